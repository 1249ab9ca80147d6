// A minority opinion from the vote to the committees above, on a real database: who keeps one, until when, who reads and receives it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CallArgs, createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import type { Endpoint } from '../../../platform/http/endpoint.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import * as opinions from '../../democracy/opinions/contract.ts';
import * as above from '../../democracy/opinions/kept/contract.ts';
import { castVote } from '../../democracy/votes/choices/commands.ts';
import { makeVote } from '../../democracy/votes/factory.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { type MadeMeeting, makeKept, makeMeeting, makeSplitVote } from '../factory.ts';
import * as minutes from '../minutes/contract.ts';
import * as room from '../room/opinions/contract.ts';
import * as steps from '../steps/contract.ts';
import * as contract from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let taker: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
beforeEach(async () => {
  app.setClock('2026-12-03T07:00:00Z');
  cell = await makeCell(app.runAsJob, { officials: 7 });
  taker = cell.officials[3] as string;
});
afterAll(() => app.close());

const tell = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await app.as(by)).call(endpoint, args);
const said = async <E extends Endpoint>(by: string, endpoint: E, args: CallArgs<E>) =>
  (await tell(by, endpoint, args)).code ?? 'ok';
const keep = (by: string, meetingId: string, voteId: string, body: object = {}) =>
  tell(by, contract.keepOpinion, {
    params: { meetingId, voteId },
    body: { text: 'Nên lùi việc xả cạn đến ngày 20', ...body },
  });
const list = async (by: string, meetingId: string) =>
  (await tell(by, contract.listMeetingKept, { params: { meetingId } })).answer;
const change = (
  by: string,
  meetingId: string,
  opinionId: string,
  body: { version: number; text?: string; carryUp?: boolean },
) => said(by, contract.changeKeptOpinion, { params: { meetingId, opinionId }, body });
const withdraw = (by: string, meetingId: string, opinionId: string) =>
  said(by, contract.withdrawKeptOpinion, { params: { meetingId, opinionId } });
const receive = (by: string, opinionId: string) =>
  said(by, above.receiveKeptOpinion, { params: { opinionId } });
const carry = (by: string, opinionId: string) => said(by, above.carryKeptOpinion, { params: { opinionId } });
const paragraphs = async (meetingId: string) => {
  const { answer } = await tell(cell.secretary, minutes.readMinutes, { params: { meetingId } });
  return answer.paragraphs.filter((one) => one.kind === 'reserved' && !one.removed).map((one) => one.text);
};

async function agreeAndClose({ meetingId }: MadeMeeting): Promise<void> {
  const params = { meetingId };
  const version = async () => (await tell(taker, minutes.readMinutes, { params })).answer.version;
  await tell(taker, minutes.noteRead, { params });
  await tell(taker, minutes.agreeMinutes, { params, body: { version: await version() } });
  expect(await said(cell.secretary, steps.closeMeeting, { params })).toBe('ok');
}
async function lock({ meetingId }: MadeMeeting): Promise<string> {
  const params = { meetingId };
  const version = async () => (await tell(taker, minutes.readMinutes, { params })).answer.version;
  const confirmed = await said(taker, minutes.confirmMinutes, { params, body: { version: await version() } });
  if (confirmed !== 'ok') return confirmed;
  return said(cell.secretary, minutes.lockMinutes, { params, body: { version: await version() } });
}

test('kept by who stayed in the minority, once a vote; others, and those of other cells, are told why not', async () => {
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const { meetingId } = meeting;
  const dissenter = cell.officials[5] as string;
  const voteId = await makeSplitVote(app.act, cell, meetingId, dissenter);
  expect((await list(dissenter, meetingId)).mayKeep).toMatchObject([{ voteId }]);
  expect(await list(cell.officials[4] as string, meetingId)).toMatchObject({
    mayKeep: [],
    noteFor: { votes: [] },
  });
  expect((await keep(cell.officials[4] as string, meetingId, voteId)).code).toBe('not-in-minority');
  expect((await keep(cell.probationary[0] as string, meetingId, voteId)).code).toBe('not-in-minority');
  const forHim = { authorId: dissenter };
  expect((await keep(cell.officials[4] as string, meetingId, voteId, forHim)).code).toBe('forbidden');
  const other = await makeCell(app.runAsJob);
  for (const stranger of [cell.above, cell.administrator, other.secretary])
    expect((await keep(stranger, meetingId, voteId)).code).toBe('not-found');
  const elsewhere = await makeVote(app.act, cell, { type: 'meeting', id: other.cellId });
  expect((await keep(dissenter, meetingId, elsewhere)).code).toBe('not-found');
  // Two taps at once: one is kept.
  const taps = await Promise.all([keep(dissenter, meetingId, voteId), keep(dissenter, meetingId, voteId)]);
  expect(taps.map((one) => one.code ?? 'ok').sort()).toEqual(['kept-already', 'ok']);
  expect((await keep(taker, meetingId, voteId, forHim)).code).toBe('kept-already');
  const open = await makeVote(app.act, cell, { type: 'meeting', id: meetingId }, { meetingId });
  await app.act(dissenter, (scope) => castVote(scope, open, 'against'));
  expect((await keep(dissenter, meetingId, open)).code).toBe('vote-not-ended');
});

