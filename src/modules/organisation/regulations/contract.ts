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
});

const settingShape = z.object({ name: z.string(), label: z.string().min(3) });
/** A value that the rule leaves a committee to set. A number may have to be no less than another value of the rule. */
const openSetting = z.discriminatedUnion('type', [
  settingShape.extend({
    type: z.literal('number'),
    unit: z.string(),
    least: z.number(),
    most: z.number(),
    notBelow: z.string().optional(),
  }),
  /** Ids of criteria of the rule's sheet, joined by commas. */
  settingShape.extend({ type: z.literal('criteria') }),
]);
export type OpenSetting = z.output<typeof openSetting>;

const valueShape = z.union([z.string(), z.number(), z.boolean()]);
export type RuleValue = z.output<typeof valueShape>;
/** What a committee sets. */
export const settingsShape = z.record(z.string(), z.union([z.string().max(200), z.number()]));
export type Settings = z.output<typeof settingsShape>;

/** A local rule as it reaches one organisation: its own, or of a committee above; nearest first, in force from until. */
export const localRuleShape = z.object({
  id: z.uuid(),
  key: z.string(),
  /** Who set it. */
  by: z.string(),
  document: z.string(),
  issuedOn: date,
  article: z.string().nullable(),
  from: date,
  until: date.nullable(),
  settings: settingsShape,
});
export type LocalRule = z.output<typeof localRuleShape>;
/** What reaches an organisation over time, the nearest committee's first. */
export type Rules = readonly LocalRule[];

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
  values: z.record(z.string(), valueShape),
  /** What a committee may set for itself and what hangs below it; left out = nothing. */
  local: z.array(openSetting).optional(),
  sheet: criteriaSheet.optional(),
});
export type Regulation = z.output<typeof regulationShape>;

/** A value beside the national one, as it is read. */
const shownSetting = z.object({ label: z.string(), unit: z.string(), national: z.string(), own: z.string() });

/** As a screen shows it: with the line that cites it, or says that it is the unit's own configuration. */
export const shownRegulation = regulationShape.extend({
  citation: z.string(),
  /** What the rule leaves open, in words: national, and own where a committee has set it. */
  settings: z.array(shownSetting),
  /** Of a committee's own rule. */
  setBy: z
    .object({
      organisation: z.object({ id: z.uuid(), name: z.string() }),
      /** The national version that it stands over. */
      nationalId: z.string(),
      nationalCitation: z.string(),
      note: z.string(),
      person: z.string().nullable(),
      at: z.string(),
      endedBy: z.string().nullable(),
      version: z.number().int(),
    })
    .nullable(),
});
export type ShownRegulation = z.output<typeof shownRegulation>;

export const listRegulations = endpoint({
  name: 'listRegulations',
  method: 'GET',
  path: '/api/v1/regulations',
  summary:
    'Every rule that the product applies, all versions, newest first; with local rules of the committees that are the reader’s',
  query: z.object({ on: date.optional() }),
  answer: z.object({ regulations: z.array(shownRegulation), local: z.array(shownRegulation) }),
});
export const readRegulation = endpoint({
  name: 'readRegulation',
  method: 'GET',
  path: '/api/v1/regulations/:id',
  summary: 'One version of a rule, with its other versions',
  params: z.object({ id: z.string().max(100) }),
  answer: z.object({
    regulation: shownRegulation,
    versions: z.array(shownRegulation),
    /** Local rules over it, of the committees that are the reader’s. */
    local: z.array(shownRegulation),
    /** Committees for which the reader may set a rule over it. */
    can: z.object({ setFor: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  }),
});
