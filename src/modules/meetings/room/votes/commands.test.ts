// The vote rule cases through HTTP, by those whom they concern: base and threshold, who may vote, nobody counted twice, resolutions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Called, createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Endpoint } from '../../../../platform/http/endpoint.ts';
import { castVote, readOwnVote, readVote } from '../../../democracy/votes/contract.ts';
import { resolutionOf } from '../../../leadership/queries.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { addMember } from '../../../organisation/members/commands.ts';
import { setStatus } from '../../../organisation/statuses/commands.ts';
import { tasksOf } from '../../../tasks/queries.ts';
import { type MadeMeeting, makeMeeting } from '../../factory.ts';
import { draftMeetingResolution } from '../../preparation/contract.ts';
import { checkIn, noteAttendance } from '../../roll/contract.ts';
import * as steps from '../../steps/commands.ts';
import * as contract from '../contract.ts';
import * as floor from '../floor/contract.ts';
import * as opinions from '../opinions/contract.ts';
import * as roomVotes from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

interface Room {
  readonly cell: MadeCell;
  readonly meeting: MadeMeeting;
  readonly taker: string;
  call<E extends Endpoint>(personId: string, endpoint: E, args?: object): Promise<Called<E>>;
  /** The code of the refusal, or 'ok'. */
  said(personId: string, endpoint: Endpoint, args?: object): Promise<string>;
  open(by: string, body?: object): Promise<string>;
  close(by: string, voteId: string): Promise<NonNullable<contract.Room['vote']>>;
  cast(personId: string, voteId: string, choice?: string): Promise<string>;
  cards(voteId: string, people: readonly string[], choice?: string | null): Promise<string>;
}

async function roomOf(cell: MadeCell, wanted: Parameters<typeof makeMeeting>[2] = {}): Promise<Room> {
  const taker = wanted.minuteTakerId ?? (cell.officials[3] as string);
  const meeting = await makeMeeting(app.act, cell, { kind: 'thematic', minuteTakerId: taker, ...wanted });
  const { meetingId } = meeting;
  const call: Room['call'] = async (personId, endpoint, args = {}) => {
    const { params = {}, ...rest } = args as { params?: object };
    const client = await app.as(personId);
    return client.call(endpoint, { params: { meetingId, ...params }, ...rest } as never);
  };
  const said: Room['said'] = async (personId, endpoint, args) =>
    (await call(personId, endpoint, args)).code ?? 'ok';
  return {
    cell,
    meeting,
    taker,
    call,
    said,
    async open(by, body = {}) {
      const answer = await call(by, roomVotes.openMeetingVote, {
        body: { question: 'Thông qua nội dung này?', ...body },
      });
      if (answer.status !== 200) throw new Error(answer.code);
      return answer.answer.id;
    },
    async close(by, voteId) {
      const answer = await call(by, roomVotes.closeMeetingVote, { params: { voteId } });
      if (answer.status !== 200) throw new Error(answer.code);
      return answer.answer;
    },
    cast: (personId, voteId, choice = 'for') =>
      said(personId, castVote, { params: { voteId }, body: { choice } }),
    cards: (voteId, people, choice = 'for') =>
      said(taker, roomVotes.noteCards, {
        params: { voteId },
        body: { cards: people.map((personId) => ({ personId, choice })) },
      }),
  };
}

/** Ends it, so that the cell can hold another. */
const over = (room: Room) =>
  app.attempt(room.cell.secretary, (scope) => steps.closeMeeting(scope, room.meeting.meetingId));
const membershipOf = (personId: string) =>
  app.database.owner
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();

