// The e-handbook's checklist over the API: what goes up by when, ticked and taken back; the archive opens with plain names.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { makeCell } from '../../organisation/factory.ts';
import { makeGroup } from '../../organisation/groups/factory.ts';
import { makeMeeting, makePaper } from '../factory.ts';
import { listMeetingPapers } from '../papers/contract.ts';
import { readHandbook, takeHandbookFiles, tickHandbook } from './contract.ts';
import { plainName } from './rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T02:00:00Z' });
});
afterAll(() => app.close());

test('names are plain letters', () => {
  expect(plainName('Báo cáo “Đợt 3”: số liệu; nước.PDF', 3)).toBe('03-Bao-cao-Dot-3-so-lieu-nuoc.PDF');
  expect(plainName('../../etc/passwd', 1)).toBe('01-etc-passwd');
  expect(plainName('🎋.txt', 12)).toBe('12-tai-lieu.txt');
  expect(plainName(`${'ề'.repeat(300)}.docx`, 1)).toHaveLength(108);
});

test('before and after, each by its day; a tick stays with the first, is taken back, and is marked when late', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'open' });
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  const params = { meetingId };
  const secretary = await app.as(cell.secretary);
  const lines = async () =>
    (await secretary.call(readHandbook, { params })).answer.lines.map((line) => [
      line.item,
      line.due,
      line.files,
      line.ticked?.late ?? null,
    ]);
  expect(await lines()).toEqual([
    ['programme', '2026-12-02', 4, null],
    ['papers', '2026-12-02', 1, null],
    ['minutes', null, 0, null],
  ]);
  const tick = (who: string, item: 'programme' | 'minutes', done: boolean) =>
    app.as(who).then((client) => client.call(tickHandbook, { params: { meetingId, item }, body: { done } }));
  expect((await tick(cell.officials[4] as string, 'programme', true)).code).toBe('forbidden');
  expect((await tick(cell.secretary, 'minutes', true)).code).toBe('handbook-not-ready');
  const both = await Promise.all([
    tick(cell.secretary, 'programme', true),
    tick(cell.deputy, 'programme', true),
  ]);
  expect(both.map((one) => one.status)).toEqual([200, 200]);
  expect((await lines())[0]).toEqual(['programme', '2026-12-02', 4, true]);
  expect((await tick(cell.deputy, 'programme', false)).status).toBe(200);
  expect((await lines())[0]).toEqual(['programme', '2026-12-02', 4, null]);
  const kinds = await app.database.owner
    .selectFrom('facts')
    .select('kind')
    .where('kind', 'like', 'handbook.%')
    .orderBy('id')
    .execute();
  expect(kinds.map((one) => one.kind)).toEqual(['handbook.ticked', 'handbook.unticked']);
});

test('the archive of what goes up before opens with the files as they were', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'open' });
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  const secretary = await app.as(cell.secretary);
  const query = { part: 'before' as const };
  const taken = await secretary.call(takeHandbookFiles, { params: { meetingId }, query });
  expect([taken.status, taken.headers['content-type']]).toEqual([200, 'application/zip']);
  const folder = mkdtempSync(join(tmpdir(), 'nennep-zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), taken.bytes);
    // Another program reads it back.
    const read = `import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])\nprint("\\n".join(z.namelist()))`;
    const names = execFileSync('python3', ['-c', read, join(folder, 'a.zip'), folder])
      .toString()
      .trim()
      .split('\n');
    expect(names).toEqual([
      '01-01-TB-CB-Thong-bao-sinh-hoat-chi-bo-thang-12-2026.pdf',
      '02-01-TB-CB-Thong-bao-sinh-hoat-chi-bo-thang-12-2026.docx',
      '03-Chuong-trinh-sinh-hoat-chi-bo-thang-12-2026.pdf',
      '04-Chuong-trinh-sinh-hoat-chi-bo-thang-12-2026.docx',
      '05-bao-cao.txt',
      '06-bao-cao.txt',
    ]);
    expect(readFileSync(join(folder, '05-bao-cao.txt'), 'utf8')).toBe('Báo cáo tháng');
    expect(
      readFileSync(join(folder, names[0] as string))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(
    (await secretary.call(takeHandbookFiles, { params: { meetingId }, query: { part: 'after' } })).code,
  ).toBe('handbook-not-ready');
});

test('what a group says among itself goes nowhere: no list, nothing to tick, no archive, nothing owed today', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 8 });
  const groupId = await makeGroup(app.act, cell, cell.officials.slice(4));
  const head = cell.officials[4] as string;
  const { meetingId } = await makeMeeting(app.act, cell, {
    kind: 'group',
    groupId,
    state: 'sent',
    inMinutes: 60,
    minuteTakerId: cell.officials[5] as string,
  });
  const params = { meetingId };
  for (const who of [head, cell.secretary]) {
    const client = await app.as(who);
    expect((await client.call(readHandbook, { params })).answer).toMatchObject({ stays: true, lines: [] });
    const tick = { params: { meetingId, item: 'programme' as const }, body: { done: true } };
    expect((await client.call(tickHandbook, tick)).code).toBe('handbook-not-ready');
    const files = { params, query: { part: 'before' as const } };
    expect((await client.call(takeHandbookFiles, files)).code).toBe('handbook-not-ready');
    expect((await client.call(listMeetingPapers, { params })).answer.handbook).toBe(false);
    const { items } = (await client.call(readToday)).answer;
    expect(items.filter((one) => one.kind === 'handbook')).toEqual([]);
    expect(items.some((one) => one.id.endsWith(meetingId))).toBe(who === head);
  }
});
