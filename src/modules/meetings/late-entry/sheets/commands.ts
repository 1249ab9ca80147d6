// Attaches the scanned sheets of a meeting that was held on paper.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { storeFile } from '../../../../platform/files/commands.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { Upload } from '../../../../platform/http/routes.ts';
import { recordMeetingFact } from '../../commands.ts';
import { enterMeeting } from '../../queries.ts';
import { mayPrepare, mayTakeMinutes } from '../../rules.ts';

/** Attaches a scanned sheet; what was attached stays. */
export async function addLateSheet(
  scope: Scope,
  store: FileStore,
  meetingId: string,
  upload: Upload,
): Promise<Result<{ id: string }>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor) && !mayTakeMinutes(meeting, actor)) return refuseCommon('forbidden');
  if (meeting.enteredLateAt === null) return refuseCommon('not-found');
  const file = await storeFile(scope, store, upload, {
    organisationId: meeting.organisationId,
    kinds: ['pdf', 'png', 'jpg'],
  });
  if (isRefusal(file)) return file;
  const { id } = await scope.db
    .insertInto('late_sheets')
    .values({
      meeting_id: meetingId,
      file_id: file.id,
      by_person: actingPerson(scope),
      at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordMeetingFact(scope, meeting, 'late-sheet.added', { sheetId: id });
  return { id };
}
