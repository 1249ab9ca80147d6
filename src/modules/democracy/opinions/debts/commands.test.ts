// Until when an answer is owed where a committee has set a deadline of its own: its cells by theirs, others by the national one.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { setLocalRule } from '../../../organisation/regulations/local/commands.ts';
import * as contract from '../contract.ts';

let app: TestApp;
let cell: MadeCell;
let ruleId: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6 });
  const decision = {
    key: 'opinion.answer-days',
    settings: { committeeDays: 7, aboveDays: 10, againDays: 4, studyDays: 20 },
    document: 'Quyết định 41-QĐ/ĐU',
    issuedOn: '2026-11-28',
    note: '',
    from: '2026-12-02',
    until: null,
    replaces: null,
  };
  ({ id: ruleId } = granted(
    await app.attempt(cell.above, (scope) => setLocalRule(scope, cell.committeeId, decision)),
  ));
});
afterAll(() => app.close());

const on = (date: string) => app.setClock(`${date}T02:00:00Z`);
const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const write = async (at: MadeCell, to: 'committee' | 'head' = 'committee') =>
  (
    await tell(at.officials[4] as string, contract.writeOpinion, {
      params: { organisationId: at.cellId },
      body: {
        kind: 'proposal',
        text: 'Gửi tài liệu sớm hơn',
        about: { type: 'committee', id: at.cellId },
        to,
      },
    })
  ).answer.id;
const page = async (by: string, opinionId: string) =>
  (await tell(by, contract.readOpinion, { params: { opinionId } })).answer;
const answer = (by: string, opinionId: string, body: object) =>
  tell(by, contract.answerOpinion, {
    params: { opinionId },
    body: { outcome: 'explained', text: 'Đã bố trí', ...body },
  });

test('from its first day on in its cells; asked before, or elsewhere, by the national rule', async () => {
  on('2026-12-01');
  const before = await write(cell);
  expect((await page(cell.secretary, before)).debts).toMatchObject([
    { dueOn: '2026-12-16', ruleId: 'opinion.answer-days-1' },
  ]);
  on('2026-12-02');
  const elsewhere = await makeCell(app.runAsJob, { officials: 6 });
  expect((await page(elsewhere.secretary, await write(elsewhere))).debts).toMatchObject([
    { dueOn: '2026-12-17', ruleId: 'opinion.answer-days-1' },
  ]);
  const author = cell.officials[4] as string;
  const subject = (
    await tell(author, contract.readOpinionSubject, {
      params: { organisationId: cell.cellId, type: 'committee', id: cell.cellId },
    })
  ).answer;
  expect(subject).toMatchObject({ ruleId, due: { committee: '2026-12-09', head: '2027-01-01' } });
  const asked = await write(cell);
  expect((await page(author, asked)).debts).toMatchObject([{ dueOn: '2026-12-09', ruleId }]);
  const figures = await tell(cell.secretary, contract.readOpinionFigures, {
    params: { organisationId: cell.cellId },
  });
  expect(figures.answer.ruleId).toBe(ruleId);
});

test('asked again, studied and sent up by the same rule', async () => {
  on('2026-12-02');
  const author = cell.officials[4] as string;
  const asked = await write(cell);
  expect((await answer(cell.secretary, asked, {})).status).toBe(200);
  await tell(author, contract.judgeAnswer, {
    params: { opinionId: asked },
    body: { satisfied: false, why: 'Chưa rõ ngày nào' },
  });
  expect((await page(author, asked)).debts).toMatchObject([{ dueOn: '2026-12-06', returns: 1 }]);
  const study = { byId: cell.secretary, returnsOn: '2026-12-23' };
  const tooLong = await answer(cell.secretary, asked, { outcome: 'study', study });
  expect(tooLong.code).toBe('study-needs-who');
  expect((await page(cell.secretary, asked)).studyUntil).toBe('2026-12-22');
  expect((await answer(cell.secretary, asked, { outcome: 'sent_up' })).status).toBe(200);
  expect((await page(cell.above, asked)).debts.at(-1)).toMatchObject({ dueOn: '2026-12-12', ruleId });
});
