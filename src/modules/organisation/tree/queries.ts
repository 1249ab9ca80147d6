// The tree as of a date, and one organisation with its history.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { refuseCommon } from '../../../platform/http/refusal.ts';
import { toldHistory } from '../history/queries.ts';
import { mayOrganise, maySee, membershipsOf, officesHeld, officesOf, organisationAt } from '../queries.ts';
import type { OrganisationKind } from '../rules.ts';

/** The part of the tree that the actor sits in, heads or stands above, as of a date. */
export async function treeFor(scope: Scope, personId: string, asOf: string) {
  const roots = [
    ...new Set([
      ...(await membershipsOf(scope.db, personId, scope.today)),
      ...(await officesHeld(scope.db, personId, scope.today)).map((office) => office.organisation_id),
    ]),
  ];
  const { rows } = await sql<{
    id: string;
    kind: OrganisationKind;
    name: string;
    parentId: string | null;
    open: boolean;
    members: number | null;
    movedOn: string | null;
    formerNames: { name: string; until: string }[] | null;
    mergedFrom: { id: string; name: string; until: string }[] | null;
  }>`
    WITH RECURSIVE down AS (
      SELECT id FROM organisations WHERE id = ANY (${roots}::uuid[])
      UNION
      SELECT l.organisation_id FROM organisation_links l JOIN down ON l.parent_id = down.id WHERE l.valid @> ${asOf}::date
    ), up AS (
      SELECT id FROM down
      UNION
      SELECT l.parent_id FROM organisation_links l JOIN up ON l.organisation_id = up.id WHERE l.valid @> ${asOf}::date
    )
    SELECT g.id, g.kind, n.name, l.parent_id AS "parentId",
      down.id IS NOT NULL AS open,
      CASE WHEN lower(l.valid) > g.founded_on THEN lower(l.valid)::text END AS "movedOn",
      CASE WHEN down.id IS NOT NULL THEN (SELECT count(*)::int FROM memberships m
        WHERE m.organisation_id = g.id AND m.kind = 'home' AND m.valid @> ${asOf}::date) END AS members,
      (SELECT jsonb_agg(jsonb_build_object('name', f.name, 'until', upper(f.valid) - 1) ORDER BY f.valid) FROM organisation_names f
       WHERE f.organisation_id = g.id AND upper(f.valid) <= ${asOf}::date) AS "formerNames",
      (SELECT jsonb_agg(jsonb_build_object('id', s.predecessor_id, 'name', x.name, 'until', s.happened_on - 1) ORDER BY x.name) FROM organisation_successions s
       JOIN organisation_names x ON x.organisation_id = s.predecessor_id AND x.valid @> (s.happened_on - 1)
       WHERE s.successor_id = g.id AND s.happened_on <= ${asOf}::date) AS "mergedFrom"
    FROM up JOIN organisations g ON g.id = up.id LEFT JOIN down ON down.id = g.id
    JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${asOf}::date
    LEFT JOIN organisation_links l ON l.organisation_id = g.id AND l.valid @> ${asOf}::date
    WHERE g.founded_on <= ${asOf}::date AND (g.ended_on IS NULL OR g.ended_on > ${asOf}::date)
    ORDER BY n.name COLLATE "vi-x-icu", g.id`.execute(scope.db);
  return rows.map((row) => ({
    ...row,
    formerNames: row.formerNames ?? [],
    mergedFrom: row.mergedFrom ?? [],
  }));
}

/** One organisation with its whole history. Not for strangers: it answers that there is none. */
export async function organisationPage(scope: Scope, organisationId: string, asOf: string) {
  if (!(await maySee(scope, organisationId))) return refuseCommon('not-found');
  const at = await organisationAt(scope, organisationId, asOf);
  if (!at) return refuseCommon('not-found');
  const organise = await mayOrganise(scope, organisationId);
  const row = await scope.db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const { rows: names } = await sql<{
    name: string;
    from: string;
    until: string | null;
    decision: string | null;
  }>`
    SELECT name, lower(valid)::text AS from, upper(valid)::text AS until, decision FROM organisation_names WHERE organisation_id = ${organisationId} ORDER BY valid`.execute(
    scope.db,
  );
  const { rows: parents } = await sql<{
    id: string;
    name: string;
    from: string;
    until: string | null;
    decision: string | null;
  }>`
    SELECT l.parent_id AS id, n.name, lower(l.valid)::text AS from, upper(l.valid)::text AS until, l.decision FROM organisation_links l
    JOIN organisation_names n ON n.organisation_id = l.parent_id AND n.valid @> lower(l.valid) WHERE l.organisation_id = ${organisationId} ORDER BY l.valid`.execute(
    scope.db,
  );
  return {
    id: at.id,
    kind: at.kind,
    name: at.name,
    asOf,
    foundedOn: row.founded_on,
    foundedBy: row.founded_by,
    endedOn: row.ended_on,
    ending: row.ending,
    place: row.place,
    names,
    parents,
    mergers: await mergersOf(scope, organisationId),
    termFrom: await termFrom(scope, organisationId, asOf),
    offices: await officesOf(scope, organisationId, null),
    history: await toldHistory(scope, { type: 'organisation', id: organisationId }),
    can: { organise, found: organise && at.kind !== 'cell', seeMembers: at.kind === 'cell' },
  };
}

async function mergersOf(scope: Scope, organisationId: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    on: string;
    decision: string | null;
    way: 'into' | 'from';
  }>`
    SELECT o.id, n.name, s.happened_on AS on, s.decision, o.way FROM organisation_successions s
    CROSS JOIN LATERAL (SELECT CASE WHEN s.successor_id = ${organisationId} THEN s.predecessor_id ELSE s.successor_id END AS id,
      CASE WHEN s.successor_id = ${organisationId} THEN 'from' ELSE 'into' END AS way) o
    JOIN organisation_names n ON n.organisation_id = o.id
      AND n.valid @> CASE WHEN o.way = 'from' THEN s.happened_on - 1 ELSE s.happened_on END
    WHERE s.successor_id = ${organisationId} OR s.predecessor_id = ${organisationId}
    ORDER BY s.happened_on, n.name COLLATE "vi-x-icu"`.execute(scope.db);
  return rows;
}

async function termFrom(scope: Scope, organisationId: string, on: string): Promise<string | null> {
  const { rows } = await sql<{ from: string }>`SELECT lower(valid)::text AS from FROM organisation_terms
    WHERE organisation_id = ${organisationId} AND valid @> ${on}::date`.execute(scope.db);
  return rows[0]?.from ?? null;
}
