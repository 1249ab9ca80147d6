// Both languages of the texts of rules.
import { en } from './en/regulations.ts';
import { vi } from './vi/regulations.ts';

export const regulationTexts = { vi, en };
