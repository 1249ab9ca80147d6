// Reads of secret ballots. Before publication nothing here tells how many have cast.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { toLetters } from '../../../platform/blind/contract.ts';
import { holdersOf, publishedOf, readUse } from '../../../platform/blind/queries.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { localDate } from '../../../platform/i18n/local-time.ts';
import type { Watching } from '../../../platform/live/hub.ts';
import { organisationAt } from '../../organisation/queries.ts';
import { baseOf, type Standing, type Threshold } from '../votes/rules.ts';
import type { BallotShown, Recount, readBallot } from './contract.ts';
import { type BallotForm, type Faults, faultsAsked, faultsOf } from './faults/rules.ts';
import type { AnnouncedSums, BallotState, EndedBallot, Method } from './rules.ts';
import { agreedTally, differing, type Tally } from './tally/rules.ts';

export interface BallotRow {
  readonly id: string;
  readonly organisationId: string;
  readonly meetingId: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly title: string;
  readonly method: Method;
  readonly options: readonly { readonly name: string; readonly note: string }[];
  readonly seats: number;
  readonly threshold: Threshold;
  readonly ruleIds: string[];
  readonly base: number;
  readonly needed: number;
  readonly state: BallotState;
  readonly openedAt: string;
  readonly handedAt: string | null;
  readonly endedAt: string | null;
  readonly result: AnnouncedSums | null;
}

function ballotsIn(scope: Scope) {
  return scope.db
    .selectFrom('ballots')
    .select([
      'id',
      'organisation_id as organisationId',
      'meeting_id as meetingId',
      'subject_type',
      'subject_id',
      'title',
      'method',
      'options',
      'seats',
      'threshold',
      'rule_ids as ruleIds',
      'base',
      'needed',
      'state',
      'opened_at as openedAt',
      'handed_at as handedAt',
      'ended_at as endedAt',
      'result',
    ]);
}

type Read = Awaited<ReturnType<ReturnType<typeof ballotsIn>['execute']>>[number];

function rowOf({ subject_type, subject_id, ...row }: Read): BallotRow {
  const result = row.result as AnnouncedSums | null;
  return {
    ...row,
    subject: { type: subject_type, id: subject_id },
    result: result && { ...result, faults: result.faults ?? null },
  } as unknown as BallotRow;
}

