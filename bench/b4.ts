// B4: a secret ballot of 1,000: handed out, cast, closed, counted again in a browser; beside the same RSA, sealing and inserts, bare.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../scripts/browser.ts';
import { closeBallot } from '../src/modules/democracy/ballots/casting/commands.ts';
import { makeBallot } from '../src/modules/democracy/ballots/factory.ts';
import { endHandingOut } from '../src/modules/democracy/ballots/handing/commands.ts';
import { recountOf, shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf } from '../src/modules/democracy/ballots/rules.ts';
import { granted } from '../src/modules/organisation/factory.ts';
import { type Drawn, drawToken, finishToken } from '../src/web/blind.ts';
import { root, startProgram, startWorker } from './process.ts';
import { atMost, type Extent, type Found, within } from './result.ts';
import type { Stage } from './stage.ts';

export const title = 'a secret ballot of 1,000: hand out, cast, close, recount';

const connections = 32;

/** Sends all, so many at once. Out: answers in their order, and how long it took. */
async function send(
  requests: readonly { url: string; headers?: Record<string, string>; body: object }[],
  failures: string[],
): Promise<{ answers: Record<string, string>[]; seconds: number }> {
  const answers: Record<string, string>[] = [];
  let next = 0;
  const begun = performance.now();
  const work = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const { url, headers, body } = requests[at] as (typeof requests)[number];
      const reply = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      answers[at] = (await reply.json()) as Record<string, string>;
      if (!reply.ok) failures.push(`${url}: ${reply.status} ${answers[at]?.code}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { answers, seconds: (performance.now() - begun) / 1000 };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

export async function run(stage: Stage, extent: Extent): Promise<Found> {
  const [cell] = await stage.makeCells(1, extent === 'whole' ? 1000 : 40);
  if (!cell) throw new Error('no cell');
  const cookies = await stage.signIn(cell.officials);
  const app = await stage.open();
  const program = await startProgram(stage);
  const bare = startWorker('bare/ballot.ts');
  const keys = app.services.blindKeys;
  const failures: string[] = [];
  try {
    const ballotId = await makeBallot(app.runAsPerson, keys, cell);
    const shown = await app.runAsPerson(cell.secretary, (scope) => shownBallot(scope, ballotId));
    const publicKey = shown?.publicKey ?? '';
    const floor = await bare.ask<{ port: number; publicKey: string }>({ databaseUrl: stage.ownerUrl });
    // What phones do beforehand is not counted: a thousand phones do it at once.
    const drawn: Drawn[] = [];
    const floorDrawn: Drawn[] = [];
    for (const _ of cell.officials) {
      drawn.push(await drawToken(publicKey));
      floorDrawn.push(await drawToken(floor.publicKey));
    }
    const at = `http://127.0.0.1:${program.port}/api/v1/ballots/${ballotId}`;
    const bareAt = `http://127.0.0.1:${floor.port}`;
    const bareTook = await send(
      floorDrawn.map((one, place) => ({
        url: `${bareAt}/take`,
        body: { holder: cell.officials[place], blinded: one.blinded },
      })),
      failures,
    );
    const took = await send(
      drawn.map((one, place) => ({
        url: `${at}/taking`,
        headers: { cookie: cookies[place] as string },
        body: { blinded: one.blinded },
      })),
      failures,
    );
    const body = bodyOf([true, false]);
    const finished = async (key: string, one: Drawn, signature = '') => ({
      token: one.token,
      signature: await finishToken(key, one, signature),
      body,
    });
    const votes = [];
    const bareVotes = [];
    for (const [place, one] of drawn.entries())
      votes.push(await finished(publicKey, one, took.answers[place]?.signature));
    for (const [place, one] of floorDrawn.entries())
      bareVotes.push(await finished(floor.publicKey, one, bareTook.answers[place]?.signature));
    granted(await app.runAsPerson(cell.secretary, (scope) => endHandingOut(scope, keys, ballotId)));
    const bareCast = await send(
      bareVotes.map((vote) => ({ url: `${bareAt}/cast`, body: vote })),
      failures,
    );
    const cast = await send(
      votes.map((vote) => ({ url: `${at}/casts`, body: vote })),
      failures,
    );
    const bareClosed = await send([{ url: `${bareAt}/close`, body: {} }], failures);
    const closed = await timed(async () =>
      granted(await app.runAsPerson(cell.secretary, (scope) => closeBallot(scope, keys, ballotId))),
    );
    const file = granted(await app.runAsPerson(cell.secretary, (scope) => recountOf(scope, ballotId)));
    if (file.ballots.length !== votes.length)
      failures.push(`published ${file.ballots.length} of ${votes.length}`);
    return {
      cases: [
        atMost(1.5, { name: 'handed out', unit: 's', floor: bareTook.seconds, ours: took.seconds }),
        atMost(1.5, { name: 'cast', unit: 's', floor: bareCast.seconds, ours: cast.seconds }),
        atMost(1.5, { name: 'closed and published', unit: 's', floor: bareClosed.seconds, ours: closed }),
        within(3, {
          name: 'counted again in a browser',
          unit: 's',
          floor: null,
          ours: await recounted(file, failures),
        }),
      ],
      failures,
    };
  } finally {
    await bare.stop();
    await app.close();
    await program.stop();
  }
}

/** By the page that stands alone. Out: seconds from the file to its result. */
async function recounted(file: object, failures: string[]): Promise<number> {
  const saved = join(tmpdir(), `nennep-b4-${process.pid}.json`);
  writeFileSync(saved, JSON.stringify(file));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`file://${join(root, 'src/web/public/dem-lai.html')}`);
    const seconds = await timed(async () => {
      await page.locator('#file').setInputFiles(saved);
      await page.locator('h2').waitFor();
    });
    if ((await page.locator('h2').textContent()) !== 'Đếm lại khớp')
      failures.push('the recount does not agree');
    return seconds;
  } finally {
    await browser.close();
  }
}
