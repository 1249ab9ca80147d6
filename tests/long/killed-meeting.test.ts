// Journey 12: the server is killed in the middle of a vote. Each window says so, waits and returns by itself; what was acknowledged is
// there, what was not is done once, what was being typed is still being typed; and the meeting goes on to its result.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { openItem } from '../../src/modules/meetings/room/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { press, shows } from '../support/page.ts';
import { type Program, placeOnDisk } from '../support/program.ts';

let program: Program;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let room: string;
const person = (place: number) => cell.officials[place] as string;

beforeAll(async () => {
  const cookies = new Map<string, string>();
  ({ program } = await placeOnDisk(async (app) => {
    cell = await makeCell(app.runAsJob, { officials: 7, probationary: 0 });
    const { meetingId, itemIds } = await makeMeeting(app.runAsPerson, cell);
    granted(
      await app.runAsPerson(cell.secretary, (scope) => openItem(scope, meetingId, itemIds[5] as string)),
    );
    room = `/sinh-hoat/${meetingId}`;
    for (const one of cell.officials) cookies.set(one, await app.signIn(one));
  }));
  browser = await openBrowser();
  windows = windowsOf(browser, { cookieOf: async (one) => cookies.get(one) ?? '' }, program.address);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

const all = (pages: readonly Page[], work: (page: Page) => Promise<unknown>) => Promise.all(pages.map(work));

test('a server killed in the middle of a vote: all wait, all return, each is counted once', {
  timeout: 240_000,
}, async () => {
  await program.start();
  const chair = await windows.open(person(0), `${room}/phong`, laptop);
  const taker = await windows.open(person(3), `${room}/phong`, laptop);
  const screen = await windows.open(person(0), `${room}/man-chieu`, hall);
  const phones = [];
  for (const place of [2, 4, 5, 6]) phones.push(await windows.open(person(place), `${room}/phong`));
  const [sent, lost, typing, frozen] = phones as [Page, Page, Page, Page];
  const everybody = [chair, taker, screen, ...phones];
  await all(everybody, (page) =>
    page.getByRole('heading', { name: 'Kết quả thực hiện nhiệm vụ tháng' }).first().waitFor(),
  );

  // One is writing when the vote is opened.
  await press(typing, 'Viết ý kiến');
  await typing.getByLabel('Nội dung').fill('Chia hai đợt xả');
  await press(chair, 'Mở biểu quyết');
  const dialog = chair.locator('dialog');
  await dialog.getByLabel('Nội dung biểu quyết').fill('Thông qua kế hoạch xả nước?');
  await dialog.getByRole('button', { name: 'Mở biểu quyết' }).click();
  await all([sent, lost, frozen], (page) => shows(page, 'Biểu quyết ghi tên'));
  const vote = async (page: Page, choice: string) => {
    await page.getByLabel(choice, { exact: true }).check();
    await press(page, `Gửi: ${choice.toLowerCase()}`);
  };
  await vote(sent, 'Tán thành');
  await shows(sent, 'Đã gửi: tán thành.');
  // Of one the server hears, but its answer is lost on the way.
  await lost.route('**/choice', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await vote(lost, 'Không tán thành');
  await lost.getByRole('alert').getByText('Chưa nối được máy chủ').waitFor();
  await lost.unroute('**/choice');
  await shows(screen, /^2\/\d/);
  // Of another it hears nothing any more: it is killed with the tap on its way.
  program.signal('SIGSTOP');
  await vote(frozen, 'Tán thành');
  program.signal('SIGKILL');

  await all(everybody, (page) => shows(page, 'Đang nối lại'));
  await frozen.getByRole('alert').getByText('Chưa nối được máy chủ').waitFor();
  // What was last seen stands; what is written meanwhile is refused in words and kept.
  await shows(screen, 'Thông qua kế hoạch xả nước?');
  await typing.getByLabel('Nội dung').fill('Chia hai đợt xả để giữ nước.');
  await press(typing, 'Gửi ý kiến');
  await typing.getByRole('alert').getByText('Chưa nối được máy chủ').waitFor();
  await taker.getByLabel('Nội dung').fill('Thuê thêm một máy xúc.');

  await program.start();
  await all(everybody, (page) =>
    page.getByText('Đang nối lại').filter({ visible: true }).first().waitFor({ state: 'hidden' }),
  );
  await shows(chair, 'Không mất gì.');
  // Acknowledged, or heard without an answer: it stands, and each sees his own.
  await shows(screen, /^2\/\d/);
  await shows(sent, 'Đã gửi: tán thành.');
  await shows(lost, 'Đã gửi: không tán thành.');
  // Not heard: he sends it again, once.
  await press(frozen, 'Gửi: tán thành');
  await shows(frozen, 'Đã gửi: tán thành.');
  await shows(screen, /^3\/\d/);
  await press(typing, 'Gửi ý kiến');
  await shows(typing, 'Đã gửi. Ý kiến đã vào biên bản của mục này.');
  expect(await taker.getByLabel('Nội dung').inputValue()).toBe('Thuê thêm một máy xúc.');

  // The meeting goes on to its result, on every window, without a reload.
  await press(chair, 'Kết thúc biểu quyết');
  await chair.locator('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await all([chair, sent, lost, frozen], (page) => shows(page, /^Tán thành 2\/7/));
  await shows(screen, 'không tán thành 1, ý kiến khác 0');
  await shows(chair, 'Ý kiến ghi trong mục này (1)');
  await shows(taker, 'Chia hai đợt xả để giữ nước.');
  expect(await taker.getByText('Chia hai đợt xả để giữ nước.').count()).toBe(1);
  expect(await windows.faults()).toEqual([]);
  await program.stop();
  const verified = program.verify();
  expect([verified.status, verified.told]).toEqual([0, expect.any(String)]);
});
