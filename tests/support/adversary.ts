// An adversary who holds everything that is left after a ballot: database with system columns, write-ahead log, other tables (facts,
// job queue, kept answers), program and proxy logs, a backup from the middle. He matches votes to voters; chance is one a ballot.
import { createDecipheriv } from 'node:crypto';
import { sql } from 'kysely';
import { closeBallot, endHandingOut } from '../../src/modules/democracy/ballots/commands.ts';
import { castBallot, readBallot, takeBallot } from '../../src/modules/democracy/ballots/contract.ts';
import { makeBallot } from '../../src/modules/democracy/ballots/factory.ts';
import { bodyOf } from '../../src/modules/democracy/ballots/rules.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { tokenBytes } from '../../src/platform/blind/contract.ts';
import { drawToken, finishToken } from '../../src/web/blind.ts';
import type { TestApp } from './app.ts';
import type { Fault } from './broken-ballots.ts';
import { walBetween } from './wal.ts';

interface Voter {
  readonly personId: string;
  readonly address: string;
  /** 0 quick, 1 slow; the same in both phases and in every ballot. */
  readonly speed: number;
}

interface Held {
  readonly ballotId: string;
  /** Persons in the order in which the database wrote that they took one. */
  readonly takers: readonly string[];
  /** Tokens as hex; each ordering that some holding gives them. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
  /** Whom some holding names outright. */
  readonly named: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** By the adversary's way, how many votes he ascribed rightly. */
export type Scores = ReadonlyMap<string, number>;

/** How much quicker or slower than usual somebody is this time, of the whole spread. */
const mood = 0.03;

export async function attack(
  app: TestApp,
  wanted: { voters: number; ballots: number; fault: Fault | null; logs: () => string },
): Promise<Scores> {
  const cell = await makeCell(app.runAsJob, { officials: wanted.voters });
  const voters = cell.officials.map((personId, place) => ({
    personId,
    address: `10.1.${Math.floor(place / 200)}.${(place % 200) + 1}`,
    speed: ((place * 7) % wanted.voters) / wanted.voters,
  }));
  const truth = new Map<string, string>();
  const held: Held[] = [];
  for (let number = 0; number < wanted.ballots; number += 1)
    held.push(await new Ballot({ app, cell, voters, truth, fault: wanted.fault, logs: wanted.logs }).hold());
  return scoresOf(held, truth, voters);
}

class Ballot {
  readonly #proxyLog: string[] = [];
  readonly app: TestApp;
  readonly cell: MadeCell;
  readonly voters: readonly Voter[];
  readonly fault: Fault | null;
  readonly logs: () => string;
  /** Whose each token is, by the token as hex. */
  readonly truth: Map<string, string>;
  constructor(given: Pick<Ballot, 'app' | 'cell' | 'voters' | 'fault' | 'logs' | 'truth'>) {
    this.app = given.app;
    this.cell = given.cell;
    this.voters = given.voters;
    this.fault = given.fault;
    this.logs = given.logs;
    this.truth = given.truth;
  }

  async hold(): Promise<Held> {
    const { app, cell, fault } = this;
    const keys = app.services.blindKeys;
    const from = await this.#position();
    const ballotId = await makeBallot(app.act, keys, cell);
    const page = await (await app.as(cell.secretary)).call(readBallot, { params: { ballotId } });
    const { publicKey } = page.answer.ballot;
    const own = new Map<Voter, { token: string; signature: string }>();
    for (const voter of this.#order()) {
      const drawn = await drawToken(publicKey);
      const path = takeBallot.path.replace(':ballotId', ballotId);
      const answer = await this.#send(
        voter,
        path,
        { blinded: drawn.blinded },
        await app.cookieOf(voter.personId),
      );
      const signature = await finishToken(publicKey, drawn, answer.signature as string);
      own.set(voter, { token: drawn.token, signature });
      this.truth.set(Buffer.from(drawn.token, 'base64url').toString('hex'), voter.personId);
      if (fault?.castsAtOnce) await this.#cast(ballotId, voter, own);
    }
    granted(await app.attempt(cell.secretary, (scope) => endHandingOut(scope, keys, ballotId)));
    if (!fault?.castsAtOnce) for (const voter of this.#order()) await this.#cast(ballotId, voter, own);
    const backup = await this.#backup(ballotId);
    granted(await app.attempt(cell.secretary, (scope) => closeBallot(scope, keys, ballotId)));
    return this.#holdings(ballotId, from, backup);
  }

  /** Quick ones first, more or less. */
  #order(): Voter[] {
    const at = new Map(this.voters.map((voter) => [voter, voter.speed + mood * (2 * Math.random() - 1)]));
    return [...this.voters].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  }

