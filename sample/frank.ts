// Frank opinions in the cell that is shown: batches that were shown and answered, one of late, and a window that is handed out now.
import { answerFrank, hideFrankOpinion } from '../src/modules/democracy/frank/answers/commands.ts';
import { openFrankWindow, sendFrankText, takeFrankToken } from '../src/modules/democracy/frank/commands.ts';
import { allowedIn, windowPage } from '../src/modules/democracy/frank/queries.ts';
import { bodyOf, type Said } from '../src/modules/democracy/frank/rules.ts';
import { showFrankWindow, takeFrankSteps } from '../src/modules/democracy/frank/showing/commands.ts';
import { openFrankAtItem } from '../src/modules/meetings/frank-item/commands.ts';
import { frankItems } from '../src/modules/meetings/frank-item/queries.ts';
import { officesOf } from '../src/modules/organisation/queries.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { toLetters } from '../src/platform/blind/contract.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import type { MadeCell } from './ground.ts';
import { ableOn } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, moment, type Stage, sampleZone } from './stage.ts';

const cell = (text: string): Said => ({ audience: 'cell', text });
const committee = (text: string): Said => ({ audience: 'committee', text });

interface Batch {
  readonly theme: string;
  /** Days before today on which it is opened; shown a week later. */
  readonly daysAgo: number;
  /** Asks the head of the agency, who answers. */
  readonly toHead?: true;
  readonly said: readonly (Said | null)[];
  /** To the opinions that hold one of these words; none = not answered yet. */
  readonly answers: readonly (readonly [readonly string[], string])[];
  readonly hides?: { readonly text: string; readonly why: string };
}

const batches: readonly Batch[] = [
  {
    theme: 'Nề nếp họp và giao việc của cơ quan',
    daysAgo: 66,
    said: [
      cell('Giao việc cuối giờ chiều thứ Sáu, sáng thứ Hai đã đòi kết quả. Nhiều tuần liền như vậy.'),
      cell('Họp giao ban kéo dài mà ít kết luận. Nên gửi báo cáo trước, họp chỉ bàn việc vướng.'),
      committee('Chi ủy nên nhắc riêng lãnh đạo phòng về cách nói với anh em khi góp ý.'),
      cell('Việc khó cứ dồn về mấy người làm được; người khác thì nhàn.'),
      null,
      null,
    ],
    answers: [
      [
        ['Giao việc', 'Họp giao ban'],
        'Chi ủy đã thống nhất với lãnh đạo đơn vị: giao việc trước 16 giờ, họp giao ban không quá 45 phút.',
      ],
      [
        ['Việc khó', 'nhắc riêng'],
        'Chi ủy tiếp thu. Từ tháng này bảng phân công công khai trên bảng tin để anh em cùng thấy.',
      ],
    ],
  },
  {
    theme: 'Chi ủy và người đứng đầu nêu gương',
    daysAgo: 36,
    said: [
      cell('Lãnh đạo ít xuống trạm. Xuống thì báo trước nên không thấy việc thật.'),
      cell('Có đồng chí chi ủy đi họp muộn mà không ai nhắc.'),
      committee('Việc mua vật tư quý trước nên công khai báo giá trong chi bộ.'),
      cell('Đồng chí nào cũng khen nhau, bảo nhau dở ở đâu thì không ai nói.'),
      cell('Người bảo vệ ca đêm là đồ lười, cho nghỉ đi.'),
      null,
      null,
    ],
    answers: [
      [
        ['xuống trạm', 'đi họp muộn', 'khen nhau'],
        'Chi ủy nhận khuyết điểm. Lịch đi cơ sở của lãnh đạo đưa lên bảng tin; ai đi muộn đều được nhắc tại buổi.',
      ],
    ],
    hides: { text: 'đồ lười', why: 'Xúc phạm cá nhân, không góp ý việc' },
  },
  {
    theme: 'Đời sống và điều kiện làm việc mùa lũ',
    daysAgo: 11,
    toHead: true,
    said: [
      cell('Phòng trực dột từ đầu mùa mưa, đã báo ba lần chưa sửa.'),
      cell('Tiền bồi dưỡng trực lũ chậm hai tháng, anh em phải ứng trước.'),
      cell('Áo mưa, ủng phát chung một cỡ, không dùng được.'),
      committee('Có người trực thay nhưng vẫn ký tên người khác. Đề nghị chi ủy xem lại sổ trực.'),
      null,
    ],
    answers: [[['Phòng trực dột'], 'Đã mời thợ, sửa xong mái phòng trực trước ngày 10 tháng này.']],
  },
];
/** Items at which a meeting speaks of itself. */
const discussed = /tự phê bình|thảo luận|tư tưởng|ý kiến/i;
const running = 'Góp ý cho chi ủy trước kỳ kiểm điểm cuối năm';