export async function ballotRow(scope: Scope, ballotId: string, lock?: 'lock'): Promise<BallotRow | null> {
  const query = ballotsIn(scope).where('id', '=', ballotId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? rowOf(row) : null;
}

/** Of a meeting, oldest first. */
export async function ballotsOfMeeting(scope: Scope, meetingId: string): Promise<BallotRow[]> {
  const rows = await ballotsIn(scope)
    .where('meeting_id', '=', meetingId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(rowOf);
}

interface Elector {
  id: string;
  name: string;
  inBase: boolean;
  mayVote: boolean;
  reason: Standing;
  teller: boolean;
  channel: 'phone' | 'paper' | null;
}

async function electorsOf(scope: Scope, ballotId: string): Promise<Elector[]> {
  const { rows } = await sql<Elector>`
    SELECT p.id, p.full_name AS name, e.in_base AS "inBase", e.may_vote AS "mayVote", e.reason, e.teller, t.channel
    FROM ballot_electors e JOIN people p ON p.id = e.person_id
    LEFT JOIN ballot_takers t ON t.ballot_id = e.ballot_id AND t.person_id = e.person_id
    WHERE e.ballot_id = ${ballotId}
    ORDER BY p.given_name COLLATE "vi-x-icu", p.full_name COLLATE "vi-x-icu", p.id`.execute(scope.db);
  return rows;
}

interface TallyRow extends Tally {
  readonly tellerId: string;
}

export async function talliesOf(scope: Scope, ballotId: string): Promise<TallyRow[]> {
  const rows = await scope.db
    .selectFrom('ballot_tallies')
    .select(['teller_id as tellerId', 'received', 'faults', 'votes'])
    .where('ballot_id', '=', ballotId)
    .orderBy('teller_id')
    .execute();
  return rows.map((row) => {
    const faults = row.faults as Partial<Faults>;
    return { ...row, faults: faultsOf((fault) => faults[fault] ?? 0), votes: row.votes as number[] };
  });
}

/** The ballot as its validity is judged: by the rule of the day on which it was opened. */
export function formOf(ballot: Pick<BallotRow, 'method' | 'seats' | 'options' | 'openedAt'>): BallotForm {
  const { method, seats, options, openedAt } = ballot;
  return { method, seats, options: options.length, on: localDate(openedAt) };
}

/** How many took one by each channel. */
export async function takenOf(scope: Scope, ballotId: string): Promise<{ phone: number; paper: number }> {
  const { rows } = await sql<{ phone: number; paper: number }>`
    SELECT count(*) FILTER (WHERE channel = 'phone')::int AS phone, count(*) FILTER (WHERE channel = 'paper')::int AS paper
    FROM ballot_takers WHERE ballot_id = ${ballotId}`.execute(scope.db);
  return rows[0] ?? { phone: 0, paper: 0 };
}

/** Those of a meeting that are over, oldest first. */
export async function endedBallotsOf(scope: Scope, meetingId: string): Promise<EndedBallot[]> {
  const ended = [];
  for (const row of await ballotsOfMeeting(scope, meetingId)) {
    if (row.endedAt === null) continue;
    const mayVote = (await electorsOf(scope, row.id)).filter((one) => one.mayVote).length;
    const without = row.state === 'stopped' || row.state === 'void' ? row.state : null;
    ended.push({ ...row, endedAt: row.endedAt, mayVote, without, ...(await takenOf(scope, row.id)) });
  }
  return ended;
}

/** The ballot as everybody of the cell sees it: the live document. */
export async function shownBallot(scope: Scope, ballotId: string): Promise<BallotShown | null> {
  const row = await ballotRow(scope, ballotId);
  const use = row && (await readUse(scope, ballotId));
  if (!row || !use) return null;
  const electors = await electorsOf(scope, ballotId);
  const may = electors.filter((one) => one.mayVote);
  const tallies = row.state === 'counting' ? await talliesOf(scope, ballotId) : [];
  const person = ({ id, name }: Elector) => ({ id, name });
  const { officials, subtracted } = baseOf(electors.map((one) => ({ ...one, personId: one.id })));
  const { organisationId, ...ballot } = row;
  return {
    ...ballot,
    options: [...row.options],
    result: plainSums(row.result),
    organisation: {
      id: organisationId,
      name: (await organisationAt(scope, organisationId, scope.today))?.name ?? '',
    },
    officials,
    subtracted: [...subtracted],
    publicKey: toLetters(use.publicKey),
    fingerprint: use.fingerprint,
    electors: may.length,
    took: may.flatMap((one) => (one.channel ? [{ ...person(one), channel: one.channel }] : [])),
    notYet: may.filter((one) => one.channel === null).map(person),
    tellers: electors.filter((one) => one.teller).map(person),
    tally: { entered: tallies.map((one) => one.tellerId), agreed: agreedTally(tallies) !== null },
    faultsAsked: faultsAsked(formOf(row)),
    now: scope.now.toString(),
  };
}

function plainSums<S extends AnnouncedSums | null>(sums: S) {
  return sums && { ...sums, votes: [...sums.votes] };
}

/** How somebody stands in it; null = not on its list. */
export async function ownElector(
  scope: Scope,
  ballotId: string,
  personId: string,
): Promise<{ standing: Standing; mayVote: boolean; teller: boolean } | null> {
  const row = await scope.db
    .selectFrom('ballot_electors')
    .select(['reason', 'may_vote', 'teller'])
    .where('ballot_id', '=', ballotId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { standing: row.reason as Standing, mayVote: row.may_vote, teller: row.teller } : null;
}

/** The ballot, when the actor sits in its cell; for a stranger there is none. */
export async function enterBallot(scope: Scope, ballotId: string): Promise<BallotRow | null> {
  const row = await ballotRow(scope, ballotId);
  return row && (await scope.allows('member', row.organisationId)) ? row : null;
}

export async function ballotPage(
  scope: Scope,
  ballotId: string,
): Promise<Result<AnswerOf<typeof readBallot>>> {
  const row = await enterBallot(scope, ballotId);
  const ballot = row && (await shownBallot(scope, ballotId));
  if (!ballot) return refuseCommon('not-found');
  const personId = actingPerson(scope);
  const own = await ownElector(scope, ballotId, personId);
  const mayVote = own?.mayVote ?? false;
  return {
    ballot,
    own: {
      personId,
      standing: own?.standing ?? null,
      mayVote,
      teller: own?.teller ?? false,
      tally: own?.teller && ballot.state === 'counting' ? await ownTally(scope, ballotId, personId) : null,
    },
    can: {
      take: ballot.state === 'handing_out' && mayVote && !ballot.took.some((one) => one.id === personId),
    },
  };
}

/** What he counted on paper, and where another's differs; null = nothing yet. */
async function ownTally(scope: Scope, ballotId: string, personId: string) {
  const tallies = await talliesOf(scope, ballotId);
  const own = tallies.find((one) => one.tellerId === personId);
  if (!own) return null;
  const others = tallies.filter((one) => one !== own);
  const { received, faults, votes } = own;
  return { received, faults, votes: [...votes], differs: differing(own, others) };
}

/** Everybody of the cell follows the same document. */
export async function watchingBallot(scope: Scope, ballotId: string): Promise<Watching | null> {
  const row = await enterBallot(scope, ballotId);
  return row && { audience: 'cell', awake: row.state === 'handing_out' || row.state === 'casting' };
}

/** The published list, for the cell and those above it. */
export async function recountOf(scope: Scope, ballotId: string): Promise<Result<Recount>> {
  const row = await ballotRow(scope, ballotId);
  if (!row?.result) return refuseCommon('not-found');
  const may =
    (await scope.allows('member', row.organisationId)) || (await scope.allows('above', row.organisationId));
  const use = await readUse(scope, ballotId);
  if (!may || !use) return refuseCommon('not-found');
  const { paper } = await takenOf(scope, ballotId);
  const electors = await electorsOf(scope, ballotId);
  const rows = use.phase === 'published' ? await publishedOf(scope, ballotId) : [];
  return {
    format: 'nen-nep.phieu-kin.1',
    id: row.id,
    organisation: (await organisationAt(scope, row.organisationId, scope.today))?.name ?? '',
    title: row.title,
    method: row.method,
    options: row.options.map((option) => option.name),
    seats: row.seats,
    base: row.base,
    needed: row.needed,
    publicKey: toLetters(use.publicKey),
    fingerprint: use.fingerprint,
    electors: electors.filter((one) => one.mayVote).length,
    handedOut: (await holdersOf(scope, ballotId)).size,
    paper: paper > 0 ? paper : null,
    announced: plainSums(row.result),
    ballots: rows.map(({ token, signature, body }) => ({
      token: toLetters(token),
      signature: toLetters(signature),
      body: body.toString('latin1'),
    })),
  };
}
