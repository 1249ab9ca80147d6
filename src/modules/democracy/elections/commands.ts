// Elections: set up, stopped, allowed on phones, approved above. Who may is the caller's rule; the meeting's lock is the caller's.
import type { Updateable } from 'kysely';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { DB } from '../../../platform/db/types.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { approveElected } from '../../organisation/offices/elected/commands.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { baseOf, electorsOf } from '../votes/rules.ts';
import type { Occasion } from './bodies/commands.ts';
import { refuseElections } from './contract.ts';
import { candidatesOf, type ElectionRow, electionsOfMeeting, lockElection } from './queries.ts';
import {
  committeeLimits,
  congressRuleKeys,
  type ElectedOffice,
  type ElectionState,
  electionRuleKeys,
} from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The office that an election gives; delegates hold none. */
export const officeOf = {
  committee: 'committee_member',
  secretary: 'secretary',
  deputy: 'deputy_secretary',
  delegates: null,
} as const;

const ended: readonly ElectionState[] = ['elected', 'short', 'to_above', 'stopped'];

/** Of what must be over before an office is elected. Source: committee first, then secretary, then deputy (facts 2). */
const before: Readonly<Record<ElectedOffice, readonly ElectedOffice[]>> = {
  committee: [],
  secretary: ['committee'],
  deputy: ['committee', 'secretary'],
  delegates: [],
};

/** Sets up an election: the office, the term it is for, how many are elected. */
export async function setUpElection(
  scope: Scope,
  occasion: Occasion,
  input: { readonly office: ElectedOffice; readonly term: string; readonly seats: number },
): Promise<Result<{ id: string }>> {
  const { office, term } = input;
  const { organisationId, meetingId, congress, voters, on } = occasion;
  const seats = office === 'secretary' || office === 'deputy' ? 1 : input.seats;
  if (office === 'committee') {
    const { officials } = baseOf(electorsOf(voters));
    const limits = committeeLimits(officials, on);
    if (!limits) return refuseElections('too-few-for-committee', { officials });
    if (seats > limits.most) return refuseElections('committee-too-big', { most: limits.most });
  }
  const others = await electionsOfMeeting(scope, meetingId);
  if (others.some((one) => before[office].includes(one.office) && !ended.includes(one.state)))
    return refuseElections('elected-in-order');
  const keys = [...electionRuleKeys, ...(congress ? congressRuleKeys : [])];
  try {
    const { id } = await scope.db
      .insertInto('elections')
      .values({
        organisation_id: organisationId,
        meeting_id: meetingId,
        office,
        term,
        seats,
        new_term: congress,
        state: 'nominating',
        rule_ids: JSON.stringify(keys.flatMap((key) => ruleOn(key, on)?.id ?? [])),
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordFact(scope, {
      ...aboutElection({ id, organisationId, meetingId }),
      kind: 'election.set-up',
      data: { office, seats },
    });
    return { id };
  } catch (error) {
    if (violates(error, 'one_election_an_office')) return refuseElections('office-being-elected');
    throw error;
  }
}

/** The congress decides not to go on: without anybody elected it is stopped, else it ends with seats left. */
export async function endElection(scope: Scope, meetingId: string, electionId: string): Promise<Done> {
  const election = await electionIn(scope, meetingId, electionId, ['nominating', 'ready', 'between']);
  if (isRefusal(election)) return election;
  const elected = (await candidatesOf(scope, [electionId])).some((one) => one.electedRound !== null);
  const state = elected ? 'short' : 'stopped';
  await setState(scope, electionId, state, { ended_at: scope.now.toString() });
  await recordFact(scope, { ...aboutElection(election), kind: 'election.ended', data: { state } });
  return done;
}

/** Notes the paper by which the committee above allows ballots on phones. */
export async function allowPhones(
  scope: Scope,
  meetingId: string,
  electionId: string,
  paper: { readonly number: string; readonly on: string },
): Promise<Done> {
  const election = await electionIn(scope, meetingId, electionId, ['nominating', 'ready', 'between']);
  if (isRefusal(election)) return election;
  if (paper.on > scope.today) return refuseCommon('bad-input', { where: 'on' });
  await setState(scope, electionId, election.state, { phone_number: paper.number, phone_on: paper.on });
  await recordFact(scope, { ...aboutElection(election), kind: 'election.phones-allowed' });
  return done;
}

/** The committee above approves; the decision stands at the offices of those elected. They hold them since they were elected. */
export async function approveElection(
  scope: Scope,
  electionId: string,
  paper: { readonly number: string; readonly on: string },
): Promise<Done> {
  const election = await lockElection(scope, electionId);
  if (!election || !(await scope.allows('above', election.organisationId))) return refuseCommon('not-found');
  const elected = (await candidatesOf(scope, [electionId])).filter((one) => one.electedRound !== null);
  if (!ended.includes(election.state) || elected.length === 0) return refuseElections('not-elected-yet');
  if (paper.on > scope.today) return refuseCommon('bad-input', { where: 'on' });
  await scope.db
    .updateTable('elections')
    .set({ approved_number: paper.number, approved_on: paper.on })
    .where('id', '=', electionId)
    .execute();
  await approveElected(scope, electionId, paper.number);
  await recordFact(scope, { ...aboutElection(election), kind: 'election.approved' });
  return done;
}

/** An election of the meeting that stands at one of these steps, locked. */
export async function electionIn(
  scope: Scope,
  meetingId: string,
  electionId: string,
  states: readonly string[],
): Promise<Result<ElectionRow>> {
  const election = await lockElection(scope, electionId);
  if (election?.meetingId !== meetingId) return refuseCommon('not-found');
  return states.includes(election.state) ? election : refuseElections('election-step');
}

export async function setState(
  scope: Scope,
  electionId: string,
  state: ElectionState,
  also: Updateable<DB['elections']> = {},
): Promise<void> {
  await scope.db
    .updateTable('elections')
    .set({ ...also, state })
    .where('id', '=', electionId)
    .execute();
}

export function aboutElection(
  election: Pick<ElectionRow, 'id' | 'organisationId' | 'meetingId'>,
): Omit<FactInput, 'kind'> {
  return {
    organisationId: election.organisationId,
    subject: { type: 'election', id: election.id },
    touches: [
      { type: 'elections', id: election.meetingId },
      { type: 'meeting', id: election.meetingId },
    ],
  };
}
