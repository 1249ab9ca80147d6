// A window of frank opinions over HTTP: the cell's vote, tokens by name, texts without one, hostile ones refused, one shuffled batch.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endFrankHanding } from '../src/modules/democracy/frank/commands.ts';
import * as contract from '../src/modules/democracy/frank/contract.ts';
import { type Held, makeFrankVote, makeFrankWindow } from '../src/modules/democracy/frank/factory.ts';
import { bodyOf, type Said } from '../src/modules/democracy/frank/rules.ts';
import { showFrankWindow, takeFrankSteps } from '../src/modules/democracy/frank/showing/commands.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { toLetters } from '../src/platform/blind/contract.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

const start = '2026-11-24T02:00:00Z';
let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: start });
  cell = await makeCell(app.runAsJob, { officials: 7, probationary: 1 });
  other = await makeCell(app.runAsJob, { officials: 5 });
});
afterAll(() => app.close());

const keys = () => app.services.blindKeys;
const person = (place: number) => cell.officials[place] as string;
const clock = () => app.runAsJob('frank.steps', (scope) => takeFrankSteps(scope, keys()));
const at = (minutes: number) => Temporal.Instant.from(start).add({ minutes }).toString();
const later = () => new Promise((resolve) => setTimeout(resolve, 1050));

const page = async (personId: string, windowId: string) =>
  (await (await app.as(personId)).call(contract.readFrankWindow, { params: { windowId } })).answer;
const take = async (personId: string, windowId: string, blinded: string) =>
  (await app.as(personId)).call(contract.takeFrankToken, { params: { windowId }, body: { blinded } });

async function hold(personId: string, windowId: string): Promise<Held> {
  const { publicKey } = await page(personId, windowId);
  const drawn = await drawToken(publicKey);
  const taken = await take(personId, windowId, drawn.blinded);
  return { token: drawn.token, signature: await finishToken(publicKey, drawn, taken.answer.signature) };
}

async function sendBody(windowId: string, held: Held, body: string, as: string | null = null) {
  const answer = await (await app.as(as)).call(contract.sendFrankText, {
    params: { windowId },
    body: { ...held, body },
  });
  return answer.code ?? 'ok';
}
const send = (windowId: string, held: Held, said: Said | null) =>
  sendBody(windowId, held, toLetters(bodyOf(said)));
const toCell = (text: string): Said => ({ audience: 'cell', text });

test('off until the cell votes; off again by its vote; five tokens at least can be reached', async () => {
  const open = async (personId: string, cellId: string) =>
    (await app.as(personId)).call(contract.openFrankWindow, {
      params: { organisationId: cellId },
      body: { theme: 'Nề nếp', handsUntil: at(60), showsAt: at(600) },
    });
  const read = async () =>
    (await (await app.as(person(4))).call(contract.readFrank, { params: { organisationId: cell.cellId } }))
      .answer;
  expect((await open(cell.secretary, cell.cellId)).code).toBe('frank-off');
  expect(await read()).toMatchObject({ on: false, vote: null, can: { open: false } });
  await makeFrankVote(app.act, cell, 'on');
  expect(await read()).toMatchObject({ on: true, vote: { inFavour: 7, base: 7 }, can: { open: false } });
  app.setClock(at(1));
  await makeFrankVote(app.act, cell, 'off');
  expect((await open(cell.secretary, cell.cellId)).code).toBe('frank-off');
  app.setClock(at(2));
  await makeFrankVote(app.act, cell, 'on');
  const small = await makeCell(app.runAsJob, { officials: 3, probationary: 1 });
  await makeFrankVote(app.act, small, 'on');
  expect((await open(small.secretary, small.cellId)).code).toBe('frank-cell-small');
  expect((await open(person(5), cell.cellId)).code).toBe('forbidden');
  const bad = await (await app.as(cell.secretary)).call(contract.openFrankWindow, {
    params: { organisationId: cell.cellId },
    body: { theme: 'Nề nếp', handsUntil: at(600), showsAt: at(60) },
  });
  expect(bad.code).toBe('frank-write-span');
  app.setClock(start);
});

