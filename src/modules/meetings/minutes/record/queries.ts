// Gathers what happened in a meeting, and gives each paragraph the id it always has.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { daysBetween } from '../../../../platform/i18n/dates.ts';
import { endedBallotsOf } from '../../../democracy/ballots/queries.ts';
import { toldElections } from '../../../democracy/elections/told/queries.ts';
import { votesKeptIn } from '../../../democracy/opinions/kept/queries.ts';
import { opinionsOfMeeting } from '../../../democracy/opinions/queries.ts';
import { motionsOfMeeting } from '../../../democracy/votes/motions/queries.ts';
import { votesOfMeeting } from '../../../democracy/votes/queries.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import { resolutionOfOccasion, reviewBefore } from '../../../leadership/queries.ts';
import { groupName } from '../../../organisation/groups/queries.ts';
import { namesOf, officesOf, organisationAt } from '../../../organisation/queries.ts';
import { isOfGroup } from '../../../organisation/rules.ts';
import { electedOf } from '../../bodies/queries.ts';
import { titlesLeft } from '../../carry/queries.ts';
import type { AgendaItem } from '../../contract.ts';
import { promisesToldIn } from '../../criticism/promises/queries.ts';
import { heardTurns } from '../../criticism/queries.ts';
import { answersOf, questionsOf } from '../../focus/queries.ts';
import { itemsOf, type MeetingRow, signerOf } from '../../queries.ts';
import { rollOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import { agreedScoreOf } from '../../score/queries.ts';
import { composeMinutes } from '../composition/rules.ts';
import type { Written } from '../rules.ts';
import { officeWords } from '../wording/rules.ts';
import type { Happened, Said, Speech } from './rules.ts';

interface Read {
  readonly readAt: string | null;
  readonly agreedPresent: number | null;
  /** Paragraphs that people put right after the reading. */
  readonly mended: number;
}

/** What happened so far; null before the meeting was opened. In: when the minutes were read out, how many agreed them. */
export async function happenedIn(scope: Scope, meeting: MeetingRow, read: Read): Promise<Happened | null> {
  if (meeting.openedAt === null) return null;
  const date = heldOn(meeting);
  const cell = await organisationAt(scope, meeting.organisationId, date);
  const offices = await officesOf(scope, meeting.organisationId, date);
  const taker = meeting.minuteTakerId;
  const items = await itemsOf(scope, meeting.id);
  const resolutions = await resolutionsOf(scope, meeting.id);
  const keptIn = await votesKeptIn(scope, meeting.id);
  return {
    meeting: { ...meeting, openedAt: meeting.openedAt },
    cellName: [
      ...(meeting.groupId === null ? [] : [await groupName(scope, meeting.groupId)]),
      meeting.kind === 'committee' ? `Chi ủy ${cell?.name ?? ''}` : cell?.name,
    ].join(', '),
    chair: await signerOf(scope, meeting),
    minuteTaker: taker ? ((await namesOf(scope, [taker])).get(taker) ?? null) : null,
    elected: await electedOf(scope, meeting),
    offices: new Map(
      offices.toReversed().flatMap(({ personId, kind }) => {
        // Who leads a group is named so where the group meets, not in the cell.
        const words = isOfGroup(kind) && meeting.groupId === null ? undefined : officeWords[kind];
        return words ? [[personId, words]] : [];
      }),
    ),
    ...(await rollOf(scope, meeting)),
    items,
    itemsAdded: await itemsAddedIn(scope, meeting),
    itemsLeft: await titlesLeft(scope, meeting.id),
    opinions: [
      ...(await opinionsOfMeeting(scope, meeting.id)).map((one) => ({ ...one, voteId: keptIn.get(one.id) })),
      ...(await saidAhead(scope, meeting.id, items)),
    ],
    votes: await votesOfMeeting(scope, meeting.id),
    motions: await motionsOfMeeting(scope, meeting.id),
    ballots: await endedBallotsOf(scope, meeting.id),
    elections: await toldElections(scope, meeting.id, date),
    speeches: await speechesIn(scope, meeting.id),
    rounds: await roundsIn(scope, meeting.id),
    resolutions,
    review: await reviewOf(scope, meeting, resolutions),
    stateOfMind: await stateOfMindOf(scope, meeting.id),
    criticism: await heardTurns(scope, meeting),
    promises: await promisesToldIn(scope, meeting.id),
    score: await agreedScoreOf(scope, meeting),
    linesAt: {
      conclusion: await lineWrittenAt(scope, meeting.id, 'conclusionLine'),
      score: await lineWrittenAt(scope, meeting.id, 'scoreLine'),
    },
    ...read,
  };
}

/** Answers to focus questions, heard when their item, or the first part of it, was opened. */
async function saidAhead(scope: Scope, meetingId: string, items: readonly AgendaItem[]): Promise<Said[]> {
  const answers = await answersOf(scope, await questionsOf(scope, meetingId));
  return answers.flatMap(({ itemId, ...answer }) => {
    const [at] = items
      .filter((item) => item.id === itemId || item.parentId === itemId)
      .flatMap((item) => item.openedAt ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b));
    const subject = { type: 'agenda_item', id: itemId };
    return at === undefined ? [] : [{ ...answer, subject, notedAt: at, ahead: true }];
  });
}

