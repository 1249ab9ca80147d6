// Twelve months of every cell, month by month; and this month: a meeting that is on now in the cell that is shown.

import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { planYear } from '../src/modules/meetings/calendar/year/commands.ts';
import { yearPage } from '../src/modules/meetings/calendar/year/queries.ts';
import { meetingRow } from '../src/modules/meetings/queries.ts';
import type { MeetingForm } from '../src/modules/meetings/rules.ts';
import { liveOpinions, writeOfLate } from './answers.ts';
import { liveBallots } from './ballots.ts';
import { enterOnPaper, putUp, readPapers } from './beside.ts';
import { holdByElection } from './by-election.ts';
import { holdCongress } from './congress.ts';
import { holdCriticism, prepareCriticism } from './criticism.ts';
import { liveDuties, livePromises } from './duties.ts';
import { liveFrank } from './frank.ts';
import type { Ground, MadeCell } from './ground.ts';
import { Holding } from './hold.ts';
import { committees, shownCellName } from './organisations.ts';
import { type Planned, planOne } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, moment, type Stage, sampleZone } from './stage.ts';
import { movedReasons, type Topic, themes, topics } from './words.ts';

export interface YearOptions {
  readonly ground: Ground;
  readonly now: Temporal.Instant;
  readonly chance: Chance;
  readonly months: number;
  readonly onProgress: (sentence: string) => void;
}

/** Before so many months three cells began a new term. */
const congressMonths = 3;

/** So many cells are built at once: as many as the database has hands for. */
const atOnce = 4;

export async function liveYear(stage: Stage, options: YearOptions): Promise<void> {
  const { ground, onProgress } = options;
  const waiting = [...ground.cells];
  let done = 0;
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      await liveCell(stage, cell, options);
      done += 1;
      if (done % 6 === 0) onProgress(`${done}/${ground.cells.length} chi bộ đã có sinh hoạt`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await planTogether(stage, ground, options.now, options.chance.of('together'));
}

async function liveCell(stage: Stage, cell: MadeCell, options: YearOptions): Promise<void> {
  const { now, ground, months } = options;
  const chance = options.chance.of(cell.plan.name);
  const today = now.toZonedDateTimeISO(sampleZone).toPlainDate();
  const thisMonth = today.with({ day: 1 });
  const field = committees.findIndex((committee) =>
    committee.cells.some((plan) => plan.name === cell.plan.name),
  );
  const subjects = topics[Math.max(0, field)] as (typeof topics)[number];
  const life = new Life(stage, cell, chance);
  for (let back = months; back >= 1; back--) {
    const month = thisMonth.subtract({ months: back });
    if (cell.until && Temporal.PlainDate.compare(month, cell.until) >= 0) break;
    // What was promised is done until the next meeting is planned.
    await life.goOn(moment(month.subtract({ days: 14 }), '08:00'));
    await liveOpinions(
      stage,
      cell,
      moment(month.subtract({ days: 13 }), '09:00'),
      chance.of(`opinions ${month}`),
      {
        written: cell === ground.cells[0] ? 2 : back <= 3 ? 1 : 0,
      },
    );
    const topic = subjects[back % subjects.length] as Topic;
    // Some months go by without a meeting where habits are poor.
    if (cell.plan.habit === 'late' && chance.happens(0.12)) continue;
    // One cell met by candlelight, and entered it afterwards.
    if (back === 2 && cell === ground.cells[1]) {
      await enterOnPaper(stage, cell, month, topic, now);
      continue;
    }
    const frank = cell === ground.cells[0] && back === Math.min(months, 4);
    // Once the shown cell held month and theme in one sitting, the theme as a quiz.
    const quiz = cell === ground.cells[0] && back === Math.min(months, 5) && !frank;
    life.promised(await heldMonth(stage, cell, month, chance, { now, topic, frank, quiz }));
    if (month.month % 3 === 0 && cell === ground.cells[0])
      life.promised(await heldTheme(stage, cell, month, chance, { now, topic }));
    if (back === congressMonths && ground.cells.indexOf(cell) < 3 && !cell.until)
      await holdCongress(
        stage,
        ground,
        cell,
        Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 20 }),
        chance.of('congress'),
        now,
      );
    if (back === 1 && cell === ground.cells[0])
      await holdByElection(
        stage,
        ground,
        cell,
        Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 14 }),
        now,
      );
    if (back === 2 && cell === ground.cells[0]) await holdCriticism(stage, cell, month.add({ days: 20 }));
    if (back === 4 && cell === ground.cells[0])
      await heldIrregular(stage, cell, month, chance, { now, topic });
  }
  await life.goOn(now);
  const topic = subjects[0] as Topic;
  if (cell === ground.cells[0]) {
    await heldNow(stage, cell, today, now, chance, topic);
    await planAhead(stage, cell, now);
    // Up to a fortnight ago nearly everything has been answered.
    const lately = moment(today.subtract({ days: 14 }), '09:00');
    await liveOpinions(stage, cell, lately, chance.of('opinions lately'), { written: 0 });
    await writeOfLate(stage, cell, now, chance.of('opinions of late'));
    if (months >= 2) await prepareCriticism(stage, cell, now);
    await liveFrank(stage, cell, now, chance.of('frank'));
    await liveBallots(stage, cell, now, chance.of('ballots'));
  } else await thisMonthOf(stage, cell, thisMonth, now, chance, topic);
}

