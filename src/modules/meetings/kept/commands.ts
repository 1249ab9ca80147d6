// Minority opinions of a meeting: by the member himself, or noted for him by who leads; until the minutes are locked.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import * as democracy from '../../democracy/opinions/kept/commands.ts';
import { refuseKept } from '../../democracy/opinions/kept/contract.ts';
import { keptInMeeting } from '../../democracy/opinions/kept/queries.ts';
import { votesOfMeeting } from '../../democracy/votes/queries.ts';
import { refuseMinutes } from '../minutes/contract.ts';
import { enterMinutes } from '../minutes/queries.ts';
import { hasBegun } from '../minutes/rules.ts';
import type { MeetingRow } from '../queries.ts';
import { type MeetingActor, mayNoteRoll } from '../rules.ts';
import type * as contract from './contract.ts';

/** The meeting for a change, while its minutes are not locked; locking waits for it, and it for locking. */
async function holdMeeting(
  scope: Scope,
  meetingId: string,
): Promise<Result<{ meeting: MeetingRow; actor: MeetingActor }>> {
  const held = await enterMinutes(scope, meetingId, 'lock');
  if (isRefusal(held)) return held;
  if (!hasBegun({ meetingState: held.meeting.state })) return refuseMinutes('minutes-empty');
  return held.row.state === 'locked' ? refuseKept('kept-too-late') : held;
}

export async function keepOpinion(
  scope: Scope,
  meetingId: string,
  voteId: string,
  input: BodyOf<typeof contract.keepOpinion>,
): Promise<Result<{ id: string }>> {
  const held = await holdMeeting(scope, meetingId);
  if (isRefusal(held)) return held;
  const { meeting, actor } = held;
  const authorId = input.authorId ?? actingPerson(scope);
  if (authorId !== actor.personId && !mayNoteRoll(meeting, actor)) return refuseCommon('forbidden');
  const votes = await votesOfMeeting(scope, meetingId);
  if (!votes.some((vote) => vote.id === voteId)) return refuseCommon('not-found');
  return democracy.keepOpinion(scope, {
    organisationId: meeting.organisationId,
    meetingId,
    voteId,
    authorId,
    text: input.text,
    carryUp: input.carryUp,
  });
}

export async function changeKeptOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
  change: BodyOf<typeof contract.changeKeptOpinion>,
): Promise<Result<{ version: number }>> {
  const found = await keptHere(scope, meetingId, opinionId);
  return isRefusal(found) ? found : democracy.changeKept(scope, opinionId, change);
}

export async function withdrawKeptOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
): Promise<Result<{ done: true }>> {
  const found = await keptHere(scope, meetingId, opinionId);
  return isRefusal(found) ? found : democracy.withdrawKept(scope, opinionId);
}

/** One of this meeting that the actor may change: his own, or as who leads. */
async function keptHere(scope: Scope, meetingId: string, opinionId: string): Promise<Result<null>> {
  const held = await holdMeeting(scope, meetingId);
  if (isRefusal(held)) return held;
  const kept = (await keptInMeeting(scope, meetingId)).find((one) => one.opinionId === opinionId);
  if (!kept) return refuseCommon('not-found');
  return kept.mine || mayNoteRoll(held.meeting, held.actor) ? null : refuseCommon('forbidden');
}
