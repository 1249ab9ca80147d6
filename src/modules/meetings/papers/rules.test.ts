// File names, what is missing in both languages, and the papers of meetings that were cancelled or rejected their draft.
import { expect, test } from 'vitest';
import type { MeetingActor } from '../rules.ts';
import { fileNameOf, notYet, papersOf, type Standing } from './rules.ts';

const regular = { kind: 'regular', month: '2026-12-01' } as const;

test('the file is called by number, kind and month; what is not numbered says so first', () => {
  expect(fileNameOf('minutes', regular, { state: 'issued', number: '30-BB/CB' })).toBe(
    '30-BB-CB Biên bản sinh hoạt chi bộ tháng 12-2026',
  );
  const thematic = { kind: 'thematic', month: '2027-01-01' } as const;
  expect(fileNameOf('conclusion', thematic, { state: 'issued', number: '09-KL/CB' })).toBe(
    '09-KL-CB Kết luận chuyên đề tháng 01-2027',
  );
  expect(fileNameOf('notice', thematic, { state: 'draft', number: null })).toBe(
    'DỰ THẢO Thông báo sinh hoạt chuyên đề tháng 01-2027',
  );
  expect(fileNameOf('resolution', regular, { state: 'rejected', number: null })).toBe(
    'KHÔNG THÔNG QUA Nghị quyết tháng 12-2026',
  );
});

test('a paper that is not there yet: what to do, in both languages', () => {
  const { vi, en } = notYet('minutes', 'sent');
  expect([vi, en]).toEqual([
    'Chưa có biên bản của buổi sinh hoạt này. Khai mạc buổi sinh hoạt thì biên bản bắt đầu tự ghi.',
    'There are no minutes of this meeting yet. Open the meeting: the minutes write themselves from then on.',
  ]);
  expect(notYet('conclusion', 'cancelled').vi).toBe(
    'Chưa có kết luận của buổi sinh hoạt này. Buổi sinh hoạt đã hủy; lên lịch buổi khác.',
  );
  for (const kind of ['notice', 'minutes', 'resolution', 'conclusion'] as const)
    for (const state of ['draft', 'cancelled'] as const) {
      const refusal = notYet(kind, state);
      expect(`${refusal.vi} ${refusal.en}`).not.toMatch(/[{}]|undefined/);
    }
});

const secretary: MeetingActor = {
  personId: '1',
  lead: true,
  committee: true,
  chair: true,
  minuteTaker: false,
  member: true,
  above: false,
  supervisor: false,
};
const standing: Standing = {
  meetingId: 'm',
  kind: 'thematic',
  state: 'closed',
  notice: { number: '34-TB/CB', on: '2026-11-30' },
  minutes: { state: 'locked', number: '30-BB/CB', scanned: false, mayEdit: true },
  decisions: [],
  date: '2026-12-03',
};
const steps = (change: Partial<Standing>, actor = secretary) =>
  papersOf({ ...standing, ...change }, actor).map((one) => [one.kind, one.state, one.next?.step ?? null]);

test('what comes next of each paper', () => {
  expect(steps({})).toEqual([
    ['notice', 'issued', null],
    ['minutes', 'issued', 'scan'],
    ['conclusion', 'none', 'write'],
  ]);
  const rejected = { id: 'r', kind: 'conclusion', state: 'rejected', number: null, issuedOn: null } as const;
  expect(steps({ decisions: [rejected] })).toContainEqual(['conclusion', 'rejected', 'write']);
  expect(
    steps({ minutes: { state: 'locked', number: '30-BB/CB', scanned: true, mayEdit: true } }),
  ).toContainEqual(['minutes', 'issued', null]);
});

test('of a cancelled meeting nothing is asked for any more', () => {
  const minutes = { state: 'draft', number: null, scanned: false, mayEdit: true } as const;
  expect(steps({ state: 'cancelled', notice: null, minutes, kind: 'regular' })).toEqual([
    ['notice', 'none', null],
    ['minutes', 'none', null],
    ['resolution', 'none', null],
  ]);
});
