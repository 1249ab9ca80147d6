// A change of the tree meets meetings and tasks: one that is on refuses it by name, planned ones are cancelled, open tasks go along.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readToday } from '../../../platform/http/today-contract.ts';
import { writeOpinion } from '../../democracy/opinions/contract.ts';
import { issueResolution, readResolution } from '../../leadership/contract.ts';
import { makeDraft, voteOn } from '../../leadership/factory.ts';
import * as change from '../../organisation/changes/contract.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { foundOrganisation } from '../../organisation/tree/commands.ts';
import { makeTask } from '../../tasks/factory.ts';
import { followAssignees } from '../../tasks/following/commands.ts';
import { taskOf } from '../../tasks/queries.ts';
import { makeMeeting } from '../factory.ts';
import { agreeMinutes, confirmMinutes, lockMinutes, readMinutes } from '../minutes/contract.ts';
import { meetingRow } from '../queries.ts';
import { closeMeeting } from '../steps/commands.ts';

let app: TestApp;
let cell: MadeCell;
let beside: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 7, name: 'Chi bộ Hồ Khe Đá' });
  beside = await app.runAsJob('sample', async (scope) => {
    const { committeeId: parentId } = cell;
    const founding = { kind: 'cell', name: 'Chi bộ Đập Trung', foundedOn: '2020-01-01', parentId } as const;
    return granted(await foundOrganisation(scope, founding)).id;
  });
});
afterAll(() => app.close());

const everybody = () => [...cell.officials, ...cell.probationary];
const dissolution = (on: string) => ({
  on,
  decision: '40-QĐ/ĐU',
  placements: everybody().map((personId) => ({ personId, toCellId: beside })),
});
const params = () => ({ organisationId: cell.cellId });

test('a meeting that is on refuses split, dissolution and merger by its name, from both sides', async () => {
  const { meetingId } = await makeMeeting(app.act, cell);
  const above = await app.as(cell.above);
  const refused = [
    await above.call(change.dissolveCell, { params: params(), body: dissolution('2026-12-01') }),
    await above.call(change.mergeOrganisation, {
      params: params(),
      body: { on: '2026-12-01', successorId: beside },
    }),
    await above.call(change.mergeOrganisation, {
      params: { organisationId: beside },
      body: { on: '2026-12-01', successorId: cell.cellId },
    }),
    await above.call(change.splitCell, {
      params: params(),
      body: {
        on: '2026-12-01',
        decision: '40-QĐ/ĐU',
        staying: [...cell.officials.slice(0, 4), ...cell.probationary],
        parts: [{ name: 'Chi bộ Khe Đá 2', members: cell.officials.slice(4), offices: [] }],
      },
    }),
  ];
  expect(refused.map((one) => one.code)).toEqual(refused.map(() => 'meeting-on'));
  for (const one of refused)
    expect(one.message).toMatch(/Chi bộ Hồ Khe Đá đang họp buổi “.+” ngày 24\/11\/2026/);
  const seen = await above.call(change.previewChange, {
    params: params(),
    body: { kind: 'dissolved', ...dissolution('2026-12-01') },
  });
  expect(seen.answer.may).toBe(false);
  expect(seen.answer.effects.filter((one) => one.way === 'stops')).toMatchObject([
    { to: `/sinh-hoat/${meetingId}` },
  ]);
  await app.act(cell.secretary, async (scope) => void granted(await closeMeeting(scope, meetingId)));
  // Held since: its minutes keep the roll of that day.
  const back = await above.call(change.dissolveCell, { params: params(), body: dissolution('2026-11-24') });
  expect(back.code).toBe('met-since');
});

