// Sessions of self-criticism and criticism: opened, prepared in private, heard in order, commented by name, promises that return.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { officesOf } from '../../organisation/queries.ts';
import { refuseTask } from '../../tasks/contract.ts';
import { recordMeetingFact } from '../commands.ts';
import { committeeOn, enterMeeting, type MeetingRow, peopleOf } from '../queries.ts';
import { enterRoom } from '../room/queries.ts';
import { mayLead } from '../room/rules.ts';
import { heldOn, mayPrepare, mayRun, refuseState } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseCriticism } from './contract.ts';
import { nextPlace } from './promises/commands.ts';
import { type TurnRow, turnsOf } from './queries.ts';
import { inOrderOfHearing, nextTurn, takesComments } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Opens the session of a meeting: everybody on its roll, leaders first; the committee as a body before them. */
export async function openCriticism(scope: Scope, meetingId: string): Promise<Done> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor) && !mayRun(actor)) return refuseCommon('forbidden');
  if (meeting.kind === 'committee') return refuseCriticism('criticism-of-cell');
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuseState(meeting);
  if ((await turnsOf(scope, meetingId)).length > 0) return refuseCriticism('criticism-opened');
  const date = heldOn(meeting);
  const offices = await officesOf(scope, meeting.organisationId, date);
  const people = inOrderOfHearing(
    (await peopleOf(scope, meeting))
      .filter((one) => !one.suspended)
      .map((one) => ({
        personId: one.personId,
        offices: offices.filter((office) => office.personId === one.personId).map((office) => office.kind),
      })),
  );
  const body = (await committeeOn(scope, meeting.organisationId, date)).length > 1 ? [null] : [];
  await scope.db
    .insertInto('criticism_turns')
    .values(
      [...body, ...people.map((one) => one.personId)].map((personId, index) => ({
        meeting_id: meetingId,
        organisation_id: meeting.organisationId,
        place: index + 1,
        person_id: personId,
      })),
    )
    .execute();
  await recordMeetingFact(scope, meeting, 'criticism.opened', { people: people.length });
  return done;
}

interface Own {
  readonly meeting: MeetingRow;
  readonly turn: TurnRow;
}

async function ownTurn(scope: Scope, meetingId: string): Promise<Result<Own>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!actor.member) return refuseCommon('forbidden');
  const turns = await turnsOf(scope, meetingId);
  const turn = turns.find((one) => one.personId === actor.personId);
  if (turn) return { meeting, turn };
  return turns.length === 0 ? refuseCriticism('criticism-not-opened') : refuseCommon('not-found');
}

/** Keeps what the actor prepares; nobody else reads it, whoever he is. */
export async function saveCriticismPaper(
  scope: Scope,
  meetingId: string,
  { version, text, promises }: BodyOf<typeof contract.saveCriticismPaper>,
): Promise<Result<{ version: number }>> {
  const own = await ownTurn(scope, meetingId);
  if (isRefusal(own)) return own;
  const { meeting } = own;
  if (meeting.state === 'closed' || meeting.state === 'cancelled') return refuseState(meeting);
  const personId = actingPerson(scope);
  const words = { text: text.normalize('NFC'), promises: JSON.stringify(promises) };
  try {
    if (version === 0) {
      const made = await scope.db
        .insertInto('criticism_papers')
        .values({
          meeting_id: meetingId,
          person_id: personId,
          organisation_id: meeting.organisationId,
          ...words,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst();
      return made ?? refuseCommon('stale');
    }
    const kept = await scope.db
      .updateTable('criticism_papers')
      .set({ ...words, version: sql`version + 1` })
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst();
    return kept ?? refuseCommon('stale');
  } catch (error) {
    if (violates(error, 'NN041')) return refuseCriticism('paper-presented');
    throw error;
  }
}

/** The actor presents his text at his turn; what he promises becomes a list that returns. */
export async function presentCriticism(scope: Scope, meetingId: string): Promise<Done> {
  const own = await ownTurn(scope, meetingId);
  if (isRefusal(own)) return own;
  const { meeting, turn } = own;
  if (meeting.state !== 'open') return refuseState(meeting);
  if (turn.state !== 'now') return refuseCriticism('turn-not-on');
  const personId = actingPerson(scope);
  const paper = await scope.db
    .selectFrom('criticism_papers')
    .select(['text', 'promises', 'presented_at'])
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!paper || paper.text.trim() === '') return refuseCriticism('paper-empty');
  if (paper.presented_at !== null) return refuseCriticism('paper-presented');
  await scope.db
    .updateTable('criticism_papers')
    .set({ presented_at: scope.now.toString() })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute();
  const promises = paper.promises as unknown as { text: string; dueOn: string | null }[];
  const from = await nextPlace(scope, meetingId, personId);
  if (promises.length > 0)
    await scope.db
      .insertInto('criticism_promises')
      .values(
        promises.map(({ text, dueOn }, index) => ({
          meeting_id: meetingId,
          organisation_id: meeting.organisationId,
          person_id: personId,
          place: from + index,
          text,
          due_on: dueOn,
        })),
      )
      .execute();
  await recordMeetingFact(scope, meeting, 'criticism.presented', {
    turnId: turn.id,
    promises: promises.length,
  });
  return done;
}

async function turnIn(
  scope: Scope,
  meetingId: string,
  turnId: string,
): Promise<Result<{ meeting: MeetingRow; turns: TurnRow[]; turn: TurnRow }>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const turns = await turnsOf(scope, meetingId);
  const turn = turns.find((one) => one.id === turnId);
  return turn ? { meeting: entered.meeting, turns, turn } : refuseCommon('not-found');
}