describe('base and threshold', () => {
  test('20 official and 2 probationary, 3 official away on duty: counted on 20; ten do not pass, eleven do', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 20, probationary: 2 });
    const present = [...cell.officials.slice(0, 17), ...cell.probationary];
    const room = await roomOf(cell, { present });
    const first = await room.open(cell.secretary);
    const shown = await room.call(cell.officials[4] as string, readVote, { params: { voteId: first } });
    expect(shown.answer).toMatchObject({
      base: 20,
      needed: 11,
      officials: 20,
      mayVote: 17,
      subtracted: [],
      voted: 0,
      result: null,
      ownStanding: 'counted',
      can: { cast: true },
    });
    const own = await room.call(cell.officials[4] as string, readOwnVote, { params: { voteId: first } });
    const { ownChoice, ownStanding, can, ruleIds } = shown.answer;
    expect(own.answer).toEqual({ ownChoice, ownStanding, can, ruleIds });
    // Three by phone, the others by card, as in a hall.
    for (const one of cell.officials.slice(0, 3)) expect(await room.cast(one, first)).toBe('ok');
    expect(await room.cards(first, cell.officials.slice(3, 10))).toBe('ok');
    expect(await room.close(cell.secretary, first)).toMatchObject({
      result: { for: 10, against: 0, other: 0, silent: 7, passed: false, permille: 500 },
      byPhone: 3,
      byCard: 7,
    });
    const second = await room.open(room.taker);
    expect(await room.cards(second, cell.officials.slice(0, 11))).toBe('ok');
    expect((await room.close(room.taker, second)).result).toMatchObject({ for: 11, passed: true });
    const third = await room.open(cell.deputy, { threshold: 'two_thirds' });
    expect(await room.cards(third, cell.officials.slice(0, 13))).toBe('ok');
    expect((await room.close(cell.deputy, third)).result).toMatchObject({ for: 13, passed: false });
  });

  test('away elsewhere and exempt-and-absent are taken off, an exempt member who comes counts, the suspended do not', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 10, exempt: 2, away: 2 });
    const suspended = cell.officials[4] as string;
    const membership = await membershipOf(suspended);
    granted(
      await app.act(cell.secretary, (scope) =>
        setStatus(scope, membership.id, { kind: 'suspended', from: '2026-12-01', until: null }),
      ),
    );
    const exemptHere = cell.officials[9] as string;
    const present = [...cell.officials.slice(0, 4), exemptHere];
    const room = await roomOf(cell, { present });
    const { figures } = (await room.call(cell.secretary, contract.readRoom, { query: {} })).answer.room;
    expect(figures).toMatchObject({ officials: 10, base: 6, basePresent: 5, needed: 4, enough: true });
    const voteId = await room.open(cell.secretary);
    const vote = await room.call(exemptHere, readVote, { params: { voteId } });
    expect(vote.answer).toMatchObject({
      base: 6,
      ownStanding: 'exempt_present',
      can: { cast: true },
      subtracted: [
        { reason: 'away', count: 2 },
        { reason: 'exempt_absent', count: 1 },
        { reason: 'suspended', count: 1 },
      ],
    });
    expect(await room.cast(suspended, voteId)).toBe('suspended-no-vote');
    expect(await room.cast(cell.officials[7] as string, voteId)).toBe('away-no-vote');
    expect(await room.cast(cell.officials[8] as string, voteId)).toBe('not-present-no-vote');
    expect(await room.said(suspended, contract.readRoom, { query: {} })).toBe('not-found');
    expect(await room.said(suspended, floor.raiseHand)).toBe('not-found');
  });

  test('what those present cannot reach is refused before it opens, with the figures', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 9 });
    const room = await roomOf(cell, { present: 4 });
    const refused = await room.call(cell.secretary, roomVotes.openMeetingVote, {
      body: { question: 'Thông qua nội dung này?' },
    });
    expect([refused.status, refused.code]).toEqual([409, 'vote-out-of-reach']);
    expect(refused.message).toContain('Có mặt 4 đồng chí');
    expect(refused.message).toContain('từ 5 trên 9');
    await room.said(room.taker, noteAttendance, { body: { personId: cell.officials[5], present: true } });
    const voteId = await room.open(cell.secretary);
    expect(await room.said(cell.secretary, roomVotes.withdrawMeetingVote, { params: { voteId } })).toBe('ok');
    expect(
      await room.said(cell.secretary, roomVotes.openMeetingVote, {
        body: { question: 'Thông qua nội dung này?', threshold: 'two_thirds' },
      }),
    ).toBe('vote-out-of-reach');
  });
});

