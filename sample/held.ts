// Meetings of a past month, from the plan to what is put up afterwards: regular, thematic, irregular.
import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { meetingRow } from '../src/modules/meetings/queries.ts';
import type { MeetingForm } from '../src/modules/meetings/rules.ts';
import { putUp, readPapers } from './beside.ts';
import type { MadeCell } from './ground.ts';
import { Holding } from './hold.ts';
import type { Joint } from './joint.ts';
import { shownCellName } from './organisations.ts';
import { type Planned, planOne } from './plan.ts';
import type { Chance } from './random.ts';
import { type Stage, sampleZone } from './stage.ts';
import { themes } from './words.ts';

type Subject = {
  readonly now: Temporal.Instant;
  readonly topic: Planned['topic'];
  /** The cell votes on frank opinions. */
  readonly frank?: boolean;
  /** Regular and thematic in one sitting, the theme as a quiz. */
  readonly quiz?: boolean;
  readonly joint?: Joint;
};

export async function heldMonth(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  chance: Chance,
  { now, topic, frank = false, quiz = false }: Subject,
): Promise<string | null> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), []));
  const chair = chance.happens(0.15) ? cell.deputy : cell.secretary;
  return stage.together(async (hands) => {
    const planned = await planOne(
      hands,
      {
        cell,
        month,
        day,
        time: '14:00',
        topic,
        ...(quiz ? ({ kind: 'combined', form: 'quiz' } as const) : ({ kind: 'regular' } as const)),
        chair,
        now,
        committee: committeeSits(cell, month, now),
        frank,
      },
      chance.of(`plan ${month}`),
    );
    if (cell.plan.name === shownCellName)
      await readPapers(stage, hands, planned, chance.of(`read ${month}`), now);
    await new Holding(hands, planned, chance.of(`hold ${month}`)).holdAll();
    if (cell.plan.name === shownCellName) await putUp(hands, planned, now);
    return planned.resolutionId;
  });
}

export async function heldTheme(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  chance: Chance,
  { now, topic, joint }: Subject,
): Promise<string | null> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 7 });
  const together = joint?.guest ? joint : null;
  const turn = Math.floor(month.month / 3) + (together ? 1 : 0);
  const theme = { ...topic, title: themes[turn % themes.length] as string };
  const occasionId = together && cell === together.guest ? await together.occasion : null;
  if (together && cell === together.guest && occasionId === null) return null;
  const form = together
    ? 'joint'
    : (formsInTurn[Math.floor(month.month / 3) % formsInTurn.length] as MeetingForm);
  const held = await stage.together(async (hands) => {
    const planned = await planOne(
      hands,
      {
        cell,
        month,
        day,
        time: '14:00',
        topic: theme,
        kind: 'thematic',
        form,
        chair: cell.deputy,
        now,
        ...(occasionId ? { occasionId } : {}),
        ...(together && cell === together.host && together.guest
          ? { togetherWith: [together.guest.id] }
          : {}),
      },
      chance.of(`theme ${month}`),
    );
    const made = await meetingRow(await hands.as(cell.secretary.personId, now), planned.meetingId);
    await new Holding(hands, planned, chance.of(`hold theme ${month}`)).holdAll();
    return { resolutionId: planned.resolutionId, occasionId: made?.occasionId ?? null };
  });
  if (together && cell === together.host) together.invite(held.occasionId);
  return held.resolutionId;
}

/** Thematic meetings of the cell that is shown, quarter by quarter. */
const formsInTurn: readonly MeetingForm[] = ['seminar', 'report', 'study_visit', 'question_time'];

/** Before most regular meetings: in the cell that is shown every month, in steady ones of late. */
function committeeSits(cell: MadeCell, month: Temporal.PlainDate, now: Temporal.Instant): boolean {
  const officials = cell.people.filter((person) => person.years > 0).length;
  if (officials < 9 || cell.plan.habit === 'late') return false;
  const since = now.toZonedDateTimeISO(sampleZone).toPlainDate().subtract({ months: 3 });
  return (
    cell.plan.name === shownCellName ||
    (cell.plan.habit === 'steady' && Temporal.PlainDate.compare(month, since) > 0)
  );
}

/** Once in the year something could not wait for the day by rule. */
export async function heldIrregular(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  chance: Chance,
  { now, topic }: Subject,
): Promise<void> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 15 });
  await stage.together(async (hands) => {
    const planned = await planOne(
      hands,
      {
        cell,
        month,
        day,
        time: '15:00',
        topic,
        kind: 'irregular',
        callReason: 'Mưa lớn ngày 17, phải thống nhất phương án trực và báo cáo cấp trên',
        title: 'Sinh hoạt bất thường về phương án trực mưa lũ',
        chair: cell.secretary,
        now,
      },
      chance.of(`irregular ${month}`),
    );
    await new Holding(hands, planned, chance.of(`hold irregular ${month}`)).holdAll();
  });
}
