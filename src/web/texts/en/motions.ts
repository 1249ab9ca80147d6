// Texts of motions and amendments in the room, English.
import type { vi } from '../vi/motions.ts';

export const en: typeof vi = {
  title: 'Motions and amendments',
  none: 'There is no motion to vote on yet.',
  move: 'Move to decide something',
  moveWhy: 'Write the sentence that the cell will vote on. You may withdraw it until voting begins.',
  text: 'Motion',
  send: 'Send the motion',
  by: (name: string) => `Moved by ${name}`,
  asMoved: (text: string) => `As it was moved: ${text}`,
  change: (words: string, byWords: string) => `“${words}” becomes “${byWords}”`,
  amend: 'Propose an amendment',
  words: 'Words of the motion to change',
  wordsWhy: 'Copy the words of the motion. To add something, copy the words beside it.',
  byWords: 'What they become',
  withdraw: 'Withdraw',
  withdrawOne: (text: string) => `Withdraw: ${text}`,
  earlier: 'Vote earlier',
  earlierOne: (text: string) => `Vote earlier: ${text}`,
  order: 'Voted one after the other, the furthest from the motion first.',
  voteAmendment: 'Vote on the next amendment',
  voteMotion: 'Vote on the motion',
  states: {
    open: 'Not voted yet',
    withdrawn: 'Withdrawn',
    passed: 'Passed',
    rejected: 'Not passed',
    fallen: 'No longer to be voted',
  },
};
