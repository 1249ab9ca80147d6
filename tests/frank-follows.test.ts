// Frank opinions follow their meeting and their cell, and those who took a token are told; the head of the agency answers what he is asked.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endFrankHanding as endHanding } from '../src/modules/democracy/frank/commands.ts';
import {
  answerFrank,
  endFrankHanding,
  readFrank,
  readFrankWindow,
} from '../src/modules/democracy/frank/contract.ts';
import {
  holdFrankToken,
  makeFrankVote,
  makeFrankWindow,
  makeShownFrank,
} from '../src/modules/democracy/frank/factory.ts';
import { takeFrankSteps } from '../src/modules/democracy/frank/showing/commands.ts';
import { listOwedOpinions, readOpinionFigures } from '../src/modules/democracy/opinions/contract.ts';
import { castVote } from '../src/modules/democracy/votes/choices/commands.ts';
import { closeVote } from '../src/modules/democracy/votes/commands.ts';
import { enterCount, startCounting } from '../src/modules/democracy/votes/counting/commands.ts';
import { makeVote } from '../src/modules/democracy/votes/factory.ts';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import { openFrankAtItem } from '../src/modules/meetings/frank-item/contract.ts';
import { editMeeting } from '../src/modules/meetings/preparation/commands.ts';
import { meetingRow } from '../src/modules/meetings/queries.ts';
import { cancelMeeting } from '../src/modules/meetings/steps/commands.ts';
import { dissolveCell, previewChange } from '../src/modules/organisation/changes/contract.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { foundOrganisation } from '../src/modules/organisation/tree/commands.ts';
import { readToday } from '../src/platform/http/today-contract.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';

const start = '2026-11-24T02:00:00Z';
const phone = { drawToken, finishToken };
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: start });
});
afterAll(() => app.close());

const keys = () => app.services.blindKeys;
const at = (minutes: number) => Temporal.Instant.from(start).add({ minutes }).toString();
const clock = () => app.runAsJob('frank.steps', (scope) => takeFrankSteps(scope, keys()));
const page = async (personId: string, windowId: string) =>
  (await app.as(personId)).call(readFrankWindow, { params: { windowId } });
/** What the home page tells somebody of a window. */
const told = async (personId: string, windowId: string) => {
  const { answer } = await (await app.as(personId)).call(readToday, {});
  return answer.items.find((one) => one.id === `frank:${windowId}`);
};

async function made(): Promise<MadeCell> {
  app.setClock(start);
  const cell = await makeCell(app.runAsJob, { officials: 7 });
  await makeFrankVote(app.act, cell, 'on');
  return cell;
}

/** A window at the last item of a meeting that begins in a day; five took a token. */
async function atItem(cell: MadeCell, handed: boolean) {
  const meeting = await makeMeeting(app.act, cell, { state: 'draft', kind: 'thematic', inMinutes: 1440 });
  const opened = await (await app.as(cell.secretary)).call(openFrankAtItem, {
    params: { itemId: meeting.itemIds.at(-1) as string },
    body: { theme: 'Nề nếp làm việc', handsUntil: at(600) },
  });
  const windowId: string = opened.answer.id;
  for (const personId of cell.officials.slice(0, 5))
    await holdFrankToken(app.act, keys(), phone, personId, windowId);
  if (handed) granted(await app.act(cell.secretary, (scope) => endHanding(scope, keys(), windowId)));
  return { meetingId: meeting.meetingId, windowId };
}

const move = (cell: MadeCell, meetingId: string, startsAt: string) =>
  app.act(cell.secretary, async (scope) => {
    const version = (await meetingRow(scope, meetingId))?.version ?? 0;
    granted(await editMeeting(scope, meetingId, { version, startsAt, movedReason: 'Trực lũ' }));
  });

test('a meeting moved to another day takes its window along, and who took a token is told', async () => {
  const cell = await made();
  const { meetingId, windowId } = await atItem(cell, true);
  const before = (await page(cell.deputy, windowId)).answer.window.showsAt;
  expect((await told(cell.deputy, windowId))?.detail?.vi).toBe('Nề nếp làm việc');
  await move(cell, meetingId, at(1440 * 3));
  const { window } = (await page(cell.deputy, windowId)).answer;
  expect(Date.parse(window.showsAt ?? '') - Date.parse(before ?? '')).toBe(2 * 86_400_000);
  expect(window).toMatchObject({
    state: 'writing',
    item: { stands: true },
    movedAt: start.replace('Z', '.000Z'),
  });
  expect((await told(cell.deputy, windowId))?.detail?.vi).toMatch(/Giờ đã đổi/);
  // Who took none has nothing to be told.
  expect(await told(cell.officials[6] as string, windowId)).toBeUndefined();
  // Cancelled, it is left to the hour that it had last.
  await app.act(cell.secretary, async (scope) => {
    const version = (await meetingRow(scope, meetingId))?.version ?? 0;
    granted(await cancelMeeting(scope, meetingId, { version, reason: 'Trực lũ' }));
  });
  expect((await page(cell.deputy, windowId)).answer.window).toMatchObject({
    showsAt: window.showsAt,
    item: { stands: false },
  });
  expect((await told(cell.deputy, windowId))?.detail?.vi).toMatch(/buổi sinh hoạt đã hủy/);
});

