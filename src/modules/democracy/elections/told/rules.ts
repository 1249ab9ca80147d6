// Elections as minutes tell them: rounds that are over, where the election stood right after each; one that was ended by decision. Pure.
import type { ElectionShown, RoundShown } from '../contract.ts';
import { stateAfter } from '../rules.ts';

/** A round that is over. What is told of it never depends on what came later. */
export interface ToldRound {
  readonly election: Pick<ElectionShown, 'office' | 'term' | 'phones'>;
  readonly round: RoundShown;
  readonly endedAt: string;
  /** Where the election stood right after it; null = the round was stopped and has no result. */
  readonly after: ReturnType<typeof stateAfter> | null;
  /** Seats that were still empty then. */
  readonly seatsLeft: number;
  /** Rounds with a result so far, those among the tied not counted. */
  readonly held: number;
}

/** An election that the meeting ended with seats left, though another round was possible. */
export interface ToldEnd {
  readonly election: Pick<ElectionShown, 'id' | 'office' | 'term' | 'seats'>;
  readonly endedAt: string;
  readonly elected: number;
}

const electedIn = ({ result }: RoundShown) =>
  result?.lines.filter((line) => line.outcome === 'elected').length ?? 0;

/** Rounds of an election that are over, in their order. In: the day of the meeting, YYYY-MM-DD, by whose rules it was held. */
export function roundsOver(election: ElectionShown, on: string): ToldRound[] {
  const told: ToldRound[] = [];
  for (const round of election.rounds.toSorted((a, b) => a.round - b.round)) {
    if (round.state === 'open' || round.endedAt === null) continue;
    const before = told.at(-1);
    const seatsLeft = (before?.seatsLeft ?? election.seats) - electedIn(round);
    const held = (before?.held ?? 0) + (round.result && !round.tie ? 1 : 0);
    const tied = round.result?.lines.some((line) => line.outcome === 'tied') ?? false;
    const after = round.result
      ? stateAfter({ office: election.office, seatsLeft, rounds: held, tied, on })
      : null;
    told.push({ election, round, endedAt: round.endedAt, after, seatsLeft, held });
  }
  return told;
}

/** The decision not to go on; null where the election is on, or the last round itself ended it. In: when it ended. */
export function endedByDecision(election: ElectionShown, endedAt: string | null, on: string): ToldEnd | null {
  if (endedAt === null) return null;
  const rounds = roundsOver(election, on);
  const last = rounds.findLast((one) => one.after !== null);
  if (last && last.after !== 'between') return null;
  return { election, endedAt, elected: election.seats - (last?.seatsLeft ?? election.seats) };
}
