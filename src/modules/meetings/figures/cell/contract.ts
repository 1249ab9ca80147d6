// The meetings of a cell over twelve months in figures: contents (F1) and forms (F2); of the cell, never of a person.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { meetingForm, meetingKind } from '../../contract.ts';
import { contentsShape } from '../held/contract.ts';

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
    contents: contentsShape,
    /** Members who were there, meeting by meeting, and those of them who spoke or wrote; null for who may not read words of the cell. */
    voices: z.object({ present: count, heard: count }).nullable(),
    forms: z.object({
      kinds: z.array(z.object({ kind: meetingKind, count })),
      /** Of what held a theme. */
      forms: z.array(z.object({ form: meetingForm, count })),
      thematic: count,
      /** Themes that followed another, and those of them in another form than the one before. */
      followed: count,
      varied: count,
      /** Meetings that followed another; how alike their agenda was to the one before, mean, 0–100. */
      compared: count,
      alike: count.nullable(),
    }),
  }),
});
