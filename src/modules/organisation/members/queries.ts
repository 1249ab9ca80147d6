// The roster of a cell, and one member as far as the actor may see.
import { sql } from 'kysely';
import { accountsAmong } from '../../../platform/auth/queries.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { toldHistory } from '../history/queries.ts';
import { mayOrganise, maySee, organisationNamesOf, peopleOfCell } from '../queries.ts';
import { ruleOn } from '../regulations/rules.ts';
import { isOfficial, type OfficeKind, type OrganisationKind } from '../rules.ts';
import type { listMembers, Membership, readMember } from './contract.ts';

/** The roster for those who may see it. */
export async function rosterOf(
  scope: Scope,
  cellId: string,
  asOf: string,
): Promise<Result<AnswerOf<typeof listMembers>>> {
  if (!(await maySee(scope, cellId))) return refuseCommon('not-found');
  const members = await peopleOfCell(scope, cellId, asOf);
  const edit = await scope.allows('organise', cellId);
  const ids = members.map((member) => member.personId);
  return {
    asOf,
    members,
    accounts: edit ? await accountsAmong(scope, ids) : [],
    voteRuleId: ruleOn('vote.base', asOf)?.id ?? null,
    can: { edit },
  };
}

/** One member. Not for those who may see none of the organisations in which he sits or sat: they hear that there is nobody. */
export async function memberPage(
  scope: Scope,
  personId: string,
): Promise<Result<AnswerOf<typeof readMember>>> {
  const own = personId === scope.actor.personId;
  const person = await scope.db
    .selectFrom('people')
    .select(['id', 'full_name', 'birth_year', 'sex', 'post', 'version'])
    .where('id', '=', personId)
    .executeTakeFirst();
  const memberships: Membership[] = [];
  const all = await membershipsOfPerson(scope, personId);
  for (const one of all)
    if (own || (await maySee(scope, one.organisationId)))
      memberships.push({ ...one, can: { edit: await mayOrganise(scope, one.organisationId) } });
  if (!person || memberships.length === 0) return refuseCommon('not-found');
  const running = all.filter((one) => one.until === null || one.until > scope.today);
  // What is kept of the person is kept by the home cell; without one here, by the host.
  const keeper = (running.find((one) => one.kind === 'home') ?? running[0])?.organisationId;
  // Row security decides whose contact is read: the person's own, and those of cells where the actor is a confidant.
  const contact = await scope.db
    .selectFrom('contacts')
    .select(['phone', 'card_number'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const editPerson = keeper !== undefined && (await mayOrganise(scope, keeper));
  return {
    person: {
      id: person.id,
      name: person.full_name,
      birthYear: person.birth_year,
      sex: person.sex as 'male' | 'female' | null,
      post: person.post,
      version: person.version,
    },
    contact: contact ? { phone: contact.phone, cardNumber: contact.card_number } : null,
    memberships,
    offices: await officesOfPerson(scope, personId),
    rules: rulesOf(scope.today),
    history: await toldHistory(scope, { type: 'person', id: personId }),
    can: { editPerson, editContact: editPerson && (await isConfidantOf(scope, keeper)) },
  };
}

function rulesOf(today: string) {
  const id = (key: string) => ruleOn(key, today)?.id ?? null;
  return {
    official: id('member.official'),
    exempt: id('member.exemption'),
    away: id('transfer.temporary'),
    transferred: id('transfer.official'),
    removed: id('member.removal'),
  };
}

/** Contacts are entered by the cell or the committee directly above it: the database knows which those are. */
async function isConfidantOf(scope: Scope, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean | null;
  }>`SELECT acting_confidant_of(${organisationId}) AS may`.execute(scope.db);
  return rows[0]?.may ?? false;
}

async function membershipsOfPerson(scope: Scope, personId: string): Promise<Omit<Membership, 'can'>[]> {
  const { rows } = await sql<
    Omit<Membership, 'can' | 'statuses' | 'official' | 'organisationName'> & {
      statuses: Membership['statuses'] | null;
    }
  >`
    SELECT m.id, m.organisation_id AS "organisationId", m.kind, m.joined_on AS "joinedOn", m.official_on AS "officialOn",
      lower(m.valid)::text AS from, upper(m.valid)::text AS until, m.ending, m.ended_by AS "endedBy", m.version,
      (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'from', lower(s.valid), 'until', upper(s.valid),
         'decision', s.decision, 'version', s.version) ORDER BY s.valid DESC)
       FROM membership_statuses s WHERE s.membership_id = m.id) AS statuses
    FROM memberships m WHERE m.person_id = ${personId} ORDER BY m.valid DESC, m.kind`.execute(scope.db);
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.organisationId),
  );
  return rows.map((row) => ({
    ...row,
    statuses: row.statuses ?? [],
    official: isOfficial(row, scope.today),
    organisationName: names.get(row.organisationId) ?? '',
  }));
}

/** Offices that a person holds or held in organisations which the actor may see, the latest first. */
async function officesOfPerson(scope: Scope, personId: string) {
  const { rows } = await sql<{
    kind: OfficeKind;
    organisationId: string;
    organisationKind: OrganisationKind;
    /** Name of the group that it leads. */
    group: string | null;
    from: string;
    until: string | null;
  }>`
    SELECT o.kind, c.name AS group, o.organisation_id AS "organisationId", g.kind AS "organisationKind", lower(o.valid)::text AS from, upper(o.valid)::text AS until
    FROM offices o JOIN organisations g ON g.id = o.organisation_id LEFT JOIN cell_groups c ON c.id = o.group_id WHERE o.person_id = ${personId} ORDER BY o.valid DESC, o.kind`.execute(
    scope.db,
  );
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.organisationId),
  );
  const offices = [];
  for (const row of rows)
    if (personId === scope.actor.personId || (await maySee(scope, row.organisationId)))
      offices.push({ ...row, organisationName: names.get(row.organisationId) ?? '' });
  return offices;
}
