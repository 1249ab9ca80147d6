// Texts of a committee's own rules, English.
import type { LocalRuleTexts } from '../vi/local-rules.ts';

export const en: LocalRuleTexts = {
  localTitle: (count) => `${count} local rules of committees`,
  localWhy:
    'Set by a committee within what the national rule leaves open, for itself and the cells below it.',
  noValue: 'none',
  ownValues: 'Values',
  nationalValue: 'National',
  ownValue: 'Local',
  standsOver: 'National rule beside it',
  setFor: (name) => `Set a local rule for ${name}`,
  changeFor: (name) => `Change the local rule of ${name}`,
  setBy: 'Set by',
  setAt: (person, at) => `${person}, ${at}`,
  setByJob: (at) => `when the data was made, ${at}`,
  endedBy: 'Ended by',
  note: 'Kept at',
  end: 'End this rule',
  endTitle: 'End the local rule',
  endWhy:
    'From that day the national rule applies, or that of a committee above. Past meetings keep the rules of their day.',
  endOn: 'First day without it',
  endOnWhy: 'Today or later. A rule that is not in force yet is taken out.',
  endNow: 'End it from this day',
  endNotSaved: 'Nothing is saved. Another day needs another preview.',
  endClosed: 'This rule cannot be ended here',
  endClosedWhy: 'It is a national rule, has ended, or you hold no office in the committee that set it.',
  endPreviewTitle: 'What changes when it ends',
  next: 'From that day applies:',
  endNoChange: 'No value changes: what applies from that day sets the same.',
  endReach: (all, nearer) =>
    nearer === 0
      ? `No longer applies to ${all} cells.`
      : `No longer applies to ${all - nearer} of ${all} cells; ${nearer} follow a nearer committee as before.`,
  endComing: (meetings, cells) =>
    meetings === 0
      ? 'No meeting is planned from that day on.'
      : `${meetings} planned meetings in ${cells} cells no longer follow the local rule:`,
  endPastEffects: (from) => `As if there had been no local rule since ${from} (three months)`,
  editor: 'Local rule',
  editorOf: (name) => `Local rule of ${name}`,
  nationalSays: 'National rule',
  nothingOpen: 'This rule leaves a committee nothing to set',
  nothingOpenWhy:
    'The national document settles all of it, or you hold no office in a committee. Open another rule of the list.',
  toRules: 'Back to the rules',
  replaces: (document, from) =>
    `${document} is there, in force from ${from}. The new version replaces it from the day you enter; days before keep the old one.`,
  bounds: (least, most, unit) => `Can be set from ${least} to ${most}${unit && ` ${unit}`}.`,
  nationalNow: (value) => `National: ${value}.`,
  decision: 'The committee’s document (kind and number)',
  decisionExample: 'For example: Quyết định 12-QĐ/ĐU',
  decisionOn: 'Signed on',
  decisionArticle: 'Article (if any)',
  decisionNote: 'Where it is kept (if told)',
  from: 'In force from',
  fromWhy: 'Today or later; a rule never changes the past.',
  until: 'Until before (if limited)',
  preview: 'Preview what changes',
  previewTitle: 'What would change',
  notSaved: 'Nothing is saved yet. After a change above, preview again.',
  noChange: 'No value changes from the present version.',
  changed: (before, after) => `${before} → ${after}`,
  reach: (all, nearer) =>
    nearer === 0
      ? `Applies to ${all} cells.`
      : `Applies to ${all - nearer} of ${all} cells; ${nearer} follow a nearer committee’s rule.`,
  coming: (meetings, cells) =>
    meetings === 0
      ? 'No meeting is planned in that time yet.'
      : `${meetings} planned meetings in ${cells} cells come under it:`,
  comingCell: (name, meetings) => `${name}: ${meetings}`,
  comingEffects: 'In the meetings to come',
  pastEffects: (from) => `Had it been in force since ${from} (the last three months)`,
  nothingPast: 'There is nothing to compare in the last three months.',
  criteriaUnread:
    'Points by criterion are read by the cell and its supervisor alone, so full marks asked for and minutes of grace cannot be foretold.',
  waiting: (of, earlier, later) =>
    of === 0
      ? 'No opinion waits for a first answer.'
      : `${of} opinions wait for a first answer: by the new values ${earlier} would be due earlier, ${later} later.`,
  askedStays: 'Opinions that were asked keep the day they were promised: for the committee to consider only.',
  pastStays: 'Past meetings do not change: this is for weighing only.',
  measures: {
    'too-short': 'Meetings shorter than the minimum',
    'off-day': 'Regular meetings that need a reason for their day',
    'committee-late': 'Meetings prepared late by the committee',
    'sent-late': 'Meetings sent late',
    'results-late': 'Meetings whose results are late',
    'no-summary': 'Long papers without a summary',
    'too-long': 'Meetings with too long an agenda',
    alike: 'Meetings after which another form is offered',
    band: 'Band by points',
    'answer-late': 'Opinions answered late',
  },
  effect: (before, after, of) => `${before} → ${after} of ${of}`,
  save: 'Set the local rule',
};
