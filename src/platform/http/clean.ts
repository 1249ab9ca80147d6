// What nobody types, though pasting brings it: control signs that no paper and no database holds, halves of letters, marks that turn
// the direction of a line. It is taken out of everything that comes in, so that no command need think of it.

// Tab and both ends of line stay.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

export function cleanText(text: string): string {
  const clean = text.replace(unseen, '');
  return clean.isWellFormed() ? clean : clean.replace(/\p{Surrogate}/gu, '');
}

/** Every text in it, names of fields aside. In: what JSON or an address holds. */
export function cleanInput(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanInput);
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleanInput(one)]));
  return value;
}

/** Whether some text in it is a day or an instant outside the years that anything here can be of: a slip of the finger. */
export function isOutOfTime(value: unknown): boolean {
  if (typeof value === 'string') {
    const year = /^([+-]?\d{4,6})-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.exec(value)?.[1];
    return year !== undefined && (Number(year) < 1900 || Number(year) > 2199);
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isOutOfTime);
}
