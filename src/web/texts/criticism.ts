// Both languages of the texts of self-criticism and criticism; English is loaded when it is chosen.
import { vi } from './vi/criticism.ts';

export const criticismTexts = { vi, en: () => import('./en/criticism.ts').then(({ en }) => en) };
