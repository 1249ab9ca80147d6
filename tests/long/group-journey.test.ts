// A group (tổ đảng) meets: its head plans and sends it, members check in on phones and vote, the conclusion and the minutes are the
// group's; nobody of the other group learns that there was one.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { makeGroup } from '../../src/modules/organisation/groups/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, confirm, press, shows } from '../support/page.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-08T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 10, name: 'Chi bộ Thủy nông' });
  await makeGroup(app.act, cell, cell.officials.slice(3, 6), { name: 'Tổ đảng Đầu mối' });
  await makeGroup(app.act, cell, cell.officials.slice(6, 9), { name: 'Tổ đảng Kênh mương' });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const person = (place: number) => cell.officials[place] as string;
const name = (place: number) => `Nguyễn Văn Số ${place + 1}`;
const [head, member, taker, stranger] = [3, 4, 5, 7];
const headed = (page: Page, words: string | RegExp) =>
  page.getByRole('heading', { name: words }).first().waitFor();

/** Planned by the head for its group alone, its minute-taker named, agreed and sent. Out: the path of the meeting. */
async function prepare(page: Page): Promise<string> {
  await press(page, 'Lên lịch họp tổ');
  // No choice of kinds: who leads a group plans its meetings.
  expect(await page.getByLabel('Thường kỳ', { exact: true }).count()).toBe(0);
  await page.getByLabel('Ngày họp').fill('10/12/2026');
  await page.getByLabel('Nơi họp').fill('Nhà quản lý đầu mối');
  await press(page, 'Lên lịch');
  await headed(page, 'Họp tổ đảng Đầu mối tháng 12/2026');
  const path = new URL(page.url()).pathname;
  await press(page, 'Sửa giờ, nơi họp, người chủ trì');
  await page.getByLabel('Thư ký dự kiến').selectOption({ label: name(taker) });
  await press(page, 'Ghi giờ, nơi họp');
  await shows(page, `Thư ký: ${name(taker)}.`);
  await press(page, 'Ghi đã thống nhất');
  await press(page, 'Gửi đảng viên');
  await headed(page, /^Đã gửi\. Khai mạc 14:00/);
  await shows(page, 'Thông báo số 01-TB/TĐ.');
  expect(await page.getByText(/Sổ tay đảng viên/).count()).toBe(0);
  return path;
}

/** The second group sees nothing of it: no line in the list, nothing on the home page, no page by its address. */
async function seesNothing(path: string): Promise<void> {
  const page = await windows.open(person(stranger), '/sinh-hoat');
  await page.getByRole('link', { name: 'Cả năm' }).first().waitFor();
  expect(await page.getByText(/tổ đảng Đầu mối/).count()).toBe(0);
  for (const part of ['', '/phong', '/bien-ban', '/van-ban']) {
    await page.goto(new URL(`${path}${part}`, page.url()).href);
    await shows(page, /Không thấy mục này/);
    expect(await page.getByText(/tổ đảng Đầu mối/).count()).toBe(0);
  }
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('heading').first().waitFor();
  expect(await page.getByText(/tổ đảng Đầu mối/).count()).toBe(0);
  await page.context().close();
}

