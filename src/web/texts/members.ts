// Both languages of the texts of a member's page.
import { en } from './en/members.ts';
import { vi } from './vi/members.ts';

export const memberTexts = { vi, en };
