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

  test('handed over: one ends as the other begins; of another place, stale or before it began nothing changes', async () => {
    const made = await makeCell(app.runAsJob);
    const other = await makeCell(app.runAsJob);
    const above = await app.as(made.above);
    const params = { organisationId: made.cellId };
    const held = async (cell: { cellId: string }, reader = above) => {
      const page = await reader.call(tree.readOrganisation, {
        params: { organisationId: cell.cellId },
        query: {},
      });
      return page.answer.offices.filter((one) => one.kind === 'secretary');
    };
    const [before] = await held(made);
    const foreign = (await held(other, await app.as(other.above)))[0];
    const officeId = before?.id as string;
    const grant = { personId: made.officials[3] as string, kind: 'secretary' as const, from: '2026-12-01' };
    const hand = (
      insteadOf: { officeId: string; version: number } | undefined,
      body: Partial<typeof grant> = {},
    ) => above.call(offices.grantOffice, { params, body: { ...grant, ...body, insteadOf } });
    expect((await hand(undefined)).code).toBe('office-held');
    expect((await hand({ officeId, version: 99 })).code).toBe('stale');
    expect((await hand({ officeId: foreign?.id as string, version: 1 })).code).toBe('not-found');
    expect((await hand({ officeId, version: 1 }, { from: before?.from as string })).code).toBe('date-order');
    expect(await held(made)).toEqual([before]);
    // Somebody who is not there: the first does not end without the second.
    const nobody = '99999999-9999-4999-8999-999999999999';
    expect((await hand({ officeId, version: 1 }, { personId: nobody })).code).toBe('not-found');
    expect(await held(made)).toEqual([before]);
    expect((await hand({ officeId, version: before?.version as number })).status).toBe(200);
    expect(await held(made)).toMatchObject([
      { personId: made.secretary, until: '2026-12-01' },
      { personId: made.officials[3], from: '2026-12-01', until: null },
    ]);
  });
});
