// The official papers of a meeting in a browser: what is missing and where it is done, the PDF opened, the Word file saved.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';
import * as story from '../support/reference-meeting/story.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
let meeting: story.ReferenceMeeting;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-03T02:00:00Z' });
  meeting = await story.prepareReferenceMeeting(app);
  await story.sendReferenceMeeting(app, meeting);
  await story.holdReferenceMeeting(app, meeting);
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const there = () => `${address}/sinh-hoat/${meeting.meetingId}/van-ban`;
/** One paper of the list, by its name. */
const paper = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('the secretary sees what is missing and where; both files come; afterwards all is numbered', async () => {
  const laptop = await windows.open(meeting.people['Vũ Đình Lâm'], '/', desk);
  await laptop.goto(there());
  await laptop
    .getByRole('heading', { name: 'Văn bản của buổi sinh hoạt: 1 đã có số, 2 chưa xong' })
    .waitFor();
  expect(await paper(laptop, 'Biên bản').textContent()).toMatch(
    /Dự thảo, chưa khóa[\s\S]*Hoàn thành và khóa biên bản/,
  );
  expect(await paper(laptop, 'Nghị quyết').textContent()).toMatch(
    /Đã thông qua, chờ ban hành[\s\S]*Lấy số và ban hành/,
  );
  // One red button, the first next step.
  expect(await laptop.locator('.btn.main').allInnerTexts()).toEqual(['Hoàn thành và khóa biên bản']);
  expect(await laptop.getByRole('link', { name: 'Lấy số và ban hành' }).getAttribute('href')).toBe(
    `/nghi-quyet/${meeting.resolutionId}`,
  );
  const [saved] = await Promise.all([
    laptop.waitForEvent('download'),
    laptop.getByRole('link', { name: 'Tải DOCX: Nghị quyết' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('CHỜ SỐ Nghị quyết tháng 12-2026.docx');
  expect(
    readFileSync(await saved.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const href = await laptop.getByRole('link', { name: 'Xem PDF: Biên bản' }).getAttribute('href');
  const shown = await laptop.request.get(`${address}${href}`);
  expect([shown.status(), shown.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(shown.headers()['content-disposition']).toMatch(/^inline/);

  await story.finishReferenceMeeting(app, meeting);
  await laptop.reload();
  await laptop.getByRole('heading', { name: 'Văn bản của buổi sinh hoạt: 3 đã có số' }).waitFor();
  expect(await paper(laptop, 'Biên bản').textContent()).toMatch(
    /Đã khóa[\s\S]*Số 30-BB\/CB, ngày 03\/12\/2026[\s\S]*Đính kèm bản quét đã ký/,
  );
  expect(await windows.faults()).toEqual([]);
});

test('a member on a small phone, dark and large: what waits for whom, nothing wider than the phone', async () => {
  const phone = await windows.open(meeting.people['Lý Thị Thu'], '/');
  await phone.evaluate(() => {
    localStorage.setItem('nennep.theme', 'dark');
    localStorage.setItem('nennep.text', 'large');
  });
  await phone.goto(there());
  await paper(phone, 'Biên bản').getByText('Chờ bản ký tay được quét và đính kèm.').waitFor();
  expect(await phone.locator('.btn.main').count()).toBe(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const above = await windows.open(meeting.above, '/');
  await above.goto(there());
  await above.getByText('Bản gửi cấp trên không kèm phụ lục ý kiến').waitFor();
  expect(await above.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Nghị quyết']);
  const stranger = await windows.open(meeting.supervisor, '/');
  await stranger.goto(`${address}/sinh-hoat/99999999-9999-4999-8999-999999999999/van-ban`);
  await stranger.getByRole('alert').getByText('Không thấy mục này').waitFor();
  expect(await windows.faults()).toEqual([]);
});
