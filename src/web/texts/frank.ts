// Both languages of the texts of frank opinions; English is loaded when it is chosen.
import { vi } from './vi/frank.ts';

export const frankTexts = { vi, en: () => import('./en/frank.ts').then(({ en }) => en) };
