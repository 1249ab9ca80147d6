// Open votes on a real database: the worked cases of the rules, channels that never count twice, races.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { violates } from '../../../platform/db/violations.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { addMember } from '../../organisation/members/commands.ts';
import { peopleOfCell } from '../../organisation/queries.ts';
import { setStatus } from '../../organisation/statuses/commands.ts';
import { noteOpinion, withdrawOpinion } from '../opinions/commands.ts';
import { type Card, castVote, noteCards } from './choices/commands.ts';
import { closeVote, openVote, withdrawVote } from './commands.ts';
import type { VoteShown } from './contract.ts';
import { awaitedIn, ownVote, voteOf, votesOfMeeting } from './queries.ts';
import type { Choice, Threshold } from './rules.ts';

const now = '2026-12-03T07:30:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now });
});
afterAll(() => app.close());

const code = <T>(result: Result<T>) => (isRefusal(result) ? result.code : 'ok');

interface Opening {
  /** Who is not in the room. */
  absent?: readonly string[];
  threshold?: Threshold;
  meetingId?: string | null;
}

function open(
  cell: MadeCell,
  { absent = [], threshold = 'more_than_half', meetingId = randomUUID() }: Opening,
) {
  return app.attempt(cell.secretary, async (scope) => {
    const people = await peopleOfCell(scope, cell.cellId, scope.today);
    return openVote(scope, {
      organisationId: cell.cellId,
      meetingId,
      subject: { type: 'agenda_item', id: randomUUID() },
      question: 'Thông qua nội dung này',
      threshold,
      voters: people.map((one) => ({ ...one, present: !absent.includes(one.personId) })),
      on: scope.today,
    });
  });
}

const cast = (personId: string, voteId: string, choice: Choice = 'for') =>
  app.attempt(personId, (scope) => castVote(scope, voteId, choice));
const cards = (cell: MadeCell, voteId: string, list: Card[]) =>
  app.attempt(cell.deputy, (scope) => noteCards(scope, voteId, list));
const close = (cell: MadeCell, voteId: string) =>
  app.attempt(cell.secretary, (scope) => closeVote(scope, voteId));
const read = (cell: MadeCell, voteId: string) =>
  app.act(cell.secretary, async (scope) => (await voteOf(scope, voteId)) as VoteShown);

