// Both languages of the texts of planning and preparing a meeting.
import { en } from './en/meetings.ts';
import { vi } from './vi/meetings.ts';

export const meetingsTexts = { vi, en };
