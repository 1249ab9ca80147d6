// Secret ballots: opened and stopped. Who may lead is the caller's rule.
import { randomUUID } from 'node:crypto';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import * as blind from '../../../platform/blind/commands.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import {
  baseOf,
  electorsOf,
  isReachable,
  neededFor,
  ruleKeysOf,
  type Threshold,
  type Voter,
} from '../votes/rules.ts';
import { refuseBallots } from './contract.ts';
import { type BallotRow, ballotRow, takenOf } from './queries.ts';
import { bodyLetters, leastOfAChannel, type Method } from './rules.ts';

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
    ...aboutBallot(row),
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

/** Stops a ballot without a result; what was cast is removed unread. */
export async function stopBallot(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockBallot(scope, ballotId, ['handing_out', 'casting', 'counting']);
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
  await recordFact(scope, { ...aboutBallot(ballot), kind: 'ballot.stopped' });
  return done;
}

/** A ballot that stands at one of these steps, kept from changing until the transaction ends. */
export async function lockBallot(
  scope: Scope,
  ballotId: string,
  states: readonly BallotRow['state'][],
): Promise<Result<BallotRow>> {
  const ballot = await ballotRow(scope, ballotId, 'lock');
  if (!ballot) return refuseCommon('not-found');
  return states.includes(ballot.state) ? ballot : refuseBallots('ballot-step');
}

/** What facts of a ballot are about. */
export function aboutBallot(ballot: BallotRow): Omit<FactInput, 'kind'> {
  return {
    organisationId: ballot.organisationId,
    subject: { type: 'ballot', id: ballot.id },
    touches: ballot.meetingId === null ? [] : [{ type: 'meeting', id: ballot.meetingId }],
  };
}
