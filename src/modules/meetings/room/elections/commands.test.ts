// A congress and its elections on PostgreSQL: bodies, base and quorum, lists, counts of two, rounds, offices at once, and who is refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { isRefusal } from '../../../../platform/http/refusal.ts';
import { enterTally } from '../../../democracy/ballots/casting/commands.ts';
import { noFaults } from '../../../democracy/ballots/faults/rules.ts';
import { approveElection } from '../../../democracy/elections/commands.ts';
import { enterCount } from '../../../democracy/elections/counting/commands.ts';
import { electionsOfMeeting } from '../../../democracy/elections/queries.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { officesOf } from '../../../organisation/queries.ts';
import { makeAbsence, makeMeeting } from '../../factory.ts';
import { happenedIn, writtenOf } from '../../minutes/record/queries.ts';
import { meetingRow } from '../../queries.ts';
import { noteAttendance } from '../../roll/commands.ts';
import { closeMeeting, openMeeting } from '../../steps/commands.ts';
import * as ballots from '../ballots/commands.ts';
import { openMeetingVote, withdrawMeetingVote } from '../votes/commands.ts';
import * as elections from './commands.ts';
import {
  agreedBy,
  cleanCount,
  countAlike,
  electBody,
  type MadeCongress,
  makeCongress,
  makeElection,
  makeRound,
  passVote,
} from './factory.ts';
import { electionsPage } from './queries.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
});
afterAll(() => app.close());

const said = async (personId: string, work: Parameters<TestApp['act']>[1]) => {
  const result = await app.attempt(personId, work);
  return isRefusal(result) ? result.code : 'ok';
};
const shown = (meeting: MadeCongress, personId: string) =>
  app.act(personId, (scope) => electionsOfMeeting(scope, meeting.meetingId));
const officesNow = (cell: MadeCell) =>
  app.act(cell.officials[0] as string, async (scope) => {
    const offices = await officesOf(scope, cell.cellId, scope.today);
    return offices.flatMap((one) =>
      ['secretary', 'deputy_secretary', 'committee_member'].includes(one.kind)
        ? [[one.kind, one.personId]]
        : [],
    );
  });

/** Paragraphs of the minutes about elections and ballots, and the votes on bodies and lists. */
const told = (meeting: MadeCongress, personId: string) =>
  app.act(personId, async (scope) => {
    const row = await meetingRow(scope, meeting.meetingId);
    const happened = row && (await happenedIn(scope, row, { readAt: null, agreedPresent: null, mended: 0 }));
    const written = happened ? writtenOf(happened) : [];
    // All at the same moment here: by their rounds.
    const roundIn = (text: string) => Number(/vòng (\d+)/.exec(text)?.[1] ?? 0);
    const texts = (kind: string) =>
      written
        .filter((one) => one.kind === kind)
        .map((one) => one.text)
        .sort((a, b) => roundIn(a) - roundIn(b));
    return { elections: texts('election'), ballots: texts('ballot'), votes: texts('vote') };
  });

