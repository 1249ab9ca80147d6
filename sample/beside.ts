// Beside the meetings: papers put up and opened by most, the e-handbook ticked, one meeting held on paper and entered afterwards.
import { addPaper } from '../src/modules/meetings/agenda/commands.ts';
import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { tickHandbook } from '../src/modules/meetings/handbook/commands.ts';
import { enterPaperMeeting } from '../src/modules/meetings/late-entry/commands.ts';
import { addLateSheet } from '../src/modules/meetings/late-entry/sheets/commands.ts';
import { noteOpening } from '../src/modules/meetings/reading/commands.ts';
import type { MadeCell } from './ground.ts';
import { ableOn, type Planned } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, moment, type Stage } from './stage.ts';
import type { Topic } from './words.ts';

/** The earlier of the two: nothing of the sample lies ahead of now. */
function notAfter(wanted: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(wanted, now) > 0 ? now : wanted;
}

/** A report goes with the meeting; four of five open it the evening before. */
export async function readPapers(
  stage: Stage,
  hands: Hands,
  { meetingId, topic, starts, cell, able }: Planned,
  chance: Chance,
  now: Temporal.Instant,
): Promise<void> {
  if (!stage.files) return;
  const at = notAfter(starts.subtract({ hours: 18 }), now);
  const bytes = new TextEncoder().encode(
    `Báo cáo: ${topic.title}\n\nSố liệu đến hết tháng trước, kèm đề nghị của chi ủy.\n`,
  );
  const upload = {
    fileName: `Báo cáo ${topic.title.slice(0, 60)}.txt`,
    bytes,
    fields: { notSecret: 'true' },
  };
  granted(await addPaper(await hands.as(cell.secretary.personId, at), stage.files, meetingId, upload));
  for (const person of able)
    if (chance.happens(0.8)) await noteOpening(await hands.as(person.personId, at), meetingId);
}

/** The deputy puts programme and results on the e-handbook the day after. */
export async function putUp(
  hands: Hands,
  { meetingId, starts, cell }: Planned,
  now: Temporal.Instant,
): Promise<void> {
  const deputy = await hands.as(cell.deputy.personId, notAfter(starts.add({ hours: 22 }), now));
  for (const item of ['programme', 'minutes'] as const)
    granted(await tickHandbook(deputy, meetingId, item, true));
}

/** A storm took the power: the roll, one vote and two items were written on paper, and entered three days later. */
export async function enterOnPaper(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  topic: Topic,
  now: Temporal.Instant,
): Promise<void> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), []));
  const present = ableOn(cell, day).map((person) => person.personId);
  const lead = [cell.secretary.personId, cell.minuteTaker.personId];
  const [cameLate, leftEarly] = present.filter((one) => !lead.includes(one));
  const at = notAfter(moment(day.add({ days: 3 }), '09:00'), now);
  await stage.together(async (hands) => {
    const secretary = await hands.as(cell.secretary.personId, at);
    const { id } = granted(
      await enterPaperMeeting(secretary, cell.id, {
        kind: 'regular',
        groupId: null,
        month: month.with({ day: 1 }).toString(),
        startsAt: moment(day, '19:00').toString(),
        endedAt: moment(day, '20:40').toString(),
        place: 'nhà văn hóa',
        movedReason: day.day > 7 ? 'Trùng kỳ nghỉ Tết' : null,
        chairId: cell.secretary.personId,
        minuteTakerId: cell.minuteTaker.personId,
        reason: 'Mất điện do bão, họp dưới đèn dầu',
        present,
        excused: [],
        late: cameLate ? [{ personId: cameLate, time: '19:20' }] : [],
        left: leftEarly ? [{ personId: leftEarly, time: '20:30', back: null }] : [],
        supervised: false,
        guests: [{ name: 'Lương Văn Phú', role: 'Trưởng thôn Hạ' }],
        items: ['Kết quả thực hiện nhiệm vụ tháng trước', topic.title],
        votes: [
          {
            item: 1,
            question: `Thống nhất: ${topic.title}`,
            threshold: 'more_than_half',
            for: Math.min(3, present.length),
            against: 0,
            other: 0,
          },
        ],
        conclusion: 'Góp ngày công dọn nhà văn hóa; khó khăn báo chi ủy',
        resolution: null,
      }),
    );
    if (!stage.files) return;
    const sheet = {
      fileName: 'to-ghi-tay.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
      fields: { notSecret: 'true' },
    };
    granted(await addLateSheet(secretary, stage.files, id, sheet));
  });
}
