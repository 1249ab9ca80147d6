// The minutes from the opening of a meeting to the scan of the signed paper, with everything that is refused on the way.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting } from '../factory.ts';
import * as meetings from '../steps/contract.ts';
import * as minutes from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
const scan = { fileName: 'bien-ban-da-ky.pdf', bytes: pdf, fields: { notSecret: 'true' } };

beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, exempt: 1 });
  taker = cell.officials[3] as string;
  meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker, present: 5 });
});
afterAll(() => app.close());

const params = () => ({ meetingId: meeting.meetingId });
async function read(personId = taker) {
  return (await (await app.as(personId)).call(minutes.readMinutes, { params: params() })).answer;
}
async function edit(personId: string, paragraphId: string, body: Record<string, unknown>) {
  const client = await app.as(personId);
  return client.call(minutes.editParagraph, {
    params: { ...params(), paragraphId },
    body: body as never,
  });
}
const textOf = async (kind: string) => (await read()).paragraphs.find((one) => one.kind === kind)?.text ?? '';

/** The roll of the cell when so many are here, one on trial among them from the sixth on. */
const roll = (present: number) =>
  [
    'Điểm danh (lúc 14 giờ 00):',
    '| Đảng viên | Tổng số | Có mặt | Vắng có lý do | Vắng không lý do | Sinh hoạt tạm thời nơi khác | Miễn sinh hoạt |',
    '| Chính thức | 6 | 5 | 0 | 0 | 0 | 1 |',
    `| Dự bị | 1 | ${present - 5} | 0 | ${6 - present} | 0 | 0 |`,
    `| Cộng | 7 | ${present} | 0 | ${6 - present} | 0 | 1 |`,
    `- ${present < 6 ? 'Vắng không lý do: đồng chí Trần Thị Dự 1. ' : ''}Miễn sinh hoạt: đồng chí Nguyễn Văn Số 6.`,
    '- Biểu quyết tính trên 5 đảng viên chính thức: 6, trừ 1 miễn sinh hoạt và vắng mặt. Nội dung được thông qua khi có từ 3 đồng chí tán thành.',
  ].join('\n');

test('what happened is told at once, in the words of minutes', async () => {
  expect(await textOf('opening')).toBe(
    'Hôm nay, ngày 03 tháng 12 năm 2026, tại phòng họp tầng 2, Chi bộ Thử nghiệm tổ chức sinh hoạt thường kỳ tháng 12 năm 2026. Hội nghị khai mạc lúc 14 giờ 00.',
  );
  expect(await textOf('roll')).toBe(roll(5));
  const ids = (await read()).paragraphs.map((one) => one.id);
  expect((await read(cell.secretary)).paragraphs.map((one) => one.id)).toEqual(ids);
});

test('a correction stays whatever happens afterwards, beside what the event says; two takers do not undo each other', async () => {
  const before = (await read()).paragraphs.find((one) => one.kind === 'roll');
  if (!before) throw new Error('no roll');
  const changed = await edit(taker, before.id, { version: 0, text: 'Có mặt đông đủ.', reason: 'Ghi gọn' });
  expect(changed.answer).toEqual({ version: 1 });
  expect((await edit(cell.secretary, before.id, { version: 0, text: 'Khác.' })).code).toBe('stale');
  const probationary = await app.as(cell.secretary);
  await probationary.call((await import('../roll/contract.ts')).noteAttendance, {
    params: params(),
    body: { personId: cell.probationary[0] as string, present: true },
  });
  const after = (await read()).paragraphs.find((one) => one.kind === 'roll');
  expect([after?.text, after?.original]).toEqual(['Có mặt đông đủ.', roll(6)]);
  expect((await edit(taker, before.id, { version: 1, restore: true })).answer).toEqual({ version: 2 });
  expect(await textOf('roll')).toBe(after?.original);
});

test('what a person adds stands where he put it; what is left out can be brought back', async () => {
  const client = await app.as(taker);
  const anchor = (await read()).paragraphs.find((one) => one.kind === 'chair');
  const write = (afterId: string, text: string) =>
    client.call(minutes.writeParagraph, { params: params(), body: { afterId, text } });
  const first = await write(anchor?.id as string, 'Thứ nhất.');
  app.setClock('2026-12-03T07:01:00Z');
  await write(first.answer.id, 'Thứ hai.');
  app.setClock('2026-12-03T07:02:00Z');
  await write(anchor?.id as string, 'Thứ ba.');
  const texts = (await read()).paragraphs.map((one) => one.text);
  const at = texts.indexOf(anchor?.text as string);
  expect(texts.slice(at + 1, at + 4)).toEqual(['Thứ nhất.', 'Thứ hai.', 'Thứ ba.']);
  expect((await edit(taker, first.answer.id, { version: 1, removed: true })).status).toBe(200);
  expect((await read()).paragraphs.find((one) => one.id === first.answer.id)?.removed).toBe(true);
  expect((await write('99999999-9999-4999-8999-999999999999', 'Lạc.')).code).toBe('not-found');
});

