// Routes of tasks, one sentence each.
import type { Services } from '../../platform/http/module.ts';
import { isRefusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/routes.ts';
import { changeTask, createTasks } from './commands.ts';
import * as contract from './contract.ts';
import { evidenceFile, taskPage } from './history/queries.ts';
import { monthsOf, taskList } from './list/queries.ts';
import * as progress from './progress/commands.ts';
import { openReminders } from './reminders/commands.ts';

export function taskRoutes({ files, describe }: Services): Route[] {
  return [
    route(contract.listTasks, ({ scope, params, query }) =>
      taskList(scope, describe, params.organisationId, query.year),
    ),
    route(contract.countTasks, ({ scope, params, query }) =>
      monthsOf(scope, params.organisationId, query.year),
    ),
    route(contract.giveTask, async ({ scope, params, body }) => {
      const given = await createTasks(scope, { ...params, source: null, tasks: [body] });
      return isRefusal(given) ? given : { id: given.ids[0] as string };
    }),
    route(contract.readTask, ({ scope, params }) => taskPage(scope, describe, params.taskId)),
    route(contract.changeTask, ({ scope, params, body }) => changeTask(scope, params.taskId, body)),
    route(contract.tellProgress, ({ scope, params, body }) =>
      progress.tellProgress(scope, params.taskId, body),
    ),
    route(contract.addEvidence, ({ scope, params, upload }) =>
      progress.addEvidence(scope, files, params.taskId, upload),
    ),
    route(contract.readEvidence, ({ scope, params }) =>
      evidenceFile(scope, files, params.taskId, params.entryId),
    ),
    route(contract.finishTask, ({ scope, params, body }) =>
      progress.finishTask(scope, params.taskId, body.result),
    ),
    route(contract.dropTask, ({ scope, params, body }) =>
      progress.dropTask(scope, params.taskId, body.reason),
    ),
    route(contract.reopenTask, ({ scope, params, body }) =>
      progress.reopenTask(scope, params.taskId, body.reason),
    ),
    route(contract.openReminders, ({ scope, params }) => openReminders(scope, params.taskId)),
  ];
}
