// Presidium, secretariat, tally board: put to an open vote, seated by its result. Who may propose them is the caller's rule.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf } from '../../../organisation/queries.ts';
import { openVote } from '../../votes/commands.ts';
import { electorsOf, type Voter } from '../../votes/rules.ts';
import { refuseElections } from '../contract.ts';
import { standingIn } from '../queries.ts';
import type { BodyKind } from '../rules.ts';

/** The meeting in which it happens, with everybody on its roll as of this moment. */
export interface Occasion {
  readonly organisationId: string;
  readonly meetingId: string;
  /** A congress: the elected begin a new term. */
  readonly congress: boolean;
  readonly voters: readonly Voter[];
  /** YYYY-MM-DD of the meeting. */
  readonly on: string;
}

/** Of the tally board at least two must agree. */
const leastTellers = 2;

/** Opens the vote on a body. In: its members, the head first; the question as the room reads it. */
export async function proposeBody(
  scope: Scope,
  occasion: Occasion,
  proposal: { readonly kind: BodyKind; readonly members: readonly string[]; readonly question: string },
): Promise<Result<{ id: string; voteId: string }>> {
  const { kind, question } = proposal;
  const members = [...new Set(proposal.members)];
  if (members.length === 0) return refuseCommon('bad-input', { where: 'members' });
  if (kind === 'tally_board' && members.length < leastTellers) return refuseElections('board-too-small');
  const names = await namesOf(scope, members);
  const present = new Map(electorsOf(occasion.voters).map((one) => [one.personId, one.mayVote]));
  const away = members.find((one) => !present.get(one));
  if (away) return refuseElections('body-not-on-roll', { name: names.get(away) ?? '' });
  const stands = kind === 'tally_board' ? await standingIn(scope, occasion.meetingId) : new Set<string>();
  const candidate = members.find((one) => stands.has(one));
  if (candidate) return refuseElections('candidate-on-board', { name: names.get(candidate) ?? '' });
  const { organisationId, meetingId, voters, on } = occasion;
  let id: string;
  try {
    ({ id } = await scope.db
      .insertInto('election_bodies')
      .values({
        organisation_id: organisationId,
        meeting_id: meetingId,
        kind,
        state: 'voting',
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  } catch (error) {
    if (violates(error, 'one_body_voted_on')) return refuseElections('body-voted-on');
    throw error;
  }
  await scope.db
    .insertInto('election_body_members')
    .values(members.map((personId, at) => ({ body_id: id, person_id: personId, ordinal: at + 1 })))
    .execute();
  const vote = await openVote(scope, {
    organisationId,
    meetingId,
    subject: { type: 'election_body', id },
    question,
    threshold: 'more_than_half',
    voters,
    on,
  });
  if (isRefusal(vote)) return vote;
  await scope.db.updateTable('election_bodies').set({ vote_id: vote.id }).where('id', '=', id).execute();
  await recordFact(scope, {
    kind: 'election.body-proposed',
    organisationId,
    subject: { type: 'election_body', id },
    data: { kind, members: [...members] },
    touches: [{ type: 'elections', id: meetingId }],
  });
  return { id, voteId: vote.id };
}

/** The vote on a body has ended: elected, it takes the place of the one before. Out: what it is, with its members. */
export async function settleBody(
  scope: Scope,
  bodyId: string,
  passed: boolean,
): Promise<{ kind: BodyKind; meetingId: string; members: string[] } | null> {
  const body = await scope.db
    .selectFrom('election_bodies')
    .selectAll()
    .where('id', '=', bodyId)
    .where('state', '=', 'voting')
    .forUpdate()
    .executeTakeFirst();
  if (!body) return null;
  if (passed)
    await scope.db
      .updateTable('election_bodies')
      .set({ state: 'replaced' })
      .where('meeting_id', '=', body.meeting_id)
      .where('kind', '=', body.kind)
      .where('state', '=', 'elected')
      .execute();
  await scope.db
    .updateTable('election_bodies')
    .set({ state: passed ? 'elected' : 'rejected' })
    .where('id', '=', bodyId)
    .execute();
  const rows = await scope.db
    .selectFrom('election_body_members')
    .select('person_id')
    .where('body_id', '=', bodyId)
    .orderBy('ordinal')
    .execute();
  await recordFact(scope, {
    kind: passed ? 'election.body-elected' : 'election.body-rejected',
    organisationId: body.organisation_id,
    subject: { type: 'election_body', id: bodyId },
    data: { kind: body.kind },
    touches: [
      { type: 'elections', id: body.meeting_id },
      { type: 'meeting', id: body.meeting_id },
    ],
  });
  return {
    kind: body.kind as BodyKind,
    meetingId: body.meeting_id,
    members: rows.map((row) => row.person_id),
  };
}
