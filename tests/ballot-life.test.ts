// The life of a ballot as a model: any order of taking, lost answers, ending, casting, twice, early, late, forged, crashes and recounts;
// the counts never disagree: published ≤ handed out ≤ electorate.
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot, closeBallot } from '../src/modules/democracy/ballots/casting/commands.ts';
import { stopBallot } from '../src/modules/democracy/ballots/commands.ts';
import { makeBallot } from '../src/modules/democracy/ballots/factory.ts';
import { endHandingOut, takeBallot } from '../src/modules/democracy/ballots/handing/commands.ts';
import { recountOf, shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf, countOf, leastOfAChannel } from '../src/modules/democracy/ballots/rules.ts';
import { type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { isRefusal, type Result } from '../src/platform/http/refusal.ts';
import { type Drawn, drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

const people = 6;
let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp();
  // One more, who comes when the electorate is frozen.
  cell = await makeCell(app.runAsJob, { officials: people + 1, probationary: 1 });
});
afterAll(() => app.close());

/** What must be true of the ballot, worked out without the program. */
interface Model {
  state: 'handing_out' | 'casting' | 'published' | 'void' | 'stopped';
  /** The signing key is destroyed, also where the end of handing out was not committed. */
  keyGone: boolean;
  took: Set<number>;
  /** What lies in the box, by whose it is. */
  box: Map<number, string>;
}

class Crash extends Error {}

/** The program, and the devices of the people. */
class Real {
  readonly ballotId: string;
  readonly publicKey: string;
  readonly drawn: Drawn[];
  readonly tokens = new Map<number, { token: string; signature: string }>();
  constructor(ballotId: string, publicKey: string, drawn: Drawn[]) {
    this.ballotId = ballotId;
    this.publicKey = publicKey;
    this.drawn = drawn;
  }

  /** As a request does it; `crash`: killed after the work and before the commit. */
  async run<T>(personId: string, work: (scope: Scope) => Promise<Result<T>>, crash = false) {
    try {
      const result = await app.attempt(personId, async (scope) => {
        const done = await work(scope);
        if (crash && !isRefusal(done)) throw new Crash();
        return done;
      });
      return isRefusal(result) ? result.code : 'ok';
    } catch (error) {
      if (error instanceof Crash) return 'crashed';
      throw error;
    }
  }
}

const keys = () => app.services.blindKeys;
const person = (place: number) => cell.officials[place] as string;

/** In every step: what the database shows is what the model says, and the counts agree. */
async function agree(model: Model, real: Real): Promise<void> {
  const shown = await app.act(cell.secretary, (scope) => shownBallot(scope, real.ballotId));
  expect(shown?.state).toBe(model.state);
  expect(shown?.took).toHaveLength(model.took.size);
  expect(model.took.size).toBeLessThanOrEqual(shown?.electors ?? 0);
  expect(shown?.result === null).toBe(model.state !== 'published');
  // The number cast is told to nobody before the end.
  expect(JSON.stringify({ ...shown, result: null })).not.toMatch(/received/);
  const recount = await app.act(cell.secretary, (scope) => recountOf(scope, real.ballotId));
  expect(isRefusal(recount)).toBe(model.state !== 'published');
  if (isRefusal(recount)) return;
  const bodies = recount.ballots.map((one) => one.body);
  expect([...bodies].sort()).toEqual([...model.box.values()].sort());
  expect(recount.announced).toMatchObject(countOf(bodies, 2, 1));
  expect(recount.ballots.length).toBeLessThanOrEqual(recount.handedOut);
  expect(recount.handedOut).toBeLessThanOrEqual(recount.electors);
}

type Step = fc.AsyncCommand<Model, Real>;
const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await agree(model, real);
  },
  toString: () => name,
});

/** Takes a ballot; lost: the answer never comes. */
const take = (who: number, lost: boolean, crash: boolean) =>
  step(`take ${who}${lost ? ' lost' : ''}${crash ? ' crash' : ''}`, async (model, real) => {
    let signature = '';
    const code = await real.run(
      person(who),
      async (scope) => {
        const taken = await takeBallot(scope, keys(), real.ballotId, real.drawn[who]?.blinded ?? '');
        if (!isRefusal(taken)) signature = taken.signature;
        return taken;
      },
      crash,
    );
    // Once taken, the same message is answered for ever.
    const may = model.took.has(who) || (model.state === 'handing_out' && !model.keyGone);
    expect(code).toBe(may ? (crash ? 'crashed' : 'ok') : 'not-handing-out');
    if (code !== 'ok') return;
    model.took.add(who);
    if (lost) return;
    real.tokens.set(who, {
      token: real.drawn[who]?.token ?? '',
      signature: await finishToken(real.publicKey, real.drawn[who] as Drawn, signature),
    });
  });

