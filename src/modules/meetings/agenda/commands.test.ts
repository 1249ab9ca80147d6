// The agenda as a tree: added, moved, removed, by two at once, during the meeting; papers and what is no paper.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { makeCell } from '../../organisation/factory.ts';
import { makeMeeting } from '../factory.ts';
import { readMeeting } from '../preparation/contract.ts';
import * as agenda from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T06:00:00Z' });
});
afterAll(() => app.close());

async function stage(options: Parameters<typeof makeMeeting>[2] = { state: 'draft' }) {
  const cell = await makeCell(app.runAsJob);
  const { meetingId } = await makeMeeting(app.act, cell, options);
  const secretary = await app.as(cell.secretary);
  const params = { params: { meetingId } };
  const read = async () => (await secretary.call(readMeeting, params)).answer;
  const numbers = async () => (await read()).items.map((item) => `${item.number} ${item.kind}`);
  const add = async (body: object, version?: number) =>
    secretary.call(agenda.addAgendaItem, {
      ...params,
      body: { title: 'Tiến độ sửa chữa hồ', version: version ?? (await read()).version, ...body },
    });
  const on = (itemId: string) => ({ params: { meetingId, itemId } });
  const move = async (itemId: string, by: 1 | -1) =>
    secretary.call(agenda.moveAgendaItem, { ...on(itemId), body: { version: (await read()).version, by } });
  const remove = async (itemId: string) =>
    secretary.call(agenda.removeAgendaItem, { ...on(itemId), query: { version: (await read()).version } });
  return { cell, meetingId, secretary, params, read, numbers, add, on, move, remove };
}

