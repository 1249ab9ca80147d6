// Ticks what was put on the e-handbook, or takes the tick back.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting } from '../queries.ts';
import { mayPrepare } from '../rules.ts';
import { type HandbookItem, refuseHandbook } from './contract.ts';
import { linesOf, seesHandbook } from './queries.ts';

export async function tickHandbook(
  scope: Scope,
  meetingId: string,
  item: HandbookItem,
  isDone: boolean,
): Promise<Result<{ done: true }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!seesHandbook(actor)) return refuseCommon('not-found');
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  const line = (await linesOf(scope, meeting)).find((one) => one.item === item);
  if (!line || (isDone && line.files === 0)) return refuseHandbook('handbook-not-ready');
  // Ticked before: the first who said so stays.
  if (isDone === (line.ticked !== null)) return { done: true };
  if (isDone)
    await scope.db
      .insertInto('handbook_ticks')
      .values({
        meeting_id: meetingId,
        item,
        ticked_by: actingPerson(scope),
        ticked_at: scope.now.toString(),
      })
      .execute();
  else
    await scope.db
      .deleteFrom('handbook_ticks')
      .where('meeting_id', '=', meetingId)
      .where('item', '=', item)
      .execute();
  await recordMeetingFact(scope, meeting, isDone ? 'handbook.ticked' : 'handbook.unticked', { item });
  return { done: true };
}
