// How resolutions and conclusions are named on the pages of other modules: what an opinion is about.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Described } from '../../../platform/links/contract.ts';

/** Those that the actor sees; row security keeps drafts in their cell. */
export async function describeResolutions(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Described>> {
  const rows = await scope.db
    .selectFrom('resolutions')
    .select(['id', 'kind', 'subject', 'issued_on'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, kind, subject }) => {
      const resolution = kind === 'resolution';
      const label = {
        vi: `${resolution ? 'Nghị quyết' : 'Kết luận'} ${subject}`,
        en: `${resolution ? 'Resolution' : 'Conclusion'}: ${subject}`,
      };
      return [id, { label, to: `/nghi-quyet/${id}`, steps: [] }];
    }),
  );
}
