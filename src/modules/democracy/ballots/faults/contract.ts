// The reasons for which ballots are invalid, as the board enters them and everybody reads them.
import { z } from 'zod';
import { ballotFaults } from './rules.ts';

const whole = z.number().int().min(0);

export const ballotFault = z.enum(ballotFaults);
export const faultCounts = z.object({
  notIssued: whole,
  marked: whole,
  extraNames: whole,
  /** Nothing crossed out or marked, where something must be. */
  blank: whole.default(0),
  tooManyLeft: whole,
  allCrossed: whole,
  /** By another rule, or counted before reasons were told apart. */
  other: whole,
});