describe('worked cases', () => {
  test('20 official and 2 probationary, 3 official away on duty: base 20, ten do not pass, eleven do', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 20, probationary: 2 });
    const absent = cell.officials.slice(17);
    const { id } = granted(await open(cell, { absent }));
    expect(await read(cell, id)).toMatchObject({
      base: 20,
      needed: 11,
      officials: 20,
      subtracted: [],
      mayVote: 17,
      state: 'open',
      result: null,
      ruleIds: ['vote.base-208', 'vote.majority-208', 'vote.probationary-charter'],
    });
    for (const personId of cell.officials.slice(0, 10)) granted(await cast(personId, id));
    const ten = granted(await close(cell, id));
    expect(ten.result).toMatchObject({ for: 10, silent: 7, passed: false, permille: 500 });
    const again = granted(await open(cell, { absent }));
    for (const personId of cell.officials.slice(0, 11)) granted(await cast(personId, again.id));
    expect(granted(await close(cell, again.id)).result).toMatchObject({
      for: 11,
      passed: true,
      permille: 550,
    });
  });

  test('away, suspended, exempt and absent are taken from the base, each told; an exempt member who comes counts', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 10, exempt: 2, away: 1 });
    const [comes, stays] = [cell.officials[9] as string, cell.officials[8] as string];
    const suspended = cell.officials[3] as string;
    await app.runAsJob('sample', async (scope) => {
      const people = await peopleOfCell(scope, cell.cellId, '2026-12-03');
      const membershipId = people.find((one) => one.personId === suspended)?.membershipId as string;
      granted(await setStatus(scope, membershipId, { kind: 'suspended', from: '2026-12-01', until: null }));
    });
    const { id } = granted(await open(cell, { absent: [stays] }));
    expect(await read(cell, id)).toMatchObject({
      officials: 10,
      base: 7,
      needed: 4,
      subtracted: [
        { reason: 'away', count: 1 },
        { reason: 'exempt_absent', count: 1 },
        { reason: 'suspended', count: 1 },
      ],
    });
    expect(code(await cast(comes, id))).toBe('ok');
    expect(code(await cast(stays, id))).toBe('not-present-no-vote');
    expect(code(await cast(suspended, id))).toBe('suspended-no-vote');
    expect(code(await cast(cell.officials[7] as string, id))).toBe('away-no-vote');
  });

  test('absent with reason still counts: he is in the base and cannot vote', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 5 });
    const absent = cell.officials.slice(4);
    const { id } = granted(await open(cell, { absent }));
    expect(await read(cell, id)).toMatchObject({ base: 5, mayVote: 4 });
    expect(code(await cast(absent[0] as string, id))).toBe('not-present-no-vote');
  });

  test('a member on temporary transfer in speaks, is not in the base, has no vote; the rule is said to be recalled', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 4 });
    const guest = await app.act(cell.secretary, async (scope) => {
      const input = { name: 'Lê Tạm Thời', from: '2026-01-01', kind: 'temporary' as const };
      return granted(await addMember(scope, cell.cellId, { ...input, officialOn: '2010-01-01' })).personId;
    });
    const meetingId = randomUUID();
    const { id } = granted(await open(cell, { meetingId }));
    expect(await read(cell, id)).toMatchObject({ base: 4, officials: 4 });
    expect((await read(cell, id)).ruleIds).toContain('vote.temporary-in-configured');
    expect(code(await cast(guest, id))).toBe('temporary-no-vote');
    const subject = { type: 'agenda_item', id: randomUUID() };
    const spoken = await app.attempt(guest, (scope) =>
      noteOpinion(scope, {
        organisationId: cell.cellId,
        meetingId: null,
        subject,
        authorId: guest,
        kind: 'addition',
        text: 'Tôi xin nói thêm.',
      }),
    );
    expect(code(spoken)).toBe('ok');
  });

  test('members on probation are refused with a sentence that names the rule, by phone and by card', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 4 });
    const trial = cell.probationary[0] as string;
    const { id } = granted(await open(cell, {}));
    const refused = await cast(trial, id);
    expect(isRefusal(refused) && refused.vi).toContain('Điều lệ Đảng, Điều 3.4');
    expect(code(await cards(cell, id, [{ personId: trial, choice: 'for' }]))).toBe('probationary-no-vote');
    expect((await read(cell, id)).voted).toBe(0);
  });

  test('a vote that those present cannot pass is refused before it opens; two thirds ask for more', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 9 });
    const refused = await open(cell, { absent: cell.officials.slice(4) });
    expect(isRefusal(refused) && [refused.code, refused.values]).toEqual([
      'vote-out-of-reach',
      { present: 4, needed: 5, base: 9 },
    ]);
    expect(code(await open(cell, { absent: cell.officials.slice(5), threshold: 'two_thirds' }))).toBe(
      'vote-out-of-reach',
    );
    const two = granted(await open(cell, { absent: cell.officials.slice(6), threshold: 'two_thirds' }));
    expect(await read(cell, two.id)).toMatchObject({
      needed: 6,
      ruleIds: ['vote.base-208', 'vote.two-thirds-208', 'vote.probationary-charter'],
    });
  });

  test('a status that changes later, even back-dated, changes no past vote', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 6 });
    const { id } = granted(await open(cell, {}));
    for (const personId of cell.officials.slice(0, 4)) granted(await cast(personId, id));
    const before = granted(await close(cell, id));
    await app.runAsJob('sample', async (scope) => {
      const people = await peopleOfCell(scope, cell.cellId, '2026-12-03');
      for (const one of people.slice(0, 3))
        granted(await setStatus(scope, one.membershipId, { kind: 'away', from: '2026-11-01', until: null }));
    });
    expect(await read(cell, id)).toEqual(before);
    expect(before).toMatchObject({ base: 6, needed: 4, result: { for: 4, passed: true, permille: 667 } });
  });
});

