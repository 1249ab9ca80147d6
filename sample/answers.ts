// What becomes of opinions: some are written between meetings; committee and head of the agency answer, authors say if it is clear.
import { answerOpinion, judgeAnswer } from '../src/modules/democracy/opinions/answers/commands.ts';
import { digestMonth } from '../src/modules/democracy/opinions/digest/commands.ts';
import { receiveKept } from '../src/modules/democracy/opinions/kept/commands.ts';
import { keptList } from '../src/modules/democracy/opinions/kept/queries.ts';
import { owedOpinions } from '../src/modules/democracy/opinions/reading/queries.ts';
import { writeOpinion } from '../src/modules/democracy/opinions/written/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { Ground, MadeCell, MadePerson } from './ground.ts';
import { ableOn } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, type Stage, sampleZone } from './stage.ts';

type Answer = Parameters<typeof answerOpinion>[2];
type Written = Parameters<typeof writeOpinion>[3];

const nothing = async () => new Map();

const written: readonly (readonly [Written['kind'], Written['to'], string])[] = [
  ['proposal', 'head', 'Sửa đường vào trạm quan trắc số 3. Đoạn cuối bị xói sau lũ, xe không vào được.'],
  ['question', 'head', 'Khi nào có kết quả nâng lương đợt này? Anh em hỏi từ đầu quý.'],
  ['criticism', 'committee', 'Nhật trình vẫn phải chép tay hai lần. Đã nêu ở kỳ trước mà chưa thấy sửa.'],
  ['proposal', 'head', 'Trang bị áo phao cho tổ trực lũ. Hiện có sáu chiếc cho mười một người.'],
  ['proposal', 'committee', 'Gửi tài liệu sinh hoạt sớm hơn hai ngày để đảng viên kịp đọc.'],
  ['question', 'committee', 'Chi ủy đã làm việc với công đoàn về bữa ăn ca chưa?'],
  ['addition', 'committee', 'Nên ghi thêm số điện thoại trực vào lịch cấp nước gửi các xã.'],
];

const answers: readonly (readonly [Answer['outcome'], number, string])[] = [
  ['explained', 0.4, 'Việc này đã có kế hoạch, thực hiện trong quý sau khi được cấp kinh phí.'],
  ['accepted', 0.75, 'Tiếp thu. Giao đồng chí phụ trách làm và báo lại chi bộ.'],
  ['partly', 0.85, 'Tiếp thu phần làm được ngay; phần cần kinh phí đưa vào kế hoạch năm sau.'],
  ['study', 0.93, 'Cần khảo sát thêm, sẽ trả lời lại đúng hẹn.'],
  ['sent_up', 1, 'Việc vượt thẩm quyền, xin chuyển cấp trên xem xét.'],
];

/** How much of what is owed a cell's people answer each month. */
const diligence = { steady: 0.9, usual: 0.7, late: 0.4 } as const;

/** One month: some opinions are written, what waits is answered. */
export async function liveOpinions(
  stage: Stage,
  cell: MadeCell,
  at: Temporal.Instant,
  chance: Chance,
  { written: howMany }: { readonly written: number },
): Promise<void> {
  const day = at.toZonedDateTimeISO(sampleZone).toPlainDate();
  if (cell.until && Temporal.PlainDate.compare(day, cell.until) >= 0) return;
  const able = ableOn(cell, day);
  if (able.length < 4) return;
  await stage.together(async (hands) => {
    for (const [kind, to, text] of chance.some(written, howMany))
      granted(
        await writeOpinion(await hands.as(chance.pick(able).personId, at), nothing, cell.id, {
          kind,
          text,
          about: { type: to === 'head' ? 'unit' : 'committee', id: cell.id },
          to,
        }),
      );
    const later = at.add({ hours: 26 });
    for (const person of [cell.secretary, cell.people[3] as MadePerson])
      if (able.includes(person)) await answerSome(hands, cell, person, later, able, chance);
  });
}

/** The last days in the cell that is shown: what was written waits for its answer. */
export async function writeOfLate(
  stage: Stage,
  cell: MadeCell,
  now: Temporal.Instant,
  chance: Chance,
): Promise<void> {
  const day = now.toZonedDateTimeISO(sampleZone).toPlainDate();
  const able = ableOn(cell, day.subtract({ days: 12 }));
  await stage.together(async (hands) => {
    for (const [index, [kind, to, text]] of written.entries())
      granted(
        await writeOpinion(
          await hands.as(chance.pick(able).personId, now.subtract({ hours: 30 + 40 * index })),
          nothing,
          cell.id,
          { kind, text, to, about: { type: to === 'head' ? 'unit' : 'committee', id: cell.id } },
        ),
      );
  });
}

