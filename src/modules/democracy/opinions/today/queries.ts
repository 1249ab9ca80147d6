// What opinions make a person owe today: answers that he owes by office, answers of which he says whether they answer.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { answeringOf } from '../figures/queries.ts';
import { keptList } from '../kept/queries.ts';
import { answerRuleId } from '../rules.ts';

export async function opinionsToday(scope: Scope): Promise<OwedItem[]> {
  const digests = await unreadDigests(scope);
  const items: OwedItem[] = [];
  for (const owner of await answeringOf(scope)) {
    if (owner.waiting === 0) continue;
    const { kind, organisation, waiting, overdue } = owner;
    const digest = digests.find((one) => one.ownerKind === kind && one.ownerId === organisation.id);
    const due = await nextDue(scope, kind, organisation.id);
    items.push({
      id: `opinions:${kind}:${organisation.id}`,
      kind: 'opinion',
      title: {
        vi: `${waiting} ý kiến chờ trả lời${overdue > 0 ? `, ${overdue} quá hạn` : ''}`,
        en: `${waiting} ${waiting === 1 ? 'opinion waits' : 'opinions wait'} for an answer${overdue > 0 ? `, ${overdue} overdue` : ''}`,
      },
      detail: digest ? digestText(digest) : asText(kind),
      ...(due ? { due } : {}),
      state: overdue > 0 ? 'late' : 'due',
      to: `/y-kien?xem=tra-loi&tu-cach=${kind === 'head' ? 'thu-truong' : 'cap-uy'}`,
      ruleId: answerRuleId(scope.today, await rulesOf(scope, organisation.id)),
      organisationName: organisation.name,
      rank: overdue > 0 ? 25 : 45,
      action: { vi: 'Trả lời ý kiến', en: 'Answer the opinions' },
    });
  }
  return [...items, ...(await keptToReceive(scope)), ...(await answersToJudge(scope))];
}

/** Minority opinions that were carried up to a committee of the actor and wait to be received. */
async function keptToReceive(scope: Scope): Promise<OwedItem[]> {
  const { above, ruleId } = await keptList(scope);
  const waiting = (above ?? []).filter((one) => one.can.receive);
  const [first] = waiting;
  if (!first) return [];
  const count = waiting.length;
  return [
    {
      id: 'kept-opinions',
      kind: 'opinion',
      title: {
        vi: `${count} ý kiến bảo lưu chờ tiếp nhận`,
        en: `${count} minority ${count === 1 ? 'opinion waits' : 'opinions wait'} to be received`,
      },
      detail: {
        vi: `${first.author.name}, ${first.organisation.name}`,
        en: `${first.author.name}, ${first.organisation.name}`,
      },
      state: 'todo',
      to: count === 1 ? `/y-kien/${first.opinionId}` : '/y-kien?xem=bao-luu',
      ruleId,
      rank: 40,
      action: { vi: 'Xem và tiếp nhận', en: 'Read and receive' },
    },
  ];
}

function asText(kind: string): OwedItem['detail'] {
  return kind === 'head'
    ? { vi: 'Gửi thủ trưởng đơn vị', en: 'Addressed to the head of the agency' }
    : { vi: 'Gửi cấp ủy', en: 'Addressed to the committee' };
}

async function nextDue(scope: Scope, kind: string, ownerId: string): Promise<string | null> {
  const { rows } = await sql<{ due: string | null }>`
    SELECT min(due_on) AS due FROM opinion_debts
    WHERE owner_kind = ${kind} AND owner_id = ${ownerId} AND state IN ('waiting', 'study', 'to_meeting')`.execute(
    scope.db,
  );
  return rows[0]?.due ?? null;
}

interface Digest {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly month: string;
  readonly answered: number;
  readonly longestDays: number;
}

async function unreadDigests(scope: Scope): Promise<Digest[]> {
  const { rows } = await sql<Digest>`
    SELECT owner_kind AS "ownerKind", owner_id AS "ownerId", month, answered, longest_days AS "longestDays"
    FROM opinion_digests WHERE person_id = ${actingPerson(scope)} AND read_at IS NULL ORDER BY month DESC`.execute(
    scope.db,
  );
  return rows;
}

function digestText({ month, answered, longestDays }: Digest): OwedItem['detail'] {
  const before = `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return {
    vi: `Tổng hợp đầu tháng ${before}: tháng trước trả lời ${answered}, ý kiến chờ lâu nhất ${longestDays} ngày`,
    en: `Monthly figures ${before}: ${answered} answered last month, the longest waits ${longestDays} days`,
  };
}

/** Answers to the own opinions that wait for a word of the author. */
async function answersToJudge(scope: Scope): Promise<OwedItem[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    SELECT o.id, o.text FROM opinions o JOIN opinion_debts d ON d.opinion_id = o.id AND d.state = 'answered'
    WHERE o.author_id = ${actingPerson(scope)} AND o.withdrawn_at IS NULL ORDER BY d.answered_on, o.id LIMIT 5`.execute(
    scope.db,
  );
  return rows.map(({ id, text }) => ({
    id: `answer:${id}`,
    kind: 'answer',
    title: { vi: 'Ý kiến của đồng chí đã được trả lời', en: 'Your opinion has been answered' },
    detail: { vi: firstSentence(text), en: firstSentence(text) },
    state: 'todo' as const,
    to: `/y-kien/${id}`,
    rank: 50,
    action: { vi: 'Xem câu trả lời', en: 'Read the answer' },
  }));
}

function firstSentence(text: string): string {
  return /^[^.?!\n]{3,160}[.?!]?/.exec(text)?.[0] ?? text.slice(0, 160);
}
