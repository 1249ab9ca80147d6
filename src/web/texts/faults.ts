// Both languages of the reasons for which ballots are invalid; English is loaded when it is chosen.
import { vi } from './vi/faults.ts';

export const faultsTexts = { vi, en: () => import('./en/faults.ts').then(({ en }) => en) };
