// Hands and the floor: who asks to speak, who speaks.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../../commands.ts';
import type { MeetingRow } from '../../queries.ts';
import { refuseRoom } from '../contract.ts';
import { enterRoom, isOnRoll, isPresent } from '../queries.ts';
import { closeRound, closeWhole, takeTurn } from '../round/commands.ts';
import { mayLead } from '../rules.ts';
import { currentItem, type WaitingAt, waitingAt } from './queries.ts';
import { passedOver } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The actor, who has checked in, asks to speak. */
export async function raiseHand(scope: Scope, meetingId: string): Promise<Result<{ speechId: string }>> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const personId = actingPerson(scope);
  if (!(await isPresent(scope, meetingId, personId))) return refuseRoom('not-in-the-room');
  try {
    const { id } = await scope.db
      .insertInto('meeting_speeches')
      .values({
        meeting_id: meetingId,
        item_id: await currentItem(scope, meetingId),
        person_id: personId,
        asked_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordMeetingFact(scope, meeting, 'hand.raised', { personId, speechId: id });
    return { speechId: id };
  } catch (error) {
    if (violates(error, 'one_hand_up')) return refuseRoom('hand-already-up');
    throw error;
  }
}

/** The actor takes his hand down; who has the floor keeps it. */
export async function lowerHand(scope: Scope, meetingId: string): Promise<Done> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const personId = actingPerson(scope);
  const lowered = await scope.db
    .updateTable('meeting_speeches')
    .set({ withdrawn: true })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('began_at', 'is', null)
    .where('withdrawn', '=', false)
    .returning('id')
    .executeTakeFirst();
  if (lowered)
    await recordMeetingFact(scope, entered.meeting, 'hand.lowered', { personId, speechId: lowered.id });
  return done;
}

/**
 * Gives somebody the floor, asked for or not; who had it ends. Null = nobody has it. Calling one before those whose turn it is
 * is the chair's right, kept as a fact and seen in the room.
 */
export async function giveFloor(scope: Scope, meetingId: string, personId: string | null): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const at = await waitingAt(scope, meeting);
  const { speaker } = at;
  // Two who lead may tap the same name: he goes on.
  if ((speaker?.personId ?? null) === personId) return done;
  if (personId !== null && !(await isOnRoll(scope, meeting, personId))) return refuseRoom('author-not-here');
  if (speaker)
    await scope.db
      .updateTable('meeting_speeches')
      .set({ ended_at: scope.now.toString() })
      .where('id', '=', speaker.id)
      .execute();
  if (personId !== null) await call(scope, meeting, personId, at);
  await recordMeetingFact(scope, meeting, 'floor.given', { personId, from: speaker?.personId ?? null });
  if (at.round && personId === null) await closeWhole(scope, meeting);
  return done;
}

/** Begins his speech, in his turn or before others; in a round it is his turn. */
async function call(scope: Scope, meeting: MeetingRow, personId: string, at: WaitingAt): Promise<void> {
  const { left, unasked } = at;
  // Everybody had his turn: who is called now is called after the round.
  const round = at.round && left.length > 0 ? at.round : null;
  if (at.round && !round) await closeRound(scope, meeting, 'whole');
  const over = passedOver(round ? left : at.hands, unasked(personId));
  await begin(scope, meeting, personId, over !== null);
  if (round) await takeTurn(scope, round, meeting.id, personId, 'spoke');
  if (over) await recordMeetingFact(scope, meeting, 'floor.out-of-order', { personId, over: over.personId });
}

/** His hand, if it is up, becomes his speech, in the item that is on now. */
async function begin(
  scope: Scope,
  { id: meetingId }: MeetingRow,
  personId: string,
  outOfOrder: boolean,
): Promise<void> {
  const now = scope.now.toString();
  const begun = {
    item_id: await currentItem(scope, meetingId),
    began_at: now,
    out_of_order: outOfOrder,
  };
  const asked = await scope.db
    .updateTable('meeting_speeches')
    .set(begun)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('began_at', 'is', null)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  if (asked.numUpdatedRows > 0n) return;
  await scope.db
    .insertInto('meeting_speeches')
    .values({ meeting_id: meetingId, person_id: personId, asked_at: now, ...begun })
    .execute();
}
