// A resolution as an official paper: last month's tasks, next month's, who does what by when, the score, the vote. Pure.

import {
  type Block,
  bold,
  longDate,
  type Paper,
  percent,
  roman,
} from '../../../../platform/documents/model.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { citation } from '../../minutes/item/rules.ts';
import { officeWords, sentence } from '../../minutes/wording/rules.ts';
import type { RollFigures, RollLine } from '../../roll/contract.ts';
import { monthAfter } from '../../rules.ts';
import { scoreSentence, scoreTable, weakSentence } from '../../score/told/rules.ts';
import { type Decided, headOf, heldWords, lateBlock, titleOf } from '../decided/rules.ts';
import {
  capital,
  ledParagraph,
  linesOf,
  monthInWords,
  placeInWords,
  points,
  signedFor,
  unmarked,
  votedWith,
} from '../frame/rules.ts';
import { opinionsAnnex } from '../opinions-annex/rules.ts';
import { dutiesTable, reviewTable } from '../tables/rules.ts';

export function resolutionPaper(decided: Decided): Paper {
  const { resolution, issuer, date } = decided;
  const parts = [reviewPart(decided), directionPart(decided), executionPart(decided), scorePart(decided)];
  return {
    about: {
      title: titleOf(resolution, 'Nghị quyết'),
      author: issuer.name,
      date: resolution.issuedOn ?? date,
    },
    letterhead: headOf(decided),
    title: { kind: 'NGHỊ QUYẾT', about: [resolution.subject] },
    blocks: [
      { block: 'paragraph', text: openingText(decided) },
      ...parts
        .filter((part) => part.blocks.length > 0)
        .flatMap(({ heading, blocks }, at): Block[] => [
          { block: 'heading', level: 1, text: `${roman(at + 1)}- ${heading}` },
          ...blocks,
        ]),
      ...passedBlock(decided),
      ...lateBlock(decided),
      signedFor(decided.meeting.kind, resolution.recipients, decided.signing, decided.elected.presidium),
      ...opinionsAnnex(decided.opinions, {
        month: decided.meeting.month,
        kind: decided.meeting.kind,
        of: `kèm theo ${annexedTo(decided)}`,
      }),
    ],
  };
}

function annexedTo({ resolution, meeting }: Decided): string {
  if (resolution.number !== null) return citation(resolution);
  return `${resolution.state === 'passed' ? 'Nghị quyết' : 'dự thảo nghị quyết'} ${monthInWords(meeting.month)}`;
}

function openingText({ meeting, issuer, date, lines, figures, signing, minuteTaker }: Decided): string {
  const minutes =
    meeting.openedAt && meeting.closedAt
      ? Math.round((Date.parse(meeting.closedAt) - Date.parse(meeting.openedAt)) / 60_000)
      : null;
  const length = minutes === null ? '' : ` trong ${minutes} phút`;
  const taker = minuteTaker ? ` Thư ký: đồng chí ${minuteTaker}.` : '';
  return `${capital(longDate(date))}${placeInWords(meeting.place)}, ${issuer.name} ${heldWords(meeting.kind)}${length}. ${headcount(meeting, lines, figures)} Chủ trì: đồng chí ${signing.name}, ${officeWords[signing.role]}.${taker} Sau khi thảo luận, ${wordsOf(meeting.kind).itself} quyết nghị:`;
}

