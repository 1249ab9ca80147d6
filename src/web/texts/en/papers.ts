// Texts of the official papers of a meeting, English.
import type { vi } from '../vi/papers.ts';

type Kind = keyof typeof vi.states;
type State = keyof (typeof vi.states)['notice'];

const decided: Record<State, string> = {
  none: 'No draft yet',
  draft: 'Draft, not passed yet',
  passed: 'Passed, waits to be issued',
  issued: 'Issued',
  rejected: 'Not passed',
};
const states: Record<Kind, Record<State, string>> = {
  notice: { ...decided, none: 'Not there yet', draft: 'Draft, not sent yet', issued: 'Sent to the members' },
  minutes: { ...decided, none: 'Not there yet', draft: 'Draft, not locked yet', issued: 'Locked' },
  resolution: decided,
  conclusion: decided,
};

export const en: typeof vi = {
  kinds: {
    programme: 'Programme',
    report: 'Report on the results',
    book: 'Book of papers to print',
    notice: 'Notice',
    minutes: 'Minutes',
    resolution: 'Resolution',
    conclusion: 'Conclusion',
  },
  loose: 'Programme, report, book of papers',
  looseStates: {
    programme: {
      draft: 'Draft, not sent yet',
      issued: 'As sent; numbered by hand where the cell numbers it',
    },
    report: {
      draft: 'Draft, the minutes are not locked',
      issued: 'As in the locked minutes; numbered by hand',
    },
    book: { draft: 'Draft, not sent yet', issued: 'Programme, aims, list of papers, draft resolution' },
  },
  states,
  steps: {
    send: 'Send the agenda to the members',
    open: 'Open the meeting',
    lock: 'Finish and lock the minutes',
    scan: 'Attach the signed scan',
    write: 'Write the draft',
    finish: 'Finish the draft',
    vote: 'Vote on the draft',
    issue: 'Number and issue it',
  },
  waits: {
    send: 'It is numbered when the committee sends the agenda.',
    open: 'The minutes write themselves from the opening on.',
    lock: 'It is numbered when the cell has agreed, the minute-taker confirmed and the chair locked it.',
    scan: 'It waits for the scan of the copy signed by hand.',
    write: 'The committee writes the draft.',
    finish: 'The cell votes on it in the meeting.',
    vote: 'The cell votes on it in the meeting.',
    issue: 'The secretary numbers and issues it.',
  },
  toHandbook: 'The e-handbook',
  toMeeting: 'To the meeting',
  title: (numbered, others) =>
    numbered === 0
      ? 'Papers of the meeting: none is numbered yet'
      : `Papers of the meeting: ${numbered} numbered${others > 0 ? `, ${others} not finished` : ''}`,
  numbered: (number, date) => `No. ${number}, ${date}`,
  papers: 'Papers of the meeting',
  unnumbered: (paper, state) =>
    `${paper} (${state === 'passed' ? 'not numbered yet' : state === 'rejected' ? 'not passed' : 'draft'})`,
  allPapers: 'Papers as PDF and DOCX',
  seePdf: 'See the PDF',
  takeDocx: 'Save as DOCX',
  ofPaper: (what, paper) => `${what}: ${paper}`,
  none: 'There is no paper to see yet',
  noneWhy: 'Papers stand here when the agenda is sent and when the cell has passed its resolution.',
  draftNote:
    'What is not finished says “DỰ THẢO” (draft) in place of its number and in its file name. Finished, it is printed and signed by hand; the scan is attached on the page of the minutes.',
  figuresOnly:
    'The copy for the committee above comes without the annex of opinions: words of the cell are read by its members only.',
};
