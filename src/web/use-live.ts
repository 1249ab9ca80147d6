// The live document of a page: joins its stream while the page is shown, counts time by the server's clock.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { LiveLink, type LiveState } from './live.ts';

export interface Live<T extends { readonly now: string }> extends LiveState<T> {
  readonly serverNow: () => number;
  /** A document that was read by a plain request. */
  readonly offer: (document: T) => void;
}

/** In: the stream's address, a plain read of the same document, the document as first read; they stay for as long as the page does. */
export function useLive<T extends { readonly now: string }>(
  address: string,
  read: () => Promise<T>,
  first: T,
): Live<T> {
  const [link] = useState(() => new LiveLink<T>({ address, read, first }));
  const state = useSyncExternalStore(link.subscribe, link.snapshot);
  useEffect(() => {
    link.start();
    const changed = () => link.check(true);
    const seen = () => document.visibilityState === 'visible' && link.check(false);
    addEventListener('online', changed);
    addEventListener('offline', changed);
    document.addEventListener('visibilitychange', seen);
    return () => {
      link.stop();
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [link]);
  return { ...state, serverNow: link.serverNow, offer: link.offer };
}
