// Texts of the four steps to the first meeting, English.
import type { StepTexts } from '../vi/steps.ts';

export const en: StepTexts = {
  title: 'Four steps to the first meeting',
  lead: 'About 10 minutes. Stop anywhere, go on from there the next time.',
  names: {
    name: 'Name the organisation',
    roster: 'Enter the roster',
    invite: 'Send the invitations',
    meeting: 'Plan the first meeting',
  },
  done: 'Done',
  now: 'Now',
  leftAt: (time) => `Now, left at ${time}`,
  after: (step) => `After step ${step}`,
  anytime: 'At any time',
  step: (number) => `Step ${number} of 4`,
  under: (parent) => `Under ${parent}.`,
  lastResolution: (number) => `Last resolution: ${number}.`,
  correct: 'Correct',
  correctOf: (name) => `Correct the name or place of ${name}`,
  heads: {
    name: 'Name your organisation to begin',
    roster: 'Bring the roster that the cell has',
    invite: 'Print an invitation with a code for each member',
    meeting: 'Plan the first meeting',
  },
  leads: {
    roster:
      'Any layout will do: title rows, merged cells, the name in one column or two. It is read first, you look, then it is written.',
    invite:
      'Each member gets a letter with a square code, scans it and chooses a password. No e-mail is needed.',
    meeting:
      'A date by the rules and an agenda from the template are proposed; you change them to fit your cell.',
  },
  read: (rows, faults) =>
    faults ? `${rows} rows read, ${faults} with faults, not written` : `${rows} rows read, not written`,
  seeFaults: (faults) => `See the ${faults} rows with faults`,
  seeRows: (rows) => `See the ${rows} rows`,
  chooseFile: 'Choose the roster file',
  otherFile: 'Choose another file',
  byHand: 'Type them one by one',
  later: 'Later',
  withoutAccount: (count) => `${count} without an account`,
  invite: 'Choose members and print',
  plan: 'Plan the first meeting',
  kept: 'Only name, birth year, sex, card number, Party dates, post and contact are kept. No dossiers, no classified papers.',
  letters: 'Step 3 prints an invitation with a square code for each member; no e-mail is needed.',
  allDone: 'All four steps are done',
  allDoneWhy: 'What comes next stands on the page Today.',
};
