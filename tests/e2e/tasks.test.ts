// A task from its giving to its end: the secretary on a laptop, the member on a phone; and what must be refused on the way.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { listTasks, readTask, tellProgress } from '../../src/modules/tasks/contract.ts';
import { makeTask } from '../../src/modules/tasks/factory.ts';
import { remindDue } from '../../src/modules/tasks/reminders/commands.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
let folder: string;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  other = await makeCell(app.runAsJob);
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
  folder = mkdtempSync(join(tmpdir(), 'nennep-e2e-'));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('given on a laptop; told, proved and finished on a phone', async () => {
  const laptop = await windows.open(cell.secretary, '/', desk);
  await laptop.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await laptop.getByRole('heading', { name: 'Không còn nhiệm vụ nào đang làm', level: 1 }).waitFor();
  await laptop.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await laptop.getByLabel('Tên nhiệm vụ').fill('Kiểm tra mái đập Suối Lĩnh');
  await laptop.getByLabel('Phụ trách').selectOption({ label: 'Nguyễn Văn Số 5' });
  await laptop.getByLabel('Nguyễn Văn Số 6').check();
  // A date that has passed is refused in words; what was typed stays.
  await laptop.getByLabel('Hạn', { exact: true }).fill('28/11/2026');
  await laptop.getByRole('button', { name: 'Giao cho đồng chí Nguyễn Văn Số 5' }).click();
  await laptop.getByRole('alert').getByText('Hạn 28/11/2026 đã qua').waitFor();
  expect(await laptop.getByLabel('Tên nhiệm vụ').inputValue()).toBe('Kiểm tra mái đập Suối Lĩnh');
  await laptop.getByLabel('Hạn', { exact: true }).fill('04/12/2026');
  await laptop.getByRole('button', { name: 'Giao cho đồng chí Nguyễn Văn Số 5' }).click();
  await laptop.getByText('Đã giao “Kiểm tra mái đập Suối Lĩnh” cho đồng chí Nguyễn Văn Số 5.').waitFor();
  await laptop.getByRole('heading', { name: '1 nhiệm vụ: 1 đến hạn trong 7 ngày' }).waitFor();

  // The next morning the member is reminded, and sees it first on the home page.
  app.setClock('2026-12-02T00:00:00Z');
  expect(await app.runAsJob('tasks.remind', remindDue)).toBe(2);
  const phone = await windows.open(cell.officials[4] as string, '/');
  await phone.getByRole('heading', { name: '1 việc chờ đồng chí, hạn 04/12' }).waitFor();
  await phone.getByText('Nhắc: nhiệm vụ sắp đến hạn').waitFor();
  await phone.getByText('Còn 2 ngày (04/12)').waitFor();
  expect(await width(phone)).toBe(360);
  await phone.getByRole('link', { name: 'Báo tiến độ' }).click();
  await phone.getByRole('heading', { name: 'Kiểm tra mái đập Suối Lĩnh', level: 1 }).waitFor();

  // Two taps.
  await phone.getByRole('radio', { name: '50 %' }).click();
  await phone.getByRole('button', { name: 'Ghi 50 %' }).click();
  await phone.getByText('Đã ghi 50 %.').waitFor();
  await phone.getByText('Đang làm, còn 2 ngày (04/12)').first().waitFor();
  expect(await width(phone)).toBe(360);

  // A picture that is none is refused; without the declaration nothing is taken; then the right one goes.
  const send = phone.getByRole('button', { name: 'Gửi tệp' });
  const [wrong, right] = [join(folder, 'anh.png'), join(folder, 'Ảnh mái đập.pdf')];
  writeFileSync(wrong, '%PDF-1.7\n%%EOF\n');
  writeFileSync(right, '%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
  await phone.getByLabel('Chọn tệp hoặc ảnh').setInputFiles(wrong);
  await phone.getByLabel('Tệp không chứa bí mật nhà nước').check();
  await send.click();
  await phone.getByRole('alert').getByText('bên trong là PDF').waitFor();
  await phone.getByLabel('Chọn tệp hoặc ảnh').setInputFiles(right);
  await phone.getByLabel('Tệp không chứa bí mật nhà nước').uncheck();
  await send.click();
  await phone.getByRole('alert').getByText('Chưa xác nhận tệp').waitFor();
  await phone.getByLabel('Tệp không chứa bí mật nhà nước').check();
  await send.click();
  await phone.getByText('Đã gửi Ảnh mái đập.pdf.').waitFor();
  expect(await width(phone)).toBe(360);
  const href = await phone.getByRole('link', { name: /Ảnh mái đập\.pdf/ }).getAttribute('href');
  const file = await phone.request.get(`${address}${href}`);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);

  // Done, with a sentence on what came of it.
  await phone.getByRole('radio', { name: '100 %' }).click();
  await phone.getByLabel('Kết quả đạt được').fill('Đủ 16 vị trí, không thấm');
  await phone.getByRole('button', { name: 'Báo hoàn thành' }).click();
  await phone.getByText('Xong 02/12, trước hạn 2 ngày').first().waitFor();
  expect(await phone.getByRole('button', { name: 'Báo hoàn thành' }).count()).toBe(0);
  await phone.getByRole('link', { name: 'Hôm nay' }).click();
  await phone.getByRole('heading', { name: 'Hôm nay không có việc nào chờ đồng chí' }).waitFor();

  // The secretary finds it among those that ended, and opens it again with a reason.
  await laptop.getByRole('link', { name: 'Hôm nay' }).click();
  await laptop.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
  await laptop.getByRole('link', { name: 'Xem nhiệm vụ kết thúc năm 2026' }).click();
  await laptop.getByRole('heading', { name: 'Năm 2026: xong 1 nhiệm vụ, 1 đúng hạn' }).waitFor();
  await laptop.getByRole('link', { name: 'Kiểm tra mái đập Suối Lĩnh' }).click();
  await laptop.getByText('Đủ 16 vị trí, không thấm').first().waitFor();
  await laptop.getByRole('button', { name: 'Mở lại nhiệm vụ' }).click();
  await laptop.getByLabel('Lý do mở lại').fill('Thiếu ảnh bờ trái');
  await laptop.getByRole('button', { name: 'Mở lại', exact: true }).click();
  await laptop.getByText('Thiếu ảnh bờ trái').waitFor();
  await laptop.getByText('Đang làm, còn 2 ngày (04/12)').first().waitFor();
  expect(await windows.faults()).toEqual([]);
});

