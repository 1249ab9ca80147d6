// Plans a whole year in one go: each meeting by the ordinary command, none over what exists.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import { planMeeting } from '../../preparation/planning/commands.ts';
import { monthAfter, monthOf } from '../../rules.ts';
import type { PlannedRow, planYear as planYearEndpoint } from './contract.ts';
import { keptOf } from './queries.ts';
import { quarterOf } from './rules.ts';

/** All or none of the rows that are still free; of two who plan at once the second leaves out what the first made. */
export async function planYear(
  scope: Scope,
  cellId: string,
  input: BodyOf<typeof planYearEndpoint>,
): Promise<Result<{ made: number; leftOut: number }>> {
  if (!(await scope.allows('committee', cellId))) return refuseCommon('forbidden');
  // One who plans waits for another: the cell's row is held until the transaction ends.
  const cell = await scope.db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', cellId)
    .where('kind', '=', 'cell')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!cell) return refuseCommon('not-found');
  const taken = await takenIn(scope, cellId, input.rows);
  let made = 0;
  for (const row of input.rows) {
    const place = placeOf(row);
    if (taken.has(place)) continue;
    taken.add(place);
    const planned = await planMeeting(scope, cellId, {
      kind: row.kind,
      month: monthOf(row.month),
      title: row.title,
      startsAt: instantAt(row.date, input.time),
      place: input.place,
      movedReason: row.movedReason,
      minuteTakerId: null,
    });
    if (isRefusal(planned)) return planned;
    made += 1;
  }
  await recordFact(scope, {
    kind: 'year.planned',
    organisationId: cellId,
    subject: { type: 'organisation', id: cellId },
    data: { made, leftOut: input.rows.length - made },
  });
  return { made, leftOut: input.rows.length - made };
}

/** A month has one regular meeting; a quarter is planned one thematic one, more are planned one by one. */
function placeOf({ kind, month }: Pick<PlannedRow, 'kind' | 'month'>): string {
  return kind === 'regular' ? `month ${monthOf(month)}` : `quarter ${month.slice(0, 4)} ${quarterOf(month)}`;
}

async function takenIn(scope: Scope, cellId: string, rows: readonly PlannedRow[]): Promise<Set<string>> {
  const months = rows.map((row) => monthOf(row.month)).sort();
  const [first = '', last = ''] = [months[0], months.at(-1)];
  const kept = await keptOf(scope, [cellId], monthAfter(first, -2), monthAfter(last, 3));
  return new Set(kept.map(placeOf));
}
