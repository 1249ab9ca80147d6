// The meetings of a cell as a list, and the next one to be planned.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { localRuleShape } from '../../organisation/regulations/contract.ts';
import { meetingForm, meetingKind, meetingState, person } from '../contract.ts';

const id = z.uuid();

const meetingLine = z.object({
  id,
  kind: meetingKind,
  form: meetingForm.nullable(),
  title: z.string(),
  /** First day of the month it is the meeting of, YYYY-MM-DD. */
  month: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  state: meetingState,
  /** When it was entered, of a meeting held on paper. */
  enteredLateAt: z.string().nullable(),
  chair: person,
  /** Null until roll was called. */
  present: z.number().int().nullable(),
  total: z.number().int(),
  minutes: z.object({ state: z.string(), number: z.string().nullable() }).nullable(),
  /** Once the cell has agreed it. */
  score: z.object({ total: z.number(), band: z.enum(['good', 'fair', 'average', 'poor']) }).nullable(),
  resolution: z.object({ id, state: z.string(), number: z.string().nullable() }).nullable(),
});
export type MeetingLine = z.output<typeof meetingLine>;

export const listMeetings = endpoint({
  name: 'listMeetings',
  method: 'GET',
  path: '/api/v1/cells/:cellId/meetings',
  summary: 'Meetings of a cell, newest first',
  params: z.object({ cellId: id }),
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  answer: z.object({
    meetings: z.array(meetingLine),
    /** Years that have meetings, newest first. */
    years: z.array(z.number().int()),
    /** The next regular meeting to be planned: month and its day by the rule; null for who may not plan. */
    proposal: z
      .object({
        month: z.iso.date(),
        startsAt: z.string(),
        place: z.string(),
        chairId: id.nullable(),
        ruleId: z.string(),
      })
      .nullable(),
    /** Groups of the cell whose meetings the actor may plan. */
    groups: z.array(z.object({ id, name: z.string() })),
    organisation: z.object({ id, name: z.string() }),
    today: z.iso.date(),
    /** Local rules that reach the cell, for the forms that ask by them. */
    localRules: z.array(localRuleShape),
    can: z.object({ plan: z.boolean() }),
  }),
});
