// A list with a single name on phones: agreed or not, a blank one on purpose after a warning; the hall and the phones tell who is elected.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { allowPhones } from '../../src/modules/meetings/room/elections/commands.ts';
import {
  type MadeCongress,
  makeCongress,
  makeElection,
} from '../../src/modules/meetings/room/elections/factory.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { all, confirm, press, shows } from '../support/page.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeCongress;
let address: string;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 7 });
  meeting = await makeCongress(app.act, cell);
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png`, fullPage: true });
};

test('one name is put to the members as a question, and the result is told as an election', async () => {
  const { meetingId } = meeting;
  const room = `/sinh-hoat/${meetingId}`;
  const names = [cell.officials[0] as string];
  const id = await makeElection(app.act, cell.secretary, meeting, { office: 'secretary', seats: 1, names });
  const paper = { number: '15-QĐ/ĐU', on: '2026-12-10' };
  granted(await app.act(cell.secretary, (scope) => allowPhones(scope, meetingId, id, paper)));
  const chair = await windows.open(cell.secretary, `${room}/bau-cu`, laptop);
  const screen = await windows.open(cell.secretary, `${room}/man-chieu`, hall);
  await press(chair, 'Phát phiếu trên điện thoại vòng 1');
  await shows(screen, /vòng 1: đồng chí Nguyễn Văn Số 1/);
  const phones = [];
  for (const personId of cell.officials.slice(1, 7))
    phones.push(await windows.open(personId, `${room}/phong?as=member`));
  await all(phones, async (page) => {
    await page.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
    await page.locator('.big-code').waitFor();
    await page.getByLabel('Tôi đã so, hai mã giống nhau').check();
    await press(page, 'Nhận phiếu');
    await shows(page, 'Chờ chủ trì kết thúc phát phiếu');
  });
  await chair.goto(`${address}${room}/phong`);
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  const [blank, against] = phones as [Page, Page];
  const axe = new AxeCheck();
  await all(phones, async (page) => {
    await shows(page, 'Chọn một ý.');
    if (page === blank) {
      await shot(page, 'single-choose');
      await press(page, 'Để phiếu trắng');
      await shows(page, 'Không chọn gì: phiếu trắng, không hợp lệ');
      await shows(page, /^Phiếu này sẽ được đếm là không hợp lệ\./);
      await shot(page, 'single-blank');
      expect(await axe.look(page, 'a blank ballot looked at again')).toEqual([]);
      return press(page, 'Vẫn bỏ phiếu không hợp lệ');
    }
    await page.getByLabel(page === against ? 'Không đồng ý' : 'Đồng ý', { exact: true }).check();
    await press(page, 'Xem lại và bỏ phiếu');
    return press(page, 'Bỏ phiếu');
  });
  await all(phones, (page) =>
    page.getByText('Phiếu đã vào hòm phiếu', { exact: true }).waitFor({ timeout: 60_000 }),
  );
  await confirm(chair, 'Kết thúc bỏ phiếu, công bố');
  await shows(screen, '1 đồng chí trúng cử');
  await shows(screen, /4\/7 \(57,1\s?%\)/);
  await shot(screen, 'single-hall');
  await blank.getByRole('link', { name: 'Xem ai trúng cử' }).click();
  await shows(blank, 'Không hợp lệ: không đánh dấu ô nào 1.');
  await shows(blank, 'Không đồng ý: 1');
  expect(await blank.getByRole('row', { name: 'Nguyễn Văn Số 1' }).textContent()).toMatch(/Trúng cử/);
  await shot(blank, 'single-result');
  expect(await windows.faults()).toEqual([]);
});
