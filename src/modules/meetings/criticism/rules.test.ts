// The order of hearing: leaders first, nobody lost; the next is the first who waits. How a turn reads in the minutes.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrderOfHearing, nextTurn, turnText } from './rules.ts';

const office = fc.constantFrom(
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_head',
  'agency_head',
);
const people = fc.array(fc.record({ id: fc.uuid(), offices: fc.array(office, { maxLength: 3 }) }), {
  maxLength: 20,
});
const rank = ({ offices }: { offices: readonly string[] }) => {
  const place = ['secretary', 'deputy_secretary', 'committee_member'].findIndex((one) =>
    offices.includes(one),
  );
  return place < 0 ? 3 : place;
};

test('leaders first by office, the others as they were; the same people, each once', () => {
  fc.assert(
    fc.property(people, (all) => {
      const order = inOrderOfHearing(all);
      expect(order.map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort());
      for (const [place, one] of order.entries()) {
        const before = order[place - 1];
        if (!before) continue;
        expect(rank(before)).toBeLessThanOrEqual(rank(one));
        if (rank(before) === rank(one)) expect(all.indexOf(before)).toBeLessThan(all.indexOf(one));
      }
    }),
  );
});

test('the next is the first who waits, whoever was heard or absent before', () => {
  const turn = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom('waiting' as const, 'now' as const, 'heard' as const, 'absent' as const),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (all) => {
      const turns = all.map((one, index) => ({ ...one, place: index + 1 }));
      const next = nextTurn(turns.toReversed());
      expect(next?.id ?? null).toBe(turns.find((one) => one.state === 'waiting')?.id ?? null);
    }),
  );
});

test('a turn in the minutes', () => {
  const turn = {
    id: 'x',
    at: '',
    personId: 'ha',
    name: 'Đỗ Thị Thanh Hà',
    office: 'Phó Bí thư',
    text: 'Còn nể nang.\nChưa đi cơ sở đủ.',
    earlier: [
      {
        text: 'Đi cơ sở mỗi tháng',
        state: 'partly' as const,
        note: 'Tháng có lũ không đi được.',
        dueOn: null,
      },
      { text: 'Ghi sổ', state: 'carried' as const, note: '', dueOn: '2027-03-31' },
    ],
    comments: [{ author: 'Bùi Xuân Hòa', text: 'nên nghe anh em trước khi kết luận.' }],
    promises: [{ text: 'Mỗi tuần một ngày ở trạm', dueOn: '2026-12-31' }],
  };
  expect(turnText(turn)).toBe(
    'Đồng chí Đỗ Thị Thanh Hà, Phó Bí thư, tự phê bình: Còn nể nang. Chưa đi cơ sở đủ. Việc đã hứa kỳ trước: Đi cơ sở mỗi tháng (làm được một phần: Tháng có lũ không đi được); Ghi sổ (làm tiếp, xong trước ngày 31/03/2027). Góp ý: đồng chí Bùi Xuân Hòa: nên nghe anh em trước khi kết luận. Hứa sửa: Mỗi tuần một ngày ở trạm (xong trước ngày 31/12/2026).',
  );
  expect(
    turnText({ ...turn, name: null, office: null, text: '', earlier: [], comments: [], promises: [] }),
  ).toBe('Tập thể chi ủy kiểm điểm.');
});
