// The roster as each role meets it: who sees it, who changes it; each refusal with its code.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../factory.ts';
import * as statuses from '../statuses/contract.ts';
import * as members from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 2 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const roster = (cellId: string, asOf?: string) => ({ params: { cellId }, query: asOf ? { asOf } : {} });

describe('who sees a roster', () => {
  test('members, head and the committee above do; strangers, other cells and the administrator hear that there is none', async () => {
    for (const personId of [
      cell.secretary,
      cell.deputy,
      cell.head,
      cell.probationary[0] as string,
      cell.above,
    ]) {
      const answer = await (await app.as(personId)).call(members.listMembers, roster(cell.cellId));
      expect(answer.status).toBe(200);
      expect(answer.answer.members).toHaveLength(8);
    }
    for (const personId of [other.secretary, other.above, cell.administrator]) {
      const answer = await (await app.as(personId)).call(members.listMembers, roster(cell.cellId));
      expect([answer.status, answer.code]).toEqual([404, 'not-found']);
    }
    expect((await (await app.as(null)).call(members.listMembers, roster(cell.cellId))).code).toBe(
      'not-signed-in',
    );
  });

  test('sorted by given name the Vietnamese way', async () => {
    const secretary = await app.as(cell.secretary);
    for (const name of ['Lê Thị Yến', 'Hà Văn Đạt', 'Cao Anh Dũng', 'Vũ Thị Ánh', 'Ngô Hoài An']) {
      expect(
        (
          await secretary.call(members.addMember, {
            params: { cellId: cell.cellId },
            body: { name, from: '2026-01-01' },
          })
        ).status,
      ).toBe(200);
    }
    const { answer } = await secretary.call(members.listMembers, roster(cell.cellId));
    const given = answer.members
      .map((member) => member.name.split(' ').at(-1))
      .filter((name) => !/^\d+$/.test(name ?? ''));
    expect(given).toEqual(['An', 'Ánh', 'Dũng', 'Đạt', 'Yến']);
  });

  test('as of a date before somebody came, he is not there', async () => {
    const { answer } = await (await app.as(cell.secretary)).call(
      members.listMembers,
      roster(cell.cellId, '2025-12-31'),
    );
    expect(answer.members).toHaveLength(8);
  });
});

describe('changing the roster', () => {
  const add = (body: Parameters<typeof Object.assign>[0]) => ({
    params: { cellId: cell.cellId },
    body: { name: 'Người Mới', from: '2026-01-01', ...body },
  });

  test('a plain member may not; nothing is written', async () => {
    const before = await app.database.owner
      .selectFrom('people')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    for (const personId of [cell.officials[4] as string, cell.head, other.secretary, cell.administrator]) {
      expect((await (await app.as(personId)).call(members.addMember, add({}))).code).toBe('forbidden');
    }
    const after = await app.database.owner
      .selectFrom('people')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    expect(after).toEqual(before);
  });

  test('a wrong phone, a taken phone, an official date before joining: each refused, nothing half written', async () => {
    const secretary = await app.as(cell.secretary);
    const taken = await secretary.call(members.addMember, add({ phone: '0988 000 111' }));
    expect(taken.status).toBe(200);
    expect((await secretary.call(members.addMember, add({ phone: '0988.000.111' }))).code).toBe(
      'contact-taken',
    );
    expect((await secretary.call(members.addMember, add({ phone: 'chín tám' }))).code).toBe('phone-wrong');
    expect(
      (await secretary.call(members.addMember, add({ joinedOn: '2020-01-01', officialOn: '2019-01-01' })))
        .code,
    ).toBe('official-before-joining');
    expect((await secretary.call(members.addMember, add({ birthYear: 1800 }))).code).toBe('bad-input');
  });

  test('the same command sent twice is done once; its key serves no other command', async () => {
    const secretary = await app.as(cell.secretary);
    const args = { ...add({ name: 'Gửi Hai Lần' }), idempotencyKey: 'key-of-this-test' };
    const [first, second] = await Promise.all([
      secretary.call(members.addMember, args),
      secretary.call(members.addMember, args),
    ]);
    expect(first.status).toBe(200);
    expect(second.answer).toEqual(first.answer);
    const { answer } = await secretary.call(members.listMembers, roster(cell.cellId));
    expect(answer.members.filter((member) => member.name === 'Gửi Hai Lần')).toHaveLength(1);
    expect((await secretary.call(members.addMember, { ...args, ...add({ name: 'Người Khác' }) })).code).toBe(
      'key-reused',
    );
  });

  test('statuses do not overlap, and end after they begin', async () => {
    const secretary = await app.as(cell.secretary);
    const { answer } = await secretary.call(members.listMembers, roster(cell.cellId));
    const membershipId = answer.members.at(-1)?.membershipId as string;
    const set = (body: { kind: 'exempt'; from: string; until?: string | null }) =>
      secretary.call(statuses.setStatus, { params: { membershipId }, body });
    expect((await set({ kind: 'exempt', from: '2026-03-01', until: '2026-03-01' })).code).toBe('date-order');
    expect((await set({ kind: 'exempt', from: '2026-03-01' })).status).toBe(200);
    expect((await set({ kind: 'exempt', from: '2026-05-01' })).code).toBe('status-overlaps');
    const later = await secretary.call(members.listMembers, roster(cell.cellId));
    expect(later.answer.members.at(-1)?.exempt).toBe(true);
    const earlier = await secretary.call(members.listMembers, roster(cell.cellId, '2026-02-28'));
    expect(earlier.answer.members.at(-1)?.exempt).toBe(false);
  });
});

describe('contacts are guarded by the database', () => {
  test('a forgotten setting reads nothing; two people alternating on one connection see only their own', async () => {
    expect(await app.database.app.selectFrom('contacts').selectAll().execute()).toEqual([]);
    const seen = async (personId: string) =>
      app.act(personId, (scope) => scope.db.selectFrom('contacts').select('person_id').execute());
    const own = cell.officials[3] as string;
    expect(await seen(own)).toEqual([{ person_id: own }]);
    const all = await seen(cell.secretary);
    expect(all.length).toBeGreaterThan(5);
    expect(await seen(own)).toEqual([{ person_id: own }]);
    expect((await seen(cell.administrator)).map((row) => row.person_id)).toEqual([cell.administrator]);
  });
});
