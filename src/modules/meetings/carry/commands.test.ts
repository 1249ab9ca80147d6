// What a meeting did not come to: told in its minutes, offered to the next agenda once, taken or dropped; the meeting in figures.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import type { Endpoint } from '../../../platform/http/endpoint.ts';
import { makeCell } from '../../organisation/factory.ts';
import { makeMeeting } from '../factory.ts';
import { readMeetingFigures } from '../figures/contract.ts';
import { readMinutes } from '../minutes/contract.ts';
import { readMeeting } from '../preparation/contract.ts';
import * as roll from '../roll/contract.ts';
import * as room from '../room/contract.ts';
import * as floor from '../room/floor/contract.ts';
import * as opinions from '../room/opinions/contract.ts';
import { cancelMeeting, closeMeeting } from '../steps/contract.ts';
import * as carry from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

/** A meeting that opened an item and not its discussion, closed after so many minutes; the next one in draft. */
async function stage(minutes = 75) {
  app.setClock('2026-12-03T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const taker = cell.officials[3] as string;
  const made = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const tell = async <E extends Endpoint>(
    by: string,
    endpoint: E,
    args: object = {},
    of = made.meetingId,
  ) => {
    const { params = {}, ...rest } = args as { params?: object };
    return (await app.as(by)).call(endpoint, { params: { meetingId: of, ...params }, ...rest } as never);
  };
  const said = async (by: string, endpoint: Endpoint, args: object = {}, of = made.meetingId) =>
    (await tell(by, endpoint, args, of)).code ?? 'ok';
  const items = async (of = made.meetingId) => (await tell(cell.secretary, readMeeting, {}, of)).answer.items;
  const of = async (kind: string) => (await items()).find((one) => one.kind === kind)?.id as string;
  const open = async (kind: string) =>
    said(cell.secretary, room.openItem, { params: { itemId: await of(kind) } });
  const close = async () => {
    app.setClock(Temporal.Instant.from('2026-12-03T07:00:00Z').add({ minutes }).toString());
    expect(await said(cell.secretary, closeMeeting)).toBe('ok');
  };
  const next = async (month = '2027-01') => {
    app.setClock(`${month}-02T07:00:00Z`);
    return makeMeeting(app.act, cell, { state: 'draft', inMinutes: 2880, month: `${month}-01` });
  };
  const version = async (meetingId: string) =>
    (await tell(cell.secretary, readMeeting, {}, meetingId)).answer.version;
  const offers = async (meetingId: string) =>
    (await tell(cell.secretary, carry.readLeftItems, {}, meetingId)).answer.items;
  const decide = async (meetingId: string, itemId: string, take: boolean, by = cell.secretary) =>
    said(
      by,
      carry.decideLeftItem,
      { params: { itemId }, body: { version: await version(meetingId), take } },
      meetingId,
    );
  return { cell, taker, made, tell, said, items, of, open, close, next, version, offers, decide };
}

/** The factory leaves out discussions without a presenter: one is put on the agenda. */
async function addDiscussion(on: Awaited<ReturnType<typeof stage>>, title: string): Promise<string> {
  const { addAgendaItem } = await import('../agenda/contract.ts');
  const answer = await on.tell(on.cell.secretary, addAgendaItem, {
    body: {
      version: await on.version(on.made.meetingId),
      title,
      minutesPlanned: 20,
      presenterId: on.cell.deputy,
    },
  });
  return answer.answer.id;
}

describe('items that were not reached', () => {
  test('stand in the minutes, are offered with where they come from, taken once', async () => {
    const on = await stage();
    const { cell, made, open, close, next, offers, decide, items, tell, said } = on;
    const itemId = await addDiscussion(on, 'Sửa mái đập trước mùa mưa');
    expect(await open('review')).toBe('ok');
    await close();
    const text = (await tell(cell.secretary, readMinutes)).answer.paragraphs
      .map((one) => one.text)
      .join('\n');
    expect(text).toContain('Chưa bàn đến: “Sửa mái đập trước mùa mưa”');
    const { meetingId } = await next();
    expect(await offers(meetingId)).toMatchObject([
      {
        itemId,
        title: 'Sửa mái đập trước mùa mưa',
        minutesPlanned: 20,
        presenter: { id: cell.deputy },
        from: { id: made.meetingId, startsAt: '2026-12-03T07:00:00Z' },
        state: 'offered',
      },
    ]);
    expect(await said(cell.officials[5] as string, carry.readLeftItems, {}, meetingId)).toBe('forbidden');
    expect(await decide(meetingId, itemId, true, cell.officials[5])).toBe('forbidden');
    const stale = { params: { itemId }, body: { version: 1, take: true } };
    expect(await said(cell.secretary, carry.decideLeftItem, stale, meetingId)).toBe('stale');
    expect(await decide(meetingId, itemId, true)).toBe('ok');
    expect(await decide(meetingId, itemId, true)).toBe('left-item-decided');
    expect(await offers(meetingId)).toMatchObject([{ itemId, state: 'taken' }]);
    expect((await items(meetingId)).find((one) => one.title === 'Sửa mái đập trước mùa mưa')).toMatchObject({
      kind: 'discussion',
      minutesPlanned: 20,
      presenter: { id: cell.deputy },
      state: 'todo',
    });
    // Cancelled, it is offered to the one after; dropped there it is offered no more.
    const cancel = { body: { version: await on.version(meetingId), reason: 'Bão số 5' } };
    expect(await said(cell.secretary, cancelMeeting, cancel, meetingId)).toBe('ok');
    const after = await next('2027-02');
    expect(await offers(after.meetingId)).toMatchObject([{ itemId, state: 'offered' }]);
    expect(await decide(after.meetingId, itemId, false)).toBe('ok');
    expect(await offers(after.meetingId)).toEqual([]);
    const other = await makeCell(app.runAsJob);
    const stranger = await makeMeeting(app.act, other, { state: 'draft' });
    const foreign = { params: { itemId }, body: { version: 99, take: true } };
    expect(await said(other.secretary, carry.decideLeftItem, foreign, stranger.meetingId)).not.toBe('ok');
  });

  test('not what was talked of, nor anything where no item was called', async () => {
    const on = await stage();
    const itemId = await addDiscussion(on, 'Nội dung đã bàn');
    await on.open('review');
    await on.said(on.taker, opinions.noteOpinion, {
      body: { itemId, authorId: on.cell.deputy, kind: 'proposal', text: 'Nên làm sớm' },
    });
    await on.close();
    expect(await on.offers((await on.next()).meetingId)).toEqual([]);
    const silent = await stage();
    await addDiscussion(silent, 'Không ai gọi mục nào');
    await silent.close();
    expect(await silent.offers((await silent.next()).meetingId)).toEqual([]);
  });
});

describe('the meeting in figures', () => {
  test('length, on time, stayed, heard, reached; whoever reads no words is not told who was heard', async () => {
    const on = await stage();
    const { cell, taker, said, tell, open, close } = on;
    await addDiscussion(on, 'Nội dung chưa bàn');
    expect(await said(cell.secretary, readMeetingFigures)).toBe('meeting-state');
    await open('review');
    await said(cell.secretary, floor.giveFloor, { body: { personId: cell.head } });
    await said(taker, opinions.noteOpinion, {
      body: { authorId: cell.deputy, kind: 'proposal', text: 'Nên làm sớm' },
    });
    await said(taker, roll.noteLeaving, { body: { personId: cell.officials[5] } });
    await close();
    expect((await tell(cell.secretary, readMeetingFigures)).answer).toEqual({
      openedLate: 0,
      minutes: 75,
      minutesPlanned: expect.any(Number),
      minimumMinutes: 90,
      ruleId: 'meeting.minimum-minutes-42',
      present: 6,
      cameLate: 0,
      stayed: 5,
      heard: 2,
      matters: 2,
      reached: 0,
      papers: 0,
      openedPapers: 0,
      rounds: 0,
      calledOutOfOrder: 0,
      kind: 'regular',
      contents: {
        matters: 3,
        told: 0,
        timed: 1,
        discussion: { planned: expect.any(Number), spent: 0 },
        reading: { planned: expect.any(Number), spent: 75 },
        papers: 0,
        latePapers: 0,
        longPapers: 0,
        summarised: 0,
        clauses: 0,
        tasks: 0,
        opinions: 1,
      },
      variety: { form: null, before: null, same: 0, alike: null },
    });
    expect((await tell(cell.above, readMeetingFigures)).answer).toMatchObject({ present: 6, heard: null });
    expect(await said((await makeCell(app.runAsJob)).secretary, readMeetingFigures)).toBe('not-found');
  });

  test('a meeting shorter than the rule asks is told before it closes, and may be closed', async () => {
    const { tell, cell, close } = await stage(30);
    const { answer } = await tell(cell.secretary, room.readRoom, { query: {} });
    expect(answer.room.minimum).toEqual({ minutes: 90, ruleId: 'meeting.minimum-minutes-42' });
    await close();
  });
});