test('a stale edit shows the new version and keeps what was typed', async () => {
  app.setClock('2026-12-01T02:00:00Z');
  const taskId = await makeTask(app.act, cell.secretary, cell.cellId, {
    title: 'Lập lịch trực khi xả cạn',
    assigneeId: cell.officials[3] as string,
    dueOn: '2026-12-06',
  });
  const one = await windows.open(cell.secretary, '/', desk);
  const two = await windows.open(cell.deputy, '/', { width: 390, height: 844 });
  for (const page of [one, two]) {
    await page.goto(`${address}/nhiem-vu/${taskId}`);
    await page.getByRole('button', { name: 'Sửa nhiệm vụ' }).click();
  }
  await one.getByLabel('Hạn', { exact: true }).fill('08/12/2026');
  await one.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await one.getByText('Đã ghi thay đổi.').waitFor();
  await two.getByLabel('Tên nhiệm vụ').fill('Lập và gửi lịch trực khi xả cạn');
  await two.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await two.getByRole('alert').getByText('vừa được người khác sửa').waitFor();
  await two.getByText('hạn 08/12/2026').waitFor();
  expect(await two.getByLabel('Tên nhiệm vụ').inputValue()).toBe('Lập và gửi lịch trực khi xả cạn');
  await two.getByLabel('Hạn', { exact: true }).fill('08/12/2026');
  await two.getByRole('button', { name: 'Đã xem bản mới, ghi phần của tôi' }).click();
  await two.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await two.getByRole('heading', { name: 'Lập và gửi lịch trực khi xả cạn', level: 1 }).waitFor();
  await two.getByText('Hạn: từ 06/12 sang 08/12').waitFor();
  expect(await windows.faults()).toEqual([]);
});

test('people of another cell, and doubled requests', async () => {
  const taskId = await makeTask(app.act, cell.secretary, cell.cellId, {
    assigneeId: cell.officials[3] as string,
    dueOn: '2026-12-20',
  });
  const stranger = await windows.open(other.secretary, '/');
  await stranger.goto(`${address}/nhiem-vu/${taskId}`);
  await stranger.getByText('Không thấy mục này').waitFor();
  await stranger.goto(`${address}/nhiem-vu?chi-bo=${cell.cellId}`);
  await stranger.getByText('Không thấy mục này').waitFor();
  expect(await width(stranger)).toBe(360);

  const member = await app.as(cell.officials[3] as string);
  const twice = { params: { taskId }, body: { percent: 25 }, idempotencyKey: 'phone-sent-it-twice' };
  const [first, second] = await Promise.all([
    member.call(tellProgress, twice),
    member.call(tellProgress, twice),
  ]);
  expect([first.status, second.status]).toEqual([200, 200]);
  const { answer } = await member.call(readTask, { params: { taskId } });
  expect(answer.history.filter((line) => line.kind === 'progress')).toHaveLength(1);
  const list = await member.call(listTasks, { params: { organisationId: other.cellId }, query: {} });
  expect(list.code).toBe('not-found');
});

test('large dark text on the narrowest phone: list, task and form stay within it', async () => {
  const phone = await windows.open(cell.secretary, '/');
  await phone.evaluate(() => {
    localStorage.setItem('nennep.theme', 'dark');
    localStorage.setItem('nennep.text', 'large');
  });
  await phone.goto(`${address}/nhiem-vu`);
  await phone.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await phone.getByLabel('Tên nhiệm vụ').waitFor();
  expect(await width(phone)).toBe(360);
  await phone.getByRole('link', { name: 'Kiểm tra mái đập Suối Lĩnh' }).first().click();
  await phone.getByRole('heading', { name: 'Diễn biến' }).waitFor();
  expect(await width(phone)).toBe(360);
  await phone.goto(address);
  await phone.getByRole('link', { name: 'Hôm nay' }).waitFor();
  expect(await width(phone)).toBe(360);
  expect(await windows.faults()).toEqual([]);
});
