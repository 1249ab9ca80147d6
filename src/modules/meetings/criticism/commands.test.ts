// Sessions of self-criticism and criticism over HTTP: private until presented, heard in order, comments by name, promises return.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeMeeting } from '../factory.ts';
import { readMinutes } from '../minutes/contract.ts';
import { closeMeeting } from '../steps/commands.ts';
import * as contract from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let other: MadeCell;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 5 });
  other = await makeCell(app.runAsJob);
});
afterAll(() => app.close());

const person = (place: number) => cell.officials[place] as string;
const read = async (personId: string, meetingId: string) =>
  (await app.as(personId)).call(contract.readCriticism, { params: { meetingId } });
const open = async (personId: string, meetingId: string) =>
  (await (await app.as(personId)).call(contract.openCriticism, { params: { meetingId } })).code ?? 'ok';
const save = async (
  personId: string,
  meetingId: string,
  text: string,
  version = 0,
  promises: object[] = [],
) =>
  (await app.as(personId)).call(contract.saveCriticismPaper, {
    params: { meetingId },
    body: { version, text, promises: promises as { text: string; dueOn: string | null }[] },
  });
const present = async (personId: string, meetingId: string) =>
  (await (await app.as(personId)).call(contract.presentCriticism, { params: { meetingId } })).code ?? 'ok';
const callTo = async (personId: string, meetingId: string, turnId: string, to: 'now' | 'heard' | 'absent') =>
  (await app.as(personId)).call(contract.callTurn, { params: { meetingId, turnId }, body: { to } });
const comment = async (personId: string, meetingId: string, turnId: string, authorId: string | null = null) =>
  (await app.as(personId)).call(contract.commentTurn, {
    params: { meetingId, turnId },
    body: { text: 'Nên nghe anh em trước khi kết luận.', authorId },
  });

