// Shapes, endpoints and refusals of tasks: a named member, a date, progress, evidence.
import { z } from 'zod';
import { refuseFile } from '../../platform/files/contract.ts';
import { type AnswerOf, endpoint } from '../../platform/http/endpoint.ts';
import { defineRefusals } from '../../platform/http/refusal.ts';
import { describedShape } from '../../platform/links/contract.ts';

export const refuseTask = /* @__PURE__ */ defineRefusals({
  'person-not-in-cell': {
    status: 422,
    vi: 'Đồng chí {name} không sinh hoạt ở chi bộ này hôm nay nên chưa giao được. Chọn đồng chí khác, hoặc ghi danh sách chi bộ trước.',
    en: '{name} is no member of this cell today, so the task was not given. Choose another member, or enter the roster first.',
  },
  'due-in-past': {
    status: 422,
    vi: 'Hạn {due} đã qua. Chọn hạn từ hôm nay trở đi.',
    en: 'The due date {due} has passed. Choose today or later.',
  },
  'title-length': {
    status: 422,
    vi: 'Tên nhiệm vụ cần từ 3 đến 300 chữ cái. Rút gọn tên, phần còn lại ghi vào nội dung.',
    en: 'The title of a task has 3 to 300 letters. Shorten it and put the rest into its detail.',
  },
  'task-ended': {
    status: 409,
    vi: 'Nhiệm vụ này đã kết thúc nên không ghi thêm. Nếu còn việc, bí thư hoặc phó bí thư mở lại nhiệm vụ trước.',
    en: 'This task has ended, so nothing is added. If work is left, the secretary or the deputy reopens it first.',
  },
  'task-open': {
    status: 409,
    vi: 'Nhiệm vụ này đang mở, không cần mở lại. Tải lại trang để xem bản mới.',
    en: 'This task is open already. Reload the page to see it as it is.',
  },
});

/** What a reminder says, where a notice or the home page names it. */
export const reminderTitles = {
  soon: { vi: 'Nhắc: nhiệm vụ sắp đến hạn', en: 'Reminder: a task is due soon' },
  late: { vi: 'Nhắc: nhiệm vụ đã quá hạn', en: 'Reminder: a task is overdue' },
} as const;

const id = z.uuid();
const date = z.iso.date();
const words = z.string().trim().max(2000);
const done = z.object({ done: z.literal(true) });
const taskParams = z.object({ taskId: id });
const organisationParams = z.object({ organisationId: id });
const year = z.coerce.number().int().min(2000).max(2100);
const named = z.object({ personId: id, name: z.string() });

export const taskShape = z.object({
  id,
  title: z.string(),
  assignee: named,
  partners: z.array(named),
  dueOn: date,
  state: z.enum(['open', 'done', 'dropped']),
  percent: z.number().int(),
  /** Days past the due date: until today while open, until its end when done. */
  lateDays: z.number().int(),
  endedOn: date.nullable(),
  /** How many files of evidence it has. */
  evidence: z.number().int(),
  /** What it came from; null for a bare task, or where the reader may not see it. */
  source: describedShape.nullable(),
  /** The reader is its assignee or a partner. */
  mine: z.boolean(),
});
export type TaskLine = z.output<typeof taskShape>;

export const listTasks = endpoint({
  name: 'listTasks',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/tasks',
  summary: 'Open tasks of a cell, late first; or, with a year, those that ended in it, newest first',
  params: organisationParams,
  query: z.object({ year: year.optional() }),
  answer: z.object({
    today: date,
    organisationName: z.string(),
    tasks: z.array(taskShape),
    can: z.object({ give: z.boolean() }),
  }),
});

export const countTasks = endpoint({
  name: 'countTasks',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/task-months',
  summary: 'Tasks of a cell by the month in which they are due: done, done late, open, overdue',
  params: organisationParams,
  query: z.object({ year }),
  answer: z.object({
    months: z.array(
      z.object({
        /** YYYY-MM */
        month: z.string(),
        inTime: z.number().int(),
        doneLate: z.number().int(),
        open: z.number().int(),
        overdue: z.number().int(),
      }),
    ),
  }),
});

const taskFields = {
  title: z.string().trim().min(3).max(300),
  detail: z.string().trim().max(4000),
  assigneeId: id,
  partnerIds: z.array(id).max(20),
  dueOn: date,
};
export const giveTask = endpoint({
  name: 'giveTask',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/tasks',
  summary: 'Give a task to a member of the cell',
  params: organisationParams,
  body: z.object({
    ...taskFields,
    detail: taskFields.detail.default(''),
    partnerIds: taskFields.partnerIds.default([]),
  }),
  answer: z.object({ id }),
  refusals: ['person-not-in-cell', 'due-in-past'],
});

