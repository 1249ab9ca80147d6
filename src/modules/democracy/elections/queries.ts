// Reads of elections and of the bodies of a congress. What one of the tally board counted is his own until two agree.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { namesOf, organisationAt } from '../../organisation/queries.ts';
import { faultsAsked, faultsOf, invalidOf } from '../ballots/faults/rules.ts';
import { takenOf } from '../ballots/queries.ts';
import type { BodyShown, ElectionShown, ElectionsShown, RoundShown } from './contract.ts';
import {
  agreedCount,
  asksAgreement,
  type BodyKind,
  type Count,
  type ElectedOffice,
  type ElectionState,
  formOfRound,
  listLimits,
  type RoundResult,
  validOf,
} from './rules.ts';

export interface ElectionRow {
  readonly id: string;
  readonly organisationId: string;
  readonly meetingId: string;
  readonly office: ElectedOffice;
  readonly term: string;
  readonly seats: number;
  readonly newTerm: boolean;
  readonly state: ElectionState;
  readonly listVoteId: string | null;
  readonly ruleIds: string[];
  readonly phoneNumber: string | null;
  readonly phoneOn: string | null;
  readonly approvedNumber: string | null;
  readonly approvedOn: string | null;
}

const columns =
  sql.raw(`id, organisation_id AS "organisationId", meeting_id AS "meetingId", office, term, seats, new_term AS "newTerm",
  state, list_vote_id AS "listVoteId", rule_ids AS "ruleIds", phone_number AS "phoneNumber", phone_on::text AS "phoneOn",
  approved_number AS "approvedNumber", approved_on::text AS "approvedOn"`);

/** An election, kept from changing until the transaction ends. */
export async function lockElection(scope: Scope, electionId: string): Promise<ElectionRow | null> {
  const { rows } =
    await sql<ElectionRow>`SELECT ${columns} FROM elections WHERE id = ${electionId} FOR UPDATE`.execute(
      scope.db,
    );
  return rows[0] ?? null;
}

async function electionRows(scope: Scope, meetingId: string): Promise<ElectionRow[]> {
  const { rows } = await sql<ElectionRow>`SELECT ${columns} FROM elections WHERE meeting_id = ${meetingId}
    ORDER BY opened_at, id`.execute(scope.db);
  return rows;
}

export interface Candidate {
  readonly electionId: string;
  readonly id: string;
  readonly name: string;
  readonly source: 'committee' | 'nominated' | 'self';
  readonly withdrawn: boolean;
  readonly electedRound: number | null;
}

/** Candidates in the order of the ballot: by given name. */
export async function candidatesOf(scope: Scope, electionIds: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    SELECT c.election_id AS "electionId", p.id, p.full_name AS name, c.source, c.withdrawn_at IS NOT NULL AS withdrawn,
      c.elected_round AS "electedRound"
    FROM election_candidates c JOIN people p ON p.id = c.person_id WHERE c.election_id = ANY (${electionIds}::uuid[])
    ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`.execute(scope.db);
  return rows;
}

export interface RoundRow {
  readonly id: string;
  readonly electionId: string;
  readonly round: number;
  readonly tie: boolean;
  readonly seats: number;
  readonly candidates: string[];
  readonly channel: 'paper' | 'phone';
  readonly ballotId: string | null;
  readonly officials: number;
  readonly summoned: number;
  readonly subtracted: RoundShown['subtracted'];
  readonly base: number;
  readonly needed: number;
  readonly mayVote: number;
  readonly boardId: string;
  readonly state: RoundShown['state'];
  readonly openedAt: string;
  readonly endedAt: string | null;
  readonly result: (Count & RoundResult) | null;
  readonly minutesNumber: number | null;
  readonly minutesType: 'BB' | 'BB/ĐH' | null;
}

const roundColumns =
  sql.raw(`id, election_id AS "electionId", round, tie, seats, candidates, channel, ballot_id AS "ballotId",
  officials, summoned, subtracted, base, needed, may_vote AS "mayVote", board_id AS "boardId", state, opened_at AS "openedAt",
  ended_at AS "endedAt", result, minutes_number AS "minutesNumber", minutes_number_type AS "minutesType"`);

export async function roundsOf(scope: Scope, electionIds: readonly string[]): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    SELECT ${roundColumns} FROM election_rounds WHERE election_id = ANY (${electionIds}::uuid[]) ORDER BY round`.execute(
    scope.db,
  );
  return rows.map(whole);
}

