// The local rules that reach an organisation, read once a transaction; and the rules as their pages show them.
import { sql, type Transaction } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { DB } from '../../../platform/db/types.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { maySee, membershipsOf, officesHeld, organisationNamesOf } from '../queries.ts';
import { rightsHere } from '../rules.ts';
import type {
  LocalRule,
  listRegulations,
  Regulation,
  Rules,
  RuleValue,
  readRegulation,
  ShownRegulation,
} from './contract.ts';
import { citationOf, committeeName, isInForce, listed, nationalOn, regulations, withLocal } from './rules.ts';

const known = new WeakMap<Transaction<DB>, Map<string, Rules>>();
const asked = new WeakMap<Transaction<DB>, Map<string, Promise<Rules>>>();

/** After a rule was set or ended, the rest of the transaction reads anew. */
export function forgetRules(scope: Scope): void {
  known.delete(scope.db);
  asked.delete(scope.db);
}

/** The local rules of an organisation and of those above it, each while it stood there; give them to `ruleOn`. */
export async function rulesOf(scope: Scope, organisationId: string): Promise<Rules> {
  const under = asked.get(scope.db) ?? new Map<string, Promise<Rules>>();
  asked.set(scope.db, under);
  // Reads that go on at the same time share one answer.
  const rules =
    under.get(organisationId) ??
    rulesOfAll(scope, [organisationId]).then((read) => read.get(organisationId) ?? []);
  under.set(organisationId, rules);
  return rules;
}

