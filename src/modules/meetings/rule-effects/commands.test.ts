// The preview of a local rule: refused as setting it is, nothing kept of it, counts as the readers would tell afterwards.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { makeWritten } from '../../democracy/opinions/factory.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { endLocalRule, setLocalRule } from '../../organisation/regulations/local/commands.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { makeMeeting } from '../factory.ts';
import { previewLocalRule, previewLocalRuleEnd } from './commands.ts';
import { effectsOn, type Looked } from './rules.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const body = {
  key: 'meeting.papers-before-days',
  settings: { days: 3 },
  document: 'Quyết định 15-QĐ/ĐU',
  issuedOn: '2026-11-20',
  note: '',
  from: '2026-11-25',
  until: null,
  replaces: null,
};

test('counts what is held and what is to come; nothing is kept', async () => {
  await makeMeeting(app.act, cell, { state: 'closed', kind: 'thematic' });
  await makeMeeting(app.act, cell, { state: 'sent', inMinutes: 2 * 24 * 60 });
  await makeMeeting(app.act, cell, { state: 'draft', kind: 'thematic', inMinutes: 9 * 24 * 60 });
  const { seen, after } = await app.act(cell.above, async (scope) => ({
    seen: granted(await previewLocalRule(scope, cell.committeeId, body)),
    after: await rulesOf(scope, cell.cellId),
  }));
  expect(after).toEqual([]);
  expect(seen).toEqual({
    values: [
      {
        label: 'Gửi tài liệu trước buổi sinh hoạt ít nhất',
        unit: 'ngày',
        national: '1',
        before: '1',
        after: '3',
      },
    ],
    cells: { all: 2, nearer: 0 },
    coming: {
      meetings: 2,
      cells: [{ id: cell.cellId, name: expect.any(String), meetings: 2 }],
      effects: [{ measure: 'sent-late', name: null, before: 0, after: 1, of: 1 }],
    },
    past: {
      from: '2026-08-24',
      effects: [{ measure: 'sent-late', name: null, before: 1, after: 1, of: 1 }],
      criteriaUnread: false,
    },
    waiting: null,
  });
  const { rows } = await sql`SELECT 1 FROM facts WHERE kind = 'local-rule.set'`.execute(app.database.owner);
  expect(rows).toEqual([]);
  // Set, it is the base of the next version; an outdated view is refused as it would be when setting.
  const { id } = granted(
    await app.attempt(cell.above, (scope) => setLocalRule(scope, cell.committeeId, body)),
  );
  const next = { ...body, settings: { days: 5 }, from: '2026-12-01', replaces: { id, version: 1 } };
  const later = granted(
    await app.attempt(cell.above, (scope) => previewLocalRule(scope, cell.committeeId, next)),
  );
  expect(later.values[0]).toMatchObject({ national: '1', before: '3', after: '5' });
  expect(later.coming.meetings).toBe(1);
  for (const [change, code] of [
    [{ replaces: { id, version: 7 } }, 'stale'],
    [{ replaces: null }, 'rule-overlaps'],
    [{ settings: { days: 11 } }, 'rule-out-of-bounds'],
  ] as const) {
    const refused = await app.attempt(cell.above, (scope) =>
      previewLocalRule(scope, cell.committeeId, { ...next, ...change }),
    );
    expect(isRefusal(refused) && refused.code).toBe(code);
  }
});

test('the end of a rule: from which day what counts again, for which meetings; nothing is kept', async () => {
  const own = await makeCell(app.runAsJob);
  await makeMeeting(app.act, own, { state: 'sent', inMinutes: 4 * 24 * 60 });
  await makeMeeting(app.act, own, { state: 'draft', kind: 'thematic', inMinutes: 9 * 24 * 60 });
  const { id } = granted(
    await app.attempt(own.above, (scope) =>
      setLocalRule(scope, own.committeeId, { ...body, settings: { days: 5 } }),
    ),
  );
  const look = (on: string, by = own.above, version = 1) =>
    app.attempt(by, (scope) => previewLocalRuleEnd(scope, id, { on, version }));
  const seen = granted(await look('2026-11-30'));
  expect(seen).toMatchObject({
    values: [{ national: '1', before: '5', after: '1' }],
    cells: { all: 2, nearer: 0 },
    coming: { meetings: 1, cells: [{ id: own.cellId, meetings: 1 }], effects: [] },
    past: { from: '2026-08-24', effects: [{ measure: 'sent-late', before: 0, after: 0, of: 0 }] },
    waiting: null,
    next: { id: 'meeting.papers-before-days-42', citation: expect.stringContaining('Theo Hướng dẫn') },
  });
  // On its first day it is taken out; the meeting that was sent late under it is so no more.
  expect(granted(await look('2026-11-25')).coming).toMatchObject({
    meetings: 2,
    effects: [{ measure: 'sent-late', before: 1, after: 0, of: 1 }],
  });
  const kept = await app.act(own.above, (scope) => rulesOf(scope, own.cellId));
  expect(kept).toMatchObject([{ id, until: null }]);
  const stranger = (await makeCell(app.runAsJob)).secretary;
  const codes = [
    await look('2026-11-30', own.above, 2),
    await look('2026-11-23'),
    await look('2026-11-30', own.secretary),
    await look('2026-11-30', stranger),
  ].map((one) => (isRefusal(one) ? one.code : 'ok'));
  expect(codes).toEqual(['stale', 'rule-not-of-the-past', 'rule-by-committee', 'not-found']);
  granted(await app.attempt(own.above, (scope) => endLocalRule(scope, id, { on: '2026-12-01', version: 1 })));
  const later = await look('2026-12-01', own.above, 2);
  expect(isRefusal(later) && later.code).toBe('rule-ends-earlier');
});

