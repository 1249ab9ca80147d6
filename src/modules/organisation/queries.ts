// Reads that all of the ground and later modules share: rights, an organisation on a date, its people and offices.

import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { GrantsSource, Scope } from '../../platform/auth/scope.ts';
import type { DB } from '../../platform/db/types.ts';
import { officeKind } from './contract.ts';
import type { Member } from './members/contract.ts';
import {
  cellCommittee,
  isConfidant,
  isOfficial,
  type OfficeKind,
  type OrganisationKind,
  officeTitle,
  type Right,
  rightsBelow,
  rightsHere,
} from './rules.ts';

interface Held {
  /** Of head and deputy of a group: which. */
  group_id: string | null;
  organisation_id: string;
  kind: OfficeKind;
  organisation_kind: OrganisationKind;
}

/** Offices as they are named: the highest first. */
const officeOrder = officeKind.options;

/** Offices that a person holds on a date, with the kind of organisation. */
export async function officesHeld(db: Transaction<DB>, personId: string, on: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    SELECT o.organisation_id, o.kind, o.group_id, g.kind AS organisation_kind FROM offices o JOIN organisations g ON g.id = o.organisation_id
    WHERE o.person_id = ${personId} AND o.valid @> ${on}::date AND (g.ended_on IS NULL OR g.ended_on > ${on}::date)
    ORDER BY array_position(${[...officeOrder]}::text[], o.kind), lower(o.valid), o.id`.execute(db);
  return rows;
}

export async function membershipsOf(db: Transaction<DB>, personId: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ organisation_id: string }>`
    SELECT organisation_id FROM memberships WHERE person_id = ${personId} AND valid @> ${on}::date ORDER BY kind, organisation_id`.execute(
    db,
  );
  return rows.map((row) => row.organisation_id);
}

/**
 * What somebody is on a date, in one statement. Where he sits: cells, as in `membershipsOf`, and circles within them; a committee
 * (chi ủy) goes by the id of its cell and is of each group in it, a group (tổ đảng) by its own. And the offices that he holds.
 * Who sat in a cell on its last day still sits in its past: he reads what was said there, and finishes what minutes it left.
 */
async function placesOf(db: Transaction<DB>, person: string | RawBuilder<string>, on: string) {
  const { rows } = await sql<{ how: 'member' | 'circle' | 'office'; id: string } & Held>`
    WITH me AS MATERIALIZED (SELECT ${person}::uuid AS id, ${on}::date AS day)
    SELECT 'member' AS how, organisation_id AS id, kind, NULL::uuid AS group_id, NULL AS organisation_kind FROM memberships
    WHERE person_id = (SELECT id FROM me) AND valid @> (SELECT day FROM me)
    UNION ALL SELECT 'member', m.organisation_id, m.kind, NULL, NULL FROM memberships m JOIN organisations g ON g.id = m.organisation_id
    WHERE m.person_id = (SELECT id FROM me) AND g.ended_on <= (SELECT day FROM me) AND upper(m.valid) = g.ended_on
    UNION ALL SELECT 'circle', group_id, '', NULL, NULL FROM group_members
    WHERE person_id = (SELECT id FROM me) AND valid @> (SELECT day FROM me)
    UNION ALL SELECT 'circle', c.id, '', NULL, NULL FROM offices o JOIN organisations e ON e.id = o.organisation_id CROSS JOIN LATERAL (
      SELECT o.organisation_id AS id UNION ALL SELECT g.id FROM cell_groups g WHERE g.organisation_id = o.organisation_id) c
    WHERE o.person_id = (SELECT id FROM me) AND o.kind = ANY (${[...cellCommittee]})
      AND (o.valid @> (SELECT day FROM me) OR (e.ended_on <= (SELECT day FROM me) AND upper(o.valid) = e.ended_on))
    UNION ALL SELECT 'office', o.organisation_id, o.kind, o.group_id, g.kind FROM offices o JOIN organisations g ON g.id = o.organisation_id
    WHERE o.person_id = (SELECT id FROM me) AND o.valid @> (SELECT day FROM me)
      AND (g.ended_on IS NULL OR g.ended_on > (SELECT day FROM me))
    ORDER BY kind, id`.execute(db);
  const idsOf = (how: string) => rows.filter((row) => row.how === how).map((row) => row.id);
  const offices: Held[] = rows
    .filter((row) => row.how === 'office')
    .map(({ id, kind, group_id, organisation_kind }) => ({
      organisation_id: id,
      kind,
      group_id,
      organisation_kind,
    }));
  return { memberOf: idsOf('member'), circles: [...new Set(idsOf('circle'))], offices };
}

/** An organisation and those above it on a date, nearest first; of one that begins later, those that it will stand under. */
export async function ancestorsOf(
  db: Transaction<DB>,
  organisationId: string,
  on: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE up AS (
      SELECT ${organisationId}::uuid AS id, 0 AS step
      UNION ALL
      SELECT l.parent_id, up.step + 1 FROM organisation_links l JOIN up ON l.organisation_id = up.id
      WHERE up.step < 50 AND (l.valid @> ${on}::date OR (up.step = 0 AND lower(l.valid) > ${on}::date AND NOT EXISTS (
        SELECT FROM organisation_links e WHERE e.organisation_id = l.organisation_id AND lower(e.valid) < lower(l.valid))))
    ) SELECT id FROM up ORDER BY step`.execute(db);
  return rows.map((row) => row.id);
}

