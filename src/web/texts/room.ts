// Both languages of the room's texts; English is loaded when it is chosen: the room has the smallest budget of all pages.
import { vi } from './vi/room.ts';

export const roomTexts = { vi, en: () => import('./en/room.ts').then(({ en }) => en) };
