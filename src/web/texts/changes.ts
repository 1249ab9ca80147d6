// Both languages of the texts of splitting, merging and dissolving.
import { en } from './en/changes.ts';
import { vi } from './vi/changes.ts';

export const changesTexts = { vi, en };
