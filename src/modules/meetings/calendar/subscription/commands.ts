// Makes and takes back the secret address of a person's calendar; only its hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { membershipsOf, officesHeld } from '../../../organisation/queries.ts';

/** SHA-256 in hex: 256 bits of chance need no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export async function makeCalendarAddress(
  scope: Scope,
  publicUrl: string,
): Promise<Result<{ address: string; madeAt: string }>> {
  const home = await homeOf(scope);
  if (home === null) return refuseCommon('not-found');
  const token = randomBytes(32).toString('base64url');
  const row = { token_hash: hashOfToken(token), made_at: scope.now.toString() };
  await scope.db
    .insertInto('calendar_addresses')
    .values({ person_id: actingPerson(scope), ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  await tell(scope, home, 'calendar.address-made');
  return { address: `${publicUrl}/lich/${token}.ics`, madeAt: row.made_at };
}

export async function revokeCalendarAddress(scope: Scope): Promise<Result<{ done: true }>> {
  const removed = await scope.db
    .deleteFrom('calendar_addresses')
    .where('person_id', '=', actingPerson(scope))
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refuseCommon('not-found');
  const home = await homeOf(scope);
  if (home !== null) await tell(scope, home, 'calendar.address-revoked');
  return { done: true };
}

/** Where the person sits or holds an office: in whose chain the fact stands. */
async function homeOf(scope: Scope): Promise<string | null> {
  const person = actingPerson(scope);
  const [cell] = await membershipsOf(scope.db, person, scope.today);
  return cell ?? (await officesHeld(scope.db, person, scope.today))[0]?.organisation_id ?? null;
}

function tell(scope: Scope, organisationId: string, kind: string): Promise<number> {
  return recordFact(scope, { kind, organisationId, subject: { type: 'person', id: actingPerson(scope) } });
}
