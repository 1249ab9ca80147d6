// Test data of leadership, through commands only: a draft with clauses, passed by everybody's vote, issued.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Scope } from '../../platform/auth/scope.ts';
import { castVote } from '../democracy/votes/choices/commands.ts';
import { closeVote, withdrawVote } from '../democracy/votes/commands.ts';
import { makeVote } from '../democracy/votes/factory.ts';
import { awaitedIn } from '../democracy/votes/queries.ts';
import { granted, type MadeCell } from '../organisation/factory.ts';
import {
  draftResolution,
  editResolution,
  issueResolution,
  passResolution,
  readyForVote,
} from './commands.ts';
import type { clauseInput } from './contract.ts';
import { resolutionOf } from './queries.ts';
import type { Issuer } from './rules.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;
type Clause = z.input<typeof clauseInput>;

/** A draft of the cell, by its secretary; clauses left out = those that the draft begins with. */
export function makeDraft(
  act: Act,
  cell: MadeCell,
  options: {
    kind?: 'resolution' | 'conclusion';
    body?: Issuer;
    occasion?: { type: string; id: string };
    clauses?: Clause[];
  } = {},
): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const { id } = granted(
      await draftResolution(scope, {
        organisationId: cell.cellId,
        kind: options.kind ?? 'resolution',
        ...(options.body ? { body: options.body } : {}),
        occasion: options.occasion ?? { type: 'meeting', id: randomUUID() },
        subject: 'lãnh đạo thực hiện nhiệm vụ trong tháng',
        on: scope.today,
      }),
    );
    if (options.clauses)
      granted(await editResolution(scope, id, { version: 1, clauses: options.clauses.map(whole) }));
    return id;
  });
}

function whole(clause: Clause): z.output<typeof clauseInput> {
  return { assigneeId: null, partnerIds: [], dueOn: null, carriedTaskId: null, ...clause };
}

/** Opens the vote on a draft with everybody present. Out: the vote's id. */
export async function openVoteOn(act: Act, cell: MadeCell, resolutionId: string): Promise<string> {
  granted(await act(cell.secretary, (scope) => readyForVote(scope, resolutionId)));
  return makeVote(act, cell, { type: 'resolution', id: resolutionId });
}

/** Stops a vote without a result. */
export async function withdrawIt(act: Act, cell: MadeCell, voteId: string): Promise<void> {
  granted(await act(cell.secretary, (scope) => withdrawVote(scope, voteId)));
}

/** Votes on a draft and passes or rejects it. Out: the ids of its tasks. */
export async function voteOn(
  act: Act,
  cell: MadeCell,
  resolutionId: string,
  choice: 'for' | 'against' = 'for',
): Promise<string[]> {
  const voteId = await openVoteOn(act, cell, resolutionId);
  const { awaited } = await act(cell.secretary, (scope) => awaitedIn(scope, voteId));
  for (const one of awaited) granted(await act(one.id, (scope) => castVote(scope, voteId, choice)));
  return act(cell.secretary, async (scope) => {
    const { result } = granted(await closeVote(scope, voteId));
    const passing = {
      voteId,
      passed: result?.passed ?? false,
      signerId: cell.secretary,
      signerRole: 'secretary' as const,
      on: scope.today,
    };
    return granted(await passResolution(scope, resolutionId, passing)).taskIds;
  });
}

/** Issues a passed resolution today. Out: its number. */
export function issueIt(act: Act, cell: MadeCell, resolutionId: string): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const version = (await resolutionOf(scope, resolutionId))?.version as number;
    return granted(await issueResolution(scope, resolutionId, { version, on: scope.today })).number;
  });
}
