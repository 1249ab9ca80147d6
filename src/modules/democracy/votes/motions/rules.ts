// Motions and their amendments. Pure. An amendment names words of the motion and what they become; what contradicts what, and the
// text as amended, follow from where those words stand.

/** Words of the motion, and what they become. */
export interface Change {
  readonly words: string;
  readonly byWords: string;
}
export interface Amendment extends Change {
  readonly id: string;
  /** As the chair set it; null = not yet. */
  readonly place: number | null;
  readonly state: 'open' | 'withdrawn' | 'passed' | 'rejected' | 'fallen';
  readonly at: string;
}
/** From a letter of the motion up to another one, which is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Letters that a motion may have, however many of its amendments are adopted. */
export const longest = 400;

/** As it is kept: in one line, as it is read out. */
export function oneLine(words: string): string {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ');
}

const inWord = /[\p{L}\p{N}]/u;

/** Where the words stand in the text: whole words, in one place only; null when nowhere, or in several. */
export function spanOf(text: string, words: string): Span | null {
  if (words === '') return null;
  const found: Span[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const to = from + words.length;
    const joins = (at: number) => inWord.test(text.charAt(at - 1)) && inWord.test(text.charAt(at));
    if (!joins(from) && !joins(to)) found.push({ from, to });
  }
  return found.length === 1 ? (found[0] as Span) : null;
}

/** Two that change the same words: not both can hold. */
export function contradict(text: string, one: Change, other: Change): boolean {
  const [a, b] = [spanOf(text, one.words), spanOf(text, other.words)];
  return a === null || b === null || (a.from < b.to && b.from < a.to);
}

/** The motion with these changes, in whatever order they are told; none of them contradicts another. */
export function amendedText(text: string, changes: readonly Change[]): string {
  const placed = changes.flatMap((change) => {
    const span = spanOf(text, change.words);
    return span ? [{ ...span, by: change.byWords }] : [];
  });
  placed.sort((a, b) => b.from - a.from);
  return placed.reduce((so, { from, to, by }) => so.slice(0, from) + by + so.slice(to), text);
}

/** How far it is from the motion: letters taken out and put in. Proposes the order until the chair sets it. */
export function distanceOf(change: Change): number {
  return change.words.length + change.byWords.length;
}

/** The order of voting: as the chair set it; those that he has not placed after them, the furthest from the motion first. */
export function inOrder<A extends Amendment>(amendments: readonly A[]): A[] {
  const place = (one: A) => one.place ?? Number.POSITIVE_INFINITY;
  return [...amendments].sort((a, b) => {
    if (place(a) !== place(b)) return place(a) - place(b);
    return distanceOf(b) - distanceOf(a) || a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
  });
}

/** The amendment that is voted next; null = the motion itself, as amended. */
export function nextOf<A extends Amendment>(amendments: readonly A[]): A | null {
  return inOrder(amendments).find((one) => one.state === 'open') ?? null;
}

/** Those still open that fall when this one is adopted. */
export function fallenWith<A extends Amendment>(
  text: string,
  adopted: Amendment,
  amendments: readonly A[],
): A[] {
  return amendments.filter(
    (one) => one.id !== adopted.id && one.state === 'open' && contradict(text, one, adopted),
  );
}

/** The most letters that the motion can come to have with any of these adopted. */
export function longestWith(text: string, changes: readonly Change[]): number {
  const grows = changes.map((change) => Math.max(0, change.byWords.length - change.words.length));
  return text.length + grows.reduce((sum, one) => sum + one, 0);
}
