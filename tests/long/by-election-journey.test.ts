// Journey 6 on phones, in an ordinary meeting without an item for it: paper is the way until the committee above has allowed phones;
// several cross out, the sums decide the round; what is left is elected on paper, and the hall shows it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { electBody, makeElection } from '../../src/modules/meetings/room/elections/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, confirm, press, shows } from '../support/page.ts';
import { inFolder, run } from '../support/paper-tools.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;
let address: string;
let room: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  meeting = await makeMeeting(app.act, cell, { kind: 'thematic', minuteTakerId: person(3) });
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
const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png`, fullPage: true });
};

/** Everybody takes a ballot, crosses out all but one name, and casts. */
async function voteOnPhones(chair: Page, phones: readonly Page[], kept: (at: number) => number) {
  await all(phones, async (page) => {
    await page.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
    await page.locator('.big-code').waitFor();
    await page.getByLabel('Tôi đã so, hai mã giống nhau').check();
    await press(page, 'Nhận phiếu');
    await shows(page, 'Chờ chủ trì kết thúc phát phiếu');
  });
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  await all([...phones.entries()], async ([at, page]) => {
    await shows(page, 'Được giữ lại không quá 2 trong danh sách 3.');
    for (const place of [4, 5, 6]) if (place !== kept(at)) await press(page, `Gạch tên ${name(place)}`);
    await press(page, 'Xem lại và bỏ phiếu');
    await press(page, 'Bỏ phiếu');
  });
  await all(phones, (page) =>
    page.getByText('Phiếu đã vào hòm phiếu', { exact: true }).waitFor({ timeout: 60_000 }),
  );
  await confirm(chair, 'Kết thúc bỏ phiếu, công bố');
}

test('vacant seats are filled on phones, then on paper, before the whole room', {
  timeout: 300_000,
}, async () => {
  await electBody(app.act, cell.secretary, meeting, 'tally_board', [person(7), person(3)]);
  await makeElection(app.act, cell.secretary, meeting, {
    office: 'delegates',
    seats: 2,
    names: [person(4), person(5), person(6)],
  });
  const axe = new AxeCheck();
  const chair = await windows.open(person(0), `${room}/bau-cu`, laptop);
  const screen = await windows.open(person(0), `${room}/man-chieu`, hall);

  // Paper is the way until the paper of the committee above is noted.
  await shows(chair, /^Bầu bằng phiếu giấy\. Chỉ bầu trên điện thoại khi có văn bản đồng ý/);
  expect(await chair.getByRole('button', { name: /điện thoại vòng/ }).count()).toBe(0);
  await press(chair, 'Ghi văn bản cho bầu trên điện thoại');
  await chair.getByLabel('Số văn bản').fill('21-CV/ĐU');
  await chair.getByLabel('Ngày văn bản').fill('10/12/2026');
  await press(chair, 'Ghi');
  await shows(
    chair,
    'Được bầu trên điện thoại theo văn bản số 21-CV/ĐU, ngày 10/12/2026, của cấp ủy cấp trên.',
  );
  await press(chair, 'Phát phiếu trên điện thoại vòng 1');
  await shows(screen, 'Đang phát phiếu kín: so mã đối chiếu');
  await chair.goto(`${address}${room}/phong`);

  // Five keep the first name, one the second: the sums decide, one seat is left.
  const phones: Page[] = [];
  for (const place of [1, 2, 3, 4, 5, 7])
    phones.push(await windows.open(person(place), `${room}/phong?as=member`));
  await voteOnPhones(chair, phones, (at) => (at < 5 ? 4 : 5));
  // The hall tells who is elected, as after a round on paper, not how the ballot stood.
  await shows(screen, '1 đồng chí trúng cử');
  await shows(screen, /5\/8 \(62,5\s?%\)/);
  const [member] = phones as [Page];
  await member.goto(`${address}${room}/phong?as=member`);
  await member.getByRole('link', { name: 'Bầu cử', exact: true }).click();
  await shows(member, 'Đã công bố một vòng, chưa đủ số lượng');
  await shows(member, 'Phát ra 6, thu về 6, hợp lệ 6, không hợp lệ 0.');
  expect(await member.getByRole('row', { name: name(4) }).textContent()).toMatch(/Trúng cử/);
  await shot(member, 'by-election-member');
  expect(await axe.look(member, 'a member after the round on phones')).toEqual([]);
  const tally = await member.getByRole('link', { name: /Biên bản kiểm phiếu/ }).getAttribute('href');
  const paper = await (await member.request.get(address + tally)).body();
  const words = await inFolder('kiem-phieu.pdf', paper, async (pdf) =>
    (await run('pdftotext', ['-layout', pdf, '-'])).toString().replace(/\s+/g, ' '),
  );
  expect(words).toMatch(/BIÊN BẢN KIỂM PHIẾU/i);
  expect(words).toMatch(/Bầu trên thiết bị theo văn bản số/);
  expect(words).toContain('21-CV/ĐU');

  // The second round is on paper: the hall shows it though no item of the agenda is an election.
  await chair.goto(`${address}${room}/bau-cu`);
  await press(chair, 'Phát phiếu giấy vòng 2');
  await shows(screen, 'Đang bỏ phiếu kín');
  await shows(screen, /Bầu đại biểu dự đại hội cấp trên, nhiệm kỳ 2026 - 2031\. Vòng 2/);
  await shot(screen, 'by-election-hall');
  expect(await axe.look(screen, 'the hall during a by-election')).toEqual([]);

  // The minutes tell the round on phones once.
  await member.goto(`${address}${room}/bien-ban`);
  await shows(member, /Bầu đại biểu dự đại hội cấp trên nhiệm kỳ 2026 - 2031, vòng 1/);
  const told = member.getByText(/theo văn bản số\s21-CV\/ĐU ngày\s10 tháng\s12 năm\s2026/);
  await told.first().waitFor();
  expect(await told.count()).toBe(1);
  expect(await member.getByText(/Bỏ phiếu kín \d/).count()).toBe(0);
  expect(await windows.faults()).toEqual([]);
});
