// A row of the promises with the living data that the sample shows for it: a query and its least count.

export interface Claim {
  /** Row of the promises. */
  readonly row: string;
  /** What is counted, in words. */
  readonly shows: string;
  /** Gives one number. */
  readonly count: string;
  readonly least: number;
  /** Needs the whole tree and the whole year; a small sample may have none. */
  readonly whole?: true;
}

/** A row of the promises, what is counted for it in words and in SQL, and its least count. */
export const claim = (row: string, shows: string, count: string, least: number): Claim => ({
  row,
  shows,
  count,
  least,
});
/** The same where only the whole tree and the whole year show it. */
export const whole = (...told: Parameters<typeof claim>): Claim => ({ ...claim(...told), whole: true });
