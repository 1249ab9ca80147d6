// Journey 3: twelve phones, a chair, a minute-taker and the hall's screen in one meeting, each in a real browser: turns to speak, an open
// vote, a minority opinion, a secret ballot, minutes on paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { castVote, readVote } from '../../src/modules/democracy/votes/contract.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { readRoom } from '../../src/modules/meetings/room/contract.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { listTasks } from '../../src/modules/tasks/contract.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, press, shows } from '../support/page.ts';
import { askSecretly, keepOpinion, minutesOnPaper, speakInTurn } from './meeting-parts.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;
let room: string;
let address: string;

/** Fifteen official members: in the chair, at the minutes, eleven with phones, one who raises his card, one who is away. */
const places = { chair: 0, taker: 3, withoutPhone: 13, absent: 14 };
const withPhones = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12];

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T06:50:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 15, probationary: 1 });
  meeting = await makeMeeting(app.act, cell, {
    state: 'sent',
    inMinutes: 10,
    resolution: true,
    minuteTakerId: person(places.taker),
  });
  room = `/sinh-hoat/${meeting.meetingId}`;
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const person = (place: number) => cell.officials[place] as string;
const name = (place: number) => `Nguyễn Văn Số ${place + 1}`;

test('a meeting from check-in to its end, with a vote that is counted once for each', async () => {
  const screen = await windows.open(person(places.chair), `${room}/man-chieu`, hall);
  await shows(screen, 'Chuẩn bị khai mạc');
  const code = (await screen.locator('.code').textContent()) ?? '';
  expect(code.replace(' ', '')).toBe(meeting.checkInCode);

  // Twelve phones check in by the code; one by typing it, wrongly at first.
  const typing = await windows.open(person(1), `${room}/phong`);
  await typing.getByLabel('Mã điểm danh').fill('ABC DEF');
  await press(typing, 'Điểm danh');
  await typing.getByRole('alert').getByText('Mã điểm danh không đúng').waitFor();
  await typing.getByLabel('Mã điểm danh').fill(code);
  await press(typing, 'Điểm danh');
  await shows(typing, 'Đã điểm danh 13:50');
  const onTrial = await windows.open(cell.probationary[0] as string, `/diem-danh/${meeting.checkInCode}`);
  const phones = [typing];
  for (const place of withPhones.slice(1))
    phones.push(await windows.open(person(place), `/diem-danh/${meeting.checkInCode}`));
  await all([...phones, onTrial], (page) => shows(page, 'Đã điểm danh 13:50'));
  await shows(screen, 'Có mặt 12/16');

  // The minute-taker ticks those without a phone at hand; the chair opens.
  const taker = await windows.open(person(places.taker), `${room}/phong`, laptop);
  for (const place of [places.chair, places.taker, places.withoutPhone])
    await taker.getByRole('checkbox', { name: name(place), exact: true }).check();
  await shows(screen, 'Có mặt 15/16');
  app.setClock('2026-12-03T07:00:00Z');
  const chair = await windows.open(person(places.chair), `${room}/phong`, laptop);
  await press(chair, 'Khai mạc');
  await press(chair, 'Sang mục 1.1: Nêu lý do, giới thiệu đại biểu, thông qua chương trình');
  await all([...phones, screen], (page) => shows(page, 'Nêu lý do, giới thiệu đại biểu'));
  await press(chair, 'Sang mục 1.2: Cử thư ký buổi sinh hoạt');
  await press(chair, `Ghi: đã cử đồng chí ${name(places.taker)}`);
  await shows(chair, 'Đã ghi.');
  await taker.getByLabel('Tình hình đóng đảng phí').fill('Đã thu đủ tháng 11.');
  await taker
    .locator('form', { has: taker.getByLabel('Tình hình đóng đảng phí') })
    .getByText('Ghi')
    .click();
  await shows(taker, 'Đã ghi.');

  // The discussion: hands, the floor, opinions by the minute-taker and by a member's own words.
  await press(chair, 'Thảo luận');
  await press(chair, 'Sang mục này');
  await all([...phones, screen], (page) => page.getByRole('heading', { name: 'Thảo luận' }).waitFor());
  // Of those who do not lead: leaders speak last.
  const [first, second, third] = phones.slice(2) as [Page, Page, Page];
  await press(first, 'Giơ tay');
  await shows(first, 'Đã giơ tay, thứ 1 trong danh sách');
  // Some seconds later, so that the hands have an order.
  app.setClock('2026-12-03T07:00:20Z');
  await press(second, 'Giơ tay');
  await shows(chair, 'Xin phát biểu: 2 đồng chí');
  await shows(chair, 'Chưa phát biểu: 14 đồng chí');
  expect(await taker.getByText('Chưa phát biểu').count()).toBe(0);
  await press(chair, 'Mời người tiếp theo');
  await shows(first, 'Mời đồng chí phát biểu');
  await shows(screen, name(4));
  await press(second, 'Hạ tay');
  await shows(chair, 'Chưa ai xin phát biểu');
  await taker.getByLabel('Nội dung').fill('Thuê thêm một máy xúc để kịp tiến độ.');
  await taker.keyboard.press('Control+Enter');
  await shows(taker, `Đã ghi ý kiến của đồng chí ${name(4)}.`);
  await press(third, 'Viết ý kiến');
  await third.getByLabel('Nội dung').fill('Chia hai đợt xả để giữ nước.');
  await press(third, 'Gửi ý kiến');
  await shows(third, 'Đã gửi. Ý kiến đã vào biên bản của mục này.');
  await third.keyboard.press('Escape');
  await shows(chair, 'Ý kiến ghi trong mục này (2)');
  const windowsOfHall = { chair, taker, screen, phones };
  await speakInTurn(windowsOfHall);

  // The vote on the resolution.
  await press(chair, 'Thông qua nghị quyết');
  await press(chair, 'Sang mục này');
  await press(chair, 'Mở biểu quyết: thông qua nghị quyết');
  await chair.locator('dialog').getByRole('button', { name: 'Mở biểu quyết' }).click();
  await all(phones, (page) => shows(page, 'Biểu quyết ghi tên'));
  await shows(screen, 'Đang biểu quyết công khai');
  await shows(screen, '0/14');
  await refusedBeforeTrying(onTrial);
  await voteOnPhones(phones);
  await shows(chair, '11/14');
  await shows(screen, '11/14');

  await chair.getByLabel('Tán thành', { exact: true }).check();
  await press(chair, 'Gửi: tán thành');
  await shows(chair, 'Đã gửi: tán thành.');
  await raiseCards(taker);
  await shows(screen, '14/14');
  // While it is open nobody is shown for what was voted.
  expect(await screen.getByText('Không tán thành').count()).toBe(0);
  await press(chair, 'Kết thúc biểu quyết');
  await all([...phones, onTrial, chair], (page) =>
    shows(page, 'Tán thành 12/15, đạt 80,0 %, được thông qua'),
  );
  await shows(screen, 'Đã thông qua');
  await shows(screen, '12/15');
  await shows(screen, 'không tán thành 1, ý kiến khác 1');

  // The resolution is passed and its duty is a task.
  const secretary = await app.as(cell.secretary);
  const { answer } = await secretary.call(readRoom, { params: { meetingId: meeting.meetingId } });
  expect(answer.room.resolution).toMatchObject({ id: meeting.resolutionId, state: 'passed' });
  const { answer: tasks } = await secretary.call(listTasks, { params: { organisationId: cell.cellId } });
  expect(tasks.tasks).toHaveLength(1);

  const kept = 'Thuê máy xúc vượt dự toán, nên để sang quý sau.';
  await keepOpinion(phones[2] as Page, phones[4] as Page, kept);
  const cast = await askSecretly(windowsOfHall, 'Giới thiệu đồng chí Số 2 dự bồi dưỡng');

  app.setClock('2026-12-03T08:40:00Z');
  await press(chair, 'Bế mạc');
  await chair.locator('dialog').getByRole('button', { name: 'Bế mạc' }).click();
  await all([...phones, onTrial, chair], (page) => shows(page, 'Đã bế mạc lúc 15:40'));
  await shows(screen, 'Buổi sinh hoạt đã bế mạc');
  await minutesOnPaper(taker, address, room, [
    /vượt dự toán, nên để sang quý sau/,
    new RegExp(`thu về ${cast}`),
  ]);
  expect(await windows.faults()).toEqual([]);
});