/** What auth asks: rights come from dated offices and memberships, and reach down the dated tree. Both are read once a scope. */
export const organisationGrants: GrantsSource = {
  async standing(db, person, today) {
    const { memberOf, circles, offices } = await placesOf(db, person, today);
    const confidant = offices.filter((office) => isConfidant(office.kind));
    const under = async (right: Right) => {
      const committees = offices
        .filter((office) => rightsBelow(office.kind, office.organisation_kind).includes(right))
        .map((office) => office.organisation_id);
      return committees.length > 0 ? childrenOf(db, committees, today) : [];
    };
    const [below, above] = await Promise.all([under('organise'), under('above')]);
    const supervised = offices
      .filter((office) => rightsHere(office.kind, office.organisation_kind).includes('above'))
      .map((office) => office.organisation_id);
    const answering = offices.filter((office) =>
      rightsHere(office.kind, office.organisation_kind).some(
        (right) => right === 'committee' || right === 'head',
      ),
    );
    return {
      memberOf,
      circles,
      confidantOf: [...new Set([...confidant.map((office) => office.organisation_id), ...below])],
      hearsFrom: [...new Set([...above, ...supervised])],
      answersFor: [...new Set(answering.map((office) => office.organisation_id))],
      holds: async (right, organisationId) =>
        right === 'member'
          ? memberOf.includes(organisationId)
          : right === 'circle'
            ? circles.includes(organisationId)
            : right === 'group'
              ? offices.some((office) => office.group_id === organisationId)
              : givenBy(db, offices, right as Right, organisationId, today),
    };
  },
};

