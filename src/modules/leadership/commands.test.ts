// Resolutions on a real database: drafted from last month's tasks, passed once, tasks made, numbered; never changed afterwards.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/app.ts';
import type { Scope } from '../../platform/auth/scope.ts';
import { violates } from '../../platform/db/violations.ts';
import { isRefusal, type Result } from '../../platform/http/refusal.ts';
import { castVote } from '../democracy/votes/choices/commands.ts';
import { closeVote, withdrawVote } from '../democracy/votes/commands.ts';
import { granted, type MadeCell, makeCell } from '../organisation/factory.ts';
import { grantOffice } from '../organisation/offices/commands.ts';
import type { OfficeKind } from '../organisation/rules.ts';
import { tasksFromSources, tasksOf } from '../tasks/queries.ts';
import { describeClauses } from './clauses/queries.ts';
import {
  draftResolution,
  editResolution,
  issueResolution,
  passResolution,
  readyForVote,
} from './commands.ts';
import { issueIt, makeDraft, openVoteOn, voteOn } from './factory.ts';
import { leadershipToday } from './issue/queries.ts';
import { lastPassedBefore, listOf, resolutionOf, resolutionOfOccasion, reviewBefore } from './queries.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-03T07:30:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
});
afterAll(() => app.close());

const code = <T>(result: Result<T>) => (isRefusal(result) ? result.code : 'ok');
const read = async (id: string, personId = cell.secretary) => {
  const found = await app.act(personId, (scope) => resolutionOf(scope, id));
  if (!found) throw new Error('not seen');
  return found;
};
const clause = (text: string, change: object = {}) => ({
  text,
  assigneeId: cell.officials[3] as string,
  partnerIds: [],
  dueOn: '2026-11-28',
  carriedTaskId: null,
  ...change,
});

