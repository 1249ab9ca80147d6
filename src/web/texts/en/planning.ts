// Texts of kinds and forms, of the review of contents, of templates and joint meetings, English.
import type { vi } from '../vi/planning.ts';

const forms = {
  report: 'Report and discussion',
  study_visit: 'Study visit',
  seminar: 'Seminar',
  question_time: 'Question time',
  quiz: 'Quiz',
  joint: 'Joint with other cells',
};

export const en: typeof vi = {
  forms,
  group: 'Group that meets',
  form: 'Form of the thematic meeting',
  formOf: (form) => `Form: ${forms[form].toLowerCase()}`,
  thematicFirst: 'The thematic part first, the regular one after it',
  apart: (kind) =>
    kind === 'thematic'
      ? 'A thematic meeting never takes the place of the regular one of its month; a meeting of the cell is not merged with one of the agency.'
      : 'A meeting of the cell is not merged with one of the agency.',
  callReason: 'Why it is called',
  callReasonHint: 'Such as: the incident at the Suối Lĩnh spillway on 12/12',
  calledFor: (reason) => `Called because: ${reason}`,
  together: 'Cells invited to sit together',
  togetherWhy: 'Each cell keeps its own roll, base of votes and minutes.',
  togetherTitle: 'Cells that sit together',
  togetherHas: 'Has planned its meeting',
  togetherWaits: 'Invited, not planned yet',
  invited: (host) => `${host} invites to a joint meeting`,
  join: 'Plan the meeting of our cell',
  templateRemove: 'Remove this template',
  templateRemoveAsk: (name) => `Remove the template “${name}”? Meetings that began from it stay.`,
  templateKeep: 'Keep it',
  template: 'The agenda begins from',
  templateByKind: 'The template of its kind and form',
  templateCriticism: 'The shell of a session of self-criticism and criticism',
  templateOwn: (name, minutes) => `${name} (${minutes} minutes)`,
  saveTemplate: 'Keep the agenda as a template',
  templateName: 'Name of the template',
  templateHint: 'The cell takes it up when it plans another meeting.',
  templateSaved: (name) => `The template “${name}” was kept.`,
  removeTemplate: (name) => `Remove template ${name}`,
  ownTemplates: 'Agenda templates of the cell',

  stripTitle: (count) => `Forms of the last ${count} meetings`,
  stripOthers: (reports, all) => `${reports} of ${all} were reports and discussion.`,
  offer: (count, form) =>
    `The last ${count} meetings were all reports. Try another form at the next thematic one: ${forms[form].toLowerCase()}.`,
  stripTable: 'See each meeting',
  columns: { meeting: 'Meeting', form: 'Kind, form' },

  nextReview: (committee) =>
    committee ? 'Next step: the committee reviews it' : 'Next step: secretary and deputy review it',
  reviewWhy: (committee) =>
    committee
      ? 'The committee meets by itself, with roll and minutes; it is sent to members after it has agreed.'
      : 'The cell has no committee: secretary and deputy confirm once each.',
  review: (committee) => (committee ? 'Put before the committee' : 'Put in review'),
  reviewTitle: 'Put before the committee',
  preDate: 'Day of the committee meeting',
  preTime: 'Hour of the committee meeting',
  preWithout: 'No hour yet; plan the committee meeting later',
  outside: 'Agreed outside this program',
  inReview: (committee) =>
    committee ? 'The committee is reviewing it' : 'Secretary and deputy are reviewing it',
  preMeeting: (when) => `Committee meeting ${when}`,
  preMinutes: (number) => `Minutes ${number}`,
  toPreMeeting: 'Open the committee meeting',
  planPreMeeting: 'Plan the committee meeting',
  noPreMeeting: 'There is no committee meeting for these contents yet.',
  agreeInReview: 'Note that the committee agreed',
  confirmed: (name) => `${name} has confirmed`,
  awaits: (name) => `${name} has to confirm`,
  confirm: 'Confirm the contents',
  agreedBy: {
    committee: 'The committee agreed it in its meeting',
    confirmations: 'Secretary and deputy confirmed it',
    outside: 'Agreed outside this program',
  },
  prepares: (title) => `This meeting reviews the contents of: ${title}`,
};
