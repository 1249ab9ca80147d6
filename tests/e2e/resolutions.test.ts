// A resolution from its draft to its issue, two people writing at once; the member's phone leads from the duty to the task.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { editResolution } from '../../src/modules/leadership/commands.ts';
import { makeDraft, openVoteOn, voteOn, withdrawIt } from '../../src/modules/leadership/factory.ts';
import { resolutionOf } from '../../src/modules/leadership/queries.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-03T07:30:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  const clauses = [{ text: 'Cập nhật sổ theo dõi thấm', assigneeId: cell.head, dueOn: '2026-11-30' }];
  await voteOn(app.act, cell, await makeDraft(app.act, cell, { clauses }));
  app.setClock('2026-12-03T07:30:00Z');
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const save = (page: Page) => page.getByRole('button', { name: 'Ghi dự thảo' });

test('two write one draft and nothing is lost; it is passed, issued, and its duty is a task on a phone', async () => {
  const id = await makeDraft(app.act, cell);
  const laptop = await windows.open(cell.secretary, '/', desk);
  await laptop.goto(`${address}/nghi-quyet/${id}`);
  await laptop
    .getByRole('heading', { name: 'Dự thảo nghị quyết: 1 nhiệm vụ, 1 chưa đủ người hoặc hạn' })
    .waitFor();
  expect(await laptop.getByText('Quá hạn 3 ngày').count()).toBe(1);
  await laptop.getByText('Đã chuyển tiếp, nhiệm vụ 1').waitFor();
  await laptop.getByLabel('1. Tư tưởng').fill('Ổn định, yên tâm công tác.');
  await laptop.getByLabel('Thời hạn').fill('10/12/2026');
  await laptop.getByRole('button', { name: 'Thêm nhiệm vụ' }).click();
  await laptop.getByLabel('Nội dung').last().fill('Xả cạn hồ Suối Lĩnh');
  await laptop.getByLabel('Người chịu trách nhiệm').last().selectOption({ label: 'Nguyễn Văn Số 5' });
  await laptop.getByLabel('Thời hạn').last().fill('22/12/2026');

  // Meanwhile the deputy writes the same field and another one.
  granted(
    await app.act(cell.deputy, async (scope) => {
      const version = (await resolutionOf(scope, id))?.version as number;
      return editResolution(scope, id, { version, ideology: 'Còn băn khoăn.', praise: 'Biểu dương.' });
    }),
  );
  await save(laptop).click();
  await laptop.getByText('Đồng chí khác vừa ghi dự thảo này').waitFor();
  expect(await laptop.getByLabel('1. Tư tưởng').inputValue()).toBe('Ổn định, yên tâm công tác.');
  expect(await laptop.getByLabel('4. Biểu dương').inputValue()).toBe('Biểu dương.');
  await laptop.getByText('Còn băn khoăn.').waitFor();
  await laptop.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await save(laptop).click();
  await laptop.getByText(/^Đã ghi lúc \d\d:\d\d$/).waitFor();
  expect(await app.act(cell.head, (scope) => resolutionOf(scope, id))).toMatchObject({
    ideology: 'Ổn định, yên tâm công tác.',
    praise: 'Biểu dương.',
    clauses: [{ dueOn: '2026-12-10' }, { text: 'Xả cạn hồ Suối Lĩnh', assigneeName: 'Nguyễn Văn Số 5' }],
  });

  // While it is voted on, what is typed is refused in words and stays.
  const voteId = await openVoteOn(app.act, cell, id);
  await laptop.getByLabel('5. Hạn chế, nguyên nhân').fill('Báo cáo còn muộn.');
  await save(laptop).click();
  await laptop.getByRole('alert').getByText('Chi bộ đang biểu quyết văn bản này').waitFor();
  expect(await laptop.getByLabel('5. Hạn chế, nguyên nhân').inputValue()).toBe('Báo cáo còn muộn.');
  await laptop.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await laptop.getByText('Chi bộ đang biểu quyết dự thảo này nên chưa sửa được.').waitFor();
  expect(await laptop.getByLabel('5. Hạn chế, nguyên nhân').inputValue()).toBe('Báo cáo còn muộn.');
  await withdrawIt(app.act, cell, voteId);
  await save(laptop).click();
  await laptop.getByText(/^Đã ghi lúc/).waitFor();

  await voteOn(app.act, cell, id);
  await laptop.reload();
  await laptop.getByRole('heading', { name: 'Nghị quyết: 0 trên 2 nhiệm vụ đã xong' }).waitFor();
  await laptop.getByText('Tán thành 6/6, đạt 100,0 %, được thông qua').waitFor();
  await laptop.getByRole('button', { name: 'Cách tính' }).click();
  await laptop.getByRole('dialog').getByText('Quá nửa số đảng viên tính biểu quyết').waitFor();
  await laptop.keyboard.press('Escape');
  await laptop.getByLabel('Số', { exact: true }).fill('7');
  await laptop.getByRole('button', { name: 'Ban hành nghị quyết' }).click();
  await laptop.getByRole('alert').getByText('Số tiếp theo phải là 1.').waitFor();
  await laptop.getByLabel('Số', { exact: true }).fill('');
  await laptop.getByRole('button', { name: 'Ban hành nghị quyết' }).click();
  await laptop.getByRole('heading', { name: 'Nghị quyết 01-NQ/CB' }).waitFor();

  const phone = await windows.open(cell.officials[4] as string, '/');
  await phone.goto(`${address}/nghi-quyet`);
  await phone.getByRole('heading', { name: '2 nghị quyết, kết luận: không nhiệm vụ nào quá hạn' }).waitFor();
  await phone.getByText('Đã ban hành ngày 03/12/2026').waitFor();
  await phone.getByRole('link', { name: 'Nghị quyết lãnh đạo' }).first().click();
  // A member says what he thinks of one duty where he reads it.
  await phone.getByRole('link', { name: 'Viết ý kiến về khoản 2' }).click();
  await phone.getByText('Nghị quyết 01-NQ/CB, khoản 2').waitFor();
  await phone.getByLabel('Nội dung').fill('Nên xả từ từ, báo trước cho dân dưới đập.');
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByRole('heading', { name: 'Nên xả từ từ, báo trước cho dân dưới đập', level: 1 }).waitFor();
  await phone
    .getByRole('link', { name: /khoản 2/ })
    .first()
    .click();
  await phone.getByRole('link', { name: 'Xả cạn hồ Suối Lĩnh' }).click();
  await phone.waitForURL('**/nhiem-vu/*');
  await phone.getByText('01-NQ/CB ngày 03/12/2026').waitFor();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await windows.faults()).toEqual([]);
});
