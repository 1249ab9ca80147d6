// Windows that are shown when an item of an agenda is opened: called there, or left to their hour when the item is no more.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';

/**
 * The item is opened: from now on nothing is written in the window that waits for it, and its batch is shown at once after.
 * One whose tokens are still handed out goes on to its hour. Who may open the item is the caller's rule.
 */
export async function callFrankAt(scope: Scope, itemId: string): Promise<void> {
  const called = await scope.db
    .updateTable('frank_windows')
    .set({ called_at: scope.now.toString() })
    .where('item_id', '=', itemId)
    .where('state', '=', 'writing')
    .where('called_at', 'is', null)
    .returning(['id', 'organisation_id as organisationId'])
    .execute();
  for (const window of called) await tell(scope, window, 'frank.called', { itemId });
}

/** The meeting is not held: windows that wait for its items are shown at their hour, and say so. */
export async function leaveFrankToItsHour(scope: Scope, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const left = await scope.db
    .updateTable('frank_windows')
    .set({ item_id: null })
    .where('item_id', 'in', itemIds)
    .where('state', 'in', ['handing_out', 'writing'])
    .returning(['id', 'organisation_id as organisationId'])
    .execute();
  for (const window of left) await tell(scope, window, 'frank.item-gone', {});
}

function tell(
  scope: Scope,
  window: { readonly id: string; readonly organisationId: string },
  kind: string,
  data: { readonly itemId?: string },
): Promise<unknown> {
  const { id, organisationId } = window;
  return recordFact(scope, { organisationId, subject: { type: 'frank_window', id }, kind, data });
}
