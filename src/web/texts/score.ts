// Both languages of the texts of a meeting's score.
import { vi } from './vi/score.ts';

export const scoreTexts = { vi, en: () => import('./en/score.ts').then(({ en }) => en) };
