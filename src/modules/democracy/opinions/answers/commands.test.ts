// The debt of answers on a real database: who owes, until when, each way of answering, what the author says, who reads what.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { readToday } from '../../../../platform/http/today-contract.ts';
import { type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { readTask } from '../../../tasks/contract.ts';
import * as contract from '../contract.ts';
import { digestMonth } from '../digest/commands.ts';

let app: TestApp;
let cell: MadeCell;
let author: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  author = cell.officials[4] as string;
});
afterAll(() => app.close());

const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const said = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await tell(by, endpoint, args)).code ?? 'ok';
const on = (date: string) => app.setClock(`${date}T02:00:00Z`);

type Written = NonNullable<CallArgs<typeof contract.writeOpinion>['body']>;
async function write(more: Partial<Written> = {}, by = author): Promise<string> {
  const { answer } = await tell(by, contract.writeOpinion, {
    params: { organisationId: cell.cellId },
    body: {
      kind: 'proposal',
      text: 'Sửa đường vào trạm số 3. Đoạn cuối bị xói.',
      about: { type: 'unit', id: cell.cellId },
      ...more,
    },
  });
  return answer.id;
}
type Answered = NonNullable<CallArgs<typeof contract.answerOpinion>['body']>;
const answer = (by: string, opinionId: string, body: Partial<Answered>) =>
  said(by, contract.answerOpinion, {
    params: { opinionId },
    body: { outcome: 'explained', text: 'Đã bố trí kinh phí', ...body },
  });
const judge = (opinionId: string, satisfied: boolean, why = '', by = author) =>
  said(by, contract.judgeAnswer, { params: { opinionId }, body: { satisfied, why } });
const page = async (opinionId: string, by = author) =>
  (await tell(by, contract.readOpinion, { params: { opinionId } })).answer;

describe('written between meetings', () => {
  test('what asks is owed until a day by rule; what does not is kept; changed until answered, withdrawn with its trace', async () => {
    const asked = await write();
    expect(await page(asked)).toMatchObject({
      opinion: {
        state: 'waiting',
        askedOn: '2026-12-01',
        dueOn: '2026-12-16',
        owner: { kind: 'committee', organisation: { id: cell.cellId } },
        mine: true,
      },
      spoken: false,
      can: { change: true, withdraw: true, judge: false, answer: [] },
    });
    const toHead = await write({ to: 'head', kind: 'question' });
    expect((await page(toHead)).opinion).toMatchObject({ dueOn: '2026-12-31', owner: { kind: 'head' } });
    const agreed = await write({ kind: 'agreement', text: 'Nhất trí với kế hoạch.' });
    expect((await page(agreed)).opinion).toMatchObject({ state: 'said', owner: null, dueOn: null });
    const change = (version: number, body: object, by = author) =>
      said(by, contract.changeOpinion, { params: { opinionId: agreed }, body: { version, ...body } });
    expect(await change(1, { kind: 'question', text: 'Kế hoạch có kinh phí chưa?' })).toBe('ok');
    expect((await page(agreed)).opinion.state).toBe('waiting');
    expect(await change(1, { text: 'Cũ' })).toBe('stale');
    expect(await change(2, { text: 'Của người khác' }, cell.deputy)).toBe('forbidden');
    expect(await change(2, { kind: 'addition' })).toBe('ok');
    expect((await page(agreed)).opinion.state).toBe('said');
    const back = (by: string) =>
      said(by, contract.takeBackOpinion, { params: { opinionId: toHead }, body: undefined as never });
    expect(await back(cell.secretary)).toBe('forbidden');
    expect(await back(author)).toBe('ok');
    expect(await back(author)).toBe('opinion-withdrawn');
    expect((await page(toHead)).opinion).toMatchObject({ state: 'withdrawn' });
    expect((await page(toHead, cell.deputy)).opinion.text).toBe('');
    expect(await answer(cell.head, toHead, {})).toBe('not-owed');
    expect(await answer(cell.secretary, asked, {})).toBe('ok');
    expect(
      await said(author, contract.changeOpinion, {
        params: { opinionId: asked },
        body: { version: 2, text: 'x' },
      }),
    ).toBe('opinion-discussed');
  });

  test('on things that the author sees only; from the own cell only; to a head only where there is one', async () => {
    const about = { type: 'task', id: '99999999-9999-4999-8999-999999999999' };
    const body = { kind: 'proposal', text: 'Nên làm sớm', about } as const;
    const params = { organisationId: cell.cellId };
    expect(await said(author, contract.writeOpinion, { params, body })).toBe('not-found');
    const unit = { ...body, about: { type: 'unit', id: cell.cellId } };
    expect(await said(cell.above, contract.writeOpinion, { params, body: unit })).toBe('not-found');
    const other = await makeCell(app.runAsJob);
    await app.database.owner
      .deleteFrom('offices')
      .where('organisation_id', '=', other.cellId)
      .where('kind', '=', 'agency_head')
      .execute();
    expect(
      await said(other.secretary, contract.writeOpinion, {
        params: { organisationId: other.cellId },
        body: { ...unit, about: { type: 'unit', id: other.cellId }, to: 'head' },
      }),
    ).toBe('no-head');
  });
});

