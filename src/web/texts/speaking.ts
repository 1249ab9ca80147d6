// Both languages of what the room says of rounds, speaking times, late and early; loaded with the parts that show it.
import { vi } from './vi/speaking.ts';

export const speakingTexts = { vi, en: () => import('./en/speaking.ts').then(({ en }) => en) };
