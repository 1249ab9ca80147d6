// Both languages of the texts of opened papers and the e-handbook.
import { vi } from './vi/reading.ts';

export const readingTexts = { vi, en: () => import('./en/reading.ts').then(({ en }) => en) };
