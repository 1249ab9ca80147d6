// Both languages of how history is told.
import { en } from './en/history.ts';
import { vi } from './vi/history.ts';

export const historyTexts = { vi, en };