describe('answered by office', () => {
  test('accepted becomes a task in one step, walkable back to the opinion; only who owes answers, once', async () => {
    const id = await write({ to: 'head' });
    const task = { title: 'Rải đá cấp phối', assigneeId: cell.officials[5] as string, dueOn: '2026-12-25' };
    expect(await answer(cell.secretary, id, { outcome: 'accepted', task })).toBe('forbidden');
    expect(await answer(author, id, { outcome: 'accepted', task })).toBe('forbidden');
    expect(await answer(cell.head, id, { outcome: 'accepted' })).toBe('answer-needs-task');
    expect(await answer(cell.head, id, { outcome: 'accepted', task: { ...task, dueOn: '2026-11-01' } })).toBe(
      'due-in-past',
    );
    const given = await tell(cell.head, contract.answerOpinion, {
      params: { opinionId: id },
      body: { outcome: 'accepted', text: 'Đơn vị nhận sửa', task },
    });
    const taskId = given.answer.taskId as string;
    expect((await tell(author, readTask, { params: { taskId } })).answer.task).toMatchObject({
      title: 'Rải đá cấp phối',
      source: { to: `/y-kien/${id}` },
    });
    expect((await page(id)).debts).toMatchObject([
      { state: 'answered', answers: [{ outcome: 'accepted', task: { id: taskId, state: 'open' } }] },
    ]);
    expect(await answer(cell.head, id, {})).toBe('not-owed');
    expect(await judge(id, true, '', cell.deputy)).toBe('forbidden');
    expect(await judge(id, true)).toBe('ok');
    expect(await judge(id, false, 'Đổi ý')).toBe('not-to-judge');
    expect((await page(id)).opinion).toMatchObject({ state: 'settled', satisfied: true });
  });

  test('what does not answer comes back once, then goes to the next meeting, where no delay is left', async () => {
    const id = await write();
    expect(await answer(cell.secretary, id, {})).toBe('ok');
    on('2026-12-05');
    expect(await judge(id, false)).toBe('judgement-needs-why');
    expect(await judge(id, false, 'Chưa nói kinh phí từ đâu')).toBe('ok');
    expect((await page(id)).opinion).toMatchObject({ state: 'waiting', returns: 1, dueOn: '2026-12-15' });
    expect(await answer(cell.deputy, id, { outcome: 'partly', text: 'Sửa trước 200 m' })).toBe('ok');
    expect(await judge(id, false, 'Còn 200 m thì sao')).toBe('ok');
    const last = await page(id, cell.secretary);
    expect(last.opinion).toMatchObject({ state: 'to_meeting', returns: 2 });
    expect(last.can.answer).toEqual(['accepted', 'partly', 'explained']);
    expect(await answer(cell.secretary, id, { outcome: 'sent_up' })).toBe('outcome-not-now');
    expect(await answer(cell.secretary, id, { text: 'Chi bộ đã bàn: làm năm sau' })).toBe('ok');
    expect((await page(id)).opinion.state).toBe('settled');
    expect(await judge(id, false, 'Vẫn chưa')).toBe('not-to-judge');
    on('2026-12-01');
  });

  test('study names who and when, once and within the bound', async () => {
    const id = await write();
    const study = { byId: cell.deputy, returnsOn: '2026-12-20' };
    expect(await answer(cell.secretary, id, { outcome: 'study' })).toBe('study-needs-who');
    expect(
      await answer(cell.secretary, id, { outcome: 'study', study: { ...study, returnsOn: '2027-06-01' } }),
    ).toBe('study-needs-who');
    expect(
      await answer(cell.secretary, id, { outcome: 'study', study: { ...study, byId: cell.above } }),
    ).toBe('not-found');
    expect(await answer(cell.secretary, id, { outcome: 'study', study })).toBe('ok');
    expect((await page(id)).opinion).toMatchObject({ state: 'study', dueOn: '2026-12-20' });
    expect(await judge(id, true)).toBe('not-to-judge');
    expect(await answer(cell.secretary, id, { outcome: 'study', study })).toBe('outcome-not-now');
    expect(await answer(cell.secretary, id, {})).toBe('ok');
  });

  test('sent up it appears above with its own clock and its words, only there; the figures are seen without words', async () => {
    const id = await write({ text: 'Bổ sung biên chế trạm số 2.' });
    expect(await said(cell.above, contract.readOpinion, { params: { opinionId: id } })).toBe('not-found');
    expect(await answer(cell.secretary, id, { outcome: 'handed_over' })).toBe('ok');
    expect((await page(id)).opinion.owner?.kind).toBe('head');
    expect(await answer(cell.head, id, { outcome: 'sent_up', text: 'Ngoài thẩm quyền' })).toBe('ok');
    const above = await page(id, cell.above);
    expect(above.opinion).toMatchObject({
      text: 'Bổ sung biên chế trạm số 2.',
      state: 'waiting',
      dueOn: '2026-12-31',
      owner: { kind: 'committee', organisation: { id: cell.committeeId } },
    });
    expect(above.debts.map((debt) => debt.state)).toEqual(['passed_on', 'passed_on', 'waiting']);
    expect(await said(cell.administrator, contract.readOpinion, { params: { opinionId: id } })).toBe(
      'not-found',
    );
    expect(await answer(cell.secretary, id, {})).toBe('forbidden');
    const owed = (await tell(cell.above, contract.listOwedOpinions, { query: {} })).answer;
    expect(owed.opinions.map((one) => one.id)).toEqual([id]);
    expect(owed.owners).toMatchObject([{ kind: 'committee', waiting: 1, overdue: 0 }]);
    expect(await answer(cell.above, id, { outcome: 'accepted', text: 'Đưa vào kế hoạch 2027' })).toBe('ok');
    expect(await judge(id, true)).toBe('ok');
    const params = { organisationId: cell.cellId };
    const figures = (await tell(cell.above, contract.readOpinionFigures, { params })).answer;
    expect(figures.owners.map((one) => one.kind)).toContain('head');
    expect(JSON.stringify(figures)).not.toContain('biên chế');
    const below = await tell(cell.above, contract.readOpinionFigures, {
      params: { organisationId: cell.committeeId },
    });
    expect(
      below.answer.below.find((one) => one.organisation.id === cell.cellId)?.ageing.answered,
    ).toBeGreaterThan(0);
    const other = await makeCell(app.runAsJob);
    expect(await said(other.secretary, contract.readOpinionFigures, { params })).toBe('not-found');
  });

  test('two who answer at once: one answers, the other hears that nothing is owed', async () => {
    const id = await write();
    const both = await Promise.all([
      answer(cell.secretary, id, { text: 'Của bí thư' }),
      answer(cell.deputy, id, { text: 'Của phó bí thư' }),
    ]);
    expect(both.sort()).toEqual(['not-owed', 'ok']);
    expect((await page(id)).debts[0]?.answers).toHaveLength(1);
  });
});