test('handed out by name, written without one, hostile texts refused, shown at the hour; hidden, answered', async () => {
  app.setClock(at(3));
  const windowId = await makeFrankWindow(app.act, keys(), cell);
  const { publicKey } = await page(person(1), windowId);
  const drawn = await drawToken(publicKey);
  const first = await take(person(1), windowId, drawn.blinded);
  expect((await take(person(1), windowId, drawn.blinded)).answer).toEqual(first.answer);
  expect((await take(person(1), windowId, (await drawToken(publicKey)).blinded)).code).toBe('frank-taken');
  expect((await take(other.secretary, windowId, drawn.blinded)).code).toBe('not-found');
  expect((await take(cell.above, windowId, drawn.blinded)).code).toBe('not-found');
  const held = [
    { token: drawn.token, signature: await finishToken(publicKey, drawn, first.answer.signature) },
    await hold(person(2), windowId),
    await hold(person(3), windowId),
    await hold(cell.probationary[0] as string, windowId),
  ] as Held[];
  const end = async () =>
    (await (await app.as(cell.secretary)).call(contract.endFrankHanding, { params: { windowId } })).code;
  expect(await end()).toBe('frank-too-few');
  held.push(await hold(person(4), windowId));
  // Nothing is taken in while tokens are handed out.
  expect(await send(windowId, held[0] as Held, toCell('Sớm quá.'))).toBe('frank-not-writing');
  app.setClock(at(64));
  // The hour has passed and the clock has not struck yet: a token taken is given again, no new one.
  expect((await take(person(1), windowId, drawn.blinded)).answer).toEqual(first.answer);
  expect((await take(person(5), windowId, (await drawToken(publicKey)).blinded)).code).toBe(
    'frank-not-handing',
  );
  await clock();
  expect(keys().read(windowId, 'sign')).toBeNull();
  expect(await page(person(5), windowId)).toMatchObject({
    window: { state: 'writing', handedOut: 5, opinions: 0 },
    own: { took: false },
    opinions: [],
    can: { take: false, stop: false },
  });
  expect(
    (await (await app.as(cell.secretary)).call(contract.stopFrankWindow, { params: { windowId } })).code,
  ).toBe('frank-step');

  await makeFrankVote(app.act, other, 'on');
  const foreignId = await makeFrankWindow(app.act, keys(), other);
  await later();
  const [one, two, three, four, five] = held as [Held, Held, Held, Held, Held];
  expect(await send(foreignId, one, toCell('Phiếu chi bộ khác.'))).toBe('token-forged');
  expect(await send(windowId, { ...one, signature: two.signature }, toCell('Chữ ký khác.'))).toBe(
    'token-forged',
  );
  expect(await sendBody(windowId, one, toLetters(new Uint8Array(100)))).toBe('bad-input');
  const junk = bodyOf(toCell('Có đuôi.'));
  junk[3602] = 1;
  expect(await sendBody(windowId, one, toLetters(junk))).toBe('token-malformed');
  await later();
  const body = toLetters(bodyOf(toCell('Kèm phiên.')));
  expect(await sendBody(windowId, one, body, person(1))).toBe('carries-a-name');
  expect(await send(windowId, one, toCell('Giao việc sát hạn, phải làm thêm ngày nghỉ.'))).toBe('ok');
  expect(await send(windowId, one, toCell('Giao việc sát hạn, phải làm thêm ngày nghỉ.'))).toBe('too-many');
  expect(await send(windowId, two, { audience: 'committee', text: 'Chi ủy nên họp trước.' })).toBe('ok');
  expect(await send(windowId, three, toCell('Lời xúc phạm.'))).toBe('ok');
  expect(await send(windowId, four, null)).toBe('ok');
  await later();
  expect(await send(windowId, one, toCell('Giao việc sát hạn, phải làm thêm ngày nghỉ.'))).toBe('ok');
  await later();
  expect(await send(windowId, one, toCell('Đổi ý.'))).toBe('frank-sent');
  expect((await page(cell.secretary, windowId)).opinions).toEqual([]);

  app.setClock(at(184));
  await clock();
  await clock();
  expect(await send(windowId, five, toCell('Muộn rồi.'))).toBe('frank-not-writing');
  const member = await page(person(5), windowId);
  expect(member.window).toMatchObject({
    state: 'shown',
    opinions: 3,
    unanswered: 3,
    answerDueOn: '2026-12-09',
  });
  expect(member.blank).toBe(1);
  expect(member.opinions.map((said) => said.text).sort()).toEqual(
    ['Giao việc sát hạn, phải làm thêm ngày nghỉ.', 'Lời xúc phạm.', null].sort(),
  );
  const committee = await page(cell.deputy, windowId);
  expect(committee.opinions.map((said) => said.text)).toContain('Chi ủy nên họp trước.');
  expect(committee.opinions.map((said) => said.id)).toEqual(member.opinions.map((said) => said.id));

  const insult = committee.opinions.find((said) => said.text === 'Lời xúc phạm.')?.id as string;
  const hide = async (personId: string, why: string | null) =>
    (
      await (
        await app.as(personId)
      ).call(contract.hideFrankOpinion, { params: { opinionId: insult }, body: { why } })
    ).code ?? 'ok';
  expect(await hide(person(5), 'Không thích')).toBe('forbidden');
  expect(await hide(other.secretary, 'Không thích')).toBe('not-found');
  expect(await hide(cell.secretary, '')).toBe('bad-input');
  expect(await hide(cell.secretary, 'Xúc phạm cá nhân')).toBe('ok');
  const seen = (of: typeof member) => of.opinions.find((said) => said.id === insult);
  expect(seen(await page(person(5), windowId))).toMatchObject({
    text: null,
    hidden: { why: 'Xúc phạm cá nhân' },
  });
  expect(seen(await page(cell.deputy, windowId))?.text).toBe('Lời xúc phạm.');
  expect(await hide(cell.deputy, null)).toBe('ok');
  expect(seen(await page(person(5), windowId))?.text).toBe('Lời xúc phạm.');

  const answer = async (personId: string, opinionIds: string[]) =>
    (await app.as(personId)).call(contract.answerFrank, {
      params: { windowId },
      body: { opinionIds, text: 'Chi ủy tiếp thu, từ tháng sau giao việc trước ba ngày.' },
    });
  const ids = member.opinions.map((said) => said.id);
  expect((await answer(person(5), ids)).code).toBe('forbidden');
  expect((await answer(cell.secretary, ids.slice(0, 2))).status).toBe(200);
  expect((await answer(cell.secretary, ids)).code).toBe('frank-answered');
  expect((await answer(cell.secretary, ids.slice(2))).status).toBe(200);
  const after = await page(person(5), windowId);
  expect([after.window.unanswered, after.answers.length]).toEqual([0, 2]);
  expect(after.opinions.every((said) => said.answerId !== null)).toBe(true);
  expect(
    (await (await app.as(cell.above)).call(contract.readFrankWindow, { params: { windowId } })).code,
  ).toBe('not-found');
});

