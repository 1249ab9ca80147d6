// The rules as data: well-formed, no two versions of a rule on one day, cited as sure as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { makeCell } from '../factory.ts';
import { listRegulations, readRegulation, regulationShape } from './contract.ts';
import { citationOf, nationalOn, numberOn, regulations, ruleOn } from './rules.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('every file is read, every version has the shape, every id is one', () => {
  const folder = join(import.meta.dirname, '../../../../regulations');
  const inFiles = readdirSync(folder).flatMap(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string }[],
  );
  expect(regulations.map((one) => one.id).sort()).toEqual(inFiles.map((one) => one.id).sort());
  expect(new Set(inFiles.map((one) => one.id)).size).toBe(inFiles.length);
  for (const one of regulations)
    expect(regulationShape.safeParse(one).error?.message, one.id).toBeUndefined();
});

test('no two versions of a rule are in force on one day', () => {
  for (const one of regulations) {
    expect(one.validTo === null || one.validTo > one.validFrom, one.id).toBe(true);
    expect(
      regulations.filter(
        (other) =>
          other.key === one.key &&
          other.validFrom <= one.validFrom &&
          (other.validTo === null || one.validFrom < other.validTo),
      ),
      one.id,
    ).toHaveLength(1);
  }
});

test('once a rule is there, no day is without it', () => {
  for (const one of regulations) {
    if (one.validTo !== null)
      expect(nationalOn(one.key, one.validTo), `${one.key} on ${one.validTo}`).toBeDefined();
  }
});

test('a past meeting keeps the rules of its day', () => {
  expect(ruleOn('vote.base', '2024-12-03')?.document).toBe('Quy định 24-QĐ/TW');
  expect(ruleOn('vote.base', '2026-04-07')?.document).toBe('Quy định 294-QĐ/TW');
  expect(ruleOn('vote.base', '2026-07-25')?.sure).toBe('RECALLED');
  expect(ruleOn('vote.base', '2026-07-26')?.document).toBe('Quy định 208-QĐ/TW');
  expect(ruleOn('meeting.minimum-minutes', '2018-07-05', [])).toBeUndefined();
  expect(numberOn('meeting.minimum-minutes', 'regular', '2026-12-03', [])).toBe(90);
  expect(() => numberOn('meeting.minimum-minutes', 'combined', '2020-01-01', [])).toThrow('no number');
});

test('what is only recalled is never cited; second-hand text says so', () => {
  const citations = regulations.map((one) => [one.sure, citationOf(one)] as const);
  for (const [sure, citation] of citations) {
    if (sure === 'RECALLED') expect(citation).toBe('Cấu hình của đơn vị');
    else expect(citation.startsWith('Theo ')).toBe(true);
    expect(citation.includes('nguồn thứ cấp')).toBe(sure === 'CONFIRMED*');
  }
  expect(citationOf(ruleOn('vote.base', '2026-12-03') as (typeof regulations)[number])).toBe(
    'Theo Quy định 208-QĐ/TW, ngày 26/07/2026 (nguồn thứ cấp, cần đối chiếu văn bản gốc)',
  );
});

test('any member opens them; a stranger is asked to sign in; an unknown rule is told', async () => {
  const cell = await makeCell(app.runAsJob);
  const member = await app.as(cell.probationary[0] as string);
  const listed = await member.call(listRegulations, { query: { on: '2026-12-03' } });
  expect(listed.answer.regulations.map((one) => one.id)).toContain('vote.base-208');
  expect(listed.answer.regulations.map((one) => one.id)).not.toContain('vote.base-24');
  const one = await member.call(readRegulation, { params: { id: 'vote.base-208' } });
  expect(one.answer.versions.map((version) => version.id)).toEqual([
    'vote.base-208',
    'vote.base-2026',
    'vote.base-294',
    'vote.base-2025',
    'vote.base-24',
  ]);
  expect((await member.call(readRegulation, { params: { id: 'no.such' } })).code).toBe('not-found');
  expect((await (await app.as(null)).call(listRegulations, { query: {} })).code).toBe('not-signed-in');
});
