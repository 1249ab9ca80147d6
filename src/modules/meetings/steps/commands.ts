// The steps of a meeting: agreed, sent, back to draft, cancelled, opened, closed.
import { sql, type Updateable } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { DB } from '../../../platform/db/types.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { electionsOfMeeting } from '../../democracy/elections/queries.ts';
import { leaveFrankToItsHour } from '../../democracy/frank/at-item/commands.ts';
import { votesOfMeeting } from '../../democracy/votes/queries.ts';
import { takeNumber } from '../../organisation/numbering/commands.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { namesOf, officesOf, organisationAt } from '../../organisation/queries.ts';
import { keepLeftItems } from '../carry/commands.ts';
import { newCode, recordMeetingFact } from '../commands.ts';
import { refuseMeetings } from '../contract.ts';
import { concludeOpinions } from '../owed/commands.ts';
import { chairLeftOf, preparedOf } from '../preparation/queries.ts';
import { blockingNames, missingOf } from '../preparation/rules.ts';
import { enterMeeting, itemsOf, type MeetingRow, sitsCommittee } from '../queries.ts';
import { faultOfReview } from '../review/queries.ts';
import { closeRound } from '../room/round/commands.ts';
import {
  allowsStep,
  heldOn,
  isHeldOn,
  isOfCell,
  type MeetingActor,
  type MeetingStep,
  mayDirect,
  mayRun,
  refuseState,
  seriesOf,
} from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The meeting, locked, when the actor may take this step from where it stands. */
export async function forStep(
  scope: Scope,
  meetingId: string,
  step: MeetingStep,
  may: (actor: MeetingActor) => boolean,
  version?: number,
): Promise<Result<MeetingRow>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!may(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, step)) return refuseState(meeting);
  if (version !== undefined && version !== meeting.version) return refuseCommon('stale');
  return meeting;
}

type StepColumns = Updateable<DB['meetings']>;

