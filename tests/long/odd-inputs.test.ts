// Odd inputs to every endpoint, sent by everybody but the secretary (who is tried in tests/roles): never a fault, always Vietnamese.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oddFaults } from '../roles/odd.ts';
import { type Stage, setStage } from '../roles/try.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
let stage: Stage;
beforeAll(async () => {
  app = await createTestApp({ requestsPerMinute: 1e6 });
  stage = await setStage(app);
});
afterAll(() => app?.close());

test.each(['otherCell', 'probationary', 'member', 'minuteTaker', 'head', 'above', 'administrator'] as const)(
  'as %s odd inputs are refused in Vietnamese',
  async (role) => {
    expect((await oddFaults(app, stage, role)).faults).toEqual([]);
  },
);
