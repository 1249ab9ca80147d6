// Motions in the cell that is shown: one adopted as amended, one withdrawn; and one that is before the room today.
import { castVote } from '../src/modules/democracy/votes/choices/commands.ts';
import { awaitedIn } from '../src/modules/democracy/votes/queries.ts';
import { closeMeetingVote, noteCards } from '../src/modules/meetings/room/votes/commands.ts';
import {
  openMotionVote,
  orderAmendments,
  proposeAmendment,
  proposeMotion,
  withdrawMotion,
} from '../src/modules/meetings/room/votes/motions/commands.ts';
import type { MadePerson } from './ground.ts';
import type { At } from './speak.ts';
import { granted } from './stage.ts';

interface People {
  /** Official members in the room who neither chair nor take the minutes. */
  readonly ordinary: readonly MadePerson[];
  /** All official members in the room. */
  readonly officials: readonly MadePerson[];
}

const moved = 'Mỗi quý một lần kiểm tra chéo hồ sơ vận hành giữa các tổ, giao tổ trưởng tổ 1 chủ trì';
/** Words and what they become; the second contradicts the first, the last is withdrawn. */
const changes = [
  ['Mỗi quý một lần', 'Hai tháng một lần'],
  ['Mỗi quý', 'Mỗi tháng'],
  ['tổ trưởng tổ 1', 'đồng chí phó bí thư'],
  ['hồ sơ vận hành', 'hồ sơ vận hành và sổ trực'],
] as const;

/** Moved by one without a phone; four would change it: one adopted, one falls with it, one rejected, one withdrawn. */
export async function adoptAmended(at: At, people: People, itemId: string): Promise<void> {
  const { meetingId } = at.planned;
  const [mover, ...others] = people.ordinary;
  if (!mover || others.length < 3) return;
  const { id: motionId } = granted(
    await proposeMotion(await at.taker(), meetingId, { itemId, text: moved, proposerId: mover.personId }),
  );
  const ids: string[] = [];
  for (const [place, [words, byWords]] of changes.entries()) {
    at.wait(0.5);
    const other = others[place % others.length] as MadePerson;
    const own = await at.hands.as(other.personId, at.now());
    ids.push(granted(await proposeAmendment(own, meetingId, motionId, { words, byWords })).id);
    if (place === changes.length - 1)
      granted(await withdrawMotion(own, meetingId, motionId, ids.pop() as string));
  }
  const [first, second, third] = ids as [string, string, string];
  granted(await orderAmendments(await at.chair(), meetingId, motionId, [first, third, second]));
  for (const inFavour of [0.8, 0.3, 0.9]) await vote(at, people, motionId, inFavour);
}

async function vote(at: At, people: People, motionId: string, share: number): Promise<void> {
  const { meetingId } = at.planned;
  const { id } = granted(await openMotionVote(await at.chair(), meetingId, motionId));
  at.wait(0.5);
  const [first] = people.officials;
  if (first) granted(await castVote(await at.hands.as(first.personId, at.now()), id, 'for'));
  const taker = await at.taker();
  const { awaited } = await awaitedIn(taker, id);
  const inFavour = Math.round(awaited.length * share);
  const cards = awaited.map((one, place) => ({
    personId: one.id,
    choice: place < inFavour ? ('for' as const) : ('against' as const),
  }));
  granted(await noteCards(taker, meetingId, id, cards));
  at.wait(0.5);
  granted(await closeMeetingVote(await at.chair(), meetingId, id));
}

/** Moved on a phone, and taken back after some words. */
export async function moveAndWithdraw(at: At, people: People, itemId: string): Promise<void> {
  const { meetingId } = at.planned;
  const [mover, other] = people.ordinary;
  if (!mover || !other) return;
  const text = 'Chuyển buổi sinh hoạt tháng sau sang sáng thứ bảy để đồng chí trực ca dự đủ';
  const own = () => at.hands.as(mover.personId, at.now());
  const { id: motionId } = granted(await proposeMotion(await own(), meetingId, { itemId, text }));
  const change = { words: 'sáng thứ bảy', byWords: 'chiều thứ sáu' };
  granted(await proposeAmendment(await at.hands.as(other.personId, at.now()), meetingId, motionId, change));
  at.wait(3);
  granted(await withdrawMotion(await own(), meetingId, motionId));
}

/** Before the room when somebody looks in: a motion with two amendments, nothing voted yet. */
export async function moveToday(at: At, people: People, itemId: string): Promise<void> {
  const { meetingId } = at.planned;
  const [mover, one, two] = people.ordinary;
  if (!mover || !one || !two) return;
  const text =
    'Tổ chức diễn tập phương án vận hành khi mất điện lưới trước ngày 20, giao tổ vận hành chủ trì';
  const { id: motionId } = granted(
    await proposeMotion(await at.taker(), meetingId, { itemId, text, proposerId: mover.personId }),
  );
  const amend = async (by: MadePerson, words: string, byWords: string) =>
    granted(
      await proposeAmendment(await at.hands.as(by.personId, at.now()), meetingId, motionId, {
        words,
        byWords,
      }),
    );
  await amend(one, 'ngày 20', 'ngày 25');
  await amend(two, 'tổ vận hành chủ trì', 'tổ vận hành và tổ sửa chữa cùng chủ trì');
}