const takeAnother = (who: number) =>
  step(`take another ${who}`, async (model, real) => {
    const other = await drawToken(real.publicKey);
    const code = await real.run(person(who), (scope) =>
      takeBallot(scope, keys(), real.ballotId, other.blinded),
    );
    if (model.took.has(who)) expect(code).toBe('token-taken');
    else if (model.state !== 'handing_out' || model.keyGone) expect(code).toBe('not-handing-out');
    else {
      // That was his one: the device keeps this token instead.
      expect(code).toBe('ok');
      model.took.add(who);
      real.drawn[who] = other;
    }
  });

const trial = () =>
  step('probationary', async (_model, real) => {
    const code = await real.run(cell.probationary[0] as string, (scope) =>
      takeBallot(scope, keys(), real.ballotId, real.drawn[0]?.blinded ?? ''),
    );
    expect(code).toBe('probationary-no-vote');
  });

/** Who comes when the ballot is open already is none of its electors. */
const latecomer = () =>
  step('latecomer', async (_model, real) => {
    const code = await real.run(person(people), (scope) =>
      takeBallot(scope, keys(), real.ballotId, real.drawn[0]?.blinded ?? ''),
    );
    expect(code).toBe('not-present-no-vote');
  });

const endHanding = (crash: boolean) =>
  step(`end handing out${crash ? ' crash' : ''}`, async (model, real) => {
    const code = await real.run(
      cell.secretary,
      (scope) => endHandingOut(scope, keys(), real.ballotId),
      crash,
    );
    if (model.state !== 'handing_out') return void expect(code).toBe('ballot-step');
    if (model.took.size < leastOfAChannel) return void expect(code).toBe('too-few-took');
    expect(code).toBe(crash ? 'crashed' : 'ok');
    // The key goes before the commit: nobody takes one after a crash, and ending is asked for again.
    model.keyGone = true;
    expect(keys().read(real.ballotId, 'sign')).toBeNull();
    if (!crash) model.state = 'casting';
  });

const cast = (who: number, yes: boolean, crash: boolean) =>
  step(`cast ${who} ${yes}${crash ? ' crash' : ''}`, async (model, real) => {
    const own = real.tokens.get(who);
    if (!own) return;
    const body = bodyOf([yes, !yes]);
    const code = await real.run(
      cell.secretary,
      (scope) => castBallot(scope, keys(), real.ballotId, { ...own, body }),
      crash,
    );
    if (model.state !== 'casting') return void expect(code).toBe('not-spending');
    const lying = model.box.get(who);
    if (lying !== undefined && lying !== body) return void expect(code).toBe('token-spent');
    expect(code).toBe(crash ? 'crashed' : 'ok');
    if (!crash) model.box.set(who, body);
  });

const forge = (who: number, other: number) =>
  step(`forge ${who} ${other}`, async (_model, real) => {
    const [own, another] = [real.tokens.get(who), real.tokens.get(other)];
    if (!own || !another || who === other) return;
    const code = await real.run(cell.secretary, (scope) =>
      castBallot(scope, keys(), real.ballotId, {
        token: own.token,
        signature: another.signature,
        body: bodyOf([true, false]),
      }),
    );
    expect(code).toBe('token-forged');
  });

const close = (crash: boolean) =>
  step(`close${crash ? ' crash' : ''}`, async (model, real) => {
    const code = await real.run(cell.secretary, (scope) => closeBallot(scope, keys(), real.ballotId), crash);
    if (model.state !== 'casting') return void expect(code).toBe('ballot-step');
    expect(code).toBe(crash ? 'crashed' : 'ok');
    if (!crash) model.state = model.box.size >= leastOfAChannel ? 'published' : 'void';
  });

const stop = (crash = false) =>
  step(`stop${crash ? ' crash' : ''}`, async (model, real) => {
    const code = await real.run(cell.secretary, (scope) => stopBallot(scope, keys(), real.ballotId), crash);
    if (model.state !== 'handing_out' && model.state !== 'casting')
      return void expect(code).toBe('ballot-step');
    expect(code).toBe(crash ? 'crashed' : 'ok');
    model.keyGone = true;
    if (!crash) model.state = 'stopped';
  });

