// How long answers are owed, in figures: per owner of a cell, per organisation below; and for whom a person answers.
import { type RawBuilder, sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { maySee, officesHeld, organisationAt, organisationNamesOf } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { rightsHere } from '../../../organisation/rules.ts';
import type { Ageing, listOwedOpinions, readOpinionFigures } from '../contract.ts';
import { answerRuleId, type OwnerKind } from '../rules.ts';

const none: Ageing = {
  waiting: 0,
  overdue: 0,
  study: 0,
  toMeeting: 0,
  longestDays: 0,
  answered: 0,
  inTime: 0,
};

type Owners = AnswerOf<typeof listOwedOpinions>['owners'];
type Batch = AnswerOf<typeof listOwedOpinions>['batches'][number];

interface Counted extends Ageing {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly organisationId: string;
}

/** Opinions by name and frank ones, or those by name alone. */
const sources = { all: sql`answers_owed`, named: sql`opinion_debts` };
type Source = keyof typeof sources;

/** The figures of these debts by owner and by where it was said. */
async function countDebts(
  scope: Scope,
  where: RawBuilder<unknown>,
  source: Source = 'all',
): Promise<Counted[]> {
  const owed = sql`d.state IN ('waiting', 'study', 'to_meeting')`;
  const { rows } = await sql<Counted>`
    SELECT d.owner_kind AS "ownerKind", d.owner_id AS "ownerId", d.organisation_id AS "organisationId",
      count(*) FILTER (WHERE ${owed})::int AS waiting,
      count(*) FILTER (WHERE ${owed} AND d.due_on < ${scope.today}::date)::int AS overdue,
      count(*) FILTER (WHERE d.state = 'study')::int AS study,
      count(*) FILTER (WHERE d.state = 'to_meeting')::int AS "toMeeting",
      coalesce(max(${scope.today}::date - d.asked_on) FILTER (WHERE ${owed}), 0)::int AS "longestDays",
      count(*) FILTER (WHERE d.answered_on > ${scope.today}::date - 90)::int AS answered,
      count(*) FILTER (WHERE d.answered_on > ${scope.today}::date - 90 AND d.in_time)::int AS "inTime"
    FROM ${sources[source]} d WHERE ${where} AND d.state <> 'withdrawn'
    GROUP BY d.owner_kind, d.owner_id, d.organisation_id`.execute(scope.db);
  return rows;
}

function sum(counted: readonly Counted[]): Ageing {
  return counted.reduce<Ageing>(
    (all, one) => ({
      waiting: all.waiting + one.waiting,
      overdue: all.overdue + one.overdue,
      study: all.study + one.study,
      toMeeting: all.toMeeting + one.toMeeting,
      longestDays: Math.max(all.longestDays, one.longestDays),
      answered: all.answered + one.answered,
      inTime: all.inTime + one.inTime,
    }),
    none,
  );
}

/** Figures of a cell per owner; of a committee also of what was sent up to it and of each organisation directly below. */
export async function opinionFigures(
  scope: Scope,
  organisationId: string,
): Promise<Result<AnswerOf<typeof readOpinionFigures>>> {
  const at = await organisationAt(scope, organisationId, scope.today);
  if (!at || !(await maySee(scope, organisationId))) return refuseCommon('not-found');
  const children = await childrenOf(scope, organisationId);
  const ids = children.map((one) => one.id);
  const counted = await countDebts(
    scope,
    sql`(d.organisation_id = ANY (${[organisationId, ...ids]}::uuid[]) OR d.owner_id = ${organisationId})`,
  );
  const here = counted.filter(
    (one) => one.organisationId === organisationId || one.ownerId === organisationId,
  );
  const owners = [...new Set(here.map((one) => `${one.ownerKind} ${one.ownerId}`))].sort();
  const names = await organisationNamesOf(
    scope,
    here.map((one) => one.ownerId),
  );
  return {
    today: scope.today,
    organisation: { id: at.id, name: at.name },
    ruleId: answerRuleId(scope.today, await rulesOf(scope, organisationId)),
    owners: owners.map((key) => {
      const [kind, id] = key.split(' ') as [OwnerKind, string];
      const own = here.filter((one) => one.ownerKind === kind && one.ownerId === id);
      return { kind, organisation: { id, name: names.get(id) ?? '' }, ageing: sum(own) };
    }),
    below: children.map(({ id, name }) => ({
      organisation: { id, name },
      ageing: sum(counted.filter((one) => one.organisationId === id)),
    })),
  };
}

async function childrenOf(scope: Scope, organisationId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT g.id, n.name FROM organisation_links l JOIN organisations g ON g.id = l.organisation_id
    JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${scope.today}::date
    WHERE l.parent_id = ${organisationId} AND l.valid @> ${scope.today}::date
      AND (g.ended_on IS NULL OR g.ended_on > ${scope.today}::date)
    ORDER BY n.name COLLATE "vi-x-icu", g.id`.execute(scope.db);
  return rows;
}

/** For whom the actor answers by an office that he holds today, with the figures. In: whether frank opinions are among them. */
export async function answeringOf(scope: Scope, as?: OwnerKind, source: Source = 'all'): Promise<Owners> {
  const held = await officesHeld(scope.db, actingPerson(scope), scope.today);
  const owners = held.flatMap((office) => {
    const rights = rightsHere(office.kind, office.organisation_kind);
    const id = office.organisation_id;
    return [
      ...(rights.includes('head') ? [{ kind: 'head' as const, id }] : []),
      ...(rights.includes('committee') ? [{ kind: 'committee' as const, id }] : []),
    ];
  });
  const wanted = owners.filter(
    (one, index) =>
      (as === undefined || one.kind === as) &&
      owners.findIndex((other) => other.kind === one.kind && other.id === one.id) === index,
  );
  if (wanted.length === 0) return [];
  const ids = wanted.map((one) => one.id);
  const counted = await countDebts(scope, sql`d.owner_id = ANY (${ids}::uuid[])`, source);
  const names = await organisationNamesOf(scope, ids);
  return wanted.map(({ kind, id }) => {
    const { waiting, overdue, answered, inTime } = sum(
      counted.filter((one) => one.ownerKind === kind && one.ownerId === id),
    );
    return { kind, organisation: { id, name: names.get(id) ?? '' }, waiting, overdue, answered, inTime };
  });
}

/** Frank opinions that wait for an answer of these owners, by their windows, what is due first. Counted as in `answers_owed`. */
export async function waitingBatches(scope: Scope, owners: Owners): Promise<Batch[]> {
  const { rows } = await sql<Batch & { ownerId: string }>`
    SELECT x.window_id AS "windowId", w.theme, x.owner_kind AS "ownerKind", w.organisation_id AS "ownerId", x.waiting,
      w.answer_due_on::text AS "dueOn"
    FROM frank_windows w JOIN (
      SELECT o.window_id, CASE WHEN o.audience = 'committee' THEN 'committee' ELSE v.owner_kind END AS owner_kind, count(*)::int AS waiting
      FROM frank_opinions o JOIN frank_windows v ON v.id = o.window_id
      WHERE o.hidden_at IS NULL AND NOT EXISTS (SELECT FROM frank_answered a WHERE a.opinion_id = o.id) GROUP BY 1, 2
    ) x ON x.window_id = w.id
    WHERE w.state = 'shown' AND w.organisation_id = ANY (${owners.map((one) => one.organisation.id)}::uuid[])
    ORDER BY w.answer_due_on, w.id`.execute(scope.db);
  return rows
    .filter((row) => owners.some((one) => one.kind === row.ownerKind && one.organisation.id === row.ownerId))
    .map(({ ownerId: _, ...batch }) => batch);
}
