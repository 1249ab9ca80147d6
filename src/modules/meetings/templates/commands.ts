// A cell keeps the agenda of a meeting as a template, or removes one.
import { recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import { enterMeeting, itemsOf } from '../queries.ts';
import { mayPrepare } from '../rules.ts';
import { refuseTemplates } from './contract.ts';
import { templateFrom } from './rules.ts';

export async function saveTemplate(
  scope: Scope,
  meetingId: string,
  name: string,
): Promise<Result<{ id: string }>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayPrepare(actor)) return refuseCommon('forbidden');
  const items = templateFrom(await itemsOf(scope, meetingId), meeting);
  if (items.length === 0) return refuseTemplates('template-empty');
  try {
    const { id } = await scope.db
      .insertInto('agenda_templates')
      .values({
        organisation_id: meeting.organisationId,
        name,
        items: JSON.stringify(items),
        saved_by: actingPerson(scope),
        saved_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordMeetingFact(scope, meeting, 'agenda.template-saved', { templateId: id });
    return { id };
  } catch (error) {
    if (violates(error, 'one_template_a_name')) return refuseTemplates('template-name-taken', { name });
    throw error;
  }
}

export async function removeTemplate(
  scope: Scope,
  cellId: string,
  templateId: string,
): Promise<Result<{ done: true }>> {
  if (!(await scope.allows('committee', cellId)))
    return refuseCommon((await scope.allows('member', cellId)) ? 'forbidden' : 'not-found');
  const removed = await scope.db
    .deleteFrom('agenda_templates')
    .where('id', '=', templateId)
    .where('organisation_id', '=', cellId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refuseCommon('not-found');
  await recordFact(scope, {
    kind: 'agenda.template-removed',
    organisationId: cellId,
    subject: { type: 'organisation', id: cellId },
    data: { templateId },
  });
  return { done: true };
}
