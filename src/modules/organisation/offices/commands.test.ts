// Offices: rights come with them and end with them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import * as ground from '../contract.ts';
import { makeCell } from '../factory.ts';
import * as tree from '../tree/contract.ts';
import * as offices from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
});
afterAll(() => app.close());

describe('offices', () => {
  test('rights come with the office and end with it, by date; two people at once cannot hold it', async () => {
    const made = await makeCell(app.runAsJob);
    const secretary = await app.as(made.secretary);
    const newcomer = made.officials[4] as string;
    const grant = { personId: newcomer, kind: 'secretary' as const, from: '2026-11-24', until: null };
    expect(
      (await secretary.call(offices.grantOffice, { params: { organisationId: made.cellId }, body: grant }))
        .code,
    ).toBe('office-held');
    const page = await secretary.call(tree.readOrganisation, {
      params: { organisationId: made.cellId },
      query: {},
    });
    const office = page.answer.offices.find((one) => one.kind === 'secretary');
    const end = {
      params: { officeId: office?.id as string },
      body: { on: '2026-11-24', version: office?.version as number },
    };
    expect(
      (await secretary.call(offices.endOffice, { ...end, body: { ...end.body, version: 99 } })).code,
    ).toBe('stale');
    expect((await secretary.call(offices.endOffice, end)).status).toBe(200);
    expect((await secretary.call(offices.endOffice, end)).code).toBe('forbidden');
    const deputy = await app.as(made.deputy);
    expect(
      (await deputy.call(offices.grantOffice, { params: { organisationId: made.cellId }, body: grant }))
        .status,
    ).toBe(200);
    const session = await (await app.as(newcomer)).call(ground.readSession);
    expect(session.answer.rights).toContainEqual({ right: 'lead', organisationId: made.cellId });
  });
});
