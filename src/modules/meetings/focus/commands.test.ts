// Focus questions: written, sent, answered once each, read by who may, closed when the item begins, told in the minutes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeMeeting } from '../factory.ts';
import { readMinutes } from '../minutes/contract.ts';
import { itemsOf } from '../queries.ts';
import * as room from '../room/contract.ts';
import { openMeeting } from '../steps/contract.ts';
import * as focus from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function sent(): Promise<{ cell: MadeCell; meetingId: string; itemId: string; questionId: string }> {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'sent', resolution: true });
  const items = await app.act(cell.secretary, (scope) => itemsOf(scope, meetingId));
  const itemId = items.find((item) => item.kind === 'review')?.id as string;
  const asked = await (await app.as(cell.secretary)).call(focus.askFocus, {
    params: { meetingId, itemId },
    body: { text: 'Việc nào chậm, vì sao?' },
  });
  return { cell, meetingId, itemId, questionId: asked.answer.id };
}

test('answered once, changed by its author, read before by who prepares only; counted for all', async () => {
  const { cell, meetingId, questionId } = await sent();
  const params = { params: { meetingId, questionId } };
  const member = await app.as(cell.officials[4] as string);
  const answer = (text: string, version?: number) =>
    member.call(focus.answerFocus, { ...params, body: { text, ...(version ? { version } : {}) } });
  expect((await answer('Khâu duyệt hồ sơ')).status).toBe(200);
  expect((await answer('Lần nữa')).code).toBe('answered-already');
  expect((await answer('Khâu duyệt hồ sơ, do thiếu người', 1)).status).toBe(200);
  expect((await answer('Cũ rồi', 1)).code).toBe('stale');
  const read = async (personId: string) => {
    const page = await (await app.as(personId)).call(focus.readFocus, { params: { meetingId } });
    return page.answer.questions[0];
  };
  expect(await read(cell.officials[4] as string)).toMatchObject({
    answered: 1,
    own: { text: 'Khâu duyệt hồ sơ, do thiếu người', version: 2 },
    answers: [],
  });
  expect(await read(cell.officials[5] as string)).toMatchObject({ answered: 1, own: null, answers: [] });
  expect((await read(cell.secretary))?.answers).toMatchObject([{ text: 'Khâu duyệt hồ sơ, do thiếu người' }]);
  const secretary = await app.as(cell.secretary);
  expect((await secretary.call(focus.removeFocus, params)).code).toBe('question-has-answers');
  expect(
    (await secretary.call(focus.editFocus, { ...params, body: { version: 1, text: 'Câu khác' } })).code,
  ).toBe('question-has-answers');
  expect((await member.call(focus.withdrawFocusAnswer, params)).status).toBe(200);
  expect((await secretary.call(focus.removeFocus, params)).status).toBe(200);
});

test('at the item all read it, nobody answers any more, and the minutes tell that it was sent ahead', async () => {
  const { cell, meetingId, itemId, questionId } = await sent();
  const params = { params: { meetingId, questionId } };
  const author = await app.as(cell.officials[4] as string);
  const body = { kind: 'proposal', text: 'đề nghị thêm một người duyệt hồ sơ' } as const;
  expect((await author.call(focus.answerFocus, { ...params, body })).status).toBe(200);
  const chair = await app.as(cell.secretary);
  expect((await chair.call(openMeeting, { params: { meetingId } })).status).toBe(200);
  const aheadFor = async (personId: string) =>
    (await (await app.as(personId)).call(room.readRoom, { params: { meetingId }, query: {} })).answer.room
      .ahead;
  const other = cell.officials[5] as string;
  expect([(await aheadFor(other)).length, (await aheadFor(cell.secretary)).length]).toEqual([0, 1]);
  expect((await chair.call(room.openItem, { params: { meetingId, itemId } })).status).toBe(200);
  expect(await aheadFor(other)).toMatchObject([{ text: body.text }]);
  const late = await (await app.as(other)).call(focus.answerFocus, { ...params, body });
  expect(late.code).toBe('item-has-begun');
  const minutes = await chair.call(readMinutes, { params: { meetingId } });
  expect(JSON.stringify(minutes.answer)).toContain('(gửi ý kiến trước) đề nghị thêm một người duyệt hồ sơ');
});
