// The annex of a resolution: every opinion noted in the meeting, with who gave it. Pure.
import type { Block } from '../../../../platform/documents/model.ts';
import type { OpinionShown } from '../../../democracy/opinions/contract.ts';
import { sentence } from '../../minutes/wording/rules.ts';
import type { MeetingKind } from '../../rules.ts';
import { capital, linesOf, monthInWords } from '../frame/rules.ts';

const kinds: Record<OpinionShown['kind'], string> = {
  agreement: 'Đồng ý',
  addition: 'Bổ sung',
  criticism: 'Phê bình',
  self_criticism: 'Tự phê bình',
  proposal: 'Đề xuất',
  question: 'Hỏi',
  reserved: 'Bảo lưu ý kiến',
};

/** On a page of its own; nothing when nobody's opinion was noted. `of`: the paper it goes with. */
export function opinionsAnnex(
  opinions: readonly Pick<OpinionShown, 'authorName' | 'kind' | 'text'>[],
  { month, kind, of }: { readonly month: string; readonly kind: MeetingKind; readonly of: string },
): Block[] {
  if (opinions.length === 0) return [];
  return [
    {
      block: 'annex',
      title: {
        kind: 'PHỤ LỤC',
        about: [
          kind === 'congress'
            ? 'tổng hợp ý kiến tại đại hội'
            : `tổng hợp ý kiến tại buổi sinh hoạt chi bộ ${monthInWords(month)}`,
        ],
      },
      note: `(${of})`,
    },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Đồng chí', width: 34 },
        { head: 'Ý kiến', width: 90 },
        { head: 'Loại ý kiến', width: 32 },
      ],
      rows: opinions.map((one, at) => [
        String(at + 1),
        one.authorName,
        linesOf(one.text)
          .map((line) => capital(sentence(line)))
          .join('\n'),
        kinds[one.kind],
      ]),
    },
  ];
}
