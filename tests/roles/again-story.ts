// Democracy in one cell, each command sent once as it should be: opinions, votes, motions, ballots, elections, criticism, frank windows.
import * as ballots from '../../src/modules/democracy/ballots/contract.ts';
import { noFaults } from '../../src/modules/democracy/ballots/faults/rules.ts';
import { bodyOf } from '../../src/modules/democracy/ballots/rules.ts';
import * as elections from '../../src/modules/democracy/elections/contract.ts';
import * as frank from '../../src/modules/democracy/frank/contract.ts';
import { bodyOf as textOf } from '../../src/modules/democracy/frank/rules.ts';
import { showFrankWindow } from '../../src/modules/democracy/frank/showing/commands.ts';
import * as opinions from '../../src/modules/democracy/opinions/contract.ts';
import { castVote } from '../../src/modules/democracy/votes/contract.ts';
import * as criticism from '../../src/modules/meetings/criticism/contract.ts';
import { turnsOf } from '../../src/modules/meetings/criticism/queries.ts';
import type { MadeMeeting } from '../../src/modules/meetings/factory.ts';
import * as kept from '../../src/modules/meetings/kept/contract.ts';
import * as roomBallots from '../../src/modules/meetings/room/ballots/contract.ts';
import * as roomElections from '../../src/modules/meetings/room/elections/contract.ts';
import * as said from '../../src/modules/meetings/room/opinions/contract.ts';
import * as votes from '../../src/modules/meetings/room/votes/contract.ts';
import * as motions from '../../src/modules/meetings/room/votes/motions/contract.ts';
import { granted, type MadeCell } from '../../src/modules/organisation/factory.ts';
import { toLetters } from '../../src/platform/blind/contract.ts';
import { drawToken, finishToken } from '../../src/web/blind.ts';
import type { TestApp } from '../support/app.ts';
import type { Again } from './again.ts';

/** Where the clock of the test stands. */
export const clock = Temporal.Instant.from('2026-11-24T02:00:00Z');

export interface Told {
  readonly app: TestApp;
  readonly again: Again;
  readonly cell: MadeCell;
  readonly meeting: MadeMeeting;
}

/** Nine officials: who leads, who heads the agency, who takes the minutes, two who count, four others. */
export function peopleOf(cell: MadeCell) {
  const [secretary, deputy, head, taker, one, two, mai, lan, nga] = cell.officials as string[];
  return { secretary, deputy, head, taker, one, two, mai, lan, nga } as Record<
    'secretary' | 'deputy' | 'head' | 'taker' | 'one' | 'two' | 'mai' | 'lan' | 'nga',
    string
  >;
}

export async function tellOpinions({ again, cell, meeting }: Told): Promise<void> {
  const { head, taker, mai } = peopleOf(cell);
  const { meetingId } = meeting;
  const write = () =>
    again.good(opinions.writeOpinion, mai, {
      params: { organisationId: cell.cellId },
      body: {
        kind: 'proposal',
        text: 'Thay máy in của phòng tổng hợp.',
        about: { type: 'unit', id: cell.cellId },
        to: 'head',
      },
    });
  const params = { opinionId: (await write()).id };
  await again.good(opinions.changeOpinion, mai, {
    params,
    body: { version: 1, text: 'Thay máy in tầng 2.' },
  });
  await again.good(opinions.answerOpinion, head, {
    params,
    body: { outcome: 'explained', text: 'Máy in đã đặt mua, tháng sau về.' },
  });
  await again.good(opinions.judgeAnswer, mai, { params, body: { satisfied: true } });
  await again.good(opinions.takeBackOpinion, mai, { params: { opinionId: (await write()).id } });
  const note = () =>
    again.good(said.noteOpinion, taker, {
      params: { meetingId },
      body: { authorId: mai, kind: 'agreement', text: 'Nhất trí với báo cáo.' },
    });
  const noted = { meetingId, opinionId: (await note()).id };
  await again.good(said.editOpinion, taker, { params: noted, body: { version: 1, text: 'Nhất trí.' } });
  await again.good(said.withdrawOpinion, taker, { params: noted });
}

