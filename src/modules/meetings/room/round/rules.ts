// A round: everybody present in turn, by the same order as hands, leaders last. Who is still to come follows from the roll. Pure.
import { inTurn, type Waiting } from '../floor/rules.ts';

export interface Turn {
  readonly personId: string;
  readonly taken: 'spoke' | 'passed';
}

export interface RoundRow {
  readonly id: string;
  readonly itemId: string | null;
  readonly beganAt: string;
  readonly turns: readonly Turn[];
}

/** Those present who have not had their turn, in the order in which they are called. */
export function leftIn<T extends Waiting>(round: Pick<RoundRow, 'turns'>, present: readonly T[]): T[] {
  const had = new Set(round.turns.map((turn) => turn.personId));
  return inTurn(present.filter((one) => !had.has(one.personId)));
}
