// The roll of a meeting as of its day: who is here, who is excused, guests, the base of votes.
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { together } from '../../../platform/db/together.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { leavesOutAbsent } from '../../democracy/elections/rules.ts';
import type { Voter } from '../../democracy/votes/rules.ts';
import { noticesOf } from '../absence/queries.ts';
import { enterMeeting, type MeetingRow, peopleOf } from '../queries.ts';
import { allowsStep, heldOn, mayDecideAbsences, mayNoteRoll, mayReadAbsences } from '../rules.ts';
import { showCode } from './code/rules.ts';
import type { Guest, RollFigures, RollLine, readRoll } from './contract.ts';
import { type Enrolled, figuresOf, hasLeft, lineOf } from './rules.ts';

export interface Roll {
  readonly lines: RollLine[];
  readonly guests: Guest[];
  readonly figures: RollFigures;
}

type Of = Pick<MeetingRow, 'id' | 'kind' | 'organisationId' | 'groupId' | 'startsAt' | 'state'>;

/** The roll with its figures; of a past meeting as it was on its day. */
export async function rollOf(scope: Scope, meeting: Of): Promise<Roll> {
  const { lined, guests } = await together({
    lined: linesOf(scope, meeting),
    guests: guestsOf(scope, meeting.id),
  });
  return { ...lined, guests };
}

/** The same without guests. */
export async function linesOf(scope: Scope, meeting: Of): Promise<Omit<Roll, 'guests'>> {
  const enrolled = await enrolledOf(scope, meeting);
  const lines = enrolled.map((one) => lineOf(one, meeting.state));
  return { lines, figures: figuresOf(enrolled, lines, meeting) };
}

/** One person's line; undefined when he is not on the roll. */
export async function ownLineOf(scope: Scope, meeting: Of, personId: string): Promise<RollLine | undefined> {
  return (await enrolledOf(scope, meeting, personId)).map((one) => lineOf(one, meeting.state))[0];
}

/** Everybody considered in a vote opened now (democracy's `openVote` freezes them). */
export async function votersOf(scope: Scope, meeting: Of): Promise<Voter[]> {
  const enrolled = await enrolledOf(scope, meeting);
  return enrolled.map(({ personId, kind, official, exempt, away, suspended, present, absentThroughout }) => ({
    personId,
    kind,
    official,
    exempt,
    away,
    suspended,
    present,
    ...(absentThroughout ? { absentThroughout } : {}),
  }));
}

interface Noted extends Pick<Enrolled, 'personId' | 'lateAt'> {
  /** Null when there were none. */
  readonly leaves: Enrolled['leaves'] | null;
  readonly channel: 'self' | 'minute_taker' | null;
  /** Null: he was not there. */
  readonly at: string | null;
  readonly excused: boolean;
}

/** Who was there, and whose absence was accepted. */
async function notedIn(scope: Scope, meetingId: string, only: string | undefined): Promise<Noted[]> {
  const one = only === undefined ? sql`` : sql`AND person_id = ${only}`;
  const { rows } = await sql<Noted>`
    SELECT coalesce(a.person_id, e.id) AS "personId", a.channel, a.at, a.late_at AS "lateAt", l.leaves, e.id IS NOT NULL AS excused
    FROM (SELECT person_id, channel, at, late_at FROM meeting_attendance
      WHERE meeting_id = ${meetingId} AND capacity = 'member' AND state = 'present' ${one}) a
    FULL JOIN accepted_absences(${meetingId}) AS e (id) ON e.id = a.person_id
    LEFT JOIN (SELECT person_id, jsonb_agg(jsonb_build_object('leftAt', left_at, 'backAt', back_at) ORDER BY left_at) AS leaves
      FROM meeting_leaves WHERE meeting_id = ${meetingId} GROUP BY person_id) l ON l.person_id = a.person_id`.execute(
    scope.db,
  );
  return rows;
}

