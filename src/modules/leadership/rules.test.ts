// What keeps a draft from the vote, what clauses say as tasks, how last month is reviewed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  faultBeforeVote,
  firstRecipients,
  numberOf,
  partsOfDirection,
  reviewLineOf,
  taskWords,
} from './rules.ts';

const today = '2026-12-03';
const day = fc
  .integer({ min: -40, max: 40 })
  .map((days) => Temporal.PlainDate.from(today).add({ days }).toString());
const anyClauses = fc
  .array(fc.record({ assigneeId: fc.option(fc.constant('p')), dueOn: fc.option(day) }), { maxLength: 8 })
  .map((list) => list.map((one, index) => ({ ...one, ordinal: index + 1 })));

describe('before the vote', () => {
  test('a draft is ready when every duty has a member and a day from today on, and only then', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const whole = clauses.every(
          (one) => one.assigneeId !== null && one.dueOn !== null && one.dueOn >= today,
        );
        expect(faultBeforeVote('resolution', clauses, today) === null).toBe(whole && clauses.length > 0);
        expect(faultBeforeVote('conclusion', clauses, today) === null).toBe(whole);
      }),
    );
  });

  test('the first fault in order is told, by its number', () => {
    const whole = { assigneeId: 'p', dueOn: today };
    const faults = (...rest: { assigneeId: string | null; dueOn: string | null }[]) =>
      faultBeforeVote(
        'resolution',
        rest.map((one, index) => ({ ...one, ordinal: index + 1 })),
        today,
      );
    expect(faults()).toEqual({ code: 'no-clauses' });
    expect(faults(whole, { ...whole, dueOn: null }, { ...whole, assigneeId: null })).toEqual({
      code: 'clause-without-date',
      ordinal: 2,
    });
    expect(faults({ ...whole, dueOn: '2026-12-02' })).toEqual({
      code: 'clause-date-past',
      ordinal: 1,
      dueOn: '2026-12-02',
    });
  });
});

test('words of a task: a title of at most 300 letters, nothing of the clause lost', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 3, maxLength: 1500, unit: fc.constantFrom('a', 'ế', ' ', 'đ', '.') }),
      (text) => {
        const { title, detail } = taskWords(text);
        expect(title.length).toBeLessThanOrEqual(300);
        const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
        if (detail === '') expect(title).toBe(line);
        else {
          expect(detail).toBe(text.trim());
          expect(line.startsWith(title.slice(0, -2))).toBe(true);
        }
      },
    ),
  );
});

test('a line of the review: late when open past its day, early when done before it', () => {
  const task = {
    id: 't',
    title: 'Kiểm tra mái đập',
    assigneeName: 'Bùi Xuân Hòa',
    dueOn: '2026-11-30',
    percent: 60,
    state: 'open' as const,
    endedOn: null,
    result: null,
  };
  expect(reviewLineOf(task, today)).toMatchObject({ lateDays: 3, earlyDays: 0, result: '' });
  const done = { ...task, state: 'done' as const, percent: 100, result: 'Đủ ảnh' };
  expect(reviewLineOf({ ...done, endedOn: '2026-11-28' }, today)).toMatchObject({
    lateDays: 0,
    earlyDays: 2,
    result: 'Đủ ảnh',
  });
  expect(reviewLineOf({ ...done, endedOn: '2026-12-02' }, today)).toMatchObject({
    lateDays: 2,
    earlyDays: 0,
  });
  // It ended after the day of the review: on that day it was open.
  expect(reviewLineOf({ ...done, endedOn: '2026-12-04' }, today)).toMatchObject({
    state: 'open',
    lateDays: 3,
    result: '',
  });
  expect(reviewLineOf({ ...task, state: 'dropped', endedOn: '2026-12-02' }, today)).toMatchObject({
    lateDays: 0,
  });
});

test('numbers and recipients as papers write them', () => {
  expect(numberOf({ number: 9, kind: 'conclusion', body: 'CB' })).toBe('09-KL/CB');
  expect(numberOf({ number: 1, kind: 'resolution', body: 'ĐH' })).toBe('01-NQ/ĐH');
  expect(numberOf({ number: null, kind: 'resolution', body: 'CB' })).toBe(null);
  expect(firstRecipients('Đảng bộ Sở Thủy lợi An Bình')[0]).toBe('Đảng ủy Sở Thủy lợi An Bình (để báo cáo)');
  expect(firstRecipients(null)).toHaveLength(1);
});

test('part II: numbered lines are headings, the others their points', () => {
  expect(
    partsOfDirection(
      'Mở đầu\n\n1. Xây dựng Đảng\n Học xong nghị quyết. \nKiểm điểm.\n2. Nhiệm vụ chính trị\n3.5 km kênh',
    ),
  ).toEqual([
    { heading: null, points: ['Mở đầu'] },
    { heading: '1. Xây dựng Đảng', points: ['Học xong nghị quyết.', 'Kiểm điểm.'] },
    { heading: '2. Nhiệm vụ chính trị', points: ['3.5 km kênh'] },
  ]);
  expect(partsOfDirection('  \n')).toEqual([]);
});