describe('lists', () => {
  test('page by page without a gap or a double; by state, kind, owner and words without marks', async () => {
    const lists = await makeCell(app.runAsJob, { officials: 4 });
    const writer = lists.officials[3] as string;
    const params = { organisationId: lists.cellId };
    for (let number = 1; number <= 33; number += 1)
      await tell(writer, contract.writeOpinion, {
        params,
        body: {
          kind: number % 2 ? 'proposal' : 'addition',
          text: `Ý kiến số ${number}: Đường vào trạm`,
          about: { type: 'unit', id: lists.cellId },
          to: number % 4 === 1 ? 'head' : 'committee',
        },
      });
    const list = async (query: object, by = lists.deputy) =>
      (await tell(by, contract.listCellOpinions, { params, query })).answer;
    const first = await list({});
    const second = await list({ after: first.next as string });
    expect([first.opinions.length, second.opinions.length, second.next]).toEqual([30, 3, null]);
    expect(new Set([...first.opinions, ...second.opinions].map((one) => one.id)).size).toBe(33);
    expect((await list({ words: 'duong vao' })).opinions).toHaveLength(30);
    expect((await list({ words: 'y kien so 12:' })).opinions).toHaveLength(1);
    expect((await list({ kind: 'question' })).opinions).toEqual([]);
    expect((await list({ owner: 'head', state: 'owed' })).opinions).toHaveLength(9);
    expect(
      (await tell(writer, contract.listOwnOpinions, { query: { state: 'said' } })).answer.opinions,
    ).toHaveLength(16);
    expect(await said(lists.above, contract.listCellOpinions, { params, query: {} })).toBe('not-found');
    const owed = (await tell(lists.head, contract.listOwedOpinions, { query: {} })).answer;
    expect(owed).toMatchObject({ owners: [{ kind: 'head', waiting: 9 }] });
  });
});

