// An opinion that waits for its answer is put on the agenda; when the meeting ends its words are discussed and stay.
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { discussOpinions } from '../../democracy/opinions/debts/commands.ts';
import { owedOnDay } from '../../democracy/opinions/owed/queries.ts';
import { addAgendaItem } from '../agenda/commands.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting, itemsOf, type MeetingRow } from '../queries.ts';
import { onRollOf } from '../roll/queries.ts';
import { allowsStep, heldOn, mayPrepare, refuseState } from '../rules.ts';
import { refuseOwed } from './contract.ts';
import { takenOnto } from './queries.ts';

const minutesPlanned = 10;

/** Puts an opinion on the agenda, before what is discussed there. */
export async function takeOwedOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
  version: number,
): Promise<Result<{ version: number }>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'prepare')) return refuseState(meeting);
  if (meeting.version !== version) return refuseCommon('stale');
  const found = await owedOnDay(scope, async () => new Map(), meeting.organisationId, heldOn(meeting), []);
  const opinion = found.find((one) => one.id === opinionId);
  if (!opinion) return refuseCommon('not-found');
  const able = await onRollOf(scope, meeting, [meeting.chairId]);
  const items = await itemsOf(scope, meetingId);
  const first = items.find((item) => item.kind === 'discussion' && item.parentId === null);
  const added = await addAgendaItem(scope, meetingId, {
    version,
    parentId: null,
    beforeId: first?.id ?? null,
    kind: 'discussion',
    title: titleOf(opinion.author.name, opinion.text),
    minutesPlanned,
    presenterId: able.has(meeting.chairId) ? meeting.chairId : null,
    aim: '',
    question: '',
    decision: '',
  });
  if (isRefusal(added)) return added;
  try {
    await scope.db
      .insertInto('agenda_opinions')
      .values({ meeting_id: meetingId, opinion_id: opinionId, item_id: added.id })
      .execute();
  } catch (error) {
    if (violates(error, 'agenda_opinions_pkey')) return refuseOwed('opinion-on-agenda');
    throw error;
  }
  await recordMeetingFact(scope, meeting, 'opinion.on-agenda', { opinionId, itemId: added.id });
  return { version: added.version };
}

function titleOf(name: string, text: string): string {
  const said = /^[^.?!\n]{3,120}/.exec(text.trim())?.[0] ?? text.trim().slice(0, 120);
  return `Trả lời ý kiến đồng chí ${name}: ${said}`.slice(0, 200);
}

/** The meeting ends: what was said in it and what stood on its agenda is discussed, and answers are owed from now on. */
export async function concludeOpinions(scope: Scope, meeting: MeetingRow): Promise<void> {
  const taken = await takenOnto(scope, meeting.id);
  await discussOpinions(scope, meeting.organisationId, meeting.id, [...taken.keys()]);
}