const told = z.object({
  id,
  percent: z.number().int(),
  note: z.string(),
  evidence: z.object({ name: z.string(), size: z.number().int() }).nullable(),
});
const historyLine = z.object({
  kind: z.enum([
    'given',
    'progress',
    'evidence',
    'finished',
    'dropped',
    'reopened',
    'changed',
    'followed',
    'reminded',
  ]),
  at: z.string(),
  /** Null when the program acted by itself. */
  by: z.string().nullable(),
  entry: told.nullable(),
  /** Of 'changed': what, from what to what; null where the text is not kept in the history. */
  changes: z.array(
    z.object({
      what: z.enum(['title', 'detail', 'assignee', 'partners', 'due']),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  /** Of 'reminded'. */
  reminder: z.enum(['soon', 'late']).nullable(),
});
export type HistoryLine = z.output<typeof historyLine>;

export const readTask = endpoint({
  name: 'readTask',
  method: 'GET',
  path: '/api/v1/tasks/:taskId',
  summary: 'One task with its history; the committee above sees its figures, not what was written',
  params: taskParams,
  answer: z.object({
    today: date,
    task: taskShape,
    organisation: z.object({ id, name: z.string() }),
    version: z.number().int(),
    givenBy: z.string(),
    givenOn: date,
    detail: z.string(),
    result: z.string().nullable(),
    /** Oldest first; empty for who sees figures only. */
    history: z.array(historyLine),
    /** A reminder for the reader that he has not opened yet. */
    unreadReminder: z.boolean(),
    can: z.object({
      tell: z.boolean(),
      change: z.boolean(),
      reopen: z.boolean(),
      readWords: z.boolean(),
    }),
  }),
});

export type TaskDetails = AnswerOf<typeof readTask>;

export const changeTask = endpoint({
  name: 'changeTask',
  method: 'PATCH',
  path: '/api/v1/tasks/:taskId',
  summary: 'Change title, detail, assignee, partners or due date; by the secretary or the deputy',
  params: taskParams,
  body: z.object({ version: z.number().int(), ...z.object(taskFields).partial().shape }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['person-not-in-cell', 'due-in-past', 'task-ended'],
});

export const tellProgress = endpoint({
  name: 'tellProgress',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/progress',
  summary:
    'Tell how far a task is; by its assignee and partners, or the committee for somebody without a phone',
  params: taskParams,
  body: z.object({ percent: z.number().int().min(0).max(100), note: words.default('') }),
  answer: done,
  refusals: ['task-ended'],
});

export const addEvidence = endpoint({
  name: 'addEvidence',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/evidence',
  summary: 'Add a file as evidence; form fields: notSecret=true, and note if wanted',
  params: taskParams,
  body: 'upload',
  answer: z.object({ id }),
  refusals: ['task-ended', ...refuseFile.codes],
});

export const readEvidence = endpoint({
  name: 'readEvidence',
  method: 'GET',
  path: '/api/v1/tasks/:taskId/evidence/:entryId',
  summary: 'The file of an entry of evidence',
  params: taskParams.extend({ entryId: id }),
  answer: 'file',
});

const reason = words.min(3);
export const finishTask = endpoint({
  name: 'finishTask',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/finish',
  summary: 'Say that a task is done, and what came of it',
  params: taskParams,
  body: z.object({ result: reason }),
  answer: done,
  refusals: ['task-ended'],
});

export const dropTask = endpoint({
  name: 'dropTask',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/drop',
  summary: 'Take a task back, with the reason; by the secretary or the deputy',
  params: taskParams,
  body: z.object({ reason }),
  answer: done,
  refusals: ['task-ended'],
});

export const reopenTask = endpoint({
  name: 'reopenTask',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/reopen',
  summary: 'Open an ended task again, with the reason; by the secretary or the deputy',
  params: taskParams,
  body: z.object({ reason }),
  answer: done,
  refusals: ['task-open'],
});

export const openReminders = endpoint({
  name: 'openReminders',
  method: 'POST',
  path: '/api/v1/tasks/:taskId/reminders/opened',
  summary: 'The reader has opened the task: the reminders for him are read',
  params: taskParams,
  answer: done,
});