describe('nobody is counted twice', () => {
  let cell: MadeCell;
  let voteId: string;
  const meetingId = randomUUID();
  beforeAll(async () => {
    cell = await makeCell(app.runAsJob, { officials: 8 });
    voteId = granted(await open(cell, { meetingId })).id;
  });

  test('the own vote may be changed by phone; a card of the same person is refused by name', async () => {
    const one = cell.officials[4] as string;
    granted(await cast(one, voteId, 'against'));
    granted(await cast(one, voteId, 'for'));
    const refused = await cards(cell, voteId, [
      { personId: cell.officials[5] as string, choice: 'for' },
      { personId: one, choice: 'for' },
    ]);
    expect(isRefusal(refused) && [refused.code, refused.values]).toEqual([
      'counted-by-phone',
      { name: 'Nguyễn Văn Số 5' },
    ]);
    expect(await app.act(one, (scope) => ownVote(scope, voteId, one))).toMatchObject({
      choice: 'for',
      standing: 'counted',
      channel: 'phone',
    });
  });

  test('a counted card is taken back before its owner votes by phone; a card may be noted again', async () => {
    const one = cell.officials[6] as string;
    granted(await cards(cell, voteId, [{ personId: one, choice: 'against' }]));
    granted(await cards(cell, voteId, [{ personId: one, choice: 'other' }]));
    expect(code(await cast(one, voteId))).toBe('counted-by-card');
    const told = await app.act(cell.secretary, (scope) => awaitedIn(scope, voteId));
    expect(told.cards).toEqual([{ personId: one, name: 'Nguyễn Văn Số 7', choice: 'other' }]);
    expect(told.awaited.map((person) => person.id)).not.toContain(one);
    granted(await cards(cell, voteId, [{ personId: one, choice: null }]));
    granted(await cards(cell, voteId, [{ personId: one, choice: null }]));
    expect(code(await cast(one, voteId))).toBe('ok');
    // Taking back a card takes back no vote by phone.
    granted(await cards(cell, voteId, [{ personId: one, choice: null }]));
    expect(await read(cell, voteId)).toMatchObject({ byPhone: 2, byCard: 0, voted: 2 });
  });

  test('phone and card of one person at once: one of them counts', async () => {
    const rounds = cell.officials.slice(0, 4);
    for (const personId of rounds) {
      const both = await Promise.all([
        cast(personId, voteId),
        cards(cell, voteId, [{ personId, choice: 'against' }]),
      ]);
      expect(both.filter((answer) => !isRefusal(answer))).toHaveLength(1);
    }
    expect((await read(cell, voteId)).voted).toBe(6);
  });

  test('somebody not on the list, and a stranger, are told apart', async () => {
    const late = await app.act(cell.secretary, async (scope) => {
      const input = { name: 'Đỗ Đến Sau', from: '2026-01-01', officialOn: '2020-01-01' };
      return granted(await addMember(scope, cell.cellId, input)).personId;
    });
    expect(code(await cast(late, voteId))).toBe('not-elector');
    expect(code(await cards(cell, voteId, [{ personId: late, choice: 'for' }]))).toBe('not-elector');
    expect(code(await cast(cell.above, voteId))).toBe('not-found');
    expect(code(await cast(late, randomUUID()))).toBe('not-found');
  });

  test('one open vote a meeting; a withdrawn one has no result and takes nothing more', async () => {
    expect(code(await open(cell, { meetingId }))).toBe('vote-already-open');
    granted(await app.attempt(cell.secretary, (scope) => withdrawVote(scope, voteId)));
    expect(await read(cell, voteId)).toMatchObject({ state: 'withdrawn', result: null });
    for (const answer of [
      await cast(cell.officials[7] as string, voteId),
      await cards(cell, voteId, [{ personId: cell.officials[7] as string, choice: 'for' }]),
      await close(cell, voteId),
      await app.attempt(cell.secretary, (scope) => withdrawVote(scope, voteId)),
    ])
      expect(code(answer)).toBe('vote-not-open');
    app.setClock('2026-12-03T07:40:00Z');
    const next = granted(await open(cell, { meetingId }));
    granted(await close(cell, next.id));
    const votes = await app.runAsJob('live', (scope) => votesOfMeeting(scope, meetingId));
    expect(votes.map((vote) => [vote.id, vote.state])).toEqual([
      [voteId, 'withdrawn'],
      [next.id, 'closed'],
    ]);
  });
});

