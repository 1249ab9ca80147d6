// Items that were not reached: kept when the meeting closes, taken into the next agenda or dropped.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { opinionsOfMeeting } from '../../democracy/opinions/queries.ts';
import { votesOfMeeting } from '../../democracy/votes/queries.ts';
import { addAgendaItem } from '../agenda/commands.ts';
import { bumpVersion, recordMeetingFact } from '../commands.ts';
import { enterMeeting, itemsOf, type MeetingRow } from '../queries.ts';
import { onRollOf } from '../roll/queries.ts';
import { allowsStep, mayPrepare, refuseState } from '../rules.ts';
import { refuseCarry } from './contract.ts';
import { offeredTo } from './queries.ts';
import { notReached } from './rules.ts';

/** Keeps what the meeting that closes did not come to. */
export async function keepLeftItems(scope: Scope, meeting: MeetingRow): Promise<void> {
  const items = await itemsOf(scope, meeting.id);
  if (notReached(items, meeting).length === 0) return;
  const subjects = [
    ...(await opinionsOfMeeting(scope, meeting.id)),
    ...(await votesOfMeeting(scope, meeting.id)),
  ].map((one) => one.subject.id);
  const left = notReached(items, meeting, new Set(subjects)).map((item) => item.id);
  if (left.length === 0) return;
  await scope.db
    .insertInto('items_left')
    .values(
      left.map((item_id) => ({
        item_id,
        meeting_id: meeting.id,
        organisation_id: meeting.organisationId,
      })),
    )
    .execute();
  await recordMeetingFact(scope, meeting, 'items.left', { itemIds: left });
}

/** Takes an offered item into this agenda, with its minutes and its presenter if he still sits in the cell; or drops it. */
export async function decideLeftItem(
  scope: Scope,
  meetingId: string,
  itemId: string,
  input: { readonly version: number; readonly take: boolean },
): Promise<Result<{ version: number }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'prepare')) return refuseState(meeting);
  if (meeting.version !== input.version) return refuseCommon('stale');
  const row = await scope.db
    .selectFrom('items_left')
    .select('organisation_id')
    .where('item_id', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.organisation_id !== meeting.organisationId) return refuseCommon('not-found');
  const offered = (await offeredTo(scope, meeting)).find((one) => one.itemId === itemId);
  if (offered?.state !== 'offered') return refuseCarry('left-item-decided');
  const added = input.take ? await addOffered(scope, meeting, offered) : null;
  if (isRefusal(added)) return added;
  await scope.db
    .updateTable('items_left')
    .set({
      state: added ? 'taken' : 'dropped',
      to_meeting_id: meetingId,
      to_item_id: added?.id ?? null,
      decided_by: actingPerson(scope),
      decided_at: scope.now.toString(),
      version: (eb) => eb('version', '+', 1),
    })
    .where('item_id', '=', itemId)
    .execute();
  const version = added?.version ?? (await bumpVersion(scope, meeting));
  await recordMeetingFact(scope, meeting, added ? 'item.carried' : 'item.dropped', {
    itemId,
    to: added?.id ?? null,
  });
  return { version };
}

type Offered = Awaited<ReturnType<typeof offeredTo>>[number];

async function addOffered(scope: Scope, meeting: MeetingRow, { title, minutesPlanned, presenter }: Offered) {
  const able = presenter ? await onRollOf(scope, meeting, [presenter.id]) : new Set<string>();
  return addAgendaItem(scope, meeting.id, {
    version: meeting.version,
    parentId: null,
    beforeId: null,
    kind: 'discussion',
    title,
    minutesPlanned,
    presenterId: presenter && able.has(presenter.id) ? presenter.id : null,
    aim: '',
    question: '',
    decision: '',
  });
}
