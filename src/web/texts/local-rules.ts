// Both languages of the texts of a committee's own rules.
import { vi } from './vi/local-rules.ts';

export const localRuleTexts = { vi, en: () => import('./en/local-rules.ts').then(({ en }) => en) };
