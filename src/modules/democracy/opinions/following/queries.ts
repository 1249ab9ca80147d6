// What a change of an organisation does to answers that it owes: told before it is decided.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { addDays } from '../../../../platform/i18n/dates.ts';
import type { Change, Foreseen } from '../../../../platform/links/change/following.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import { owedStates } from '../rules.ts';

export async function foreseeOpinions(scope: Scope, change: Change): Promise<Foreseen[]> {
  if (!change.ends) return [];
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM opinion_debts
    WHERE owner_id = ${change.organisationId} AND state = ANY (${[...owedStates]}::text[])`.execute(scope.db);
  const count = rows[0]?.count ?? 0;
  const heir =
    change.kind === 'merged'
      ? change.into[0]?.name
      : (await organisationAt(scope, change.organisationId, addDays(change.on, -1)))?.parentName;
  if (count === 0 || !heir) return [];
  return [
    {
      about: 'opinions',
      way: 'goes',
      words: {
        vi: `${count} ý kiến còn chờ trả lời chuyển cho ${heir} từ ngày ấy, với hạn mới; người nêu vẫn đọc được câu trả lời.`,
        en: `${count} answers that are still owed go to ${heir} from that day, with a new date; their authors go on reading them.`,
      },
      to: null,
    },
  ];
}
