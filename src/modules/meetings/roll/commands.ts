// The roll: checking in by code, noted by the minute-taker; guests.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting, type MeetingRow, meetingRow } from '../queries.ts';
import { allowsStep, heldOn, mayNoteRoll, mayPrepare, refuseState } from '../rules.ts';
import { readCode } from './code/rules.ts';
import type * as contract from './contract.ts';
import { refuseRoll } from './contract.ts';
import { comeBack } from './leaving/commands.ts';
import { lateAt } from './leaving/rules.ts';
import { isOnRoll, onRollOf } from './queries.ts';
import { checkInFrom, checkInMinutes } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Out: who of them is noted just now; noted once, it stays. */
async function insertPresent(
  scope: Scope,
  meeting: MeetingRow,
  personIds: readonly string[],
  channel: 'self' | 'minute_taker',
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const by = { state: 'present', channel, noted_by: actingPerson(scope), at: scope.now.toString() };
  const inserted = await scope.db
    .insertInto('meeting_attendance')
    .values(
      personIds.map((personId) => ({
        meeting_id: meeting.id,
        person_id: personId,
        late_at: lateAt(meeting, channel, by.at),
        ...by,
      })),
    )
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doNothing())
    .returning('person_id')
    .execute();
  return inserted.map((row) => row.person_id);
}

/** The actor checks in himself. Out: since when he is noted as present. */
async function checkSelfIn(scope: Scope, meeting: MeetingRow): Promise<string> {
  const personId = actingPerson(scope);
  const [inserted] = await insertPresent(scope, meeting, [personId], 'self');
  if (inserted) await recordMeetingFact(scope, meeting, 'roll.checked-in', { personId, present: true });
  else await comeBack(scope, meeting, personId, scope.now.toString());
  const noted = await scope.db
    .selectFrom('meeting_attendance')
    .select('at')
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return noted.at;
}

/** Checks the actor in by the code on the screen; again, it says since when. */
export async function checkIn(
  scope: Scope,
  typed: string,
): Promise<Result<{ meetingId: string; at: string }>> {
  const found = await scope.db
    .selectFrom('meetings')
    .select('id')
    .where('check_in_code', '=', readCode(typed))
    .where('state', 'in', ['sent', 'open'])
    .executeTakeFirst();
  const meeting = found && (await meetingRow(scope, found.id));
  if (!meeting || (meeting.state === 'sent' && heldOn(meeting) < scope.today))
    return refuseRoll('check-in-code-unknown');
  if (!(await isOnRoll(scope, meeting, actingPerson(scope)))) return refuseRoll('not-on-roll');
  const from = checkInFrom(meeting.startsAt);
  if (meeting.state === 'sent' && scope.now.epochMilliseconds < Date.parse(from))
    return refuseRoll('check-in-too-early', { minutes: checkInMinutes, from: showMoment(from) });
  const at = await checkSelfIn(scope, meeting);
  return { meetingId: meeting.id, at };
}

function showMoment(instant: string): string {
  return `${localTime(instant)}, ${localDate(instant).split('-').reverse().join('/')}`;
}

/** Notes somebody as present, or takes it back. */
export async function noteAttendance(
  scope: Scope,
  meetingId: string,
  input: { readonly personId: string; readonly present: boolean },
): Promise<Done> {
  if (input.present) return notePresence(scope, meetingId, [input.personId]);
  const meeting = await forRoll(scope, meetingId, [input.personId]);
  if (isRefusal(meeting)) return meeting;
  const removed = await scope.db
    .deleteFrom('meeting_attendance')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst();
  if (removed.numDeletedRows > 0n) {
    await recordMeetingFact(scope, meeting, 'roll.noted', { personId: input.personId, present: false });
  }
  return done;
}

/** Notes these people as present, all or nobody; who is noted already stays as he is. */
export async function notePresence(
  scope: Scope,
  meetingId: string,
  personIds: readonly string[],
): Promise<Done> {
  const meeting = await forRoll(scope, meetingId, personIds);
  if (isRefusal(meeting)) return meeting;
  for (const personId of await insertPresent(scope, meeting, personIds, 'minute_taker'))
    await recordMeetingFact(scope, meeting, 'roll.noted', { personId, present: true });
  // Ticked again, who had left is back.
  const [only, ...others] = personIds;
  if (only !== undefined && others.length === 0) await comeBack(scope, meeting, only, scope.now.toString());
  return done;
}

/** The meeting, when the actor may note its roll now and all of these stand on it. */
async function forRoll(
  scope: Scope,
  meetingId: string,
  personIds: readonly string[],
): Promise<Result<MeetingRow>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayNoteRoll(meeting, actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'noteRoll')) return refuseState(meeting);
  const onRoll = await onRollOf(scope, meeting, personIds);
  return personIds.every((personId) => onRoll.has(personId)) ? meeting : refuseRoll('not-on-roll');
}

/** Enters a guest: on the roll, without a vote. */
export async function addGuest(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.addGuest>,
): Promise<Result<{ id: string }>> {
  const meeting = await forGuests(scope, meetingId);
  if (isRefusal(meeting)) return meeting;
  const { id } = await scope.db
    .insertInto('meeting_guests')
    .values({ meeting_id: meetingId, full_name: input.name, role: input.role, from_above: input.fromAbove })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'roll.guest-added', { guestId: id, fromAbove: input.fromAbove });
  return { id };
}

export async function removeGuest(scope: Scope, meetingId: string, guestId: string): Promise<Done> {
  const meeting = await forGuests(scope, meetingId);
  if (isRefusal(meeting)) return meeting;
  const removed = await scope.db
    .deleteFrom('meeting_guests')
    .where('id', '=', guestId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refuseCommon('not-found');
  await recordMeetingFact(scope, meeting, 'roll.guest-removed', { guestId });
  return done;
}

async function forGuests(scope: Scope, meetingId: string): Promise<Result<MeetingRow>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayNoteRoll(meeting, actor) && !mayPrepare(actor)) return refuseCommon('forbidden');
  return allowsStep(meeting, 'addGuest') ? meeting : refuseState(meeting);
}
