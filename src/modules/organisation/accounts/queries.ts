// Whether this place is still empty.
import type { Scope } from '../../../platform/auth/scope.ts';

/** Whether no organisation exists yet: the first run. */
export async function isEmptyPlace(scope: Scope): Promise<boolean> {
  return (await scope.db.selectFrom('organisations').select('id').limit(1).executeTakeFirst()) === undefined;
}
