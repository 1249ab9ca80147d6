// Promises made aloud at a turn, noted by who leads; and what became of promises: told by their makers, or noted in a later meeting at
// their word; every telling stays.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../../commands.ts';
import { enterRoom } from '../../room/queries.ts';
import { mayLead } from '../../room/rules.ts';
import type * as contract from '../contract.ts';
import { refuseCriticism } from '../contract.ts';
import { turnsOf } from '../queries.ts';
import { takesComments } from '../rules.ts';

type Done = Result<{ done: true }>;
type Telling = BodyOf<typeof contract.tellPromise>;

/** Whoever leads notes what somebody promises aloud at his turn; the body of the committee promises through its members. */
export async function noteMade(
  scope: Scope,
  meetingId: string,
  turnId: string,
  { text, dueOn }: BodyOf<typeof contract.noteMade>,
): Promise<Result<{ id: string }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const turn = (await turnsOf(scope, meetingId)).find((one) => one.id === turnId);
  if (!turn || turn.personId === null) return refuseCommon('not-found');
  if (!takesComments(turn)) return refuseCriticism('turn-not-on');
  if (dueOn !== null && dueOn < scope.today) return refuseCriticism('promise-until-past');
  const { id } = await scope.db
    .insertInto('criticism_promises')
    .values({
      meeting_id: meetingId,
      organisation_id: meeting.organisationId,
      person_id: turn.personId,
      place: await nextPlace(scope, meetingId, turn.personId),
      text: text.normalize('NFC').trim(),
      due_on: dueOn,
      noted_by: actingPerson(scope),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'criticism.promise-made', { turnId, promiseId: id });
  return { id };
}

/** The room's lock is held: two who note at once follow one another. */
export async function nextPlace(scope: Scope, meetingId: string, personId: string): Promise<number> {
  const row = await scope.db
    .selectFrom('criticism_promises')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** The maker tells what became of his own promise; told again, the last word stands. */
export async function tellPromise(scope: Scope, promiseId: string, telling: Telling): Promise<Done> {
  const promise = await promiseOf(scope, promiseId);
  if (promise?.personId !== actingPerson(scope)) return refuseCommon('not-found');
  return tell(scope, promise, null, telling);
}

/** Whoever leads a later meeting notes what became of a promise, with a word of who made it. */
export async function notePromise(
  scope: Scope,
  meetingId: string,
  promiseId: string,
  telling: Telling,
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const promise = await promiseOf(scope, promiseId);
  if (promise?.organisationId !== meeting.organisationId) return refuseCommon('not-found');
  if (Date.parse(promise.madeAt) >= Date.parse(meeting.startsAt)) return refuseCriticism('promise-of-today');
  return tell(scope, promise, meetingId, telling);
}

interface PromiseRow {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  /** When the meeting in which it was made began. */
  readonly madeAt: string;
}

/** Row security: members of the cell see its promises. */
async function promiseOf(scope: Scope, promiseId: string): Promise<PromiseRow | undefined> {
  return scope.db
    .selectFrom('criticism_promises as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'p.person_id as personId',
      'm.starts_at as madeAt',
    ])
    .where('p.id', '=', promiseId)
    .executeTakeFirst();
}

async function tell(
  scope: Scope,
  { id, organisationId }: PromiseRow,
  meetingId: string | null,
  { state, note, until }: Telling,
): Promise<Done> {
  const carriedUntil = state === 'carried' ? until : null;
  if (carriedUntil !== null && carriedUntil < scope.today) return refuseCriticism('promise-until-past');
  const at = scope.now.toString();
  const told = { state, note: note.normalize('NFC').trim(), carried_until: carriedUntil };
  await scope.db
    .insertInto('criticism_promise_tellings')
    .values({
      promise_id: id,
      organisation_id: organisationId,
      meeting_id: meetingId,
      ...told,
      told_by: actingPerson(scope),
      at,
    })
    .execute();
  await scope.db
    .updateTable('criticism_promises')
    .set({ ...told, told_at: at })
    .where('id', '=', id)
    .execute();
  await recordFact(scope, {
    kind: meetingId === null ? 'criticism.promise-told' : 'criticism.promise-noted',
    organisationId,
    subject: { type: 'criticism_promise', id },
    data: { state },
    ...(meetingId === null ? {} : { touches: [{ type: 'meeting', id: meetingId }] }),
  });
  return { done: true };
}
