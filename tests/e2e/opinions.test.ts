// An opinion from the phone on which it is written to the agenda: asked, answered as a task, not clear twice, before the cell.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop as desk, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  const address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('written in three taps, accepted as a task, twice not clear, then first on the agenda', async () => {
  const phone = await windows.open(cell.officials[4] as string, '/y-kien');
  await phone.getByRole('heading', { name: 'Không còn ý kiến nào chờ trả lời', level: 1 }).waitFor();
  await phone.getByRole('link', { name: 'Viết ý kiến' }).click();
  await phone.getByLabel('Nội dung').fill('Sửa đường vào trạm số 3. Đoạn cuối bị xói sau lũ.');
  await phone.getByText('Hạn trả lời 31/12/2026.').waitFor();
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByRole('heading', { name: 'Sửa đường vào trạm số 3', level: 1 }).waitFor();
  await phone.getByText('Chờ trả lời, còn 30 ngày (31/12)').waitFor();

  // The head of the agency meets it on the home page and answers it; a task needs somebody.
  const office = await windows.open(cell.head, '/', desk);
  await office
    .getByRole('link', { name: /1 ý kiến chờ trả lời|Trả lời ý kiến/ })
    .first()
    .click();
  await office.getByRole('heading', { name: '1 ý kiến chờ đồng chí trả lời', level: 1 }).waitFor();
  await office.getByRole('link', { name: /Sửa đường vào trạm số 3/ }).click();
  await office.getByRole('radio', { name: 'Tiếp thu', exact: false }).first().check();
  expect(await office.getByLabel('Nhiệm vụ', { exact: true }).inputValue()).toBe('Sửa đường vào trạm số 3');
  await office.getByLabel('Người phụ trách').selectOption({ label: 'Nguyễn Văn Số 6' });
  await office.getByLabel('Hạn', { exact: true }).fill('28/11/2026');
  await office.getByLabel('Lời trả lời').fill('Đơn vị nhận sửa bằng kinh phí thường xuyên.');
  await office.getByRole('button', { name: 'Gửi trả lời, giao nhiệm vụ' }).click();
  await office.getByRole('alert').getByText('Hạn 28/11/2026 đã qua').waitFor();
  await office.getByLabel('Hạn', { exact: true }).fill('25/12/2026');
  await office.getByRole('button', { name: 'Gửi trả lời, giao nhiệm vụ' }).click();
  await office.getByText('Tiếp thu. Chờ người nêu cho biết đã rõ chưa').waitFor();
  expect(await office.getByRole('button', { name: 'Gửi trả lời' }).count()).toBe(0);

  // Its author reads it on the home page, and finds it not clear, twice.
  await phone.goto(new URL('/', phone.url()).href);
  await phone
    .getByRole('link', { name: /Ý kiến của đồng chí đã được trả lời|Xem câu trả lời/ })
    .first()
    .click();
  const unclear = async () => {
    await phone.getByRole('button', { name: 'Chưa rõ' }).click();
    await phone.getByLabel('Chưa rõ chỗ nào').fill('Chưa nói rải đá hay đổ bê tông.');
    await phone.getByRole('button', { name: 'Gửi lại: chưa rõ' }).click();
  };
  await unclear();
  await phone.getByText('Người nêu thấy chưa rõ, chờ trả lời lại, còn 10 ngày (11/12)').waitFor();
  await office.reload();
  await office.getByRole('radio', { name: 'Giải trình' }).check();
  await office.getByLabel('Lời trả lời').fill('Rải đá cấp phối trước 25/12.');
  await office.getByRole('button', { name: 'Gửi trả lời' }).click();
  await office.getByText('Giải trình. Chờ người nêu cho biết đã rõ chưa').waitFor();
  await phone.reload();
  await unclear();
  await phone.getByText('Chưa rõ lần thứ hai, đưa ra buổi sinh hoạt kế tiếp').waitFor();

  // Who prepares the next meeting finds it beside the agenda, and puts it first.
  const next = await makeMeeting(app.act, cell, { state: 'draft' });
  const secretary = await windows.open(cell.secretary, `/sinh-hoat/${next.meetingId}`, desk);
  await secretary.getByRole('heading', { name: '1 ý kiến chưa trả lời đến kỳ này' }).waitFor();
  await secretary.getByRole('button', { name: 'Đưa vào chương trình: Sửa đường vào trạm số 3' }).click();
  await secretary.getByText('Đã có trong chương trình').waitFor();
  await secretary
    .getByText('Trả lời ý kiến đồng chí Nguyễn Văn Số 5: Sửa đường vào trạm số 3')
    .first()
    .waitFor();
  expect(await windows.faults()).toEqual([]);
}, 60_000);

test('on a whole meeting, from the page on which a member reads its agenda', async () => {
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'sent',
    inMinutes: 2880,
    kind: 'thematic',
  });
  const phone = await windows.open(cell.officials[5] as string, `/sinh-hoat/${meetingId}`);
  await phone.getByRole('link', { name: 'Viết ý kiến về cả buổi sinh hoạt này' }).click();
  await phone.getByText('Về việc: Sinh hoạt chuyên đề').waitFor();
  await phone.getByLabel('Nội dung').fill('Nên mời thêm đoàn thanh niên dự.');
  await phone.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await phone.getByRole('heading', { name: 'Nên mời thêm đoàn thanh niên dự', level: 1 }).waitFor();
  await phone
    .getByRole('link', { name: /Sinh hoạt chuyên đề/ })
    .first()
    .click();
  await phone.waitForURL(`**/sinh-hoat/${meetingId}`);
  expect(await windows.faults()).toEqual([]);
});
