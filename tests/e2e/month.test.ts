// Journey 2, a whole month of a cell, from an empty place: roster, office, meeting prepared, agreed by the committee's own meeting, read and
// answered by members, held; resolution, minutes locked, papers, and the next month's agenda that opens with what was promised.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, hall, type Windows, windowsOf } from '../support/browser.ts';
import { nameThePlace } from '../support/first-run.ts';
import { press, shows } from '../support/page.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-26T02:00:00Z' });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const asked = 'Khâu nào đang làm chậm tiến độ nhất?';
const duty = 'Xả cạn hồ Suối Lĩnh, báo cáo đáy hồ';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

async function idOf(name: string): Promise<string> {
  const row = await app.database.owner
    .selectFrom('people')
    .select('id')
    .where('full_name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id;
}

test('from an empty place to the agenda of the month after', async () => {
  const context = await browser.newContext({ viewport: desk, locale: 'vi-VN' });
  const laptop = await context.newPage();
  await nameThePlace(laptop, address);
  const { deputy, taker, member } = await rosterAndOffice(laptop);
  const room = await prepare(laptop, taker.name, member.name);
  await readAndAnswer(laptop, room, member.id);
  const chair = await hold(room, taker.id, [deputy.id, member.id]);
  await resolutionAndMinutes(chair, room, taker.id);
  await papers(chair, room);

  // The member's phone has the duty; the agenda of January opens with it.
  const phone = await windows.open(member.id, '/nhiem-vu');
  await shows(phone, duty);
  await plan(chair, 'tháng 01/2027');
  await chair.getByText('Bảng 1 nhiệm vụ đã tự lập').click();
  await shows(chair, `${duty}, ${member.name}`);
  expect(await windows.faults()).toEqual([]);
});

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The spreadsheet is read, the deputy has his office. */
async function rosterAndOffice(laptop: Page): Promise<{ deputy: Named; taker: Named; member: Named }> {
  await laptop.getByRole('link', { name: 'Chọn tệp danh sách' }).click();
  await laptop
    .getByLabel('Chọn tệp danh sách')
    .setInputFiles(join(import.meta.dirname, '../data/roster-one-cell.xlsx'));
  await press(laptop, 'Ghi 27 đồng chí');
  await shows(laptop, 'Đã thêm 27, cập nhật 0 đồng chí.');
  const rows = await app.database.owner
    .selectFrom('people')
    .select(['id', 'full_name as name'])
    .where('full_name', '!=', 'Vũ Đình Lâm')
    .orderBy('full_name')
    .limit(3)
    .execute();
  const [deputy, taker, member] = rows as [Named, Named, Named];
  const cell = await app.database.owner
    .selectFrom('memberships')
    .select('organisation_id')
    .where('person_id', '=', deputy.id)
    .executeTakeFirstOrThrow();
  await laptop.goto(`${address}/to-chuc/${cell.organisation_id}`);
  for (const [office, { name }] of [
    ['deputy_secretary', deputy],
    ['committee_member', taker],
  ] as const) {
    await press(laptop, 'Giao chức vụ');
    const grant = laptop.getByRole('dialog');
    await grant.getByLabel('Chức vụ').selectOption(office);
    await grant.getByLabel('Tìm theo tên').fill(name);
    await grant.getByRole('radio', { name }).check();
    await grant.getByRole('button', { name: 'Giao chức vụ' }).click();
    await laptop.getByRole('button', { name: new RegExp(`^Kết thúc chức vụ .* ${name}$`) }).waitFor();
  }
  return { deputy, taker, member };
}

/** The meeting that comes next, at the time that the rule proposes. */
async function plan(page: Page, month: string): Promise<void> {
  await page.goto(`${address}/sinh-hoat`);
  await page.getByText(`Kỳ tiếp theo cần lên lịch: ${month}`).waitFor();
  await press(page, 'Lên lịch');
  await page.getByLabel('Nơi họp').fill('Phòng họp tầng 2');
  await page.getByRole('button', { name: 'Lên lịch', exact: true }).last().click();
  await heading(page, `Sinh hoạt thường kỳ ${month}`);
}

/** Planned by rule, its draft written, agreed, sent. Out: the address of the meeting. */
async function prepare(laptop: Page, taker: string, member: string): Promise<string> {
  await plan(laptop, 'tháng 12/2026');
  const meeting = laptop.url();
  await press(laptop, 'Sửa giờ, nơi họp, người chủ trì');
  await laptop.getByLabel('Thư ký dự kiến').selectOption({ label: taker });
  await press(laptop, 'Ghi giờ, nơi họp');
  await shows(laptop, `Thư ký: ${taker}.`);
  await laptop.getByLabel('Tình hình tư tưởng của đảng viên', { exact: true }).fill('Đảng viên yên tâm.');
  await press(laptop, 'Ghi tình hình tư tưởng, đảng phí');
  await shows(laptop, 'Đã ghi.');
  await press(laptop, 'Soạn dự thảo nghị quyết');
  await laptop.waitForURL('**/nghi-quyet/*');
  await press(laptop, 'Thêm nhiệm vụ');
  await laptop.getByLabel('Nội dung').last().fill(duty);
  await laptop.getByLabel('Người chịu trách nhiệm').last().selectOption({ label: member });
  await laptop.getByLabel('Thời hạn').last().fill('22/12/2026');
  await press(laptop, 'Ghi dự thảo');
  await shows(laptop, /^Đã ghi lúc/);
  await laptop.goto(meeting);
  await press(laptop, 'Thêm câu hỏi');
  await laptop.getByLabel('Câu hỏi', { exact: true }).fill(asked);
  await press(laptop, 'Ghi câu hỏi');
  await committeeAgrees(laptop, meeting);
  await press(laptop, 'Gửi đảng viên');
  await heading(laptop, /^Đã gửi\. Khai mạc 14:00/);
  return meeting;
}

/** The committee meets by itself, secretary and deputy present, and agrees the contents. */
async function committeeAgrees(laptop: Page, meeting: string): Promise<void> {
  await press(laptop, 'Chuyển chi ủy xem xét');
  await laptop.getByLabel('Ngày họp chi ủy').fill('26/11/2026');
  await laptop.getByLabel('Giờ họp chi ủy').fill('09:15');
  await button(laptop, 'Chuyển chi ủy xem xét').last().click();
  await heading(laptop, 'Chi ủy đang xem xét');
  await laptop.getByRole('link', { name: 'Xem buổi họp chi ủy' }).click();
  await laptop.waitForURL((url) => url.href !== meeting);
  const own = laptop.url();
  await press(laptop, 'Ghi đã thống nhất');
  await press(laptop, 'Gửi đảng viên');
  await heading(laptop, 'Hôm nay họp');
  app.setClock('2026-11-26T02:15:00Z');
  await laptop.goto(`${own}/phong`);
  await press(laptop, 'Khai mạc');
  await laptop.getByRole('link', { name: 'Ghi biên bản' }).click();
  await laptop.getByRole('checkbox').first().waitFor();
  for (const box of await laptop.getByRole('checkbox').all()) await box.check();
  await shows(laptop, 'Có mặt 3/3');
  await laptop.goto(meeting);
  await press(laptop, 'Ghi chi ủy đã thống nhất');
  await heading(laptop, 'Bước tiếp theo: gửi đảng viên');
  app.setClock('2026-11-26T02:50:00Z');
  await laptop.goto(`${own}/phong`);
  await press(laptop, 'Bế mạc');
  await laptop.locator('dialog').getByRole('button', { name: 'Bế mạc' }).click();
  await shows(laptop, 'Đã bế mạc lúc 09:50');
  await laptop.goto(meeting);
}

/** A member reads on the phone and answers the question; the secretary has the answer before the meeting. */
async function readAndAnswer(laptop: Page, meeting: string, member: string): Promise<void> {
  const phone = await windows.open(member, new URL(meeting).pathname);
  await press(phone, `Trả lời: ${asked}`);
  await phone.getByLabel('Câu trả lời').fill('Khâu duyệt hồ sơ');
  await press(phone, 'Gửi câu trả lời');
  await shows(phone, 'Đồng chí đã trả lời');
  await phone.context().close();
  await laptop.goto(meeting);
  await laptop.getByText('Xem 1 câu trả lời').click();
  await shows(laptop, 'Khâu duyệt hồ sơ');
}

/** Three vote by phone, the others raise their cards; the resolution is passed. Out: the chair's window. */
async function hold(meeting: string, takerId: string, phonesOf: readonly string[]): Promise<Page> {
  const path = new URL(meeting).pathname;
  app.setClock('2026-12-03T06:50:00Z');
  const secretary = await idOf('Vũ Đình Lâm');
  const screen = await windows.open(secretary, `${path}/man-chieu`, hall);
  const code = (await screen.locator('.code').textContent())?.replace(' ', '');
  const phones: Page[] = [];
  for (const person of phonesOf) phones.push(await windows.open(person, `/diem-danh/${code}`));
  for (const phone of phones) await shows(phone, 'Đã điểm danh 13:50');
  const taker = await windows.open(takerId, `${path}/phong`, desk);
  await taker.getByRole('checkbox').first().waitFor();
  const names = await app.database.owner.selectFrom('people').select('full_name as name').execute();
  for (const { name } of names) await taker.getByRole('checkbox', { name, exact: true }).check();
  await shows(screen, 'Có mặt 28/28');
  app.setClock('2026-12-03T07:00:00Z');
  // A week later the secretary signs in again: sessions end when idle.
  const laptop = await windows.open(secretary, `${path}/phong`, desk);
  await press(laptop, 'Khai mạc');
  await press(laptop, 'Thông qua nghị quyết');
  await press(laptop, 'Sang mục này');
  await press(laptop, 'Mở biểu quyết: thông qua nghị quyết');
  await laptop.locator('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  for (const phone of phones) {
    await phone.getByLabel('Tán thành', { exact: true }).check();
    await press(phone, 'Gửi: tán thành');
    await shows(phone, 'Đã gửi: tán thành.');
  }
  await laptop.getByLabel('Tán thành', { exact: true }).check();
  await press(laptop, 'Gửi: tán thành');
  await shows(taker, 'Chờ thẻ: 23 đồng chí');
  await press(taker, 'Tất cả còn lại tán thành');
  await press(taker, 'Ghi 23 thẻ');
  await shows(taker, 'Thẻ đã ghi (23)');
  await shows(laptop, '26/26');
  await press(laptop, 'Kết thúc biểu quyết');
  for (const page of [laptop, ...phones]) await shows(page, 'Tán thành 26/26, đạt 100,0 %, được thông qua');
  return laptop;
}

/** Issued; the minutes agreed, closed, confirmed by two, locked. */
async function resolutionAndMinutes(laptop: Page, meeting: string, takerId: string): Promise<void> {
  await laptop.goto(meeting);
  const taker = await windows.open(takerId, `${new URL(meeting).pathname}/bien-ban`, desk);
  await press(taker, 'Ghi đã đọc trước chi bộ');
  await press(taker, 'Ghi chi bộ nhất trí');
  await shows(taker, 'Bế mạc rồi người ghi mới xác nhận được.');
  app.setClock('2026-12-03T08:40:00Z');
  await laptop.goto(`${meeting}/phong`);
  await press(laptop, 'Bế mạc');
  await laptop.locator('dialog').getByRole('button', { name: 'Bế mạc' }).click();
  await shows(laptop, 'Đã bế mạc lúc 15:40');
  await press(taker, 'Xác nhận biên bản');
  await laptop.goto(`${meeting}/bien-ban`);
  await press(laptop, 'Xác nhận và khóa biên bản');
  await heading(laptop, /^Biên bản \d+-BB\/CB, đã khóa$/);
  await laptop.goto(`${address}/nghi-quyet`);
  await laptop.getByRole('link', { name: 'Nghị quyết lãnh đạo' }).first().click();
  await press(laptop, 'Ban hành nghị quyết');
  await heading(laptop, 'Nghị quyết 12-NQ/CB');
}

/** Minutes, resolution and notice, each as Word file and as PDF. */
async function papers(laptop: Page, meeting: string): Promise<void> {
  await laptop.goto(`${meeting}/van-ban`);
  await heading(laptop, /^Văn bản của buổi sinh hoạt/);
  const kinds = new Map<string, number>();
  for (const link of await laptop.locator('main a[href*="/api/v1/"]').all()) {
    const answer = await laptop.request.get(address + (await link.getAttribute('href')));
    expect(answer.status()).toBe(200);
    const kind = answer.headers()['content-type'] as string;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect((await answer.body()).length).toBeGreaterThan(5_000);
  }
  expect(kinds.get('application/pdf')).toBeGreaterThanOrEqual(3);
  expect(
    kinds.get('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  ).toBeGreaterThanOrEqual(3);
}
