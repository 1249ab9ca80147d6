// A round of speaking: begun, turns taken or passed, ended.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../../commands.ts';
import type { MeetingRow } from '../../queries.ts';
import { refuseRoom } from '../contract.ts';
import { currentItem, waitingAt } from '../floor/queries.ts';
import { enterRoom } from '../queries.ts';
import { mayLead } from '../rules.ts';
import type { RoundRow } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Everybody present is called in turn at the item that is on; hands wait until it ends. */
export async function startRound(scope: Scope, meetingId: string): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const itemId = await currentItem(scope, meetingId);
  if (itemId === null) return refuseRoom('round-needs-item');
  try {
    const { id } = await scope.db
      .insertInto('meeting_rounds')
      .values({ meeting_id: meetingId, item_id: itemId, began_at: scope.now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordMeetingFact(scope, entered.meeting, 'round.began', { roundId: id, itemId });
    return { id };
  } catch (error) {
    if (violates(error, 'one_round_on')) return refuseRoom('round-already-on');
    throw error;
  }
}

/** The chair ends it before everybody had his turn; who has the floor keeps it. */
export async function endRound(scope: Scope, meetingId: string): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  await closeRound(scope, entered.meeting, 'chair');
  return done;
}

/** Passes a turn: the own, or for who leads that of somebody who says so. Called already, he has not spoken. */
export async function passTurn(scope: Scope, meetingId: string, other: string | undefined): Promise<Done> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const personId = other ?? actingPerson(scope);
  if (personId !== actor.personId && !mayLead(meeting, actor)) return refuseCommon('forbidden');
  const { round, present, speaker } = await waitingAt(scope, meeting);
  if (!round) return refuseRoom('no-round');
  if (!present.some((one) => one.personId === personId)) return refuseRoom('not-in-the-room');
  const isSpeaking = speaker?.personId === personId;
  if (!isSpeaking && round.turns.some((turn) => turn.personId === personId)) return refuseRoom('turn-taken');
  if (isSpeaking)
    await scope.db
      .updateTable('meeting_speeches')
      .set({ began_at: null, withdrawn: true, out_of_order: false })
      .where('id', '=', speaker.id)
      .execute();
  await takeTurn(scope, round, meetingId, personId, 'passed');
  await recordMeetingFact(scope, meeting, 'turn.passed', { roundId: round.id, personId });
  await closeWhole(scope, meeting);
  return done;
}

/** His turn in the round; who had passed and speaks after all has spoken. */
export async function takeTurn(
  scope: Scope,
  round: Pick<RoundRow, 'id'>,
  meetingId: string,
  personId: string,
  taken: 'spoke' | 'passed',
): Promise<void> {
  const at = scope.now.toString();
  await scope.db
    .insertInto('meeting_turns')
    .values({ meeting_id: meetingId, round_id: round.id, person_id: personId, taken, at })
    .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doUpdateSet({ taken, at }))
    .execute();
}

/** Ends the round when everybody present had his turn and nobody is speaking. */
export async function closeWhole(scope: Scope, meeting: MeetingRow): Promise<void> {
  const { round, left, speaker } = await waitingAt(scope, meeting);
  if (round && left.length === 0 && !speaker) await closeRound(scope, meeting, 'whole');
}

/** Ends the round that is on, if any. */
export async function closeRound(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'organisationId'>,
  ending: 'whole' | 'chair' | 'item' | 'meeting',
): Promise<void> {
  const ended = await scope.db
    .updateTable('meeting_rounds')
    .set({ ended_at: scope.now.toString(), ending })
    .where('meeting_id', '=', meeting.id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (ended) await recordMeetingFact(scope, meeting, 'round.ended', { roundId: ended.id, ending });
}
