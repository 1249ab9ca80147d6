// Secret ballots: opened, handed out, cast, published. Who may lead is the caller's rule. Taking and casting leave no fact (016).
import { randomUUID } from 'node:crypto';
import { type FactInput, recordFact, tellScreens } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import * as blind from '../../../platform/blind/commands.ts';
import { fromLetters, toLetters } from '../../../platform/blind/contract.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { publishedOf } from '../../../platform/blind/queries.ts';
import { refuseBlind } from '../../../platform/blind/refusals.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { refuseVote } from '../votes/contract.ts';
import {
  baseOf,
  electorsOf,
  isReachable,
  neededFor,
  ruleKeysOf,
  type Threshold,
  type Voter,
  whyNoVote,
} from '../votes/rules.ts';
import type * as contract from './contract.ts';
import { refuseBallots } from './contract.ts';
import { type BallotRow, ballotRow, enterBallot, ownElector, takenOf, talliesOf } from './queries.ts';
import {
  agreedTally,
  bodyLetters,
  couldBe,
  countOf,
  keptIn,
  leastOfAChannel,
  type Method,
  type Sums,
  sumOf,
} from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;
interface Thing {
  readonly type: string;
  readonly id: string;
}

export interface BallotOpening {
  readonly organisationId: string;
  /** The occasion; null = none. */
  readonly meetingId: string | null;
  readonly subject: Thing;
  readonly title: string;
  readonly method: Method;
  readonly options: readonly { readonly name: string; readonly note: string }[];
  /** How many may be kept or chosen at most. */
  readonly seats: number;
  readonly threshold: Threshold;
  /** Everybody of the cell as of this moment. */
  readonly voters: readonly Voter[];
  /** The tally board; nobody whose name stands on the ballot. */
  readonly tellers: readonly string[];
  /** YYYY-MM-DD: decides which versions of the rules are in force. */
  readonly on: string;
}

