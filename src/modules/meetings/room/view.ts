// The live document of the room, for each audience; what is not for an audience is null or empty.
import type { BallotRow } from '../../democracy/ballots/queries.ts';
import type { RoundStanding } from '../../democracy/elections/queries.ts';
import { totalMinutes } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';
import type { AheadOpinion } from '../focus/queries.ts';
import type { MeetingRow } from '../queries.ts';
import type { Roll } from '../roll/queries.ts';
import type { Audience, Room } from './contract.ts';
import { type FloorState, handsIn, presentIn, quietFrom, type Speech, saidToday } from './floor/rules.ts';
import { leftIn, type RoundRow } from './round/rules.ts';
import { heardOf } from './rules.ts';

export interface RoomState {
  readonly meeting: MeetingRow;
  readonly now: string;
  readonly organisationName: string;
  readonly names: ReadonlyMap<string, string>;
  readonly items: readonly AgendaItem[];
  readonly roll: Roll;
  /** Kinds of the offices that each holds on the meeting's day, by person. */
  readonly offices: ReadonlyMap<string, string[]>;
  /** Asked, speaking and spoken, in order of asking; hands taken down left out. */
  readonly speeches: readonly Speech[];
  readonly round: RoundRow | null;
  readonly minimum: Room['minimum'];
  /** How many regular meetings before this one went by without a word of each. */
  readonly quiet: ReadonlyMap<string, number>;
  /** All of the meeting, the withdrawn too. */
  readonly votes: Room['votes'];
  /** Of the open vote. */
  readonly awaited: Pick<Room, 'awaited' | 'cards'>;
  /** Motions on which nothing is decided yet, oldest first. */
  readonly openMotions: readonly { readonly itemId: string | null; readonly movedAt: string }[];
  /** Secret ballots of the meeting, oldest first. */
  readonly ballots: readonly Pick<BallotRow, 'id' | 'title' | 'state' | 'endedAt' | 'subject'>[];
  /** Elections of the meeting, a line for each round. */
  readonly elections: readonly RoundStanding[];
  readonly opinions: readonly Omit<Room['opinions'][number], 'itemId'>[];
  /** Answers to focus questions, sent before the meeting. */
  readonly ahead: readonly AheadOpinion[];
  readonly resolution: Room['resolution'];
  readonly minutesState: string | null;
}

export function roomFor(state: RoomState, audience: Audience): Room {
  const { meeting, roll, items, votes } = state;
  const takes = audience === 'minute_taker' || audience === 'chair';
  const inHall = audience === 'screen';
  const isOn = meeting.state === 'sent' || meeting.state === 'open';
  return {
    meetingId: meeting.id,
    audience,
    organisation: { id: meeting.organisationId, name: state.organisationName },
    title: meeting.title,
    kind: meeting.kind,
    state: meeting.state,
    startsAt: meeting.startsAt,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    place: meeting.place,
    now: state.now,
    chair: named(state, meeting.chairId),
    minuteTaker: meeting.minuteTakerId === null ? null : named(state, meeting.minuteTakerId),
    checkInCode: isOn && (takes || inHall) ? meeting.checkInCode : null,
    items: [...items],
    currentItemId: items.find((item) => item.state === 'now')?.id ?? null,
    minutesPlanned: totalMinutes(items),
    minimum: state.minimum,
    ...floorOf(state, inHall),
    silent: audience === 'chair' ? silentIn(state) : [],
    spoken: audience === 'chair' ? spokenIn(state) : [],
    figures: roll.figures,
    people: inHall ? [] : peopleIn(state),
    guests: roll.guests,
    vote: votes.find((vote) => vote.state === 'open') ?? null,
    awaited: takes ? state.awaited.awaited : [],
    cards: takes ? state.awaited.cards : [],
    votes: votes.filter((vote) => vote.state === 'closed'),
    ballot: ballotIn(state),
    election: electionIn(state),
    opinions: inHall ? [] : opinionsIn(state),
    ahead: inHall ? [] : aheadIn(state, audience),
    openMotions: state.openMotions.length,
    movedAt: movedIn(state),
    resolution: state.resolution,
    duesLine: inHall ? '' : meeting.duesLine,
    conclusionLine: inHall ? '' : meeting.conclusionLine,
    scoreLine: inHall ? '' : meeting.scoreLine,
    minutesState: state.minutesState,
  };
}

function named(state: RoomState, id: string): Room['chair'] {
  return { id, name: state.names.get(id) ?? '' };
}

const turnsOf = ({ meeting, ...state }: RoomState): FloorState => ({ ...state, chairId: meeting.chairId });

