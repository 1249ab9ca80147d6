// What commands on a meeting share: its fact, its next version, a code for checking in.
import { randomInt } from 'node:crypto';
import { type FactData, recordFact } from '../../platform/audit/facts.ts';
import type { Scope } from '../../platform/auth/scope.ts';
import type { MeetingRow } from './queries.ts';
import { codeAlphabet, codeLength } from './roll/code/rules.ts';

type Of = Pick<MeetingRow, 'id' | 'organisationId'>;

/** A fact about the meeting; open rooms and pages of it follow. */
export async function recordMeetingFact(
  scope: Scope,
  meeting: Of,
  kind: string,
  data: FactData = {},
): Promise<void> {
  await recordFact(scope, {
    kind,
    organisationId: meeting.organisationId,
    subject: { type: 'meeting', id: meeting.id },
    data,
    touches: [{ type: 'organisation', id: meeting.organisationId }],
  });
}

/** The next version, for those who edit the meeting or its agenda at the same time. Only under `enterMeeting(…, 'lock')`. */
export async function bumpVersion(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'version'>,
): Promise<number> {
  const version = meeting.version + 1;
  await scope.db.updateTable('meetings').set({ version }).where('id', '=', meeting.id).execute();
  return version;
}

/** A code that no other meeting is likely to have; the database refuses a double among those that are on. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}
