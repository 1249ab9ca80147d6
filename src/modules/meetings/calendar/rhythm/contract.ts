// The rhythm of the cells below a committee: what of a month is late or missing in each, in figures.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { meetingState } from '../../contract.ts';
import { rhythmFault } from '../year/contract.ts';

const id = z.uuid();

export const rhythmLine = z.object({
  cell: z.object({ id, name: z.string() }),
  /** Of the regular meeting; null = there is none. */
  state: meetingState.nullable(),
  heldOn: z.iso.date().nullable(),
  /** Null while it was not sent. */
  sentInTime: z.boolean().nullable(),
  minutesLocked: z.boolean(),
  faults: z.array(rhythmFault),
});
export type RhythmLine = z.output<typeof rhythmLine>;

export const readRhythm = endpoint({
  name: 'readRhythm',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/rhythm',
  summary:
    'The month of each cell below a committee: held, sent in time, minutes locked; figures and states, no words',
  params: z.object({ organisationId: id }),
  query: z.object({ month: z.iso.date().optional() }),
  answer: z.object({
    organisation: z.object({ id, name: z.string() }),
    month: z.iso.date(),
    today: z.iso.date(),
    cells: z.array(rhythmLine),
  }),
});
