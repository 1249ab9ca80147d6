// Both languages of the texts of counted cards, votes by name and votes taken again; English is loaded when it is chosen.
import { vi } from './vi/counting.ts';

export const countingTexts = { vi, en: () => import('./en/counting.ts').then(({ en }) => en) };