test('a month on: passed clauses are tasks; the next draft reviews them and offers what is unfinished', async () => {
  const [lead, helper] = [cell.officials[3] as string, cell.officials[4] as string];
  const november = await makeDraft(app.act, cell, {
    clauses: [
      clause('Kiểm tra toàn bộ mái đập', { partnerIds: [helper, helper, lead] }),
      clause('Cập nhật sổ theo dõi thấm', { dueOn: '2026-11-30' }),
    ],
  });
  expect(await read(november)).toMatchObject({
    state: 'draft',
    reviewed: null,
    review: [],
    recipients: ['Đảng ủy Sở Thử nghiệm (để báo cáo)', 'Các đồng chí đảng viên của chi bộ'],
  });
  const taskIds = await voteOn(app.act, cell, november);
  const passed = await read(november);
  expect(passed).toMatchObject({
    state: 'passed',
    number: null,
    signer: { id: cell.secretary, name: 'Nguyễn Văn Số 1', role: 'secretary' },
    clauses: [
      { ordinal: 1, taskId: taskIds[0], partners: [{ id: helper }], task: { state: 'open', percent: 0 } },
      { ordinal: 2, taskId: taskIds[1] },
    ],
  });
  const tasks = await app.act(lead, (scope) =>
    tasksFromSources(
      scope,
      'resolution_clause',
      passed.clauses.map((one) => one.id),
    ),
  );
  expect(tasks.map((task) => [task.id, task.title, task.dueOn])).toEqual([
    [taskIds[0], 'Kiểm tra toàn bộ mái đập', '2026-11-28'],
    [taskIds[1], 'Cập nhật sổ theo dõi thấm', '2026-11-30'],
  ]);
  const owed = (personId: string) => app.act(personId, leadershipToday);
  expect(await owed(cell.deputy)).toMatchObject([{ to: `/nghi-quyet/${november}`, state: 'due' }]);
  expect(await owed(lead)).toEqual([]);
  expect(await issueIt(app.act, cell, november)).toBe('01-NQ/CB');
  expect(await owed(cell.secretary)).toEqual([]);

  app.setClock('2026-12-03T07:30:00Z');
  const december = await makeDraft(app.act, cell);
  const draft = await read(december);
  expect(draft.reviewed).toEqual({
    id: november,
    kind: 'resolution',
    number: '01-NQ/CB',
    issuedOn: '2026-11-03',
  });
  expect(draft.review).toMatchObject([
    { taskId: taskIds[0], state: 'open', lateDays: 5, earlyDays: 0, result: '', dueOn: '2026-11-28' },
    { taskId: taskIds[1], state: 'open', lateDays: 3 },
  ]);
  expect(draft.clauses).toMatchObject([
    { carriedTaskId: taskIds[0], text: 'Kiểm tra toàn bộ mái đập', assigneeId: lead, dueOn: null },
    { carriedTaskId: taskIds[1], dueOn: null },
  ]);
  expect(code(await app.attempt(cell.secretary, (scope) => readyForVote(scope, december)))).toBe(
    'clause-without-date',
  );

  granted(
    await app.act(cell.deputy, (scope) =>
      editResolution(scope, december, {
        version: 1,
        clauses: [
          clause('Xả cạn hồ Suối Lĩnh', { dueOn: '2026-12-22' }),
          clause('Hoàn thành sổ theo dõi thấm (chuyển từ tháng 11)', {
            assigneeId: helper,
            partnerIds: [lead],
            dueOn: '2026-12-10',
            carriedTaskId: taskIds[1],
          }),
        ],
      }),
    ),
  );
  const made = await voteOn(app.act, cell, december);
  expect(made[1]).toBe(taskIds[1]);
  const [carried] = await app.act(lead, (scope) => tasksOf(scope, cell.cellId, { ids: [made[1] as string] }));
  expect(carried).toMatchObject({
    title: 'Hoàn thành sổ theo dõi thấm (chuyển từ tháng 11)',
    assigneeId: helper,
    dueOn: '2026-12-10',
    state: 'open',
    lateDays: 0,
    partners: [{ personId: lead }],
  });
  const [first] = passed.clauses;
  const described = await app.act(lead, (scope) =>
    describeClauses(
      scope,
      passed.clauses.map((one) => one.id),
    ),
  );
  expect(described.get(first?.id as string)).toMatchObject({
    label: { vi: 'Nghị quyết 01-NQ/CB, khoản 1' },
    to: `/nghi-quyet/${november}`,
    steps: [
      { heading: { vi: 'Nghị quyết' }, text: '01-NQ/CB ngày 03/11/2026' },
      { heading: { vi: 'Khoản 1' }, text: 'Kiểm tra toàn bộ mái đập' },
    ],
  });
  expect(described.get(passed.clauses[1]?.id as string)).toMatchObject({
    label: { vi: 'Nghị quyết, khoản 2' },
    to: `/nghi-quyet/${december}`,
    steps: [{}, { heading: { vi: 'Khoản 2' } }, { heading: { vi: 'Chuyển tiếp lần 1' } }],
  });
  // The review stays as it was on the day, however the tasks go on.
  expect((await read(december)).review).toMatchObject([
    { lateDays: 5 },
    { lateDays: 3, dueOn: '2026-11-30' },
  ]);
  const review = await app.act(lead, (scope) => reviewBefore(scope, cell.cellId, '2027-01-03'));
  expect(review.lines.map((line) => line.taskId)).toEqual(made);
  expect(await app.act(lead, (scope) => lastPassedBefore(scope, cell.cellId, '2026-12-03'))).toMatchObject({
    id: november,
  });
  expect(await app.act(lead, (scope) => listOf(scope, cell.cellId))).toMatchObject([
    { id: december, state: 'passed', clauses: 2, done: 0, late: 0 },
    { id: november, state: 'issued', number: '01-NQ/CB', clauses: 2, done: 0, late: 1 },
  ]);
  app.setClock('2026-11-03T07:30:00Z');
});

