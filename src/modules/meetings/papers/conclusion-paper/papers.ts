// A conclusion as an official paper, on one page as a rule: what was found, what is to be done, who does it. Pure.

import { type Block, longDate, type Paper } from '../../../../platform/documents/model.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { inSentence, officeWords, sentence } from '../../minutes/wording/rules.ts';
import { scoreSentence, scoreTable } from '../../score/told/rules.ts';
import { type Decided, headOf, heldWords, lateBlock, titleOf } from '../decided/rules.ts';
import {
  capital,
  ledParagraph,
  linesOf,
  placeInWords,
  points,
  signedFor,
  unmarked,
  votedWith,
} from '../frame/rules.ts';

export function conclusionPaper(decided: Decided): Paper {
  const { resolution, issuer, date } = decided;
  const parts = [
    foundPart(resolution),
    dutiesPart(resolution),
    executionPart(resolution),
    scorePart(decided),
  ];
  return {
    about: { title: titleOf(resolution, 'Kết luận'), author: issuer.name, date: resolution.issuedOn ?? date },
    letterhead: headOf(decided),
    title: { kind: 'KẾT LUẬN', about: subjectLines(resolution.subject) },
    blocks: [
      { block: 'paragraph', text: openingText(decided) },
      ...parts.filter((part) => part !== null).flatMap((part, at) => part(at + 1)),
      ...passedBlock(decided),
      ...lateBlock(decided),
      signedFor(decided.meeting.kind, resolution.recipients, decided.signing, decided.elected.presidium),
    ],
  };
}

/** The theme in its marks stands on a line of its own. */
function subjectLines(subject: string): string[] {
  const [, before, theme] = /^(\S.*?)[\s:]+(“.+”|".+")$/u.exec(subject.trim()) ?? [];
  return before && theme ? [before, theme] : [subject];
}

function openingText({ meeting, issuer, date, signing, presenters, speakers }: Decided): string {
  const heard =
    presenters.length > 0
      ? `Sau khi nghe ${presenters.map((name) => `đồng chí ${name}`).join(', ')} trình bày và ${speakers > 0 ? `${speakers} đồng chí ` : ''}thảo luận`
      : 'Sau khi thảo luận';
  return `${capital(longDate(date))}${placeInWords(meeting.place)}, ${issuer.name} ${heldWords(meeting.kind)}. Đồng chí ${signing.name}, ${officeWords[signing.role]}, chủ trì. ${heard}, ${wordsOf(meeting.kind).itself} kết luận:`;
}

type Part = ((number: number) => Block[]) | null;

/** One paragraph, as the conclusion is short. */
function foundPart({ ideology, strengths, weaknesses, praise }: ResolutionShown): Part {
  const found = [ideology, strengths, weaknesses, praise].flatMap(linesOf).map(sentence);
  return found.length === 0 ? null : (number) => [ledParagraph(`${number}. Đánh giá.`, found.join(' '))];
}

function dutiesPart({ direction }: ResolutionShown): Part {
  const lines = linesOf(direction).map((line) => capital(sentence(unmarked(line))));
  if (lines.length === 0) return null;
  return (number) => [{ block: 'heading', level: 2, text: `${number}. Nhiệm vụ` }, ...points(lines)];
}

/** Who does what by when, then how it is carried out. */
function executionPart({ clauses, execution }: ResolutionShown): Part {
  const lines = [
    ...clauses.map((clause) => {
      const who = clause.assigneeName ? `Đồng chí ${clause.assigneeName}: ` : '';
      const what = inSentence(clause.text).replace(/[.;]+$/u, '');
      const partners = clause.partners.map((one) => one.name).join(', ');
      const withWhom = partners ? `, phối hợp: đồng chí ${partners}` : '';
      const until = clause.dueOn ? `, hạn ${longDate(clause.dueOn)}` : '';
      return `${who}${who ? what : capital(what)}${withWhom}${until}.`;
    }),
    ...linesOf(execution).map((line) => capital(sentence(unmarked(line)))),
  ];
  if (lines.length === 0) return null;
  return (number) => [
    { block: 'heading', level: 2, text: `${number}. Tổ chức thực hiện` },
    ...lines.map((text): Block => ({ block: 'item', mark: '-', text })),
  ];
}

/** The score, where the cell has agreed one. */
function scorePart({ score }: Decided): Part {
  if (!score) return null;
  return (number) => [
    ledParagraph(`${number}. Tự chấm điểm.`, capital(scoreSentence(score))),
    scoreTable(score),
  ];
}

function passedBlock({ passedOn, vote, meeting }: Decided): Block[] {
  if (passedOn === null || vote === null) return [];
  return [
    {
      block: 'paragraph',
      text: `Kết luận này được ${wordsOf(meeting.kind).itself} biểu quyết thông qua ${votedWith(vote)}.`,
    },
  ];
}
