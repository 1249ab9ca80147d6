// Both languages of the texts of planning and preparing a meeting.
import { vi } from './vi/meetings.ts';

export const meetingsTexts = { vi, en: () => import('./en/meetings.ts').then(({ en }) => en) };
