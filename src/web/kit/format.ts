// How dates and times are written: 03/12/2026, 14:30, Thứ Năm; always in Asia/Ho_Chi_Minh.
import { daysBetween } from '../../platform/i18n/dates.ts';
import { localDate } from '../../platform/i18n/local-time.ts';
import { currentLanguage, textsNow } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import { serverTime } from './server-clock.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** YYYY-MM-DD or an ISO instant → 03/12/2026. */
export function showDate(date: string): string {
  return localDate(date).split('-').reverse().join('/');
}

const hourAndMinute = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });

/** An ISO instant, or milliseconds → 14:30. */
export function showTime(instant: string | number): string {
  return hourAndMinute.format(new Date(instant));
}

/** An ISO instant → 14:30, 03/12/2026. */
export function showMoment(instant: string): string {
  return `${showTime(instant)}, ${showDate(instant)}`;
}

/** YYYY-MM-DD or an ISO instant → Thứ Năm, 03/12/2026. */
export function showDay(date: string): string {
  const day = date.length === 10 ? date : showDate(date).split('/').reverse().join('-');
  const weekday = new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return `${capital(weekday)}, ${showDate(date)}`;
}

/** 03/12 within the year of `today`, 05/01/2027 outside it. In: YYYY-MM-DD or an ISO instant. */
export function showShortDate(date: string, today: string): string {
  const day = localDate(date);
  return day.slice(0, 4) === today.slice(0, 4) ? showDate(day).slice(0, 5) : showDate(day);
}

/**
 * How long it is until a due date, in words: "còn 4 ngày (05/12)", "hạn hôm nay (01/12)", "quá hạn 3 ngày (28/11)".
 * An instant tells its time too: "còn 2 ngày (14:00, 03/12)". In: today as YYYY-MM-DD.
 */
export function showDue(due: string, today: string): string {
  const t = textsNow(shellTexts);
  const days = daysBetween(today, localDate(due));
  const time = due.length > 10 ? `${showMoment(due).slice(0, 5)}, ` : '';
  const date = `${time}${showShortDate(due, today)}`;
  if (days === 0) return t.dueToday(date);
  return days > 0 ? t.daysLeft(days, date) : t.daysOver(-days, date);
}

/** The first letter large, for words that begin a line. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Words that are one in a title are not parted at the end of a line. */
export function whole(title: string): string {
  return title.replace(/(thường) (kỳ)|(chuyên) (đề)|(chi) (bộ|ủy)/gi, (words) =>
    words.replace(' ', '\u00a0'),
  );
}

/** 50 → 50 %. */
export function showPercent(percent: number): string {
  return `${percent}\u00a0%`;
}

/** Bytes as people read them: 12 kB, 1,4 MB. */
export function showSize(bytes: number): string {
  const number = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  return bytes < 1_000_000
    ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${number.format(bytes / 1_000_000)} MB`;
}

/** The day in Asia/Ho_Chi_Minh by the server's clock, YYYY-MM-DD. */
export function todayHere(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(serverTime()));
}

/** dd/mm/yyyy as typed (also with - or .) → YYYY-MM-DD, or null when there is no such day. */
export function readDate(typed: string): string | null {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!found) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}
