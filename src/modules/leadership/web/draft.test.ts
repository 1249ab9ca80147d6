// Two people write one draft: nothing that somebody typed is lost, and what neither touched is taken over.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, mergeTyped, type Typed } from './draft.ts';

const words = fc.constantFrom('', 'một', 'hai', 'ba ');
const anyTyped: fc.Arbitrary<Typed> = fc.record({
  subject: words,
  ideology: words,
  strengths: words,
  praise: words,
  weaknesses: words,
  direction: words,
  execution: words,
  recipients: fc.constantFrom('', 'Đảng ủy', 'Đảng ủy\n\nĐảng viên '),
  clauses: fc.array(
    fc.record({
      key: fc.uuid(),
      text: words,
      assigneeId: fc.constantFrom(null, 'p'),
      partnerIds: fc.constantFrom<string[]>([], ['q']),
      dueOn: fc.constant(null),
      carriedTaskId: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
});

test('only what differs is sent; blanks at the ends and keys of rows are no difference', () => {
  fc.assert(
    fc.property(anyTyped, anyTyped, (base, typed) => {
      expect(changesOf(base, base)).toBeNull();
      const rekeyed = { ...base, clauses: base.clauses.map((one) => ({ ...one, key: 'khác' })) };
      expect(changesOf(base, rekeyed)).toBeNull();
      const changes = changesOf(base, typed) ?? {};
      for (const field of ['subject', 'ideology', 'direction'] as const)
        expect(field in changes).toBe(base[field].trim() !== typed[field].trim());
    }),
  );
  const base = { subject: 'a', recipients: 'x', clauses: [] } as unknown as Typed;
  const typed = { ...base, recipients: 'x\n\n y ' };
  const whole = Object.fromEntries(
    ['ideology', 'strengths', 'praise', 'weaknesses', 'direction', 'execution'].map((field) => [field, '']),
  );
  expect(changesOf({ ...whole, ...base } as Typed, { ...whole, ...typed } as Typed)).toEqual({
    recipients: ['x', 'y'],
  });
});

test('what I typed stays; what I did not touch becomes theirs; a clash is named where both changed to different words', () => {
  fc.assert(
    fc.property(anyTyped, anyTyped, anyTyped, (base, mine, theirs) => {
      const merged = mergeTyped(base, mine, theirs);
      for (const field of ['subject', 'ideology', 'strengths', 'praise', 'weaknesses'] as const) {
        const [was, own, other] = [base, mine, theirs].map((one) => one[field].trim());
        expect(merged.typed[field].trim()).toBe(own === was ? other : own);
        expect(merged.clashes.includes(field)).toBe(own !== was && other !== was && own !== other);
      }
    }),
  );
});

test('what comes back as I sent it is no news, whatever I typed since', () => {
  fc.assert(
    fc.property(anyTyped, anyTyped, anyTyped, (base, sent, since) => {
      const merged = mergeTyped(base, since, sent, sent);
      expect(merged).toEqual({ typed: since, clashes: [], othersWrote: false });
    }),
  );
});
