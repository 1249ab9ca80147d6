// Both languages of the texts of a meeting entered afterwards.
import { vi } from './vi/late.ts';

export const lateTexts = { vi, en: () => import('./en/late.ts').then(({ en }) => en) };
