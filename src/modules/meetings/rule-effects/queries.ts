// What the preview of a rule counts: meetings of cells and answers owed, by figures and dates, no words.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import { firstAnswers } from '../../democracy/opinions/debts/queries.ts';
import { answersUnder, isAnswerRule } from '../../democracy/opinions/rules.ts';
import type { Rules, ShownRegulation } from '../../organisation/regulations/contract.ts';
import { heldOn } from '../rules.ts';
import type { RuleEffects } from './contract.ts';
import { bearsOnCircles, effectsOn, type Looked } from './rules.ts';

const monthsBack = 3;
type ByOwner = ReadonlyMap<string, Rules>;

interface Change {
  readonly key: string;
  readonly cells: readonly { readonly id: string; readonly name: string }[];
  /** The committee and all that stands below it. */
  readonly owners: readonly string[];
  readonly before: ByOwner;
  readonly after: ByOwner;
  /** `after`, as if it had been so for the months past. */
  readonly always: ByOwner;
  /** The days that it bears on. */
  readonly from: string;
  readonly until: string | null;
  /** Whether a cell's day is under what changes. */
  readonly reaches: (cellId: string, date: string) => boolean;
  readonly settings: { readonly before: ShownRegulation | null; readonly after: ShownRegulation };
}

/** The committee, the committees and the cells below it: whoever may owe something by its rules. */
export async function reachedBy(scope: Scope, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE down AS (
      SELECT ${organisationId}::uuid AS id
      UNION
      SELECT l.organisation_id FROM organisation_links l JOIN down ON l.parent_id = down.id WHERE l.valid @> ${scope.today}::date
    )
    SELECT id FROM down`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** What a change of the rules would do, in values and counts. */
export async function effectsOf(scope: Scope, change: Change): Promise<RuleEffects> {
  const { key, cells, before, after, always, from, until, reaches, settings } = change;
  const ids = cells.map((cell) => cell.id);
  const since = Temporal.PlainDate.from(scope.today).subtract({ months: monthsBack }).toString();
  const { held, coming } = await lookedAt(scope, ids, bearsOnCircles(key));
  const concerned = coming.filter((meeting) => {
    const date = heldOn(meeting);
    return date >= from && (until === null || date < until) && reaches(meeting.organisationId, date);
  });
  const values = settings.after.settings.map(({ label, unit, national, own }, at) => ({
    label,
    unit,
    national,
    before: settings.before?.settings[at]?.own || national,
    after: own,
  }));
  const answers = isAnswerRule(key)
    ? answersUnder(
        await firstAnswers(scope, change.owners, since),
        { before, after: always },
        { since, today: scope.today },
      )
    : null;
  return {
    values,
    cells: { all: ids.length, nearer: ids.filter((id) => !reaches(id, from)).length },
    coming: {
      meetings: concerned.length,
      cells: cells
        .map((cell) => ({
          ...cell,
          meetings: concerned.filter((meeting) => meeting.organisationId === cell.id).length,
        }))
        .filter((cell) => cell.meetings > 0),
      effects: effectsOn(key, [...held, ...concerned], { before, after }, from).filter((one) => one.of > 0),
    },
    past: {
      from: since,
      effects: answers
        ? [{ measure: 'answer-late', name: null, ...answers.late }]
        : effectsOn(key, held, { before, after: always }, since),
      criteriaUnread: (settings.after.local ?? []).some(
        ({ type, name }, at) =>
          (type === 'criteria' || name === 'grace') && values[at]?.before !== values[at]?.after,
      ),
    },
    waiting: answers?.waiting ?? null,
  };
}

interface Row extends Omit<Looked, 'preMeetingOn'> {
  readonly preMeetingAt: string | null;
}

/** Those held within a year and those to come, oldest first, without cancelled ones: of the cells, or of committees and groups in them. */
async function lookedAt(
  scope: Scope,
  cellIds: readonly string[],
  circles: boolean,
): Promise<{ held: Looked[]; coming: Looked[] }> {
  const { rows } = await sql<Row>`
    SELECT m.organisation_id AS "organisationId", m.kind, m.form, m.month, m.starts_at AS "startsAt",
      CASE WHEN m.entered_late_at IS NULL THEN m.sent_at END AS "sentAt",
      CASE WHEN m.closed_at IS NOT NULL THEN greatest(m.closed_at, m.entered_late_at) END AS "closedAt",
      coalesce(round(extract(epoch FROM m.closed_at - m.opened_at) / 60)::int, i.planned, 0) AS minutes,
      coalesce(i.planned, 0) AS planned, pre.starts_at AS "preMeetingAt",
      coalesce(b.locked_at, ${scope.now.toString()}::timestamptz) AS "resultsOn",
      coalesce(p.papers, '[]') AS papers, s.total
    FROM meetings m
    LEFT JOIN (SELECT meeting_id, sum(minutes_planned)::int AS planned FROM agenda_items WHERE parent_id IS NULL GROUP BY meeting_id) i
      ON i.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT min(c.starts_at) AS starts_at FROM meetings c WHERE c.prepares_id = m.id AND c.state <> 'cancelled') pre ON true
    LEFT JOIN minutes b ON b.meeting_id = m.id
    LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('pages', a.pages, 'summarised', a.summary <> '')) AS papers
      FROM agenda_papers a WHERE a.meeting_id = m.id) p ON true
    LEFT JOIN meeting_scores s ON s.meeting_id = m.id AND s.state = 'agreed'
    WHERE m.organisation_id = ANY (${[...cellIds]}::uuid[]) AND m.state <> 'cancelled' AND (m.circle_id IS NOT NULL) = ${circles}
      AND m.starts_at > ${scope.now.subtract({ hours: 366 * 24 }).toString()}
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  const looked = rows.map(({ preMeetingAt, ...row }) => ({
    ...row,
    preMeetingOn: preMeetingAt === null ? null : localDate(preMeetingAt),
  }));
  return {
    held: looked.filter((one) => one.closedAt !== null),
    coming: looked.filter(
      (one) => one.closedAt === null && Date.parse(one.startsAt) >= scope.now.epochMilliseconds,
    ),
  };
}