describe('a whole congress', () => {
  let cell: MadeCell;
  let meeting: MadeCongress;
  let o: readonly string[];
  beforeAll(async () => {
    cell = await makeCell(app.runAsJob, { officials: 10 });
    o = cell.officials;
    meeting = await makeCongress(app.act, cell);
  });

  test('the presidium leads, the head of the secretariat takes the minutes', async () => {
    const [, , , fourth, fifth, sixth] = o as string[];
    expect(
      await said(fourth as string, (scope) =>
        elections.endElection(scope, meeting.meetingId, fifth as string),
      ),
    ).toBe('not-found');
    await electBody(app.act, cell.secretary, meeting, 'presidium', [o[0] as string, fifth as string]);
    await electBody(app.act, fifth as string, meeting, 'secretariat', [sixth as string]);
    const row = await app.act(cell.secretary, (scope) => meetingRow(scope, meeting.meetingId));
    expect(row?.minuteTakerId).toBe(sixth);
    const page = granted(await app.act(fifth as string, (scope) => electionsPage(scope, meeting.meetingId)));
    expect([page.can.lead, page.quorum]).toEqual([true, { summoned: 10, needed: 7, present: 10 }]);
  });

  test('no candidate sits on the tally board, whichever comes first', async () => {
    const { id } = granted(
      await app.act(cell.secretary, (scope) =>
        elections.setUpElection(scope, meeting.meetingId, {
          office: 'committee',
          seats: 3,
          term: '2026 - 2031',
        }),
      ),
    );
    const name = (personId: string) => (scope: Parameters<typeof elections.nominate>[0]) =>
      elections.nominate(scope, meeting.meetingId, id, personId);
    expect(await said(cell.secretary, name(meeting.tellers[0] as string))).toBe('candidate-on-board');
    expect(await said(cell.secretary, name(o[0] as string))).toBe('ok');
    expect(await said(cell.secretary, name(o[0] as string))).toBe('named-already');
    expect(await said(cell.secretary, name(cell.probationary[0] as string))).toBe('may-not-stand');
    const board = { kind: 'tally_board' as const, members: [o[0] as string, o[7] as string] };
    expect(
      await said(cell.secretary, (scope) => elections.proposeBody(scope, meeting.meetingId, board)),
    ).toBe('candidate-on-board');
    expect(await said(cell.secretary, (scope) => elections.endElection(scope, meeting.meetingId, id))).toBe(
      'ok',
    );
  });

  test('members name from the floor, and take back only their own name; the list fits its seats', async () => {
    const { id } = granted(
      await app.act(cell.secretary, (scope) =>
        elections.setUpElection(scope, meeting.meetingId, {
          office: 'committee',
          seats: 3,
          term: '2026 - 2031',
        }),
      ),
    );
    const { meetingId } = meeting;
    for (const personId of o.slice(0, 3))
      granted(await app.act(cell.secretary, (scope) => elections.nominate(scope, meetingId, id, personId)));
    granted(
      await app.act(o[6] as string, (scope) => elections.nominate(scope, meetingId, id, o[6] as string)),
    );
    granted(
      await app.act(o[6] as string, (scope) => elections.nominate(scope, meetingId, id, o[3] as string)),
    );
    const vote = () => said(cell.secretary, (scope) => elections.putListToVote(scope, meetingId, id));
    expect(await vote()).toBe('list-too-long');
    expect(
      await said(o[6] as string, (scope) => elections.withdrawName(scope, meetingId, id, o[3] as string)),
    ).toBe('forbidden');
    expect(
      await said(o[6] as string, (scope) => elections.withdrawName(scope, meetingId, id, o[6] as string)),
    ).toBe('ok');
    expect(
      await said(cell.probationary[0] as string, (scope) =>
        elections.nominate(scope, meetingId, id, o[7] as string),
      ),
    ).toBe('forbidden');
    expect(await said(o[6] as string, (scope) => elections.putListToVote(scope, meetingId, id))).toBe(
      'forbidden',
    );
    const { voteId } = granted(
      await app.act(cell.secretary, (scope) => elections.putListToVote(scope, meetingId, id)),
    );
    // A vote that is stopped or lost takes names again.
    granted(await app.act(cell.secretary, (scope) => withdrawMeetingVote(scope, meetingId, voteId)));
    expect((await shown(meeting, cell.secretary)).find((one) => one.id === id)?.state).toBe('nominating');
    const again = granted(
      await app.act(cell.secretary, (scope) => elections.putListToVote(scope, meetingId, id)),
    );
    await passVote(app.act, cell.secretary, meeting, again.voteId);
    expect((await shown(meeting, cell.secretary)).find((one) => one.id === id)?.state).toBe('ready');
    expect(
      await said(cell.secretary, (scope) => elections.nominate(scope, meetingId, id, o[7] as string)),
    ).toBe('election-step');
  });

  test('a count is the board’s alone, must add up, and is announced only when two agree', async () => {
    const { meetingId, tellers } = meeting;
    const election = (await shown(meeting, cell.secretary)).find((one) => one.state === 'ready');
    const electionId = election?.id as string;
    const roundId = await makeRound(app.act, cell.secretary, meeting, electionId);
    const count = { ...cleanCount(10, [9, 8, 6, 4]), received: 9 };
    const enter = (personId: string, change: object = {}) =>
      said(personId, (scope) =>
        enterCount(scope, roundId, {
          ...count,
          faults: { ...noFaults },
          votes: [...count.votes],
          ...change,
        }),
      );
    expect(await enter(cell.secretary)).toBe('forbidden');
    expect(await enter(cell.above)).toBe('not-found');
    expect(await enter(tellers[0] as string, { handedOut: 11 })).toBe('count-impossible');
    expect(await enter(tellers[0] as string, { votes: [9, 9, 9, 9] })).toBe('count-impossible');
    expect(await enter(tellers[0] as string)).toBe('ok');
    const announce = () =>
      said(cell.secretary, (scope) => elections.announceRound(scope, meetingId, electionId, roundId));
    expect(await announce()).toBe('counts-differ');
    expect(await enter(tellers[1] as string, { votes: [9, 8, 5, 4] })).toBe('ok');
    expect(await announce()).toBe('counts-differ');
    const own = granted(await app.act(tellers[1] as string, (scope) => electionsPage(scope, meetingId))).own
      .counts;
    expect(own.map((one) => one.differs)).toEqual([['votes']]);
    expect(await said(cell.secretary, (scope) => closeMeeting(scope, meetingId))).toBe('round-still-open');
    expect(await enter(tellers[1] as string)).toBe('ok');
    expect(
      await said(o[6] as string, (scope) => elections.announceRound(scope, meetingId, electionId, roundId)),
    ).toBe('forbidden');
    expect(await announce()).toBe('ok');
    expect(await announce()).toBe('election-step');
    expect(await enter(tellers[1] as string)).toBe('round-over');
    const after = (await shown(meeting, cell.secretary)).find((one) => one.id === electionId);
    expect([after?.state, after?.seatsLeft]).toEqual(['elected', 0]);
    expect(after?.rounds[0]).toMatchObject({
      base: 10,
      needed: 6,
      minutes: '01-BB/ĐH',
      result: { received: 9, valid: 9, invalid: 0 },
    });
    expect(after?.rounds[0]?.result?.lines.map((line) => line.outcome)).toEqual([
      'elected',
      'elected',
      'elected',
      'not',
    ]);
  });

  test('secretary and deputy come from the new committee, on ballots of their own, and hold office at once', async () => {
    const { meetingId, tellers } = meeting;
    const { id } = granted(
      await app.act(cell.secretary, (scope) =>
        elections.setUpElection(scope, meetingId, { office: 'secretary', seats: 1, term: '2026 - 2031' }),
      ),
    );
    const early = await said(cell.secretary, (scope) =>
      elections.setUpElection(scope, meetingId, { office: 'deputy', seats: 1, term: '2026 - 2031' }),
    );
    expect(early).toBe('elected-in-order');
    expect(
      await said(cell.secretary, (scope) => elections.nominate(scope, meetingId, id, o[3] as string)),
    ).toBe('not-of-committee');
    granted(
      await app.act(cell.secretary, (scope) => elections.nominate(scope, meetingId, id, o[1] as string)),
    );
    const { voteId } = granted(
      await app.act(cell.secretary, (scope) => elections.putListToVote(scope, meetingId, id)),
    );
    await passVote(app.act, cell.secretary, meeting, voteId);
    const round = await makeRound(app.act, cell.secretary, meeting, id);
    await countAlike(app.act, tellers, round, cleanCount(10, [10]));
    granted(await app.act(cell.secretary, (scope) => elections.announceRound(scope, meetingId, id, round)));
    // The secretary before has left his office; the presidium still leads.
    const leader = o[4] as string;
    const deputy = await makeElection(app.act, leader, meeting, {
      office: 'deputy',
      seats: 1,
      names: [o[0] as string],
    });
    const second = await makeRound(app.act, leader, meeting, deputy);
    await countAlike(app.act, tellers, second, agreedBy(10, 7));
    granted(await app.act(leader, (scope) => elections.announceRound(scope, meetingId, deputy, second)));
    expect(await officesNow(cell)).toEqual([
      ['secretary', o[1]],
      ['deputy_secretary', o[0]],
      ['committee_member', expect.any(String)],
      ['committee_member', expect.any(String)],
      ['committee_member', expect.any(String)],
    ]);
  });

  test('the committee above approves, nobody else; the decision stands at the offices', async () => {
    const election = (await shown(meeting, cell.secretary)).find((one) => one.office === 'secretary');
    const paper = { number: '15-QĐ/ĐU', on: '2026-12-18' };
    const approve = (personId: string, id = election?.id as string) =>
      said(personId, (scope) => approveElection(scope, id, paper));
    expect([await approve(cell.secretary), await approve(cell.above)]).toEqual(['not-found', 'ok']);
    const offices = await app.database.owner
      .selectFrom('offices')
      .select(['person_id', 'decision'])
      .where('election_id', '=', election?.id as string)
      .execute();
    expect(offices).toEqual([{ person_id: o[1], decision: '15-QĐ/ĐU' }]);
  });
});

