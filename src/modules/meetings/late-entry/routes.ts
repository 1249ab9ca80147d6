// Routes of meetings entered afterwards, one sentence each.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { enterPaperMeeting } from './commands.ts';
import * as contract from './contract.ts';
import { lateEntryPage, lateForm, lateSheet } from './queries.ts';
import { addLateSheet } from './sheets/commands.ts';

export function lateEntryRoutes({ files }: Services): Route[] {
  return [
    route(contract.readLateForm, ({ scope, params, query }) => lateForm(scope, params.cellId, query)),
    route(contract.enterPaperMeeting, ({ scope, params, body }) =>
      enterPaperMeeting(scope, params.cellId, body),
    ),
    route(contract.readLateEntry, ({ scope, params }) => lateEntryPage(scope, params.meetingId)),
    route(contract.addLateSheet, ({ scope, params, upload }) =>
      addLateSheet(scope, files, params.meetingId, upload),
    ),
    route(contract.readLateSheet, ({ scope, params }) =>
      lateSheet(scope, files, params.meetingId, params.sheetId),
    ),
  ];
}
