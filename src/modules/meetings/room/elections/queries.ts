// The page of a meeting's elections: the document that all share, and what is the actor's own.
import type { Scope } from '../../../../platform/auth/scope.ts';
import { actingPerson } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import type { Watching } from '../../../../platform/live/hub.ts';
import type { ElectionsShown } from '../../../democracy/elections/contract.ts';
import { countsOf, shownElections } from '../../../democracy/elections/queries.ts';
import { type Count, mayStand, quorumIn, sameCount } from '../../../democracy/elections/rules.ts';
import { baseOf, electorsOf } from '../../../democracy/votes/rules.ts';
import { enterMeeting, meetingRow, peopleOf } from '../../queries.ts';
import { votersOf } from '../../roll/queries.ts';
import { heldOn } from '../../rules.ts';
import { mayLead } from '../rules.ts';
import type { readElections } from './contract.ts';
import { termFrom } from './rules.ts';

export async function electionsPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readElections>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const on = heldOn(meeting);
  const elections = await shownElections(scope, { ...meeting, on });
  const voters = await votersOf(scope, meeting);
  const electors = electorsOf(voters);
  const people = await peopleOf(scope, meeting);
  const personId = actingPerson(scope);
  const mayVote = electors.some((one) => one.personId === personId && one.mayVote);
  const isOn = meeting.state === 'open';
  const lead = isOn && mayLead(meeting, actor);
  return {
    meeting: {
      title: meeting.title,
      kind: meeting.kind,
      state: meeting.state,
      startsAt: meeting.startsAt,
      term: elections.elections[0]?.term ?? termFrom(on),
    },
    elections,
    quorum: meeting.kind === 'congress' ? quorumIn(baseOf(electors), on) : null,
    people: people.flatMap(({ personId: id, name }) => {
      const voter = voters.find((one) => one.personId === id);
      return voter && mayStand(voter)
        ? [{ id, name, present: electors.some((one) => one.personId === id && one.mayVote) }]
        : [];
    }),
    own: { personId, mayVote, counts: await ownCounts(scope, elections, personId) },
    can: {
      lead,
      nominate: lead || (isOn && mayVote),
      approve: actor.above,
      allowPhones: lead || actor.above,
    },
  };
}

/** What he entered of rounds that are on, and where somebody else's count differs. */
async function ownCounts(scope: Scope, { elections }: ElectionsShown, personId: string) {
  const open = elections.flatMap((one) => one.rounds.filter((round) => round.state === 'open'));
  const counts = await countsOf(
    scope,
    open.map((round) => round.id),
  );
  return counts
    .filter((count) => count.tellerId === personId)
    .map((own) => {
      const others = counts.filter((one) => one.roundId === own.roundId && one.tellerId !== personId);
      const agreed = others.some((one) => sameCount(one, own));
      const { roundId, handedOut, received, faults, votes } = own;
      return {
        roundId,
        count: { handedOut, received, faults, votes: [...votes] },
        differs: agreed ? [] : differing(own, others),
      };
    });
}

const written: Readonly<Record<'handedOut' | 'received' | 'faults' | 'votes', (count: Count) => string>> = {
  handedOut: (count) => String(count.handedOut),
  received: (count) => String(count.received),
  faults: ({ faults }) => JSON.stringify(Object.entries(faults).sort()),
  votes: (count) => count.votes.join(),
};

function differing(own: Count, others: readonly Count[]) {
  return (['handedOut', 'received', 'faults', 'votes'] as const).filter((place) =>
    others.some((other) => written[place](other) !== written[place](own)),
  );
}

/** Everybody who may know of the meeting follows the same document. */
export async function watchingElections(scope: Scope, meetingId: string): Promise<Watching | null> {
  const entered = await enterMeeting(scope, meetingId);
  return isRefusal(entered) ? null : { audience: 'all', awake: entered.meeting.state === 'open' };
}

export type ElectionsDocument = ElectionsShown;

export async function readElectionsDocument(
  scope: Scope,
  meetingId: string,
): Promise<ElectionsDocument | null> {
  const meeting = await meetingRow(scope, meetingId);
  return meeting && shownElections(scope, { ...meeting, on: heldOn(meeting) });
}