test('three rounds without a majority: the committee above appoints; a tie is voted on again first', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 8 });
  const meeting = await makeCongress(app.act, cell);
  const { meetingId, tellers } = meeting;
  const id = await makeElection(app.act, cell.secretary, meeting, {
    office: 'secretary',
    seats: 1,
    names: cell.officials.slice(0, 2),
  });
  const state = async () => (await shown(meeting, cell.deputy)).find((one) => one.id === id)?.state;
  for (const expected of ['between', 'between', 'to_above']) {
    const round = await makeRound(app.act, cell.secretary, meeting, id);
    await countAlike(app.act, tellers, round, cleanCount(8, [4, 4]));
    granted(await app.act(cell.secretary, (scope) => elections.announceRound(scope, meetingId, id, round)));
    expect(await state()).toBe(expected);
  }
  expect(await said(cell.secretary, (scope) => elections.openRound(scope, meetingId, id))).toBe(
    'election-step',
  );
  const { elections: paragraphs, votes } = await told(meeting, cell.deputy);
  expect(paragraphs).toHaveLength(3);
  expect(paragraphs[0]).toContain(
    'Chưa có đồng chí nào trúng cử (cần từ 5/8).\nCòn thiếu 01 đồng chí so với',
  );
  expect(paragraphs[2]).toContain('Còn thiếu 01 đồng chí sau 3 vòng, đề nghị cấp ủy cấp trên chỉ định.');
  // Body and list are told once, by the open votes on them.
  for (const words of ['bầu ban kiểm phiếu gồm 02 đồng chí', 'danh sách bầu cử gồm 02 đồng chí'])
    expect(votes.filter((text) => text.includes(words) && text.includes('được thông qua'))).toHaveLength(1);
  // Delegates hold no office; two tie for the last seat, and the round among them needs no majority.
  const delegates = await makeElection(app.act, cell.secretary, meeting, {
    office: 'delegates',
    seats: 2,
    names: cell.officials.slice(0, 3),
  });
  const first = await makeRound(app.act, cell.secretary, meeting, delegates);
  await countAlike(app.act, tellers, first, cleanCount(8, [6, 5, 5]));
  granted(
    await app.act(cell.secretary, (scope) => elections.announceRound(scope, meetingId, delegates, first)),
  );
  const tie = await makeRound(app.act, cell.secretary, meeting, delegates);
  const [, round] = (await shown(meeting, cell.deputy)).find((one) => one.id === delegates)?.rounds ?? [];
  expect(round).toMatchObject({ tie: true, seats: 1, round: 2 });
  await countAlike(app.act, tellers, tie, { ...cleanCount(8, [3, 4]), received: 7 });
  granted(
    await app.act(cell.secretary, (scope) => elections.announceRound(scope, meetingId, delegates, tie)),
  );
  const after = (await shown(meeting, cell.deputy)).find((one) => one.id === delegates);
  expect([after?.state, after?.seatsLeft]).toEqual(['elected', 0]);
  const delegated = (await told(meeting, cell.deputy)).elections.filter((text) => text.includes('đại biểu'));
  expect(delegated).toHaveLength(2);
  expect(delegated[0]).toMatch(/Bằng phiếu ở suất cuối, bầu lại giữa các đồng chí .*\nCòn thiếu 01 đồng chí/);
  for (const words of [
    'giữa các đồng chí bằng phiếu',
    'Trúng cử (ai nhiều phiếu hơn)',
    'Đã bầu đủ số lượng.',
  ])
    expect(delegated[1]).toContain(words);
});

