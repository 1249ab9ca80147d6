// The score in real browsers: the minute-taker fills it, the chair agrees, papers tell it, the supervisor adds his column on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type MadeMeeting, makeMeeting } from '../../src/modules/meetings/factory.ts';
import { meetingPaper } from '../../src/modules/meetings/papers/queries.ts';
import { itemsOf } from '../../src/modules/meetings/queries.ts';
import { openItem, setLines } from '../../src/modules/meetings/room/commands.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/commands.ts';
import { granted, type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { grantOffice } from '../../src/modules/organisation/offices/commands.ts';
import { makeLocalRule } from '../../src/modules/organisation/regulations/local/factory.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';

let app: TestApp;
let browser: Browser;
let address: string;
let windows: Windows;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 0 });
  taker = cell.officials[3] as string;
  // Who follows the cell sits elsewhere.
  await app.runAsJob('sample', async (scope) =>
    granted(
      await grantOffice(scope, cell.cellId, {
        personId: cell.above,
        kind: 'supervisor',
        from: '2020-01-01',
        until: null,
      }),
    ),
  );
  // The committee above holds the best band to full marks of what members contribute.
  await makeLocalRule(app.act, cell.above, cell.committeeId, {
    key: 'meeting.score',
    settings: { goodNeedsFull: 'contributions' },
    issuedOn: '2026-12-01',
    from: '2026-12-03',
    until: null,
  });
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker, resolution: true });
  address = await app.http.listen({ host: '127.0.0.1', port: 0 });
  browser = await openBrowser();
  windows = windowsOf(browser, app, address);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const points = (page: Page, criterion: string) =>
  page.getByLabel(`Điểm chi bộ: ${criterion}`, { exact: true });
const agreed = {
  'Nội dung chuẩn bị cụ thể, sát nhiệm vụ của chi bộ': '3',
  'Đúng trình tự, đúng trọng tâm': '5',
  'Đánh giá rõ kết quả tháng trước, việc của từng đảng viên': '4',
  'Đảng viên phát biểu, đóng góp ý kiến': '9,5',
  'Nắm tình hình tư tưởng; tự phê bình và phê bình': '5',
  'Bàn và biểu quyết rõ nhiệm vụ tháng tới': '5',
  'Chủ trì điều hành dân chủ, gợi mở, kết luận từng nội dung': '9',
  'Tập trung dân chủ, đoàn kết, giữ kỷ luật phát ngôn': '5',
  'Nhiệm vụ của nghị quyết, kết luận kỳ trước đã hoàn thành': '27',
};

