// Both languages of the tasks' texts.
import { en } from './en/tasks.ts';
import { vi } from './vi/tasks.ts';

export const tasksTexts = { vi, en };
