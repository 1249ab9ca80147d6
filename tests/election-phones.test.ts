// Rounds of elections on phones: a single name is agreed to or not; what is invalid is told by its true reason.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castBallot, enterTally } from '../src/modules/democracy/ballots/casting/commands.ts';
import type { enterTally as contractOfTally } from '../src/modules/democracy/ballots/contract.ts';
import { noFaults } from '../src/modules/democracy/ballots/faults/rules.ts';
import { takeBallot } from '../src/modules/democracy/ballots/handing/commands.ts';
import { shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf } from '../src/modules/democracy/ballots/rules.ts';
import { electionsOfMeeting } from '../src/modules/democracy/elections/queries.ts';
import { readMinutes } from '../src/modules/meetings/minutes/contract.ts';
import { electionPaper } from '../src/modules/meetings/papers/elections/queries.ts';
import {
  closeMeetingBallot,
  endHandingOut,
  notePaperBallot,
} from '../src/modules/meetings/room/ballots/commands.ts';
import { readRoom } from '../src/modules/meetings/room/contract.ts';
import { allowPhones, openPhoneRound } from '../src/modules/meetings/room/elections/commands.ts';
import {
  type MadeCongress,
  makeCongress,
  makeElection,
} from '../src/modules/meetings/room/elections/factory.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import type { BodyOf } from '../src/platform/http/endpoint.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { createTestApp, type TestApp } from './support/app.ts';
import { pdfText } from './support/papers.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeCongress;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 8 });
  meeting = await makeCongress(app.act, cell);
});
afterAll(() => app.close());

/** A whole round: each of `kept` is cast on a phone by the member at its place, the next so many take the paper that two count. */
async function roundOnPhones(
  electionId: string,
  kept: readonly boolean[][],
  paper?: BodyOf<typeof contractOfTally> & { received: number },
) {
  const keys = app.services.blindKeys;
  const { meetingId } = meeting;
  const lead = <T>(work: Parameters<typeof app.attempt<T>>[1]) =>
    app.attempt(cell.secretary, work).then(granted);
  await lead((scope) => allowPhones(scope, meetingId, electionId, { number: '15-QĐ/ĐU', on: '2026-12-10' }));
  const { ballotId } = await lead((scope) => openPhoneRound(scope, keys, meetingId, electionId));
  const publicKey = (await app.act(cell.secretary, (scope) => shownBallot(scope, ballotId)))?.publicKey ?? '';
  const tokens = [];
  for (const personId of cell.officials.slice(0, kept.length)) {
    const { token, ...drawn } = await drawToken(publicKey);
    const taken = await app.attempt(personId, (scope) => takeBallot(scope, keys, ballotId, drawn.blinded));
    const signature = await finishToken(publicKey, { token, ...drawn }, granted(taken).signature);
    tokens.push({ token, signature });
  }
  for (const personId of cell.officials.slice(kept.length, kept.length + (paper?.received ?? 0)))
    await lead((scope) => notePaperBallot(scope, meetingId, ballotId, { personId, took: true }));
  await lead((scope) => endHandingOut(scope, keys, meetingId, ballotId));
  for (const [at, token] of tokens.entries())
    await lead((scope) => castBallot(scope, keys, ballotId, { ...token, body: bodyOf(kept[at] ?? []) }));
  await lead((scope) => closeMeetingBallot(scope, keys, meetingId, ballotId));
  if (paper) {
    for (const teller of meeting.tellers)
      granted(await app.attempt(teller, (scope) => enterTally(scope, ballotId, paper)));
    await lead((scope) => closeMeetingBallot(scope, keys, meetingId, ballotId));
  }
  const all = await app.act(cell.secretary, (scope) => electionsOfMeeting(scope, meetingId));
  return all.find((one) => one.id === electionId);
}

