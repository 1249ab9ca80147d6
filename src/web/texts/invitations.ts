// Both languages of the texts of invitations.
import { en } from './en/invitations.ts';
import { vi } from './vi/invitations.ts';

export const invitationTexts = { vi, en };
