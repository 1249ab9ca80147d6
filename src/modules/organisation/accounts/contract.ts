// Invitations with one-time codes, and the first run of an empty place: shapes and endpoints.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';

const id = z.uuid();
const date = z.iso.date();
const done = z.object({ done: z.literal(true) });
const cellParams = z.object({ cellId: id });

/** An invitation can be used for this long. Decided here, no source. */
export const invitationDays = 30;

export const inviteMembers = endpoint({
  name: 'inviteMembers',
  secret: true,
  method: 'POST',
  path: '/api/v1/cells/:cellId/invitations',
  summary: 'Make invitations: one-time codes for the printed letters',
  params: cellParams,
  body: z.object({ personIds: z.array(id).min(1).max(200) }),
  answer: z.object({
    invitations: z.array(
      z.object({
        personId: id,
        name: z.string(),
        code: z.string(),
        link: z.string(),
        expiresAt: z.string(),
        /** There is an account already: using the invitation sets a new password and signs its devices out. */
        reset: z.boolean(),
      }),
    ),
  }),
  refusals: ['not-a-member'],
});
const codeParams = z.object({ code: z.string().min(8).max(40) });
export const readInvitation = endpoint({
  name: 'readInvitation',
  method: 'GET',
  path: '/api/v1/invitations/:code',
  summary: 'Whose invitation this is',
  access: 'public',
  params: codeParams,
  answer: z.object({ name: z.string(), organisationName: z.string(), expiresAt: z.string() }),
  refusals: ['invitation-unknown', 'invitation-ended'],
});
export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/v1/invitations/:code/accept',
  summary: 'Use an invitation: set the password',
  access: 'public',
  params: codeParams,
  body: z.object({ password: z.string().min(8).max(128) }),
  answer: done,
  refusals: ['invitation-unknown', 'invitation-ended'],
});

export const readAccountNotices = endpoint({
  name: 'readAccountNotices',
  method: 'GET',
  path: '/api/v1/account/notices',
  summary:
    'Invitations on the own account: made and still open, or used within 14 days to set a new password',
  answer: z.object({
    notices: z.array(
      z.object({
        invitationId: id,
        kind: z.enum(['open', 'used']),
        by: z.string(),
        madeAt: z.string(),
        /** When it was used; null while it is open. */
        usedAt: z.string().nullable(),
        expiresAt: z.string(),
      }),
    ),
  }),
});
export const withdrawInvitation = endpoint({
  name: 'withdrawInvitation',
  method: 'POST',
  path: '/api/v1/account/notices/:invitationId/withdraw',
  summary: 'Make an open invitation on the own account unusable',
  params: z.object({ invitationId: id }),
  answer: done,
});

export const readFirstRun = endpoint({
  name: 'readFirstRun',
  method: 'GET',
  path: '/api/v1/first-run',
  summary: 'Whether this place is still empty',
  access: 'public',
  answer: z.object({
    empty: z.boolean(),
    /** The sample organisation: sign-in offers its accounts. */
    demo: z.boolean(),
  }),
});
export const nameOrganisation = endpoint({
  name: 'nameOrganisation',
  method: 'POST',
  path: '/api/v1/first-run',
  summary:
    'Name the committee above and the cell, and make the first secretary; only while the place is empty',
  access: 'public',
  body: z.object({
    parentName: z.string().trim().min(2).max(200),
    cellName: z.string().trim().min(2).max(200),
    place: z.string().trim().min(2).max(100),
    termFrom: date,
    lastNumbers: z
      .partialRecord(z.enum(['NQ', 'KL', 'BB', 'TB', 'CTr']), z.number().int().min(0).max(9999))
      .default({}),
    secretaryName: z.string().trim().min(2).max(100),
    secretaryOfficialOn: date,
    phone: z.string().trim().max(30),
    password: z.string().min(8).max(128),
  }),
  answer: z.object({ cellId: id, personId: id }),
  refusals: ['place-not-empty', 'phone-wrong'],
});
