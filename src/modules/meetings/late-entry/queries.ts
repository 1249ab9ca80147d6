// Reads what was entered afterwards: when, by whom, why, and the scanned sheets.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { readFile } from '../../../platform/files/queries.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { AnswerOf, FileAnswer, QueryOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { instantAt } from '../../../platform/i18n/local-time.ts';
import { groupsOn } from '../../organisation/groups/queries.ts';
import { officesOf } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { enterMeeting, leadsOn, peopleOf } from '../queries.ts';
import { isOfCell, mayPrepare, mayTakeMinutes } from '../rules.ts';
import type { readLateEntry, readLateForm } from './contract.ts';

export async function lateForm(
  scope: Scope,
  cellId: string,
  { on = scope.today, kind = 'regular', groupId }: QueryOf<typeof readLateForm>,
): Promise<Result<AnswerOf<typeof readLateForm>>> {
  const whole = await scope.allows('committee', cellId);
  const groups = [];
  for (const { id, name } of await groupsOn(scope, cellId, on))
    if (whole || (await scope.allows('group', id))) groups.push({ id, name });
  if (!whole && groups.length === 0) return refuseCommon('forbidden');
  const group = groups.find((one) => one.id === groupId) ?? groups[0] ?? null;
  const asked = whole ? kind : 'group';
  const of = {
    kind: asked,
    organisationId: cellId,
    groupId: asked === 'group' ? (group?.id ?? null) : null,
    startsAt: instantAt(on, '12:00'),
  };
  const followed = (await officesOf(scope, cellId, on)).find((one) => one.kind === 'supervisor');
  const people = asked === 'group' && !group ? [] : await peopleOf(scope, of);
  return {
    groups,
    whole,
    supervisor: followed && isOfCell(asked) ? { id: followed.personId, name: followed.name } : null,
    on,
    today: scope.today,
    members: people.filter((one) => !one.suspended).map((one) => ({ id: one.personId, name: one.name })),
    leads: (await leadsOn(scope, of, on)).map(({ id, name }) => ({
      id,
      name,
    })),
    localRules: [...(await rulesOf(scope, cellId))],
  };
}

export interface LateEntry {
  readonly enteredAt: string;
  readonly by: string;
  readonly reason: string;
  readonly heldAt: string;
  readonly sheets: { id: string; name: string; size: number; at: string }[];
}

/** Null for an ordinary meeting; rights are the caller's matter. */
export async function lateEntryOf(scope: Scope, meetingId: string): Promise<LateEntry | null> {
  const { rows } = await sql<Omit<LateEntry, 'sheets'>>`
    SELECT m.entered_late_at AS "enteredAt", p.full_name AS by, m.entered_late_reason AS reason, m.starts_at AS "heldAt"
    FROM meetings m JOIN people p ON p.id = m.entered_late_by WHERE m.id = ${meetingId}`.execute(scope.db);
  const [late] = rows;
  if (!late) return null;
  const sheets = await sql<LateEntry['sheets'][number]>`
    SELECT s.id, f.name, f.size, s.at FROM late_sheets s JOIN files f ON f.id = s.file_id
    WHERE s.meeting_id = ${meetingId} ORDER BY s.at, s.id`.execute(scope.db);
  return { ...late, sheets: sheets.rows };
}

export async function lateEntryPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readLateEntry>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const late = await lateEntryOf(scope, meetingId);
  if (!late) return { late: null };
  const addSheet = mayPrepare(actor) || mayTakeMinutes(meeting, actor);
  // Above the cell: that it was entered afterwards, not its words.
  return {
    late: {
      ...late,
      reason: actor.member ? late.reason : '',
      sheets: actor.member ? late.sheets : [],
      can: { addSheet },
    },
  };
}

export async function lateSheet(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  sheetId: string,
): Promise<Result<FileAnswer>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  if (!entered.actor.member) return refuseCommon('not-found');
  const sheet = await scope.db
    .selectFrom('late_sheets')
    .select('file_id')
    .where('id', '=', sheetId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return sheet ? readFile(scope, store, sheet.file_id) : refuseCommon('not-found');
}
