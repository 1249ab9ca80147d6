// Both languages of the texts of the minutes.
import { en } from './en/minutes.ts';
import { vi } from './vi/minutes.ts';

export const minutesTexts = { vi, en };
