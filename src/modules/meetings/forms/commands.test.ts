// Kinds and forms: which needs what, what never takes the regular one's place, joint meetings, templates, what is offered.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { type MadeCell, makeCell } from '../../organisation/factory.ts';
import { planMeeting, readMeeting } from '../preparation/contract.ts';
import { listTemplates, saveTemplate } from '../templates/contract.ts';
import { readForms } from './contract.ts';
import { offerOf, reportsInARow } from './rules.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 10 });
});
afterAll(() => app.close());

async function plan(body: Record<string, unknown>, of = cell) {
  const secretary = await app.as(of.secretary);
  const made = await secretary.call(planMeeting, {
    params: { cellId: of.cellId },
    body: { month: '2026-12-01', startsAt: '2026-12-03T07:00:00Z', ...body },
  });
  const read = async () =>
    (await secretary.call(readMeeting, { params: { meetingId: made.answer.id } })).answer;
  return { code: made.code ?? 'ok', id: made.answer?.id, read };
}

test('a thematic one takes no regular one’s place, and says so; both in one sitting last two hours', async () => {
  const themed = await plan({ kind: 'thematic', form: 'seminar', startsAt: '2026-12-15T07:00:00Z' });
  expect((await themed.read()).missing).toContainEqual(
    expect.objectContaining({ code: 'no-regular', blocking: false, ruleId: 'meeting.thematic-42' }),
  );
  const both = await plan({ kind: 'combined', thematicFirst: true });
  const page = await both.read();
  expect(page).toMatchObject({ minimumMinutes: 120, form: 'report' });
  expect(page.minutesPlanned).toBeGreaterThanOrEqual(120);
  expect(page.items.findIndex((item) => item.title === 'Trình bày chuyên đề')).toBeLessThan(
    page.items.findIndex((item) => item.kind === 'review'),
  );
  expect((await themed.read()).missing.map((one) => one.code)).not.toContain('no-regular');
  expect((await plan({ kind: 'regular' })).code).toBe('meeting-in-that-month');
});

test('forms are for thematic ones, an irregular one has its reason, a committee meets where there is one', async () => {
  const at = { startsAt: '2026-12-20T07:00:00Z' };
  expect((await plan({ kind: 'regular', form: 'quiz', month: '2027-01-01' })).code).toBe('form-of-thematic');
  expect((await plan({ kind: 'irregular', ...at })).code).toBe('irregular-needs-reason');
  expect((await plan({ kind: 'irregular', callReason: 'Sự cố tràn', ...at })).code).toBe('ok');
  expect((await plan({ kind: 'committee', ...at })).code).toBe('no-committee');
});

test('two at the same hour are told of each other', async () => {
  const at = { kind: 'thematic', month: '2027-02-01' };
  const first = await plan({ ...at, startsAt: '2027-02-10T07:00:00Z' });
  await plan({ ...at, startsAt: '2027-02-10T08:00:00Z', title: 'Học tập chuyên đề quý I' });
  expect((await first.read()).missing).toContainEqual(
    expect.objectContaining({ code: 'overlap', itemTitle: 'Học tập chuyên đề quý I' }),
  );
});

test('a joint one: another cell joins by invitation with a meeting of its own; a third may not', async () => {
  const [guest, stranger] = [await makeCell(app.runAsJob), await makeCell(app.runAsJob)];
  const host = await plan({
    kind: 'thematic',
    form: 'joint',
    month: '2027-03-01',
    startsAt: '2027-03-10T07:00:00Z',
    togetherWith: [guest.cellId],
  });
  const invitations = async (of: MadeCell) =>
    (await (await app.as(of.secretary)).call(readForms, { params: { cellId: of.cellId } })).answer
      .invitations;
  const [invited] = await invitations(guest);
  expect(invited?.startsAt).toBe('2027-03-10T07:00:00.000Z');
  expect(await invitations(stranger)).toEqual([]);
  const join = { kind: 'thematic', form: 'joint', month: '2027-03-01', startsAt: '2027-03-10T07:00:00Z' };
  const joined = await plan({ ...join, occasionId: invited?.occasionId }, guest);
  expect(joined.code).toBe('ok');
  expect((await plan({ ...join, occasionId: invited?.occasionId }, guest)).code).toBe('joined-already');
  expect((await plan({ ...join, occasionId: invited?.occasionId }, stranger)).code).toBe('not-found');
  expect((await host.read()).together).toMatchObject([{ id: guest.cellId, meetingId: joined.id }]);
  expect((await joined.read()).together).toMatchObject([{ id: cell.cellId, meetingId: host.id }]);
  expect((await joined.read()).total).toBe(6);
  expect(await invitations(guest)).toEqual([]);
});

test('an agenda kept as a template begins another meeting; of another cell it is not found', async () => {
  const first = await plan({
    kind: 'thematic',
    form: 'quiz',
    month: '2027-04-01',
    startsAt: '2027-04-10T07:00:00Z',
  });
  const secretary = await app.as(cell.secretary);
  const save = (name: string) =>
    secretary.call(saveTemplate, { params: { meetingId: first.id as string }, body: { name } });
  expect((await save('Thi tìm hiểu quý')).status).toBe(200);
  expect((await save('Thi tìm hiểu quý')).code).toBe('template-name-taken');
  const [kept] = (await secretary.call(listTemplates, { params: { cellId: cell.cellId } })).answer.templates;
  const again = await plan({
    kind: 'thematic',
    month: '2027-05-01',
    startsAt: '2027-05-10T07:00:00Z',
    templateId: kept?.id,
  });
  const titles = async (of: typeof first) => (await of.read()).items.map((item) => item.title);
  expect(await titles(again)).toEqual(await titles(first));
  const other = await makeCell(app.runAsJob);
  expect((await plan({ kind: 'thematic', templateId: kept?.id }, other)).code).toBe('not-found');
  const criticism = await plan({
    kind: 'irregular',
    callReason: 'Kiểm điểm giữa năm',
    startsAt: '2027-06-10T07:00:00Z',
    templateId: 'criticism',
  });
  expect((await titles(criticism)).filter((title) => title.startsWith('Tự phê bình')).length).toBe(2);
});

test('what is offered: nothing while forms vary, then the one longest not tried', () => {
  const report = { kind: 'regular', form: null } as const;
  const held = (form: 'seminar' | 'quiz') => ({ kind: 'thematic', form }) as const;
  expect(offerOf([], 3)).toBeNull();
  expect(offerOf([report, report], 3)).toBeNull();
  expect(offerOf([report, report, report], 3)).toBe('seminar');
  expect(offerOf([report, report, report, held('seminar')], 3)).toBeNull();
  expect(offerOf([held('seminar'), report, report, report], 3)).toBe('question_time');
  expect(reportsInARow([held('quiz'), report, report])).toBe(2);
});
