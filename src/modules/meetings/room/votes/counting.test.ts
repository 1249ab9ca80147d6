// Cards counted by two, votes by name and votes taken again, through HTTP by those whom they concern; the minutes tell them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { castVote, readVote } from '../../../democracy/votes/contract.ts';
import { type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { makeMeeting } from '../../factory.ts';
import { keepOpinion } from '../../kept/contract.ts';
import { readMinutes } from '../../minutes/contract.ts';
import { readRoom } from '../contract.ts';
import * as votes from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let meetingId: string;
let chair: string;
let taker: string;
let other: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
beforeEach(async () => {
  app.setClock('2026-12-03T07:00:00Z');
  cell = await makeCell(app.runAsJob, { officials: 7 });
  chair = cell.secretary;
  [taker, other] = cell.officials.slice(3, 5) as [string, string];
  ({ meetingId } = await makeMeeting(app.act, cell, { minuteTakerId: taker }));
});
afterAll(() => app.close());

const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const said = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await tell(by, endpoint, args)).code ?? 'ok';
const open = async (body: object = {}) => {
  const opened = await tell(chair, votes.openMeetingVote, {
    params: { meetingId },
    body: { question: 'Thông qua phương án xả cạn', ...body },
  });
  return opened.code ?? opened.answer.id;
};
const at = (voteId: string) => ({ params: { meetingId, voteId } });
const start = (voteId: string, counterIds: string[], by = chair) =>
  said(by, votes.startCounting, { ...at(voteId), body: { counterIds } });
const count = (by: string, voteId: string, [f, a, o]: readonly [number, number, number]) =>
  said(by, votes.sendCardCount, { ...at(voteId), body: { for: f, against: a, other: o } });
const recount = (voteId: string, by = chair) =>
  said(by, votes.askRecount, { ...at(voteId), body: { reason: 'Có đồng chí giơ thẻ muộn' } });
const close = (voteId: string) => tell(chair, votes.closeMeetingVote, at(voteId));
const cast = (by: string, voteId: string, choice: 'for' | 'against' | 'other' = 'for') =>
  said(by, castVote, { params: { voteId }, body: { choice } });
const voteText = async () => {
  const { answer } = await tell(taker, readMinutes, { params: { meetingId } });
  return answer.paragraphs.filter((one) => one.kind === 'vote').map((one) => one.text);
};

describe('cards counted by two', () => {
  test('counts that differ are seen and counted again; only counts alike are taken, with the phones beside them', async () => {
    const voteId = await open();
    expect(await cast(cell.officials[5] as string, voteId, 'against')).toBe('ok');
    expect(await start(voteId, [taker, taker])).toBe('two-counters');
    expect(await start(voteId, [taker, cell.above])).toBe('two-counters');
    expect(await start(voteId, [taker, other], other)).toBe('forbidden');
    expect(await start(voteId, [taker, other])).toBe('ok');
    expect(await start(voteId, [taker, other])).toBe('counting-now');
    // From now on nobody votes by phone, and no card is noted by name.
    expect(await cast(cell.officials[6] as string, voteId)).toBe('counting-now');
    const card = { cards: [{ personId: cell.officials[6] as string, choice: 'for' as const }] };
    expect(await said(taker, votes.noteCards, { ...at(voteId), body: card })).toBe('counting-now');
    expect((await close(voteId)).code).toBe('counting-not-done');
    expect(await count(cell.officials[6] as string, voteId, [6, 0, 0])).toBe('not-counter');
    expect(await count(taker, voteId, [6, 1, 0])).toBe('more-cards-than-left');
    expect(await count(taker, voteId, [5, 0, 1])).toBe('ok');
    expect(await count(taker, voteId, [6, 0, 0])).toBe('counted-this-round');
    const seen = async (by: string) =>
      (await tell(by, readRoom, { params: { meetingId }, query: {} })).answer.room.vote?.counting;
    // The second counts without seeing the first.
    expect(await seen(other)).toMatchObject({ round: 1, agreed: false, left: 6, before: [] });
    expect(await count(other, voteId, [6, 0, 0])).toBe('ok');
    expect(await seen(other)).toMatchObject({
      round: 2,
      before: [{ round: 1, reason: null, counts: [{ for: 5, other: 1 }, { for: 6 }] }],
    });
    expect((await close(voteId)).code).toBe('counting-not-done');
    for (const by of [taker, other]) expect(await count(by, voteId, [5, 1, 0])).toBe('ok');
    expect(await seen(chair)).toMatchObject({ round: 2, agreed: true });
    const ended = await close(voteId);
    expect(ended.answer).toMatchObject({
      byPhone: 1,
      byCard: 6,
      voted: 7,
      result: { for: 5, against: 2, other: 0, silent: 0, passed: true },
    });
    expect(await count(taker, voteId, [6, 0, 0])).toBe('vote-not-open');
    expect(await recount(voteId)).toBe('vote-not-open');
    const [text] = await voteText();
    expect(text).toContain('cùng đếm thẻ');
    expect(text).toMatch(
      /Lượt đếm 1 hai người đếm khác nhau \(đồng chí [^:]+: tán thành 5, không tán thành 0, ý kiến khác 1; đồng chí [^:]+: tán thành 6, không tán thành 0, ý kiến khác 0\), đếm lại\./,
    );
    // Whose cards were against is not known by name: anybody of the count may keep his opinion.
    expect(
      await said(cell.officials[6] as string, keepOpinion, {
        ...at(voteId),
        body: { text: 'Nên lùi lại' },
      }),
    ).toBe('ok');
  });

  test('counted again on demand with the reason; not begun over cards that are noted by name', async () => {
    const voteId = await open();
    expect(await recount(voteId)).toBe('not-counting');
    expect(await count(taker, voteId, [1, 0, 0])).toBe('not-counting');
    const card = (choice: 'for' | null) => ({ cards: [{ personId: other, choice }] });
    expect(await said(taker, votes.noteCards, { ...at(voteId), body: card('for') })).toBe('ok');
    expect(await start(voteId, [taker, other])).toBe('cards-noted-already');
    expect(await said(taker, votes.noteCards, { ...at(voteId), body: card(null) })).toBe('ok');
    expect(await start(voteId, [taker, other])).toBe('ok');
    for (const by of [taker, other]) expect(await count(by, voteId, [7, 0, 0])).toBe('ok');
    expect(await recount(voteId, other)).toBe('forbidden');
    expect(await recount(voteId)).toBe('ok');
    expect((await close(voteId)).code).toBe('counting-not-done');
    for (const by of [taker, other]) expect(await count(by, voteId, [6, 0, 1])).toBe('ok');
    expect((await close(voteId)).answer.result).toMatchObject({ for: 6, other: 1, passed: true });
    expect((await voteText())[0]).toContain('Kiểm phiếu lại theo đề nghị: có đồng chí giơ thẻ muộn.');
  });

  test('phones that vote while counting begins are counted once or told so, never twice', async () => {
    const voteId = await open();
    const voters = cell.officials.slice(0, 5);
    const [began, ...casts] = await Promise.all([
      start(voteId, [taker, other]),
      ...voters.map((one) => cast(one, voteId)),
    ]);
    expect(began).toBe('ok');
    for (const one of casts) expect(['ok', 'counting-now']).toContain(one);
    const phones = casts.filter((one) => one === 'ok').length;
    for (const by of [taker, other]) {
      expect(await count(by, voteId, [8 - phones, 0, 0])).toBe('more-cards-than-left');
      expect(await count(by, voteId, [7 - phones, 0, 0])).toBe('ok');
    }
    expect((await close(voteId)).answer).toMatchObject({ byPhone: phones, voted: 7, result: { for: 7 } });
  });
});

