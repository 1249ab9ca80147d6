// Motions in the room: everybody on the roll moves, who leads orders the amendments and opens the votes.
import { actingPerson, type Scope } from '../../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../../platform/http/refusal.ts';
import { openVote } from '../../../../democracy/votes/commands.ts';
import * as democracy from '../../../../democracy/votes/motions/commands.ts';
import type { MotionShown } from '../../../../democracy/votes/motions/contract.ts';
import { motionsOfMeeting } from '../../../../democracy/votes/motions/queries.ts';
import { itemsOf, type MeetingRow } from '../../../queries.ts';
import { votersOf } from '../../../roll/queries.ts';
import { heldOn } from '../../../rules.ts';
import { refuseRoom } from '../../contract.ts';
import { quorumFaultOf } from '../../elections/commands.ts';
import { enterRoom, isOnRoll, isPresent, ownRoomPage } from '../../queries.ts';
import { mayLead } from '../../rules.ts';
import type * as roomMotions from './contract.ts';

type Done = Result<{ done: true }>;

/** The motions of the meeting, for whoever may be in its room. */
export async function motionsPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<{ motions: MotionShown[] }>> {
  const entered = await ownRoomPage(scope, meetingId);
  return isRefusal(entered) ? entered : { motions: await motionsOfMeeting(scope, meetingId) };
}

/** Moves for himself, or for somebody on the roll where the actor leads. */
export async function proposeMotion(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof roomMotions.proposeMotion>,
): Promise<Result<{ id: string }>> {
  const entered = await enterAsProposer(scope, meetingId, input.proposerId);
  if (isRefusal(entered)) return entered;
  const { itemId, text } = input;
  if (itemId !== null && !(await itemsOf(scope, meetingId)).some((item) => item.id === itemId))
    return refuseCommon('not-found');
  const { proposerId } = entered;
  return democracy.proposeMotion(scope, placeOf(entered.meeting), { itemId, text, proposerId });
}

/** Would have other words in a motion. */
export async function proposeAmendment(
  scope: Scope,
  meetingId: string,
  motionId: string,
  input: BodyOf<typeof roomMotions.proposeAmendment>,
): Promise<Result<{ id: string }>> {
  const entered = await enterAsProposer(scope, meetingId, input.proposerId);
  if (isRefusal(entered)) return entered;
  const { proposerId } = entered;
  return democracy.proposeAmendment(scope, placeOf(entered.meeting), motionId, { ...input, proposerId });
}

/** Takes back the own motion, or the own amendment of one; who leads, what was noted for somebody. */
export async function withdrawMotion(
  scope: Scope,
  meetingId: string,
  motionId: string,
  amendmentId?: string,
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const leads = mayLead(meeting, actor);
  return democracy.withdrawMotion(scope, placeOf(meeting), { motionId, amendmentId, leads });
}

/** Sets the order of voting. */
export async function orderAmendments(
  scope: Scope,
  meetingId: string,
  motionId: string,
  ids: readonly string[],
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  return democracy.orderAmendments(scope, placeOf(entered.meeting), motionId, ids);
}

/** Opens the next vote of a motion: more than half of all. */
export async function openMotionVote(
  scope: Scope,
  meetingId: string,
  motionId: string,
): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const next = await democracy.nextVoteOf(scope, placeOf(meeting), motionId);
  if (isRefusal(next)) return next;
  const fault = await quorumFaultOf(scope, meeting);
  if (fault) return fault;
  return openVote(scope, {
    ...placeOf(meeting),
    subject: next.subject,
    question: next.question,
    threshold: 'more_than_half',
    voters: await votersOf(scope, meeting),
    on: heldOn(meeting),
  });
}

function placeOf(meeting: MeetingRow): democracy.Place {
  return { organisationId: meeting.organisationId, meetingId: meeting.id };
}

/** The meeting, and in whose name the actor moves: a member who has checked in in his own. */
async function enterAsProposer(
  scope: Scope,
  meetingId: string,
  named: string | undefined,
): Promise<Result<{ meeting: MeetingRow; proposerId: string }>> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const proposerId = named ?? actingPerson(scope);
  if (!mayLead(meeting, actor) && proposerId !== actor.personId) return refuseCommon('forbidden');
  if (!(await isOnRoll(scope, meeting, proposerId))) return refuseRoom('author-not-here');
  if (!(await isPresent(scope, meetingId, proposerId))) return refuseRoom('not-in-the-room');
  return { meeting, proposerId };
}