async function enrolledOf(scope: Scope, meeting: Of, only?: string): Promise<Enrolled[]> {
  const { members, noted } = await together({
    members: peopleOf(scope, meeting, only),
    noted: notedIn(scope, meeting.id, only),
  });
  const notes = new Map(noted.map((row) => [row.personId, row]));
  const leavesOut = meeting.kind === 'congress' && leavesOutAbsent(heldOn(meeting));
  return members.map(({ personId, name, kind, official, exempt, away, suspended }) => {
    const note = notes.get(personId);
    const here = note && note.at !== null ? { ...note, leaves: note.leaves ?? [] } : undefined;
    const excused = note?.excused === true;
    return {
      personId,
      name,
      kind,
      official,
      exempt,
      away,
      suspended,
      present: here !== undefined && !hasLeft(here),
      excused,
      absentThroughout: leavesOut && excused && here === undefined,
      channel: here?.channel ?? null,
      at: here?.at ?? null,
      lateAt: here?.lateAt ?? null,
      leaves: here?.leaves ?? [],
    };
  });
}

/** Who of these stands on the roll of the meeting's day; a suspended member takes no part. */
export async function onRollOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'kind' | 'organisationId' | 'groupId' | 'startsAt'>,
  personIds: readonly string[],
): Promise<Set<string>> {
  const on = heldOn(meeting);
  const { rows } = await sql<{ personId: string }>`
    SELECT m.person_id AS "personId" FROM memberships m
    WHERE m.person_id = ANY (${personIds}::uuid[]) AND m.organisation_id = ${meeting.organisationId} AND m.valid @> ${on}::date
      AND sits_in_body(${meeting.kind}, m.organisation_id, ${meeting.groupId}::uuid, m.person_id, ${on}::date)
      AND NOT EXISTS (SELECT FROM membership_statuses s WHERE s.membership_id = m.id AND s.kind = 'suspended' AND s.valid @> ${on}::date)`.execute(
    scope.db,
  );
  return new Set(rows.map((row) => row.personId));
}

export async function isOnRoll(
  scope: Scope,
  meeting: Pick<MeetingRow, 'kind' | 'organisationId' | 'groupId' | 'startsAt'>,
  personId: string,
): Promise<boolean> {
  return (await onRollOf(scope, meeting, [personId])).has(personId);
}

/** Whether somebody is noted as having been there, also when he has left since. */
export async function isPresent(scope: Scope, meetingId: string, personId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('meeting_attendance')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.state === 'present';
}

/** The roll as a page shows it: reasons of absence and the code only to who may have them. */
export async function rollPage(scope: Scope, meetingId: string): Promise<Result<AnswerOf<typeof readRoll>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const notes = mayNoteRoll(meeting, actor);
  const roll = await rollOf(scope, meeting);
  const notices = mayReadAbsences(meeting, actor) ? await noticesOf(scope, meetingId) : [];
  return {
    ...roll,
    notices,
    checkInCode: notes && allowsStep(meeting, 'noteRoll') ? showCode(meeting.checkInCode) : null,
    enteredLate: meeting.enteredLateAt !== null,
    can: {
      note: notes && allowsStep(meeting, 'noteRoll'),
      decideAbsence: mayDecideAbsences(actor) && meeting.state !== 'cancelled',
    },
  };
}

async function guestsOf(scope: Scope, meetingId: string): Promise<Guest[]> {
  const { rows } = await sql<{
    guests: Guest[];
  }>`SELECT ${guestsAs(sql`${meetingId}::uuid`)} AS guests`.execute(scope.db);
  return rows[0]?.guests ?? [];
}

/** The guests as one value, for a statement that reads more than them. */
export function guestsAs(meetingId: RawBuilder<unknown>): RawBuilder<Guest[]> {
  return sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'name', full_name, 'role', role, 'fromAbove', from_above)
    ORDER BY from_above DESC, split_part(full_name, ' ', -1) COLLATE "vi-x-icu", full_name COLLATE "vi-x-icu", id)
    FROM meeting_guests WHERE meeting_id = ${meetingId}), '[]')`;
}
