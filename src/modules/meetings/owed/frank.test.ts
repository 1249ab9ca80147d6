// Frank opinions without an answer on their day open the next agenda, a batch as one item: whose, until when, and nothing of one of them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { drawToken, finishToken } from '../../../web/blind.ts';
import { answerFrank, readFrankWindow } from '../../democracy/frank/contract.ts';
import { makeFrankVote, makeShownFrank } from '../../democracy/frank/factory.ts';
import { makeCell } from '../../organisation/factory.ts';
import { removeAgendaItem } from '../agenda/contract.ts';
import { makeMeeting } from '../factory.ts';
import { readMeeting } from '../preparation/contract.ts';
import { readOwedOpinions, takeOwedFrank } from './contract.ts';

const start = '2026-11-24T02:00:00Z';
const said = [
  { audience: 'cell', text: 'Giao việc cuối giờ chiều thứ Sáu.' },
  { audience: 'committee', text: 'Sổ trực có người ký thay.' },
  null,
] as const;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: start });
});
afterAll(() => app.close());

/** A batch shown today, one text for all and one for the committee, and a meeting of the cell after so many days. */
async function stage(days: number) {
  app.setClock(start);
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  await makeFrankVote(app.act, cell, 'on');
  const phone = { drawToken, finishToken };
  const windowId = await makeShownFrank(app.act, app.services.blindKeys, phone, cell, said);
  const month = days > 30 ? '2027-01-01' : '2026-12-01';
  const { meetingId } = await makeMeeting(app.act, cell, {
    state: 'draft',
    month,
    inMinutes: days * 1440,
  });
  const params = { meetingId };
  const meeting = async () => (await (await app.as(cell.secretary)).call(readMeeting, { params })).answer;
  const offered = async (by = cell.secretary) => (await app.as(by)).call(readOwedOpinions, { params });
  const take = async (by = cell.secretary, version?: number) => {
    const body = { version: version ?? (await meeting()).version };
    return (await app.as(by)).call(takeOwedFrank, { params: { meetingId, windowId }, body });
  };
  const answer = async (count: number) => {
    const secretary = await app.as(cell.secretary);
    const { opinions } = (await secretary.call(readFrankWindow, { params: { windowId } })).answer;
    const opinionIds = opinions
      .filter((one) => one.answerId === null)
      .slice(0, count)
      .map((one) => one.id);
    const body = { opinionIds, text: 'Chi ủy tiếp thu.' };
    expect((await secretary.call(answerFrank, { params: { windowId }, body })).code).toBeUndefined();
  };
  return { cell, windowId, meetingId, meeting, offered, take, answer };
}

test('due by the day of the meeting, it is offered as one line without words and numbers, and taken once', async () => {
  const { cell, windowId, meetingId, meeting, offered, take } = await stage(45);
  const { window } = (await (await app.as(cell.secretary)).call(readFrankWindow, { params: { windowId } }))
    .answer;
  const line = {
    windowId,
    theme: window.theme,
    shownOn: '2026-11-24',
    dueOn: window.answerDueOn,
    itemId: null,
  };
  const before = (await offered()).answer;
  expect(before).toMatchObject({ opinions: [], can: { take: true } });
  expect(before.batches).toEqual([line]);
  // A member reads the same line; who stands above reads figures alone.
  const member = cell.officials[5] as string;
  const read = (await offered(member)).answer;
  expect(read.batches).toEqual([line]);
  expect(read.can.take).toBe(false);
  expect((await offered(cell.above)).code).toBe('forbidden');
  expect((await take(member)).code).toBe('forbidden');
  expect((await take(cell.secretary, 99)).code).toBe('stale');
  expect((await take()).code).toBeUndefined();
  expect((await take()).code).toBe('frank-on-agenda');
  const items = (await meeting()).items.filter((one) => one.title.startsWith('Trả lời ý kiến thẳng thắn'));
  expect(items).toMatchObject([
    {
      title: `Trả lời ý kiến thẳng thắn: ${window.theme}`,
      kind: 'discussion',
      presenter: { id: cell.secretary },
    },
  ]);
  const itemId = items[0]?.id as string;
  expect((await offered()).answer.batches).toEqual([{ ...line, itemId }]);
  // Nothing of what was said came along, nor how much of it.
  const facts = await app.database.owner
    .selectFrom('facts')
    .select('data')
    .where('kind', '=', 'frank.on-agenda')
    .execute();
  expect(facts).toEqual([{ data: { windowId, itemId } }]);
  expect(JSON.stringify(await meeting())).not.toContain('Giao việc cuối giờ');
  // Taken off the agenda, it is offered again.
  const query = { version: (await meeting()).version };
  const off = { params: { meetingId, itemId }, query };
  expect((await (await app.as(cell.secretary)).call(removeAgendaItem, off)).code).toBeUndefined();
  expect((await offered()).answer.batches).toEqual([line]);
});

test('as long as one is not answered, and not before its day', async () => {
  const soon = await stage(2);
  expect((await soon.offered()).answer.batches).toEqual([]);
  expect((await soon.take()).code).toBe('not-found');
  const late = await stage(45);
  await late.answer(1);
  expect((await late.offered()).answer.batches).toHaveLength(1);
  await late.answer(1);
  expect((await late.offered()).answer.batches).toEqual([]);
  expect((await late.take()).code).toBe('not-found');
});
