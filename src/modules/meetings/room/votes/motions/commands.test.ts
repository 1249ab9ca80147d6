// Motions and amendments through HTTP by those whom they concern: moved, ordered, voted to the end, withdrawn in time.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../../platform/http/endpoint.ts';
import { castVote, readVote } from '../../../../democracy/votes/contract.ts';
import { type MadeCell, makeCell } from '../../../../organisation/factory.ts';
import { makeMeeting } from '../../../factory.ts';
import { readMinutes } from '../../../minutes/contract.ts';
import { closeMeetingVote, withdrawMeetingVote } from '../contract.ts';
import * as motions from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let meetingId: string;
let chair: string;
let taker: string;
let one: string;
let two: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
beforeEach(async () => {
  app.setClock('2026-12-03T07:00:00Z');
  cell = await makeCell(app.runAsJob, { officials: 7 });
  chair = cell.secretary;
  [taker, one, two] = cell.officials.slice(3, 6) as [string, string, string];
  ({ meetingId } = await makeMeeting(app.act, cell, { minuteTakerId: taker }));
});
afterAll(() => app.close());

const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const said = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await tell(by, endpoint, args)).code ?? 'ok';
const move = async (by: string, body: { text?: string; proposerId?: string; itemId?: string } = {}) => {
  const text = 'Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm';
  const moved = await tell(by, motions.proposeMotion, { params: { meetingId }, body: { text, ...body } });
  return moved.code ?? moved.answer.id;
};
const amend = async (by: string, motionId: string, words: string, byWords: string) => {
  const args = { params: { meetingId, motionId }, body: { words, byWords } };
  const moved = await tell(by, motions.proposeAmendment, args);
  return moved.code ?? moved.answer.id;
};
const withdraw = (by: string, motionId: string, amendmentId?: string) =>
  amendmentId === undefined
    ? said(by, motions.withdrawMotion, { params: { meetingId, motionId } })
    : said(by, motions.withdrawAmendment, { params: { meetingId, motionId, amendmentId } });
const order = (by: string, motionId: string, ids: string[]) =>
  said(by, motions.orderAmendments, { params: { meetingId, motionId }, body: { ids } });
const open = async (by: string, motionId: string) => {
  const opened = await tell(by, motions.openMotionVote, { params: { meetingId, motionId } });
  return opened.code ?? opened.answer.id;
};
const shown = async (motionId: string, by = one) => {
  const { answer } = await tell(by, motions.readMotions, { params: { meetingId } });
  return answer.motions.find((motion) => motion.id === motionId);
};
/** The next vote of the motion, with this many in favour. Out: what was asked. */
const voteOn = async (motionId: string, inFavour: number, at: string) => {
  app.setClock(`2026-12-03T${at}Z`);
  const voteId = await open(chair, motionId);
  for (const by of cell.officials.slice(0, inFavour))
    expect(await said(by, castVote, { params: { voteId }, body: { choice: 'for' } })).toBe('ok');
  expect(await said(chair, closeMeetingVote, { params: { meetingId, voteId } })).toBe('ok');
  return (await tell(one, readVote, { params: { voteId } })).answer.question;
};

