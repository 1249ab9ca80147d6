// Both languages of the texts of secret ballots; English is loaded when it is chosen: the room shows parts of these.
import { vi } from './vi/ballots.ts';

export const ballotsTexts = { vi, en: () => import('./en/ballots.ts').then(({ en }) => en) };