export async function tellVotes(told: Told): Promise<void> {
  const { again, cell, meeting } = told;
  const { secretary, taker, one, two, mai, lan, nga } = peopleOf(cell);
  const { meetingId } = meeting;
  const open = async (question: string) =>
    (await again.good(votes.openMeetingVote, secretary, { params: { meetingId }, body: { question } })).id;
  const first = { meetingId, voteId: await open('Giao ban tuần vào thứ hai') };
  for (const who of [mai, lan, nga])
    await again.good(castVote, who, { params: { voteId: first.voteId }, body: { choice: 'against' } });
  await again.good(votes.noteCards, taker, { params: first, body: { cards: inFavour(cell, 6) } });
  await again.good(votes.closeMeetingVote, secretary, { params: first });
  const keep = async (who: string, carryUp: boolean) => {
    const body = { text: 'Nên giao ban vào thứ sáu.', carryUp };
    return { meetingId, opinionId: (await again.good(kept.keepOpinion, who, { params: first, body })).id };
  };
  const changed = await keep(mai, true);
  await again.good(kept.changeKeptOpinion, mai, {
    params: changed,
    body: { version: 1, text: 'Nên giao ban chiều thứ sáu.' },
  });
  await again.good(kept.withdrawKeptOpinion, lan, { params: await keep(lan, true) });
  await keep(nga, false);
  const counted = { meetingId, voteId: await open('Đổi giờ làm việc mùa hè') };
  await again.good(votes.startCounting, secretary, { params: counted, body: { counterIds: [one, two] } });
  const count = { params: counted, body: { for: 7, against: 1, other: 1 } };
  const byBoth = async () => {
    await again.good(votes.sendCardCount, one, count);
    await again.good(votes.sendCardCount, two, count);
  };
  await byBoth();
  await again.good(votes.askRecount, secretary, {
    params: counted,
    body: { reason: 'Có đồng chí đề nghị đếm lại' },
  });
  await byBoth();
  await again.good(votes.closeMeetingVote, secretary, { params: counted });
  const stopped = { meetingId, voteId: await open('Việc nêu nhầm') };
  await again.good(votes.withdrawMeetingVote, secretary, { params: stopped });
}

const inFavour = (cell: MadeCell, first: number) =>
  cell.officials.slice(0, first).map((personId) => ({ personId, choice: 'for' as const }));

/** A vote that another command opened: every card is raised for it. */
async function passed({ again, cell, meeting }: Told, voteId: string): Promise<void> {
  const { secretary, taker } = peopleOf(cell);
  const params = { meetingId: meeting.meetingId, voteId };
  await again.good(votes.noteCards, taker, { params, body: { cards: inFavour(cell, 9) } });
  await again.good(votes.closeMeetingVote, secretary, { params });
}

export async function tellMotions(told: Told): Promise<void> {
  const { again, cell, meeting } = told;
  const { secretary, mai, lan, nga } = peopleOf(cell);
  const { meetingId } = meeting;
  const move = async (text: string) =>
    (await again.good(motions.proposeMotion, mai, { params: { meetingId }, body: { text } })).id;
  const params = { meetingId, motionId: await move('Họp giao ban vào thứ hai hằng tuần') };
  const amend = async (who: string, words: string, byWords: string) =>
    (await again.good(motions.proposeAmendment, who, { params, body: { words, byWords } })).id;
  const day = await amend(lan, 'thứ hai', 'thứ ba');
  const often = await amend(nga, 'hằng tuần', 'hai tuần một lần');
  const { motions: all } = (
    await (await told.app.as(mai)).call(motions.readMotions, { params: { meetingId } })
  ).answer;
  const open = (all.find((one) => one.id === params.motionId)?.amendments ?? []).map((one) => one.id);
  const ids = [day, often, ...open.filter((id) => id !== day && id !== often)];
  await again.good(motions.orderAmendments, secretary, { params, body: { ids } });
  await again.good(motions.withdrawAmendment, nga, { params: { ...params, amendmentId: often } });
  await passed(told, (await again.good(motions.openMotionVote, secretary, { params })).id);
  await again.good(motions.withdrawMotion, mai, {
    params: { meetingId, motionId: await move('Trang bị thêm tủ hồ sơ') },
  });
}

