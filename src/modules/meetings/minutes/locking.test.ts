// Minutes of a chair who has left the cell are locked by who leads it now, and that is seen; a go-round is told in them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { endMembership } from '../../organisation/members/contract.ts';
import { grantOffice } from '../../organisation/offices/contract.ts';
import { makeMeeting } from '../factory.ts';
import { openItem } from '../room/contract.ts';
import { giveFloor } from '../room/floor/contract.ts';
import { endRound, passTurn, startRound } from '../room/round/contract.ts';
import * as steps from '../steps/contract.ts';
import * as minutes from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T07:00:00Z' });
});
afterAll(() => app.close());

/** A closed meeting whose minutes the minute-taker has confirmed; `locks` tries to lock them. */
async function confirmed(cell: MadeCell, taker: string) {
  const { meetingId } = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const params = { meetingId };
  const writer = await app.as(taker);
  const read = async (personId: string) =>
    (await (await app.as(personId)).call(minutes.readMinutes, { params })).answer;
  await writer.call(minutes.noteRead, { params });
  await writer.call(minutes.agreeMinutes, { params, body: { version: (await read(taker)).version } });
  await (await app.as(cell.secretary)).call(steps.closeMeeting, { params });
  await writer.call(minutes.confirmMinutes, { params, body: { version: (await read(taker)).version } });
  const locks = async (personId: string) => {
    const { version } = await read(taker);
    return (await app.as(personId)).call(minutes.lockMinutes, { params, body: { version } });
  };
  return { meetingId, read, locks };
}

test('the chair locks; once he has left the cell who leads it does, under his own name, with a trace', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 6 });
  const taker = cell.officials[3] as string;
  const { meetingId, read, locks } = await confirmed(cell, taker);
  expect((await locks(cell.deputy)).code).toBe('forbidden');
  expect((await read(cell.deputy)).can.lock).toBe(false);
  // Handed over while he stays in the cell: the minutes are still his.
  const above = await app.as(cell.above);
  const { id } = await app.database.owner
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', cell.secretary)
    .executeTakeFirstOrThrow();
  const left = await above.call(endMembership, {
    params: { membershipId: id },
    body: { ending: 'transferred', on: '2026-12-05', version: 1 },
  });
  expect(left.status).toBe(200);
  expect((await locks(cell.deputy)).code).toBe('forbidden');
  app.setClock('2026-12-05T02:00:00Z');
  const given = await above.call(grantOffice, {
    params: { organisationId: cell.cellId },
    body: { personId: cell.head, kind: 'secretary', from: '2026-12-05' },
  });
  expect(given.status).toBe(200);
  expect((await read(cell.head)).can.lock).toBe(true);
  expect((await read(cell.officials[4] as string)).can.lock).toBe(false);
  expect((await locks(cell.officials[4] as string)).code).toBe('forbidden');
  expect((await locks(taker)).code).toBe('forbidden');
  expect((await locks(cell.head)).status).toBe(200);
  expect((await locks(cell.deputy)).code).toBe('minutes-locked');
  const page = await read(taker);
  expect(page).toMatchObject({
    state: 'locked',
    lockedInstead: true,
    chair: { id: cell.head, role: 'secretary' },
  });
  // What the paper says of the meeting stays: who chaired it did.
  expect(page.paragraphs.map((one) => one.text).join('\n')).toContain(
    'Chủ trì: đồng chí Nguyễn Văn Số 1, Bí thư.',
  );
  const fact = await app.database.owner
    .selectFrom('facts')
    .select('data')
    .where('subject_id', '=', meetingId)
    .where('kind', '=', 'minutes.locked')
    .executeTakeFirstOrThrow();
  expect(fact.data).toMatchObject({ insteadOf: cell.secretary });
  app.setClock('2026-12-03T07:00:00Z');
});

test('a go-round is told at its item: how many spoke, how many passed, nobody by name; one cut short too', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const taker = cell.officials[3] as string;
  const { meetingId, itemIds } = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const params = { meetingId };
  const chair = await app.as(cell.secretary);
  const itemId = itemIds.at(-4) as string;
  expect((await chair.call(openItem, { params: { ...params, itemId } })).status).toBe(200);
  const told = async () =>
    (await (await app.as(taker)).call(minutes.readMinutes, { params })).answer.paragraphs
      .map((one) => one.text)
      .join('\n');
  await chair.call(startRound, { params });
  expect(await told()).not.toContain('mời lần lượt');
  for (const personId of [cell.deputy, cell.head])
    await chair.call(giveFloor, { params, body: { personId } });
  await chair.call(giveFloor, { params, body: { personId: null } });
  for (const personId of cell.officials.slice(3)) await chair.call(passTurn, { params, body: { personId } });
  await chair.call(endRound, { params });
  expect(await told()).toContain(
    'Chủ trì mời lần lượt từng đồng chí có mặt phát biểu: 2 đồng chí phát biểu, 2 đồng chí chưa có ý kiến.',
  );
});
