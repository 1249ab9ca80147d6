// A committee sets a rule of its own over a national one, a later version of it, or its end. The past is never changed.
import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { refuseOrganisation } from '../../contract.ts';
import { ancestorsOf, maySee, membershipsOf, organisationAt, range } from '../../queries.ts';
import type { Regulation, Settings } from '../contract.ts';
import { forgetRules, ruledBy } from '../queries.ts';
import { nationalOn } from '../rules.ts';
import * as contract from './contract.ts';
import { differing, faultOfSettings } from './rules.ts';

const { refuseLocalRules } = contract;
const done = { done: true } as const;

/** Sets it; out: the id of the version in force from that day. */
export async function setLocalRule(
  scope: Scope,
  organisationId: string,
  input: BodyOf<typeof contract.setLocalRule>,
): Promise<Result<{ id: string }>> {
  const refused = await faultOfRight(scope, organisationId);
  if (refused) return refused;
  const { key, from, until, replaces, document, issuedOn } = input;
  if (from < scope.today) return refuseLocalRules('rule-not-of-the-past', { today: shownDate(scope.today) });
  if (until !== null && until <= from) return refuseOrganisation('date-order');
  if (issuedOn > from) return refuseLocalRules('rule-issued-later');
  const national = nationalOn(key, from);
  if (!national) return refuseCommon('not-found');
  if (!national.local) return refuseLocalRules('rule-not-open');
  const fault = faultOfSettings(national, input.settings);
  if (fault) return fault;
  if (replaces) {
    const old = await heldRule(scope, replaces.id, replaces.version);
    if (isRefusal(old)) return old;
    if (old.organisationId !== organisationId || old.key !== key) return refuseCommon('not-found');
    await endsOn(scope, replaces.id, old, from);
  }
  try {
    const { id } = await scope.db
      .insertInto('local_rules')
      .values({
        organisation_id: organisationId,
        key,
        valid: range(from, until),
        document: document.normalize('NFC'),
        issued_on: issuedOn,
        article: input.article || null,
        note: input.note,
        settings: JSON.stringify(differing(national, input.settings)),
        set_by: scope.actor.personId,
        set_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    forgetRules(scope);
    await recordFact(scope, {
      kind: 'local-rule.set',
      organisationId,
      subject: { type: 'local-rule', id },
      data: { key, from, until, replaces: replaces?.id ?? null, ...numbersOf(national, input.settings) },
      touches: [{ type: 'organisation', id: organisationId }],
    });
    return { id };
  } catch (error) {
    if (violates(error, 'one_local_rule_a_day')) return refuseLocalRules('rule-overlaps');
    throw error;
  }
}

/** `on` is the first day without it. */
export async function endLocalRule(
  scope: Scope,
  ruleId: string,
  input: BodyOf<typeof contract.endLocalRule>,
): Promise<Result<typeof done>> {
  const old = await heldRule(scope, ruleId, input.version);
  if (isRefusal(old)) return old;
  if (input.on < scope.today)
    return refuseLocalRules('rule-not-of-the-past', { today: shownDate(scope.today) });
  if (old.until !== null && old.until <= input.on)
    return refuseLocalRules('rule-ends-earlier', { until: shownDate(old.until) });
  await endsOn(scope, ruleId, old, input.on);
  forgetRules(scope);
  await recordFact(scope, {
    kind: 'local-rule.ended',
    organisationId: old.organisationId,
    subject: { type: 'local-rule', id: ruleId },
    data: { key: old.key, on: input.on },
    touches: [{ type: 'organisation', id: old.organisationId }],
  });
  return done;
}

interface Held {
  readonly organisationId: string;
  readonly key: string;
  readonly from: string;
  readonly until: string | null;
}

/** The rule, locked, for those of its committee who have seen its last version. */
async function heldRule(scope: Scope, ruleId: string, version: number): Promise<Result<Held>> {
  const { rows } = await sql<Held & { version: number }>`
    SELECT organisation_id AS "organisationId", key, lower(valid)::text AS from, upper(valid)::text AS until, version
    FROM local_rules WHERE id = ${ruleId} FOR UPDATE`.execute(scope.db);
  const [rule] = rows;
  if (!rule) return refuseCommon('not-found');
  const refused = await faultOfRight(scope, rule.organisationId);
  if (refused) return refused;
  return rule.version === version ? rule : refuseCommon('stale');
}

/** What has not come into force by that day is taken out; what ends earlier keeps its end. */
async function endsOn(scope: Scope, ruleId: string, { from, until }: Held, on: string): Promise<void> {
  if (from >= on) {
    await scope.db.deleteFrom('local_rules').where('id', '=', ruleId).execute();
    return;
  }
  if (until !== null && until <= on) return;
  await scope.db
    .updateTable('local_rules')
    .set({
      valid: range(from, on),
      ended_by: scope.actor.personId,
      ended_at: scope.now.toString(),
      version: sql`version + 1`,
    })
    .where('id', '=', ruleId)
    .execute();
}

/** Strangers hear that there is none; who stands below, or in a cell of his own, hears who sets such rules. */
async function faultOfRight(scope: Scope, organisationId: string) {
  if (!(await maySee(scope, organisationId)) && !(await standsBelow(scope, organisationId)))
    return refuseCommon('not-found');
  const at = await organisationAt(scope, organisationId, scope.today);
  if (!at) return refuseCommon('not-found');
  if (at.kind === 'cell') return refuseLocalRules('rule-by-committee');
  return (await ruledBy(scope)).some((one) => one.id === organisationId)
    ? null
    : refuseLocalRules('rule-by-committee');
}

async function standsBelow(scope: Scope, organisationId: string): Promise<boolean> {
  for (const cellId of await membershipsOf(scope.db, actingPerson(scope), scope.today))
    if ((await ancestorsOf(scope.db, cellId, scope.today)).includes(organisationId)) return true;
  return false;
}

function shownDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Facts hold numbers, no words. */
function numbersOf(national: Regulation, settings: Settings): Record<string, number> {
  return Object.fromEntries(
    Object.entries(differing(national, settings)).flatMap(([name, value]) =>
      typeof value === 'number' ? [[`set_${name}`, value]] : [],
    ),
  );
}
