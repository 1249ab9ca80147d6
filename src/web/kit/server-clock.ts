// The server's time, known from its last answer: a phone's own clock may be wrong.
let ahead = 0;

/** In: the Date header of an answer that was not kept anywhere on the way; null changes nothing. */
export function noteServerTime(date: string | null): void {
  const time = Date.parse(date ?? '');
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/** Milliseconds since 1970, exact to a second or so. */
export function serverTime(): number {
  return Date.now() + ahead;
}
