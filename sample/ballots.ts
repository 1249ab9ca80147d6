// Secret ballots of the cell that is shown, in meetings of the last months: by phone, on paper beside phones, and one that too few cast.
import { castBallot, closeBallot, enterTally } from '../src/modules/democracy/ballots/casting/commands.ts';
import { openBallot } from '../src/modules/democracy/ballots/commands.ts';
import { faultsOnPhones } from '../src/modules/democracy/ballots/faults/rules.ts';
import { endHandingOut, notePaper, takeBallot } from '../src/modules/democracy/ballots/handing/commands.ts';
import { shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf, countOf, keptIn, type Method } from '../src/modules/democracy/ballots/rules.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { votersOf } from '../src/modules/meetings/roll/queries.ts';
import { heldOn } from '../src/modules/meetings/rules.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import type { MadeCell, MadePerson } from './ground.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, type Stage } from './stage.ts';

interface Held {
  readonly title: string;
  readonly method: Method;
  readonly seats: number;
  /** Names; left out = agree or not. Persons of the cell when a number. */
  readonly names?: number;
  /** So many of those present take paper. */
  readonly paper?: number;
  /** Only so many of those who took one cast. */
  readonly casts?: number;
}

/** From the last meeting back. */
const wanted: readonly Held[] = [
  { title: 'Lấy phiếu giới thiệu nhân sự bổ sung chi ủy', method: 'cross_out', seats: 2, names: 4 },
  { title: 'Lấy phiếu đề nghị khen thưởng đợt cuối quý', method: 'choose', seats: 2, names: 4, paper: 4 },
  { title: 'Lấy ý kiến về quy chế làm việc của chi ủy', method: 'choose', seats: 1 },
  { title: 'Thăm dò thời gian sinh hoạt chuyên đề ngoài giờ', method: 'choose', seats: 1, casts: 2 },
];

export async function liveBallots(stage: Stage, cell: MadeCell, now: Temporal.Instant, chance: Chance) {
  const meetings = await stage.together(async ({ builder }) => {
    const scope = await builder(now);
    return scope.db
      .selectFrom('meetings')
      .select('id')
      .where('organisation_id', '=', cell.id)
      .where('state', '=', 'closed')
      .where('kind', '=', 'regular')
      .orderBy('starts_at', 'desc')
      .limit(wanted.length)
      .execute();
  });
  for (const [place, meeting] of meetings.entries())
    await stage.together((hands) =>
      new Holding(stage, hands, cell, meeting.id, chance.of(`ballot ${place}`)).hold(wanted[place] as Held),
    );
}

class Holding {
  readonly #stage: Stage;
  readonly #hands: Hands;
  readonly #cell: MadeCell;
  readonly #meetingId: string;
  readonly #chance: Chance;
  constructor(stage: Stage, hands: Hands, cell: MadeCell, meetingId: string, chance: Chance) {
    this.#stage = stage;
    this.#hands = hands;
    this.#cell = cell;
    this.#meetingId = meetingId;
    this.#chance = chance;
  }

  async hold(held: Held): Promise<void> {
    const { secretary } = this.#cell;
    const keys = this.#stage.blindKeys;
    const planned = await meetingRow(await this.#hands.builder(Temporal.Now.instant()), this.#meetingId);
    if (!planned?.openedAt) return;
    const at = Temporal.Instant.from(planned.openedAt).add({ minutes: 50 });
    const lead = await this.#hands.as(secretary.personId, at);
    const voters = await votersOf(lead, planned);
    const here = this.#cell.people.filter((person) =>
      voters.some((one) => one.personId === person.personId && one.present && one.official && !one.away),
    );
    // Nobody who counts stands on the list.
    const [tellers, others] = [here.slice(0, 2), here.slice(2)];
    if (others.length < 6) return;
    const item = (await itemsOf(lead, this.#meetingId)).find((one) => one.kind === 'discussion');
    const options = held.names
      ? this.#chance.some(others, held.names).map((one) => ({ name: one.name, note: '' }))
      : ['Đồng ý', 'Không đồng ý'].map((name) => ({ name, note: '' }));
    const { id } = granted(
      await openBallot(lead, keys, {
        organisationId: this.#cell.id,
        meetingId: this.#meetingId,
        subject: item ? { type: 'agenda_item', id: item.id } : { type: 'meeting', id: this.#meetingId },
        title: held.title,
        method: held.method,
        options,
        seats: held.seats,
        threshold: 'more_than_half',
        voters,
        tellers: tellers.map((one) => one.personId),
        on: heldOn(planned),
      }),
    );
    const onPaper = others.slice(0, held.paper ?? 0);
    for (const person of onPaper) granted(await notePaper(lead, id, person.personId, true));
    const byPhone = here.filter((person) => !onPaper.includes(person));
    const tokens = [];
    for (const person of byPhone) tokens.push(await this.#take(person, id, at.add({ minutes: 2 })));
    granted(await endHandingOut(await this.#hands.as(secretary.personId, at.add({ minutes: 4 })), keys, id));
    const anybody = await this.#hands.builder(at.add({ minutes: 6 }));
    for (const token of this.#chance.some(tokens, held.casts ?? tokens.length - 1))
      granted(await castBallot(anybody, keys, id, { ...token, body: this.#choice(options.length, held) }));
    const closing = await this.#hands.as(secretary.personId, at.add({ minutes: 9 }));
    granted(await closeBallot(closing, keys, id));
    if (onPaper.length > 0) await this.#countPaper(id, tellers, onPaper.length, options.length, held, at);
    keys.destroy(id, 'seal');
  }

  async #take(
    person: MadePerson,
    id: string,
    at: Temporal.Instant,
  ): Promise<{ token: string; signature: string }> {
    const scope = await this.#hands.as(person.personId, at);
    const publicKey = (await shownBallot(scope, id))?.publicKey ?? '';
    const drawn = await drawToken(publicKey);
    const taken = granted(await takeBallot(scope, this.#stage.blindKeys, id, drawn.blinded));
    return { token: drawn.token, signature: await finishToken(publicKey, drawn, taken.signature) };
  }

  /** Mostly valid; the first names do best. */
  #choice(options: number, held: Held): string {
    const kept = Array.from({ length: options }, () => false);
    for (let left = held.seats; left > 0; left -= 1) {
      const place = this.#chance.happens(0.7) ? held.seats - left : this.#chance.between(0, options - 1);
      kept[place] = true;
    }
    return bodyOf(kept);
  }

  /** Two of the board count the same, then the sum of both ways is published. */
  async #countPaper(
    id: string,
    tellers: readonly MadePerson[],
    paper: number,
    options: number,
    held: Held,
    at: Temporal.Instant,
  ): Promise<void> {
    const bodies = Array.from({ length: paper }, () => this.#choice(options, held));
    // One of those on paper was signed.
    const { received, votes } = countOf(bodies.slice(1), options, held.seats);
    const form = { method: held.method, seats: held.seats, on: at.toString().slice(0, 10) };
    const untrue = faultsOnPhones(
      bodies.slice(1).map((body) => keptIn(body, options)),
      form,
    );
    const faults = { ...untrue, marked: 1 };
    for (const teller of tellers) {
      const scope = await this.#hands.as(teller.personId, at.add({ minutes: 12 }));
      granted(await enterTally(scope, id, { received: received + 1, faults, votes: [...votes] }));
    }
    const scope = await this.#hands.as(this.#cell.secretary.personId, at.add({ minutes: 14 }));
    granted(await closeBallot(scope, this.#stage.blindKeys, id));
  }
}
