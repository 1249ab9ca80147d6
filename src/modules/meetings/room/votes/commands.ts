// Votes of the meeting: opened on the roll of the moment, cards noted, closed; what a resolution's vote decides follows at once.

import type { Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { refuseFrank } from '../../../democracy/frank/contract.ts';
import { switchSubjects } from '../../../democracy/frank/queries.ts';
import * as choices from '../../../democracy/votes/choices/commands.ts';
import * as democracy from '../../../democracy/votes/commands.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import * as counting from '../../../democracy/votes/counting/commands.ts';
import { refuseCounting } from '../../../democracy/votes/counting/contract.ts';
import { settleMotion } from '../../../democracy/votes/motions/commands.ts';
import { votesOfMeeting } from '../../../democracy/votes/queries.ts';
import { passResolution, readyForVote } from '../../../leadership/commands.ts';
import { resolutionOf } from '../../../leadership/queries.ts';
import { itemsOf, type MeetingRow, signerForCell } from '../../queries.ts';
import { isPresent, votersOf } from '../../roll/queries.ts';
import { heldOn, isOfCell } from '../../rules.ts';
import { refuseRoom } from '../contract.ts';
import { quorumFaultOf, settleVote } from '../elections/commands.ts';
import { enterRoom } from '../queries.ts';
import { mayLead } from '../rules.ts';
import type * as roomVotes from './contract.ts';

type Done = Result<{ done: true }>;
interface Thing {
  readonly type: string;
  readonly id: string;
}

/** Opens a vote: the electorate is frozen from the roll of this moment by the rule in force on the meeting's day. */
export async function openMeetingVote(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof roomVotes.openMeetingVote>,
): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const subject = await subjectOf(scope, meeting, input);
  if (isRefusal(subject)) return subject;
  const again = await faultOfAgain(scope, meetingId, subject, input.again?.of);
  if (again) return again;
  const fault = await quorumFaultOf(scope, meeting);
  if (fault) return fault;
  return democracy.openVote(scope, {
    organisationId: meeting.organisationId,
    meetingId,
    subject,
    question: input.question,
    threshold: input.threshold,
    voters: await votersOf(scope, meeting),
    byName: input.byName,
    again: input.again,
    on: heldOn(meeting),
  });
}

/** The draft of this meeting, when it is ready; the switch of frank opinions; else the item, or the meeting itself. */
async function subjectOf(
  scope: Scope,
  meeting: MeetingRow,
  { itemId, resolutionId, frank }: BodyOf<typeof roomVotes.openMeetingVote>,
): Promise<Result<Thing>> {
  if (itemId !== null && !(await itemsOf(scope, meeting.id)).some((item) => item.id === itemId))
    return refuseCommon('not-found');
  if (frank !== undefined) {
    if (!isOfCell(meeting.kind)) return refuseFrank('frank-by-cell');
    return { type: switchSubjects[frank], id: meeting.organisationId };
  }
  if (resolutionId === null)
    return itemId === null ? { type: 'meeting', id: meeting.id } : { type: 'agenda_item', id: itemId };
  const draft = await resolutionOf(scope, resolutionId);
  if (draft?.occasion.type !== 'meeting' || draft.occasion.id !== meeting.id)
    return refuseCommon('not-found');
  const ready = await readyForVote(scope, resolutionId);
  return isRefusal(ready) ? ready : { type: 'resolution', id: resolutionId };
}

/** Why the vote cannot be taken again: only one that has ended, about the same, and that decided nothing that follows it. */
async function faultOfAgain(
  scope: Scope,
  meetingId: string,
  subject: Thing,
  of: string | undefined,
): Promise<Refusal | null> {
  if (of === undefined) return null;
  const before = (await votesOfMeeting(scope, meetingId)).find((vote) => vote.id === of);
  if (!before) return refuseCommon('not-found');
  const decided = before.result?.passed && !repeatable.includes(before.subject.type);
  const same = before.subject.type === subject.type && before.subject.id === subject.id;
  return !same || before.state !== 'closed' || before.replaced || decided
    ? refuseCounting('vote-not-again')
    : null;
}
/** A resolution that passed has its tasks, an election its result: they are not voted away. */
const repeatable: readonly string[] = ['meeting', 'agenda_item'];

