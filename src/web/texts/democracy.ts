// Both languages of the texts of open votes.
import { en } from './en/democracy.ts';
import { vi } from './vi/democracy.ts';

export const democracyTexts = { vi, en };
