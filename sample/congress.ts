// A congress of a cell in the past year: its bodies by raised cards, committee, secretary and deputy elected on paper and approved
// above, its resolution adopted and issued.

import { noFaults } from '../src/modules/democracy/ballots/faults/rules.ts';
import { approveElection } from '../src/modules/democracy/elections/commands.ts';
import { enterCount } from '../src/modules/democracy/elections/counting/commands.ts';
import { electionsOfMeeting } from '../src/modules/democracy/elections/queries.ts';
import type { ElectedOffice } from '../src/modules/democracy/elections/rules.ts';
import { editResolution, issueResolution } from '../src/modules/leadership/commands.ts';
import { resolutionOf } from '../src/modules/leadership/queries.ts';
import { decideAbsence, reportAbsence } from '../src/modules/meetings/absence/commands.ts';
import { draftMeetingResolution } from '../src/modules/meetings/preparation/commands.ts';
import { planMeeting } from '../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import * as room from '../src/modules/meetings/room/elections/commands.ts';
import { openMeetingVote } from '../src/modules/meetings/room/votes/commands.ts';
import { agreeMeeting, openMeeting, sendMeeting } from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { Electing } from './electing.ts';
import type { Ground, MadeCell, MadePerson } from './ground.ts';
import { ableOn, isOfficial } from './plan.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, moment, type Stage } from './stage.ts';
import { absenceReasons, congressDuties, congressWords } from './words.ts';

/** A committee of a cell has so many official members at least. */
const withCommittee = 9;

/** In: the day it is held; the last instant that may be used. */
export async function holdCongress(
  stage: Stage,
  ground: Ground,
  cell: MadeCell,
  day: Temporal.PlainDate,
  chance: Chance,
  now: Temporal.Instant,
): Promise<void> {
  await stage.together(async (hands) => {
    const congress = new Congress(hands, cell, day, chance);
    await congress.prepare();
    await congress.open();
    const elections = await congress.elect();
    await congress.close();
    await congress.issue();
    const approving = moment(day.add({ days: 9 }), '10:20');
    if (Temporal.Instant.compare(approving, now) >= 0) return;
    const above = await hands.as(ground.officers.upper.personId, approving);
    const paper = { number: `${chance.between(20, 60)}-QĐ/ĐU`, on: day.add({ days: 8 }).toString() };
    for (const id of elections) granted(await approveElection(above, id, paper));
  });
}

class Congress {
  readonly #hands: Hands;
  readonly #held: Electing;
  readonly #cell: MadeCell;
  readonly #day: Temporal.PlainDate;
  readonly #chance: Chance;
  readonly #officials: MadePerson[];
  #present: MadePerson[];
  #resolutionId = '';
  constructor(hands: Hands, cell: MadeCell, day: Temporal.PlainDate, chance: Chance) {
    this.#hands = hands;
    this.#cell = cell;
    this.#day = day;
    this.#chance = chance;
    this.#held = new Electing(hands, cell, moment(day, '08:00'));
    this.#officials = ableOn(cell, day).filter((person) => isOfficial(person, day));
    this.#present = ableOn(cell, day);
  }

