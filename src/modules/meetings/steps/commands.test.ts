// The steps of a meeting, in order and out of it; the database refuses what no command asks for.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { readHistory } from '../../../platform/audit/facts.ts';
import { openVote } from '../../democracy/votes/commands.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { addAgendaItem } from '../agenda/contract.ts';
import { makeMeeting } from '../factory.ts';
import * as preparation from '../preparation/contract.ts';
import { meetingRow } from '../queries.ts';
import { addGuest, noteAttendance, readRoll } from '../roll/contract.ts';
import { votersOf } from '../roll/queries.ts';
import * as steps from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T06:30:00Z' });
});
afterAll(() => app.close());

async function stage(options: Parameters<typeof makeMeeting>[2] = {}, officials = 6) {
  app.setClock('2026-12-03T06:30:00Z');
  const cell = await makeCell(app.runAsJob, { officials });
  const made = await makeMeeting(app.act, cell, options);
  return { cell, made, ...(await hands(cell, made.meetingId)) };
}

async function hands(cell: MadeCell, meetingId: string) {
  const secretary = await app.as(cell.secretary);
  const params = { params: { meetingId } };
  const read = async () => (await secretary.call(preparation.readMeeting, params)).answer;
  const step = async (endpoint: typeof steps.agreeMeeting | typeof steps.sendMeeting, version?: number) =>
    secretary.call(endpoint, { ...params, body: { version: version ?? (await read()).version } });
  return { secretary, params, read, step };
}

describe('agreeing and sending', () => {
  test('what is missing is named; a stale version is refused', async () => {
    const { read, step, cell } = await stage({ state: 'draft' });
    const page = await read();
    expect(page.hasCommittee).toBe(false);
    const plan = await (await app.as(cell.secretary)).call(preparation.planMeeting, {
      params: { cellId: cell.cellId },
      body: { kind: 'thematic', month: '2026-12-01', startsAt: '2026-12-10T07:00:00Z' },
    });
    const other = await hands(cell, plan.answer.id);
    const refused = await other.step(steps.agreeMeeting);
    expect([refused.code, refused.message]).toEqual([
      'meeting-incomplete',
      'Còn thiếu: người trình bày mục “3. Trình bày chuyên đề”; địa điểm. Bổ sung rồi làm bước này.',
    ]);
    expect((await step(steps.agreeMeeting, page.version - 1)).code).toBe('stale');
    expect((await step(steps.sendMeeting)).code).toBe('meeting-state');
    expect((await step(steps.agreeMeeting)).status).toBe(200);
    expect((await step(steps.agreeMeeting)).message).toContain('“đã thống nhất”');
  });

  test('sent twice at once it takes one number; sent again after a change it keeps it', async () => {
    const { read, step, secretary, params } = await stage({ state: 'agreed', inMinutes: 60 });
    const { version } = await read();
    const both = await Promise.all([step(steps.sendMeeting, version), step(steps.sendMeeting, version)]);
    expect(both.map((one) => one.code ?? one.answer)).toContainEqual({ noticeNumber: '01-TB/CB' });
    expect(both.filter((one) => one.status === 200)).toHaveLength(1);
    const reopen = { ...params, body: { version: (await read()).version } };
    expect((await secretary.call(steps.reopenPreparation, reopen)).status).toBe(200);
    expect(await read()).toMatchObject({ state: 'draft', notice: '01-TB/CB' });
    expect((await step(steps.agreeMeeting)).status).toBe(200);
    expect((await step(steps.sendMeeting)).answer).toEqual({ noticeNumber: '01-TB/CB' });
  });

  test('the member of the committee above who follows the cell is on the roll, once, and reads what was sent', async () => {
    const { cell, read, step, secretary, params } = await stage({ state: 'agreed', inMinutes: 60 });
    const supervisor = await app.runAsJob('sample', async (scope) => {
      const office = { personId: cell.above, kind: 'supervisor' as const, from: '2026-01-01', until: null };
      granted(await grantOffice(scope, cell.cellId, office));
      return cell.above;
    });
    expect((await step(steps.sendMeeting)).status).toBe(200);
    await secretary.call(steps.reopenPreparation, { ...params, body: { version: (await read()).version } });
    await step(steps.agreeMeeting);
    await step(steps.sendMeeting);
    const roll = (await secretary.call(readRoll, params)).answer;
    expect(roll.guests).toMatchObject([
      { name: 'Phan Thị Quyên', role: 'Cấp ủy viên phụ trách, Đảng bộ Sở Thử nghiệm', fromAbove: true },
    ]);
    expect(roll.figures.total).toBe(7);
    const page = (await (await app.as(supervisor)).call(preparation.readMeeting, params)).answer;
    expect(page.can).toMatchObject({
      takePapers: true,
      enterRoom: true,
      prepare: false,
      reportAbsence: false,
    });
  });

  test('a meeting whose day went by is not sent', async () => {
    const { step } = await stage({ state: 'agreed' });
    app.setClock('2026-12-04T02:00:00Z');
    expect((await step(steps.sendMeeting)).code).toBe('meeting-in-the-past');
  });
});

