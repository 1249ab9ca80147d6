// Both languages of the texts of kept minority opinions; English is loaded when it is chosen.
import { vi } from './vi/kept.ts';

export const keptTexts = { vi, en: () => import('./en/kept.ts').then(({ en }) => en) };
