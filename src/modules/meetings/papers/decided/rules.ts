// What a resolution and a conclusion are made of, and what both say the same way: number, date, who was there. Pure.
import { type Block, bold, type Letterhead, longDate } from '../../../../platform/documents/model.ts';
import { localDate } from '../../../../platform/i18n/local-time.ts';
import type { OpinionShown } from '../../../democracy/opinions/contract.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import { type Elected, wordsOf } from '../../bodies/rules.ts';
import type { RollFigures, RollLine } from '../../roll/contract.ts';
import { kindNames, type MeetingKind } from '../../rules.ts';
import type { AgreedScore } from '../../score/told/rules.ts';
import {
  blankNumber,
  congressHead,
  draftMark,
  type Issuer,
  letterheadOf,
  monthInWords,
  type Signing,
  type Vote,
} from '../frame/rules.ts';

export interface Decided {
  readonly resolution: ResolutionShown;
  readonly issuer: Issuer;
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly month: string;
    readonly place: string;
    readonly openedAt: string | null;
    readonly closedAt: string | null;
    readonly scoreLine: string;
    /** Of a meeting that was held on paper. */
    readonly enteredLateAt?: string | null;
  };
  /** Once the cell has agreed it. */
  readonly score: AgreedScore | null;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  readonly signing: Signing;
  readonly minuteTaker: string | null;
  /** Of a congress: who leads it, and the term that it elects for. */
  readonly elected: Elected;
  readonly term: string | null;
  readonly lines: readonly Pick<RollLine, 'membership'>[];
  readonly figures: RollFigures;
  /** YYYY-MM-DD on which it was passed; null = it is a draft. */
  readonly passedOn: string | null;
  readonly vote: Vote | null;
  /** Empty for who does not read the words of the cell. */
  readonly opinions: readonly Pick<OpinionShown, 'authorName' | 'kind' | 'text'>[];
  /** Of a thematic meeting: who presented, how many others spoke. */
  readonly presenters: readonly string[];
  readonly speakers: number;
}

/** That the meeting was held on paper and entered afterwards: whoever reads the paper sees it. */
export function lateBlock({ meeting, date }: Pick<Decided, 'meeting' | 'date'>): Block[] {
  if (!meeting.enteredLateAt) return [];
  const entered = longDate(localDate(meeting.enteredLateAt));
  return [
    {
      block: 'paragraph',
      text: [
        bold('Nhập sau:'),
        ` ${wordsOf(meeting.kind).sitting} ${longDate(date)} được ghi trên giấy và nhập lại ${entered}.`,
      ],
    },
  ];
}

/** "sinh hoạt thường kỳ", "tổ chức đại hội": behind the name of the cell. */
export function heldWords(kind: MeetingKind): string {
  return kind === 'congress' ? 'tổ chức đại hội' : kindNames[kind];
}

/** In the properties of the file. */
export function titleOf({ number }: ResolutionShown, name: string): string {
  return number === null ? `${name} (dự thảo)` : `${name} số ${number}`;
}

/** The letterhead with number and date. */
export function headOf(decided: Decided): Letterhead {
  const { issuer, term, resolution } = decided;
  const [number, date] = [numberOf(resolution, term === null ? 'CB' : 'ĐH'), paperDate(decided)];
  return term === null ? letterheadOf(issuer, number, date) : congressHead(issuer, term, number, date);
}

function numberOf({ number, state, kind }: ResolutionShown, body: 'CB' | 'ĐH'): string {
  if (number !== null) return `Số ${number}`;
  return state === 'passed' ? blankNumber(kind === 'resolution' ? 'NQ' : 'KL', body) : draftMark;
}

/** The date of issue; before it the day is left open. */
function paperDate({ resolution, date }: Pick<Decided, 'resolution' | 'date'>): string {
  if (resolution.issuedOn) return longDate(resolution.issuedOn);
  return `ngày ${'\u00a0'.repeat(6)} ${monthInWords(date)}`;
}
