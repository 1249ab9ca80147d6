// This month: the meeting that is on now in the cell that is shown, other cells as far as the days allow; and the months to come.
import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { planYear } from '../src/modules/meetings/calendar/year/commands.ts';
import { yearPage } from '../src/modules/meetings/calendar/year/queries.ts';
import { readPapers } from './beside.ts';
import type { MadeCell } from './ground.ts';
import { heldMonth } from './held.ts';
import { Holding } from './hold.ts';
import { type Planned, planOne } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, moment, type Stage, sampleZone } from './stage.ts';
import { movedReasons, type Topic } from './words.ts';

/** Other cells this month: held when their day has passed, else as far prepared as the days allow. */
export async function thisMonthOf(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  now: Temporal.Instant,
  chance: Chance,
  topic: Planned['topic'],
): Promise<void> {
  if (cell.until) return;
  const day = Temporal.PlainDate.from(regularDay(month.toString(), []));
  const over = Temporal.Instant.compare(moment(day, '18:30'), now) < 0;
  if (over && cell.plan.habit !== 'late') {
    await heldMonth(stage, cell, month, chance, { now, topic });
    // The next one is begun in good time.
    if (cell.plan.habit === 'steady')
      await nextMonthOf(stage, cell, month.add({ months: 1 }), now, chance, topic);
    return;
  }
  if (Temporal.Instant.compare(moment(day, '14:00'), now) < 0) return;
  await stage.together((hands) =>
    planOne(
      hands,
      {
        cell,
        month,
        day,
        time: '14:00',
        topic,
        kind: 'regular',
        chair: cell.secretary,
        now,
        until: cell.plan.habit === 'steady' ? 'sent' : 'draft',
      },
      chance.of('now'),
    ),
  );
}

async function nextMonthOf(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  now: Temporal.Instant,
  chance: Chance,
  topic: Topic,
): Promise<void> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), []));
  const wish = {
    cell,
    month,
    day,
    time: '14:00',
    topic,
    kind: 'regular',
    chair: cell.secretary,
    now,
  } as const;
  await stage.together((hands) => planOne(hands, { ...wish, until: 'draft' }, chance.of('next')));
}

/** The meeting that is on: it began an hour ago, and its discussion is open. */
export async function heldNow(
  stage: Stage,
  cell: MadeCell,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  chance: Chance,
  topic: Planned['topic'],
): Promise<void> {
  const began = now.subtract({ minutes: 62 });
  const local = began.toZonedDateTimeISO(sampleZone);
  const day = local.toPlainDate();
  const outside = day.day > 7;
  await stage.together(async (hands) => {
    const planned = await planOne(
      hands,
      {
        cell,
        month: day.with({ day: 1 }),
        day,
        time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        topic,
        kind: 'regular',
        chair: cell.secretary,
        now,
        ...(outside ? { movedReason: chance.pick(movedReasons) } : {}),
      },
      chance.of(`live ${today}`),
    );
    await readPapers(stage, hands, planned, chance.of('read now'), now);
    await new Holding(hands, planned, chance.of('hold now')).holdUntilDiscussion();
  });
}

/** The months to come, planned in one go: to the end of the year, and the next one from October on. */
export async function planAhead(stage: Stage, cell: MadeCell, now: Temporal.Instant): Promise<void> {
  const { year, month } = now.toZonedDateTimeISO(sampleZone);
  await stage.together(async (hands) => {
    const secretary = await hands.as(cell.secretary.personId, now);
    for (const one of month >= 10 ? [year, year + 1] : [year]) {
      const { preview } = granted(await yearPage(secretary, cell.id, one));
      if (!preview || preview.rows.length === 0) continue;
      granted(
        await planYear(secretary, cell.id, { rows: preview.rows, time: '14:00', place: 'phòng họp tầng 2' }),
      );
    }
  });
}
