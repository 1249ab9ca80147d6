// The benches in short: that they run to their end without a wrong answer, and that nothing is slower than its goal by far.
// Limits are wide, since tests share their machine; the figures that count are in bench/results.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as b1 from '../../bench/b1.ts';
import * as b2 from '../../bench/b2.ts';
import * as b3 from '../../bench/b3.ts';
import * as b4 from '../../bench/b4.ts';
import * as b9 from '../../bench/b9.ts';
import * as b10 from '../../bench/b10.ts';
import type { Found } from '../../bench/result.ts';
import { buildStage, type Stage } from '../../bench/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await buildStage();
});
afterAll(() => stage?.close());

function ratios({ cases, failures }: Found, unit: string): number[] {
  expect(failures).toEqual([]);
  const found = cases.filter((one) => one.unit === unit);
  expect(found.length).toBeGreaterThan(0);
  return found.map((one) => one.ratio ?? Number.NaN);
}

describe('a hall', () => {
  let watched: b1.Watched;
  beforeAll(async () => {
    const hall = await stage.makeHall(60);
    watched = { hall, cookies: await stage.signIn(hall.cell.officials) };
  });

  test('B1: an action is on every screen after one reading, in a part that is small', async () => {
    const found = await b1.run(stage, watched, 'short');
    for (const ratio of ratios(found, 'ms')) expect(ratio).toBeLessThan(60);
    for (const unit of ['readings', 'kB'])
      for (const one of found.cases.filter((one) => one.unit === unit))
        expect([one.name, one.met]).toEqual([one.name, true]);
  });

  test('B10: open screens take little memory', async () => {
    const { cases, failures } = await b10.run(stage, watched, 'short');
    expect(failures).toEqual([]);
    for (const one of cases) expect(one.ours).toBeLessThan(400);
  });
});

test('B2: a page is not many times slower than its statements', async () => {
  for (const ratio of ratios(await b2.run(stage, 'short'), 'answers/s')) expect(ratio).toBeGreaterThan(0.2);
});

test('B3: writing is not many times slower than its inserts', async () => {
  for (const ratio of ratios(await b3.run(stage, 'short'), 'opinions/s')) expect(ratio).toBeGreaterThan(0.15);
});

test('B4: a secret ballot is not many times slower than its RSA and inserts', async () => {
  for (const ratio of ratios(await b4.run(stage, 'short'), 's'))
    if (!Number.isNaN(ratio)) expect(ratio).toBeLessThan(12);
});

test('B9: starting is not many times slower than the database and the libraries', async () => {
  for (const ratio of ratios(await b9.run('short'), 'ms')) expect(ratio).toBeLessThan(6);
});