test('a draft begun on the day of the last one reviews that one, and never what was passed at its own occasion', async () => {
  const own = await makeCell(app.runAsJob, { officials: 4 });
  const occasion = { type: 'meeting', id: randomUUID() };
  const draft = await makeDraft(app.act, own, { occasion, clauses: [] });
  await voteOn(app.act, own, await makeDraft(app.act, own, { kind: 'conclusion', occasion }));
  const reviewedBy = (id: string) =>
    app.act(own.secretary, async (scope) => (await resolutionOf(scope, id))?.reviewed?.id);
  expect(await reviewedBy(draft)).toBeUndefined();
  const clauses = [{ text: 'Một việc', assigneeId: own.head, dueOn: '2026-11-20' }];
  const passed = await makeDraft(app.act, own, { clauses });
  await voteOn(app.act, own, passed);
  expect(await reviewedBy(draft)).toBe(passed);
  expect(await reviewedBy(await makeDraft(app.act, own))).toBe(passed);
});

test('a congress numbers its resolutions apart from the cell', async () => {
  const own = await makeCell(app.runAsJob, { officials: 4 });
  const clauses = [{ text: 'Một việc', assigneeId: own.head, dueOn: '2026-11-20' }];
  const issued = async (body: 'CB' | 'ĐH') => {
    const id = await makeDraft(app.act, own, { body, clauses });
    await voteOn(app.act, own, id);
    const number = await issueIt(app.act, own, id);
    expect(await read(id, own.secretary)).toMatchObject({ number });
    return number;
  };
  expect([await issued('CB'), await issued('ĐH'), await issued('CB'), await issued('ĐH')]).toEqual([
    '01-NQ/CB',
    '01-NQ/ĐH',
    '02-NQ/CB',
    '02-NQ/ĐH',
  ]);
});

