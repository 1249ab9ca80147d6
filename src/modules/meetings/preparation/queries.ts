// One meeting as its page shows it, and what is prepared of it as its rules look at it.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { together } from '../../../platform/db/together.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { resolutionLineOf, reviewForDraft } from '../../leadership/queries.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { namesOf, organisationAt } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { noticesOf } from '../absence/queries.ts';
import { papersOf } from '../agenda/queries.ts';
import { totalMinutes } from '../agenda/rules.ts';
import { togetherWith } from '../forms/queries.ts';
import {
  enterMeeting,
  itemsOf,
  leadsOn,
  type MeetingRow,
  minutesStateOf,
  peopleOf,
  sitsCommittee,
  stateOfMindOf,
} from '../queries.ts';
import { preMeetingOn, preparedBy, readReview, reviewedBy } from '../review/queries.ts';
import { isPresent } from '../roll/queries.ts';
import {
  allowsStep,
  heldOn,
  isHeldOn,
  isOfCell,
  type MeetingActor,
  mayDecideAbsences,
  mayDirect,
  mayNoteRoll,
  mayPrepare,
  mayRun,
  mayTakePapers,
  meetingRuleIds,
  minimumMinutes,
  seriesOf,
  wasSent,
} from '../rules.ts';
import type { Meeting } from './contract.ts';
import { missingOf, type Other, type Prepared, stepsOf } from './rules.ts';

/** The page of a meeting: what is not for the actor is empty. */
export async function meetingPage(scope: Scope, meetingId: string): Promise<Result<Meeting>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const date = heldOn(meeting);
  const prepares = mayPrepare(actor);
  const takesPapers = mayTakePapers(meeting, actor);
  const seesAgenda = takesPapers || (wasSent(meeting) && actor.above);
  const { prepared, cell, people, sits, names, leads, here, reviewing, ...read } = await together({
    prepared: readPrepared(scope, meeting),
    cell: organisationAt(scope, meeting.organisationId, date),
    people: peopleOf(scope, meeting),
    sits: sitsCommittee(scope, meeting.organisationId, date),
    names: namesOf(scope, [meeting.chairId, ...(meeting.minuteTakerId ? [meeting.minuteTakerId] : [])]),
    leads: prepares ? leadsOn(scope, meeting, date) : [],
    here: actor.personId !== null && isPresent(scope, meetingId, actor.personId),
    reviewing: prepares && isOfCell(meeting.kind) ? readReview(scope, meeting) : null,
    prepares: preparedBy(scope, meeting),
    together: togetherWith(scope, meeting),
    review: seesAgenda ? reviewOf(scope, meeting) : [],
    minutesState: minutesStateOf(scope, meeting),
    ownAbsence: ownAbsence(scope, meetingId),
  });
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    id: meeting.id,
    organisation: { id: meeting.organisationId, name: cell?.name ?? '' },
    kind: meeting.kind,
    form: meeting.form,
    callReason: meeting.callReason,
    month: meeting.month,
    title: meeting.title,
    startsAt: meeting.startsAt,
    place: meeting.place,
    movedReason: meeting.movedReason,
    state: meeting.state,
    cancelReason: meeting.cancelReason,
    notice:
      meeting.noticeNumber === null
        ? null
        : showNumber(meeting.noticeNumber, 'TB', seriesOf(meeting.kind, 'TB').body),
    chair: person(meeting.chairId),
    minuteTaker: meeting.minuteTakerId === null ? null : person(meeting.minuteTakerId),
    stateOfMind: prepares || wasSent(meeting) ? prepared.stateOfMind : '',
    duesLine: takesPapers ? meeting.duesLine : '',
    scoreLine: takesPapers ? meeting.scoreLine : '',
    items: seesAgenda ? [...prepared.items] : [],
    papers: takesPapers ? [...prepared.papers] : [],
    minutesPlanned: seesAgenda ? totalMinutes(prepared.items) : 0,
    minimumMinutes: prepared.minimumMinutes,
    steps: stepsOf(meeting, prepared.rules),
    hasCommittee: sits,
    reviewed: reviewing && reviewedBy(meeting, reviewing, sits),
    prepares: read.prepares,
    together: read.together,
    // What was sent lacks nothing any more, but the chair may lose his office until it is opened.
    missing: prepares
      ? missingOf(prepared).filter((point) => !wasSent(meeting) || point.code === 'chair')
      : [],
    review: read.review,
    resolution: seesAgenda ? prepared.resolution : null,
    minutesState: read.minutesState,
    ownAbsence: read.ownAbsence,
    ruleIds: meetingRuleIds(meeting.kind, date, prepared.rules),
    localRules: [...prepared.rules],
    members: prepares ? people.map((one) => ({ id: one.personId, name: one.name })) : [],
    leads: leads.map(({ id, name }) => ({ id, name })),
    total: people.length,
    today: scope.today,
    version: meeting.version,
    can: rightsOf(scope, meeting, actor, { sits, here, roll: people }),
  };
}

