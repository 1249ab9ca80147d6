// Facts: every write leaves one, in its own transaction. History, outbox (live, jobs) and hash chain read them.
import { sql } from 'kysely';
import type { Scope } from '../auth/scope.ts';

/** Ids, kinds, numbers and content hashes only: never names or text, so that retention can blank the text elsewhere. */
export type FactData = Record<string, string | number | boolean | null | string[]>;

export interface FactInput {
  /** `subject.happened`, e.g. `meeting.sent`; declared in the module's contract. */
  readonly kind: string;
  /** The organisation in whose chain it stands. */
  readonly organisationId: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data?: FactData;
  /** Other things whose open screens change with it, e.g. the meeting in which a vote was cast. */
  readonly touches?: readonly { readonly type: string; readonly id: string }[];
}

export interface Fact {
  readonly id: number;
  readonly kind: string;
  readonly organisationId: string;
  readonly actorId: string | null;
  readonly job: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: FactData;
  /** ISO instant. */
  readonly at: string;
}

/** The channel on which committed facts are told to other processes; payload: `type id`, one for the subject and each touched thing. */
export const factChannel = 'nennep_facts';

/** Appends a fact in the scope's transaction; told on `factChannel` when it commits, all in one statement. Out: the fact's id. */
export async function recordFact(scope: Scope, fact: FactInput): Promise<number> {
  const told = [fact.subject, ...(fact.touches ?? [])].map((thing) => `${thing.type} ${thing.id}`);
  const { rows } = await sql<{ id: number }>`
    WITH fact AS (
      INSERT INTO facts (organisation_id, kind, actor_id, job, subject_type, subject_id, data, at)
      VALUES (${fact.organisationId}, ${fact.kind}, ${scope.actor.personId}, ${scope.actor.job}, ${fact.subject.type},
        ${fact.subject.id}, ${JSON.stringify(fact.data ?? {})}, ${scope.now.toString()})
      RETURNING id
    ) SELECT id FROM fact, LATERAL (SELECT count(pg_notify(${factChannel}, thing)) FROM unnest(${told}::text[]) AS thing) AS telling`.execute(
    scope.db,
  );
  const [row] = rows;
  if (!row) throw new Error(`fact ${fact.kind} was not written`);
  return Number(row.id);
}

/** Tells open screens that a thing changed, when the transaction commits, where no fact may be left (docs/decisions/016). */
export async function tellScreens(
  scope: Scope,
  things: readonly { type: string; id: string }[],
): Promise<void> {
  const told = things.map((thing) => `${thing.type} ${thing.id}`);
  await sql`SELECT pg_notify(${factChannel}, thing) FROM unnest(${told}::text[]) AS thing`.execute(scope.db);
}

/** The facts about a thing, oldest first. Rights are the caller's matter: history stands on the thing's own page. */
export async function readHistory(scope: Scope, subject: { type: string; id: string }): Promise<Fact[]> {
  const rows = await scope.db
    .selectFrom('facts')
    .selectAll()
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('id')
    .execute();
  return rows.map(toFact);
}

/** A row of `facts` as the database gives it. */
export interface FactRow {
  id: number;
  organisation_id: string;
  kind: string;
  actor_id: string | null;
  job: string | null;
  subject_type: string;
  subject_id: string;
  data: unknown;
  at: string;
}

export function toFact(row: FactRow): Fact {
  return {
    id: Number(row.id),
    kind: row.kind,
    organisationId: row.organisation_id,
    actorId: row.actor_id,
    job: row.job,
    subject: { type: row.subject_type, id: row.subject_id },
    data: row.data as FactData,
    at: row.at,
  };
}