/** Who may not vote reads why, with its rule, and is offered no choice; trying all the same is refused with the same words. */
async function refusedBeforeTrying(page: Page): Promise<void> {
  await shows(page, 'Đảng viên dự bị dự và phát biểu, không biểu quyết (Điều lệ Đảng, Điều 3.4).');
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.getByRole('button', { name: 'Đảng viên dự bị không biểu quyết' }).click();
  await page.getByText('Điều lệ Đảng', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  const voteId = await openVoteId();
  const client = await app.as(cell.probationary[0] as string);
  const refused = await client.call(castVote, { params: { voteId }, body: { choice: 'for' } });
  expect(refused).toMatchObject({ status: 403, code: 'probationary-no-vote' });
}

async function openVoteId(): Promise<string> {
  const client = await app.as(cell.secretary);
  const { answer } = await client.call(readRoom, { params: { meetingId: meeting.meetingId } });
  return answer.room.vote?.id as string;
}

async function voteOnPhones(phones: readonly Page[]): Promise<void> {
  const [twice, lost, against, other, ...rest] = phones as [Page, Page, Page, Page, ...Page[]];
  // One taps twice.
  await twice.getByLabel('Tán thành', { exact: true }).check();
  await twice.getByRole('button', { name: 'Gửi: tán thành' }).dblclick();
  await shows(twice, 'Đã gửi: tán thành.');
  // One loses the network between the tap and the answer, is told so, and sends again: it is the same vote.
  const keys: string[] = [];
  await lost.route('**/choice', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await lost.getByLabel('Tán thành', { exact: true }).check();
  await press(lost, 'Gửi: tán thành');
  await lost.getByRole('alert').getByText('Chưa nối được máy chủ').waitFor();
  await press(lost, 'Gửi: tán thành');
  await shows(lost, 'Đã gửi: tán thành.');
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  // One changes his mind while it is open.
  await against.getByLabel('Tán thành', { exact: true }).check();
  await press(against, 'Gửi: tán thành');
  await against.getByLabel('Không tán thành').check();
  await press(against, 'Đổi thành: không tán thành');
  await shows(against, 'Đã gửi: không tán thành.');
  await other.getByLabel('Ý kiến khác').check();
  await press(other, 'Gửi: ý kiến khác');
  await all(rest, async (page) => {
    await page.getByLabel('Tán thành', { exact: true }).check();
    await press(page, 'Gửi: tán thành');
  });
  await all(rest, (page) => shows(page, 'Đã gửi: tán thành.'));
}

/** The minute-taker notes the raised card of who has no phone, and of himself. */
async function raiseCards(taker: Page): Promise<void> {
  await shows(taker, 'Chờ thẻ: 2 đồng chí');
  await press(taker, 'Tất cả còn lại tán thành');
  await press(taker, 'Ghi 2 thẻ');
  await shows(taker, 'Thẻ đã ghi (2)');
  const client = await app.as(person(places.withoutPhone));
  const voteId = await openVoteId();
  const own = await client.call(readVote, { params: { voteId } });
  expect(own.answer).toMatchObject({ ownChoice: 'for', can: { cast: false } });
  const second = await client.call(castVote, { params: { voteId }, body: { choice: 'against' } });
  expect(second.code).toBe('counted-by-card');
}