test('prepared in private, heard leaders first, commented by name, told in the minutes', async () => {
  const draft = await makeMeeting(app.act, cell, { kind: 'thematic', state: 'sent' });
  const { meetingId } = draft;
  expect(await open(person(4), meetingId)).toBe('forbidden');
  expect(await open(other.secretary, meetingId)).toBe('not-found');
  expect((await save(person(4), meetingId, 'Sớm quá')).code).toBe('criticism-not-opened');
  expect(await open(cell.secretary, meetingId)).toBe('ok');
  expect(await open(cell.secretary, meetingId)).toBe('criticism-opened');
  const { turns } = (await read(person(4), meetingId)).answer;
  expect(turns.slice(0, 3).map((turn) => turn.person?.id ?? null)).toEqual([
    null,
    cell.secretary,
    cell.deputy,
  ]);
  expect(turns).toHaveLength(7);

  const promises = [{ text: 'Đi cơ sở mỗi tháng hai lần', dueOn: '2026-12-31' }];
  const kept = await save(cell.deputy, meetingId, 'Còn nể nang khi góp ý.', 0, promises);
  expect(kept.answer.version).toBe(1);
  expect((await save(cell.deputy, meetingId, 'Khác', 0)).code).toBe('stale');
  expect((await save(cell.deputy, meetingId, 'Còn nể nang, ngại va chạm.', 1, promises)).answer.version).toBe(
    2,
  );
  // Nobody else reads it, whoever he is: not on the page, not in the table.
  for (const reader of [cell.secretary, person(4), cell.administrator, cell.above])
    expect(JSON.stringify((await read(reader, meetingId)).answer)).not.toContain('va chạm');
  expect(
    await app.act(cell.secretary, (scope) => scope.db.selectFrom('criticism_papers').selectAll().execute()),
  ).toEqual([]);
  expect(await present(cell.deputy, meetingId)).toBe('meeting-state');
  await app.act(cell.secretary, async (scope) => {
    const { openMeeting } = await import('../steps/commands.ts');
    await openMeeting(scope, meetingId);
  });

  const [body, secretary, deputy, last] = turns as [
    (typeof turns)[number],
    (typeof turns)[number],
    (typeof turns)[number],
    (typeof turns)[number],
  ];
  expect((await callTo(person(4), meetingId, body.id, 'now')).code).toBe('forbidden');
  const early = await callTo(cell.secretary, meetingId, deputy.id, 'now');
  expect([early.code, early.message?.includes('tập thể chi ủy')]).toEqual(['turn-order', true]);
  expect((await comment(person(4), meetingId, body.id)).code).toBe('turn-not-on');
  expect((await callTo(cell.secretary, meetingId, body.id, 'now')).status).toBe(200);
  const summed = await (await app.as(cell.secretary)).call(contract.noteTurn, {
    params: { meetingId, turnId: body.id },
    body: { summary: 'Chi ủy còn chậm trả lời ý kiến.' },
  });
  expect(summed.status).toBe(200);
  expect((await callTo(cell.secretary, meetingId, secretary.id, 'absent')).status).toBe(200);
  expect(await present(cell.deputy, meetingId)).toBe('turn-not-on');
  expect((await callTo(cell.secretary, meetingId, deputy.id, 'now')).status).toBe(200);
  expect(await present(cell.deputy, meetingId)).toBe('ok');
  expect(await present(cell.deputy, meetingId)).toBe('paper-presented');
  expect((await save(cell.deputy, meetingId, 'Sửa lại', 2)).code).toBe('paper-presented');
  const seen = (await read(person(4), meetingId)).answer;
  expect(seen.turns.map((turn) => turn.state).slice(0, 4)).toEqual(['heard', 'absent', 'now', 'waiting']);
  expect(seen.turns[2]?.text).toBe('Còn nể nang, ngại va chạm.');
  expect(seen.turns[2]?.promises).toEqual(promises);
  expect((await comment(person(4), meetingId, deputy.id)).status).toBe(200);
  expect((await comment(person(4), meetingId, deputy.id, person(3))).code).toBe('forbidden');
  expect((await comment(cell.secretary, meetingId, deputy.id, person(3))).status).toBe(200);
  expect((await comment(cell.secretary, meetingId, deputy.id, other.secretary)).code).toBe(
    'person-not-in-cell',
  );
  expect((await callTo(cell.secretary, meetingId, deputy.id, 'heard')).status).toBe(200);
  expect((await callTo(cell.secretary, meetingId, last.id, 'heard')).code).toBe('turn-not-on');
  const holder = last.person?.id as string;
  await callTo(cell.secretary, meetingId, last.id, 'now');
  expect(await present(holder, meetingId)).toBe('paper-empty');

  const minutes = await (await app.as(cell.secretary)).call(readMinutes, { params: { meetingId } });
  const told = JSON.stringify(minutes.answer);
  expect(told).toContain('tự phê bình: Còn nể nang, ngại va chạm');
  expect(told).toContain('Tập thể chi ủy kiểm điểm: Chi ủy còn chậm trả lời ý kiến.');
  expect(told).toContain('Nên nghe anh em trước khi kết luận');
  expect(told).toContain('Hứa sửa: Đi cơ sở mỗi tháng hai lần (xong trước ngày 31/12/2026).');
  expect((await read(cell.above, meetingId)).code).toBe('forbidden');
  expect((await read(other.secretary, meetingId)).code).toBe('not-found');
  await app.act(cell.secretary, (scope) => closeMeeting(scope, meetingId));
  expect((await comment(person(4), meetingId, deputy.id)).code).toBe('meeting-state');
});

test('what was promised returns at the next session with what became of it; only its maker tells', async () => {
  app.setClock('2026-12-05T02:00:00Z');
  const next = await makeMeeting(app.act, cell, { kind: 'thematic', state: 'sent', month: '2026-12-01' });
  await open(cell.secretary, next.meetingId);
  const earlier = async () =>
    (await read(person(4), next.meetingId)).answer.turns.find((turn) => turn.person?.id === cell.deputy)
      ?.earlier;
  const [promise] = (await earlier()) ?? [];
  expect(promise).toMatchObject({ text: 'Đi cơ sở mỗi tháng hai lần', state: 'open', madeOn: '2026-11-24' });
  const tell = async (personId: string) =>
    (
      await (
        await app.as(personId)
      ).call(contract.tellPromise, {
        params: { promiseId: promise?.id as string },
        body: { state: 'partly', note: 'Mới đi một lần' },
      })
    ).code ?? 'ok';
  expect(await tell(cell.secretary)).toBe('not-found');
  expect(await tell(other.secretary)).toBe('not-found');
  expect(await tell(cell.deputy)).toBe('ok');
  expect(await earlier()).toMatchObject([{ state: 'partly', note: 'Mới đi một lần' }]);
});

