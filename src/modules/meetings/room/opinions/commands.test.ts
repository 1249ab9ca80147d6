// Opinions through HTTP: noted for anybody on the roll, written by the member himself, corrected, withdrawn; two who edit at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { type MadeMeeting, makeMeeting } from '../../factory.ts';
import * as contract from '../contract.ts';
import * as opinions from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeMeeting;
let taker: string;
let member: string;
let absent: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 7 });
  [taker, member] = cell.officials.slice(3, 5) as [string, string];
  absent = cell.officials[6] as string;
  meeting = await makeMeeting(app.act, cell, { present: 6, minuteTakerId: taker });
});
afterAll(() => app.close());

async function tell<E extends Endpoint>(personId: string, endpoint: E, args: object = {}) {
  const { params = {}, ...rest } = args as { params?: object };
  const client = await app.as(personId);
  return client.call(endpoint, { params: { meetingId: meeting.meetingId, ...params }, ...rest } as never);
}
const note = async (by: string, body: object) => {
  const answer = await tell(by, opinions.noteOpinion, {
    body: { kind: 'agreement', text: 'Nhất trí.', ...body },
  });
  return answer.code ?? answer.answer.id;
};
const edit = async (by: string, opinionId: string, body: object) => {
  const answer = await tell(by, opinions.editOpinion, { params: { opinionId }, body });
  return answer.code ?? answer.answer.version;
};
const withdraw = async (by: string, opinionId: string) =>
  (await tell(by, opinions.withdrawOpinion, { params: { opinionId } })).code ?? 'ok';
const shown = async (id: string) => {
  const { answer } = await tell(taker, contract.readRoom, { query: {} });
  return answer.room.opinions.find((one) => one.id === id);
};

test('the minute-taker, chair and deputy note for anybody on the roll; a member for himself, once he is here', async () => {
  const [itemId] = meeting.itemIds.slice(5) as [string];
  for (const by of [taker, cell.secretary, cell.deputy]) {
    const id = await note(by, { authorId: member, itemId, kind: 'addition', text: '  Bổ sung đường đi. ' });
    expect(await shown(id)).toMatchObject({
      authorId: member,
      authorName: 'Nguyễn Văn Số 5',
      itemId,
      kind: 'addition',
      text: 'Bổ sung đường đi.',
      version: 1,
    });
  }
  // Read out for somebody who could not come.
  expect(await shown(await note(taker, { authorId: absent }))).toMatchObject({
    authorId: absent,
    itemId: null,
  });
  expect(await shown(await note(member, { kind: 'agreement' }))).toMatchObject({
    authorId: member,
    kind: 'agreement',
  });
  expect(await note(member, { authorId: taker })).toBe('forbidden');
  expect(await note(absent, {})).toBe('not-in-the-room');
  expect(await note(taker, { authorId: cell.above })).toBe('author-not-here');
  expect(await note(taker, { itemId: '99999999-9999-4999-8999-999999999999' })).toBe('not-found');
  for (const stranger of [cell.above, cell.administrator, (await makeCell(app.runAsJob)).secretary])
    expect(await note(stranger, {})).toBe('not-found');
});

test('two minute-takers who correct the same words: the second is told, and nothing of the first is lost', async () => {
  const id = await note(taker, { authorId: member });
  const answers = await Promise.all([
    edit(taker, id, { version: 1, text: 'Nhất trí với dự thảo.' }),
    edit(cell.secretary, id, { version: 1, text: 'Không nhất trí.' }),
  ]);
  expect(answers.map(String).sort()).toEqual(['2', 'stale']);
  const kept = answers[0] === 2 ? 'Nhất trí với dự thảo.' : 'Không nhất trí.';
  expect(await shown(id)).toMatchObject({ text: kept, version: 2 });
  expect(await edit(member, id, { version: 2, kind: 'proposal' })).toBe(3);
  expect(await edit(cell.head, id, { version: 3, text: 'x' })).toBe('forbidden');
});

test('withdrawn it is shown no more and stays so; by its author or who takes the minutes', async () => {
  const id = await note(member, {});
  expect(await withdraw(cell.head, id)).toBe('forbidden');
  expect(await withdraw(member, id)).toBe('ok');
  expect(await shown(id)).toBeUndefined();
  expect(await withdraw(taker, id)).toBe('opinion-withdrawn');
  expect(await edit(taker, id, { version: 2, text: 'x' })).toBe('opinion-withdrawn');
  expect(await withdraw(taker, '99999999-9999-4999-8999-999999999999')).toBe('not-found');
});

test('sent twice with one key it is written once', async () => {
  const send = () =>
    tell(member, opinions.noteOpinion, {
      body: { kind: 'question', text: 'Kinh phí lấy từ đâu?' },
      idempotencyKey: 'one tap on a bad line',
    });
  const [one, two] = await Promise.all([send(), send()]);
  const third = await send();
  expect([one.status, two.status, third.status]).toEqual([200, 200, 200]);
  expect([two.answer.id, third.answer.id]).toEqual([one.answer.id, one.answer.id]);
  const { answer } = await tell(taker, contract.readRoom, { query: {} });
  expect(answer.room.opinions.filter((each) => each.kind === 'question')).toHaveLength(1);
});

test('an opinion of another meeting is not there', async () => {
  const other = await makeCell(app.runAsJob);
  const elsewhere = await makeMeeting(app.act, other);
  const client = await app.as(other.secretary);
  const noted = await client.call(opinions.noteOpinion, {
    params: { meetingId: elsewhere.meetingId },
    body: { kind: 'agreement', text: 'Nhất trí.' },
  });
  expect(await edit(taker, noted.answer.id, { version: 1, text: 'x' })).toBe('not-found');
  expect(await withdraw(cell.secretary, noted.answer.id)).toBe('not-found');
});
