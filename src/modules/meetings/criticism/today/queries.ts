// What sessions of self-criticism make a person owe today: what he promised himself, and his text for a session to come.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import { addDays } from '../../../../platform/i18n/dates.ts';

/** Promises are named so many days before their day. */
const daysAhead = 7;

export async function criticismToday(scope: Scope): Promise<OwedItem[]> {
  const personId = actingPerson(scope);
  const { rows: promises } = await sql<{ id: string; text: string; dueOn: string; meetingId: string }>`
    SELECT id, text, coalesce(carried_until, due_on) AS "dueOn", meeting_id AS "meetingId" FROM criticism_promises
    WHERE person_id = ${personId} AND state IN ('open', 'carried')
      AND coalesce(carried_until, due_on) <= ${addDays(scope.today, daysAhead)}::date
    ORDER BY 3, place`.execute(scope.db);
  const { rows: unwritten } = await sql<{ id: string; startsAt: string }>`
    SELECT m.id, m.starts_at AS "startsAt" FROM criticism_turns t JOIN meetings m ON m.id = t.meeting_id
    WHERE t.person_id = ${personId} AND t.state = 'waiting' AND m.state IN ('draft', 'in_review', 'agreed', 'sent')
      AND NOT EXISTS (SELECT FROM criticism_papers p WHERE p.meeting_id = m.id AND p.person_id = t.person_id)
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return [
    ...promises.map(({ id, text, dueOn, meetingId }) => {
      const late = dueOn < scope.today;
      return {
        id: `promise:${id}`,
        kind: 'task',
        title: { vi: `Việc hứa sửa: ${text}`, en: `You promised: ${text}` },
        detail: { vi: 'Hứa trước chi bộ khi tự phê bình', en: 'Promised to the cell in self-criticism' },
        due: dueOn,
        state: late ? ('late' as const) : ('due' as const),
        to: `/sinh-hoat/${meetingId}/tu-phe-binh`,
        rank: late ? 30 : 55,
      };
    }),
    ...unwritten.map(({ id, startsAt }) => ({
      id: `criticism:${id}`,
      kind: 'meeting',
      title: { vi: 'Chuẩn bị bản tự phê bình', en: 'Prepare your self-criticism' },
      detail: {
        vi: 'Chỉ đồng chí đọc được trước khi trình bày',
        en: 'Only you read it before you present it',
      },
      due: startsAt,
      state: 'todo' as const,
      to: `/sinh-hoat/${id}/tu-phe-binh`,
      rank: 52,
      action: { vi: 'Viết bản tự phê bình', en: 'Write it' },
    })),
  ];
}
