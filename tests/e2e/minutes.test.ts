// The minutes in real browsers: they follow the meeting, two people write, the cell agrees, two confirm, the scan is kept.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { noteOpinion } from '../../src/modules/meetings/room/opinions/commands.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
let folder: string;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
const speaker = 'Nguyễn Văn Số 5';
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  taker = cell.officials[3] as string;
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker, present: 6 });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
  folder = mkdtempSync(join(tmpdir(), 'nennep-e2e-'));
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

const atMinutes = (personId: string, size?: typeof desk) =>
  windows.open(personId, `/sinh-hoat/${meeting.meetingId}/bien-ban`, size);

const check = new AxeCheck();
const paragraph = (page: Page, words: string) => page.locator('.para').filter({ hasText: words });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

test('they follow the meeting; what people write stays, and nothing of it is lost when two write at once', async () => {
  const laptop = await atMinutes(taker, desk);
  await heading(laptop, 'Biên bản, đang ghi');
  await laptop.getByText('Chi bộ Thử nghiệm tổ chức sinh hoạt thường kỳ tháng 12 năm 2026.').waitFor();
  await laptop.getByRole('cell', { name: 'Chính thức' }).waitFor();
  // Something is said: it stands there without reloading.
  await app.act(taker, async (scope) =>
    granted(
      await noteOpinion(scope, meeting.meetingId, {
        itemId: null,
        authorId: cell.officials[4] as string,
        kind: 'proposal',
        text: 'thuê thêm một máy xúc',
      }),
    ),
  );
  const said = paragraph(laptop, `Đồng chí ${speaker} đề nghị thuê thêm một máy xúc.`);
  await said.waitFor();

  await said.getByRole('button', { name: /^Sửa đoạn Ý kiến/ }).click();
  await laptop
    .getByRole('textbox', { name: 'Nội dung' })
    .fill(`Đồng chí ${speaker} đề nghị thuê thêm hai máy xúc.`);
  await laptop.getByLabel('Lý do sửa').fill('theo lời đồng chí Số 5');
  // Meanwhile the chair puts the same paragraph right on a phone.
  const phone = await atMinutes(cell.secretary);
  const same = paragraph(phone, 'máy xúc');
  await same.getByRole('button', { name: /^Sửa đoạn/ }).click();
  await phone.getByRole('textbox', { name: 'Nội dung' }).fill(`Đồng chí ${speaker} đề nghị thuê máy xúc.`);
  await phone.getByRole('button', { name: 'Lưu đoạn này' }).click();
  await same.getByText('Nguyễn Văn Số 1 sửa lúc 14:00.').waitFor();
  await laptop.getByText('Đoạn này vừa thay đổi').waitFor();
  expect(await laptop.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toContain('hai máy xúc');
  await laptop.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await laptop.getByRole('button', { name: 'Lưu đoạn này' }).click();
  const mine = paragraph(laptop, 'Nguyễn Văn Số 4 sửa lúc 14:00: theo lời đồng chí Số 5.');
  await mine.waitFor();
  expect([await mine.locator('del').textContent(), await mine.locator('ins').textContent()]).toEqual([
    'một ',
    'hai ',
  ]);
  await mine.getByRole('button', { name: 'Xem bản đầu' }).click();
  await mine.getByText('Tự ghi từ buổi họp:').waitFor();
  // The phone has followed.
  await paragraph(phone, 'sửa lúc 14:00: theo lời đồng chí Số 5').waitFor();

  // A paragraph of the own, behind the opinion; another one left out and brought back.
  await mine.getByRole('button', { name: /^Sửa đoạn/ }).click();
  await laptop.getByRole('button', { name: 'Viết thêm đoạn phía sau' }).click();
  await laptop.getByLabel('Đoạn viết thêm').fill('Chủ trì ghi nhận.');
  // Turning to another paragraph does not drop it unasked.
  laptop.once('dialog', (dialog) => dialog.dismiss());
  await paragraph(laptop, 'Chủ trì: đồng chí')
    .getByRole('button', { name: /^Sửa đoạn/ })
    .click();
  await laptop.getByRole('button', { name: 'Thêm đoạn này' }).click();
  await paragraph(laptop, 'Chủ trì ghi nhận.').getByText('Nguyễn Văn Số 4 viết lúc 14:00.').waitFor();
  const agenda = paragraph(laptop, 'Chương trình buổi sinh hoạt');
  await agenda.getByRole('button', { name: /^Sửa đoạn/ }).click();
  await laptop.getByRole('button', { name: 'Bỏ khỏi biên bản' }).click();
  await agenda.getByText('Nguyễn Văn Số 4 bỏ khỏi biên bản lúc 14:00.').waitFor();
  await agenda.getByRole('button', { name: /^Sửa đoạn/ }).click();
  await laptop.getByRole('button', { name: 'Trả về bản đầu' }).click();
  await agenda.getByText('bỏ khỏi biên bản').waitFor({ state: 'detached' });

  // Figures of the roll are fields of their own.
  await paragraph(phone, 'Điểm danh (lúc')
    .getByRole('button', { name: /^Sửa đoạn/ })
    .click();
  const officials = phone.getByRole('group', { name: 'Đảng viên: Chính thức' });
  expect(await officials.getByLabel('Có mặt').inputValue()).toBe('6');
  expect(await check.look(phone, 'phone')).toEqual([]);
  await phone.getByRole('button', { name: 'Thôi' }).click();
  expect(await check.look(laptop, 'laptop')).toEqual([]);
  expect(await windows.faults()).toEqual([]);
  await Promise.all([laptop, phone].map((one) => one.context().close()));
});

test('read out, agreed, confirmed, locked under its number; the scan is kept, a correction has its record', async () => {
  const laptop = await atMinutes(taker, desk);
  await laptop.getByRole('button', { name: 'Ghi đã đọc trước chi bộ' }).click();
  await heading(laptop, 'Biên bản, chờ chi bộ nhất trí');
  await laptop.getByRole('button', { name: 'Ghi chi bộ nhất trí' }).click();
  await heading(laptop, 'Biên bản, chờ bế mạc');
  await laptop.getByText('Bế mạc rồi người ghi mới xác nhận được.').waitFor();
  app.setClock('2026-12-03T08:59:00Z');
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meeting.meetingId)));
  await heading(laptop, 'Biên bản, chờ người ghi xác nhận');
  await laptop.getByText('Hội nghị bế mạc lúc 15 giờ 59 cùng ngày, kéo dài 119 phút.').waitFor();
  await laptop.getByRole('button', { name: 'Xác nhận biên bản' }).click();
  await heading(laptop, 'Biên bản, chờ chủ trì xác nhận');
  expect(await laptop.getByRole('button', { name: 'Xác nhận và khóa biên bản' }).count()).toBe(0);

  const chair = await atMinutes(cell.secretary);
  await heading(chair, 'Biên bản, chờ chủ trì xác nhận');
  await chair.getByText('Ghi số bằng tay').click();
  await chair.getByLabel('Số biên bản').fill('7');
  await chair.getByRole('button', { name: 'Xác nhận và khóa biên bản' }).click();
  await chair.getByRole('alert').getByText('Số tiếp theo phải là 1.').waitFor();
  await chair.getByLabel('Số biên bản').fill('');
  await chair.getByRole('button', { name: 'Xác nhận và khóa biên bản' }).click();
  await heading(chair, 'Biên bản 01-BB/CB, đã khóa');
  await chair.getByText('Hạn 05/12/2026').waitFor();
  expect(await chair.getByRole('button', { name: /^Sửa đoạn/ }).count()).toBe(0);

  const scan = join(folder, 'bien-ban-da-ky.pdf');
  writeFileSync(scan, '%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
  await chair.getByLabel('Chọn bản quét').setInputFiles(scan);
  await chair.getByRole('button', { name: 'Tải bản quét lên' }).click();
  await chair.getByRole('alert').getByText('Chưa xác nhận tệp không chứa bí mật nhà nước').waitFor();
  await chair.getByLabel('Tệp này không chứa bí mật nhà nước').check();
  await chair.getByRole('button', { name: 'Tải bản quét lên' }).click();
  await chair.getByText('Đã tải lên bien-ban-da-ky.pdf.').waitFor();
  await chair.getByRole('link', { name: 'bien-ban-da-ky.pdf' }).waitFor();

  await chair.getByRole('button', { name: 'Lập đính chính' }).click();
  await chair.getByLabel('Đoạn có sai sót').selectOption({ index: 1 });
  await chair.getByLabel('Nội dung đính chính').fill('Địa điểm là phòng họp tầng 3.');
  await chair.getByLabel('Lý do').fill('Ghi nhầm tầng');
  await chair.getByRole('button', { name: 'Ghi đính chính' }).click();
  await chair.getByText('Lý do: Ghi nhầm tầng').waitFor();
  expect(await check.look(chair, 'chair')).toEqual([]);

  // The paper is printed under its number; a member reads and has nothing to press.
  const member = await atMinutes(cell.officials[4] as string, desk);
  await heading(member, 'Biên bản 01-BB/CB, đã khóa');
  await member.getByRole('button', { name: 'Căn cứ' }).waitFor();
  expect(await member.locator('main button').allInnerTexts()).toEqual(['Xem bản đầu', 'Căn cứ']);
  const href = await member.getByRole('link', { name: 'Xem bản in đúng thể thức' }).getAttribute('href');
  const paper = await member.request.get(`${address}${href}`);
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(await windows.faults()).toEqual([]);
});

test('who stands above or elsewhere is told that there is no such thing', async () => {
  const above = await atMinutes(cell.above, desk);
  await above.getByText('Không thấy mục này, hoặc đồng chí không được xem.').waitFor();
  expect(await check.look(above, 'above')).toEqual([]);
});
