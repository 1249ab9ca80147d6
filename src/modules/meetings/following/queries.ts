// What a change of an organisation does to its meetings: one that is on must be closed first; planned ones of a cell that ends are cancelled.
import { sql } from 'kysely';
import { type Scope, timeZone } from '../../../platform/auth/scope.ts';
import type { Change, Foreseen } from '../../../platform/links/change/following.ts';
import { refuseMeetings } from '../contract.ts';

const show = (date: string) => date.split('-').reverse().join('/');

interface Held {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly state: string;
  readonly own: boolean;
  readonly chairId: string;
  readonly minuteTakerId: string | null;
  readonly cell: string;
}

/** Meetings that are on or planned, and those held since; locked, so that none is opened meanwhile. */
async function concerned(scope: Scope, change: Change): Promise<Held[]> {
  const all = [change.organisationId, ...change.into.map((one) => one.id)];
  const { rows } = await sql<Held>`
    SELECT m.id, m.title, (m.starts_at AT TIME ZONE ${sql.lit(timeZone)})::date::text AS day, m.state, m.chair_id AS "chairId",
      m.minute_taker_id AS "minuteTakerId", m.organisation_id = ${change.organisationId} AS own,
      (SELECT name FROM organisation_names n WHERE n.organisation_id = m.organisation_id ORDER BY lower(valid) DESC LIMIT 1) AS cell
    FROM meetings m WHERE m.organisation_id = ANY (${all}::uuid[]) AND m.state <> 'cancelled'
      AND (m.state <> 'closed' OR (m.opened_at AT TIME ZONE ${sql.lit(timeZone)})::date >= ${change.on}::date)
    ORDER BY m.starts_at, m.id FOR UPDATE OF m`.execute(scope.db);
  return rows;
}

/** Meetings of a cell that were closed before a day and whose minutes are not locked. */
async function unfinished(scope: Scope, change: Change): Promise<Pick<Held, 'id' | 'title' | 'day'>[]> {
  const { rows } = await sql<Pick<Held, 'id' | 'title' | 'day'>>`
    SELECT m.id, m.title, (m.starts_at AT TIME ZONE ${sql.lit(timeZone)})::date::text AS day
    FROM meetings m LEFT JOIN minutes b ON b.meeting_id = m.id
    WHERE m.organisation_id = ${change.organisationId} AND m.state = 'closed' AND coalesce(b.state, 'draft') <> 'locked'
    ORDER BY m.starts_at, m.id`.execute(scope.db);
  return rows;
}

/** Planned meetings of a cell that ends, on its last day or later. */
export async function plannedBeyond(scope: Scope, change: Change): Promise<string[]> {
  return (await concerned(scope, change)).filter((one) => isBeyond(one, change)).map((one) => one.id);
}

function isBeyond(meeting: Held, change: Change): boolean {
  return meeting.own && !['open', 'closed'].includes(meeting.state) && meeting.day >= change.on;
}

export async function foreseeMeetings(scope: Scope, change: Change): Promise<Foreseen[]> {
  if (change.kind === 'renamed' || change.kind === 'moved') return [];
  const meetings = await concerned(scope, change);
  const told: Foreseen[] = [];
  for (const one of meetings) {
    const to = `/sinh-hoat/${one.id}`;
    const values = { title: one.title, day: show(one.day), cell: one.cell };
    const stop = (code: 'meeting-on' | 'met-since') => {
      const refusal = refuseMeetings(code, values);
      told.push({ about: 'meetings', way: 'stops', words: { vi: refusal.vi, en: refusal.en }, to, refusal });
    };
    if (one.state === 'open') stop('meeting-on');
    else if (one.state === 'closed') {
      if (one.own) stop('met-since');
    } else if (change.ends && isBeyond(one, change))
      told.push({
        about: 'meetings',
        way: 'ends',
        words: {
          vi: `Buổi “${one.title}” ngày ${values.day} sẽ hủy, ghi lý do; ý kiến, tài liệu đã chuẩn bị vẫn xem được.`,
          en: `The meeting “${one.title}” of ${values.day} is cancelled with the reason; what was prepared can still be read.`,
        },
        to,
      });
    else if (one.own && one.day >= change.on && hasGone(one, change))
      told.push({
        about: 'meetings',
        way: 'warns',
        words: {
          vi: `Buổi “${one.title}” ngày ${values.day}: chủ trì hoặc thư ký chuyển đi. Phân công lại trước ngày họp.`,
          en: `The meeting “${one.title}” of ${values.day}: its chair or minute taker goes away. Name another before that day.`,
        },
        to,
      });
    else if (one.own)
      told.push({
        about: 'meetings',
        way: 'stays',
        words: {
          vi: `Buổi “${one.title}” ngày ${values.day} vẫn giữ; danh sách tính theo đảng viên của ngày họp.`,
          en: `The meeting “${one.title}” of ${values.day} stays; its roll is of those who sit in the cell on that day.`,
        },
        to,
      });
  }
  if (change.ends)
    for (const { id, title, day } of await unfinished(scope, change))
      told.push({
        about: 'meetings',
        way: 'warns',
        words: {
          vi: `Biên bản buổi “${title}” ngày ${show(day)} chưa khóa. Nên khóa trước ngày ấy; sau đó chỉ chủ trì, thư ký của buổi làm tiếp được.`,
          en: `The minutes of “${title}” of ${show(day)} are not locked. Lock them before that day; later only its chair and minute-taker can finish them.`,
        },
        to: `/sinh-hoat/${id}/bien-ban`,
      });
  return told;
}

function hasGone(meeting: Held, change: Change): boolean {
  return [meeting.chairId, meeting.minuteTakerId].some((one) => one !== null && change.goes.has(one));
}
