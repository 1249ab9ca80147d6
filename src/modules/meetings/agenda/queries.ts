// Papers that hang on a meeting or on one of its items.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { readFile } from '../../../platform/files/queries.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { FileAnswer } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import type { Paper } from '../contract.ts';
import { enterMeeting, type MeetingRow } from '../queries.ts';
import { mayTakePapers } from '../rules.ts';
import { isLate } from './rules.ts';

/** The papers of a meeting in the order in which they were added; who may take them is the caller's rule. */
export async function papersOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'kind' | 'organisationId' | 'startsAt'>,
): Promise<Paper[]> {
  const { rows } = await sql<Omit<Paper, 'late'>>`
    SELECT p.id, p.item_id AS "itemId", f.name, f.mime, f.size, p.added_at AS "addedAt", p.pages, p.summary
    FROM agenda_papers p JOIN files f ON f.id = p.file_id WHERE p.meeting_id = ${meeting.id} ORDER BY p.added_at, p.id`.execute(
    scope.db,
  );
  if (rows.length === 0) return [];
  const rules = await rulesOf(scope, meeting.organisationId);
  return rows.map((row) => ({ ...row, late: isLate(row.addedAt, meeting, rules) }));
}

/** The file of a paper, for who prepares at once and for members when it is sent. */
export async function readPaper(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  paperId: string,
): Promise<Result<FileAnswer>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  if (!mayTakePapers(entered.meeting, entered.actor)) return refuseCommon('not-found');
  const paper = await scope.db
    .selectFrom('agenda_papers')
    .select('file_id')
    .where('id', '=', paperId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return paper ? readFile(scope, store, paper.file_id) : refuseCommon('not-found');
}

export type PaperFile = FileAnswer & { readonly paperId: string; readonly pages: number | null };

/** Every paper of a meeting with its bytes, in the order of `papersOf`; who may take them is the caller's rule. */
export async function filesOf(
  scope: Scope,
  store: FileStore,
  meetingId: string,
): Promise<Result<PaperFile[]>> {
  const rows = await scope.db
    .selectFrom('agenda_papers')
    .select(['id', 'file_id', 'pages'])
    .where('meeting_id', '=', meetingId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const files: PaperFile[] = [];
  for (const row of rows) {
    const file = await readFile(scope, store, row.file_id);
    if (isRefusal(file)) return file;
    files.push({ ...file, paperId: row.id, pages: row.pages });
  }
  return files;
}
