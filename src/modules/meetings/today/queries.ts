// What the meetings of the actor's cells ask of him today.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { addDays } from '../../../platform/i18n/dates.ts';
import {
  membershipsOf,
  officesHeld,
  organisationAt,
  organisationNamesOf,
} from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { firstSteps } from '../../organisation/steps/queries.ts';
import { noticesOf } from '../absence/queries.ts';
import { papersOf } from '../agenda/queries.ts';
import { plannedMonths } from '../calendar/queries.ts';
import { rhythmToday } from '../calendar/rhythm/queries.ts';
import { monthMissing, monthNotPlanned } from '../calendar/rules.ts';
import { firstMonths, keptOf } from '../calendar/year/queries.ts';
import { endsQuarter, faultsOfTheme } from '../calendar/year/rules.ts';
import { unansweredIn } from '../focus/queries.ts';
import { owedAnswers } from '../focus/rules.ts';
import { linesOf } from '../handbook/queries.ts';
import { chairLeftOf, preparedOf } from '../preparation/queries.ts';
import { missingOf } from '../preparation/rules.ts';
import { actorIn, type MeetingRow, meetingRow, minutesStateOf, sitsCommittee } from '../queries.ts';
import { openingOf } from '../reading/queries.ts';
import { readReview, reviewedBy } from '../review/queries.ts';
import { isOnRoll, isPresent } from '../roll/queries.ts';
import { heldOn, mayDecideAbsences, mayDirect, mayPrepare, monthAfter, monthOf, wasSent } from '../rules.ts';
import type { Concern } from './concern/rules.ts';
import { owedFor, owedMissing, owedPlan, owedTheme } from './rules.ts';

/** For the home page: the meeting that is on, the next one, what is to be prepared, answered, confirmed. */
export async function meetingsToday(scope: Scope): Promise<OwedItem[]> {
  const person = actingPerson(scope);
  const offices = await officesHeld(scope.db, person, scope.today);
  const cells = new Set([
    ...(await membershipsOf(scope.db, person, scope.today)),
    ...offices
      .filter((office) => office.organisation_kind === 'cell')
      .map((office) => office.organisation_id),
  ]);
  const items: OwedItem[] = [];
  for (const cellId of cells) items.push(...(await owedIn(scope, cellId)));
  items.push(...(await leftBehind(scope)));
  items.push(...(await rhythmToday(scope)));
  return items;
}

