// The sheets as data and the judgement on them: never above 100, monotone, a gate only lowers, bands over every sum.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalOn, regulations } from '../../organisation/regulations/rules.ts';
import { measure } from './contract.ts';
import { type Criterion, canOf, criteriaOf, judge, pointsFor, type Sheet, scoredBy } from './rules.ts';
import { scoreSentence, scoreTableLines, weakSentence } from './told/rules.ts';

/** Both sheets as a committee may have them, with a gate on the best band. */
const sheets = regulations
  .filter((one) => one.key === 'meeting.score')
  .map((one) => {
    const goodNeedsFull = 'length,attendance,contributions,assignments';
    return scoredBy({ ...one, values: { ...one.values, goodNeedsFull } })?.sheet as Sheet;
  });
const anySheet = fc.constantFrom(...sheets);
/** Points of every criterion, also wrong ones; some not told. */
const scored = anySheet.chain((sheet) =>
  fc
    .array(fc.option(fc.integer({ min: -10, max: 90 }).map((n) => n / 2)), {
      minLength: criteriaOf(sheet).length,
      maxLength: criteriaOf(sheet).length,
    })
    .map((points) => ({
      sheet,
      points: new Map(criteriaOf(sheet).map((one, at) => [one.id, points[at] ?? null])),
    })),
);
const fullOf = (sheet: Sheet) => new Map(criteriaOf(sheet).map((one) => [one.id, one.maximum]));
const rank = (sheet: Sheet, band: string) => sheet.bands.findIndex((one) => one.id === band);

test('each sheet adds up to 100, by seven groups; its measures are known; its gates name its criteria', () => {
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    const criteria = criteriaOf(sheet);
    expect(new Set(criteria.map((one) => one.id)).size).toBe(criteria.length);
    expect(sheet.groups).toHaveLength(7);
    expect(sheet.groups.reduce((sum, group) => sum + group.maximum, 0)).toBe(sheet.total);
    for (const group of sheet.groups)
      expect(group.criteria.reduce((sum, one) => sum + one.maximum, 0)).toBe(group.maximum);
    for (const one of criteria) {
      if (one.kind === 'agreed') expect([one.measure, one.steps]).toEqual([undefined, undefined]);
      else {
        expect(measure.options).toContain(one.measure);
        expect(Math.max(...(one.steps ?? []).map((step) => step.points))).toBe(one.maximum);
      }
    }
    for (const gate of sheet.gates)
      for (const id of gate.full) expect(criteria.map((one) => one.id)).toContain(id);
    expect(sheet.bands.map((band) => [band.name, band.from])).toEqual([
      ['Tốt', 90],
      ['Khá', 70],
      ['Trung bình', 50],
      ['Kém', 0],
    ]);
    expect(sheet.gates.map((gate) => gate.band)).toEqual(['good']);
    expect(sheet.gates[0]?.summary).toContain('Xếp loại Tốt còn cần điểm tối đa ở “');
  }
});

test('the day of the meeting decides which sheet', () => {
  expect(nationalOn('meeting.score', '2018-07-05')).toBeUndefined();
  expect(nationalOn('meeting.score', '2025-10-27')?.id).toBe('meeting.score-12');
  expect(nationalOn('meeting.score', '2025-10-28')?.id).toBe('meeting.score-42');
});

test('gates are local: the national rule has none', () => {
  for (const one of regulations) if (one.sheet) expect(scoredBy(one)?.sheet.gates).toEqual([]);
});

test('a sum is within 0 and 100 whatever is entered, by halves, and has a band', () => {
  fc.assert(
    fc.property(scored, ({ sheet, points }) => {
      const judged = judge(sheet, points);
      expect(judged.total).toBeGreaterThanOrEqual(0);
      expect(judged.total).toBeLessThanOrEqual(100);
      expect(judged.total * 2).toBe(Math.floor(judged.total * 2));
      expect(judged.groups.reduce((sum, one) => sum + one.points, 0)).toBe(judged.total);
      expect(rank(sheet, judged.band)).toBeGreaterThanOrEqual(0);
      expect(judged.missing.length).toBe([...points.values()].filter((one) => one === null).length);
    }),
  );
});

test('a gate only lowers, and says why exactly when it does', () => {
  fc.assert(
    fc.property(scored, ({ sheet, points }) => {
      const judged = judge(sheet, points);
      expect(rank(sheet, judged.band)).toBeGreaterThanOrEqual(rank(sheet, judged.bandByPoints));
      expect(judged.heldBy.length > 0).toBe(judged.band !== judged.bandByPoints);
      expect(judge({ ...sheet, gates: [] }, points).band).toBe(judged.bandByPoints);
    }),
  );
});

