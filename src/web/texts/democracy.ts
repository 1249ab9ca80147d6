// Both languages of the texts of open votes; English is loaded when it is chosen: the room carries these.
import { vi } from './vi/democracy.ts';

export const democracyTexts = { vi, en: () => import('./en/democracy.ts').then(({ en }) => en) };
