// Frank opinions in six windows: tokens taken on phones, one word too many warned of, sent without a name, shown together, answered.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeFrankVote, makeShownFrank } from '../../src/modules/democracy/frank/factory.ts';
import { takeFrankSteps } from '../../src/modules/democracy/frank/showing/commands.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { drawToken, finishToken } from '../../src/web/blind.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

const start = '2026-12-01T02:00:00Z';
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: start });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const clock = async (hours: number) => {
  app.setClock(Temporal.Instant.from(start).add({ hours }).toString());
  await app.runAsJob('frank.steps', (scope) => takeFrankSteps(scope, app.services.blindKeys));
};

/** The random wait of a phone, passed at once. */
async function passWait(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Đang gửi kín' }).waitFor();
  await page.clock.fastForward(91_000);
  await page.getByRole('heading', { name: 'Đã gửi kín' }).waitFor();
}

test('voted on, taken, written, shown together, hidden, answered; the phones forget', async () => {
  const secretary = await windows.open(cell.secretary, '/y-kien/thang-than', desk);
  await secretary.getByRole('heading', { name: 'Chi bộ chưa dùng ý kiến thẳng thắn' }).waitFor();
  expect(await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).count()).toBe(0);
  await makeFrankVote(app.act, cell, 'on');
  await secretary.reload();
  await secretary.getByText('6 trên 6 đồng chí tán thành').waitFor();
  await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).click();
  await secretary.getByLabel('Hỏi về điều gì').fill('Nề nếp họp và giao việc của cơ quan');
  await secretary.getByLabel('Hiện ý kiến ngày').fill('02/12/2026');
  await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).click();
  await secretary.getByRole('alert').getByText('Giờ hiện ý kiến phải sau hạn nhận phiếu').waitFor();
  await secretary.getByLabel('Hiện ý kiến ngày').fill('11/12/2026');
  await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).click();
  await secretary.getByRole('heading', { name: 'Nề nếp họp và giao việc của cơ quan', level: 1 }).waitFor();
  await secretary.getByText('Đang nhận phiếu, đến 17:00, 04/12/2026').waitFor();
  await secretary.getByText('Cần thêm ít nhất 5 người nhận').waitFor();
  const path = new URL(secretary.url()).pathname;

  // Each meets it on the home page and takes a token.
  const phones: Page[] = [];
  for (const personId of cell.officials.slice(1)) {
    const phone = await windows.open(personId, '/');
    await phone
      .getByRole('link', { name: /Nhận phiếu/ })
      .first()
      .click();
    await phone.getByText(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/).waitFor();
    await phone.getByRole('button', { name: 'Nhận phiếu' }).click();
    await phone.getByRole('heading', { name: 'Đồng chí đã nhận phiếu' }).waitFor();
    await phone.getByText('Phiếu ở trong máy này.').waitFor();
    phones.push(phone);
  }
  const [one, two, three, four, five] = phones as [Page, Page, Page, Page, Page];
  await secretary.reload();
  await secretary.getByRole('heading', { name: '5 trên 7 đồng chí đã nhận phiếu' }).waitFor();
  await secretary.getByText('Đã đủ số người để giữ kín').waitFor();

  await clock(81);
  for (const phone of phones) await phone.reload();
  await secretary.reload();
  await secretary.getByRole('heading', { name: 'Đồng chí chưa nhận phiếu của đợt này' }).waitFor();
  await one.clock.install();
  await one.getByLabel('Ý kiến của đồng chí').fill('Anh Số 2 biết: tôi là người trực đêm hôm qua.');
  await one.getByText('3 chỗ có thể làm lộ người viết').waitFor();
  await one.getByLabel('Ý kiến của đồng chí').fill('Giao việc sát hạn nên phải làm ngày nghỉ.');
  await one.getByText('Chưa thấy chữ nào làm lộ người viết').waitFor();
  const sent: string[] = [];
  one.on('request', (request) => {
    if (request.url().endsWith('/texts')) sent.push(request.headers().cookie ?? 'no cookie');
  });
  await one.getByRole('button', { name: 'Gửi kín', exact: true }).click();
  await one.getByRole('dialog').getByRole('button', { name: 'Gửi kín ngay' }).click();
  await passWait(one);
  expect(sent).toEqual(['no cookie']);
  expect(await one.evaluate(() => Object.values(localStorage).join(' '))).not.toContain('drawn');
  expect(await one.evaluate(() => Object.values(sessionStorage).join(' '))).not.toContain('sát hạn');

  // Closed while it waits, it goes on when it is opened again.
  await two.getByLabel('Ý kiến của đồng chí').fill('Chi ủy nên họp trước ba ngày.');
  await two.getByRole('radio', { name: 'Chỉ chi ủy' }).check();
  await two.getByRole('button', { name: 'Gửi kín', exact: true }).click();
  await two.getByRole('dialog').getByRole('button', { name: 'Gửi kín ngay' }).click();
  await two.getByRole('heading', { name: 'Đang gửi kín' }).waitFor();
  await two.goto(new URL('/', two.url()).href);
  await two.clock.install();
  await two.goto(new URL(path, two.url()).href);
  await passWait(two);

  await three.clock.install();
  await three.getByLabel('Ý kiến của đồng chí').fill('Một lời xúc phạm.');
  await three.getByRole('button', { name: 'Gửi kín', exact: true }).click();
  await three.getByRole('dialog').getByRole('button', { name: 'Gửi kín ngay' }).click();
  await passWait(three);
  await four.clock.install();
  await four.getByRole('button', { name: 'Không có ý kiến, gửi phiếu trống' }).click();
  await four.getByRole('dialog').getByRole('button', { name: 'Gửi phiếu trống' }).click();
  await passWait(four);

  await clock(260);
  await five.reload();
  await five.getByRole('heading', { name: '3 ý kiến', level: 2 }).waitFor();
  await five.getByText('5 đồng chí đã nhận phiếu, 1 phiếu trống').waitFor();
  await five.getByText('Giao việc sát hạn nên phải làm ngày nghỉ.').waitFor();
  await five.getByText('Người viết chỉ gửi chi ủy nên không hiện ở đây.').waitFor();
  expect(await five.getByText('Chi ủy nên họp trước ba ngày.').count()).toBe(0);
  expect(await five.getByRole('button', { name: /Ẩn ý kiến/ }).count()).toBe(0);

  await secretary.reload();
  await secretary.getByText('Chi ủy nên họp trước ba ngày.').first().waitFor();
  const insult = secretary.getByRole('listitem').filter({ hasText: 'Một lời xúc phạm.' });
  await insult.getByRole('button', { name: /Ẩn ý kiến này/ }).click();
  await insult.getByLabel('Lý do ẩn').fill('Xúc phạm cá nhân');
  await insult.getByRole('button', { name: 'Ẩn ý kiến này' }).click();
  await insult.getByText('Đang ẩn với chi bộ; chi ủy vẫn đọc được.').waitFor();
  for (const box of await secretary
    .getByRole('group', { name: 'Trả lời những ý kiến nào' })
    .getByRole('checkbox')
    .all())
    await box.check();
  await secretary.getByLabel('Lời trả lời').fill('Chi ủy tiếp thu, giao việc trước ba ngày.');
  await secretary.getByRole('button', { name: 'Gửi trả lời' }).click();
  await secretary
    .getByText('2 ý kiến, đã trả lời hết')
    .or(secretary.getByText('3 ý kiến, đã trả lời hết'))
    .waitFor();
  await five.reload();
  await five.getByText('Xúc phạm cá nhân').waitFor();
  expect(await five.getByText('Một lời xúc phạm.').count()).toBe(0);
  expect(await five.getByText('Chi ủy tiếp thu, giao việc trước ba ngày.').count()).toBe(2);
  expect(await windows.faults()).toEqual([]);
}, 120_000);

