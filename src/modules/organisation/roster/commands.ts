// A roster file into the cell: read and kept as a preview first, then written whole, or only its good rows, or not at all.
import { recordFact } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../contract.ts';
import { addMember, correctMember } from '../members/commands.ts';
import type { Member } from '../members/contract.ts';
import { mayOrganise, peopleOfCell } from '../queries.ts';
import { setStatus } from '../statuses/commands.ts';
import { type RosterPerson, type RosterRow, type RosterSheet, refuseRoster } from './contract.ts';
import { readRoster } from './reader.ts';

/** A file that was read and not written may be taken up again for so long. Decided here, no source. */
const previewDays = 30;

const keyOf = (name: string, birthYear: number | null) => `${name.toLowerCase()} ${birthYear ?? ''}`;

/** Who of the cell a row means: by card number first, else by name and year of birth. */
async function matcher(scope: Scope, cellId: string): Promise<(person: RosterPerson) => Member | undefined> {
  const members = await peopleOfCell(scope, cellId, scope.today);
  const byName = new Map(members.map((member) => [keyOf(member.name, member.birthYear), member]));
  const byId = new Map(members.map((member) => [member.personId, member]));
  const contacts = members.length
    ? await scope.db
        .selectFrom('contacts')
        .select(['person_id', 'card_number'])
        .where('person_id', 'in', [...byId.keys()])
        .execute()
    : [];
  const byCard = new Map(
    contacts.flatMap((one) => (one.card_number ? [[one.card_number, byId.get(one.person_id)] as const] : [])),
  );
  return (person) =>
    (person.cardNumber ? byCard.get(person.cardNumber) : undefined) ??
    byName.get(keyOf(person.name, person.birthYear));
}

/** Reads a file and keeps what was read. Out: per sheet what would be added or updated, and each fault with its row. */
export async function previewRoster(scope: Scope, cellId: string, fileName: string, bytes: Uint8Array) {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const sheets = await readRoster(bytes);
  if (isRefusal(sheets)) return sheets;
  const id = await keepPreview(scope, cellId, fileName, sheets);
  if (isRefusal(id)) return id;
  return described(scope, { id, cellId, fileName }, sheets);
}

/** A file that was read before, with what would be added or updated now. */
export async function openPreview(scope: Scope, previewId: string) {
  const preview = await scope.db
    .selectFrom('roster_previews')
    .selectAll()
    .where('id', '=', previewId)
    .executeTakeFirst();
  if (!preview || !(await mayOrganise(scope, preview.organisation_id))) return refuseCommon('not-found');
  if (preview.imported_at !== null) return refuseRoster('roster-imported-already');
  const { file_name: fileName, organisation_id: cellId } = preview;
  return described(scope, { id: previewId, cellId, fileName }, preview.preview as unknown as RosterSheet[]);
}

async function described(
  scope: Scope,
  { id, cellId, fileName }: { id: string; cellId: string; fileName: string },
  sheets: readonly RosterSheet[],
) {
  const find = await matcher(scope, cellId);
  return {
    id,
    fileName,
    sheets: sheets.map((sheet) => {
      const good = sheet.rows.filter((row) => row.faults.length === 0);
      const updated = good.filter((row) => find(row.person)).length;
      return {
        name: sheet.name,
        font: sheet.font ?? null,
        rows: sheet.rows.length,
        added: good.length - updated,
        updated,
        faults: sheet.rows.flatMap((row) =>
          row.faults.map((fault) => ({ row: row.row, name: row.person.name, sentence: fault.sentence })),
        ),
        offices: good.flatMap(({ person }) =>
          person.office ? [{ name: person.name, office: person.office }] : [],
        ),
      };
    }),
  };
}

