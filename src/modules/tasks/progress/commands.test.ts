// Progress, evidence, end and reopening through the API; what each reader sees; ended tasks stay as they are.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import * as contract from '../contract.ts';
import { makeTask } from '../factory.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
let assignee: string;
let partner: string;
let bystander: string;
let taskId: string;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 6 });
  other = await makeCell(app.runAsJob);
  [assignee, partner, bystander] = cell.officials.slice(3) as [string, string, string];
});
beforeEach(async () => {
  app.setClock('2026-11-24T02:00:00Z');
  taskId = await makeTask(app.act, cell.secretary, cell.cellId, {
    assigneeId: assignee,
    partnerIds: [partner],
    dueOn: '2026-11-28',
    detail: 'Chụp ảnh từng vị trí',
  });
});
afterAll(() => app.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
const params = () => ({ params: { taskId } });
const tell = async (personId: string, percent: number, note = '', idempotencyKey?: string) =>
  (await app.as(personId)).call(contract.tellProgress, {
    ...params(),
    body: { percent, note },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
const finish = async (personId: string, result = 'Đủ 16 vị trí, không thấm') =>
  (await app.as(personId)).call(contract.finishTask, { ...params(), body: { result } });
const reopen = async (personId: string) =>
  (await app.as(personId)).call(contract.reopenTask, { ...params(), body: { reason: 'Còn 4 vị trí' } });
const drop = async (personId: string) =>
  (await app.as(personId)).call(contract.dropTask, { ...params(), body: { reason: 'Hồ đã xả cạn' } });
const read = async (personId: string) => (await app.as(personId)).call(contract.readTask, params());
const change = async (personId: string, body: Record<string, unknown>) =>
  (await app.as(personId)).call(contract.changeTask, { ...params(), body: body as { version: number } });
const evidence = async (personId: string, fileName: string, bytes: Uint8Array, notSecret = 'true') =>
  (await app.as(personId)).call(contract.addEvidence, {
    ...params(),
    upload: { fileName, bytes, fields: { notSecret, note: 'Bờ phải' } },
  });

describe('progress', () => {
  test('told by the assignee, a partner, and the committee for somebody without a phone; by nobody else', async () => {
    expect((await tell(assignee, 25)).status).toBe(200);
    expect((await tell(partner, 50, 'Xong bờ phải')).status).toBe(200);
    expect((await tell(cell.deputy, 75)).status).toBe(200);
    for (const [personId, code] of [
      [bystander, 'forbidden'],
      [cell.above, 'forbidden'],
      [cell.administrator, 'not-found'],
      [other.secretary, 'not-found'],
    ] as const)
      expect((await tell(personId, 90)).code).toBe(code);
    const { answer } = await read(assignee);
    expect(answer.task.percent).toBe(75);
    expect(answer.history.map((line) => [line.kind, line.by, line.entry?.percent, line.entry?.note])).toEqual(
      [
        ['given', 'Nguyễn Văn Số 1', undefined, undefined],
        ['progress', 'Nguyễn Văn Số 4', 25, ''],
        ['progress', 'Nguyễn Văn Số 5', 50, 'Xong bờ phải'],
        ['progress', 'Nguyễn Văn Số 2', 75, ''],
      ],
    );
    expect((await tell(assignee, 101)).code).toBe('bad-input');
  });

  test('sent twice with the same key it is told once', async () => {
    await Promise.all([
      tell(assignee, 50, 'một lần', 'key-of-progress'),
      tell(assignee, 50, 'một lần', 'key-of-progress'),
    ]);
    expect((await read(assignee)).answer.history.filter((line) => line.kind === 'progress')).toHaveLength(1);
    expect((await tell(assignee, 60, 'một lần', 'key-of-progress')).code).toBe('key-reused');
  });
});

describe('evidence', () => {
  test('a file is added with its note and read back by those of the cell; not by who stands above or outside', async () => {
    const added = await evidence(partner, 'Ảnh mái đập.pdf', pdf);
    expect(added.status).toBe(200);
    const { answer } = await read(bystander);
    expect(answer.task.evidence).toBe(1);
    expect(answer.history.at(-1)).toMatchObject({
      kind: 'evidence',
      entry: {
        id: added.answer.id,
        note: 'Bờ phải',
        evidence: { name: 'Ảnh mái đập.pdf', size: pdf.length },
      },
    });
    const open = async (personId: string | null, entryId = added.answer.id) =>
      (await app.as(personId)).call(contract.readEvidence, { params: { taskId, entryId } });
    for (const personId of [assignee, bystander, cell.head, cell.secretary]) {
      const file = await open(personId);
      expect([file.status, file.bytes.equals(pdf)]).toEqual([200, true]);
      expect(file.headers['cache-control']).toBe('private, no-store');
    }
    for (const personId of [cell.above, cell.administrator, other.secretary])
      expect((await open(personId)).code).toBe('not-found');
    expect((await open(null)).code).toBe('not-signed-in');
    // An entry of another task is not found through this one.
    const elsewhere = await makeTask(app.act, other.secretary, other.cellId, {
      assigneeId: other.head,
      dueOn: '2026-12-01',
    });
    const stolen = await (await app.as(other.secretary)).call(contract.readEvidence, {
      params: { taskId: elsewhere, entryId: added.answer.id },
    });
    expect(stolen.code).toBe('not-found');
  });

  test('a misnamed, empty or undeclared file is refused and leaves nothing', async () => {
    expect((await evidence(assignee, 'anh.png', pdf)).code).toBe('file-misnamed');
    expect((await evidence(assignee, 'a.pdf', new Uint8Array())).code).toBe('file-empty');
    expect((await evidence(assignee, 'a.pdf', pdf, 'false')).code).toBe('secret-not-declared');
    expect((await evidence(bystander, 'a.pdf', pdf)).code).toBe('forbidden');
    expect((await read(assignee)).answer.task.evidence).toBe(0);
  });

  test('the same key with other fields is another request', async () => {
    const client = await app.as(assignee);
    const send = (note: string) =>
      client.call(contract.addEvidence, {
        ...params(),
        upload: { fileName: 'a.pdf', bytes: pdf, fields: { notSecret: 'true', note } },
        idempotencyKey: 'key-of-evidence',
      });
    const [first, second] = [await send('một'), await send('một')];
    expect(second.answer).toEqual(first.answer);
    expect((await send('hai')).code).toBe('key-reused');
  });
});

describe('the end', () => {
  test('finished with a result; then nothing changes until the lead reopens it', async () => {
    await tell(assignee, 60);
    app.setClock('2026-11-29T18:30:00Z'); // 01:30 on the 30th in Vietnam
    expect((await finish(assignee, ' ')).code).toBe('bad-input');
    expect((await finish(assignee)).status).toBe(200);
    const { answer } = await read(assignee);
    expect(answer).toMatchObject({
      task: { state: 'done', percent: 100, lateDays: 2, endedOn: '2026-11-30' },
      result: 'Đủ 16 vị trí, không thấm',
      can: { tell: false, change: false, reopen: false },
    });
    expect((await tell(assignee, 10)).code).toBe('task-ended');
    expect((await finish(assignee)).code).toBe('task-ended');
    expect((await drop(cell.secretary)).code).toBe('task-ended');
    expect((await evidence(assignee, 'a.pdf', pdf)).code).toBe('task-ended');
    expect((await change(cell.secretary, { version: answer.version, title: 'Khác' })).code).toBe(
      'task-ended',
    );
    expect((await reopen(assignee)).code).toBe('forbidden');
    expect((await reopen(cell.deputy)).status).toBe(200);
    expect((await reopen(cell.deputy)).code).toBe('task-open');
    expect((await read(assignee)).answer).toMatchObject({
      task: { state: 'open', percent: 60, lateDays: 2, endedOn: null },
      result: null,
      can: { tell: true },
    });
    expect((await finish(partner)).status).toBe(200);
  });

  test('taken back by the lead with the reason; two at once end it once', async () => {
    expect((await drop(assignee)).code).toBe('forbidden');
    const both = await Promise.all([drop(cell.secretary), finish(assignee)]);
    expect(both.map((one) => one.code ?? 'ok').sort()).toEqual(['ok', 'task-ended']);
  });

  test('the database itself keeps an ended task and its words', async () => {
    await finish(assignee);
    const asProgram = (text: string) => sql.raw(text).execute(app.db);
    const id = `'${taskId}'`;
    for (const statement of [
      `UPDATE tasks SET title = 'Tên khác' WHERE id = ${id}`,
      `UPDATE tasks SET state = 'open', ended_at = NULL, result = NULL, title = 'Tên khác' WHERE id = ${id}`,
      `INSERT INTO task_progress (task_id, by_person, at, percent) VALUES (${id}, ${id}, now(), 5)`,
    ])
      await expect(asProgram(statement)).rejects.toMatchObject({ code: 'NN009' });
    for (const statement of [
      `UPDATE task_progress SET note = 'khác' WHERE task_id = ${id}`,
      `DELETE FROM task_progress WHERE task_id = ${id}`,
      `DELETE FROM tasks WHERE id = ${id}`,
    ])
      await expect(asProgram(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('changes', () => {
  test('a stale edit, a past date and a stranger are refused; what changed stands in the history by name', async () => {
    const { version } = (await read(cell.secretary)).answer;
    expect((await change(assignee, { version, title: 'Tên khác' })).code).toBe('forbidden');
    const changed = await change(cell.secretary, { version, dueOn: '2026-12-02', assigneeId: bystander });
    expect(changed.answer).toEqual({ version: version + 1 });
    expect((await change(cell.deputy, { version, title: 'Ghi đè' })).code).toBe('stale');
    const now = { version: version + 1 };
    expect((await change(cell.deputy, { ...now, dueOn: '2026-11-23' })).code).toBe('due-in-past');
    expect((await change(cell.deputy, { ...now, partnerIds: [other.secretary] })).code).toBe(
      'person-not-in-cell',
    );
    expect((await change(cell.deputy, { ...now, partnerIds: [partner] })).answer).toEqual(now);
    expect(
      (await change(cell.deputy, { ...now, title: 'Kiểm tra cả hai mái đập', partnerIds: [] })).status,
    ).toBe(200);
    const { answer } = await read(bystander);
    expect(answer.task).toMatchObject({
      title: 'Kiểm tra cả hai mái đập',
      assignee: { personId: bystander },
      partners: [],
      dueOn: '2026-12-02',
      mine: true,
    });
    expect(answer.history.slice(1).map((line) => line.changes)).toEqual([
      [
        { what: 'assignee', from: 'Nguyễn Văn Số 4', to: 'Nguyễn Văn Số 6' },
        { what: 'due', from: '2026-11-28', to: '2026-12-02' },
      ],
      [
        { what: 'title', from: null, to: null },
        { what: 'partners', from: 'Nguyễn Văn Số 5', to: null },
      ],
    ]);
    // The one named before has no more say in it.
    expect((await tell(assignee, 30)).code).toBe('forbidden');
  });

  test('when the date has passed other things may still be changed', async () => {
    app.setClock('2026-12-24T02:00:00Z');
    const { version } = (await read(cell.secretary)).answer;
    expect(
      (await change(cell.secretary, { version, title: 'Kiểm tra lại', dueOn: '2026-11-28' })).status,
    ).toBe(200);
  });
});

describe('readers', () => {
  test('who stands above sees state and figures, not words', async () => {
    await tell(assignee, 40, 'Vợ ốm nên chậm');
    await finish(assignee);
    const { answer } = await read(cell.above);
    expect(answer).toMatchObject({
      task: { state: 'done', percent: 100 },
      detail: '',
      result: null,
      history: [],
      can: { tell: false, change: false, reopen: false, readWords: false },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Vợ ốm|16 vị trí|Chụp ảnh/);
  });

  test('facts hold ids and numbers, never names or words', async () => {
    await tell(assignee, 40, 'Lời riêng');
    await finish(assignee, 'Kết quả riêng');
    const facts = await app.database.owner
      .selectFrom('facts')
      .select(['kind', 'data'])
      .where('subject_id', '=', taskId)
      .execute();
    expect(facts.map((fact) => fact.kind)).toEqual(['task.given', 'task.progress-told', 'task.finished']);
    expect(JSON.stringify(facts)).not.toMatch(/riêng|Nguyễn|mái đập/);
  });
});