  async #cast(ballotId: string, voter: Voter, own: Map<Voter, { token: string; signature: string }>) {
    const body = bodyOf(Math.random() < 0.5 ? [true, false] : [false, true]);
    await this.#send(voter, castBallot.path.replace(':ballotId', ballotId), { ...own.get(voter), body });
  }

  async #send(voter: Voter, url: string, payload: object, cookie?: string): Promise<Record<string, unknown>> {
    if (this.fault?.proxyLogs) this.#proxyLog.push(`${voter.address} POST ${url} ${JSON.stringify(payload)}`);
    const reply = await this.app.http.inject({
      method: 'POST',
      url,
      payload,
      remoteAddress: voter.address,
      headers: cookie ? { cookie } : {},
    });
    if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.body}`);
    return reply.json();
  }

  async #position(): Promise<string> {
    const { rows } = await sql<{ lsn: string }>`SELECT pg_current_wal_insert_lsn()::text AS lsn`.execute(
      this.app.database.owner,
    );
    return rows[0]?.lsn as string;
  }

  /** A dump taken just before the close; with the keys' folder only where the fault puts it there. */
  async #backup(ballotId: string): Promise<{ boxes: Buffer[]; key: Buffer | null }> {
    const { rows } = await sql<{ box: Buffer }>`
      SELECT box FROM blind_boxes.${sql.id(ballotId)} ORDER BY ctid`.execute(this.app.database.owner);
    return {
      boxes: rows.map((row) => row.box),
      key: this.fault?.keysInBackup ? this.app.services.blindKeys.read(ballotId, 'seal') : null,
    };
  }

  async #holdings(
    ballotId: string,
    from: string,
    backup: { boxes: Buffer[]; key: Buffer | null },
  ): Promise<Held> {
    const { owner } = this.app.database;
    const takers = await sql<{ person: string }>`
      SELECT holder_id::text AS person FROM blind_takings WHERE use_id = ${ballotId} ORDER BY ctid`.execute(
      owner,
    );
    const published = await sql<Record<string, unknown> & { token: Buffer }>`
      SELECT *, octet_length(body) AS length, ctid::text AS ctid, xmin::text::bigint AS xmin
      FROM blind_published WHERE use_id = ${ballotId}`.execute(owner);
    const tokens = published.rows.map((row) => row.token.toString('hex'));
    const orders = new Map<string, string[]>();
    // Every column, the system's too.
    for (const column of Object.keys(published.rows[0] ?? {}))
      orders.set(
        `column ${column}`,
        [...published.rows]
          .sort((a, b) => compare(a[column], b[column]))
          .map((row) => row.token.toString('hex')),
      );
    const wal = await walBetween(owner, from, await this.#position());
    orders.set(
      'write-ahead log',
      byPosition(tokens, (token) => wal.indexOf(token, 0, 'hex')),
    );
    const elsewhere = await this.#everyOtherRow();
    orders.set(
      'other tables',
      byPosition(tokens, (token) => seek(elsewhere, token)),
    );
    orders.set(
      'program log',
      byPosition(tokens, (token) => seek(this.logs(), token)),
    );
    const { key } = backup;
    if (key)
      orders.set(
        'backup with keys',
        backup.boxes.map((box) => opened(key, box).subarray(0, tokenBytes).toString('hex')),
      );
    return {
      ballotId,
      takers: takers.rows.map((row) => row.person),
      orders,
      named: new Map([['proxy log', this.#namedByProxy(tokens)]]),
    };
  }

  /** Rows of all tables but the published list, as text: facts, queue, kept answers, sessions, ... */
  async #everyOtherRow(): Promise<string> {
    const { owner } = this.app.database;
    const tables = await sql<{ name: string }>`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'blind_published'`.execute(
      owner,
    );
    let text = '';
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.raw(name)} t`.execute(
        owner,
      );
      text += rows.map((row) => row.row).join('\n');
    }
    return text;
  }

  #namedByProxy(tokens: readonly string[]): Map<string, string> {
    const named = new Map<string, string>();
    for (const token of tokens) {
      const line = this.#proxyLog.find((one) => seek(one, token) >= 0);
      const voter = this.voters.find((one) => line?.startsWith(`${one.address} `));
      if (voter) named.set(token, voter.personId);
    }
    return named;
  }
}

function compare(a: unknown, b: unknown): number {
  const [one, two] = [a, b].map((value) =>
    Buffer.isBuffer(value) ? value.toString('hex') : value instanceof Date ? value.getTime() : value,
  );
  if (typeof one === 'number' && typeof two === 'number') return one - two;
  return String(one).localeCompare(String(two), 'en', { numeric: true });
}

/** Where a token stands in a text, however it is written there. */
function seek(text: string, token: string): number {
  const letters = Buffer.from(token, 'hex').toString('base64url');
  const found = [text.indexOf(token), text.indexOf(letters)].filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}

function byPosition(tokens: readonly string[], place: (token: string) => number): string[] {
  const at = new Map(tokens.map((token) => [token, place(token)]));
  return [...tokens].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
}

function opened(key: Buffer, box: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
  cipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([cipher.update(box.subarray(12, -16)), cipher.final()]);
}

/** Each ordering of votes is laid beside the order of taking, and beside how quick each has usually been. */
function scoresOf(
  held: readonly Held[],
  truth: ReadonlyMap<string, string>,
  voters: readonly Voter[],
): Scores {
  const usual = new Map(
    voters.map(({ personId }) => [
      personId,
      held.reduce((sum, one) => sum + one.takers.indexOf(personId), 0) / held.length,
    ]),
  );
  const scores = new Map<string, number>();
  const add = (way: string, right: number) => scores.set(way, (scores.get(way) ?? 0) + right);
  for (const { takers, orders, named } of held) {
    const bySpeed = [...takers].sort((a, b) => (usual.get(a) ?? 0) - (usual.get(b) ?? 0));
    for (const [way, tokens] of orders) {
      const right = (people: readonly string[]) =>
        tokens.filter((token, place) => truth.get(token) === people[place]).length;
      add(`${way}, by taking`, right(takers));
      add(`${way}, by habit`, right(bySpeed));
    }
    for (const [way, guesses] of named)
      add(way, [...guesses].filter(([token, personId]) => truth.get(token) === personId).length);
  }
  return scores;
}
