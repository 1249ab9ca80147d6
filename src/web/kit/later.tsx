// A part of a page that is loaded when it is first shown; without a network it says so instead of breaking the page.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { offlineRefusal } from '../client.ts';
import { RefusalBox } from './states.tsx';

type Load<P> = () => Promise<ComponentType<P>>;

/** Parts that have come, by how they are loaded. */
const known = new Map<unknown, unknown>();

/** In: `part`, a constant such as `async () => (await import('./part.tsx')).Part`; how it is shown. */
export function Later<P>({
  part,
  children,
}: {
  part: Load<P>;
  children: (Part: ComponentType<P>) => ReactNode;
}) {
  const [failed, setFailed] = useState(false);
  const [, setCame] = useState(0);
  useEffect(() => {
    if (known.has(part) || failed) return;
    part().then(
      (loaded) => {
        known.set(part, loaded);
        setCame(Date.now());
      },
      () => setFailed(true),
    );
  }, [part, failed]);
  if (failed) return <RefusalBox refusal={offlineRefusal()} again={() => setFailed(false)} />;
  return known.has(part) && children(known.get(part) as ComponentType<P>);
}
