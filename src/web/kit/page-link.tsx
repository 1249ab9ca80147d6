// A link to a page whose whole address came as data (from the API), followed without loading the application anew.
import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

/** `to` is an address of this application, with its search part. */
export function PageLink({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const router = useRouter();
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        // New tab, new window, download: the browser's matter.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(to);
      }}
    />
  );
}
