// Writes on accounts: make one, set or change a password, end sessions.
import { type Result, refuseCommon } from '../http/refusal.ts';
import { type Accounts, accountName } from './accounts.ts';
import { refuseAuth } from './contract.ts';
import { actingPerson, type Scope } from './scope.ts';

/** Hashing needs better-auth's own parameters; app.ts hands them in. */
export type Passwords = Pick<Accounts, 'hashPassword' | 'verifyPassword'>;

/**
 * Gives a person an account with this password, or a new password to the account there is; all sessions end.
 * In: the hash from `Passwords.hashPassword`. Who may is the caller's rule (an invitation used, first run).
 */
export async function setPassword(scope: Scope, personId: string, hash: string): Promise<void> {
  const stamp = scope.now.toString();
  await scope.db
    .insertInto('auth_users')
    .values({
      id: personId,
      name: personId,
      email: `${personId}@nennep.invalid`,
      username: accountName(personId),
      display_username: accountName(personId),
      created_at: stamp,
      updated_at: stamp,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await scope.db
    .deleteFrom('auth_accounts')
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .execute();
  await scope.db
    .insertInto('auth_accounts')
    .values({ account_id: personId, provider_id: 'credential', user_id: personId, password: hash })
    .execute();
  await scope.db.deleteFrom('auth_sessions').where('user_id', '=', personId).execute();
}

export async function changeOwnPassword(
  scope: Scope,
  passwords: Passwords,
  sessionId: string | null,
  present: string,
  next: string,
): Promise<Result<{ done: true }>> {
  const personId = actingPerson(scope);
  const account = await scope.db
    .selectFrom('auth_accounts')
    .select('password')
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  if (!account?.password || !(await passwords.verifyPassword(account.password, present)))
    return refuseAuth('password-wrong');
  await scope.db
    .updateTable('auth_accounts')
    .set({ password: await passwords.hashPassword(next), updated_at: scope.now.toString() })
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .execute();
  const others = scope.db.deleteFrom('auth_sessions').where('user_id', '=', personId);
  await (sessionId ? others.where('id', '!=', sessionId) : others).execute();
  return { done: true };
}

export async function endOwnSession(scope: Scope, id: string): Promise<Result<{ done: true }>> {
  const ended = await scope.db
    .deleteFrom('auth_sessions')
    .where('id', '=', id)
    .where('user_id', '=', actingPerson(scope))
    .executeTakeFirst();
  return ended.numDeletedRows > 0n ? { done: true } : refuseCommon('not-found');
}
