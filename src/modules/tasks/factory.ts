// Test data of tasks, through commands only.
import type { Scope } from '../../platform/auth/scope.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { granted } from '../organisation/factory.ts';
import { createTasks, type NewTask } from './commands.ts';
import { addEvidence, finishTask } from './progress/commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** A bare task given by somebody of the committee. Out: its id. */
export async function makeTask(
  act: Act,
  by: string,
  cellId: string,
  task: Omit<NewTask, 'title'> & { title?: string },
): Promise<string> {
  const given = await act(by, (scope) =>
    createTasks(scope, {
      organisationId: cellId,
      source: null,
      tasks: [{ title: 'Kiểm tra mái đập Suối Lĩnh', ...task }],
    }),
  );
  return granted(given).ids[0] as string;
}

/** A file of evidence told by the assignee. Out: the entry's id. */
export async function makeEvidence(
  act: Act,
  store: FileStore,
  by: string,
  taskId: string,
  fileName = 'Ảnh mái đập.txt',
): Promise<string> {
  const upload = {
    fileName,
    bytes: Buffer.from('Mười hai vị trí, không thấm.\n'),
    fields: { notSecret: 'true' },
  };
  return granted(await act(by, (scope) => addEvidence(scope, store, taskId, upload))).id;
}

/** Ends a task as its assignee. */
export async function makeEnd(act: Act, by: string, taskId: string): Promise<void> {
  granted(await act(by, (scope) => finishTask(scope, taskId, 'Đã kiểm tra đủ 16 vị trí')));
}
