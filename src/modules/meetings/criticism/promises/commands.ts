// What became of promises: told by their makers, or noted in a later meeting at their word; every telling stays.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { enterRoom } from '../../room/queries.ts';
import { mayLead } from '../../room/rules.ts';
import type * as contract from '../contract.ts';
import { refuseCriticism } from '../contract.ts';

type Done = Result<{ done: true }>;
type Telling = BodyOf<typeof contract.tellPromise>;

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
