// What waits to be issued, for the home page of those who lead.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { officesHeld } from '../../organisation/queries.ts';
import { rightsHere } from '../../organisation/rules.ts';

/** What was passed and waits for its number: the lead's next step. */
export async function leadershipToday(scope: Scope): Promise<OwedItem[]> {
  const items: OwedItem[] = [];
  for (const office of await officesHeld(scope.db, actingPerson(scope), scope.today)) {
    if (!rightsHere(office.kind, office.organisation_kind).includes('lead')) continue;
    const waiting = await scope.db
      .selectFrom('resolutions')
      .select(['id', 'kind', 'subject'])
      .where('organisation_id', '=', office.organisation_id)
      .where('state', '=', 'passed')
      .orderBy('passed_at')
      .execute();
    for (const { id, kind, subject } of waiting) {
      const resolution = kind === 'resolution';
      items.push({
        id: `resolution:${id}`,
        kind: 'resolution',
        title: {
          vi: `${resolution ? 'Nghị quyết' : 'Kết luận'} ${subject}`,
          en: `${resolution ? 'Resolution' : 'Conclusion'}: ${subject}`,
        },
        detail: {
          vi: 'Chi bộ đã thông qua, chưa lấy số và ban hành',
          en: 'Passed by the cell; not numbered and issued yet',
        },
        state: 'due',
        to: `/nghi-quyet/${id}`,
        rank: 15,
        action: {
          vi: resolution ? 'Ban hành nghị quyết' : 'Ban hành kết luận',
          en: resolution ? 'Issue the resolution' : 'Issue the conclusion',
        },
      });
    }
  }
  return items;
}