test('read out, agreed, confirmed by two people, locked with a number; every other order is refused', async () => {
  const [asTaker, asChair, asDeputy, asMember] = (await Promise.all(
    [taker, cell.secretary, cell.deputy, cell.officials[4] as string].map((one) => app.as(one)),
  )) as [Client, Client, Client, Client];
  const version = async () => (await read()).version;
  expect((await asMember.call(minutes.noteRead, { params: params() })).code).toBe('forbidden');
  expect((await asTaker.call(minutes.noteRead, { params: params() })).status).toBe(200);
  const agree = async () =>
    asTaker.call(minutes.agreeMinutes, { params: params(), body: { version: await version() } });
  expect((await agree()).status).toBe(200);
  const confirm = async (client = asTaker) =>
    client.call(minutes.confirmMinutes, { params: params(), body: { version: await version() } });
  expect((await confirm()).code).toBe('meeting-not-closed');
  app.setClock('2026-12-03T08:59:00Z');
  await asChair.call(meetings.closeMeeting, { params: params() });
  expect(await textOf('closing')).toBe('Hội nghị bế mạc lúc 15 giờ 59 cùng ngày, kéo dài 119 phút.');
  expect(await textOf('read')).toContain('; 6 đồng chí có mặt nhất trí, không có ý kiến sửa.');
  expect((await confirm(asChair)).code).toBe('forbidden');
  const lock = async (client = asChair, number?: number) =>
    client.call(minutes.lockMinutes, {
      params: params(),
      body: { version: await version(), ...(number ? { number } : {}) },
    });
  expect((await lock()).code).toBe('minutes-state');
  expect((await asTaker.call(minutes.attachScan, { params: params(), upload: scan })).code).toBe(
    'minutes-not-locked',
  );
  // A change after the agreement sends the minutes back to the cell.
  const chair = (await read()).paragraphs.find((one) => one.kind === 'chair');
  await edit(taker, chair?.id as string, { version: 0, text: 'Sửa sau khi đọc.' });
  expect((await read()).changedSinceAgreed).toBe(true);
  expect((await confirm()).code).toBe('minutes-changed-after-agreement');
  expect((await agree()).status).toBe(200);
  expect((await confirm()).status).toBe(200);
  expect((await lock(asDeputy)).code).toBe('forbidden');
  expect((await lock(asTaker)).code).toBe('forbidden');
  expect((await lock(asChair, 7)).code).toBe('number-leaves-gap');
  const locked = await lock();
  expect(locked.answer).toMatchObject({ number: '01-BB/CB' });
  expect((await lock()).code).toBe('minutes-locked');
  expect((await edit(taker, chair?.id as string, { version: 1, text: 'Muộn.' })).code).toBe('minutes-locked');
  expect((await read()).contentHash).toBe(locked.answer.contentHash);
});

test('the database itself keeps locked minutes', async () => {
  const { meetingId } = meeting;
  const tries = [
    sql`UPDATE minutes SET state = 'draft' WHERE meeting_id = ${meetingId}`,
    sql`UPDATE minutes SET content_hash = 'x' WHERE meeting_id = ${meetingId}`,
    sql`UPDATE minutes_paragraphs SET text = 'x' WHERE meeting_id = ${meetingId}`,
    sql`DELETE FROM minutes_paragraphs WHERE meeting_id = ${meetingId}`,
  ];
  for (const one of tries)
    await expect(app.act(taker, (scope) => one.execute(scope.db))).rejects.toMatchObject({
      code: expect.stringMatching(/NN003|42501/),
    });
});

test('later a correction with its record, and every scan is kept', async () => {
  const client = await app.as(taker);
  const stranger = await makeCell(app.runAsJob);
  const correction = { paragraphId: null, text: 'Số có mặt là 5.', reason: 'Đếm lại' };
  expect((await client.call(minutes.correctMinutes, { params: params(), body: correction })).status).toBe(
    200,
  );
  const lost = { ...correction, paragraphId: '99999999-9999-4999-8999-999999999999' };
  expect((await client.call(minutes.correctMinutes, { params: params(), body: lost })).code).toBe(
    'not-found',
  );
  for (let time = 0; time < 2; time++)
    expect((await client.call(minutes.attachScan, { params: params(), upload: scan })).status).toBe(200);
  const page = await read(cell.probationary[0] as string);
  expect([page.scans.length, page.corrections.length, page.can.edit]).toEqual([2, 1, false]);
  const back = await client.call(minutes.readScan, { params: params(), query: {} });
  expect(back.bytes.equals(pdf)).toBe(true);
  for (const one of [stranger.secretary, cell.above, cell.administrator])
    expect((await (await app.as(one)).call(minutes.readMinutes, { params: params() })).code).toBe(
      'not-found',
    );
});

type Client = Awaited<ReturnType<TestApp['as']>>;
