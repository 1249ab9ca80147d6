// Texts of the rules that screens cite, English.
import type { RegulationTexts } from '../vi/regulations.ts';

export const en: RegulationTexts = {
  basis: 'Rule',
  rules: 'Rules that apply',
  onDate: 'As of',
  dateWrong: 'The date is not right. Write day/month/year, for example 03/12/2026.',
  count: (all, doubtful, today) =>
    `${all} rules ${today ? 'in force' : 'in force on that day'}${doubtful ? `, ${doubtful} to be checked against the official text` : ''}`,
  none: 'No rule on this day yet',
  noneWhy: 'Choose a later day to see the rules that applied then.',
  subjects: {
    vote: 'Votes',
    meeting: 'Meetings',
    cell: 'The cell',
    member: 'Members',
    transfer: 'Transfers',
    paper: 'Form of papers',
    score: 'Scoring a meeting',
  },
  otherSubject: 'Other rules',
  ownWords: 'In our own words, not the official text.',
  document: 'Document',
  issuedOn: 'Date',
  article: 'Part',
  sheet: 'Criteria',
  sheetPoints: 'Points at most',
  sheetSetting: 'setting of the unit',
  inForce: 'In force',
  span: (from, until) => (until ? `${from}, until before ${until}` : `${from} until now`),
  sure: {
    CONFIRMED: 'Seen on a public page',
    'CONFIRMED*': 'Second-hand source, to be checked against the official text',
    RECALLED: 'The unit’s own setting, no document is cited',
  },
  sureLocal: 'Entered by the committee from its own document',
  ownSetting: 'The unit’s own setting',
  openPage: 'Open the page of this rule',
  allVersions: (count) => `See its ${count} versions over time`,
  versions: 'Versions over time',
  versionsWhy: 'A past meeting keeps the rules of its day.',
  shown: 'Shown here',
};
