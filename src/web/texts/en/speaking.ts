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

  tooShort: (used, least) => `Only ${used} min, the rule asks for at least ${least}`,
  closeShort: 'Close all the same',
  itemOver: (minutes) => `This item is ${minutes} min over its time`,
  endsLate: (time, minutes) => `Will end about ${time}, ${minutes} min over`,

  timesTitle: (name) => name,
  time: 'At',
  timeHint: 'Hours:minutes by the clock at the top, such as 15:20.',
  timeWrong: 'Write hours:minutes, such as 15:20.',
  leaveReason: 'Reason (optional)',
  leaveReasonHint: 'Read by the committee, the minute-taker and this member; not written into the minutes.',
  noteLeft: 'Note as left',
  leftWhy: 'Who left still counts among the official members, and does not vote until back.',
  noteBack: 'Note as back',
  noteLate: 'Note as late',
  noteInTime: 'Note as in time',
  cameLate: (time) => `Noted: late, ${time}`,
  cameInTime: 'Noted: in time',
  isLeft: (time) => `Noted: left, ${time}`,
};