describe('items', () => {
  test('added before criticism and conclusions, under a top item, before another; the top one takes as long as its parts', async () => {
    const { add, numbers, read } = await stage();
    const top = (await add({ minutesPlanned: 35 })).answer.id;
    expect((await numbers()).slice(-6)).toEqual([
      '6 discussion',
      '7 criticism',
      '8 assignments',
      '9 closing',
      '9.1 score',
      '9.2 minutes_read',
    ]);
    const second = (await add({ parentId: top, title: 'Phân công trực', minutesPlanned: 15 })).answer.id;
    await add({ parentId: top, title: 'Phương án xả cạn', minutesPlanned: 20, beforeId: second });
    const { items } = await read();
    expect(items.filter((item) => item.parentId === top).map((item) => [item.number, item.title])).toEqual([
      ['6.1', 'Phương án xả cạn'],
      ['6.2', 'Phân công trực'],
    ]);
    expect(items.find((item) => item.id === top)?.minutesPlanned).toBe(35);
    expect((await add({ parentId: second })).code).toBe('item-too-deep');
    const first = items[0]?.id as string;
    await add({ beforeId: first, title: 'Chào cờ' });
    expect((await read()).items[0]?.title).toBe('Chào cờ');
  });

  test('moved among its neighbours, at the edge it stays; removed with what stands under it', async () => {
    const { read, move, remove, numbers } = await stage();
    const [opening] = (await read()).items;
    const { version } = await read();
    expect((await move(opening?.id as string, -1)).answer.version).toBe(version);
    expect((await move(opening?.id as string, 1)).answer.version).toBe(version + 1);
    expect((await numbers()).slice(0, 3)).toEqual(['1 review', '2 opening', '2.1 opening']);
    expect((await remove(opening?.id as string)).status).toBe(200);
    expect((await numbers()).slice(0, 2)).toEqual(['1 review', '2 state_of_mind']);
    expect((await remove(opening?.id as string)).code).toBe('not-found');
  });

  test('edited by two at once: one is told, and what the other wrote stays', async () => {
    const { cell, read, secretary, on } = await stage();
    const { items, version } = await read();
    const item = items.find((one) => one.kind === 'discussion')?.id as string;
    const deputy = await app.as(cell.deputy);
    const edit = (client: typeof deputy, title: string) =>
      client.call(agenda.editAgendaItem, { ...on(item), body: { version, title } });
    const both = await Promise.all([edit(secretary, 'Của bí thư'), edit(deputy, 'Của phó bí thư')]);
    expect(both.map((one) => one.code ?? 'ok').sort()).toEqual(['ok', 'stale']);
    const stranger = (await makeCell(app.runAsJob)).secretary;
    const wrong = { ...on(item), body: { version: version + 1, presenterId: stranger } };
    expect((await secretary.call(agenda.editAgendaItem, wrong)).code).toBe('presenter-not-member');
    const nobody = { ...on(item), body: { version: version + 1, presenterId: null, minutesPlanned: 0 } };
    expect((await secretary.call(agenda.editAgendaItem, nobody)).status).toBe(200);
    expect((await read()).missing.map((point) => point.itemTitle)).toContainEqual(
      expect.stringContaining('5. Của'),
    );
  });

  test('during the meeting the minute-taker adds; what has begun keeps its place', async () => {
    const { cell, read, params, move, remove, numbers } = await stage({ minuteTakerId: undefined });
    const taker = await app.as(cell.officials[3] as string);
    const { items, version } = await read();
    const first = items[0]?.id as string;
    const second = items.find((one) => one.number === '2')?.id as string;
    await sql`UPDATE agenda_items SET opened_at = now() WHERE id = ${items[1]?.id}`.execute(
      app.database.owner,
    );
    expect((await move(first, 1)).code).toBe('item-has-happened');
    expect((await move(second, -1)).code).toBe('item-has-happened');
    expect((await remove(first)).code).toBe('item-has-happened');
    const add = { ...params, body: { version, title: 'Việc phát sinh', minutesPlanned: 5 } };
    expect((await taker.call(agenda.addAgendaItem, add)).status).toBe(200);
    expect((await numbers()).at(-6)).toBe('6 discussion');
    const member = await app.as(cell.officials[4] as string);
    expect((await member.call(agenda.addAgendaItem, add)).code).toBe('forbidden');
  });

  test('not while it is agreed or sent; not of another meeting', async () => {
    const { add } = await stage({ state: 'sent' });
    expect((await add({})).code).toBe('meeting-state');
    const [one, two] = [await stage(), await stage()];
    const foreign = (await two.read()).items[0]?.id as string;
    expect((await one.move(foreign, 1)).code).toBe('not-found');
    expect((await one.remove(foreign)).code).toBe('not-found');
    expect((await one.add({ parentId: foreign })).code).toBe('not-found');
    expect((await one.add({ beforeId: foreign })).code).toBe('not-found');
    await expect(
      sql`UPDATE agenda_items SET parent_id = ${foreign} WHERE meeting_id = ${one.meetingId} AND parent_id IS NULL`.execute(
        app.database.app,
      ),
    ).rejects.toMatchObject({ constraint: 'agenda_parent_of_meeting' });
  });
});

