// Writes of the minutes: people's words, read out, agreed, confirmed, locked; later corrections and scans.

import type { Updateable } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { DB } from '../../../platform/db/types.ts';
import { violates } from '../../../platform/db/violations.ts';
import { storeFile } from '../../../platform/files/commands.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { Upload } from '../../../platform/http/routes.ts';
import { carryUpOf } from '../../democracy/opinions/kept/commands.ts';
import { takeNumber } from '../../organisation/numbering/commands.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { recordMeetingFact } from '../commands.ts';
import type { MeetingRow } from '../queries.ts';
import { isPresent, rollOf } from '../roll/queries.ts';
import { heldOn, type MeetingActor, seriesOf } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseMinutes } from './contract.ts';
import { chairSits, enterMinutes, hashOf, type MinutesRow, paragraphsOf } from './queries.ts';
import { hasBegun, mayConfirmMinutes, mayEditMinutes, mayLockMinutes, minutesStateNames } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

interface Held {
  readonly meeting: MeetingRow;
  readonly actor: MeetingActor;
  readonly row: MinutesRow;
}

/** The minutes, held until the transaction ends, for who may write in them while they are not locked. */
async function holdMinutes(
  scope: Scope,
  meetingId: string,
  may: (held: Held) => boolean = ({ meeting, actor, row }) => mayEditMinutes(standing(meeting, row), actor),
): Promise<Result<Held>> {
  const held = await enterMinutes(scope, meetingId, 'lock');
  if (isRefusal(held)) return held;
  if (!may(held)) return refuseCommon('forbidden');
  if (!hasBegun({ meetingState: held.meeting.state })) return refuseMinutes('minutes-empty');
  if (held.row.state === 'locked') return refuseMinutes('minutes-locked');
  await scope.db
    .insertInto('minutes')
    .values({ meeting_id: meetingId, organisation_id: held.meeting.organisationId })
    .onConflict((conflict) => conflict.column('meeting_id').doNothing())
    .execute();
  return held;
}

function standing(meeting: MeetingRow, row: MinutesRow) {
  const { minuteTakerId, chairId } = meeting;
  return { state: row.state, meetingState: meeting.state, minuteTakerId, chairId };
}

function refuseState(row: MinutesRow): Refusal {
  const { vi, en } = minutesStateNames[row.state];
  return refuseMinutes('minutes-state', { state: vi, stateEn: en });
}

async function update(
  scope: Scope,
  { meeting, row }: Held,
  columns: Updateable<DB['minutes']>,
): Promise<void> {
  await scope.db
    .updateTable('minutes')
    .set({ ...columns, version: row.version + 1 })
    .where('meeting_id', '=', meeting.id)
    .execute();
}

/** A change by a person: what the minute-taker had confirmed is to be confirmed again. */
async function changed(scope: Scope, held: Held): Promise<void> {
  const confirmed = held.row.state === 'taker_confirmed';
  await update(
    scope,
    held,
    confirmed ? { state: 'agreed', taker_confirmed_at: null, taker_confirmed_by: null } : {},
  );
}

