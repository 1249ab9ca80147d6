// Late and early: from when on somebody has come late, and which moment a typed time of day means. Pure; the server's clock only.
import { addDays } from '../../../../platform/i18n/dates.ts';
import { instantAt, localDate, localTime } from '../../../../platform/i18n/local-time.ts';

/** So many minutes after the opening somebody who checks in himself is late; while the roll is called, the minute-taker ticks longer. */
export const graceMinutes = { self: 5, minute_taker: 15 } as const;

interface Times {
  readonly startsAt: string;
  readonly openedAt: string | null;
}

/** When somebody who is noted now has come late; null = in time. */
export function lateAt(meeting: Times, channel: keyof typeof graceMinutes, now: string): string | null {
  if (meeting.openedAt === null) return null;
  const began = Math.max(Date.parse(meeting.openedAt), Date.parse(meeting.startsAt));
  return Date.parse(now) > began + graceMinutes[channel] * 60_000 ? now : null;
}

/**
 * The last moment not after now at which the clock showed this time of day: in a meeting that goes over midnight, that of the
 * day before. Null when the meeting had not begun then.
 */
export function momentOf(time: string, openedAt: string, now: string): string | null {
  const today = instantAt(localDate(now), time);
  const moment = today > now ? instantAt(addDays(localDate(now), -1), time) : today;
  // The minute of the opening is the opening.
  if (localTime(moment) === localTime(openedAt) && localDate(moment) === localDate(openedAt)) return openedAt;
  return moment < openedAt ? null : moment;
}
