// Both languages of the ground's texts.
import { en } from './en/organisation.ts';
import { vi } from './vi/organisation.ts';

export const organisationTexts = { vi, en };
