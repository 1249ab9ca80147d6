// Reads that need no answer of one another.

/**
 * Asks all of them at once: within a transaction they go to the database in one journey and are answered in their order.
 * In: promises by name. Out: their answers by the same names.
 */
export async function together<T extends object>(
  asked: T,
): Promise<{ -readonly [Name in keyof T]: Awaited<T[Name]> }> {
  const answers = await Promise.all(Object.values(asked));
  return Object.fromEntries(Object.keys(asked).map((name, at) => [name, answers[at]])) as never;
}
