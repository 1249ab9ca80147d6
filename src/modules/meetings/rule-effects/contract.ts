// What a committee's own rule, or its end, would change, shown before: values, coming meetings, the last months as counts.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import {
  endRefusals,
  localRuleBody,
  localRuleEnd,
  refuseLocalRules,
} from '../../organisation/regulations/local/contract.ts';

const count = z.number().int();

/** What is counted, by the subject of the rule: meetings, papers or scores that miss it. */
export const effectMeasure = z.enum([
  'too-short',
  'off-day',
  'committee-late',
  'sent-late',
  'results-late',
  'no-summary',
  'too-long',
  'alike',
  'band',
  'answer-late',
]);

const effect = z.object({
  measure: effectMeasure,
  /** Of a band: its name. */
  name: z.string().nullable(),
  before: count,
  after: count,
  /** Of so many that the rule bears on. */
  of: count,
});

const effects = z.object({
  /** In words. */
  values: z.array(
    z.object({
      label: z.string(),
      unit: z.string(),
      national: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** Below the committee on the first day by today's tree; `nearer` = a committee in between has a rule of its own. */
  cells: z.object({ all: count, nearer: count }),
  coming: z.object({
    meetings: count,
    /** Cells with such meetings. */
    cells: z.array(z.object({ id: z.uuid(), name: z.string(), meetings: count })),
    /** As far as it shows in what is prepared by now. */
    effects: z.array(effect),
  }),
  /** The last three months, as if it had been in force; of an end, as if it had not been there. */
  past: z.object({
    from: z.iso.date(),
    effects: z.array(effect),
    /** Points by criterion are read by the cell alone: what hangs on them is not foretold. */
    criteriaUnread: z.boolean(),
  }),
  /** Of opinions whose first answer is waited for: as if asked for under it. What was asked for keeps its day. Null: other rules. */
  waiting: z.object({ of: count, earlier: count, later: count }).nullable(),
});
export type RuleEffects = z.output<typeof effects>;

export const previewLocalRule = endpoint({
  name: 'previewLocalRule',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/local-rules/preview',
  summary:
    'What a local rule would change, refused as setting it would be; nothing is written. Counts only, no words of the cells',
  params: z.object({ organisationId: z.uuid() }),
  body: localRuleBody,
  answer: effects,
  refusals: [...refuseLocalRules.codes, 'date-order'],
});

export const previewLocalRuleEnd = endpoint({
  name: 'previewLocalRuleEnd',
  method: 'POST',
  path: '/api/v1/local-rules/:ruleId/end/preview',
  summary: 'What changes when a local rule ends on a day, refused as ending it would be; nothing is written',
  params: z.object({ ruleId: z.uuid() }),
  body: localRuleEnd,
  answer: effects.extend({
    /** What counts from then on: the national rule, or that of a committee above. */
    next: z.object({ id: z.string(), citation: z.string() }),
  }),
  refusals: endRefusals,
});
