// Reminders once per person, kind and due date, also after days without the job; the home page's list.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import * as contract from '../contract.ts';
import { makeEnd, makeTask } from '../factory.ts';
import { taskJobs } from '../reactions.ts';
import { remindDue } from './commands.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 6 });
});
afterAll(() => app.close());

/** 07:00 in Vietnam. */
async function morning(date: string): Promise<number> {
  app.setClock(`${date}T00:00:00Z`);
  return app.runAsJob('tasks.remind', remindDue);
}
/** What this module says on the home page; other modules say their own. */
const today = async (personId: string) =>
  (await (await app.as(personId)).call(readToday)).answer.items.filter((item) =>
    ['task', 'cell-task'].includes(item.kind),
  );

test('every morning at seven, by the clock of Vietnam', () => {
  expect(taskJobs.find((job) => job.name === 'tasks.remind')?.cron).toBe('0 7 * * *');
});

test('three days before and the day after, once each; a changed date and a new person are reminded anew', async () => {
  app.setClock('2026-12-20T02:00:00Z');
  const [assignee, partner, next] = cell.officials.slice(3) as [string, string, string];
  const taskId = await makeTask(app.act, cell.secretary, cell.cellId, {
    assigneeId: assignee,
    partnerIds: [partner],
    dueOn: '2026-12-31',
  });
  expect(await morning('2026-12-27')).toBe(0);
  expect(await morning('2026-12-28')).toBe(2);
  expect(await morning('2026-12-28')).toBe(0);
  expect(await morning('2026-12-31')).toBe(0);
  expect(await morning('2027-01-01')).toBe(2);
  expect(await morning('2027-01-02')).toBe(0);
  const client = await app.as(cell.secretary);
  const { version } = (await client.call(contract.readTask, { params: { taskId } })).answer;
  await client.call(contract.changeTask, {
    params: { taskId },
    body: { version, assigneeId: next, partnerIds: [], dueOn: '2027-01-10' },
  });
  // The program stood still on the 7th; the reminder comes on the 8th.
  expect(await morning('2027-01-08')).toBe(1);
  const page = await client.call(contract.readTask, { params: { taskId } });
  expect(page.answer.history.filter((line) => line.reminder).map((line) => [line.reminder, line.by])).toEqual(
    [
      ['soon', null],
      ['late', null],
      ['soon', null],
    ],
  );
  await makeEnd(app.act, next, taskId);
  expect(await morning('2027-02-01')).toBe(0);
});

test('nobody is reminded on the day of giving, nor after leaving the cell', async () => {
  app.setClock('2027-03-01T02:00:00Z');
  const leaver = cell.officials[5] as string;
  await makeTask(app.act, cell.secretary, cell.cellId, { assigneeId: leaver, dueOn: '2027-03-03' });
  expect(await app.runAsJob('tasks.remind', remindDue)).toBe(0);
  await app.database.owner
    .updateTable('memberships')
    .set({ valid: '[2020-01-01,2027-03-02)', ending: 'transferred' })
    .where('person_id', '=', leaver)
    .execute();
  expect(await morning('2027-03-02')).toBe(0);
  expect((await today(leaver)).filter((item) => item.kind === 'task')).toEqual([]);
});

test('an unread reminder stands on the home page until the task is opened; the lead sees how many are late', async () => {
  const made = await makeCell(app.runAsJob, { officials: 5 });
  app.setClock('2027-05-01T02:00:00Z');
  const [, , head, member] = made.officials as [string, string, string, string];
  const give = (assigneeId: string, dueOn: string, title: string) =>
    makeTask(app.act, made.secretary, made.cellId, { assigneeId, dueOn, title });
  const late = await give(member, '2027-05-10', 'Việc một');
  await give(member, '2027-05-30', 'Việc hai');
  await give(head, '2027-05-12', 'Việc ba');
  await give(made.secretary, '2027-05-05', 'Việc của bí thư');
  await morning('2027-05-13');
  expect((await today(member)).map((item) => [item.title.vi, item.state, item.detail?.vi])).toEqual([
    ['Việc một', 'late', 'Nhắc: nhiệm vụ đã quá hạn'],
    ['Việc hai', 'todo', undefined],
  ]);
  const client = await app.as(member);
  const page = () => client.call(contract.readTask, { params: { taskId: late } });
  expect((await page()).answer.unreadReminder).toBe(true);
  const open = () => client.call(contract.openReminders, { params: { taskId: late } });
  expect([(await open()).status, (await open()).status]).toEqual([200, 200]);
  expect((await page()).answer.unreadReminder).toBe(false);
  expect((await today(member))[0]?.detail).toBeUndefined();
  const lead = await today(made.secretary);
  expect(lead.map((item) => [item.kind, item.title.vi, item.due])).toEqual([
    ['task', 'Việc của bí thư', '2027-05-05'],
    ['cell-task', '2 nhiệm vụ của chi bộ quá hạn', '2027-05-10'],
  ]);
  expect(await today(made.above)).toEqual([]);
  const opened = await app.database.owner
    .selectFrom('facts')
    .select('kind')
    .where('subject_id', '=', late)
    .where('kind', '=', 'task.reminders-opened')
    .execute();
  expect(opened).toHaveLength(1);
});
