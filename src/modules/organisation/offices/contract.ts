// Offices with their terms: shapes and endpoints.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { officeKind } from '../contract.ts';

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const done = z.object({ done: z.literal(true) });

export const officeShape = z.object({
  id,
  kind: officeKind,
  personId: id,
  name: z.string(),
  from: date,
  until: date.nullable(),
  /** Of a head or deputy of a group: its name. */
  group: z.string().nullable(),
  version: z.number().int(),
});

export type Office = z.output<typeof officeShape>;

export const findCandidates = endpoint({
  name: 'findCandidates',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/candidates',
  summary:
    'Members among whom an office is given: of the organisation and below; with the part of a name, at most 20',
  params: z.object({ organisationId: id }),
  query: z.object({ name: z.string().trim().max(100).default('') }),
  answer: z.object({ people: z.array(z.object({ personId: id, name: z.string(), cellName: z.string() })) }),
});
export const grantOffice = endpoint({
  name: 'grantOffice',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/offices',
  summary:
    'Give an office from a date; `insteadOf` hands it over from its holder, who no longer holds it from then',
  params: z.object({ organisationId: id }),
  body: z.object({
    personId: id,
    kind: officeKind,
    from: date,
    until: date.nullable().default(null),
    decision,
    insteadOf: z.object({ officeId: id, version: z.number().int() }).optional(),
  }),
  answer: z.object({ id }),
  refusals: ['office-held', 'date-order', 'office-elsewhere', 'supervisor-from-above', 'office-of-group'],
});
export const endOffice = endpoint({
  name: 'endOffice',
  method: 'POST',
  path: '/api/v1/offices/:officeId/end',
  summary: 'End an office; `on` is the first day without it',
  params: z.object({ officeId: id }),
  body: z.object({ on: date, version: z.number().int() }),
  answer: done,
  refusals: ['date-order', 'supervisor-from-above'],
});
