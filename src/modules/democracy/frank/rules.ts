// Frank opinions: how a text is written so that no length tells, how long a window is open, what comes next. Pure.

export type Audience = 'cell' | 'committee';
export type WindowState = 'handing_out' | 'writing' | 'shown' | 'void' | 'stopped';

/** Fewer tokens hide nobody: then nothing is handed out, and the window is void. */
export const leastTokens = 5;
/** Letters as a browser counts them (UTF-16); three bytes each at most. */
export const textLetters = 1200;
const headBytes = 3;
const textBytes = textLetters * 3;
/** Every text is so long when it is sent, whatever was written. */
export const bodyBytes = headBytes + textBytes;

export interface Said {
  readonly audience: Audience;
  readonly text: string;
}

/** As it is kept: one form of the letters, without blanks around it. Null when it is empty or too long. */
export function cleanText(typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  return text.length >= 1 && text.length <= textLetters && text.isWellFormed() ? text : null;
}

const marks = { cell: 1, committee: 2 } as const;

/** What is sealed: to whom, how many bytes, the text, filled up with zeros. Null = a blank, sent to hide the others. */
export function bodyOf(said: Said | null): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(bodyBytes);
  if (said === null) return body;
  const text = new TextEncoder().encode(said.text);
  body[0] = marks[said.audience];
  new DataView(body.buffer).setUint16(1, text.length);
  body.set(text, headBytes);
  return body;
}

/** What a body says; 'blank' of one that says nothing, null of one without the form. */
export function saidIn(body: Uint8Array): Said | 'blank' | null {
  if (body.length !== bodyBytes) return null;
  if (body.every((byte) => byte === 0)) return 'blank';
  const audience = body[0] === marks.cell ? 'cell' : body[0] === marks.committee ? 'committee' : null;
  const length = new DataView(body.buffer, body.byteOffset).getUint16(1);
  if (audience === null || length === 0 || length > textBytes) return null;
  if (body.subarray(headBytes + length).some((byte) => byte !== 0)) return null;
  const text = decoded(body.subarray(headBytes, headBytes + length));
  return text !== null && cleanText(text) === text ? { audience, text } : null;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const minute = 60_000;
/** How long a window may be planned, in minutes. Configuration of the unit: no document sets it. */
export const spans = { hand: [15, 30 * 1440], write: [60, 45 * 1440] } as const;

export type BadTimes = 'frank-hand-span' | 'frank-write-span';

/** Why these times cannot be. In: ISO instants; null = shown when the chair opens the item. */
export function badTimes(now: string, handsUntil: string, showsAt: string | null): BadTimes | null {
  const between = (from: string, until: string, [least, most]: readonly [number, number]) => {
    const minutes = (Date.parse(until) - Date.parse(from)) / minute;
    return minutes >= least && minutes <= most;
  };
  if (!between(now, handsUntil, spans.hand)) return 'frank-hand-span';
  return showsAt === null || between(handsUntil, showsAt, spans.write) ? null : 'frank-write-span';
}

interface Hours {
  readonly state: WindowState;
  readonly handsUntil: string;
  readonly handedAt: string | null;
  readonly showsAt: string | null;
}
const asInstant = (milliseconds: number) => new Date(milliseconds).toISOString();

/**
 * The hours of a window whose meeting begins at another time; null = it cannot wait for that meeting. In: its begin, and when a
 * window is shown whose item was not opened.
 */
export function movedWith(
  window: Hours,
  to: { readonly startsAt: string; readonly latest: string; readonly now: string },
): { handsUntil: string; showsAt: string } | null {
  const [starts, latest, now] = [to.startsAt, to.latest, to.now].map((one) => Date.parse(one)) as [
    number,
    number,
    number,
  ];
  const [, most] = spans.write;
  if (window.state === 'handing_out') {
    const hands = Math.min(Date.parse(window.handsUntil), starts - 60 * minute);
    if (hands < now + spans.hand[0] * minute) return null;
    return { handsUntil: asInstant(hands), showsAt: asInstant(Math.min(latest, hands + most * minute)) };
  }
  // Ended before its hour, handing out is over since then.
  const hands = Math.min(Date.parse(window.handsUntil), Date.parse(window.handedAt ?? window.handsUntil));
  if (latest <= now) return null;
  return { handsUntil: asInstant(hands), showsAt: asInstant(Math.min(latest, hands + most * minute)) };
}

/**
 * When a window is shown whose cell ends on a day: as planned, or while the cell is still there; null = there is no such hour,
 * and it ends unread. In: the last moment of the cell.
 */
export function shownBefore(
  window: Hours,
  { ends, now }: { readonly ends: string; readonly now: string },
): string | null {
  const over = Date.parse(ends);
  if (window.showsAt !== null && Date.parse(window.showsAt) <= over) return window.showsAt;
  const from =
    window.state === 'writing' ? Date.parse(now) : Date.parse(window.handsUntil) + spans.write[0] * minute;
  return over > Math.max(from, Date.parse(now)) ? ends : null;
}

/** What the clock asks of a window: the end of handing out, or that it is shown; null = nothing yet. */
export function stepDue(
  window: {
    readonly state: WindowState;
    readonly handsUntil: string;
    readonly showsAt: string | null;
    readonly calledAt: string | null;
  },
  now: string,
): 'end-handing' | 'show' | null {
  const passed = (at: string) => Date.parse(at) <= Date.parse(now);
  if (window.state === 'handing_out') return passed(window.handsUntil) ? 'end-handing' : null;
  const due = window.calledAt ?? window.showsAt;
  if (window.state === 'writing') return due !== null && passed(due) ? 'show' : null;
  return null;
}

/** How long a phone waits before it sends. In: a number from 0 to 1 drawn by chance. Out: milliseconds, 5 to 90 seconds. */
export function waitBeforeSending(drawn: number): number {
  return Math.round(5_000 + drawn * 85_000);
}
