// Texts of the editor of a draft resolution, English.
import type { DraftTexts } from '../vi/draft.ts';

export const en: DraftTexts = {
  direction: 'What the cell leads',
  assignment: '1. Who does what',
  execution: '2. Follow-up and report',
  editTitle: (kind, all, lacking) =>
    `Draft ${kind}: ${all} ${all === 1 ? 'duty' : 'duties'}${lacking > 0 ? `, ${lacking} without a member or a date` : ''}`,
  subjectField: 'Subject',
  subjectHint: 'Goes on after the type of paper, in lower case',
  linesHint:
    'One point a line. A line that begins with “1.” is a heading; the lines after it become a), b), c).',
  executionHint: 'One point a line, numbered 2, 3 after the assignments.',
  ideologyHint: 'The general mood; no names.',
  recipientsHint: 'One a line. The line on the cell’s own file is added by itself.',
  clauseOf: (number) => `Duty ${number}`,
  words: 'What is to be done',
  choosePerson: 'Choose a member',
  datePast: (date) => `${date} has passed. Choose a day from today on.`,
  partnersOf: (count) => (count === 0 ? 'Together with' : `Together with (${count})`),
  addClause: 'Add a duty',
  removeClause: (number) => `Remove duty ${number}`,
  remove: 'Remove',
  up: 'Up',
  upClause: (number) => `Move duty ${number} up`,
  down: 'Down',
  downClause: (number) => `Move duty ${number} down`,
  carryOn: 'Carry on',
  carryOnTask: (title) => `Carry on: ${title}`,
  carriedBelow: (number) => `Carried on as duty ${number}`,
  carriedNote: (due) =>
    `Carried on; its date was ${due}. Once passed, the task takes the new date and keeps its progress and evidence.`,
  tasksNote: 'Once passed, each duty is given to the member responsible and followed until it is done.',
  save: 'Save the draft',
  saving: 'Saving',
  saved: (time) => `Saved at ${time}`,
  unsaved: 'There are unsaved changes',
  leave: 'There are unsaved changes. They are lost when you leave. Leave?',
  othersWrote: 'Somebody else has just saved this draft',
  othersWhy:
    'What you did not touch follows the new version. Where both changed, your words stay; the others’ stand below.',
  otherVersion: 'As somebody else has saved it',
  takeTheirs: 'Take this version',
  keepMine: 'Keep mine',
};
