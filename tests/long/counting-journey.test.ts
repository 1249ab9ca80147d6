// Cards counted by two in their own windows: they differ, count again, agree; then a vote by name, and one taken again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';
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
const name = (place: number) => `Nguyễn Văn Số ${place + 1}`;
const openVote = async (chair: Page, question: string, byName = false) => {
  await press(chair, 'Mở biểu quyết');
  const sheet = chair.locator('dialog');
  await sheet.getByRole('textbox').first().fill(question);
  if (byName) await sheet.getByLabel('Biểu quyết công khai ghi tên').check();
  await sheet.getByRole('button', { name: 'Mở biểu quyết', exact: true }).click();
};
const choose = async (page: Page, choice: string) => {
  await page.getByLabel(choice, { exact: true }).filter({ visible: true }).first().check();
  await page
    .getByRole('button', { name: new RegExp(`^Gửi.*${choice}`, 'i') })
    .first()
    .click();
  await shows(page, /Đã gửi/);
};
const count = async (page: Page, [inFavour, against, other]: readonly [number, number, number]) => {
  await page.getByRole('heading', { name: 'Số thẻ tôi đếm được' }).waitFor();
  await page.getByLabel('Tán thành', { exact: true }).fill(String(inFavour));
  await page.getByLabel('Không tán thành', { exact: true }).fill(String(against));
  await page.getByLabel('Ý kiến khác', { exact: true }).fill(String(other));
  await press(page, 'Gửi số đếm');
};

test('two counters, a vote by name, a vote taken again', { timeout: 300_000 }, async () => {
  const check = new AxeCheck();
  const room = `/sinh-hoat/${meeting.meetingId}/phong`;
  const chair = await windows.open(person(0), room, laptop);
  const one = await windows.open(person(4), room);
  const two = await windows.open(person(5), room);
  const member = await windows.open(person(2), room);
  await press(chair, 'Thảo luận, liên hệ tập thể và cá nhân');
  await press(chair, 'Sang mục này');
  await openVote(chair, 'Xả cạn hồ từ ngày 15 tháng 12');
  await choose(member, 'Tán thành');
  await press(chair, 'Cử hai đồng chí đếm thẻ');
  const sheet = chair.locator('dialog');
  await sheet.getByLabel('Người đếm thứ nhất').selectOption({ label: name(4) });
  await sheet.getByLabel('Người đếm thứ hai').selectOption({ label: name(5) });
  await press(chair, 'Bắt đầu đếm thẻ');
  await shows(member, 'Đồng chí đã biểu quyết bằng điện thoại, không giơ thẻ nữa.');
  expect(await check.look(one, 'counter')).toEqual([]);
  await count(one, [4, 1, 0]);
  await shows(one, 'Đã gửi số đếm của đồng chí. Chờ người đếm thứ hai.');
  await shows(chair, `Chờ đồng chí ${name(5)} gửi số đếm`);
  await count(two, [5, 0, 0]);
  await shows(chair, 'Lượt 1: hai người đếm khác nhau, đếm lại.');
  await shows(one, 'Lượt 1: hai người đếm khác nhau, đếm lại.');
  await count(one, [4, 1, 0]);
  await count(two, [4, 1, 0]);
  await shows(chair, 'Hai số đếm khớp nhau. Kết thúc biểu quyết để công bố.');
  expect(await check.look(chair, 'chair counting')).toEqual([]);
  await press(chair, 'Kết thúc biểu quyết');
  await shows(member, /Tán thành 5\/6/);

  // Whose card was against is known to nobody: any of the count may keep his opinion.
  await press(two, 'Bảo lưu ý kiến');
  await two.locator('dialog').getByLabel('Nội dung ý kiến').fill('Nên lùi đến ngày 20');
  await press(two, 'Ghi ý kiến bảo lưu');
  await shows(two, 'Đã ghi vào biên bản.');

  app.setClock('2026-12-03T07:10:00Z');
  await press(chair, 'Biểu quyết lại');
  await chair.locator('dialog').getByLabel('Lý do').fill('Nhiều đồng chí chưa rõ nội dung');
  await chair.locator('dialog').getByRole('button', { name: 'Biểu quyết lại' }).click();
  for (const page of [member, one, two]) await choose(page, 'Tán thành');
  await press(chair, 'Kết thúc biểu quyết');
  await chair.locator('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await shows(member, 'Biểu quyết lại theo đề nghị: Nhiều đồng chí chưa rõ nội dung');

  // By name: told before, and who chose what afterwards.
  app.setClock('2026-12-03T07:20:00Z');
  await openVote(chair, 'Giao tổ trực hai ca', true);
  await shows(one, 'Lần này ghi tên: kết thúc thì cả buổi thấy đồng chí chọn gì.');
  await choose(one, 'Tán thành');
  await choose(two, 'Không tán thành');
  await press(chair, 'Kết thúc biểu quyết');
  await chair.locator('dialog').getByRole('button', { name: 'Kết thúc biểu quyết' }).click();
  await member.getByText('Ai chọn gì').filter({ visible: true }).first().click();
  await shows(member, `Không tán thành (1)`);
  await shows(member, name(5));
  expect(await check.look(member, 'by name')).toEqual([]);
});
