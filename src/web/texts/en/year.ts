// Texts of the year of a cell and the rhythm of many, English.
import type { vi } from '../vi/year.ts';

const quarters = {
  held: 'thematic meeting held',
  planned: 'thematic meeting planned',
  missing: 'no thematic meeting',
  coming: 'thematic meeting not planned yet',
  before: 'not on Nền nếp yet',
};

export const en: typeof vi = {
  faults: {
    missing: 'No regular meeting',
    'not-planned': 'Not planned',
    'not-sent': 'Past the day for sending',
    'sent-late': 'Sent late',
    'not-held': 'Past its day, not held',
    'minutes-late': 'Minutes not locked in time',
  },
  states: {
    draft: 'Draft',
    in_review: 'In review',
    agreed: 'Agreed, not sent',
    sent: 'Sent to the members',
    open: 'On now',
    closed: 'Held',
    cancelled: 'Cancelled',
  },
  title: (year) => `The year ${year}`,
  figures: (held, late) =>
    late > 0 ? `${held} held, ${late} late or missing` : `${held} held, nothing late`,
  toList: 'Meetings',
  before: (year) => `Year ${year}`,
  years: 'Another year',
  months: 'Twelve months',
  month: (month) => `Month ${month}`,
  dayIs: (day) => `Regular meeting by rule: ${day}`,
  dayMoved: (day) => `Day 3 is a day off; regular meeting: ${day}`,
  enteredLate: 'Entered afterwards',
  noMeeting: 'No meeting yet',
  kinds: {
    regular: 'Regular',
    thematic: 'Thematic',
    combined: 'Regular and thematic',
    committee: 'Committee',
    group: 'Meeting of a group',
    irregular: 'Irregular',
    congress: 'Congress',
  },
  minutes: { draft: 'minutes not locked', locked: 'minutes locked' },
  quarterTitle: 'Thematic meetings by quarter',
  quarter: (quarter, state) => `Quarter ${['I', 'II', 'III', 'IV'][quarter - 1]}: ${quarters[state]}`,
  planTitle: (year) => `Plan the year ${year}`,
  planWhy: (regular, thematic) =>
    `${regular} regular and ${thematic} thematic meetings are missing. What exists stays as it is.`,
  planAll: 'See the plan of the year',
  planNone: 'The whole year is planned.',
  chairEnds: (day) => `From ${day} nobody is secretary or deputy yet, so the plan ends there.`,
  choose: 'Choose the meetings to be planned',
  row: (kind, day) => `${kind}, ${day}`,
  makeAll: (count) => `Plan ${count} meetings`,
  made: (made, leftOut) =>
    leftOut > 0 ? `${made} planned; ${leftOut} were there already and stay.` : `${made} planned.`,

  yearOf: (year) => `See the year ${year}`,
  cellsTitle: (late, all) =>
    late > 0 ? `${late} of ${all} cells are late with something` : `All ${all} cells are in rhythm`,
  cellsOf: (organisation, month) => `${organisation}, ${month}`,
  cellsWhy: 'States and figures only; what is said in a meeting belongs to its cell.',
  earlier: 'Month before',
  later: 'Next month',
  columns: {
    cell: 'Cell',
    held: 'Regular meeting',
    sent: 'Papers sent',
    minutes: 'Minutes',
    faults: 'Late, missing',
  },
  inTime: 'In time',
  late: 'Late',
  notYet: 'Not yet',
  locked: 'Locked',
  none: 'None',
  inOrder: 'Nothing late',
  noCells: 'There is no cell yet',
  noCellsWhy: 'Cells below will stand here.',
};
