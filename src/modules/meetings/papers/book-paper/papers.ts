// Everything of a meeting before it begins, in one paper to be printed: programme, each item with its aim and papers, the draft. Pure.
import { type Block, bold, longDate, type Paper } from '../../../../platform/documents/model.ts';
import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem, Paper as Attached } from '../../contract.ts';
import { sentence } from '../../minutes/wording/rules.ts';
import { draftMark, letterheadOf, linesOf, signedFor } from '../frame/rules.ts';
import { aboutOf, type Programme, programmeBlocks } from '../programme-paper/rules.ts';

/** `bound`: its own pages stand behind the book. */
export type BookedPaper = Pick<Attached, 'itemId' | 'name' | 'summary' | 'pages'> & {
  readonly bound: boolean;
};

export interface Book extends Programme {
  readonly papers: readonly BookedPaper[];
  /** The draft as its own paper; null = there is none. */
  readonly draft: Paper | null;
}

export function bookPaper(book: Book): Paper {
  const { meeting, issuer, date, sentOn, items, papers, draft, signing } = book;
  const words = wordsOf(meeting.kind);
  const held = words.sitting.replace(/^(buổi|cuộc) /u, '');
  const whole = papers.filter((paper) => paper.itemId === null);
  const matters = items.filter((item) => hasMore(item, papers));
  return {
    about: { title: `Tập tài liệu ${held}`, author: issuer.name, date: sentOn ?? date },
    letterhead: letterheadOf(
      issuer,
      sentOn ? `TÀI LIỆU ${held.toUpperCase()}` : draftMark,
      longDate(sentOn ?? date),
    ),
    title: { kind: 'TẬP TÀI LIỆU', about: [aboutOf(meeting)] },
    blocks: [
      { block: 'heading', level: 1, text: 'I- CHƯƠNG TRÌNH' },
      ...programmeBlocks(book),
      ...(matters.length + whole.length > 0
        ? ([{ block: 'heading', level: 1, text: 'II- NỘI DUNG, TÀI LIỆU' }] as Block[])
        : []),
      ...matters.flatMap((item) => itemBlocks(item, papers)),
      ...(whole.length > 0
        ? ([{ block: 'heading', level: 2, text: 'Tài liệu chung' }, ...whole.map(paperItem)] as Block[])
        : []),
      signedFor(meeting.kind, [words.recipients], signing),
      ...draftBlocks(draft, words.itself),
    ],
  };
}

function hasMore(item: AgendaItem, papers: Book['papers']): boolean {
  return (
    [item.aim, item.question, item.decision].some((words) => words.trim() !== '') ||
    papers.some((paper) => paper.itemId === item.id)
  );
}

function itemBlocks(item: AgendaItem, papers: Book['papers']): Block[] {
  const led = (lead: string, words: string): Block[] =>
    words.trim() === ''
      ? []
      : [{ block: 'paragraph', text: [bold(`${lead}:`), ` ${linesOf(words).map(sentence).join(' ')}`] }];
  return [
    { block: 'heading', level: 2, text: `${item.number.replace(/\.$/u, '')}. ${item.title}` },
    ...led('Mục đích', item.aim),
    ...led('Câu hỏi cần giải quyết', item.question),
    ...led('Dự kiến quyết định', item.decision),
    ...papers.filter((paper) => paper.itemId === item.id).map(paperItem),
  ];
}

/** Named here with what it says in short; its pages stand behind the book, or it goes beside it as a file. */
function paperItem({ name, pages, summary, bound }: BookedPaper): Block {
  const where = bound ? 'in ở cuối tập' : 'xem tệp kèm theo';
  const long = pages === null ? ` (${where})` : ` (${pages} trang, ${where})`;
  const told = summary.trim() === '' ? '' : ` Tóm tắt: ${linesOf(summary).map(sentence).join(' ')}`;
  return { block: 'item', mark: '-', text: `Tài liệu “${name}”${long}.${told}` };
}

/** The draft without its letterhead; who signs it is not asked yet. */
function draftBlocks(draft: Paper | null, whose: string): Block[] {
  if (!draft) return [];
  const upTo = draft.blocks.findIndex((block) => block.block === 'signatures');
  const body = upTo < 0 ? draft.blocks : draft.blocks.slice(0, upTo);
  return [{ block: 'annex', title: draft.title, note: `(dự thảo, ${whose} chưa thông qua)` }, ...body];
}