test('without two thirds of those summoned a congress neither votes nor elects; accepted absence lowers the base only', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 9 });
  const o = cell.officials as string[];
  const meeting = await makeMeeting(app.act, cell, { kind: 'congress', state: 'sent' });
  const { meetingId } = meeting;
  await makeAbsence(app.act, cell.secretary, o[8] as string, meetingId);
  granted(await app.act(cell.secretary, (scope) => openMeeting(scope, meetingId)));
  const here = (personId: string) =>
    app.act(cell.secretary, (scope) => noteAttendance(scope, meetingId, { personId, present: true }));
  for (const one of o.slice(0, 5)) granted(await here(one));
  const ask = () =>
    said(cell.secretary, (scope) =>
      openMeetingVote(scope, meetingId, {
        itemId: null,
        question: 'Thông qua chương trình?',
        threshold: 'more_than_half',
        resolutionId: null,
      }),
    );
  expect(await ask()).toBe('congress-no-quorum');
  granted(await here(o[5] as string));
  const members = { kind: 'tally_board' as const, members: o.slice(3, 5) };
  const body = granted(
    await app.act(cell.secretary, (scope) => elections.proposeBody(scope, meetingId, members)),
  );
  const vote = await app.database.owner
    .selectFrom('votes')
    .select(['base', 'needed'])
    .where('id', '=', body.voteId)
    .executeTakeFirst();
  expect(vote).toEqual({ base: 8, needed: 5 });
  expect(await said(cell.secretary, (scope) => elections.proposeBody(scope, meetingId, members))).toBe(
    'body-voted-on',
  );
  await passVote(app.act, cell.secretary, { ...meeting, present: o.slice(0, 6) }, body.voteId);
});

