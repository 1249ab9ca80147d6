// Resolutions and conclusions from draft to issue, in the caller's transaction. Who may draft and pass is the caller's rule.
import { recordFact } from '../../platform/audit/facts.ts';
import { actingPerson, dateIn, type Scope } from '../../platform/auth/scope.ts';
import { violates } from '../../platform/db/violations.ts';
import type { BodyOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { voteOf } from '../democracy/votes/queries.ts';
import { takeNumber } from '../organisation/numbering/commands.ts';
import { showNumber } from '../organisation/numbering/rules.ts';
import { organisationAt } from '../organisation/queries.ts';
import { giveTasks, putClauses, refuseStrangersIn, replaceClauses } from './clauses/commands.ts';
import { clausesOf } from './clauses/queries.ts';
import { type editResolution as editEndpoint, refuseLeadership } from './contract.ts';
import { beginningOf, type Draft } from './draft/queries.ts';
import { mayIssue, reviewForDraft } from './queries.ts';
import { faultBeforeVote, type Issuer, paperTypeOf, type ResolutionKind } from './rules.ts';

/**
 * Begins a draft: recipients are filled in, and what last month left unfinished is offered as clauses, each to be dated anew.
 * After a rejected draft of the same occasion the new one begins with its words.
 */
export async function draftResolution(scope: Scope, draft: Draft): Promise<Result<{ id: string }>> {
  const { organisationId, kind, occasion, body = 'CB' } = draft;
  const { words, clauses } = await beginningOf(scope, draft);
  let id: string;
  try {
    ({ id } = await scope.db
      .insertInto('resolutions')
      .values({
        organisation_id: organisationId,
        kind,
        body,
        occasion_type: occasion.type,
        occasion_id: occasion.id,
        ...words,
        drafted_by: actingPerson(scope),
        drafted_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  } catch (error) {
    if (violates(error, 'one_kind_an_occasion')) return refuseLeadership('occasion-has-one');
    // Row security: papers of a cell are drafted by those who sit in it.
    if (violates(error, '42501')) return refuseCommon('forbidden');
    throw error;
  }
  await putClauses(scope, id, clauses);
  await recordFact(scope, {
    kind: 'resolution.drafted',
    organisationId,
    subject: { type: 'resolution', id },
    data: { kind, occasionType: occasion.type, occasionId: occasion.id },
    touches: [occasion],
  });
  return { id };
}

/** Changes the words of a draft; what is left out stays. By the committee. */
export async function editResolution(
  scope: Scope,
  resolutionId: string,
  change: BodyOf<typeof editEndpoint>,
): Promise<Result<{ version: number }>> {
  const row = await hold(scope, resolutionId);
  if (isRefusal(row)) return row;
  if (!(await scope.allows('committee', row.organisation_id))) return refuseCommon('forbidden');
  if (row.state !== 'draft') return refuseLeadership('resolution-passed');
  if (row.version !== change.version) return refuseCommon('stale');
  const words = {
    subject: change.subject,
    ideology: change.ideology,
    review_strengths: change.strengths,
    review_praise: change.praise,
    review_weaknesses: change.weaknesses,
    direction: change.direction,
    execution: change.execution,
  };
  try {
    await scope.db
      .updateTable('resolutions')
      .set({
        // What is left out is undefined, which Kysely leaves as it is.
        ...words,
        recipients: change.recipients,
        version: row.version + 1,
      })
      .where('id', '=', resolutionId)
      .execute();
    if (change.clauses) {
      const refused = await replaceClauses(scope, ofRow(row), change.clauses);
      if (refused) return refused;
    }
  } catch (error) {
    if (violates(error, 'NN012')) return refuseLeadership('resolution-in-vote');
    if (violates(error, 'one_clause_a_carried_task')) return refuseLeadership('task-carried-twice');
    throw error;
  }
  await recordFact(scope, {
    ...about(row),
    kind: 'resolution.edited',
    data: { version: row.version + 1, clauses: change.clauses?.length ?? null },
  });
  return { version: row.version + 1 };
}

/**
 * Whether a draft may be put to the vote: every duty has a member of the cell and a date. Holds the draft until the
 * transaction ends, so that the vote opened in it is on these very words. In: the day of the vote, where it was held before today.
 */
export async function readyForVote(
  scope: Scope,
  resolutionId: string,
  on: string = scope.today,
): Promise<Result<null>> {
  const row = await hold(scope, resolutionId);
  if (isRefusal(row)) return row;
  if (row.state !== 'draft') return refuseLeadership('resolution-passed');
  const clauses = await clausesOf(scope, row.organisation_id, resolutionId);
  const fault = faultBeforeVote(row.kind as ResolutionKind, clauses, on);
  if (fault?.code === 'clause-date-past')
    return refuseLeadership(fault.code, { ordinal: fault.ordinal, date: dayShown(fault.dueOn) });
  if (fault) return refuseLeadership(fault.code, 'ordinal' in fault ? { ordinal: fault.ordinal } : {});
  return refuseStrangersIn(scope, row.organisation_id, clauses);
}

export interface Passing {
  /** The closed vote about this very resolution: subject ('resolution', its id). */
  readonly voteId: string;
  readonly passed: boolean;
  /** Whoever chaired. */
  readonly signerId: string;
  readonly signerRole: 'secretary' | 'deputy_secretary';
  /** YYYY-MM-DD: the day of the review. */
  readonly on: string;
  /** When it was passed, where that was before now. */
  readonly at?: string;
}

/**
 * After its vote was closed. Passed: last month's review is frozen as of the day, and each clause becomes a task. A clause that
 * carries an unfinished task on gives that task its new date and people instead of making another: progress and evidence
 * stay with it, and that it was late stands in the frozen review. Not passed: the draft is rejected.
 */
export async function passResolution(
  scope: Scope,
  resolutionId: string,
  passing: Passing,
): Promise<Result<{ taskIds: string[] }>> {
  const row = await hold(scope, resolutionId);
  if (isRefusal(row)) return row;
  if (row.state !== 'draft') return refuseLeadership('resolution-passed');
  const vote = await voteOf(scope, passing.voteId);
  if (
    vote?.subject.type !== 'resolution' ||
    vote.subject.id !== resolutionId ||
    vote.result?.passed !== passing.passed
  )
    throw new Error(`vote ${passing.voteId} does not decide resolution ${resolutionId}`);
  const { reviewed, lines } = await reviewForDraft(
    scope,
    {
      organisationId: row.organisation_id,
      kind: row.kind as ResolutionKind,
      occasion: { type: row.occasion_type, id: row.occasion_id },
    },
    passing.on,
  );
  const taskIds = passing.passed ? await giveTasks(scope, ofRow(row), passing.at) : [];
  if (isRefusal(taskIds)) return taskIds;
  await scope.db
    .updateTable('resolutions')
    .set({
      state: passing.passed ? 'passed' : 'rejected',
      vote_id: passing.voteId,
      review: JSON.stringify(lines),
      reviewed_id: reviewed?.id ?? null,
      ...(passing.passed
        ? {
            passed_at: passing.at ?? scope.now.toString(),
            signer_id: passing.signerId,
            signer_role: passing.signerRole,
          }
        : {}),
      version: row.version + 1,
    })
    .where('id', '=', resolutionId)
    .execute();
  await recordFact(scope, {
    ...about(row),
    kind: passing.passed ? 'resolution.passed' : 'resolution.rejected',
    data: { voteId: passing.voteId, taskIds },
  });
  return { taskIds };
}

export interface Issue {
  readonly version: number;
  /** The date on the paper. */
  readonly on: string;
  readonly number?: number | undefined;
}

/** Numbers and dates a passed resolution; whoever chaired signs it by hand. By the lead. */
export async function issueResolution(
  scope: Scope,
  resolutionId: string,
  issue: Issue,
): Promise<Result<{ number: string; version: number }>> {
  const row = await hold(scope, resolutionId);
  if (isRefusal(row)) return row;
  if (!(await mayIssue(scope, row.organisation_id, row.signer_id))) return refuseCommon('forbidden');
  const body = row.body as Issuer;
  const type = paperTypeOf(row.kind as ResolutionKind, body);
  if (row.number !== null)
    return refuseLeadership('resolution-issued', { number: showNumber(row.number, type, body) });
  if (row.state !== 'passed' || row.passed_at === null) return refuseLeadership('resolution-not-passed');
  if (row.version !== issue.version) return refuseCommon('stale');
  const passed = dateIn(Temporal.Instant.from(row.passed_at));
  if (issue.on < passed || issue.on > scope.today)
    return refuseLeadership('issue-date', { passed: dayShown(passed) });
  if ((await organisationAt(scope, row.organisation_id, issue.on)) === null)
    return refuseLeadership('issue-after-end', { passed: dayShown(passed) });
  const taken = await takeNumber(scope, {
    organisationId: row.organisation_id,
    type,
    on: issue.on,
    subject: { type: 'resolution', id: resolutionId },
    ...(issue.number === undefined ? {} : { number: issue.number }),
  });
  if (isRefusal(taken)) return taken;
  await scope.db
    .updateTable('resolutions')
    .set({
      state: 'issued',
      number: taken.number,
      number_type: type,
      issued_on: issue.on,
      version: row.version + 1,
    })
    .where('id', '=', resolutionId)
    .execute();
  await recordFact(scope, {
    ...about(row),
    kind: 'resolution.issued',
    data: { type, number: taken.number, on: issue.on },
  });
  return { number: showNumber(taken.number, type, body), version: row.version + 1 };
}

type LockedRow = Exclude<Awaited<ReturnType<typeof hold>>, Refusal>;

/** Takes hold of a resolution until the transaction ends; 'not-found' for who does not see it. */
async function hold(scope: Scope, resolutionId: string) {
  const row = await scope.db
    .selectFrom('resolutions')
    .select([
      'id',
      'organisation_id',
      'kind',
      'occasion_type',
      'occasion_id',
      'state',
      'number',
      'body',
      'passed_at',
      'signer_id',
      'version',
    ])
    .where('id', '=', resolutionId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuseCommon('not-found');
}

function ofRow(row: LockedRow) {
  return { id: row.id, organisationId: row.organisation_id };
}

/** Of a fact about it: the occasion's screens follow. */
function about(row: LockedRow) {
  return {
    organisationId: row.organisation_id,
    subject: { type: 'resolution', id: row.id },
    touches: [{ type: row.occasion_type, id: row.occasion_id }],
  };
}

/** YYYY-MM-DD → 03/12/2026, as sentences of refusals write it. */
function dayShown(date: string): string {
  return date.split('-').reverse().join('/');
}
