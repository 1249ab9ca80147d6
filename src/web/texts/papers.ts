// Both languages of the texts of official papers.
import { en } from './en/papers.ts';
import { vi } from './vi/papers.ts';

export const papersTexts = { vi, en };
