// One opinion with all that was answered, for whoever may read it: who owed what until when, and what the actor may do.
import { sql } from 'kysely';
import { type Scope, timeZone } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import type { Services } from '../../../../platform/http/module.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf, organisationNamesOf, peopleOfCell } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { cellOfTasks, mayAnswerFor, waysToAnswer } from '../answers/queries.ts';
import type { OpinionPage, readOpinion } from '../contract.ts';
import { linesOf, type OpinionRow, opinionRow } from '../reading/queries.ts';
import { studyUntil } from '../rules.ts';

type Debt = OpinionPage['debts'][number];

export async function opinionPage(
  scope: Scope,
  describe: Services['describe'],
  opinionId: string,
): Promise<Result<AnswerOf<typeof readOpinion>>> {
  const row = await opinionRow(scope, opinionId);
  if (!row) return refuseCommon('not-found');
  const [opinion] = await linesOf(scope, describe, [row]);
  if (!opinion) return refuseCommon('not-found');
  const debts = await debtsOf(scope, opinionId);
  const can = await rightsOf(scope, row, debts);
  const { organisationId } = row;
  const cellId = await cellOfTasks(scope, { organisationId, ownerId: row.ownerId ?? organisationId });
  const people = can.answer.length > 0 ? await peopleOfCell(scope, cellId, scope.today) : [];
  return {
    today: scope.today,
    opinion,
    notedBy: (await namesOf(scope, [row.notedBy])).get(row.notedBy) ?? '',
    spoken: row.notedBy !== row.authorId,
    inMeeting: row.meetingId !== null,
    version: row.version,
    debts,
    members: people.map((one) => ({ id: one.personId, name: one.name })),
    // As long as whoever owes the answer may study it.
    studyUntil: studyUntil(scope.today, await rulesOf(scope, row.ownerId ?? row.organisationId)),
    can,
  };
}

async function rightsOf(scope: Scope, row: OpinionRow, debts: readonly Debt[]): Promise<OpinionPage['can']> {
  const own = row.authorId === scope.actor.personId;
  const free = own && !row.withdrawn && !row.discussed && debts.every((debt) => debt.answers.length === 0);
  const last = debts.findLast((debt) => debt.state !== 'withdrawn');
  const answers =
    last !== undefined &&
    !row.withdrawn &&
    (await mayAnswerFor(scope, last.owner.kind, last.owner.organisation.id));
  const ways =
    answers &&
    (await waysToAnswer(scope, {
      opinionId: row.id,
      organisationId: row.organisationId,
      ownerKind: last.owner.kind,
      ownerId: last.owner.organisation.id,
      state: last.state,
    }));
  return {
    // What is said in a meeting is changed in its room.
    change: free && row.meetingId === null && row.kind !== 'reserved' && row.subjectType !== 'focus_question',
    // A kept one by the page of its meeting.
    withdraw: free && row.kind !== 'reserved' && row.subjectType !== 'focus_question',
    judge: own && last?.state === 'answered',
    answer: ways ? ways.outcomes : [],
    handTo: ways ? ways.handTo : null,
    above: ways ? ways.above : null,
  };
}

async function debtsOf(scope: Scope, opinionId: string): Promise<Debt[]> {
  const debts = await scope.db
    .selectFrom('opinion_debts')
    .selectAll()
    .where('opinion_id', '=', opinionId)
    .orderBy('ordinal')
    .execute();
  const names = await organisationNamesOf(
    scope,
    debts.map((debt) => debt.owner_id),
  );
  const answers = await answersOf(scope, opinionId);
  return debts.map((debt) => ({
    id: debt.id,
    owner: {
      kind: debt.owner_kind as Debt['owner']['kind'],
      organisation: { id: debt.owner_id, name: names.get(debt.owner_id) ?? '' },
    },
    askedOn: debt.asked_on,
    dueOn: debt.due_on,
    ruleId: debt.rule_id,
    state: debt.state as Debt['state'],
    returns: debt.returns,
    answers: answers.filter((answer) => answer.debtId === debt.id).map(({ debtId: _, ...answer }) => answer),
  }));
}

async function answersOf(scope: Scope, opinionId: string) {
  const { rows } = await sql<Debt['answers'][number] & { debtId: string }>`
    SELECT a.debt_id AS "debtId", a.id, a.outcome, a.text, s.full_name AS "studyBy", a.returns_on AS "returnsOn", b.full_name AS by,
      (a.answered_at AT TIME ZONE ${sql.lit(timeZone)})::date AS on, a.satisfied, a.why,
      CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'title', t.title, 'state', t.state) END AS task
    FROM opinion_answers a JOIN people b ON b.id = a.answered_by LEFT JOIN people s ON s.id = a.study_by
    LEFT JOIN tasks t ON t.id = a.task_id
    WHERE a.opinion_id = ${opinionId} ORDER BY a.place`.execute(scope.db);
  return rows;
}
