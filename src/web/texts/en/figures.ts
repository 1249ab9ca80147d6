// Texts of a meeting in figures, and of the items it did not come to, English.
import type { FiguresTexts } from '../vi/figures.ts';

export const en: FiguresTexts = {
  title: 'The meeting in figures',
  opened: 'Opened',
  onTime: 'On time',
  openedLate: (minutes) => `${minutes} min late`,
  length: 'Length',
  lengthOf: (minutes, planned) => `${minutes} min, agenda ${planned} min`,
  stayed: 'Stayed to the end',
  of: (count, base) => `${count}/${base}`,
  cameLate: 'Came late',
  heard: 'Spoke or wrote an opinion',
  silent: 'Not heard',
  papersBefore: 'Opened the papers before the meeting',
  reached: 'Matters that were discussed',
  tooShort: (minutes, least) => `${minutes} min, the rule asks for at least ${least}`,
  ofTheMeeting: 'Figures of the whole meeting, of nobody in particular.',

  cellTitle: 'Contents and forms over 12 months',
  cellSpan: (count, from, until) =>
    `${count} ${count === 1 ? 'meeting' : 'meetings'} held, ${from} to ${until}`,
  contents: 'Contents',
  aims: 'Items with aim, question and decision expected',
  discussed: 'Discussion',
  discussedOf: (minutes, meetings) =>
    `${minutes} min a meeting (${meetings} ${meetings === 1 ? 'meeting' : 'meetings'} timed)`,
  opinions: 'Opinions a meeting',
  opinionsOf: (count, meetings) => `${(count / meetings).toFixed(1)} (${count} in ${meetings})`,
  summaries: 'Long papers with a summary',
  tasks: 'Clauses made tasks, with a name and a date',
  forms: 'Forms',
  kinds: 'Kinds',
  times: (name, count) => `${name}: ${count}`,
  thematic: 'Meetings with a theme',
  formsHeld: 'Forms of themes',
  alike: 'Agenda the same as the one before',
  ofTheCell: 'Figures of the whole cell, of nobody in particular.',

  leftTitle: (count) => `Not reached before: ${count} ${count === 1 ? 'item' : 'items'}`,
  leftFrom: (date) => `From the meeting of ${date}`,
  leftTaken: 'Taken into the agenda',
  leftTake: 'Take into the agenda',
  leftDrop: 'Drop',
};
