// One meeting as its page shows it, and what is prepared of it as its rules look at it.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { namesOf, organisationAt, peopleOfCell } from '../../organisation/queries.ts';
import { tasksOf } from '../../tasks/queries.ts';
import { noticesOf } from '../absence/queries.ts';
import { papersOf } from '../agenda/queries.ts';
import { totalMinutes } from '../agenda/rules.ts';
import type { Meeting } from '../contract.ts';
import { enterMeeting, itemsOf, leadsOn, type MeetingRow, minutesStateOf } from '../queries.ts';
import { isPresent } from '../roll/queries.ts';
import {
  allowsStep,
  hasCommittee,
  heldOn,
  isHeldOn,
  type MeetingActor,
  mayDecideAbsences,
  mayDirect,
  mayPrepare,
  mayRun,
  mayTakePapers,
  meetingRuleIds,
  minimumMinutes,
  wasSent,
} from '../rules.ts';
import { missingOf, type Prepared, stepsOf } from './rules.ts';

/** The page of a meeting: what is not for the actor is empty. */
export async function meetingPage(scope: Scope, meetingId: string): Promise<Result<Meeting>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const date = heldOn(meeting);
  const prepares = mayPrepare(actor);
  const takesPapers = mayTakePapers(meeting, actor);
  const seesAgenda = takesPapers || (wasSent(meeting) && actor.above);
  const prepared = await preparedOf(scope, meeting);
  const cell = await organisationAt(scope, meeting.organisationId, date);
  const people = await peopleOfCell(scope, meeting.organisationId, date);
  const names = await namesOf(scope, [
    meeting.chairId,
    ...(meeting.minuteTakerId ? [meeting.minuteTakerId] : []),
  ]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  const home = people.filter((one) => one.kind === 'home' && one.official);
  return {
    id: meeting.id,
    organisation: { id: meeting.organisationId, name: cell?.name ?? '' },
    kind: meeting.kind,
    month: meeting.month,
    title: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    movedReason: meeting.movedReason,
    state: meeting.state,
    cancelReason: meeting.cancelReason,
    notice: meeting.noticeNumber === null ? null : showNumber(meeting.noticeNumber, 'TB', 'CB'),
    chair: person(meeting.chairId),
    minuteTaker: meeting.minuteTakerId === null ? null : person(meeting.minuteTakerId),
    stateOfMind: prepares || wasSent(meeting) ? await stateOfMindOf(scope, meetingId) : '',
    duesLine: takesPapers ? meeting.duesLine : '',
    scoreLine: takesPapers ? meeting.scoreLine : '',
    items: seesAgenda ? [...prepared.items] : [],
    papers: takesPapers ? await papersOf(scope, meetingId) : [],
    minutesPlanned: seesAgenda ? totalMinutes(prepared.items) : 0,
    minimumMinutes: prepared.minimumMinutes,
    steps: stepsOf(meeting),
    hasCommittee: hasCommittee(home.length, date),
    missing: prepares && !wasSent(meeting) ? missingOf(prepared) : [],
    review: seesAgenda ? await reviewOf(scope, meeting) : [],
    resolution: seesAgenda ? await shownResolution(scope, meetingId) : null,
    minutesState: await minutesStateOf(scope, meetingId),
    ownAbsence: await ownAbsence(scope, meetingId),
    ruleIds: meetingRuleIds(date),
    members: prepares ? people.map((one) => ({ id: one.personId, name: one.name })) : [],
    leads: prepares ? await leadsOn(scope, meeting.organisationId, date) : [],
    total: people.length,
    version: meeting.version,
    can: await rightsOf(scope, meeting, actor),
  };
}

