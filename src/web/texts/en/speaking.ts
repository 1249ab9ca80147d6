// Texts of rounds, speaking times, late and early, English.
import type { SpeakingTexts } from '../vi/speaking.ts';

export const en: SpeakingTexts = {
  spoken: (times, seconds) =>
    `${seconds >= 60 ? `${Math.floor(seconds / 60)} min` : `${seconds} s`}, ${times === 1 ? 'once' : `${times} times`}`,
  roundSoFar: (spoke, passed) =>
    `${spoke} spoke${passed > 0 ? `, ${passed} passed` : ''}. Committee and chair speak last.`,
  turnNext: 'Next turn',
  passFor: (name) => `Note that ${name} passes`,
  endRound: 'End the round',
  turnNow: 'It is your turn',
  turnSoon: (place) => (place === 1 ? 'Your turn is next' : 'Your turn is near, one before you'),
  turnPlace: (place) => `Your turn is number ${place}`,
  hadTurn: 'You have spoken in this round',
  hasPassed: 'You have passed',
  pass: 'Pass',
};
