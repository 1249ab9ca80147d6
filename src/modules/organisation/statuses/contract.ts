// Statuses of a membership: exempt, away on temporary transfer, suspended; each from a date until another.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const done = z.object({ done: z.literal(true) });
const statusKind = z.enum(['exempt', 'away', 'suspended']);
export const statusShape = z.object({
  id,
  kind: statusKind,
  from: date,
  until: date.nullable(),
  version: z.number().int(),
});

export const setStatus = endpoint({
  name: 'setStatus',
  method: 'POST',
  path: '/api/v1/memberships/:membershipId/statuses',
  summary: 'Exempt, away on temporary transfer, suspended: from a date, until another',
  params: z.object({ membershipId: id }),
  body: z.object({ kind: statusKind, from: date, until: date.nullable().default(null), decision }),
  answer: done,
  refusals: ['status-overlaps', 'date-order'],
});
const statusParams = z.object({ statusId: id });
export const endStatus = endpoint({
  name: 'endStatus',
  method: 'POST',
  path: '/api/v1/statuses/:statusId/end',
  summary: 'End a status; `on` is the first day without it',
  params: statusParams,
  body: z.object({ on: date, version: z.number().int() }),
  answer: done,
  refusals: ['date-order', 'status-overlaps'],
});
export const withdrawStatus = endpoint({
  name: 'withdrawStatus',
  method: 'POST',
  path: '/api/v1/statuses/:statusId/withdraw',
  summary: 'Take out a status that was entered by mistake',
  params: statusParams,
  body: z.object({ version: z.number().int() }),
  answer: done,
});
