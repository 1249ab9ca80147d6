// Frank opinions that are shown when the chair opens an item: called there, late texts refused; removed, cancelled, never opened: at the hour.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endFrankHanding, sendFrankText } from '../src/modules/democracy/frank/commands.ts';
import { readFrankWindow, stopFrankWindow } from '../src/modules/democracy/frank/contract.ts';
import { type Held, holdFrankToken, makeFrankVote } from '../src/modules/democracy/frank/factory.ts';
import { frankReactions } from '../src/modules/democracy/frank/reactions.ts';
import { bodyOf } from '../src/modules/democracy/frank/rules.ts';
import { takeFrankSteps } from '../src/modules/democracy/frank/showing/commands.ts';
import { removeAgendaItem } from '../src/modules/meetings/agenda/commands.ts';
import { type MadeMeeting, makeMeeting } from '../src/modules/meetings/factory.ts';
import * as contract from '../src/modules/meetings/frank-item/contract.ts';
import { meetingRow } from '../src/modules/meetings/queries.ts';
import { closeItem, openItem } from '../src/modules/meetings/room/contract.ts';
import { cancelMeeting, closeMeeting, openMeeting } from '../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import type { Fact } from '../src/platform/audit/facts.ts';
import { toLetters } from '../src/platform/blind/contract.ts';
import { isRefusal } from '../src/platform/http/refusal.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
let meeting: MadeMeeting;
let day = 0;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 7 });
  other = await makeCell(app.runAsJob, { officials: 5 });
  await makeFrankVote(app.act, cell, 'on');
});
/** Another day each, with a meeting at two in the afternoon of a day that began at nine. */
beforeEach(async () => {
  day += 1;
  at(0);
  meeting = await plan('sent');
});
afterAll(() => app.close());

const plan = (state: 'draft' | 'sent') =>
  makeMeeting(app.act, cell, { state, kind: 'thematic', inMinutes: 300, month: '2026-11-01' });
const keys = () => app.services.blindKeys;
const person = (place: number) => cell.officials[place] as string;
const instant = (minutes: number) =>
  Temporal.Instant.from('2026-11-01T02:00:00Z')
    .add({ hours: day * 24, minutes })
    .toString();
const at = (minutes: number) => app.setClock(instant(minutes));
const clock = () => app.runAsJob('frank.steps', (scope) => takeFrankSteps(scope, keys()));
const itemOf = (place: number) => meeting.itemIds.at(place) as string;
/** What the worker does with the facts of a window; nothing but those facts makes it act. */
async function react(windowId: string): Promise<void> {
  const [reaction] = frankReactions(app.services).filter((one) => one.on.includes('frank.called'));
  const facts = await app.database.owner
    .selectFrom('facts')
    .selectAll()
    .where('subject_id', '=', windowId)
    .where('kind', '=', 'frank.called')
    .execute();
  for (const { subject_id: id, kind } of facts)
    await app.runAsJob(reaction?.name as string, (scope) =>
      (reaction as NonNullable<typeof reaction>).run(scope, {
        kind,
        subject: { type: 'frank_window', id },
      } as Fact),
    );
}
async function open(
  personId: string,
  itemId: string,
  handsUntil = instant(60),
): Promise<{ code: string; id: string }> {
  const { code, answer } = await (await app.as(personId)).call(contract.openFrankAtItem, {
    params: { itemId },
    body: { theme: 'Nề nếp làm việc', handsUntil },
  });
  return { code: code ?? 'ok', id: answer?.id };
}
const page = async (windowId: string) =>
  (await (await app.as(person(5))).call(readFrankWindow, { params: { windowId } })).answer;
const room = async (personId: string, endpoint: typeof openItem | typeof closeItem, itemId: string) =>
  (await (await app.as(personId)).call(endpoint, { params: { meetingId: meeting.meetingId, itemId } }))
    .code ?? 'ok';
