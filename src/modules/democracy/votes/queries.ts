// Reads of open votes. Who may see them is the caller's rule.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import type { readOwnVote, readVote, VoteShown } from './contract.ts';
import { countedCards, type Refined, refinedOf } from './counting/queries.ts';
import { noSums, sumOf } from './counting/rules.ts';
import {
  baseOf,
  type Choice,
  type Elector,
  resultOf,
  type Standing,
  type Result as Tally,
  type Threshold,
  typedResult,
} from './rules.ts';

interface VoteRow {
  id: string;
  organisation_id: string;
  meeting_id: string | null;
  subject_type: string;
  subject_id: string;
  question: string;
  threshold: string;
  state: string;
  opened_at: string;
  closed_at: string | null;
  base: number;
  needed: number;
  rule_ids: unknown;
  typed_for: number | null;
  typed_against: number | null;
  typed_other: number | null;
  by_name: boolean;
  again_of: string | null;
  again_reason: string | null;
  counting_at: string | null;
  count_round: number;
}

interface ElectorRow {
  vote_id: string;
  person_id: string;
  in_base: boolean;
  may_vote: boolean;
  reason: string;
  choice: string | null;
  channel: string | null;
}

/** A vote as everybody of the cell may see it; null when there is none. While it is open, never for what was voted. */
export async function voteOf(scope: Scope, voteId: string): Promise<VoteShown | null> {
  const rows = await scope.db.selectFrom('votes').selectAll().where('id', '=', voteId).execute();
  return (await shownVotes(scope, rows))[0] ?? null;
}

