// What the tables of the roles are written in: a line for each endpoint, tried on a cell that is foreign to all but its own people.
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { CallArgs } from '../support/app.ts';

export const roles = [
  'outsider',
  'otherCell',
  'probationary',
  'member',
  'minuteTaker',
  'secretary',
  'deputy',
  'head',
  'above',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** 'ok', or the code of the refusal. */
export type Expected = 'ok' | (string & {});

/** Real ids of the cell that is tried; `next` is another number each time, for rows that must not repeat. */
export interface Target {
  readonly cellId: string;
  readonly committeeId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly officeId: string;
  /** A group (tổ đảng) of the cell; the member of the table is its head. */
  readonly groupId: string;
  /** Open, with the member of the table as its assignee, and with a file of evidence. */
  readonly taskId: string;
  readonly evidenceId: string;
  /** Ended: who may act on it hears so. */
  readonly endedTaskId: string;
  readonly statusId: string;
  /** A meeting of the cell that is on; `minuteTaker` takes its minutes. */
  readonly meetingId: string;
  /** An item of it that has not begun, and a paper. */
  readonly itemId: string;
  readonly paperId: string;
  readonly checkInCode: string;
  /** Whose absence from it is accepted. */
  readonly absentId: string;
  /** Of that meeting: an open vote, and an opinion of a member whom no role is. */
  readonly meetingVoteId: string;
  readonly opinionId: string;
  /** A motion of him in that meeting, and what he would change in it. */
  readonly motionId: string;
  readonly amendmentId: string;
  /** A vote of that meeting that has ended, he against it, and the minority opinion that he keeps. */
  readonly splitVoteId: string;
  readonly keptOpinionId: string;
  /** Written by him; the head of the agency owes the answer. */
  readonly owedOpinionId: string;
  /** A thematic one that is still prepared. */
  readonly draftMeetingId: string;
  /** A thematic one that was sent, an item of it, and a focus question that nobody has answered. */
  readonly sentMeetingId: string;
  readonly sentItemId: string;
  readonly focusId: string;
  /** An open vote of the cell. */
  readonly voteId: string;
  /** Set by the committee above, in force later. */
  readonly localRuleId: string;
  /** A secret ballot of the meeting that is handed out, and one that was published. */
  readonly ballotId: string;
  readonly publishedBallotId: string;
  /** Somebody of the list of self-criticism of that meeting, who waits. */
  readonly turnId: string;
  /** Frank opinions: a window that is handed out, one that was shown, an opinion of it that nobody has answered. */
  readonly frankWindowId: string;
  readonly shownFrankId: string;
  readonly frankOpinionId: string;
  /** An election of that meeting, and its round that is on. */
  readonly electionId: string;
  readonly roundId: string;
  /** A draft of the cell. */
  readonly resolutionId: string;
  readonly next: () => number;
}

export interface Line {
  readonly args: (target: Target) => CallArgs<Endpoint>;
  /** The answer for everybody not named in `but`; an outsider is 'not-signed-in' unless named. */
  readonly others: Expected;
  readonly but?: Partial<Record<Role, Expected>>;
}

export const unknownId = '99999999-9999-4999-8999-999999999999';

/** Those who keep the roster: the cell's secretary and deputy, the committee above. */
export const keepers = { secretary: 'ok', deputy: 'ok', above: 'ok' } as const;
export const readers = {
  probationary: 'ok',
  member: 'ok',
  minuteTaker: 'ok',
  head: 'ok',
  ...keepers,
} as const;
/** Those who sit in the cell. */
export const { above: _, ...inTheCell } = readers;
/** Those of them who do not lead it. */
export const plainMembers = {
  probationary: 'forbidden',
  member: 'forbidden',
  minuteTaker: 'forbidden',
  head: 'forbidden',
} as const;

/** Those who lead the cell; the others who see it may not, strangers hear that there is nothing. */
export const leads = (expected: Expected, but: Line['but'] = {}) => ({
  others: 'forbidden',
  but: {
    otherCell: 'not-found',
    administrator: 'not-found',
    secretary: expected,
    deputy: expected,
    ...but,
  },
});
