// The adversary of the design: voters with phones hold ballots on a running program behind a proxy; he, who holds everything that is
// left, matches votes to voters. Chance is one right one a ballot.
import { Agent, request } from 'node:http';
import { castBallot, readBallot, takeBallot } from '../../../src/modules/democracy/ballots/contract.ts';
import { bodyOf } from '../../../src/modules/democracy/ballots/rules.ts';
import { makeMeeting } from '../../../src/modules/meetings/factory.ts';
import {
  closeMeetingBallot,
  endHandingOut,
  openMeetingBallot,
} from '../../../src/modules/meetings/room/ballots/contract.ts';
import { makeCell } from '../../../src/modules/organisation/factory.ts';
import { openBlindKeys } from '../../../src/platform/blind/keys.ts';
import { drawToken, finishToken } from '../../../src/web/blind.ts';
import type { Fault } from './faults.ts';
import { type Held, holdingsOf, takeBackup } from './holdings.ts';
import { openPlaceOfAttack, type Place } from './place.ts';
import { type Scores, scoresOf } from './scores.ts';
import { walPosition } from './wal.ts';

interface Voter {
  readonly personId: string;
  readonly cookie: string;
  /** 0 quick, 1 slow; the same in both phases and in every ballot. */
  readonly speed: number;
  /** A phone keeps its connection. */
  readonly agent: Agent;
}

interface Hall {
  readonly meetingId: string;
  readonly voters: readonly Voter[];
}

export interface Attacked {
  /** Holds so many ballots and attacks them. */
  attack(ballots: number, fault?: Fault): Promise<{ scores: Scores; held: readonly Held[] }>;
  end(): Promise<void>;
}

/** How much quicker or slower than usual somebody is this time, of the whole spread. */
const mood = 0.03;

/** A cell of so many, in a meeting that is on. The caller ends it. */
export async function openAttack(size: { voters: number }): Promise<Attacked> {
  const place = await openPlaceOfAttack(async (app): Promise<Hall> => {
    const cell = await makeCell(app.runAsJob, { officials: size.voters });
    const { meetingId } = await makeMeeting(app.runAsPerson, cell);
    const voters: Voter[] = [];
    for (const [at, personId] of cell.officials.entries())
      voters.push({
        personId,
        cookie: await app.signIn(personId),
        speed: ((at * 7) % size.voters) / size.voters,
        agent: new Agent({ keepAlive: true, maxSockets: 1 }),
      });
    // Who leads is the first of them.
    if (cell.officials[0] !== cell.secretary) throw new Error('the secretary is not the first official');
    return { meetingId, voters };
  });
  return {
    async attack(ballots, fault) {
      const { owner } = place.database;
      const undo = await fault?.plant?.(owner);
      place.proxy.keep(fault?.proxyLogs ? 'everything' : 'as-advised');
      const truth = new Map<string, string>();
      const held: Held[] = [];
      for (let number = 0; number < ballots; number += 1)
        held.push(await new Ballot(place, truth, fault).hold());
      await undo?.();
      const people = place.made.voters.map((voter) => voter.personId);
      return { scores: scoresOf(held, truth, people), held };
    },
    async end() {
      for (const { agent } of place.made.voters) agent.destroy();
      await place.remove();
    },
  };
}

class Ballot {
  readonly #place: Place<Hall>;
  readonly #fault: Fault | undefined;
  /** Whose each token is, by the token as hex. */
  readonly #truth: Map<string, string>;
  /** Whose device spoke from an address, which a network's operator knows. */
  readonly #people = new Map<string, string>();
  constructor(place: Place<Hall>, truth: Map<string, string>, fault: Fault | undefined) {
    this.#place = place;
    this.#truth = truth;
    this.#fault = fault;
  }

  async hold(): Promise<Held> {
    const { database, made, blindKeysDir, log, proxy } = this.#place;
    const { owner } = database;
    const chair = made.voters[0] as Voter;
    const logsFrom = { program: log().length, proxy: proxy.log().length };
    const from = await walPosition(owner);
    const { id } = await this.#signedIn(chair, openMeetingBallot, '', {
      title: 'Lấy ý kiến về danh sách giới thiệu',
      options: [{ name: 'Đồng ý' }, { name: 'Không đồng ý' }],
    });
    const ballotId = id as string;
    const page = await this.#signedIn(chair, readBallot, ballotId);
    const { publicKey } = page.ballot as { publicKey: string };
    const own = new Map<Voter, { token: string; signature: string }>();
    for (const voter of this.#order()) {
      const drawn = await drawToken(publicKey);
      const answer = await this.#signedIn(voter, takeBallot, ballotId, { blinded: drawn.blinded });
      const signature = await finishToken(publicKey, drawn, answer.signature as string);
      own.set(voter, { token: drawn.token, signature });
      this.#truth.set(Buffer.from(drawn.token, 'base64url').toString('hex'), voter.personId);
      if (this.#fault?.castsAtOnce) await this.#cast(ballotId, voter, own);
    }
    await this.#signedIn(chair, endHandingOut, ballotId);
    if (!this.#fault?.castsAtOnce) for (const voter of this.#order()) await this.#cast(ballotId, voter, own);
    const key = this.#fault?.keysInBackup ? openBlindKeys(blindKeysDir).read(ballotId, 'seal') : null;
    const backup = await takeBackup(owner, ballotId, key);
    await this.#signedIn(chair, closeMeetingBallot, ballotId);
    const logs = {
      program: log().slice(logsFrom.program),
      proxy: proxy.log().slice(logsFrom.proxy),
    };
    return holdingsOf(owner, ballotId, { from, backup, logs, people: this.#people });
  }

  /** Quick ones first, more or less. */
  #order(): Voter[] {
    const { voters } = this.#place.made;
    const at = new Map(voters.map((voter) => [voter, voter.speed + mood * (2 * Math.random() - 1)]));
    return [...voters].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  }

  async #cast(ballotId: string, voter: Voter, own: Map<Voter, { token: string; signature: string }>) {
    const body = bodyOf(Math.random() < 0.5 ? [true, false] : [false, true]);
    await this.#send(voter, castBallot, ballotId, { ...own.get(voter), body }, {});
  }

  #signedIn(voter: Voter, endpoint: Called, ballotId: string, body?: object) {
    return this.#send(voter, endpoint, ballotId, body, { cookie: voter.cookie });
  }

  #send(
    voter: Voter,
    { method, path: pattern }: Called,
    ballotId: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Record<string, unknown>> {
    const { proxy, made } = this.#place;
    const path = pattern.replace(':meetingId', made.meetingId).replace(':ballotId', ballotId);
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          agent: voter.agent,
          host: '127.0.0.1',
          port: proxy.port,
          method,
          path,
          headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
        },
        (reply) => {
          const { localAddress, localPort } = reply.socket;
          this.#people.set(`${localAddress}:${localPort}`, voter.personId);
          let text = '';
          reply.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          reply.on('end', () => {
            if (reply.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${path}: ${reply.statusCode} ${text}`));
          });
        },
      );
      asked.on('error', reject);
      asked.end(body && JSON.stringify(body));
    });
  }
}

interface Called {
  readonly method: string;
  readonly path: string;
}
