// After the locking: corrections with their own record, scans of the paper as signed by hand.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { storeFile } from '../../../../platform/files/commands.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { Upload } from '../../../../platform/http/routes.ts';
import { recordMeetingFact } from '../../commands.ts';
import type * as contract from '../contract.ts';
import { refuseMinutes } from '../contract.ts';
import { type Done, done, standing } from '../holding/commands.ts';
import { enterMinutes } from '../queries.ts';
import { mayEditMinutes } from '../rules.ts';

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