const who = fc.nat({ max: people - 1 });
const seldom = fc.nat({ max: 4 }).map((drawn) => drawn === 0);
const everybody = Array.from({ length: people }, (_, place) => place);
const some = (least: number) => fc.shuffledSubarray(everybody, { minLength: least });
/** In the order of life, mostly, with everything else in between. */
const steps = fc
  .tuple(
    some(2).chain((takers) =>
      fc.tuple(...takers.map((one) => fc.tuple(seldom, seldom).map((given) => take(one, ...given)))),
    ),
    fc.array(fc.oneof(who.map(takeAnother), fc.constantFrom(trial(), latecomer()), cast3(), close3()), {
      maxLength: 2,
    }),
    // A lost answer is fetched again; one who crashed tries again.
    some(2).map((takers) => takers.map((one) => take(one, false, false))),
    fc.array(seldom.map(endHanding), { minLength: 1, maxLength: 2 }),
    // After a crash nothing is signed; who has his already fetches it again.
    fc.array(
      who.map((one) => take(one, false, false)),
      { maxLength: 1 },
    ),
    fc.constant([endHanding(false)]),
    some(2).chain((casters) =>
      fc.tuple(...casters.map((one) => fc.tuple(fc.boolean(), seldom).map((given) => cast(one, ...given)))),
    ),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: cast3() },
        { weight: 1, arbitrary: fc.tuple(who, who).map((given) => forge(...given)) },
        { weight: 1, arbitrary: who.map((one) => take(one, false, false)) },
        { weight: 1, arbitrary: who.map(takeAnother) },
      ),
      { maxLength: 5 },
    ),
    fc.array(fc.oneof({ weight: 8, arbitrary: close3() }, { weight: 1, arbitrary: fc.boolean().map(stop) }), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.array(
      fc.oneof(
        cast3(),
        who.map((one) => take(one, false, false)),
        close3(),
        fc.constant(stop()),
      ),
      {
        maxLength: 2,
      },
    ),
  )
  .map((parts) => parts.flat());

function cast3() {
  return fc.tuple(who, fc.boolean(), seldom).map((given) => cast(...given));
}
function close3() {
  return seldom.map(close);
}

/** Killed while it opens: there is no ballot and no box; opened again there is one. */
async function expectNothingOpened(frozen: Parameters<typeof makeBallot>[3]): Promise<void> {
  const there = () =>
    sql`SELECT (SELECT count(*) FROM ballots) AS ballots, (SELECT count(*) FROM pg_tables WHERE schemaname = 'blind_boxes') AS boxes`
      .execute(app.database.owner)
      .then(({ rows }) => rows);
  const before = await there();
  const killed: TestApp['act'] = (personId, work) =>
    app.act(personId, async (scope) => {
      await work(scope);
      throw new Crash();
    });
  await expect(makeBallot(killed, keys(), cell, frozen)).rejects.toBeInstanceOf(Crash);
  expect(await there()).toEqual(before);
}

test('whatever happens in whatever order, the ballot is what its model says', async () => {
  const reached = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(seldom, steps, async (crashed, commands) => {
      const frozen = { absent: [person(people)] };
      if (crashed) await expectNothingOpened(frozen);
      const ballotId = await makeBallot(app.act, keys(), cell, frozen);
      const shown = await app.act(cell.secretary, (scope) => shownBallot(scope, ballotId));
      const publicKey = shown?.publicKey ?? '';
      const drawn = await Promise.all(Array.from({ length: people }, () => drawToken(publicKey)));
      const model: Model = { state: 'handing_out', keyGone: false, took: new Set(), box: new Map() };
      const real = new Real(ballotId, publicKey, drawn);
      for (const one of commands) await one.run(model, real);
      reached.set(model.state, (reached.get(model.state) ?? 0) + 1);
      // Over for good, its box is gone.
      if (model.state === 'handing_out' || model.state === 'casting') return;
      const { rows } =
        await sql`SELECT FROM pg_tables WHERE schemaname = 'blind_boxes' AND tablename = ${ballotId}`.execute(
          app.database.owner,
        );
      expect(rows).toHaveLength(0);
    }),
    { numRuns: 24 },
  );
  console.log(`lives of ballots: ${JSON.stringify(Object.fromEntries(reached))}`);
  expect(reached.get('published') ?? 0).toBeGreaterThan(2);
}, 600_000);
