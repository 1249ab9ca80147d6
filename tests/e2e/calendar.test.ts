// The year planned, the calendar subscribed to, papers opened on a phone, the secretary who sees who has not, a committee's
// own rule; nothing for axe to find.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting, makePaper } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';
import { eventsOf, readCalendarText, textOf } from '../support/icalendar-reader.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
const check = new AxeCheck();
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-30T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, await app.http.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a year is planned and followed in a calendar; papers are opened on a phone, and the secretary sees by whom', async () => {
  const found: string[] = [];
  const secretary = await windows.open(cell.secretary, '/sinh-hoat/nam?nam=2027', laptop);
  await button(secretary, 'Xem trước lịch cả năm').click();
  await secretary.getByLabel('Thường kỳ, Thứ Hai 04/01/2027').waitFor();
  await secretary.getByLabel('Chuyên đề, Thứ Hai 15/02/2027').uncheck();
  await secretary.getByLabel('Nơi họp').fill('Phòng họp tầng 2');
  found.push(...(await check.look(secretary, 'the plan of a year')));
  await button(secretary, 'Lên lịch 15 buổi').click();
  await secretary.getByText('Đã lên lịch 15 buổi.').waitFor();
  await secretary.getByText('Quý I: chưa lên lịch chuyên đề').waitFor();
  found.push(...(await check.look(secretary, 'a year')));

  // A member subscribes on a phone; another program reads the address.
  const member = cell.officials[5] as string;
  const phone = await windows.open(member, '/tai-khoan');
  await button(phone, 'Tạo địa chỉ lịch').click();
  const address = await phone.getByLabel('Địa chỉ lịch của đồng chí').inputValue();
  const read = async () => app.http.inject({ url: new URL(address).pathname });
  const events = eventsOf(readCalendarText((await read()).rawPayload));
  expect(events).toHaveLength(15);
  expect(textOf(events[0] as (typeof events)[0], 'SUMMARY')).toBe('Sinh hoạt thường kỳ tháng 01/2027');
  found.push(...(await check.look(phone, 'the calendar address')));
  await button(phone, 'Thu hồi địa chỉ').click();
  await phone.getByText('Đã thu hồi.').waitFor();
  expect((await read()).statusCode).toBe(404);

  // December's papers: sent three days ahead, opened by one.
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'sent',
    inMinutes: 3 * 24 * 60,
    month: '2026-12-01',
  });
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  await phone.goto(new URL(`/sinh-hoat/${meetingId}`, phone.url()).href);
  await phone.getByText('Đồng chí chưa mở tài liệu nào').waitFor();
  const opened = phone.context().waitForEvent('page');
  await phone.getByRole('link', { name: /bao-cao\.txt/ }).click();
  await (await opened).close().catch(() => undefined);
  await expect
    .poll(async () =>
      (await app.database.owner.selectFrom('paper_openings').select('person_id').execute()).map(
        (row) => row.person_id,
      ),
    )
    .toEqual([member]);
  await phone.reload();
  await phone.getByText(/Đồng chí đã mở tài liệu lúc/).waitFor();
  found.push(...(await check.look(phone, 'a meeting whose papers are read')));

  await secretary.goto(new URL(`/sinh-hoat/${meetingId}`, secretary.url()).href);
  await secretary.getByText('1/6 đồng chí đã mở tài liệu').waitFor();
  await secretary.getByText('Chưa mở: 5 đồng chí').click();
  await secretary.getByText('Nguyễn Văn Số 3').first().waitFor();
  await secretary
    .getByText(/đúng hạn/)
    .first()
    .waitFor();

  // The e-handbook: ticked, and gone from the home page.
  await secretary.goto(new URL(`/sinh-hoat/${meetingId}/so-tay`, secretary.url()).href);
  await button(secretary, /Ghi đã đưa lên: Thông báo, chương trình/).click();
  await secretary.getByRole('heading', { name: 'Sổ tay đảng viên điện tử: đã đưa 1/3 mục' }).waitFor();
  found.push(...(await check.look(secretary, 'the checklist')));
  await secretary.goto(new URL(`/sinh-hoat/${meetingId}/van-ban`, secretary.url()).href);
  await secretary.getByRole('heading', { name: 'Tập tài liệu để in' }).waitFor();
  found.push(...(await check.look(secretary, 'papers')));
  expect(found).toEqual([]);
  expect(await windows.faults()).toEqual([]);
}, 120_000);