/** Names two who are here to count the raised cards. */
export async function startCounting(
  scope: Scope,
  meetingId: string,
  voteId: string,
  counterIds: readonly string[],
): Promise<Done> {
  const found = await voteIn(scope, meetingId, voteId);
  if (isRefusal(found)) return found;
  for (const personId of counterIds)
    if (!(await isPresent(scope, meetingId, personId))) return refuseCounting('two-counters');
  return counting.startCounting(scope, voteId, counterIds);
}

/** A counter sends his own count. */
export async function sendCardCount(
  scope: Scope,
  meetingId: string,
  voteId: string,
  sums: BodyOf<typeof roomVotes.sendCardCount>,
): Promise<Done> {
  const found = await voteIn(scope, meetingId, voteId, () => true);
  return isRefusal(found) ? found : counting.enterCount(scope, voteId, sums);
}

/** Has the cards counted again on demand. */
export async function askRecount(
  scope: Scope,
  meetingId: string,
  voteId: string,
  reason: string,
): Promise<Done> {
  const found = await voteIn(scope, meetingId, voteId);
  return isRefusal(found) ? found : counting.askRecount(scope, voteId, reason);
}

/** The minute-taker notes raised cards of those who have not voted by phone. */
export async function noteCards(
  scope: Scope,
  meetingId: string,
  voteId: string,
  cards: BodyOf<typeof roomVotes.noteCards>['cards'],
): Promise<Done> {
  const found = await voteIn(scope, meetingId, voteId);
  if (isRefusal(found)) return found;
  try {
    return await choices.noteCards(scope, voteId, cards);
  } catch (error) {
    if (violates(error, 'NN018')) return refuseRoom('card-of-who-left');
    throw error;
  }
}

/** Closes a vote; a resolution it was about is passed with its tasks, signed for by whoever chairs, or rejected. */
export async function closeMeetingVote(
  scope: Scope,
  meetingId: string,
  voteId: string,
): Promise<Result<VoteShown>> {
  const found = await voteIn(scope, meetingId, voteId);
  if (isRefusal(found)) return found;
  const closed = await democracy.closeVote(scope, voteId);
  if (isRefusal(closed)) return closed;
  return (await decide(scope, found.meeting, closed)) ?? closed;
}

async function decide(scope: Scope, meeting: MeetingRow, vote: VoteShown): Promise<Refusal | null> {
  await settleVote(scope, meeting, vote.subject, vote.result?.passed ?? false);
  const { organisationId } = meeting;
  await settleMotion(
    scope,
    { organisationId, meetingId: meeting.id },
    vote.subject,
    vote.result?.passed ?? false,
  );
  if (vote.subject.type !== 'resolution') return null;
  const signer = await signerForCell(scope, meeting);
  const passed = await passResolution(scope, vote.subject.id, {
    voteId: vote.id,
    passed: vote.result?.passed ?? false,
    signerId: signer.id,
    signerRole: signer.role,
    on: heldOn(meeting),
  });
  return isRefusal(passed) ? passed : null;
}

/** Stops a vote without a result. */
export async function withdrawMeetingVote(scope: Scope, meetingId: string, voteId: string): Promise<Done> {
  const found = await voteIn(scope, meetingId, voteId);
  if (isRefusal(found)) return found;
  const withdrawn = await democracy.withdrawVote(scope, voteId);
  if (!isRefusal(withdrawn)) await settleVote(scope, found.meeting, found.vote.subject, false);
  return withdrawn;
}

/** The meeting, when the vote is one of its own and the actor leads, or may as told. */
async function voteIn(
  scope: Scope,
  meetingId: string,
  voteId: string,
  may = mayLead,
): Promise<Result<{ meeting: MeetingRow; vote: VoteShown }>> {
  const entered = await enterRoom(scope, meetingId, may);
  if (isRefusal(entered)) return entered;
  const votes = await votesOfMeeting(scope, meetingId);
  const vote = votes.find((one) => one.id === voteId);
  return vote ? { ...entered, vote } : refuseCommon('not-found');
}
