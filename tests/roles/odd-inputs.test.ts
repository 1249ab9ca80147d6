// Odd inputs to every endpoint, sent by the secretary: never a fault of the server, always a Vietnamese sentence. Others: tests/long.
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

test('odd inputs are refused in Vietnamese', async () => {
  const { calls, faults } = await oddFaults(app, stage, 'secretary');
  expect(calls).toBeGreaterThan(5000);
  expect(faults).toEqual([]);
}, 240_000);
