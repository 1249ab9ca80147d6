// Planned meetings of a cell that ends are cancelled with the reason.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Change, Following } from '../../../platform/links/change/following.ts';
import { leaveFrankToItsHour } from '../../democracy/frank/at-item/commands.ts';
import { recordMeetingFact } from '../commands.ts';
import { itemsOf, meetingRow } from '../queries.ts';
import { take } from '../steps/commands.ts';
import { foreseeMeetings, plannedBeyond } from './queries.ts';

async function cancelPlanned(scope: Scope, change: Change): Promise<void> {
  if (!change.ends) return;
  const day = change.on.split('-').reverse().join('/');
  const where = change.into.map((one) => one.name).join(', ');
  const reason =
    change.kind === 'merged'
      ? `Chi bộ hợp nhất vào ${where} từ ngày ${day}.`
      : `Chi bộ giải thể từ ngày ${day}.`;
  for (const id of await plannedBeyond(scope, change)) {
    const meeting = await meetingRow(scope, id);
    if (!meeting) continue;
    await take(scope, meeting, 'cancelled', { cancel_reason: reason });
    const items = await itemsOf(scope, id);
    await leaveFrankToItsHour(
      scope,
      items.map((item) => item.id),
    );
    await recordMeetingFact(scope, meeting, 'meeting.cancelled', { from: meeting.state, by: change.kind });
  }
}

export const meetingsFollow: Following = { foresee: foreseeMeetings, follow: cancelPlanned };
