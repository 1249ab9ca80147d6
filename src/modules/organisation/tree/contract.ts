// The dated tree of organisations: shapes and endpoints.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';
import { historyLine, organisationKind, organisationShape } from '../contract.ts';
import { officeShape } from '../offices/contract.ts';

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const done = z.object({ done: z.literal(true) });

const treeNode = organisationShape.extend({
  parentId: id.nullable(),
  /** False for those above the actor: told by name only. */
  open: z.boolean(),
  /** Home members; null where it is not told. */
  members: z.number().int().nullable(),
  /** Under its present parent since this day, when it came from elsewhere within two years. */
  movedOn: date.nullable(),
  formerNames: z.array(z.object({ name: z.string(), until: date })),
  mergedFrom: z.array(z.object({ id, name: z.string(), until: date })),
});
export type TreeNode = z.output<typeof treeNode>;
export const readTree = endpoint({
  name: 'readTree',
  method: 'GET',
  path: '/api/v1/organisations',
  summary: 'The tree as of a date: what the actor sits in, leads or stands above',
  query: z.object({ asOf: date.optional() }),
  answer: z.object({
    asOf: date,
    nodes: z.array(treeNode),
    /** Changes in the year of that date, up to it. */
    changes: z.number().int(),
  }),
});

export const readOrganisation = endpoint({
  name: 'readOrganisation',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId',
  summary: 'One organisation: history of names and parents, offices with terms',
  params: z.object({ organisationId: id }),
  query: z.object({ asOf: date.optional() }),
  answer: organisationShape.extend({
    asOf: date,
    foundedOn: date,
    foundedBy: z.string().nullable(),
    endedOn: date.nullable(),
    ending: z.string().nullable(),
    place: z.string().nullable(),
    names: z.array(
      z.object({ name: z.string(), from: date, until: date.nullable(), decision: z.string().nullable() }),
    ),
    parents: z.array(
      z.object({ id, name: z.string(), from: date, until: date.nullable(), decision: z.string().nullable() }),
    ),
    /** Mergers, splits, dissolutions: what came from where, and what went where. */
    mergers: z.array(
      z.object({
        id,
        name: z.string(),
        on: date,
        decision: z.string().nullable(),
        way: z.enum(['into', 'from']),
        kind: z.enum(['merged', 'split', 'dissolved']),
      }),
    ),
    /** Beginning of the term whose numbers run on that date. */
    termFrom: date.nullable(),
    offices: z.array(officeShape),
    history: z.array(historyLine),
    can: z.object({
      organise: z.boolean(),
      found: z.boolean(),
      seeMembers: z.boolean(),
      merge: z.boolean(),
      /** Split and dissolve: cells, by the committee above. */
      reshape: z.boolean(),
    }),
  }),
});

export type Organisation = AnswerOf<typeof readOrganisation>;

export const foundOrganisation = endpoint({
  name: 'foundOrganisation',
  method: 'POST',
  path: '/api/v1/organisations',
  summary: 'Found an organisation under a parent',
  body: z.object({
    kind: organisationKind,
    name: z.string().trim().min(2).max(200),
    foundedOn: date,
    parentId: id,
    decision,
    place: z.string().trim().max(100).optional(),
    termFrom: date.optional(),
  }),
  answer: z.object({ id }),
  refusals: ['tree-loop', 'wrong-parent'],
});
export const renameOrganisation = endpoint({
  name: 'renameOrganisation',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/names',
  summary: 'Rename from a date on',
  params: z.object({ organisationId: id }),
  body: z.object({ name: z.string().trim().min(2).max(200), from: date, decision }),
  answer: done,
  refusals: ['date-order'],
});
export const moveOrganisation = endpoint({
  name: 'moveOrganisation',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/parents',
  summary: 'Move under another parent from a date on',
  params: z.object({ organisationId: id }),
  body: z.object({ parentId: id, from: date, decision }),
  answer: done,
  refusals: ['tree-loop', 'wrong-parent', 'date-order'],
});
