// Both languages of the texts of official papers.
import { vi } from './vi/papers.ts';

export const papersTexts = { vi, en: () => import('./en/papers.ts').then(({ en }) => en) };
