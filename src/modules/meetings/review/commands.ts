// The contents go into review: the committee's meeting is planned, or secretary and deputy confirm them one after the other.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import { refuseMeetings } from '../contract.ts';
import { planMeeting } from '../preparation/planning/commands.ts';
import { leadsOn, sitsCommittee } from '../queries.ts';
import { heldOn, isOfCell, mayDirect, monthOf, refuseState } from '../rules.ts';
import { faultOfContents, forStep, take } from '../steps/commands.ts';
import type * as contract from '../steps/contract.ts';
import { confirmedBy } from './queries.ts';

/** Out: the committee's meeting, when an hour for it was given. */
export async function reviewMeeting(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.reviewMeeting>,
): Promise<Result<{ preMeetingId: string | null }>> {
  const meeting = await forStep(scope, meetingId, 'review', mayDirect, input.version);
  if (isRefusal(meeting)) return meeting;
  if (!isOfCell(meeting.kind)) return refuseState(meeting);
  const fault = await faultOfContents(scope, meeting);
  if (fault) return fault;
  await scope.db.deleteFrom('meeting_confirmations').where('meeting_id', '=', meetingId).execute();
  await take(scope, meeting, 'in_review', { reviewed_from: scope.now.toString() });
  await recordMeetingFact(scope, meeting, 'meeting.in-review');
  if (input.startsAt === null) return { preMeetingId: null };
  const planned = await planMeeting(scope, meeting.organisationId, {
    kind: 'committee',
    month: monthOf(heldOn(meeting)),
    startsAt: input.startsAt,
    place: input.place || meeting.place,
    preparesId: meetingId,
    movedReason: null,
    minuteTakerId: null,
  });
  return isRefusal(planned) ? planned : { preMeetingId: planned.id };
}

/** The acting lead confirms; when all who lead today have, the contents are agreed. */
export async function confirmContents(
  scope: Scope,
  meetingId: string,
  version: number,
): Promise<Result<{ agreed: boolean }>> {
  const meeting = await forStep(scope, meetingId, 'confirm', mayDirect, version);
  if (isRefusal(meeting)) return meeting;
  if (await sitsCommittee(scope, meeting.organisationId, heldOn(meeting))) return refuseState(meeting);
  const fault = await faultOfContents(scope, meeting);
  if (fault) return fault;
  try {
    await scope.db
      .insertInto('meeting_confirmations')
      .values({ meeting_id: meetingId, person_id: actingPerson(scope), at: scope.now.toString() })
      .execute();
  } catch (error) {
    if (violates(error, 'meeting_confirmations_pkey')) return refuseMeetings('confirmed-already');
    throw error;
  }
  await recordMeetingFact(scope, meeting, 'meeting.confirmed', { personId: actingPerson(scope) });
  const confirmed = await confirmedBy(scope, meetingId);
  const leads = await leadsOn(scope, meeting, scope.today);
  const agreed = leads.every((lead) => confirmed.some((one) => one.id === lead.id));
  if (agreed) {
    await take(scope, meeting, 'agreed', { agreed_at: scope.now.toString(), agreed_by: 'confirmations' });
    await recordMeetingFact(scope, meeting, 'meeting.agreed', { by: 'confirmations' });
  }
  return { agreed };
}