async function keepPreview(
  scope: Scope,
  cellId: string,
  fileName: string,
  sheets: readonly RosterSheet[],
): Promise<Result<string>> {
  try {
    // Phones and card numbers are not kept longer than somebody may want to take the file up again.
    await scope.db
      .deleteFrom('roster_previews')
      .where('organisation_id', '=', cellId)
      .where('made_at', '<', scope.now.subtract({ hours: 24 * previewDays }).toString())
      .execute();
    const { id } = await scope.db
      .insertInto('roster_previews')
      .values({
        organisation_id: cellId,
        file_name: fileName,
        made_by: scope.actor.personId,
        made_at: scope.now.toString(),
        preview: JSON.stringify(sheets),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (error) {
    // Row security: a roster holds contacts, which the cell or the committee directly above enters.
    if (violates(error, '42501')) return refuseOrganisation('contact-not-yours');
    throw error;
  }
}

/** Writes a sheet of a preview, once. A row whose phone or card is another's refuses the whole: nothing is half imported. */
export async function importRoster(
  scope: Scope,
  previewId: string,
  input: { sheet: number; onlyGood: boolean },
): Promise<Result<{ added: number; updated: number; leftOut: number }>> {
  const preview = await scope.db
    .selectFrom('roster_previews')
    .selectAll()
    .where('id', '=', previewId)
    .forUpdate()
    .executeTakeFirst();
  if (!preview || !(await mayOrganise(scope, preview.organisation_id))) return refuseCommon('not-found');
  if (preview.imported_at !== null) return refuseRoster('roster-imported-already');
  const sheet = (preview.preview as unknown as RosterSheet[])[input.sheet];
  if (!sheet) return refuseCommon('not-found');
  const good = sheet.rows.filter((row) => row.faults.length === 0);
  const leftOut = sheet.rows.length - good.length;
  if (leftOut > 0 && !input.onlyGood) return refuseRoster('roster-has-faults', { count: leftOut });
  const find = await matcher(scope, preview.organisation_id);
  let updated = 0;
  for (const row of good) {
    const known = find(row.person);
    const written = known
      ? await updateMember(scope, known, row)
      : await enterMember(scope, preview.organisation_id, row);
    if (isRefusal(written)) return written;
    if (known) updated += 1;
  }
  await scope.db
    .updateTable('roster_previews')
    .set({ imported_at: scope.now.toString(), preview: '[]' })
    .where('id', '=', previewId)
    .execute();
  await recordFact(scope, {
    kind: 'roster.imported',
    organisationId: preview.organisation_id,
    subject: { type: 'organisation', id: preview.organisation_id },
    data: { previewId, added: good.length - updated, updated, leftOut },
  });
  return { added: good.length - updated, updated, leftOut };
}

async function enterMember(scope: Scope, cellId: string, { row, person }: RosterRow): Promise<Result<null>> {
  const { name, birthYear, sex, post, joinedOn, officialOn, cardNumber, phone } = person;
  const added = await addMember(scope, cellId, {
    name,
    birthYear,
    sex,
    post,
    joinedOn,
    officialOn,
    cardNumber,
    phone,
    from: scope.today,
  });
  if (isRefusal(added))
    return added.code === 'contact-taken' ? refuseRoster('roster-contact-taken', { row }) : added;
  return setStatuses(scope, added.membershipId, person, null);
}

/** What the file tells replaces what was known; what it leaves empty stays. Somebody here on temporary transfer is kept at home. */
async function updateMember(scope: Scope, known: Member, { row, person }: RosterRow): Promise<Result<null>> {
  if (known.kind === 'temporary') return null;
  const { birthYear, sex, post, joinedOn, officialOn, phone, cardNumber } = person;
  const told = { birthYear, sex, post, joinedOn, officialOn, phone, cardNumber };
  const corrected = await correctMember(
    scope,
    known.membershipId,
    Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
  );
  if (isRefusal(corrected))
    return corrected.code === 'contact-taken' ? refuseRoster('roster-contact-taken', { row }) : corrected;
  return setStatuses(scope, known.membershipId, person, known);
}

/** Statuses told by the notes begin on the day of the import, where they are not there yet. */
async function setStatuses(
  scope: Scope,
  membershipId: string,
  person: RosterPerson,
  known: Member | null,
): Promise<Result<null>> {
  for (const kind of ['exempt', 'away'] as const) {
    if (!person[kind] || known?.[kind]) continue;
    const set = await setStatus(scope, membershipId, { kind, from: scope.today, until: null });
    if (isRefusal(set)) return set;
  }
  return null;
}
