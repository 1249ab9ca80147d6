// Who leaves before the end and comes back, and who came late: noted by who takes the minutes, by the server's clock.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../../commands.ts';
import { enterMeeting, type MeetingRow } from '../../queries.ts';
import { mayNoteRoll, refuseState } from '../../rules.ts';
import type * as contract from '../contract.ts';
import { refuseRoll } from '../contract.ts';
import { isPresent } from '../queries.ts';
import { momentOf } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The open meeting, locked, and the moment that is meant, when the actor may note the roll and this person was here. */
async function forPerson(
  scope: Scope,
  meetingId: string,
  personId: string,
  time: string | null | undefined,
): Promise<Result<{ meeting: MeetingRow; at: string }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayNoteRoll(meeting, actor)) return refuseCommon('forbidden');
  if (meeting.state !== 'open' || meeting.openedAt === null) return refuseState(meeting);
  if (!(await isPresent(scope, meetingId, personId))) return refuseRoll('not-noted-present');
  const now = scope.now.toString({ smallestUnit: 'millisecond' });
  const at = time ? momentOf(time, meeting.openedAt, now) : now;
  return at === null ? refuseRoll('time-outside-meeting') : { meeting, at };
}

/** Notes that somebody has left; his hand goes down, his speech ends, he votes no more until he is back. */
export async function noteLeaving(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.noteLeaving>,
): Promise<Done> {
  const { personId, time, reason } = input;
  const found = await forPerson(scope, meetingId, personId, time);
  if (isRefusal(found)) return found;
  const { meeting, at } = found;
  const was = await lastReturn(scope, meetingId, personId);
  if (was !== null && was > at) return refuseRoll('time-outside-meeting');
  try {
    const { id } = await scope.db
      .insertInto('meeting_leaves')
      .values({ meeting_id: meetingId, person_id: personId, left_at: at, noted_by: actingPerson(scope) })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (reason)
      await scope.db
        .insertInto('meeting_leave_reasons')
        .values({
          leave_id: id,
          meeting_id: meetingId,
          person_id: personId,
          organisation_id: meeting.organisationId,
          reason,
        })
        .execute();
  } catch (error) {
    if (violates(error, 'away_once')) return refuseRoll('left-already');
    throw error;
  }
  await fallSilent(scope, meetingId, personId);
  await recordMeetingFact(scope, meeting, 'roll.left', { personId, at });
  return done;
}

async function lastReturn(scope: Scope, meetingId: string, personId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('meeting_leaves')
    .select('back_at')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('back_at', 'is not', null)
    .orderBy('back_at', 'desc')
    .executeTakeFirst();
  return row?.back_at ?? null;
}

async function fallSilent(scope: Scope, meetingId: string, personId: string): Promise<void> {
  const own = scope.db
    .updateTable('meeting_speeches')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('withdrawn', '=', false);
  await own.where('began_at', 'is', null).set({ withdrawn: true }).execute();
  await own.where('began_at', 'is not', null).set({ ended_at: scope.now.toString() }).execute();
}

/** Notes that somebody who had left is back. */
export async function noteReturn(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.noteReturn>,
): Promise<Done> {
  const found = await forPerson(scope, meetingId, input.personId, input.time);
  if (isRefusal(found)) return found;
  return comeBack(scope, found.meeting, input.personId, found.at);
}

/** Ends his absence from the room; who has not left stays as he is. */
export async function comeBack(
  scope: Scope,
  meeting: MeetingRow,
  personId: string,
  at: string,
): Promise<Done> {
  try {
    const back = await scope.db
      .updateTable('meeting_leaves')
      .set({ back_at: at })
      .where('meeting_id', '=', meeting.id)
      .where('person_id', '=', personId)
      .where('back_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (back) await recordMeetingFact(scope, meeting, 'roll.back', { personId, at });
    return done;
  } catch (error) {
    if (violates(error, 'meeting_leaves_check')) return refuseRoll('time-outside-meeting');
    throw error;
  }
}

/** Puts right when somebody came: late at a time of day, or in time. */
export async function noteArrival(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.noteArrival>,
): Promise<Done> {
  const found = await forPerson(scope, meetingId, input.personId, input.late);
  if (isRefusal(found)) return found;
  const late = input.late === null ? null : found.at;
  await scope.db
    .updateTable('meeting_attendance')
    .set({ late_at: late })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', input.personId)
    .execute();
  await recordMeetingFact(scope, found.meeting, 'roll.arrival-noted', { personId: input.personId, late });
  return done;
}
