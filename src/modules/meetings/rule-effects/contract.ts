// What a committee's own rule would change, shown before it is set: values, coming meetings, the last months as counts.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { localRuleBody, refuseLocalRules } from '../../organisation/regulations/local/contract.ts';

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

export const previewLocalRule = endpoint({
  name: 'previewLocalRule',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/local-rules/preview',
  summary:
    'What a local rule would change, refused as setting it would be; nothing is written. Counts only, no words of the cells',
  params: z.object({ organisationId: z.uuid() }),
  body: localRuleBody,
  answer: z.object({
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
    /** Below the committee on its first day by today's tree; `nearer` = a committee in between has a rule of its own. */
    cells: z.object({ all: count, nearer: count }),
    coming: z.object({
      meetings: count,
      /** Cells with such meetings. */
      cells: z.array(z.object({ id: z.uuid(), name: z.string(), meetings: count })),
      /** As far as it shows in what is prepared by now. */
      effects: z.array(effect),
    }),
    /** The last three months, as if it had been in force. */
    past: z.object({
      from: z.iso.date(),
      effects: z.array(effect),
      /** Points by criterion are read by the cell alone: what hangs on them is not foretold. */
      criteriaUnread: z.boolean(),
    }),
  }),
  refusals: [...refuseLocalRules.codes, 'date-order'],
});
