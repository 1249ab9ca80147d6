// Both languages of the texts of kinds, forms, review, templates and joint meetings.
import { vi } from './vi/planning.ts';

export const planningTexts = { vi, en: () => import('./en/planning.ts').then(({ en }) => en) };
