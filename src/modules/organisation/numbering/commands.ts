// Takes the next number of a paper: per issuer, type and term, from 01, without gaps or doubles.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Result } from '../../../platform/http/refusal.ts';
import { refuseNumber } from './contract.ts';
import { faultOfNumber, type PaperType } from './rules.ts';

export interface NumberRequest {
  readonly organisationId: string;
  readonly type: PaperType;
  /** Date of the paper, YYYY-MM-DD: decides the term. */
  readonly on: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** A number typed by hand; left out = the next one. */
  readonly number?: number;
}

/**
 * Takes a number in the caller's transaction; who may issue the paper is the caller's rule. Takers wait for one another, so
 * that none is given twice and a rolled-back one leaves no gap. The same subject asked again is given the number it has.
 */
export async function takeNumber(scope: Scope, request: NumberRequest): Promise<Result<{ number: number }>> {
  const { organisationId, type, on, subject } = request;
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${type}`}, 7246004))`.execute(
    scope.db,
  );
  const had = await scope.db
    .selectFrom('document_numbers')
    .select('number')
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('type', '=', type)
    .executeTakeFirst();
  if (had) return { number: had.number };
  const { rows } = await sql<{ id: string; last: number }>`
    SELECT t.id, coalesce((SELECT max(n.number) FROM document_numbers n WHERE n.term_id = t.id AND n.type = ${type}), 0)::int AS last
    FROM organisation_terms t WHERE t.organisation_id = ${organisationId} AND t.valid @> ${on}::date`.execute(
    scope.db,
  );
  const term = rows[0];
  if (!term) return refuseNumber('no-term', { on: on.split('-').reverse().join('/') });
  const number = request.number ?? term.last + 1;
  const fault = faultOfNumber(number, term.last);
  if (fault) return refuseNumber(fault, { number, next: term.last + 1 });
  await scope.db
    .insertInto('document_numbers')
    .values({
      organisation_id: organisationId,
      term_id: term.id,
      type,
      number,
      subject_type: subject.type,
      subject_id: subject.id,
      taken_at: scope.now.toString(),
    })
    .execute();
  return { number };
}

/**
 * Numbers given on paper before this place kept them: the next one goes on from the last. To be told once, before the first
 * number of a type is taken; a last number of 0 says nothing. In: the term that runs on scope.today.
 */
export async function carryOnNumbers(
  scope: Scope,
  organisationId: string,
  last: Partial<Record<PaperType, number>>,
): Promise<void> {
  for (const [type, number] of Object.entries(last)) {
    if (number === 0) continue;
    await sql`INSERT INTO document_numbers (organisation_id, term_id, type, number, taken_at)
      SELECT organisation_id, id, ${type}, ${number}, ${scope.now.toString()} FROM organisation_terms
      WHERE organisation_id = ${organisationId} AND valid @> ${scope.today}::date`.execute(scope.db);
  }
}
