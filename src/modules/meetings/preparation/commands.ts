// Changing what is planned: time, place, people; the committee's paragraph; the draft that the meeting is to pass.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { draftResolution, editResolution } from '../../leadership/commands.ts';
import { resolutionOf } from '../../leadership/queries.ts';
import { bumpVersion, recordMeetingFact } from '../commands.ts';
import { refuseMeetings } from '../contract.ts';
import { moveFrankItems } from '../frank-item/commands.ts';
import { enterMeeting, leadsOn, type MeetingRow, stateOfMindOf } from '../queries.ts';
import { allowsStep, heldOn, holdsRegular, isOfCell, mayPrepare, mayRun, refuseState } from '../rules.ts';
import type * as preparation from './contract.ts';
import { asInstant, faultOfHour, faultOfPlan } from './planning/commands.ts';

/** Time, place, people change in a draft only; figures and words are gathered until the meeting opens. */
export async function editMeeting(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof preparation.editMeeting>,
): Promise<Result<{ version: number }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  const { version: _, stateOfMind, duesLine, ...planned } = input;
  if (!isOfCell(meeting.kind) && (stateOfMind || duesLine)) return refuseMeetings('words-of-cell-only');
  const changesPlan = Object.values(planned).some((value) => value !== undefined);
  if (!allowsStep(meeting, changesPlan ? 'prepare' : 'fillIn')) return refuseState(meeting);
  if (meeting.version !== input.version) return refuseCommon('stale');
  const startsAt = planned.startsAt === undefined ? meeting.startsAt : asInstant(planned.startsAt);
  const next: MeetingRow = {
    ...meeting,
    startsAt,
    title: planned.title ?? meeting.title,
    place: planned.place ?? meeting.place,
    movedReason: planned.movedReason === undefined ? meeting.movedReason : planned.movedReason || null,
    chairId: planned.chairId ?? meeting.chairId,
    minuteTakerId: planned.minuteTakerId === undefined ? meeting.minuteTakerId : planned.minuteTakerId,
    duesLine: duesLine ?? meeting.duesLine,
  };
  if (changesPlan) {
    const fault =
      (startsAt === meeting.startsAt ? null : faultOfHour(scope, startsAt)) ??
      (await faultOfPlan(scope, next));
    if (fault) return fault;
  }
  await scope.db
    .updateTable('meetings')
    .set({
      title: next.title,
      starts_at: next.startsAt,
      place: next.place,
      moved_reason: next.movedReason,
      chair_id: next.chairId,
      minute_taker_id: next.minuteTakerId,
      dues_line: next.duesLine,
    })
    .where('id', '=', meetingId)
    .execute();
  await handOver(scope, meeting, next);
  if (startsAt !== meeting.startsAt) await moveFrankItems(scope, next);
  if (stateOfMind !== undefined) {
    if (!actor.member) return refuseCommon('forbidden');
    await writeStateOfMind(scope, meeting, stateOfMind);
  }
  const version = await bumpVersion(scope, meeting);
  await recordMeetingFact(scope, meeting, 'meeting.edited', {
    startsAt: next.startsAt,
    parts: Object.entries(input).flatMap(([part, value]) =>
      part === 'version' || value === undefined ? [] : [part],
    ),
  });
  return { version };
}

/** Another chair, until the meeting is opened: also of one that was sent, when an office was handed over meanwhile. */
export async function nameChair(
  scope: Scope,
  meetingId: string,
  { version, chairId }: BodyOf<typeof preparation.nameChair>,
): Promise<Result<{ version: number }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'nameChair')) return refuseState(meeting);
  if (meeting.version !== version) return refuseCommon('stale');
  const leads = await leadsOn(scope, meeting, heldOn(meeting));
  if (!leads.some((one) => one.id === chairId)) return refuseMeetings('chair-not-lead');
  await scope.db.updateTable('meetings').set({ chair_id: chairId }).where('id', '=', meetingId).execute();
  await handOver(scope, meeting, { ...meeting, chairId });
  const next = await bumpVersion(scope, meeting);
  await recordMeetingFact(scope, meeting, 'meeting.chair-named', { from: meeting.chairId, to: chairId });
  return { version: next };
}

/** Items that belong to the chair's or the minute-taker's office go over to who holds it now. */
async function handOver(scope: Scope, before: MeetingRow, after: MeetingRow): Promise<void> {
  const give = (kinds: readonly string[], from: string | null, to: string | null) =>
    scope.db
      .updateTable('agenda_items')
      .set({ presenter_id: to })
      .where('meeting_id', '=', before.id)
      .where('kind', 'in', [...kinds])
      .where((where) =>
        from === null ? where('presenter_id', 'is', null) : where('presenter_id', '=', from),
      )
      .execute();
  if (before.minuteTakerId !== after.minuteTakerId)
    await give(['roll', 'minutes_read'], before.minuteTakerId, after.minuteTakerId);
  if (before.chairId !== after.chairId)
    await give(
      ['opening', 'elect_minute_taker', 'dues', 'score', 'closing', 'assignments', 'resolution'],
      before.chairId,
      after.chairId,
    );
}

async function writeStateOfMind(scope: Scope, meeting: MeetingRow, text: string): Promise<void> {
  if (text === '') {
    await scope.db.deleteFrom('meeting_states_of_mind').where('meeting_id', '=', meeting.id).execute();
    return;
  }
  const edited = { text, edited_by: scope.actor.personId as string, edited_at: scope.now.toString() };
  await scope.db
    .insertInto('meeting_states_of_mind')
    .values({ meeting_id: meeting.id, organisation_id: meeting.organisationId, ...edited })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(edited))
    .execute();
}

/** Begins the draft that the meeting is to pass; what it says of the state of mind is the committee's paragraph. */
export async function draftMeetingResolution(
  scope: Scope,
  meetingId: string,
  kind: 'resolution' | 'conclusion',
): Promise<Result<{ resolutionId: string }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor) && !mayRun(actor)) return refuseCommon('forbidden');
  if (!isOfCell(meeting.kind)) return refuseMeetings('committee-resolves-nothing');
  if (!allowsStep(meeting, 'draftResolution')) return refuseState(meeting);
  const drafted = await draftResolution(scope, {
    organisationId: meeting.organisationId,
    kind,
    body: meeting.kind === 'congress' ? 'ĐH' : 'CB',
    occasion: { type: 'meeting', id: meetingId },
    subject: subjectOf(meeting, kind),
    on: heldOn(meeting),
  });
  if (isRefusal(drafted)) return drafted;
  const draft = await resolutionOf(scope, drafted.id);
  const ideology = await stateOfMindOf(scope, meetingId);
  if (draft && draft.ideology === '' && ideology !== '') {
    const edited = await editResolution(scope, drafted.id, { version: draft.version, ideology });
    if (isRefusal(edited)) return edited;
  }
  return { resolutionId: drafted.id };
}

/** After the type of the paper, in lower case. */
function subjectOf(meeting: MeetingRow, kind: 'resolution' | 'conclusion'): string {
  const month = `tháng ${meeting.month.slice(5, 7)} năm ${meeting.month.slice(0, 4)}`;
  if (!holdsRegular(meeting.kind)) return meeting.title.charAt(0).toLowerCase() + meeting.title.slice(1);
  return kind === 'resolution' ? `lãnh đạo thực hiện nhiệm vụ ${month}` : `sinh hoạt thường kỳ ${month}`;
}