test('days to answer: who would have been late, what waits and would fall due another day', async () => {
  const own = await makeCell(app.runAsJob);
  await makeWritten(app.act, own, own.officials[4] as string);
  app.setClock('2026-12-10T02:00:00Z');
  await makeWritten(app.act, own, own.officials[3] as string);
  const days = { ...body, key: 'opinion.answer-days', from: '2026-12-11' };
  const look = async (settings: Record<string, number>) =>
    granted(
      await app.attempt(own.above, (scope) =>
        previewLocalRule(scope, own.committeeId, { ...days, settings }),
      ),
    );
  const late = (before: number, after: number) => [
    { measure: 'answer-late', name: null, before, after, of: 2 },
  ];
  const shorter = await look({ headDays: 10 });
  expect(shorter.past.effects).toEqual(late(0, 1));
  expect(shorter.waiting).toEqual({ of: 2, earlier: 2, later: 0 });
  expect((await look({ headDays: 45 })).waiting).toEqual({ of: 2, earlier: 0, later: 2 });
  expect((await look({ committeeDays: 5 })).waiting).toEqual({ of: 2, earlier: 0, later: 0 });
  // Set, and ended again: opinions asked before keep their day.
  const { id } = granted(
    await app.attempt(own.above, (scope) =>
      setLocalRule(scope, own.committeeId, { ...days, settings: { headDays: 10 } }),
    ),
  );
  app.setClock('2026-12-12T02:00:00Z');
  await makeWritten(app.act, own, own.officials[4] as string);
  const ended = granted(
    await app.attempt(own.above, (scope) => previewLocalRuleEnd(scope, id, { on: '2026-12-20', version: 1 })),
  );
  expect(ended.waiting).toEqual({ of: 3, earlier: 0, later: 1 });
});

const meeting: Looked = {
  organisationId: 'a',
  kind: 'regular',
  form: null,
  month: '2026-11-01',
  startsAt: '2026-11-06T07:00:00Z',
  sentAt: '2026-11-04T07:00:00Z',
  closedAt: '2026-11-06T08:40:00Z',
  minutes: 100,
  planned: 150,
  preMeetingOn: '2026-11-04',
  resultsOn: '2026-11-08T02:00:00Z',
  papers: [
    { pages: 4, summarised: false },
    { pages: 9, summarised: true },
    { pages: null, summarised: false },
  ],
  total: 91,
};

test.each([
  ['meeting.minimum-minutes', { regular: 110 }, [0, 1, 1]],
  ['meeting.day', { lastDay: 5 }, [0, 1, 1]],
  ['meeting.preparation', { committeeDays: 3 }, [0, 1, 1]],
  ['meeting.papers-before-days', { days: 3 }, [0, 1, 1]],
  ['meeting.results-after-days', { days: 1 }, [0, 1, 1]],
  ['meeting.paper-pages', { pages: 4 }, [1, 0, 2]],
  ['meeting.longest', { minutes: 140 }, [0, 1, 1]],
  ['meeting.variety', { alike: 2 }, [0, 1, 2]],
] as const)('%s', (key, settings, [before, after, of]) => {
  const rule = {
    id: 'x',
    by: '',
    document: '',
    issuedOn: '',
    article: null,
    from: '2020-01-01',
    until: null,
  };
  const meetings =
    key === 'meeting.variety' ? [{ ...meeting, startsAt: '2026-10-05T07:00:00Z' }, meeting] : [meeting];
  const rules = { before: new Map(), after: new Map([['a', [{ ...rule, key, settings }]]]) };
  expect(effectsOn(key, meetings, rules, '2026-09-01')).toEqual([
    expect.objectContaining({ before, after, of }),
  ]);
});

test('bands of a score move with their thresholds', () => {
  const rule = {
    id: 'x',
    by: '',
    document: '',
    issuedOn: '',
    article: null,
    from: '2020-01-01',
    until: null,
  };
  const rules = {
    before: new Map(),
    after: new Map([['a', [{ ...rule, key: 'meeting.score', settings: { good: 95 } }]]]),
  };
  expect(effectsOn('meeting.score', [meeting], rules, '2026-09-01')).toEqual([
    { measure: 'band', name: 'Tốt', before: 1, after: 0, of: 1 },
    { measure: 'band', name: 'Khá', before: 0, after: 1, of: 1 },
  ]);
});
