// Texts of who opened the papers and of the e-handbook's checklist, English.
import type { vi } from '../vi/reading.ts';

export const en: typeof vi = {
  title: 'Who opened the papers',
  titleSent: 'Sent to the members',
  ofAll: (opened, total) => `${opened} of ${total} opened the papers`,
  notOpened: (count) => `Not opened: ${count}`,
  allOpened: 'Everybody opened the papers',
  reminded: (count) => `${count} were reminded the evening before.`,
  willRemind: 'Who has not opened them is reminded once, at 19:00 the evening before.',
  why: 'Kept is that they were opened, not for how long; a member sees his own part only.',
  own: (moment) => `You opened the papers at ${moment}`,
  ownNot: 'You have opened no paper yet',
  sentInTime: (moment) => `Sent to the members at ${moment}, in time`,
  sentLate: (moment, by) => `Sent late: at ${moment}, due by the end of ${by}`,

  handbookTitle: (done, all) => `E-handbook: ${done} of ${all} put up`,
  none: 'The meeting was cancelled: there is nothing to put up',
  stays: 'Papers of committee and group meetings do not go on the e-handbook',
  toMeeting: 'To the meeting',
  items: {
    programme: 'Notice and agenda',
    papers: 'Papers of the meeting',
    minutes: 'Locked minutes',
    decision: 'Issued resolution or conclusion',
  },
  due: (day) => `Due by the end of ${day}`,
  dueLater: 'Due two days after the meeting closes',
  files: (count) => (count === 0 ? 'Nothing to put up yet' : `${count} ${count === 1 ? 'file' : 'files'}`),
  ticked: (by, moment) => `Put up by ${by}, noted at ${moment}`,
  tickedLate: 'late',
  waits: 'Not put up yet',
  overdue: 'Past its day',
  tick: 'Note as put up',
  tickOf: (item) => `Note as put up: ${item}`,
  untick: 'Take back',
  untickOf: (item) => `Take back: ${item}`,
  take: { before: 'Take the files before (ZIP)', after: 'Take the results (ZIP)' },
  takeWhy:
    'Nền nếp is not joined to the e-handbook: take this archive and put its files up. It holds only files declared not secret.',
};
