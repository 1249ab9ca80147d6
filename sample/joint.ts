// Themes that two cells hold together: one in the last quarter, one to come.
import { regularDay } from '../src/modules/meetings/calendar/rules.ts';
import { meetingRow } from '../src/modules/meetings/queries.ts';
import type { Ground, MadeCell } from './ground.ts';
import { planOne } from './plan.ts';
import type { Chance } from './random.ts';
import { type Stage, sampleZone } from './stage.ts';
import { type Topic, topics } from './words.ts';

/** Once in the last quarter the shown cell and a neighbour held their theme together, each with its own roll, base and minutes. */
export class Joint {
  readonly host: MadeCell | undefined;
  readonly guest: MadeCell | undefined;
  readonly month: Temporal.PlainDate | undefined;
  readonly #invited = Promise.withResolvers<string | null>();
  readonly occasion = this.#invited.promise;
  constructor(
    { cells }: Ground,
    { now, months }: { readonly now: Temporal.Instant; readonly months: number },
  ) {
    this.host = cells[0];
    // A steady one, that leaves out no month; not the neighbour that met by candlelight; lived after the host, so that it need not wait for it.
    this.guest = cells.findLast(
      (one, place) =>
        place > 1 && one.committeeId === this.host?.committeeId && !one.until && one.plan.habit === 'steady',
    );
    const thisMonth = now.toZonedDateTimeISO(sampleZone).toPlainDate().with({ day: 1 });
    const backs = Array.from({ length: Math.min(months, 3) }, (_, back) =>
      thisMonth.subtract({ months: back + 1 }),
    );
    // Between the quarters, when the shown cell holds a theme of its own.
    this.month = backs.find((one) => one.month % 3 === 1);
  }
  holds(cell: MadeCell, month: Temporal.PlainDate): boolean {
    if (!this.guest || !this.month?.equals(month)) return false;
    return cell === this.host || cell === this.guest;
  }
  invite(occasionId: string | null): void {
    this.#invited.resolve(occasionId);
  }
  /** Whatever became of the host: nobody waits for it any longer. */
  over(cell: MadeCell): void {
    if (cell === this.host) this.invite(null);
  }
}

/** The cell that is shown invites a neighbour to a joint thematic meeting next month; each has planned its own. */
export async function planTogether(stage: Stage, ground: Ground, now: Temporal.Instant, chance: Chance) {
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