test('too many left, all crossed out and nobody crossed out are each their own reason', async () => {
  const names = cell.officials.slice(0, 3);
  const id = await makeElection(app.act, cell.secretary, meeting, { office: 'delegates', seats: 2, names });
  const election = await roundOnPhones(id, [
    [true, true, false],
    [true, true, false],
    [true, false, false],
    [true, false, false],
    [true, true, false],
    [true, true, true],
    [false, false, false],
  ]);
  expect(election?.rounds[0]?.result).toMatchObject({
    received: 7,
    valid: 5,
    invalid: 2,
    faults: { blank: 1, allCrossed: 1, tooManyLeft: 0, other: 0 },
    votes: [5, 3, 0],
  });
  expect(election).toMatchObject({ state: 'between', seatsLeft: 1 });
});

test('a single name goes on phones as a question: those who do not agree are valid, an empty ballot is not', async () => {
  const names = cell.officials.slice(3, 4);
  const id = await makeElection(app.act, cell.secretary, meeting, { office: 'secretary', seats: 1, names });
  const yes = [true, false];
  const election = await roundOnPhones(id, [
    yes,
    yes,
    yes,
    yes,
    yes,
    [false, true],
    [false, false],
    [true, true],
  ]);
  expect(election?.rounds[0]).toMatchObject({
    agreement: true,
    candidates: [{ id: names[0] }],
    result: {
      received: 8,
      valid: 6,
      invalid: 2,
      faults: { blank: 1, tooManyLeft: 1, allCrossed: 0, other: 0 },
      votes: [5],
      lines: [{ votes: 5, permille: 625, outcome: 'elected' }],
    },
  });
  expect(election?.state).toBe('elected');
  // The room knows that the ballot was a round's, so that the hall tells who is elected.
  const room = await (await app.as(cell.officials[1] as string)).call(readRoom, {
    params: { meetingId: meeting.meetingId },
  });
  expect(room.answer.room).toMatchObject({ ballot: { state: 'published', ofRound: true, running: false } });
});

test('paper beside the phones brings its own reasons: together they are told in the result, the minutes and the tally minutes', async () => {
  const names = cell.officials.slice(0, 2);
  const id = await makeElection(app.act, cell.secretary, meeting, { office: 'deputy', seats: 1, names });
  const first = [true, false];
  const paper = { received: 3, faults: { ...noFaults, marked: 1, allCrossed: 1 }, votes: [1, 0] };
  const election = await roundOnPhones(id, [first, first, first, [false, false]], paper);
  const round = election?.rounds[0];
  expect(round).toMatchObject({
    channel: 'phone',
    onPaper: 3,
    result: {
      handedOut: 7,
      received: 7,
      valid: 4,
      invalid: 3,
      faults: { marked: 1, allCrossed: 2, other: 0 },
      votes: [4, 0],
    },
  });
  const client = await app.as(cell.secretary);
  const { paragraphs } = (await client.call(readMinutes, { params: { meetingId: meeting.meetingId } }))
    .answer;
  const told = paragraphs.map((one) => one.text).find((text) => text.startsWith('Bầu phó bí thư'));
  expect(told).toContain('trên điện thoại và bằng phiếu giấy');
  expect(told).toContain('không hợp lệ 3 (1 phiếu ký tên hoặc viết thêm; 2 phiếu gạch hết tên)');
  const which = { meetingId: meeting.meetingId, electionId: id, roundId: round?.id as string };
  const paperOf = async (kind: 'ballot' | 'tally-minutes') =>
    granted(await app.act(cell.secretary, (scope) => electionPaper(scope, { ...which, paper: kind }, 'pdf')));
  const words = await pdfText((await paperOf('tally-minutes')).bytes);
  expect(words).toContain('(4 trên thiết bị, 3 phiếu giấy)');
  expect(words).toContain('Phiếu giấy được niêm phong');
  // Printed for those who take paper in a round on phones.
  expect((await paperOf('ballot')).mime).toBe('application/pdf');
});
