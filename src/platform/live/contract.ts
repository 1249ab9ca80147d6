// A live document on its way: whole, or only what is different from the one sent before it. Shared with the browser.

/** A run of a list that is replaced by others: from where, how many, by what. */
export type Replaced = readonly [at: number, count: number, items: readonly unknown[]];

/** What makes the next document out of the last one that the same stream sent. */
export interface DocumentPart {
  /** Values of the document that are new or different. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Lists of which only some items are different: [index, item] each. */
  readonly items?: Readonly<Record<string, readonly (readonly [number, unknown])[]>>;
  /** Lists that grew or shrank. */
  readonly runs?: Readonly<Record<string, Replaced>>;
  /** Values that the document holds no more. */
  readonly gone?: readonly string[];
}

/** The name of the events that hold a part; whole documents come without a name. */
export const partEvent = 'part';

/** The next document: what is not named in the part stays the very same value. In: the last document of this stream. */
export function withPart<T extends object>(document: T, part: DocumentPart): T {
  const next: Record<string, unknown> = { ...document, ...part.set };
  for (const [name, items] of Object.entries(part.items ?? {})) {
    const list = [...(next[name] as unknown[])];
    for (const [at, item] of items) list[at] = item;
    next[name] = list;
  }
  for (const [name, [at, count, items]] of Object.entries(part.runs ?? {}))
    next[name] = (next[name] as unknown[]).toSpliced(at, count, ...items);
  for (const name of part.gone ?? []) delete next[name];
  return next as T;
}
