// Journey 12: the server is gone in the middle of a meeting and back; screens say so, lose nothing and return by themselves.
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import type { App } from '../../src/app.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { openItem } from '../../src/modules/meetings/room/commands.ts';
import { granted, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { hall, laptop, windowsOf } from '../support/browser.ts';
import { shows } from '../support/page.ts';

let app: TestApp;
let again: App | null = null;
let browser: Browser;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await again?.close();
  await app?.close();
});

test('a meeting outlives its server', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId, itemIds } = await makeMeeting(app.act, cell);
  const item = (place: number) => itemIds[place] as string;
  granted(await app.act(cell.secretary, (scope) => openItem(scope, meetingId, item(5))));
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.http.server.address() as AddressInfo;
  const windows = windowsOf(browser, app, address);
  const room = `/sinh-hoat/${meetingId}`;
  const member = await windows.open(cell.head, `${room}/phong`);
  const chair = await windows.open(cell.secretary, `${room}/phong`, laptop);
  const screen = await windows.open(cell.secretary, `${room}/man-chieu`, hall);
  const heading = (page: Page, title: string) => page.getByRole('heading', { name: title }).waitFor();
  const everywhere = (work: (page: Page) => Promise<unknown>) =>
    Promise.all([member, chair, screen].map(work));
  await everywhere((page) => heading(page, 'Kết quả thực hiện nhiệm vụ tháng 11'));
  await member.getByRole('button', { name: 'Viết ý kiến' }).click();
  await member.getByLabel('Nội dung').fill('Chia hai đợt xả để giữ nước.');

  await app.http.close();
  await everywhere((page) => shows(page, 'Đang nối lại'));
  await shows(chair, 'Máy chủ chưa trả lời từ 14:00');
  // What was last seen still stands, and what is written is refused in words without being lost.
  await heading(chair, 'Kết quả thực hiện nhiệm vụ tháng 11');
  await member.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await member.getByRole('alert').getByText('Chưa nối được máy chủ').waitFor();

  // Back on the same port and data; in the meantime the meeting went on.
  granted(await app.act(cell.secretary, (scope) => openItem(scope, meetingId, item(6))));
  again = await app.startAgain(port);
  await everywhere((page) => heading(page, 'Tình hình tư tưởng của đảng viên'));
  await shows(chair, 'Đã nối lại lúc 14:00');
  await shows(chair, 'Không mất gì.');
  await member.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await shows(member, 'Đã gửi. Ý kiến đã vào biên bản của mục này.');
  // The stream follows again, not only the first reading.
  await shows(chair, 'Ý kiến ghi trong mục này (1)');
  await shows(chair, 'Chia hai đợt xả để giữ nước.');

  // A reload in the middle of a sentence keeps it; who is signed out comes back to the room after signing in.
  await member.getByLabel('Nội dung').fill('Viết dở một câu');
  await member.context().clearCookies();
  await member.reload();
  await member.waitForURL('**/dang-nhap');
  await member.getByLabel('Số điện thoại hoặc số thẻ').fill(await windows.phoneOf(cell.head));
  await member.getByLabel('Mật khẩu').fill('mat-khau-thu-nghiem');
  await member.getByRole('button', { name: 'Đăng nhập' }).click();
  await member.waitForURL(`**${room}/phong`);
  await member.getByRole('button', { name: 'Viết ý kiến' }).click();
  expect(await member.getByLabel('Nội dung').inputValue()).toBe('Viết dở một câu');
  expect(await windows.faults()).toEqual([]);
});