/** The resolution and the conclusion of a meeting, as far as there are any. */
async function resolutionsOf(scope: Scope, meetingId: string): Promise<ResolutionShown[]> {
  const found = [];
  for (const kind of ['resolution', 'conclusion'] as const) {
    const one = await resolutionOfOccasion(scope, 'meeting', meetingId, kind);
    if (one) found.push(one);
  }
  return found;
}

/** What was reported of last month's tasks: frozen with the passed resolution; until then, what had ended by the meeting's day. */
async function reviewOf(
  scope: Scope,
  meeting: MeetingRow,
  resolutions: readonly ResolutionShown[],
): Promise<Happened['review']> {
  const passed = resolutions.find((one) => one.kind === 'resolution' && one.passedAt !== null);
  if (passed) return { reviewed: passed.reviewed, review: passed.review };
  const date = heldOn(meeting);
  const { reviewed, lines, tasks } = await reviewBefore(scope, meeting.organisationId, date);
  const endedLater = new Set(tasks.filter((task) => (task.endedOn ?? date) > date).map((task) => task.id));
  return {
    reviewed,
    review: lines.map((line) =>
      endedLater.has(line.taskId)
        ? { ...line, state: 'open', lateDays: Math.max(0, daysBetween(line.dueOn, date)) }
        : line,
    ),
  };
}

async function stateOfMindOf(scope: Scope, meetingId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('text')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.text ?? '';
}

async function speechesIn(scope: Scope, meetingId: string): Promise<Speech[]> {
  const { rows } = await sql<Speech>`
    SELECT s.item_id AS "itemId", s.person_id AS "personId", p.full_name AS name
    FROM meeting_speeches s JOIN people p ON p.id = s.person_id
    WHERE s.meeting_id = ${meetingId} AND s.began_at IS NOT NULL ORDER BY s.began_at, s.id`.execute(scope.db);
  return rows;
}

/** Go-rounds that have ended, with how many took their turn and how many passed it. */
async function roundsIn(scope: Scope, meetingId: string): Promise<Happened['rounds'][number][]> {
  const { rows } = await sql<Happened['rounds'][number]>`
    SELECT r.item_id AS "itemId", count(*) FILTER (WHERE t.taken = 'spoke')::int AS spoke,
      count(*) FILTER (WHERE t.taken = 'passed')::int AS passed
    FROM meeting_rounds r JOIN meeting_turns t ON t.round_id = r.id
    WHERE r.meeting_id = ${meetingId} AND r.ended_at IS NOT NULL GROUP BY r.id ORDER BY r.began_at, r.id`.execute(
    scope.db,
  );
  return rows;
}

/** Top items that were put on the agenda in the room and are still on it. */
async function itemsAddedIn(scope: Scope, meeting: MeetingRow): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(DISTINCT i.id)::int AS count FROM agenda_items i JOIN facts f ON f.data->>'itemId' = i.id::text
    WHERE i.meeting_id = ${meeting.id} AND i.parent_id IS NULL AND f.subject_type = 'meeting' AND f.subject_id = ${meeting.id}
      AND f.kind = 'agenda.item-added' AND f.at >= ${meeting.openedAt}`.execute(scope.db);
  return rows[0]?.count ?? 0;
}

async function lineWrittenAt(scope: Scope, meetingId: string, line: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom('facts')
    .select('at')
    .where('subject_type', '=', 'meeting')
    .where('subject_id', '=', meetingId)
    .where('kind', '=', 'lines.written')
    .where(sql<boolean>`data->'lines' @> ${JSON.stringify([line])}::jsonb`)
    .orderBy('id')
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The paragraphs that events wrote, each with an id made of its event: it is the same however often it is asked for. */
export function writtenOf(happened: Happened): Written[] {
  return composeMinutes(happened).map((one) => ({
    ...one,
    id: paragraphId(happened.meeting.id, one.kind, one.source.id),
  }));
}

function paragraphId(meetingId: string, kind: string, sourceId: string): string {
  const hex = createHash('sha256').update(`${meetingId} ${kind} ${sourceId}`).digest('hex');
  // The form of a version 8 UUID: its bits are ours.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
