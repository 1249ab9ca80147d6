// Journey 6 on paper: a congress elects its tally board and its committee; the chair, two of the board, a member's phone and the hall,
// each in a browser; counts that cannot be or differ are told, the elected hold office at once.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { electionsOfMeeting } from '../../src/modules/democracy/elections/queries.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { itemsOf } from '../../src/modules/meetings/queries.ts';
import { openItem } from '../../src/modules/meetings/room/commands.ts';
import { passVote } from '../../src/modules/meetings/room/elections/factory.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { officesOf } from '../../src/modules/organisation/queries.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { shows } from '../support/page.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 10 });
  meeting = await makeMeeting(app.act, cell, { kind: 'congress', minuteTakerId: person(3) });
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
const press = (page: Page, button: string | RegExp) =>
  page.getByRole('button', { name: button }).first().click();
const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png`, fullPage: true });
};
/** The open vote of the meeting is carried by all raised cards. */
async function carried() {
  const vote = await app.database.owner
    .selectFrom('votes')
    .select('id')
    .where('meeting_id', '=', meeting.meetingId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  await passVote(app.act, cell.secretary, meeting, vote.id);
}
async function fillCount(page: Page, received: string, votes: readonly string[]) {
  await page.getByLabel('Số phiếu phát ra').fill('10');
  await page.getByLabel('Số phiếu thu về').fill(received);
  await page.getByLabel('Để quá số lượng cần bầu').fill('1');
  for (const [place, count] of votes.entries())
    await page.getByLabel(name(place), { exact: true }).fill(count);
  await press(page, 'Ghi kết quả');
}

test('a committee is elected on paper before everybody', async () => {
  const path = `/sinh-hoat/${meeting.meetingId}/bau-cu`;
  const item = (await app.act(cell.secretary, (scope) => itemsOf(scope, meeting.meetingId))).find(
    (one) => one.title === 'Bầu chi ủy',
  );
  granted(await app.act(cell.secretary, (scope) => openItem(scope, meeting.meetingId, item?.id ?? '')));
  const chair = await windows.open(person(0), path, laptop);
  const member = await windows.open(person(6), path);
  const screen = await windows.open(person(0), `/sinh-hoat/${meeting.meetingId}/man-chieu`, hall);
  await shows(chair, 'Đủ số đại biểu: có mặt 10 trên 10 được triệu tập');

  // The board: head and one other, voted on by raised cards.
  await press(chair, 'Đề nghị danh sách: Ban kiểm phiếu');
  await chair.getByLabel('Người đứng đầu').selectOption({ label: name(8) });
  await chair.getByLabel(name(9), { exact: true }).check();
  await press(chair, 'Mở biểu quyết danh sách này');
  await shows(member, `Đang biểu quyết: ${name(8)}, ${name(9)}`);
  await carried();
  await shows(member, `${name(8)} (đứng đầu), ${name(9)}`);

  // The election: three of four names, one from the floor; one of the board cannot stand.
  await press(chair, 'Lập một cuộc bầu');
  await chair.getByLabel('Số lượng cần bầu').fill('3');
  await press(chair, 'Lập một cuộc bầu');
  await shows(member, 'Đang giới thiệu nhân sự');
  const named = async (page: Page, place: number) => {
    await page.getByLabel('Giới thiệu ai').fill(name(place));
    await page
      .getByRole('listbox')
      .getByRole('option', { name: name(place), exact: true })
      .click();
    await press(page, /^Giới thiệu$/);
  };
  for (const place of [0, 1, 2]) {
    await named(chair, place);
    await shows(chair, name(place));
  }
  await named(member, 8);
  await shows(member, /không ở trong ban kiểm phiếu/);
  await named(member, 3);
  await shows(chair, 'được đề cử');
  const axe = new AxeCheck();
  expect(await axe.look(chair, 'the chair while names are taken')).toEqual([]);
  expect(await axe.look(member, 'a member while names are taken')).toEqual([]);
  await press(chair, 'Biểu quyết số lượng và danh sách');
  await shows(member, 'Đang biểu quyết danh sách');
  await carried();
  await shows(chair, 'Danh sách đã thông qua, chờ phát phiếu');
  await press(chair, 'Phát phiếu giấy vòng 1');
  await shows(screen, 'Đang bỏ phiếu kín');
  await shot(screen, 'hall-round');

  // Two of the board: a count that cannot be, one that differs, then both alike.
  const head = await windows.open(person(8), path, laptop);
  const second = await windows.open(person(9), path);
  await fillCount(head, '11', ['9', '9', '6', '3']);
  await shows(head, 'Số chưa khớp: số phiếu thu về nhiều hơn số phát ra. Đếm lại rồi ghi.');
  await fillCount(head, '10', ['9', '9', '6', '3']);
  await shows(head, 'Đã ghi bản đếm của đồng chí');
  await fillCount(second, '10', ['9', '9', '5', '4']);
  await shows(second, 'Bản đếm của đồng chí khác bản kia ở: số phiếu bầu. Đếm lại rồi ghi.');
  await shows(chair, '2 đồng chí ban kiểm phiếu đã ghi, chưa khớp');
  expect(await chair.getByRole('button', { name: 'Công bố kết quả' }).count()).toBe(0);
  expect(await member.getByText('Ghi kết quả kiểm phiếu').count()).toBe(0);
  await shot(second, 'teller-differs');
  expect(await axe.look(second, 'one of the board whose count differs')).toEqual([]);
  await fillCount(second, '10', ['9', '9', '6', '3']);
  await shows(second, 'Hai đồng chí ban kiểm phiếu đã ghi khớp nhau');
  await press(chair, 'Công bố kết quả');

  await shows(member, 'Phát ra 10, thu về 10, hợp lệ 9, không hợp lệ 1.');
  await shows(member, 'Đã bầu đủ');
  await shows(screen, '3 đồng chí trúng cử');
  await shot(member, 'member-result');
  await shot(chair, 'chair-result');
  await shot(screen, 'hall-result');
  expect(await axe.look(member, 'a member with the result')).toEqual([]);
  const offices = await app.act(cell.secretary, (scope) => officesOf(scope, cell.cellId, scope.today));
  expect(
    offices
      .filter((one) => one.kind === 'committee_member')
      .map((one) => one.name)
      .sort(),
  ).toEqual([0, 1, 2].map(name));
  const [election] = await app.act(cell.secretary, (scope) => electionsOfMeeting(scope, meeting.meetingId));
  expect(election?.rounds[0]?.minutes).toBe('01-BB/ĐH');

  // The committee above approves from its own window.
  const above = await windows.open(cell.above, path, laptop);
  await press(above, 'Ghi quyết định chuẩn y');
  await above.getByLabel('Số văn bản').fill('15-QĐ/ĐU');
  await above.getByLabel('Ngày văn bản').fill('18/12/2026');
  await press(above, /^Ghi$/);
  await shows(member, 'Cấp ủy cấp trên chuẩn y theo văn bản số 15-QĐ/ĐU, ngày 18/12/2026.');
});
