// How far a new place has come on the four steps to its first meeting.
import { sql } from 'kysely';
import { accountsAmong } from '../../../platform/auth/queries.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { showNumber } from '../numbering/rules.ts';
import { membershipsOf, organisationAt, peopleOfCell } from '../queries.ts';
import type { RosterSheet } from '../roster/contract.ts';
import type { FirstSteps, Step } from './contract.ts';

const none: FirstSteps = { cell: null, steps: [], preview: null, members: 0, withoutAccount: 0 };

export async function firstSteps(scope: Scope): Promise<FirstSteps> {
  const [cellId] = await membershipsOf(scope.db, actingPerson(scope), scope.today);
  if (!cellId || !(await scope.allows('lead', cellId))) return none;
  if (!(await beganHere(scope, cellId))) return none;
  const cell = await organisationAt(scope, cellId, scope.today);
  if (!cell) return none;
  const people = await peopleOfCell(scope, cellId, scope.today);
  const accounts = await accountsAmong(
    scope,
    people.map((one) => one.personId),
  );
  const { rows } = await sql<{ invited: boolean; met: boolean; last: number | null; symbol: string | null }>`
    SELECT EXISTS (SELECT FROM invitations WHERE organisation_id = ${cellId}) AS invited,
      EXISTS (SELECT FROM facts WHERE organisation_id = ${cellId} AND subject_type = 'meeting') AS met,
      (SELECT max(n.number) FROM document_numbers n JOIN organisation_terms t ON t.id = n.term_id
       WHERE n.organisation_id = ${cellId} AND n.type = 'NQ' AND t.valid @> ${scope.today}::date) AS last,
      (SELECT abbreviation FROM organisations WHERE id = ${cellId}) AS symbol`.execute(scope.db);
  const told = rows[0];
  const done: Record<Step, boolean> = {
    name: true,
    roster: people.length > 1,
    invite: told?.invited || accounts.length > 1,
    meeting: told?.met ?? false,
  };
  const order: Step[] = ['name', 'roster', 'invite', 'meeting'];
  const now = order.find((step) => !done[step]);
  if (!now) return none;
  return {
    cell: {
      id: cellId,
      name: cell.name,
      parentName: cell.parentName,
      lastResolution: told?.last ? showNumber(told.last, 'NQ', told.symbol ?? 'CB') : null,
    },
    steps: order.map((step) => ({ step, state: done[step] ? 'done' : step === now ? 'now' : 'todo' })),
    preview: await openPreview(scope, cellId),
    members: people.length,
    withoutAccount: people.length - accounts.length,
  };
}

/** Whether this cell was named by the first run: others come with their past. */
async function beganHere(scope: Scope, cellId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM facts WHERE subject_type = 'organisation' AND subject_id = ${cellId}
    AND kind = 'organisation.founded' AND job = 'nameOrganisation'`.execute(scope.db);
  return rows.length > 0;
}

/** The last file that was read within a month and not written. */
async function openPreview(scope: Scope, cellId: string): Promise<FirstSteps['preview']> {
  const { rows } = await sql<{ id: string; fileName: string; at: string; preview: RosterSheet[] }>`
    SELECT id, file_name AS "fileName", made_at AS at, preview FROM roster_previews
    WHERE organisation_id = ${cellId} AND imported_at IS NULL AND made_at > ${scope.now.subtract({ hours: 24 * 30 }).toString()}::timestamptz
    ORDER BY made_at DESC LIMIT 1`.execute(scope.db);
  const [last] = rows;
  if (!last) return null;
  const lines = last.preview.flatMap((sheet) => sheet.rows);
  return {
    id: last.id,
    fileName: last.fileName,
    at: last.at,
    rows: lines.length,
    faults: lines.filter((line) => line.faults.length > 0).length,
  };
}