/** The same for many in one query. */
export async function rulesOfAll(
  scope: Scope,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, Rules>> {
  const read = known.get(scope.db) ?? new Map<string, Rules>();
  known.set(scope.db, read);
  const missing = organisationIds.filter((id) => !read.has(id));
  if (missing.length === 0) return read;
  const { rows } = await sql<LocalRule & { reaches: string }>`
    WITH RECURSIVE up AS (
      SELECT id AS reaches, id, 0 AS step, daterange(NULL, NULL) AS valid FROM unnest(${missing}::uuid[]) AS id
      UNION ALL
      SELECT up.reaches, l.parent_id, up.step + 1, up.valid * l.valid FROM organisation_links l JOIN up ON l.organisation_id = up.id
      WHERE up.valid && l.valid AND up.step < 50
    )
    SELECT up.reaches, r.id, r.key, n.name AS by, r.document, r.issued_on AS "issuedOn", r.article,
      lower(up.valid * r.valid)::text AS from, upper(up.valid * r.valid)::text AS until, r.settings
    FROM up JOIN local_rules r ON r.organisation_id = up.id AND r.valid && up.valid
    JOIN LATERAL (SELECT name FROM organisation_names WHERE organisation_id = r.organisation_id AND lower(valid) <= greatest(lower(r.valid), r.issued_on)
      ORDER BY valid DESC LIMIT 1) n ON true
    ORDER BY up.step, r.key, lower(r.valid)`.execute(scope.db);
  for (const id of missing)
    read.set(
      id,
      rows.filter((row) => row.reaches === id).map(({ reaches: _, ...row }) => row),
    );
  return read;
}

/** A local rule as it was set. */
export interface KeptRule extends LocalRule {
  readonly organisationId: string;
  readonly note: string;
  readonly setBy: string | null;
  readonly setAt: string;
  readonly endedBy: string | null;
  readonly version: number;
}

/** Those with these ids, or all of a committee over one rule; the latest first. */
async function keptRules(
  scope: Scope,
  which: { readonly ids: readonly string[] } | { readonly organisationId: string; readonly key: string },
): Promise<KeptRule[]> {
  const where =
    'ids' in which
      ? sql`r.id = ANY (${[...which.ids]}::uuid[])`
      : sql`r.organisation_id = ${which.organisationId} AND r.key = ${which.key}`;
  const { rows } = await sql<KeptRule>`
    SELECT r.id, r.key, r.organisation_id AS "organisationId", n.name AS by, r.document, r.issued_on AS "issuedOn", r.article,
      lower(r.valid)::text AS from, upper(r.valid)::text AS until, r.settings, r.note, s.full_name AS "setBy", r.set_at AS "setAt",
      e.full_name AS "endedBy", r.version
    FROM local_rules r LEFT JOIN people s ON s.id = r.set_by LEFT JOIN people e ON e.id = r.ended_by
    JOIN LATERAL (SELECT name FROM organisation_names WHERE organisation_id = r.organisation_id AND lower(valid) <= greatest(lower(r.valid), r.issued_on)
      ORDER BY valid DESC LIMIT 1) n ON true
    WHERE ${where} ORDER BY r.key, n.name, lower(r.valid) DESC`.execute(scope.db);
  return rows;
}

async function keptRule(scope: Scope, id: string): Promise<KeptRule | null> {
  return isUuid.test(id) ? ((await keptRules(scope, { ids: [id] }))[0] ?? null) : null;
}

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A rule by the id that was kept when it was applied, as it was on that date; null when there is none. */
export async function ruleById(scope: Scope, id: string, on: string): Promise<Regulation | null> {
  const national = regulations.find((one) => one.id === id);
  if (national) return national;
  const kept = await keptRule(scope, id);
  const under = kept && nationalOn(kept.key, on);
  return under ? withLocal(under, kept) : null;
}

/** Committees in which the actor may set local rules: he holds an office there that keeps the organisation. */
export async function ruledBy(scope: Scope): Promise<{ id: string; name: string }[]> {
  const offices = await officesHeld(scope.db, actingPerson(scope), scope.today);
  const ids = offices
    .filter(
      (one) =>
        one.organisation_kind !== 'cell' && rightsHere(one.kind, one.organisation_kind).includes('organise'),
    )
    .map((one) => one.organisation_id);
  const names = await organisationNamesOf(scope, ids);
  return [...names].map(([id, name]) => ({ id, name: committeeName(name) }));
}

/** Ids of the local rules that reach the actor's own organisations. */
async function reachingActor(scope: Scope): Promise<Set<string>> {
  const person = actingPerson(scope);
  const own = [
    ...(await membershipsOf(scope.db, person, scope.today)),
    ...(await officesHeld(scope.db, person, scope.today)).map((one) => one.organisation_id),
  ];
  const rules = await rulesOfAll(scope, [...new Set(own)]);
  return new Set(own.flatMap((id) => rules.get(id) ?? []).map((one) => one.id));
}

/** The rules in force on a date, or every version; with the local ones that are the actor's. */
export async function rulesPage(
  scope: Scope,
  on: string | undefined,
): Promise<AnswerOf<typeof listRegulations>> {
  const local = await keptRules(scope, { ids: [...(await reachingActor(scope))] });
  return {
    regulations: regulations
      .filter((one) => on === undefined || isInForce(one, on))
      .toSorted(newestFirst)
      .map((one) => shown(one)),
    local: shownLocal(scope, local).filter((one) => on === undefined || isInForce(one, on)),
  };
}

/** One version: a national one for everybody, a local one for those whom it reaches and who may see its committee. */
export async function rulePage(scope: Scope, id: string): Promise<Result<AnswerOf<typeof readRegulation>>> {
  const reaching = await reachingActor(scope);
  const national = regulations.find((one) => one.id === id);
  if (national) {
    const local = (await keptRules(scope, { ids: [...reaching] })).filter((one) => one.key === national.key);
    return {
      regulation: shown(national),
      versions: regulations
        .filter((one) => one.key === national.key)
        .toSorted(newestFirst)
        .map((one) => shown(one)),
      local: shownLocal(scope, local),
      can: { setFor: national.local && isInForce(national, scope.today) ? await ruledBy(scope) : [] },
    };
  }
  const kept = await keptRule(scope, id);
  if (!kept || !(reaching.has(id) || (await maySee(scope, kept.organisationId))))
    return refuseCommon('not-found');
  const [regulation] = shownLocal(scope, [kept]);
  if (!regulation) return refuseCommon('not-found');
  const { organisationId, key } = kept;
  return {
    regulation,
    versions: shownLocal(scope, await keptRules(scope, { organisationId, key })),
    local: [],
    can: { setFor: (await ruledBy(scope)).filter((one) => one.id === organisationId) },
  };
}

const newestFirst = (a: Regulation, b: Regulation) =>
  a.key.localeCompare(b.key) || b.validFrom.localeCompare(a.validFrom);

/** A local rule stands over the national version of today while it is in force, else over that of its first day. */
function shownLocal(scope: Scope, rules: readonly KeptRule[]): ShownRegulation[] {
  return rules.flatMap((one) => {
    const runs = one.from <= scope.today && (one.until === null || scope.today < one.until);
    const national = nationalOn(one.key, runs ? scope.today : one.from);
    return national ? [shown(national, one)] : [];
  });
}

function shown(national: Regulation, kept?: KeptRule): ShownRegulation {
  const regulation = kept ? withLocal(national, kept) : national;
  return {
    ...regulation,
    citation: citationOf(regulation),
    settings: (national.local ?? []).map((open) => ({
      label: open.label,
      unit: open.type === 'number' ? open.unit : '',
      national: inWords(national, national.values[open.name]),
      own: inWords(national, regulation.values[open.name]),
    })),
    setBy: kept
      ? {
          organisation: { id: kept.organisationId, name: committeeName(kept.by) },
          nationalId: national.id,
          nationalCitation: citationOf(national),
          note: kept.note,
          person: kept.setBy,
          at: kept.setAt,
          endedBy: kept.endedBy,
          version: kept.version,
        }
      : null,
  };
}

/** A number, or the titles of the criteria; '' for none. */
function inWords({ sheet }: Regulation, value: RuleValue | undefined): string {
  if (typeof value !== 'string') return String(value ?? '');
  const criteria = sheet?.groups.flatMap((group) => group.criteria) ?? [];
  return listed(value)
    .map((id) => criteria.find((one) => one.id === id)?.title ?? id)
    .join('; ');
}
