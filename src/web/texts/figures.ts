// Both languages of a meeting in figures, and of the items it did not come to.
import { vi } from './vi/figures.ts';

export const figuresTexts = { vi, en: () => import('./en/figures.ts').then(({ en }) => en) };
