// Lists of opinions as a reader sees them: the own, a cell's, those that he answers by office; and one with its answers.
import { type RawBuilder, sql } from 'kysely';
import { actingPerson, type Scope, timeZone } from '../../../../platform/auth/scope.ts';
import type { AnswerOf, QueryOf } from '../../../../platform/http/endpoint.ts';
import type { Services } from '../../../../platform/http/module.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { Described } from '../../../../platform/links/contract.ts';
import { membershipsOf, organisationAt, organisationNamesOf } from '../../../organisation/queries.ts';
import type * as contract from '../contract.ts';
import type { OpinionLine } from '../contract.ts';
import { answeringOf, waitingBatches } from '../figures/queries.ts';
import { owedStates } from '../rules.ts';

type Describe = Services['describe'];
type Filters = QueryOf<typeof contract.listCellOpinions>;

const pageLength = 30;

export interface OpinionRow {
  readonly id: string;
  readonly kind: OpinionLine['kind'];
  readonly text: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly organisationId: string;
  readonly meetingId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly saidOn: string;
  readonly notedBy: string;
  readonly withdrawn: boolean;
  readonly discussed: boolean;
  readonly version: number;
  readonly state: OpinionLine['state'];
  readonly ownerKind: 'committee' | 'head' | null;
  readonly ownerId: string | null;
  readonly askedOn: string | null;
  readonly dueOn: string | null;
  readonly returns: number;
  readonly outcome: OpinionLine['outcome'];
  readonly satisfied: boolean | null;
  /** What the next page begins after. */
  readonly place: string;
}

type Order = 'newest' | 'due';

/** Opinions with the last of their debts and its last answer; row security decides besides whose words come. */
export async function readRows(
  scope: Scope,
  where: RawBuilder<unknown>,
  order: Order = 'newest',
  after: string | undefined = undefined,
  limit = pageLength + 1,
): Promise<OpinionRow[]> {
  const [at, id] = after?.split('|') ?? [];
  const place = order === 'due' ? sql`d.due_on::text` : sql`o.noted_at::text`;
  const from =
    at === undefined || id === undefined
      ? sql`true`
      : order === 'due'
        ? sql`(d.due_on, o.id) > (${at}::date, ${id}::uuid)`
        : sql`(o.noted_at, o.id) < (${at}::timestamptz, ${id}::uuid)`;
  const { rows } = await sql<OpinionRow>`
    SELECT o.id, o.kind, CASE WHEN o.withdrawn_at IS NULL OR o.author_id = ${scope.actor.personId} THEN o.text ELSE '' END AS text,
      o.author_id AS "authorId", p.full_name AS "authorName", o.organisation_id AS "organisationId", o.meeting_id AS "meetingId",
      o.subject_type AS "subjectType", o.subject_id AS "subjectId", (o.noted_at AT TIME ZONE ${sql.lit(timeZone)})::date AS "saidOn",
      o.noted_by AS "notedBy", o.withdrawn_at IS NOT NULL AS withdrawn, o.discussed_at IS NOT NULL AS discussed, o.version,
      ${stateOf} AS state, d.owner_kind AS "ownerKind", d.owner_id AS "ownerId", d.asked_on AS "askedOn", d.due_on AS "dueOn",
      coalesce(d.returns, 0) AS returns, a.outcome, a.satisfied, ${place} || '|' || o.id AS place
    FROM opinions o JOIN people p ON p.id = o.author_id
    LEFT JOIN LATERAL (SELECT * FROM opinion_debts x WHERE x.opinion_id = o.id AND x.state <> 'withdrawn'
      ORDER BY x.ordinal DESC LIMIT 1) d ON true
    LEFT JOIN LATERAL (SELECT y.outcome, y.satisfied FROM opinion_answers y WHERE y.debt_id = d.id
      ORDER BY y.place DESC LIMIT 1) a ON true
    WHERE ${where} AND ${from}
    ORDER BY ${order === 'due' ? sql`d.due_on, o.id` : sql`o.noted_at DESC, o.id DESC`} LIMIT ${limit}`.execute(
    scope.db,
  );
  return rows;
}

const stateOf = sql`CASE WHEN o.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE coalesce(d.state, 'said') END`;

function filtered(scope: Scope, { state, kind, owner, words }: Filters): RawBuilder<unknown> {
  const parts = [sql`true`];
  const owed = sql`d.state = ANY (${[...owedStates]}::text[])`;
  if (state === 'owed') parts.push(owed);
  if (state === 'overdue') parts.push(sql`${owed} AND d.due_on < ${scope.today}::date`);
  if (state === 'answered' || state === 'settled' || state === 'said') parts.push(sql`${stateOf} = ${state}`);
  parts.push(state === 'withdrawn' ? sql`o.withdrawn_at IS NOT NULL` : sql`true`);
  if (kind) parts.push(sql`o.kind = ${kind}`);
  if (owner === 'above') parts.push(sql`d.owner_id <> o.organisation_id`);
  else if (owner) parts.push(sql`d.owner_kind = ${owner} AND d.owner_id = o.organisation_id`);
  if (words) parts.push(sql`position(${plain(sql`${words}::text`)} IN ${plain(sql`o.text`)}) > 0`);
  return sql.join(parts, sql` AND `);
}

