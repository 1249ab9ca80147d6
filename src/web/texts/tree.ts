// Both languages of the texts of the tree.
import { en } from './en/tree.ts';
import { vi } from './vi/tree.ts';

export const treeTexts = { vi, en };
