// Elections of the meeting: opened on the roll of the moment, by who leads. The presidium leads a congress, its secretariat writes.
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { openBallot } from '../../../democracy/ballots/commands.ts';
import { noFaults } from '../../../democracy/ballots/faults/rules.ts';
import { ballotRow, takenOf } from '../../../democracy/ballots/queries.ts';
import * as bodies from '../../../democracy/elections/bodies/commands.ts';
import * as elections from '../../../democracy/elections/commands.ts';
import { refuseElections } from '../../../democracy/elections/contract.ts';
import * as names from '../../../democracy/elections/names/commands.ts';
import { electionsOfMeeting } from '../../../democracy/elections/queries.ts';
import * as results from '../../../democracy/elections/results/commands.ts';
import * as rounds from '../../../democracy/elections/rounds/commands.ts';
import { asksAgreement, hasQuorum, quorumIn } from '../../../democracy/elections/rules.ts';
import { baseOf, electorsOf } from '../../../democracy/votes/rules.ts';
import { namesOf } from '../../../organisation/queries.ts';
import { recordMeetingFact } from '../../commands.ts';
import { refuseMeetings } from '../../contract.ts';
import { committeeOn, enterMeeting, type MeetingRow, sitsCommittee } from '../../queries.ts';
import { votersOf } from '../../roll/queries.ts';
import { heldOn, type MeetingActor } from '../../rules.ts';
import { refuseRoom } from '../contract.ts';
import { enterRoom } from '../queries.ts';
import { mayLead } from '../rules.ts';
import type * as contract from './contract.ts';
import { agreements, bodyQuestion, listQuestion, officeNames } from './rules.ts';

type Done = Result<{ done: true }>;
interface Entered {
  readonly meeting: MeetingRow;
  readonly actor: MeetingActor;
}

async function occasionOf(scope: Scope, meeting: MeetingRow): Promise<bodies.Occasion> {
  return {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    congress: meeting.kind === 'congress',
    voters: await votersOf(scope, meeting),
    on: heldOn(meeting),
  };
}

/** A congress votes and elects only with its quorum; null = it has it, or is no congress. */
function quorumFault(occasion: bodies.Occasion): Refusal | null {
  if (!occasion.congress) return null;
  const quorum = quorumIn(baseOf(electorsOf(occasion.voters)), occasion.on);
  return hasQuorum(quorum) ? null : refuseMeetings('congress-no-quorum', { ...quorum });
}

export async function quorumFaultOf(scope: Scope, meeting: MeetingRow): Promise<Refusal | null> {
  return meeting.kind === 'congress' ? quorumFault(await occasionOf(scope, meeting)) : null;
}

/** Who leads does something with an election of the meeting. */
async function leading<T>(
  scope: Scope,
  meetingId: string,
  work: (occasion: bodies.Occasion, entered: Entered) => Promise<Result<T>>,
): Promise<Result<T>> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  return work(await occasionOf(scope, entered.meeting), entered);
}

export function proposeBody(
  scope: Scope,
  meetingId: string,
  { kind, members }: BodyOf<typeof contract.proposeBody>,
): Promise<Result<{ id: string; voteId: string }>> {
  return leading(scope, meetingId, async (occasion) => {
    if (!occasion.congress && kind !== 'tally_board') return refuseRoom('body-of-congress');
    const fault = quorumFault(occasion);
    if (fault) return fault;
    const known = await namesOf(scope, members);
    const question = bodyQuestion(
      kind,
      members.map((one) => known.get(one) ?? ''),
    );
    return bodies.proposeBody(scope, occasion, { kind, members, question });
  });
}

/** The vote about a body or a list has ended. Who heads the secretariat takes the minutes of the congress. */
export async function settleVote(
  scope: Scope,
  meeting: MeetingRow,
  subject: { readonly type: string; readonly id: string },
  passed: boolean,
): Promise<void> {
  if (subject.type === 'election') await names.settleList(scope, subject.id, passed);
  if (subject.type !== 'election_body') return;
  const body = await bodies.settleBody(scope, subject.id, passed);
  const [head] = body?.members ?? [];
  if (!passed || body?.kind !== 'secretariat' || !head) return;
  await scope.db
    .updateTable('meetings')
    .set({ minute_taker_id: head, minute_taker_elected_at: scope.now.toString() })
    .where('id', '=', meeting.id)
    .execute();
  await recordMeetingFact(scope, meeting, 'meeting.minute-taker-elected', { personId: head });
}

export function setUpElection(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.setUpElection>,
): Promise<Result<{ id: string }>> {
  return leading(scope, meetingId, (occasion) => elections.setUpElection(scope, occasion, input));
}

/** From the floor by anybody who may vote; who leads brings the committee's proposal. */
export async function nominate(
  scope: Scope,
  meetingId: string,
  electionId: string,
  personId: string,
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  return names.nominate(scope, await occasionOf(scope, meeting), electionId, {
    personId,
    byCommittee: mayLead(meeting, actor),
    committee: await sittingCommittee(scope, meeting),
  });
}

