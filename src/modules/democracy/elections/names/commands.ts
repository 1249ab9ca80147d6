// The list of an election: named, withdrawn, put to an open vote. Who may is the caller's rule; who may stand is decided here.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf } from '../../../organisation/queries.ts';
import { openVote } from '../../votes/commands.ts';
import { electorsOf } from '../../votes/rules.ts';
import type { Occasion } from '../bodies/commands.ts';
import { aboutElection, electionIn, setState } from '../commands.ts';
import { refuseElections } from '../contract.ts';
import { bodiesOf, candidatesOf, type ElectionRow, electionsOfMeeting } from '../queries.ts';
import { listLimits, mayStand } from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Names are taken until the list is voted on, and again between rounds. */
const takesNames = ['nominating', 'between'];

export interface Naming {
  readonly personId: string;
  /** The actor leads and brings the committee's proposal; else he names somebody from the floor. */
  readonly byCommittee: boolean;
  /** Who sits in the committee of the cell, of those in office on the day. */
  readonly committee: ReadonlySet<string>;
}

/** Puts a name on the list: proposed by the committee, by a member, or by himself. */
export async function nominate(
  scope: Scope,
  occasion: Occasion,
  electionId: string,
  { personId, byCommittee, committee }: Naming,
): Promise<Done> {
  const election = await electionIn(scope, occasion.meetingId, electionId, takesNames);
  if (isRefusal(election)) return election;
  const actor = actingPerson(scope);
  const electors = electorsOf(occasion.voters);
  if (!byCommittee && !electors.some((one) => one.personId === actor && one.mayVote))
    return refuseCommon('forbidden');
  const name = (await namesOf(scope, [personId])).get(personId) ?? '';
  const voter = occasion.voters.find((one) => one.personId === personId);
  if (!voter || !mayStand(voter)) return refuseElections('may-not-stand', { name });
  if (!(await isOfCommittee(scope, election, personId, committee)))
    return refuseElections('not-of-committee', { name });
  const bodies = await bodiesOf(scope, occasion.meetingId);
  const boards = bodies.filter(
    (body) => body.kind === 'tally_board' && (body.state === 'elected' || body.state === 'voting'),
  );
  if (boards.some((body) => body.members.some((one) => one.id === personId)))
    return refuseElections('candidate-on-board', { name });
  const source = byCommittee ? 'committee' : personId === actor ? 'self' : 'nominated';
  try {
    const { rows } = { rows: await putName(scope, electionId, { personId, source, actor }) };
    if (rows.length === 0) return refuseElections('named-already', { name });
  } catch (error) {
    if (violates(error, 'NN039')) return refuseElections('election-step');
    throw error;
  }
  await reopenList(scope, election);
  await recordFact(scope, { ...aboutElection(election), kind: 'election.named', data: { personId, source } });
  return done;
}

/** A new name, or one that was withdrawn before; none when it stands already. */
function putName(
  scope: Scope,
  electionId: string,
  { personId, source, actor }: { personId: string; source: string; actor: string },
) {
  return scope.db
    .insertInto('election_candidates')
    .values({ election_id: electionId, person_id: personId, source, named_by: actor })
    .onConflict((conflict) =>
      conflict
        .columns(['election_id', 'person_id'])
        .doUpdateSet({ withdrawn_at: null, source, named_by: actor })
        .where('election_candidates.withdrawn_at', 'is not', null),
    )
    .returning('person_id')
    .execute();
}

/**
 * Secretary and deputy are elected from the committee: of those elected today, else of those in office. A cell without a
 * committee elects them from all. Source: the rules on committees (cell.committee, election.offices).
 */
async function isOfCommittee(
  scope: Scope,
  election: ElectionRow,
  personId: string,
  committee: ReadonlySet<string>,
): Promise<boolean> {
  if (election.office !== 'secretary' && election.office !== 'deputy') return true;
  const others = (await electionsOfMeeting(scope, election.meetingId)).filter(
    (one) => one.state !== 'stopped',
  );
  const elected = (office: string) =>
    others
      .filter((one) => one.office === office)
      .flatMap((one) => one.candidates.flatMap((who) => (who.electedRound === null ? [] : [who.id])));
  if (election.office === 'deputy' && elected('secretary').includes(personId)) return false;
  if (others.some((one) => one.office === 'committee')) return elected('committee').includes(personId);
  return committee.size === 0 || committee.has(personId);
}

/** After a round, a change of the list needs a vote on it again. */
async function reopenList(scope: Scope, election: ElectionRow): Promise<void> {
  if (election.state === 'between') await setState(scope, election.id, 'nominating');
}

/** Takes a name off: the candidate himself, or who leads for him; the trace stays. */
export async function withdrawName(
  scope: Scope,
  meetingId: string,
  electionId: string,
  { personId, leads }: { personId: string; leads: boolean },
): Promise<Done> {
  const election = await electionIn(scope, meetingId, electionId, takesNames);
  if (isRefusal(election)) return election;
  if (!leads && personId !== actingPerson(scope)) return refuseCommon('forbidden');
  const { numUpdatedRows } = await scope.db
    .updateTable('election_candidates')
    .set({ withdrawn_at: scope.now.toString() })
    .where('election_id', '=', electionId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .where('elected_round', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuseCommon('not-found');
  await reopenList(scope, election);
  await recordFact(scope, { ...aboutElection(election), kind: 'election.withdrawn', data: { personId } });
  return done;
}

/** Opens the vote on the list and the number of seats. In: the question as the room reads it. */
export async function putListToVote(
  scope: Scope,
  occasion: Occasion,
  electionId: string,
  question: string,
): Promise<Result<{ voteId: string }>> {
  const election = await electionIn(scope, occasion.meetingId, electionId, ['nominating']);
  if (isRefusal(election)) return election;
  const candidates = await candidatesOf(scope, [electionId]);
  const names = candidates.filter((one) => !one.withdrawn && one.electedRound === null).length;
  const seats = election.seats - candidates.filter((one) => one.electedRound !== null).length;
  const { least, most } = listLimits(seats, occasion.on);
  if (names < least) return refuseElections('list-too-short', { names, least });
  if (names > most) return refuseElections('list-too-long', { names, most, seats });
  const { organisationId, meetingId, voters, on } = occasion;
  const vote = await openVote(scope, {
    organisationId,
    meetingId,
    subject: { type: 'election', id: electionId },
    question,
    threshold: 'more_than_half',
    voters,
    on,
  });
  if (isRefusal(vote)) return vote;
  await setState(scope, electionId, 'list_vote', { list_vote_id: vote.id });
  await recordFact(scope, { ...aboutElection(election), kind: 'election.list-put', data: { names, seats } });
  return { voteId: vote.id };
}

/** The vote on the list has ended: agreed, ballots may be handed out; else names are taken again. */
export async function settleList(scope: Scope, electionId: string, passed: boolean): Promise<void> {
  const election = await scope.db
    .selectFrom('elections')
    .select(['id', 'organisation_id as organisationId', 'meeting_id as meetingId', 'state'])
    .where('id', '=', electionId)
    .forUpdate()
    .executeTakeFirst();
  if (election?.state !== 'list_vote') return;
  await setState(scope, electionId, passed ? 'ready' : 'nominating');
  await recordFact(scope, {
    ...aboutElection(election),
    kind: passed ? 'election.list-agreed' : 'election.list-rejected',
  });
}
