// A window of frank opinions that is shown when an item of a coming meeting is opened.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { moveFrankWith } from '../../democracy/frank/at-item/commands.ts';
import { openFrankWindow } from '../../democracy/frank/commands.ts';
import { enterMeeting, itemsOf } from '../queries.ts';
import type * as contract from './contract.ts';
import { refuseFrankItem } from './contract.ts';
import { frankItems, latestOf } from './queries.ts';

const hour = 3_600_000;

/** Opens it; the committee only. The window's own rules are those of every window, with the end of the meeting's day as its hour. */
export async function openFrankAtItem(
  scope: Scope,
  keys: BlindKeys,
  itemId: string,
  input: BodyOf<typeof contract.openFrankAtItem>,
): Promise<Result<{ id: string }>> {
  const row = await scope.db
    .selectFrom('agenda_items')
    .select('meeting_id')
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  // Locked: it is not opened or cancelled meanwhile.
  const entered = await enterMeeting(scope, row.meeting_id, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const choices = await frankItems(scope, meeting.organisationId);
  if (isRefusal(choices)) return choices;
  const item = choices.items.find((one) => one.id === itemId);
  if (!item) return refuseFrankItem('frank-item-gone');
  if (Date.parse(input.handsUntil) > Date.parse(meeting.startsAt) - hour)
    return refuseFrankItem('frank-hands-late');
  const words = { id: itemId, words: `${item.item} (${item.meeting})`.slice(0, 700) };
  return openFrankWindow(scope, keys, meeting.organisationId, { ...input, showsAt: item.latest }, words);
}

/** The meeting is held at another hour: windows that wait for one of its items go along. */
export async function moveFrankItems(
  scope: Scope,
  meeting: { readonly id: string; readonly startsAt: string },
): Promise<void> {
  const items = await itemsOf(scope, meeting.id);
  const to = { startsAt: meeting.startsAt, latest: latestOf(meeting) };
  await moveFrankWith(
    scope,
    items.map((item) => item.id),
    to,
  );
}
