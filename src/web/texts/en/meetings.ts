// Texts of planning and preparing a meeting, English.
import type { MeetingsTexts } from '../vi/meetings.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const en: MeetingsTexts = {
  listTitle: (held, open, coming) =>
    [
      held > 0 && count(held, 'meeting held', 'meetings held'),
      open > 0 && `${open} on now`,
      coming > 0 && `${coming} to come`,
    ]
      .filter(Boolean)
      .join(', '),
  noneYet: 'No meeting yet',
  noneYetWhy:
    'The secretary, the deputy or the committee plans one; its agenda begins from the template of a regular meeting.',
  noneInYear: 'No meeting in this year',
  noneInYearWhy: 'Choose another year, or see the last twelve months.',
  years: 'By year',
  wholeYear: 'The whole year',
  lastMonths: 'Last 12 months',
  toList: 'Meetings',
  columns: { meeting: 'Meeting', state: 'State', present: 'Present', papers: 'Minutes, resolution' },
  presentOf: (present, total) => `${present}/${total}`,
  minutesOf: (number, state) =>
    number ? `Minutes ${number}` : (minutesStates[state] ?? 'Minutes being written'),
  resolutionOf: (number) => number ?? 'Draft resolution',
  kinds: { regular: 'Regular', thematic: 'Thematic' },
  states: {
    draft: 'Draft',
    agreed: 'Agreed, not sent yet',
    sent: 'Sent to the members',
    open: 'On now',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },

  proposalTitle: (month) => `Next: ${month}`,
  proposalWhy: (day, time) => `Proposed: ${time}, ${day}. It can be changed until it is sent.`,
  plan: 'Plan it',
  planOther: 'Plan another meeting',
  planTitle: 'Plan a meeting',
  planAgenda:
    'The agenda begins from the template; the secretary chairs, which can be changed while preparing.',
  kind: 'Kind',
  topic: 'Name of the topic',
  topicHint: 'For example: Thematic meeting of the fourth quarter of 2026',
  ofMonth: 'Meeting of the month',
  month: (month) => month,
  date: 'Day',
  dateHint: 'Day/month/year, for example 03/12/2026',
  dateWrong: 'Write day/month/year, for example 03/12/2026.',
  time: 'Time',
  timeHint: 'Hour:minute, for example 14:00',
  timeWrong: 'Write hour:minute, for example 14:00.',
  place: 'Place',
  placeHint: 'For example: meeting room, second floor',
  movedReason: 'Why it was moved',
  movedWhy: 'This day is outside the first week of the month, so the reason must be entered.',
  saveItem: 'Save the item',
  saveDetails: 'Save time and place',
  saveWords: 'Save state of mind and dues',
  saved: 'Saved.',
  edit: 'Change',
  write: 'Write it',

  todayIs: (day) => `Today ${day}`,
  when: (time, day) => `${time}, ${day}`,
  members: (number) => count(number, 'member', 'members'),
  moved: (reason) => `Moved: ${reason}`,
  chairIs: (name) => `Chair: ${name}`,
  takerIs: (name) => (name ? `Minute-taker: ${name}` : 'Minute-taker: named by the cell at the opening'),
  changeDetails: 'Change time, place, chair',
  chair: 'Chair',
  minuteTaker: 'Minute-taker proposed',
  minuteTakerHint: 'Named by the cell at the opening.',
  notYet: 'Not chosen yet',
  asMember: 'See it as a member',
  asPreparing: 'Back to preparing',

  stepsLabel: 'Steps of preparation',
  steps: { draft: 'Draft', agreed: 'Agree', sent: 'Send to members', held: 'Meeting' },
  stepCommittee: 'Committee agrees',
  doneOn: (date) => `Done on ${date}`,
  dueOn: (date) => `Due ${date}`,
  heldAt: (time) => `Opened ${time}`,
  closedAt: (time) => `Closed ${time}`,
  onDay: (date) => `On ${date}`,

  nextAgree: (committee) =>
    committee
      ? 'Next step: the committee agrees the contents'
      : 'Next step: secretary and deputy agree the contents',
  nextMissing: (number) => `Next step: complete ${count(number, 'point', 'points')}, then agree`,
  nextSend: 'Next step: send it to the members',
  nextSendWhy: (members, papers) =>
    `Time, place, agenda${papers > 0 ? ` and ${count(papers, 'paper', 'papers')}` : ''} to ${count(members, 'member', 'members')}. The notice takes the next number; what is changed after that is agreed and sent again.`,
  nextDay: (day) => `Sent. It opens ${day}`,
  nextToday: 'The meeting is today',
  nextOverdue: 'Its day went by and it was not opened',
  nextOverdueWhy: 'Change it to move it to another day, or cancel it.',
  sentAs: (notice) => `Notice ${notice}.`,
  handbook: (papers) =>
    papers > 0
      ? `Put ${count(papers, 'paper', 'papers')} on the e-handbook at least 1 day before.`
      : 'No papers yet.',
  nextOpen: 'The meeting is on',
  nextClosed: (state) => `Closed. ${minutesStates[state] ?? 'Minutes being written'}`,
  cancelled: (reason) => `Cancelled: ${reason}`,
  agreeBy: 'The secretary or deputy enters it when it is agreed.',
  sendBy: 'The secretary or deputy sends it.',
  agree: (committee) => (committee ? 'The committee has agreed' : 'It is agreed'),
  send: 'Send to the members',
  reopen: 'Change again',
  reopenSent: 'Change and send again',
  enterRoom: 'Enter the room',
  enterOpen: 'Enter the meeting',
  openMinutes: 'Open the minutes',
  draftResolution: 'Draft the resolution',
  choosePresenter: 'Choose who presents',
  writePlace: 'Enter the place',
  writeReason: 'Enter the reason',
  cancelMeeting: 'Cancel the meeting',
  cancelWhy:
    'A cancelled meeting cannot be taken up again; its month can be planned anew. Members see the reason.',
  cancelReason: 'Reason',

  agenda: 'Agenda',
  agendaNotYet: 'The agenda is being prepared',
  agendaNotYetWhy: 'Agenda and papers are sent at least 1 day before the meeting.',
  agendaColumns: {
    number: 'No.',
    title: 'Item',
    presenter: 'Presented by',
    minutes: 'Minutes',
    papers: 'Papers',
    edit: 'Change',
  },
  minutesUnit: 'minutes',
  totalTime: (from, until) => `Total, from ${from} to ${until}`,
  none: 'None yet',
  paperCount: (number) => count(number, 'paper', 'papers'),
  reviewCount: (number) => `Table of ${count(number, 'task', 'tasks')}, made by itself`,
  reviewDone: (done, all) => `${done} of ${count(all, 'task', 'tasks')} done`,
  draft: (state) =>
    state === 'draft'
      ? 'Draft'
      : state === 'issued'
        ? 'Issued'
        : state === 'passed'
          ? 'Passed'
          : 'Not passed',
  addItem: 'Add an item',
  addUnder: 'Add a part',
  itemTitle: 'Item',
  itemMinutes: 'Minutes',
  itemMinutesSum: 'Sum of its parts',
  itemPresenter: 'Presented by',
  byTaker: 'The minute-taker named',
  moveUp: 'Move up',
  moveDown: 'Move down',
  removeItem: 'Remove the item',
  removeItemWhy: (under) =>
    under > 0
      ? `Remove this item with its ${count(under, 'part', 'parts')}? Papers stay.`
      : 'Remove this item? Papers stay.',
  removeSure: 'Remove',
  editItem: (number, title) => `Change item ${number}, ${title}`,
  itemsUnder: (number) => count(number, 'part', 'parts'),

  betterTitle: (number) => `${count(number, 'point', 'points')} better not missing`,
  missingTitle: (number) => `${count(number, 'point', 'points')} missing`,
  enoughTitle: (number) => `${count(number, 'point', 'points')} complete`,
  missing: {
    presenter: 'Who presents',
    'state-of-mind': 'Paragraph on the state of mind',
    'resolution-draft': 'Draft resolution',
    'resolution-clauses': 'Duties in the draft',
    'too-short': 'Time',
    place: 'Place',
    'minute-taker': 'Minute-taker proposed',
    'moved-reason': 'Why it was moved',
  },
  missingWhy: {
    presenter: (item) => `Nobody presents “${item}” yet.`,
    'state-of-mind': () => 'The committee writes a paragraph without names. It can be sent without.',
    'resolution-draft': (item) => `“${item}” has no draft yet. If none is to be passed, remove the item.`,
    'resolution-clauses': () => 'The draft has no duty yet. It needs one before the vote.',
    'too-short': (_item, planned, least) => `The agenda has ${planned} minutes, the least is ${least}.`,
    place: () => 'The notice must tell the place.',
    'minute-taker': () => 'Choose one beforehand; the cell names one at the opening.',
    'moved-reason': () => 'A meeting outside the first week of the month needs its reason.',
  },
  enoughTime: (planned) => `${planned} minutes`,
  least: (minutes) => `At least ${minutes} minutes.`,
  enoughPresenters: 'Somebody presents each item',
  enoughPapers: (number) => `${count(number, 'paper', 'papers')}, none secret`,
  enoughStateOfMind: 'Paragraph on the state of mind',
  enoughResolution: (clauses) => `Draft resolution, ${count(clauses, 'duty', 'duties')}`,

  papers: 'Papers',
  noPapers: 'No papers yet.',
  ofItem: (number) => `Item ${number}`,
  ofMeeting: 'Whole meeting',
  addPaper: 'Add a paper',
  chooseFile: 'Choose a file',
  fileHint: 'PDF, Word, Excel, PowerPoint, a picture or plain text, below 20 MB.',
  paperItem: 'Belongs to',
  secret: 'Does this paper hold a state secret?',
  secrets: { no: 'No', yes: 'Yes' },
  secretWhy:
    'Secret papers may not be put here (Law 117/2025/QH15). Note number, date and where it is kept in the item; hand out paper copies in the meeting.',
  sendPaper: 'Put it up',
  paperAdded: (name) => `“${name}” was put up.`,
  takeOff: 'Take off',
  takeOffOf: (name) => `Take off ${name}`,
  papersToRead: (number) => `Read ${count(number, 'paper', 'papers')}`,

  wordsTitle: 'State of mind, dues',
  stateOfMind: 'State of mind of the members',
  stateOfMindHint:
    'A paragraph without names. Members of the cell read it once it is sent; nobody above can.',
  duesLine: 'Dues',
  duesHint: 'One line. For example: dues of November paid by 25 of 25.',

  guests: 'Guests',
  fromAbove: 'From above',
  noGuests: 'No guests yet.',
  addGuest: 'Add a guest',
  guestName: 'Name',
  guestRole: 'Office, unit',
  guestFromAbove: 'Of the committee above',
  removeGuest: (name) => `Take off guest ${name}`,

  absences: (number) => count(number, 'reported absence', 'reported absences'),
  toldAt: (when) => `Sent ${when}.`,
  whoReads: 'Only the committee and the minute-taker read the reason.',
  accept: 'Accept',
  refuse: 'Do not accept',
  answer: 'Answer',
  sendAnswer: 'Send the answer',
  absenceStates: {
    told: 'Waits for the committee',
    accepted: 'Accepted: absent with reason',
    refused: 'Not accepted',
    withdrawn: 'Taken back',
  },
  ownAbsence: 'Report absence',
  ownAbsenceWhy:
    'Tell it beforehand, so that the committee can decide. Only the committee and the minute-taker read the reason.',
  reason: 'Reason',
  tell: 'Send',
  told: 'You reported your absence',
  takeBack: 'Take it back, I will come',
  answered: (answer) => `The committee answers: ${answer}`,
  rollOf: (present, total) => `Present ${present}/${total}`,
  rollParts: {
    excused: (number) => `absent with reason ${number}`,
    unexcused: (number) => `without ${number}`,
    exempt: (number) => `exempt ${number}`,
    away: (number) => `on temporary transfer elsewhere ${number}`,
    suspended: (number) => `suspended ${number}`,
  },

  codeTitle: 'Check in',
  codeLead:
    'Type the code of six letters on the screen of the room, or scan the square code with the camera.',
  code: 'Check-in code',
  codeHint: 'Small or capital letters, with or without a blank.',
  checkIn: 'Check in as present',
};

const minutesStates: Record<string, string> = {
  draft: 'Minutes being written',
  agreed: 'Minutes agreed, to be confirmed by the minute-taker',
  taker_confirmed: 'Minutes to be confirmed and locked by the chair',
  locked: 'Minutes locked',
};
