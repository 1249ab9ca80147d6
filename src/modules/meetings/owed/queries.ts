// Opinions that wait for their answer when a meeting is prepared, for those who see its agenda.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import type { Services } from '../../../platform/http/module.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { frankOwedOnDay, type OwedBatch } from '../../democracy/frank/owed/queries.ts';
import { owedOnDay } from '../../democracy/opinions/owed/queries.ts';
import { enterMeeting, type MeetingRow } from '../queries.ts';
import { allowsStep, heldOn, mayPrepare } from '../rules.ts';
import type { readOwedOpinions } from './contract.ts';

export async function owedPage(
  scope: Scope,
  describe: Services['describe'],
  meetingId: string,
): Promise<Result<AnswerOf<typeof readOwedOpinions>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  // The words are the cell's own; who stands above has their figures.
  if (!actor.member && !actor.committee) return refuseCommon('forbidden');
  const taken = await takenOnto(scope, meetingId);
  const opinions = await owedOnDay(scope, describe, meeting.organisationId, heldOn(meeting), [
    ...taken.keys(),
  ]);
  return {
    today: scope.today,
    opinions: opinions.map((one) => ({ ...one, itemId: taken.get(one.id) ?? null })),
    batches: await batchesOf(scope, meeting),
    can: { take: mayPrepare(actor) && allowsStep(meeting, 'prepare') },
  };
}

/** Opinions that stand on this agenda, with their items. */
export async function takenOnto(scope: Scope, meetingId: string): Promise<Map<string, string>> {
  const rows = await scope.db
    .selectFrom('agenda_opinions')
    .select(['opinion_id', 'item_id'])
    .where('meeting_id', '=', meetingId)
    .execute();
  return new Map(rows.map((row) => [row.opinion_id, row.item_id]));
}

/** Batches of frank opinions for this agenda; a group answers nothing for the cell. */
export async function owedBatches(
  scope: Scope,
  meeting: MeetingRow,
  alsoIds: readonly string[] = [],
): Promise<OwedBatch[]> {
  if (meeting.kind === 'group') return [];
  return frankOwedOnDay(scope, meeting.organisationId, heldOn(meeting), alsoIds);
}

async function batchesOf(
  scope: Scope,
  meeting: MeetingRow,
): Promise<AnswerOf<typeof readOwedOpinions>['batches']> {
  const rows = await scope.db
    .selectFrom('agenda_frank')
    .select(['window_id', 'item_id'])
    .where('meeting_id', '=', meeting.id)
    .execute();
  const taken = new Map(rows.map((row) => [row.window_id, row.item_id]));
  const batches = await owedBatches(scope, meeting, [...taken.keys()]);
  return batches.map((one) => ({ ...one, itemId: taken.get(one.windowId) ?? null }));
}