describe('who may vote', () => {
  test('probationary members are refused with the rule; those on temporary transfer in speak and do not count', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 6, probationary: 2 });
    const guest = await app.runAsJob('sample', async (scope) =>
      granted(
        await addMember(scope, cell.cellId, { name: 'Lê Tạm Thời', from: '2026-01-01', kind: 'temporary' }),
      ),
    );
    const [trial] = cell.probationary as [string];
    const room = await roomOf(cell, { present: [...cell.officials, trial, guest.personId] });
    const voteId = await room.open(cell.secretary);
    const refused = await room.call(trial, castVote, { params: { voteId }, body: { choice: 'for' } });
    expect([refused.status, refused.code]).toEqual([403, 'probationary-no-vote']);
    expect(refused.message).toContain('Điều lệ Đảng');
    expect(await room.cards(voteId, [trial])).toBe('probationary-no-vote');
    expect(await room.cast(guest.personId, voteId)).toBe('temporary-no-vote');
    expect(await room.cards(voteId, [guest.personId])).toBe('temporary-no-vote');
    expect((await room.call(guest.personId, readVote, { params: { voteId } })).answer).toMatchObject({
      base: 6,
      ownStanding: 'guest_here',
      can: { cast: false },
      ruleIds: expect.arrayContaining(['vote.temporary-in-configured']),
    });
    expect(await room.said(guest.personId, floor.raiseHand)).toBe('ok');
    expect(await room.said(cell.secretary, floor.giveFloor, { body: { personId: guest.personId } })).toBe(
      'ok',
    );
    const opinion = { body: { kind: 'proposal', text: 'Nên phối hợp với chi bộ bạn' } };
    expect(await room.said(guest.personId, opinions.noteOpinion, opinion)).toBe('ok');
  });

  test('who comes after it was opened takes part in the next one', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 6 });
    const room = await roomOf(cell, { present: 5 });
    const late = cell.officials[5] as string;
    const first = await room.open(cell.secretary);
    expect(await room.said(late, checkIn, { body: { code: room.meeting.checkInCode } })).toBe('ok');
    expect(await room.cast(late, first)).toBe('not-present-no-vote');
    await room.close(cell.secretary, first);
    expect(await room.cast(late, first)).toBe('not-present-no-vote');
    expect(await room.cast(cell.head, first)).toBe('vote-not-open');
    const second = await room.open(cell.secretary);
    expect(await room.cast(late, second)).toBe('ok');
  });

  test('strangers and those above hear of no vote; only who leads opens, closes, notes cards', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 6 });
    const other = await makeCell(app.runAsJob);
    const room = await roomOf(cell);
    const voteId = await room.open(cell.secretary);
    const member = cell.officials[4] as string;
    const ofVote = { params: { voteId } };
    const tried: [Endpoint, object][] = [
      [roomVotes.openMeetingVote, { body: { question: 'Thông qua nội dung này?' } }],
      [roomVotes.noteCards, { ...ofVote, body: { cards: [{ personId: member, choice: 'for' }] } }],
      [roomVotes.closeMeetingVote, ofVote],
      [roomVotes.withdrawMeetingVote, ofVote],
    ];
    for (const [endpoint, args] of tried) {
      expect(await room.said(member, endpoint, args)).toBe('forbidden');
      for (const stranger of [other.secretary, cell.above, cell.administrator])
        expect(await room.said(stranger, endpoint, args)).toBe('not-found');
    }
    for (const stranger of [other.secretary, cell.above, cell.administrator]) {
      expect(await room.cast(stranger, voteId)).toBe('not-found');
      expect(await room.said(stranger, readVote, ofVote)).toBe('not-found');
    }
    // A vote of another meeting is not there, even for who leads here.
    const elsewhere = await roomOf(other, { minuteTakerId: other.deputy });
    const foreign = { params: { voteId: await elsewhere.open(other.secretary) } };
    expect(await room.said(cell.secretary, roomVotes.closeMeetingVote, foreign)).toBe('not-found');
    expect(await room.said(cell.secretary, roomVotes.withdrawMeetingVote, foreign)).toBe('not-found');
  });
});

