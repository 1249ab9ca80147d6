// Contents and form in figures on two cards: of a closed meeting on its own page, of the cell on the page of its year.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting, makeOpinion, makePaper } from '../../src/modules/meetings/factory.ts';
import { openItem } from '../../src/modules/meetings/room/commands.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';
import { shows } from '../support/page.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-10T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Two themes in the same form; the second with a late paper, 40 minutes of discussion and two opinions. */
async function holdTwo(): Promise<string> {
  await makeMeeting(app.act, cell, { kind: 'thematic', state: 'closed' });
  app.setClock('2026-12-10T07:00:00Z');
  const { meetingId, itemIds } = await makeMeeting(app.act, cell, { kind: 'thematic' });
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  const taker = cell.officials[3] as string;
  const rows = await app.database.owner
    .selectFrom('agenda_items')
    .select(['id', 'kind'])
    .where('id', 'in', [...itemIds])
    .where('kind', '=', 'discussion')
    .execute();
  const discussion = rows[0]?.id as string;
  await app.act(cell.secretary, async (scope) => granted(await openItem(scope, meetingId, discussion)));
  for (const author of [cell.deputy, cell.officials[4] as string])
    await makeOpinion(app.act, taker, meetingId, author);
  app.setClock('2026-12-10T07:40:00Z');
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meetingId)));
  return meetingId;
}

const line = (page: Awaited<ReturnType<Windows['open']>>, what: string) =>
  page
    .locator('dt')
    .filter({ hasText: new RegExp(`^${what}$`) })
    .filter({ visible: true })
    .first()
    .locator('xpath=following-sibling::dd[1]');

test('a meeting and the year of its cell tell contents and form, each number on its base', async () => {
  const check = new AxeCheck();
  const meetingId = await holdTwo();
  const page = await windows.open(cell.officials[5] as string, `/sinh-hoat/${meetingId}`);
  await shows(page, 'Buổi sinh hoạt trong số liệu');
  const told = async (what: string) => ((await line(page, what).textContent()) ?? '').trim();
  expect(await told('Thời gian thảo luận')).toMatch(/^40 phút, dự kiến \d+ phút$/);
  expect(await told('Tài liệu gửi sau hạn')).toBe('1/1');
  expect(await told('Ý kiến')).toBe('2 ý kiến, 0,3 mỗi đồng chí có mặt');
  expect(await told('Hình thức chuyên đề')).toBe('Báo cáo, thảo luận, như 1 buổi chuyên đề liền trước');
  expect(await told('Chương trình trùng với buổi liền trước')).toMatch(/%$/);
  expect(await check.look(page, 'a closed meeting in figures')).toEqual([]);
  // Who stands above reads the figures, not how much was said.
  const above = await windows.open(cell.above, `/sinh-hoat/${meetingId}`, laptop);
  await shows(above, 'Buổi sinh hoạt trong số liệu');
  expect(await above.getByText('mỗi đồng chí có mặt').count()).toBe(0);

  const year = await windows.open(cell.secretary, '/sinh-hoat/nam', laptop);
  await shows(year, 'Nội dung và hình thức 12 tháng');
  const sum = async (what: string) => ((await line(year, what).textContent()) ?? '').trim();
  expect(await sum('Thời gian thảo luận')).toMatch(/^40 phút, dự kiến \d+ phút$/);
  expect(await sum('Tài liệu gửi sau hạn')).toBe('1/1');
  expect(await sum('Lượt dự có phát biểu hoặc ý kiến viết')).toBe('2/12');
  expect(await sum('Chuyên đề đổi hình thức so với buổi trước')).toBe('0/1');
  expect(await check.look(year, 'the year of a cell in figures')).toEqual([]);
  if (process.env.NENNEP_SHOTS) {
    await page.screenshot({ path: `${process.env.NENNEP_SHOTS}/figures-phone.png`, fullPage: true });
    await year.screenshot({ path: `${process.env.NENNEP_SHOTS}/figures-year.png`, fullPage: true });
  }
  expect(await windows.faults()).toEqual([]);
});
