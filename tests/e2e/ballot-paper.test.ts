// Paper beside phones: handed out by the chair, fewer than three refused, counted by two of the tally board who first differ, only
// the sum announced; a member below three hears why.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { castBallot, takeBallot } from '../../src/modules/democracy/ballots/contract.ts';
import { bodyOf } from '../../src/modules/democracy/ballots/rules.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { drawToken, finishToken } from '../../src/web/blind.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { AxeCheck } from '../support/axe.ts';
import { laptop, type Windows, windowsOf } from '../support/browser.ts';
import { confirm, press, shows } from '../support/page.ts';

const shots = process.env.NENNEP_SHOTS;
let app: TestApp;
let browser: Browser;
let windows: Windows;
let cell: MadeCell;
let room: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: person(7), kind: 'thematic' });
  room = `/sinh-hoat/${meeting.meetingId}/phong`;
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
const shot = async (page: Page, file: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${file}.png` });
};

async function hold(place: number, ballotId: string) {
  const client = await app.as(person(place));
  const row = await app.database.owner
    .selectFrom('blind_uses')
    .select('public_key')
    .where('id', '=', ballotId)
    .executeTakeFirstOrThrow();
  const publicKey = row.public_key.toString('base64url');
  const drawn = await drawToken(publicKey);
  const { answer } = await client.call(takeBallot, {
    params: { ballotId },
    body: { blinded: drawn.blinded },
  });
  return { token: drawn.token, signature: await finishToken(publicKey, drawn, answer.signature) };
}

async function enter(page: Page, counted: readonly string[]) {
  const labels = ['Số phiếu thu về', 'Ký tên hoặc viết thêm', 'Đồng ý', 'Không đồng ý'];
  for (const [place, label] of labels.entries())
    await page.getByLabel(label, { exact: true }).fill(counted[place] ?? '');
  await press(page, 'Ghi kết quả đếm');
}

test('paper beside phones is counted by two, and only the sum is told', async () => {
  const axe = new AxeCheck();
  const chair = await windows.open(person(0), room, laptop);
  await press(chair, 'Mở biểu quyết');
  await chair.getByLabel('Phiếu kín').check();
  await chair.getByLabel('Bỏ phiếu về việc gì').fill('Lấy ý kiến về quy chế làm việc');
  await chair.getByLabel(name(1), { exact: true }).check();
  await chair.getByLabel(name(2), { exact: true }).check();
  await press(chair, 'Mở, phát phiếu');
  await press(chair, `Phát phiếu giấy cho đồng chí ${name(3)}`);
  await press(chair, `Phát phiếu giấy cho đồng chí ${name(4)}`);
  await shows(chair, '2/8');
  const teller = await windows.open(person(1), room);
  await teller.getByRole('link', { name: 'Mở phiếu của tôi' }).click();
  await teller.locator('.big-code').waitFor();
  const ballotId = teller.url().split('/').pop() as string;
  const held = [];
  for (const place of [1, 2, 6]) held.push(await hold(place, ballotId));
  // Two on paper would tell who said what.
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  await chair.locator('dialog').getByText('Mới 2 phiếu giấy bên cạnh phiếu trên máy').waitFor();
  await chair.keyboard.press('Escape');
  await press(chair, `Phát phiếu giấy cho đồng chí ${name(5)}`);
  await shows(chair, /3 trên máy, 3 phiếu giấy/);
  await shot(chair, 'chair-paper');
  const onPaper = await windows.open(person(3), `/phieu-kin/${ballotId}`);
  await shows(onPaper, 'Đồng chí đã nhận phiếu giấy');
  await confirm(chair, 'Kết thúc phát phiếu, hủy khóa');
  await shows(chair, 'Khóa ký phiếu đã hủy');
  const nobody = await app.as(null);
  for (const [place, own] of held.entries())
    await nobody.call(castBallot, {
      params: { ballotId },
      body: { ...own, body: bodyOf([place < 2, place >= 2]) },
    });
  await confirm(chair, 'Kết thúc bỏ phiếu, đếm phiếu giấy');
  await shows(chair, '0 đồng chí đã ghi, chưa có hai bản giống nhau');
  await enter(teller, ['3', '1', '1', '1']);
  await shows(teller, /Đồng chí đã ghi kết quả đếm/);
  await shot(teller, 'phone-tally');
  expect(await axe.look(teller, 'the tally')).toEqual([]);
  const second = await windows.open(person(2), `/phieu-kin/${ballotId}`);
  await enter(second, ['4', '0', '2', '2']);
  await shows(second, /Các con số chưa khớp nhau: số phiếu thu về nhiều hơn số đã phát/);
  await enter(second, ['3', '0', '2', '1']);
  await shows(chair, '2 đồng chí đã ghi, chưa có hai bản giống nhau');
  await shows(teller, /Bản đếm của đồng chí khác bản kia ở: phiếu không hợp lệ, số phiếu từng dòng/);
  await enter(second, ['3', '1', '1', '1']);
  await shows(chair, 'Hai bản đếm giống nhau');
  await confirm(chair, 'Công bố');
  await shows(onPaper, 'Đã công bố');
  // Two by phone and one on paper agree; nowhere how many by which.
  await shows(onPaper, '3/8');
  await shows(onPaper, 'Không hợp lệ: ký tên hoặc viết thêm 1.');
  await shows(chair, '3/8');
  await chair.getByRole('link', { name: 'Tự đếm lại' }).click();
  await chair.getByRole('heading', { name: 'Đếm lại khớp' }).waitFor();
  await shows(chair, /Trong đó có 3 phiếu giấy do ban kiểm phiếu đếm/);
  await shot(chair, 'chair-recount');
  expect(await axe.look(chair, 'the recount with paper')).toEqual([]);
  expect(await windows.faults()).toEqual([]);
});