export async function tellBallots({ app, again, cell, meeting }: Told): Promise<void> {
  const { secretary, deputy, head, one, two, mai, lan, nga } = peopleOf(cell);
  const { meetingId } = meeting;
  const open = async () => {
    const body = {
      title: 'Lấy ý kiến về quy chế làm việc',
      options: [{ name: 'Đồng ý' }, { name: 'Không đồng ý' }],
      tellers: [one, two],
    };
    return (await again.good(roomBallots.openMeetingBallot, secretary, { params: { meetingId }, body })).id;
  };
  const ballotId = await open();
  const params = { meetingId, ballotId };
  const tokens = [];
  for (const who of [secretary, deputy, head]) {
    const { answer } = await (await app.as(who)).call(ballots.readBallot, { params: { ballotId } });
    const drawn = await drawToken(answer.ballot.publicKey);
    const { signature } = await again.good(ballots.takeBallot, who, {
      params: { ballotId },
      body: { blinded: drawn.blinded },
    });
    tokens.push({
      token: drawn.token,
      signature: await finishToken(answer.ballot.publicKey, drawn, signature),
    });
  }
  for (const personId of [mai, lan, nga])
    await again.good(roomBallots.notePaperBallot, secretary, { params, body: { personId, took: true } });
  await again.good(roomBallots.endHandingOut, secretary, { params });
  for (const token of tokens)
    await again.good(ballots.castBallot, null, {
      params: { ballotId },
      body: { ...token, body: bodyOf([true, false]) },
    });
  await again.good(roomBallots.closeMeetingBallot, secretary, { params });
  for (const teller of [one, two])
    await again.good(ballots.enterTally, teller, {
      params: { ballotId },
      body: { received: 3, faults: { ...noFaults, blank: 1 }, votes: [1, 1] },
    });
  await again.good(roomBallots.closeMeetingBallot, secretary, { params });
  await again.good(roomBallots.stopMeetingBallot, secretary, {
    params: { meetingId, ballotId: await open() },
  });
}

export async function tellElections(told: Told): Promise<void> {
  const { again, cell, meeting } = told;
  const { secretary, head, one, two, mai, lan } = peopleOf(cell);
  const { meetingId } = meeting;
  const lead = secretary;
  const body = { kind: 'tally_board' as const, members: [one, two] };
  await passed(
    told,
    (await again.good(roomElections.proposeBody, lead, { params: { meetingId }, body })).voteId,
  );
  const setUp = async () => {
    const asked = { office: 'delegates' as const, term: '2026 - 2031', seats: 1 };
    const { id } = await again.good(roomElections.setUpElection, lead, {
      params: { meetingId },
      body: asked,
    });
    const params = { meetingId, electionId: id };
    await again.good(roomElections.nominate, lead, { params, body: { personId: head } });
    await again.good(roomElections.nominate, mai, { params, body: { personId: lan } });
    await again.good(roomElections.withdrawName, lan, { params: { ...params, personId: lan } });
    return params;
  };
  const params = await setUp();
  await passed(told, (await again.good(roomElections.putListToVote, lead, { params })).voteId);
  const paper = { number: '15-QĐ/ĐU', on: '2026-11-20' };
  await again.good(roomElections.allowPhones, lead, { params, body: paper });
  const phone = await again.good(roomElections.openPhoneRound, lead, { params });
  await again.good(roomBallots.stopMeetingBallot, lead, { params: { meetingId, ballotId: phone.ballotId } });
  const stopped = await again.good(roomElections.openRound, lead, { params });
  await again.good(roomElections.stopRound, lead, { params: { ...params, roundId: stopped.id } });
  const roundId = (await again.good(roomElections.openRound, lead, { params })).id;
  for (const teller of [one, two])
    await again.good(elections.enterCount, teller, {
      params: { roundId },
      body: { handedOut: 9, received: 9, faults: { ...noFaults, marked: 1 }, votes: [7] },
    });
  await again.good(roomElections.announceRound, lead, { params: { ...params, roundId } });
  await again.good(elections.approveElection, cell.above, {
    params: { electionId: params.electionId },
    body: paper,
  });
}

