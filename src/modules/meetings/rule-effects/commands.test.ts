// The preview of a local rule: refused as setting it is, nothing kept of it, counts as the readers would tell afterwards.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { setLocalRule } from '../../organisation/regulations/local/commands.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { makeMeeting } from '../factory.ts';
import { previewLocalRule } from './commands.ts';
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