test('edited and withdrawn with a trace until the minutes are locked, also after they were agreed; not by the doors of other opinions', async () => {
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const { meetingId } = meeting;
  const [author, second] = cell.officials.slice(5, 7) as [string, string];
  const voteId = await makeSplitVote(app.act, cell, meetingId, author);
  const opinionId = await makeKept(app.act, meetingId, voteId, author);
  app.setClock('2026-12-03T07:10:00Z');
  const secondVote = await makeSplitVote(app.act, cell, meetingId, second);
  expect(await change(author, meetingId, opinionId, { version: 1, text: 'Nên lùi đến ngày 22' })).toBe('ok');
  expect(await change(author, meetingId, opinionId, { version: 1, text: 'x' })).toBe('stale');
  expect(await change(second, meetingId, opinionId, { version: 2, text: 'x' })).toBe('forbidden');
  const params = { meetingId, opinionId };
  expect(await said(taker, room.editOpinion, { params, body: { version: 2, text: 'x' } })).toBe('kept-here');
  expect(await said(author, room.withdrawOpinion, { params })).toBe('kept-here');
  expect(await said(author, opinions.takeBackOpinion, { params: { opinionId } })).toBe('kept-here');
  // The words before: for their author and the minute-taker, until the lock.
  for (const reader of [author, taker])
    expect((await list(reader, meetingId)).earlier).toMatchObject([
      { opinionId, text: 'Nên lùi việc xả cạn đến ngày 20' },
    ]);
  for (const reader of [second, cell.secretary, cell.deputy])
    expect((await list(reader, meetingId)).earlier).toEqual([]);
  // Whether it goes up is no change of its words.
  expect(await change(author, meetingId, opinionId, { version: 2, carryUp: false })).toBe('ok');
  expect((await list(author, meetingId)).earlier).toHaveLength(1);
  await agreeAndClose(meeting);
  // The meeting has ended: still the author's own, and no new reading is needed for it.
  const noted = await keep(taker, meetingId, secondVote, { authorId: second, carryUp: false });
  expect(noted.status).toBe(200);
  expect(await paragraphs(meetingId)).toHaveLength(2);
  expect(await withdraw(author, meetingId, opinionId)).toBe('ok');
  expect(await withdraw(author, meetingId, opinionId)).toBe('opinion-withdrawn');
  expect((await list(taker, meetingId)).kept).toMatchObject([
    { withdrawn: true, text: '' },
    { withdrawn: false },
  ]);
  expect((await list(author, meetingId)).mayKeep).toMatchObject([{ voteId }]);
  // Withdrawn, they are the author's alone.
  expect((await list(author, meetingId)).earlier).toHaveLength(1);
  expect((await list(taker, meetingId)).earlier).toEqual([]);
  app.setClock('2026-12-03T07:20:00Z');
  expect((await keep(author, meetingId, voteId, { text: 'Giữ ý kiến lùi đến ngày 25' })).status).toBe(200);
  expect(await paragraphs(meetingId)).toEqual([
    expect.stringContaining('ngày 20'),
    expect.stringContaining('lùi đến ngày 25. Đồng chí 6 chấp hành nghị quyết'),
  ]);
  expect(await lock(meeting)).toBe('ok');
  expect((await list(author, meetingId)).earlier).toEqual([]);
  const kept = (await list(author, meetingId)).kept.find((one) => one.mine && !one.withdrawn);
  expect(kept).toMatchObject({ carryings: [{ receivedAt: null }] });
  expect((await keep(second, meetingId, voteId)).code).toBe('kept-too-late');
  expect(await change(author, meetingId, kept?.opinionId ?? '', { version: 1, text: 'x' })).toBe(
    'kept-too-late',
  );
  expect(await withdraw(author, meetingId, kept?.opinionId ?? '')).toBe('kept-too-late');
  expect((await list(second, meetingId)).kept.find((one) => one.mine)).toMatchObject({
    carryings: [],
    can: { carryOn: expect.any(String) },
  });
});

test('carried to the committee above when the minutes are locked: it reads this one, receives it once, and the author sees it', async () => {
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const { meetingId } = meeting;
  const author = cell.officials[5] as string;
  const voteId = await makeSplitVote(app.act, cell, meetingId, author);
  const opinionId = await makeKept(app.act, meetingId, voteId, author);
  const read = (by: string) => tell(by, opinions.readOpinion, { params: { opinionId } });
  expect((await read(cell.above)).code).toBe('not-found');
  await agreeAndClose(meeting);
  expect(await carry(author, opinionId)).toBe('not-to-carry');
  expect(await lock(meeting)).toBe('ok');
  expect((await read(cell.above)).answer.opinion.text).toContain('xả cạn');
  expect((await read((await makeCell(app.runAsJob)).above)).code).toBe('not-found');
  const mine = (await tell(cell.above, above.listKeptOpinions, {})).answer;
  expect(mine.above?.find((one) => one.opinionId === opinionId)).toMatchObject({ can: { receive: true } });
  expect((await tell(cell.deputy, above.listKeptOpinions, {})).answer).toMatchObject({
    own: [],
    above: null,
  });
  const owed = (await tell(cell.above, readToday, {})).answer.items.find((one) => one.id === 'kept-opinions');
  expect(owed?.title.vi).toContain('ý kiến bảo lưu chờ tiếp nhận');
  expect(await receive(author, opinionId)).toBe('forbidden');
  expect(await receive(cell.administrator, opinionId)).toBe('not-found');
  expect(await carry(author, opinionId)).toBe('not-to-carry');
  app.setClock('2026-12-06T03:00:00Z');
  const [one, two] = await Promise.all([receive(cell.above, opinionId), receive(cell.above, opinionId)]);
  expect([one, two].sort()).toEqual(['not-to-receive', 'ok']);
  const { kept } = (await tell(author, above.readKeptOpinion, { params: { opinionId } })).answer;
  expect(kept.carryings).toMatchObject([
    { receivedAt: '2026-12-06T03:00:00.000Z', receivedBy: expect.any(String) },
  ]);
  expect(await carry(cell.secretary, opinionId)).toBe('forbidden');
});
