// What is said in the meeting: noted by who takes the minutes, or written by the member himself.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import * as democracy from '../../../democracy/opinions/commands.ts';
import { refuseKept } from '../../../democracy/opinions/kept/contract.ts';
import { opinionsOfMeeting } from '../../../democracy/opinions/queries.ts';
import { itemsOf } from '../../queries.ts';
import { refuseRoom } from '../contract.ts';
import { enterRoom, isOnRoll, isPresent } from '../queries.ts';
import { mayLead } from '../rules.ts';
import type * as roomOpinions from './contract.ts';

/** Notes what somebody on the roll said; a member who has checked in writes for himself. */
export async function noteOpinion(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof roomOpinions.noteOpinion>,
): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const authorId = input.authorId ?? actingPerson(scope);
  const { itemId } = input;
  if (!mayLead(meeting, actor)) {
    if (authorId !== actor.personId) return refuseCommon('forbidden');
    if (!(await isPresent(scope, meetingId, authorId))) return refuseRoom('not-in-the-room');
  }
  if (!(await isOnRoll(scope, meeting, authorId))) return refuseRoom('author-not-here');
  if (itemId !== null && !(await itemsOf(scope, meetingId)).some((item) => item.id === itemId))
    return refuseCommon('not-found');
  return democracy.noteOpinion(scope, {
    organisationId: meeting.organisationId,
    meetingId,
    subject: itemId === null ? { type: 'meeting', id: meetingId } : { type: 'agenda_item', id: itemId },
    authorId,
    kind: input.kind,
    text: input.text,
  });
}

/** Corrects an opinion: its author, or who takes the minutes. */
export async function editOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
  input: BodyOf<typeof roomOpinions.editOpinion>,
): Promise<Result<{ version: number }>> {
  const found = await opinionIn(scope, meetingId, opinionId);
  return isRefusal(found) ? found : democracy.editOpinion(scope, opinionId, input);
}

/** Takes an opinion back; the trace stays. */
export async function withdrawOpinion(
  scope: Scope,
  meetingId: string,
  opinionId: string,
): Promise<Result<{ done: true }>> {
  const found = await opinionIn(scope, meetingId, opinionId);
  return isRefusal(found) ? found : democracy.withdrawOpinion(scope, opinionId);
}

/** An opinion of this meeting that the actor may change. */
async function opinionIn(scope: Scope, meetingId: string, opinionId: string): Promise<Result<null>> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const opinions = await opinionsOfMeeting(scope, meetingId, { withdrawn: true });
  const opinion = opinions.find((one) => one.id === opinionId);
  if (!opinion) return refuseCommon('not-found');
  const own = opinion.authorId === entered.actor.personId;
  if (!own && !mayLead(entered.meeting, entered.actor)) return refuseCommon('forbidden');
  return opinion.kind === 'reserved' ? refuseKept('kept-here') : null;
}
