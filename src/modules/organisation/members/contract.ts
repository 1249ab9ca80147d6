// Members of a cell and their statuses: shapes and endpoints.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const done = z.object({ done: z.literal(true) });
const cellParams = z.object({ cellId: id });
const statusKind = z.enum(['exempt', 'away', 'suspended']);

export const memberShape = z.object({
  personId: id,
  membershipId: id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  post: z.string().nullable(),
  kind: z.enum(['home', 'temporary']),
  joinedOn: date.nullable(),
  officialOn: date.nullable(),
  official: z.boolean(),
  exempt: z.boolean(),
  away: z.boolean(),
  suspended: z.boolean(),
  statuses: z.array(z.object({ id, kind: statusKind, from: date, until: date.nullable() })),
});
export type Member = z.output<typeof memberShape>;

export const listMembers = endpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/api/v1/cells/:cellId/members',
  summary: 'Roster of a cell as of a date, by given name',
  params: cellParams,
  query: z.object({ asOf: date.optional() }),
  answer: z.object({ asOf: date, members: z.array(memberShape), can: z.object({ edit: z.boolean() }) }),
});

export const memberInput = z.object({
  name: z.string().trim().min(2).max(100),
  birthYear: z.number().int().min(1900).max(2100).nullable().default(null),
  sex: z.enum(['male', 'female']).nullable().default(null),
  post: z.string().trim().max(200).nullable().default(null),
  kind: z.enum(['home', 'temporary']).default('home'),
  joinedOn: date.nullable().default(null),
  officialOn: date.nullable().default(null),
  from: date,
  phone: z.string().trim().max(30).nullable().default(null),
  cardNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z.-]{4,20}$/)
    .nullable()
    .default(null),
});
export type MemberInput = z.input<typeof memberInput>;
export const addMember = endpoint({
  name: 'addMember',
  method: 'POST',
  path: '/api/v1/cells/:cellId/members',
  summary: 'Add a member to a cell',
  params: cellParams,
  body: memberInput,
  answer: z.object({ personId: id, membershipId: id }),
  refusals: [
    'contact-taken',
    'contact-not-yours',
    'phone-wrong',
    'official-before-joining',
    'member-elsewhere',
  ],
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
