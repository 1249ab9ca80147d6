// What was held on paper is entered as it was: an irregular one with why it was called, a theme in its form, guests, duties whose day
// has gone by since, a resolution dated on its day.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import type { BodyIn } from '../../../platform/http/endpoint.ts';
import { issueResolution, readResolution } from '../../leadership/contract.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { listTasks } from '../../tasks/contract.ts';
import { readMinutes } from '../minutes/contract.ts';
import { readMeeting } from '../preparation/contract.ts';
import { readRoll } from '../roll/contract.ts';
import { enterPaperMeeting, readLateForm } from './contract.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-20T02:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 6, probationary: 0 });
  await app.runAsJob('sample', async (scope) => {
    const given = { personId: cell.above, kind: 'supervisor', from: '2026-01-01', until: null } as const;
    granted(await grantOffice(scope, cell.cellId, given));
  });
});
afterAll(() => app.close());

type Body = BodyIn<typeof enterPaperMeeting>;
const enter = async (more: Partial<Body>) =>
  (await app.as(cell.secretary)).call(enterPaperMeeting, {
    params: { cellId: cell.cellId },
    body: {
      month: '2026-11-01',
      startsAt: '2026-11-05T12:30:00Z',
      endedAt: '2026-11-05T14:15:00Z',
      place: 'Nhà văn hóa thôn',
      chairId: cell.secretary,
      minuteTakerId: cell.officials[3] as string,
      reason: 'Mất điện do bão số 12',
      present: cell.officials.slice(0, 5),
      items: ['Khắc phục thiệt hại sau bão'],
      ...more,
    },
  });

test('an irregular one tells why it was called; its guests are on the roll; what it resolved is dated and due as the sheet says', async () => {
  expect((await enter({ kind: 'irregular' })).code).toBe('irregular-needs-reason');
  expect((await enter({ kind: 'irregular', callReason: 'Vỡ bờ bao', form: 'seminar' })).code).toBe(
    'form-of-thematic',
  );
  const secretary = await app.as(cell.secretary);
  const form = await secretary.call(readLateForm, {
    params: { cellId: cell.cellId },
    query: { on: '2026-11-05', kind: 'irregular' },
  });
  expect(form.answer.supervisor).toMatchObject({ id: cell.above });
  const duty = { assigneeId: cell.officials[1] as string, text: 'Sửa mái nhà văn hóa' };
  const resolution = (dueOn: string) => ({
    clauses: [{ ...duty, dueOn }],
    vote: { for: 5, against: 0, other: 0 },
  });
  const irregular = {
    kind: 'irregular',
    callReason: 'Vỡ bờ bao xóm Hạ',
    title: 'Sinh hoạt bất thường về vỡ bờ bao',
    supervised: true,
    guests: [{ name: 'Lương Văn Phú', role: 'Trưởng thôn Hạ' }],
  } as const;
  // Before the meeting itself nothing was due.
  expect((await enter({ ...irregular, guests: [], resolution: resolution('2026-11-04') })).code).toBe(
    'clause-date-past',
  );
  const entered = await enter({
    ...irregular,
    guests: [...irregular.guests],
    resolution: resolution('2026-11-15'),
  });
  expect([entered.status, entered.message]).toEqual([200, undefined]);
  const params = { meetingId: entered.answer.id };
  const { answer: meeting } = await secretary.call(readMeeting, { params });
  expect(meeting).toMatchObject({ kind: 'irregular', callReason: 'Vỡ bờ bao xóm Hạ', state: 'closed' });
  const { answer: roll } = await secretary.call(readRoll, { params });
  expect(roll.guests.map((one) => [one.name, one.fromAbove]).sort()).toEqual([
    ['Lương Văn Phú', false],
    ['Phan Thị Quyên', true],
  ]);
  const said = (await secretary.call(readMinutes, { params })).answer.paragraphs
    .map((one) => one.text)
    .join('\n');
  expect(said).toContain('Lương Văn Phú');
  // The duty is late by now, not left out; the paper bears the day on which it was passed.
  const tasks = await secretary.call(listTasks, { params: { organisationId: cell.cellId }, query: {} });
  expect(JSON.stringify(tasks.answer)).toContain('"dueOn":"2026-11-15"');
  const resolutionId = meeting.resolution?.id as string;
  const paper = await secretary.call(readResolution, { params: { resolutionId } });
  expect(paper.answer).toMatchObject({ kind: 'resolution' });
  const issue = async (on: string) =>
    secretary.call(issueResolution, {
      params: { resolutionId },
      body: { version: paper.answer.version, on },
    });
  expect((await issue('2026-11-04')).code).toBe('issue-date');
  expect((await issue('2026-11-05')).status).toBe(200);
});

test('a theme keeps its form; without one it was a report', async () => {
  const hours = { startsAt: '2026-11-10T07:00:00Z', endedAt: '2026-11-10T09:00:00Z' };
  const secretary = await app.as(cell.secretary);
  const formOf = async (more: Partial<Body>) => {
    const entered = await enter({ ...hours, kind: 'thematic', title: 'Giữ nước cho vụ đông', ...more });
    expect(entered.message).toBeUndefined();
    return (await secretary.call(readMeeting, { params: { meetingId: entered.answer.id } })).answer.form;
  };
  expect([await formOf({ form: 'seminar' }), await formOf({})]).toEqual(['seminar', 'report']);
});
