// Routes of the minutes, one sentence each.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { attachScan, correctMinutes } from './afterwards/commands.ts';
import * as commands from './commands.ts';
import * as contract from './contract.ts';
import { confirmMinutes, lockMinutes } from './locking/commands.ts';
import { minutesPage, readScan } from './queries.ts';

export function minutesRoutes({ files }: Services): Route[] {
  return [
    route(contract.readMinutes, ({ scope, params }) => minutesPage(scope, params.meetingId)),
    route(contract.writeParagraph, ({ scope, params, body }) =>
      commands.writeParagraph(scope, params.meetingId, body),
    ),
    route(contract.editParagraph, ({ scope, params, body }) =>
      commands.editParagraph(scope, params.meetingId, params.paragraphId, body),
    ),
    route(contract.noteRead, ({ scope, params }) => commands.noteRead(scope, params.meetingId)),
    route(contract.agreeMinutes, ({ scope, params, body }) =>
      commands.agreeMinutes(scope, params.meetingId, body.version),
    ),
    route(contract.confirmMinutes, ({ scope, params, body }) =>
      confirmMinutes(scope, params.meetingId, body.version),
    ),
    route(contract.lockMinutes, ({ scope, params, body }) => lockMinutes(scope, params.meetingId, body)),
    route(contract.correctMinutes, ({ scope, params, body }) =>
      correctMinutes(scope, params.meetingId, body),
    ),
    route(contract.attachScan, ({ scope, params, upload }) =>
      attachScan(scope, files, params.meetingId, upload),
    ),
    route(contract.readScan, ({ scope, params, query }) =>
      readScan(scope, files, params.meetingId, query.scan),
    ),
  ];
}