test('a small cell elects no committee; no ballots without a board; a board is two; other meetings have no presidium', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const meeting = await makeMeeting(app.act, cell, { kind: 'thematic' });
  const { meetingId } = meeting;
  const setUp = (office: 'committee' | 'deputy') =>
    app.attempt(cell.secretary, (scope) =>
      elections.setUpElection(scope, meetingId, { office, seats: 3, term: '2024 - 2029' }),
    );
  expect(await setUp('committee')).toMatchObject({ code: 'too-few-for-committee' });
  const propose = (kind: 'presidium' | 'tally_board', members: string[]) =>
    said(cell.secretary, (scope) => elections.proposeBody(scope, meetingId, { kind, members }));
  expect(await propose('presidium', [cell.secretary])).toBe('body-of-congress');
  expect(await propose('tally_board', [cell.secretary])).toBe('board-too-small');
  expect(await propose('tally_board', [cell.secretary, cell.probationary[0] as string])).toBe(
    'body-not-on-roll',
  );
  const id = await makeElection(app.act, cell.secretary, meeting, {
    office: 'deputy',
    seats: 1,
    names: [cell.officials[2] as string],
  });
  expect(await setUp('deputy')).toMatchObject({ code: 'office-being-elected' });
  expect(await said(cell.secretary, (scope) => elections.openRound(scope, meetingId, id))).toBe('no-board');
  await electBody(app.act, cell.secretary, meeting, 'tally_board', cell.officials.slice(3, 5));
  const round = await makeRound(app.act, cell.secretary, meeting, id);
  await countAlike(app.act, cell.officials.slice(3, 5), round, agreedBy(6, 5));
  granted(await app.act(cell.secretary, (scope) => elections.announceRound(scope, meetingId, id, round)));
  // A vacant seat is filled: who is in office stays.
  expect((await officesNow(cell)).map(([kind]) => kind)).toEqual([
    'secretary',
    'deputy_secretary',
    'deputy_secretary',
  ]);
});