/** Adds a paragraph by hand behind another one; null = before all. */
export async function writeParagraph(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.writeParagraph>,
): Promise<Result<{ id: string }>> {
  const held = await holdMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  const paragraphs = await paragraphsOf(scope, held.meeting, held.row);
  const before = paragraphs.find((one) => one.id === input.afterId);
  if (input.afterId !== null && !before) return refuseCommon('not-found');
  const { id } = await scope.db
    .insertInto('minutes_paragraphs')
    .values({
      meeting_id: meetingId,
      part: before?.part ?? 'opening',
      kind: 'note',
      at: scope.now.toString(),
      text: input.text.normalize('NFC'),
      after_id: input.afterId,
      edited_by: actingPerson(scope),
      edited_at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await changed(scope, held);
  await recordMeetingFact(scope, held.meeting, 'minutes.written', { paragraphId: id });
  return { id };
}

/** Corrects a paragraph, leaves it out, brings it back, or restores what its event wrote. */
export async function editParagraph(
  scope: Scope,
  meetingId: string,
  paragraphId: string,
  input: BodyOf<typeof contract.editParagraph>,
): Promise<Result<{ version: number }>> {
  const held = await holdMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  const found = (await paragraphsOf(scope, held.meeting, held.row)).find((one) => one.id === paragraphId);
  if (!found) return refuseCommon('not-found');
  if (found.version !== input.version) return refuseCommon('stale');
  const version = found.version + 1;
  const restored = input.restore && found.original !== null;
  const row = {
    text: restored ? (found.original as string) : (input.text?.normalize('NFC') ?? found.text),
    removed: restored ? false : (input.removed ?? found.removed),
    original: found.original,
    edited_by: actingPerson(scope),
    edited_at: scope.now.toString(),
    edit_reason: input.reason || null,
    version,
  };
  await scope.db
    .insertInto('minutes_paragraphs')
    .values({
      id: paragraphId,
      meeting_id: meetingId,
      part: found.part,
      kind: found.kind,
      at: found.at,
      source_type: found.source?.type ?? null,
      source_id: found.source?.id ?? null,
      ...row,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await changed(scope, held);
  await recordMeetingFact(scope, held.meeting, 'minutes.edited', { paragraphId, removed: row.removed });
  return { version };
}

/** The minutes were read out to the cell. */
export async function noteRead(scope: Scope, meetingId: string): Promise<Done> {
  const held = await holdMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  if (held.row.state === 'taker_confirmed') return refuseState(held.row);
  await update(scope, held, { read_at: scope.now.toString() });
  await recordMeetingFact(scope, held.meeting, 'minutes.read-out');
  return done;
}

/** Those present have agreed what was read out; again after a change. */
export async function agreeMinutes(scope: Scope, meetingId: string, version: number): Promise<Done> {
  const held = await holdMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  const { meeting, row } = held;
  if (row.version !== version) return refuseCommon('stale');
  if (row.state === 'taker_confirmed') return refuseState(row);
  const { figures } = await rollOf(scope, meeting);
  const now = scope.now.toString();
  await update(scope, held, {
    state: 'agreed',
    read_at: row.readAt ?? now,
    agreed_at: now,
    agreed_present: figures.present,
    agreed_hash: hashOf(await paragraphsOf(scope, meeting, row), 'heard'),
  });
  await recordMeetingFact(scope, meeting, 'minutes.agreed', { present: figures.present });
  return done;
}

/** The minute-taker confirms, or who was there in his place; signing is done by hand on paper. */
export async function confirmMinutes(scope: Scope, meetingId: string, version: number): Promise<Done> {
  const present = await isPresent(scope, meetingId, actingPerson(scope));
  const held = await holdMinutes(
    scope,
    meetingId,
    ({ meeting, actor }) => actor.chair || mayConfirmMinutes(meeting, actor, present),
  );
  if (isRefusal(held)) return held;
  const { meeting, actor, row } = held;
  if (actor.chair)
    return actor.minuteTaker ? refuseMinutes('chair-takes-minutes') : refuseCommon('forbidden');
  const fault = await faultBeforeConfirming(scope, held, 'agreed', version);
  if (fault) return fault;
  await update(scope, held, {
    state: 'taker_confirmed',
    taker_confirmed_at: scope.now.toString(),
    taker_confirmed_by: actingPerson(scope),
  });
  await recordMeetingFact(scope, meeting, 'minutes.confirmed', { version: row.version });
  return done;
}

async function faultBeforeConfirming(
  scope: Scope,
  { meeting, row }: Held,
  state: MinutesRow['state'],
  version: number,
): Promise<Refusal | null> {
  if (meeting.state !== 'closed') return refuseMinutes('meeting-not-closed');
  if (row.state !== state) return refuseState(row);
  if (row.version !== version) return refuseCommon('stale');
  const heard = hashOf(await paragraphsOf(scope, meeting, row), 'heard');
  return heard === row.agreedHash ? null : refuseMinutes('minutes-changed-after-agreement');
}

/** The chair confirms and locks in one act: every paragraph is kept as it stands, the minutes take their number. */
export async function lockMinutes(
  scope: Scope,
  meetingId: string,
  input: { readonly version: number; readonly number?: number | undefined },
): Promise<Result<{ number: string; contentHash: string }>> {
  const held = await holdMinutes(scope, meetingId, ({ actor }) => actor.chair || actor.lead);
  if (isRefusal(held)) return held;
  const { meeting, actor, row } = held;
  if (!mayLockMinutes(actor, await chairSits(scope, meeting))) return refuseCommon('forbidden');
  const fault = await faultBeforeConfirming(scope, held, 'taker_confirmed', input.version);
  if (fault) return fault;
  const taken = await takeNumber(scope, {
    organisationId: meeting.organisationId,
    type: seriesOf(meeting.kind, 'BB').type,
    on: heldOn(meeting),
    subject: { type: 'meeting', id: meetingId },
    ...(input.number === undefined ? {} : { number: input.number }),
  });
  if (isRefusal(taken)) return taken;
  const contentHash = await keepParagraphs(scope, meeting, row);
  const now = scope.now.toString();
  try {
    await update(scope, held, {
      state: 'locked',
      chair_confirmed_at: now,
      chair_confirmed_by: actingPerson(scope),
      locked_at: now,
      content_hash: contentHash,
      number: taken.number,
      number_type: seriesOf(meeting.kind, 'BB').type,
    });
  } catch (error) {
    if (violates(error, 'NN020')) return refuseMinutes('late-sheets-missing');
    throw error;
  }
  await carryUpOf(scope, meeting.organisationId, meetingId);
  await recordMeetingFact(scope, meeting, 'minutes.locked', {
    number: taken.number,
    contentHash,
    ...(actor.chair ? {} : { insteadOf: meeting.chairId }),
  });
  return { number: showNumber(taken.number, 'BB', seriesOf(meeting.kind, 'BB').body), contentHash };
}

/** Writes down what was composed until now, in order. Out: the hash of it all. */
async function keepParagraphs(scope: Scope, meeting: MeetingRow, row: MinutesRow): Promise<string> {
  const paragraphs = await paragraphsOf(scope, meeting, row);
  const numbered = paragraphs.map((one, index) => ({ ...one, ordinal: index + 1 }));
  const untouched = numbered.filter((one) => one.version === 0);
  if (untouched.length > 0)
    await scope.db
      .insertInto('minutes_paragraphs')
      .values(
        untouched.map(({ id, ordinal, part, kind, at, source, original, text }) => ({
          id,
          meeting_id: meeting.id,
          ordinal,
          part,
          kind,
          at,
          source_type: source?.type ?? null,
          source_id: source?.id ?? null,
          original,
          text,
        })),
      )
      .execute();
  for (const { id, ordinal, part, at, original, text } of numbered.filter((one) => one.version > 0))
    await scope.db
      .updateTable('minutes_paragraphs')
      .set({ ordinal, part, at, original, text })
      .where('id', '=', id)
      .execute();
  return hashOf(paragraphs, 'all');
}

/** A correction to locked minutes, with its own record. */
export async function correctMinutes(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.correctMinutes>,
): Promise<Result<{ id: string }>> {
  const held = await enterMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  if (!mayEditMinutes(standing(held.meeting, held.row), held.actor)) return refuseCommon('forbidden');
  try {
    const { id } = await scope.db
      .insertInto('minutes_corrections')
      .values({
        meeting_id: meetingId,
        paragraph_id: input.paragraphId,
        text: input.text.normalize('NFC'),
        reason: input.reason.normalize('NFC'),
        by_person: actingPerson(scope),
        at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordMeetingFact(scope, held.meeting, 'minutes.corrected', { correctionId: id });
    return { id };
  } catch (error) {
    if (violates(error, 'NN006')) return refuseMinutes('minutes-not-locked');
    // Before there are minutes at all, row security refuses as well.
    if (violates(error, '42501')) return refuseMinutes('minutes-not-locked');
    if (violates(error, 'correction_of_meeting')) return refuseCommon('not-found');
    throw error;
  }
}

/** Attaches a scan of the paper as signed by hand; every one is kept. */
export async function attachScan(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  upload: Upload,
): Promise<Done> {
  const held = await enterMinutes(scope, meetingId);
  if (isRefusal(held)) return held;
  if (!mayEditMinutes(standing(held.meeting, held.row), held.actor)) return refuseCommon('forbidden');
  if (held.row.state !== 'locked') return refuseMinutes('minutes-not-locked');
  const kept = await storeFile(scope, store, upload, {
    organisationId: held.meeting.organisationId,
    kinds: ['pdf', 'png', 'jpg'],
  });
  if (isRefusal(kept)) return kept;
  await scope.db
    .insertInto('minutes_scans')
    .values({
      meeting_id: meetingId,
      file_id: kept.id,
      by_person: actingPerson(scope),
      at: scope.now.toString(),
    })
    .execute();
  await recordMeetingFact(scope, held.meeting, 'minutes.scan-attached', { fileId: kept.id });
  return done;
}
