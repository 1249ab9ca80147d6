// Official papers of a meeting in the Party's layout, as DOCX or PDF: which there are, how far each is, the paper itself.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { meetingParams } from '../contract.ts';

export const refusePapers = /* @__PURE__ */ defineRefusals({
  'paper-not-yet': {
    status: 409,
    vi: 'Chưa có {paper} của buổi sinh hoạt này. {next}',
    en: 'There {paperEn} of this meeting yet. {nextEn}',
  },
});

export const paperKind = z.enum(['notice', 'minutes', 'resolution', 'conclusion']);
export type PaperKind = z.output<typeof paperKind>;

/** Papers that the program does not number: the programme, the report to above, everything before the meeting in one. */
const looseKind = z.enum(['programme', 'report', 'book']);
export type LooseKind = z.output<typeof looseKind>;
const looseLine = z.object({ kind: looseKind, state: z.enum(['draft', 'issued']) });
export type LooseLine = z.output<typeof looseLine>;

export const paperLine = z.object({
  kind: paperKind,
  /** none: nothing to print yet · draft · passed: decided, waits for its number · issued: numbered · rejected by the vote. */
  state: z.enum(['none', 'draft', 'passed', 'issued', 'rejected']),
  /** "30-BB/CB" */
  number: z.string().nullable(),
  /** The date that a numbered paper bears. */
  on: z.iso.date().nullable(),
  /** What is to be done next and where; null = nothing. `can`: the actor may do it. */
  next: z
    .object({
      step: z.enum(['send', 'open', 'lock', 'scan', 'write', 'finish', 'vote', 'issue']),
      to: z.string(),
      can: z.boolean(),
    })
    .nullable(),
});
export type PaperLine = z.output<typeof paperLine>;

export const listMeetingPapers = endpoint({
  name: 'listMeetingPapers',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/official',
  summary: 'The official papers of a meeting, as far as the actor reads them, with what each still lacks',
  params: meetingParams,
  answer: z.object({
    title: z.string(),
    startsAt: z.string(),
    organisationName: z.string(),
    papers: z.array(paperLine),
    loose: z.array(looseLine),
    /** Words of the cell are left out: an issued resolution comes without the annex of opinions. */
    figuresOnly: z.boolean(),
    /** Its papers go on the e-handbook. */
    handbook: z.boolean(),
  }),
});

export const readMeetingPaper = endpoint({
  name: 'readMeetingPaper',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/official/:paper',
  summary:
    'Minutes, resolution, conclusion, notice, programme, report or the book of all papers, in the official layout; a draft says so',
  params: meetingParams.extend({ paper: z.enum([...paperKind.options, ...looseKind.options]) }),
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  answer: 'file',
  refusals: ['paper-not-yet'],
});