interface Turn {
  readonly meetingId: string;
  readonly turnId: string;
}

export async function tellCriticism({ app, again, cell, meeting }: Told): Promise<void> {
  const { secretary, taker, mai } = peopleOf(cell);
  const { meetingId } = meeting;
  await again.good(criticism.openCriticism, secretary, { params: { meetingId } });
  const turns = await app.act(secretary, (scope) => turnsOf(scope, meetingId));
  // The committee as a whole is heard first, then its secretary.
  const author = turns[1]?.personId as string;
  const [first, second] = turns.map((turn) => ({ meetingId, turnId: turn.id })) as [Turn, Turn];
  await again.good(criticism.saveCriticismPaper, author, {
    params: { meetingId },
    body: {
      version: 0,
      text: 'Điều hành còn ôm việc.',
      promises: [{ text: 'Giao việc cho phó bí thư', dueOn: null }],
    },
  });
  const call = (params: Turn, to: 'now' | 'heard') =>
    again.good(criticism.callTurn, secretary, { params, body: { to } });
  await call(first, 'now');
  await again.good(criticism.noteTurn, taker, { params: first, body: { summary: 'Nhận lỗi chậm báo cáo.' } });
  await call(first, 'heard');
  await call(second, 'now');
  await again.good(criticism.presentCriticism, author, { params: { meetingId } });
  await again.good(criticism.commentTurn, mai, {
    params: second,
    body: { text: 'Nên nghe trước khi kết luận.' },
  });
  await again.good(criticism.noteMade, secretary, {
    params: second,
    body: { text: 'Họp giao ban đúng giờ', dueOn: null },
  });
  await call(second, 'heard');
  const { id } = await app.act(author, (scope) =>
    scope.db
      .selectFrom('criticism_promises')
      .select('id')
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow(),
  );
  await again.good(criticism.tellPromise, author, {
    params: { promiseId: id },
    body: { state: 'kept', note: 'Đã giao.' },
  });
}

export async function tellFrank({ app, again, cell }: Told): Promise<void> {
  const { secretary, deputy, head, taker, one } = peopleOf(cell);
  const open = async () => {
    const body = {
      theme: 'Nề nếp làm việc của cơ quan',
      handsUntil: clock.add({ hours: 1 }).toString(),
      showsAt: clock.add({ hours: 3 }).toString(),
    };
    const params = { organisationId: cell.cellId };
    return { windowId: (await again.good(frank.openFrankWindow, secretary, { params, body })).id };
  };
  await again.good(frank.stopFrankWindow, secretary, { params: await open() });
  const params = await open();
  const tokens = [];
  for (const who of [secretary, deputy, head, taker, one]) {
    const { answer } = await (await app.as(who)).call(frank.readFrankWindow, { params });
    const drawn = await drawToken(answer.publicKey);
    const taken = await again.good(frank.takeFrankToken, who, { params, body: { blinded: drawn.blinded } });
    tokens.push({
      token: drawn.token,
      signature: await finishToken(answer.publicKey, drawn, taken.signature),
    });
  }
  await again.good(frank.endFrankHanding, secretary, { params });
  for (const token of tokens)
    await again.good(frank.sendFrankText, null, {
      params,
      body: { ...token, body: toLetters(textOf({ audience: 'cell', text: 'Giao việc sát hạn.' })) },
    });
  granted(
    await app.act(secretary, (scope) => showFrankWindow(scope, app.services.blindKeys, params.windowId)),
  );
  const [first, second] = (await (await app.as(secretary)).call(frank.readFrankWindow, { params })).answer
    .opinions;
  await again.good(frank.hideFrankOpinion, secretary, {
    params: { opinionId: first?.id as string },
    body: { why: 'Có lời xúc phạm cá nhân' },
  });
  await again.good(frank.answerFrank, secretary, {
    params,
    body: { opinionIds: [second?.id as string], text: 'Tiếp thu, sẽ giao việc sớm hơn.' },
  });
}
