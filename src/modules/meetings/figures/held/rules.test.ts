// Contents and forms in figures: shares within their bases, order that does not matter where it must not, agendas compared.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItemKind } from '../../agenda/rules.ts';
import { alikeness, contentsOf, formOfOne, formsOf, type HeldItem, type HeldMeeting } from './rules.ts';

const contentKinds: AgendaItemKind[] = ['review', 'state_of_mind', 'news', 'discussion', 'criticism'];
const frameKinds: AgendaItemKind[] = [
  'opening',
  'roll',
  'dues',
  'resolution',
  'score',
  'minutes_read',
  'closing',
];
const words = fc.constantFrom('', ' ', 'Nêu rõ việc', 'Chọn phương án tháng 10');
const item = (kinds: AgendaItemKind[]): fc.Arbitrary<HeldItem> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    title: fc.constantFrom('Thảo luận', 'Sửa mái đập', 'Thu quỹ khuyến học', 'Kết quả tháng 10'),
    aim: words,
    question: words,
    decision: words,
    opened: fc.boolean(),
    minutesPlanned: fc.nat(120),
    spentSeconds: fc.nat(7200),
  });
const items = fc.array(item([...contentKinds, ...frameKinds]), { maxLength: 8 });
const meeting: fc.Arbitrary<HeldMeeting> = fc
  .record({
    kind: fc.constantFrom('regular' as const, 'thematic' as const, 'combined' as const, 'irregular' as const),
    date: fc.constantFrom('2026-03-03', '2026-11-03'),
    form: fc.constantFrom(null, 'report' as const, 'seminar' as const),
    items,
    papers: fc.array(
      fc.record({
        pages: fc.option(fc.integer({ min: 1, max: 9 })),
        summary: words,
        addedAt: fc.constantFrom('2026-02-20T02:00:00Z', '2026-11-03T01:00:00Z'),
      }),
      {
        maxLength: 3,
      },
    ),
    clauses: fc.nat(5),
    named: fc.nat(5),
  })
  .map(({ named, ...one }) => ({
    ...one,
    startsAt: `${one.date}T07:00:00Z`,
    tasks: Math.min(one.clauses, named),
  }));
const meetings = fc.array(meeting, { maxLength: 6 });

describe('contents', () => {
  test('no share is larger than its base, and the order of meetings does not matter', () => {
    fc.assert(
      fc.property(meetings, (held) => {
        const figures = contentsOf(held, []);
        expect(figures.told).toBeLessThanOrEqual(figures.matters);
        expect(figures.summarised).toBeLessThanOrEqual(figures.longPapers);
        expect(figures.tasks).toBeLessThanOrEqual(figures.clauses);
        expect(figures.timed).toBeLessThanOrEqual(held.length);
        expect(figures.latePapers).toBeLessThanOrEqual(figures.papers);
        if (figures.timed === 0) expect([figures.discussion.spent, figures.reading.spent]).toEqual([0, 0]);
        expect(contentsOf(held.toReversed(), [])).toEqual(figures);
      }),
    );
  });

  test('what is said in full counts, what lacks one of the three does not', () => {
    const full = { aim: 'Để chọn', question: 'Chọn ai', decision: 'Chọn một' };
    const one = (over: Partial<HeldItem>): HeldItem => ({
      kind: 'discussion',
      title: 'Thảo luận',
      ...full,
      opened: true,
      minutesPlanned: 15,
      spentSeconds: 600,
      ...over,
    });
    const held: HeldMeeting = {
      kind: 'regular',
      date: '2026-11-03',
      startsAt: '2026-11-03T07:00:00Z',
      form: null,
      items: [
        one({}),
        one({ question: ' ' }),
        one({ kind: 'review', spentSeconds: 6000 }),
        one({ kind: 'news' }),
      ],
      papers: [
        { pages: 3, summary: '', addedAt: '2026-11-01T01:00:00Z' },
        { pages: 4, summary: '', addedAt: '2026-11-01T01:00:00Z' },
        { pages: 4, summary: 'Tóm tắt', addedAt: '2026-11-01T01:00:00Z' },
        { pages: null, summary: '', addedAt: '2026-11-03T01:00:00Z' },
      ],
      clauses: 2,
      tasks: 1,
    };
    const onPaper = { ...held, items: held.items.map((of) => ({ ...of, opened: false, spentSeconds: 0 })) };
    expect(contentsOf([held, onPaper], [])).toEqual({
      matters: 6,
      told: 4,
      timed: 1,
      discussion: { planned: 30, spent: 20 },
      reading: { planned: 30, spent: 110 },
      papers: 8,
      latePapers: 2,
      longPapers: 4,
      summarised: 2,
      clauses: 4,
      tasks: 2,
    });
  });
});