test('filled by the minute-taker, agreed by the chair, told by minutes and resolution', async () => {
  const { meetingId } = meeting;
  await app.act(cell.secretary, async (scope) => {
    granted(await setLines(scope, meetingId, { conclusionLine: 'Làm ngay' }));
    const item = (await itemsOf(scope, meetingId)).find((one) => one.kind === 'score');
    granted(await openItem(scope, meetingId, item?.id ?? ''));
  });
  const desk = await windows.open(taker, `/sinh-hoat/${meetingId}/phong?as=minute_taker`, laptop);
  await desk.getByRole('link', { name: 'Chấm điểm buổi sinh hoạt' }).first().click();
  await heading(desk, 'Chấm điểm buổi sinh hoạt, còn 10 tiêu chí');
  await desk
    .getByRole('link', { name: '6/6 đồng chí có mặt, không tính đồng chí được miễn hoặc sinh hoạt nơi khác' })
    .waitFor();
  for (const [criterion, given] of Object.entries(agreed)) await points(desk, criterion).fill(given);
  // One too many, then as it is; another number than counted asks why.
  const upload = points(desk, 'Phân công đưa kết quả lên Sổ tay đảng viên điện tử đúng hạn');
  await upload.fill('2');
  await desk.getByText('Viết số từ 0 đến 1, lẻ đến 0,5.').waitFor();
  expect(await desk.getByRole('button', { name: 'Lưu điểm' }).isDisabled()).toBe(true);
  await upload.fill('1');
  await points(desk, 'Gửi tài liệu trước buổi sinh hoạt đúng hạn').fill('2');
  await desk.getByRole('button', { name: 'Lưu điểm' }).click();
  await desk.getByRole('alert').getByText('Chấm khác thì ghi lý do.').waitFor();
  await desk
    .getByLabel('Lý do chấm khác số liệu: Gửi tài liệu trước buổi sinh hoạt đúng hạn')
    .fill('Đã phát bản giấy từ hôm trước');
  await desk.getByText('94,5/100 điểm').first().waitFor();
  await desk.getByRole('button', { name: 'Lưu điểm' }).click();
  await desk.getByText('Đã lưu').waitFor();
  await heading(desk, 'Chấm đủ, chờ chi bộ thống nhất');
  expect(await desk.getByRole('button', { name: 'Chi bộ thống nhất điểm' }).count()).toBe(0);

  const chair = await windows.open(cell.secretary, `/sinh-hoat/${meetingId}/cham-diem`);
  await chair.getByText('Lý do chấm khác: Đã phát bản giấy từ hôm trước').waitFor();
  await chair
    .getByText('Đủ điểm loại Tốt, nhưng chưa đạt điểm tối đa ở: Đảng viên phát biểu, đóng góp ý kiến.')
    .waitFor();
  await chair.getByRole('button', { name: 'Chi bộ thống nhất điểm' }).click();
  await chair.getByRole('button', { name: 'Thống nhất 94,5 điểm, loại Khá' }).click();
  await heading(chair, 'Chi bộ tự chấm 94,5/100 điểm, Khá');
  // The minute-taker's page follows: nothing to enter any more.
  await heading(desk, 'Chi bộ tự chấm 94,5/100 điểm, Khá');
  expect(await desk.getByRole('textbox').count()).toBe(0);

  await chair.goto(`${address}/sinh-hoat/${meetingId}/bien-ban`);
  await chair.getByText('chi bộ tự chấm 94,5/100 điểm, xếp loại Khá').waitFor();
  const { paper } = await app.act(taker, async (scope) =>
    granted(await meetingPaper(scope, meetingId, 'resolution')),
  );
  expect(JSON.stringify(paper.blocks)).toContain('Chi bộ tự chấm 94,5/100 điểm, xếp loại Khá');
  expect(await windows.faults()).toEqual([]);
  await Promise.all([desk, chair].map((page) => page.context().close()));
});

test('the supervisor adds his column on a phone; the cell sees both', async () => {
  const { meetingId } = meeting;
  windows = windowsOf(browser, app, address);
  await app.act(cell.secretary, async (scope) => granted(await closeMeeting(scope, meetingId)));
  const phone = await windows.open(cell.above, `/sinh-hoat/${meetingId}/cham-diem`);
  await heading(phone, 'Chi bộ tự chấm 94,5/100 điểm, Khá');
  await phone.getByLabel('Điểm cấp trên: Đúng trình tự, đúng trọng tâm').fill('4');
  await phone.getByRole('button', { name: 'Ghi chú: Đúng trình tự, đúng trọng tâm' }).click();
  await phone.getByLabel('Ghi chú: Đúng trình tự, đúng trọng tâm').fill('Phần thời sự hơi dài');
  await phone.getByRole('button', { name: 'Lưu cột cấp trên' }).click();
  await phone.getByText('Đã lưu').waitFor();
  const member = await windows.open(cell.officials[4] as string, `/sinh-hoat/${meetingId}/cham-diem`, laptop);
  await member.getByText('Phần thời sự hơi dài').waitFor();
  await member.getByText('4/100 điểm').waitFor();
  expect(await member.getByRole('textbox').count()).toBe(0);
  const list = await windows.open(cell.officials[4] as string, '/sinh-hoat', laptop);
  await list.getByText('94,5 điểm, Khá').waitFor();
  expect(await windows.faults()).toEqual([]);
});
