// Both languages of the texts of splitting, merging and dissolving.
import { en } from './en/groups.ts';
import { vi } from './vi/groups.ts';

export const groupsTexts = { vi, en };