test('dissolved: the planned meeting is cancelled with the reason, open tasks go with their assignee on the day', async () => {
  const planned = await makeMeeting(app.act, cell, {
    state: 'sent',
    month: '2026-12-01',
    inMinutes: 60 * 24 * 9,
  });
  const assigneeId = cell.officials[4] as string;
  const [open, done] = [
    await makeTask(app.act, cell.secretary, cell.cellId, { assigneeId, dueOn: '2026-12-20' }),
    await makeTask(app.act, cell.secretary, cell.cellId, { assigneeId: cell.head, dueOn: '2026-12-20' }),
  ];
  const above = await app.as(cell.above);
  const seen = await above.call(change.previewChange, {
    params: params(),
    body: { kind: 'dissolved', ...dissolution('2026-12-01') },
  });
  const told = seen.answer.effects.map((one) => `${one.about} ${one.way} ${one.words.vi}`).join('\n');
  expect(told).toMatch(/meetings ends Buổi “.+” ngày 03\/12\/2026 sẽ hủy/);
  expect(told).toContain('tasks goes 2 nhiệm vụ đang làm theo người thực hiện về Chi bộ Đập Trung');
  // Two decide at once: one of them hears that it is decided.
  const both = await Promise.all([
    above.call(change.dissolveCell, { params: params(), body: dissolution('2026-12-01') }),
    above.call(change.mergeOrganisation, {
      params: params(),
      body: { on: '2026-12-01', successorId: beside },
    }),
  ]);
  expect(both.filter((one) => !one.code)).toHaveLength(1);
  expect(both.find((one) => one.code)?.code).toMatch(/ending-decided|merge-kinds/);
  const meeting = await app.act(cell.secretary, (scope) => meetingRow(scope, planned.meetingId));
  expect(meeting).toMatchObject({ state: 'cancelled' });
  expect(meeting?.cancelReason).toMatch(/từ ngày 01\/12\/2026\.$/);
  const where = () =>
    app.runAsJob('sample', async (scope) => {
      await followAssignees(scope);
      return [(await taskOf(scope, open))?.organisationId, (await taskOf(scope, done))?.organisationId];
    });
  expect(await where()).toEqual([cell.cellId, cell.cellId]);
  app.setClock('2026-12-01T00:05:00+07:00');
  expect(await where()).toEqual([beside, beside]);
  expect(await where()).toEqual([beside, beside]);
});

/** A cell of seven beside another of the same committee. */
async function twoCells() {
  const cell = await makeCell(app.runAsJob, { officials: 7, name: 'Chi bộ Kênh Bắc' });
  const beside = await app.runAsJob('sample', async (scope) => {
    const { committeeId: parentId } = cell;
    const founding = { kind: 'cell', name: 'Chi bộ Kênh Nam', foundedOn: '2020-01-01', parentId } as const;
    return granted(await foundOrganisation(scope, founding)).id;
  });
  return { cell, beside };
}

test('minutes that a cell left unfinished: told before; the day after its chair and minute-taker finish them, its members read on', async () => {
  app.setClock('2026-12-03T02:00:00Z');
  const { cell, beside } = await twoCells();
  const other = await makeCell(app.runAsJob);
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'closed' });
  const params = { meetingId };
  const taker = cell.officials[3] as string;
  const version = async () => (await (await app.as(taker)).call(readMinutes, { params })).answer.version;
  const by = async (
    who: string,
    endpoint: typeof agreeMinutes | typeof confirmMinutes | typeof lockMinutes,
  ) => (await app.as(who)).call(endpoint, { params, body: { version: await version() } });
  expect((await by(taker, agreeMinutes)).status).toBe(200);
  app.setClock('2026-12-04T02:00:00Z');
  const merger = { on: '2026-12-04', successorId: beside };
  const ofCell = { params: { organisationId: cell.cellId } };
  const above = await app.as(cell.above);
  const seen = await above.call(change.previewChange, { ...ofCell, body: { kind: 'merged', ...merger } });
  expect(seen.answer.effects).toContainEqual(
    expect.objectContaining({ about: 'meetings', way: 'warns', to: `/sinh-hoat/${meetingId}/bien-ban` }),
  );
  expect((await above.call(change.mergeOrganisation, { ...ofCell, body: merger })).status).toBe(200);
  app.setClock('2026-12-05T02:00:00Z');
  const owed = (await (await app.as(taker)).call(readToday)).answer.items.filter(
    (one) => one.kind === 'minutes',
  );
  expect(owed).toMatchObject([
    { to: `/sinh-hoat/${meetingId}/bien-ban`, organisationName: 'Chi bộ Kênh Bắc' },
  ]);
  expect((await by(cell.officials[5] as string, confirmMinutes)).code).toBe('forbidden');
  expect((await by(taker, confirmMinutes)).status).toBe(200);
  expect((await by(cell.secretary, lockMinutes)).answer).toMatchObject({ number: '01-BB/CB' });
  const reads = async (who: string) => (await (await app.as(who)).call(readMinutes, { params })).code ?? 'ok';
  expect(await reads(cell.officials[5] as string)).toBe('ok');
  expect([await reads(cell.above), await reads(other.secretary)]).toEqual(['not-found', 'not-found']);
  // Nothing new is said in a cell that has ended.
  const late = await (await app.as(cell.officials[5] as string)).call(writeOpinion, {
    params: { organisationId: cell.cellId },
    body: {
      kind: 'proposal',
      text: 'Gửi vào chi bộ cũ',
      about: { type: 'committee', id: cell.cellId },
      to: 'committee',
    },
  });
  expect(late.code).toBe('not-found');
});

