// Checking in by the code, noting who is here, absence told and answered, guests.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { granted, makeCell } from '../../organisation/factory.ts';
import { setStatus } from '../../organisation/statuses/commands.ts';
import { makeMeeting } from '../factory.ts';
import * as preparation from '../preparation/contract.ts';
import * as steps from '../steps/contract.ts';
import * as roll from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-03T06:00:00Z' });
});
afterAll(() => app.close());

async function stage(options: Parameters<typeof makeMeeting>[2] = {}) {
  app.setClock('2026-12-03T06:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 8, exempt: 1 });
  const made = await makeMeeting(app.act, cell, options);
  const secretary = await app.as(cell.secretary);
  const params = { params: { meetingId: made.meetingId } };
  const read = async () => (await secretary.call(roll.readRoll, params)).answer;
  const stateOf = async (personId: string) =>
    (await read()).lines.find((line) => line.personId === personId)?.state;
  return { cell, made, secretary, params, read, stateOf };
}

describe('checking in', () => {
  test('by the code however it is typed, from an hour before, once', async () => {
    const { cell, made, params, read } = await stage({ state: 'sent', inMinutes: 90 });
    const member = await app.as(cell.officials[5] as string);
    const check = (code: string) => member.call(roll.checkIn, { body: { code } });
    const shown = (await read()).checkInCode as string;
    expect(shown).toMatch(/^\w{3} \w{3}$/);
    const early = await check(shown);
    expect([early.code, early.message]).toEqual([
      'check-in-too-early',
      'Điểm danh mở trước giờ họp 60 phút. Mời quay lại lúc 13:30, 03/12/2026.',
    ]);
    app.setClock('2026-12-03T06:30:00Z');
    const first = await check(shown.toLowerCase());
    expect(first.answer).toEqual({ meetingId: made.meetingId, at: '2026-12-03T06:30:00.000Z' });
    app.setClock('2026-12-03T06:35:00Z');
    expect((await check(made.checkInCode)).answer.at).toBe('2026-12-03T06:30:00.000Z');
    expect((await read()).figures).toMatchObject({ present: 1, basePresent: 1 });
    const line = (await read()).lines.find((one) => one.personId === cell.officials[5]);
    expect(line).toMatchObject({ state: 'present', channel: 'self', mayVote: true });
    // The code is for the hall's screen, not for who sits at home.
    expect((await member.call(roll.readRoll, params)).answer).toMatchObject({
      enteredLate: false,
      checkInCode: null,
      notices: [],
      can: { note: false, decideAbsence: false },
    });
  });

  test('twice at once it is noted once', async () => {
    const { cell, made, read } = await stage();
    const own = cell.officials[7] as string;
    await (await app.as(cell.secretary)).call(roll.noteAttendance, {
      params: { meetingId: made.meetingId },
      body: { personId: own, present: false },
    });
    const member = await app.as(own);
    const both = await Promise.all(
      [1, 2].map(() => member.call(roll.checkIn, { body: { code: made.checkInCode } })),
    );
    expect(both.map((one) => one.status)).toEqual([200, 200]);
    expect((await read()).figures.present).toBe(8);
  });

  test('a wrong code, another cell, a suspended member, a meeting that was closed or whose day went by', async () => {
    const { cell, made, secretary, params } = await stage({ state: 'sent' });
    const other = await app.as((await makeCell(app.runAsJob)).secretary);
    const check = (client: typeof other, code = made.checkInCode) =>
      client.call(roll.checkIn, { body: { code } });
    expect((await check(secretary, 'AAA AAA')).code).toBe('check-in-code-unknown');
    expect((await check(secretary, 'x')).code).toBe('bad-input');
    expect((await check(secretary, "' OR 1=1 --")).code).toBe('check-in-code-unknown');
    expect((await check(other)).code).toBe('not-on-roll');
    const suspended = cell.officials[4] as string;
    const { membershipId } = await app.database.owner
      .selectFrom('memberships')
      .select('id as membershipId')
      .where('person_id', '=', suspended)
      .executeTakeFirstOrThrow();
    await app.runAsJob('sample', async (scope) =>
      granted(await setStatus(scope, membershipId, { kind: 'suspended', from: '2026-11-01', until: null })),
    );
    expect((await check(await app.as(suspended))).code).toBe('not-on-roll');
    const note = { ...params, body: { personId: suspended, present: true } };
    expect((await secretary.call(roll.noteAttendance, note)).code).toBe('not-on-roll');
    app.setClock('2026-12-03T17:00:00Z');
    expect((await check(secretary)).code).toBe('check-in-code-unknown');
    app.setClock('2026-12-03T06:10:00Z');
    await secretary.call(steps.openMeeting, params);
    await secretary.call(steps.closeMeeting, params);
    expect((await check(secretary)).code).toBe('check-in-code-unknown');
  });
});

describe('noting who is here', () => {
  test('by the minute-taker or the chair, taken back too; a member only for himself', async () => {
    const { cell, params, read, stateOf } = await stage({ present: 3 });
    const taker = await app.as(cell.officials[3] as string);
    const member = await app.as(cell.officials[4] as string);
    const exempt = cell.officials[7] as string;
    const note = (personId: string, present: boolean, by = taker) =>
      by.call(roll.noteAttendance, { ...params, body: { personId, present } });
    expect((await note(exempt, true, member)).code).toBe('forbidden');
    expect((await read()).figures).toMatchObject({
      base: 7,
      needed: 4,
      basePresent: 3,
      enough: false,
      exempt: 1,
    });
    // An exempt member who comes counts.
    expect((await note(exempt, true)).status).toBe(200);
    expect((await read()).figures).toMatchObject({ base: 8, needed: 5, basePresent: 4, exempt: 0 });
    expect((await note(exempt, false)).status).toBe(200);
    expect((await note(exempt, false)).status).toBe(200);
    expect(await stateOf(exempt)).toBe('exempt');
    const stranger = (await makeCell(app.runAsJob)).secretary;
    expect((await note(stranger, true)).code).toBe('not-on-roll');
  });
});

describe('absence', () => {
  test('told again it replaces what nobody answered; accepted it is excused, refused it is not', async () => {
    const { cell, params, read, stateOf, secretary } = await stage({ state: 'sent', inMinutes: 30 });
    const [one, two] = [cell.officials[4] as string, cell.officials[5] as string];
    const tell = async (personId: string, reason: string) =>
      (await app.as(personId)).call(roll.reportAbsence, { ...params, body: { reason } });
    const decide = (personId: string, accept: boolean, by = secretary) =>
      by.call(roll.decideAbsence, {
        params: { ...params.params, personId },
        body: { accept, answer: accept ? '' : 'Đề nghị đồng chí sắp xếp' },
      });
    expect((await tell(one, 'ốm')).status).toBe(200);
    expect((await tell(one, 'Chăm con nằm viện')).status).toBe(200);
    expect((await tell(two, 'Bận việc riêng')).status).toBe(200);
    expect((await tell(one, ' ')).code).toBe('bad-input');
    expect((await read()).notices.map((notice) => notice.reason).sort()).toEqual([
      'Bận việc riêng',
      'Chăm con nằm viện',
    ]);
    expect((await decide(one, true, await app.as(two))).code).toBe('forbidden');
    // The minute-taker reads the reasons and does not decide.
    const taker = await app.as(cell.officials[3] as string);
    expect((await taker.call(roll.readRoll, params)).answer.notices).toHaveLength(2);
    expect((await decide(one, true, taker)).code).toBe('forbidden');
    expect((await decide(one, true)).status).toBe(200);
    expect((await decide(one, false)).code).toBe('absence-decided');
    expect((await decide(two, false)).status).toBe(200);
    expect((await decide(cell.officials[6] as string, true)).code).toBe('not-found');
    expect((await tell(one, 'Lý do khác')).code).toBe('absence-decided');
    expect([await stateOf(one), await stateOf(two)]).toEqual(['excused', 'expected']);
    const own = (await (await app.as(two)).call(preparation.readMeeting, params)).answer;
    expect(own.ownAbsence).toEqual({
      reason: 'Bận việc riêng',
      state: 'refused',
      answer: 'Đề nghị đồng chí sắp xếp',
    });
    // A member sees who is excused, and never why.
    const seen = (await (await app.as(two)).call(roll.readRoll, params)).answer;
    expect(seen.lines.find((line) => line.personId === one)?.state).toBe('excused');
    expect(JSON.stringify(seen)).not.toContain('nằm viện');
    expect(
      await app.act(two, (scope) => scope.db.selectFrom('absence_notices').select('person_id').execute()),
    ).toEqual([{ person_id: two }]);
  });

  test('taken back, by who comes after all; who is here cannot be absent; after closing it is too late', async () => {
    const { cell, params, made, secretary, stateOf } = await stage({ state: 'sent' });
    const own = cell.officials[5] as string;
    const member = await app.as(own);
    const tell = () => member.call(roll.reportAbsence, { ...params, body: { reason: 'Đi công tác' } });
    expect((await member.call(roll.withdrawAbsence, params)).code).toBe('not-found');
    await tell();
    await secretary.call(roll.decideAbsence, {
      params: { ...params.params, personId: own },
      body: { accept: true },
    });
    expect(await stateOf(own)).toBe('excused');
    expect((await member.call(roll.withdrawAbsence, params)).status).toBe(200);
    expect(await stateOf(own)).toBe('expected');
    expect((await tell()).status).toBe(200);
    expect((await member.call(roll.checkIn, { body: { code: made.checkInCode } })).status).toBe(200);
    expect((await tell()).code).toBe('present-cannot-be-absent');
    expect(await stateOf(own)).toBe('present');
    const late = cell.officials[6] as string;
    await (await app.as(late)).call(roll.reportAbsence, {
      ...params,
      body: { reason: 'Xe hỏng giữa đường' },
    });
    await secretary.call(steps.openMeeting, params);
    await secretary.call(steps.closeMeeting, params);
    expect(await stateOf(late)).toBe('unexcused');
    expect((await tell()).code).toBe('absence-too-late');
    // What was told in time is still answered afterwards.
    const decide = { params: { ...params.params, personId: late }, body: { accept: true } };
    expect((await secretary.call(roll.decideAbsence, decide)).status).toBe(200);
    expect(await stateOf(late)).toBe('excused');
  });
});

test('guests stand on the roll without a vote, and are taken off', async () => {
  const { cell, params, read, secretary } = await stage();
  const before = (await read()).figures;
  const guest = await secretary.call(roll.addGuest, {
    ...params,
    body: { name: 'Phan Thị Quyên', role: 'Đảng ủy viên', fromAbove: true },
  });
  const taker = await app.as(cell.officials[3] as string);
  await taker.call(roll.addGuest, { ...params, body: { name: 'Lê Văn Ân' } });
  expect((await read()).guests.map((one) => [one.name, one.fromAbove])).toEqual([
    ['Phan Thị Quyên', true],
    ['Lê Văn Ân', false],
  ]);
  expect((await read()).figures).toEqual(before);
  const remove = { params: { ...params.params, guestId: guest.answer.id } };
  expect((await (await app.as(cell.officials[5] as string)).call(roll.removeGuest, remove)).code).toBe(
    'forbidden',
  );
  expect((await taker.call(roll.removeGuest, remove)).status).toBe(200);
  expect((await taker.call(roll.removeGuest, remove)).code).toBe('not-found');
});
