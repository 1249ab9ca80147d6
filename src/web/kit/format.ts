// How dates and times are written: 03/12/2026, 14:30, Thứ Năm; always in Asia/Ho_Chi_Minh.
import { currentLanguage } from '../texts/language.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** YYYY-MM-DD or an ISO instant → 03/12/2026. */
export function showDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date.split('-').reverse().join('/');
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return parts.format(new Date(date));
}

/** An ISO instant → 14:30, 03/12/2026. */
export function showMoment(instant: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${time.format(new Date(instant))}, ${showDate(instant)}`;
}

/** YYYY-MM-DD → Thứ Năm, 03/12/2026. */
export function showDay(date: string): string {
  const weekday = new Intl.DateTimeFormat(currentLanguage(), { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}, ${showDate(date)}`;
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
