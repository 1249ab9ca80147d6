// Texts of frank opinions, English.
import type { vi } from '../vi/frank.ts';

const owners = { committee: 'The committee', head: 'The head of the agency' };

export const en: typeof vi = {
  frank: 'Frank opinions',
  lead: 'Without a name, certainly from a member of the cell, shown all at once. The committee answers before the cell.',
  back: 'Back to Opinions',
  backToAll: 'All windows of frank opinions',
  onSince: (date, inFavour, base) =>
    `The cell voted for them on ${date}: ${inFavour} of ${base} members in favour.`,
  offTitle: 'The cell does not use frank opinions',
  offSince: (date) => `The cell voted to stop them on ${date}.`,
  offWhy:
    'The cell decides. In a meeting, the chair opens a vote and chooses “Frank opinions” as its matter. Once it is passed, the committee opens windows.',
  tooSmall: (members, least) =>
    `The cell has ${members} members. With fewer than ${least} tokens nothing can be kept secret, so they cannot be used here.`,
  none: 'No window yet',
  noneWhy: 'When the committee opens one, this page and Today tell every member.',
  running: 'The window that is open',
  past: 'Earlier windows',

  open: 'Open a window',
  openTitle: 'Open a window for frank opinions',
  theme: 'What about',
  themeHint: 'A short sentence, such as: How meetings are held and work is given.',
  handsDate: 'Tokens until (date)',
  handsTime: 'Tokens until (time)',
  showsDate: 'Shown on',
  showsTime: 'Shown at',
  showsWhen: 'Opinions are shown',
  showsAtHour: 'At a fixed hour',
  showsAtItem: 'When the chair opens an item of a meeting',
  whichItem: 'Item of the meeting',
  chooseItem: 'Choose an item',
  noItems: 'No coming meeting has an agenda yet. Prepare the meeting first, or choose a fixed hour.',
  itemLatest: (when) =>
    `When the chair opens this item, opinions are shown at once and writing ends. If it is not opened, is removed, or the meeting is moved or cancelled, they are shown at ${when}.`,
  atItem: (item, latest) => `Shown when the chair opens item ${item}, at ${latest} at the latest.`,
  itemGone: (item, at) =>
    `Item ${item} was removed or its meeting cancelled, so opinions are shown at ${at}.`,
  moved: (at) => `The hour has changed: opinions are shown at ${at}.`,
  movedShort: 'The meeting was moved.',
  whoAnswers: 'Who answers',
  owners,
  dateHint: 'Day/month/year',
  dateWrong: 'Write the date as 05/12/2026',
  openWhy: (least) =>
    `Every member of the cell may take one token. With fewer than ${least} the window is void. Once handing out has ended it cannot be stopped.`,

  states: {
    handing_out: (until) => `Tokens are handed out until ${until}`,
    writing: (until) =>
      until ? `Being written, shown at ${until}` : 'Being written, shown when the chair opens the item',
    called: 'The chair has opened the item; opinions are being shown',
    shown: (date) => `Shown on ${date}`,
    void: 'Came to nothing',
    stopped: 'Stopped by the committee before anybody wrote',
    cellEnded: 'Stopped because the cell has ended; removed unread',
  },
  voidWhy: (least) =>
    `Fewer than ${least} took a token, nobody wrote, or the window’s key was lost. No opinion was read.`,
  counts: (opinions, unanswered) =>
    opinions === 0
      ? 'No opinions'
      : `${opinions} ${opinions === 1 ? 'opinion' : 'opinions'}${unanswered > 0 ? `, ${unanswered} waiting for an answer` : ', all answered'}`,
  steps: {
    handing_out: '1. Take a token',
    writing: '2. Write and send',
    shown: '3. Shown together, answered',
  },

  take: 'Take a token',
  taking: 'Taking a token',
  takeWhy:
    'The whole cell sees who took a token; nobody sees who wrote what. Taking one does not oblige you to write; the more take one, the safer.',
  code: 'Code of this window',
  codeWhy:
    'It must be the same on every member’s device. If it differs, take nothing and tell the committee.',
  took: 'You have taken a token',
  tookHere: (until) =>
    `It is on this device. When handing out ends (${until}) the signing key is destroyed; only then can you write and send. Open this page again on this device.`,
  tookElsewhere: 'Your token is on another device or browser. Open this page there to write.',
  notTaken: 'You have taken no token of this window',
  notTakenWhy:
    'Handing out has ended, so you cannot write in this window. Opinions with your name can be sent on the page Opinions.',
  handOver: 'Handing out has ended; the server goes on within minutes.',
  noCrypto:
    'This page came without HTTPS, so nothing could be kept secret. Open it by the https address of the agency.',
  tookCount: (took, all) => `${took} of ${all} members have taken a token`,
  tookNames: 'Have taken one',
  notYetNames: 'Not yet',
  stillNeeded: (count) => `At least ${count} more are needed`,
  enough: 'Enough to keep it secret',

  writeTitle: 'Write an opinion',
  words: 'Your opinion',
  wordsHint: (most) => `At most ${most} letters. Speak of the matter, not of what only you know.`,
  audience: 'Who reads it',
  audiences: { cell: 'The whole cell', committee: 'The committee only' },
  hintsTitle: (count) => `${count} ${count === 1 ? 'place' : 'places'} might give you away`,
  hintsWhy: 'A hint, looked for on this device and sent nowhere. Whether you change it is up to you.',
  noHints: 'No words found that give you away',
  hintKinds: {
    name: 'a name of the cell',
    self: 'speaking of yourself',
    post: 'your own post',
    date: 'a date or a day',
    number: 'a phone number or address',
  },
  send: 'Send secretly',
  sendBlank: 'No opinion: send a blank',
  sendBlankWhy:
    'A blank is not shown as an opinion; it keeps those who write from being the only ones who send.',
  confirmTitle: 'What is sent can be neither changed nor taken back',
  confirmWhy:
    'Nobody knows which is yours, so nobody can change it for you. This device forgets the words once they are sent.',
  confirm: 'Send now',
  confirmBlank: 'Send a blank',
  sending: 'Sending secretly',
  sendingWhy:
    'The device waits for a random while, up to a minute and a half, then sends without your name. Keep this page open; if it closes, open it again.',
  sendingAgain: 'The server cannot be reached; it is sent again by itself.',
  sent: 'Sent',
  sentWhy:
    'This device has removed words and token. At its hour your opinion appears with the others, shuffled.',
  notTakenIn: 'Your opinion was not taken',
  keptWords: 'What you wrote, on this device only',
  forget: 'Remove it from this device',

  batchTitle: (opinions) =>
    opinions === 0 ? 'No opinions' : `${opinions} ${opinions === 1 ? 'opinion' : 'opinions'}`,
  batchWhy: (handedOut, blank) =>
    `${handedOut} members took a token${blank > 0 ? `, ${blank} sent a blank` : ''}. The order was drawn by chance.`,
  number: (place) => `Opinion ${place}`,
  toCommittee: 'To the committee only',
  committeeOnly: 'Its writer sent it to the committee only, so it is not shown here.',
  hiddenAs: (why, date) => `Hidden by the committee on ${date}: ${why}`,
  onlyCommitteeSees: 'Hidden from the cell; the committee can read it.',
  hide: 'Hide this opinion',
  hideWhy: 'The reason, which the whole cell reads',
  hideHint: 'Only insults, slander, secrets. Nobody is traced.',
  unhide: 'Show again',
  answers: 'Answer of the committee',
  answeredOn: (as, date) => `${owners[as]} answered on ${date}`,
  waiting: (owner) => `Waits for an answer: ${owners[owner]}`,
  due: (owner, due) => `${owners[owner]} answers this window: ${due}`,
  basis: 'Basis',
  answerTitle: 'Answer before the cell',
  answerWhich: 'Which opinions you answer',
  answerText: 'The answer, which the whole cell reads',
  answerHint:
    'The answer to an opinion for the committee only is read by the cell too, since nobody knows to whom to send it. Do not repeat its words.',
  answer: 'Send the answer',

  endHanding: 'End handing out now',
  endHandingWhy: (names) =>
    names ? `Not yet: ${names}. They cannot take one afterwards.` : 'Every member has taken one.',
  stop: 'Stop this window',
  stopWhy: 'Nobody has written yet, so nothing is lost. You can open another one.',

  limits: 'How secret it is',
  limitsTitle: 'How secret frank opinions are',
  kept: [
    'The server signs tokens without seeing them. Who took one is known, which one is whose is not, not even to the administrator.',
    'No time, order or address is kept. Long and short texts are sent alike and shown together.',
    'Hiding an opinion needs a reason that the whole cell reads; nobody is traced.',
  ],
  notKept: [
    'Your own words may give you away: your way of speaking, what only you know.',
    'This page comes from the server. A changed server could record what you type.',
    'Whoever runs the network sees which device sends when, though not what.',
    'With few tokens it is easy to guess: five tokens and one text mean one of five.',
    'Whoever holds your device before it has been sent can read it.',
    'Whoever holds the server while opinions come in sees when they come, and may guess by who is quick or slow.',
  ],
  keptTitle: 'What is promised',
  notKeptTitle: 'What is not',
};
