// Routes of the year of a cell and the rhythm of many, one sentence each.
import { type Route, route } from '../../../platform/http/routes.ts';
import { readRhythm } from './rhythm/contract.ts';
import { rhythmPage } from './rhythm/queries.ts';
import { planYear } from './year/commands.ts';
import * as year from './year/contract.ts';
import { yearPage } from './year/queries.ts';

export function calendarRoutes(): Route[] {
  return [
    route(year.readYear, ({ scope, params, query }) => yearPage(scope, params.cellId, query.year)),
    route(year.planYear, ({ scope, params, body }) => planYear(scope, params.cellId, body)),
    route(readRhythm, ({ scope, params, query }) => rhythmPage(scope, params.organisationId, query.month)),
  ];
}