/** Votes of a meeting, oldest first. */
export async function votesOfMeeting(scope: Scope, meetingId: string): Promise<VoteShown[]> {
  const rows = await scope.db
    .selectFrom('votes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return shownVotes(scope, rows);
}

/** The count of a vote by rule, as of now; kept from screens until it is closed. */
export async function tallyOf(scope: Scope, voteId: string, threshold: Threshold): Promise<Tally> {
  const { electors, choices } = counted(await electorRows(scope, [voteId]));
  return resultOf(electors, choices, threshold, (await countedCards(scope, voteId)) ?? noSums);
}

async function shownVotes(scope: Scope, votes: VoteRow[]): Promise<VoteShown[]> {
  if (votes.length === 0) return [];
  const rows = await electorRows(
    scope,
    votes.map((vote) => vote.id),
  );
  const refined = await refinedOf(scope, votes, rows);
  return votes.map((vote) =>
    shownVote(
      vote,
      rows.filter((row) => row.vote_id === vote.id),
      refined.get(vote.id) ?? {},
    ),
  );
}

function electorRows(scope: Scope, voteIds: string[]): Promise<ElectorRow[]> {
  return scope.db
    .selectFrom('vote_electors as e')
    .leftJoin('vote_choices as c', (join) =>
      join.onRef('c.vote_id', '=', 'e.vote_id').onRef('c.person_id', '=', 'e.person_id'),
    )
    .select(['e.vote_id', 'e.person_id', 'e.in_base', 'e.may_vote', 'e.reason', 'c.choice', 'c.channel'])
    .where('e.vote_id', 'in', voteIds)
    .execute();
}

function counted(rows: ElectorRow[]): { electors: Elector[]; choices: Map<string, Choice> } {
  const choices = new Map<string, Choice>();
  for (const row of rows) if (row.choice !== null) choices.set(row.person_id, row.choice as Choice);
  const electors = rows.map((row) => ({
    personId: row.person_id,
    inBase: row.in_base,
    mayVote: row.may_vote,
    reason: row.reason as Standing,
  }));
  return { electors, choices };
}

function typedOf(vote: VoteRow, may: number): Tally | null {
  const { typed_for, typed_against, typed_other, base, needed } = vote;
  if (typed_for === null || typed_against === null || typed_other === null) return null;
  return typedResult({ for: typed_for, against: typed_against, other: typed_other }, may, base, needed);
}

function shownVote(vote: VoteRow, rows: ElectorRow[], refined: Refined): VoteShown {
  const { electors, choices } = counted(rows);
  const { officials, subtracted, present } = baseOf(electors);
  const typed = typedOf(vote, present);
  const byPhone = rows.filter((row) => row.channel === 'phone').length;
  const { cards, ...shown } = refined;
  const byCard = rows.filter((row) => row.channel === 'card').length + (cards ? sumOf(cards) : 0);
  return {
    id: vote.id,
    subject: { type: vote.subject_type, id: vote.subject_id },
    question: vote.question,
    threshold: vote.threshold as Threshold,
    state: vote.state as VoteShown['state'],
    openedAt: vote.opened_at,
    closedAt: vote.closed_at,
    base: vote.base,
    needed: vote.needed,
    officials,
    subtracted: [...subtracted],
    mayVote: present,
    voted: typed ? present - typed.silent : byPhone + byCard,
    byPhone,
    byCard,
    result:
      vote.state === 'closed'
        ? (typed ?? resultOf(electors, choices, vote.threshold as Threshold, cards ?? noSums))
        : null,
    ...shown,
    ...(typed ? { typed: true } : {}),
    ruleIds: vote.rule_ids as string[],
  };
}

/** The vote that is open about a thing; null when there is none. */
export async function openVoteAbout(
  scope: Scope,
  subject: { type: string; id: string },
): Promise<string | null> {
  const row = await scope.db
    .selectFrom('votes')
    .select('id')
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** A vote for who sits in the cell or leads it, with the own choice. */
export async function votePage(scope: Scope, voteId: string): Promise<Result<AnswerOf<typeof readVote>>> {
  const own = await ownVotePage(scope, voteId);
  if (isRefusal(own)) return own;
  const vote = await voteOf(scope, voteId);
  return vote ? { ...vote, ...own } : refuseCommon('not-found');
}

/** What is the actor's own in it: a few rows, where the whole vote is a row for each elector. */
export async function ownVotePage(
  scope: Scope,
  voteId: string,
): Promise<Result<AnswerOf<typeof readOwnVote>>> {
  const vote = await scope.db
    .selectFrom('votes')
    .select(['organisation_id', 'state', 'rule_ids', 'counting_at'])
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!vote) return refuseCommon('not-found');
  const cellId = vote.organisation_id;
  if (!(await scope.allows('member', cellId)) && !(await scope.allows('committee', cellId)))
    return refuseCommon('not-found');
  const own = await ownVote(scope, voteId, actingPerson(scope));
  return {
    ownChoice: own.choice,
    ownStanding: own.standing,
    // While cards are counted nobody votes by phone.
    can: {
      cast: vote.state === 'open' && vote.counting_at === null && own.mayVote && own.channel !== 'card',
    },
    ruleIds: vote.rule_ids as string[],
  };
}

/** For the minute-taker and the chair: who may vote and has not, and whose cards are noted; by given name. */
export async function awaitedIn(
  scope: Scope,
  voteId: string,
): Promise<{
  awaited: { id: string; name: string }[];
  cards: { personId: string; name: string; choice: Choice }[];
}> {
  const { rows } = await sql<{ id: string; name: string; choice: Choice | null; channel: string | null }>`
    SELECT p.id, p.full_name AS name, c.choice, c.channel
    FROM vote_electors e JOIN people p ON p.id = e.person_id
    LEFT JOIN vote_choices c ON c.vote_id = e.vote_id AND c.person_id = e.person_id
    WHERE e.vote_id = ${voteId} AND e.may_vote
    ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`.execute(scope.db);
  return {
    awaited: rows.filter((row) => row.choice === null).map(({ id, name }) => ({ id, name })),
    cards: rows.flatMap(({ id, name, choice, channel }) =>
      channel === 'card' && choice !== null ? [{ personId: id, name, choice }] : [],
    ),
  };
}

/** What somebody chose in the vote of a meeting that is open; null when there is none, or he has not chosen. */
export async function ownOpenChoice(
  scope: Scope,
  meetingId: string,
  personId: string,
): Promise<Choice | null> {
  const row = await scope.db
    .selectFrom('votes as v')
    .innerJoin('vote_choices as c', 'c.vote_id', 'v.id')
    .select('c.choice')
    .where('v.meeting_id', '=', meetingId)
    .where('v.state', '=', 'open')
    .where('c.person_id', '=', personId)
    .executeTakeFirst();
  return (row?.choice ?? null) as Choice | null;
}

/** How somebody counts in a vote, and what he chose; standing null = not on its list. */
export async function ownVote(
  scope: Scope,
  voteId: string,
  personId: string,
): Promise<{ choice: Choice | null; standing: Standing | null; mayVote: boolean; channel: string | null }> {
  const row = await scope.db
    .selectFrom('vote_electors as e')
    .leftJoin('vote_choices as c', (join) =>
      join.onRef('c.vote_id', '=', 'e.vote_id').onRef('c.person_id', '=', 'e.person_id'),
    )
    .select(['e.reason', 'e.may_vote', 'c.choice', 'c.channel'])
    .where('e.vote_id', '=', voteId)
    .where('e.person_id', '=', personId)
    .executeTakeFirst();
  return {
    choice: (row?.choice ?? null) as Choice | null,
    standing: (row?.reason ?? null) as Standing | null,
    mayVote: row?.may_vote ?? false,
    channel: row?.channel ?? null,
  };
}