/** Nobody where the cell has no committee beside those who lead it. */
async function sittingCommittee(scope: Scope, meeting: MeetingRow): Promise<ReadonlySet<string>> {
  const on = heldOn(meeting);
  const sits = await sitsCommittee(scope, meeting.organisationId, on);
  return new Set(sits ? await committeeOn(scope, meeting.organisationId, on) : []);
}

export async function withdrawName(
  scope: Scope,
  meetingId: string,
  electionId: string,
  personId: string,
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  return names.withdrawName(scope, meetingId, electionId, { personId, leads: mayLead(meeting, actor) });
}

export function putListToVote(
  scope: Scope,
  meetingId: string,
  electionId: string,
): Promise<Result<{ voteId: string }>> {
  return leading(scope, meetingId, async (occasion) => {
    const fault = quorumFault(occasion);
    if (fault) return fault;
    const election = (await electionsOfMeeting(scope, meetingId)).find((one) => one.id === electionId);
    if (!election) return refuseCommon('not-found');
    return names.putListToVote(scope, occasion, electionId, listQuestion(election));
  });
}

export function openRound(
  scope: Scope,
  meetingId: string,
  electionId: string,
): Promise<Result<{ id: string }>> {
  return leading(scope, meetingId, async (occasion) => {
    const fault = quorumFault(occasion);
    if (fault) return fault;
    const next = await rounds.nextRound(scope, meetingId, electionId);
    return isRefusal(next) ? next : rounds.openRound(scope, occasion, next, null);
  });
}

/** On phones only where the paper of the committee above is noted; the secret ballot and the round begin together. */
export function openPhoneRound(
  scope: Scope,
  keys: BlindKeys,
  meetingId: string,
  electionId: string,
): Promise<Result<{ id: string; ballotId: string }>> {
  return leading(scope, meetingId, async (occasion) => {
    const fault = quorumFault(occasion);
    if (fault) return fault;
    const next = await rounds.nextRound(scope, meetingId, electionId);
    if (isRefusal(next)) return next;
    const { election, candidates, seats, round, tellers } = next;
    if (election.phoneNumber === null) return refuseElections('phones-not-allowed');
    const [first, second] = candidates;
    const agreement = asksAgreement(candidates.length, occasion.on);
    if (!second && !agreement) return refuseElections('phone-needs-two');
    const title = `Bầu ${officeNames[election.office]} nhiệm kỳ ${election.term}, vòng ${round}`;
    const ballot = await openBallot(scope, keys, {
      organisationId: occasion.organisationId,
      meetingId,
      subject: { type: 'election_round', id: next.id },
      title: agreement ? `${title}: đồng chí ${first?.name ?? ''}` : title,
      method: agreement ? 'choose' : 'cross_out',
      options: (agreement ? agreements : candidates).map(({ name }) => ({ name, note: '' })),
      seats,
      threshold: 'more_than_half',
      voters: occasion.voters,
      tellers,
      on: occasion.on,
    });
    if (isRefusal(ballot)) return ballot;
    const opened = await rounds.openRound(scope, occasion, next, ballot.id);
    return isRefusal(opened) ? opened : { id: opened.id, ballotId: ballot.id };
  });
}

/** The secret ballot of a round has ended: published, its sums decide; void or stopped, the round has no result. */
export async function settleBallot(scope: Scope, meeting: MeetingRow, ballotId: string): Promise<Done> {
  const ballot = await ballotRow(scope, ballotId);
  if (ballot?.subject.type !== 'election_round') return { done: true };
  if (!['published', 'void', 'stopped'].includes(ballot.state)) return { done: true };
  const { phone, paper } = await takenOf(scope, ballotId);
  const { result } = ballot;
  const sums = result && { ...result, faults: result.faults ?? noFaults, handedOut: phone + paper };
  return results.settleBallotOf(scope, await occasionOf(scope, meeting), ballot.subject.id, sums);
}

export function announceRound(
  scope: Scope,
  meetingId: string,
  electionId: string,
  roundId: string,
): Promise<Done> {
  return leading(scope, meetingId, (occasion) => results.announceRound(scope, occasion, electionId, roundId));
}

export function stopRound(
  scope: Scope,
  meetingId: string,
  electionId: string,
  roundId: string,
): Promise<Done> {
  return leading(scope, meetingId, () => rounds.stopRound(scope, meetingId, electionId, roundId));
}

export function endElection(scope: Scope, meetingId: string, electionId: string): Promise<Done> {
  return leading(scope, meetingId, () => elections.endElection(scope, meetingId, electionId));
}

/** Who leads holds the paper in hand; the committee above, whose paper it is, may note it too. */
export async function allowPhones(
  scope: Scope,
  meetingId: string,
  electionId: string,
  paper: BodyOf<typeof contract.allowPhones>,
): Promise<Done> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!actor.above && !mayLead(meeting, actor)) return refuseCommon('forbidden');
  return elections.allowPhones(scope, meetingId, electionId, paper);
}