/** Whoever leads calls the next, ends a turn, notes an absence. Order is kept: leaders first. */
export async function callTurn(
  scope: Scope,
  meetingId: string,
  turnId: string,
  to: 'now' | 'heard' | 'absent',
): Promise<Done> {
  const found = await turnIn(scope, meetingId, turnId);
  if (isRefusal(found)) return found;
  const { meeting, turns, turn } = found;
  if (turn.state === to) return done;
  if (to === 'heard') {
    if (turn.state !== 'now') return refuseCriticism('turn-not-on');
    await endTurns(scope, meetingId);
  } else {
    if (turn.state !== 'waiting') return refuseCriticism('turn-not-on');
    const next = nextTurn(turns);
    if (next && next.id !== turn.id)
      return refuseCriticism('turn-order', { name: await nameOf(scope, next) });
    if (to === 'now') await endTurns(scope, meetingId);
    const now = scope.now.toString();
    await scope.db
      .updateTable('criticism_turns')
      .set(to === 'now' ? { state: to, began_at: now } : { state: to, ended_at: now })
      .where('id', '=', turnId)
      .execute();
  }
  await recordMeetingFact(scope, meeting, `criticism.turn-${to}`, { turnId });
  return done;
}

async function nameOf(scope: Scope, { personId }: TurnRow): Promise<string> {
  if (personId === null) return 'tập thể chi ủy';
  const row = await scope.db
    .selectFrom('people')
    .select('full_name')
    .where('id', '=', personId)
    .executeTakeFirst();
  return `đồng chí ${row?.full_name ?? ''}`;
}

/** Whoever is heard now has been heard. */
async function endTurns(scope: Scope, meetingId: string): Promise<void> {
  await scope.db
    .updateTable('criticism_turns')
    .set({ state: 'heard', ended_at: scope.now.toString() })
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'now')
    .execute();
}

/** The minute-taker sums up who presented nothing in writing. */
export async function noteTurn(
  scope: Scope,
  meetingId: string,
  turnId: string,
  summary: string,
): Promise<Done> {
  const found = await turnIn(scope, meetingId, turnId);
  if (isRefusal(found)) return found;
  if (!takesComments(found.turn)) return refuseCriticism('turn-not-on');
  await scope.db
    .updateTable('criticism_turns')
    .set({ summary: summary.normalize('NFC').trim() })
    .where('id', '=', turnId)
    .execute();
  await recordMeetingFact(scope, found.meeting, 'criticism.noted', { turnId });
  return done;
}

/** A comment by name: the actor's own, or noted by whoever leads for somebody of the cell. */
export async function commentTurn(
  scope: Scope,
  meetingId: string,
  turnId: string,
  { text, authorId }: BodyOf<typeof contract.commentTurn>,
): Promise<Result<{ id: string }>> {
  const personId = actingPerson(scope);
  const forOther = authorId !== null && authorId !== personId;
  const entered = await enterRoom(scope, meetingId, (meeting, actor) =>
    forOther ? mayLead(meeting, actor) : actor.member,
  );
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const turn = (await turnsOf(scope, meetingId)).find((one) => one.id === turnId);
  if (!turn) return refuseCommon('not-found');
  if (!takesComments(turn)) return refuseCriticism('turn-not-on');
  const author = authorId ?? personId;
  if ((await peopleOf(scope, meeting, author)).length === 0) return refuseTask('person-not-in-cell');
  const { id } = await scope.db
    .insertInto('criticism_comments')
    .values({
      turn_id: turnId,
      organisation_id: meeting.organisationId,
      author_id: author,
      text: text.normalize('NFC').trim(),
      noted_by: personId,
      noted_at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'criticism.commented', { turnId, commentId: id });
  return { id };
}
