// Everyone speaks: five phones, a chair, a minute-taker and the hall's screen; a call out of order, a round with a pass, one who
// leaves and cannot vote; a matter that was not reached comes back in the next agenda.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { addAgendaItem } from '../../src/modules/meetings/agenda/commands.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { meetingRow } from '../../src/modules/meetings/queries.ts';
import { raiseHand } from '../../src/modules/meetings/room/floor/contract.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, press, shows } from '../support/page.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;
let room: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: person(3), kind: 'thematic', present: 8 });
  room = `/sinh-hoat/${meeting.meetingId}`;
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
const pass = (minutes: number) =>
  app.setClock(Temporal.Instant.from('2026-12-03T07:00:00Z').add({ minutes }).toString());
const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png` });
};

test('turns, a round, a pass, a call out of order, leaving early', async () => {
  const chair = await windows.open(person(0), `${room}/phong`, laptop);
  const taker = await windows.open(person(3), `${room}/phong`, laptop);
  const screen = await windows.open(person(0), `${room}/man-chieu`, hall);
  const phones: Page[] = [];
  for (const place of [1, 4, 5, 6, 7]) phones.push(await windows.open(person(place), `${room}/phong`));
  const [deputy, four, five, six, seven] = phones as [Page, Page, Page, Page, Page];
  await press(chair, 'Thảo luận, liên hệ tập thể và cá nhân');
  await press(chair, 'Sang mục này');
  await all(phones, (page) =>
    page.getByRole('heading', { name: 'Thảo luận, liên hệ tập thể và cá nhân' }).waitFor(),
  );

  // Hands: the deputy asks first and waits for the others; the chair calls the second before the first.
  await press(deputy, 'Giơ tay');
  await shows(deputy, 'Đã giơ tay, thứ 1 trong danh sách');
  await press(four, 'Giơ tay');
  await shows(four, 'Đã giơ tay, thứ 1 trong danh sách');
  await press(five, 'Giơ tay');
  await shows(five, 'Đã giơ tay, thứ 2 trong danh sách');
  await shows(deputy, 'Đã giơ tay, thứ 3 trong danh sách');
  await shows(chair, 'Lần đầu hôm nay. Chi ủy phát biểu sau');
  await press(chair, `Mời đồng chí ${name(5)} phát biểu`);
  await all([chair, taker, five, six], (page) => shows(page, 'Chủ trì mời ngoài thứ tự'));
  await shows(screen, name(5));
  expect(await screen.getByText('Chủ trì mời ngoài thứ tự').count()).toBe(0);
  await shot(chair, 'chair-out-of-order');
  await press(deputy, 'Hạ tay');
  await press(four, 'Hạ tay');
  await press(chair, 'Kết thúc phát biểu');

  // A round: whoever has spoken already waits for those who have not, the committee for all; one passes.
  pass(4);
  await press(chair, 'Mời lần lượt');
  await all([chair, four, screen], (page) => shows(page, 'Phát biểu vòng tròn: còn 8 đồng chí'));
  await press(chair, 'Mời người tiếp theo');
  await shows(screen, name(2));
  await shows(taker, 'Sắp đến lượt đồng chí');
  await press(taker, 'Nhường lượt');
  await shows(taker, 'Đồng chí đã nhường lượt');
  await shows(four, 'Sắp đến lượt đồng chí');
  await shows(deputy, 'Đồng chí ở lượt thứ 5');
  await shot(chair, 'chair-round');
  await shot(four, 'member-round');
  await shot(screen, 'screen-round');
  await shot(taker, 'taker-round');
  const axe = new AxeCheck();
  expect(await axe.look(chair, 'the chair in a round')).toEqual([]);
  expect(await axe.look(four, 'a member in a round')).toEqual([]);
  await press(chair, 'Mời người tiếp theo');
  await shows(four, 'Mời đồng chí phát biểu');
  await shows(chair, 'Đã phát biểu 2, nhường lượt 1');
  await press(seven, 'Giơ tay');
  await shows(seven, 'Đã giơ tay, mời sau khi hết vòng phát biểu');
  await press(chair, 'Kết thúc vòng');
  await shows(seven, 'Đã giơ tay, thứ 1 trong danh sách');

  // One leaves: he is not in the room for what comes, until he is back.
  pass(40);
  await press(taker, `Giờ đến, giờ về của đồng chí ${name(6)}`);
  await taker.getByLabel('Vào lúc').fill('14:30');
  await shot(taker, 'taker-times');
  expect(await axe.look(taker, 'the times of a member')).toEqual([]);
  await press(taker, 'Ghi về trước');
  await shows(taker, 'Về trước 14:30');
  await shows(screen, 'Có mặt 7/9');
  await shows(six, 'Về trước');
  await six.getByRole('heading', { name: 'Đồng chí đã về trước' }).waitFor();
  await shot(six, 'member-left');
  await shows(chair, /Mục này quá \d+ phút/);
  await shot(chair, 'chair-over-time');
  await press(chair, 'Mở biểu quyết');
  await chair.getByLabel('Nội dung biểu quyết').fill('Thông qua chuyên đề này?');
  await chair.locator('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  await shows(four, 'Biểu quyết ghi tên');
  await shows(screen, '0/7');
  await shows(six, /Khi mở biểu quyết đồng chí chưa được ghi có mặt/);
  await six.getByLabel('Mã điểm danh').fill(meeting.checkInCode);
  await press(six, 'Điểm danh');
  await shows(screen, 'Có mặt 8/9');
  expect(await windows.faults()).toEqual([]);
});

test('a meeting closed early is told so; what it did not come to is offered to the next, its figures stand on its page', async () => {
  const other = await makeCell(app.runAsJob, { officials: 5 });
  app.setClock('2026-12-03T07:00:00Z');
  const made = await makeMeeting(app.act, other, { minuteTakerId: other.officials[3] as string });
  await app.act(other.secretary, async (scope) => {
    const { version } = (await meetingRow(scope, made.meetingId)) as { version: number };
    granted(
      await addAgendaItem(scope, made.meetingId, {
        version,
        parentId: null,
        beforeId: null,
        kind: 'discussion',
        title: 'Chỉ tiêu kết nạp đảng viên quý tới',
        minutesPlanned: 15,
        presenterId: other.deputy,
        aim: '',
        question: '',
        decision: '',
      }),
    );
  });
  const chair = await windows.open(other.secretary, `/sinh-hoat/${made.meetingId}/phong`, laptop);
  await press(chair, 'Sang mục 1.1: Nêu lý do, giới thiệu đại biểu, thông qua chương trình');
  await chair.getByRole('heading', { name: 'Nêu lý do, giới thiệu đại biểu' }).waitFor();
  pass(75);
  await (await app.as(other.deputy)).call(raiseHand, { params: { meetingId: made.meetingId } });
  await shows(chair, /Mục này quá \d+ phút/);
  await press(chair, 'Bế mạc');
  const dialog = chair.locator('dialog');
  await dialog.getByText('Mới 75 phút, quy định ít nhất 90 phút').waitFor();
  await shot(chair, 'chair-closing-early');
  await dialog.getByRole('button', { name: 'Căn cứ' }).waitFor();
  await dialog.getByRole('button', { name: 'Vẫn bế mạc' }).click();
  await shows(chair, 'Đã bế mạc lúc 15:15');
  const page = await windows.open(other.deputy, `/sinh-hoat/${made.meetingId}`, laptop);
  await page.getByRole('heading', { name: 'Buổi sinh hoạt trong số liệu' }).waitFor();
  await shows(page, '75 phút, quy định ít nhất 90 phút');
  await page.getByRole('heading', { name: 'Buổi sinh hoạt trong số liệu' }).scrollIntoViewIfNeeded();
  await shot(page, 'page-figures');
  app.setClock('2026-12-20T02:00:00Z');
  const next = await makeMeeting(app.act, other, { state: 'draft', inMinutes: 20_000, month: '2027-01-01' });
  const draft = await windows.open(other.secretary, `/sinh-hoat/${next.meetingId}`, laptop);
  await shows(draft, 'Kỳ trước chưa bàn: 1 mục');
  await shows(draft, 'Từ buổi sinh hoạt ngày 03/12/2026');
  await shot(draft, 'draft-left-items');
  await press(draft, 'Đưa vào chương trình: Chỉ tiêu kết nạp đảng viên quý tới');
  await shows(draft, 'Đã đưa vào chương trình');
  await draft.getByRole('row', { name: /Chỉ tiêu kết nạp đảng viên quý tới/ }).waitFor();
  expect(await windows.faults()).toEqual([]);
});
