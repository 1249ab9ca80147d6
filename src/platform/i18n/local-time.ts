// Dates and times of day in Viet Nam, which keeps seven hours before UTC all year (since 1975); works where Temporal is not known.

const ahead = 7 * 3_600_000;

/** An ISO instant → its date there, YYYY-MM-DD; a date stays what it is. */
export function localDate(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10);
}

/** An ISO instant → its time of day there, HH:MM. */
export function localTime(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(11, 16);
}

/** A date and a time of day there → the ISO instant in UTC. */
export function instantAt(date: string, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00Z`) - ahead).toISOString();
}
