// A calendar address over HTTP: secret, revoked, made anew; changes and cancellations arrive; other cells' meetings never.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import {
  type Component,
  eventsOf,
  instantOf,
  readCalendarText,
  textOf,
  valueIn,
} from '../../../../../tests/support/icalendar-reader.ts';
import { makeCell } from '../../../organisation/factory.ts';
import { makeMeeting } from '../../factory.ts';
import { editMeeting } from '../../preparation/contract.ts';
import { cancelMeeting } from '../../steps/contract.ts';
import { makeCalendarAddress, readCalendarAddress, revokeCalendarAddress } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) => app.http.inject({ url, headers });
const subscribe = async (personId: string) => {
  const { answer } = await (await app.as(personId)).call(makeCalendarAddress);
  return new URL(answer.address).pathname;
};
async function eventsAt(path: string): Promise<Component[]> {
  const reply = await get(path);
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  return eventsOf(readCalendarText(reply.rawPayload));
}

test('planned, moved and cancelled meetings arrive by the same UID with a growing sequence', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'draft', inMinutes: 60 * 24 * 3 });
  const path = await subscribe(cell.officials[5] as string);
  const first = await eventsAt(path);
  expect(first.map((one) => [textOf(one, 'UID'), valueIn(one, 'STATUS')])).toEqual([
    [`${meetingId}@nennep`, 'TENTATIVE'],
  ]);
  expect(valueIn(first[0] as Component, 'URL')).toBe(`http://127.0.0.1:3000/sinh-hoat/${meetingId}`);

  const etag = (await get(path)).headers.etag as string;
  expect((await get(path, { 'if-none-match': etag })).statusCode).toBe(304);

  app.setClock('2026-11-25T02:00:00Z');
  const secretary = await app.as(cell.secretary);
  const row = await app.database.owner
    .selectFrom('meetings')
    .select('version')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const moved = await secretary.call(editMeeting, {
    params: { meetingId },
    body: {
      version: row.version,
      startsAt: '2026-12-31T16:30:00Z',
      title: 'Họp, bàn; quyết',
      movedReason: 'Trực lũ',
    },
  });
  expect(moved.status).toBe(200);
  const after = await get(path, { 'if-none-match': etag });
  expect(after.statusCode).toBe(200);
  const root = readCalendarText(after.rawPayload);
  const [second] = eventsOf(root) as [Component];
  expect(textOf(second, 'SUMMARY')).toBe('Họp, bàn; quyết');
  expect(instantOf(root, second, 'DTSTART')).toBe(Date.parse('2026-12-31T16:30:00Z'));
  expect(instantOf(root, second, 'LAST-MODIFIED')).toBe(Date.parse('2026-11-25T02:00:00Z'));
  expect(Number(valueIn(second, 'SEQUENCE'))).toBeGreaterThan(
    Number(valueIn(first[0] as Component, 'SEQUENCE')),
  );

  await secretary.call(cancelMeeting, {
    params: { meetingId },
    body: { version: moved.answer.version, reason: 'Trùng lịch' },
  });
  const [third] = (await eventsAt(path)) as [Component];
  expect([textOf(third, 'UID'), valueIn(third, 'STATUS')]).toEqual([`${meetingId}@nennep`, 'CANCELLED']);
  expect(Number(valueIn(third, 'SEQUENCE'))).toBeGreaterThan(Number(valueIn(second, 'SEQUENCE')));
});

test('an address is taken back and made anew; what is guessed, cut or another cell’s reads nothing', async () => {
  app.setClock('2026-11-24T02:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const other = await makeCell(app.runAsJob, { officials: 6 });
  await makeMeeting(app.act, other, { state: 'sent', inMinutes: 60 });
  const member = cell.officials[5] as string;
  const path = await subscribe(member);
  expect(await eventsAt(path)).toEqual([]);
  const own = await app.as(member);
  expect((await own.call(readCalendarAddress)).answer.madeAt).toContain('2026-11-24');
  // Only a hash is kept; the secret stands in no fact.
  const token = path.slice('/lich/'.length, -'.ics'.length);
  expect(token.length).toBeGreaterThanOrEqual(43);
  const dump = JSON.stringify([
    await app.database.owner.selectFrom('calendar_addresses').selectAll().execute(),
    await app.database.owner.selectFrom('facts').selectAll().execute(),
  ]);
  expect(dump).not.toContain(token);

  const again = await subscribe(member);
  const guesses = [
    path,
    `/lich/${'A'.repeat(43)}.ics`,
    '/lich/x.ics',
    `/lich/${token.slice(1)}.ics`,
    `/lich/${token}`,
    `/lich/%27%20OR%201=1.ics`,
  ];
  for (const guess of guesses) expect([guess, (await get(guess)).statusCode]).toEqual([guess, 404]);
  expect((await get(again)).statusCode).toBe(200);
  expect((await own.call(revokeCalendarAddress)).status).toBe(200);
  expect((await get(again)).statusCode).toBe(404);
  expect((await own.call(revokeCalendarAddress)).code).toBe('not-found');
  expect((await own.call(readCalendarAddress)).answer).toEqual({ madeAt: null });
});

test('guessing is slowed: after sixty tries a minute nothing is answered', async () => {
  const answers: number[] = [];
  for (let number = 0; number < 70; number++)
    answers.push((await get(`/lich/${String(number).padStart(43, '0')}.ics`)).statusCode);
  expect(answers.at(-1)).toBe(429);
});
