// A secret ballot with fifteen phones, a chair and the hall's screen: one loses the answer between token and ballot, one tries on a
// second device, one is on probation, one never casts; counted again in the browser and by the page that stands alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, confirm, press, shows } from '../support/page.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;
let room: string;
let address: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 15, probationary: 1 });
  meeting = await makeMeeting(app.act, cell, {
    minuteTakerId: person(3),
    kind: 'thematic',
    present: [...cell.officials, ...cell.probationary],
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
const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png` });
};
const codeOn = async (page: Page) => (await page.locator('.big-code span').allTextContents()).join(' ');
const candidates = ['Đỗ Thị Thanh Hà', 'Vũ Đình Lâm', 'Nông Thị Nga', 'Lê Hữu Vinh'];

test('fifteen phones vote at once, and anybody counts again', { timeout: 420_000 }, async () => {
  const axe = new AxeCheck();
  const chair = await windows.open(person(0), `${room}/phong`, laptop);
  const screen = await windows.open(person(0), `${room}/man-chieu`, hall);
  const places = Array.from({ length: 14 }, (_, at) => at + 1);
  const phones: Page[] = [];
  for (const place of places) phones.push(await windows.open(person(place), `${room}/phong?as=member`));
  const trial = await windows.open(cell.probationary[0] as string, `${room}/phong`);
  const of = (place: number) => phones[place - 1] as Page;

  // The chair opens it: names to be crossed out, at most three stay.
  await press(chair, 'Mở biểu quyết');
  await chair.getByLabel('Phiếu kín').check();
  await chair.getByLabel('Bỏ phiếu về việc gì').fill('Lấy phiếu giới thiệu nhân sự chi ủy');
  await chair.getByLabel('Danh sách: gạch tên').check();
  await chair
    .getByLabel('Danh sách, mỗi dòng một người')
    .fill(candidates.map((one) => `${one}, 1980, kỹ sư`).join('\n'));
  await chair.getByLabel('Được chọn nhiều nhất').fill('3');
  await shot(chair, 'chair-open');
  expect(await axe.look(chair, 'opening a secret ballot')).toEqual([]);
  await press(chair, 'Mở, phát phiếu');
  await shows(screen, 'Đang phát phiếu kín: so mã đối chiếu');
  await all([...phones, trial], async (page) => {
    await page.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
    await page.getByRole('heading', { name: 'Lấy phiếu giới thiệu nhân sự chi ủy' }).waitFor();
  });
  await shows(trial, /Đảng viên dự bị dự và phát biểu, không biểu quyết/);
  const code = await codeOn(screen);
  expect(code).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  await shot(of(1), 'phone-take');
  expect(await axe.look(of(1), 'taking a ballot')).toEqual([]);
  expect(await axe.look(trial, 'who may not vote')).toEqual([]);

  // One by the keyboard alone; of another the answer is lost after the server has signed.
  await of(2).getByLabel('Tôi đã so, hai mã giống nhau').focus();
  await of(2).keyboard.press('Space');
  await of(2).keyboard.press('Tab');
  await of(2).keyboard.press('Tab');
  await of(2).keyboard.press('Enter');
  let lost = 0;
  await of(4).route('**/taking', async (route) => {
    lost += 1;
    if (lost > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await all(
    phones.filter((_, at) => at !== 1),
    async (page) => {
      await page.locator('.big-code').waitFor();
      expect(await codeOn(page)).toBe(code);
      await page.getByLabel('Tôi đã so, hai mã giống nhau').check();
      await press(page, 'Nhận phiếu');
    },
  );
  await all(phones, (page) => shows(page, 'Chờ chủ trì kết thúc phát phiếu'));
  expect(lost).toBe(2);
  await shot(of(1), 'phone-taken');
  expect(await axe.look(of(1), 'a ballot taken')).toEqual([]);
  const second = await windows.open(person(5), new URL(of(5).url()).pathname);
  await shows(second, 'Phiếu của đồng chí ở máy hoặc trình duyệt khác');

  // Handing out ends: names and number for everybody, the key is gone.
  await shows(chair, '14/15');
  await shot(chair, 'chair-handing');
  expect(await axe.look(chair, 'the chair while ballots are handed out')).toEqual([]);
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  await shows(screen, 'Trưởng ban kiểm phiếu đọc to: đã phát 14 phiếu. Ai bị ghi sai thì nói ngay.');
  await shows(screen, name(14));
  await shot(screen, 'screen-casting');
  await shows(chair, 'Khóa ký phiếu đã hủy');
  await all(phones, (page) => shows(page, 'Được giữ lại không quá 3 trong danh sách 4.'));

  // The sixth is closed and never casts; the third keeps all four names, so its ballot is invalid; the seventh is cut off meanwhile.
  await of(6).close();
  await shot(of(1), 'phone-choose');
  expect(await axe.look(of(1), 'the ballot')).toEqual([]);
  const casting = phones.filter((page) => page !== of(6));
  await of(7).context().setOffline(true);
  await all(casting, async (page) => {
    if (page === of(2)) {
      await page.getByRole('button', { name: 'Gạch tên Lê Hữu Vinh' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Xem lại và bỏ phiếu' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Xem lại phiếu' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      return;
    }
    if (page !== of(3)) await press(page, 'Gạch tên Nông Thị Nga');
    await press(page, 'Xem lại và bỏ phiếu');
    // Warned first, and not kept from it.
    if (page === of(3)) await shows(page, /^Phiếu này sẽ được đếm là không hợp lệ\./);
    await press(page, page === of(3) ? 'Vẫn bỏ phiếu không hợp lệ' : 'Bỏ phiếu');
  });
  await shows(of(1), 'Đang gửi kín');
  await shot(of(1), 'phone-sending');
  // A page that is loaded again in the middle of it goes on.
  await of(8).reload();
  await shows(of(7), 'Chưa gửi được, máy sẽ tự gửi lại', 60_000);
  await of(7).context().setOffline(false);
  // Exactly so: the words stand in the sentence about those that are still being sent, too.
  await all(casting, (page) =>
    page.getByText('Phiếu đã vào hòm phiếu', { exact: true }).waitFor({ timeout: 90_000 }),
  );
  await shot(of(1), 'phone-in-box');
  expect(await axe.look(of(1), 'the ballot is in the box')).toEqual([]);
  // Before publication nobody sees a receipt, a number that was cast, or a result.
  expect(await of(1).locator('.receipt').textContent()).toBe('Hiện khi công bố');
  const early = await of(1).request.get(`${address}/api/v1/ballots/${of(1).url().split('/').pop()}/recount`);
  expect(early.status()).toBe(404);

  await confirm(chair, 'Kết thúc bỏ phiếu, công bố');
  await all([screen, chair, of(1)], (page) => shows(page, '12/15'));
  await shot(screen, 'screen-result');
  await shot(chair, 'chair-result');
  await shot(of(1), 'phone-result');
  expect(await axe.look(chair, 'the chair after publication')).toEqual([]);
  expect(await axe.look(screen, 'the hall after publication')).toEqual([]);

  // Counted again by the one who crossed out another name than the rest.
  const own = of(2);
  await own.getByRole('link', { name: 'Tự đếm lại' }).click();
  await own.getByRole('heading', { name: 'Đếm lại khớp' }).waitFor();
  await shows(own, '13/13 chữ ký đúng');
  await shows(own, '1 phiếu đã phát mà không bỏ.');
  await own.getByRole('button', { name: 'Tìm' }).click();
  await shows(own, /Thấy ở dòng \d+: Lê Hữu Vinh/);
  await shot(own, 'phone-recount');
  expect(await axe.look(own, 'the recount')).toEqual([]);
  const [download] = await Promise.all([
    own.waitForEvent('download'),
    own.getByRole('button', { name: 'Lưu tệp để tự đếm' }).click(),
  ]);
  const saved = join(tmpdir(), `phieu-kin-${process.pid}.json`);
  await download.saveAs(saved);
  await countAlone(saved);
  expect(await windows.faults()).toEqual([]);
});

/** By the page that stands alone: as the server sends it, and from a file; what was tampered with is found. */
async function countAlone(saved: string) {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  const file = JSON.parse(readFileSync(saved, 'utf8'));
  const counted = async (changed: unknown) => {
    const path = join(tmpdir(), `phieu-kin-${process.pid}-changed.json`);
    writeFileSync(path, JSON.stringify(changed));
    await page.reload();
    await page.locator('#file').setInputFiles(path);
    await page.locator('h2').waitFor();
    return page.locator('#out :is(h2, li)').allTextContents();
  };
  const alone = join(import.meta.dirname, '../../src/web/public/dem-lai.html');
  expect(readFileSync(alone, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(200);
  for (const url of [`${address}/dem-lai.html`, `file://${alone}`]) {
    await page.goto(url);
    const right = await counted(file);
    expect(right[0]).toBe('Đếm lại khớp');
    expect(right).toContain('✓ 13/13 chữ ký đúng');
    const receipt = (await page.locator('table').nth(1).locator('td').first().textContent()) ?? '';
    await page.getByLabel('Mã biên nhận của tôi').fill(receipt.toLowerCase().replaceAll(' ', ''));
    expect(await page.locator('.mine').textContent()).toContain(receipt);
    const flipped = structuredClone(file);
    flipped.ballots[0].body = '0001'.padEnd(64, '.');
    expect(await counted(flipped)).toContain('✗ SAI: Các con số KHÔNG khớp bản công bố');
    const forged = structuredClone(file);
    const { signature } = forged.ballots[1];
    forged.ballots[1].signature = (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1);
    expect(await counted(forged)).toContain('✗ SAI: 12/13 chữ ký đúng');
    const twice = structuredClone(file);
    twice.ballots[2] = twice.ballots[3];
    expect(await counted(twice)).toContain('✗ SAI: Có phiếu dùng hai lần');
    const more = structuredClone(file);
    more.handedOut = 12;
    expect((await counted(more))[0]).toBe('Đếm lại KHÔNG khớp');
  }
  expect(errors).toEqual([]);
  await page.context().close();
}
