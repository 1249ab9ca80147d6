// A cell's figures over twelve months, from meetings that were held; who reads them, and who is not told of its words.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { makeCell } from '../../../organisation/factory.ts';
import { addAgendaItem } from '../../agenda/contract.ts';
import { makeMeeting } from '../../factory.ts';
import { readMeeting } from '../../preparation/contract.ts';
import { openItem } from '../../room/contract.ts';
import { noteOpinion } from '../../room/opinions/contract.ts';
import { closeMeeting } from '../../steps/contract.ts';
import { readMeetingFigures } from '../contract.ts';
import { readCellFigures } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-10-05T07:00:00Z' });
});
afterAll(() => app.close());

test('contents and forms are counted from what happened in twelve months, of the cell alone', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const secretary = await app.as(cell.secretary);
  const params = { cellId: cell.cellId };
  const read = async () => (await secretary.call(readCellFigures, { params })).answer;
  expect(await read()).toEqual({
    organisation: { id: cell.cellId, name: expect.any(String) },
    from: '2025-11-01',
    today: '2026-10-05',
    meetings: 0,
    contents: {
      matters: 0,
      told: 0,
      timed: 0,
      discussion: { planned: 0, spent: 0 },
      reading: { planned: 0, spent: 0 },
      papers: 0,
      latePapers: 0,
      opinions: 0,
      longPapers: 0,
      summarised: 0,
      clauses: 0,
      tasks: 0,
    },
    voices: { present: 0, heard: 0 },
    forms: { kinds: [], forms: [], thematic: 0, followed: 0, varied: 0, compared: 0, alike: null },
  });

  // One on the factory's agenda; the next with a matter of its own, discussed for 30 minutes, with two opinions.
  await makeMeeting(app.act, cell, { state: 'closed' });
  app.setClock('2026-11-05T07:00:00Z');
  const { meetingId } = await makeMeeting(app.act, cell);
  const { version } = (await secretary.call(readMeeting, { params: { meetingId } })).answer;
  const added = await secretary.call(addAgendaItem, {
    params: { meetingId },
    body: {
      version,
      title: 'Sửa mái đập',
      minutesPlanned: 30,
      presenterId: cell.deputy,
      aim: 'Chọn cách sửa trước mùa mưa',
      question: 'Tự sửa hay thuê',
      decision: 'Chọn một phương án',
    },
  });
  expect(added.status).toBe(200);
  expect((await secretary.call(openItem, { params: { meetingId, itemId: added.answer.id } })).status).toBe(
    200,
  );
  const taker = await app.as(cell.officials[3] as string);
  for (const text of ['Nên thuê', 'Nên tự sửa']) {
    const noted = await taker.call(noteOpinion, {
      params: { meetingId },
      body: { authorId: cell.deputy, kind: 'proposal', text },
    });
    expect(noted.status).toBe(200);
  }
  // Neither what is still open nor a meeting of another cell is counted.
  expect((await read()).meetings).toBe(1);
  app.setClock('2026-11-05T07:30:00Z');
  expect((await secretary.call(closeMeeting, { params: { meetingId } })).status).toBe(200);
  const other = await makeCell(app.runAsJob, { officials: 6 });
  await makeMeeting(app.act, other, { state: 'closed' });

  const figures = await read();
  expect(figures).toMatchObject({
    from: '2025-12-01',
    meetings: 2,
    // Review and discussion of each month stand on the agenda by the template and say nothing of their aim.
    contents: { matters: 5, told: 1, timed: 1, opinions: 2, clauses: 0, tasks: 0 },
    voices: { present: 12, heard: 1 },
    forms: { kinds: [{ kind: 'regular', count: 2 }], forms: [], thematic: 0, compared: 1 },
  });
  expect(figures.contents.discussion).toEqual({ planned: expect.any(Number), spent: 30 });
  // The last meeting alone says what is its own, and how it stands to the one before.
  const own = await secretary.call(readMeetingFigures, { params: { meetingId } });
  expect(own.answer).toMatchObject({
    kind: 'regular',
    present: 6,
    heard: 1,
    contents: { told: 1, timed: 1, discussion: { spent: 30 }, opinions: 2, papers: 0, latePapers: 0 },
    variety: { form: null, before: null, same: 0, alike: figures.forms.alike },
  });
  // All but the new matter stand in both agendas.
  expect(figures.forms.alike).toBeGreaterThan(50);
  expect(figures.forms.alike).toBeLessThan(100);

  const above = await (await app.as(cell.above)).call(readCellFigures, { params });
  expect(above.answer).toEqual({
    ...figures,
    contents: { ...figures.contents, opinions: null },
    voices: null,
  });
  const member = await (await app.as(cell.officials[5] as string)).call(readCellFigures, { params });
  expect(member.answer).toEqual(figures);
  for (const stranger of [other.secretary, other.above])
    expect((await (await app.as(stranger)).call(readCellFigures, { params })).code).toBe('not-found');
  expect(
    (await (await app.as(cell.above)).call(readCellFigures, { params: { cellId: cell.committeeId } })).code,
  ).toBe('not-found');
});

test('after a year a meeting is no longer counted', async () => {
  app.setClock('2026-10-05T07:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  await makeMeeting(app.act, cell, { state: 'closed' });
  const counted = async (now: string) => {
    app.setClock(now);
    const secretary = await app.as(cell.secretary);
    return (await secretary.call(readCellFigures, { params: { cellId: cell.cellId } })).answer.meetings;
  };
  expect(await counted('2027-09-30T16:59:00Z')).toBe(1);
  expect(await counted('2027-09-30T17:00:00Z')).toBe(0);
});