describe('forms', () => {
  test('each meeting counts under one kind; an agenda held again and again is wholly alike', () => {
    fc.assert(
      fc.property(meetings, meeting, fc.integer({ min: 2, max: 5 }), (held, one, times) => {
        const figures = formsOf(held);
        expect(figures.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(held.length);
        expect(figures.compared).toBeLessThanOrEqual(Math.max(0, held.length - 1));
        expect(figures.alike === null).toBe(figures.compared === 0);
        const same = formsOf(Array.from({ length: times }, () => one));
        const full = alikeness(one.items, one.items) !== null;
        expect([same.alike, same.compared]).toEqual(full ? [100, times - 1] : [null, 0]);
      }),
    );
  });

  test('alike is the same both ways, from 0 to 100, and the frame of the meeting is no part of it', () => {
    fc.assert(
      fc.property(items, items, fc.array(item(frameKinds)), (one, other, frame) => {
        const alike = alikeness(one, other);
        expect(alikeness(other, one)).toBe(alike);
        if (alike !== null) {
          expect(alike).toBeGreaterThanOrEqual(0);
          expect(alike).toBeLessThanOrEqual(100);
        }
        expect(alikeness([...frame, ...one], other)).toBe(alike);
        const contents = [...one, ...other].filter(({ kind }) => contentKinds.includes(kind));
        expect(alike === null).toBe(contents.length === 0);
      }),
    );
  });

  test('the number of the month makes no other item; another question does', () => {
    const of = (title: string, question = '') => ({ kind: 'discussion' as const, title, question });
    expect(alikeness([of('Kết quả tháng 10')], [of('Kết quả tháng 11.')])).toBe(100);
    expect(alikeness([of('Thảo luận', 'Sửa đập?')], [of('Thảo luận', 'Thu quỹ?')])).toBe(0);
    expect(alikeness([of('A'), of('B')], [of('B'), of('C')])).toBeCloseTo(100 / 3);
  });

  test('a form is told against the themes just before: another one, or the same as so many of them', () => {
    const theme = (form: HeldMeeting['form']): HeldMeeting => ({
      kind: form === null ? 'regular' : 'thematic',
      date: '2026-11-03',
      startsAt: '2026-11-03T07:00:00Z',
      form,
      items: [],
      papers: [],
      clauses: 0,
      tasks: 0,
    });
    const [report, seminar, plain] = [theme('report'), theme('seminar'), theme(null)];
    expect(formOfOne(seminar, [])).toEqual({ form: 'seminar', before: null, same: 0, alike: null });
    expect(formOfOne(seminar, [report, plain])).toMatchObject({ before: 'report', same: 0 });
    expect(formOfOne(report, [seminar, report, plain, report])).toMatchObject({ before: 'report', same: 2 });
    expect(formOfOne(report, [report, report])).toMatchObject({ same: 2 });
    expect(formOfOne(plain, [report])).toMatchObject({ form: null, before: 'report', same: 0 });
    expect(formsOf([report, plain, report, seminar])).toMatchObject({ followed: 2, varied: 1, thematic: 3 });
  });
});
