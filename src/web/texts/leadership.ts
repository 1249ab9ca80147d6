// Both languages of the texts of resolutions and conclusions.
import { en } from './en/leadership.ts';
import { vi } from './vi/leadership.ts';

export const leadershipTexts = { vi, en };
