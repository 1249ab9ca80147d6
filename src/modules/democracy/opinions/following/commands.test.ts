// An organisation ends while answers are owed: told before, passed on when the day comes, answered by who takes over.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { mergeOrganisations } from '../../../organisation/changes/commands.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { addMember } from '../../../organisation/members/commands.ts';
import { grantOffice } from '../../../organisation/offices/commands.ts';
import { foundOrganisation } from '../../../organisation/tree/commands.ts';
import * as contract from '../contract.ts';
import { passOnOwed } from './commands.ts';
import { foreseeOpinions } from './queries.ts';

let app: TestApp;
let cell: MadeCell;
let small: string;
let writer: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-01T02:00:00Z' });
  cell = await makeCell(app.runAsJob);
  await app.runAsJob('sample', async (scope) => {
    small = granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: 'Chi bộ Đồng Mây 1',
        foundedOn: '2020-01-01',
        parentId: cell.committeeId,
        termFrom: '2024-06-01',
      }),
    ).id;
    const add = async (name: string, phone: string) =>
      granted(await addMember(scope, small, { name, from: '2020-01-01', officialOn: '2015-01-01', phone }))
        .personId;
    const leads = await add('Bí Thư Đồng Mây', '0913 000 001');
    writer = await add('Thợ Bơm', '0913 000 002');
    const office = { personId: leads, kind: 'secretary', from: '2024-06-01', until: null } as const;
    granted(await grantOffice(scope, small, office));
  });
});
afterAll(() => app.close());

const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const write = async (text: string) =>
  (
    await tell(writer, contract.writeOpinion, {
      params: { organisationId: small },
      body: { kind: 'proposal', text, about: { type: 'committee', id: small } },
    })
  ).answer.id;
const page = async (opinionId: string, by = writer) =>
  (await tell(by, contract.readOpinion, { params: { opinionId } })).answer;
const answer = async (by: string, opinionId: string, body: object) =>
  (
    await tell(by, contract.answerOpinion, {
      params: { opinionId },
      body: { outcome: 'explained', text: 'Đã bố trí kinh phí', ...body },
    })
  ).code ?? 'ok';

test('what a cell owes that goes into another is owed by that one, which makes a task of it among its own', async () => {
  const [open, answered] = [await write('Thay máy bơm số 2.'), await write('Sửa mái trạm.')];
  expect(await answer(cell.secretary, open, {})).toBe('not-found');
  const change = {
    kind: 'merged',
    organisationId: small,
    on: '2026-12-05',
    ends: true,
    into: [{ id: cell.cellId, name: 'Chi bộ lớn' }],
    goes: new Map(),
  } as const;
  const foreseen = () => app.act(cell.above, (scope) => foreseeOpinions(scope, change));
  expect((await foreseen())[0]?.words.vi).toBe(
    '2 ý kiến còn chờ trả lời chuyển cho Chi bộ lớn từ ngày ấy, với hạn mới; người nêu vẫn đọc được câu trả lời.',
  );
  granted(
    await app.act(cell.above, (scope) =>
      mergeOrganisations(
        scope,
        { predecessorId: small, successorId: cell.cellId, on: '2026-12-05', decision: '06-QĐ/ĐU' },
        app.services.following,
      ),
    ),
  );
  // The day has not come.
  await app.runAsJob('opinions.pass-on', passOnOwed);
  expect((await page(open)).opinion.owner?.organisation.id).toBe(small);
  app.setClock('2026-12-05T02:00:00Z');
  await app.runAsJob('opinions.pass-on', passOnOwed);
  await app.runAsJob('opinions.pass-on', passOnOwed);
  const passed = await page(open);
  expect(passed.opinion).toMatchObject({
    state: 'waiting',
    askedOn: '2026-12-05',
    owner: { kind: 'committee', organisation: { id: cell.cellId } },
  });
  expect(passed.debts.map((debt) => debt.state)).toEqual(['passed_on', 'waiting']);
  const member = cell.officials[3] as string;
  expect((await page(open, cell.secretary)).members.map((one) => one.id)).toContain(member);
  const task = { title: 'Thay máy bơm số 2', assigneeId: member, dueOn: '2026-12-30' };
  expect(await answer(cell.secretary, open, { outcome: 'accepted', task })).toBe('ok');
  expect((await page(open)).debts[1]?.answers[0]?.task?.title).toBe('Thay máy bơm số 2');
  const judged = await tell(writer, contract.judgeAnswer, {
    params: { opinionId: open },
    body: { satisfied: true },
  });
  expect(judged.code ?? 'ok').toBe('ok');
  expect((await page(open)).opinion.state).toBe('settled');
  expect(await answer(cell.secretary, answered, {})).toBe('ok');
});
