// What waits to be issued, for the home page of those who lead.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { officesHeld, organisationNamesOf } from '../../organisation/queries.ts';
import { rightsHere } from '../../organisation/rules.ts';

/** What was passed and waits for its number: the lead's next step; of a cell that has ended, that of who signs it. */
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
    items.push(...waiting.map(itemOf));
  }
  return [...items, ...(await leftBehind(scope))];
}

interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}

/** What cells that have ended left unissued, for who signs it. */
async function leftBehind(scope: Scope): Promise<OwedItem[]> {
  const { rows } = await sql<Waiting & { organisationId: string }>`
    SELECT r.id, r.kind, r.subject, r.organisation_id AS "organisationId" FROM resolutions r
    JOIN organisations g ON g.id = r.organisation_id AND g.ended_on <= ${scope.today}::date
    WHERE r.state = 'passed' AND r.signer_id = ${actingPerson(scope)} ORDER BY r.passed_at, r.id`.execute(
    scope.db,
  );
  const names = await organisationNamesOf(
    scope,
    rows.map((row) => row.organisationId),
  );
  const items: OwedItem[] = [];
  for (const row of rows)
    if (await scope.allows('member', row.organisationId))
      items.push({ ...itemOf(row), organisationName: names.get(row.organisationId) ?? '' });
  return items;
}

function itemOf({ id, kind, subject }: Waiting): OwedItem {
  const resolution = kind === 'resolution';
  return {
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
  };
}
