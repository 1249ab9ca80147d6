// Answers to opinions, given by whoever owes them by office; and what the author says of an answer.
import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf, peopleOfCell } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { createTasks } from '../../../tasks/commands.ts';
import {
  type answerOpinion as answerEndpoint,
  type judgeAnswer as judgeEndpoint,
  refuseOpinion,
} from '../contract.ts';
import { oweAnswer } from '../debts/commands.ts';
import {
  answerAgainOn,
  type DebtState,
  type OwnerKind,
  stateAfter,
  stateJudged,
  studyUntil,
} from '../rules.ts';
import { cellOfTasks, mayAnswerFor, waysToAnswer } from './queries.ts';

type Answer = BodyOf<typeof answerEndpoint>;

interface HeldDebt {
  readonly id: string;
  readonly opinionId: string;
  readonly organisationId: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly ordinal: number;
  readonly dueOn: string;
  readonly state: DebtState;
  readonly returns: number;
  readonly answeredOn: string | null;
  readonly authorId: string;
}

/** Takes hold of the last debt of an opinion until the transaction ends; two who answer at once follow one another. */
async function holdDebt(scope: Scope, opinionId: string): Promise<HeldDebt | null> {
  const opinion = await scope.db
    .selectFrom('opinions')
    .select('author_id')
    .where('id', '=', opinionId)
    .executeTakeFirst();
  const debt =
    opinion &&
    (await scope.db
      .selectFrom('opinion_debts')
      .selectAll()
      .where('opinion_id', '=', opinionId)
      .orderBy('ordinal', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst());
  if (!debt) return null;
  return {
    id: debt.id,
    opinionId,
    organisationId: debt.organisation_id,
    ownerKind: debt.owner_kind as OwnerKind,
    ownerId: debt.owner_id,
    ordinal: debt.ordinal,
    dueOn: debt.due_on,
    state: debt.state as DebtState,
    returns: debt.returns,
    answeredOn: debt.answered_on,
    authorId: opinion.author_id,
  };
}

/** Answers an opinion: what is accepted becomes a task at once; what is handed on is owed by the next one from today. */
export async function answerOpinion(
  scope: Scope,
  opinionId: string,
  input: Answer,
): Promise<Result<{ taskId: string | null }>> {
  const debt = await holdDebt(scope, opinionId);
  if (!debt) return (await isThere(scope, opinionId)) ? refuseOpinion('not-owed') : refuseCommon('not-found');
  if (!(await mayAnswerFor(scope, debt.ownerKind, debt.ownerId))) return refuseCommon('forbidden');
  const ways = await waysToAnswer(scope, debt);
  if (ways.outcomes.length === 0) return refuseOpinion('not-owed');
  if (!ways.outcomes.includes(input.outcome)) return refuseOpinion('outcome-not-now');
  const study = await studyOf(scope, debt, input);
  if (isRefusal(study)) return study;
  const taskId = await taskOf(scope, debt, input);
  if (isRefusal(taskId)) return taskId;
  await scope.db
    .insertInto('opinion_answers')
    .values({
      opinion_id: opinionId,
      debt_id: debt.id,
      outcome: input.outcome,
      text: input.text.normalize('NFC'),
      task_id: taskId,
      study_by: study?.byId ?? null,
      returns_on: study?.returnsOn ?? null,
      answered_by: actingPerson(scope),
      answered_at: scope.now.toString(),
    })
    .execute();
  const state = stateAfter(input.outcome, debt.state);
  // The first answer that is one decides whether it came in time; a promise to study is none.
  const first = debt.answeredOn === null && state !== 'study';
  await scope.db
    .updateTable('opinion_debts')
    .set({
      state,
      ...(study ? { due_on: study.returnsOn } : {}),
      ...(first ? { answered_on: scope.today, in_time: scope.today <= debt.dueOn } : {}),
      version: sql`version + 1`,
    })
    .where('id', '=', debt.id)
    .execute();
  await keepWords(scope, debt);
  await recordAbout(scope, debt, 'opinion.answered', { outcome: input.outcome, taskId, state });
  const next = ways.next(input.outcome);
  if (next)
    await oweAnswer(scope, {
      opinionId,
      organisationId: debt.organisationId,
      owner: next,
      ordinal: debt.ordinal + 1,
    });
  return { taskId };
}

async function isThere(scope: Scope, opinionId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('opinions')
    .select('id')
    .where('id', '=', opinionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who studies it and when it returns, where that is the answer. */
async function studyOf(
  scope: Scope,
  debt: HeldDebt,
  { outcome, study }: Answer,
): Promise<Result<Answer['study']>> {
  if (outcome !== 'study') return null;
  const until = studyUntil(scope.today, await rulesOf(scope, debt.ownerId));
  if (!study || study.returnsOn < scope.today || study.returnsOn > until)
    return refuseOpinion('study-needs-who', { until: until.split('-').reverse().join('/') });
  const known = (await namesOf(scope, [study.byId])).has(study.byId);
  return known && (await isNear(scope, debt, study.byId)) ? study : refuseCommon('not-found');
}

/** Sits in the cell whose tasks they would be, or answers himself. */
async function isNear(scope: Scope, debt: HeldDebt, personId: string): Promise<boolean> {
  if (personId === actingPerson(scope)) return true;
  const people = await peopleOfCell(scope, await cellOfTasks(scope, debt), scope.today);
  return people.some((one) => one.personId === personId);
}

/** The task that an accepted opinion becomes. A committee above may accept without one: it acts itself. */
async function taskOf(scope: Scope, debt: HeldDebt, input: Answer): Promise<Result<string | null>> {
  const isTask = input.outcome === 'accepted' || input.outcome === 'partly';
  if (!isTask) return null;
  if (!input.task)
    return input.outcome === 'accepted' && debt.ownerId === debt.organisationId
      ? refuseOpinion('answer-needs-task')
      : null;
  const given = await createTasks(scope, {
    organisationId: await cellOfTasks(scope, debt),
    source: { type: 'opinion', id: debt.opinionId },
    tasks: [input.task],
  });
  return isRefusal(given) ? given : (given.ids[0] ?? null);
}

/** Answered, its words stay as they are. Who answers from above cannot touch them: they stay by the answer itself. */
async function keepWords(scope: Scope, debt: HeldDebt): Promise<void> {
  if (!(await scope.allows('member', debt.organisationId))) return;
  await scope.db
    .updateTable('opinions')
    .set({ discussed_at: scope.now.toString() })
    .where('id', '=', debt.opinionId)
    .where('discussed_at', 'is', null)
    .execute();
}

/** The author says whether the answer answers; if not it comes back once, the second time it goes to the next meeting. */
export async function judgeAnswer(
  scope: Scope,
  opinionId: string,
  { satisfied, why }: BodyOf<typeof judgeEndpoint>,
): Promise<Result<{ done: true }>> {
  const debt = await holdDebt(scope, opinionId);
  if (!debt)
    return (await isThere(scope, opinionId)) ? refuseOpinion('not-to-judge') : refuseCommon('not-found');
  if (debt.authorId !== actingPerson(scope)) return refuseCommon('forbidden');
  if (debt.state !== 'answered') return refuseOpinion('not-to-judge');
  const said = why.normalize('NFC').trim();
  if (!satisfied && said.length < 3) return refuseOpinion('judgement-needs-why');
  const fault = await writeJudgement(scope, debt, satisfied, said);
  if (fault) return fault;
  const after = stateJudged(satisfied, debt.returns);
  await scope.db
    .updateTable('opinion_debts')
    .set({
      state: after.state,
      returns: after.returns,
      ...(after.state === 'waiting'
        ? { due_on: answerAgainOn(scope.today, await rulesOf(scope, debt.ownerId)) }
        : {}),
      version: sql`version + 1`,
    })
    .where('id', '=', debt.id)
    .execute();
  await recordAbout(scope, debt, 'opinion.judged', { satisfied, state: after.state });
  return { done: true };
}

async function writeJudgement(
  scope: Scope,
  debt: HeldDebt,
  satisfied: boolean,
  why: string,
): Promise<Refusal | null> {
  try {
    const judged = await scope.db
      .updateTable('opinion_answers')
      .set({ satisfied, why: why.length >= 3 ? why : null, judged_at: scope.now.toString() })
      .where('id', '=', (eb) =>
        eb
          .selectFrom('opinion_answers as a')
          .select('a.id')
          .where('a.debt_id', '=', debt.id)
          .orderBy('a.place', 'desc')
          .limit(1),
      )
      .executeTakeFirst();
    return judged.numUpdatedRows === 1n ? null : refuseOpinion('not-to-judge');
  } catch (error) {
    if (violates(error, 'NN028')) return refuseOpinion('not-to-judge');
    throw error;
  }
}

async function recordAbout(
  scope: Scope,
  debt: HeldDebt,
  kind: string,
  data: Parameters<typeof recordFact>[1]['data'] & object,
): Promise<void> {
  await recordFact(scope, {
    kind,
    organisationId: debt.organisationId,
    subject: { type: 'opinion', id: debt.opinionId },
    data: { ...data, ownerKind: debt.ownerKind, ownerId: debt.ownerId },
    touches: [{ type: 'person', id: debt.authorId }],
  });
}