/** A round, kept from changing until the transaction ends. */
export async function lockRound(scope: Scope, roundId: string): Promise<RoundRow | null> {
  const { rows } =
    await sql<RoundRow>`SELECT ${roundColumns} FROM election_rounds WHERE id = ${roundId} FOR UPDATE`.execute(
      scope.db,
    );
  return rows[0] ? whole(rows[0]) : null;
}

/** Counts from before a kind of fault was told apart have none of it. */
function whole(round: RoundRow): RoundRow {
  const { result } = round;
  return result ? { ...round, result: { ...result, faults: everyFault(result) } } : round;
}
const everyFault = ({ faults }: Pick<Count, 'faults'>) => faultsOf((fault) => faults[fault] ?? 0);

interface CountRow extends Count {
  readonly roundId: string;
  readonly tellerId: string;
}

export async function countsOf(scope: Scope, roundIds: readonly string[]): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    SELECT round_id AS "roundId", teller_id AS "tellerId", handed_out AS "handedOut", received, faults, votes
    FROM election_counts WHERE round_id = ANY (${roundIds}::uuid[]) ORDER BY teller_id`.execute(scope.db);
  return rows.map((row) => ({ ...row, faults: everyFault(row) }));
}

/** Presidium, secretariat and tally board of a meeting, and those that were not elected; oldest first. */
export async function bodiesOf(scope: Scope, meetingId: string): Promise<BodyShown[]> {
  const { rows } = await sql<BodyShown>`
    SELECT b.id, b.kind, b.state, b.vote_id AS "voteId", (
      SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.full_name) ORDER BY m.ordinal)
      FROM election_body_members m JOIN people p ON p.id = m.person_id WHERE m.body_id = b.id) AS members
    FROM election_bodies b WHERE b.meeting_id = ${meetingId} ORDER BY b.opened_at, b.id`.execute(scope.db);
  return rows;
}

/** A body that was elected and not replaced; null when there is none. */
export async function bodyOf(scope: Scope, meetingId: string, kind: BodyKind): Promise<BodyShown | null> {
  const bodies = await bodiesOf(scope, meetingId);
  return bodies.find((body) => body.kind === kind && body.state === 'elected') ?? null;
}

/** Whose names stand in elections of the meeting that are not over. */
export async function standingIn(scope: Scope, meetingId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT c.person_id AS id FROM election_candidates c JOIN elections e ON e.id = c.election_id
    WHERE e.meeting_id = ${meetingId} AND e.ended_at IS NULL AND c.withdrawn_at IS NULL`.execute(scope.db);
  return new Set(rows.map((row) => row.id));
}

/** An election and one of its rounds, if it has come to any; stopped rounds left out. */
export interface RoundStanding {
  readonly over: boolean;
  /** Null: no round yet. */
  readonly channel: 'paper' | 'phone' | null;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
}

/** How elections of a meeting and their rounds stand, in few words: what a room needs to know. */
export async function standingsIn(scope: Scope, meetingId: string): Promise<RoundStanding[]> {
  const { rows } = await sql<RoundStanding>`
    SELECT e.ended_at IS NOT NULL AS over, r.channel, r.opened_at AS "openedAt", r.ended_at AS "endedAt"
    FROM elections e LEFT JOIN election_rounds r ON r.election_id = e.id AND r.state <> 'stopped'
    WHERE e.meeting_id = ${meetingId}`.execute(scope.db);
  return rows;
}

