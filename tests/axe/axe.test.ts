// Accessibility of every page: each route of the router × each role × both themes × phone, large text and laptop; loaded, empty, cut off.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleAccounts, samplePassword } from '../../sample/accounts.ts';
import { buildSample } from '../../sample/build.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck, sideways } from '../support/axe.ts';

let sample: TestApp;
let bare: TestApp;
let browser: Browser;
let address: string;
let bareAddress: string;
const check = new AxeCheck();

/** The addresses of the router, as written there. */
const router = join(import.meta.dirname, '../../src/web/router');
const paths = readdirSync(router)
  .flatMap((name) => [...readFileSync(join(router, name), 'utf8').matchAll(/path: '([^']+)'/g)])
  .map(([, path]) => path as string);
/** Opened without anybody signed in. */
const outside = ['/dang-nhap', '/moi/$code', '/bat-dau'];

beforeAll(async () => {
  const now = Temporal.Now.instant();
  sample = await createTestApp({ now: now.toString(), demoAccounts: [...sampleAccounts] });
  await buildSample({
    db: sample.db,
    now,
    cellsEach: 1,
    months: 3,
    passwordHash: await sample.accounts.hashPassword(samplePassword),
  });
  address = await sample.http.listen({ host: '127.0.0.1', port: 0 });
  bare = await createTestApp({ now: now.toString() });
  bareAddress = await bare.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await sample?.close();
  await bare?.close();
});

/** Real ids of the sample for the addresses that name a thing. */
async function things(): Promise<Record<string, string>> {
  const owner = sample.database.owner;
  const first = async (table: 'meetings' | 'tasks' | 'organisations') =>
    (await owner.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow()).id;
  const shown = sampleAccounts[0]?.name as string;
  const secretary = await owner
    .selectFrom('people')
    .select('id')
    .where('full_name', '=', shown)
    .executeTakeFirstOrThrow();
  const cell = await owner
    .selectFrom('memberships')
    .select('organisation_id')
    .where('person_id', '=', secretary.id)
    .executeTakeFirstOrThrow();
  const meeting = await owner
    .selectFrom('meetings')
    .select(['id', 'check_in_code'])
    .where('organisation_id', '=', cell.organisation_id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  const resolutionId = await sample.act(secretary.id, async (scope) => {
    const row = await scope.db
      .selectFrom('resolutions')
      .select('id')
      .where('organisation_id', '=', cell.organisation_id)
      .where('state', '=', 'issued')
      .executeTakeFirstOrThrow();
    return row.id;
  });
  const opinion = await owner
    .selectFrom('opinion_debts')
    .select('opinion_id')
    .where('organisation_id', '=', cell.organisation_id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const frank = await owner
    .selectFrom('frank_windows')
    .select('id')
    .where('organisation_id', '=', cell.organisation_id)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow();
  const ballot = await owner
    .selectFrom('ballots')
    .select('id')
    .where('organisation_id', '=', cell.organisation_id)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow();
  // In force: its committee may change it and end it.
  const rule = await owner
    .selectFrom('local_rules')
    .select('id')
    .where('ended_by', 'is', null)
    .where('key', '=', 'meeting.preparation')
    .executeTakeFirstOrThrow();
  const task = await owner
    .selectFrom('tasks')
    .select('id')
    .where('organisation_id', '=', cell.organisation_id)
    .executeTakeFirst();
  return {
    meetingId: meeting.id,
    code: meeting.check_in_code,
    resolutionId,
    opinionId: opinion.opinion_id,
    windowId: frank.id,
    ballotId: ballot.id,
    taskId: task?.id ?? (await first('tasks')),
    organisationId: cell.organisation_id,
    personId: secretary.id,
    id: 'vote.base-208',
    localRuleId: rule.id,
  };
}

const fill = (path: string, ids: Record<string, string>) =>
  path.replace(/\$(\w+)/g, (_, name: string) => {
    const value = ids[path.startsWith('/can-cu/$id/') ? 'localRuleId' : name];
    if (!value) throw new Error(`no ${name} for ${path}: name one in things()`);
    return value;
  });

async function signedIn(at: string, username: string, using = browser): Promise<BrowserContext> {
  const context = await using.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
  const answer = await context.request.post(`${at}/api/auth/sign-in/username`, {
    data: { username, password: samplePassword },
  });
  expect(answer.ok(), username).toBe(true);
  return context;
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('h1').first().waitFor({ timeout: 15_000 });
  await page
    .locator('.waiting')
    .waitFor({ state: 'detached', timeout: 15_000 })
    .catch(() => undefined);
  // Parts that come by themselves have come when nothing was changed for a while.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 150);
        const late = setTimeout(resolve, 5000);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            clearTimeout(late);
            resolve();
          }, 150);
        }).observe(document.documentElement, { childList: true, subtree: true });
      }),
  );
}

