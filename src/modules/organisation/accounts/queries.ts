// Whether this place is still empty; what is told to a person about invitations on the own account.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import type { readAccountNotices } from './contract.ts';

/** Whether no organisation exists yet: the first run. */
export async function isEmptyPlace(scope: Scope): Promise<boolean> {
  return (await scope.db.selectFrom('organisations').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** A new password by invitation is told for this long. Decided here, no source. */
const noticeDays = 14;

type Notices = AnswerOf<typeof readAccountNotices>;

/** Newest first. An invitation that only opened the account is no notice: its person had none before. */
export async function accountNotices(scope: Scope, personId: string): Promise<Notices> {
  const { rows } = await sql<Notices['notices'][number]>`
    SELECT i.id AS "invitationId", CASE WHEN i.used_at IS NULL THEN 'open' ELSE 'used' END AS kind,
      p.full_name AS by, i.made_at AS "madeAt", i.used_at AS "usedAt", i.expires_at AS "expiresAt"
    FROM invitations i JOIN people p ON p.id = i.made_by
    WHERE i.person_id = ${personId} AND i.withdrawn_at IS NULL
      AND ((i.used_at IS NULL AND i.expires_at > ${scope.now.toString()}::timestamptz)
        OR (i.reset AND i.used_at > ${scope.now.subtract({ hours: 24 * noticeDays }).toString()}::timestamptz))
    ORDER BY i.made_at DESC, i.id`.execute(scope.db);
  return { notices: rows };
}
