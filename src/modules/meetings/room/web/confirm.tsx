// What cannot be undone is said before it is done.
import type { ReactNode } from 'react';
import { Sheet } from '../../../../web/kit/sheet.tsx';

export function Confirm({
  title,
  why,
  onClose,
  children,
}: {
  title: string;
  why: string;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{why}</p>
      {children}
    </Sheet>
  );
}
