// Who opened the papers: noted once, told by name to who prepares, to a member of himself alone; reminded once, the evening before.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { makeCell } from '../../organisation/factory.ts';
import { readPaper } from '../agenda/contract.ts';
import { makeAbsence, makeMeeting, makePaper } from '../factory.ts';
import { remindReaders } from './commands.ts';
import { readOpenings } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-30T02:00:00Z' });
});
afterAll(() => app.close());

const remind = () => app.runAsJob('meetings.remind-readers', remindReaders);

test('opened once, told to whom it concerns; reminders go to the others, once, and not to who is excused', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6, probationary: 1 });
  const [reader, late, excused] = [cell.officials[5], cell.officials[4], cell.officials[2]] as [
    string,
    string,
    string,
  ];
  // Sent on Monday for Thursday.
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'agreed',
    inMinutes: 3 * 24 * 60,
    month: '2026-12-01',
  });
  const paperId = await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  const { sendMeeting } = await import('../steps/contract.ts');
  const { version } = await app.database.owner
    .selectFrom('meetings')
    .select('version')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const secretary = await app.as(cell.secretary);
  // Read by who prepares before it is sent: no member has opened anything yet.
  await secretary.call(readPaper, { params: { meetingId, paperId } });
  expect((await secretary.call(sendMeeting, { params: { meetingId }, body: { version } })).status).toBe(200);
  const params = { meetingId };
  const count = async () => (await secretary.call(readOpenings, { params })).answer;
  expect(await count()).toMatchObject({
    papers: 1,
    sent: { late: false, by: '2026-12-02' },
    all: { opened: 0, total: 7, reminded: 0 },
  });

  const member = await app.as(reader);
  for (let time = 0; time < 3; time++)
    expect((await member.call(readPaper, { params: { meetingId, paperId } })).status).toBe(200);
  const { answer: own } = await member.call(readOpenings, { params });
  expect([own.all, own.own.openedAt?.slice(0, 10)]).toEqual([null, '2026-11-30']);
  const after = await count();
  expect([after.all?.opened, after.all?.notOpened.length]).toEqual([1, 6]);
  expect(after.all?.notOpened.map((one) => one.id)).not.toContain(reader);
  const facts = await app.database.owner
    .selectFrom('facts')
    .select('actor_id')
    .where('kind', '=', 'papers.opened')
    .execute();
  expect(facts).toEqual([{ actor_id: reader }]);

  // The committee above is given no paper and hears nothing of who reads.
  const above = await app.as(cell.above);
  expect((await above.call(readOpenings, { params })).code).toBe('not-found');
  expect((await above.call(readPaper, { params: { meetingId, paperId } })).code).toBe('not-found');

  await makeAbsence(app.act, cell.secretary, excused, meetingId);
  app.setClock('2026-12-01T12:00:00Z');
  expect(await remind()).toBe(0);
  app.setClock('2026-12-02T12:00:00Z');
  expect(await remind()).toBe(5);
  expect(await remind()).toBe(0);
  expect((await count()).all?.reminded).toBe(5);
  const { answer: home } = await (await app.as(late)).call(readToday);
  expect(home.items.find((item) => item.id.startsWith('next:'))?.detail?.vi).toMatch(
    /^Nhắc: đồng chí chưa mở tài liệu/,
  );
  const { answer: quiet } = await member.call(readToday);
  expect(quiet.items.find((item) => item.id.startsWith('next:'))?.detail?.vi).not.toMatch(/Nhắc/);
});

test('a meeting sent on its own day is marked late with the rule; without papers nobody is reminded', async () => {
  app.setClock('2026-12-02T12:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'sent',
    inMinutes: 60 * 12,
    month: '2026-12-01',
  });
  expect(await remind()).toBe(0);
  const late = await makeCell(app.runAsJob, { officials: 6 });
  const today = await makeMeeting(app.act, late, { state: 'sent', inMinutes: 60 });
  const read = async (who: string, id: string) =>
    (await (await app.as(who)).call(readOpenings, { params: { meetingId: id } })).answer.sent;
  expect(await read(cell.secretary, meetingId)).toMatchObject({ late: false });
  expect(await read(late.officials[5] as string, today.meetingId)).toMatchObject({
    late: true,
    by: '2026-12-01',
    ruleId: 'meeting.papers-before-days-42',
  });
});