test('brought forward, handing out ends an hour before; with no time left for it the window keeps its own hour', async () => {
  const cell = await made();
  const { meetingId, windowId } = await atItem(cell, false);
  await move(cell, meetingId, at(300));
  expect((await page(cell.deputy, windowId)).answer.window).toMatchObject({
    state: 'handing_out',
    handsUntil: at(240).replace('Z', '.000Z'),
    item: { stands: true },
  });
  expect((await told(cell.deputy, windowId))?.title.vi).toBe('Đợt ý kiến thẳng thắn đổi giờ hiện');
  await move(cell, meetingId, at(70));
  expect((await page(cell.deputy, windowId)).answer.window).toMatchObject({ item: { stands: false } });
});

test('the cell ends: shown while it is still there, else removed unread; foreseen, and told to who took a token', async () => {
  for (const [day, state] of [
    ['2026-12-10', 'shown'],
    ['2026-11-24', 'stopped'],
  ] as const) {
    const cell = await made();
    const beside = await app.runAsJob('sample', async (scope) => {
      const founding = { kind: 'cell', name: 'Chi bộ Đập Trung', foundedOn: '2020-01-01' } as const;
      return granted(await foundOrganisation(scope, { ...founding, parentId: cell.committeeId })).id;
    });
    const windowId = await makeFrankWindow(app.act, keys(), cell);
    for (const personId of cell.officials.slice(0, 5))
      await holdFrankToken(app.act, keys(), phone, personId, windowId);
    granted(await app.act(cell.secretary, (scope) => endHanding(scope, keys(), windowId)));
    if (state === 'shown')
      await app.database.owner
        .updateTable('frank_windows')
        .set({ shows_at: '2026-12-20T10:00:00Z' })
        .where('id', '=', windowId)
        .execute();
    const placements = [...cell.officials, ...cell.probationary].map((personId) => ({
      personId,
      toCellId: beside,
    }));
    const input = {
      params: { organisationId: cell.cellId },
      body: { on: day, decision: '40-QĐ/ĐU', placements },
    };
    const above = await app.as(cell.above);
    const foreseen = await above.call(previewChange, {
      params: input.params,
      body: { kind: 'dissolved', ...input.body },
    });
    const effect = foreseen.answer.effects.find((one: { about: string }) => one.about === 'opinions');
    expect(effect?.way).toBe(state === 'shown' ? 'warns' : 'ends');
    expect((await above.call(dissolveCell, input)).code).toBeUndefined();
    if (state === 'stopped') {
      const holder = cell.officials[4] as string;
      const item = await told(holder, windowId);
      expect(item?.detail?.vi).toMatch(/xóa mà không ai đọc/);
      // He sat in the cell to its last day: what he is told of opens to him.
      expect(item?.to).toBe(`/y-kien/thang-than/${windowId}`);
      expect((await page(holder, windowId)).answer).toMatchObject({
        window: { state: 'stopped', endedWhy: 'cell_ended' },
        opinions: [],
      });
      expect(keys().read(windowId, 'sign')).toBeNull();
      continue;
    }
    expect((await told(cell.officials[4] as string, windowId))?.detail?.vi).toMatch(/Giờ đã đổi/);
    app.setClock('2026-12-09T16:59:00Z');
    await clock();
    const row = await app.database.owner
      .selectFrom('frank_windows')
      .select(['state', 'ended_at'])
      .where('id', '=', windowId)
      .executeTakeFirst();
    // Nobody wrote.
    expect(row?.state).toBe('void');
  }
});

