// The meetings of a cell over twelve months in figures: contents (F1) and forms (F2); of the cell, never of a person.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { meetingForm, meetingKind } from '../../contract.ts';

const id = z.uuid();
const count = z.number().int();

export const readCellFigures = endpoint({
  name: 'readCellFigures',
  method: 'GET',
  path: '/api/v1/cells/:cellId/figures',
  summary:
    'Meetings of a cell closed in this month and the eleven before, in figures: how full their contents, how varied their forms',
  params: z.object({ cellId: id }),
  answer: z.object({
    organisation: z.object({ id, name: z.string() }),
    /** First day of the first month. */
    from: z.iso.date(),
    today: z.iso.date(),
    meetings: count,
    contents: z.object({
      /** Items that are to say what they are for, and those that say aim, question and decision expected. */
      matters: count,
      told: count,
      /** Meetings whose items were called; mean minutes of discussion in one. */
      timed: count,
      discussionMinutes: count.nullable(),
      /** Opinions noted in all; null for who may not read words of the cell. */
      opinions: count.nullable(),
      longPapers: count,
      summarised: count,
      /** Clauses of resolutions and conclusions, and those made tasks, with a name and a date. */
      clauses: count,
      tasks: count,
    }),
    forms: z.object({
      kinds: z.array(z.object({ kind: meetingKind, count })),
      /** Of what held a theme. */
      forms: z.array(z.object({ form: meetingForm, count })),
      thematic: count,
      /** Meetings that followed another; how alike their agenda was to the one before, mean, 0–100. */
      compared: count,
      alike: count.nullable(),
    }),
  }),
});