type Subject = {
  readonly now: Temporal.Instant;
  readonly topic: Planned['topic'];
  /** The cell votes on frank opinions. */
  readonly frank?: boolean;
  /** Regular and thematic in one sitting, the theme as a quiz. */
  readonly quiz?: boolean;
};

async function heldMonth(
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

async function heldTheme(
  stage: Stage,
  cell: MadeCell,
  month: Temporal.PlainDate,
  chance: Chance,
  { now, topic }: Subject,
): Promise<string | null> {
  const day = Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 7 });
  const theme = { ...topic, title: themes[Math.floor(month.month / 3) % themes.length] as string };
  return stage.together(async (hands) => {
    const planned = await planOne(
      hands,
      {
        cell,
        month,
        day,
        time: '14:00',
        topic: theme,
        kind: 'thematic',
        form: formsInTurn[Math.floor(month.month / 3) % formsInTurn.length] as MeetingForm,
        chair: cell.deputy,
        now,
      },
      chance.of(`theme ${month}`),
    );
    await new Holding(hands, planned, chance.of(`hold theme ${month}`)).holdAll();
    return planned.resolutionId;
  });
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
async function heldIrregular(
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

/** The cell that is shown invites a neighbour to a joint thematic meeting next month; each has planned its own. */
async function planTogether(stage: Stage, ground: Ground, now: Temporal.Instant, chance: Chance) {
  const [host] = ground.cells;
  const guest = ground.cells.find(
    (one) => one !== host && one.committeeId === host?.committeeId && !one.until,
  );
  if (!host || !guest) return;
  const month = now.toZonedDateTimeISO(sampleZone).toPlainDate().with({ day: 1 }).add({ months: 1 });
  const day = Temporal.PlainDate.from(regularDay(month.toString(), [])).add({ days: 9 });
  const title = 'Sinh hoạt chuyên đề liên chi bộ về an toàn đập và trách nhiệm nêu gương';
  const topic = { ...(topics[0]?.[1] as Topic), title: 'Trách nhiệm nêu gương trong công tác an toàn đập' };
  const wish = {
    month,
    day,
    time: '08:30',
    topic,
    kind: 'thematic',
    form: 'joint',
    title,
    now,
    until: 'draft',
  } as const;
  await stage.together(async (hands) => {
    const hosted = await planOne(
      hands,
      { ...wish, cell: host, chair: host.secretary, togetherWith: [guest.id] },
      chance.of('host'),
    );
    const scope = await hands.as(host.secretary.personId, now);
    const occasionId = (await meetingRow(scope, hosted.meetingId))?.occasionId;
    if (!occasionId) return;
    await planOne(hands, { ...wish, cell: guest, chair: guest.secretary, occasionId }, chance.of('guest'));
  });
}

/** The duties of the last resolutions, lived on from meeting to meeting. */
class Life {
  readonly #stage: Stage;
  readonly #cell: MadeCell;
  readonly #chance: Chance;
  #pending: { readonly resolutionId: string; readonly chance: Chance }[] = [];
  #promises = 0;
  #from = Temporal.Instant.fromEpochMilliseconds(0);
  constructor(stage: Stage, cell: MadeCell, chance: Chance) {
    this.#stage = stage;
    this.#cell = cell;
    this.#chance = chance;
  }

  promised(resolutionId: string | null): void {
    if (!resolutionId) return;
    this.#promises += 1;
    const chance = this.#chance.of(`duties ${this.#promises}`);
    this.#pending = [...this.#pending, { resolutionId, chance }].slice(-4);
  }

  async goOn(until: Temporal.Instant): Promise<void> {
    const window = { from: this.#from, until };
    this.#from = until;
    for (const { resolutionId, chance } of this.#pending)
      await this.#stage.together((hands) => liveDuties(hands, this.#cell, resolutionId, window, chance));
    const promises = this.#chance.of('promises');
    await this.#stage.together((hands) => livePromises(hands, this.#cell, window, promises));
  }
}

/** Other cells this month: held when their day has passed, else as far prepared as the days allow. */
async function thisMonthOf(
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
async function heldNow(
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
async function planAhead(stage: Stage, cell: MadeCell, now: Temporal.Instant): Promise<void> {
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
