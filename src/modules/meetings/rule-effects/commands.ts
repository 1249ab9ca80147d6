// Looks at what a local rule, or its end, would change by doing it and taking it back: refused exactly as the command is.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf, BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { Rules, ShownRegulation } from '../../organisation/regulations/contract.ts';
import { endLocalRule, setLocalRule } from '../../organisation/regulations/local/commands.ts';
import { forgetRules, rulePage, rulesOf, rulesOfAll } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { cellsBelow } from '../calendar/rhythm/queries.ts';
import type { previewLocalRule as contract, previewLocalRuleEnd as endContract } from './contract.ts';
import { effectsOf, reachedBy } from './queries.ts';
import { asIfAlways, asIfNever } from './rules.ts';

export async function previewLocalRule(
  scope: Scope,
  organisationId: string,
  input: BodyOf<typeof contract>,
): Promise<Result<AnswerOf<typeof contract>>> {
  const { key, from, until } = input;
  const cells = await cellsBelow(scope, organisationId);
  const owners = await reachedBy(scope, organisationId);
  const replacing = ruleOn(key, from, await rulesOf(scope, organisationId));
  const old = replacing && (await rulePage(scope, replacing.id));
  const before = new Map(await rulesOfAll(scope, owners));
  const tried = await triedOut(
    scope,
    () => setLocalRule(scope, organisationId, input),
    async ({ id }) => ({
      id,
      page: await rulePage(scope, id),
      after: new Map(await rulesOfAll(scope, owners)),
    }),
  );
  if (isRefusal(tried)) return tried;
  const { id, page, after } = tried;
  if (isRefusal(page)) return refuseCommon('not-found');
  const others = new Set(page.versions.map((one) => one.id).filter((one) => one !== id));
  return effectsOf(scope, {
    key,
    cells,
    owners,
    before,
    after,
    // For the months past it is read as if it had always been there.
    always: mapped(after, (rules) => asIfAlways(rules, id, others)),
    from,
    until,
    reaches: (cellId, date) => ruleOn(key, date, after.get(cellId) ?? [])?.id === id,
    settings: { before: old && !isRefusal(old) ? old.regulation : null, after: page.regulation },
  });
}

/** What becomes of meetings from that day on, when the national rule, or that of a committee above, counts again. */
export async function previewLocalRuleEnd(
  scope: Scope,
  ruleId: string,
  input: BodyOf<typeof endContract>,
): Promise<Result<AnswerOf<typeof endContract>>> {
  const page = await rulePage(scope, ruleId);
  if (isRefusal(page)) return page;
  const { regulation: own, versions } = page;
  if (!own.setBy) return refuseCommon('not-found');
  const { key, validTo: until } = own;
  const organisationId = own.setBy.organisation.id;
  // One that is not in force yet is taken out: what would have begun with it is what changes.
  const notYet = own.validFrom > input.on;
  const from = notYet ? own.validFrom : input.on;
  const cells = await cellsBelow(scope, organisationId);
  const owners = await reachedBy(scope, organisationId);
  const before = new Map(await rulesOfAll(scope, owners));
  const tried = await triedOut(
    scope,
    () => endLocalRule(scope, ruleId, input),
    async () => {
      const after = new Map(await rulesOfAll(scope, owners));
      const next = ruleOn(key, from, after.get(organisationId) ?? []);
      return { after, next: next ? await rulePage(scope, next.id) : refuseCommon('not-found') };
    },
  );
  if (isRefusal(tried)) return tried;
  const { after, next } = tried;
  if (isRefusal(next)) return next;
  const ids = new Set(versions.map((one) => one.id));
  const seen = await effectsOf(scope, {
    key,
    cells,
    owners,
    before,
    after,
    always: mapped(before, (rules) => asIfNever(rules, ids)),
    from,
    until,
    reaches: (cellId, date) => ruleOn(key, date, before.get(cellId) ?? [])?.id === ruleId,
    settings: { before: own, after: next.regulation },
  });
  return { ...seen, next: named(next.regulation) };
}

const named = ({ id, citation }: ShownRegulation) => ({ id, citation });

function mapped(rules: ReadonlyMap<string, Rules>, each: (rules: Rules) => Rules): Map<string, Rules> {
  return new Map([...rules].map(([id, own]) => [id, each(own)]));
}

/** Within the transaction it is done, looked at and taken back; no fact of it remains. */
async function triedOut<Done, Seen>(
  scope: Scope,
  act: () => Promise<Result<Done>>,
  look: (done: Done) => Promise<Seen>,
): Promise<Result<Seen>> {
  await sql`SAVEPOINT preview`.execute(scope.db);
  const done = await act();
  if (isRefusal(done)) return done;
  const seen = await look(done);
  await sql`ROLLBACK TO SAVEPOINT preview`.execute(scope.db);
  forgetRules(scope);
  return seen;
}
