// Both languages of the texts of the year of a cell and the rhythm of many.
import { vi } from './vi/year.ts';

export const yearTexts = { vi, en: () => import('./en/year.ts').then(({ en }) => en) };