/** A window of the item in which six took a token, and writing is open. */
async function writing(itemId: string): Promise<{ windowId: string; held: Held[] }> {
  const { code, id: windowId } = await open(cell.secretary, itemId);
  expect(code).toBe('ok');
  const held: Held[] = [];
  for (let place = 0; place < 6; place++)
    held.push(await holdFrankToken(app.act, keys(), { drawToken, finishToken }, person(place), windowId));
  granted(await app.act(cell.secretary, (scope) => endFrankHanding(scope, keys(), windowId)));
  return { windowId, held };
}
async function write(windowId: string, held: Held | undefined, text: string): Promise<string> {
  const input = { ...(held as Held), body: toLetters(bodyOf({ audience: 'cell', text })) };
  const sent = await app.attempt(cell.secretary, (scope) => sendFrankText(scope, keys(), windowId, input));
  return isRefusal(sent) ? sent.code : 'ok';
}
const version = (scope: Parameters<typeof meetingRow>[0]) =>
  meetingRow(scope, meeting.meetingId).then((row) => row?.version ?? 0);
const begin = async () =>
  granted(await app.act(cell.secretary, (scope) => openMeeting(scope, meeting.meetingId)));
const end = async () =>
  granted(await app.act(cell.secretary, (scope) => closeMeeting(scope, meeting.meetingId)));

test('the committee ties a window to an item of a coming meeting; others, past hours and items that are over are refused', async () => {
  const items = await (await app.as(cell.deputy)).call(contract.readFrankItems, {
    params: { organisationId: cell.cellId },
  });
  expect(items.answer.items.find((one) => one.id === itemOf(-1))).toMatchObject({
    latest: Temporal.Instant.from(instant(15 * 60 - 1)).toString({ fractionalSecondDigits: 3 }),
  });
  const list = async (personId: string) =>
    (
      await (
        await app.as(personId)
      ).call(contract.readFrankItems, { params: { organisationId: cell.cellId } })
    ).code;
  expect(await list(person(5))).toBe('forbidden');
  expect(await list(other.secretary)).toBe('not-found');
  expect((await open(person(5), itemOf(-1))).code).toBe('forbidden');
  expect((await open(other.secretary, itemOf(-1))).code).toBe('not-found');
  expect((await open(cell.above, itemOf(-1))).code).toBe('not-found');
  expect((await open(cell.secretary, crypto.randomUUID())).code).toBe('not-found');
  expect((await open(cell.secretary, itemOf(-1), instant(241))).code).toBe('frank-hands-late');
  expect((await open(cell.secretary, itemOf(-1), instant(5))).code).toBe('frank-hand-span');
  const made = await open(cell.secretary, itemOf(-1), instant(240));
  expect((await open(cell.deputy, itemOf(-2))).code).toBe('frank-window-on');
  expect((await page(made.id)).window).toMatchObject({ item: { stands: true }, calledAt: null });
  await (await app.as(cell.secretary)).call(stopFrankWindow, { params: { windowId: made.id } });
  at(300);
  await begin();
  expect((await open(cell.secretary, itemOf(-1), instant(400))).code).toBe('frank-item-gone');
  await end();
});

test('opened by whoever takes the minutes: writing ends, the batch is there at once, once', async () => {
  const { windowId, held } = await writing(itemOf(-1));
  expect(await write(windowId, held[0], 'Giao việc sát hạn.')).toBe('ok');
  at(300);
  await begin();
  expect(await room(person(3), openItem, itemOf(-2))).toBe('ok');
  await react(windowId);
  expect((await page(windowId)).window).toMatchObject({ state: 'writing', calledAt: null });
  expect(await write(windowId, held[1], 'Họp kéo dài.')).toBe('ok');
  at(310);
  expect(await room(person(5), openItem, itemOf(-1))).toBe('forbidden');
  expect(await room(person(3), openItem, itemOf(-1))).toBe('ok');
  // Between the tap and the batch nothing more is taken in.
  expect(await write(windowId, held[2], 'Muộn rồi.')).toBe('frank-not-writing');
  expect((await page(windowId)).opinions).toEqual([]);
  await react(windowId);
  await react(windowId);
  const shown = await page(windowId);
  expect(shown.window).toMatchObject({ state: 'shown', opinions: 2 });
  expect(shown.opinions.map((one) => one.text).sort()).toEqual(['Giao việc sát hạn.', 'Họp kéo dài.']);
  expect(await write(windowId, held[3], 'Muộn nữa.')).toBe('frank-not-writing');
  // Opened again, what was shown stays.
  expect(await room(person(3), closeItem, itemOf(-1))).toBe('ok');
  expect(await room(person(3), openItem, itemOf(-1))).toBe('ok');
  expect((await page(windowId)).window).toMatchObject({ state: 'shown', opinions: 2 });
  await end();
});

