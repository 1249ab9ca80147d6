// Writes of the minutes while they are words: paragraphs of people, read out, agreed.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import { rollOf } from '../roll/queries.ts';
import type * as contract from './contract.ts';
import { changed, type Done, done, holdMinutes, refuseState, update } from './holding/commands.ts';
import { hashOf, paragraphsOf } from './queries.ts';

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
