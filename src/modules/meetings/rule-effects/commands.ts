// Looks at what a local rule would change by setting it and taking it back: refused exactly as setting it is.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf, BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { setLocalRule } from '../../organisation/regulations/local/commands.ts';
import { forgetRules, rulePage, rulesOf, rulesOfAll } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { cellsBelow } from '../calendar/rhythm/queries.ts';
import { heldOn } from '../rules.ts';
import type { previewLocalRule as contract } from './contract.ts';
import { lookedAt } from './queries.ts';
import { asIfAlways, effectsOn } from './rules.ts';

const monthsBack = 3;

export async function previewLocalRule(
  scope: Scope,
  organisationId: string,
  input: BodyOf<typeof contract>,
): Promise<Result<AnswerOf<typeof contract>>> {
  const { key, from, until } = input;
  const cells = await cellsBelow(scope, organisationId);
  const ids = cells.map((cell) => cell.id);
  const replacing = ruleOn(key, from, await rulesOf(scope, organisationId));
  const old = replacing ? await rulePage(scope, replacing.id) : null;
  const before = new Map(await rulesOfAll(scope, ids));
  const tried = await triedOut(scope, organisationId, input, ids);
  if (isRefusal(tried)) return tried;
  const { setId, page, after, versions } = tried;
  const today = Temporal.PlainDate.from(scope.today);
  const since = today.subtract({ months: monthsBack }).toString();
  const { held, coming } = await lookedAt(scope, ids);
  const always = new Map([...after].map(([id, rules]) => [id, asIfAlways(rules, setId, versions)]));
  const concerned = coming.filter((meeting) => {
    const date = heldOn(meeting);
    return date >= from && (until === null || date < until) && reaches(after, meeting.organisationId, date);
  });
  function reaches(rules: ReadonlyMap<string, Rules>, id: string, date: string): boolean {
    return ruleOn(key, date, rules.get(id) ?? [])?.id === setId;
  }
  const values = page.settings.map(({ label, unit, national, own }, at) => ({
    label,
    unit,
    national,
    before: (old && !isRefusal(old) && old.regulation.settings[at]?.own) || national,
    after: own,
  }));
  return {
    values,
    cells: { all: ids.length, nearer: ids.filter((id) => !reaches(after, id, from)).length },
    coming: {
      meetings: concerned.length,
      cells: cells
        .map((cell) => ({
          ...cell,
          meetings: concerned.filter((meeting) => meeting.organisationId === cell.id).length,
        }))
        .filter((cell) => cell.meetings > 0),
      effects: effectsOn(key, [...held, ...concerned], { before, after }, from).filter((one) => one.of > 0),
    },
    past: {
      from: since,
      effects: effectsOn(key, held, { before, after: always }, since),
      criteriaUnread: (page.local ?? []).some(
        ({ type, name }, at) =>
          (type === 'criteria' || name === 'grace') && values[at]?.before !== values[at]?.after,
      ),
    },
  };
}

/** Within the transaction it is set, read and taken back; no fact of it remains. */
async function triedOut(
  scope: Scope,
  organisationId: string,
  input: BodyOf<typeof contract>,
  cellIds: readonly string[],
) {
  await sql`SAVEPOINT preview`.execute(scope.db);
  const set = await setLocalRule(scope, organisationId, input);
  if (isRefusal(set)) return set;
  const page = await rulePage(scope, set.id);
  const after = new Map(await rulesOfAll(scope, cellIds));
  await sql`ROLLBACK TO SAVEPOINT preview`.execute(scope.db);
  forgetRules(scope);
  if (isRefusal(page)) return refuseCommon('not-found');
  const versions = new Set(page.versions.map((one) => one.id).filter((id) => id !== set.id));
  return { setId: set.id, page: page.regulation, after, versions };
}
