// Reads of the minutes: composed from the events until they are locked, as kept from then on.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { readFile } from '../../../platform/files/queries.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { AnswerOf, FileAnswer } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { membershipsOf, namesOf, organisationAt } from '../../organisation/queries.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { electedOf } from '../bodies/queries.ts';
import { signaturesOf } from '../bodies/rules.ts';
import { enterMeeting, type MeetingRow, signerOf } from '../queries.ts';
import { isPresent } from '../roll/queries.ts';
import {
  bodyOf,
  goesOnHandbook,
  heldOn,
  isScored,
  type MeetingActor,
  resultsBy,
  resultsRule,
  seriesOf,
} from '../rules.ts';
import type { Paragraph, readMinutes } from './contract.ts';
import { happenedIn, writtenOf } from './record/queries.ts';
import { afterReading } from './record/rules.ts';
import { canOf, hasBegun, joinParagraphs, type MinutesState, shown, type Touched } from './rules.ts';

export interface MinutesRow {
  readonly state: MinutesState;
  readonly readAt: string | null;
  readonly agreedAt: string | null;
  readonly agreedPresent: number | null;
  readonly agreedHash: string | null;
  readonly takerConfirmedAt: string | null;
  readonly takerConfirmedBy: string | null;
  readonly chairConfirmedAt: string | null;
  /** Who locked: the chair, or who led the cell when the chair had left it. */
  readonly chairConfirmedBy: string | null;
  readonly lockedAt: string | null;
  readonly contentHash: string | null;
  readonly number: number | null;
  readonly version: number;
}

/** Before anybody wrote, read out or agreed there is no row; this is what it would say. */
const untouched: MinutesRow = {
  state: 'draft',
  readAt: null,
  agreedAt: null,
  agreedPresent: null,
  agreedHash: null,
  takerConfirmedAt: null,
  takerConfirmedBy: null,
  chairConfirmedAt: null,
  chairConfirmedBy: null,
  lockedAt: null,
  contentHash: null,
  number: null,
  version: 1,
};

export async function minutesRow(scope: Scope, meetingId: string): Promise<MinutesRow> {
  const { rows } = await sql<MinutesRow>`
    SELECT state, read_at AS "readAt", agreed_at AS "agreedAt", agreed_present AS "agreedPresent", agreed_hash AS "agreedHash",
      taker_confirmed_at AS "takerConfirmedAt", taker_confirmed_by AS "takerConfirmedBy", chair_confirmed_at AS "chairConfirmedAt",
      chair_confirmed_by AS "chairConfirmedBy",
      locked_at AS "lockedAt", content_hash AS "contentHash", number, version
    FROM minutes WHERE meeting_id = ${meetingId}`.execute(scope.db);
  return rows[0] ?? untouched;
}

/** The paragraphs in the order of the paper. */
export async function paragraphsOf(scope: Scope, meeting: MeetingRow, row: MinutesRow): Promise<Paragraph[]> {
  const touched = await touchedOf(scope, meeting.id);
  if (row.state === 'locked') return touched.map(shown);
  const { readAt } = row;
  const mended = touched.filter((one) => readAt !== null && (one.editedAt ?? '') > readAt).length;
  const happened = await happenedIn(scope, meeting, { ...row, mended });
  return joinParagraphs(happened ? writtenOf(happened) : [], touched);
}

async function touchedOf(scope: Scope, meetingId: string): Promise<Touched[]> {
  const { rows } = await sql<
    Omit<Touched, 'source'> & { sourceType: string | null; sourceId: string | null }
  >`
    SELECT p.id, p.part, p.kind, p.at, p.source_type AS "sourceType", p.source_id AS "sourceId", p.original, p.text,
      e.full_name AS "editedBy", p.edited_at AS "editedAt", p.edit_reason AS "editReason", p.removed, p.after_id AS "afterId", p.version
    FROM minutes_paragraphs p LEFT JOIN people e ON e.id = p.edited_by
    WHERE p.meeting_id = ${meetingId} ORDER BY p.ordinal, p.edited_at, p.id`.execute(scope.db);
  return rows.map(({ sourceType, sourceId, ...row }) => ({
    ...row,
    source: sourceType && sourceId ? { type: sourceType, id: sourceId } : null,
  }));
}

/** SHA-256 of what the paper says: of all its paragraphs, or of those that the cell hears when the minutes are read out. */
export function hashOf(paragraphs: readonly Paragraph[], which: 'all' | 'heard'): string {
  const said = paragraphs.filter(
    (one) => !one.removed && (which === 'all' || !afterReading.includes(one.kind)),
  );
  return createHash('sha256')
    .update(JSON.stringify(said.map((one) => [one.part, one.kind, one.text])))
    .digest('hex');
}

