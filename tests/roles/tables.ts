// All tables of the roles as one.
import { ballotTable } from './ballot-table.ts';
import { calendarTable } from './calendar-table.ts';
import { criticismTable } from './criticism-table.ts';
import { electionsTable } from './elections-table.ts';
import { frankTable } from './frank-table.ts';
import { leadershipTable } from './leadership-table.ts';
import { meetingTable } from './meeting-table.ts';
import { minutesTable } from './minutes-table.ts';
import { motionsTable } from './motions-table.ts';
import { opinionsTable } from './opinions-table.ts';
import { organisationTable } from './organisation-table.ts';
import { papersTable } from './papers-table.ts';
import { prepareTable } from './prepare-table.ts';
import { roomTable } from './room-table.ts';
import { scoreTable } from './score-table.ts';
import type { Line } from './table.ts';
import { tasksTable } from './tasks-table.ts';
import { votesTable } from './votes-table.ts';

/** By the endpoint's name. */
export const whole: Record<string, Line> = {
  ...organisationTable,
  ...tasksTable,
  ...votesTable,
  ...leadershipTable,
  ...meetingTable,
  ...roomTable,
  ...motionsTable,
  ...minutesTable,
  ...papersTable,
  ...prepareTable,
  ...calendarTable,
  ...scoreTable,
  ...opinionsTable,
  ...ballotTable,
  ...frankTable,
  ...criticismTable,
  ...electionsTable,
};
