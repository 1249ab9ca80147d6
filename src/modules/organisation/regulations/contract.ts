// Rules as dated data: shape of a version, endpoints to list and read them.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const date = z.iso.date();

/** How sure the text is: seen in a page; seen second-hand only; from general knowledge, shown without a citation. */
const sureness = z.enum(['CONFIRMED', 'CONFIRMED*', 'RECALLED']);

const criterionShape = z.object({
  id: z.string().regex(/^[a-z_]+$/),
  title: z.string().min(3),
  maximum: z.number().int().positive(),
  /** Filled in from what happened, or agreed by those who judge. */
  kind: z.enum(['counted', 'agreed']),
  /** Of a counted one: what is measured, and the points that so much of it gives; less than every step gives `otherwise`. */
  measure: z.string().optional(),
  steps: z.array(z.object({ atLeast: z.number(), points: z.number().min(0) })).optional(),
  otherwise: z.number().min(0).optional(),
  sure: sureness,
});

/** A sheet of criteria with points, as some rules hold one. */
const criteriaSheet = z.object({
  total: z.number().int(),
  groups: z.array(
    z.object({
      id: z.string(),
      title: z.string().min(3),
      maximum: z.number().int().positive(),
      sure: sureness,
      criteria: z.array(criterionShape).min(1),
    }),
  ),
  /** Best first; each from so many points. */
  bands: z.array(z.object({ id: z.string(), name: z.string(), from: z.number() })),
  /** What a band needs besides its points: full marks in these criteria; otherwise the next band below. */
  gates: z.array(
    z.object({ band: z.string(), full: z.array(z.string()).min(1), sure: sureness, summary: z.string() }),
  ),
});

export const regulationShape = z.object({
  /** What the rule is about; versions of one rule share it. */
  key: z.string().regex(/^[a-z]+(\.[a-z-]+)+$/),
  id: z.string().regex(/^[a-z0-9.-]+$/),
  title: z.string().min(3),
  document: z.string().nullable(),
  issuedOn: date.nullable(),
  article: z.string().nullable(),
  /** First day in force. */
  validFrom: date,
  /** First day no longer in force; null = in force. */
  validTo: date.nullable(),
  sure: sureness,
  /** In our own words, never the official text. */
  summary: z.string().min(10),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  sheet: criteriaSheet.optional(),
});
export type Regulation = z.output<typeof regulationShape>;

/** As a screen shows it: with the line that cites it, or says that it is the unit's own configuration. */
export const shownRegulation = regulationShape.extend({ citation: z.string() });

export const listRegulations = endpoint({
  name: 'listRegulations',
  method: 'GET',
  path: '/api/v1/regulations',
  summary: 'Every rule that the product applies, all versions, newest first',
  query: z.object({ on: date.optional() }),
  answer: z.object({ regulations: z.array(shownRegulation) }),
});
export const readRegulation = endpoint({
  name: 'readRegulation',
  method: 'GET',
  path: '/api/v1/regulations/:id',
  summary: 'One version of a rule, with its other versions',
  params: z.object({ id: z.string().max(100) }),
  answer: z.object({ regulation: shownRegulation, versions: z.array(shownRegulation) }),
});
