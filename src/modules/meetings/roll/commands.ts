// The roll: checking in by code, noted by the minute-taker; guests.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting, type MeetingRow, meetingRow } from '../queries.ts';
import { allowsStep, heldOn, mayNoteRoll, mayPrepare, refuseState } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseRoll } from './contract.ts';
import { isOnRoll } from './queries.ts';
import { checkInFrom, checkInMinutes, readCode } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Out: since when he is noted as present; noted once, it stays. */
async function notePresent(
  scope: Scope,
  meeting: MeetingRow,
  personId: string,
  channel: 'self' | 'minute_taker',
): Promise<string> {
  const at = scope.now.toString();
  const inserted = await scope.db
    .insertInto('meeting_attendance')
    .values({
      meeting_id: meeting.id,
      person_id: personId,
      state: 'present',
      channel,
      noted_by: actingPerson(scope),
      at,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doNothing())
    .returning('at')
    .executeTakeFirst();
  if (inserted) {
    await recordMeetingFact(scope, meeting, channel === 'self' ? 'roll.checked-in' : 'roll.noted', {
      personId,
      present: true,
    });
    return inserted.at;
  }
  const before = await scope.db
    .selectFrom('meeting_attendance')
    .select('at')
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return before.at;
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
  const at = await notePresent(scope, meeting, actingPerson(scope), 'self');
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
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayNoteRoll(meeting, actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'noteRoll')) return refuseState(meeting);
  if (!(await isOnRoll(scope, meeting, input.personId))) return refuseRoll('not-on-roll');
  if (input.present) {
    await notePresent(scope, meeting, input.personId, 'minute_taker');
    return done;
  }
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