test('a resolution that a cell passed and left without a number is issued by who signs it, dated while the cell existed', async () => {
  app.setClock('2026-12-03T02:00:00Z');
  const { cell, beside } = await twoCells();
  const resolutionId = await makeDraft(app.act, cell, {
    clauses: [{ text: 'Nạo vét kênh', assigneeId: cell.officials[4] as string, dueOn: '2026-12-20' }],
  });
  await voteOn(app.act, cell, resolutionId);
  const params = { resolutionId };
  const above = await app.as(cell.above);
  const ofCell = { params: { organisationId: cell.cellId } };
  const merger = { on: '2026-12-04', successorId: beside };
  // Those above never read what is not issued, and are told that there is one.
  expect((await above.call(readResolution, { params })).code).toBe('not-found');
  const seen = await above.call(change.previewChange, { ...ofCell, body: { kind: 'merged', ...merger } });
  expect(seen.answer.effects).toContainEqual(
    expect.objectContaining({
      about: 'papers',
      way: 'warns',
      words: expect.objectContaining({ vi: expect.stringMatching(/^1 nghị quyết, kết luận còn là dự thảo/) }),
    }),
  );
  expect((await above.call(change.mergeOrganisation, { ...ofCell, body: merger })).status).toBe(200);
  app.setClock('2026-12-07T02:00:00Z');
  const owedBy = async (who: string) =>
    (await (await app.as(who)).call(readToday)).answer.items.filter((one) => one.kind === 'resolution');
  expect(await owedBy(cell.secretary)).toMatchObject([
    { to: `/nghi-quyet/${resolutionId}`, organisationName: 'Chi bộ Kênh Bắc' },
  ]);
  expect(await owedBy(cell.deputy)).toEqual([]);
  const read = async (who: string) => (await (await app.as(who)).call(readResolution, { params })).answer;
  expect([(await read(cell.secretary)).can.issue, (await read(cell.deputy)).can.issue]).toEqual([
    true,
    false,
  ]);
  expect((await read(cell.deputy)).organisationName).toBe('Chi bộ Kênh Bắc');
  const { version } = await read(cell.secretary);
  const issue = async (who: string, on: string) =>
    (await app.as(who)).call(issueResolution, { params, body: { version, on } });
  expect((await issue(cell.deputy, '2026-12-03')).code).toBe('forbidden');
  expect((await issue(cell.above, '2026-12-03')).code).toBe('not-found');
  // From the day on which it ended no paper is dated, in no series.
  expect((await issue(cell.secretary, '2026-12-04')).code).toBe('issue-after-end');
  expect((await issue(cell.secretary, '2026-12-03')).answer).toMatchObject({ number: '01-NQ/CB' });
  expect(await owedBy(cell.secretary)).toEqual([]);
});
