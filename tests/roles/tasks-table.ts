// What each role may do with each endpoint of tasks.
import { type Line, leads, readers } from './table.ts';

export const tasksTable: Record<string, Line> = {
  listTasks: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  countTasks: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: { year: 2026 } }),
    others: 'not-found',
    but: readers,
  },
  giveTask: {
    args: ({ cellId, personId }) => ({
      params: { organisationId: cellId },
      body: { title: 'Nhiệm vụ mới', assigneeId: personId, dueOn: '2026-12-05' },
    }),
    others: 'forbidden',
    but: { secretary: 'ok', deputy: 'ok' },
  },
  readTask: { args: ({ taskId }) => ({ params: { taskId } }), others: 'not-found', but: readers },
  changeTask: {
    args: ({ taskId }) => ({ params: { taskId }, body: { version: 99, title: 'Tên khác' } }),
    ...leads('stale'),
  },
  tellProgress: {
    args: ({ taskId }) => ({ params: { taskId }, body: { percent: 50 } }),
    ...leads('ok', { member: 'ok' }),
  },
  // An empty file: who may is told that it is empty.
  addEvidence: {
    args: ({ taskId }) => ({
      params: { taskId },
      upload: { fileName: 'trong.txt', bytes: new Uint8Array(), fields: { notSecret: 'true' } },
    }),
    ...leads('file-empty', { member: 'file-empty' }),
  },
  readEvidence: {
    args: ({ taskId, evidenceId }) => ({ params: { taskId, entryId: evidenceId } }),
    others: 'not-found',
    but: { ...readers, above: 'not-found' },
  },
  finishTask: {
    args: ({ endedTaskId }) => ({ params: { taskId: endedTaskId }, body: { result: 'Đã xong' } }),
    ...leads('task-ended', { member: 'task-ended' }),
  },
  dropTask: {
    args: ({ endedTaskId }) => ({ params: { taskId: endedTaskId }, body: { reason: 'Không cần nữa' } }),
    ...leads('task-ended'),
  },
  reopenTask: {
    args: ({ taskId }) => ({ params: { taskId }, body: { reason: 'Còn bốn vị trí' } }),
    ...leads('task-open'),
  },
  openReminders: { args: ({ taskId }) => ({ params: { taskId } }), others: 'not-found', but: readers },
};
