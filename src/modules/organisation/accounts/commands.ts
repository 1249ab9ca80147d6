// Accounts: invitations with one-time codes, and the first run of an empty place.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { recordFact } from '../../../platform/audit/facts.ts';
import { type Passwords, setPassword } from '../../../platform/auth/commands.ts';
import { accountsAmong } from '../../../platform/auth/queries.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { addMember } from '../members/commands.ts';
import { carryOnNumbers } from '../numbering/commands.ts';
import { grantOffice } from '../offices/commands.ts';
import { namesOf, organisationAt, peopleOfCell } from '../queries.ts';
import { foundOrganisation } from '../tree/commands.ts';
import { type nameOrganisation as firstRun, invitationDays } from './contract.ts';
import { isEmptyPlace } from './queries.ts';

/** Letters and digits that cannot be mistaken for one another when typed from paper. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function newCode(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]).join('');
}

function hashOf(code: string): string {
  return createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest('hex');
}

/** Makes one invitation a person; earlier unused ones of the same person are withdrawn. The codes are told once, here. */
export async function inviteMembers(
  scope: Scope,
  cellId: string,
  personIds: readonly string[],
  publicUrl: string,
) {
  if (!(await scope.allows('organise', cellId))) return refuseCommon('forbidden');
  const members = new Set((await peopleOfCell(scope, cellId, scope.today)).map((member) => member.personId));
  if (personIds.some((personId) => !members.has(personId))) return refuseOrganisation('not-a-member');
  const names = await namesOf(scope, personIds);
  const accounts = new Set(await accountsAmong(scope, personIds));
  const expiresAt = scope.now.add({ hours: 24 * invitationDays }).toString();
  const invitations = [];
  for (const personId of personIds) {
    const code = newCode();
    await scope.db
      .updateTable('invitations')
      .set({ withdrawn_at: scope.now.toString() })
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    await scope.db
      .insertInto('invitations')
      .values({
        person_id: personId,
        organisation_id: cellId,
        code_hash: hashOf(code),
        made_by: actingPerson(scope),
        made_at: scope.now.toString(),
        expires_at: expiresAt,
      })
      .execute();
    await recordFact(scope, {
      kind: 'member.invited',
      organisationId: cellId,
      subject: { type: 'person', id: personId },
    });
    invitations.push({
      personId,
      name: names.get(personId) ?? '',
      code,
      link: `${publicUrl}/moi/${code}`,
      expiresAt,
      reset: accounts.has(personId),
    });
  }
  return { invitations };
}

async function openInvitation(scope: Scope, code: string) {
  const row = await scope.db
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', hashOf(code))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuseOrganisation('invitation-unknown');
  const ended =
    row.used_at !== null ||
    row.withdrawn_at !== null ||
    Temporal.Instant.compare(Temporal.Instant.from(row.expires_at), scope.now) <= 0;
  return ended ? refuseOrganisation('invitation-ended') : row;
}

export async function readInvitation(
  scope: Scope,
  code: string,
): Promise<Result<{ name: string; organisationName: string; expiresAt: string }>> {
  const row = await openInvitation(scope, code);
  if (isRefusal(row)) return row;
  const names = await namesOf(scope, [row.person_id]);
  const organisation = await organisationAt(scope, row.organisation_id, scope.today);
  return {
    name: names.get(row.person_id) ?? '',
    organisationName: organisation?.name ?? '',
    expiresAt: row.expires_at,
  };
}

/** Uses an invitation once: gives its person an account, or a new password to the one there is. */
export async function acceptInvitation(
  scope: Scope,
  code: string,
  password: string,
  passwords: Passwords,
): Promise<Result<{ done: true }>> {
  const row = await openInvitation(scope, code);
  if (isRefusal(row)) return row;
  const reset = (await accountsAmong(scope, [row.person_id])).length > 0;
  await setPassword(scope, row.person_id, await passwords.hashPassword(password));
  await scope.db
    .updateTable('invitations')
    .set({ used_at: scope.now.toString(), reset })
    .where('id', '=', row.id)
    .execute();
  await recordFact(scope, {
    // A new password on an account that is there is told to its person for some days.
    kind: reset ? 'account.reset' : 'account.opened',
    organisationId: row.organisation_id,
    subject: { type: 'person', id: row.person_id },
  });
  return { done: true };
}

/** Makes an open invitation on the own account unusable: nobody asked for it. */
export async function withdrawInvitation(
  scope: Scope,
  invitationId: string,
): Promise<Result<{ done: true }>> {
  const row = await scope.db
    .updateTable('invitations')
    .set({ withdrawn_at: scope.now.toString() })
    .where('id', '=', invitationId)
    .where('person_id', '=', actingPerson(scope))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('organisation_id')
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  await recordFact(scope, {
    kind: 'account.invitation-withdrawn',
    organisationId: row.organisation_id,
    subject: { type: 'person', id: actingPerson(scope) },
  });
  return { done: true };
}

/** First run: committee above, cell, term, last numbers given on paper, first secretary. Only while the place is empty. */
export async function nameFirstOrganisation(
  scope: Scope,
  input: z.output<typeof firstRun.body & z.ZodType>,
  passwords: Passwords,
): Promise<Result<{ cellId: string; personId: string }>> {
  await sql`SELECT pg_advisory_xact_lock(7246003)`.execute(scope.db);
  if (!(await isEmptyPlace(scope))) return refuseOrganisation('place-not-empty');
  const steps = { foundedOn: input.termFrom, place: input.place, termFrom: input.termFrom };
  const parent = must(
    await foundOrganisation(scope, {
      kind: 'grassroots_committee',
      name: input.parentName,
      parentId: null,
      ...steps,
    }),
  );
  const cell = must(
    await foundOrganisation(scope, { kind: 'cell', name: input.cellName, parentId: parent.id, ...steps }),
  );
  const member = await addMember(scope, cell.id, {
    name: input.secretaryName,
    officialOn: input.secretaryOfficialOn,
    from: input.termFrom,
    phone: input.phone,
  });
  if (isRefusal(member)) return member;
  must(
    await grantOffice(scope, cell.id, {
      personId: member.personId,
      kind: 'secretary',
      from: input.termFrom,
      until: null,
    }),
  );
  must(
    await grantOffice(scope, parent.id, {
      personId: member.personId,
      kind: 'administrator',
      from: scope.today,
      until: null,
    }),
  );
  await carryOnNumbers(scope, cell.id, input.lastNumbers);
  await setPassword(scope, member.personId, await passwords.hashPassword(input.password));
  return { cellId: cell.id, personId: member.personId };
}

/** Steps of the first run that cannot be refused; a refusal here is a fault of ours. */
function must<T>(result: T): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Error(`first run: ${result.code}`);
  return result as Exclude<T, Refusal>;
}
