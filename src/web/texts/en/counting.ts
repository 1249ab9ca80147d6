// Texts of counted cards, votes by name and votes taken again, English.
import type { CountingTexts } from '../vi/counting.ts';

export const en: CountingTexts = {
  count: 'Name two members to count cards',
  countWhy: 'From then on nobody votes by phone. Who has voted by phone raises no card.',
  first: 'First counter',
  second: 'Second counter',
  start: 'Begin to count',
  counting: (round) => (round === 1 ? 'Cards are being counted' : `Cards are being counted, round ${round}`),
  left: (left) => `${left} have not voted by phone.`,
  sent: (name) => `${name} has sent a count`,
  waits: (name) => `Waiting for the count of ${name}`,
  agreed: 'Both counts agree. End the vote to announce it.',
  differed: (round) => `Round ${round}: the counts differ, counted again.`,
  asked: (round, reason) => `Round ${round}: counted again on demand. ${reason}`,
  countLine: (name, inFavour, against, other) =>
    `${name}: in favour ${inFavour}, against ${against}, other ${other}`,
  recount: 'Count again',
  recountWhy: 'Say who asks for it and why. It stands in the minutes.',
  reason: 'Reason',
  send: 'Send my count',
  own: 'Cards that I counted',
  ownWhy: 'Count by yourself, without asking the other. Only counts that agree are taken.',
  ownSent: 'Your count is sent. Waiting for the other one.',
  raise: 'Cards are being counted: raise yours if you have not voted.',
  voted: 'You have voted by phone: raise no card.',
  byName: 'Vote by name, in public',
  byNameHint:
    'Only where the cell decided so. Afterwards everybody sees who chose what; the minutes name them.',
  byNameNow: 'This vote is by name: when it ends everybody sees what you chose.',
  names: 'Who chose what',
  choices: { for: 'In favour', against: 'Against', other: 'Other opinion', silent: 'Did not vote' },
  again: 'Vote again',
  againWhy: 'The result before stays in the minutes; this one replaces it.',
  againOf: (reason) => `Voted again on demand: ${reason}`,
  replaced: 'Voted again; the later result holds.',
  cancel: 'Cancel',
};
