// Both languages of the texts of the editor of a draft resolution.
import { en } from './en/draft.ts';
import { vi } from './vi/draft.ts';

export const draftTexts = { vi, en };
