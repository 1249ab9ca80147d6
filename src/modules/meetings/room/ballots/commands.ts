// Secret ballots of the meeting: opened on the roll of the moment, led by who leads; a ballot under way may be ended after the meeting.
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { closeBallot } from '../../../democracy/ballots/casting/commands.ts';
import { openBallot, stopBallot } from '../../../democracy/ballots/commands.ts';
import * as handing from '../../../democracy/ballots/handing/commands.ts';
import { ballotsOfMeeting } from '../../../democracy/ballots/queries.ts';
import { enterMeeting, itemsOf, type MeetingRow } from '../../queries.ts';
import { votersOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import { settleBallot } from '../elections/commands.ts';
import { enterRoom } from '../queries.ts';
import { mayLead } from '../rules.ts';
import type * as contract from './contract.ts';

type Done = Result<{ done: true }>;

export async function openMeetingBallot(
  scope: Scope,
  keys: BlindKeys,
  meetingId: string,
  input: BodyOf<typeof contract.openMeetingBallot>,
): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const { itemId, ...asked } = input;
  if (itemId !== null && !(await itemsOf(scope, meetingId)).some((item) => item.id === itemId))
    return refuseCommon('not-found');
  return openBallot(scope, keys, {
    ...asked,
    organisationId: meeting.organisationId,
    meetingId,
    subject: itemId === null ? { type: 'meeting', id: meetingId } : { type: 'agenda_item', id: itemId },
    voters: await votersOf(scope, meeting),
    on: heldOn(meeting),
  });
}

export async function notePaperBallot(
  scope: Scope,
  meetingId: string,
  ballotId: string,
  { personId, took }: BodyOf<typeof contract.notePaperBallot>,
): Promise<Done> {
  const found = await ballotIn(scope, meetingId, ballotId);
  return isRefusal(found) ? found : handing.notePaper(scope, ballotId, personId, took);
}

export async function endHandingOut(
  scope: Scope,
  keys: BlindKeys,
  meetingId: string,
  ballotId: string,
): Promise<Done> {
  const found = await ballotIn(scope, meetingId, ballotId);
  return isRefusal(found) ? found : handing.endHandingOut(scope, keys, ballotId);
}

export async function closeMeetingBallot(
  scope: Scope,
  keys: BlindKeys,
  meetingId: string,
  ballotId: string,
): Promise<Done> {
  const found = await ballotIn(scope, meetingId, ballotId);
  if (isRefusal(found)) return found;
  const closed = await closeBallot(scope, keys, ballotId);
  return isRefusal(closed) ? closed : settleBallot(scope, found.meeting, ballotId);
}

export async function stopMeetingBallot(
  scope: Scope,
  keys: BlindKeys,
  meetingId: string,
  ballotId: string,
): Promise<Done> {
  const found = await ballotIn(scope, meetingId, ballotId);
  if (isRefusal(found)) return found;
  const stopped = await stopBallot(scope, keys, ballotId);
  return isRefusal(stopped) ? stopped : settleBallot(scope, found.meeting, ballotId);
}

/** The ballot is one of the meeting's own and the actor leads there. */
async function ballotIn(
  scope: Scope,
  meetingId: string,
  ballotId: string,
): Promise<Result<{ meeting: MeetingRow }>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!actor.member && !actor.lead && !actor.chair) return refuseCommon('not-found');
  if (!mayLead(meeting, actor)) return refuseCommon('forbidden');
  const own = await ballotsOfMeeting(scope, meetingId);
  return own.some((ballot) => ballot.id === ballotId) ? { meeting } : refuseCommon('not-found');
}
