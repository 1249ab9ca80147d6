// Both languages of the shell's texts; English is loaded when it is chosen: every page carries these.
import { vi } from './vi/shell.ts';

export const shellTexts = { vi, en: () => import('./en/shell.ts').then(({ en }) => en) };
