// Absence told by the member, taken back, answered by the committee.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import { refuseMinutes } from '../minutes/contract.ts';
import { enterMeeting, minutesStateOf } from '../queries.ts';
import { refuseRoll } from '../roll/contract.ts';
import { isOnRoll, isPresent } from '../roll/queries.ts';
import { allowsStep, mayDecideAbsences, refuseState } from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Tells the own absence; told again, it replaces one that nobody has answered. */
export async function reportAbsence(scope: Scope, meetingId: string, reason: string): Promise<Done> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const person = actingPerson(scope);
  if (meeting.state === 'closed') return refuseRoll('absence-too-late');
  if (!allowsStep(meeting, 'tellAbsence')) return refuseState(meeting);
  if (!(await isOnRoll(scope, meeting, person))) return refuseRoll('not-on-roll');
  if (await isPresent(scope, meetingId, person)) return refuseRoll('present-cannot-be-absent');
  const told = {
    reason,
    told_at: scope.now.toString(),
    state: 'told',
    answer: '',
    decided_by: null,
    decided_at: null,
  };
  const written = await scope.db
    .insertInto('absence_notices')
    .values({ meeting_id: meetingId, person_id: person, organisation_id: meeting.organisationId, ...told })
    .onConflict((conflict) =>
      conflict
        .columns(['meeting_id', 'person_id'])
        .doUpdateSet(told)
        .where('absence_notices.state', 'in', ['told', 'withdrawn']),
    )
    .returning('person_id')
    .executeTakeFirst();
  if (!written) return refuseRoll('absence-decided');
  await recordMeetingFact(scope, meeting, 'absence.told', { personId: person });
  return done;
}

/** Takes the own notice back; who comes after all need do no more than check in. */
export async function withdrawAbsence(scope: Scope, meetingId: string): Promise<Done> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  if (!allowsStep(meeting, 'tellAbsence')) return refuseState(meeting);
  const person = actingPerson(scope);
  const taken = await scope.db
    .updateTable('absence_notices')
    .set({ state: 'withdrawn', decided_by: null, decided_at: null, answer: '' })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', person)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) return refuseCommon('not-found');
  await recordMeetingFact(scope, meeting, 'absence.withdrawn', { personId: person });
  return done;
}

/** Accepts a reported absence, or not; after the meeting too, until its minutes are locked. */
export async function decideAbsence(
  scope: Scope,
  meetingId: string,
  personId: string,
  input: { readonly accept: boolean; readonly answer: string },
): Promise<Done> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayDecideAbsences(actor)) return refuseCommon('forbidden');
  if (meeting.state === 'cancelled') return refuseState(meeting);
  if ((await minutesStateOf(scope, meeting)) === 'locked') return refuseMinutes('minutes-locked');
  const notice = await scope.db
    .selectFrom('absence_notices')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!notice || notice.state === 'withdrawn') return refuseCommon('not-found');
  const decided = await scope.db
    .updateTable('absence_notices')
    .set({
      state: input.accept ? 'accepted' : 'refused',
      answer: input.answer,
      decided_by: actingPerson(scope),
      decided_at: scope.now.toString(),
    })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('state', '=', 'told')
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) return refuseRoll('absence-decided');
  await recordMeetingFact(scope, meeting, 'absence.answered', { personId, accepted: input.accept });
  return done;
}
