// Both languages of the texts of the first steps.
import { en } from './en/steps.ts';
import { vi } from './vi/steps.ts';

export const stepTexts = { vi, en };
