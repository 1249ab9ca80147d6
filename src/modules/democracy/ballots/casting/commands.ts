// Casting without a name, the count of the paper beside it, and the publication of the sum. Casting leaves no fact (016).
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import * as blind from '../../../../platform/blind/commands.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import { publishedOf } from '../../../../platform/blind/queries.ts';
import { refuseBlind } from '../../../../platform/blind/refusals.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { aboutBallot, lockBallot } from '../commands.ts';
import type * as contract from '../contract.ts';
import { refuseBallots } from '../contract.ts';
import { faultsOf, faultsOnPhones, noFaults } from '../faults/rules.ts';
import {
  type BallotRow,
  ballotRow,
  enterBallot,
  formOf,
  ownElector,
  takenOf,
  talliesOf,
} from '../queries.ts';
import { type AnnouncedSums, countOf, keptIn, leastOfAChannel, sumOf } from '../rules.ts';
import { agreedTally, type CountedSums, faultOfTally, type TallyFault } from '../tally/rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Casts, by whoever bears the token: nobody is known here, and no trace is left but in the inbox. */
export async function castBallot(
  scope: Scope,
  keys: BlindKeys,
  ballotId: string,
  input: BodyOf<typeof contract.castBallot>,
): Promise<Done> {
  const ballot = await ballotRow(scope, ballotId);
  if (!ballot) return refuseBlind('token-forged');
  if (keptIn(input.body, ballot.options.length) === null) return refuseBlind('token-malformed');
  return blind.spendToken(scope, keys, ballotId, input, Buffer.from(input.body, 'latin1'));
}

const wheres: Readonly<Record<TallyFault, { vi: string; en: string }>> = {
  received: { vi: 'số phiếu thu về nhiều hơn số đã phát', en: 'more received than handed out' },
  reason: {
    vi: 'có lý do không hợp lệ mà quy định đang áp dụng không nêu',
    en: 'a reason that the rule in force does not know',
  },
  invalid: { vi: 'số phiếu không hợp lệ nhiều hơn số thu về', en: 'more invalid than received' },
  lines: { vi: 'có dòng nhiều phiếu hơn số phiếu hợp lệ', en: 'a line above the valid ballots' },
  sum: {
    vi: 'tổng số phiếu các dòng không hợp với số phiếu hợp lệ và số được chọn',
    en: 'the sum of the lines does not fit the valid ballots and the seats',
  },
};

/** A member of the tally board enters what was counted on paper. */
export async function enterTally(
  scope: Scope,
  ballotId: string,
  tally: BodyOf<typeof contract.enterTally>,
): Promise<Result<{ agreed: boolean }>> {
  const ballot = await enterBallot(scope, ballotId);
  const personId = actingPerson(scope);
  const own = ballot && (await ownElector(scope, ballotId, personId));
  if (!ballot) return refuseCommon('not-found');
  if (!own?.teller) return refuseCommon('forbidden');
  if (ballot.state !== 'counting') return refuseBallots('ballot-step');
  const { paper } = await takenOf(scope, ballotId);
  const fault = faultOfTally(tally, { ...formOf(ballot), handedOut: paper });
  if (fault) return refuseBallots('tally-impossible', { where: wheres[fault].vi, whereEn: wheres[fault].en });
  const counted = {
    received: tally.received,
    faults: JSON.stringify(tally.faults),
    votes: JSON.stringify(tally.votes),
  };
  try {
    await scope.db
      .insertInto('ballot_tallies')
      .values({ ballot_id: ballotId, teller_id: personId, ...counted })
      .onConflict((conflict) => conflict.columns(['ballot_id', 'teller_id']).doUpdateSet(counted))
      .execute();
  } catch (error) {
    if (violates(error, 'NN035')) return refuseBallots('ballot-step');
    throw error;
  }
  const agreed = agreedTally(await talliesOf(scope, ballotId)) !== null;
  await recordFact(scope, { ...aboutBallot(ballot), kind: 'ballot.tallied', data: { agreed } });
  return { agreed };
}

/** Ends casting. Without paper the list is published at once; with paper when two of the tally board agree, asked again. */
export async function closeBallot(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockBallot(scope, ballotId, ['casting', 'counting']);
  if (isRefusal(ballot)) return ballot;
  const { phone, paper } = await takenOf(scope, ballotId);
  if (ballot.state === 'casting') {
    const ended = await blind.endSpending(scope, ballotId);
    if (isRefusal(ended)) return ended;
    if (paper > 0) {
      await scope.db.updateTable('ballots').set({ state: 'counting' }).where('id', '=', ballotId).execute();
      await recordFact(scope, { ...aboutBallot(ballot), kind: 'ballot.closed' });
      return done;
    }
  }
  const onPaper = paper > 0 ? agreedTally(await talliesOf(scope, ballotId)) : null;
  if (paper > 0 && !onPaper) return refuseBallots('tally-open');
  const byPhone = phone > 0 ? await publishList(scope, keys, ballot) : null;
  if (isRefusal(byPhone)) return byPhone;
  const sums = announced(ballot, { phone: phone > 0, byPhone, onPaper });
  await scope.db
    .updateTable('ballots')
    .set({
      state: sums ? 'published' : 'void',
      ended_at: scope.now.toString(),
      result: sums && JSON.stringify(sums),
    })
    .where('id', '=', ballotId)
    .execute();
  await recordFact(scope, {
    ...aboutBallot(ballot),
    kind: 'ballot.published',
    data: sums ? { received: sums.received, valid: sums.valid, invalid: sums.invalid } : { void: true },
  });
  return done;
}

/** Only the sum; nothing at all when a channel brought too few to keep them secret. */
function announced(
  ballot: BallotRow,
  { phone, byPhone, onPaper }: { phone: boolean; byPhone: CountedSums | null; onPaper: CountedSums | null },
): AnnouncedSums | null {
  if (phone && !byPhone) return null;
  if (onPaper && onPaper.received < leastOfAChannel) return null;
  const nothing = countOf([], ballot.options.length, ballot.seats);
  const [phones, paper] = [byPhone?.faults ?? noFaults, onPaper?.faults ?? noFaults];
  return {
    ...sumOf(byPhone ?? nothing, onPaper ?? nothing),
    faults: faultsOf((fault) => phones[fault] + paper[fault]),
  };
}

async function publishList(
  scope: Scope,
  keys: BlindKeys,
  ballot: BallotRow,
): Promise<Result<CountedSums | null>> {
  const received = await blind.publishUse(scope, keys, ballot.id);
  if (isRefusal(received) || received === null) return received;
  const bodies = (await publishedOf(scope, ballot.id)).map((one) => one.body.toString('latin1'));
  const options = ballot.options.length;
  const kept = bodies.map((body) => keptIn(body, options));
  return { ...countOf(bodies, options, ballot.seats), faults: faultsOnPhones(kept, formOf(ballot)) };
}