test('by name: kept from everybody until it ends, then told to all and in the minutes; never counted by cards', async () => {
  const voteId = await open({ byName: true });
  const against = cell.officials[5] as string;
  expect(await cast(against, voteId, 'against')).toBe('ok');
  const card = {
    cards: cell.officials.slice(0, 5).map((personId) => ({ personId, choice: 'for' as const })),
  };
  expect(await start(voteId, [taker, other])).toBe('by-name-not-counted');
  expect(await said(taker, votes.noteCards, { ...at(voteId), body: card })).toBe('ok');
  const before = await tell(other, readVote, { params: { voteId } });
  expect(before.answer).toMatchObject({ byName: true, result: null });
  expect(before.answer.named).toBeUndefined();
  const ended = (await close(voteId)).answer;
  expect(ended.named?.map((one) => one.choice).sort()).toEqual([
    'against',
    'for',
    'for',
    'for',
    'for',
    'for',
    'silent',
  ]);
  expect(ended.named?.find((one) => one.choice === 'against')?.personId).toBe(against);
  expect((await tell(cell.above, readVote, { params: { voteId } })).code).toBe('not-found');
  const [text] = await voteText();
  expect(text).toContain('biểu quyết công khai ghi tên theo quyết định của chi bộ');
  expect(text).toContain('- Không tán thành (1): Nguyễn Văn Số 6.');
  expect(text).toContain('- Không biểu quyết (1): Nguyễn Văn Số 7.');
});

test('taken again once, on the same thing, with its reason; not what is still open, nor of another meeting', async () => {
  const voteId = await open();
  const again = (of: string) => open({ again: { of, reason: 'Nhiều đồng chí chưa rõ nội dung' } });
  expect(await again(voteId)).toBe('vote-not-again');
  for (const one of cell.officials.slice(0, 3)) expect(await cast(one, voteId)).toBe('ok');
  expect((await close(voteId)).answer.result?.passed).toBe(false);
  expect(await again('99999999-9999-4999-8999-999999999999')).toBe('not-found');
  expect(await open({ again: { of: voteId, reason: 'x' } })).toBe('bad-input');
  app.setClock('2026-12-03T07:10:00Z');
  const second = await again(voteId);
  for (const one of cell.officials.slice(0, 5)) expect(await cast(one, second)).toBe('ok');
  expect((await close(second)).answer).toMatchObject({ again: { of: voteId }, result: { passed: true } });
  expect((await tell(other, readVote, { params: { voteId } })).answer.replaced).toBe(true);
  expect(await again(voteId)).toBe('vote-not-again');
  const texts = await voteText();
  expect(texts).toHaveLength(2);
  expect(texts[1]).toContain('Biểu quyết lại theo đề nghị: nhiều đồng chí chưa rõ nội dung.');
});
