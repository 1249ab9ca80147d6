// An opinion that waits for its answer, or a batch of frank ones, is put on the agenda; when the meeting ends its words are discussed and stay.
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
import { owedBatches, takenOnto } from './queries.ts';

const minutesPlanned = 10;

type Taken = Result<{ version: number }>;

/** Puts an opinion on the agenda, before what is discussed there. */
export async function takeOwedOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
  version: number,
): Promise<Taken> {
  const meeting = await enterPreparation(scope, meetingId, version);
  if (isRefusal(meeting)) return meeting;
  const found = await owedOnDay(scope, async () => new Map(), meeting.organisationId, heldOn(meeting), []);
  const opinion = found.find((one) => one.id === opinionId);
  if (!opinion) return refuseCommon('not-found');
  const added = await addFirst(scope, meeting, titleOf(opinion.author.name, opinion.text));
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

/** Puts a batch of frank opinions on the agenda by its theme alone: agendas are read by others than the cell. */
export async function takeOwedFrank(
  scope: Scope,
  meetingId: string,
  windowId: string,
  version: number,
): Promise<Taken> {
  const meeting = await enterPreparation(scope, meetingId, version);
  if (isRefusal(meeting)) return meeting;
  const batch = (await owedBatches(scope, meeting)).find((one) => one.windowId === windowId);
  if (!batch) return refuseCommon('not-found');
  const added = await addFirst(scope, meeting, `Trả lời ý kiến thẳng thắn: ${batch.theme}`.slice(0, 200));
  if (isRefusal(added)) return added;
  try {
    await scope.db
      .insertInto('agenda_frank')
      .values({ meeting_id: meetingId, window_id: windowId, item_id: added.id })
      .execute();
  } catch (error) {
    if (violates(error, 'agenda_frank_pkey')) return refuseOwed('frank-on-agenda');
    throw error;
  }
  await recordMeetingFact(scope, meeting, 'frank.on-agenda', { windowId, itemId: added.id });
  return { version: added.version };
}

/** The meeting, locked, when the actor prepares it and saw its present version. */
async function enterPreparation(
  scope: Scope,
  meetingId: string,
  version: number,
): Promise<Result<MeetingRow>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  if (!allowsStep(meeting, 'prepare')) return refuseState(meeting);
  return meeting.version === version ? meeting : refuseCommon('stale');
}

/** An item before what is discussed, presented by who chairs. */
async function addFirst(scope: Scope, meeting: MeetingRow, title: string) {
  const able = await onRollOf(scope, meeting, [meeting.chairId]);
  const items = await itemsOf(scope, meeting.id);
  const first = items.find((item) => item.kind === 'discussion' && item.parentId === null);
  return addAgendaItem(scope, meeting.id, {
    version: meeting.version,
    parentId: null,
    beforeId: first?.id ?? null,
    kind: 'discussion',
    title,
    minutesPlanned,
    presenterId: able.has(meeting.chairId) ? meeting.chairId : null,
    aim: '',
    question: '',
    decision: '',
  });
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
