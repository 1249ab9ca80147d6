// Every endpoint × every role, against the table; an endpoint without a line fails, and planted faults turn it red.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../src/platform/http/endpoint.ts';
import { route } from '../../src/platform/http/routes.ts';
import { serve } from '../../src/platform/http/serve.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import type { Line } from './table.ts';
import { whole } from './tables.ts';
import { differences, type Stage, setStage } from './try.ts';

let app: TestApp;
let stage: Stage;

/** A planted fault: rosters for everybody, and for those not signed in. */
const openToAll = endpoint({
  name: 'openToAll',
  method: 'GET',
  path: '/api/v1/planted/:cellId',
  summary: 'Planted by a test',
  access: 'public',
  params: z.object({ cellId: z.uuid() }),
  answer: z.object({ members: z.number() }),
});

beforeAll(async () => {
  app = await createTestApp();
  const planted = route(openToAll, async ({ scope, params }) => {
    const rows = await scope.db
      .selectFrom('memberships')
      .select('id')
      .where('organisation_id', '=', params.cellId)
      .execute();
    return { members: rows.length };
  });
  serve(app.http, planted, { db: app.db, mint: app.mint, sessions: app.sessions });
  stage = await setStage(app);
});
afterAll(() => app.close());

test('every endpoint has a line, and every line an endpoint', () => {
  expect(Object.keys(whole).sort()).toEqual(app.endpoints.map((one) => one.name).sort());
});

test('each endpoint answers each role as the table says', async () => {
  const found: string[] = [];
  for (const one of app.endpoints)
    found.push(...(await differences(app, stage, one, whole[one.name] as Line)));
  expect(found).toEqual([]);
}, 180_000);

test('a route open to all is found', async () => {
  const line: Line = {
    ...(whole.listMembers as Line),
    args: ({ cellId }) => ({ params: { cellId } }),
  };
  const found = await differences(app, stage, openToAll, line);
  expect(found).toContain('openToAll as outsider: ok, not not-signed-in');
  expect(found).toContain('openToAll as otherCell: ok, not not-found');
  expect(found).toContain('openToAll as administrator: ok, not not-found');
});

test('a dropped policy is found: every confidential table is guarded, by force', async () => {
  const guarded = async () => {
    const { rows } = await sql<{
      name: string;
    }>`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relforcerowsecurity ORDER BY relname`.execute(
      app.database.owner,
    );
    return rows.map((row) => row.name);
  };
  const confidential = [
    'absence_notices',
    'agenda_templates',
    'contacts',
    'criticism_comments',
    'criticism_papers',
    'criticism_promise_tellings',
    'criticism_promises',
    'criticism_turns',
    'focus_questions',
    'frank_answers',
    'frank_texts',
    'meeting_leave_reasons',
    'meeting_score_lines',
    'meeting_states_of_mind',
    'minutes_corrections',
    'minutes_paragraphs',
    'opinion_answers',
    'opinion_earlier_words',
    'opinions',
    'resolution_clauses',
    'resolutions',
    'roster_previews',
  ];
  expect(await guarded()).toEqual(confidential);
  const strangersSee = () =>
    app.act(stage.people.otherCell as string, (scope) =>
      scope.db
        .selectFrom('contacts')
        .select('person_id')
        .where('organisation_id', '=', stage.target.cellId)
        .execute(),
    );
  expect(await strangersSee()).toEqual([]);
  await sql`ALTER TABLE contacts DISABLE ROW LEVEL SECURITY`.execute(app.database.owner);
  expect(await guarded()).not.toContain('contacts');
  expect((await strangersSee()).length).toBeGreaterThan(0);
  await sql`ALTER TABLE contacts ENABLE ROW LEVEL SECURITY`.execute(app.database.owner);
});
