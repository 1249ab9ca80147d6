// A by-election in the cell that is shown: on phones, as the committee above allows by its paper; the second round decides; approved above.
import { castBallot } from '../src/modules/democracy/ballots/casting/commands.ts';
import { takeBallot } from '../src/modules/democracy/ballots/handing/commands.ts';
import { shownBallot } from '../src/modules/democracy/ballots/queries.ts';
import { bodyOf } from '../src/modules/democracy/ballots/rules.ts';
import { approveElection } from '../src/modules/democracy/elections/commands.ts';
import { candidatesOf } from '../src/modules/democracy/elections/queries.ts';
import { addAgendaItem, removeAgendaItem } from '../src/modules/meetings/agenda/commands.ts';
import { planMeeting } from '../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { closeMeetingBallot, endHandingOut } from '../src/modules/meetings/room/ballots/commands.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import * as room from '../src/modules/meetings/room/elections/commands.ts';
import { agreeMeeting, openMeeting, sendMeeting } from '../src/modules/meetings/steps/commands.ts';
import { officesOf } from '../src/modules/organisation/queries.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { drawToken, finishToken } from '../src/web/blind.ts';
import { Electing } from './electing.ts';
import type { Ground, MadeCell, MadePerson } from './ground.ts';
import { ableOn, isOfficial } from './plan.ts';
import { granted, type Hands, moment, type Stage } from './stage.ts';

/** A committee of a cell has so many official members at least. */
const withCommittee = 9;

/** In: the day it is held; the last instant that may be used. Nothing in a cell that is too small for a committee. */
export async function holdByElection(
  stage: Stage,
  ground: Ground,
  cell: MadeCell,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  const able = ableOn(cell, day);
  const voters = able.filter((person) => isOfficial(person, day));
  if (voters.length < withCommittee) return;
  await stage.together(async (hands) => {
    const held = new Electing(hands, cell, moment(day, '14:00'));
    const upper = ground.officers.upper;
    const planning = await hands.as(cell.secretary.personId, moment(day.subtract({ days: 9 }), '09:00'));
    await prepare(hands, held, planning, cell, day);
    granted(await openMeeting(await held.next(cell.secretary, 0), held.id));
    const here = await held.next(cell.secretary, 0);
    granted(
      await notePresence(
        here,
        held.id,
        able.map((person) => person.personId),
      ),
    );
    const election = new ByElection(stage, held, cell, voters);
    const id = await election.hold(upper, await sitting(here, cell));
    await held.close();
    const approving = moment(day.add({ days: 6 }), '09:40');
    if (id === null || Temporal.Instant.compare(approving, now) >= 0) return;
    const above = await hands.as(upper.personId, approving);
    const paper = { number: '58-QĐ/ĐU', on: day.add({ days: 5 }).toString() };
    granted(await approveElection(above, id, paper));
  });
}

/** Who sits in the committee on that day. */
async function sitting(scope: Scope, cell: MadeCell): Promise<ReadonlySet<string>> {
  const offices = await officesOf(scope, cell.id, scope.today);
  const kinds = ['secretary', 'deputy_secretary', 'committee_member', 'agency_head'];
  return new Set(offices.filter((one) => kinds.includes(one.kind)).map((one) => one.personId));
}

async function prepare(
  hands: Hands,
  held: Electing,
  planning: Scope,
  cell: MadeCell,
  day: Temporal.PlainDate,
): Promise<void> {
  const { id } = granted(
    await planMeeting(planning, cell.id, {
      kind: 'irregular',
      callReason: 'Chi ủy khuyết một đồng chí, phải kiện toàn trước kỳ kiểm điểm cuối năm',
      month: day.with({ day: 1 }).toString(),
      startsAt: held.at.toString(),
      place: 'phòng họp tầng 2',
      movedReason: null,
      title: 'Sinh hoạt bất thường bầu bổ sung chi ủy',
      chairId: cell.secretary.personId,
      minuteTakerId: cell.minuteTaker.personId,
    }),
  );
  held.id = id;
  const version = async (scope: Scope) => (await meetingRow(scope, id))?.version ?? 0;
  const discussion = (await itemsOf(planning, id)).find((item) => item.kind === 'discussion');
  granted(
    await addAgendaItem(planning, id, {
      version: await version(planning),
      parentId: null,
      beforeId: discussion?.id ?? null,
      kind: 'election',
      title: 'Bầu bổ sung một chi ủy viên',
      minutesPlanned: 30,
      presenterId: cell.secretary.personId,
      aim: '',
      question: '',
      decision: '',
    }),
  );
  if (discussion) granted(await removeAgendaItem(planning, id, discussion.id, await version(planning)));
  const agreeing = await hands.as(cell.secretary.personId, moment(day.subtract({ days: 4 }), '15:00'));
  granted(await agreeMeeting(agreeing, id, await version(agreeing)));
  const sending = await hands.as(cell.secretary.personId, moment(day.subtract({ days: 3 }), '16:30'));
  granted(await sendMeeting(sending, id, await version(sending)));
}