test('on phones only with the paper of the committee above; the ballot’s sums decide, a stopped one leaves no result', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 8 });
  const meeting = await makeCongress(app.act, cell);
  const { meetingId, tellers } = meeting;
  const keys = app.services.blindKeys;
  const id = await makeElection(app.act, cell.secretary, meeting, {
    office: 'delegates',
    seats: 1,
    names: cell.officials.slice(0, 2),
  });
  const open = () =>
    app.attempt(cell.secretary, (scope) => elections.openPhoneRound(scope, keys, meetingId, id));
  expect(await open()).toMatchObject({ code: 'phones-not-allowed' });
  const paper = { number: '15-QĐ/ĐU', on: '2026-12-10' };
  expect(
    await said(cell.officials[4] as string, (scope) => elections.allowPhones(scope, meetingId, id, paper)),
  ).toBe('forbidden');
  expect(await said(cell.above, (scope) => elections.allowPhones(scope, meetingId, id, paper))).toBe('ok');
  const first = granted(await open());
  const lead = <T>(work: Parameters<typeof app.attempt<T>>[1]) =>
    app.attempt(cell.secretary, work).then(granted);
  expect(await said(cell.secretary, (scope) => elections.stopRound(scope, meetingId, id, first.id))).toBe(
    'ballot-running',
  );
  await lead((scope) => ballots.stopMeetingBallot(scope, keys, meetingId, first.ballotId));
  expect((await shown(meeting, cell.secretary))[0]).toMatchObject({
    state: 'ready',
    rounds: [{ state: 'stopped' }],
  });
  // All of this ballot are taken on paper, beside which nobody had a phone.
  const { ballotId } = granted(await open());
  for (const personId of cell.officials.slice(0, 6))
    await lead((scope) => ballots.notePaperBallot(scope, meetingId, ballotId, { personId, took: true }));
  await lead((scope) => ballots.endHandingOut(scope, keys, meetingId, ballotId));
  for (const teller of tellers)
    granted(
      await app.attempt(teller, (scope) =>
        enterTally(scope, ballotId, { received: 6, faults: { ...noFaults, blank: 1 }, votes: [5, 0] }),
      ),
    );
  await lead((scope) => ballots.closeMeetingBallot(scope, keys, meetingId, ballotId));
  const [election] = await shown(meeting, cell.secretary);
  expect(election).toMatchObject({ state: 'elected', seatsLeft: 0, phones: paper });
  expect(election?.rounds[1]).toMatchObject({
    channel: 'phone',
    minutes: '01-BB/ĐH',
    onPaper: 6,
    result: {
      handedOut: 6,
      received: 6,
      valid: 5,
      invalid: 1,
      faults: { blank: 1, other: 0 },
      votes: [5, 0],
    },
  });
  const minutes = await told(meeting, cell.secretary);
  // Each round once, as a round: never a second time as a secret ballot.
  expect(minutes.ballots).toEqual([]);
  expect(minutes.elections).toHaveLength(2);
  expect(minutes.elections[0]).toMatch(/^Dừng bầu đại biểu .*không lấy kết quả\.$/);
  expect(minutes.elections[1]).toContain('theo văn bản số 15-QĐ/ĐU ngày 10 tháng 12 năm 2026');
  expect(minutes.elections[1]).toContain(
    'phát ra 6 phiếu, thu về 6 phiếu, hợp lệ 5, không hợp lệ 1 (1 phiếu để trống).',
  );
});
