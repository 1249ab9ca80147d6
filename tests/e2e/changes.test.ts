// Cells merged, dissolved, moved and led by somebody else, on screen: told before, refused while a meeting is on, seen after by members.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { foundOrganisation } from '../../src/modules/organisation/tree/commands.ts';
import { makeTask } from '../../src/modules/tasks/factory.ts';
import { addDays } from '../../src/platform/i18n/dates.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
const today = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();
const show = (date: string) => date.split('-').reverse().join('/');
const tomorrow = addDays(today, 1);

beforeAll(async () => {
  app = await createTestApp({ now: Temporal.Now.instant().toString() });
  browser = await openBrowser();
  windows = windowsOf(browser, app, await app.http.listen({ host: '127.0.0.1', port: 0 }));
});
afterAll(async () => {
  expect(await windows?.faults()).toEqual([]);
  await browser?.close();
  await app?.close();
});

async function stage(name: string, besideName: string): Promise<{ cell: MadeCell; beside: string }> {
  const cell = await makeCell(app.runAsJob, { officials: 5, name });
  const beside = await app.runAsJob('sample', async (scope) => {
    const founding = { kind: 'cell', foundedOn: '2020-01-01', parentId: cell.committeeId } as const;
    return granted(await foundOrganisation(scope, { ...founding, name: besideName })).id;
  });
  return { cell, beside };
}