test('too few took one, nobody wrote, the key of the inbox is lost: void each time, and nothing is left lying', async () => {
  const states: string[] = [];
  const from = 1000;
  const window = async (minutes: number, holders: number, after: (id: string) => Promise<void> | void) => {
    app.setClock(at(minutes));
    const id = await makeFrankWindow(app.act, keys(), cell);
    for (let place = 0; place < holders; place++) await hold(person(place), id);
    app.setClock(at(minutes + 60));
    await clock();
    await after(id);
    app.setClock(at(minutes + 180));
    await clock();
    states.push((await page(person(0), id)).window.state);
    return id;
  };
  const ids = [
    await window(from, 4, () => undefined),
    await window(from + 200, 5, () => undefined),
    await window(from + 400, 5, (id) => keys().destroy(id, 'seal')),
  ];
  expect(states).toEqual(['void', 'void', 'void']);
  const { rows } =
    await sql`SELECT FROM pg_tables WHERE schemaname = 'blind_boxes' AND tablename = ANY (${ids})`.execute(
      app.database.owner,
    );
  expect(rows).toEqual([]);
});

interface Lying {
  text: string;
  place: number;
  id: string;
  mark: string;
}

test('what is left behind ties nobody to a text: no fact, no kept answer, no token, one transaction, an order of chance', async () => {
  const owner = app.database.owner;
  const windows = 12;
  const writers = 6;
  let byPlace = 0;
  let byRow = 0;
  let byId = 0;
  let inInbox = 0;
  for (let number = 0; number < windows; number++) {
    app.setClock(at(3000 + 300 * number));
    const windowId = await makeFrankWindow(app.act, keys(), cell);
    const held: Held[] = [];
    for (let place = 0; place < writers; place++) held.push(await hold(person(place), windowId));
    granted(await app.act(cell.secretary, (scope) => endFrankHanding(scope, keys(), windowId)));
    const { rows: before } = await sql<{ facts: number }>`SELECT count(*)::int AS facts FROM facts`.execute(
      owner,
    );
    for (let place = 0; place < writers; place++)
      expect(await send(windowId, held[place] as Held, toCell(`Người thứ ${place}`))).toBe('ok');
    const { rows: afterwards } = await sql<{
      facts: number;
    }>`SELECT count(*)::int AS facts FROM facts`.execute(owner);
    expect(afterwards).toEqual(before);
    // The same reading of an inbox that nobody shuffles finds everybody: this test can fail.
    const boxes = await sql<{
      mark: Buffer;
    }>`SELECT mark FROM ${sql.id('blind_boxes', windowId)} ORDER BY ctid`.execute(owner);
    const { markOf } = await import('../src/platform/blind/keys.ts');
    const sealing = keys().read(windowId, 'seal') as Buffer;
    inInbox += boxes.rows.filter(({ mark }, place) =>
      mark.equals(markOf(sealing, Buffer.from((held[place] as Held).token, 'base64url'))),
    ).length;
    granted(await app.act(cell.secretary, (scope) => showFrankWindow(scope, keys(), windowId)));
    // As the committee reads them: row security is forced, the owner of the database sees no words either.
    const { rows } = await app.act(cell.secretary, (scope) =>
      sql<Lying>`SELECT t.text, o.place, o.id, o.xmin::text || ' ' || t.xmin::text AS mark
        FROM frank_opinions o JOIN frank_texts t ON t.opinion_id = o.id WHERE o.window_id = ${windowId} ORDER BY t.ctid`.execute(
        scope.db,
      ),
    );
    expect(rows).toHaveLength(writers);
    expect(new Set(rows.map((row) => row.mark)).size).toBe(1);
    const hits = (lying: readonly Lying[]) =>
      lying.filter((row, place) => row.text === `Người thứ ${place}`).length;
    byRow += hits(rows);
    byPlace += hits(rows.toSorted((a, b) => a.place - b.place));
    byId += hits(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    const list = await sql`SELECT FROM blind_published WHERE use_id = ${windowId}`.execute(owner);
    expect(list.rows).toEqual([]);
  }
  // Chance gives one right guess a window, twelve in all; above 26 happens less than once in ten thousand runs.
  expect(inInbox).toBe(windows * writers);
  for (const score of [byPlace, byRow, byId]) expect(score).toBeLessThanOrEqual(26);
  const { rows: kinds } = await sql<{ kind: string }>`
    SELECT DISTINCT kind FROM facts WHERE subject_type = 'frank_window' ORDER BY kind`.execute(owner);
  expect(kinds.map((row) => row.kind)).toEqual([
    'frank.answered',
    'frank.handed-out',
    'frank.hidden',
    'frank.opened',
    'frank.shown',
    'frank.shown-again',
    'frank.void',
  ]);
  const kept =
    await sql`SELECT FROM idempotency_keys WHERE endpoint IN ('takeFrankToken', 'sendFrankText')`.execute(
      owner,
    );
  expect(kept.rows).toEqual([]);
  const { rows: columns } = await sql<{ name: string }>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name IN ('frank_texts', 'blind_takings')
      AND data_type LIKE 'timestamp%'`.execute(owner);
  expect(columns).toEqual([]);
  const metrics = (await app.http.inject({ url: '/metrics' })).body;
  expect(metrics).not.toContain('sendFrankText');
}, 120_000);

test('row security guards the words: a stranger, a member and the committee each see what is theirs', async () => {
  const read = (personId: string) =>
    app.act(personId, (scope) => scope.db.selectFrom('frank_texts').select('text').execute());
  const committee = (await read(cell.secretary)).map((row) => row.text);
  expect(committee).toContain('Chi ủy nên họp trước.');
  const member = (await read(person(5))).map((row) => row.text);
  expect(member.length).toBeGreaterThan(0);
  expect(member).not.toContain('Chi ủy nên họp trước.');
  for (const stranger of [other.secretary, cell.above, cell.administrator])
    expect(await read(stranger)).toEqual([]);
  await expect(sql`UPDATE frank_texts SET text = 'khác'`.execute(app.database.app)).rejects.toThrow(
    /permission denied/,
  );
  await expect(sql`DELETE FROM frank_opinions`.execute(app.database.app)).rejects.toThrow(
    /permission denied/,
  );
});