test('the worker was away when the item was opened: the clock shows the batch', async () => {
  const { windowId, held } = await writing(itemOf(-1));
  await write(windowId, held[0], 'Một ý kiến.');
  at(300);
  await begin();
  expect(await room(person(3), openItem, itemOf(-1))).toBe('ok');
  at(302);
  await clock();
  expect((await page(windowId)).window).toMatchObject({ state: 'shown', opinions: 1 });
  await react(windowId);
  expect((await page(windowId)).window).toMatchObject({ state: 'shown', opinions: 1 });
  await end();
});

test('an item opened while tokens are handed out calls nothing: the window goes on to its hour', async () => {
  const { id: windowId } = await open(cell.secretary, itemOf(-1), instant(240));
  for (let place = 0; place < 5; place++)
    await holdFrankToken(app.act, keys(), { drawToken, finishToken }, person(place), windowId);
  // The meeting begins before its hour.
  at(100);
  await begin();
  expect(await room(person(3), openItem, itemOf(-1))).toBe('ok');
  await react(windowId);
  expect((await page(windowId)).window).toMatchObject({ state: 'handing_out', calledAt: null });
  at(240);
  await clock();
  at(15 * 60);
  await clock();
  expect((await page(windowId)).window.state).toBe('void');
  await end();
});

test.each(['removed', 'cancelled', 'never opened'] as const)(
  'the item is %s: told, and shown at the end of the day',
  async (how) => {
    if (how === 'removed') meeting = await plan('draft');
    const { windowId, held } = await writing(itemOf(-1));
    await write(windowId, held[0], 'Một ý kiến.');
    if (how === 'removed')
      await app.act(cell.secretary, async (scope) =>
        granted(await removeAgendaItem(scope, meeting.meetingId, itemOf(-1), await version(scope))),
      );
    if (how === 'cancelled')
      await app.act(cell.secretary, async (scope) =>
        granted(
          await cancelMeeting(scope, meeting.meetingId, {
            version: await version(scope),
            reason: 'Trực phòng chống lụt bão',
          }),
        ),
      );
    expect((await page(windowId)).window.item?.stands).toBe(how === 'never opened');
    at(15 * 60 - 2);
    await clock();
    expect((await page(windowId)).window.state).toBe('writing');
    at(15 * 60);
    await clock();
    expect((await page(windowId)).window).toMatchObject({ state: 'shown', opinions: 1 });
  },
);

test('the item of a window that is over may be removed; nothing else of it changes', async () => {
  meeting = await plan('draft');
  const { id: windowId } = await open(cell.secretary, itemOf(-1));
  await (await app.as(cell.secretary)).call(stopFrankWindow, { params: { windowId } });
  await app.act(cell.secretary, async (scope) =>
    granted(await removeAgendaItem(scope, meeting.meetingId, itemOf(-1), await version(scope))),
  );
  expect((await page(windowId)).window).toMatchObject({ state: 'stopped', item: { stands: false } });
  await expect(
    app.database.owner
      .updateTable('frank_windows')
      .set({ called_at: instant(0) })
      .where('id', '=', windowId)
      .execute(),
  ).rejects.toThrow(/has ended/);
});
