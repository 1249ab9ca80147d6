// The cell that is shown held a session of self-criticism seven weeks ago and prepares the next: promises return.
import {
  callTurn,
  commentTurn,
  noteTurn,
  openCriticism,
  presentCriticism,
  saveCriticismPaper,
} from '../src/modules/meetings/criticism/commands.ts';
import { noteMade, notePromise, tellPromise } from '../src/modules/meetings/criticism/promises/commands.ts';
import { criticismPage, turnsOf } from '../src/modules/meetings/criticism/queries.ts';
import { planMeeting } from '../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import {
  agreeMeeting,
  closeMeeting,
  openMeeting,
  sendMeeting,
} from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { MadeCell } from './ground.ts';
import { ableOn } from './plan.ts';
import { granted, type Hands, moment, type Stage, sampleZone } from './stage.ts';

/** What each says of himself, what he promises, what another comments. */
const said: readonly (readonly [string, string, string])[] = [
  [
    'Chỉ đạo có lúc chưa quyết liệt; trả lời ý kiến đảng viên còn chậm. Nguyên nhân chính là ôm việc, chưa phân công rõ.',
    'Trả lời mọi ý kiến đúng hạn, không để quá 15 ngày',
    'Nên giao bớt việc cho phó bí thư và kiểm tra theo tuần.',
  ],
  [
    'Còn nể nang khi góp ý đồng nghiệp, ít xuống trạm. Chưa theo sát việc đã phân công.',
    'Mỗi tháng xuống trạm hai lần, có ghi sổ',
    'Khi kết luận cuộc họp cần nói rõ ai làm, đến ngày nào.',
  ],
  [
    'Báo cáo tháng hai lần nộp chậm. Có lúc nóng nảy với anh em tổ vận hành.',
    'Nộp báo cáo trước ngày 25 hằng tháng',
    'Đã sửa được nhiều so với năm ngoái, cần giữ.',
  ],
];
const became = [
  ['kept', 'Từ đầu quý không còn ý kiến nào quá hạn'],
  ['partly', 'Tháng có lũ chỉ xuống được một lần'],
] as const;

async function planned(
  scope: Scope,
  cell: MadeCell,
  day: Temporal.PlainDate,
  title: string,
): Promise<string> {
  const { id } = granted(
    await planMeeting(scope, cell.id, {
      kind: 'irregular',
      month: day.with({ day: 1 }).toString(),
      startsAt: moment(day, '14:00').toString(),
      place: 'phòng họp tầng 2',
      movedReason: null,
      callReason: 'Tự phê bình và phê bình theo kế hoạch của chi ủy',
      title,
      templateId: 'criticism',
      chairId: cell.secretary.personId,
      minuteTakerId: cell.minuteTaker.personId,
    }),
  );
  granted(await openCriticism(scope, id));
  return id;
}

/** One that was held on a day. */
export async function holdCriticism(stage: Stage, cell: MadeCell, day: Temporal.PlainDate): Promise<void> {
  await stage.together((hands) => hold(hands, cell, day));
}

/** The next is in preparation: what was promised is told of. */
export async function prepareCriticism(stage: Stage, cell: MadeCell, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO(sampleZone).toPlainDate();
  await stage.together(async (hands) => {
    const scope = await hands.as(cell.secretary.personId, now.subtract({ hours: 30 }));
    const nextId = await planned(scope, cell, today.add({ days: 17 }), 'Tự phê bình và phê bình cuối năm');
    // Who was heard first tells what became of his promise, and has begun to write again.
    const { turns } = granted(await criticismPage(scope, nextId));
    const promised = turns.filter((turn) => turn.earlier.length > 0);
    for (const [place, [state, note]] of became.entries()) {
      const turn = promised[place];
      const promise = turn?.earlier[0];
      if (!turn?.person || !promise) continue;
      const own = await hands.as(turn.person.id, now.subtract({ hours: 20 }));
      granted(await tellPromise(own, promise.id, { state, note, until: null }));
      granted(
        await saveCriticismPaper(own, nextId, {
          version: 0,
          text: 'Đang viết: việc đã hứa và việc còn nợ.',
          promises: [],
        }),
      );
    }
  });
}

