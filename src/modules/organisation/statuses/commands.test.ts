// Statuses end by date, and are taken out when entered by mistake; earlier days read as they were.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import { listMembers } from '../members/contract.ts';
import { endStatus, setStatus, withdrawStatus } from './contract.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

test('set, ended, set again, taken out', async () => {
  const secretary = await app.as(cell.secretary);
  const member = async (asOf: string) =>
    (
      await secretary.call(listMembers, { params: { cellId: cell.cellId }, query: { asOf } })
    ).answer.members.find((one) => one.personId === cell.officials[4]);
  const membershipId = (await member('2026-11-24'))?.membershipId as string;
  const set = (from: string) =>
    secretary.call(setStatus, {
      params: { membershipId },
      body: { kind: 'away', from, decision: '12-GT/CB' },
    });
  expect((await set('2026-03-01')).status).toBe(200);
  const [status] = (await member('2026-11-24'))?.statuses ?? [];
  const end = (on: string, version: number) =>
    secretary.call(endStatus, { params: { statusId: status?.id as string }, body: { on, version } });
  expect((await end('2026-03-01', 1)).code).toBe('date-order');
  expect((await end('2026-09-01', 7)).code).toBe('stale');
  expect((await end('2026-09-01', 1)).status).toBe(200);
  expect([(await member('2026-08-31'))?.away, (await member('2026-09-01'))?.away]).toEqual([true, false]);
  expect((await set('2026-10-01')).status).toBe(200);
  // An end that would reach into the next time.
  expect((await end('2026-11-01', 2)).code).toBe('status-overlaps');
  const withdraw = (version: number) =>
    secretary.call(withdrawStatus, { params: { statusId: status?.id as string }, body: { version } });
  expect((await withdraw(1)).code).toBe('stale');
  expect((await withdraw(2)).status).toBe(200);
  expect((await withdraw(2)).code).toBe('not-found');
  expect([(await member('2026-08-31'))?.away, (await member('2026-11-24'))?.away]).toEqual([false, true]);
});
