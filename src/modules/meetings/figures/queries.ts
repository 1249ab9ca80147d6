// Figures of closed meetings. They are the inputs of a later quality index for two failings: F1, meetings thin in contents (length
// against the minimum, matters not reached, papers opened before, how many are heard), and F2, one rigid form (rounds, minutes
// planned against spent). They tell of the meeting, never of a person; kept nowhere, they follow from what happened.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { authorsIn, countOpinionsIn } from '../../democracy/opinions/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { minimumOf } from '../preparation/queries.ts';
import { enterMeeting, type MeetingRow } from '../queries.ts';
import { heldOn, refuseState } from '../rules.ts';
import type { Figures } from './contract.ts';
import { heldUpTo } from './held/queries.ts';
import { contentsOf, formOfOne } from './held/rules.ts';

/** What one query tells of each meeting; who was heard needs the words of the cell besides. */
interface Counted
  extends Omit<Figures, 'minimumMinutes' | 'ruleId' | 'heard' | 'contents' | 'kind' | 'variety'> {
  readonly meetingId: string;
  /** Who had the floor, of those present. */
  readonly speakers: string[];
  readonly there: string[];
}

/** Of closed meetings by their ids, in one query however many they are. */
async function countedOf(scope: Scope, meetingIds: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    SELECT m.id AS "meetingId", greatest(0, floor(extract(epoch FROM m.opened_at - m.starts_at) / 60))::int AS "openedLate",
      round(extract(epoch FROM m.closed_at - m.opened_at) / 60)::int AS minutes,
      (SELECT coalesce(sum(i.minutes_planned), 0)::int FROM agenda_items i WHERE i.meeting_id = m.id
        AND NOT EXISTS (SELECT FROM agenda_items u WHERE u.parent_id = i.id)) AS "minutesPlanned",
      a.present, a.late AS "cameLate", a.stayed, a.there,
      coalesce((SELECT array_agg(DISTINCT s.person_id) FROM meeting_speeches s WHERE s.meeting_id = m.id AND s.began_at IS NOT NULL), '{}') AS speakers,
      i.matters, i.reached,
      (SELECT count(*)::int FROM agenda_papers p WHERE p.meeting_id = m.id) AS papers,
      (SELECT count(*)::int FROM paper_openings o WHERE o.meeting_id = m.id AND o.opened_at < m.starts_at AND o.person_id = ANY (a.there)) AS "openedPapers",
      (SELECT count(*)::int FROM meeting_rounds r WHERE r.meeting_id = m.id) AS rounds,
      (SELECT count(*)::int FROM meeting_speeches s WHERE s.meeting_id = m.id AND s.out_of_order) AS "calledOutOfOrder"
    FROM meetings m, LATERAL (
      SELECT (CASE WHEN count(opened_at) > 0 THEN count(*) FILTER (WHERE kind = 'discussion') ELSE 0 END)::int AS matters,
        count(opened_at) FILTER (WHERE kind = 'discussion')::int AS reached
      FROM agenda_items WHERE meeting_id = m.id) i, LATERAL (
      SELECT count(*)::int AS present, count(t.late_at)::int AS late, coalesce(array_agg(t.person_id), '{}') AS there,
        (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM meeting_leaves l WHERE l.meeting_id = m.id AND l.person_id = t.person_id AND l.back_at IS NULL)))::int AS stayed
      FROM meeting_attendance t WHERE t.meeting_id = m.id AND t.capacity = 'member' AND t.state = 'present') a
    WHERE m.id = ANY (${meetingIds}::uuid[]) AND m.state = 'closed'`.execute(scope.db);
  return rows;
}

/** Members who were there, meeting by meeting, and those who had the floor or noted an opinion; for who may read words of the cell. */
export async function heardIn(
  scope: Scope,
  meetingIds: readonly string[],
): Promise<{ present: number; heard: number }> {
  const authors = new Set(
    (await authorsIn(scope, meetingIds)).map((one) => `${one.meetingId} ${one.authorId}`),
  );
  const counted = await countedOf(scope, meetingIds);
  const heard = counted.map(({ meetingId, there, speakers }) => {
    const said = new Set(speakers);
    return there.filter((one) => said.has(one) || authors.has(`${meetingId} ${one}`)).length;
  });
  return {
    present: counted.reduce((sum, one) => sum + one.present, 0),
    heard: heard.reduce((sum, one) => sum + one, 0),
  };
}

/** The figures of a closed meeting. In: whether the actor may read the words of the cell. */
export async function figuresOf(scope: Scope, meeting: MeetingRow, reads: boolean): Promise<Figures | null> {
  const [counted] = await countedOf(scope, [meeting.id]);
  if (!counted) return null;
  const { meetingId: _, speakers: __, there: ___, ...figures } = counted;
  const held = await heldUpTo(scope, meeting);
  const one = held.find(({ id }) => id === meeting.id);
  if (!one) return null;
  const rules = await rulesOf(scope, meeting.organisationId);
  return {
    ...figures,
    minimumMinutes: await minimumOf(scope, meeting),
    ruleId: ruleOn('meeting.minimum-minutes', heldOn(meeting), rules)?.id ?? null,
    heard: reads ? (await heardIn(scope, [meeting.id])).heard : null,
    contents: {
      ...contentsOf([one], rules),
      opinions: reads ? await countOpinionsIn(scope, [meeting.id]) : null,
    },
    kind: meeting.kind,
    variety: formOfOne(
      one,
      held.filter(({ id }) => id !== meeting.id),
    ),
  };
}

/** For whoever may know of the meeting. */
export async function figuresPage(scope: Scope, meetingId: string): Promise<Result<Figures>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  return (await figuresOf(scope, meeting, actor.member)) ?? refuseState(meeting);
}