/** In a monthly meeting the minute-taker notes what became of the promise that came last. */
export async function notePromised(taker: Scope, meetingId: string): Promise<void> {
  const { promised } = granted(await criticismPage(taker, meetingId));
  const last = promised.findLast((one) => one.state === 'open');
  if (!last) return;
  const note = 'Tháng này còn chậm một lần, xin làm tiếp đến hết quý.';
  granted(await notePromise(taker, meetingId, last.id, { state: 'carried', note, until: null }));
}

async function hold(hands: Hands, cell: MadeCell, day: Temporal.PlainDate): Promise<void> {
  const able = ableOn(cell, day);
  const starts = moment(day, '14:00');
  const before = (days: number, time: string) =>
    hands.as(cell.secretary.personId, moment(day.subtract({ days }), time));
  const meetingId = await planned(await before(9, '09:00'), cell, day, 'Tự phê bình và phê bình giữa năm');
  const version = async (scope: Scope) => (await meetingRow(scope, meetingId))?.version ?? 0;
  const agreeing = await before(4, '15:00');
  granted(await agreeMeeting(agreeing, meetingId, await version(agreeing)));
  const sending = await before(3, '16:00');
  granted(await sendMeeting(sending, meetingId, await version(sending)));
  let at = starts;
  const chair = () => hands.as(cell.secretary.personId, at);
  granted(await openMeeting(await chair(), meetingId));
  granted(
    await notePresence(
      await chair(),
      meetingId,
      able.map((person) => person.personId),
    ),
  );
  const items = await itemsOf(await chair(), meetingId);
  const item = items.find((one) => one.kind === 'criticism');
  if (item) granted(await openItem(await chair(), meetingId, item.id));
  const turns = await turnsOf(await chair(), meetingId);
  let aloud = 0;
  for (const [place, turn] of turns.entries()) {
    at = at.add({ minutes: 4 });
    const there = turn.personId === null || able.some((one) => one.personId === turn.personId);
    granted(await callTurn(await chair(), meetingId, turn.id, there ? 'now' : 'absent'));
    const words = said[turns[0]?.personId === null ? place - 1 : place];
    if (!there || turn.personId === null) continue;
    if (!words) {
      // One without a phone speaks; what he says and promises is noted for him.
      if (aloud === 0) await speakAloud(await chair(), meetingId, turn.id, day);
      aloud += 1;
      continue;
    }
    const own = await hands.as(turn.personId, at);
    const [text, promise, comment] = words;
    const dueOn = day.add({ months: 3 }).toString();
    granted(
      await saveCriticismPaper(own, meetingId, { version: 0, text, promises: [{ text: promise, dueOn }] }),
    );
    granted(await presentCriticism(own, meetingId));
    const other = able.find((one) => one.personId !== turn.personId && one !== cell.secretary);
    if (other)
      granted(
        await commentTurn(await hands.as(other.personId, at.add({ minutes: 2 })), meetingId, turn.id, {
          text: comment,
          authorId: null,
        }),
      );
  }
  const last = (await turnsOf(await chair(), meetingId)).find((turn) => turn.state === 'now');
  if (last) granted(await callTurn(await chair(), meetingId, last.id, 'heard'));
  at = at.add({ minutes: 5 });
  granted(await closeMeeting(await chair(), meetingId));
}

async function speakAloud(
  chair: Scope,
  meetingId: string,
  turnId: string,
  day: Temporal.PlainDate,
): Promise<void> {
  const summary = 'Ít phát biểu trong sinh hoạt, việc nhà có lúc lấn việc chi bộ.';
  granted(await noteTurn(chair, meetingId, turnId, summary));
  const dueOn = day.add({ months: 2 }).toString();
  granted(
    await noteMade(chair, meetingId, turnId, { text: 'Mỗi kỳ sinh hoạt phát biểu ít nhất một lần', dueOn }),
  );
}