test('asked by the cell, the head of the agency answers what all may read; answers owed count in the figures of their owner', async () => {
  const cell = await made();
  const windowId = await makeShownFrank(
    app.act,
    keys(),
    phone,
    cell,
    [
      { audience: 'cell', text: 'Mái phòng trực dột.' },
      { audience: 'cell', text: 'Tiền trực chậm.' },
      { audience: 'committee', text: 'Xem lại sổ trực.' },
      null,
    ],
    'head',
  );
  const figures = async (personId: string, kind = 'head') => {
    const { answer } = await (await app.as(personId)).call(readOpinionFigures, {
      params: { organisationId: cell.cellId },
    });
    return answer.owners.find((one) => one.kind === kind)?.ageing;
  };
  expect(await figures(cell.above)).toMatchObject({ waiting: 2, overdue: 0, answered: 0 });
  expect(await figures(cell.above, 'committee')).toMatchObject({ waiting: 1 });
  expect((await told(cell.secretary, windowId))?.title.vi).toBe('1 ý kiến thẳng thắn chờ chi ủy trả lời');
  expect((await told(cell.head, windowId))?.title.vi).toBe(
    '2 ý kiến thẳng thắn chờ thủ trưởng đơn vị trả lời',
  );
  // On the page of what is owed they stand beside those by name, once; the home page tells them apart.
  const owed = async (personId: string) =>
    (await (await app.as(personId)).call(listOwedOpinions, { query: {} })).answer;
  expect((await owed(cell.head)).batches).toMatchObject([{ windowId, ownerKind: 'head', waiting: 2 }]);
  expect((await owed(cell.secretary)).batches).toMatchObject([
    { windowId, ownerKind: 'committee', waiting: 1 },
  ]);
  const byName = async (personId: string) =>
    (await (await app.as(personId)).call(readToday, {})).answer.items.filter((one) =>
      one.id.startsWith('opinions:'),
    );
  expect([await byName(cell.head), await byName(cell.secretary)]).toEqual([[], []]);
  const { opinions, can, window } = (await page(cell.head, windowId)).answer;
  expect([can.answer, can.hide, window.ownerKind]).toEqual([true, false, 'head']);
  const openly = opinions.filter((one) => one.text !== null).map((one) => one.id);
  const closed = opinions.filter((one) => one.text === null).map((one) => one.id);
  expect([openly.length, closed.length]).toEqual([2, 1]);
  const answer = async (personId: string, opinionIds: string[]) =>
    (
      await (
        await app.as(personId)
      ).call(answerFrank, { params: { windowId }, body: { opinionIds, text: 'Đã giao sửa.' } })
    ).code ?? 'ok';
  expect(await answer(cell.officials[5] as string, openly)).toBe('forbidden');
  expect(await answer(cell.head, closed)).toBe('not-found');
  expect(await answer(cell.head, openly)).toBe('ok');
  expect(await answer(cell.secretary, closed)).toBe('ok');
  const shown = (await page(cell.officials[5] as string, windowId)).answer;
  expect(shown.answers.map((one) => one.as).sort()).toEqual(['committee', 'head']);
  expect(await figures(cell.above)).toMatchObject({ waiting: 0, answered: 2, inTime: 2 });
  // A window that asks the committee is not his to answer.
  const other = await makeShownFrank(app.act, keys(), phone, cell, [{ audience: 'cell', text: 'Họp dài.' }]);
  const [only] = (await page(cell.head, other)).answer.opinions;
  const refused = await (await app.as(cell.head)).call(answerFrank, {
    params: { windowId: other },
    body: { opinionIds: [only?.id ?? ''], text: 'Tiếp thu.' },
  });
  expect(refused.code).toBe('forbidden');
  expect((await (await app.as(cell.head)).call(endFrankHanding, { params: { windowId: other } })).code).toBe(
    'forbidden',
  );
});

test('the cell allows it by cards that two counted; a vote taken again puts its result in the place of the first', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 7 });
  const subject = { type: 'frank_on', id: cell.cellId };
  const read = async () =>
    (await (await app.as(cell.deputy)).call(readFrank, { params: { organisationId: cell.cellId } })).answer;
  const first = await makeVote(app.act, cell, subject);
  const counters = cell.officials.slice(3, 5);
  granted(await app.act(cell.secretary, (scope) => startCounting(scope, first, counters)));
  for (const one of counters)
    granted(await app.act(one, (scope) => enterCount(scope, first, { for: 5, against: 2, other: 0 })));
  granted(await app.act(cell.secretary, (scope) => closeVote(scope, first)));
  expect(await read()).toMatchObject({ on: true, vote: { inFavour: 5, base: 7 } });
  const again = await makeVote(app.act, cell, subject, {
    again: { of: first, reason: 'Đếm nhầm hàng cuối' },
  });
  granted(await app.act(cell.deputy, (scope) => castVote(scope, again, 'for')));
  expect((await read()).on).toBe(true);
  granted(await app.act(cell.secretary, (scope) => closeVote(scope, again)));
  expect(await read()).toMatchObject({ on: false, vote: null });
});