/** Who has the floor, who asks for it in the order of their turns, and the round that is on. */
function floorOf(state: RoomState, inHall: boolean): Pick<Room, 'speaker' | 'hands' | 'round'> {
  const isNow = (one: Speech): one is Speech & { beganAt: string } =>
    one.beganAt !== null && one.endedAt === null;
  const speaker = state.speeches.find(isNow);
  return {
    speaker: speaker
      ? {
          speechId: speaker.id,
          personId: speaker.personId,
          name: speaker.name,
          beganAt: speaker.beganAt,
          outOfOrder: speaker.outOfOrder && !inHall,
        }
      : null,
    hands: handsIn(turnsOf(state)).map(({ speechId, personId, name, askedAt, times, leader }) => ({
      speechId,
      personId,
      name,
      askedAt,
      firstToday: times === 0,
      times,
      leader,
    })),
    round: roundIn(state),
  };
}

function roundIn(state: RoomState): Room['round'] {
  const { round, roll } = state;
  if (!round) return null;
  const names = new Map(roll.lines.map((line) => [line.personId, line.name]));
  const named = (personId: string) => ({ id: personId, name: names.get(personId) ?? '' });
  return {
    id: round.id,
    itemId: round.itemId,
    left: leftIn(round, presentIn(turnsOf(state), roll.lines)).map((one) => named(one.personId)),
    spoke: round.turns.filter((turn) => turn.taken === 'spoke').length,
    passed: round.turns.filter((turn) => turn.taken === 'passed').map((turn) => named(turn.personId)),
  };
}

/** Those who have been quiet for long first. */
function silentIn({ meeting, roll, speeches, opinions, quiet }: RoomState): Room['silent'] {
  const heard = heardOf(speeches, opinions);
  const told = (personId: string) => {
    const meetings = quiet.get(personId) ?? 0;
    return meetings >= quietFrom ? meetings : 0;
  };
  return roll.lines
    .filter(
      (line) => line.state === 'present' && line.personId !== meeting.chairId && !heard.has(line.personId),
    )
    .map((line) => ({ id: line.personId, name: line.name, quiet: told(line.personId) }))
    .sort((a, b) => b.quiet - a.quiet);
}

function spokenIn({ speeches, now }: RoomState): Room['spoken'] {
  const names = new Map(speeches.map((one) => [one.personId, one.name]));
  return [...saidToday(speeches, [], now)]
    .map(([id, said]) => ({ id, name: names.get(id) ?? '', ...said }))
    .sort((a, b) => b.seconds - a.seconds);
}

function peopleIn({ roll, offices }: RoomState): Room['people'] {
  return roll.lines.map(({ personId, name, state, at, lateAt, leaves, mayVote, membership }) => ({
    personId,
    name,
    state,
    at,
    lateAt,
    leftAt: state === 'left' ? (leaves.at(-1)?.leftAt ?? null) : null,
    votes: mayVote,
    membership,
    offices: offices.get(personId) ?? [],
  }));
}

function ballotIn({ ballots, items }: RoomState): Room['ballot'] {
  const last = ballots.at(-1);
  if (!last) return null;
  const { id, title, state, endedAt, subject } = last;
  const since = items.find((item) => item.state === 'now')?.openedAt ?? '';
  if (endedAt !== null && since && Date.parse(endedAt) < Date.parse(since)) return null;
  return { id, title, state, running: endedAt === null, ofRound: subject.type === 'election_round' };
}

function electionIn({ elections }: RoomState): Room['election'] {
  const rounds = elections
    .flatMap(({ channel, openedAt, endedAt }) =>
      channel && openedAt ? [{ channel, running: endedAt === null, at: endedAt ?? openedAt }] : [],
    )
    .sort((a, b) => Number(a.running) - Number(b.running) || Date.parse(a.at) - Date.parse(b.at));
  return { on: elections.some((one) => !one.over), round: rounds.at(-1) ?? null };
}

/** When the room was last given something to decide, at the item that is on. */
function movedIn({ openMotions, items }: RoomState): Room['movedAt'] {
  const now = items.find((item) => item.state === 'now')?.id ?? null;
  const here = openMotions.filter((one) => one.itemId === now).map((one) => one.movedAt);
  return here.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

/** The chair reads them at once; the others when their item is on. */
function aheadIn({ ahead, items }: RoomState, audience: Audience): Room['ahead'] {
  const begun = new Set(items.filter((item) => item.state !== 'todo').map((item) => item.id));
  for (const item of items) if (item.parentId && begun.has(item.id)) begun.add(item.parentId);
  return ahead
    .filter((one) => audience === 'chair' || begun.has(one.itemId))
    .map(({ id, itemId, authorName, kind, text }) => ({ id, itemId, authorName, kind, text }));
}

function opinionsIn({ opinions }: RoomState): Room['opinions'] {
  return opinions.map((one) => ({
    ...one,
    itemId: one.subject.type === 'agenda_item' ? one.subject.id : null,
  }));
}
