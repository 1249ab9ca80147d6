// Self-criticism in three windows: prepared where nobody sees it, heard leaders first, commented by name, told in the minutes.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { itemsOf } from '../../src/modules/meetings/queries.ts';
import { openItem } from '../../src/modules/meetings/room/commands.ts';
import { closeMeeting, openMeeting } from '../../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('the deputy prepares alone, presents at his turn, is commented on; his promise is told in the minutes', async () => {
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'sent' });
  const path = `/sinh-hoat/${meetingId}`;
  const secretary = await windows.open(cell.secretary, path, desk);
  await secretary.getByRole('link', { name: 'Vào phiên tự phê bình' }).click();
  await secretary.getByRole('button', { name: 'Mở phiên, lập danh sách' }).click();
  await secretary.getByText('0 trên 6 lượt đã xong').waitFor();

  const deputy = await windows.open(cell.deputy, path);
  await deputy.getByRole('link', { name: 'Vào phiên tự phê bình' }).click();
  await deputy.getByLabel('Ưu điểm, khuyết điểm, nguyên nhân').fill('Còn nể nang, chưa góp ý thẳng.');
  await deputy.getByLabel('Việc hứa sửa 1').last().fill('Mỗi tháng đi cơ sở hai lần');
  await deputy.getByLabel('Xong trước ngày').fill('31/03/2027');
  await deputy.getByRole('button', { name: 'Lưu riêng' }).click();
  await deputy.getByText('Đã lưu, chỉ đồng chí đọc được').waitFor();
  await deputy.reload();
  expect(await deputy.getByLabel('Ưu điểm, khuyết điểm, nguyên nhân').inputValue()).toBe(
    'Còn nể nang, chưa góp ý thẳng.',
  );
  await secretary.reload();
  await secretary.getByText('0 trên 6 lượt đã xong').waitFor();
  expect(await secretary.getByText('Còn nể nang').count()).toBe(0);
  expect(await deputy.getByRole('button', { name: 'Trình bày trước chi bộ' }).count()).toBe(0);

  await app.act(cell.secretary, async (scope) => {
    granted(await openMeeting(scope, meetingId));
    const item = (await itemsOf(scope, meetingId)).find((one) => one.kind === 'criticism');
    granted(await openItem(scope, meetingId, item?.id ?? ''));
  });
  await secretary.reload();
  await deputy.reload();
  await secretary.getByRole('button', { name: 'Mời Tập thể chi ủy' }).click();
  await secretary.getByRole('button', { name: 'Thư ký ghi tóm tắt' }).click();
  await secretary.getByLabel('Thư ký ghi tóm tắt').fill('Chi ủy trả lời ý kiến còn chậm.');
  await secretary.getByRole('button', { name: 'Lưu tóm tắt' }).click();
  await secretary.getByText('Chi ủy trả lời ý kiến còn chậm.').waitFor();
  await secretary.getByRole('button', { name: /^Ghi vắng: Nguyễn Văn Số 1/ }).click();
  await secretary.getByRole('button', { name: /^Mời Nguyễn Văn Số 2/ }).click();
  // His page follows the meeting by itself.
  await deputy.getByText('Đang đến lượt đồng chí').waitFor();
  await deputy.getByRole('button', { name: 'Trình bày trước chi bộ' }).click();
  await deputy.getByText('Đồng chí đã trình bày').waitFor();

  // From the room a member comes to the session by its item.
  const member = await windows.open(cell.officials[4] as string, `${path}/phong`);
  await member.getByRole('link', { name: 'Tự phê bình, góp ý' }).click();
  await member.getByText('Còn nể nang, chưa góp ý thẳng.').waitFor();
  await member.getByText('Mỗi tháng đi cơ sở hai lần').waitFor();
  expect(await member.getByRole('button', { name: /^Mời / }).count()).toBe(0);
  await member
    .getByRole('button', { name: /^Góp ý với đồng chí này/ })
    .last()
    .click();
  await member.getByLabel('Lời góp ý').fill('Nên nghe anh em trước khi kết luận.');
  await member.getByRole('button', { name: 'Ghi góp ý' }).click();
  await member.getByText('Nên nghe anh em trước khi kết luận.').waitFor();
  await secretary.getByRole('button', { name: 'Xong lượt này' }).click();
  await secretary.getByText('3 trên 6 lượt đã xong').waitFor();

  await secretary.goto(new URL(`${path}/bien-ban`, secretary.url()).href);
  await secretary
    .getByText(/tự phê bình: Còn nể nang, chưa góp ý thẳng\./)
    .first()
    .waitFor();
  await secretary
    .getByText(/Hứa sửa: Mỗi tháng đi cơ sở hai lần/)
    .first()
    .waitFor();

  // A later meeting hears what became of it; the page of the deputy shows it without being read again by hand.
  app.setClock('2026-12-17T02:00:00Z');
  await app.act(cell.secretary, (scope) => closeMeeting(scope, meetingId));
  const later = await makeMeeting(app.act, cell, { kind: 'thematic' });
  const next = `/sinh-hoat/${later.meetingId}/tu-phe-binh`;
  await deputy.goto(new URL(next, deputy.url()).href);
  await deputy.getByText('Chưa báo kết quả').waitFor();
  await secretary.goto(new URL(next, secretary.url()).href);
  await secretary.getByRole('button', { name: /^Ghi kết quả: Mỗi tháng đi cơ sở hai lần/ }).click();
  await secretary.getByLabel('Kết quả').selectOption({ label: 'Làm tiếp' });
  const check = new AxeCheck();
  for (const page of [secretary, deputy])
    expect(await check.look(page, 'what became of promises')).toEqual([]);
  await secretary.getByLabel('Làm xong trước ngày').fill('31/03/2027');
  await secretary.getByLabel(/^Lời đồng chí/).fill('Tháng có lũ nên mới đi một lần.');
  await secretary.getByRole('button', { name: 'Ghi kết quả', exact: true }).click();
  for (const page of [secretary, deputy]) {
    await page.getByText('Làm tiếp').filter({ visible: true }).first().waitFor();
    await page.getByText('Tháng có lũ nên mới đi một lần.').waitFor();
  }
  expect(await windows.faults()).toEqual([]);
}, 150_000);
