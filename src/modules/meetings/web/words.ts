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
