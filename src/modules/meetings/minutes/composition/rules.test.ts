// Whatever happens in whatever order: every event is told once, what people wrote stays, nothing changes places.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EndedBallot } from '../../../democracy/ballots/rules.ts';
import { endedByDecision, roundsOver } from '../../../democracy/elections/told/rules.ts';
import type { OpinionShown } from '../../../democracy/opinions/contract.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { MotionShown } from '../../../democracy/votes/motions/contract.ts';
import { nobodyElected, wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import { figuresOf, lineOf } from '../../roll/rules.ts';
import { electionOf } from '../elected/factory.ts';
import { marksOf, segmentsOf, textOf } from '../layout/rules.ts';
import type { Composed, Happened } from '../record/rules.ts';
import { joinParagraphs, type Touched, type Written } from '../rules.ts';
import { ballotText } from '../secret/rules.ts';
import { composeMinutes } from './rules.ts';

const uuid = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const minute = (n: number) => new Date(Date.parse('2026-12-03T07:00:00Z') + n * 60_000).toISOString();

const kinds: AgendaItem['kind'][] = [
  'opening',
  'roll',
  'review',
  'state_of_mind',
  'discussion',
  'criticism',
  'resolution',
  'score',
];

/** Items that follow one another from minute 1 on, some of them not yet begun. */
const agenda = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), minutes: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 8,
  })
  .chain((made) =>
    fc.integer({ min: 0, max: made.length }).map((begun) => {
      let from = 1;
      return made.map(({ kind, minutes }, n): AgendaItem => {
        const openedAt = n < begun ? minute(from) : null;
        from += minutes;
        return {
          id: uuid(1, n),
          parentId: null,
          number: String(n + 1),
          kind,
          title: `Mục số ${n + 1}`,
          aim: '',
          question: '',
          decision: '',
          minutesPlanned: minutes,
          presenter: n % 2 === 0 ? { id: uuid(2, n), name: 'Lê Hữu Vinh' } : null,
          state: openedAt === null ? 'todo' : 'done',
          openedAt,
          closedAt: openedAt && minute(from),
          spentSeconds: 0,
        };
      });
    }),
  );

const agreed: NonNullable<Happened['score']> = {
  total: 91.5,
  band: 'Khá',
  bandByPoints: 'Tốt',
  groups: [{ title: 'Bảo đảm thời gian', maximum: 100, points: 91.5 }],
  heldBy: ['Tỉ lệ đảng viên dự sinh hoạt'],
};

const words = fc.constantFrom('Thuê thêm máy xúc', 'đề nghị gia hạn', 'Tôi xin nhận khuyết điểm.', 'Hồ cạn');
const opinionKinds = ['agreement', 'addition', 'criticism', 'proposal', 'question', 'reserved'] as const;

function opinionOf(n: number, at: number, itemId: string | null, kind: OpinionShown['kind'], text: string) {
  const subject = itemId ? { type: 'agenda_item', id: itemId } : { type: 'meeting', id: uuid(0, 0) };
  const authorName = 'Cao Đức Nam';
  const rest = { authorId: uuid(2, 99), authorName, withdrawn: false, version: 1 };
  return { id: uuid(3, n), subject, kind, text, notedAt: minute(at), ...rest } satisfies OpinionShown;
}

function voteOf(n: number, at: number, itemId: string | null, state: 'closed' | 'withdrawn'): VoteShown {
  const result = { for: 18, against: 1, other: 1, silent: 0, passed: true, permille: 857 };
  return {
    id: uuid(4, n),
    subject: itemId ? { type: 'agenda_item', id: itemId } : { type: 'resolution', id: uuid(5, 0) },
    question: 'Đưa việc sửa mái vào nghị quyết',
    threshold: 'more_than_half',
    state,
    openedAt: minute(at),
    closedAt: minute(at + 1),
    base: 21,
    needed: 11,
    officials: 23,
    subtracted: [],
    mayVote: 20,
    voted: 20,
    byPhone: 2,
    byCard: 18,
    result: state === 'closed' ? result : null,
    ruleIds: [],
  };
}

const ends = ['open', 'withdrawn', 'passed', 'rejected'] as const;