test('noted in a later meeting by who leads it, with a word of the maker: every telling stays, the minutes tell it, it returns', async () => {
  app.setClock('2026-12-10T02:00:00Z');
  const { meetingId } = await makeMeeting(app.act, cell, { kind: 'thematic', month: '2026-12-01' });
  const note = async (personId: string, promiseId: string, body: object, at = meetingId) =>
    (
      await (
        await app.as(personId)
      ).call(contract.notePromise, {
        params: { meetingId: at, promiseId },
        body: body as { state: 'kept' },
      })
    ).code ?? 'ok';
  const page = async (at = meetingId) => (await read(person(4), at)).answer;
  const made = await app.act(cell.deputy, (scope) =>
    scope.db.selectFrom('criticism_promises').select('id').executeTakeFirstOrThrow(),
  );
  await (await app.as(cell.deputy)).call(contract.tellPromise, {
    params: { promiseId: made.id },
    body: { state: 'partly', note: 'Đã đi hai lần' },
  });
  // No session here: the promises of everybody are listed.
  const promise = (await page()).promised.find((one) => one.person.id === cell.deputy);
  const promiseId = promise?.id as string;
  expect(promise).toMatchObject({ state: 'partly', tellings: [{ noted: false }, { noted: false }] });
  const carried = { state: 'carried', note: 'Xin làm tiếp vì tháng có lũ.', until: '2027-03-31' };
  expect(await note(person(4), promiseId, carried)).toBe('forbidden');
  expect(await note(cell.above, promiseId, carried)).toBe('not-found');
  expect(await note(cell.secretary, promiseId, { ...carried, until: '2026-12-01' })).toBe(
    'promise-until-past',
  );
  const elsewhere = await makeMeeting(app.act, other, { kind: 'thematic', month: '2026-12-01' });
  expect(await note(other.secretary, promiseId, carried, elsewhere.meetingId)).toBe('not-found');
  expect(await note(cell.secretary, promiseId, carried)).toBe('ok');
  expect((await page()).promised.find((one) => one.id === promiseId)).toMatchObject({
    state: 'carried',
    dueOn: '2027-03-31',
    note: 'Xin làm tiếp vì tháng có lũ.',
    tellings: [
      { state: 'partly', noted: false, note: 'Mới đi một lần' },
      { state: 'partly', noted: false, note: 'Đã đi hai lần' },
      { state: 'carried', noted: true, until: '2027-03-31' },
    ],
  });
  const minutes = await (await app.as(cell.secretary)).call(readMinutes, { params: { meetingId } });
  const told = minutes.answer.paragraphs.find((one) => one.kind === 'promise')?.text;
  expect(told).toMatch(
    /hứa “Đi cơ sở mỗi tháng hai lần”; kết quả: làm tiếp, xong trước ngày 31\/03\/2027\. Đồng chí .+ cho biết: Xin làm tiếp vì tháng có lũ\.$/,
  );
  // Not even the program changes what was promised, or what was told of it.
  const otherWords = app.act(cell.secretary, (scope) =>
    scope.db
      .updateTable('criticism_promises')
      .set({ text: 'Việc khác' })
      .where('id', '=', promiseId)
      .execute(),
  );
  await expect(otherWords).rejects.toThrow('stays');
  const untold = app.act(cell.secretary, (scope) =>
    scope.db.deleteFrom('criticism_promise_tellings').where('promise_id', '=', promiseId).execute(),
  );
  await expect(untold).rejects.toThrow('permission denied');
  await app.act(cell.secretary, (scope) => closeMeeting(scope, meetingId));
  expect(await note(cell.secretary, promiseId, carried)).toBe('meeting-state');
  // Carried on: it returns at the next session, whenever that is.
  app.setClock('2027-02-10T02:00:00Z');
  const later = await makeMeeting(app.act, cell, { kind: 'thematic', month: '2027-02-01' });
  await open(cell.secretary, later.meetingId);
  const turn = (await page(later.meetingId)).turns.find((one) => one.person?.id === cell.deputy);
  expect(turn?.earlier).toMatchObject([{ id: promiseId, state: 'carried' }]);
  expect(await note(cell.secretary, promiseId, { state: 'kept' }, later.meetingId)).toBe('ok');
});

