// Tasks are given to members of the cell only, from today on, all or none; later modules give them with a source.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/app.ts';
import { isRefusal } from '../../platform/http/refusal.ts';
import { type MadeCell, makeCell } from '../organisation/factory.ts';
import { addMember } from '../organisation/members/commands.ts';
import { createTasks, type Giving, type NewTask } from './commands.ts';
import { tasksFromSources, tasksOf } from './queries.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const member = () => cell.officials[4] as string;
const newTask = (change: Partial<NewTask> = {}): NewTask => ({
  title: 'Kiểm tra mái đập',
  assigneeId: member(),
  dueOn: '2026-12-05',
  ...change,
});

async function give(personId: string, tasks: NewTask[], source: Giving['source'] = null) {
  const given = await app.act(personId, (scope) =>
    createTasks(scope, { organisationId: cell.cellId, source, tasks }),
  );
  return isRefusal(given) ? given : given.ids;
}

async function codeOf(given: ReturnType<typeof give>) {
  const answer = await given;
  return isRefusal(answer) ? answer.code : 'given';
}

const read = (ids: string[]) => app.act(cell.secretary, (scope) => tasksOf(scope, cell.cellId, { ids }));

test('the committee gives a bare task; members, the head and others may not', async () => {
  const ids = await give(cell.secretary, [newTask({ partnerIds: [member(), cell.head, cell.head] })]);
  expect(await read(ids as string[])).toMatchObject([
    {
      title: 'Kiểm tra mái đập',
      assigneeId: member(),
      assigneeName: 'Nguyễn Văn Số 5',
      partners: [{ personId: cell.head, name: 'Nguyễn Văn Số 3' }],
      dueOn: '2026-12-05',
      state: 'open',
      percent: 0,
      lateDays: 0,
      source: null,
      givenOn: '2026-11-24',
    },
  ]);
  for (const personId of [member(), cell.head, cell.above, cell.administrator, other.secretary])
    expect(await codeOf(give(personId, [newTask()]))).toBe('forbidden');
});

test('a past date, a name too short and a person of another cell are refused; the person by name', async () => {
  expect(await codeOf(give(cell.deputy, [newTask({ dueOn: '2026-11-23' })]))).toBe('due-in-past');
  expect(await codeOf(give(cell.deputy, [newTask({ dueOn: '2026-11-24' })]))).toBe('given');
  expect(await codeOf(give(cell.deputy, [newTask({ title: ' a ' })]))).toBe('title-length');
  expect(await codeOf(give(cell.deputy, [newTask({ assigneeId: randomUUID() })]))).toBe('not-found');
  const refused = await give(cell.deputy, [newTask({ partnerIds: [cell.above] })]);
  expect(isRefusal(refused) && [refused.code, refused.vi]).toEqual([
    'person-not-in-cell',
    'Đồng chí Phan Thị Quyên không sinh hoạt ở chi bộ này hôm nay nên chưa giao được. Chọn đồng chí khác, hoặc ghi danh sách chi bộ trước.',
  ]);
});

test('a member on temporary transfer in may be named; somebody who comes tomorrow may not', async () => {
  const joins = (name: string, from: string) =>
    app.act(cell.secretary, async (scope) => {
      const made = await addMember(scope, cell.cellId, { name, from, kind: 'temporary' });
      if (isRefusal(made)) throw new Error(made.code);
      return made.personId;
    });
  const here = await joins('Lê Tạm Thời', '2026-11-24');
  const tomorrow = await joins('Lê Ngày Sau', '2026-11-25');
  expect(await codeOf(give(cell.secretary, [newTask({ assigneeId: here })]))).toBe('given');
  expect(await codeOf(give(cell.secretary, [newTask({ assigneeId: tomorrow })]))).toBe('person-not-in-cell');
});

test('with a source the caller has decided who may; each task keeps its own; one wrong task refuses all', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const source = { type: 'resolution_clause', id: first };
  const ids = await give(member(), [newTask(), newTask({ sourceId: second, dueOn: '2026-11-30' })], source);
  const found = await app.act(member(), (scope) =>
    tasksFromSources(scope, 'resolution_clause', [first, second]),
  );
  expect(found.map((task) => [task.id, task.source?.id])).toEqual([
    [(ids as string[])[1], second],
    [(ids as string[])[0], first],
  ]);
  expect(await app.act(member(), (scope) => tasksFromSources(scope, 'resolution_clause', []))).toEqual([]);
  const third = { type: 'resolution_clause', id: randomUUID() };
  const one = app.act(member(), async (scope) => {
    const refused = await createTasks(scope, {
      organisationId: cell.cellId,
      source: third,
      tasks: [newTask(), newTask({ dueOn: '2020-01-01' })],
    });
    if (isRefusal(refused)) throw new Error(refused.code);
  });
  await expect(one).rejects.toThrow('due-in-past');
  expect(
    await app.act(member(), (scope) =>
      tasksOf(scope, cell.cellId, { from: { type: 'resolution_clause', ids: [third.id] } }),
    ),
  ).toEqual([]);
});

test('open on a date: given by then; the latest due date last', async () => {
  const on = (openOn: string) =>
    app.act(cell.secretary, (scope) =>
      tasksOf(scope, cell.cellId, { openOn, from: { type: 'resolution_clause' } }),
    );
  expect(await on('2026-11-23')).toEqual([]);
  expect((await on('2026-11-24')).map((task) => task.dueOn)).toEqual(['2026-11-30', '2026-12-05']);
});
