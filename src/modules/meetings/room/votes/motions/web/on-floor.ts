// Which motion is before the room, and what of it is voted next.
import type { MotionShown } from '../../../../../democracy/votes/motions/contract.ts';
import { nextOf } from '../../../../../democracy/votes/motions/rules.ts';

interface Now {
  /** What the open vote is on. */
  readonly vote: { readonly subject: { readonly id: string } } | null;
  readonly currentItemId: string | null;
}

/** The motion that is voted; else one whose voting has begun; else the last that was moved at the item that is on. */
export function motionOnFloor(motions: readonly MotionShown[], now: Now): MotionShown | null {
  const subject = now.vote?.subject.id;
  const voted = motions.find((one) => [one, ...one.amendments].some((each) => each.id === subject));
  const open = motions.filter((one) => one.state === 'open');
  const here = open.filter((one) => one.voting || one.itemId === now.currentItemId);
  // While something else is voted, no motion is before the room.
  if (now.vote) return voted ?? null;
  return here.find((one) => one.voting) ?? here.at(-1) ?? null;
}

/** What is still to be voted, in order: the open amendments, then the motion itself. The first is voted now or next. */
export function stillToVote(motion: MotionShown): MotionShown['amendments'] {
  return nextOf(motion.amendments) ? motion.amendments.filter((one) => one.state === 'open') : [];
}
