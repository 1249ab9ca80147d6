// Focus questions of a meeting with their answers, which are opinions of democracy; each reader gets those he may read.

import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { OpinionShown } from '../../democracy/opinions/contract.ts';
import { opinionsAbout } from '../../democracy/opinions/queries.ts';
import { enterMeeting, itemsOf, peopleOf } from '../queries.ts';
import { isOnRoll } from '../roll/queries.ts';
import { mayTakePapers } from '../rules.ts';
import type { FocusQuestion, readFocus } from './contract.ts';
import { mayAsk, mayReadAnswers, takesAnswers, takesQuestions } from './rules.ts';

export interface QuestionRow {
  readonly id: string;
  readonly itemId: string;
  readonly text: string;
  readonly askedBy: string;
  readonly version: number;
}

/** In the order in which they were written; row security gives them to the cell only. */
export async function questionsOf(scope: Scope, meetingId: string): Promise<QuestionRow[]> {
  const { rows } = await sql<{
    questions: QuestionRow[];
  }>`SELECT ${questionsAs(sql`${meetingId}::uuid`)} AS questions`.execute(scope.db);
  return rows[0]?.questions ?? [];
}

/** The questions as one value, for a statement that reads more than them. */
export function questionsAs(meetingId: RawBuilder<unknown>): RawBuilder<QuestionRow[]> {
  return sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'itemId', q.item_id, 'text', q.text,
      'askedBy', p.full_name, 'version', q.version) ORDER BY q.asked_at, q.id)
    FROM focus_questions q JOIN people p ON p.id = q.asked_by WHERE q.meeting_id = ${meetingId}), '[]')`;
}

export type AheadOpinion = OpinionShown & { readonly itemId: string };

/** All answers of a meeting as opinions, each with the item that it is about. Who may read them is the caller's rule. */
export async function answersOf(
  scope: Scope,
  questions: readonly Pick<QuestionRow, 'id' | 'itemId'>[],
): Promise<AheadOpinion[]> {
  const itemOf = new Map(questions.map((one) => [one.id, one.itemId]));
  const answers = await opinionsAbout(scope, 'focus_question', [...itemOf.keys()]);
  return answers.map((one) => ({ ...one, itemId: itemOf.get(one.subject.id) ?? '' }));
}

/** For who was sent the agenda, and who prepares it. */
export async function focusPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readFocus>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayTakePapers(meeting, actor)) return refuseCommon('not-found');
  const items = await itemsOf(scope, meetingId);
  const questions = await questionsOf(scope, meetingId);
  const answers = await answersOf(scope, questions);
  const people = await peopleOf(scope, meeting);
  const enrolled =
    actor.personId !== null && questions.length > 0 && (await isOnRoll(scope, meeting, actor.personId));
  const asked = questions.flatMap((question): FocusQuestion[] => {
    const item = items.find((one) => one.id === question.itemId);
    if (!item) return [];
    const mine = answers.filter((one) => one.subject.id === question.id);
    const reads = mayReadAnswers(item, actor);
    return [
      {
        ...question,
        answered: mine.length,
        own: mine.find((one) => one.authorId === actor.personId) ?? null,
        answers: reads ? mine.filter((one) => one.authorId !== actor.personId) : [],
        can: {
          change: mine.length === 0 && takesQuestions(meeting) && mayAsk(item, actor),
          answer: enrolled && takesAnswers(meeting, item),
        },
      },
    ];
  });
  return {
    questions: asked,
    total: people.filter((one) => !one.suspended).length,
    mayAsk: items
      .filter((item) => takesQuestions(meeting) && item.state === 'todo' && mayAsk(item, actor))
      .map((item) => item.id),
  };
}

/** How many questions of a sent meeting the actor has not answered. */
export async function unansweredIn(scope: Scope, meetingId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM focus_questions q WHERE q.meeting_id = ${meetingId}
      AND NOT EXISTS (SELECT FROM opinions o WHERE o.subject_type = 'focus_question' AND o.subject_id = q.id
        AND o.author_id = acting_person() AND o.withdrawn_at IS NULL)`.execute(scope.db);
  return rows[0]?.count ?? 0;
}
