// Writes of motions and their amendments, in the caller's transaction, with the meeting's row held. Who may is the caller's rule.
import { type FactInput, recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { type MotionShown, refuseMotion } from './contract.ts';
import { motionsOfMeeting } from './queries.ts';
import { type Change, fallenWith, longest, longestWith, nextOf, oneLine, spanOf } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;
type Kind = 'motion' | 'amendment';

/** Where a motion is: of which organisation, in which meeting. */
export interface Place {
  readonly organisationId: string;
  readonly meetingId: string;
}

/** Somebody moves to decide something. */
export async function proposeMotion(
  scope: Scope,
  place: Place,
  input: { readonly itemId: string | null; readonly proposerId: string; readonly text: string },
): Promise<{ id: string }> {
  const { id } = await scope.db
    .insertInto('motions')
    .values({
      organisation_id: place.organisationId,
      meeting_id: place.meetingId,
      item_id: input.itemId,
      proposer_id: input.proposerId,
      text: oneLine(input.text),
      noted_by: actingPerson(scope),
      at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordFact(scope, { ...about(place, 'motion', id), kind: 'motion.proposed' });
  return { id };
}

/** Somebody would have other words in an open motion, as long as its voting has not begun. */
export async function proposeAmendment(
  scope: Scope,
  place: Place,
  motionId: string,
  input: Change & { readonly proposerId: string },
): Promise<Result<{ id: string }>> {
  const motion = await unvoted(scope, place, motionId);
  if (isRefusal(motion)) return motion;
  const change = { words: oneLine(input.words), byWords: oneLine(input.byWords) };
  const { words, byWords } = change;
  if (spanOf(motion.text, words) === null) return refuseMotion('amendment-words');
  const open = motion.amendments.filter((one) => one.state === 'open');
  if (words === byWords || open.some((one) => one.words === words && one.byWords === byWords))
    return refuseMotion('amendment-same');
  if (longestWith(motion.text, [...open, change]) > longest)
    return refuseMotion('motion-too-long', { longest });
  const { id } = await scope.db
    .insertInto('motion_amendments')
    .values({
      motion_id: motionId,
      proposer_id: input.proposerId,
      words,
      by_words: byWords,
      noted_by: actingPerson(scope),
      at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordFact(scope, {
    ...about(place, 'amendment', id),
    kind: 'amendment.proposed',
    data: { motionId },
  });
  return { id };
}

/**
 * The actor takes back what he moved, before it is voted; what others would change in a motion falls with it. `leads`: he may also
 * note that somebody without a phone takes back what was noted for him.
 */
export async function withdrawMotion(
  scope: Scope,
  place: Place,
  { motionId, amendmentId, leads }: { motionId: string; amendmentId?: string | undefined; leads: boolean },
): Promise<Done> {
  const motion = await motionIn(scope, place, motionId);
  if (isRefusal(motion)) return motion;
  const amendment = motion.amendments.find((one) => one.id === amendmentId);
  if (amendmentId !== undefined && !amendment) return refuseCommon('not-found');
  const moved = amendment ?? motion;
  const mine = moved.proposerId === actingPerson(scope) || (moved.noted && leads);
  if (!mine) return refuseMotion('motion-not-own');
  if (moved.state !== 'open' || motion.state !== 'open') return refuseMotion('motion-ended');
  if (motion.voting) return refuseMotion('motion-voting');
  if (amendment) await end(scope, place, 'amendment', [amendment.id], 'withdrawn');
  else {
    const open = motion.amendments.filter((one) => one.state === 'open').map((one) => one.id);
    await end(scope, place, 'amendment', open, 'fallen');
    await end(scope, place, 'motion', [motion.id], 'withdrawn');
  }
  return done;
}

/** The order in which the open amendments are voted, the furthest from the motion first as the chair sees it. */
export async function orderAmendments(
  scope: Scope,
  place: Place,
  motionId: string,
  ids: readonly string[],
): Promise<Done> {
  const motion = await unvoted(scope, place, motionId);
  if (isRefusal(motion)) return motion;
  const open = motion.amendments.filter((one) => one.state === 'open').map((one) => one.id);
  if (ids.length !== open.length || open.some((id) => !ids.includes(id)))
    return refuseMotion('order-incomplete');
  for (const [at, id] of ids.entries())
    await scope.db
      .updateTable('motion_amendments')
      .set({ place: at + 1 })
      .where('id', '=', id)
      .execute();
  await recordFact(scope, {
    ...about(place, 'motion', motionId),
    kind: 'motion.ordered',
    data: { ids: [...ids] },
  });
  return done;
}

/** What of the motion is voted next: its amendments in their order, at the end the motion as amended; with the question. */
export async function nextVoteOf(
  scope: Scope,
  place: Place,
  motionId: string,
): Promise<Result<{ subject: { type: Kind; id: string }; question: string }>> {
  const motion = await motionIn(scope, place, motionId);
  if (isRefusal(motion)) return motion;
  if (motion.state !== 'open') return refuseMotion('motion-ended');
  const next = nextOf(motion.amendments);
  return {
    subject: next ? { type: 'amendment', id: next.id } : { type: 'motion', id: motion.id },
    question: next ? `Sửa “${next.words}” thành “${next.byWords}”` : `Thông qua đề nghị: ${motion.amended}`,
  };
}

/** What a vote on a motion or an amendment decided: one that was adopted makes those fall that contradict it. Other votes: nothing. */
export async function settleMotion(
  scope: Scope,
  place: Place,
  subject: { readonly type: string; readonly id: string },
  passed: boolean,
): Promise<void> {
  if (subject.type !== 'motion' && subject.type !== 'amendment') return;
  const motions = await motionsOfMeeting(scope, place.meetingId);
  const motion = motions.find((one) => [one, ...one.amendments].some((row) => row.id === subject.id));
  if (!motion) return;
  await end(scope, place, subject.type, [subject.id], passed ? 'passed' : 'rejected');
  const adopted = passed && motion.amendments.find((one) => one.id === subject.id);
  if (!adopted) return;
  const fallen = fallenWith(motion.text, adopted, motion.amendments).map((one) => one.id);
  await end(scope, place, 'amendment', fallen, 'fallen');
}

async function motionIn(scope: Scope, place: Place, motionId: string): Promise<Result<MotionShown>> {
  const motions = await motionsOfMeeting(scope, place.meetingId);
  return motions.find((one) => one.id === motionId) ?? refuseCommon('not-found');
}

async function unvoted(scope: Scope, place: Place, motionId: string): Promise<Result<MotionShown>> {
  const motion = await motionIn(scope, place, motionId);
  if (isRefusal(motion)) return motion;
  if (motion.state !== 'open') return refuseMotion('motion-ended');
  return motion.voting ? refuseMotion('motion-voting') : motion;
}

async function end(
  scope: Scope,
  place: Place,
  kind: Kind,
  ids: readonly string[],
  state: 'withdrawn' | 'passed' | 'rejected' | 'fallen',
): Promise<void> {
  for (const id of ids) {
    await scope.db
      .updateTable(kind === 'motion' ? 'motions' : 'motion_amendments')
      .set({ state, ended_at: scope.now.toString() })
      .where('id', '=', id)
      .execute();
    await recordFact(scope, { ...about(place, kind, id), kind: `${kind}.${state}` });
  }
}

function about(place: Place, type: Kind, id: string): Omit<FactInput, 'kind'> {
  return {
    organisationId: place.organisationId,
    subject: { type, id },
    touches: [{ type: 'meeting', id: place.meetingId }],
  };
}
