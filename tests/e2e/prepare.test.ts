// Journey 2, its first part: planned, agenda, paper, draft, agreed, sent; a member reads and reports absence on a phone; it is accepted.
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
  app = await createTestApp({ now: '2026-11-27T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 10, probationary: 2 });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const topic = 'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt';
const faults: string[] = [];

/** A browser of its own in which this person is signed in. */
async function signedIn(personId: string, width: number, height: number): Promise<Page> {
  await app.as(personId);
  const { phone } = await app.act(personId, (scope) =>
    scope.db
      .selectFrom('contacts')
      .select('phone')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${address}/dang-nhap`);
  await page.getByLabel('Số điện thoại hoặc số thẻ').fill(phone as string);
  await page.getByLabel('Mật khẩu').fill('mat-khau-thu-nghiem');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(`${address}/`);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('from an empty calendar to a member whose absence is accepted', async () => {
  const laptop = await signedIn(cell.secretary, 1366, 900);
  // The home page asks for it; the proposal is the day by rule.
  await laptop.getByText('Lên lịch sinh hoạt thường kỳ tháng 12/2026').waitFor();
  await laptop.getByRole('link', { name: 'Lên lịch' }).click();
  await laptop.getByText('Đề nghị 14:00, Thứ Năm 03/12/2026').waitFor();
  await button(laptop, 'Lên lịch').click();
  await laptop.getByLabel('Ngày họp').fill('08/12/2026');
  await laptop.getByLabel('Lý do chuyển ngày').waitFor();
  // What it is never merged with, and what a thematic one never replaces, with the rule behind it.
  await laptop.getByText('Không ghép sinh hoạt chi bộ với họp cơ quan.').waitFor();
  await laptop.getByLabel('Chuyên đề', { exact: true }).check();
  await laptop.getByText(/^Sinh hoạt chuyên đề không thay sinh hoạt thường kỳ của tháng;/).waitFor();
  await button(laptop, 'Căn cứ').click();
  await laptop.getByRole('dialog').getByText('Hướng dẫn 42-HD/BTCTW').waitFor();
  await laptop.keyboard.press('Escape');
  await laptop.getByLabel('Thường kỳ', { exact: true }).check();
  await laptop.getByLabel('Ngày họp').fill('03/12/2026');
  await button(laptop, 'Lên lịch').click();
  await laptop.getByRole('heading', { name: 'Sinh hoạt thường kỳ tháng 12/2026' }).waitFor();
  await laptop.getByRole('heading', { name: 'Bước tiếp theo: bổ sung 2 điểm để thống nhất' }).waitFor();

  // The agenda: an item of the cell's own with a part under it; the presenter of another.
  await button(laptop, 'Thêm mục').click();
  await laptop.getByLabel('Nội dung mục').fill(topic);
  await laptop.getByLabel('Số phút').fill('25');
  await button(laptop, 'Thêm mục').click();
  await laptop.getByText(topic, { exact: true }).waitFor();
  await laptop.getByRole('heading', { name: 'Bước tiếp theo: bổ sung 3 điểm để thống nhất' }).waitFor();
  await button(laptop, 'Chọn người trình bày').first().click();
  await laptop.getByLabel('Người trình bày').selectOption({ label: 'Nguyễn Văn Số 5' });
  await button(laptop, 'Ghi mục này').click();
  await laptop.getByRole('heading', { name: 'Bước tiếp theo: bổ sung 2 điểm để thống nhất' }).waitFor();

  // Place and minute-taker.
  await button(laptop, 'Sửa giờ, nơi họp, người chủ trì').click();
  await laptop.getByLabel('Nơi họp').fill('Phòng họp tầng 2');
  await laptop.getByLabel('Thư ký dự kiến').selectOption({ label: 'Nguyễn Văn Số 4' });
  await button(laptop, 'Ghi giờ, nơi họp').click();
  await laptop.getByText('Phòng họp tầng 2. 12 đảng viên.').waitFor();

  // A paper: asked whether it is secret; a secret one is not sent.
  await laptop.getByLabel('Thêm tài liệu').setInputFiles({
    name: 'Báo cáo tiến độ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  });
  await laptop.getByLabel('Có', { exact: true }).check();
  await laptop.getByText('Tài liệu mật không đưa lên đây được').waitFor();
  expect(await button(laptop, 'Đưa lên').isDisabled()).toBe(true);
  await laptop.getByLabel('Không có').check();
  await laptop.getByLabel('Thuộc mục').selectOption({ label: '9. Thông qua nghị quyết' });
  await button(laptop, 'Đưa lên').click();
  await laptop.getByText('Đã đưa “Báo cáo tiến độ.pdf” lên.').waitFor();

  // The state of mind, then the draft that the meeting is to pass.
  await laptop
    .getByLabel('Tình hình tư tưởng của đảng viên', { exact: true })
    .fill('Đảng viên yên tâm công tác.');
  await button(laptop, 'Ghi tình hình tư tưởng, đảng phí').click();
  await laptop.getByText('Đã ghi.').waitFor();
  await button(laptop, 'Soạn dự thảo nghị quyết').click();
  await laptop.waitForURL('**/nghi-quyet/*');
  await laptop.getByLabel('1. Tư tưởng').waitFor();
  expect(await laptop.getByLabel('1. Tư tưởng').inputValue()).toBe('Đảng viên yên tâm công tác.');
  await laptop.getByRole('link', { name: 'Buổi sinh hoạt' }).click();

  // A focus question goes ahead with the agenda.
  await button(laptop, 'Thêm câu hỏi').click();
  await laptop.getByLabel('Câu hỏi', { exact: true }).fill('Khâu nào đang làm chậm tiến độ nhất?');
  await button(laptop, 'Ghi câu hỏi').click();
  await laptop.getByText('0/12 đồng chí đã trả lời').waitFor();

  // No committee: secretary and deputy confirm, each on his own; then it is sent, and the notice takes its number.
  await button(laptop, 'Chuyển xem xét').click();
  await button(laptop, 'Xác nhận nội dung').click();
  await laptop.getByText('Nguyễn Văn Số 1 đã xác nhận').waitFor();
  const deputy = await signedIn(cell.deputy, 1366, 900);
  await deputy.goto(laptop.url());
  await button(deputy, 'Xác nhận nội dung').click();
  await deputy.getByRole('heading', { name: 'Bước tiếp theo: gửi đảng viên' }).waitFor();
  await deputy.context().close();
  await laptop.reload();
  await laptop.getByRole('heading', { name: 'Bước tiếp theo: gửi đảng viên' }).waitFor();
  await button(laptop, 'Gửi đảng viên').click();
  await laptop.getByRole('heading', { name: 'Đã gửi. Khai mạc 14:00, Thứ Năm 03/12/2026' }).waitFor();
  await laptop.getByText('Thông báo số 01-TB/CB.').waitFor();

  // A member on a phone: the home page leads to papers and agenda; absence is told in three taps.
  const phone = await signedIn(cell.officials[6] as string, 360, 740);
  await phone.getByRole('link', { name: 'Đọc 1 tài liệu' }).click();
  await phone.getByRole('link', { name: /Báo cáo tiến độ\.pdf/ }).waitFor();
  await phone.getByText(topic).waitFor();
  await phone.getByText('Đảng viên yên tâm công tác.').waitFor();
  expect(await wide(phone)).toBe(360);

  // The question is answered in three taps; the secretary reads the answer before the meeting.
  await phone.getByRole('button', { name: 'Trả lời: Khâu nào đang làm chậm tiến độ nhất?' }).click();
  await phone.getByLabel('Câu trả lời').fill('Khâu duyệt hồ sơ, thiếu một người');
  await button(phone, 'Gửi câu trả lời').click();
  await phone.getByText('Đồng chí đã trả lời').waitFor();
  await laptop.reload();
  await laptop.getByText('1/12 đồng chí đã trả lời').waitFor();
  await laptop.getByText('Xem 1 câu trả lời').click();
  await laptop.getByText('Khâu duyệt hồ sơ, thiếu một người').waitFor();
  await button(phone, 'Báo vắng').click();
  await phone.getByLabel('Lý do vắng').fill('Chăm con nằm viện đến 05/12');
  await button(phone, 'Gửi báo vắng').click();
  await phone.getByText('Chờ trả lời').waitFor();

  // The secretary is asked, reads the reason, accepts; the member sees it.
  await laptop.goto(address);
  await laptop.getByText('1 đồng chí báo vắng, chờ trả lời').waitFor();
  await laptop.getByRole('link', { name: 'Trả lời', exact: true }).click();
  await laptop.getByText('Chăm con nằm viện đến 05/12').waitFor();
  await button(laptop, 'Chấp nhận').click();
  await laptop.getByText('Đã chấp nhận: vắng có lý do').waitFor();
  await phone.reload();
  await phone.getByText('Đã chấp nhận: vắng có lý do').waitFor();

  // The same page as members see it, and on a small phone in large dark text.
  await button(laptop, 'Xem như đảng viên').click();
  await button(laptop, 'Về trang chuẩn bị').waitFor();
  await button(laptop, 'Về trang chuẩn bị').click();
  await laptop.evaluate(() => {
    localStorage.setItem('nennep.theme', 'dark');
    localStorage.setItem('nennep.text', 'large');
  });
  await laptop.setViewportSize({ width: 360, height: 740 });
  await laptop.reload();
  await laptop
    .getByRole('heading', { name: 'Chương trình' })
    .or(laptop.getByText('Chương trình'))
    .first()
    .waitFor();
  expect(await wide(laptop)).toBe(360);
  expect(faults).toEqual([]);
});

test('checking in by the code that was typed; a wrong one is refused in words', async () => {
  app.setClock('2026-12-03T06:30:00Z');
  const phone = await signedIn(cell.officials[7] as string, 360, 740);
  await phone.getByRole('link', { name: 'Điểm danh', exact: true }).click();
  await phone.getByLabel('Mã điểm danh').fill('AAA AAA');
  await button(phone, 'Điểm danh có mặt').click();
  await phone.getByRole('alert').getByText('Mã điểm danh không đúng').waitFor();
  const { check_in_code: code } = await app.database.owner
    .selectFrom('meetings')
    .select('check_in_code')
    .executeTakeFirstOrThrow();
  await phone.getByLabel('Mã điểm danh').fill(code.toLowerCase());
  await button(phone, 'Điểm danh có mặt').click();
  await phone.waitForURL('**/sinh-hoat/*/phong');
  await phone.getByRole('heading').first().waitFor();
  expect(await wide(phone)).toBe(360);
  expect(faults).toEqual([]);
});