/** A motion with two amendments; its votes, where it or they were voted. */
function motionOf(
  n: number,
  at: number,
  itemId: string | null,
  { state, changes }: { state: MotionShown['state']; changes: readonly (typeof ends)[number][] },
) {
  const common = { proposerId: uuid(2, n), proposer: 'Hà Thị Mai', noted: n % 2 === 0 };
  const amendments = changes.map((each, place) => ({
    ...common,
    id: uuid(7, n * 10 + place),
    at: minute(at + 1),
    endedAt: each === 'open' ? null : minute(at + 2),
    words: 'ngày 15',
    byWords: 'ngày 20 | thứ hai',
    place: place + 1,
    state: state === 'withdrawn' && each === 'open' ? ('fallen' as const) : each,
  }));
  const motion: MotionShown = {
    ...common,
    id: uuid(8, n),
    itemId,
    at: minute(at),
    endedAt: state === 'open' ? null : minute(at + 4),
    text: 'Nạo vét kênh trước ngày 15.',
    amended: changes.includes('passed') ? 'Nạo vét kênh trước ngày 20' : 'Nạo vét kênh trước ngày 15.',
    state,
    voting: state !== 'open',
    amendments,
  };
  const votes = [...amendments, motion].flatMap((one, place) => {
    if (one.state !== 'passed' && one.state !== 'rejected') return [];
    const vote = voteOf(900 + n * 10 + place, at + 2, null, 'closed');
    return [{ ...vote, subject: { type: 'motion', id: one.id }, closedAt: one.endedAt }];
  });
  return { motion, votes };
}

function ballotOf(
  n: number,
  at: number,
  itemId: string | null,
  of: Pick<EndedBallot, 'without' | 'phone' | 'paper'> & { votes: [number, number] },
): EndedBallot {
  const { votes, ...rest } = of;
  const received = votes[0] + votes[1];
  return {
    id: uuid(6, n),
    subject: itemId ? { type: 'agenda_item', id: itemId } : { type: 'meeting', id: uuid(0, 0) },
    title: 'Giới thiệu nhân sự chi ủy',
    method: 'choose',
    options: [{ name: 'Đồng ý' }, { name: 'Không | đồng ý' }],
    base: 21,
    needed: 11,
    openedAt: minute(at),
    endedAt: minute(at + 2),
    mayVote: 20,
    result: of.without === null ? { received, valid: received, invalid: 0, votes, faults: null } : null,
    ...rest,
  };
}

const members = ['Vũ Đình Lâm', 'Cao Đức Nam', 'Hà Thị Mai'].map((name, n) => ({
  personId: uuid(2, n),
  name,
  kind: 'home' as const,
  official: true,
  exempt: false,
  away: n === 2,
  suspended: false,
  present: n < 2,
  excused: false,
  channel: null,
  at: null,
  lateAt: null,
  leaves: [],
}));
const lines = members.map((one) => lineOf(one, 'open'));

