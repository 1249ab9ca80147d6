// Journey 1: from a spreadsheet to invitations. A place is named, its roster read, letters printed, an account opened on a phone.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { nameThePlace } from '../support/first-run.ts';

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

const data = join(import.meta.dirname, '../data');

/** Nothing is wider than the window. */
async function fits(shown: Page): Promise<void> {
  const width = shown.viewportSize()?.width;
  expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
}

test('from a spreadsheet to invitations: four steps, left and taken up again, letters with codes that phones open', async () => {
  const { page: laptop, faults } = await page(1366, 768);
  await nameThePlace(laptop, address);
  await laptop.getByText('Thuộc Đảng bộ Sở Thủy lợi An Bình. Số nghị quyết gần nhất: 11-NQ/CB.').waitFor();

  // The roster that the cell already has: a file with faults is told row by row, then left.
  await laptop.getByRole('link', { name: 'Chọn tệp danh sách' }).click();
  await laptop.getByLabel('Chọn tệp danh sách').setInputFiles(join(data, 'roster-with-faults.xlsx'));
  await laptop.getByText('Đã đọc 18 dòng, 6 dòng có lỗi').waitFor();
  await laptop.getByRole('link', { name: 'Hôm nay' }).click();
  await laptop.getByRole('heading', { name: 'Còn 3 bước đến buổi sinh hoạt đầu tiên' }).waitFor();

  // Taken up again where it was left, on a phone.
  await laptop.setViewportSize({ width: 360, height: 740 });
  await laptop.getByRole('link', { name: 'Nhập danh sách đảng viên' }).click();
  await laptop.getByText('Đã đọc 18 dòng, 6 dòng có lỗi, chưa ghi').waitFor();
  await laptop.getByText(/Đang làm, dừng lúc \d\d:\d\d/).waitFor();
  await fits(laptop);
  await laptop.getByRole('link', { name: 'Xem tiếp 6 dòng lỗi' }).click();
  await laptop.getByText('Ngày sinh “31/02/1970” không có thật.').waitFor();
  await fits(laptop);
  await laptop.setViewportSize({ width: 1366, height: 768 });
  await laptop.getByLabel('Chọn tệp danh sách').setInputFiles(join(data, 'roster-one-cell.xlsx'));
  await laptop.getByText('Đã đọc 27 dòng, không có lỗi').waitFor();
  await laptop.getByRole('button', { name: 'Ghi 27 đồng chí' }).click();
  await laptop.getByText('Đã thêm 27, cập nhật 0 đồng chí.').waitFor();
  await laptop.getByRole('link', { name: 'Về danh sách' }).click();
  await laptop.getByRole('heading', { name: '28 đảng viên: 27 chính thức, 1 dự bị' }).waitFor();

  // One who is not in the file. A wrong phone is refused in words, and what was typed stays.
  await laptop.getByRole('button', { name: 'Thêm đảng viên' }).click();
  await laptop.getByLabel('Họ và tên', { exact: true }).fill('Hồ Sỹ Luyện');
  await laptop.getByLabel('Ngày chính thức').fill('02/09/2013');
  await laptop.getByLabel('Số điện thoại (để đăng nhập)').fill('chín không một');
  await laptop.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await laptop.getByRole('alert').getByText('Số điện thoại “chín không một” không đúng').waitFor();
  expect(await laptop.getByLabel('Họ và tên', { exact: true }).inputValue()).toBe('Hồ Sỹ Luyện');
  await laptop.getByLabel('Số điện thoại (để đăng nhập)').fill('0901 222 333');
  await laptop.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await laptop.getByText('Đã ghi đồng chí Hồ Sỹ Luyện.').waitFor();

  // Letters for everybody without an account, two on a sheet, each with its code.
  await laptop.getByRole('button', { name: 'Chọn 28 đồng chí chưa có tài khoản' }).click();
  await laptop.getByRole('button', { name: 'Làm giấy mời cho 28 đồng chí' }).click();
  await laptop.getByRole('heading', { name: '28 giấy mời vừa làm' }).waitFor();
  expect(await laptop.locator('.letter .qr').count()).toBe(28);
  const letter = laptop.locator('.letter', { hasText: 'Kính gửi đồng chí Hồ Sỹ Luyện' });
  const code = (await letter.locator('.code').textContent()) as string;
  await letter.getByText('Đồng chí Vũ Đình Lâm, bí thư, mời đồng chí').waitFor();
  const printed = (await laptop.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(14);
  await phoneOpens(code, faults);

  // The next step, and a used invitation is refused in words.
  await laptop.goto(`${address}/cac-buoc`);
  await laptop.getByRole('heading', { name: 'Lên lịch buổi sinh hoạt đầu tiên' }).waitFor();
  await laptop.goto(`${address}/moi/${code.replaceAll(' ', '')}`);
  await laptop.getByRole('heading', { name: 'Giấy mời này không dùng được' }).waitFor();
  await laptop.getByText('Giấy này đã dùng rồi, đã quá hạn, hoặc đã có giấy khác thay.').waitFor();
  await laptop.getByText('nhờ bí thư in giấy mời mới').waitFor();
  await laptop.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  expect(faults).toEqual([]);
});

/** A phone that cannot scan: the code is typed, the account opened, the roster read. */
async function phoneOpens(code: string, faults: string[]): Promise<void> {
  const { page: phone, faults: own } = await page(360, 740);
  await phone.goto(`${address}/moi`);
  // A letter is wrong: what may have happened, and the code once more.
  await phone
    .getByLabel('Nhập mã trên giấy mời')
    .fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await phone.getByRole('button', { name: 'Mở giấy mời' }).click();
  await phone.getByText('Có thể mã gõ nhầm hoặc thiếu một chữ').waitFor();
  await fits(phone);
  await phone.getByRole('link', { name: 'Gõ lại mã trên giấy' }).click();
  await phone.getByLabel('Nhập mã trên giấy mời').fill(code);
  await phone.getByRole('button', { name: 'Mở giấy mời' }).click();
  await phone.getByText('Mời đồng chí Hồ Sỹ Luyện, Chi bộ Quản lý công trình.').waitFor();
  await phone.getByLabel('Đặt mật khẩu').fill('mật khẩu của Luyện');
  await phone.getByRole('button', { name: 'Đặt mật khẩu và mở tài khoản' }).click();
  await phone.getByRole('link', { name: 'Đăng nhập' }).click();
  await phone.getByLabel('Số điện thoại hoặc số thẻ').fill('0901222333');
  await phone.getByLabel('Mật khẩu').fill('mật khẩu của Luyện');
  await phone.getByRole('button', { name: 'Đăng nhập' }).click();
  await phone.getByRole('heading', { name: 'Hôm nay không có việc nào chờ đồng chí' }).waitFor();
  await phone.getByRole('link', { name: 'Thêm', exact: true }).click();
  await phone.getByRole('main').getByRole('link', { name: 'Đảng viên', exact: true }).click();
  await phone.getByText('Vũ Đình Lâm').waitFor();
  // A plain member sees the roster and is offered nothing that he may not do.
  expect(await phone.getByRole('button', { name: 'Thêm đảng viên' }).count()).toBe(0);
  await fits(phone);
  faults.push(...own);
}

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