/** Small letters without marks: "Sửa đường" is found by "sua duong". */
function plain(text: RawBuilder<unknown>) {
  return sql`translate(regexp_replace(normalize(lower(${text}), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')`;
}

/** Answers to a focus question are read where the question is asked. */
const outsideFocus = sql`o.subject_type <> 'focus_question'`;

export async function ownOpinions(
  scope: Scope,
  describe: Describe,
  query: Filters,
): Promise<AnswerOf<typeof contract.listOwnOpinions>> {
  const person = actingPerson(scope);
  const where = sql`o.author_id = ${person} AND ${filtered(scope, query)}`;
  const rows = await readRows(scope, where, 'newest', query.after);
  const [cellId] = await membershipsOf(scope.db, person, scope.today);
  const cell = cellId ? await organisationAt(scope, cellId, scope.today) : null;
  return { ...(await pageOf(scope, describe, rows)), cell: cell && { id: cell.id, name: cell.name } };
}

export async function cellOpinions(
  scope: Scope,
  describe: Describe,
  cellId: string,
  query: Filters,
): Promise<Result<AnswerOf<typeof contract.listCellOpinions>>> {
  const cell = await organisationAt(scope, cellId, scope.today);
  const reads = (await scope.allows('member', cellId)) || (await scope.allows('head', cellId));
  if (!cell || !reads) return refuseCommon('not-found');
  const shown = query.state === 'withdrawn' ? sql`true` : sql`o.withdrawn_at IS NULL`;
  const where = sql`o.organisation_id = ${cellId} AND ${outsideFocus} AND ${shown} AND ${filtered(scope, query)}`;
  const rows = await readRows(scope, where, 'newest', query.after);
  return { ...(await pageOf(scope, describe, rows)), organisationName: cell.name };
}

/** What the actor answers by office: as long as it is owed what is due first, else newest first. */
export async function owedOpinions(
  scope: Scope,
  describe: Describe,
  query: QueryOf<typeof contract.listOwedOpinions>,
): Promise<AnswerOf<typeof contract.listOwedOpinions>> {
  const owners = await answeringOf(scope, query.as);
  if (owners.length === 0) return { today: scope.today, opinions: [], next: null, owners: [], batches: [] };
  const mine = sql.join(
    owners.map((one) => sql`(d.owner_kind = ${one.kind} AND d.owner_id = ${one.organisation.id})`),
    sql` OR `,
  );
  const state = query.state ?? 'owed';
  const where = sql`o.withdrawn_at IS NULL AND (${mine}) AND ${filtered(scope, { ...query, state })}`;
  const order = state === 'owed' || state === 'overdue' ? 'due' : 'newest';
  const rows = await readRows(scope, where, order, query.after);
  return {
    ...(await pageOf(scope, describe, rows)),
    owners,
    batches: await waitingBatches(scope, owners),
  };
}

async function pageOf(scope: Scope, describe: Describe, rows: readonly OpinionRow[]) {
  const shown = rows.slice(0, pageLength);
  return {
    today: scope.today,
    opinions: await linesOf(scope, describe, shown),
    next: rows.length > pageLength ? (shown.at(-1)?.place ?? null) : null,
  };
}

/** Rows as lists show them, each with what it is about as far as the reader may see that. */
export async function linesOf(
  scope: Scope,
  describe: Describe,
  rows: readonly OpinionRow[],
): Promise<OpinionLine[]> {
  const about = new Map<string, Described>();
  for (const type of new Set(rows.map((row) => row.subjectType))) {
    const ids = rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
    for (const [id, described] of await describe(scope, type, [...new Set(ids)])) about.set(id, described);
  }
  const names = await organisationNamesOf(
    scope,
    rows.flatMap((row) => [row.organisationId, ...(row.ownerId ? [row.ownerId] : [])]),
  );
  const organisation = (id: string) => ({ id, name: names.get(id) ?? '' });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    text: row.text,
    author: { id: row.authorId, name: row.authorName },
    organisation: organisation(row.organisationId),
    saidOn: row.saidOn,
    about: about.get(row.subjectId) ?? null,
    subjectType: row.subjectType,
    state: row.state,
    owner:
      row.ownerKind && row.ownerId ? { kind: row.ownerKind, organisation: organisation(row.ownerId) } : null,
    askedOn: row.askedOn,
    dueOn: row.dueOn,
    returns: row.returns,
    outcome: row.outcome,
    satisfied: row.satisfied,
    mine: row.authorId === scope.actor.personId,
  }));
}

/** One opinion that the actor may read; null when there is none for him. */
export async function opinionRow(scope: Scope, opinionId: string): Promise<OpinionRow | null> {
  const own = sql`(${outsideFocus} OR o.author_id = ${scope.actor.personId})`;
  const [row] = await readRows(scope, sql`o.id = ${opinionId} AND ${own}`, 'newest', undefined, 1);
  return row ?? null;
}
