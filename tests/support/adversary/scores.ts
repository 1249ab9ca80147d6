// Each order of the votes is laid beside the order of taking, and beside how quick each voter has usually been.
import type { Held } from './holdings.ts';

/** By the adversary's way, how many votes he ascribed rightly. */
export type Scores = ReadonlyMap<string, number>;

/** In: what was held after each ballot, and whose each token truly is. */
export function scoresOf(
  held: readonly Held[],
  truth: ReadonlyMap<string, string>,
  people: readonly string[],
): Scores {
  const usual = new Map(
    people.map((personId) => [
      personId,
      held.reduce((sum, one) => sum + one.takers.indexOf(personId), 0) / held.length,
    ]),
  );
  const scores = new Map<string, number>();
  const add = (way: string, right: number) => scores.set(way, (scores.get(way) ?? 0) + right);
  for (const { takers, orders, named } of held) {
    const bySpeed = [...takers].sort((a, b) => (usual.get(a) ?? 0) - (usual.get(b) ?? 0));
    for (const [way, tokens] of orders) {
      const right = (order: readonly string[]) =>
        tokens.filter((token, place) => truth.get(token) === order[place]).length;
      add(`${way}, by taking`, right(takers));
      add(`${way}, by habit`, right(bySpeed));
    }
    for (const [way, guesses] of named)
      add(way, [...guesses].filter(([token, personId]) => truth.get(token) === personId).length);
  }
  return scores;
}

/** The five best ways, told. */
export function strongest(scores: Scores): string {
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([way, right]) => `${way} ${right}`)
    .join(', ');
}
