// Dates written YYYY-MM-DD: a date has no time zone, so nothing can shift it; an instant has its date in Asia/Ho_Chi_Minh.

const dayLong = 86_400_000;

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLong;
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10);
}

/** The date of an ISO instant in Asia/Ho_Chi_Minh; a date stays what it is. */
export function dateOf(dateOrInstant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(dateOrInstant)) return dateOrInstant;
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(dateOrInstant));
}
