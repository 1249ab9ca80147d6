// What blind guessing hits: votes laid beside voters in an order that knows nothing.

/** The chance of exactly k right ones (index k) in one ballot of so many voters: fixed points of a permutation. */
export function rightByChance(voters: number): number[] {
  // Permutations of m things without a fixed point, over m!.
  const none = [1, 0];
  for (let m = 2; m <= voters; m += 1)
    none[m] = (none[m - 1] as number) + (m % 2 === 0 ? 1 : -1) / factorial(m);
  return Array.from({ length: voters + 1 }, (_, k) => (none[voters - k] as number) / factorial(k));
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** The chance that one way of guessing is right more than `most` times in all ballots together. */
export function chanceOfMoreThan(
  most: number,
  { voters, ballots }: { voters: number; ballots: number },
): number {
  const one = rightByChance(voters);
  let all = [1];
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    // More than `most` is of one kind: the rest need not be told apart.
    const next = new Array<number>(Math.min(all.length + voters, most + 1)).fill(0);
    for (const [had, p] of all.entries())
      for (const [more, q] of one.entries()) {
        if (had + more > most) break;
        next[had + more] = (next[had + more] as number) + p * q;
      }
    all = next;
  }
  return Math.max(0, 1 - all.reduce((sum, p) => sum + p, 0));
}

/** The least limit that chance exceeds in any of so many ways less than once in 10,000 runs. */
export function limitOf(size: { voters: number; ballots: number }, ways: number): number {
  let limit = size.ballots;
  while (ways * chanceOfMoreThan(limit, size) >= 1e-4) limit += 1;
  return limit;
}
