// Texts of splitting, merging and dissolving, English.
import type { ChangesTexts } from '../vi/changes.ts';

export const en: ChangesTexts = {
  on: 'First day',
  onHint: 'The first day by the decision, for example 01/01/2027',
  decision: 'Number of the decision from above',
  decisionHint: 'For example 31-QĐ/ĐU',
  newName: 'Name of the new cell',
  goes: 'Who goes to the new cell',
  onTrial: 'on trial',
  temporary: 'temporary',
  counts: (staying, going, least) =>
    `${staying} official members stay, ${going} in the new cell. Each cell needs at least ${least}.`,
  secretary: 'Secretary of the new cell',
  deputy: 'Deputy secretary of the new cell',
  notYet: 'Not named yet',
  everybodyTo: 'Members go to',
  choose: 'Choose a cell',
  outside: 'Outside of this place',
  oneByOne: 'Choose for each of them',
  into: 'Merge into',
  noOther: 'There is no other organisation of this kind on that day.',
  preview: 'See what happens',
  before: 'If this is entered',
  stopped: 'It cannot be entered yet: something must be finished first.',
  confirm: { split: 'Enter the split', merged: 'Enter the merger', dissolved: 'Enter the dissolution' },
  about: { members: 'Members', offices: 'Offices', meetings: 'Meetings', tasks: 'Tasks', papers: 'Papers' },
  ways: {
    stops: 'Must be finished first',
    ends: 'Ends',
    goes: 'Moves',
    warns: 'Look at it',
    stays: 'Stays',
  },
  open: 'Open',
};
