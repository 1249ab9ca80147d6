// Routes of the e-handbook's checklist and of who opened the papers, one sentence each.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { readOpenings } from '../reading/contract.ts';
import { openingsPage } from '../reading/queries.ts';
import { tickHandbook } from './commands.ts';
import * as contract from './contract.ts';
import { handbookFiles, handbookPage } from './queries.ts';

export function handbookRoutes(services: Services): Route[] {
  return [
    route(readOpenings, ({ scope, params }) => openingsPage(scope, params.meetingId)),
    route(contract.readHandbook, ({ scope, params }) => handbookPage(scope, params.meetingId)),
    route(contract.tickHandbook, ({ scope, params, body }) =>
      tickHandbook(scope, params.meetingId, params.item, body.done),
    ),
    route(contract.takeHandbookFiles, ({ scope, params, query }) =>
      handbookFiles(scope, services.files, params.meetingId, query.part),
    ),
  ];
}
