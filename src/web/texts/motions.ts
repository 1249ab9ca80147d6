// Both languages of the texts of motions; English is loaded when it is chosen.
import { vi } from './vi/motions.ts';

export const motionTexts = { vi, en: () => import('./en/motions.ts').then(({ en }) => en) };
