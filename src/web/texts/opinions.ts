// Both languages of the texts of opinions and answers; English is loaded when it is chosen.
import { vi } from './vi/opinions.ts';

export const opinionsTexts = { vi, en: () => import('./en/opinions.ts').then(({ en }) => en) };