/** Nothing where the cell has not voted for it, or not long enough ago. */
export async function liveFrank(
  stage: Stage,
  made: MadeCell,
  now: Temporal.Instant,
  chance: Chance,
): Promise<void> {
  for (const batch of batches) await liveBatch(stage, made, now, batch, chance.of(batch.theme));
  const today = now.toZonedDateTimeISO(sampleZone).toPlainDate();
  await stage.together(async ({ as }) => {
    const scope = await as(made.secretary.personId, now.subtract({ hours: 20 }));
    if (!(await allowedIn(scope, made.id))?.on) return;
    const id = await openRunning(stage, scope, made, today);
    // Whom nobody is in the sample: those who look in still have theirs to take.
    for (const person of chance.some(made.people.slice(5, 13), 3))
      await hold(stage, await as(person.personId, now.subtract({ hours: 12 })), id);
  });
}

/** Shown when the chair opens an item of the next meeting; at an hour where no meeting is far enough ahead. */
async function openRunning(
  stage: Stage,
  scope: Scope,
  made: MadeCell,
  today: Temporal.PlainDate,
): Promise<string> {
  const until = moment(today.add({ days: 2 }), '17:00');
  const { items } = granted(await frankItems(scope, made.id));
  const item = items.find((one) => {
    const latest = Temporal.Instant.from(one.startsAt).subtract({ hours: 2 });
    return Temporal.Instant.compare(latest, until) > 0 && discussed.test(one.item);
  });
  const input = { theme: running, handsUntil: until.toString(), to: 'committee' as const };
  const opened = item
    ? await openFrankAtItem(scope, stage.blindKeys, item.id, input)
    : await openFrankWindow(scope, stage.blindKeys, made.id, {
        ...input,
        showsAt: moment(today.add({ days: 8 }), '17:00').toString(),
      });
  return granted(opened).id;
}

async function hold(
  stage: Stage,
  scope: Scope,
  windowId: string,
): Promise<{ token: string; signature: string }> {
  const { publicKey } = granted(await windowPage(scope, windowId));
  const drawn = await drawToken(publicKey);
  const taken = granted(await takeFrankToken(scope, stage.blindKeys, windowId, drawn.blinded));
  return { token: drawn.token, signature: await finishToken(publicKey, drawn, taken.signature) };
}

async function liveBatch(
  stage: Stage,
  made: MadeCell,
  now: Temporal.Instant,
  batch: Batch,
  chance: Chance,
): Promise<void> {
  const today = now.toZonedDateTimeISO(sampleZone).toPlainDate();
  const at = (days: number, time: string) => moment(today.subtract({ days: batch.daysAgo - days }), time);
  await stage.together(async ({ as, builder }) => {
    const opening = await as(made.secretary.personId, at(0, '08:30'));
    const allowed = await allowedIn(opening, made.id);
    if (!allowed?.on || allowed.votedOn >= opening.today) return;
    const offices = await officesOf(opening, made.id, opening.today);
    const head = batch.toHead && offices.find((one) => one.kind === 'agency_head');
    const handsUntil = at(3, '17:00');
    const { id } = granted(
      await openFrankWindow(opening, stage.blindKeys, made.id, {
        theme: batch.theme,
        handsUntil: handsUntil.toString(),
        showsAt: at(7, '17:00').toString(),
        to: head ? 'head' : 'committee',
      }),
    );
    const able = ableOn(made, today.subtract({ days: batch.daysAgo }));
    const held = [];
    for (const person of chance.some(able, 9))
      held.push(await hold(stage, await as(person.personId, at(1, '10:00')), id));
    await takeFrankSteps(await builder(handsUntil), stage.blindKeys);
    for (const [place, said] of batch.said.entries()) {
      const own = held[place];
      if (!own) continue;
      const input = { ...own, body: toLetters(bodyOf(said)) };
      granted(await sendFrankText(await builder(at(5, '20:00')), stage.blindKeys, id, input));
    }
    granted(await showFrankWindow(await builder(at(7, '17:00')), stage.blindKeys, id));
    stage.blindKeys.destroy(id, 'seal');
    const answering = await as(made.secretary.personId, at(9, '15:00'));
    const { opinions } = granted(await windowPage(answering, id));
    const hidden = opinions.find((one) => batch.hides && one.text?.includes(batch.hides.text));
    if (hidden && batch.hides) granted(await hideFrankOpinion(answering, hidden.id, batch.hides.why));
    for (const [words, text] of batch.answers) {
      const meant = opinions.filter((one) => words.some((word) => one.text?.includes(word)));
      if (meant.length === 0) continue;
      const owner = head ? await as(head.personId, at(9, '15:00')) : answering;
      granted(await answerFrank(owner, id, { opinionIds: meant.map((one) => one.id), text }));
    }
  });
}