const record = fc
  .record({
    items: agenda,
    said: fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 120 }),
        item: fc.nat(9),
        kind: fc.constantFrom(...opinionKinds),
        text: words,
      }),
      { maxLength: 8 },
    ),
    voted: fc.array(
      fc.record({
        item: fc.nat(9),
        state: fc.constantFrom('closed', 'withdrawn'),
        about: fc.constantFrom('item', 'draft'),
      }),
      { maxLength: 4 },
    ),
    moved: fc.array(
      fc.record({
        item: fc.nat(9),
        state: fc.constantFrom(...ends),
        changes: fc.array(fc.constantFrom(...ends), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    secret: fc.array(
      fc.record({
        item: fc.nat(9),
        without: fc.constantFrom(null, 'stopped' as const, 'void' as const),
        phone: fc.integer({ min: 0, max: 12 }),
        paper: fc.constantFrom(0, 3, 8),
        votes: fc.tuple(fc.nat(11), fc.nat(11)),
      }),
      { maxLength: 3 },
    ),
    elected: fc.array(
      fc.record({
        seats: fc.integer({ min: 1, max: 2 }),
        rounds: fc.array(
          fc.record({
            channel: fc.constantFrom('paper' as const, 'phone' as const),
            stopped: fc.boolean(),
            votes: fc.tuple(fc.nat(18), fc.nat(18), fc.nat(18)),
          }),
          { maxLength: 5 },
        ),
      }),
      { maxLength: 2 },
    ),
    conclusion: fc.constantFrom('', 'Thực hiện theo phương án đã biểu quyết'),
    score: fc.constantFrom(null, agreed),
    dues: fc.constantFrom('', '24/24 đồng chí đã nộp đủ'),
    closed: fc.boolean(),
  })
  .map(({ items, said, voted, moved, secret, elected, conclusion, dues, closed, score }): Happened => {
    const held = elected.map((one, n) => electionOf(n, 50 + n * 50, one.seats, one.rounds));
    const begun = items.filter((item) => item.openedAt !== null);
    const motions = moved.map((one, n) => motionOf(n, 20 + n * 6, begun[one.item]?.id ?? null, one));
    const at = (n: number) => begun[n]?.id ?? null;
    return {
      meeting: {
        id: uuid(0, 0),
        kind: 'regular',
        month: '2026-12-01',
        place: 'Phòng họp tầng 2',
        sentAt: '2026-11-30T02:00:00.000Z',
        openedAt: minute(0),
        closedAt: closed ? minute(200) : null,
        duesLine: dues,
        scoreLine: '',
        conclusionLine: conclusion,
        minuteTakerElectedAt: minute(1),
      },
      cellName: 'Chi bộ Quản lý công trình',
      chair: { name: 'Vũ Đình Lâm', role: 'secretary' },
      minuteTaker: 'Nguyễn Hoài An',
      elected: nobodyElected,
      offices: new Map(),
      lines,
      figures: figuresOf(members, lines, {
        kind: 'regular',
        startsAt: '2026-12-03T07:00:00Z',
        state: 'closed',
      }),
      guests: [],
      items,
      itemsAdded: 0,
      itemsLeft: [],
      opinions: said
        .map((one, n) => opinionOf(n, one.at, at(one.item), one.kind, one.text))
        .sort((a, b) => Date.parse(a.notedAt) - Date.parse(b.notedAt)),
      votes: [
        ...voted.map((one, n) => voteOf(n, 2 + n * 3, one.about === 'item' ? at(one.item) : null, one.state)),
        ...motions.flatMap((one) => one.votes),
      ],
      motions: motions.map((one) => one.motion),
      promises: [],
      ballots: [
        ...secret.map((one, n) => ballotOf(n, 30 + n * 5, at(one.item), one)),
        ...held.flatMap((one) => one.ballots),
      ],
      elections: {
        rounds: held.flatMap(({ election }) => roundsOver(election, '2026-12-03')),
        ends: held.flatMap(({ election, endedAt }) => endedByDecision(election, endedAt, '2026-12-03') ?? []),
      },
      speeches: [],
      rounds: [],
      resolutions: [],
      review: { reviewed: null, review: [] },
      stateOfMind: 'Đảng viên yên tâm công tác.',
      score,
      linesAt: { conclusion: minute(110), score: null },
      readAt: closed ? minute(190) : null,
      agreedPresent: closed ? 2 : null,
      mended: 0,
    };
  });

const keyOf = (one: { kind: string; source: { id: string } | null }) => `${one.kind} ${one.source?.id}`;
const written = (happened: Happened): Written[] =>
  composeMinutes(happened).map((one) => ({ ...one, id: keyOf(one) }));

test('every event is told exactly once, in the order of the parts, in whole sentences', () => {
  fc.assert(
    fc.property(record, (happened) => {
      const composed = composeMinutes(happened);
      const told = (kind: string) => composed.filter((one) => one.kind === kind).map((one) => one.source.id);
      const ids = (things: readonly { id: string }[]) => things.map((one) => one.id).sort();
      const { opinions, votes, motions, ballots, items, elections } = happened;
      expect([...told('opinion'), ...told('reserved')].sort()).toEqual(ids(opinions));
      expect(told('vote').sort()).toEqual(ids(votes));
      expect(told('motion').sort()).toEqual(ids(motions));
      expect(told('motion_end').sort()).toEqual(ids(motions.filter((one) => one.state !== 'open')));
      // The secret ballot of a round is told with the round, and only there.
      const own = ballots.filter((one) => one.subject.type !== 'election_round');
      expect(told('ballot').sort()).toEqual(ids(own));
      const ends = elections.ends.map((one) => one.election);
      expect(told('election').sort()).toEqual(ids([...elections.rounds.map((one) => one.round), ...ends]));
      const framed = ['opening', 'roll', 'score'];
      const begun = items.filter((item) => item.openedAt !== null && !framed.includes(item.kind));
      expect(told('item').sort()).toEqual(ids(begun));
      expect(new Set(composed.map(keyOf)).size).toBe(composed.length);
      const parts = composed.map((one) => ['opening', 'contents', 'closing'].indexOf(one.part));
      expect(parts).toEqual(parts.toSorted());
      for (const { kind, text } of composed) {
        expect(text).not.toMatch(/undefined|null|NaN|\.\.|: :/);
        // Only an item of which nothing is said yet ends with its heading.
        expect(text).toMatch(kind === 'item' ? /[.:)]$/ : /\.$/);
      }
    }),
  );
});

/** The record as it stood somewhat earlier: what came later is left out. */
function earlier(happened: Happened, share: number): Happened {
  const some = <T>(all: readonly T[]) => all.slice(0, Math.floor(all.length * share));
  const votes = some(happened.votes);
  const { rounds, ends } = happened.elections;
  return {
    ...happened,
    meeting: { ...happened.meeting, closedAt: null, conclusionLine: '' },
    opinions: some(happened.opinions),
    votes,
    motions: some(happened.motions),
    ballots: some(happened.ballots),
    elections: { rounds: some(rounds), ends: share < 1 ? [] : ends },
    readAt: null,
    agreedPresent: null,
  };
}

test('what was told keeps its order when more happens', () => {
  fc.assert(
    fc.property(record, fc.double({ min: 0, max: 1, noNaN: true }), (happened, share) => {
      const before = composeMinutes(earlier(happened, share)).map(keyOf);
      const after = composeMinutes(happened).map(keyOf);
      expect(after.filter((one) => before.includes(one))).toEqual(before);
    }),
  );
});

const touchedOf = (one: Written, n: number): Touched => ({
  ...one,
  original: one.text,
  text: `Người sửa ${n}.`,
  editedBy: 'Nguyễn Hoài An',
  editedAt: minute(n),
  editReason: null,
  removed: n % 3 === 0,
  afterId: null,
  version: 1,
});
const noteBehind = (one: Written | undefined, n: number): Touched => ({
  id: `note ${n}`,
  part: one?.part ?? 'opening',
  kind: 'note',
  at: minute(n),
  source: null,
  original: null,
  text: `Thư ký viết ${n}.`,
  editedBy: 'Nguyễn Hoài An',
  editedAt: minute(n),
  editReason: null,
  removed: false,
  afterId: one?.id ?? null,
  version: 1,
});

test('what people wrote and corrected survives whatever happens afterwards, where they put it', () => {
  fc.assert(
    fc.property(
      record,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.nat(30), { maxLength: 6 }),
      (happened, share, picks) => {
        const before = written(earlier(happened, share));
        const picked = [...new Set(picks)].flatMap((n) => before[n] ?? []);
        const edits = picked.map(touchedOf);
        const notes = picked.map((one, n) => noteBehind(one, n));
        const joined = joinParagraphs(written(happened), [...edits, ...notes]);
        for (const edit of edits) {
          const found = joined.filter((one) => one.id === edit.id);
          expect(found.map(({ text, removed }) => [text, removed])).toEqual([[edit.text, edit.removed]]);
          expect(found[0]?.original).toBe(written(happened).find((one) => one.id === edit.id)?.text);
        }
        for (const note of notes) {
          const at = joined.findIndex((one) => one.id === note.id);
          expect(joined[at - 1]?.id).toBe(note.afterId);
        }
        expect(new Set(joined.map((one) => one.id)).size).toBe(joined.length);
      },
    ),
  );
});