test('more points never make a worse band or a smaller sum', () => {
  fc.assert(
    fc.property(scored, fc.nat(), fc.integer({ min: 1, max: 20 }), ({ sheet, points }, at, more) => {
      const criteria = criteriaOf(sheet);
      const { id } = criteria[at % criteria.length] as Criterion;
      const better = new Map(points).set(id, (points.get(id) ?? 0) + more / 2);
      const [before, after] = [judge(sheet, points), judge(sheet, better)];
      expect(after.total).toBeGreaterThanOrEqual(before.total);
      expect(rank(sheet, after.band)).toBeLessThanOrEqual(rank(sheet, before.band));
    }),
  );
});

test('points of a count grow with what was measured, and stay within the criterion', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sheets.flatMap(criteriaOf)),
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (criterion, amount, more) => {
        const [less, greater] = [pointsFor(criterion, amount), pointsFor(criterion, amount + more)];
        if (criterion.kind === 'agreed') {
          expect([less, greater]).toEqual([null, null]);
          return;
        }
        expect(less).toBeGreaterThanOrEqual(0);
        expect(greater).toBeGreaterThanOrEqual(less as number);
        expect(greater).toBeLessThanOrEqual(criterion.maximum);
      },
    ),
  );
});

test('bands at their edges; full marks everywhere are Tốt; one gate point short is Khá', () => {
  for (const sheet of sheets) {
    const ungated = { ...sheet, gates: [] };
    const bandAt = (total: number) => {
      let left = total;
      const points = criteriaOf(sheet).map((one) => {
        const given = Math.min(one.maximum, left);
        left -= given;
        return [one.id, given] as const;
      });
      return judge(ungated, new Map(points)).band;
    };
    expect([100, 90, 89.5, 70, 69.5, 50, 49.5, 0].map(bandAt)).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'average',
      'average',
      'poor',
      'poor',
    ]);
    expect(judge(sheet, fullOf(sheet)).band).toBe('good');
    const short = fullOf(sheet).set('contributions', 9.5);
    expect(judge(sheet, short)).toMatchObject({
      total: 99.5,
      band: 'fair',
      bandByPoints: 'good',
      heldBy: ['contributions'],
    });
  }
});

test('who may when', () => {
  const nobody = {
    personId: 'x',
    lead: false,
    committee: false,
    chair: false,
    minuteTaker: false,
    member: true,
    above: false,
    supervisor: false,
  };
  const open = { state: 'open', minuteTakerId: 'y', minutesLocked: false, agreed: false } as const;
  const may = (standing: Partial<typeof open> | object, actor: Partial<typeof nobody>) =>
    Object.values(canOf({ ...open, ...standing }, { ...nobody, ...actor }))
      .map(Number)
      .join('');
  expect(may({}, {})).toBe('000');
  expect(may({}, { minuteTaker: true })).toBe('100');
  expect(may({}, { chair: true })).toBe('110');
  expect(may({ agreed: true }, { chair: true })).toBe('000');
  expect(may({ minutesLocked: true }, { chair: true })).toBe('000');
  expect(may({ state: 'sent' }, { chair: true })).toBe('000');
  expect(may({}, { member: false, above: true, supervisor: true })).toBe('000');
  expect(
    may({ state: 'closed', agreed: true, minutesLocked: true }, { member: false, supervisor: true }),
  ).toBe('001');
  expect(may({ state: 'closed' }, { member: false, above: true })).toBe('000');
});

test('as papers tell it', () => {
  const score = {
    total: 92.5,
    band: 'Khá',
    bandByPoints: 'Tốt',
    groups: [
      { title: 'Bảo đảm thời gian', maximum: 5, points: 5 },
      { title: 'Kết quả thực hiện nghị quyết', maximum: 95, points: 87.5 },
    ],
    heldBy: ['Khai mạc đúng giờ'],
  };
  expect(scoreSentence(score)).toBe(
    'chi bộ tự chấm 92,5/100 điểm, xếp loại Khá; đủ điểm loại Tốt nhưng chưa đạt điểm tối đa ở tiêu chí “Khai mạc đúng giờ”.',
  );
  expect(scoreTableLines(score).split('\n').at(-1)).toBe('| Cộng | 100 | 92,5 |');
  expect(weakSentence(score)).toBe('Tiêu chí còn thấp: kết quả thực hiện nghị quyết (87,5/95 điểm).');
  expect(weakSentence({ ...score, groups: score.groups.slice(0, 1) })).toContain('đều đạt điểm tối đa');
});
