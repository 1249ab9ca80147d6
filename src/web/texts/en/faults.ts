// Why ballots are invalid, as the tally board enters it and everybody reads it; English.
import type { FaultsTexts } from '../vi/faults.ts';

const ofNames: FaultsTexts['ofNames'] = {
  notIssued: 'Not handed out by the board',
  marked: 'Signed or written on',
  extraNames: 'Names added',
  blank: 'Blank, nobody crossed out (more names than seats)',
  tooManyLeft: 'Too many names left',
  allCrossed: 'All crossed out',
  other: 'Another reason',
};

export const en: FaultsTexts = {
  title: 'Invalid ballots',
  ofNames,
  ofBoxes: (boxes) => ({
    ...ofNames,
    extraNames: 'Something added beside what is asked',
    blank: 'No box marked',
    tooManyLeft: boxes === 2 ? 'Both boxes marked' : 'Too many boxes marked',
  }),
  invalidAs: (list) => `Invalid: ${list}.`,
  valid: 'Valid',
  differs: (where) => `Your count differs from another in: ${where}. Count again.`,
  places: {
    handedOut: 'handed out',
    received: 'received',
    faults: 'invalid ballots',
    votes: 'votes of each line',
  },
};
