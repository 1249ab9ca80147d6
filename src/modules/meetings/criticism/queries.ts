// Reads of sessions of self-criticism and criticism; row security decides whose text is shown.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { namesOf, officesOf } from '../../organisation/queries.ts';
import { officeWords } from '../minutes/wording/rules.ts';
import { enterMeeting, type MeetingRow, peopleOf } from '../queries.ts';
import { mayLead } from '../room/rules.ts';
import { heldOn, mayPrepare, mayRun } from '../rules.ts';
import type { CriticismPage, TurnShown } from './contract.ts';
import { type Earlier, earlierPromises, notedIn } from './promises/queries.ts';
import { type HeardTurn, type Promised, type TurnState, takesComments } from './rules.ts';

export interface TurnRow {
  readonly id: string;
  readonly place: number;
  readonly personId: string | null;
  readonly state: TurnState;
  readonly summary: string;
  readonly beganAt: string | null;
}

export async function turnsOf(scope: Scope, meetingId: string): Promise<TurnRow[]> {
  const rows = await scope.db
    .selectFrom('criticism_turns')
    .select(['id', 'place', 'person_id as personId', 'state', 'summary', 'began_at as beganAt'])
    .where('meeting_id', '=', meetingId)
    .orderBy('place')
    .execute();
  return rows as TurnRow[];
}

interface PaperRow {
  personId: string;
  text: string;
  promises: Promised[];
  version: number;
  presentedAt: string | null;
}

/** The actor's own, and those that were presented. */
async function papersOf(scope: Scope, meetingId: string): Promise<Map<string, PaperRow>> {
  const rows = await scope.db
    .selectFrom('criticism_papers')
    .select(['person_id as personId', 'text', 'promises', 'version', 'presented_at as presentedAt'])
    .where('meeting_id', '=', meetingId)
    .execute();
  return new Map((rows as unknown as PaperRow[]).map((row) => [row.personId, row]));
}

async function commentsOf(scope: Scope, meetingId: string) {
  const { rows } = await sql<{ id: string; turnId: string; author: string; text: string }>`
    SELECT c.id, c.turn_id AS "turnId", p.full_name AS author, c.text FROM criticism_comments c
    JOIN criticism_turns t ON t.id = c.turn_id JOIN people p ON p.id = c.author_id
    WHERE t.meeting_id = ${meetingId} ORDER BY c.noted_at, c.id`.execute(scope.db);
  return rows;
}

/** The turns with all that the actor may read of them. */
async function shownTurns(
  scope: Scope,
  meeting: MeetingRow,
  earlier: readonly Earlier[],
): Promise<TurnShown[]> {
  const turns = await turnsOf(scope, meeting.id);
  if (turns.length === 0) return [];
  const papers = await papersOf(scope, meeting.id);
  const comments = await commentsOf(scope, meeting.id);
  const noted = await notedIn(scope, meeting.id);
  const names = await namesOf(
    scope,
    turns.flatMap((turn) => turn.personId ?? []),
  );
  const offices = await officesOf(scope, meeting.organisationId, heldOn(meeting));
  return turns.map(({ id, place, personId, state, summary }) => {
    const paper = personId === null ? undefined : papers.get(personId);
    const presented = paper && paper.presentedAt !== null ? paper : null;
    const office = offices.find((one) => one.personId === personId && officeWords[one.kind]);
    return {
      id,
      place,
      person:
        personId === null
          ? null
          : {
              id: personId,
              name: names.get(personId) ?? '',
              office: office ? (officeWords[office.kind] ?? null) : null,
            },
      // Whoever was being heard when the meeting ended was heard.
      state: state === 'now' && meeting.state === 'closed' ? 'heard' : state,
      text: presented?.text ?? null,
      summary,
      earlier: earlier.filter((one) => one.person.id === personId).map(({ person: _, ...one }) => one),
      promises: [
        ...(presented?.promises ?? []),
        ...noted.filter((one) => one.personId === personId).map(({ text, dueOn }) => ({ text, dueOn })),
      ],
      comments: comments.filter((one) => one.turnId === id).map(({ turnId: _, ...one }) => one),
    };
  });
}

export async function criticismPage(scope: Scope, meetingId: string): Promise<Result<CriticismPage>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  // The words are the cell's own; who stands above reads the minutes.
  if (!actor.member) return refuseCommon('forbidden');
  const earlier = await earlierPromises(scope, meeting);
  const turns = await shownTurns(scope, meeting, earlier);
  const heard = turns.flatMap((turn) => turn.person?.id ?? []);
  const own = turns.find((turn) => turn.person !== null && turn.person.id === actor.personId);
  const paper = own?.person ? (await papersOf(scope, meetingId)).get(own.person.id) : undefined;
  const isOn = meeting.state === 'open';
  const ended = meeting.state === 'closed' || meeting.state === 'cancelled';
  const presented = (paper?.presentedAt ?? null) !== null;
  return {
    now: scope.now.toString(),
    today: scope.today,
    meetingTitle: meeting.title,
    startsAt: meeting.startsAt,
    opened: turns.length > 0,
    turns,
    promised: earlier.filter((one) => !heard.includes(one.person.id)),
    own: own
      ? {
          turnId: own.id,
          text: paper?.text ?? '',
          promises: paper?.promises ?? [],
          version: paper?.version ?? 0,
          presented,
        }
      : null,
    members: (await peopleOf(scope, meeting)).map((one) => ({ id: one.personId, name: one.name })),
    can: {
      open:
        turns.length === 0 && !ended && meeting.kind !== 'committee' && (mayPrepare(actor) || mayRun(actor)),
      lead: isOn && mayLead(meeting, actor),
      comment: isOn,
      prepare: own !== undefined && !ended && !presented,
      present: isOn && own?.state === 'now' && !presented,
    },
  };
}

/** Turns that were heard, as the minutes tell them. */
export async function heardTurns(scope: Scope, meeting: MeetingRow): Promise<HeardTurn[]> {
  const began = new Map((await turnsOf(scope, meeting.id)).map((turn) => [turn.id, turn.beganAt]));
  return (await shownTurns(scope, meeting, await earlierPromises(scope, meeting))).flatMap((turn) => {
    const at = began.get(turn.id);
    if (!takesComments(turn) || !at) return [];
    const { id, person, text, summary, earlier, comments, promises } = turn;
    const { id: personId = null, name = null, office = null } = person ?? {};
    return [{ id, at, personId, name, office, text: text ?? summary, earlier, comments, promises }];
  });
}
