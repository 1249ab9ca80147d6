// Which items a meeting did not come to. Pure.
import { templateOf } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';
import type { MeetingForm, MeetingKind } from '../rules.ts';

/**
 * Matters for discussion that were never opened and about which nothing was said or voted. What stands in the template comes
 * with every agenda; where nobody called items at all, nobody knows what was not reached.
 */
export function notReached<T extends Pick<AgendaItem, 'id' | 'parentId' | 'kind' | 'title' | 'openedAt'>>(
  items: readonly T[],
  meeting: { readonly kind: MeetingKind; readonly month: string; readonly form?: MeetingForm | null },
  talkedOf: ReadonlySet<string> = new Set(),
): T[] {
  const standing = new Set(templateOf(meeting).map((one) => one.title));
  if (items.every((item) => item.openedAt === null)) return [];
  return items.filter(
    (item) =>
      item.kind === 'discussion' &&
      item.openedAt === null &&
      !standing.has(item.title) &&
      !talkedOf.has(item.id) &&
      !items.some((other) => other.parentId === item.id),
  );
}