  get #id(): string {
    return this.#held.id;
  }

  #next(person: MadePerson, minutes: number): Promise<Scope> {
    return this.#held.next(person, minutes);
  }

  async #version(scope: Scope): Promise<number> {
    return (await meetingRow(scope, this.#id))?.version ?? 0;
  }

  async prepare(): Promise<void> {
    const { secretary, minuteTaker } = this.#cell;
    const on = (days: number, time: string) =>
      this.#hands.as(secretary.personId, moment(this.#day.subtract({ days }), time));
    const planning = await on(14, '09:00');
    const year = this.#day.year;
    const { id } = granted(
      await planMeeting(planning, this.#cell.id, {
        kind: 'congress',
        month: this.#day.with({ day: 1 }).toString(),
        startsAt: this.#held.at.toString(),
        place: 'hội trường tầng 5',
        movedReason: null,
        title: `Đại hội chi bộ nhiệm kỳ ${year} - ${year + 5}`,
        chairId: secretary.personId,
        minuteTakerId: minuteTaker.personId,
      }),
    );
    this.#held.id = id;
    await this.#draft(await on(6, '08:30'));
    const agreeing = await on(5, '15:00');
    granted(await agreeMeeting(agreeing, id, await this.#version(agreeing)));
    const sending = await on(3, '16:30');
    granted(await sendMeeting(sending, id, await this.#version(sending)));
  }

  /** Duties of the whole term, each with its member and a day within the first year. */
  async #draft(scope: Scope): Promise<void> {
    const { secretary, deputy, people } = this.#cell;
    const { resolutionId } = granted(await draftMeetingResolution(scope, this.#id, 'resolution'));
    this.#resolutionId = resolutionId;
    const version = (await resolutionOf(scope, resolutionId))?.version ?? 1;
    const third = (people[2] ?? deputy) as MadePerson;
    const clauses = congressDuties.map((text, place) => ({
      text,
      assigneeId: ([secretary, deputy, third][place] as MadePerson).personId,
      partnerIds: [],
      dueOn: this.#day.add({ months: 9 + place }).toString(),
      carriedTaskId: null,
    }));
    granted(await editResolution(scope, resolutionId, { version, ...congressWords, clauses }));
  }

  /** Issued on the day on which it was adopted, under the congress's own number. */
  async issue(): Promise<void> {
    const scope = await this.#next(this.#cell.secretary, 15);
    const resolution = await resolutionOf(scope, this.#resolutionId);
    if (resolution?.state !== 'passed') throw new Error('sample: the congress adopted nothing');
    const { id, version } = resolution;
    granted(await issueResolution(scope, id, { version, on: this.#day.toString() }));
  }

  /** One is away from beginning to end with a reason that was accepted: the base is counted without him. */
  async open(): Promise<void> {
    const { secretary, deputy, minuteTaker } = this.#cell;
    const needed = [secretary, deputy, minuteTaker, ...this.#officials.slice(0, 5)];
    const away = this.#officials.filter((person) => !needed.includes(person)).at(-1);
    if (away) {
      this.#present = this.#present.filter((person) => person !== away);
      const told = await this.#hands.as(away.personId, moment(this.#day.subtract({ days: 1 }), '19:30'));
      granted(await reportAbsence(told, this.#id, this.#chance.pick(absenceReasons)));
      const answer = { accept: true, answer: '' };
      granted(await decideAbsence(await this.#next(secretary, -40), this.#id, away.personId, answer));
      this.#held.at = moment(this.#day, '08:00');
    }
    const scope = await this.#next(secretary, 0);
    granted(await openMeeting(scope, this.#id));
    granted(
      await notePresence(
        scope,
        this.#id,
        this.#present.map((person) => person.personId),
      ),
    );
  }

  /** Out: the elections that gave an office. */
  async elect(): Promise<string[]> {
    const { secretary, deputy, minuteTaker, people } = this.#cell;
    const voters = this.#present.filter((person) => this.#officials.includes(person));
    const third = people[2] as MadePerson;
    const standing = [secretary, deputy, third, people[3] as MadePerson].filter((one) =>
      voters.includes(one),
    );
    const tellers = voters.filter((one) => !standing.includes(one) && one !== minuteTaker).slice(0, 3);
    const called = (await itemsOf(await this.#next(secretary, 1), this.#id)).filter(
      (item, _, all) => !all.some((other) => other.parentId === item.id),
    );
    const elections: string[] = [];
    for (const item of called) {
      granted(await openItem(await this.#next(secretary, 1), this.#id, item.id));
      if (item.title.startsWith('Bầu Đoàn Chủ tịch')) {
        await this.#held.body('presidium', [secretary, deputy]);
        await this.#held.body('secretariat', [minuteTaker]);
      } else if (item.title === 'Bầu ban kiểm phiếu') await this.#held.body('tally_board', tellers);
      else if (item.title === 'Bầu chi ủy' && this.#officials.length >= withCommittee)
        elections.push(await this.#election('committee', 3, standing, tellers, voters.length));
      else if (item.title === 'Bầu bí thư, phó bí thư') {
        elections.push(await this.#election('secretary', 1, [secretary], tellers, voters.length));
        elections.push(await this.#election('deputy', 1, [deputy], tellers, voters.length));
      } else if (item.kind === 'resolution') await this.#adopt(item.id);
      else this.#held.pause(Math.max(1, item.minutesPlanned - 3));
    }
    return elections;
  }

  async #adopt(itemId: string): Promise<void> {
    const asked = {
      itemId,
      question: 'Thông qua Nghị quyết Đại hội',
      threshold: 'more_than_half' as const,
      resolutionId: this.#resolutionId,
      byName: false,
    };
    const scope = await this.#next(this.#cell.secretary, 6);
    await this.#held.pass(granted(await openMeetingVote(scope, this.#id, asked)).id);
  }

  /** Names agreed, one round on paper, counted alike by two, announced. */
  async #election(
    office: ElectedOffice,
    seats: number,
    names: readonly MadePerson[],
    tellers: readonly MadePerson[],
    voters: number,
  ): Promise<string> {
    const lead = this.#cell.secretary;
    const scope = await this.#next(lead, 1);
    const term = `${this.#day.year} - ${this.#day.year + 5}`;
    const { id } = granted(await room.setUpElection(scope, this.#id, { office, seats, term }));
    for (const one of names) granted(await room.nominate(scope, this.#id, id, one.personId));
    await this.#held.pass(granted(await room.putListToVote(scope, this.#id, id)).voteId);
    const round = granted(await room.openRound(await this.#next(lead, 1), this.#id, id)).id;
    const kept = await this.#kept(scope, id, names, seats, voters);
    for (const teller of tellers.slice(0, 2))
      granted(await enterCount(await this.#next(teller, 4), round, kept));
    granted(await room.announceRound(await this.#next(lead, 2), this.#id, id, round));
    return id;
  }

  /** Most cross out the last name; one ballot leaves too many; to a single name all agree but one. */
  async #kept(scope: Scope, id: string, names: readonly MadePerson[], seats: number, voters: number) {
    const page = await electionsOfMeeting(scope, this.#id);
    const order = page.find((one) => one.id === id)?.candidates.map((one) => one.id) ?? [];
    const last = names.at(-1)?.personId;
    if (names.length === 1)
      return { handedOut: voters, received: voters, faults: noFaults, votes: [voters - 1] };
    if (names.length <= seats) {
      const faults = { ...noFaults, allCrossed: 1 };
      return { handedOut: voters, received: voters, faults, votes: order.map(() => voters - 1) };
    }
    const valid = voters - 1;
    const few = Math.floor(valid / 5);
    // Who kept the last name crossed out another in turn, so that every valid ballot keeps as many as there are seats.
    const others = order.filter((one) => one !== last);
    const votes = order.map((one) => {
      if (one === last) return few;
      const at = others.indexOf(one);
      return valid - Math.floor(few / others.length) - (at < few % others.length ? 1 : 0);
    });
    return { handedOut: voters, received: voters, faults: { ...noFaults, tooManyLeft: 1 }, votes };
  }

  close(): Promise<void> {
    return this.#held.close();
  }
}