test('tied to an item of the coming meeting: members read when it is shown and when at the latest', async () => {
  const { itemIds } = await makeMeeting(app.act, cell, {
    state: 'sent',
    kind: 'thematic',
    inMinutes: 5 * 1440 + 540,
  });
  const secretary = await windows.open(cell.secretary, '/y-kien/thang-than', desk);
  await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).click();
  await secretary.getByLabel('Hỏi về điều gì').fill('Cách chia việc');
  await secretary.getByLabel('Hiện ý kiến', { exact: true }).selectOption('item');
  expect(await secretary.getByLabel('Hỏi về điều gì').inputValue()).toBe('Cách chia việc');
  expect(await secretary.getByLabel('Hiện ý kiến ngày').count()).toBe(0);
  await secretary.getByLabel('Mục của buổi sinh hoạt').selectOption(itemIds.at(-1) as string);
  await secretary.getByText('hoãn hay hủy buổi sinh hoạt thì ý kiến hiện lúc 23:59').waitFor();
  await secretary.getByRole('button', { name: 'Mở đợt ý kiến' }).click();
  await secretary.getByRole('heading', { name: 'Cách chia việc', level: 1 }).waitFor();
  const phone = await windows.open(cell.officials[1] as string, new URL(secretary.url()).pathname);
  await phone.getByText(/^Hiện khi chủ trì mở mục .*, chậm nhất lúc 23:59/).waitFor();
});

test('not answered by its day, a batch opens the next agenda as one item', async () => {
  app.setClock(start);
  const other = await makeCell(app.runAsJob, { officials: 6 });
  await makeFrankVote(app.act, other, 'on');
  await makeShownFrank(app.act, app.services.blindKeys, { drawToken, finishToken }, other, [
    { audience: 'cell', text: 'Giao việc sát hạn nên phải làm ngày nghỉ.' },
  ]);
  const { meetingId } = await makeMeeting(app.act, other, {
    state: 'draft',
    month: '2027-01-01',
    inMinutes: 45 * 1440,
  });
  const secretary = await windows.open(other.secretary, `/sinh-hoat/${meetingId}`, desk);
  await secretary.getByRole('heading', { name: 'Ý kiến thẳng thắn chưa trả lời hết đến kỳ này' }).waitFor();
  await secretary.getByRole('button', { name: 'Đưa vào chương trình: Nề nếp làm việc của cơ quan' }).click();
  await secretary.getByText('Đã có trong chương trình').waitFor();
  await secretary.getByText('Trả lời ý kiến thẳng thắn: Nề nếp làm việc của cơ quan').first().waitFor();
  expect(await secretary.getByText('Giao việc sát hạn').count()).toBe(0);
  expect(await windows.faults()).toEqual([]);
});
