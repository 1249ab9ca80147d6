// What frank opinions make a person owe today: a token to take, a text to write while there is time, the committee's answer.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';

interface Row {
  id: string;
  theme: string;
  state: 'handing_out' | 'writing' | 'shown';
  organisationId: string;
  handsUntil: string;
  showsAt: string | null;
  took: boolean;
  unanswered: number;
  dueOn: string | null;
  ruleId: string | null;
}

export async function frankToday(scope: Scope): Promise<OwedItem[]> {
  const items: OwedItem[] = [];
  for (const row of await ownWindows(scope)) {
    if (row.state === 'shown') {
      if (row.unanswered > 0 && (await scope.allows('committee', row.organisationId)))
        items.push(answering(row, scope.today));
    } else if (await scope.allows('member', row.organisationId)) {
      const item = takingPart(row, scope.now.toString());
      if (item) items.push(item);
    }
  }
  return items;
}

async function ownWindows(scope: Scope): Promise<Row[]> {
  // Row security names no one here: windows bear no words. Those of the actor's cells only.
  const { rows } = await sql<Row>`
    SELECT w.id, w.theme, w.state, w.organisation_id AS "organisationId", w.hands_until AS "handsUntil", w.shows_at AS "showsAt",
      EXISTS (SELECT FROM blind_takings t WHERE t.use_id = w.id AND t.holder_id = ${actingPerson(scope)}) AS took,
      (SELECT count(*) FROM frank_opinions o WHERE o.window_id = w.id AND o.hidden_at IS NULL
        AND NOT EXISTS (SELECT FROM frank_answered a WHERE a.opinion_id = o.id))::int AS unanswered,
      w.answer_due_on AS "dueOn", w.answer_rule_id AS "ruleId"
    FROM frank_windows w WHERE w.state IN ('handing_out', 'writing', 'shown')
      AND (acting_member_of(w.organisation_id) OR acting_answers_for(w.organisation_id))
      AND (w.state <> 'shown' OR w.answer_due_on IS NOT NULL)
    ORDER BY w.opened_at, w.id`.execute(scope.db);
  return rows;
}

function answering(row: Row, today: string): OwedItem {
  const late = row.dueOn !== null && row.dueOn < today;
  const { unanswered: count } = row;
  return {
    id: `frank:${row.id}`,
    kind: 'opinion',
    title: {
      vi: `${count} ý kiến thẳng thắn chờ chi ủy trả lời`,
      en: `${count} frank ${count === 1 ? 'opinion waits' : 'opinions wait'} for the committee’s answer`,
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

function takingPart(row: Row, now: string): OwedItem | null {
  const inHand = row.state === 'handing_out' && Date.parse(row.handsUntil) > Date.parse(now) && !row.took;
  const writes = row.state === 'writing' && row.took;
  if (!inHand && !writes) return null;
  const due = inHand ? row.handsUntil : row.showsAt;
  return {
    id: `frank:${row.id}`,
    kind: 'opinion',
    title: inHand
      ? { vi: 'Nhận phiếu ý kiến thẳng thắn', en: 'Take a token for frank opinions' }
      : { vi: 'Viết ý kiến thẳng thắn', en: 'Write a frank opinion' },
    detail: { vi: row.theme, en: row.theme },
    ...(due ? { due } : {}),
    state: 'todo',
    to: `/y-kien/thang-than/${row.id}`,
    rank: 48,
    action: inHand ? { vi: 'Nhận phiếu', en: 'Take a token' } : { vi: 'Viết ý kiến', en: 'Write' },
  };
}
