// What happened to a person or an organisation, told from its facts with names filled in.
import { type Fact, readHistory } from '../../../platform/audit/facts.ts';
import type { Scope } from '../../../platform/auth/scope.ts';
import { maySee, namesOf, organisationNamesOf } from '../queries.ts';

/** Keys of facts that hold the id of a person or of an organisation; the page is told the name instead. */
const people = ['personId'];
const organisations = ['parentId', 'toCellId', 'predecessorId', 'successorId'];

/** Newest first. Facts of organisations that the actor may not see are left out, unless they are about the actor. */
export async function toldHistory(scope: Scope, subject: { type: 'person' | 'organisation'; id: string }) {
  const facts: Fact[] = [];
  const seen = new Map<string, boolean>();
  for (const fact of await readHistory(scope, subject)) {
    const known = seen.get(fact.organisationId) ?? (await maySee(scope, fact.organisationId));
    seen.set(fact.organisationId, known);
    if (known || subject.id === scope.actor.personId) facts.push(fact);
  }
  const idsOf = (keys: readonly string[]) =>
    facts.flatMap((fact) =>
      keys.flatMap((key) => (typeof fact.data[key] === 'string' ? [fact.data[key]] : [])),
    );
  const names = await namesOf(scope, [
    ...facts.flatMap((fact) => (fact.actorId ? [fact.actorId] : [])),
    ...idsOf(people),
  ]);
  const places = await organisationNamesOf(scope, [
    ...facts.map((fact) => fact.organisationId),
    ...idsOf(organisations),
  ]);
  const told = (key: string, value: unknown) =>
    people.includes(key)
      ? names.get(String(value))
      : organisations.includes(key)
        ? places.get(String(value))
        : value;
  return facts.reverse().map((fact) => ({
    at: fact.at,
    kind: fact.kind,
    by: fact.actorId ? (names.get(fact.actorId) ?? null) : null,
    organisation: places.get(fact.organisationId) ?? '',
    data: Object.fromEntries(
      Object.entries(fact.data).map(([key, value]) => [key, (told(key, value) ?? null) as typeof value]),
    ),
  }));
}
