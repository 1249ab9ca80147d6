// Gathers what a score sheet counts: length, roll, preparation, the last resolution's tasks, conclusion, minutes.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { resolutionOfOccasion, reviewBefore } from '../../../leadership/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { itemsOf, type MeetingRow } from '../../queries.ts';
import { rollOf } from '../../roll/queries.ts';
import { heldOn, minimumMinutes } from '../../rules.ts';
import type { Measure } from '../contract.ts';
import { type Counted, countedIn, type Observed } from './rules.ts';

/** In: a meeting that was opened. */
export async function countedOf(
  scope: Scope,
  meeting: MeetingRow & { readonly openedAt: string },
): Promise<ReadonlyMap<Measure, Counted>> {
  const { lines, figures } = await rollOf(scope, meeting);
  const absent = lines.filter((line) => ['excused', 'unexcused', 'expected'].includes(line.state));
  const now = scope.now.toString();
  const rules = await rulesOf(scope, meeting.organisationId);
  return countedIn({
    meeting,
    now,
    minutesToCome: meeting.state === 'open' ? await minutesToCome(scope, meeting, now) : 0,
    minimumMinutes: minimumMinutes(meeting.kind, heldOn(meeting), rules),
    rules,
    figures: { ...figures, present: figures.present + (meeting.state === 'closed' ? 0 : figures.left) },
    expected: lines.filter((line) => line.state === 'expected').length,
    absentInARow: await absentInARow(
      scope,
      meeting,
      absent.map((line) => line.personId),
    ),
    resolution: await resolutionIn(scope, meeting),
    last: await lastTasks(scope, meeting),
  });
}

async function minutesToCome(scope: Scope, meeting: MeetingRow, now: string): Promise<number> {
  const items = await itemsOf(scope, meeting.id);
  const single = items.filter((item) => !items.some((other) => other.parentId === item.id));
  return single.reduce((sum, item) => {
    if (item.state === 'todo') return sum + item.minutesPlanned;
    if (item.state === 'done' || item.openedAt === null) return sum;
    const spent = Math.round((Date.parse(now) - Date.parse(item.openedAt)) / 60_000);
    return sum + Math.max(0, item.minutesPlanned - spent);
  }, 0);
}

/** Of those absent today, who was in the cell and absent in the three regular meetings before as well. */
async function absentInARow(
  scope: Scope,
  meeting: MeetingRow,
  personIds: readonly string[],
): Promise<number> {
  if (personIds.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    WITH before AS (
      SELECT id, (starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day FROM meetings
      WHERE organisation_id = ${meeting.organisationId} AND kind IN ('regular', 'combined') AND state = 'closed' AND starts_at < ${meeting.startsAt}
      ORDER BY starts_at DESC LIMIT 3)
    SELECT count(*)::int AS count FROM unnest(${personIds}::uuid[]) AS p(id)
    WHERE (SELECT count(*) FROM before) = 3 AND NOT EXISTS (
      SELECT FROM before b WHERE EXISTS (
          SELECT FROM meeting_attendance a WHERE a.meeting_id = b.id AND a.person_id = p.id AND a.state = 'present')
        OR NOT EXISTS (
          SELECT FROM memberships m WHERE m.person_id = p.id AND m.organisation_id = ${meeting.organisationId} AND m.valid @> b.day)
        OR EXISTS (
          SELECT FROM membership_statuses s JOIN memberships m ON m.id = s.membership_id
          WHERE m.person_id = p.id AND m.organisation_id = ${meeting.organisationId} AND s.valid @> b.day))`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
}

/** The draft or what became of it, with how many duties have a member and a date. */
async function resolutionIn(scope: Scope, meeting: MeetingRow): Promise<Observed['resolution']> {
  const found = await resolutionOfOccasion(scope, 'meeting', meeting.id);
  if (!found) return null;
  return {
    id: found.id,
    passed: found.passedAt !== null,
    assigned: found.clauses.filter((clause) => clause.assigneeId !== null && clause.dueOn !== null).length,
  };
}

/** As they stood on the meeting's day: what ended later was still open. */
async function lastTasks(scope: Scope, meeting: MeetingRow): Promise<Observed['last']> {
  const date = heldOn(meeting);
  const { reviewed, tasks } = await reviewBefore(scope, meeting.organisationId, date);
  if (!reviewed) return null;
  const counted = tasks.filter((task) => task.state !== 'dropped');
  const done = counted.filter((task) => task.state === 'done' && (task.endedOn ?? date) <= date);
  return { id: reviewed.id, done: done.length, all: counted.length };
}