/** Before the roll is called only how many there are; who is not here is away without reason once the meeting has closed. */
function headcount(
  meeting: Decided['meeting'],
  lines: Decided['lines'],
  { total, present, excused, unexcused, away, exempt, suspended }: RollFigures,
): string {
  const of = (membership: RollLine['membership']) =>
    lines.filter((line) => line.membership === membership).length;
  const here = of('temporary');
  const kinds = `chính thức ${of('official')}, dự bị ${of('probationary')}${here > 0 ? `, sinh hoạt tạm thời tại chi bộ ${here}` : ''}`;
  const counts = [
    `có mặt ${present}`,
    `vắng có lý do ${excused}`,
    ...(meeting.closedAt === null ? [] : [`vắng không lý do ${unexcused}`]),
    ...(away > 0 ? [`sinh hoạt tạm thời nơi khác ${away}`] : []),
    ...(exempt > 0 ? [`miễn sinh hoạt ${exempt}`] : []),
    ...(suspended > 0 ? [`đình chỉ sinh hoạt ${suspended}`] : []),
  ];
  const told = meeting.openedAt === null ? '' : `; ${counts.join('; ')}`;
  return `Tổng số đảng viên ${total} đồng chí (${kinds})${told}.`;
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** I: what was typed of last month, and the tasks of its resolution as they stood when this one was passed. */
function reviewPart({ resolution, meeting, date }: Decided): Part {
  const { ideology, strengths, praise, weaknesses } = resolution;
  const told: ((number: number) => readonly Block[])[] = [
    ...led('Tư tưởng', ideology),
    ...led('Nhiệm vụ chính trị', strengths),
    ...reviewed(resolution, date),
    ...led('Biểu dương, nhắc nhở', praise),
    ...led('Hạn chế, nguyên nhân', weaknesses),
  ];
  return {
    heading: `ĐÁNH GIÁ KẾT QUẢ ${monthInWords(monthAfter(meeting.month, -1)).toUpperCase()}`,
    blocks: told.flatMap((blocksAt, at) => blocksAt(at + 1)),
  };
}

function led(name: string, text: string): ((number: number) => readonly Block[])[] {
  return text.trim() === '' ? [] : [(number) => [ledParagraph(`${number}. ${name}.`, text)]];
}

function reviewed(
  { reviewed: paper, review }: ResolutionShown,
  date: string,
): ((number: number) => readonly Block[])[] {
  if (!paper || review.length === 0) return [];
  const done = review.filter((line) => line.state === 'done');
  const inTime = done.filter((line) => line.lateDays === 0).length;
  const share = percent((done.length * 100) / review.length);
  const when = done.length > 0 ? `, trong đó ${inTime} đúng hạn` : '';
  return [
    (number) => [
      {
        block: 'paragraph',
        text: [
          bold(`${number}. Thực hiện ${citation(paper)}.`),
          ` Hoàn thành ${done.length} trên ${review.length} nhiệm vụ (${share})${when}:`,
        ],
      },
      reviewTable(review, date),
    ],
  ];
}

/** II: a line that begins with a number is a heading, those under it are points. */
function directionPart({ resolution, meeting }: Decided): Part {
  return {
    heading: `NHIỆM VỤ ${monthInWords(meeting.month).toUpperCase()}`,
    blocks: groupsOf(linesOf(resolution.direction)).flatMap(({ heading, lines }): readonly Block[] => {
      const under = points(lines.map((line) => sentence(unmarked(line))));
      if (heading === null) return under;
      // Alone it is no heading but a duty of its own.
      return lines.length === 0
        ? [{ block: 'paragraph', text: sentence(heading) }]
        : [{ block: 'heading', level: 2, text: heading }, ...under];
    }),
  };
}

function groupsOf(lines: readonly string[]): { heading: string | null; lines: string[] }[] {
  const groups: { heading: string | null; lines: string[] }[] = [];
  for (const line of lines) {
    if (/^\d{1,2}\.\s+\S/u.test(line)) groups.push({ heading: line, lines: [] });
    else if (groups.length === 0) groups.push({ heading: null, lines: [line] });
    else groups.at(-1)?.lines.push(line);
  }
  return groups;
}

/** III: each duty with its member and date, then how it is carried out. */
function executionPart({ resolution }: Decided): Part {
  const { clauses } = resolution;
  const lines = linesOf(resolution.execution);
  const first = clauses.length > 0 ? 2 : 1;
  return {
    heading: 'TỔ CHỨC THỰC HIỆN',
    blocks: [
      ...(clauses.length > 0
        ? [{ block: 'heading', level: 2, text: '1. Phân công' } as const, dutiesTable(resolution)]
        : []),
      ...lines.map(
        (line, at): Block => ({
          block: 'paragraph',
          text: `${at + first}. ${capital(sentence(unmarked(line)))}`,
        }),
      ),
    ],
  };
}

/** IV: the score that the cell gave itself on the sheet of the day, then its remark. */
function scorePart({ meeting, score }: Decided): Part {
  const lines = [...(score ? [weakSentence(score)] : []), ...linesOf(meeting.scoreLine)];
  const agreed: Block[] = score
    ? [{ block: 'paragraph', text: capital(scoreSentence(score)) }, scoreTable(score)]
    : [];
  return {
    heading: 'TỰ CHẤM ĐIỂM BUỔI SINH HOẠT',
    blocks: agreed.concat(lines.map((line) => ({ block: 'paragraph', text: capital(sentence(line)) }))),
  };
}

function passedBlock({ passedOn, vote, meeting }: Decided): Block[] {
  if (passedOn === null || vote === null) return [];
  return [
    {
      block: 'paragraph',
      text: `Nghị quyết này được ${wordsOf(meeting.kind).itself} thông qua ${longDate(passedOn)} ${votedWith(vote)}, và có hiệu lực từ ngày thông qua.`,
    },
  ];
}
