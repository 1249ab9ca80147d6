// Focus questions written, changed, removed; answered by members and taken back.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { editOpinion, noteOpinion, withdrawOpinion } from '../../democracy/opinions/commands.ts';
import { opinionsAbout } from '../../democracy/opinions/queries.ts';
import { recordMeetingFact } from '../commands.ts';
import type { AgendaItem } from '../contract.ts';
import { enterMeeting, itemsOf, type MeetingRow } from '../queries.ts';
import { refuseRoll } from '../roll/contract.ts';
import { isOnRoll } from '../roll/queries.ts';
import { type MeetingActor, mayTakePapers, refuseState } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseFocus } from './contract.ts';
import { type QuestionRow, questionsOf } from './queries.ts';
import { mayAsk, takesAnswers, takesQuestions } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

interface Entered {
  readonly meeting: MeetingRow;
  readonly actor: MeetingActor;
  readonly item: AgendaItem;
}

/** An item of a meeting that the actor has been sent or prepares. */
async function enterItem(scope: Scope, meetingId: string, itemId: string): Promise<Result<Entered>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const item = (await itemsOf(scope, meetingId)).find((one) => one.id === itemId);
  if (!item) return refuseCommon('not-found');
  if (!mayTakePapers(meeting, actor) && !mayAsk(item, actor)) return refuseCommon('not-found');
  return { meeting, actor, item };
}

async function enterQuestion(
  scope: Scope,
  meetingId: string,
  questionId: string,
): Promise<Result<Entered & { question: QuestionRow }>> {
  const question = (await questionsOf(scope, meetingId)).find((one) => one.id === questionId);
  if (!question) return refuseCommon('not-found');
  const entered = await enterItem(scope, meetingId, question.itemId);
  return isRefusal(entered) ? entered : { ...entered, question };
}

/** Writes a question for an item; asked after sending, members find it as well. */
export async function askFocus(
  scope: Scope,
  meetingId: string,
  itemId: string,
  text: string,
): Promise<Result<{ id: string }>> {
  const entered = await enterItem(scope, meetingId, itemId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor, item } = entered;
  if (!mayAsk(item, actor)) return refuseCommon('forbidden');
  if (!takesQuestions(meeting)) return refuseState(meeting);
  const { id } = await scope.db
    .insertInto('focus_questions')
    .values({
      meeting_id: meetingId,
      item_id: itemId,
      organisation_id: meeting.organisationId,
      text,
      asked_by: actingPerson(scope),
      asked_at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'focus.asked', { questionId: id, itemId });
  return { id };
}

/** A question that may still be changed: nobody has answered it. */
async function forChange(
  scope: Scope,
  meetingId: string,
  questionId: string,
): Promise<Result<Entered & { question: QuestionRow }>> {
  const entered = await enterQuestion(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  if (!mayAsk(entered.item, entered.actor)) return refuseCommon('forbidden');
  if (!takesQuestions(entered.meeting)) return refuseState(entered.meeting);
  const answers = await opinionsAbout(scope, 'focus_question', [questionId]);
  return answers.length > 0 ? refuseFocus('question-has-answers') : entered;
}

export async function editFocus(
  scope: Scope,
  meetingId: string,
  questionId: string,
  input: BodyOf<typeof contract.editFocus>,
): Promise<Result<{ version: number }>> {
  const entered = await forChange(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  const changed = await scope.db
    .updateTable('focus_questions')
    .set({ text: input.text, version: input.version + 1 })
    .where('id', '=', questionId)
    .where('version', '=', input.version)
    .returning('version')
    .executeTakeFirst();
  if (!changed) return refuseCommon('stale');
  await recordMeetingFact(scope, entered.meeting, 'focus.edited', { questionId });
  return changed;
}

export async function removeFocus(scope: Scope, meetingId: string, questionId: string): Promise<Done> {
  const entered = await forChange(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  await scope.db.deleteFrom('focus_questions').where('id', '=', questionId).execute();
  await recordMeetingFact(scope, entered.meeting, 'focus.removed', { questionId });
  return done;
}

/** A question that the acting member may answer now. */
async function forAnswer(
  scope: Scope,
  meetingId: string,
  questionId: string,
): Promise<Result<Entered & { question: QuestionRow }>> {
  const entered = await enterQuestion(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  const { meeting, item } = entered;
  if (!(await isOnRoll(scope, meeting, actingPerson(scope)))) return refuseRoll('not-on-roll');
  if (takesAnswers(meeting, item)) return entered;
  return meeting.state === 'open' ? refuseFocus('item-has-begun') : refuseState(meeting);
}

/** Answers by name, or changes the own answer: an opinion about the question, read ahead and at the item. */
export async function answerFocus(
  scope: Scope,
  meetingId: string,
  questionId: string,
  { kind, text, version }: BodyOf<typeof contract.answerFocus>,
): Promise<Done> {
  const entered = await forAnswer(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  if (version !== undefined) {
    const own = await ownAnswer(scope, questionId);
    if (!own) return refuseCommon('not-found');
    const edited = await editOpinion(scope, own.id, { version, kind, text });
    if (isRefusal(edited)) return edited;
  } else {
    const noted = await noteNew(scope, meeting, questionId, { kind, text });
    if (isRefusal(noted)) return noted;
  }
  await recordMeetingFact(scope, meeting, 'focus.answered', { questionId });
  return done;
}

async function noteNew(
  scope: Scope,
  meeting: MeetingRow,
  questionId: string,
  answer: Pick<BodyOf<typeof contract.answerFocus>, 'kind' | 'text'>,
): Promise<Result<{ id: string }>> {
  try {
    return await noteOpinion(scope, {
      ...answer,
      organisationId: meeting.organisationId,
      // Said ahead, not in the meeting: it comes into its minutes with the item.
      meetingId: null,
      subject: { type: 'focus_question', id: questionId },
      authorId: actingPerson(scope),
    });
  } catch (error) {
    if (violates(error, 'one_answer_a_question')) return refuseFocus('answered-already');
    throw error;
  }
}

async function ownAnswer(scope: Scope, questionId: string) {
  const answers = await opinionsAbout(scope, 'focus_question', [questionId]);
  return answers.find((one) => one.authorId === scope.actor.personId);
}

export async function withdrawFocusAnswer(
  scope: Scope,
  meetingId: string,
  questionId: string,
): Promise<Done> {
  const entered = await forAnswer(scope, meetingId, questionId);
  if (isRefusal(entered)) return entered;
  const own = await ownAnswer(scope, questionId);
  if (!own) return refuseCommon('not-found');
  const withdrawn = await withdrawOpinion(scope, own.id);
  if (isRefusal(withdrawn)) return withdrawn;
  await recordMeetingFact(scope, entered.meeting, 'focus.answer-withdrawn', { questionId });
  return done;
}