describe('opening and closing', () => {
  test('on its day only, over midnight there; the deputy may', async () => {
    const { cell, params } = await stage({ state: 'sent' });
    const deputy = await app.as(cell.deputy);
    app.setClock('2026-12-03T17:00:00Z');
    const late = await deputy.call(steps.openMeeting, params);
    expect([late.code, late.message]).toEqual([
      'meeting-not-today',
      'Buổi sinh hoạt ghi ngày 03/12/2026. Đúng ngày mới khai mạc được; nếu họp ngày khác thì sửa ngày trước.',
    ]);
    app.setClock('2026-12-03T16:59:00Z');
    expect((await (await app.as(cell.officials[4] as string)).call(steps.openMeeting, params)).code).toBe(
      'forbidden',
    );
    expect((await deputy.call(steps.openMeeting, params)).status).toBe(200);
    expect((await deputy.call(steps.openMeeting, params)).code).toBe('meeting-state');
  });

  test('one at a time', async () => {
    const { cell, secretary, params } = await stage({ state: 'sent' });
    const thematic = await makeMeeting(app.act, cell, { state: 'sent', kind: 'thematic' });
    expect((await secretary.call(steps.openMeeting, params)).status).toBe(200);
    const second = { params: { meetingId: thematic.meetingId } };
    expect((await secretary.call(steps.openMeeting, second)).code).toBe('another-meeting-open');
    await secretary.call(steps.closeMeeting, params);
    expect((await secretary.call(steps.openMeeting, second)).status).toBe(200);
  });

  test('an open vote keeps it open; closing ends the item that is on, with the time it took', async () => {
    const { cell, made, secretary, params, read } = await stage();
    await sql`UPDATE agenda_items SET opened_at = ${'2026-12-03T06:30:00Z'} WHERE id = ${made.itemIds[1]}`.execute(
      app.database.owner,
    );
    const voteId = await app.act(cell.secretary, async (scope) => {
      const row = await meetingRow(scope, made.meetingId);
      if (!row) throw new Error('no meeting');
      const vote = await openVote(scope, {
        organisationId: cell.cellId,
        subject: { type: 'meeting', id: made.meetingId },
        meetingId: made.meetingId,
        question: 'Nhất trí chương trình',
        threshold: 'more_than_half',
        voters: await votersOf(scope, row),
        on: '2026-12-03',
      });
      return granted(vote).id;
    });
    expect((await secretary.call(steps.closeMeeting, params)).code).toBe('vote-still-open');
    await app.database.owner
      .updateTable('votes')
      .set({ state: 'withdrawn', closed_at: '2026-12-03T06:40:00Z' })
      .where('id', '=', voteId)
      .execute();
    app.setClock('2026-12-03T06:42:00Z');
    expect((await secretary.call(steps.closeMeeting, params)).status).toBe(200);
    const item = (await read()).items.find((one) => one.id === made.itemIds[1]);
    expect(item).toMatchObject({ state: 'done', spentSeconds: 720, closedAt: '2026-12-03T06:42:00.000Z' });
    expect((await secretary.call(steps.closeMeeting, params)).code).toBe('meeting-state');
  });

  test('a closed meeting changes no more; the database says so to everybody', async () => {
    const { cell, made, secretary, params, read } = await stage({ state: 'closed', present: 4 });
    const { version } = await read();
    const calls = [
      secretary.call(preparation.editMeeting, { ...params, body: { version, place: 'Nơi khác' } }),
      secretary.call(steps.cancelMeeting, { ...params, body: { version, reason: 'Không họp nữa' } }),
      secretary.call(addAgendaItem, { ...params, body: { version, title: 'Thêm sau' } }),
      secretary.call(noteAttendance, {
        ...params,
        body: { personId: cell.officials[5] as string, present: true },
      }),
      secretary.call(addGuest, { ...params, body: { name: 'Khách đến sau' } }),
    ];
    for (const call of calls) expect((await call).code).toBe('meeting-state');
    const roll = (await secretary.call(readRoll, params)).answer;
    expect(roll.figures).toMatchObject({ total: 7, present: 4, unexcused: 3, excused: 0 });
    expect(roll.checkInCode).toBeNull();
    const program = app.database.app;
    for (const statement of [
      sql`UPDATE meetings SET state = 'open', closed_at = NULL WHERE id = ${made.meetingId}`,
      sql`UPDATE meetings SET starts_at = now() WHERE id = ${made.meetingId}`,
      sql`UPDATE meeting_attendance SET state = 'absent' WHERE meeting_id = ${made.meetingId}`,
      sql`DELETE FROM agenda_items WHERE meeting_id = ${made.meetingId}`,
    ])
      await expect(statement.execute(program)).rejects.toMatchObject({ code: 'NN004' });
    await expect(
      sql`DELETE FROM meetings WHERE id = ${made.meetingId}`.execute(program),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('each step leaves its fact', async () => {
    const { cell, made } = await stage({ state: 'closed', present: 1 });
    const facts = await app.act(cell.secretary, (scope) =>
      readHistory(scope, { type: 'meeting', id: made.meetingId }),
    );
    expect(facts.map((fact) => fact.kind)).toEqual([
      'meeting.planned',
      'agenda.item-removed',
      'meeting.agreed',
      'meeting.sent',
      'meeting.opened',
      'roll.noted',
      'meeting.closed',
    ]);
    expect(JSON.stringify(facts)).not.toContain('Phòng họp');
  });
});