test('a meeting held on paper is entered, and marked wherever it stands', async () => {
  const found: string[] = [];
  const other = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  const secretary = await windows.open(other.secretary, '/sinh-hoat/nhap-sau');
  const standing = (label: string) => secretary.getByLabel(label).inputValue();
  // What was begun is thrown away only when that is meant.
  await secretary.getByLabel('Nơi họp').fill('Sai chỗ');
  await secretary.getByLabel('Ngày họp').fill('03/11/2026');
  await button(secretary, 'Bỏ phần đã gõ').click();
  await button(secretary, 'Giữ lại').click();
  expect(await standing('Nơi họp')).toBe('Sai chỗ');
  await button(secretary, 'Bỏ phần đã gõ').click();
  await button(secretary, 'Bỏ hết').click();
  await secretary.getByText('Đã bỏ phần đã gõ.').waitFor();
  expect([await standing('Nơi họp'), await standing('Ngày họp')]).toEqual(['', '30/11/2026']);
  await secretary.getByLabel('Ngày họp').fill('04/11/2026');
  await secretary.getByLabel('Nơi họp').fill('Nhà văn hóa');
  await secretary.getByLabel('Giờ họp').fill('19:00');
  await secretary.getByLabel('Giờ bế mạc').fill('20:30');
  await secretary.getByLabel('Thư ký').selectOption({ label: 'Nguyễn Văn Số 4' });
  await secretary.getByLabel('Lý do họp trên giấy').fill('Mất điện do bão');
  await button(secretary, 'Thêm đồng chí đến muộn hoặc về trước').click();
  await secretary.getByLabel('Đồng chí đến muộn hoặc về trước').selectOption({ label: 'Nguyễn Văn Số 3' });
  await secretary.getByLabel('Đến muộn hay về trước').selectOption({ label: 'Về trước' });
  await secretary.getByLabel('Giờ về').fill('20:10');
  await secretary.getByLabel('Các mục đã bàn').fill('Khắc phục sau bão\nCông tác tháng 11');
  await button(secretary, 'Thêm một lần biểu quyết').click();
  await secretary.getByLabel('Nội dung biểu quyết').fill('Góp một ngày công');
  await secretary.getByLabel('Tán thành', { exact: true }).fill('5');
  // The page is lost; what was typed is there again.
  await secretary.reload();
  await secretary.getByText(/^Phần đã gõ được giữ ở thẻ trình duyệt này/).waitFor();
  expect(
    await Promise.all(
      ['Ngày họp', 'Giờ họp', 'Giờ bế mạc', 'Giờ về', 'Lý do họp trên giấy', 'Nội dung biểu quyết'].map(
        standing,
      ),
    ),
  ).toEqual(['04/11/2026', '19:00', '20:30', '20:10', 'Mất điện do bão', 'Góp một ngày công']);
  found.push(...(await check.look(secretary, 'entering afterwards')));
  await button(secretary, 'Nhập buổi họp').click();
  await secretary.getByText(/Nhập sau: đồng chí Nguyễn Văn Số 1 nhập lúc/).waitFor();
  await secretary.getByText('Chưa có bản chụp; biên bản chưa khóa được').waitFor();
  await secretary.getByText('Điểm danh trên giấy, nhập sau').waitFor();
  // The sheets were photographed one by one, and go in at once.
  const sheet = (name: string) => ({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await secretary.getByLabel('Chọn bản chụp').setInputFiles([sheet('to-1.pdf'), sheet('to-2.pdf')]);
  await secretary.getByLabel('Tệp này không chứa bí mật nhà nước').check();
  await button(secretary, 'Đính kèm').click();
  await secretary.getByText('Bản chụp: 2 tệp').waitFor();
  found.push(...(await check.look(secretary, 'a meeting entered afterwards')));
  // Entered is entered: the next one begins empty.
  await secretary.goto(new URL('/sinh-hoat/nhap-sau', secretary.url()).href);
  await secretary.getByLabel('Nơi họp').waitFor();
  expect(await standing('Nơi họp')).toBe('');
  await secretary.goto(new URL('/sinh-hoat', secretary.url()).href);
  await secretary.getByText('Nhập sau', { exact: true }).waitFor();
  const above = await windows.open(other.above, `/sinh-hoat/cac-chi-bo?to-chuc=${other.committeeId}`, laptop);
  await above.getByRole('heading', { name: /chi bộ có việc chậm hoặc thiếu/ }).waitFor();
  found.push(...(await check.look(above, 'the rhythm of the cells')));
  expect(found).toEqual([]);
  expect(await windows.faults()).toEqual([]);
}, 120_000);

test('an irregular meeting held on paper: why it was called, who came as a guest; a theme keeps its form', async () => {
  const found: string[] = [];
  const own = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  const secretary = await windows.open(own.secretary, '/sinh-hoat/nhap-sau');
  await secretary.getByLabel('Chuyên đề', { exact: true }).check();
  await secretary.getByLabel('Hình thức chuyên đề').selectOption({ label: 'Tọa đàm' });
  await secretary.getByLabel('Bất thường').check();
  await secretary.getByLabel('Lý do triệu tập bất thường').fill('Vỡ bờ bao xóm Hạ');
  await secretary.getByLabel('Ngày họp').fill('04/11/2026');
  await secretary.getByLabel('Nơi họp').fill('Nhà văn hóa');
  await secretary.getByLabel('Thư ký').selectOption({ label: 'Nguyễn Văn Số 4' });
  await secretary.getByLabel('Lý do họp trên giấy').fill('Mất điện do bão');
  await secretary.getByLabel('Khách mời').fill('Lương Văn Phú, Trưởng thôn Hạ');
  await secretary.getByLabel('Các mục đã bàn').fill('Hàn khẩu bờ bao');
  found.push(...(await check.look(secretary, 'an irregular meeting entered afterwards')));
  await button(secretary, 'Nhập buổi họp').click();
  await secretary.getByText(/Nhập sau: đồng chí Nguyễn Văn Số 1 nhập lúc/).waitFor();
  await secretary.getByText('Vỡ bờ bao xóm Hạ').first().waitFor();
  await secretary.getByText('Lương Văn Phú').first().waitFor();
  expect(found).toEqual([]);
  expect(await windows.faults()).toEqual([]);
}, 120_000);

test('a committee sees what its own rule would change, sets it, and its members read it beside the national one', async () => {
  const found: string[] = [];
  const own = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  await makeMeeting(app.act, own, { state: 'sent', inMinutes: 3 * 24 * 60, month: '2026-12-01' });
  const above = await windows.open(own.above, '/can-cu/meeting.papers-before-days-42', laptop);
  await above.getByRole('link', { name: /Đặt quy định riêng cho/ }).click();
  await above.getByLabel(/Gửi tài liệu trước buổi sinh hoạt ít nhất/).fill('12');
  await above.getByLabel('Văn bản của cấp ủy (loại và số)').fill('Quyết định 15-QĐ/ĐU');
  await above.getByLabel('Ngày ký').fill('20/11/2026');
  await above.getByLabel('Áp dụng từ ngày').fill('30/11/2026');
  await button(above, 'Xem trước thay đổi').click();
  await above
    .getByRole('alert')
    .getByText(/chỉ đặt được từ 1 đến 10 ngày/)
    .waitFor();
  await above.getByLabel(/Gửi tài liệu trước buổi sinh hoạt ít nhất/).fill('5');
  await button(above, 'Xem trước thay đổi').click();
  await above.getByText('1 → 5 ngày').waitFor();
  await above.getByText('0 → 1 trong 1').waitFor();
  found.push(...(await check.look(above, 'the preview of a rule')));
  await button(above, 'Ghi quy định riêng').click();
  await above.getByText('5 ngày (quy định chung: 1 ngày)').first().waitFor();
  found.push(...(await check.look(above, 'a local rule')));

  const member = await windows.open(own.officials[4] as string, '/can-cu');
  await member.getByLabel('Xem theo ngày').fill('01/12/2026');
  await member.getByRole('heading', { name: '1 quy định riêng của cấp ủy' }).waitFor();
  await member.getByText(/Theo Quyết định 15-QĐ\/ĐU của/).waitFor();
  found.push(...(await check.look(member, 'rules with a local one')));
  await above.getByRole('link', { name: /Sửa quy định riêng của/ }).waitFor();
  await above.getByRole('link', { name: 'Kết thúc quy định này' }).click();
  await above.getByLabel('Ngày đầu tiên không còn áp dụng').fill('01/11/2026');
  await button(above, 'Xem trước thay đổi').click();
  await above
    .getByRole('alert')
    .getByText(/không sửa những ngày đã qua/)
    .waitFor();
  await above.getByLabel('Ngày đầu tiên không còn áp dụng').fill('01/02/2027');
  await button(above, 'Xem trước thay đổi').click();
  await above.getByRole('heading', { name: 'Nếu kết thúc thì thay đổi gì' }).waitFor();
  await above.getByText('5 → 1 ngày').waitFor();
  await above.getByText('Chưa có buổi nào đã lên lịch từ ngày ấy.').waitFor();
  found.push(...(await check.look(above, 'the preview of an end')));
  await button(above, 'Kết thúc từ ngày này').click();
  await above.getByText('Người kết thúc').waitFor();
  expect(found).toEqual([]);
  expect(await windows.faults()).toEqual([]);
}, 120_000);