async function rightsOf(scope: Scope, meeting: MeetingRow, actor: MeetingActor): Promise<Meeting['can']> {
  const today = isHeldOn(meeting, scope.today);
  const inRoom = actor.member || actor.committee || actor.chair || actor.minuteTaker || actor.supervisor;
  const { personId } = actor;
  const roll = await peopleOfCell(scope, meeting.organisationId, heldOn(meeting));
  const enrolled = roll.some((one) => one.personId === personId && !one.suspended);
  const here = personId !== null && (await isPresent(scope, meeting.id, personId));
  return {
    prepare: mayPrepare(actor) && allowsStep(meeting, 'prepare'),
    fillIn: mayPrepare(actor) && allowsStep(meeting, 'fillIn'),
    addPaper: (mayPrepare(actor) || mayRun(actor)) && allowsStep(meeting, 'addPaper'),
    removePaper: mayPrepare(actor) && allowsStep(meeting, 'removePaper'),
    agree: mayDirect(actor) && allowsStep(meeting, 'agree'),
    send: mayDirect(actor) && allowsStep(meeting, 'send'),
    reopen: mayDirect(actor) && allowsStep(meeting, 'reopen'),
    open: mayRun(actor) && allowsStep(meeting, 'open') && today,
    cancel: mayDirect(actor) && allowsStep(meeting, 'cancel'),
    enterRoom: inRoom && (meeting.state === 'open' || (meeting.state === 'sent' && today)),
    reportAbsence: enrolled && !here && allowsStep(meeting, 'tellAbsence'),
    decideAbsence: mayDecideAbsences(actor) && meeting.state !== 'cancelled',
    takePapers: mayTakePapers(meeting, actor),
  };
}

async function stateOfMindOf(scope: Scope, meetingId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('text')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.text ?? '';
}

async function ownAbsence(scope: Scope, meetingId: string): Promise<Meeting['ownAbsence']> {
  const own = (await noticesOf(scope, meetingId)).find((one) => one.personId === scope.actor.personId);
  return own ? { reason: own.reason, state: own.state, answer: own.answer } : null;
}

/** Tasks that the agenda opens with: open on the meeting's day, or ended since the meeting before. */
async function reviewOf(scope: Scope, meeting: MeetingRow): Promise<Meeting['review']> {
  const before = await scope.db
    .selectFrom('meetings')
    .select('starts_at')
    .where('organisation_id', '=', meeting.organisationId)
    .where('kind', '=', 'regular')
    .where('state', '=', 'closed')
    .where('starts_at', '<', meeting.startsAt)
    .orderBy('starts_at', 'desc')
    .executeTakeFirst();
  const since = before ? localDate(before.starts_at) : '';
  const tasks = await tasksOf(scope, meeting.organisationId);
  return tasks
    .filter((task) => task.givenOn < heldOn(meeting) && (task.endedOn === null || task.endedOn >= since))
    .map(({ id, title, assigneeName, dueOn, state, percent, lateDays }) => ({
      taskId: id,
      title,
      assigneeName,
      dueOn,
      state,
      percent,
      lateDays,
    }));
}

async function shownResolution(scope: Scope, meetingId: string): Promise<Meeting['resolution']> {
  const found = await resolutionOf(scope, meetingId);
  if (!found) return null;
  const type = found.kind === 'resolution' ? 'NQ' : 'KL';
  return { ...found, number: found.number === null ? null : showNumber(found.number, type, 'CB') };
}

/** The draft resolution or conclusion of a meeting, or what became of it; a resolution before a conclusion. */
async function resolutionOf(scope: Scope, meetingId: string) {
  const { rows } = await sql<{
    id: string;
    kind: 'resolution' | 'conclusion';
    state: string;
    subject: string;
    clauses: number;
    number: number | null;
  }>`SELECT r.id, r.kind, r.state, r.subject, r.number,
      (SELECT count(*)::int FROM resolution_clauses c WHERE c.resolution_id = r.id) AS clauses
    FROM resolutions r WHERE r.occasion_type = 'meeting' AND r.occasion_id = ${meetingId}
    ORDER BY r.state = 'rejected', r.kind DESC, r.id LIMIT 1`.execute(scope.db);
  return rows[0] ?? null;
}

/** Least minutes of the meeting by the rule of its day, or the cell's own. */
async function minimumOf(scope: Scope, meeting: MeetingRow): Promise<number> {
  const cell = await scope.db
    .selectFrom('organisations')
    .select('meeting_minimum_minutes')
    .where('id', '=', meeting.organisationId)
    .executeTakeFirst();
  return minimumMinutes(heldOn(meeting), cell?.meeting_minimum_minutes ?? null);
}

/** What decides which points are missing. */
export async function preparedOf(scope: Scope, meeting: MeetingRow): Promise<Prepared> {
  const stateOfMind = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('meeting_id')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  return {
    ...meeting,
    items: await itemsOf(scope, meeting.id),
    hasStateOfMind: stateOfMind !== undefined,
    resolution: await resolutionOf(scope, meeting.id),
    minimumMinutes: await minimumOf(scope, meeting),
  };
}