describe('races', () => {
  test('twenty cast while the vote is closed: each is counted or refused, none lost or double', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 20 });
    for (let round = 0; round < 4; round++) {
      const { id } = granted(await open(cell, {}));
      const answers = await Promise.all([
        ...cell.officials.slice(0, 5 + round * 3).map((personId) => cast(personId, id)),
        close(cell, id),
        ...cell.officials.slice(5 + round * 3).map((personId) => cast(personId, id)),
      ]);
      const casts = answers.filter((answer) => isRefusal(answer) || 'done' in answer);
      expect(casts).toHaveLength(20);
      const counted = casts.filter((answer) => !isRefusal(answer)).length;
      expect(new Set(casts.map(code))).toEqual(
        counted === 20 ? new Set(['ok']) : new Set(['ok', 'vote-not-open'].slice(counted === 0 ? 1 : 0)),
      );
      const closed = await read(cell, id);
      expect(closed).toMatchObject({ voted: counted, result: { for: counted, silent: 20 - counted } });
      expect(closed.result?.passed).toBe(counted >= 11);
    }
  });

  test('closed twice at once: once; twenty casting at once are all counted', async () => {
    const cell = await makeCell(app.runAsJob, { officials: 20 });
    const { id } = granted(await open(cell, {}));
    const casts = await Promise.all(cell.officials.map((personId) => cast(personId, id)));
    expect(casts.every((answer) => !isRefusal(answer))).toBe(true);
    const closes = await Promise.all([close(cell, id), close(cell, id)]);
    expect(closes.map(code).sort()).toEqual(['ok', 'vote-not-open']);
    expect((await read(cell, id)).result).toMatchObject({ for: 20, passed: true, permille: 1000 });
  });
});

test('facts say who voted in which vote, never for what; the meeting’s screens are told', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 3 });
  const { id } = granted(await open(cell, {}));
  granted(await cast(cell.head, id, 'against'));
  granted(await cards(cell, id, [{ personId: cell.deputy, choice: 'other' }]));
  granted(await close(cell, id));
  const facts = await app.database.owner
    .selectFrom('facts')
    .select(['kind', 'actor_id', 'data'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  expect(facts.map((fact) => fact.kind)).toEqual([
    'vote.opened',
    'vote.cast',
    'vote.cards-noted',
    'vote.closed',
  ]);
  expect(facts[1]).toMatchObject({ actor_id: cell.head, data: {} });
  expect(facts[2]?.data).toEqual({ noted: [cell.deputy], takenBack: [] });
  expect(JSON.stringify(facts.slice(0, 3))).not.toMatch(/against|other/);
});

test('behind the commands the database keeps it too: electorate, question and result, a withdrawn opinion', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 4 });
  const { id } = granted(await open(cell, { absent: [cell.head] }));
  const opinion = await app.act(cell.secretary, async (scope) => {
    const subject = { type: 'agenda_item', id: randomUUID() };
    const words = { authorId: cell.secretary, kind: 'proposal' as const, text: 'Rút sau' };
    const noted = granted(
      await noteOpinion(scope, { organisationId: cell.cellId, meetingId: null, subject, ...words }),
    );
    granted(await withdrawOpinion(scope, noted.id));
    return noted.id;
  });
  const tried = (what: string) => app.act(cell.secretary, (scope) => sql.raw(what).execute(scope.db));
  const keeps = async (what: string, code: string) =>
    await expect(tried(what), what).rejects.toSatisfy((error) => violates(error, code));
  await keeps(`UPDATE votes SET needed = 1 WHERE id = '${id}'`, 'NN001');
  await keeps(`UPDATE votes SET question = 'câu khác' WHERE id = '${id}'`, 'NN001');
  await keeps(`UPDATE vote_electors SET may_vote = true WHERE vote_id = '${id}'`, '42501');
  await keeps(
    `INSERT INTO vote_electors (vote_id, person_id, in_base, may_vote, reason) VALUES ('${id}', '${cell.above}', true, true, 'counted')`,
    'NN001',
  );
  granted(await close(cell, id));
  await keeps(`UPDATE votes SET passed = true WHERE id = '${id}'`, 'NN001');
  await keeps(
    `INSERT INTO vote_choices (vote_id, person_id, choice, channel, noted_by, at)
     VALUES ('${id}', '${cell.deputy}', 'for', 'card', '${cell.secretary}', now())`,
    'NN001',
  );
  await keeps(`DELETE FROM votes WHERE id = '${id}'`, '42501');
  await keeps(`UPDATE opinions SET withdrawn_at = NULL WHERE id = '${opinion}'`, 'NN011');
  await keeps(`DELETE FROM opinions WHERE id = '${opinion}'`, '42501');
});