export async function take(
  scope: Scope,
  meeting: MeetingRow,
  state: MeetingRow['state'],
  columns: StepColumns,
) {
  await scope.db
    .updateTable('meetings')
    .set({ ...columns, state, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .execute();
}

export async function faultOfContents(scope: Scope, meeting: MeetingRow): Promise<Refusal | null> {
  const names = blockingNames(missingOf(await preparedOf(scope, meeting)));
  return names && refuseMeetings('meeting-incomplete', names);
}

/** The committee has agreed the contents in its meeting; from a draft: it is noted that they were agreed elsewhere. */
export async function agreeMeeting(scope: Scope, meetingId: string, version: number): Promise<Done> {
  const meeting = await forStep(scope, meetingId, 'agree', mayDirect, version);
  if (isRefusal(meeting)) return meeting;
  const fault = await faultOfContents(scope, meeting);
  if (fault) return fault;
  const inReview = meeting.state === 'in_review';
  if (inReview) {
    // Where there is no committee its confirmations agree the contents, not one of those who lead alone.
    if (!(await sitsCommittee(scope, meeting.organisationId, heldOn(meeting)))) return refuseState(meeting);
    const notYet = await faultOfReview(scope, meeting);
    if (notYet) return notYet;
  }
  const by = inReview ? 'committee' : isOfCell(meeting.kind) ? 'outside' : null;
  await take(scope, meeting, 'agreed', { agreed_at: scope.now.toString(), agreed_by: by });
  await recordMeetingFact(scope, meeting, 'meeting.agreed', { by });
  return done;
}

/** Back to draft; what was sent is agreed and sent again, under the number that its notice has. */
export async function reopenPreparation(scope: Scope, meetingId: string, version: number): Promise<Done> {
  const meeting = await forStep(scope, meetingId, 'reopen', mayDirect, version);
  if (isRefusal(meeting)) return meeting;
  await scope.db.deleteFrom('meeting_attendance').where('meeting_id', '=', meetingId).execute();
  await take(scope, meeting, 'draft', {
    agreed_at: null,
    agreed_by: null,
    reviewed_from: null,
    sent_at: null,
  });
  await recordMeetingFact(scope, meeting, 'meeting.reopened', { from: meeting.state });
  return done;
}

/** Sends time, place, agenda and papers to the members; the notice takes its number. */
export async function sendMeeting(
  scope: Scope,
  meetingId: string,
  version: number,
): Promise<Result<{ noticeNumber: string }>> {
  const meeting = await forStep(scope, meetingId, 'send', mayDirect, version);
  if (isRefusal(meeting)) return meeting;
  if (heldOn(meeting) < scope.today)
    return refuseMeetings('meeting-in-the-past', { when: showDate(heldOn(meeting)) });
  const fault = await faultOfContents(scope, meeting);
  if (fault) return fault;
  const taken = await takeNumber(scope, {
    organisationId: meeting.organisationId,
    type: seriesOf(meeting.kind, 'TB').type,
    on: scope.today,
    subject: { type: 'meeting', id: meetingId },
  });
  if (isRefusal(taken)) return taken;
  await take(scope, meeting, 'sent', {
    sent_at: scope.now.toString(),
    notice_number: taken.number,
    notice_on: scope.today,
    check_in_code: await freeCode(scope, meeting),
  });
  if (isOfCell(meeting.kind)) await listSupervisor(scope, meeting);
  await recordMeetingFact(scope, meeting, 'meeting.sent', { notice: taken.number });
  return { noticeNumber: showNumber(taken.number, 'TB', seriesOf(meeting.kind, 'TB').body) };
}

/** The meeting's code, or another when one that is on has it. */
async function freeCode(scope: Scope, meeting: MeetingRow): Promise<string> {
  for (let code = meeting.checkInCode; ; code = newCode()) {
    const other = await scope.db
      .selectFrom('meetings')
      .select('id')
      .where('check_in_code', '=', code)
      .where('state', 'in', ['sent', 'open'])
      .where('id', '<>', meeting.id)
      .executeTakeFirst();
    if (!other) return code;
  }
}

/** The member of the committee above who follows the cell is on the roll as a guest from above, without a vote. */
export async function listSupervisor(scope: Scope, meeting: MeetingRow): Promise<void> {
  const date = heldOn(meeting);
  const offices = await officesOf(scope, meeting.organisationId, date);
  const supervisor = offices.find((office) => office.kind === 'supervisor');
  if (!supervisor) return;
  const cell = await organisationAt(scope, meeting.organisationId, date);
  await scope.db
    .insertInto('meeting_guests')
    .values({
      meeting_id: meeting.id,
      person_id: supervisor.personId,
      full_name: (await namesOf(scope, [supervisor.personId])).get(supervisor.personId) ?? supervisor.name,
      role: cell?.parentName ? `Cấp ủy viên phụ trách, ${cell.parentName}` : 'Cấp ủy viên phụ trách',
      from_above: true,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doNothing())
    .execute();
}

/** Cancels a meeting that has not been opened; its month is free again. */
export async function cancelMeeting(
  scope: Scope,
  meetingId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Done> {
  const meeting = await forStep(scope, meetingId, 'cancel', mayDirect, input.version);
  if (isRefusal(meeting)) return meeting;
  await take(scope, meeting, 'cancelled', { cancel_reason: input.reason });
  const items = await itemsOf(scope, meetingId);
  await leaveFrankToItsHour(
    scope,
    items.map((item) => item.id),
  );
  await recordMeetingFact(scope, meeting, 'meeting.cancelled', { from: meeting.state });
  return done;
}

/** Opens the meeting in the room, on its day. */
export async function openMeeting(scope: Scope, meetingId: string): Promise<Done> {
  const meeting = await forStep(scope, meetingId, 'open', mayRun);
  if (isRefusal(meeting)) return meeting;
  if (!isHeldOn(meeting, scope.today))
    return refuseMeetings('meeting-not-today', { date: showDate(heldOn(meeting)) });
  const left = await chairLeftOf(scope, meeting);
  // With a cell its offices end: that is told by its own name.
  const stands = (await organisationAt(scope, meeting.organisationId, scope.today)) !== null;
  if (left !== null && stands) return refuseMeetings('chair-left', { name: left });
  try {
    await take(scope, meeting, 'open', { opened_at: scope.now.toString() });
  } catch (error) {
    if (violates(error, 'one_open_meeting')) return refuseMeetings('another-meeting-open');
    if (violates(error, 'NN024')) return refuseMeetings('cell-ended');
    throw error;
  }
  await recordMeetingFact(scope, meeting, 'meeting.opened');
  return done;
}

/** Closes the meeting; the item and the speech that were on end with it, hands go down. */
export async function closeMeeting(scope: Scope, meetingId: string): Promise<Done> {
  const meeting = await forStep(scope, meetingId, 'close', mayRun);
  if (isRefusal(meeting)) return meeting;
  const votes = await votesOfMeeting(scope, meetingId);
  if (votes.some((vote) => vote.state === 'open')) return refuseMeetings('vote-still-open');
  const elections = await electionsOfMeeting(scope, meetingId);
  if (elections.some((one) => one.state === 'round')) return refuseMeetings('round-still-open');
  const now = scope.now.toString();
  await sql`UPDATE agenda_items SET closed_at = ${now},
      spent_seconds = spent_seconds + greatest(0, extract(epoch FROM ${now}::timestamptz - opened_at))::int
    WHERE meeting_id = ${meetingId} AND opened_at IS NOT NULL AND closed_at IS NULL`.execute(scope.db);
  await sql`UPDATE meeting_speeches SET ended_at = CASE WHEN began_at IS NULL THEN NULL ELSE ${now}::timestamptz END,
      withdrawn = began_at IS NULL
    WHERE meeting_id = ${meetingId} AND ended_at IS NULL AND NOT withdrawn`.execute(scope.db);
  await closeRound(scope, meeting, 'meeting');
  await keepLeftItems(scope, meeting);
  await concludeOpinions(scope, meeting);
  await take(scope, meeting, 'closed', { closed_at: now });
  await recordMeetingFact(scope, meeting, 'meeting.closed');
  return done;
}

function showDate(date: string): string {
  return date.split('-').reverse().join('/');
}
