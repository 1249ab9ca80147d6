// Hands and the floor: who asks to speak, who speaks.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../../commands.ts';
import type { MeetingRow } from '../../queries.ts';
import { refuseRoom } from '../contract.ts';
import { enterRoom, isOnRoll, isPresent } from '../queries.ts';
import { mayLead } from '../rules.ts';

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

/** Gives somebody the floor, asked for or not; who had it ends. Null = nobody has it. */
export async function giveFloor(scope: Scope, meetingId: string, personId: string | null): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const speaking = await scope.db
    .selectFrom('meeting_speeches')
    .select(['id', 'person_id'])
    .where('meeting_id', '=', meetingId)
    .where('began_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  // Two who lead may tap the same name: he goes on.
  if ((speaking?.person_id ?? null) === personId) return done;
  if (personId !== null && !(await isOnRoll(scope, meeting, personId))) return refuseRoom('author-not-here');
  const now = scope.now.toString();
  if (speaking)
    await scope.db
      .updateTable('meeting_speeches')
      .set({ ended_at: now })
      .where('id', '=', speaking.id)
      .execute();
  if (personId !== null) await begin(scope, meeting, personId);
  await recordMeetingFact(scope, meeting, 'floor.given', { personId, from: speaking?.person_id ?? null });
  return done;
}

/** His hand, if it is up, becomes his speech, in the item that is on now. */
async function begin(scope: Scope, { id: meetingId }: MeetingRow, personId: string): Promise<void> {
  const now = scope.now.toString();
  const itemId = await currentItem(scope, meetingId);
  const asked = await scope.db
    .updateTable('meeting_speeches')
    .set({ began_at: now, item_id: itemId })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('began_at', 'is', null)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  if (asked.numUpdatedRows > 0n) return;
  await scope.db
    .insertInto('meeting_speeches')
    .values({
      meeting_id: meetingId,
      item_id: itemId,
      person_id: personId,
      asked_at: now,
      began_at: now,
    })
    .execute();
}

async function currentItem(scope: Scope, meetingId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('agenda_items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
