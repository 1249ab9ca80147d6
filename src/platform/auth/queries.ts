// Who has an account.
import type { Scope } from './scope.ts';

/** Of these persons, those who have an account. */
export async function accountsAmong(scope: Scope, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await scope.db.selectFrom('auth_users').select('id').where('id', 'in', personIds).execute();
  return rows.map((row) => row.id);
}
