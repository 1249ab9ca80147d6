// How a closed meeting went, in figures: facts of the meeting, never of a person.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { meetingForm, meetingKind, meetingParams } from '../contract.ts';
import { contentsShape } from './held/contract.ts';

const count = z.number().int();
export const figuresShape = z.object({
  /** Minutes from the hour that was told to the opening; 0 = on time or before. */
  openedLate: count,
  /** From opening to closing. */
  minutes: count,
  minutesPlanned: count,
  minimumMinutes: count,
  /** Of the minimum; null when none was in force. */
  ruleId: z.string().nullable(),
  /** Members who were there, at any time. */
  present: count,
  cameLate: count,
  /** Were there until the closing. */
  stayed: count,
  /** Had the floor, or noted an opinion; null for who may not read words of the cell. */
  heard: count.nullable(),
  /** Matters for discussion on the agenda, and those that were opened; 0 of 0 where nobody called items. */
  matters: count,
  reached: count,
  papers: count,
  /** Of those present, how many opened the papers before the hour of the meeting. */
  openedPapers: count,
  rounds: count,
  calledOutOfOrder: count,
  /** Of this meeting alone. */
  contents: contentsShape,
  kind: meetingKind,
  /** Its form against the last themes before it, its agenda against that of the meeting before. */
  variety: z.object({
    form: meetingForm.nullable(),
    before: meetingForm.nullable(),
    same: count,
    alike: count.nullable(),
  }),
});
export type Figures = z.output<typeof figuresShape>;

export const readMeetingFigures = endpoint({
  name: 'readMeetingFigures',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/figures',
  summary:
    'A closed meeting in figures: on time, length, stayed to the end, heard, reached; how full its contents, how its form differs',
  params: meetingParams,
  answer: figuresShape,
  refusals: ['meeting-state'],
});