describe('counted once', () => {
  test('by phone or by card, not by both; a card taken back gives the phone its turn', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 6 });
    const room = await roomOf(cell);
    const voteId = await room.open(cell.secretary);
    const [a, b, c] = cell.officials.slice(3) as [string, string, string];
    expect(await room.cast(a, voteId, 'against')).toBe('ok');
    const twice = await room.call(room.taker, roomVotes.noteCards, {
      params: { voteId },
      body: {
        cards: [
          { personId: b, choice: 'for' },
          { personId: a, choice: 'for' },
        ],
      },
    });
    expect(twice.code).toBe('counted-by-phone');
    expect(twice.message).toContain('Nguyễn Văn Số 4');
    // All or none: b's card was not noted either.
    expect(await room.cast(b, voteId)).toBe('ok');
    expect(await room.cards(voteId, [c], 'other')).toBe('ok');
    expect(await room.cast(c, voteId)).toBe('counted-by-card');
    expect(await room.cards(voteId, [c], null)).toBe('ok');
    expect(await room.cast(c, voteId, 'against')).toBe('ok');
    expect(await room.cast(c, voteId, 'for')).toBe('ok');
    expect(await room.close(cell.secretary, voteId)).toMatchObject({
      byPhone: 3,
      byCard: 0,
      result: { for: 2, against: 1, other: 0, silent: 3 },
    });
  });

  test('the same tap sent twice, phone and card at once, and a close in between count right', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 8 });
    const room = await roomOf(cell);
    const voteId = await room.open(cell.secretary);
    const person = cell.officials[4] as string;
    const tap = () =>
      room.call(person, castVote, {
        params: { voteId },
        body: { choice: 'for' },
        idempotencyKey: 'one tap on one phone',
      });
    const [one, two, card] = await Promise.all([tap(), tap(), room.cards(voteId, [person], 'against')]);
    expect(one.status).toBe(two.status);
    expect(one.status === 200).toBe(card === 'counted-by-phone');
    const rest = cell.officials.filter((each) => each !== person);
    for (const each of rest) await app.as(each);
    const [closed, ...casts] = await Promise.all([
      room.close(cell.secretary, voteId),
      ...rest.map((each) => room.cast(each, voteId)),
    ]);
    const counted = casts.filter((answer) => answer === 'ok').length;
    expect(new Set(casts)).toEqual(
      new Set([counted > 0 && 'ok', counted < rest.length && 'vote-not-open'].filter(Boolean)),
    );
    expect(closed.voted).toBe(counted + 1);
    expect((await room.call(person, readVote, { params: { voteId } })).answer.voted).toBe(counted + 1);
  });

  test('one vote at a time; two who open at once open one', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 5 });
    const room = await roomOf(cell);
    const body = { question: 'Thông qua nội dung này?' };
    const answers = await Promise.all([
      room.said(cell.secretary, roomVotes.openMeetingVote, { body }),
      room.said(room.taker, roomVotes.openMeetingVote, { body }),
    ]);
    expect(answers.sort()).toEqual(['ok', 'vote-already-open']);
    const keyed = () =>
      room.call(cell.deputy, roomVotes.openMeetingVote, { body, idempotencyKey: 'opened from one tap' });
    const open = (await room.call(cell.secretary, contract.readRoom, { query: {} })).answer.room.vote;
    await room.close(cell.secretary, open?.id ?? '');
    const [one, two] = await Promise.all([keyed(), keyed()]);
    expect([one.status, one.answer]).toEqual([200, two.answer]);
  });
});