export async function electionsOfMeeting(scope: Scope, meetingId: string): Promise<ElectionShown[]> {
  const rows = await electionRows(scope, meetingId);
  const ids = rows.map((row) => row.id);
  const candidates = await candidatesOf(scope, ids);
  const rounds = await roundsOf(scope, ids);
  const counts = await countsOf(
    scope,
    rounds.map((round) => round.id),
  );
  const bodies = await bodiesOf(scope, meetingId);
  const onPaper = await onPaperOf(scope, rounds);
  const names = await namesOf(
    scope,
    rounds.flatMap((round) => round.candidates),
  );
  const shown = (round: RoundRow) =>
    shownRound(
      round,
      counts.filter((count) => count.roundId === round.id),
      {
        names,
        onPaper: onPaper.get(round.id) ?? 0,
        board: bodies.find((body) => body.id === round.boardId)?.members ?? [],
      },
    );
  return rows.map((row) =>
    shownElection(
      row,
      candidates.filter((one) => one.electionId === row.id),
      rounds.filter((one) => one.electionId === row.id).map(shown),
      scope.today,
    ),
  );
}

/** How many took paper beside the phones, by round. */
async function onPaperOf(scope: Scope, rounds: readonly RoundRow[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { id, ballotId } of rounds) if (ballotId) found.set(id, (await takenOf(scope, ballotId)).paper);
  return found;
}

function shownElection(
  row: ElectionRow,
  candidates: readonly Candidate[],
  rounds: RoundShown[],
  on: string,
): ElectionShown {
  const seatsLeft = row.seats - candidates.filter((one) => one.electedRound !== null).length;
  const { id, office, term, seats, newTerm, state, listVoteId, ruleIds } = row;
  return {
    id,
    office,
    term,
    seats,
    seatsLeft,
    newTerm,
    state,
    listVoteId,
    ruleIds,
    list: listLimits(seatsLeft, on),
    phones: row.phoneNumber && row.phoneOn ? { number: row.phoneNumber, on: row.phoneOn } : null,
    approved:
      row.approvedNumber && row.approvedOn ? { number: row.approvedNumber, on: row.approvedOn } : null,
    candidates: candidates.map(({ electionId: _, ...one }) => one),
    rounds,
  };
}

function shownRound(
  row: RoundRow,
  counts: readonly CountRow[],
  of: { names: ReadonlyMap<string, string>; onPaper: number; board: BodyShown['members'] },
): RoundShown {
  const candidates = row.candidates.map((id) => ({ id, name: of.names.get(id) ?? '' }));
  const on = localDate(row.openedAt);
  const agreement = asksAgreement(candidates.length, on);
  const form = { ...formOfRound({ candidates, agreement }), seats: row.seats, on };
  const { electionId: _, boardId: __, minutesNumber, minutesType, result, ...rest } = row;
  const outcomeOf = (place: number) => {
    if (result?.elected.includes(place)) return 'elected' as const;
    if (result?.tied.includes(place)) return 'tied' as const;
    return result?.beyond.includes(place) ? ('beyond' as const) : ('not' as const);
  };
  return {
    ...rest,
    candidates,
    agreement,
    faultsAsked: faultsAsked(form),
    onPaper: of.onPaper,
    board: of.board,
    entered: counts.map((count) => count.tellerId),
    agreed: agreedCount(counts) !== null,
    result: result && {
      handedOut: result.handedOut,
      received: result.received,
      faults: result.faults,
      votes: [...result.votes],
      valid: validOf(result),
      invalid: invalidOf(result),
      lines: candidates.map((one, place) => {
        const votes = result.votes[place] ?? 0;
        return {
          ...one,
          votes,
          permille: Math.round((votes * 1000) / row.base),
          outcome: outcomeOf(place),
        };
      }),
    },
    minutes:
      minutesNumber === null || minutesType === null
        ? null
        : showNumber(minutesNumber, minutesType, minutesType === 'BB' ? 'CB' : 'ĐH'),
  };
}

/** The document of a meeting's elections. Rights are the caller's matter. */
export async function shownElections(
  scope: Scope,
  meeting: { readonly id: string; readonly organisationId: string; readonly on: string },
): Promise<ElectionsShown> {
  const { id, organisationId, on } = meeting;
  return {
    meetingId: id,
    organisation: {
      id: organisationId,
      name: (await organisationAt(scope, organisationId, on))?.name ?? '',
    },
    bodies: await bodiesOf(scope, id),
    elections: await electionsOfMeeting(scope, id),
    now: scope.now.toString(),
  };
}