/** Minutes are words of the cell: for those who sit in it. */
export async function enterMinutes(
  scope: Scope,
  meetingId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Result<{ meeting: MeetingRow; actor: MeetingActor; row: MinutesRow }>> {
  const entered = await enterMeeting(scope, meetingId, lock);
  if (isRefusal(entered)) return entered;
  if (!entered.actor.member) return refuseCommon('not-found');
  return { ...entered, row: await minutesRow(scope, meetingId) };
}

/** The page of the minutes. */
export async function minutesPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readMinutes>>> {
  const entered = await enterMinutes(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor, row } = entered;
  if (!hasBegun({ meetingState: meeting.state })) return refuseCommon('not-found');
  const date = heldOn(meeting);
  const cell = await organisationAt(scope, meeting.organisationId, date);
  const paragraphs = await paragraphsOf(scope, meeting, row);
  const { minuteTakerId, chairId } = meeting;
  const taker = row.takerConfirmedBy ?? (minuteTakerId === chairId ? null : minuteTakerId);
  const names = await namesOf(scope, taker ? [taker] : []);
  const present = await isPresent(scope, meetingId, actingPerson(scope));
  const by = row.chairConfirmedBy;
  // Signed by the office that he held when he locked.
  const instead =
    by !== null && by !== chairId && row.lockedAt
      ? { ...meeting, chairId: by, startsAt: row.lockedAt }
      : null;
  const chair = await signerOf(scope, instead ?? meeting);
  const minuteTaker = taker ? { id: taker, name: names.get(taker) ?? '' } : null;
  return {
    meetingId,
    title: meeting.title,
    body: bodyOf(meeting.kind),
    signatures: signaturesOf(
      meeting.kind,
      { taker: minuteTaker?.name ?? '', chair: chair.name },
      await electedOf(scope, meeting),
    ),
    organisation: {
      id: meeting.organisationId,
      name: cell?.name ?? '',
      parentName: cell?.parentName ?? null,
    },
    state: row.state,
    scored: isScored(meeting.kind),
    number: row.number === null ? null : showNumber(row.number, 'BB', seriesOf(meeting.kind, 'BB').body),
    chair,
    lockedInstead: instead !== null,
    minuteTaker,
    paragraphs,
    events: paragraphs.filter((one) => one.source !== null).length,
    edits: paragraphs.filter((one) => one.editedAt !== null).length,
    closedAt: meeting.closedAt,
    readAt: row.readAt,
    agreedAt: row.agreedAt,
    agreedPresent: row.agreedPresent,
    changedSinceAgreed: row.agreedHash !== null && row.agreedHash !== hashOf(paragraphs, 'heard'),
    takerConfirmedAt: row.takerConfirmedAt,
    chairConfirmedAt: row.chairConfirmedAt,
    lockedAt: row.lockedAt,
    contentHash: row.contentHash,
    scans: await scansOf(scope, meetingId),
    corrections: await correctionsOf(scope, meetingId),
    handbookDue: handbookDue(meeting, date, await rulesOf(scope, meeting.organisationId)),
    version: row.version,
    can: canOf(
      { state: row.state, meetingState: meeting.state, minuteTakerId, chairId },
      actor,
      present,
      await chairSits(scope, meeting),
    ),
  };
}

/** Whether who chaired still sits in the cell. */
export async function chairSits(
  scope: Scope,
  { organisationId, chairId }: Pick<MeetingRow, 'organisationId' | 'chairId'>,
): Promise<boolean> {
  return (await membershipsOf(scope.db, chairId, scope.today)).includes(organisationId);
}

/** By when the finished papers go to the e-handbook; told once the meeting has closed. */
function handbookDue(meeting: MeetingRow, date: string, rules: Rules) {
  const rule = resultsRule(meeting.kind, date, rules);
  if (!rule || meeting.closedAt === null || !goesOnHandbook(meeting.kind)) return null;
  return { on: resultsBy(meeting.kind, meeting.closedAt, rules), ruleId: rule.id };
}

async function scansOf(scope: Scope, meetingId: string) {
  const { rows } = await sql<{ id: string; name: string; at: string; by: string }>`
    SELECT s.id, f.name, s.at, p.full_name AS by FROM minutes_scans s JOIN files f ON f.id = s.file_id JOIN people p ON p.id = s.by_person
    WHERE s.meeting_id = ${meetingId} ORDER BY s.at DESC, s.id`.execute(scope.db);
  return rows;
}

async function correctionsOf(scope: Scope, meetingId: string) {
  const { rows } = await sql<{
    id: string;
    paragraphId: string | null;
    text: string;
    reason: string;
    by: string;
    at: string;
  }>`
    SELECT c.id, c.paragraph_id AS "paragraphId", c.text, c.reason, p.full_name AS by, c.at FROM minutes_corrections c
    JOIN people p ON p.id = c.by_person WHERE c.meeting_id = ${meetingId} ORDER BY c.at, c.id`.execute(
    scope.db,
  );
  return rows;
}

/** The scan last attached, or an earlier one by its id. */
export async function readScan(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  scanId: string | undefined,
): Promise<Result<FileAnswer>> {
  const entered = await enterMinutes(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const scan = await scope.db
    .selectFrom('minutes_scans')
    .select('file_id')
    .where('meeting_id', '=', meetingId)
    .$if(scanId !== undefined, (query) => query.where('id', '=', scanId as string))
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return scan ? readFile(scope, store, scan.file_id) : refuseCommon('not-found');
}
