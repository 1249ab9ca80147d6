// The four steps: where a new place stands after each, what was left half done, and that other cells have none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { recordFact } from '../../../platform/audit/facts.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { inviteMembers, nameOrganisation } from '../accounts/contract.ts';
import { makeCell } from '../factory.ts';
import { addMember, listMembers } from '../members/contract.ts';
import { importRoster, openPreview, previewRoster } from '../roster/contract.ts';
import { readFirstSteps } from './contract.ts';

let app: TestApp;
let cellId: string;
let secretary: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:12:00Z' });
  const named = await (await app.as(null)).call(nameOrganisation, {
    body: {
      parentName: 'Đảng bộ Sở Thủy lợi An Bình',
      cellName: 'Chi bộ Quản lý công trình',
      place: 'An Bình',
      termFrom: '2024-06-20',
      lastNumbers: { NQ: 11 },
      secretaryName: 'Vũ Đình Lâm',
      secretaryOfficialOn: '2003-02-03',
      phone: '0912 345 678',
      password: 'mật khẩu đầu tiên',
    },
  });
  ({ cellId, personId: secretary } = named.answer);
});
afterAll(() => app.close());

const steps = async (by = secretary) => (await (await app.as(by)).call(readFirstSteps)).answer;
const states = async () => (await steps()).steps.map((one) => one.state);

test('from naming to the first meeting, each step is seen; a file left half done is taken up again', async () => {
  const client = await app.as(secretary);
  expect(await steps()).toMatchObject({
    cell: { name: 'Chi bộ Quản lý công trình', lastResolution: '11-NQ/CB' },
    preview: null,
    members: 1,
  });
  expect(await states()).toEqual(['done', 'now', 'todo', 'todo']);
  const bytes = readFileSync(join(import.meta.dirname, '../../../../tests/data/roster-with-faults.xlsx'));
  const read = await client.call(previewRoster, {
    params: { cellId },
    upload: { fileName: 'danh-sach.xlsx', bytes },
  });
  expect((await steps()).preview).toEqual({
    id: read.answer.id,
    fileName: 'danh-sach.xlsx',
    at: '2026-11-24T02:12:00.000Z',
    rows: 18,
    faults: 6,
  });
  const params = { previewId: read.answer.id };
  expect((await client.call(openPreview, { params })).answer).toEqual(read.answer);
  const { items } = (await client.call(readToday)).answer;
  expect(items.filter((item) => item.kind === 'start')).toMatchObject([
    {
      title: { vi: 'Còn 3 bước đến buổi sinh hoạt đầu tiên' },
      detail: { vi: 'Bước tiếp theo: nhập danh sách đảng viên.' },
    },
  ]);
  expect((await client.call(importRoster, { params, body: { onlyGood: true } })).status).toBe(200);
  expect((await client.call(openPreview, { params })).code).toBe('roster-imported-already');
  expect((await steps()).preview).toBeNull();
  expect(await states()).toEqual(['done', 'done', 'now', 'todo']);
  const { members } = (await client.call(listMembers, { params: { cellId }, query: {} })).answer;
  const personIds = members.filter((one) => one.personId !== secretary).map((one) => one.personId);
  expect((await steps()).withoutAccount).toBe(personIds.length);
  expect((await client.call(inviteMembers, { params: { cellId }, body: { personIds } })).status).toBe(200);
  expect(await states()).toEqual(['done', 'done', 'done', 'now']);
  await app.act(secretary, (scope) =>
    recordFact(scope, {
      kind: 'meeting.planned',
      organisationId: cellId,
      subject: { type: 'meeting', id: '11111111-1111-4111-8111-111111111111' },
    }),
  );
  expect((await steps()).steps).toEqual([]);
});

test('a member, and the secretary of a cell that came with its past, have no steps', async () => {
  const added = await (await app.as(secretary)).call(addMember, {
    params: { cellId },
    body: { name: 'Hồ Sỹ Luyện', from: '2026-01-01' },
  });
  expect((await steps(added.answer.personId)).steps).toEqual([]);
  const other = await makeCell(app.runAsJob);
  expect((await steps(other.secretary)).steps).toEqual([]);
});
