// One document as text, for everybody in its audience: whole for who comes, in parts for who has the one before.
import { type DocumentPart, partEvent } from './contract.ts';

/** Value by value; of a list item by item, so that one changed line of a long roll is told alone. */
type Texts = ReadonlyMap<string, string | readonly string[]>;

/** Lasts while a screen has it: the next one is told by what is different from it. */
export class Shown {
  readonly #texts: Texts;
  #whole: Buffer | undefined;
  readonly #after = new WeakMap<Shown, Buffer>();

  constructor(document: unknown) {
    this.#texts = textsOf(document);
  }

  /** The event of the whole document, as bytes: a thousand streams write the same ones. */
  get whole(): Buffer {
    this.#whole ??= Buffer.from(
      `data: ${objectOf([...this.#texts].map(([name, text]) => `${JSON.stringify(name)}:${listed(text)}`))}\n\n`,
    );
    return this.#whole;
  }

  /** The event that makes this document out of the one before; made once for all screens that have that one. */
  after(before: Shown): Buffer {
    const known = this.#after.get(before);
    if (known) return known;
    const event = Buffer.from(`event: ${partEvent}\ndata: ${difference(before.#texts, this.#texts)}\n\n`);
    this.#after.set(before, event);
    return event;
  }
}

function textsOf(document: unknown): Texts {
  const texts = new Map<string, string | readonly string[]>();
  for (const [name, value] of Object.entries(document as object)) {
    if (value === undefined) continue;
    texts.set(
      name,
      Array.isArray(value) ? value.map((item) => JSON.stringify(item) ?? 'null') : JSON.stringify(value),
    );
  }
  return texts;
}

const listed = (text: string | readonly string[]) =>
  typeof text === 'string' ? text : `[${text.join(',')}]`;

const objectOf = (fields: readonly string[]) => `{${fields.join(',')}}`;

function difference(before: Texts, now: Texts): string {
  const set: string[] = [];
  const items: string[] = [];
  const runs: string[] = [];
  for (const [name, text] of now) {
    const was = before.get(name);
    const key = JSON.stringify(name);
    if (typeof text === 'string' || typeof was !== 'object') {
      if (was === undefined || listed(was) !== listed(text)) set.push(`${key}:${listed(text)}`);
    } else if (text.length === was.length) {
      const changed = text.flatMap((item, at) => (item === was[at] ? [] : [`[${at},${item}]`]));
      if (changed.length > 0) items.push(`${key}:[${changed.join(',')}]`);
    } else runs.push(`${key}:${runOf(was, text)}`);
  }
  const gone = [...before.keys()].filter((name) => !now.has(name));
  const parts = { set, items, runs } satisfies Partial<Record<keyof DocumentPart, string[]>>;
  return objectOf([
    ...Object.entries(parts).flatMap(([kind, fields]) =>
      fields.length > 0 ? [`"${kind}":${objectOf(fields)}`] : [],
    ),
    ...(gone.length > 0 ? [`"gone":${JSON.stringify(gone)}`] : []),
  ]);
}

/** What lies between the items that both begin and both end with. */
function runOf(was: readonly string[], now: readonly string[]): string {
  const least = Math.min(was.length, now.length);
  let first = 0;
  while (first < least && was[first] === now[first]) first += 1;
  let last = 0;
  while (last < least - first && was[was.length - 1 - last] === now[now.length - 1 - last]) last += 1;
  return `[${first},${was.length - first - last},[${now.slice(first, now.length - last).join(',')}]]`;
}