describe('a draft', () => {
  test('is edited by the committee with a version; strangers and foreign tasks are refused; lists are whole', async () => {
    const id = await makeDraft(app.act, cell, { clauses: [clause('Một việc')] });
    const edit = (personId: string, change: object) =>
      app.attempt(personId, (scope) => editResolution(scope, id, { version: 2, ...change }));
    expect(code(await edit(cell.officials[5] as string, { subject: 'của đảng viên' }))).toBe('forbidden');
    expect(code(await edit(cell.above, { subject: 'của cấp trên' }))).toBe('not-found');
    expect(code(await edit(cell.deputy, { version: 1, subject: 'cũ' }))).toBe('stale');
    expect(
      code(await edit(cell.deputy, { clauses: [clause('Người ngoài', { assigneeId: cell.above })] })),
    ).toBe('person-not-in-cell');
    expect(code(await edit(cell.deputy, { clauses: [clause('Ai', { assigneeId: randomUUID() })] }))).toBe(
      'not-found',
    );
    expect(
      code(await edit(cell.deputy, { clauses: [clause('Việc lạ', { carriedTaskId: randomUUID() })] })),
    ).toBe('not-found');
    granted(await edit(cell.deputy, { ideology: 'Ổn định tư tưởng.', praise: 'Biểu dương.', clauses: [] }));
    expect(await read(id)).toMatchObject({
      ideology: 'Ổn định tư tưởng.',
      praise: 'Biểu dương.',
      clauses: [],
      version: 3,
    });
    expect(code(await app.attempt(cell.secretary, (scope) => readyForVote(scope, id)))).toBe('no-clauses');
  });

  test('two clauses cannot carry on one task; one draft of a kind an occasion', async () => {
    const occasion = { type: 'meeting', id: randomUUID() };
    const id = await makeDraft(app.act, cell, { occasion });
    const [task] = await app.act(cell.secretary, (scope) => tasksOf(scope, cell.cellId));
    const carriedTaskId = task?.id ?? '';
    const twice = [clause('Một', { carriedTaskId }), clause('Hai, vẫn việc ấy', { carriedTaskId })];
    const edited = app.attempt(cell.secretary, (scope) =>
      editResolution(scope, id, { version: 1, clauses: twice }),
    );
    expect(code(await edited)).toBe('task-carried-twice');
    const again = (kind: 'resolution' | 'conclusion') =>
      app.attempt(cell.secretary, (scope) =>
        draftResolution(scope, {
          organisationId: cell.cellId,
          kind,
          occasion,
          subject: 'lần nữa',
          on: scope.today,
        }),
      );
    expect(code(await again('resolution'))).toBe('occasion-has-one');
    expect(code(await again('conclusion'))).toBe('ok');
    const found = (kind?: 'conclusion') =>
      app.runAsJob('live', (scope) => resolutionOfOccasion(scope, 'meeting', occasion.id, kind));
    expect(await found()).toMatchObject({ id, kind: 'resolution' });
    expect(await found('conclusion')).toMatchObject({ kind: 'conclusion' });
  });

  test('every duty needs a member of the cell and a day that has not passed', async () => {
    const readiness = async (change: object) => {
      const id = await makeDraft(app.act, cell, {
        clauses: [clause('Đủ người, đủ hạn'), clause('Thiếu một phần', change)],
      });
      return app.attempt(cell.secretary, (scope) => readyForVote(scope, id));
    };
    expect(code(await readiness({}))).toBe('ok');
    expect(code(await readiness({ assigneeId: null }))).toBe('clause-without-person');
    expect(code(await readiness({ dueOn: null }))).toBe('clause-without-date');
    const past = await readiness({ dueOn: '2026-11-02' });
    expect(isRefusal(past) && [past.code, past.values]).toEqual([
      'clause-date-past',
      { ordinal: 2, date: '02/11/2026' },
    ]);
    expect(code(await readiness({ dueOn: '2026-11-03' }))).toBe('ok');
  });

  test('does not change while it is voted on, not even behind the command; it does again when the vote is withdrawn', async () => {
    const id = await makeDraft(app.act, cell, { clauses: [clause('Một việc')] });
    const voteId = await openVoteOn(app.act, cell, id);
    const edit = (change: object) =>
      app.attempt(cell.secretary, (scope) => editResolution(scope, id, { version: 2, ...change }));
    expect(code(await edit({ subject: 'đổi lời khi đang biểu quyết' }))).toBe('resolution-in-vote');
    expect(code(await edit({ clauses: [] }))).toBe('resolution-in-vote');
    await expect(
      app.act(cell.secretary, (scope) =>
        sql`DELETE FROM resolution_clauses WHERE resolution_id = ${id}`.execute(scope.db),
      ),
    ).rejects.toSatisfy((error) => violates(error, 'NN012'));
    granted(await app.act(cell.secretary, (scope) => withdrawVote(scope, voteId)));
    expect(code(await edit({ subject: 'đổi lời sau khi dừng' }))).toBe('ok');
  });
});

