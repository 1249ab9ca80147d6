// How a meeting's hour and day are written on its pages.
import { localDate, localTime } from '../../../platform/i18n/local-time.ts';
import { showDay } from '../../../web/kit/format.ts';

/** "Thứ Năm 03/12/2026" */
export function dayOf(instantOrDate: string): string {
  const date = instantOrDate.length === 10 ? instantOrDate : localDate(instantOrDate);
  return showDay(date).replace(', ', ' ');
}

/** "14:00, Thứ Năm 03/12/2026" */
export function hourAndDay(startsAt: string): string {
  return `${localTime(startsAt)}, ${dayOf(startsAt)}`;
}

/** "12/2026" */
export function monthAndYear(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

/** The time of day so many minutes later: "15:55". */
export function timeAfter(startsAt: string, minutes: number): string {
  return localTime(new Date(Date.parse(startsAt) + minutes * 60_000).toISOString());
}

/** A time of day as typed, "14:00", "14h00", "9.30" → HH:MM, or null when there is none such. */
export function readTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})\s*[:hg.]\s*(\d{2})\s*$/i.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