class ByElection {
  readonly #stage: Stage;
  readonly #held: Electing;
  readonly #cell: MadeCell;
  readonly #voters: readonly MadePerson[];
  constructor(stage: Stage, held: Electing, cell: MadeCell, voters: readonly MadePerson[]) {
    this.#stage = stage;
    this.#held = held;
    this.#cell = cell;
    this.#voters = voters;
  }

  /** In: who of the committee above notes its paper; who sits in the committee already. Out: the election. */
  async hold(upper: MadePerson, sits: ReadonlySet<string>): Promise<string | null> {
    const { secretary, minuteTaker } = this.#cell;
    const held = this.#held;
    const free = this.#voters.filter((one) => !sits.has(one.personId) && one !== minuteTaker);
    const standing = free.slice(0, 2);
    const [first, second] = standing;
    const tellers = free.slice(2, 5);
    if (!first || !second || tellers.length < 2) return null;
    let id: string | null = null;
    const called = (await itemsOf(await held.next(secretary, 1), held.id)).filter(
      (item, _, all) => !all.some((other) => other.parentId === item.id),
    );
    for (const item of called) {
      granted(await openItem(await held.next(secretary, 1), held.id, item.id));
      if (item.kind !== 'election') {
        held.pause(Math.max(1, item.minutesPlanned - 2));
        continue;
      }
      await held.body('tally_board', tellers);
      id = await this.#list(standing);
      const paper = {
        number: '112-CV/ĐU',
        on: held.at.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 7 }).toString(),
      };
      granted(await room.allowPhones(await held.next(upper, 1), held.id, id, paper));
      // Nobody has more than half of all at first: some keep both names, some neither.
      await this.#round(id, first, (at, all) =>
        at < all / 2 - 1 ? 'first' : at < all - 2 ? 'second' : at < all - 1 ? 'both' : 'none',
      );
      await this.#round(id, first, (at, all) => (at < Math.ceil(all * 0.7) ? 'first' : 'second'));
    }
    return id;
  }

  async #list(standing: readonly MadePerson[]): Promise<string> {
    const held = this.#held;
    const scope = await held.next(this.#cell.secretary, 1);
    const from = held.at.toZonedDateTimeISO('UTC').year;
    const asked = { office: 'committee' as const, seats: 1, term: `${from} - ${from + 5}` };
    const { id } = granted(await room.setUpElection(scope, held.id, asked));
    for (const one of standing) granted(await room.nominate(scope, held.id, id, one.personId));
    await held.pass(granted(await room.putListToVote(scope, held.id, id)).voteId);
    return id;
  }

  /** Everybody takes a ballot and casts it. In: which name the voter at a place keeps. */
  async #round(
    electionId: string,
    first: MadePerson,
    keeps: (at: number, all: number) => 'first' | 'second' | 'both' | 'none',
  ): Promise<void> {
    const held = this.#held;
    const keys = this.#stage.blindKeys;
    const { secretary } = this.#cell;
    const leading = await held.next(secretary, 1);
    const { ballotId } = granted(await room.openPhoneRound(leading, keys, held.id, electionId));
    const publicKey = (await shownBallot(leading, ballotId))?.publicKey ?? '';
    const order = (await candidatesOf(leading, [electionId])).map((one) => one.id);
    const tokens = [];
    for (const voter of this.#voters) {
      const drawn = await drawToken(publicKey);
      const taking = await held.next(voter, 0.1);
      const taken = granted(await takeBallot(taking, keys, ballotId, drawn.blinded));
      tokens.push({ token: drawn.token, signature: await finishToken(publicKey, drawn, taken.signature) });
    }
    granted(await endHandingOut(await held.next(secretary, 1), keys, held.id, ballotId));
    const casting = await held.next(secretary, 2);
    for (const [at, token] of tokens.entries()) {
      const kept = keeps(at, tokens.length);
      const marks = order.map(
        (id) => kept === 'both' || (kept !== 'none' && (id === first.personId) === (kept === 'first')),
      );
      granted(await castBallot(casting, keys, ballotId, { ...token, body: bodyOf(marks) }));
    }
    granted(await closeMeetingBallot(await held.next(secretary, 3), keys, held.id, ballotId));
    keys.destroy(ballotId, 'seal');
  }
}
