// Minutes as an official paper: what the minutes say, numbered and laid out as the Party's minutes are. Pure.
import { type Block, bold, longDate, type Paper } from '../../../../platform/documents/model.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { Paragraph, readMinutes } from '../../minutes/contract.ts';
import { marksOf } from '../../minutes/layout/rules.ts';
import { inSentence, sentence } from '../../minutes/wording/rules.ts';
import type { MeetingKind } from '../../rules.ts';
import {
  congressHead,
  draftMark,
  type Issuer,
  letterheadOf,
  monthInWords,
  nameInTitle,
  tableDate,
} from '../frame/rules.ts';
import { blocksOf } from '../segments/rules.ts';

export interface MinutesPaper {
  readonly minutes: AnswerOf<typeof readMinutes>;
  readonly meeting: { readonly kind: MeetingKind; readonly month: string };
  readonly issuer: Issuer;
  /** Of a congress: "2026 - 2031". */
  readonly term?: string | null;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  /** Of a meeting that was held on paper: when it was entered, why, how many sheets were attached. */
  readonly late?: { readonly enteredAt: string; readonly reason: string; readonly sheets: number } | null;
}

const headings: readonly (readonly [Paragraph['part'], string])[] = [
  ['opening', 'I- MỞ ĐẦU'],
  ['contents', 'II- NỘI DUNG'],
  ['closing', 'III- KẾT LUẬN VÀ BẾ MẠC'],
];

export function minutesPaper({ minutes, meeting, issuer, term, date, late }: MinutesPaper): Paper {
  const said = minutes.paragraphs.filter((one) => !one.removed);
  const marks = marksOf(minutes.paragraphs);
  const number = minutes.number === null ? draftMark : `Số ${minutes.number}`;
  return {
    about: {
      title: minutes.number === null ? 'Biên bản (dự thảo)' : `Biên bản số ${minutes.number}`,
      author: issuer.name,
      date,
    },
    letterhead: term ? congressHead(issuer, term, number) : letterheadOf(issuer, number),
    title: {
      kind: 'BIÊN BẢN',
      about: term ? [`đại hội ${issuer.name}`, `nhiệm kỳ ${term}`] : [aboutOf(meeting)],
    },
    blocks: [
      ...said.filter(isPreamble).flatMap((one) => blocksOf(one.text)),
      ...headings.flatMap(([part, heading]): Block[] => {
        const own = said.filter((one) => one.part === part && !isPreamble(one));
        const blocks = own.flatMap((one) => paragraphBlocks(one, marks.get(one.id)));
        return blocks.length === 0 ? [] : [{ block: 'heading', level: 1, text: heading }, ...blocks];
      }),
      ...enteredLate(late, date, meeting.kind),
      {
        block: 'signatures',
        left: minutes.signatures.taker,
        right: minutes.signatures.chair,
      },
      ...corrections(minutes),
    ],
  };
}

function aboutOf({ kind, month }: MinutesPaper['meeting']): string {
  return `${nameInTitle(kind)} ${monthInWords(month)}`;
}

/** Stands before the first heading. */
const isPreamble = (one: Paragraph): boolean => one.kind === 'opening';

/** The first line behind the paragraph's mark, the others under it; an item's is a heading. */
function paragraphBlocks(one: Paragraph, mark: string | undefined): Block[] {
  const blocks = blocksOf(one.text);
  const [first, ...rest] = blocks;
  if (mark === undefined || first?.block !== 'paragraph') return blocks.map(withBoldLead);
  if (one.kind === 'opinion') return [{ block: 'item', mark, text: first.text }, ...rest];
  const lead = `${mark} ${first.text}`;
  const head: Block =
    one.kind === 'item' ? { block: 'heading', level: 1, text: lead } : { block: 'paragraph', text: lead };
  return [head, ...rest.map(withBoldLead)];
}

/** "Biểu quyết 1", "Bảo lưu ý kiến:" in bold. */
function withBoldLead(block: Block): Block {
  if (block.block !== 'paragraph' || typeof block.text !== 'string') return block;
  const [lead] = /^(Biểu quyết \d+|Bảo lưu ý kiến:)/u.exec(block.text) ?? [];
  return lead ? { ...block, text: [bold(lead), block.text.slice(lead.length)] } : block;
}

function enteredLate(late: MinutesPaper['late'], date: string, kind: MeetingKind): Block[] {
  if (!late) return [];
  const sheets = late.sheets > 0 ? `, kèm ${late.sheets} tệp bản chụp` : '';
  const text = ` ${wordsOf(kind).sitting} ${longDate(date)} được ghi trên giấy và nhập lại ${longDate(localDate(late.enteredAt))}${sheets}. Lý do: ${sentence(inSentence(late.reason))}`;
  return [{ block: 'paragraph', text: [bold('Nhập sau:'), text] }];
}

/** Put right after the minutes were locked: what was signed stays as it is, and this goes with it. */
function corrections({ corrections: all, number }: MinutesPaper['minutes']): Block[] {
  if (all.length === 0 || number === null) return [];
  return [
    {
      block: 'annex',
      title: { kind: 'ĐÍNH CHÍNH', about: ['nội dung đã ghi trong biên bản'] },
      note: `(kèm theo Biên bản số ${number})`,
    },
    {
      block: 'table',
      columns: [
        { head: 'TT', width: 9, align: 'center' },
        { head: 'Nội dung đúng', width: 62 },
        { head: 'Lý do', width: 42 },
        { head: 'Người ghi', width: 28 },
        { head: 'Ngày', width: 24, align: 'center' },
      ],
      rows: all.map((one, at) => [
        String(at + 1),
        sentence(one.text),
        sentence(one.reason),
        one.by,
        tableDate(localDate(one.at)),
      ]),
    },
  ];
}
