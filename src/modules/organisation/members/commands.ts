// Writes of the roster: who joins, what is corrected, who leaves. Each leaves a fact.
import { sql } from 'kysely';
import type { z } from 'zod';
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { enterContact } from '../contacts/commands.ts';
import { refuseOrganisation } from '../contract.ts';
import { endOfficesOf } from '../offices/commands.ts';
import { mayOrganise, organisationAt, range } from '../queries.ts';
import { cleanName, cleanPhone } from '../rules.ts';
import {
  type correctMember as correction,
  type endMembership as leaving,
  type MemberInput,
  memberInput,
} from './contract.ts';
import { endingFits, officesOfMembers } from './rules.ts';

const done = { done: true } as const;
type Joining = Pick<z.output<typeof memberInput>, 'kind' | 'joinedOn' | 'officialOn' | 'from'> & {
  /** First day no longer there; none = open. */
  readonly until?: string | null;
};

/** Adds a person and the membership in the cell. Out: both ids. */
export async function addMember(
  scope: Scope,
  cellId: string,
  input: MemberInput,
): Promise<Result<{ personId: string; membershipId: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const member = memberInput.parse(input);
  if (member.joinedOn && member.officialOn && member.officialOn < member.joinedOn)
    return refuseOrganisation('official-before-joining');
  const { id: personId } = await scope.db
    .insertInto('people')
    .values({
      full_name: cleanName(member.name),
      birth_year: member.birthYear,
      sex: member.sex,
      post: member.post,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const contact = await enterContact(scope, cellId, personId, member);
  if (isRefusal(contact)) return contact;
  const joined = await joinCell(scope, cellId, personId, member);
  if (isRefusal(joined)) return joined;
  return { personId, membershipId: joined.membershipId };
}

/** Makes an existing person a member of a cell, at home or on temporary transfer in. */
export async function joinCell(
  scope: Scope,
  cellId: string,
  personId: string,
  input: Joining,
): Promise<Result<{ membershipId: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  return enterCell(scope, cellId, personId, input);
}

/** The same for a change of the tree, whose own rule says who may: a cell that begins later has nobody who leads it yet. */
export async function enterCell(
  scope: Scope,
  cellId: string,
  personId: string,
  input: Joining,
): Promise<Result<{ membershipId: string }>> {
  const { until = null } = input;
  if (until !== null && until <= input.from) return refuseOrganisation('date-order');
  if (input.kind === 'home')
    await sql`UPDATE memberships SET valid = daterange(lower(valid), ${input.from}::date), ending = 'returned', version = version + 1
      WHERE person_id = ${personId} AND organisation_id = ${cellId} AND kind = 'temporary' AND valid @> ${input.from}::date
        AND lower(valid) < ${input.from}::date`.execute(scope.db);
  try {
    const { id: membershipId } = await scope.db
      .insertInto('memberships')
      .values({
        person_id: personId,
        organisation_id: cellId,
        kind: input.kind,
        joined_on: input.joinedOn,
        official_on: input.officialOn,
        valid: range(input.from, until),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordFact(scope, {
      kind: 'member.joined',
      organisationId: cellId,
      subject: { type: 'person', id: personId },
      data: { membershipId, kind: input.kind, from: input.from },
      touches: [{ type: 'organisation', id: cellId }],
    });
    return { membershipId };
  } catch (error) {
    if (violates(error, 'memberships_person_id_kind_valid_excl'))
      return refuseOrganisation('member-elsewhere');
    if (violates(error, 'NN024')) return refuseOrganisation('organisation-ended');
    throw error;
  }
}

/** Receives somebody who was in another cell of this place; Party dates come along. The number is the one on the card that he shows. */
export async function receiveMember(
  scope: Scope,
  cellId: string,
  input: { number: string; kind: 'home' | 'temporary'; from: string; until: string | null },
): Promise<Result<{ personId: string; membershipId: string }>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const number = cleanPhone(input.number) ?? input.number.replace(/\s/g, '');
  const { rows } = await sql<{ id: string; joinedOn: string | null; officialOn: string | null }>`
    SELECT m.person_id AS id, m.joined_on AS "joinedOn", m.official_on AS "officialOn" FROM memberships m
    WHERE m.person_id = account_for_sign_in(${number}) AND m.kind = 'home' ORDER BY m.valid DESC LIMIT 1`.execute(
    scope.db,
  );
  const [person] = rows;
  if (!person) return refuseOrganisation('number-unknown');
  const joined = await joinCell(scope, cellId, person.id, { ...person, ...input });
  return isRefusal(joined) ? joined : { personId: person.id, membershipId: joined.membershipId };
}

interface Kept {
  id: string;
  personId: string;
  organisationId: string;
  kind: 'home' | 'temporary';
  joinedOn: string | null;
  officialOn: string | null;
  until: string | null;
  ending: string | null;
  version: number;
}

/** The membership, locked, when the actor keeps its roster. */
async function keptMembership(scope: Scope, membershipId: string): Promise<Result<Kept>> {
  const { rows } = await sql<Kept>`
    SELECT id, person_id AS "personId", organisation_id AS "organisationId", kind, joined_on AS "joinedOn",
      official_on AS "officialOn", upper(valid)::text AS until, ending, version
    FROM memberships WHERE id = ${membershipId} FOR UPDATE`.execute(scope.db);
  const [kept] = rows;
  if (!kept) return refuseCommon('not-found');
  return (await mayOrganise(scope, kept.organisationId)) ? kept : refuseCommon('forbidden');
}

type Correction = Partial<z.output<NonNullable<typeof correction.body>>>;

/**
 * Corrects a member's data; what is left out or the same stays, and leaves no fact.
 * Versions, where given, must be the last ones: an import has none, it takes what stands in the file.
 */
export async function correctMember(
  scope: Scope,
  membershipId: string,
  input: Correction,
): Promise<Result<typeof done>> {
  const kept = await keptMembership(scope, membershipId);
  if (isRefusal(kept)) return kept;
  if (input.version !== undefined && input.version !== kept.version) return refuseCommon('stale');
  const { personId, organisationId } = kept;
  const person = await correctPerson(scope, kept, input);
  if (isRefusal(person)) return person;
  const dates = await correctDates(scope, kept, input);
  if (isRefusal(dates)) return dates;
  const contact = await enterContact(scope, organisationId, personId, input);
  if (isRefusal(contact)) return contact;
  const changed = [...person, ...dates, ...contact];
  if (changed.length > 0)
    await recordFact(scope, {
      kind: 'member.corrected',
      organisationId,
      subject: { type: 'person', id: personId },
      data: { changed },
      touches: [{ type: 'organisation', id: organisationId }],
    });
  return done;
}

async function correctPerson(scope: Scope, kept: Kept, input: Correction): Promise<Result<string[]>> {
  const person = await scope.db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', kept.personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (input.personVersion !== undefined && input.personVersion !== person.version)
    return refuseCommon('stale');
  const told = {
    full_name: input.name === undefined ? undefined : cleanName(input.name),
    birth_year: input.birthYear,
    sex: input.sex,
    post: input.post,
  };
  const changed = (Object.keys(told) as (keyof typeof told)[]).filter(
    (field) => told[field] !== undefined && told[field] !== person[field],
  );
  if (changed.length === 0) return [];
  if (kept.kind === 'temporary' && (await sitsAtHomeElsewhere(scope, kept)))
    return refuseOrganisation('kept-at-home');
  await scope.db
    .updateTable('people')
    .set({ ...Object.fromEntries(changed.map((field) => [field, told[field]])), version: person.version + 1 })
    .where('id', '=', kept.personId)
    .execute();
  return changed;
}

async function sitsAtHomeElsewhere(scope: Scope, kept: Kept): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM memberships WHERE person_id = ${kept.personId} AND kind = 'home'
    AND organisation_id <> ${kept.organisationId} AND valid @> ${scope.today}::date`.execute(scope.db);
  return rows.length > 0;
}

async function correctDates(scope: Scope, kept: Kept, input: Correction): Promise<Result<string[]>> {
  const joinedOn = input.joinedOn === undefined ? kept.joinedOn : input.joinedOn;
  const officialOn = input.officialOn === undefined ? kept.officialOn : input.officialOn;
  const changed = [
    ...(joinedOn === kept.joinedOn ? [] : ['joined_on']),
    ...(officialOn === kept.officialOn ? [] : ['official_on']),
  ];
  if (changed.length === 0) return [];
  if (joinedOn && officialOn && officialOn < joinedOn) return refuseOrganisation('official-before-joining');
  await scope.db
    .updateTable('memberships')
    .set({ joined_on: joinedOn, official_on: officialOn, version: kept.version + 1 })
    .where('id', '=', kept.id)
    .execute();
  return changed;
}

/** Ends a membership with its statuses and the offices that go with it; an official transfer may enter the receiving cell at once. */
export async function endMembership(
  scope: Scope,
  membershipId: string,
  input: z.output<NonNullable<typeof leaving.body>>,
): Promise<Result<typeof done>> {
  const kept = await keptMembership(scope, membershipId);
  if (isRefusal(kept)) return kept;
  if (kept.version !== input.version) return refuseCommon('stale');
  if (kept.ending !== null || (kept.until !== null && kept.until <= scope.today))
    return refuseOrganisation('membership-ended', { on: (kept.until ?? '').split('-').reverse().join('/') });
  if (!endingFits(kept.kind, input.ending)) return refuseOrganisation('ending-wrong');
  if (input.ending === 'removed' && !input.decision) return refuseOrganisation('decision-missing');
  const to = input.ending === 'transferred' ? input.toCellId : null;
  if (to !== null) {
    const cell = await organisationAt(scope, to, input.on);
    if (cell?.kind !== 'cell' || to === kept.organisationId) return refuseOrganisation('wrong-cell');
  }
  if (!(await closeMembership(scope, kept.id, input.ending, input.on, input.decision ?? null)))
    return refuseOrganisation('date-order');
  const gone = input.ending === 'removed' || input.ending === 'died';
  if (gone) await endTemporary(scope, kept.personId, input.on);
  if (kept.kind === 'home')
    await endOfficesOf(scope, {
      personId: kept.personId,
      on: input.on,
      ...(gone ? {} : { organisationId: kept.organisationId, kinds: officesOfMembers }),
    });
  await recordFact(scope, {
    kind: 'member.left',
    organisationId: kept.organisationId,
    subject: { type: 'person', id: kept.personId },
    data: { membershipId, ending: input.ending, on: input.on, toCellId: to },
    touches: [{ type: 'organisation', id: kept.organisationId }],
  });
  if (to === null) return done;
  const { joinedOn, officialOn, personId } = kept;
  const joining = { kind: 'home', joinedOn, officialOn, from: input.on } as const;
  const joined = await joinCell(scope, to, personId, joining);
  return isRefusal(joined) ? joined : done;
}

/** Ends a membership and what hangs on it; false when it began on that day or later. */
export async function closeMembership(
  scope: Scope,
  membershipId: string,
  ending: string,
  on: string,
  decision: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    UPDATE memberships SET valid = daterange(lower(valid), ${on}::date), ending = ${ending}, ended_by = ${decision}, version = version + 1
    WHERE id = ${membershipId} AND lower(valid) < ${on}::date RETURNING 1`.execute(scope.db);
  if (rows.length === 0) return false;
  await sql`DELETE FROM membership_statuses WHERE membership_id = ${membershipId} AND lower(valid) >= ${on}::date`.execute(
    scope.db,
  );
  await sql`UPDATE membership_statuses SET valid = daterange(lower(valid), ${on}::date), version = version + 1
    WHERE membership_id = ${membershipId} AND valid @> ${on}::date`.execute(scope.db);
  return true;
}

async function endTemporary(scope: Scope, personId: string, on: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM memberships
    WHERE person_id = ${personId} AND kind = 'temporary' AND valid @> ${on}::date`.execute(scope.db);
  for (const row of rows) await closeMembership(scope, row.id, 'returned', on, null);
}
