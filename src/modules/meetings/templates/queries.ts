// Templates that a cell keeps; row security gives them to the cell only.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { TemplateItem } from '../agenda/rules.ts';
import type { listTemplates } from './contract.ts';
import { criticismTemplate, minutesOfTemplate } from './rules.ts';

/** The agenda of a template of this cell. */
export async function keptTemplate(
  scope: Scope,
  cellId: string,
  templateId: string,
): Promise<Result<TemplateItem[]>> {
  if (templateId === 'criticism') return criticismTemplate();
  const row = await scope.db
    .selectFrom('agenda_templates')
    .select('items')
    .where('id', '=', templateId)
    .where('organisation_id', '=', cellId)
    .executeTakeFirst();
  return row ? (row.items as unknown as TemplateItem[]) : refuseCommon('not-found');
}

/** For who prepares meetings of the cell. */
export async function templatesOf(
  scope: Scope,
  cellId: string,
): Promise<Result<AnswerOf<typeof listTemplates>>> {
  if (!(await scope.allows('committee', cellId)))
    return refuseCommon((await scope.allows('member', cellId)) ? 'forbidden' : 'not-found');
  const rows = await scope.db
    .selectFrom('agenda_templates')
    .select(['id', 'name', 'items'])
    .where('organisation_id', '=', cellId)
    .orderBy('name')
    .execute();
  return {
    templates: rows.map((row) => {
      const items = row.items as unknown as TemplateItem[];
      return { id: row.id, name: row.name, items: items.length, minutes: minutesOfTemplate(items) };
    }),
  };
}