function rightsOf(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
  { sits, here, roll }: { sits: boolean; here: boolean; roll: Awaited<ReturnType<typeof peopleOf>> },
): Meeting['can'] {
  const today = isHeldOn(meeting, scope.today);
  const inRoom = actor.member || actor.committee || actor.chair || actor.minuteTaker || actor.supervisor;
  const { personId } = actor;
  const enrolled = roll.some((one) => one.personId === personId && !one.suspended);
  return {
    seePreparation: mayPrepare(actor),
    addGuest: (mayPrepare(actor) || mayNoteRoll(meeting, actor)) && allowsStep(meeting, 'addGuest'),
    prepare: mayPrepare(actor) && allowsStep(meeting, 'prepare'),
    nameChair: mayPrepare(actor) && allowsStep(meeting, 'nameChair'),
    fillIn: mayPrepare(actor) && allowsStep(meeting, 'fillIn'),
    addPaper: (mayPrepare(actor) || mayRun(actor)) && allowsStep(meeting, 'addPaper'),
    removePaper: mayPrepare(actor) && allowsStep(meeting, 'removePaper'),
    review: mayDirect(actor) && isOfCell(meeting.kind) && allowsStep(meeting, 'review'),
    confirm: mayDirect(actor) && !sits && allowsStep(meeting, 'confirm'),
    agree: mayDirect(actor) && allowsStep(meeting, 'agree') && (sits || meeting.state === 'draft'),
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

async function ownAbsence(scope: Scope, meetingId: string): Promise<Meeting['ownAbsence']> {
  const own = (await noticesOf(scope, meetingId)).find((one) => one.personId === scope.actor.personId);
  return own ? { reason: own.reason, state: own.state, answer: own.answer } : null;
}

/** What became of the last resolution, task by task, as of the meeting's day or today if that is still to come. */
async function reviewOf(scope: Scope, meeting: MeetingRow): Promise<Meeting['review']> {
  const [date = scope.today] = [heldOn(meeting), scope.today].sort();
  const { organisationId, id } = meeting;
  // What was passed this very day counts: the next month is often planned when the meeting is over.
  const occasion = { type: 'meeting', id };
  const { lines } = await reviewForDraft(scope, { organisationId, kind: 'resolution', occasion }, date);
  return lines.map(({ taskId, title, assigneeName, dueOn, state, percent, lateDays }) => ({
    taskId,
    title,
    assigneeName,
    dueOn,
    state,
    percent,
    lateDays,
  }));
}

/** The draft resolution or conclusion of a meeting, or what became of it. */
async function resolutionAt(scope: Scope, meetingId: string): Promise<Meeting['resolution']> {
  return resolutionLineOf(scope, 'meeting', meetingId);
}

/** Least minutes of the meeting by the rule of its day. */
export async function minimumOf(scope: Scope, meeting: MeetingRow): Promise<number> {
  return minimumMinutes(meeting.kind, heldOn(meeting), await rulesOf(scope, meeting.organisationId));
}

/** What decides which points are missing. */
export async function preparedOf(scope: Scope, meeting: MeetingRow): Promise<Prepared> {
  return readPrepared(scope, meeting);
}

async function readPrepared(scope: Scope, meeting: MeetingRow) {
  const read = await together({
    items: itemsOf(scope, meeting.id),
    stateOfMind: stateOfMindOf(scope, meeting.id),
    resolution: resolutionAt(scope, meeting.id),
    papers: papersOf(scope, meeting),
    minimumMinutes: minimumOf(scope, meeting),
    rules: rulesOf(scope, meeting.organisationId),
    preMeetingOn: preMeetingOn(scope, meeting.id),
    others: othersOf(scope, meeting),
    chairLeft: chairLeftOf(scope, meeting),
  });
  return { ...meeting, ...read, hasStateOfMind: read.stateOfMind !== '' };
}

/** The name of a chair who will hold no office that chairs on the day; nobody is looked at once the meeting was opened. */
export async function chairLeftOf(scope: Scope, meeting: MeetingRow): Promise<string | null> {
  if (!allowsStep(meeting, 'nameChair')) return null;
  const leads = await leadsOn(scope, meeting, heldOn(meeting));
  if (leads.some((one) => one.id === meeting.chairId)) return null;
  return (await namesOf(scope, [meeting.chairId])).get(meeting.chairId) ?? '';
}

/** Other meetings of the cell in the same month or about the same day; of other cells those with the same chair about that day. */
async function othersOf(scope: Scope, meeting: MeetingRow): Promise<Other[]> {
  const { rows } = await sql<Other>`
    SELECT m.organisation_id = ${meeting.organisationId} AS own, m.chair_id AS "chairId", m.group_id AS "groupId",
      CASE WHEN m.organisation_id = ${meeting.organisationId} THEN m.title ELSE n.name END AS title, m.kind, m.month, m.starts_at AS "startsAt",
      coalesce((SELECT sum(i.minutes_planned)::int FROM agenda_items i WHERE i.meeting_id = m.id
        AND NOT EXISTS (SELECT FROM agenda_items u WHERE u.parent_id = i.id)), 0) AS minutes
    FROM meetings m JOIN organisation_names n ON n.organisation_id = m.organisation_id AND n.valid @> ${scope.today}::date
    CROSS JOIN LATERAL (SELECT m.starts_at BETWEEN ${meeting.startsAt}::timestamptz - interval '1 day'
      AND ${meeting.startsAt}::timestamptz + interval '1 day' AS about) d
    WHERE m.id <> ${meeting.id} AND m.state <> 'cancelled'
      AND (m.organisation_id = ${meeting.organisationId} AND (m.month = ${meeting.month}::date OR d.about)
        OR m.chair_id = ${meeting.chairId} AND d.about) ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows;
}
