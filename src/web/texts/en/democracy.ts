// Texts of open votes, English.
import type { DemocracyTexts } from '../vi/democracy.ts';

export const en: DemocracyTexts = {
  choices: {
    for: 'In favour',
    against: 'Against',
    other: 'Another opinion',
    silent: 'Present, did not vote',
  },
  result: (votes, base, permille, passed) =>
    `In favour ${votes} of ${base}, ${Math.floor(permille / 10)}.${permille % 10}%: ${passed ? 'passed' : 'not passed'}`,
  open: (voted, may) => `Vote in progress: ${voted} of ${may} have voted`,
  withdrawn: 'The vote was stopped; there is no result',
  passesFrom: (needed, base) => `Passes with ${needed} of ${base} or more`,
  counts: 'Members by choice',
  choice: 'Choice',
  people: 'Members',
  channels: (phone, card) => `${phone} by phone, ${card} by raised card`,
  howCounted: 'How it is counted',
  officials: 'Official members of the cell',
  minus: (reason) => `Less: ${reason}`,
  subtracted: {
    away: 'on temporary transfer elsewhere',
    exempt_absent: 'exempt from meetings and absent',
    suspended: 'suspended',
    absent_throughout: 'absent throughout the congress with an accepted reason',
  },
  base: 'Counted on',
  present: 'Of them present when the vote was opened',
  presentNow: 'Of them present now',
  needed: 'Needed',
  thresholds: {
    more_than_half: 'More than half of the members counted',
    two_thirds: 'Two thirds of the members counted',
  },
  absentCounts: 'A member absent with reason still counts. An exempt member who comes counts.',
  frozen: 'The list stays as it was when the vote was opened; a later change of status changes no result.',
  rules: {
    'vote.base': 'Which members are counted',
    'vote.majority': 'More than half of all, not of those present',
    'vote.two-thirds': 'Matters that need two thirds',
    'vote.probationary': 'Members on probation do not vote',
    'election.base': 'Congress: the base of votes',
    'vote.temporary-in': 'Members on temporary transfer here do not vote',
  },
  basis: 'Rule',
};
