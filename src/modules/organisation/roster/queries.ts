// The roster as a file: the same form that the import reads.
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { FileAnswer } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { mayOrganise, officesOf, organisationAt, peopleOfCell } from '../queries.ts';
import { rosterTable } from './papers.ts';

const widths = [6, 28, 10, 10, 14, 16, 18, 26, 16, 14, 30];

/** That a file with contacts was taken out leaves a fact: it is read outside of our walls from then on. */
export async function exportRoster(scope: Scope, cellId: string): Promise<Result<FileAnswer>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const cell = await organisationAt(scope, cellId, scope.today);
  if (!cell) return refuseCommon('not-found');
  const members = await peopleOfCell(scope, cellId, scope.today);
  const offices = await officesOf(scope, cellId, scope.today);
  const contacts = await contactsOf(
    scope,
    members.map((member) => member.personId),
  );
  const lines = members.map((member) => ({
    member,
    office: offices.find((one) => one.personId === member.personId && isInFile(one.kind))?.kind ?? null,
    phone: contacts.get(member.personId)?.phone ?? null,
    cardNumber: contacts.get(member.personId)?.cardNumber ?? null,
  }));
  const { name: cellName, parentName } = cell;
  const table = rosterTable({ cellName, parentName, asOf: scope.today, lines });
  const head = table.findIndex((row) => row[0] === 'STT');
  // Loaded with the first file, not at the start of the program.
  const { default: writeSheets } = await import('write-excel-file/node');
  const bytes = await writeSheets(
    table.map((row, index) =>
      row.map((value) =>
        value === null
          ? null
          : { value, ...(index <= head ? { fontWeight: 'bold' as const } : {}), wrap: index > head },
      ),
    ),
    { sheet: 'Danh sách', columns: widths.map((width) => ({ width })) },
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBuffer();
  await recordFact(scope, {
    kind: 'roster.exported',
    organisationId: cellId,
    subject: { type: 'organisation', id: cellId },
    data: { members: members.length, contacts: contacts.size },
  });
  return {
    fileName: `Danh sách đảng viên ${cellName} ${scope.today.split('-').reverse().join('-')}.xlsx`,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}

function isInFile(kind: string): boolean {
  return kind === 'secretary' || kind === 'deputy_secretary' || kind === 'committee_member';
}

/** Only those that row security lets the actor read. */
async function contactsOf(scope: Scope, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, { phone: string | null; cardNumber: string | null }>();
  const rows = await scope.db
    .selectFrom('contacts')
    .select(['person_id', 'phone', 'card_number'])
    .where('person_id', 'in', personIds)
    .execute();
  return new Map(rows.map((row) => [row.person_id, { phone: row.phone, cardNumber: row.card_number }]));
}
