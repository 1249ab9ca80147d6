// Lists of a cell: late first, by year, by month, with what each task came from; strangers hear that there is none.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { makeCell } from '../../organisation/factory.ts';
import { createTasks } from '../commands.ts';
import * as contract from '../contract.ts';
import { makeTask } from '../factory.ts';
import { taskList } from './queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(() => app.setClock('2026-11-24T02:00:00Z'));
afterAll(() => app.close());

test('lists: open ones late first, ended ones by year; months; strangers hear that there is none', async () => {
  const made = await makeCell(app.runAsJob, { officials: 4 });
  const give = (dueOn: string, title: string) =>
    makeTask(app.act, made.secretary, made.cellId, { assigneeId: made.head, dueOn, title });
  const ids = [
    await give('2026-12-31', 'Tổng kết năm'),
    await give('2026-11-25', 'Báo cáo tuần'),
    await give('2027-01-05', 'Kế hoạch năm mới'),
  ];
  const list = async (personId: string, query: { year?: number } = {}) =>
    (await app.as(personId)).call(contract.listTasks, { params: { organisationId: made.cellId }, query });
  app.setClock('2026-12-31T17:30:00Z'); // 00:30 on New Year's day in Vietnam
  const { answer } = await list(made.officials[3] as string);
  expect(answer.today).toBe('2027-01-01');
  expect(answer.tasks.map((task) => [task.title, task.lateDays])).toEqual([
    ['Báo cáo tuần', 37],
    ['Tổng kết năm', 1],
    ['Kế hoạch năm mới', 0],
  ]);
  expect(answer.can).toEqual({ give: false });
  expect((await list(made.secretary)).answer.can).toEqual({ give: true });
  const client = await app.as(made.head);
  await client.call(contract.finishTask, {
    params: { taskId: ids[1] as string },
    body: { result: 'Xong' },
  });
  expect((await list(made.above, { year: 2027 })).answer.tasks.map((task) => task.title)).toEqual([
    'Báo cáo tuần',
  ]);
  expect((await list(made.above, { year: 2026 })).answer.tasks).toEqual([]);
  const months = await client.call(contract.countTasks, {
    params: { organisationId: made.cellId },
    query: { year: 2026 },
  });
  expect(months.answer.months).toEqual([
    { month: '2026-11', inTime: 0, doneLate: 1, open: 0, overdue: 0 },
    { month: '2026-12', inTime: 0, doneLate: 0, open: 0, overdue: 1 },
  ]);
  const stranger = await makeCell(app.runAsJob);
  for (const personId of [stranger.secretary, made.administrator])
    expect((await list(personId)).code).toBe('not-found');
});

test('a list names what its tasks came from, as the module that keeps it describes it to this reader', async () => {
  const [seen, hidden] = [randomUUID(), randomUUID()];
  const made = await makeCell(app.runAsJob);
  const task = { title: 'Kiểm tra mái đập', assigneeId: made.head, dueOn: '2026-12-05' };
  const given = await app.act(made.head, (scope) =>
    createTasks(scope, {
      organisationId: made.cellId,
      source: { type: 'plan_line', id: seen },
      tasks: [task, { ...task, sourceId: hidden }],
    }),
  );
  if (isRefusal(given)) throw new Error(given.code);
  await makeTask(app.act, made.secretary, made.cellId, task);
  const label = { vi: 'Kế hoạch năm, mục 5', en: 'Plan of the year, line 5' };
  const asked: string[] = [];
  const list = await app.act(made.secretary, (scope) =>
    taskList(
      scope,
      async (_scope, type, ids) => {
        asked.push(`${type} ${ids.length}`);
        return new Map(type === 'plan_line' ? [[seen, { label, to: '/ke-hoach', steps: [] }]] : []);
      },
      made.cellId,
      undefined,
    ),
  );
  if (isRefusal(list)) throw new Error(list.code);
  expect(list.tasks.flatMap((task) => (task.source ? [task.source.label.vi] : []))).toEqual([label.vi]);
  // Each kind of thing is asked for once, however many tasks came from it.
  expect(asked.sort()).toEqual(['plan_line 2']);
});
