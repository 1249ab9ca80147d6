// Twelve months of every cell, month by month; and this month: a meeting that is on now in the cell that is shown.

import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { liveOpinions, writeOfLate } from './answers.ts';
import { liveBallots } from './ballots.ts';
import { enterOnPaper } from './beside.ts';
import { holdByElection } from './by-election.ts';
import { holdCongress } from './congress.ts';
import { holdCriticism, prepareCriticism } from './criticism.ts';
import { liveDuties, livePromises } from './duties.ts';
import { liveFrank } from './frank.ts';
import type { Ground, MadeCell } from './ground.ts';
import { heldIrregular, heldMonth, heldTheme } from './held.ts';
import { Joint, planTogether } from './joint.ts';
import { heldNow, planAhead, thisMonthOf } from './now.ts';
import { committees } from './organisations.ts';
import type { Chance } from './random.ts';
import { moment, type Stage, sampleZone } from './stage.ts';
import { type Topic, topics } from './words.ts';

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
  const joint = new Joint(ground, options);
  let done = 0;
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
      await liveCell(stage, cell, options, joint).finally(() => joint.over(cell));
      done += 1;
      if (done % 6 === 0) onProgress(`${done}/${ground.cells.length} chi bộ đã có sinh hoạt`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await planTogether(stage, ground, options.now, options.chance.of('together'));
}

async function liveCell(stage: Stage, cell: MadeCell, options: YearOptions, joint: Joint): Promise<void> {
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
    if (joint.holds(cell, month))
      life.promised(await heldTheme(stage, cell, month, chance, { now, topic, joint }));
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