describe('passing', () => {
  test('only by the closed vote on this very draft; twice at once it is passed once, with tasks once', async () => {
    const id = await makeDraft(app.act, cell, { clauses: [clause('Một việc')] });
    const voteId = await openVoteOn(app.act, cell, id);
    const passing = {
      voteId,
      passed: true,
      signerId: cell.deputy,
      signerRole: 'deputy_secretary' as const,
      on: '2026-11-03',
    };
    const pass = (change: object = {}) =>
      app.attempt(cell.secretary, (scope) => passResolution(scope, id, { ...passing, ...change }));
    await expect(pass()).rejects.toThrow('does not decide');
    for (const personId of cell.officials)
      granted(await app.act(personId, (scope) => castVote(scope, voteId, 'for')));
    granted(await app.act(cell.secretary, (scope) => closeVote(scope, voteId)));
    await expect(pass({ passed: false })).rejects.toThrow('does not decide');
    const other = await makeDraft(app.act, cell, { clauses: [clause('Việc khác')] });
    await expect(
      app.attempt(cell.secretary, (scope) => passResolution(scope, other, passing)),
    ).rejects.toThrow('does not decide');
    const both = await Promise.all([pass(), pass()]);
    expect(both.map(code).sort()).toEqual(['ok', 'resolution-passed']);
    expect(code(await pass())).toBe('resolution-passed');
    const shown = await read(id);
    expect(shown).toMatchObject({ voteId, signer: { id: cell.deputy, role: 'deputy_secretary' } });
    const tasks = await app.act(cell.secretary, (scope) =>
      tasksFromSources(
        scope,
        'resolution_clause',
        shown.clauses.map((one) => one.id),
      ),
    );
    expect(tasks).toHaveLength(1);
    expect(code(await app.attempt(cell.secretary, (scope) => readyForVote(scope, id)))).toBe(
      'resolution-passed',
    );
  });

  test('a rejected draft makes no tasks; the next draft of the occasion begins with its words', async () => {
    const occasion = { type: 'meeting', id: randomUUID() };
    const id = await makeDraft(app.act, cell, { occasion, clauses: [clause('Việc chưa thông')] });
    expect(await voteOn(app.act, cell, id, 'against')).toEqual([]);
    expect(await read(id)).toMatchObject({ state: 'rejected', passedAt: null, clauses: [{ taskId: null }] });
    const next = await makeDraft(app.act, cell, { occasion });
    expect(await read(next)).toMatchObject({
      state: 'draft',
      clauses: [{ text: 'Việc chưa thông', dueOn: '2026-11-28' }],
    });
    expect(
      await app.act(cell.secretary, (scope) => resolutionOfOccasion(scope, 'meeting', occasion.id)),
    ).toMatchObject({ id: next });
  });

  test('a long clause is a task whose detail holds it whole', async () => {
    const text = `Rà soát ${'toàn bộ hồ sơ công trình '.repeat(20)}xong trước mùa mưa`;
    const id = await makeDraft(app.act, cell, { clauses: [clause(text)] });
    const ids = await voteOn(app.act, cell, id);
    const [task] = await app.act(cell.secretary, (scope) => tasksOf(scope, cell.cellId, { ids }));
    expect(task?.title.length).toBeLessThanOrEqual(300);
    expect(task?.title).toMatch(/^Rà soát .* …$/);
    expect(task?.detail).toBe(text);
  });
});

test('after passing the database itself refuses what the program tries: words, review, clauses, state, number', async () => {
  const id = await makeDraft(app.act, cell, { clauses: [clause('Một việc')] });
  await voteOn(app.act, cell, id);
  expect(
    code(
      await app.attempt(cell.secretary, (scope) =>
        editResolution(scope, id, { version: 3, subject: 'sửa sau' }),
      ),
    ),
  ).toBe('resolution-passed');
  const tries: [string, (scope: Scope) => Promise<unknown>][] = (
    [
      "state = 'draft', passed_at = NULL",
      "state = 'rejected', passed_at = NULL",
      "subject = 'lời khác'",
      "kind = 'conclusion'",
      'occasion_id = gen_random_uuid()',
      "recipients = '{}'",
      "review = '[]', version = 99",
      "signer_role = 'deputy_secretary'",
      "execution = 'khác'",
      "review_praise = 'khác'",
    ] as const
  ).map((set) => [
    set,
    (scope) => sql`UPDATE resolutions SET ${sql.raw(set)} WHERE id = ${id}`.execute(scope.db),
  ]);
  const onClauses = (change: string) => (scope: Scope) =>
    sql`${sql.raw(change)} WHERE resolution_id = ${id}`.execute(scope.db);
  tries.push(
    ['clause words', onClauses("UPDATE resolution_clauses SET text = 'khác'")],
    ['clause task', onClauses('UPDATE resolution_clauses SET task_id = NULL')],
    ['clause gone', onClauses('DELETE FROM resolution_clauses')],
    [
      'clause more',
      (scope) =>
        sql`INSERT INTO resolution_clauses (resolution_id, ordinal, text) VALUES (${id}, 9, 'thêm sau')`.execute(
          scope.db,
        ),
    ],
  );
  for (const [what, tried] of tries)
    await expect(app.act(cell.secretary, tried), what).rejects.toSatisfy((error) => violates(error, 'NN002'));
  const invented = (scope: Scope) =>
    sql`UPDATE resolutions SET state = 'issued', number = 77, number_type = 'NQ', issued_on = '2026-11-03' WHERE id = ${id}`.execute(
      scope.db,
    );
  await expect(app.act(cell.secretary, invented)).rejects.toSatisfy((error) =>
    violates(error, 'resolutions_number_taken'),
  );
});

