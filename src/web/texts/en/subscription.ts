// Texts of the calendar address on the own account, English.
import type { vi } from '../vi/subscription.ts';

export const en: typeof vi = {
  title: 'Meetings in your calendar',
  why: 'A calendar program reads a private address of yours and follows by itself when a meeting is moved or cancelled. Title, time, place and link only; no contents.',
  none: 'No address yet',
  since: (moment) => `There is an address, made at ${moment}`,
  make: 'Make an address',
  makeAnew: 'Make a new address',
  anewWhy: 'The old one ends at once.',
  address: 'Your calendar address',
  once: 'Shown this once. Copy it into your calendar program (“subscribe by address”). Whoever has it reads your calendar: give it to nobody.',
  openHere: 'Open in the calendar program',
  revoke: 'Take the address back',
  revoked: 'Taken back. Calendar programs read nothing more.',
};
