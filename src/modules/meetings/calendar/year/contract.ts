// The year of a cell: twelve months with their meetings, what is late or missing, and the whole year planned in one go.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { meetingKind, meetingState } from '../../contract.ts';

const id = z.uuid();

/** What is out of rhythm, in the order of the work. `sent-late` stays: it happened, and is marked. */
export const rhythmFault = z.enum([
  'missing',
  'not-planned',
  'not-sent',
  'sent-late',
  'not-held',
  'minutes-late',
  'theme-missing',
  'theme-not-planned',
]);
export type RhythmFault = z.output<typeof rhythmFault>;

export const yearMeeting = z.object({
  id,
  kind: meetingKind,
  title: z.string(),
  startsAt: z.string(),
  state: meetingState,
  /** Null before it was opened. */
  minutes: z.enum(['draft', 'locked']).nullable(),
  /** Held on paper, entered afterwards. */
  enteredLate: z.boolean(),
  faults: z.array(rhythmFault),
});

export const yearMonth = z.object({
  /** First day of the month. */
  month: z.iso.date(),
  /** The day of its regular meeting by rule, moved off weekends and holidays. */
  day: z.iso.date(),
  /** The rule's own day was a weekend or a holiday. */
  moved: z.boolean(),
  ruleId: z.string().nullable(),
  meetings: z.array(yearMeeting),
  /** Of the month itself: no regular meeting where there ought to be one. */
  faults: z.array(rhythmFault),
});

export const plannedRow = z.object({
  month: z.iso.date(),
  kind: meetingKind,
  date: z.iso.date(),
  title: z.string().trim().min(3).max(200),
  /** Needed outside the first week. */
  movedReason: z.string().trim().max(500).nullable().default(null),
});
export type PlannedRow = z.output<typeof plannedRow>;

export const readYear = endpoint({
  name: 'readYear',
  method: 'GET',
  path: '/api/v1/cells/:cellId/year',
  summary:
    'The year of a cell month by month: what is held, sent, late, missing; and what planning it whole would add',
  params: z.object({ cellId: id }),
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  answer: z.object({
    organisation: z.object({ id, name: z.string() }),
    year: z.number().int(),
    today: z.iso.date(),
    months: z.array(yearMonth),
    /** A thematic meeting at least once a quarter; `before` = the cell did not keep its meetings here yet. */
    quarters: z.array(
      z.object({
        quarter: z.number().int(),
        state: z.enum(['held', 'planned', 'missing', 'coming', 'before']),
      }),
    ),
    /** What is not there yet, never over what exists; null for who may not plan. */
    preview: z
      .object({
        rows: z.array(plannedRow),
        /** From this day on nobody holds the office that chairs: the rows end before it. */
        chairUntil: z.iso.date().nullable(),
        time: z.string(),
        place: z.string(),
      })
      .nullable(),
    can: z.object({ plan: z.boolean() }),
  }),
});

export const planYear = endpoint({
  name: 'planYear',
  method: 'POST',
  path: '/api/v1/cells/:cellId/year',
  summary:
    'Plan many meetings in one go: all or none; months and quarters that have theirs by now are left out',
  params: z.object({ cellId: id }),
  body: z.object({
    rows: z.array(plannedRow).min(1).max(24),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: z.string().trim().max(200).default(''),
  }),
  answer: z.object({ made: z.number().int(), leftOut: z.number().int() }),
  refusals: ['meeting-in-that-month', 'meeting-in-the-past', 'meeting-needs-reason', 'chair-not-lead'],
});
