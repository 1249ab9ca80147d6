// How an opinion is named in lists and headings: by its first sentence.

/** Without its full stop. */
export function nameOf(text: string): string {
  const first = /^[^.?!\n]{3,160}[?!]?/.exec(text.trim())?.[0];
  return (first ?? text.trim().slice(0, 160)).trim();
}