/** Opens a ballot: who may vote is frozen by the rule in force, a key pair is made, and ballots are handed out. */
export async function openBallot(
  scope: Scope,
  keys: BlindKeys,
  opening: BallotOpening,
): Promise<Result<{ id: string }>> {
  const electors = electorsOf(opening.voters);
  const base = baseOf(electors);
  const needed = neededFor(opening.threshold, base.base);
  if (base.present < leastOfAChannel)
    return refuseBallots('ballot-too-small', { present: base.present, least: leastOfAChannel });
  if (!isReachable(opening.threshold, base))
    return refuseBallots('ballot-out-of-reach', { present: base.present, needed, base: base.base });
  if (await hasCandidate(scope, opening)) return refuseBallots('teller-is-option');
  const id = randomUUID();
  await blind.openUse(scope, keys, { id, bodyBytes: bodyLetters, least: leastOfAChannel });
  try {
    await scope.db
      .insertInto('ballots')
      .values({
        id,
        organisation_id: opening.organisationId,
        meeting_id: opening.meetingId,
        subject_type: opening.subject.type,
        subject_id: opening.subject.id,
        title: opening.title.normalize('NFC').trim(),
        method: opening.method,
        options: JSON.stringify(opening.options),
        seats: opening.seats,
        threshold: opening.threshold,
        rule_ids: JSON.stringify(
          ruleKeysOf(opening.threshold, electors).flatMap((key) => ruleOn(key, opening.on)?.id ?? []),
        ),
        base: base.base,
        needed,
        state: 'handing_out',
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .execute();
  } catch (error) {
    if (violates(error, 'one_running_ballot_a_meeting')) return refuseBallots('ballot-running');
    if (violates(error, 'ballots_check1') || violates(error, 'ballots_options_check'))
      return refuseCommon('bad-input', { where: 'options' });
    throw error;
  }
  await scope.db
    .insertInto('ballot_electors')
    .values(
      electors.map((elector) => ({
        ballot_id: id,
        person_id: elector.personId,
        in_base: elector.inBase,
        may_vote: elector.mayVote,
        reason: elector.reason,
        teller: opening.tellers.includes(elector.personId),
      })),
    )
    .execute();
  const row = (await ballotRow(scope, id)) as BallotRow;
  await recordFact(scope, {
    ...about(row),
    kind: 'ballot.opened',
    data: { electors: base.present, base: base.base, needed, seats: opening.seats },
  });
  return { id };
}

async function hasCandidate(scope: Scope, { tellers, options }: BallotOpening): Promise<boolean> {
  if (tellers.length === 0) return false;
  const plain = (name: string) => name.normalize('NFC').trim().toLowerCase();
  const board = await scope.db.selectFrom('people').select('full_name').where('id', 'in', tellers).execute();
  const names = new Set(board.map((one) => plain(one.full_name)));
  return options.some((option) => names.has(plain(option.name)));
}

/** The acting elector takes a ballot by phone: his blinded token is signed. Asked again with the same one, he gets the same. */
export async function takeBallot(
  scope: Scope,
  keys: BlindKeys,
  ballotId: string,
  blinded: string,
): Promise<Result<{ signature: string }>> {
  const ballot = await enterBallot(scope, ballotId);
  if (!ballot) return refuseCommon('not-found');
  const personId = actingPerson(scope);
  const refused = await whyNoBallot(scope, ballotId, personId);
  if (refused) return refused;
  if (ballot.state === 'handing_out') {
    const taken = await noteTaker(scope, ballotId, personId, 'phone');
    if (isRefusal(taken)) return taken;
  }
  const signature = await blind.handToken(scope, keys, {
    useId: ballotId,
    holderId: personId,
    blinded: Buffer.from(fromLetters(blinded)),
  });
  if (isRefusal(signature)) return signature;
  await tellScreens(scope, [{ type: 'ballot', id: ballotId }]);
  return { signature: toLetters(signature) };
}

async function whyNoBallot(scope: Scope, ballotId: string, personId: string): Promise<Refusal | null> {
  const own = await ownElector(scope, ballotId, personId);
  const why = whyNoVote(own?.standing ?? null, own?.mayVote ?? false);
  return why && refuseVote(why);
}

/** One row a member: by the other channel already, he is refused. */
async function noteTaker(
  scope: Scope,
  ballotId: string,
  personId: string,
  channel: 'phone' | 'paper',
): Promise<Done> {
  try {
    await scope.db
      .insertInto('ballot_takers')
      .values({ ballot_id: ballotId, person_id: personId, channel })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (error) {
    if (violates(error, 'NN035')) return refuseBlind('not-handing-out');
    throw error;
  }
  const row = await scope.db
    .selectFrom('ballot_takers')
    .select('channel')
    .where('ballot_id', '=', ballotId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row?.channel === channel) return done;
  return refuseBallots(channel === 'phone' ? 'took-on-paper' : 'took-by-phone');
}

/** Who leads notes a paper ballot handed out, or takes the note back. */
export async function notePaper(
  scope: Scope,
  ballotId: string,
  personId: string,
  took: boolean,
): Promise<Done> {
  const ballot = await ballotRow(scope, ballotId);
  if (!ballot) return refuseCommon('not-found');
  if (ballot.state !== 'handing_out') return refuseBlind('not-handing-out');
  if ((await tellersOf(scope, ballotId)) < 2) return refuseBallots('paper-needs-tellers');
  const refused = await whyNoBallot(scope, ballotId, personId);
  if (refused) return refused;
  if (took) {
    const noted = await noteTaker(scope, ballotId, personId, 'paper');
    if (isRefusal(noted)) return noted;
  } else
    await scope.db
      .deleteFrom('ballot_takers')
      .where('ballot_id', '=', ballotId)
      .where('person_id', '=', personId)
      .where('channel', '=', 'paper')
      .execute();
  await tellScreens(scope, [{ type: 'ballot', id: ballotId }]);
  return done;
}

async function tellersOf(scope: Scope, ballotId: string): Promise<number> {
  const rows = await scope.db
    .selectFrom('ballot_electors')
    .select('person_id')
    .where('ballot_id', '=', ballotId)
    .where('teller', '=', true)
    .execute();
  return rows.length;
}

/** Ends handing out: the signing key is destroyed, and casting opens. All on paper, the count of the paper begins. */
export async function endHandingOut(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockIn(scope, ballotId, ['handing_out']);
  if (isRefusal(ballot)) return ballot;
  const { phone, paper } = await takenOf(scope, ballotId);
  if (paper > 0 && paper < leastOfAChannel)
    return refuseBallots('paper-too-few', { paper, least: leastOfAChannel });
  const onPaper = phone === 0 && paper > 0;
  const ended = onPaper
    ? await blind.abandonUse(scope, keys, ballotId)
    : await blind.endHanding(scope, keys, ballotId);
  if (isRefusal(ended)) return ended;
  await scope.db
    .updateTable('ballots')
    .set({ state: onPaper ? 'counting' : 'casting', handed_at: scope.now.toString() })
    .where('id', '=', ballotId)
    .execute();
  await recordFact(scope, { ...about(ballot), kind: 'ballot.handed-out', data: { phone, paper } });
  return done;
}

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
  return blind.spendToken(scope, keys, ballotId, {
    token: Buffer.from(fromLetters(input.token)),
    signature: Buffer.from(fromLetters(input.signature)),
    body: Buffer.from(input.body, 'latin1'),
  });
}

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
  const of = { options: ballot.options.length, seats: ballot.seats, handedOut: paper };
  if (!couldBe(tally, of)) return refuseBallots('tally-impossible', { handedOut: paper });
  const counted = { received: tally.received, invalid: tally.invalid, votes: JSON.stringify(tally.votes) };
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
  await recordFact(scope, { ...about(ballot), kind: 'ballot.tallied', data: { agreed } });
  return { agreed };
}

/** Ends casting. Without paper the list is published at once; with paper when two of the tally board agree, asked again. */
export async function closeBallot(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockIn(scope, ballotId, ['casting', 'counting']);
  if (isRefusal(ballot)) return ballot;
  const { phone, paper } = await takenOf(scope, ballotId);
  if (ballot.state === 'casting') {
    const ended = await blind.endSpending(scope, ballotId);
    if (isRefusal(ended)) return ended;
    if (paper > 0) {
      await scope.db.updateTable('ballots').set({ state: 'counting' }).where('id', '=', ballotId).execute();
      await recordFact(scope, { ...about(ballot), kind: 'ballot.closed' });
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
    ...about(ballot),
    kind: 'ballot.published',
    data: sums ? { received: sums.received, valid: sums.valid, invalid: sums.invalid } : { void: true },
  });
  return done;
}

/** Only the sum; nothing at all when a channel brought too few to keep them secret. */
function announced(
  ballot: BallotRow,
  { phone, byPhone, onPaper }: { phone: boolean; byPhone: Sums | null; onPaper: Sums | null },
): Sums | null {
  if (phone && !byPhone) return null;
  if (onPaper && onPaper.received < leastOfAChannel) return null;
  const nothing = countOf([], ballot.options.length, ballot.seats);
  return sumOf(byPhone ?? nothing, onPaper ?? nothing);
}

async function publishList(scope: Scope, keys: BlindKeys, ballot: BallotRow): Promise<Result<Sums | null>> {
  const received = await blind.publishUse(scope, keys, ballot.id);
  if (isRefusal(received) || received === null) return received;
  const bodies = (await publishedOf(scope, ballot.id)).map((one) => one.body.toString('latin1'));
  return countOf(bodies, ballot.options.length, ballot.seats);
}

/** Stops a ballot without a result; what was cast is removed unread. */
export async function stopBallot(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockIn(scope, ballotId, ['handing_out', 'casting', 'counting']);
  if (isRefusal(ballot)) return ballot;
  const { phone } = await takenOf(scope, ballotId);
  if (ballot.state !== 'counting' || phone > 0) {
    const ended = await blind.abandonUse(scope, keys, ballotId);
    if (isRefusal(ended)) return ended;
  }
  await scope.db
    .updateTable('ballots')
    .set({ state: 'stopped', ended_at: scope.now.toString() })
    .where('id', '=', ballotId)
    .execute();
  await recordFact(scope, { ...about(ballot), kind: 'ballot.stopped' });
  return done;
}

async function lockIn(
  scope: Scope,
  ballotId: string,
  states: readonly BallotRow['state'][],
): Promise<Result<BallotRow>> {
  const ballot = await ballotRow(scope, ballotId, 'lock');
  if (!ballot) return refuseCommon('not-found');
  return states.includes(ballot.state) ? ballot : refuseBallots('ballot-step');
}

function about(ballot: BallotRow): Omit<FactInput, 'kind'> {
  return {
    organisationId: ballot.organisationId,
    subject: { type: 'ballot', id: ballot.id },
    touches: ballot.meetingId === null ? [] : [{ type: 'meeting', id: ballot.meetingId }],
  };
}