describe('issuing', () => {
  test('numbers go on per type, a typed one must be the next; date and right are checked; once', async () => {
    const own = await makeCell(app.runAsJob, { officials: 4 });
    const issue = (personId: string, id: string, change: object = {}) =>
      app.attempt(personId, (scope) =>
        issueResolution(scope, id, { version: 2, on: '2026-11-03', ...change }),
      );
    const conclusions = [];
    for (let count = 0; count < 2; count++) {
      const id = await makeDraft(app.act, own, { kind: 'conclusion' });
      if (count === 0)
        expect(code(await issue(own.secretary, id, { version: 1 }))).toBe('resolution-not-passed');
      await voteOn(app.act, own, id);
      conclusions.push(id);
    }
    const [first, second] = conclusions as [string, string];
    expect(code(await issue(own.officials[3] as string, first))).toBe('forbidden');
    expect(code(await issue(own.secretary, first, { version: 1 }))).toBe('stale');
    expect(code(await issue(own.secretary, first, { on: '2026-11-02' }))).toBe('issue-date');
    expect(code(await issue(own.secretary, first, { on: '2026-11-04' }))).toBe('issue-date');
    expect(code(await issue(own.secretary, first, { number: 2 }))).toBe('number-leaves-gap');
    const at = await Promise.all([issue(own.secretary, first), issue(own.deputy, second)]);
    expect(at.map((answer) => (isRefusal(answer) ? answer.code : answer.number)).sort()).toEqual([
      '01-KL/CB',
      '02-KL/CB',
    ]);
    expect(code(await issue(own.secretary, first, { version: 3 }))).toBe('resolution-issued');
    const resolution = await makeDraft(app.act, own, {
      clauses: [{ text: 'Một việc', assigneeId: own.head, dueOn: '2026-11-20' }],
    });
    await voteOn(app.act, own, resolution);
    expect(code(await issue(own.secretary, resolution, { number: 1, version: 3 }))).toBe('ok');
    const third = await makeDraft(app.act, own, { kind: 'conclusion' });
    await voteOn(app.act, own, third);
    expect(code(await issue(own.secretary, third, { number: 2 }))).toBe('number-taken');
  });

  test('before that it is seen in the cell only; then the committee directly above and the supervisor may read it, nobody else', async () => {
    const other = await makeCell(app.runAsJob, { officials: 4 });
    const [, , supervisor, listed] = other.officials as [string, string, string, string];
    await app.runAsJob('sample', async (scope) => {
      const give = async (organisationId: string, personId: string, kind: OfficeKind) =>
        granted(
          await grantOffice(scope, organisationId, { personId, kind, from: '2024-01-01', until: null }),
        );
      await give(cell.cellId, supervisor, 'supervisor');
      await give(cell.committeeId, listed, 'committee_member');
    });
    const above = [cell.above, supervisor, listed];
    const id = await makeDraft(app.act, cell, { clauses: [clause('Một việc')] });
    const seenBy = async (personId: string) =>
      (await app.act(personId, (scope) => resolutionOf(scope, id))) !== null;
    for (const step of [() => voteOn(app.act, cell, id), () => issueIt(app.act, cell, id)]) {
      expect(await seenBy(cell.probationary[0] as string)).toBe(true);
      for (const one of above) expect(await seenBy(one)).toBe(false);
      await step();
    }
    for (const one of above)
      expect((await app.act(one, (scope) => resolutionOf(scope, id)))?.clauses).toHaveLength(1);
    expect(await app.runAsJob('live', (scope) => resolutionOf(scope, id))).not.toBeNull();
    expect(await seenBy(other.secretary)).toBe(false);
    expect(await seenBy(cell.administrator)).toBe(false);
  });
});
