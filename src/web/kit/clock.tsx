// Time on a screen that stays open: counted by the server's clock, drawn with figures of one width.
import { useEffect, useState } from 'react';
import { showTime } from './format.ts';

/** The present moment in milliseconds, anew each second; what is drawn from it never jumps by a slow device. */
export function useTick(now: () => number): number {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const moment = now();
      setShown(moment);
      timer = setTimeout(tick, 1000 - (moment % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [now]);
  return shown;
}

/** 15:06 */
export function Clock({ now, label }: { now: () => number; label: string }) {
  const moment = useTick(now);
  return (
    <time className="clock" dateTime={new Date(moment).toISOString()} title={label}>
      {showTime(moment)}
    </time>
  );
}