describe('papers', () => {
  const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  const put = (fields: Record<string, string>, fileName = 'bao-cao.pdf', bytes: Uint8Array = pdf) => ({
    fileName,
    bytes,
    fields,
  });

  test('declared not secret, hung on an item; a member reads it when it is sent', async () => {
    const { cell, secretary, params, read, meetingId } = await stage({ state: 'sent', inMinutes: 30 });
    const { items } = await read();
    const upload = put({ notSecret: 'true', itemId: items[5]?.id as string });
    const added = await secretary.call(agenda.addPaper, { ...params, upload });
    expect((await read()).papers).toMatchObject([
      { id: added.answer.id, itemId: items[5]?.id, name: 'bao-cao.pdf' },
    ]);
    const paper = { params: { meetingId, paperId: added.answer.id } };
    const member = await app.as(cell.officials[4] as string);
    const read1 = await member.call(agenda.readPaper, paper);
    expect([
      read1.status,
      read1.headers['content-type'],
      Buffer.compare(read1.bytes, Buffer.from(pdf)),
    ]).toEqual([200, 'application/pdf', 0]);
    expect((await (await app.as(cell.above)).call(agenda.readPaper, paper)).code).toBe('not-found');
    // What members were sent stays.
    expect((await secretary.call(agenda.removePaper, paper)).code).toBe('meeting-state');
    const other = await stage();
    const foreign = { params: { meetingId: other.meetingId, paperId: added.answer.id } };
    expect((await other.secretary.call(agenda.readPaper, foreign)).code).toBe('not-found');
  });

  test('one that comes after the day of the rule is taken all the same, and marked late', async () => {
    app.setClock('2026-12-03T06:00:00Z');
    const { secretary, params, read } = await stage({ state: 'sent', inMinutes: 2 * 24 * 60 });
    const add = async (name: string) => {
      const upload = put({ notSecret: 'true' }, name);
      expect((await secretary.call(agenda.addPaper, { ...params, upload })).status).toBe(200);
    };
    // Held on 05/12: until the end of 04/12 in Viet Nam it is in time.
    app.setClock('2026-12-04T16:59:00Z');
    await add('trong-han.pdf');
    app.setClock('2026-12-04T17:01:00Z');
    await add('sau-han.pdf');
    expect((await read()).papers.map((paper) => [paper.name, paper.late])).toEqual([
      ['trong-han.pdf', false],
      ['sau-han.pdf', true],
    ]);
    app.setClock('2026-12-03T06:00:00Z');
  });

  test('not read before it is sent, taken off while it is prepared; papers of a removed item stay', async () => {
    const { cell, secretary, params, read, remove, meetingId } = await stage();
    const item = (await read()).items.find((one) => one.kind === 'news')?.id as string;
    const added = await secretary.call(agenda.addPaper, {
      ...params,
      upload: put({ notSecret: 'true', itemId: item }),
    });
    const paper = { params: { meetingId, paperId: added.answer.id } };
    expect((await (await app.as(cell.officials[4] as string)).call(agenda.readPaper, paper)).code).toBe(
      'not-found',
    );
    await remove(item);
    expect((await read()).papers).toMatchObject([{ id: added.answer.id, itemId: null }]);
    expect((await secretary.call(agenda.removePaper, paper)).status).toBe(200);
    expect((await secretary.call(agenda.removePaper, paper)).code).toBe('not-found');
  });

  test.each([
    ['undeclared', put({}), 'secret-not-declared'],
    ['secret', put({ notSecret: 'false' }), 'secret-not-declared'],
    ['empty', put({ notSecret: 'true' }, 'trong.pdf', new Uint8Array()), 'file-empty'],
    ['misnamed', put({ notSecret: 'true' }, 'bao-cao.docx'), 'file-misnamed'],
    [
      'a program',
      put({ notSecret: 'true' }, 'chay.exe', new TextEncoder().encode('MZ\u0000\u0001')),
      'file-kind',
    ],
    [
      'half an archive',
      put({ notSecret: 'true' }, 'a.docx', new Uint8Array([80, 75, 3, 4, 20, 0])),
      'file-kind',
    ],
    ['on no item', put({ notSecret: 'true', itemId: 'mục 4' }), 'bad-input'],
    [
      'on a strange item',
      put({ notSecret: 'true', itemId: '99999999-9999-4999-8999-999999999999' }),
      'not-found',
    ],
    ['too large', put({ notSecret: 'true' }, 'lon.pdf', new Uint8Array(21 * 1024 * 1024)), 'file-too-large'],
  ])('a file that is %s is refused and not kept', async (_, upload, code) => {
    const { secretary, params, read } = await stage();
    expect((await secretary.call(agenda.addPaper, { ...params, upload })).code).toBe(code);
    expect((await read()).papers).toEqual([]);
  });
});
