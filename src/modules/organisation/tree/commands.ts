// Writes of the tree: founding, terms, names, parents. Each leaves a fact.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { ancestorsOf, mayOrganise, organisationAt, range } from '../queries.ts';
import { cleanName, makesLoop, mayStandUnder, type OrganisationKind } from '../rules.ts';

const done = { done: true } as const;

export interface Founding {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly foundedOn: string;
  /** Null only for the top of a new place. */
  readonly parentId: string | null;
  readonly decision?: string | undefined;
  readonly place?: string | undefined;
  /** Beginning of the term whose numbers run now. */
  readonly termFrom?: string | undefined;
}

/** Founds an organisation with its first name, parent and, if told, term. Out: its id. */
export async function foundOrganisation(scope: Scope, founding: Founding): Promise<Result<{ id: string }>> {
  if (!(await mayOrganise(scope, founding.parentId ?? ''))) return refuseCommon('forbidden');
  if (founding.parentId !== null) {
    const parent = await organisationAt(scope, founding.parentId, founding.foundedOn);
    if (!parent) return refuseCommon('not-found');
    if (!mayStandUnder(founding.kind, parent.kind)) return refuseOrganisation('wrong-parent');
  }
  const { id } = await scope.db
    .insertInto('organisations')
    .values({
      kind: founding.kind,
      founded_on: founding.foundedOn,
      founded_by: founding.decision ?? null,
      place: founding.place ?? null,
      abbreviation: founding.kind === 'cell' ? 'CB' : 'ĐU',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await scope.db
    .insertInto('organisation_names')
    .values({
      organisation_id: id,
      valid: range(founding.foundedOn),
      name: cleanName(founding.name),
      decision: founding.decision ?? null,
    })
    .execute();
  if (founding.parentId !== null)
    await scope.db
      .insertInto('organisation_links')
      .values({
        organisation_id: id,
        parent_id: founding.parentId,
        valid: range(founding.foundedOn),
        decision: founding.decision ?? null,
      })
      .execute();
  if (founding.termFrom) await startTerm(scope, id, founding.termFrom);
  await recordFact(scope, {
    kind: 'organisation.founded',
    organisationId: id,
    subject: { type: 'organisation', id },
    data: { kind: founding.kind, parentId: founding.parentId },
  });
  return { id };
}

/** Ends the running term, if any, and begins one: document numbers start again at 01. */
export async function startTerm(scope: Scope, organisationId: string, from: string): Promise<void> {
  await sql`UPDATE organisation_terms SET valid = daterange(lower(valid), ${from}::date) WHERE organisation_id = ${organisationId} AND upper_inf(valid) AND lower(valid) < ${from}::date`.execute(
    scope.db,
  );
  await scope.db
    .insertInto('organisation_terms')
    .values({ organisation_id: organisationId, valid: range(from) })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.term-started',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from },
  });
}

export async function renameOrganisation(
  scope: Scope,
  organisationId: string,
  input: { name: string; from: string; decision?: string | undefined },
): Promise<Result<typeof done>> {
  if (!(await mayOrganise(scope, organisationId))) return refuseCommon('forbidden');
  if (!(await endOpenRange(scope, 'organisation_names', organisationId, input.from)))
    return refuseOrganisation('date-order');
  await scope.db
    .insertInto('organisation_names')
    .values({
      organisation_id: organisationId,
      valid: range(input.from),
      name: cleanName(input.name),
      decision: input.decision ?? null,
    })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.renamed',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from: input.from },
  });
  return done;
}

/** Two moves at once could each be sound and together close a ring: moves wait for one another. */
export async function moveOrganisation(
  scope: Scope,
  organisationId: string,
  input: { parentId: string; from: string; decision?: string | undefined },
): Promise<Result<typeof done>> {
  if (!(await mayOrganise(scope, organisationId)) || !(await mayOrganise(scope, input.parentId)))
    return refuseCommon('forbidden');
  await sql`SELECT pg_advisory_xact_lock(7246002)`.execute(scope.db);
  const [child, parent] = [
    await organisationAt(scope, organisationId, input.from),
    await organisationAt(scope, input.parentId, input.from),
  ];
  if (!child || !parent) return refuseCommon('not-found');
  if (makesLoop(organisationId, await ancestorsOf(scope.db, input.parentId, input.from)))
    return refuseOrganisation('tree-loop');
  if (!mayStandUnder(child.kind, parent.kind)) return refuseOrganisation('wrong-parent');
  if (!(await endOpenRange(scope, 'organisation_links', organisationId, input.from)))
    return refuseOrganisation('date-order');
  await scope.db
    .insertInto('organisation_links')
    .values({
      organisation_id: organisationId,
      parent_id: input.parentId,
      valid: range(input.from),
      decision: input.decision ?? null,
    })
    .execute();
  await recordFact(scope, {
    kind: 'organisation.moved',
    organisationId,
    subject: { type: 'organisation', id: organisationId },
    data: { from: input.from, parentId: input.parentId },
  });
  return done;
}

/** Ends the running name or link the day before `from`; false when it began on that day or later. None running is no hindrance. */
async function endOpenRange(
  scope: Scope,
  table: 'organisation_names' | 'organisation_links',
  organisationId: string,
  from: string,
): Promise<boolean> {
  const { rows } = await sql<{
    later: boolean;
  }>`SELECT lower(valid) >= ${from}::date AS later FROM ${sql.table(table)}
    WHERE organisation_id = ${organisationId} AND upper_inf(valid)`.execute(scope.db);
  if (rows[0]?.later) return false;
  await sql`UPDATE ${sql.table(table)} SET valid = daterange(lower(valid), ${from}::date)
    WHERE organisation_id = ${organisationId} AND upper_inf(valid)`.execute(scope.db);
  return true;
}
