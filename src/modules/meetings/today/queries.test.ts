// What the home page tells whom, over the API, from nothing planned to results on the e-handbook.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { makeCell } from '../../organisation/factory.ts';
import { makeMeeting, makePaper } from '../factory.ts';
import { reportAbsence } from '../roll/contract.ts';
import { closeMeeting } from '../steps/contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T06:00:00Z' });
});
afterAll(() => app.close());

const kindsFor = async (personId: string) => {
  const { answer } = await (await app.as(personId)).call(readToday);
  return answer.items.map((item) => item.id.split(':')[0]);
};

test('each is told what is his, in the order of the day', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const [member, taker] = [cell.officials[4] as string, cell.officials[3] as string];
  expect(await kindsFor(cell.secretary)).toEqual(['plan']);
  expect(await kindsFor(member)).toEqual([]);
  expect(await kindsFor(cell.above)).toEqual(['rhythm']);

  const made = await makeMeeting(app.act, cell, { state: 'draft', inMinutes: 90 });
  expect(await kindsFor(cell.deputy)).toEqual(['prepare']);
  expect(await kindsFor(member)).toEqual([]);
  await makePaper(app.act, app.services.files, cell.secretary, made.meetingId);
  expect(await kindsFor(cell.secretary)).toEqual(['prepare']);

  const other = await makeCell(app.runAsJob, { officials: 6 });
  const sent = await makeMeeting(app.act, other, { state: 'sent', inMinutes: 90 });
  const own = other.officials[4] as string;
  expect(await kindsFor(own)).toEqual(['next']);
  await (await app.as(own)).call(reportAbsence, {
    params: { meetingId: sent.meetingId },
    body: { reason: 'Đi công tác' },
  });
  expect(await kindsFor(other.secretary)).toEqual(['now', 'absence', 'handbook']);
  expect(await kindsFor(other.officials[5] as string)).toEqual(['next']);
  app.setClock('2026-12-03T06:30:00Z');
  expect(await kindsFor(other.officials[5] as string)).toEqual(['now']);

  const third = await makeCell(app.runAsJob, { officials: 6 });
  const on = await makeMeeting(app.act, third);
  expect(await kindsFor(third.officials[4] as string)).toEqual(['now']);
  await (await app.as(third.secretary)).call(closeMeeting, { params: { meetingId: on.meetingId } });
  expect(await kindsFor(third.officials[3] as string)).toEqual(['minutes']);
  expect(await kindsFor(third.secretary)).toEqual(['handbook']);
  expect(await kindsFor(third.officials[4] as string)).toEqual([]);
  expect(await kindsFor(taker)).toEqual([]);
});
