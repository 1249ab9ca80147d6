// Dates written YYYY-MM-DD: a date has no time zone, so nothing can shift it; of an instant see `localDate`.

const dayLong = 86_400_000;

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLong;
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10);
}
