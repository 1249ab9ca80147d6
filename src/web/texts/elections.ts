// Both languages of congress and elections; English is loaded when it is chosen.
import { vi } from './vi/elections.ts';

export const electionTexts = { vi, en: () => import('./en/elections.ts').then(({ en }) => en) };
