// What the tally board counts on paper: entered by each, it holds when two enter the same.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { hasUnasked } from '../../ballots/faults/rules.ts';
import { aboutElection } from '../commands.ts';
import type { enterCount as contractOfCount } from '../contract.ts';
import { refuseElections } from '../contract.ts';
import { bodiesOf, countsOf, type ElectionRow, lockElection, lockRound, type RoundRow } from '../queries.ts';
import { agreedCount, asksAgreement, type CountFault, faultOfCount, formOfRound } from '../rules.ts';

const wheres: Readonly<Record<CountFault | 'reason', { vi: string; en: string }>> = {
  reason: {
    vi: 'có lý do không hợp lệ mà quy định đang áp dụng không nêu',
    en: 'a reason that the rule in force does not know',
  },
  'handed-out': {
    vi: 'số phiếu phát ra nhiều hơn số có mặt được bầu',
    en: 'more handed out than may vote',
  },
  received: { vi: 'số phiếu thu về nhiều hơn số phát ra', en: 'more received than handed out' },
  invalid: { vi: 'số phiếu không hợp lệ nhiều hơn số thu về', en: 'more invalid than received' },
  lines: { vi: 'có người nhiều phiếu hơn số phiếu hợp lệ', en: 'a line above the valid ballots' },
  sum: {
    vi: 'tổng số phiếu của các đồng chí không hợp với số phiếu hợp lệ và số cần bầu',
    en: 'the sum of the lines does not fit the valid ballots and the seats',
  },
};

/** One of the tally board enters what was counted; he may enter again until the round is announced. */
export async function enterCount(
  scope: Scope,
  roundId: string,
  count: BodyOf<typeof contractOfCount>,
): Promise<Result<{ agreed: boolean }>> {
  const round = await lockRound(scope, roundId);
  const election = round && (await lockElection(scope, round.electionId));
  if (!round || !election || !(await scope.allows('member', election.organisationId)))
    return refuseCommon('not-found');
  const personId = actingPerson(scope);
  if (!(await isTeller(scope, election, round, personId))) return refuseCommon('forbidden');
  if (round.state !== 'open' || round.channel !== 'paper') return refuseElections('round-over');
  const on = localDate(round.openedAt);
  const agreement = asksAgreement(round.candidates.length, on);
  const of = { seats: round.seats, candidates: round.candidates.length, mayVote: round.mayVote, agreement };
  const form = { ...formOfRound({ ...round, agreement }), seats: round.seats, on };
  const unasked = hasUnasked(count.faults, form);
  const fault = unasked ? 'reason' : faultOfCount(count, of);
  if (fault) {
    const { vi, en } = wheres[fault];
    return refuseElections('count-impossible', { where: vi, whereEn: en });
  }
  const entered = {
    handed_out: count.handedOut,
    received: count.received,
    faults: JSON.stringify(count.faults),
    votes: JSON.stringify(count.votes),
  };
  try {
    await scope.db
      .insertInto('election_counts')
      .values({ round_id: roundId, teller_id: personId, ...entered })
      .onConflict((conflict) => conflict.columns(['round_id', 'teller_id']).doUpdateSet(entered))
      .execute();
  } catch (error) {
    if (violates(error, 'NN039')) return refuseElections('round-over');
    throw error;
  }
  const agreed = agreedCount(await countsOf(scope, [roundId])) !== null;
  await recordFact(scope, {
    ...aboutElection(election),
    kind: 'election.counted',
    data: { roundId, agreed },
  });
  return { agreed };
}

async function isTeller(scope: Scope, election: ElectionRow, round: RoundRow, personId: string) {
  const bodies = await bodiesOf(scope, election.meetingId);
  const board = bodies.find((body) => body.id === round.boardId);
  return board?.members.some((one) => one.id === personId) ?? false;
}