async function answerSome(
  hands: Hands,
  cell: MadeCell,
  person: MadePerson,
  at: Temporal.Instant,
  able: readonly MadePerson[],
  chance: Chance,
): Promise<void> {
  const scope = await hands.as(person.personId, at);
  const { opinions } = await owedOpinions(scope, nothing, { state: 'owed' });
  // By what it says, not by its id: the same seed gives the same life.
  const waiting = opinions
    .filter(
      (one) =>
        one.organisation.id === cell.id &&
        one.saidOn < scope.today &&
        (one.state === 'waiting' ||
          one.state === 'to_meeting' ||
          (one.state === 'study' && (one.dueOn ?? '') < after(scope, 15))),
    )
    .toSorted((a, b) =>
      `${a.saidOn} ${a.text} ${a.author.name}`.localeCompare(`${b.saidOn} ${b.text} ${b.author.name}`),
    )
    .slice(0, 8);
  for (const opinion of waiting) {
    if (!chance.happens(diligence[cell.plan.habit])) continue;
    // Study is promised once; out of a meeting, and to who asked again, comes an answer.
    const drawn = opinion.state === 'waiting' && opinion.returns === 0 ? chance.next() : 0;
    const [outcome, , text] = answers.find(([, until]) => drawn < until) ??
      answers[0] ?? ['explained', 1, ''];
    granted(
      await answerOpinion(scope, opinion.id, answerOf(scope, outcome, text, opinion.text, able, chance)),
    );
    const author = able.find((one) => one.personId === opinion.author.id);
    const ended = outcome === 'explained' || outcome === 'accepted' || outcome === 'partly';
    // What was answered for a meeting is settled with it.
    if (!author || !ended || opinion.state === 'to_meeting' || !chance.happens(0.8)) continue;
    const clear = chance.happens(0.85);
    granted(
      await judgeAnswer(await hands.as(author.personId, at.add({ hours: 9 })), opinion.id, {
        satisfied: clear,
        why: clear ? '' : 'Chưa nói rõ làm trước ngày nào và ai chịu trách nhiệm.',
      }),
    );
  }
}

function after(scope: Scope, days: number): string {
  return Temporal.PlainDate.from(scope.today).add({ days }).toString();
}

function answerOf(
  scope: Scope,
  outcome: Answer['outcome'],
  text: string,
  asked: string,
  able: readonly MadePerson[],
  chance: Chance,
): Answer {
  const person = chance.pick(able).personId;
  const title = (/^[^.?!]{3,120}/.exec(asked)?.[0] ?? asked).slice(0, 120);
  return {
    outcome,
    text,
    task: outcome === 'accepted' ? { title, assigneeId: person, dueOn: after(scope, 30) } : null,
    study: outcome === 'study' ? { byId: person, returnsOn: after(scope, 45) } : null,
  };
}

/** Those above answer most of what was sent up to them; and everybody who owes answers is told this month's figures. */
export async function answerAbove(
  stage: Stage,
  ground: Ground,
  now: Temporal.Instant,
  chance: Chance,
): Promise<void> {
  const first = now.toZonedDateTimeISO(sampleZone).with({ day: 1, hour: 0, minute: 5 }).toInstant();
  await stage.together(async ({ as, builder }) => {
    await digestMonth(await builder(first));
    const scope = await as(ground.officers.grassroots.personId, now.subtract({ hours: 50 }));
    const { opinions } = await owedOpinions(scope, nothing, { state: 'owed' });
    await receiveMost(as, ground, now);
    for (const opinion of opinions)
      if (opinion.state === 'waiting' && chance.happens(0.7))
        granted(
          await answerOpinion(scope, opinion.id, {
            outcome: 'explained',
            text: 'Đảng ủy đã làm việc với lãnh đạo Sở; nội dung này đưa vào kế hoạch năm sau.',
            task: null,
            study: null,
          }),
        );
  });
}

/** Minority opinions that were carried up are received within days; those of the last week wait. */
async function receiveMost(as: Hands['as'], ground: Ground, now: Temporal.Instant): Promise<void> {
  const officer = ground.officers.grassroots.personId;
  const { above } = await keptList(await as(officer, now));
  for (const one of above ?? []) {
    const at = Temporal.Instant.from(one.carryings[0]?.sentAt ?? now).add({ hours: 70 });
    if (one.can.receive && Temporal.Instant.compare(at, now.subtract({ hours: 7 * 24 })) < 0)
      granted(await receiveKept(await as(officer, at), one.opinionId));
  }
}
