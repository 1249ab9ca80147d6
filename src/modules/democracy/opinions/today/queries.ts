// What opinions make a person owe today: answers that he owes by office, answers of which he says whether they answer.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { OwedItem } from '../../../../platform/http/today-contract.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { answeringOf } from '../figures/queries.ts';
import { keptList } from '../kept/queries.ts';
import { answerRuleId } from '../rules.ts';

export async function opinionsToday(scope: Scope): Promise<OwedItem[]> {
  const items: OwedItem[] = [];
  // Frank opinions have lines of their own.
  for (const owner of await answeringOf(scope, undefined, 'named')) {
    if (owner.waiting === 0) continue;
    const { kind, organisation, waiting, overdue } = owner;
    const due = await nextDue(scope, kind, organisation.id);
    items.push({
      id: `opinions:${kind}:${organisation.id}`,
      kind: 'opinion',
      title: {
        vi: `${waiting} ý kiến chờ trả lời${overdue > 0 ? `, ${overdue} quá hạn` : ''}`,
        en: `${waiting} ${waiting === 1 ? 'opinion waits' : 'opinions wait'} for an answer${overdue > 0 ? `, ${overdue} overdue` : ''}`,
      },
      detail: asText(kind),
      ...(due ? { due } : {}),
      state: overdue > 0 ? 'late' : 'due',
      to: pageOf(kind),
      ruleId: answerRuleId(scope.today, await rulesOf(scope, organisation.id)),
      organisationName: organisation.name,
      rank: overdue > 0 ? 25 : 45,
      action: { vi: 'Trả lời ý kiến', en: 'Answer the opinions' },
    });
  }
  const others = [keptToReceive, opinionsToStudy, answersToJudge, monthlyFigures];
  for (const one of others) items.push(...(await one(scope)));
  return items;
}

function pageOf(kind: string): string {
  return `/y-kien?xem=tra-loi&tu-cach=${kind === 'head' ? 'thu-truong' : 'cap-uy'}`;
}

/** What the actor was named to study for somebody else who owes the answer; who promised to study it himself sees it among his answers. */
async function opinionsToStudy(scope: Scope): Promise<OwedItem[]> {
  const { rows } = await sql<{ id: string; text: string; dueOn: string; asked: string }>`
    SELECT o.id, o.text, d.due_on::text AS "dueOn", p.full_name AS asked FROM opinion_debts d JOIN opinions o ON o.id = d.opinion_id
    JOIN LATERAL (SELECT * FROM opinion_answers x WHERE x.debt_id = d.id ORDER BY x.place DESC LIMIT 1) a ON true
    JOIN people p ON p.id = a.answered_by
    WHERE d.state = 'study' AND a.study_by = ${actingPerson(scope)} AND a.answered_by <> a.study_by AND o.withdrawn_at IS NULL
    ORDER BY d.due_on, o.id LIMIT 5`.execute(scope.db);
  return rows.map(({ id, text, dueOn, asked }) => ({
    id: `study:${id}`,
    kind: 'opinion',
    title: {
      vi: `Nghiên cứu ý kiến: ${firstSentence(text)}`,
      en: `Study an opinion: ${firstSentence(text)}`,
    },
    detail: {
      vi: `Báo kết quả cho đồng chí ${asked} để trả lời đúng hẹn`,
      en: `Tell ${asked} what you found, so that it is answered in time`,
    },
    due: dueOn,
    state: dueOn < scope.today ? ('late' as const) : ('due' as const),
    to: `/y-kien/${id}`,
    rank: dueOn < scope.today ? 28 : 47,
    action: { vi: 'Xem ý kiến', en: 'Read the opinion' },
  }));
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
  readonly waiting: number;
  readonly overdue: number;
  readonly answered: number;
  readonly longestDays: number;
}

/** The last monthly figures that were not read yet, of each office by which the actor owed answers. */
async function monthlyFigures(scope: Scope): Promise<OwedItem[]> {
  const { rows } = await sql<Digest>`
    SELECT DISTINCT ON (owner_kind, owner_id) owner_kind AS "ownerKind", owner_id AS "ownerId", month, waiting, overdue, answered,
      longest_days AS "longestDays"
    FROM opinion_digests WHERE person_id = ${actingPerson(scope)} AND read_at IS NULL
    ORDER BY owner_kind, owner_id, month DESC`.execute(scope.db);
  if (rows.length === 0) return [];
  // Who has left the office since is told of it no more.
  const owners = await answeringOf(scope);
  const names = new Map(
    owners.map(({ kind, organisation }) => [`${kind} ${organisation.id}`, organisation.name]),
  );
  return rows.flatMap((digest) => {
    const organisationName = names.get(`${digest.ownerKind} ${digest.ownerId}`);
    if (organisationName === undefined) return [];
    const month = `${digest.month.slice(5, 7)}/${digest.month.slice(0, 4)}`;
    return {
      id: `digest:${digest.ownerKind}:${digest.ownerId}`,
      kind: 'opinion',
      title: {
        vi: `Tổng hợp trả lời ý kiến đầu tháng ${month}`,
        en: `Figures of answers at the beginning of ${month}`,
      },
      detail: digestText(digest),
      state: 'todo' as const,
      to: pageOf(digest.ownerKind),
      organisationName,
      rank: 58,
      action: { vi: 'Xem', en: 'See' },
    };
  });
}

function digestText({ waiting, overdue, answered, longestDays }: Digest): OwedItem['detail'] {
  return {
    vi: `${waiting} ý kiến chờ, ${overdue} quá hạn, chờ lâu nhất ${longestDays} ngày; tháng trước trả lời ${answered}`,
    en: `${waiting} waiting, ${overdue} overdue, the longest for ${longestDays} days; ${answered} answered the month before`,
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
