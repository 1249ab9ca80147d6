// A roster into a cell: preview, all or the good rows or nothing, again without doubling, refusals that write nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import { listMembers } from '../members/contract.ts';
import { importRoster, previewRoster } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const file = (name: string) => ({
  fileName: name,
  bytes: readFileSync(join(import.meta.dirname, '../../../../tests/data', name)),
});

async function hands(cell: MadeCell) {
  const secretary = await app.as(cell.secretary);
  return {
    preview: (name: string) =>
      secretary.call(previewRoster, { params: { cellId: cell.cellId }, upload: file(name) }),
    write: (previewId: string, body: { sheet?: number; onlyGood?: boolean } = {}) =>
      secretary.call(importRoster, { params: { previewId }, body }),
    members: async () =>
      (await secretary.call(listMembers, { params: { cellId: cell.cellId }, query: {} })).answer.members,
  };
}

test('27 members come in with their statuses; the same file again updates and doubles nobody', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3, probationary: 0 });
  const { preview, write, members } = await hands(cell);
  const first = await preview('roster-one-cell.xlsx');
  expect(first.answer.sheets).toMatchObject([
    { name: 'Danh sách', rows: 27, added: 27, updated: 0, faults: [] },
  ]);
  expect(first.answer.sheets[0]?.offices[0]).toEqual({ name: 'Hồ Ngọc Ý', office: 'secretary' });
  expect(await members()).toHaveLength(3);
  expect((await write(first.answer.id)).answer).toEqual({ added: 27, updated: 0, leftOut: 0 });
  expect((await write(first.answer.id)).code).toBe('roster-imported-already');
  const all = await members();
  expect(all).toHaveLength(30);
  expect(all.filter((one) => one.exempt).map((one) => one.name)).toEqual(['Lê Hoàng Ngân']);
  expect(all.filter((one) => one.away).map((one) => one.name)).toEqual(['Nguyễn Quốc Sơn']);
  expect(all.filter((one) => !one.official).map((one) => one.name)).toEqual(['Zơrâm Văn Quang']);

  const again = await preview('roster-one-cell.xlsx');
  expect(again.answer.sheets).toMatchObject([{ added: 0, updated: 27 }]);
  expect((await write(again.answer.id)).answer).toEqual({ added: 0, updated: 27, leftOut: 0 });
  expect(await members()).toEqual(all);
});

test('with faults: nothing, or the good rows, as the person chooses', async () => {
  const { preview, write, members } = await hands(
    await makeCell(app.runAsJob, { officials: 3, probationary: 0 }),
  );
  const read = await preview('roster-with-faults.xlsx');
  expect(read.answer.sheets[0]).toMatchObject({ rows: 18, added: 12 });
  expect(read.answer.sheets[0]?.faults).toHaveLength(6);
  const refused = await write(read.answer.id);
  expect([refused.code, refused.message]).toEqual([
    'roster-has-faults',
    expect.stringContaining('6 dòng có lỗi'),
  ]);
  expect(await members()).toHaveLength(3);
  expect((await write(read.answer.id, { onlyGood: true })).answer).toEqual({
    added: 12,
    updated: 0,
    leftOut: 6,
  });
  expect(await members()).toHaveLength(15);
});

test('a phone that another cell has refuses the whole list and names the row', async () => {
  const taken = await hands(await makeCell(app.runAsJob, { officials: 3, probationary: 0 }));
  const two = await taken.preview('roster-two-cells.xlsx');
  expect((await taken.write(two.answer.id, { sheet: 1 })).answer.added).toBe(8);
  const other = await hands(await makeCell(app.runAsJob, { officials: 3, probationary: 0 }));
  const same = await other.preview('roster-two-cells.xlsx');
  const refused = await other.write(same.answer.id, { sheet: 1 });
  expect([refused.code, refused.message]).toEqual([
    'roster-contact-taken',
    expect.stringContaining('Dòng 5'),
  ]);
  expect(await other.members()).toHaveLength(3);
  expect((await other.write(same.answer.id, { sheet: 7 })).code).toBe('not-found');
});

test('another cell’s preview is not to be had', async () => {
  const own = await hands(await makeCell(app.runAsJob, { officials: 3 }));
  const stranger = await hands(await makeCell(app.runAsJob, { officials: 3 }));
  const read = await own.preview('roster-unicode-text.txt');
  expect(read.answer.sheets).toMatchObject([{ rows: 11, added: 11, faults: [] }]);
  expect((await stranger.write(read.answer.id)).code).toBe('not-found');
});

test('a file beyond what is read at all is refused, and what was written is kept no longer than needed', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3 });
  const secretary = await app.as(cell.secretary);
  const huge = await secretary.call(previewRoster, {
    params: { cellId: cell.cellId },
    upload: { fileName: 'lon.xlsx', bytes: new Uint8Array(40 * 1024 * 1024) },
  });
  expect([huge.status, huge.code]).toEqual([413, 'too-large']);
  const { preview, write } = await hands(cell);
  const read = await preview('roster-unicode-text.txt');
  const kept = () =>
    app.act(cell.secretary, (scope) =>
      scope.db
        .selectFrom('roster_previews')
        .select('preview')
        .where('id', '=', read.answer.id)
        .executeTakeFirstOrThrow(),
    );
  expect(await kept()).not.toEqual({ preview: [] });
  expect(await app.database.app.selectFrom('roster_previews').selectAll().execute()).toEqual([]);
  await write(read.answer.id, { onlyGood: true });
  expect(await kept()).toEqual({ preview: [] });
});
