// What follows the locking, beside the paper; loaded by itself, so that the paper is there first.
import type { MinutesRead } from '../contract.ts';
import { AfterLock } from './after-lock.tsx';
import { Corrections } from './corrections.tsx';

export function Later({ minutes }: { minutes: MinutesRead }) {
  return (
    <div className="later">
      <AfterLock minutes={minutes} />
      <Corrections minutes={minutes} />
    </div>
  );
}
