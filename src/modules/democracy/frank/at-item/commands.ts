// Windows that are shown when an item of an agenda is opened: called there, moved with their meeting, or left to their hour when the item is no more.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { runningWindows } from '../queries.ts';
import { movedWith } from '../rules.ts';

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

/**
 * The meeting is held at another hour: windows that wait for its items go along, and those who took a token are told. Handing out
 * ends an hour before the meeting at the latest; where that leaves no time for it, the window stays with its own hour. In: when
 * the meeting begins now, and the hour at which a window is shown whose item was not opened.
 */
export async function moveFrankWith(
  scope: Scope,
  itemIds: readonly string[],
  { startsAt, latest }: { readonly startsAt: string; readonly latest: string },
): Promise<void> {
  for (const window of (await runningWindows(scope)).filter(
    (one) => one.itemId && itemIds.includes(one.itemId),
  )) {
    const moved = movedWith(window, { startsAt, latest, now: scope.now.toString() });
    if (moved === null) {
      await leaveFrankToItsHour(scope, [window.itemId ?? '']);
      continue;
    }
    await scope.db
      .updateTable('frank_windows')
      .set({ hands_until: moved.handsUntil, shows_at: moved.showsAt, moved_at: scope.now.toString() })
      .where('id', '=', window.id)
      .execute();
    await tell(scope, window, 'frank.moved', moved);
  }
}

/** The meeting is not held: windows that wait for its items are shown at their hour, and say so. */
export async function leaveFrankToItsHour(scope: Scope, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const left = await scope.db
    .updateTable('frank_windows')
    .set({ item_id: null, moved_at: scope.now.toString() })
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
  data: { readonly itemId?: string; readonly handsUntil?: string; readonly showsAt?: string },
): Promise<unknown> {
  const { id, organisationId } = window;
  return recordFact(scope, { organisationId, subject: { type: 'frank_window', id }, kind, data });
}