/** Minutes that a cell which has ended left unfinished, for their chair and minute-taker. */
async function leftBehind(scope: Scope): Promise<OwedItem[]> {
  const person = actingPerson(scope);
  const { rows } = await sql<{ id: string }>`
    SELECT m.id FROM meetings m JOIN organisations g ON g.id = m.organisation_id AND g.ended_on <= ${scope.today}::date
    LEFT JOIN minutes b ON b.meeting_id = m.id
    WHERE m.state = 'closed' AND coalesce(b.state, 'draft') <> 'locked' AND ${person} IN (m.chair_id, m.minute_taker_id)
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  const items: OwedItem[] = [];
  for (const { id } of rows) {
    const meeting = await meetingRow(scope, id);
    if (!meeting) continue;
    const names = await organisationNamesOf(scope, [meeting.organisationId]);
    const concern = await concernOf(scope, meeting, names.get(meeting.organisationId) ?? '');
    if (concern?.actor.member) items.push(...owedFor(concern, scope.now.toString()));
  }
  return items;
}

async function owedIn(scope: Scope, cellId: string): Promise<OwedItem[]> {
  const cell = await organisationAt(scope, cellId, scope.today);
  if (!cell) return [];
  const items: OwedItem[] = [];
  for (const meeting of await concerning(scope, cellId)) {
    const concern = await concernOf(scope, meeting, cell.name);
    if (concern) items.push(...owedFor(concern, scope.now.toString()));
    if (concern?.enrolled && meeting.state === 'sent' && concern.absence !== 'accepted') {
      const owed = owedAnswers(meeting, cell.name, await unansweredIn(scope, meeting.id), scope.today);
      if (owed) items.push(owed);
    }
  }
  if (await scope.allows('committee', cellId)) {
    const planned = await plannedMonths(scope, cellId);
    const month = monthNotPlanned(scope.today, planned);
    // Who is at the first steps is told of the meeting by these.
    if (month && (await firstSteps(scope)).steps.length === 0)
      items.push(owedPlan(cell, month, scope.today, await rulesOf(scope, cellId)));
    const theme = await themeMonth(scope, cellId);
    if (theme) items.push(owedTheme(cell, theme, scope.today));
    const missing = monthMissing(scope.today, planned);
    if (missing) items.push(owedMissing(cell, missing, await rulesOf(scope, cellId)));
  }
  return items;
}

/** This month, when it ends a quarter in which the cell has neither held nor planned a thematic meeting; else null. */
async function themeMonth(scope: Scope, cellId: string): Promise<string | null> {
  const month = monthOf(scope.today);
  if (!endsQuarter(month)) return null;
  const since = (await firstMonths(scope, [cellId])).get(cellId) ?? null;
  const kept = await keptOf(scope, [cellId], monthAfter(month, -2), monthAfter(month));
  return faultsOfTheme(month, kept, scope.today, since).length > 0 ? month : null;
}

/** A draft asks for something from so many days before its own on: a year that was planned whole does not ask twelve times. */
const asksFrom = 31;

/** Meetings that are still to come or on, and those whose minutes or results may still wait. */
async function concerning(scope: Scope, cellId: string): Promise<MeetingRow[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.id FROM meetings m LEFT JOIN minutes b ON b.meeting_id = m.id
    WHERE m.organisation_id = ${cellId} AND (m.state IN ('in_review', 'agreed', 'sent', 'open')
      OR (m.state = 'draft' AND m.starts_at < (${addDays(scope.today, asksFrom)}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
      OR (m.state = 'closed' AND (coalesce(b.state, 'draft') <> 'locked' OR m.closed_at > ${scope.now.toString()}::timestamptz - interval '14 days')))
    ORDER BY m.starts_at`.execute(scope.db);
  const meetings: MeetingRow[] = [];
  for (const row of rows) {
    const meeting = await meetingRow(scope, row.id);
    if (meeting) meetings.push(meeting);
  }
  return meetings;
}

async function concernOf(
  scope: Scope,
  meeting: MeetingRow,
  organisationName: string,
): Promise<Concern | null> {
  const actor = await actorIn(scope, meeting);
  const prepares = mayPrepare(actor);
  if (!prepares && !wasSent(meeting)) return null;
  const person = actingPerson(scope);
  const notices = await noticesOf(scope, meeting.id);
  const own = notices.find((notice) => notice.personId === person);
  const isDraft = meeting.state === 'draft';
  return {
    meeting,
    organisationName,
    actor,
    enrolled: await isOnRoll(scope, meeting, person),
    present: await isPresent(scope, meeting.id, person),
    absence: own && own.state !== 'withdrawn' ? own.state : null,
    papers: (await papersOf(scope, meeting)).length,
    waiting: mayDecideAbsences(actor)
      ? notices.filter((notice) => notice.state === 'told' && notice.personId !== person).length
      : 0,
    minutesState: await minutesStateOf(scope, meeting),
    opening: await openingOf(scope, meeting.id, person),
    handbook: mayDirect(actor) && !isDraft ? await linesOf(scope, meeting) : [],
    rules: await rulesOf(scope, meeting.organisationId),
    missing:
      prepares && isDraft
        ? missingOf(await preparedOf(scope, meeting)).filter((point) => point.blocking).length
        : 0,
    chairLeft: prepares && !isDraft ? await chairLeftOf(scope, meeting) : null,
    review: mayDirect(actor) && meeting.state === 'in_review' ? await reviewIn(scope, meeting) : null,
  };
}

async function reviewIn(scope: Scope, meeting: MeetingRow): Promise<Concern['review']> {
  const sits = await sitsCommittee(scope, meeting.organisationId, heldOn(meeting));
  return reviewedBy(meeting, await readReview(scope, meeting), sits);
}