test('what became of members later changes no past vote', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 7 });
  const room = await roomOf(cell, { present: 6 });
  const voteId = await room.open(cell.secretary);
  expect(await room.cards(voteId, cell.officials.slice(0, 4))).toBe('ok');
  const closed = await room.close(cell.secretary, voteId);
  expect(closed).toMatchObject({ base: 7, needed: 4, result: { for: 4, passed: true } });
  for (const [at, kind] of (['exempt', 'away', 'suspended'] as const).entries()) {
    const membership = await membershipOf(cell.officials[at + 4] as string);
    granted(
      await app.act(cell.secretary, (scope) =>
        setStatus(scope, membership.id, { kind, from: '2026-12-01', until: null }),
      ),
    );
  }
  await room.said(room.taker, noteAttendance, { body: { personId: cell.officials[3], present: false } });
  const again = await room.call(cell.secretary, readVote, { params: { voteId } });
  expect(again.answer).toMatchObject(closed);
  expect((await room.call(cell.secretary, contract.readRoom, { query: {} })).answer.room.votes).toEqual([
    closed,
  ]);
});

describe('a vote about the draft of the meeting', () => {
  const read = (cell: MadeCell, id: string) => app.act(cell.secretary, (scope) => resolutionOf(scope, id));

  test('rejects it, or passes it: then its duties are tasks with a member and a date, and who chairs signs', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 5 });
    const room = await roomOf(cell, { resolution: true, chairId: cell.deputy });
    const rejectedId = room.meeting.resolutionId as string;
    const first = await room.open(room.taker, { resolutionId: rejectedId });
    expect(await room.said(cell.secretary, roomVotes.closeMeetingVote, { params: { voteId: first } })).toBe(
      'ok',
    );
    expect(await read(cell, rejectedId)).toMatchObject({ state: 'rejected', voteId: first });
    // A new draft begins with the words of the rejected one; some minutes later, so that the votes have an order.
    app.setClock('2026-12-03T07:10:00Z');
    const drafted = await room.call(cell.secretary, draftMeetingResolution, { body: { kind: 'resolution' } });
    const { resolutionId } = drafted.answer;
    const second = await room.open(cell.secretary, { resolutionId });
    for (const one of cell.officials.slice(0, 3)) await room.cast(one, second);
    expect((await room.close(cell.secretary, second)).result).toMatchObject({ for: 3, passed: true });
    const passed = await read(cell, resolutionId);
    expect(passed).toMatchObject({
      state: 'passed',
      voteId: second,
      signer: { id: cell.deputy, role: 'deputy_secretary' },
    });
    const ids = passed?.clauses.flatMap((one) => one.taskId ?? []) ?? [];
    const tasks = await app.act(cell.secretary, (scope) => tasksOf(scope, cell.cellId, { ids }));
    expect(tasks).toMatchObject([{ assigneeId: cell.deputy, dueOn: '2026-12-31', state: 'open' }]);
    expect((await room.call(cell.secretary, contract.readRoom, { query: {} })).answer.room).toMatchObject({
      resolution: { id: resolutionId, kind: 'resolution', state: 'passed', clauses: 1 },
      votes: [{ id: first }, { id: second, result: { passed: true } }],
      vote: null,
    });
    const again = { body: { question: 'Lần nữa?', resolutionId } };
    expect(await room.said(cell.secretary, roomVotes.openMeetingVote, again)).toBe('resolution-passed');
    app.setClock('2026-12-03T07:00:00Z');
  });

  test('a draft of another meeting is not there', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 5 });
    const first = await roomOf(cell, { resolution: true });
    await over(first);
    const room = await roomOf(cell);
    expect(
      await room.said(cell.secretary, roomVotes.openMeetingVote, {
        body: { question: 'Thông qua?', resolutionId: first.meeting.resolutionId },
      }),
    ).toBe('not-found');
    expect(
      await room.said(cell.secretary, roomVotes.openMeetingVote, {
        body: { question: 'Thông qua?', itemId: first.meeting.itemIds[0] },
      }),
    ).toBe('not-found');
  });
});
