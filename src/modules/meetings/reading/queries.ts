// Reads who has opened the papers of a meeting and who was reminded.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { papersOf } from '../agenda/queries.ts';
import { sentLate } from '../calendar/year/rules.ts';
import { enterMeeting, type MeetingRow, peopleOf } from '../queries.ts';
import { heldOn, mayPrepare, mayTakePapers, papersRule, sendBy, wasSent } from '../rules.ts';
import type { readOpenings } from './contract.ts';

interface Own {
  readonly openedAt: string | null;
  readonly remindedAt: string | null;
}

/** Of one person; nothing when neither happened. */
export async function openingOf(scope: Scope, meetingId: string, personId: string): Promise<Own> {
  const { rows } = await sql<Own>`
    SELECT (SELECT opened_at FROM paper_openings WHERE meeting_id = ${meetingId} AND person_id = ${personId}) AS "openedAt",
      (SELECT max(at) FROM paper_reminders WHERE meeting_id = ${meetingId} AND person_id = ${personId}) AS "remindedAt"`.execute(
    scope.db,
  );
  return rows[0] ?? { openedAt: null, remindedAt: null };
}

export async function openingsPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readOpenings>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (!mayTakePapers(meeting, actor)) return refuseCommon('not-found');
  const date = heldOn(meeting);
  const papers = await papersOf(scope, meeting);
  const rules = await rulesOf(scope, meeting.organisationId);
  return {
    papers: papers.length,
    sent:
      wasSent(meeting) && meeting.sentAt !== null
        ? {
            at: meeting.sentAt,
            by: sendBy(meeting.kind, date, rules),
            late: sentLate(meeting, rules) ?? false,
            ruleId: papersRule(meeting.kind, date, rules)?.id ?? null,
          }
        : null,
    own: await openingOf(scope, meetingId, actor.personId ?? ''),
    all: mayPrepare(actor) && wasSent(meeting) ? await allOf(scope, meeting) : null,
  };
}

async function allOf(scope: Scope, meeting: MeetingRow) {
  const meetingId = meeting.id;
  const members = (await peopleOf(scope, meeting)).filter((one) => !one.suspended);
  const { rows } = await sql<{ personId: string; opened: boolean }>`
    SELECT person_id AS "personId", true AS opened FROM paper_openings WHERE meeting_id = ${meetingId}
    UNION ALL SELECT DISTINCT person_id, false FROM paper_reminders WHERE meeting_id = ${meetingId}`.execute(
    scope.db,
  );
  const opened = new Set(rows.filter((row) => row.opened).map((row) => row.personId));
  const notOpened = members.filter((one) => !opened.has(one.personId));
  return {
    opened: members.length - notOpened.length,
    total: members.length,
    notOpened: notOpened.map((one) => ({ id: one.personId, name: one.name })),
    reminded: rows.filter((row) => !row.opened).length,
  };
}