test('what was promised in a meeting is not told of in the same one', async () => {
  app.setClock('2027-03-10T02:00:00Z');
  const cellOf = await makeCell(app.runAsJob, { officials: 4 });
  const { meetingId } = await makeMeeting(app.act, cellOf, { kind: 'thematic', month: '2027-03-01' });
  await open(cellOf.secretary, meetingId);
  const { turns } = (await read(cellOf.secretary, meetingId)).answer;
  const own = turns.find((one) => one.person?.id === cellOf.secretary)?.id as string;
  for (const turn of turns.slice(0, turns.findIndex((one) => one.id === own) + 1))
    await callTo(cellOf.secretary, meetingId, turn.id, 'now');
  await save(cellOf.secretary, meetingId, 'Còn chậm.', 0, [{ text: 'Trả lời đúng hạn', dueOn: null }]);
  expect(await present(cellOf.secretary, meetingId)).toBe('ok');
  const row = await app.act(cellOf.secretary, (scope) =>
    scope.db
      .selectFrom('criticism_promises')
      .select('id')
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow(),
  );
  const noted = await (await app.as(cellOf.secretary)).call(contract.notePromise, {
    params: { meetingId, promiseId: row.id },
    body: { state: 'kept' },
  });
  expect(noted.code).toBe('promise-of-today');
});

test('who promises aloud has it noted by who leads: in the minutes, at the next session, beside what he wrote', async () => {
  app.setClock('2027-01-06T02:00:00Z');
  const talks = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId } = await makeMeeting(app.act, talks, { kind: 'thematic', month: '2027-01-01' });
  await open(talks.secretary, meetingId);
  const { turns } = (await read(talks.secretary, meetingId)).answer;
  const [body, first, second] = turns as [
    (typeof turns)[number],
    (typeof turns)[number],
    (typeof turns)[number],
  ];
  const note = async (turnId: string, by = talks.secretary, dueOn: string | null = '2027-03-31') =>
    (
      await (
        await app.as(by)
      ).call(contract.noteMade, {
        params: { meetingId, turnId },
        body: { text: ' Xuống trạm mỗi tuần một buổi ', dueOn },
      })
    ).code ?? 'ok';
  expect(await note(first.id)).toBe('turn-not-on');
  await callTo(talks.secretary, meetingId, body.id, 'now');
  expect(await note(body.id)).toBe('not-found');
  await callTo(talks.secretary, meetingId, first.id, 'now');
  expect(await note(first.id, talks.officials[4] as string)).toBe('forbidden');
  expect(await note(first.id, other.secretary)).toBe('not-found');
  expect(await note(first.id, talks.secretary, '2027-01-05')).toBe('promise-until-past');
  expect(await note(first.id)).toBe('ok');
  // He writes, too, and presents after it.
  const written = [{ text: 'Trả lời ý kiến đúng hạn', dueOn: null }];
  await save(talks.secretary, meetingId, 'Còn chậm trả lời.', 0, written);
  expect(await present(talks.secretary, meetingId)).toBe('ok');
  const shown = (await read(second.person?.id as string, meetingId)).answer.turns[1];
  expect(shown?.promises).toEqual([
    ...written,
    { text: 'Xuống trạm mỗi tuần một buổi', dueOn: '2027-03-31' },
  ]);
  const minutes = await (await app.as(talks.secretary)).call(readMinutes, { params: { meetingId } });
  expect(JSON.stringify(minutes.answer)).toContain(
    'Xuống trạm mỗi tuần một buổi (xong trước ngày 31/03/2027)',
  );
  await app.act(talks.secretary, (scope) => closeMeeting(scope, meetingId));
  expect(await note(first.id)).toBe('meeting-state');
  app.setClock('2027-02-04T02:00:00Z');
  const next = await makeMeeting(app.act, talks, { kind: 'thematic', state: 'sent', month: '2027-02-01' });
  await open(talks.secretary, next.meetingId);
  const returned = (await read(talks.deputy, next.meetingId)).answer.turns.find(
    (turn) => turn.person?.id === talks.secretary,
  );
  expect(returned?.earlier.map((one) => one.text)).toEqual([
    'Xuống trạm mỗi tuần một buổi',
    'Trả lời ý kiến đúng hạn',
  ]);
});
