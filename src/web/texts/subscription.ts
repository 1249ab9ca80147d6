// Both languages of the texts of the calendar address.
import { vi } from './vi/subscription.ts';

export const subscriptionTexts = { vi, en: () => import('./en/subscription.ts').then(({ en }) => en) };