test('amendments are voted in the chair’s order, one that contradicts falls, at the end the motion as amended; minutes tell it', async () => {
  const motionId = await move(one);
  const later = await amend(two, motionId, 'ngày 15', 'ngày 20');
  const never = await amend(chair, motionId, 'trước ngày 15', 'khi có kinh phí');
  const both = await amend(two, motionId, 'tổ 1', 'tổ 1 và tổ 2');
  // Proposed: the furthest from the motion first, and everybody sees it.
  expect((await shown(motionId))?.amendments.map((row) => row.id)).toEqual([never, both, later]);
  expect(await order(one, motionId, [later, both, never])).toBe('forbidden');
  expect(await order(chair, motionId, [later, both])).toBe('order-incomplete');
  expect(await order(chair, motionId, [later, later, both])).toBe('order-incomplete');
  expect(await order(chair, motionId, [later, both, never])).toBe('ok');
  expect((await shown(motionId))?.amendments.map((row) => row.id)).toEqual([later, both, never]);

  expect(await open(one, motionId)).toBe('forbidden');
  expect(await voteOn(motionId, 5, '07:05:00')).toBe('Sửa “ngày 15” thành “ngày 20”');
  expect(await shown(motionId)).toMatchObject({
    state: 'open',
    text: 'Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm',
    amended: 'Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm',
    amendments: [{ state: 'passed' }, { state: 'open' }, { state: 'fallen' }],
  });
  // Once voting has begun nothing is withdrawn, added or put in another order.
  expect(await withdraw(one, motionId)).toBe('motion-voting');
  expect(await withdraw(two, motionId, both)).toBe('motion-voting');
  expect(await withdraw(chair, motionId, never)).toBe('motion-ended');
  expect(await amend(two, motionId, 'kênh N2', 'kênh N3')).toBe('motion-voting');
  expect(await order(chair, motionId, [both])).toBe('motion-voting');

  expect(await voteOn(motionId, 2, '07:10:00')).toBe('Sửa “tổ 1” thành “tổ 1 và tổ 2”');
  expect(await voteOn(motionId, 6, '07:15:00')).toBe(
    'Thông qua đề nghị: Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm',
  );
  expect(await shown(motionId)).toMatchObject({
    state: 'passed',
    amendments: [{ state: 'passed' }, { state: 'rejected' }, { state: 'fallen' }],
  });
  expect(await open(chair, motionId)).toBe('motion-ended');
  expect(await amend(two, motionId, 'kênh N2', 'kênh N3')).toBe('motion-ended');
  const { answer } = await tell(taker, readMinutes, { params: { meetingId } });
  const texts = answer.paragraphs.filter((row) => row.kind === 'vote').map((row) => row.text);
  expect(texts).toHaveLength(3);
  expect(texts[2]).toContain('Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm');
  const [moved, ended] = ['motion', 'motion_end'].map(
    (kind) => answer.paragraphs.find((row) => row.kind === kind)?.text ?? '',
  ) as [string, string];
  expect(moved.split('\n')).toEqual([
    expect.stringMatching(
      /^Đồng chí .+ đề nghị chi bộ biểu quyết: “Nạo vét kênh N2 trước ngày 15, giao tổ 1 làm”\. Đề nghị sửa đổi, theo thứ tự biểu quyết:$/,
    ),
    expect.stringMatching(
      /^- Đồng chí .+: sửa “ngày 15” thành “ngày 20”\. Được thông qua \(tán thành 5\/7, đạt 71,4 %\)\.$/,
    ),
    expect.stringMatching(
      /“tổ 1 và tổ 2”\. Không được thông qua \(tán thành 2\/7, đạt 28,6 %, cần từ 4\/7\)\.$/,
    ),
    expect.stringMatching(/“khi có kinh phí”\. Không biểu quyết vì trái với sửa đổi đã được thông qua\.$/),
  ]);
  expect(ended).toMatch(
    /^Đề nghị của đồng chí .+ được thông qua \(tán thành 6\/7, đạt 85,7 %\) với nội dung đã sửa đổi: “Nạo vét kênh N2 trước ngày 20, giao tổ 1 làm”\.$/,
  );
});

