// What frank opinions make a person owe today: a token to take, a text to write while there is time, the committee's answer.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import type { OwnerKind } from '../../opinions/rules.ts';
import { headsFrank } from '../queries.ts';
import type { WindowState } from '../rules.ts';

interface Row {
  id: string;
  theme: string;
  state: WindowState;
  organisationId: string;
  ownerKind: OwnerKind;
  handsUntil: string;
  showsAt: string | null;
  itemWords: string | null;
  itemStands: boolean;
  moved: boolean;
  endedWhy: 'cell_ended' | null;
  took: boolean;
  unanswered: number;
  /** Of them, said to the whole cell. */
  openly: number;
  dueOn: string | null;
  ruleId: string | null;
}

/** So long who took a token is told that nothing came of it. */
const toldDays = 14;

export async function frankToday(scope: Scope): Promise<OwedItem[]> {
  const items: OwedItem[] = [];
  for (const row of await ownWindows(scope)) {
    const item =
      row.state === 'shown'
        ? await answering(scope, row)
        : takingPart(row, scope.now.toString(), await isMember(scope, row));
    if (item) items.push(item);
  }
  return items;
}

const isMember = (scope: Scope, row: Row) => scope.allows('member', row.organisationId);

async function ownWindows(scope: Scope): Promise<Row[]> {
  // Row security names no one here: windows bear no words. Those of the actor's cells, and those in which he took a token.
  const { rows } = await sql<Row>`
    SELECT * FROM (
      SELECT w.id, w.theme, w.state, w.opened_at, w.organisation_id AS "organisationId", w.owner_kind AS "ownerKind",
        w.hands_until AS "handsUntil", w.shows_at AS "showsAt", w.item_words AS "itemWords", w.item_id IS NOT NULL AS "itemStands",
        w.moved_at IS NOT NULL AS moved, w.ended_why AS "endedWhy", w.ended_at,
        EXISTS (SELECT FROM blind_takings t WHERE t.use_id = w.id AND t.holder_id = ${actingPerson(scope)}) AS took,
        coalesce(u.waiting, 0)::int AS unanswered, coalesce(u.openly, 0)::int AS openly,
        w.answer_due_on AS "dueOn", w.answer_rule_id AS "ruleId"
      FROM frank_windows w LEFT JOIN LATERAL (
        SELECT count(*) AS waiting, count(*) FILTER (WHERE o.audience = 'cell') AS openly FROM frank_opinions o
        WHERE o.window_id = w.id AND o.hidden_at IS NULL AND NOT EXISTS (SELECT FROM frank_answered a WHERE a.opinion_id = o.id)) u ON true
    ) w
    WHERE ((w.state IN ('handing_out', 'writing') OR (w.state = 'shown' AND w."dueOn" IS NOT NULL))
        AND (w.took OR acting_member_of(w."organisationId") OR acting_answers_for(w."organisationId")))
      OR (w.state IN ('void', 'stopped') AND w.took AND w.ended_at > ${scope.now.subtract({ hours: 24 * toldDays }).toString()})
    ORDER BY w.opened_at, w.id`.execute(scope.db);
  return rows;
}

/** Of whoever owes the answers: the head of the agency what he is asked before all, the committee of the cell all else. */
async function answering(scope: Scope, row: Row): Promise<OwedItem | null> {
  const asksHead = row.ownerKind === 'head';
  const head = (await headsFrank(scope, row)) ? row.openly : 0;
  const rest = asksHead ? row.unanswered - row.openly : row.unanswered;
  const committee = (await scope.allows('committee', row.organisationId)) ? rest : 0;
  const count = head + committee;
  if (count === 0) return null;
  const late = row.dueOn !== null && row.dueOn < scope.today;
  const whose = head > 0 ? 'thủ trưởng đơn vị' : 'chi ủy';
  const whoseEn = head > 0 ? 'the head of the agency’s' : 'the committee’s';
  return {
    id: `frank:${row.id}`,
    kind: 'opinion',
    title: {
      vi: `${count} ý kiến thẳng thắn chờ ${whose} trả lời`,
      en: `${count} frank ${count === 1 ? 'opinion waits' : 'opinions wait'} for ${whoseEn} answer`,
    },
    detail: { vi: row.theme, en: row.theme },
    ...(row.dueOn ? { due: row.dueOn } : {}),
    state: late ? 'late' : 'due',
    to: `/y-kien/thang-than/${row.id}`,
    ...(row.ruleId ? { ruleId: row.ruleId } : {}),
    rank: late ? 26 : 46,
    action: { vi: 'Trả lời', en: 'Answer' },
  };
}

function takingPart(row: Row, now: string, member: boolean): OwedItem | null {
  const inHand =
    member && row.state === 'handing_out' && Date.parse(row.handsUntil) > Date.parse(now) && !row.took;
  const writes = row.state === 'writing' && row.took;
  const told = row.took ? toldTo(row) : null;
  if (!inHand && !writes && !told) return null;
  const due = inHand ? row.handsUntil : row.showsAt;
  const running = row.state === 'handing_out' || row.state === 'writing';
  const title = inHand
    ? { vi: 'Nhận phiếu ý kiến thẳng thắn', en: 'Take a token for frank opinions' }
    : writes
      ? { vi: 'Viết ý kiến thẳng thắn', en: 'Write a frank opinion' }
      : running
        ? { vi: 'Đợt ý kiến thẳng thắn đổi giờ hiện', en: 'Frank opinions are shown at another hour' }
        : { vi: 'Đợt ý kiến thẳng thắn không hiện', en: 'Frank opinions are not shown' };
  const action = inHand
    ? { vi: 'Nhận phiếu', en: 'Take a token' }
    : writes
      ? { vi: 'Viết ý kiến', en: 'Write' }
      : { vi: 'Xem', en: 'See' };
  return {
    id: `frank:${row.id}`,
    kind: 'opinion',
    title,
    detail: told
      ? { vi: `${row.theme}. ${told.vi}`, en: `${row.theme}. ${told.en}` }
      : { vi: row.theme, en: row.theme },
    ...(due && running ? { due } : {}),
    state: 'todo',
    // Who left the cell before its end sees its windows no more.
    to: member ? `/y-kien/thang-than/${row.id}` : '/y-kien/thang-than',
    rank: 48,
    action,
  };
}

/** What became of the hour or of the window, to those who took a token. */
function toldTo(row: Row): { vi: string; en: string } | null {
  if (row.endedWhy === 'cell_ended')
    return {
      vi: 'Chi bộ đã kết thúc nên đợt dừng; ý kiến đã gửi bị xóa mà không ai đọc.',
      en: 'The cell has ended, so the window was stopped; what was sent was removed unread.',
    };
  if (row.state === 'stopped')
    return { vi: 'Chi ủy đã dừng trước khi viết.', en: 'The committee stopped it before anybody wrote.' };
  if (row.state === 'void')
    return {
      vi: 'Đợt không thành, không có ý kiến nào được đọc.',
      en: 'Nothing came of it; nothing was read.',
    };
  if (!row.moved) return null;
  if (row.itemWords !== null && !row.itemStands)
    return {
      vi: 'Mục chờ hiện đã bỏ hoặc buổi sinh hoạt đã hủy, ý kiến hiện đúng giờ ghi ở đây.',
      en: 'The item it waited for is no more, so it is shown at this hour.',
    };
  return {
    vi: 'Giờ đã đổi, ý kiến hiện chậm nhất lúc ghi ở đây.',
    en: 'The hour has changed: it is shown at this hour at the latest.',
  };
}
