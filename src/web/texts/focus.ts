// Both languages of the texts of focus questions.
import { vi } from './vi/focus.ts';

export const focusTexts = { vi, en: () => import('./en/focus.ts').then(({ en }) => en) };
