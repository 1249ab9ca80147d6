// Routes of the year of a cell, the rhythm of many and the calendars of people, one sentence each.
import type { Services } from '../../../platform/http/module.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { readRhythm } from './rhythm/contract.ts';
import { rhythmPage } from './rhythm/queries.ts';
import * as addresses from './subscription/commands.ts';
import * as subscription from './subscription/contract.ts';
import { calendarAddress, calendarFile } from './subscription/queries.ts';
import { planYear } from './year/commands.ts';
import * as year from './year/contract.ts';
import { yearPage } from './year/queries.ts';

export function calendarRoutes({ publicUrl }: Services): Route[] {
  return [
    route(year.readYear, ({ scope, params, query }) => yearPage(scope, params.cellId, query.year)),
    route(year.planYear, ({ scope, params, body }) => planYear(scope, params.cellId, body)),
    route(readRhythm, ({ scope, params, query }) => rhythmPage(scope, params.organisationId, query.month)),
    route(subscription.readCalendarAddress, ({ scope }) => calendarAddress(scope)),
    route(subscription.makeCalendarAddress, ({ scope }) => addresses.makeCalendarAddress(scope, publicUrl)),
    route(subscription.revokeCalendarAddress, ({ scope }) => addresses.revokeCalendarAddress(scope)),
    route(subscription.readCalendar, ({ scope, params }) => calendarFile(scope, publicUrl, params.file)),
  ];
}
