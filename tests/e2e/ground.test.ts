// The ground on screen: the tree as of a date and its changes, an office given, the rule behind a count, a member's year.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: Temporal.Now.instant().toString() });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 1, name: 'Chi bộ Đê điều' });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A window of somebody who is signed in. */
async function windowOf(personId: string, width: number, height: number): Promise<Page> {
  await app.as(personId);
  const phone = await app.act(personId, async (scope) => {
    const row = await scope.db
      .selectFrom('contacts')
      .select('phone')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return row.phone as string;
  });
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${address}/dang-nhap`);
  await page.getByLabel('Số điện thoại hoặc số thẻ').fill(phone);
  await page.getByLabel('Mật khẩu').fill('mat-khau-thu-nghiem');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(`${address}/`);
  return page;
}

test('the committee renames a cell from a date, reads the tree as it was, gives an office, opens the rule behind a count', async () => {
  const page = await windowOf(cell.above, 1366, 768);
  await page.goto(`${address}/to-chuc/${cell.cellId}`);
  await page.getByRole('heading', { level: 1, name: 'Chi bộ Đê điều' }).waitFor();
  await page.getByRole('button', { name: 'Ghi biến động tổ chức' }).click();
  const change = page.getByRole('dialog');
  await change.getByLabel('Tên mới').fill('Chi bộ Quản lý công trình');
  await change.getByLabel('Từ ngày').fill('01/01/2020');
  await change.getByRole('button', { name: 'Xem trước' }).click();
  await change.getByRole('button', { name: 'Ghi tên mới' }).click();
  // Refused in words: it began on that day. What was typed stays.
  await change.getByRole('alert').getByText('Ngày kết thúc phải sau ngày bắt đầu').waitFor();
  expect(await change.getByLabel('Tên mới').inputValue()).toBe('Chi bộ Quản lý công trình');
  await change.getByLabel('Từ ngày').fill('01/07/2025');
  await change.getByLabel('Số quyết định').fill('27-QĐ/ĐU');
  // Another day: told anew before it is entered.
  await change.getByRole('button', { name: 'Xem trước' }).click();
  await change.getByRole('heading', { name: 'Nếu ghi, sẽ như sau' }).waitFor();
  await change.getByRole('button', { name: 'Ghi tên mới' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chi bộ Quản lý công trình' }).waitFor();
  await page.getByText('Đổi tên thành Chi bộ Quản lý công trình.').waitFor();
  await page.getByLabel('Xem theo ngày').fill('30/06/2025');
  await page.getByRole('heading', { level: 1, name: 'Chi bộ Đê điều' }).waitFor();
  await page.goto(`${address}/to-chuc/${cell.cellId}`);

  await page.getByRole('button', { name: 'Giao chức vụ' }).click();
  const grant = page.getByRole('dialog');
  await grant.getByLabel('Chức vụ').selectOption({ label: 'Chi ủy viên' });
  await grant.getByLabel('Tìm theo tên').fill('số 5');
  await grant.getByRole('radio', { name: /Nguyễn Văn Số 5/ }).check();
  await grant.getByRole('button', { name: 'Giao chức vụ' }).click();
  await page
    .getByRole('button', { name: 'Kết thúc chức vụ chi ủy viên của đồng chí Nguyễn Văn Số 5' })
    .waitFor();

  await page.getByRole('button', { name: 'Cách tính' }).click();
  const rule = page.getByRole('dialog', { name: 'Căn cứ' });
  await rule.getByText('Quy định 208-QĐ/TW').waitFor();
  await rule.getByText('Nguồn thứ cấp, cần đối chiếu văn bản gốc').waitFor();
  // Escape closes it, and the keyboard is back where it was.
  await page.keyboard.press('Escape');
  await rule.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cách tính');
});

test('the committee splits a cell on a phone: what happens is told first, then the new cell stands in the tree', async () => {
  const wide = await makeCell(app.runAsJob, { officials: 7, name: 'Chi bộ Hồ Khe Đá' });
  const keeper = await windowOf(wide.above, 360, 740);
  await keeper.goto(`${address}/to-chuc/${wide.cellId}`);
  await keeper.getByRole('button', { name: 'Ghi biến động tổ chức' }).click();
  const sheet = keeper.getByRole('dialog');
  await sheet.getByLabel('Chia tách').check();
  await sheet.getByLabel('Số quyết định của cấp ủy cấp trên').fill('31-QĐ/ĐU');
  await sheet.getByLabel('Tên chi bộ mới').fill('Chi bộ Hồ Khe Đá 2');
  for (const number of [6, 7]) await sheet.getByLabel(`Nguyễn Văn Số ${number}`).check();
  await sheet
    .getByText('Đảng viên chính thức ở lại: 5; Chi bộ Hồ Khe Đá 2: 2. Mỗi chi bộ phải có ít nhất 3.')
    .waitFor();
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  // Refused with the number and the article; what was chosen stays.
  await sheet.getByRole('alert').getByText('chi bộ phải có ít nhất 3').waitFor();
  await sheet.getByLabel('Nguyễn Văn Số 5').check();
  await sheet.getByLabel('Bí thư chi bộ mới', { exact: true }).selectOption({ label: 'Nguyễn Văn Số 5' });
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await sheet.getByText(/3 đồng chí \(3 chính thức\) sinh hoạt ở Chi bộ Hồ Khe Đá 2/).waitFor();
  expect(await keeper.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await sheet.getByRole('button', { name: 'Ghi chia tách' }).click();
  await keeper.getByText('Chuyển một phần đảng viên sang Chi bộ Hồ Khe Đá 2 do chia tách.').waitFor();
  await keeper.goto(`${address}/to-chuc`);
  await keeper.getByRole('link', { name: /Hồ Khe Đá 2/ }).waitFor();
  await keeper.context().close();
});

test('the secretary enters a status on a phone, ends it, makes a probationary member official, lets one go', async () => {
  const page = await windowOf(cell.secretary, 360, 740);
  await page.goto(`${address}/dang-vien/${cell.officials[5]}`);
  await page.getByRole('button', { name: 'Ghi tình trạng' }).click();
  await page.getByRole('dialog').getByLabel('Miễn công tác và sinh hoạt').check();
  await page.getByRole('dialog').getByLabel('Từ ngày').fill('01/09/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi tình trạng' }).click();
  await page.getByText('Miễn công tác và sinh hoạt, đang áp dụng').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: /Ghi ngày hết/ }).click();
  await page.getByRole('dialog').getByLabel('Ngày đầu tiên sinh hoạt trở lại').fill('01/10/2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi ngày hết' }).click();
  await page.getByText('Miễn công tác và sinh hoạt, đã hết').waitFor();

  await page.goto(`${address}/dang-vien/${cell.probationary[0]}`);
  await page.getByRole('button', { name: 'Ghi ngày chính thức' }).click();
  await page.getByRole('dialog').getByText('Đủ 12 tháng dự bị vào 01/06/2027.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi ngày chính thức' }).click();
  await page.getByText('01/06/2027').waitFor();

  await page.goto(`${address}/dang-vien/${cell.officials[4]}`);
  await page.getByRole('button', { name: 'Thôi sinh hoạt ở đây' }).click();
  await page.getByRole('dialog').getByLabel('Chuyển sinh hoạt chính thức').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi chuyển sinh hoạt' }).click();
  await page.getByRole('heading', { name: 'Nơi đã sinh hoạt' }).waitFor();

  // Somebody of another place hears that there is nothing, on a page with a heading.
  const stranger = await makeCell(app.runAsJob);
  await page.goto(`${address}/to-chuc/${stranger.cellId}`);
  await page.getByRole('alert').getByText('Không thấy mục này').waitFor();
});
