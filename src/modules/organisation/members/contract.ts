// Members of a cell and their statuses: shapes and endpoints.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';
import { historyLine, officeKind, organisationKind } from '../contract.ts';
import { statusShape } from '../statuses/contract.ts';

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const done = z.object({ done: z.literal(true) });
/** Home, or on temporary transfer in: counted at home. */
const temporaryOrHome = z.enum(['home', 'temporary']);
const cellParams = z.object({ cellId: id });

/** What is kept of a person, and no more. */
const name = z.string().trim().min(2).max(100);
const birthYear = z.number().int().min(1900).max(2100).nullable();
const sex = z.enum(['male', 'female']).nullable();
const post = z.string().trim().max(200).nullable();
const phone = z.string().trim().max(30).nullable();
const cardNumber = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z.-]{4,20}$/)
  .nullable();

export const memberShape = z.object({
  personId: id,
  membershipId: id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  sex,
  post: z.string().nullable(),
  kind: temporaryOrHome,
  joinedOn: date.nullable(),
  officialOn: date.nullable(),
  official: z.boolean(),
  exempt: z.boolean(),
  away: z.boolean(),
  suspended: z.boolean(),
  statuses: z.array(statusShape),
});
export type Member = z.output<typeof memberShape>;

export const listMembers = endpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/api/v1/cells/:cellId/members',
  summary: 'Roster of a cell as of a date, by given name',
  params: cellParams,
  query: z.object({ asOf: date.optional() }),
  answer: z.object({
    asOf: date,
    members: z.array(memberShape),
    /** Persons who have an account already; told only to those who keep the roster. */
    accounts: z.array(id),
    /** The rule on that date by which votes count them. */
    voteRuleId: z.string().nullable(),
    can: z.object({ edit: z.boolean() }),
  }),
});

export const memberInput = z.object({
  name,
  birthYear: birthYear.default(null),
  sex: sex.default(null),
  post: post.default(null),
  kind: temporaryOrHome.default('home'),
  joinedOn: date.nullable().default(null),
  officialOn: date.nullable().default(null),
  from: date,
  /** First day no longer here; for a temporary transfer in. */
  until: date.nullable().default(null),
  phone: phone.default(null),
  cardNumber: cardNumber.default(null),
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
    'date-order',
  ],
});

/** How a membership ends: official transfer, removal from the Party, death, back from a temporary transfer, merger. */
const ending = z.enum(['transferred', 'removed', 'died', 'returned']);
const membershipShape = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  kind: temporaryOrHome,
  joinedOn: date.nullable(),
  officialOn: date.nullable(),
  official: z.boolean(),
  from: date,
  until: date.nullable(),
  ending: z.enum([...ending.options, 'merged', 'split', 'dissolved']).nullable(),
  endedBy: z.string().nullable(),
  version: z.number().int(),
  statuses: z.array(statusShape.extend({ decision: z.string().nullable() })),
  can: z.object({ edit: z.boolean() }),
});
export type Membership = z.output<typeof membershipShape>;

export const readMember = endpoint({
  name: 'readMember',
  method: 'GET',
  path: '/api/v1/people/:personId',
  summary:
    'One member: data, memberships with their statuses, offices, what happened, as far as the actor may see',
  params: z.object({ personId: id }),
  answer: z.object({
    person: z.object({
      id,
      name: z.string(),
      birthYear: z.number().int().nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      post: z.string().nullable(),
      version: z.number().int(),
    }),
    /** Null where the actor may not read it. */
    contact: z.object({ phone: z.string().nullable(), cardNumber: z.string().nullable() }).nullable(),
    memberships: z.array(membershipShape),
    offices: z.array(
      z.object({
        kind: officeKind,
        organisationId: id,
        organisationName: z.string(),
        organisationKind,
        group: z.string().nullable(),
        from: date,
        until: date.nullable(),
      }),
    ),
    history: z.array(historyLine),
    /** What may be cited for each act, by the rules of today. */
    rules: z.record(z.enum(['official', 'exempt', 'away', 'transferred', 'removed']), z.string().nullable()),
    can: z.object({ editPerson: z.boolean(), editContact: z.boolean() }),
  }),
});

export type MemberAnswer = AnswerOf<typeof readMember>;

export const correctMember = endpoint({
  name: 'correctMember',
  method: 'PATCH',
  path: '/api/v1/memberships/:membershipId',
  summary: 'Correct a member’s data or enter the official date; what is left out stays',
  params: z.object({ membershipId: id }),
  body: z
    .object({
      name,
      birthYear,
      sex,
      post,
      joinedOn: date.nullable(),
      officialOn: date.nullable(),
      phone,
      cardNumber,
    })
    .partial()
    .extend({ personVersion: z.number().int(), version: z.number().int() }),
  answer: done,
  refusals: ['contact-taken', 'contact-not-yours', 'phone-wrong', 'official-before-joining', 'kept-at-home'],
});

export const receiveMember = endpoint({
  name: 'receiveMember',
  method: 'POST',
  path: '/api/v1/cells/:cellId/received-members',
  summary: 'Receive a member who was in another cell of this place, by card or phone number',
  params: cellParams,
  body: z.object({
    number: z.string().trim().min(4).max(30),
    kind: temporaryOrHome,
    from: date,
    until: date.nullable().default(null),
  }),
  answer: z.object({ personId: id, membershipId: id }),
  refusals: ['number-unknown', 'member-elsewhere', 'date-order'],
});

export const endMembership = endpoint({
  name: 'endMembership',
  method: 'POST',
  path: '/api/v1/memberships/:membershipId/end',
  summary:
    'Official transfer, removal, death, back from a temporary transfer; `on` is the first day no longer here',
  params: z.object({ membershipId: id }),
  body: z.object({
    ending,
    on: date,
    /** The cell that receives an official transfer, when it is in this place and the actor keeps its roster too. */
    toCellId: id.nullable().default(null),
    decision,
    version: z.number().int(),
  }),
  answer: done,
  refusals: [
    'date-order',
    'membership-ended',
    'ending-wrong',
    'decision-missing',
    'wrong-cell',
    'member-elsewhere',
  ],
});
