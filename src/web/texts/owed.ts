// Both languages of the opinions beside an agenda that is prepared.
import { vi } from './vi/owed.ts';

export const owedTexts = { vi, en: () => import('./en/owed.ts').then(({ en }) => en) };
