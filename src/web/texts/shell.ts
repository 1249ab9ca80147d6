// Both languages of the shell's texts.
import { en } from './en/shell.ts';
import { vi } from './vi/shell.ts';

export const shellTexts = { vi, en };
