// Numbers of papers: going on, without gaps or doubles, per type and term, also when many take at once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import { startTerm } from '../tree/commands.ts';
import { takeNumber } from './commands.ts';
import { type PaperType, showNumber } from './rules.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

async function take(type: PaperType, change: { number?: number; on?: string; id?: string } = {}) {
  const { id = randomUUID(), on = '2026-11-24', ...number } = change;
  const taken = await app.act(cell.secretary, (scope) =>
    takeNumber(scope, { organisationId: cell.cellId, type, on, subject: { type: 'paper', id }, ...number }),
  );
  return isRefusal(taken) ? taken.code : taken.number;
}

test('each type from 01; the same paper keeps its number; doubles and gaps are refused', async () => {
  const id = randomUUID();
  expect([await take('NQ', { id }), await take('NQ'), await take('BB'), await take('NQ', { id })]).toEqual([
    1, 2, 1, 1,
  ]);
  expect([
    await take('NQ', { number: 2 }),
    await take('NQ', { number: 4 }),
    await take('NQ', { number: 3 }),
  ]).toEqual(['number-taken', 'number-leaves-gap', 3]);
});

test('twenty at once get twenty different numbers in a row', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => take('TB')));
  expect([...taken].sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

test('a paper whose transaction is rolled back leaves no gap', async () => {
  expect(await take('KL')).toBe(1);
  const failed = app.act(cell.secretary, async (scope) => {
    await takeNumber(scope, {
      organisationId: cell.cellId,
      type: 'KL',
      on: '2026-11-24',
      subject: { type: 'paper', id: randomUUID() },
    });
    throw new Error('refused');
  });
  await expect(failed).rejects.toThrow('refused');
  expect(await take('KL')).toBe(2);
});

test('a new term begins at 01 on its first day; before any term there is no number', async () => {
  await app.runAsJob('sample', (scope) => startTerm(scope, cell.cellId, '2027-01-01'));
  expect([await take('NQ', { on: '2026-12-31' }), await take('NQ', { on: '2027-01-01' })]).toEqual([4, 1]);
  expect(await take('NQ', { on: '2020-01-01' })).toBe('no-term');
});

test('written with two digits at least', () => {
  expect([showNumber(5, 'NQ', 'CB'), showNumber(112, 'BC', 'ĐU')]).toEqual(['05-NQ/CB', '112-BC/ĐU']);
});
