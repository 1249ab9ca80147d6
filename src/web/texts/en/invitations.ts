// Texts of invitations, English.
import type { InvitationTexts } from '../vi/invitations.ts';

export const en: InvitationTexts = {
  made: (count) => (count === 1 ? '1 invitation made' : `${count} invitations made`),
  madeWhy:
    'The codes are shown this once. Print them and hand them over in person; earlier invitations of these members no longer work.',
  print: 'Print the invitations',
  printHint: 'Two on a sheet of A4.',
  onlyHere: (host) =>
    `The address on the letters is ${host}, which opens on this machine only. Set PUBLIC_URL to an address that phones can open, then make the invitations again.`,
  letter: 'Invitation to Nền nếp',
  dear: (name) => `To ${name}`,
  from: (name, office, cell) =>
    `${name}${office ? `, ${office},` : ''} invites you to use Nền nếp with ${cell}: papers before meetings, check-in, votes, progress of tasks.`,
  steps: (address) => [
    'Open the camera of your phone, point it at the square code and touch the link that appears.',
    'Choose a password of at least 8 characters. Tell it to nobody, not even to whoever hands you this letter.',
    'From then on sign in with your phone or card number and that password.',
    `If it does not scan: go to ${address} and type the code below.`,
  ],
  code: 'Code',
  until: (date) => `Works once, until the end of ${date}.`,
  keep: 'Whoever holds this letter can set the password: keep it, and destroy it after use.',
  qr: (name) => `Square code that opens the invitation of ${name}`,
  chooseNew: (count) => `Choose the ${count} without an account`,
  noAccount: 'No account yet',
  hasAccount: 'Has an account',
  make: (count) => `Make ${count} ${count === 1 ? 'invitation' : 'invitations'}`,
  resetTitle: (count) =>
    count === 1 ? 'One member has an account already' : `${count} members have an account already`,
  resetWhy: (names) =>
    `${names}: when the invitation is used, the old password ends and every device is signed out. The member sees at once who made it and when, and can withdraw it.`,
  makeAll: (count) => `Make all ${count} nevertheless`,
  makeNew: (count) => `Only for the ${count} without an account`,
  enterCode: 'Type the code of the letter',
  enterCodeHint: '16 letters and digits, with or without blanks.',
  unusable: 'This invitation cannot be used',
  unknownWhy:
    'There is no invitation with this code. It may be mistyped or lack a letter; on the paper it has 16.',
  endedWhy: (days: number) =>
    `An invitation is used once, within ${days} days. This one has been used, has ended, or was replaced by another.`,
  whatNow: 'What to do now',
  ifAccepted: 'If you have set your password with it: sign in by phone or card number.',
  ifNot:
    'If you have not, or forgot the password: ask the secretary for a new letter. It is made on the page of members, by choosing your name.',
  typeAgain: 'Type the code again',
  openLetter: 'Open the invitation',
  notices: 'Invitations on this account',
  used: (name, made, used) =>
    `A new password was set at ${used} with an invitation made by ${name} at ${made}.`,
  usedWhy:
    'If it was not you: change the password below at once, sign out devices you do not know, and tell the committee.',
  open: (name, made, until) =>
    `${name} made an invitation at ${made} that sets a new password, valid until ${until}.`,
  openWhy: 'If you did not ask for it, withdraw it.',
  withdraw: 'Withdraw this invitation',
};
