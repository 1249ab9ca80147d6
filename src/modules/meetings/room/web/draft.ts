// The draft resolution or conclusion of this meeting.
import type { Room } from '../contract.ts';

/** What is still to be passed; null when there is none. */
export function draftOf(room: Room): Room['resolution'] {
  return room.resolution?.state === 'draft' ? room.resolution : null;
}
