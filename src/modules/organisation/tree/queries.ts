// The tree as of a date, and one organisation with its history.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { refuseCommon } from '../../../platform/http/refusal.ts';
import { toldHistory } from '../history/queries.ts';
import { mayOrganise, maySee, membershipsOf, officesHeld, officesOf, organisationAt } from '../queries.ts';
import { type OrganisationKind, type Right, rightsBelow, rightsHere } from '../rules.ts';

/** Rights with which an organisation is opened, not only named: an administrator sees the tree and none of its content. */
function opens(rights: readonly Right[]): boolean {
  return rights.some((right) => right !== 'administer');
}

/** The part of the tree that the actor sits in, heads or stands above, as of a date; of its past, what happened within two years before. */
export async function treeFor(scope: Scope, personId: string, asOf: string) {
  const memberships = await membershipsOf(scope.db, personId, scope.today);
  const offices = await officesHeld(scope.db, personId, scope.today);
  const roots = [...new Set([...memberships, ...offices.map((office) => office.organisation_id)])];
  const here = [
    ...memberships,
    ...offices
      .filter((one) => opens(rightsHere(one.kind, one.organisation_kind)))
      .map((one) => one.organisation_id),
  ];
  const below = offices
    .filter((one) => opens(rightsBelow(one.kind, one.organisation_kind)))
    .map((one) => one.organisation_id);
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
    ), opened AS (
      SELECT id FROM unnest(${below}::uuid[]) AS id
      UNION
      SELECT l.organisation_id FROM organisation_links l JOIN opened ON l.parent_id = opened.id WHERE l.valid @> ${asOf}::date
    ), up AS (
      SELECT id FROM down
      UNION
      SELECT l.parent_id FROM organisation_links l JOIN up ON l.organisation_id = up.id WHERE l.valid @> ${asOf}::date
    )
    SELECT g.id, g.kind, n.name, l.parent_id AS "parentId",
      shown.open,
      CASE WHEN lower(l.valid) > greatest(g.founded_on, ${asOf}::date - 730) THEN lower(l.valid)::text END AS "movedOn",
      CASE WHEN shown.open THEN (SELECT count(*)::int FROM memberships m
        WHERE m.organisation_id = g.id AND m.kind = 'home' AND m.valid @> ${asOf}::date) END AS members,
      (SELECT jsonb_agg(jsonb_build_object('name', f.name, 'until', upper(f.valid) - 1) ORDER BY f.valid) FROM organisation_names f
       WHERE f.organisation_id = g.id AND upper(f.valid) <= ${asOf}::date AND upper(f.valid) > ${asOf}::date - 730) AS "formerNames",
      (SELECT jsonb_agg(jsonb_build_object('id', s.predecessor_id, 'name', x.name, 'until', s.happened_on - 1) ORDER BY x.name) FROM organisation_successions s
       JOIN organisation_names x ON x.organisation_id = s.predecessor_id AND x.valid @> (s.happened_on - 1)
       WHERE s.successor_id = g.id AND s.kind = 'merged' AND s.happened_on <= ${asOf}::date AND s.happened_on > ${asOf}::date - 730) AS "mergedFrom"
    FROM (SELECT id, id IN (SELECT id FROM opened) OR id = ANY (${here}::uuid[]) AS open FROM up) shown
    JOIN organisations g ON g.id = shown.id
    JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${asOf}::date
    LEFT JOIN organisation_links l ON l.organisation_id = g.id AND l.valid @> ${asOf}::date
    WHERE g.founded_on <= ${asOf}::date AND (g.ended_on IS NULL OR g.ended_on > ${asOf}::date)
    ORDER BY n.name COLLATE "vi-x-icu", g.id`.execute(scope.db);
  const nodes = rows.map((row) => ({
    ...row,
    formerNames: row.formerNames ?? [],
    mergedFrom: row.mergedFrom ?? [],
  }));
  return {
    asOf,
    nodes,
    changes: await changesIn(
      scope,
      nodes.filter((node) => node.open).map((node) => node.id),
      asOf,
    ),
  };
}

/** How often the tree changed in the year of that date, up to it: founded, renamed, moved, merged. */
async function changesIn(scope: Scope, ids: readonly string[], asOf: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH year AS (SELECT daterange(date_trunc('year', ${asOf}::date)::date, ${asOf}::date, '[]') AS days)
    SELECT ((SELECT count(*) FROM organisations, year WHERE id = ANY (${ids}::uuid[]) AND days @> founded_on)
      + (SELECT count(*) FROM organisation_names n JOIN organisations g ON g.id = n.organisation_id, year
         WHERE g.id = ANY (${ids}::uuid[]) AND days @> lower(n.valid) AND lower(n.valid) > g.founded_on)
      + (SELECT count(*) FROM organisation_links l JOIN organisations g ON g.id = l.organisation_id, year
         WHERE g.id = ANY (${ids}::uuid[]) AND days @> lower(l.valid) AND lower(l.valid) > g.founded_on)
      + (SELECT count(*) FROM organisation_successions s, year WHERE s.successor_id = ANY (${ids}::uuid[]) AND days @> s.happened_on))::int AS count`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
}

/** One organisation with its whole history. Not for strangers: it answers that there is none. */
export async function organisationPage(scope: Scope, organisationId: string, asOf: string) {
  if (!(await maySee(scope, organisationId))) return refuseCommon('not-found');
  const at = await organisationAt(scope, organisationId, asOf);
  if (!at) return refuseCommon('not-found');
  const organise = await mayOrganise(scope, organisationId);
  const above = at.parentId !== null && (await mayOrganise(scope, at.parentId));
  const row = await scope.db
    .selectFrom('organisations')
    .selectAll()
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const decides = organise && above && row.ended_on === null;
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
    can: {
      organise,
      found: organise && at.kind !== 'cell',
      seeMembers: at.kind === 'cell',
      merge: decides,
      reshape: decides && at.kind === 'cell',
    },
  };
}

async function mergersOf(scope: Scope, organisationId: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    on: string;
    decision: string | null;
    way: 'into' | 'from';
    kind: 'merged' | 'split' | 'dissolved';
  }>`
    SELECT o.id, n.name, s.happened_on AS on, s.decision, o.way, s.kind FROM organisation_successions s
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
