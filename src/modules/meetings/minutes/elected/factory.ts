// Elections for tests of minutes: whatever rounds are wanted, with the secret ballots of those on phones.
import { ballotFaults } from '../../../democracy/ballots/faults/rules.ts';
import type { EndedBallot } from '../../../democracy/ballots/rules.ts';
import type { ElectionShown } from '../../../democracy/elections/contract.ts';
import { resultOf, stateAfter } from '../../../democracy/elections/rules.ts';

const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** So many minutes after 14:00 in Hanoi on 3 December 2026. */
export const minute = (n: number) => new Date(Date.parse('2026-12-03T07:00:00Z') + n * 60_000).toISOString();

export interface Round {
  readonly channel: 'paper' | 'phone';
  readonly stopped: boolean;
  readonly votes: readonly [number, number, number];
}

/**
 * An election with the rounds that it came to, held one after the other; and the secret ballots of those on phones. Each begins five
 * minutes after the one before.
 */
export function electionOf(n: number, from: number, seats: number, rounds: readonly Round[]) {
  const office = 'delegates' as const;
  const candidates = ['Vũ Đình Lâm', 'Cao Đức Nam', 'Hà | Mai'].map((name, at) => ({
    id: uuid(2, at),
    name,
  }));
  const held: ElectionShown['rounds'] = [];
  const ballots: EndedBallot[] = [];
  let [left, over] = [seats, false];
  for (const [at, { channel, stopped, votes }] of rounds.entries()) {
    if (over) break;
    const number = n * 10 + at;
    const ballotId = channel === 'phone' ? uuid(6, 100 + number) : null;
    const found = resultOf(votes, { seats: left, base: 21, tie: false, on: '2026-12-03' });
    const outcome = (place: number) => {
      if (found.elected.includes(place)) return 'elected' as const;
      if (found.tied.includes(place)) return 'tied' as const;
      return found.beyond.includes(place) ? ('beyond' as const) : ('not' as const);
    };
    const lines = candidates.map((one, place) => {
      const count = votes[place] ?? 0;
      return { ...one, votes: count, permille: Math.round((count * 1000) / 21), outcome: outcome(place) };
    });
    const faults = {
      notIssued: 0,
      marked: 0,
      extraNames: 0,
      blank: 0,
      tooManyLeft: 2,
      allCrossed: 0,
      other: 0,
    };
    const sums = { handedOut: 20, received: 20, valid: 18, invalid: 2, faults, votes: [...votes], lines };
    const openedAt = minute(from + at * 5);
    const endedAt = minute(from + at * 5 + 3);
    held.push({
      id: uuid(7, number),
      round: at + 1,
      tie: false,
      seats: left,
      candidates,
      agreement: false,
      faultsAsked: [...ballotFaults],
      channel,
      ballotId,
      onPaper: 0,
      officials: 21,
      summoned: 21,
      subtracted: [],
      base: 21,
      needed: 11,
      mayVote: 20,
      board: [{ id: uuid(2, 8), name: 'Lê Hữu Vinh' }],
      state: stopped ? 'stopped' : 'announced',
      openedAt,
      endedAt,
      entered: [],
      agreed: true,
      result: stopped ? null : sums,
      minutes: stopped ? null : `0${at + 1}-BB/ĐH`,
    });
    if (ballotId) {
      const subject = { type: 'election_round', id: uuid(7, number) };
      const result = stopped ? null : sums;
      const taken = { phone: 20, paper: 0, without: stopped ? ('void' as const) : null };
      const about = {
        subject,
        title: 'Bầu đại biểu',
        method: 'cross_out' as const,
        options: candidates,
        base: 21,
        needed: 11,
        mayVote: 20,
      };
      ballots.push({ id: ballotId, openedAt, endedAt, result, ...taken, ...about });
    }
    if (!stopped) left -= found.elected.length;
    const counted = held.filter((one) => one.result).length;
    const tied = !stopped && found.tied.length > 0;
    over =
      !stopped &&
      stateAfter({ office, seatsLeft: left, rounds: counted, tied, on: '2026-12-03' }) !== 'between';
  }
  const election: ElectionShown = {
    id: uuid(8, n),
    office,
    term: '2026 - 2031',
    seats,
    seatsLeft: left,
    newTerm: true,
    state: over ? 'elected' : 'short',
    listVoteId: null,
    ruleIds: [],
    list: { least: seats, most: 3 },
    phones: { number: '15-QĐ/ĐU', on: '2026-11-30' },
    approved: null,
    candidates: [],
    rounds: held,
  };
  return { election, ballots, over, endedAt: over ? (held.at(-1)?.endedAt ?? null) : minute(from + 40) };
}
