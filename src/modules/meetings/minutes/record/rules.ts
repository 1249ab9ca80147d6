// All that happened in a meeting, as its minutes look at it, and what a paragraph made of it is. Pure.
import type { EndedBallot } from '../../../democracy/ballots/rules.ts';
import type { ToldEnd, ToldRound } from '../../../democracy/elections/told/rules.ts';
import type { OpinionShown } from '../../../democracy/opinions/contract.ts';
import type { VoteShown } from '../../../democracy/votes/contract.ts';
import type { MotionShown } from '../../../democracy/votes/motions/contract.ts';
import type { ResolutionShown } from '../../../leadership/contract.ts';
import type { Elected } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import type { ToldPromise } from '../../criticism/promises/rules.ts';
import type { HeardTurn } from '../../criticism/rules.ts';
import type { Guest, RollFigures, RollLine } from '../../roll/contract.ts';
import type { MeetingKind, SigningRole } from '../../rules.ts';
import type { AgreedScore } from '../../score/told/rules.ts';

export type Part = 'opening' | 'contents' | 'closing';

export type ParagraphKind =
  | 'opening'
  | 'chair'
  | 'guests'
  | 'roll'
  | 'dues'
  | 'agenda'
  | 'item'
  | 'opinion'
  | 'promise'
  | 'motion'
  | 'vote'
  | 'motion_end'
  | 'ballot'
  | 'election'
  | 'reserved'
  | 'resolution'
  | 'conclusion'
  | 'score'
  | 'read'
  | 'closing';

/** A paragraph as its event writes it; one event gives one paragraph of a kind. */
export interface Composed {
  readonly part: Part;
  readonly kind: ParagraphKind;
  /** When its event happened. */
  readonly at: string;
  readonly source: { readonly type: string; readonly id: string };
  /** Lines: one that begins with `- ` is a point, one that begins with `|` is a row of a table (see `segmentsOf`). */
  readonly text: string;
}

export type Said = OpinionShown & {
  readonly ahead?: boolean;
  /** Of a kept opinion: the vote in which it stayed in the minority. */
  readonly voteId?: string | undefined;
};

export interface Speech {
  readonly itemId: string | null;
  readonly personId: string;
  readonly name: string;
}

/** What happened, as far as it has: all that the minutes tell. */
export interface Happened {
  readonly meeting: {
    readonly id: string;
    readonly kind: MeetingKind;
    readonly month: string;
    readonly place: string;
    readonly openedAt: string;
    readonly closedAt: string | null;
    readonly sentAt: string | null;
    readonly duesLine: string;
    readonly scoreLine: string;
    readonly conclusionLine: string;
    readonly minuteTakerElectedAt: string | null;
    /** Of a meeting that was held on paper: the hour of each item is not known. */
    readonly enteredLateAt?: string | null;
  };
  /** "Chi bộ Quản lý công trình", "Chi ủy Chi bộ …", "Tổ đảng …, Chi bộ …" */
  readonly cellName: string;
  readonly chair: { readonly name: string; readonly role: SigningRole };
  readonly minuteTaker: string | null;
  /** Who leads and writes at a congress. */
  readonly elected: Elected;
  /** Person → "Phó Bí thư". */
  readonly offices: ReadonlyMap<string, string>;
  readonly lines: readonly RollLine[];
  readonly figures: RollFigures;
  readonly guests: readonly Guest[];
  readonly items: readonly AgendaItem[];
  /** Top items that were put on the agenda in the room. */
  readonly itemsAdded: number;
  /** Titles of those that were not reached. */
  readonly itemsLeft: readonly string[];
  /** `ahead`: sent before the meeting, in answer to a focus question. */
  readonly opinions: readonly Said[];
  /** Oldest first; open ones are not told yet. */
  readonly votes: readonly VoteShown[];
  /** Oldest first, each with its amendments in the order of voting. */
  readonly motions: readonly MotionShown[];
  /** Secret ballots that are over, oldest first. */
  readonly ballots: readonly EndedBallot[];
  /** Rounds that are over; one on phones has its secret ballot among `ballots`. */
  readonly elections: { readonly rounds: readonly ToldRound[]; readonly ends: readonly ToldEnd[] };
  readonly speeches: readonly Speech[];
  /** Go-rounds at an item: everybody present was called in turn. */
  readonly rounds: readonly {
    readonly itemId: string | null;
    readonly spoke: number;
    readonly passed: number;
  }[];
  /** The resolution and the conclusion of the meeting, as far as there are any. */
  readonly resolutions: readonly ResolutionShown[];
  /** What had become of the last resolution on the meeting's day. */
  readonly review: Pick<ResolutionShown, 'reviewed' | 'review'>;
  readonly stateOfMind: string;
  /** Turns of a session of self-criticism and criticism that were heard. */
  readonly criticism?: readonly HeardTurn[];
  /** What the meeting was told of promises of earlier sessions. */
  readonly promises: readonly ToldPromise[];
  /** Once the cell has agreed it. */
  readonly score: AgreedScore | null;
  /** When the typed lines were written first. */
  readonly linesAt: { readonly conclusion: string | null; readonly score: string | null };
  readonly readAt: string | null;
  readonly agreedPresent: number | null;
  /** Paragraphs that people put right after the reading. */
  readonly mended: number;
}

/**
 * What the cell does not agree when the minutes are read out: the reading itself, what comes after it, and kept opinions, which
 * are their authors' own until the minutes are locked.
 */
export const afterReading: readonly string[] = ['read', 'closing', 'reserved'];
