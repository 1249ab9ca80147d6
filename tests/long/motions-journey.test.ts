// A motion moved on a phone, amended by others, ordered by the chair and voted to its end; one withdrawn before its vote.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { namesOf } from '../../src/modules/organisation/queries.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { hall, laptop, type Windows, windowsOf } from '../support/browser.ts';
import { press, shows } from '../support/page.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: person(3), kind: 'thematic', present: 6 });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const person = (place: number) => cell.officials[place] as string;
const nameOf = async (personId: string) => {
  const names = await app.act(person(0), (scope) => namesOf(scope, [personId]));
  return names.get(personId) ?? '';
};
const fold = (page: Page, summary: string) =>
  page.locator('summary', { hasText: summary }).filter({ visible: true }).first().click();
const amend = async (page: Page, words: string, byWords: string) => {
  await page.getByLabel('Chữ trong đề nghị cần sửa').fill(words);
  await page.getByLabel('Sửa thành').fill(byWords);
  await press(page, 'Đề nghị sửa đổi');
  await shows(page, `Sửa “${words}” thành “${byWords}”`);
};

test('moved, amended, ordered, voted as amended; another one withdrawn', async () => {
  const check = new AxeCheck();
  const room = `/sinh-hoat/${meeting.meetingId}/phong`;
  const chair = await windows.open(person(0), room, laptop);
  const [one, two] = [await windows.open(person(4), room), await windows.open(person(5), room)];
  for (const page of [one, two, chair]) await fold(page, 'Đề nghị và sửa đổi');
  await fold(one, 'Nêu đề nghị để biểu quyết');
  await one.getByLabel('Đề nghị', { exact: true }).fill('Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm');
  await press(one, 'Gửi đề nghị');
  // The others see it without doing anything.
  for (const page of [one, two, chair]) await shows(page, 'Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm');
  await fold(two, 'Đề nghị sửa đổi');
  await two.getByLabel('Chữ trong đề nghị cần sửa').fill('kênh N9');
  await two.getByLabel('Sửa thành').fill('kênh N3');
  await press(two, 'Đề nghị sửa đổi');
  await shows(two, /Ghi đúng những chữ có trong đề nghị/);
  await amend(two, 'trước ngày 15', 'khi có kinh phí');
  await amend(two, 'ngày 15', 'ngày 20');
  await press(chair, 'Biểu quyết sớm hơn: Sửa “ngày 15” thành “ngày 20”');
  await chair.locator('.motion-list ol > li').first().filter({ hasText: 'ngày 20' }).waitFor();
  // The hall reads the motion, and what is voted in which order.
  const screen = await windows.open(person(0), `/sinh-hoat/${meeting.meetingId}/man-chieu`, hall);
  await shows(screen, 'Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm');
  expect(await screen.locator('.mo li').allInnerTexts()).toEqual([
    'Sửa “ngày 15” thành “ngày 20”',
    'Sửa “trước ngày 15” thành “khi có kinh phí”',
    'Sau cùng cả đề nghị',
  ]);
  expect(await check.look(screen, 'the motion in the hall')).toEqual([]);
  expect(await check.look(chair, 'motions of the chair')).toEqual([]);
  expect(await check.look(two, 'motions of a member')).toEqual([]);
  await press(chair, 'Biểu quyết sửa đổi tiếp theo');
  const pages = [chair, one, two, await windows.open(person(2), room)];
  for (const page of pages) {
    await page.getByLabel('Tán thành', { exact: true }).filter({ visible: true }).first().check();
    const send = page.getByRole('button', { name: /^Gửi.*Tán thành/i });
    await send.first().click();
    await shows(page, /Đã gửi/);
  }
  await press(chair, 'Kết thúc biểu quyết');
  await chair.locator('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await fold(chair, 'Đề nghị và sửa đổi');
  for (const page of [chair, two]) {
    await shows(page, 'Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm');
    await shows(page, /Không còn để biểu quyết/);
  }
  await shows(chair, 'Biểu quyết đề nghị');
  await shows(screen, 'Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm');
  expect(await screen.locator('.mo li').count()).toBe(0);
  // The amendment's result stands below it, until something newer is moved.
  await screen.locator('.vote').getByText('Đã thông qua').waitFor();

  // Voting has begun: it stays; another one is still its proposer's.
  expect(await one.getByRole('button', { name: /^Rút/ }).count()).toBe(0);
  app.setClock('2026-12-03T07:05:00Z');
  await one.getByLabel('Đề nghị', { exact: true }).fill('Hoãn nội dung này');
  await press(one, 'Gửi đề nghị');
  await screen.locator('.vote').waitFor({ state: 'detached' });
  await press(one, 'Rút: Hoãn nội dung này');
  await screen.locator('.vote').getByText('Đã thông qua').waitFor();
  for (const page of [one, two]) await shows(page, 'Đã rút');
  expect(await two.getByRole('button', { name: /^Rút/ }).count()).toBe(0);

  // Who has no phone speaks, and the minute-taker notes it in his name; at his word also that it is withdrawn.
  const taker = await windows.open(person(3), room, laptop);
  await fold(taker, 'Đề nghị và sửa đổi');
  await fold(taker, 'Nêu đề nghị để biểu quyết');
  const name = (await nameOf(person(2))).split(' ').slice(-2).join(' ');
  await taker.getByLabel('Người đề nghị').first().fill(name);
  await taker.getByRole('option').filter({ visible: true }).first().click();
  await taker.getByLabel('Đề nghị', { exact: true }).fill('Họp chuyên đề vào tháng 3');
  await press(taker, 'Gửi đề nghị');
  for (const page of [taker, one]) await shows(page, `Đồng chí ${await nameOf(person(2))} đề nghị`);
  expect(await one.getByRole('button', { name: 'Rút: Họp chuyên đề vào tháng 3' }).count()).toBe(0);
  await press(taker, 'Rút: Họp chuyên đề vào tháng 3');
  await taker
    .locator('.motion-list > li', { hasText: 'Họp chuyên đề vào tháng 3' })
    .getByText('Đã rút')
    .waitFor();
  expect(await windows.faults()).toEqual([]);
});
