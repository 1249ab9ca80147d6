// The live document of the room, for each audience; what is not for an audience is null or empty.
import { totalMinutes } from '../agenda/rules.ts';
import type { AgendaItem } from '../contract.ts';
import type { MeetingRow } from '../queries.ts';
import type { Roll } from '../roll/queries.ts';
import type { Audience, Room } from './contract.ts';
import { heardOf } from './rules.ts';

export interface Speech {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly askedAt: string;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
}

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
  /** All of the meeting, the withdrawn too. */
  readonly votes: Room['votes'];
  /** Of the open vote. */
  readonly awaited: Pick<Room, 'awaited' | 'cards'>;
  readonly opinions: readonly Omit<Room['opinions'][number], 'itemId'>[];
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
    ...floorOf(state),
    silent: audience === 'chair' ? silentIn(state) : [],
    figures: roll.figures,
    people: inHall ? [] : peopleIn(state),
    guests: roll.guests,
    vote: votes.find((vote) => vote.state === 'open') ?? null,
    awaited: takes ? state.awaited.awaited : [],
    cards: takes ? state.awaited.cards : [],
    votes: votes.filter((vote) => vote.state === 'closed'),
    opinions: inHall ? [] : opinionsIn(state),
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

/** Who has the floor, and who asks for it, the first to ask first. */
function floorOf({ speeches, opinions }: RoomState): Pick<Room, 'speaker' | 'hands'> {
  const isNow = (one: Speech): one is Speech & { beganAt: string } =>
    one.beganAt !== null && one.endedAt === null;
  const speaker = speeches.find(isNow);
  const heard = heardOf(speeches, opinions);
  return {
    speaker: speaker
      ? {
          speechId: speaker.id,
          personId: speaker.personId,
          name: speaker.name,
          beganAt: speaker.beganAt,
        }
      : null,
    hands: speeches
      .filter((one) => one.beganAt === null)
      .map(({ id, personId, name, askedAt }) => ({
        speechId: id,
        personId,
        name,
        askedAt,
        firstToday: !heard.has(personId),
      })),
  };
}

function silentIn({ meeting, roll, speeches, opinions }: RoomState): Room['silent'] {
  const heard = heardOf(speeches, opinions);
  return roll.lines
    .filter(
      (line) => line.state === 'present' && line.personId !== meeting.chairId && !heard.has(line.personId),
    )
    .map((line) => ({ id: line.personId, name: line.name }));
}

function peopleIn({ roll, offices }: RoomState): Room['people'] {
  return roll.lines.map(({ personId, name, state, at, mayVote, membership }) => ({
    personId,
    name,
    state,
    at,
    votes: mayVote,
    membership,
    offices: offices.get(personId) ?? [],
  }));
}

function opinionsIn({ opinions }: RoomState): Room['opinions'] {
  return opinions.map((one) => ({
    ...one,
    itemId: one.subject.type === 'agenda_item' ? one.subject.id : null,
  }));
}