/** The sheet for a change of this cell, with its kind chosen and the number of the decision written. */
async function changeSheet(page: Page, kind: string, on = tomorrow) {
  await page.getByRole('button', { name: 'Ghi biến động tổ chức' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(kind).check();
  await sheet.getByLabel('Ngày bắt đầu').fill(show(on));
  await sheet.getByLabel('Số quyết định của cấp ủy cấp trên').fill('52-QĐ/ĐU');
  return sheet;
}

test('a merger while a meeting is on is refused by its name; closed, it is told, entered, and followed by meetings and tasks', async () => {
  const { cell } = await stage('Chi bộ Hồ Khe Đá', 'Chi bộ Đập Trung');
  const { meetingId } = await makeMeeting(app.act, cell);
  const planned = await makeMeeting(app.act, cell, { state: 'sent', kind: 'thematic', inMinutes: 60 * 72 });
  await makeTask(app.act, cell.secretary, cell.cellId, {
    assigneeId: cell.officials[4] as string,
    dueOn: addDays(today, 20),
  });
  const page = await windows.open(cell.above, `/to-chuc/${cell.cellId}`, laptop);
  const sheet = await changeSheet(page, 'Hợp nhất vào tổ chức khác');
  await sheet.getByLabel('Hợp nhất vào', { exact: true }).selectOption({ label: 'Chi bộ Đập Trung' });
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await sheet.getByText('Chưa ghi được: còn việc phải xong trước.').waitFor();
  await sheet.getByText(/Chi bộ Hồ Khe Đá đang họp buổi “.+” ngày/).waitFor();
  expect(await sheet.getByRole('button', { name: 'Ghi hợp nhất' }).isDisabled()).toBe(true);
  // The room is not touched: the chair goes on.
  const room = await windows.open(cell.secretary, `/sinh-hoat/${meetingId}/phong`, laptop);
  await room.getByRole('heading', { level: 1 }).waitFor();
  await app.act(cell.secretary, async (scope) => void granted(await closeMeeting(scope, meetingId)));

  await page.keyboard.press('Escape');
  const again = await changeSheet(page, 'Hợp nhất vào tổ chức khác');
  await again.getByLabel('Hợp nhất vào', { exact: true }).selectOption({ label: 'Chi bộ Đập Trung' });
  await again.getByRole('button', { name: 'Xem trước' }).click();
  await again.getByText(/Buổi “.+” ngày .+ sẽ hủy, ghi lý do/).waitFor();
  await again.getByText(/1 nhiệm vụ đang làm theo người thực hiện về Chi bộ Đập Trung/).waitFor();
  await again
    .getByText(/Bí thư.*Nguyễn Văn Số 1/)
    .first()
    .waitFor();
  await again.getByRole('button', { name: 'Ghi hợp nhất' }).click();
  await page.getByText('Hợp nhất vào Chi bộ Đập Trung.').waitFor();
  // The member is told on the meeting itself why it is not held.
  const member = await windows.open(cell.officials[4] as string, `/sinh-hoat/${planned.meetingId}`);
  await member
    .getByText(`Chi bộ hợp nhất vào Chi bộ Đập Trung từ ngày ${show(tomorrow)}.`)
    .first()
    .waitFor();
});

test('a cell is split into three: each new one with its name, its members and who leads it; who is placed is offered once', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 9, name: 'Chi bộ Vận hành' });
  const page = await windows.open(cell.above, `/to-chuc/${cell.cellId}`);
  const sheet = await changeSheet(page, 'Chia tách');
  const fill = async (part: Locator, name: string, numbers: readonly number[], secretary: number) => {
    await part.getByLabel('Tên chi bộ mới').fill(name);
    for (const number of numbers) await part.getByLabel(`Nguyễn Văn Số ${number}`).check();
    await part
      .getByLabel('Bí thư chi bộ mới', { exact: true })
      .selectOption({ label: `Nguyễn Văn Số ${secretary}` });
  };
  await fill(sheet.getByRole('group', { name: 'Chi bộ mới', exact: true }), 'Chi bộ Cống Bắc', [4, 5, 6], 4);
  await sheet.getByRole('button', { name: 'Thêm một chi bộ mới' }).click();
  const second = sheet.getByRole('group', { name: 'Chi bộ mới thứ 2' });
  expect(await second.getByLabel('Nguyễn Văn Số 5').count()).toBe(0);
  await fill(second, 'Chi bộ Cống Nam', [7, 8], 7);
  await sheet.getByText(/ở lại: 4; Chi bộ Cống Bắc: 3; Chi bộ Cống Nam: 2/).waitFor();
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await sheet
    .getByRole('alert')
    .getByText(/Chi bộ Cống Nam có 2 đảng viên chính thức/)
    .waitFor();
  await second.getByLabel('Nguyễn Văn Số 9').check();
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await sheet.getByText(/3 đồng chí \(3 chính thức\) sinh hoạt ở Chi bộ Cống Nam/).waitFor();
  await sheet.getByText(/Bí thư Chi bộ Cống Bắc: đồng chí Nguyễn Văn Số 4/).waitFor();
  await sheet.getByRole('button', { name: 'Ghi chia tách' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.goto(`${new URL(page.url()).origin}/to-chuc?ngay=${tomorrow}`);
  for (const [name, members] of [
    [/Cống Bắc/, '3 đảng viên'],
    [/Cống Nam/, '3 đảng viên'],
    [/Vận hành/, '4 đảng viên'],
  ] as const)
    expect(await page.getByRole('link', { name }).textContent()).toContain(members);
});

test('a cell is dissolved: nobody is forgotten, each goes where he is placed, the tree of the day before stays', async () => {
  const { cell } = await stage('Chi bộ Trạm bơm 3', 'Chi bộ Kênh Đông');
  const page = await windows.open(cell.above, `/to-chuc/${cell.cellId}`);
  const sheet = await changeSheet(page, 'Giải thể');
  await sheet.getByLabel('Chuyển các đồng chí về').selectOption({ label: 'Chi bộ Kênh Đông' });
  await sheet.getByText('Chọn riêng từng đồng chí').click();
  await sheet.getByLabel('Nguyễn Văn Số 5').selectOption({ label: 'Ra ngoài nơi này' });
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await sheet.getByRole('heading', { name: 'Nếu ghi, sẽ như sau' }).waitFor();
  await sheet.getByText(/sinh hoạt ở Chi bộ Kênh Đông/).waitFor();
  await sheet.getByRole('button', { name: 'Ghi giải thể' }).click();
  await page.getByText('Giải thể, chuyển đảng viên sang Chi bộ Kênh Đông.').waitFor();
  await page.goto(`${new URL(page.url()).origin}/to-chuc?ngay=${today}`);
  await page.getByRole('link', { name: /Trạm bơm 3/ }).waitFor();
  await page.goto(`${new URL(page.url()).origin}/to-chuc?ngay=${tomorrow}`);
  await page.getByRole('link', { name: /Kênh Đông/ }).waitFor();
  expect(await page.getByRole('link', { name: /Kênh Đông/ }).textContent()).toContain('5 đảng viên');
});

test('the secretary hands over on a day: both are entered at once, no day is without one', async () => {
  const { cell } = await stage('Chi bộ Kế hoạch', 'Chi bộ Tài vụ');
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'sent',
    kind: 'thematic',
    inMinutes: 60 * 72,
  });
  const page = await windows.open(cell.above, `/to-chuc/${cell.cellId}`);
  await page.getByRole('button', { name: 'Giao chức vụ' }).click();
  const grant = page.getByRole('dialog');
  await grant.getByLabel('Chức vụ').selectOption({ label: 'Bí thư' });
  await grant.getByRole('radio', { name: /Nguyễn Văn Số 4/ }).check();
  await grant.getByRole('textbox', { name: 'Từ ngày' }).fill(show(tomorrow));
  const box = grant.getByLabel('Đồng chí Nguyễn Văn Số 1 bàn giao, thôi giữ từ ngày ấy');
  await box.uncheck();
  await grant.getByRole('button', { name: 'Giao chức vụ' }).click();
  await grant.getByRole('alert').waitFor();
  await box.check();
  await grant.getByRole('button', { name: 'Giao chức vụ' }).click();
  await grant.waitFor({ state: 'hidden' });
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^Bí thư ${name}`) });
  await row('Nguyễn Văn Số 1')
    .getByText(`Hết ngày ${show(today)}`)
    .waitFor();
  await row('Nguyễn Văn Số 4').getByText(show(tomorrow)).waitFor();
  // The meetings that he was to chair say so to those who prepare them, also what was sent; one tap names another.
  const preparing = await windows.open(cell.secretary, `/sinh-hoat/${meetingId}`);
  await preparing
    .getByText('Vào ngày họp đồng chí Nguyễn Văn Số 1 không còn giữ chức vụ để chủ trì')
    .waitFor();
  await preparing.getByRole('button', { name: 'Giao đồng chí Nguyễn Văn Số 4 chủ trì' }).click();
  await preparing.getByText('Chủ trì: Nguyễn Văn Số 4').waitFor();
  expect(await preparing.getByText('không còn giữ chức vụ').count()).toBe(0);
});

test('the secretary splits the cell into groups on a phone; a member sees his group and its head', async () => {
  const { cell } = await stage('Chi bộ Thủy nông', 'Chi bộ Trạm giống');
  const page = await windows.open(cell.secretary, `/to-chuc/${cell.cellId}`);
  await page.getByRole('heading', { name: 'Chưa chia tổ đảng' }).waitFor();
  await page.getByRole('button', { name: 'Lập tổ đảng' }).click();
  const sheet = page.getByRole('dialog');
  expect(await sheet.getByLabel('Tên tổ').inputValue()).toBe('Tổ đảng số 1');
  for (const number of [3, 4, 5]) await sheet.getByLabel(`Nguyễn Văn Số ${number}`).check();
  await sheet.getByLabel('Tổ trưởng').selectOption({ label: 'Nguyễn Văn Số 4' });
  await sheet.getByRole('button', { name: 'Lập tổ đảng' }).click();
  await page.getByRole('heading', { name: '1 tổ đảng' }).waitFor();
  await page.getByText('3 đồng chí chưa thuộc tổ nào').waitFor();
  await page.getByRole('button', { name: 'Xếp lại Tổ đảng số 1' }).click();
  const again = page.getByRole('dialog');
  await again.getByLabel('Nguyễn Văn Số 2').check();
  await again.getByLabel('Tổ phó').selectOption({ label: 'Nguyễn Văn Số 2' });
  await again.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await again.waitFor({ state: 'hidden' });
  const member = await windows.open(cell.officials[4] as string, `/to-chuc/${cell.cellId}`, laptop);
  await member.getByText('Nguyễn Văn Số 4. Tổ phó: Nguyễn Văn Số 2').waitFor();
  await member.getByRole('row', { name: /^Tổ trưởng Tổ đảng số 1 Nguyễn Văn Số 4/ }).waitFor();
  expect(await member.getByRole('button', { name: /Xếp lại|Lập tổ/ }).count()).toBe(0);
});