test('a secret ballot is told with its sums on the base, one without a result with none of them', () => {
  const ballot = ballotOf(0, 30, null, { without: null, phone: 10, paper: 3, votes: [11, 2] });
  expect(ballotText(ballot, 1, wordsOf('regular'))).toBe(
    [
      'Bỏ phiếu kín 1 (14 giờ 32, bằng điện thoại và phiếu giấy): giới thiệu nhân sự chi ủy. Có 20 đảng viên chính thức có mặt được bỏ phiếu; phát ra 13 phiếu, thu về 13 phiếu, hợp lệ 13, không hợp lệ 0.',
      '| Nội dung | Số phiếu | Tỷ lệ trên 21 |',
      '| Đồng ý | 11 | 52,4 % |',
      '| Không / đồng ý | 2 | 9,5 % |',
      'Đạt mức quy định (cần từ 11/21): Đồng ý.',
    ].join('\n'),
  );
  const none = ballotText({ ...ballot, without: 'void', result: null }, 2, wordsOf('regular'));
  expect(none).toContain('thu về dưới 3 phiếu nên không công bố kết quả.');
  expect(ballotText({ ...ballot, without: 'stopped', result: null }, 2, wordsOf('regular'))).not.toMatch(
    /phát ra|thu về/,
  );
});

test('numbers and letters leave no gap where a paragraph is left out', () => {
  const shown = (kind: Composed['kind'], id: string, removed = false) => ({
    id,
    kind,
    removed,
    part: 'contents',
  });
  const marks = marksOf([
    shown('item', 'một'),
    ...['a', 'b', 'c', 'd', 'đ', 'e'].map((id) => shown('opinion', id, id === 'b')),
    shown('item', 'hai', true),
    shown('item', 'ba'),
    shown('opinion', 'g'),
  ]);
  expect(Object.fromEntries(marks)).toEqual({
    một: '1.',
    a: 'a)',
    c: 'b)',
    d: 'c)',
    đ: 'd)',
    e: 'đ)',
    ba: '2.',
    g: 'a)',
  });
});

test('lines, points and tables are told apart and put together again', () => {
  fc.assert(
    fc.property(record, (happened) => {
      for (const { text } of composeMinutes(happened)) expect(textOf(segmentsOf(text))).toBe(text);
    }),
  );
});