/** Those directly under any of these on a date. */
async function childrenOf(db: Transaction<DB>, parents: readonly string[], on: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT organisation_id AS id FROM organisation_links WHERE valid @> ${on}::date AND parent_id = ANY (${parents}::uuid[])`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Whether one of the offices gives the right in the organisation: held there, or in a committee above it. */
async function givenBy(
  db: Transaction<DB>,
  offices: readonly Held[],
  right: Right,
  organisationId: string,
  today: string,
): Promise<boolean> {
  const here = offices.filter((office) => office.organisation_id === organisationId);
  if (here.some((office) => rightsHere(office.kind, office.organisation_kind).includes(right))) return true;
  const fromAbove = offices.filter((office) =>
    rightsBelow(office.kind, office.organisation_kind).includes(right),
  );
  if (fromAbove.length === 0) return false;
  const [, ...above] = await ancestorsOf(db, organisationId, today);
  return fromAbove.some((office) => above.includes(office.organisation_id));
}

/** Whether the actor may read of the organisation's members and meetings: sits in it, leads it, heads the agency, stands above. */
export async function maySee(scope: Scope, organisationId: string): Promise<boolean> {
  for (const right of ['member', 'lead', 'committee', 'head', 'above', 'organise'])
    if (await scope.allows(right, organisationId)) return true;
  return false;
}

/** Jobs that build a place: the first run, the sample organisation, the command line. */
const builders = ['nameOrganisation', 'sample', 'command-line'];

/** Whether the actor may change the organisation: by right, or as one of the jobs that build a place. */
export async function mayOrganise(scope: Scope, organisationId: string): Promise<boolean> {
  return scope.actor.job === null
    ? scope.allows('organise', organisationId)
    : builders.includes(scope.actor.job);
}

/** `[from, until)`; without an end it stays open. */
export function range(from: string, until: string | null = null) {
  return sql<string>`daterange(${from}::date, ${until}::date)`;
}

export interface OrganisationAt {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly place: string | null;
  readonly parentId: string | null;
  readonly parentName: string | null;
}

/** An organisation with its name and parent on a date; null when it does not exist then. */
export async function organisationAt(
  scope: Scope,
  organisationId: string,
  on: string,
): Promise<OrganisationAt | null> {
  const { rows } = await sql<OrganisationAt>`
    SELECT g.id, g.kind, n.name, g.place, l.parent_id AS "parentId", p.name AS "parentName"
    FROM organisations g
    JOIN organisation_names n ON n.organisation_id = g.id AND n.valid @> ${on}::date
    LEFT JOIN organisation_links l ON l.organisation_id = g.id AND l.valid @> ${on}::date
    LEFT JOIN organisation_names p ON p.organisation_id = l.parent_id AND p.valid @> ${on}::date
    WHERE g.id = ${organisationId} AND g.founded_on <= ${on}::date AND (g.ended_on IS NULL OR g.ended_on > ${on}::date)`.execute(
    scope.db,
  );
  return rows[0] ?? null;
}

interface MemberRow {
  personId: string;
  membershipId: string;
  name: string;
  birthYear: number | null;
  sex: 'male' | 'female' | null;
  post: string | null;
  kind: 'home' | 'temporary';
  joinedOn: string | null;
  officialOn: string | null;
  statuses: Member['statuses'] | null;
}

/** Members of a cell on a date, or one of them, in Vietnamese order of given names; statuses as they are on that date. */
export async function peopleOfCell(
  scope: Scope,
  cellId: string,
  asOf: string,
  only?: string,
): Promise<Member[]> {
  const one = only === undefined ? sql`` : sql`AND m.person_id = ${only}`;
  // Hardly anybody has a status: those who do are gathered once, not looked for at each member.
  const { rows } = await sql<MemberRow>`
    SELECT p.id AS "personId", m.id AS "membershipId", p.full_name AS name, p.birth_year AS "birthYear", p.sex, p.post, m.kind,
      m.joined_on AS "joinedOn", m.official_on AS "officialOn", had.statuses
    FROM memberships m JOIN people p ON p.id = m.person_id
    LEFT JOIN (
      SELECT s.membership_id,
        jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'from', lower(s.valid), 'until', upper(s.valid), 'version', s.version) ORDER BY s.kind) AS statuses
      FROM membership_statuses s JOIN memberships m ON m.id = s.membership_id
      WHERE m.organisation_id = ${cellId} AND s.valid @> ${asOf}::date ${one} GROUP BY s.membership_id) had ON had.membership_id = m.id
    WHERE m.organisation_id = ${cellId} AND m.valid @> ${asOf}::date ${one}
    ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`.execute(scope.db);
  return rows.map((row) => {
    const statuses = row.statuses ?? [];
    const has = (kind: string) => statuses.some((status) => status.kind === kind);
    return {
      ...row,
      statuses,
      official: isOfficial(row, asOf),
      exempt: has('exempt'),
      away: has('away'),
      suspended: has('suspended'),
    };
  });
}

/** Names by person id. */
export async function namesOf(scope: Scope, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('people')
    .select(['id', 'full_name'])
    .where('id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.full_name]));
}

/** The last names of organisations, also of those that have ended, by id. */
export async function organisationNamesOf(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT DISTINCT ON (n.organisation_id) n.organisation_id AS id, n.name FROM organisation_names n
    WHERE n.organisation_id = ANY (${[...new Set(ids)]}::uuid[]) AND lower(n.valid) <= ${scope.today}::date
    ORDER BY n.organisation_id, n.valid DESC`.execute(scope.db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Offices of an organisation on a date, or all that ever were when no date is given. */
export async function officesOf(scope: Scope, organisationId: string, on: string | null) {
  const { rows } = await sql<{
    id: string;
    kind: OfficeKind;
    personId: string;
    name: string;
    from: string;
    until: string | null;
    /** Name of the group that it leads. */
    group: string | null;
    version: number;
  }>`
    SELECT o.id, o.kind, o.person_id AS "personId", p.full_name AS name, lower(o.valid)::text AS from, upper(o.valid)::text AS until, g.name AS group, o.version
    FROM offices o JOIN people p ON p.id = o.person_id LEFT JOIN cell_groups g ON g.id = o.group_id
    WHERE o.organisation_id = ${organisationId} AND (${on}::date IS NULL OR o.valid @> ${on}::date)
    ORDER BY array_position(${[...officeOrder]}::text[], o.kind), lower(o.valid), g.name COLLATE "vi-x-icu",
      p.given_name COLLATE "vi-x-icu", o.id`.execute(scope.db);
  return rows;
}

/** Who is signed in: name, home cell, offices and direct rights today. */
export async function sessionOf(scope: Scope, personId: string, demo: boolean) {
  const names = await namesOf(scope, [personId]);
  const cells = await membershipsOf(scope.db, personId, scope.today);
  const held = await officesHeld(scope.db, personId, scope.today);
  const first = cells[0] ?? held[0]?.organisation_id;
  const home = first ? await organisationAt(scope, first, scope.today) : null;
  const offices = [];
  for (const office of held) {
    const at = await organisationAt(scope, office.organisation_id, scope.today);
    offices.push({
      kind: office.kind,
      organisationId: office.organisation_id,
      organisationName: at?.name ?? '',
      title: officeTitle(office.kind, office.organisation_kind),
    });
  }
  const rights = [
    ...cells.map((organisationId) => ({ right: 'member', organisationId })),
    ...held.flatMap((office) =>
      rightsHere(office.kind, office.organisation_kind).map((right) => ({
        right,
        organisationId: office.organisation_id,
      })),
    ),
  ];
  return {
    person: { id: personId, name: names.get(personId) ?? '' },
    organisation: home && { id: home.id, kind: home.kind, name: home.name },
    offices,
    rights,
    demo,
  };
}
