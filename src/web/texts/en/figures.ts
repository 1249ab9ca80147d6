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
  listened: 'Listening to reports, news, minutes',
  spentOf: (spent, planned, meetings) =>
    meetings === 1
      ? `${spent} min, planned ${planned}`
      : `${spent} min a meeting, planned ${planned} (${meetings} meetings timed)`,
  latePapers: 'Papers sent after the day',
  opinions: 'Opinions a meeting',
  opinionsOf: (count, meetings) => `${(count / meetings).toFixed(1)} (${count} in ${meetings})`,
  summaries: 'Long papers with a summary',
  voices: 'Attendances with a word spoken or written',
  opinionsEach: 'Opinions',
  opinionsPerHead: (count, present) => `${count}, ${(count / present).toFixed(1)} for each who was there`,
  untasked: 'Without a name or a date',
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  form: 'Form of the theme',
  formDiffers: (form, before) => `${form}; the theme before: ${before.toLowerCase()}`,
  formSame: (form, times) => `${form}, as the last ${times === 1 ? 'theme' : `${times} themes`}`,
  tasks: 'Clauses made tasks, with a name and a date',
  forms: 'Forms',
  kinds: 'Kinds',
  times: (name, count) => `${name}: ${count}`,
  thematic: 'Meetings with a theme',
  formsHeld: 'Forms of themes',
  varied: 'Themes in another form than the one before',
  alike: 'Agenda the same as the one before',
  ofTheCell: 'Figures of the whole cell, of nobody in particular.',

  leftTitle: (count) => `Not reached before: ${count} ${count === 1 ? 'item' : 'items'}`,
  leftFrom: (date) => `From the meeting of ${date}`,
  leftTaken: 'Taken into the agenda',
  leftTake: 'Take into the agenda',
  leftDrop: 'Drop',
};
