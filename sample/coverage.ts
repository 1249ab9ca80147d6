// Each row of the promises that is claimed done, with the living data that the sample shows for it.
import type { Claim } from './coverage/claim.ts';
import { democracyClaims } from './coverage/democracy.ts';
import { groundClaims } from './coverage/ground.ts';
import { meetingClaims } from './coverage/meetings.ts';
import { workClaims } from './coverage/work.ts';

export const claims: readonly Claim[] = [
  ...groundClaims,
  ...meetingClaims,
  ...democracyClaims,
  ...workClaims,
];

/** Rows whose promise is kept by what the program is rather than by rows of data; each is tried by tests elsewhere. */
export const withoutData: Readonly<Record<string, string>> = {
  T6: 'one process and one command: tests/cli.test.ts, the start of the program itself',
};

/** Rows that this product claims to keep today, wholly or in the part that the changelog names. */
export const claimed: readonly string[] = [
  'O1',
  'O2',
  'O3',
  'O4',
  'O5',
  'O6',
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'L2',
  'L3',
  'T1',
  'T6',
];