test('what is owed today stands on the home page, and the monthly figures until they are read', async () => {
  const home = await makeCell(app.runAsJob);
  const params = { organisationId: home.cellId };
  const writer = home.officials[4] as string;
  const { answer: made } = await tell(writer, contract.writeOpinion, {
    params,
    body: { kind: 'question', text: 'Bao giờ có kết quả?', about: { type: 'committee', id: home.cellId } },
  });
  on('2027-01-01');
  expect(await app.runAsJob('opinions.digest', (scope) => digestMonth(scope))).toBeGreaterThan(0);
  expect(await app.runAsJob('opinions.digest', (scope) => digestMonth(scope))).toBe(0);
  const items = async (by: string) =>
    (await tell(by, readToday, {})).answer.items.filter((one) => ['opinion', 'answer'].includes(one.kind));
  const owes = { title: { vi: '1 ý kiến chờ trả lời, 1 quá hạn' }, state: 'late', due: '2026-12-16' };
  const figures = {
    title: { vi: 'Tổng hợp trả lời ý kiến đầu tháng 01/2027' },
    detail: { vi: '1 ý kiến chờ, 1 quá hạn, chờ lâu nhất 31 ngày; tháng trước trả lời 0' },
    to: '/y-kien?xem=tra-loi&tu-cach=cap-uy',
  };
  expect(await items(home.secretary)).toMatchObject([owes, figures]);
  // Answered meanwhile, the figures of the month are still told.
  expect(await answer(home.secretary, made.id, {})).toBe('ok');
  expect(await items(home.secretary)).toMatchObject([figures]);
  expect(await said(home.secretary, contract.openDigest, {})).toBe('ok');
  expect(await items(home.secretary)).toEqual([]);
  expect(await items(writer)).toMatchObject([{ kind: 'answer', to: `/y-kien/${made.id}` }]);
  on('2026-12-01');
});

test('who was named to study a matter sees it on the home page until it is answered; who studies himself has it among his answers', async () => {
  const study = await makeCell(app.runAsJob);
  const params = { organisationId: study.cellId };
  const [writer, other] = study.officials.slice(3) as [string, string];
  const { answer: made } = await tell(writer, contract.writeOpinion, {
    params,
    body: { kind: 'question', text: 'Vì sao chậm? Nói rõ.', about: { type: 'committee', id: study.cellId } },
  });
  const studied = (byId: string) => ({ outcome: 'study' as const, study: { byId, returnsOn: '2026-12-20' } });
  expect(await answer(study.secretary, made.id, studied(other))).toBe('ok');
  const items = async (by: string) =>
    (await tell(by, readToday, {})).answer.items.filter((one) => one.id.startsWith('study:'));
  expect(await items(other)).toMatchObject([
    {
      title: { vi: 'Nghiên cứu ý kiến: Vì sao chậm?' },
      due: '2026-12-20',
      state: 'due',
      to: `/y-kien/${made.id}`,
    },
  ]);
  expect([await items(writer), await items(study.secretary)]).toEqual([[], []]);
  expect(await answer(study.secretary, made.id, {})).toBe('ok');
  expect(await items(other)).toEqual([]);
  const { answer: second } = await tell(writer, contract.writeOpinion, {
    params,
    body: { kind: 'question', text: 'Bao giờ xong?', about: { type: 'committee', id: study.cellId } },
  });
  expect(await answer(study.secretary, second.id, studied(study.secretary))).toBe('ok');
  expect(await items(study.secretary)).toEqual([]);
});