test('every page, as every role, loaded', async () => {
  const ids = await things();
  const found: string[] = [];
  let opened = 0;
  const stranger = await browser.newContext({ locale: 'vi-VN' });
  const first = await stranger.newPage();
  for (const path of outside) {
    await open(first, address + fill(path, ids));
    found.push(...(await check.look(first, path)));
    opened += 1;
  }
  const waiting = [...sampleAccounts];
  // Two at a time, as there are two cores.
  const work = async () => {
    for (let account = waiting.shift(); account; account = waiting.shift()) {
      const context = await signedIn(address, account.username);
      const page = await context.newPage();
      for (const path of paths.filter((one) => !outside.includes(one))) {
        await open(page, address + fill(path, ids));
        found.push(...(await check.look(page, `${path} as ${account.role}`)));
        opened += 1;
      }
      await context.close();
    }
  };
  await Promise.all([work(), work()]);
  console.log(
    `axe, loaded: ${paths.length} routes, ${opened} pages, ${check.runs} runs, ${check.same} the same`,
  );
  expect(opened).toBe(outside.length + (paths.length - outside.length) * sampleAccounts.length);
  expect(found).toEqual([]);
});

test('every page, with nothing there yet', async () => {
  const found: string[] = [];
  const stranger = await browser.newContext({ locale: 'vi-VN' });
  const first = await stranger.newPage();
  // An empty place: the first run.
  await open(first, `${bareAddress}/bat-dau`);
  found.push(...(await check.look(first, '/bat-dau, empty')));
  const cell = await makeCell(bare.runAsJob, { officials: 3, probationary: 0 });
  const ids = { ...(await things()), organisationId: cell.cellId, personId: cell.secretary };
  const hash = await bare.accounts.hashPassword(samplePassword);
  const { setPassword } = await import('../../src/platform/auth/commands.ts');
  await bare.runAsJob('test', (scope) => setPassword(scope, cell.secretary, hash));
  const phone = await bare.act(cell.secretary, (scope) =>
    scope.db
      .selectFrom('contacts')
      .select('phone')
      .where('person_id', '=', cell.secretary)
      .executeTakeFirst(),
  );
  const context = await signedIn(bareAddress, phone?.phone as string);
  const page = await context.newPage();
  for (const path of paths.filter((one) => !outside.includes(one))) {
    await open(page, bareAddress + fill(path, ids));
    found.push(...(await check.look(page, `${path}, empty`)));
  }
  console.log(`axe, empty: ${check.runs} runs by now`);
  expect(found).toEqual([]);
}, 300_000);

test('every page, when the server cannot be reached', async () => {
  const ids = await things();
  const found: string[] = [];
  const context = await signedIn(address, sampleAccounts[0]?.username as string);
  const page = await context.newPage();
  // Who is signed in is still known; everything else is cut off.
  await page.route(/\/api\/v1\/(?!session|first-run)/, (route) => route.abort());
  for (const path of paths.filter((one) => !outside.includes(one))) {
    await page.goto(address + fill(path, ids));
    await page.locator('[role=alert], .refusal, h1').first().waitFor({ timeout: 15_000 });
    await page.waitForTimeout(1300);
    found.push(...(await check.look(page, `${path}, cut off`)));
  }
  console.log(`axe, cut off: ${check.runs} runs in all over ${paths.length} routes`);
  expect(found).toEqual([]);
}, 300_000);

test('no page scrolls sideways on a small phone whose browser is set to letters of twice the size', async () => {
  const ids = await things();
  const found: string[] = [];
  const large = await openBrowser(['--blink-settings=defaultFontSize=32']);
  try {
    for (const account of sampleAccounts.filter((one) =>
      ['secretary', 'member', 'grassroots_committee'].includes(one.role),
    )) {
      const context = await signedIn(address, account.username, large);
      const page = await context.newPage();
      for (const path of paths.filter((one) => !outside.includes(one))) {
        await open(page, address + fill(path, ids));
        const wide = await sideways(page, 'normal');
        if (wide) found.push(`${path} as ${account.role}: ${wide}`);
      }
      await context.close();
    }
  } finally {
    await large.close();
  }
  expect(found).toEqual([]);
}, 300_000);
