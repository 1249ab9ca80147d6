// Journey 1, this far: an empty place is named, the roster begun, a member invited; the member opens the account on a phone.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let browser: Browser;
let address: string;
beforeAll(async () => {
  app = await createTestApp({ now: Temporal.Now.instant().toString() });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function page(width: number, height: number): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const opened = await context.newPage();
  const faults: string[] = [];
  opened.on('pageerror', (error) => faults.push(error.message));
  return { page: opened, faults };
}

const secretary = {
  'Đảng bộ cấp trên trực tiếp': 'Đảng bộ Sở Thủy lợi An Bình',
  'Tên chi bộ': 'Chi bộ Quản lý công trình',
  'Địa danh ghi trên văn bản': 'An Bình',
  'Nhiệm kỳ này tính từ ngày': '20/06/2024',
  'Họ và tên bí thư': 'Vũ Đình Lâm',
  'Ngày bí thư vào Đảng chính thức': '03/02/2003',
  'Số điện thoại (để đăng nhập)': '0912 345 678',
  'Mật khẩu': 'mật khẩu đầu tiên',
  'Nghị quyết': '11',
};

test('from an empty place to a member who is signed in on a phone', async () => {
  const laptop = await page(1366, 768);
  await laptop.page.goto(address);
  await laptop.page.waitForURL('**/bat-dau');
  for (const [label, value] of Object.entries(secretary))
    await laptop.page.getByLabel(label, { exact: true }).fill(value);
  await laptop.page.getByRole('button', { name: 'Đặt tên và mở chi bộ' }).click();
  await laptop.page.waitForURL('**/dang-vien');
  await laptop.page.getByRole('heading', { name: '1 đảng viên: 1 chính thức, 0 dự bị' }).waitFor();

  // A wrong phone is refused in words, and what was typed stays.
  await laptop.page.getByRole('button', { name: 'Thêm đảng viên' }).click();
  await laptop.page.getByLabel('Họ và tên', { exact: true }).fill('Hồ Sỹ Luyện');
  await laptop.page.getByLabel('Ngày chính thức').fill('02/09/2013');
  await laptop.page.getByLabel('Số điện thoại (để đăng nhập)').fill('chín không một');
  await laptop.page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await laptop.page.getByRole('alert').getByText('Số điện thoại “chín không một” không đúng').waitFor();
  expect(await laptop.page.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Hồ Sỹ Luyện');
  await laptop.page.getByLabel('Số điện thoại (để đăng nhập)').fill('0901 222 333');
  await laptop.page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await laptop.page.getByText('Đã ghi đồng chí Hồ Sỹ Luyện.').waitFor();

  await laptop.page.getByLabel('Chọn đồng chí Hồ Sỹ Luyện').check();
  await laptop.page.getByRole('button', { name: 'Làm giấy mời cho 1 đồng chí' }).click();
  const code = (await laptop.page.locator('.code').textContent())?.replaceAll(' ', '');

  const phone = await page(360, 740);
  await phone.page.goto(`${address}/moi/${code}`);
  await phone.page.getByText('Mời đồng chí Hồ Sỹ Luyện, Chi bộ Quản lý công trình.').waitFor();
  await phone.page.getByLabel('Đặt mật khẩu').fill('mật khẩu của Luyện');
  await phone.page.getByRole('button', { name: 'Đặt mật khẩu và mở tài khoản' }).click();
  await phone.page.getByRole('link', { name: 'Đăng nhập' }).click();
  await phone.page.getByLabel('Số điện thoại hoặc số thẻ').fill('0901222333');
  await phone.page.getByLabel('Mật khẩu').fill('mật khẩu của Luyện');
  await phone.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await phone.page.getByRole('heading', { name: 'Hôm nay đồng chí không nợ việc nào' }).waitFor();
  await phone.page.getByRole('link', { name: 'Thêm', exact: true }).click();
  await phone.page.getByRole('main').getByRole('link', { name: 'Đảng viên', exact: true }).click();
  await phone.page.getByText('Vũ Đình Lâm').waitFor();
  // A plain member sees the roster and is offered nothing that he may not do.
  expect(await phone.page.getByRole('button', { name: 'Thêm đảng viên' }).count()).toBe(0);
  // Nothing is wider than the phone.
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  // The roster that the cell already has: a file with faults is told row by row, the good rows are taken.
  await laptop.page.getByRole('link', { name: 'Đảng viên', exact: true }).click();
  await laptop.page.getByRole('link', { name: 'Nhập từ bảng tính' }).click();
  const data = join(import.meta.dirname, '../data');
  await laptop.page.getByLabel('Chọn tệp danh sách').setInputFiles(join(data, 'roster-with-faults.xlsx'));
  await laptop.page.getByText('Đã đọc 18 dòng, 6 dòng có lỗi').waitFor();
  await laptop.page.getByText('Ngày sinh “31/02/1970” không có thật.').waitFor();
  await laptop.page.setViewportSize({ width: 360, height: 740 });
  expect(await laptop.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await laptop.page.setViewportSize({ width: 1366, height: 768 });
  await laptop.page.getByLabel('Chọn tệp danh sách').setInputFiles(join(data, 'roster-one-cell.xlsx'));
  await laptop.page.getByText('Đã đọc 27 dòng, không có lỗi').waitFor();
  await laptop.page.getByRole('button', { name: 'Ghi 27 đồng chí' }).click();
  await laptop.page.getByText('Đã thêm 27, cập nhật 0 đồng chí.').waitFor();
  await laptop.page.getByRole('link', { name: 'Về danh sách' }).click();
  await laptop.page.getByRole('heading', { name: '29 đảng viên: 28 chính thức, 1 dự bị' }).waitFor();

  // A used invitation is refused in words.
  await phone.page.goto(`${address}/moi/${code}`);
  await phone.page.getByText('Giấy mời này đã dùng hoặc đã hết hạn').waitFor();
  expect([...laptop.faults, ...phone.faults]).toEqual([]);
});

test('who is signed out elsewhere is asked to sign in; large dark text still fits a phone', async () => {
  const phone = await page(360, 740);
  await phone.page.goto(address);
  await phone.page.waitForURL('**/dang-nhap');
  await phone.page.evaluate(() => {
    localStorage.setItem('nennep.theme', 'dark');
    localStorage.setItem('nennep.text', 'large');
  });
  await phone.page.goto(`${address}/dang-vien`);
  await phone.page.waitForURL('**/dang-nhap');
  await phone.page.getByLabel('Số điện thoại hoặc số thẻ').fill('0912345678');
  await phone.page.getByLabel('Mật khẩu').fill('sai mật khẩu');
  await phone.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await phone.page.getByRole('alert').getByText('không khớp').waitFor();
  await phone.page.getByLabel('Mật khẩu').fill('mật khẩu đầu tiên');
  await phone.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await phone.page.getByRole('link', { name: 'Thêm', exact: true }).click();
  await phone.page.getByRole('main').getByRole('link', { name: 'Tài khoản' }).click();
  await phone.page.getByText('Máy này', { exact: true }).waitFor();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.page.getByRole('button', { name: 'Đăng xuất' }).click();
  await phone.page.waitForURL('**/dang-nhap');
});
