// How numbers of papers run and are written.

/** Types of papers and their symbols. Source: QĐ 399-QĐ/TW and its guide (CONFIRMED*). */
export type PaperType =
  | 'NQ'
  | 'KL'
  | 'BB'
  | 'TB'
  | 'CTr'
  | 'BC'
  | 'KH'
  | 'QĐ'
  | 'QC'
  | 'TTr'
  | 'CV'
  | 'ĐA'
  /** Of a cell's committee, numbered apart. */
  | 'BB/CU'
  | 'TB/CU'
  /** Of a congress. */
  | 'BB/ĐH'
  | 'NQ/ĐH'
  | 'KL/ĐH'
  /** Of the groups in a cell. */
  | 'BB/TĐ'
  | 'TB/TĐ';

/** "05-NQ/CB": two digits at least; `body` is the issuer's symbol, CB for a cell, ĐU for a committee. */
export function showNumber(number: number, type: PaperType, body: string): string {
  return `${String(number).padStart(2, '0')}-${type.slice(0, type.includes('/') ? type.indexOf('/') : undefined)}/${body}`;
}

/** What is wrong with a number typed by hand, after the last one taken; null when it is the next. */
export function faultOfNumber(typed: number, last: number): 'number-taken' | 'number-leaves-gap' | null {
  if (typed <= last) return 'number-taken';
  return typed === last + 1 ? null : 'number-leaves-gap';
}