test('withdrawn by its proposer only and before its vote; the trace stays, and its amendments fall', async () => {
  const motionId = await move(one);
  const amendment = await amend(two, motionId, 'ngày 15', 'ngày 20');
  const other = await amend(two, motionId, 'kênh N2', 'kênh N3');
  expect(await withdraw(chair, motionId)).toBe('motion-not-own');
  expect(await withdraw(one, motionId, amendment)).toBe('motion-not-own');
  expect(await withdraw(two, motionId, motionId)).toBe('not-found');
  expect(await withdraw(two, motionId, amendment)).toBe('ok');
  expect(await withdraw(two, motionId, amendment)).toBe('motion-ended');
  // A vote that is on keeps it; one stopped without a result does not.
  const voteId = await open(chair, motionId);
  expect(await open(taker, motionId)).toBe('vote-already-open');
  expect(await withdraw(one, motionId)).toBe('motion-voting');
  expect(await said(chair, withdrawMeetingVote, { params: { meetingId, voteId } })).toBe('ok');
  expect(await withdraw(one, motionId)).toBe('ok');
  expect(await withdraw(one, motionId)).toBe('motion-ended');
  expect(await open(chair, motionId)).toBe('motion-ended');
  const row = await shown(motionId);
  expect(row).toMatchObject({ state: 'withdrawn', proposerId: one });
  expect(row?.endedAt).not.toBeNull();
  const states = new Map(row?.amendments.map((each) => [each.id, each.state]));
  expect(states).toEqual(
    new Map([
      [amendment, 'withdrawn'],
      [other, 'fallen'],
    ]),
  );
  const { rows } = await sql<{ kind: string }>`SELECT kind FROM facts WHERE subject_id = ${motionId}
    ORDER BY id`.execute(app.database.owner);
  expect(rows.map((fact) => fact.kind)).toEqual(['motion.proposed', 'motion.withdrawn']);
  // Not even the program brings it back, or puts other words into it.
  const again = app.act(chair, (scope) =>
    scope.db
      .updateTable('motions')
      .set({ state: 'open', ended_at: null })
      .where('id', '=', motionId)
      .execute(),
  );
  await expect(again).rejects.toThrow('stays');
});

test('who moves: members for themselves, who leads for somebody in the room; not from outside', async () => {
  const motionId = await move(taker, { proposerId: two, text: ' Nạo vét kênh N2\ntrước  ngày 15 ' });
  expect(await shown(motionId)).toMatchObject({
    proposerId: two,
    noted: true,
    text: 'Nạo vét kênh N2 trước ngày 15',
  });
  // At his word who leads notes that it is withdrawn; nobody else, and not what he moved on his phone.
  expect(await withdraw(one, motionId)).toBe('motion-not-own');
  expect(await withdraw(chair, motionId)).toBe('ok');
  expect(await withdraw(taker, await move(two))).toBe('motion-not-own');
  const { answer } = await tell(taker, readMinutes, { params: { meetingId } });
  const told = answer.paragraphs.filter((row) => row.kind.startsWith('motion')).map((row) => row.text);
  expect(told.some((text) => /rút đề nghị “Nạo vét kênh N2 trước ngày 15” \(\d+ giờ \d+/.test(text))).toBe(
    true,
  );
  expect(await move(one, { proposerId: two })).toBe('forbidden');
  expect(await move(taker, { proposerId: cell.above })).toBe('author-not-here');
  expect(await move(cell.above)).toBe('not-found');
  expect(await move(one, { text: 'x' })).toBe('bad-input');
  expect(await move(one, { itemId: '99999999-9999-4999-8999-999999999999' })).toBe('not-found');
  const stranger = await makeCell(app.runAsJob);
  expect(await said(stranger.secretary, motions.readMotions, { params: { meetingId } })).toBe('not-found');
  const there = await makeMeeting(app.act, stranger);
  const elsewhere = { meetingId: there.meetingId, motionId };
  expect(await said(stranger.secretary, motions.openMotionVote, { params: elsewhere })).toBe('not-found');
});

test('amendments name words that stand in one place, change something, are not told twice and do not grow without end', async () => {
  const motionId = await move(one, { text: 'Làm xong kênh N2 rồi mới làm kênh N3' });
  expect(await amend(two, motionId, 'kênh', 'mương')).toBe('amendment-words');
  expect(await amend(two, motionId, 'kênh N4', 'mương')).toBe('amendment-words');
  expect(await amend(two, motionId, 'N2', 'N2')).toBe('amendment-same');
  expect(await amend(two, motionId, 'N2', 'N5')).not.toBe('amendment-same');
  expect(await amend(one, motionId, 'N2', 'N5')).toBe('amendment-same');
  expect(await amend(two, motionId, 'xong', 'a'.repeat(200))).toMatch(/^[0-9a-f-]{36}$/);
  expect(await amend(two, motionId, 'rồi', 'b'.repeat(200))).toBe('motion-too-long');
});
