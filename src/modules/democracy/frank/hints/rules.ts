// Words that give a writer away: names of the roster, "tôi là", the own post, dates, numbers. Looked for on the writer's own device. Pure.

export type TellingKind = 'name' | 'self' | 'post' | 'date' | 'number';
export interface Telling {
  readonly kind: TellingKind;
  /** Where in the text (UTF-16). */
  readonly from: number;
  readonly to: number;
}

/** Who writes and with whom: never leaves the device with the text. */
export interface Surroundings {
  readonly names: readonly string[];
  readonly ownPost: string | null;
}

/** Without marks and capitals, letter by letter: places stay where they are. */
export function folded(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    const plain = letter === 'đ' || letter === 'Đ' ? 'd' : (letter.normalize('NFD')[0] ?? letter);
    out += plain.toLowerCase()[0] ?? plain;
  }
  return out;
}

const letter = /[a-z0-9]/;

/** Everywhere a word or a row of words stands by itself. In: folded. */
function placesOf(text: string, words: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    const to = at + words.length;
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[to] ?? ' ')) found.push({ from: at, to });
  }
  return found;
}

const titles = ['dong chi', 'd/c', 'anh', 'chi', 'em', 'co', 'chu', 'bac', 'ong', 'ba', 'thay'];
const selves = [
  ...['toi', 'minh', 'em', 'chau', 'to'].flatMap((one) => [`${one} la`, `${one} ten`, `ten ${one}`]),
  ...['toi lam o', 'toi phu trach', 'toi duoc giao', 'phong toi', 'to toi', 'vo toi', 'chong toi', 'con toi'],
  ...['voi tu cach', 'ky ten', 'nguoi viet'],
];
const dates =
  /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?![\d/-])|\bngay \d{1,2}\b|\bthang \d{1,2}\b|\bnam (?:19|20)\d\d\b|\bhom (?:qua|kia|no|truoc)\b|\b(?:sang|trua|chieu|toi) (?:nay|qua)\b|\b(?:tuan|thang) truoc\b/g;
const numbers = /\d(?:[ .]?\d){7,}|\S+@\S+\.\S+/g;

function namesIn(text: string, plain: string, names: readonly string[]) {
  const found: { from: number; to: number }[] = [];
  for (const name of names) {
    const words = name.normalize('NFC').trim().split(/\s+/);
    const given = words.at(-1) ?? '';
    const tail = words.slice(-2).join(' ');
    found.push(...placesOf(plain, folded(words.join(' '))));
    if (words.length > 2) found.push(...placesOf(plain, folded(tail)));
    for (const title of titles) found.push(...placesOf(plain, `${title} ${folded(given)}`));
    // A given name alone is often a common word: only as it is written, with its capital, inside a sentence.
    for (const { from, to } of placesOf(plain, folded(given)))
      if (text.slice(from, to) === given && /[^.?!\n]\s$/.test(text.slice(0, from))) found.push({ from, to });
  }
  return found;
}

/** What might tell who wrote; in the order of the text, each place once. In: text in NFC. */
export function tellingWords(text: string, { names, ownPost }: Surroundings): Telling[] {
  const plain = folded(text);
  const matches = (pattern: RegExp) =>
    [...plain.matchAll(pattern)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  const of = (kind: TellingKind, places: readonly { from: number; to: number }[]) =>
    places.map((place) => ({ kind, ...place }));
  const post = folded((ownPost ?? '').normalize('NFC').trim());
  const all = [
    ...of('name', namesIn(text, plain, names)),
    ...of(
      'self',
      selves.flatMap((words) => placesOf(plain, words)),
    ),
    ...of('post', post.length >= 4 ? placesOf(plain, post) : []),
    ...of('date', matches(dates)),
    ...of('number', matches(numbers)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((one, at) => !all.slice(0, at).some((before) => before.to > one.from));
}