test('called, prepared, held, voted, concluded, written down and locked by the group', {
  timeout: 480_000,
}, async () => {
  const check = new AxeCheck();
  const lead = await windows.open(person(head), '/sinh-hoat', laptop);
  const path = await prepare(lead);
  await seesNothing(path);

  // On the day members check in by the code on the screen.
  app.setClock('2026-12-10T06:50:00Z');
  const chair = await windows.open(person(head), `${path}/phong`, laptop);
  const screen = await windows.open(person(head), `${path}/man-chieu`, { width: 1920, height: 1080 });
  const code = (await screen.locator('.code').textContent())?.replace(' ', '');
  const phone = await windows.open(person(member), `/diem-danh/${code}`);
  await shows(phone, 'Đã điểm danh 13:50');
  const writer = await windows.open(person(taker), `/diem-danh/${code}`, laptop);
  await shows(screen, 'Có mặt 2/3');
  const alien = await windows.open(person(stranger), `/diem-danh/${code}`);
  await alien.getByRole('alert').first().waitFor();
  await alien.context().close();
  app.setClock('2026-12-10T07:00:00Z');
  await press(chair, 'Khai mạc');
  await writer.goto(new URL(`${path}/phong`, writer.url()).href);
  await writer.getByRole('checkbox', { name: name(head), exact: true }).check();
  await shows(screen, 'Có mặt 3/3');
  expect(await check.look(chair, 'the room of a group')).toEqual([]);

  // A question of the group's own; the cell's frank opinions are not asked here.
  await press(chair, 'Mở biểu quyết');
  expect(await chair.getByLabel('Chi bộ dùng ý kiến thẳng thắn').count()).toBe(0);
  await chair.getByLabel('Nội dung biểu quyết').fill('Trực cống ba ca trong tháng 12');
  await chair.locator('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  await all([chair, phone], async (page) => {
    await page.getByLabel('Tán thành', { exact: true }).check();
    await press(page, 'Gửi: tán thành');
    await shows(page, 'Đã gửi: tán thành.');
  });
  await confirm(chair, 'Kết thúc biểu quyết');
  await all([chair, phone], (page) => shows(page, 'Tán thành 2/3, đạt 66,7 %, được thông qua'));

  // The minute-taker writes the conclusion and the minutes, in the group's words.
  await writer.getByLabel('Kết luận của chủ trì').fill('Trực cống ba ca, đồng chí tổ phó lập lịch');
  await writer
    .locator('form', { has: writer.getByLabel('Kết luận của chủ trì') })
    .getByRole('button', { name: 'Ghi' })
    .click();
  await shows(writer, 'Đã ghi.');
  expect(await writer.getByText('Tình hình đóng đảng phí').count()).toBe(0);
  await writer.goto(new URL(`${path}/bien-ban`, writer.url()).href);
  await press(writer, 'Ghi đã đọc trước tổ đảng');
  await headed(writer, 'Biên bản, chờ tổ đảng nhất trí');
  await press(writer, 'Ghi tổ đảng nhất trí');
  await shows(writer, 'Bế mạc rồi người ghi mới xác nhận được.');
  app.setClock('2026-12-10T07:50:00Z');
  await confirm(chair, 'Bế mạc');
  await shows(chair, 'Đã bế mạc lúc 14:50');
  await press(writer, 'Xác nhận biên bản');
  await chair.goto(new URL(`${path}/bien-ban`, chair.url()).href);
  await press(chair, 'Xác nhận và khóa biên bản');
  await headed(chair, 'Biên bản 01-BB/TĐ, đã khóa');
  for (const words of [
    'Tổ đảng Đầu mối, Chi bộ Thủy nông họp tháng 12 năm 2026. Cuộc họp bắt đầu lúc 14 giờ 00.',
    /Đồng chí chủ trì kết luận.*trực cống ba ca/,
    'CHỦ TRÌ CUỘC HỌP',
  ])
    await shows(chair, words);
  expect(await chair.getByText(/Sổ tay đảng viên/).count()).toBe(0);
  expect(await check.look(chair, 'minutes of a group')).toEqual([]);
  await chair.goto(new URL(`${path}/van-ban`, chair.url()).href);
  await headed(chair, 'Biên bản');
  expect(await chair.getByText(/Sổ tay/).count()).toBe(0);

  // The secretary of the cell reads it; the other group still sees nothing.
  const secretary = await windows.open(cell.secretary, `${path}/bien-ban`, laptop);
  await headed(secretary, 'Biên bản 01-BB/TĐ, đã khóa');
  await seesNothing(path);
  expect(await windows.faults()).toEqual([]);
});
