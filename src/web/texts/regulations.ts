// Both languages of the texts of rules.
import { vi } from './vi/regulations.ts';

export const regulationTexts = { vi, en: () => import('./en/regulations.ts').then(({ en }) => en) };
