// What is written ahead of a meeting: what its items are for, focus questions and the members' answers to them.
import { editAgendaItem } from '../src/modules/meetings/agenda/commands.ts';
import { answerFocus, askFocus } from '../src/modules/meetings/focus/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { MadePerson } from './ground.ts';
import type { Chance } from './random.ts';
import { granted, type Hands } from './stage.ts';
import type { Topic } from './words.ts';

const questions = [
  'Khâu nào đang làm chậm công việc nhất, vì sao?',
  'Nếu chỉ làm được một việc trong tháng tới thì nên chọn việc nào?',
  'Đồng chí nhận phần việc nào, cần ai phối hợp?',
  'Cách làm hiện nay có điểm gì nên bỏ hoặc thay?',
];

const toSettle = [
  'Việc nào phải xong trước, ai chịu trách nhiệm chính?',
  'Chọn cách làm nào để kịp thời hạn?',
  'Khó khăn nào cần báo lên cấp trên?',
];

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Aim, question and decision of the items that are talked about. Out: the discussion's id. */
export async function writeAims(
  scope: Scope,
  meetingId: string,
  topic: Topic,
  chance: Chance,
): Promise<string | null> {
  let version = (await meetingRow(scope, meetingId))?.version ?? 0;
  let discussion: string | null = null;
  for (const item of await itemsOf(scope, meetingId)) {
    if (item.kind !== 'review' && (item.kind !== 'discussion' || discussion)) continue;
    if (item.kind === 'discussion') discussion = item.id;
    const words =
      item.kind === 'review'
        ? {
            aim: 'Đánh giá đúng kết quả, chỉ rõ việc chậm và nguyên nhân',
            question: 'Việc nào chậm, làm bù thế nào?',
            decision: 'Thống nhất kết quả và việc chuyển sang tháng sau',
          }
        : {
            aim: `Thống nhất cách làm: ${lower(topic.title)}`,
            question: chance.pick(toSettle),
            decision: `Phân công ${lower(topic.duties[0] ?? topic.title)}, có thời hạn`,
          };
    ({ version } = granted(await editAgendaItem(scope, meetingId, item.id, { version, ...words })));
  }
  return discussion;
}

export interface Asked {
  readonly meetingId: string;
  readonly topic: Topic;
  readonly itemId: string;
  readonly questionIds: readonly string[];
}

export async function askAhead(
  scope: Scope,
  meetingId: string,
  itemId: string,
  topic: Topic,
  chance: Chance,
): Promise<Asked> {
  const questionIds = [];
  for (const text of chance.some(questions, 2))
    questionIds.push(granted(await askFocus(scope, meetingId, itemId, text)).id);
  return { meetingId, topic, itemId, questionIds };
}

/** Some members answer from home, between the sending and the meeting. */
export async function answerAhead(
  hands: Hands,
  asked: Asked,
  people: readonly MadePerson[],
  at: Temporal.Instant,
  chance: Chance,
): Promise<void> {
  for (const questionId of asked.questionIds)
    for (const person of chance.some(people, Math.min(people.length, chance.between(2, 4)))) {
      const [kind, text] = chance.pick(asked.topic.opinions);
      const scope = await hands.as(person.personId, at);
      granted(await answerFocus(scope, asked.meetingId, questionId, { kind, text }));
    }
}
