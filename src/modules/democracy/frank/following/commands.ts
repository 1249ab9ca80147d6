// A cell ends: its windows are shown while it is still there; where no time is left they end unread, and who took a token is told.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import { addDays } from '../../../../platform/i18n/dates.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import type { Change, Following, Foreseen } from '../../../../platform/links/change/following.ts';
import { abandonFrank, aboutFrank } from '../commands.ts';
import { runningWindows, type WindowRow } from '../queries.ts';
import { shownBefore } from '../rules.ts';

/** The last moment of a cell that ends on a day. */
const endOf = ({ on }: Change) => instantAt(addDays(on, -1), '23:59');

/** Windows of the cell that do not end before it, each with the hour at which it may still be shown. */
async function concerned(
  scope: Scope,
  change: Change,
): Promise<{ window: WindowRow; showsAt: string | null }[]> {
  if (!change.ends) return [];
  const now = scope.now.toString();
  return (await runningWindows(scope, change.organisationId)).map((window) => ({
    window,
    showsAt: window.calledAt ?? shownBefore(window, { ends: endOf(change), now }),
  }));
}

async function foreseeFrank(scope: Scope, change: Change): Promise<Foreseen[]> {
  const all = await concerned(scope, change);
  return all.map(({ window: { id, theme }, showsAt }) => ({
    about: 'opinions',
    way: showsAt === null ? 'ends' : 'warns',
    words:
      showsAt === null
        ? {
            vi: `Đợt ý kiến thẳng thắn “${theme}” dừng: không còn lúc để hiện, ý kiến đã gửi bị xóa mà không ai đọc.`,
            en: `The frank opinions on “${theme}” end: there is no time left to show them, and what was sent is removed unread.`,
          }
        : {
            vi: `Đợt ý kiến thẳng thắn “${theme}” hiện chậm nhất trước ngày chi bộ kết thúc.`,
            en: `The frank opinions on “${theme}” are shown before the cell ends at the latest.`,
          },
    to: `/y-kien/thang-than/${id}`,
  }));
}

async function endWindows(scope: Scope, keys: BlindKeys, change: Change): Promise<void> {
  for (const { window, showsAt } of await concerned(scope, change)) {
    if (showsAt === null) await abandonFrank(scope, keys, window, 'stopped', 'cell_ended');
    else if (window.calledAt === null && showsAt !== window.showsAt) {
      await scope.db
        .updateTable('frank_windows')
        .set({ shows_at: showsAt, moved_at: scope.now.toString() })
        .where('id', '=', window.id)
        .execute();
      await recordFact(scope, {
        ...aboutFrank(window),
        kind: 'frank.moved',
        data: { showsAt, by: change.kind },
      });
    }
  }
}

export function frankFollows({ blindKeys }: { readonly blindKeys: BlindKeys }): Following {
  return { foresee: foreseeFrank, follow: (scope, change) => endWindows(scope, blindKeys, change) };
}
