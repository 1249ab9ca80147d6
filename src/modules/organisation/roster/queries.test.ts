// The roster as a file: what goes out comes back unchanged.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { makeCell } from '../factory.ts';
import { listMembers } from '../members/contract.ts';
import { exportRoster, importRoster, previewRoster } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('the exported file read back updates everyone, doubles nobody and changes nothing', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3, probationary: 1 });
  const secretary = await app.as(cell.secretary);
  const params = { cellId: cell.cellId };
  const preview = (bytes: Buffer) =>
    secretary.call(previewRoster, { params, upload: { fileName: 'danh-sach.xlsx', bytes } });
  const write = (previewId: string) => secretary.call(importRoster, { params: { previewId }, body: {} });
  const members = async () => (await secretary.call(listMembers, { params, query: {} })).answer.members;
  const first = await preview(
    readFileSync(join(import.meta.dirname, '../../../../tests/data/roster-one-cell.xlsx')),
  );
  expect((await write(first.answer.id)).status).toBe(200);
  const before = await members();
  const contacts = () =>
    app.act(cell.secretary, (scope) =>
      scope.db
        .selectFrom('contacts')
        .select(['phone', 'card_number'])
        .where('organisation_id', '=', cell.cellId)
        .orderBy('person_id')
        .execute(),
    );
  const numbers = await contacts();
  expect(numbers.filter((row) => row.phone ?? row.card_number).length).toBeGreaterThan(20);
  const file = await secretary.call(exportRoster, { params });
  expect(file.status).toBe(200);
  expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain(
    'Danh sách đảng viên Chi bộ Thử nghiệm 24-11-2026.xlsx',
  );
  const read = await preview(file.bytes);
  expect(read.answer.sheets).toMatchObject([
    { name: 'Danh sách', rows: before.length, added: 0, updated: before.length, faults: [] },
  ]);
  expect(read.answer.sheets[0]?.offices.map((one) => one.office)).toEqual(['secretary', 'deputy_secretary']);
  expect((await write(read.answer.id)).answer).toEqual({ added: 0, updated: before.length, leftOut: 0 });
  expect(await members()).toEqual(before);
  // Contacts went out and came back: nobody lost or got a number.
  expect(await contacts()).toEqual(numbers);
});
