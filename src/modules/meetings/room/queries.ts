// All that the room's documents are made of, read once; and who may enter the room as what.

import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import { together } from '../../../platform/db/together.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { ballotsOfMeeting } from '../../democracy/ballots/queries.ts';
import { standingsIn } from '../../democracy/elections/queries.ts';
import { opinionsOfMeeting } from '../../democracy/opinions/queries.ts';
import { openMotionsIn } from '../../democracy/votes/motions/queries.ts';
import { awaitedIn, ownOpenChoice, votesOfMeeting } from '../../democracy/votes/queries.ts';
import { resolutionLineOf } from '../../leadership/queries.ts';
import { organisationAt, peopleOfCell } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { answersOf, type QuestionRow, questionsAs } from '../focus/queries.ts';
import type { MinutesState } from '../minutes/rules.ts';
import {
  actorIn,
  enterMeeting,
  itemsOf,
  type MeetingRow,
  meetingRow,
  meetingRowWith,
  peopleOf,
} from '../queries.ts';
import type { Guest } from '../roll/contract.ts';
import { guestsAs, linesOf, ownLineOf } from '../roll/queries.ts';
import { checkInFrom } from '../roll/rules.ts';
import { heldOn, type MeetingActor, mayTakeMinutes, minimumMinutes, refuseState } from '../rules.ts';
import type { Audience, OwnRoom, readRoom } from './contract.ts';
import { officeKindsOf, quietBefore, speechesOf } from './floor/queries.ts';
import { roundOn } from './round/queries.ts';
import { audienceOf, audiencesFor, isWatchedOnScreen, mayLead } from './rules.ts';
import { type RoomState, roomFor } from './view.ts';

/** What the room shows of the tables around a meeting, read with its row. */
interface Around {
  readonly chairName: string | null;
  readonly takerName: string | null;
  readonly guests: Guest[];
  readonly questions: QuestionRow[];
  readonly writtenState: MinutesState | null;
}

const id = sql`meetings.id`;
const around = sql<Around>`
  (SELECT full_name FROM people WHERE people.id = meetings.chair_id) AS "chairName",
  (SELECT full_name FROM people WHERE people.id = meetings.minute_taker_id) AS "takerName",
  ${guestsAs(id)} AS guests, ${questionsAs(id)} AS questions,
  (SELECT minutes.state FROM minutes WHERE minutes.meeting_id = meetings.id) AS "writtenState"`;

/** The room as it stands, for all audiences at once. Rights are the caller's matter. */
export async function readRoomState(scope: Scope, meetingId: string): Promise<RoomState | null> {
  const found = await meetingRowWith(scope, meetingId, around);
  if (!found) return null;
  const { chairName, takerName, guests, questions, writtenState, ...meeting } = found;
  const date = heldOn(meeting);
  const { organisationId } = meeting;
  const { rules, organisation, lined, voting, resolution, ...read } = await together({
    rules: rulesOf(scope, organisationId),
    organisation: organisationAt(scope, organisationId, date),
    items: itemsOf(scope, meetingId),
    lined: linesOf(scope, meeting),
    offices: officeKindsOf(scope, organisationId, date),
    speeches: speechesOf(scope, meetingId),
    round: roundOn(scope, meetingId),
    quiet: quietBefore(scope, meeting),
    voting: votingIn(scope, meetingId),
    openMotions: openMotionsIn(scope, meetingId),
    ballots: ballotsOfMeeting(scope, meetingId),
    elections: standingsIn(scope, meetingId),
    opinions: opinionsOfMeeting(scope, meetingId),
    ahead: answersOf(scope, questions),
    resolution: resolutionLineOf(scope, 'meeting', meetingId),
  });
  const rule = ruleOn('meeting.minimum-minutes', date, rules);
  return {
    meeting,
    now: scope.now.toString(),
    organisationName: organisation?.name ?? '',
    minimum: rule ? { minutes: minimumMinutes(meeting.kind, date, rules), ruleId: rule.id } : null,
    resolution: resolution && lineShown(resolution),
    minutesState: meeting.openedAt === null ? null : (writtenState ?? 'draft'),
    names: named([meeting.chairId, chairName], [meeting.minuteTakerId, takerName]),
    roll: { ...lined, guests },
    ...read,
    ...voting,
  };
}

/** The votes, and who is awaited in the one that is open. */
async function votingIn(scope: Scope, meetingId: string): Promise<Pick<RoomState, 'votes' | 'awaited'>> {
  const votes = await votesOfMeeting(scope, meetingId);
  const open = votes.find((vote) => vote.state === 'open');
  return { votes, awaited: open ? await awaitedIn(scope, open.id) : { awaited: [], cards: [] } };
}

const named = (...people: (readonly [string | null, string | null])[]) =>
  new Map(people.flatMap(([one, name]) => (one !== null && name !== null ? [[one, name] as const] : [])));

const lineShown = ({ number: _, ...line }: NonNullable<Awaited<ReturnType<typeof resolutionLineOf>>>) => line;

/** Whether the actor is suspended today: then he takes no part, whatever else he is in the cell. */
async function isSuspended(scope: Scope, organisationId: string, personId: string | null): Promise<boolean> {
  if (personId === null) return false;
  const [one] = await peopleOfCell(scope, organisationId, scope.today, personId);
  return one?.suspended === true;
}

async function audiencesIn(scope: Scope, meeting: MeetingRow, actor: MeetingActor): Promise<Audience[]> {
  const mine = audiencesFor(meeting, actor);
  const isPlain = mine.length > 0 && mine.every((one) => one === 'member');
  return isPlain && (await isSuspended(scope, meeting.organisationId, actor.personId)) ? [] : mine;
}

/** As which audience the actor may watch the room, by what he asks for. */
export async function watchingIn(
  scope: Scope,
  meetingId: string,
  asked: string | undefined,
): Promise<{ audience: Audience; awake: boolean } | null> {
  const meeting = await meetingRow(scope, meetingId);
  if (!meeting) return null;
  const mine = await audiencesIn(scope, meeting, await actorIn(scope, meeting));
  const audience = audienceOf(mine, asked);
  if (audience === null) return null;
  const watched = isWatchedOnScreen(meeting, scope.now.toString(), scope.today);
  return { audience, awake: audience === 'screen' && watched };
}

interface Entered {
  readonly meeting: MeetingRow;
  readonly actor: MeetingActor;
}

/**
 * The room for a command: there is none for strangers and for those above; then the right, then the step. Commands on one
 * meeting wait for one another, so that none of them acts on a meeting that closes meanwhile.
 */
export async function enterRoom(
  scope: Scope,
  meetingId: string,
  may: (meeting: MeetingRow, actor: MeetingActor) => boolean = () => true,
): Promise<Result<Entered>> {
  const entered = await enterMeeting(scope, meetingId, 'lock');
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if ((await audiencesIn(scope, meeting, actor)).length === 0) return refuseCommon('not-found');
  if (!may(meeting, actor)) return refuseCommon('forbidden');
  return meeting.state === 'open' ? entered : refuseState(meeting);
}

/** Whether somebody is in the room: noted as present, and has not left. */
export async function isPresent(scope: Scope, meetingId: string, personId: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('meeting_attendance')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('capacity', '=', 'member')
    .where('state', '=', 'present')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_leaves')
            .select('id')
            .whereRef('meeting_leaves.meeting_id', '=', 'meeting_attendance.meeting_id')
            .whereRef('meeting_leaves.person_id', '=', 'meeting_attendance.person_id')
            .where('back_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether somebody may take part in the meeting, present or not. */
export async function isOnRoll(scope: Scope, meeting: MeetingRow, personId: string): Promise<boolean> {
  const people = await peopleOf(scope, meeting);
  return people.some((one) => one.personId === personId && !one.suspended);
}

/** The room as one document, with what is the actor's own. In: how a reading of the room is shared (`services.live`). */
export async function roomPage(
  scope: Scope,
  { publicUrl, read }: { publicUrl: string; read: (meetingId: string) => Promise<RoomState | null> },
  meetingId: string,
  asked: Audience | undefined,
): Promise<Result<AnswerOf<typeof readRoom>>> {
  const entered = await enterAsSomebody(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const audience = audienceOf(entered.mine, asked);
  if (audience === null) return refuseCommon('forbidden');
  const { state, ...own } = await together({ state: read(meetingId), ...ownReads(scope, entered) });
  if (!state) return refuseCommon('not-found');
  return { room: roomFor(state, audience), publicUrl, ...ownIn(scope, entered, own) };
}

/** What is the actor's own in the room. */
export async function ownRoomPage(scope: Scope, meetingId: string): Promise<Result<OwnRoom>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { mine, ...read } = await together({
    mine: audiencesIn(scope, entered.meeting, entered.actor),
    ...ownReads(scope, entered),
  });
  return mine.length === 0 ? refuseCommon('not-found') : ownIn(scope, { ...entered, mine }, read);
}

interface EnteredAs extends Entered {
  readonly mine: Audience[];
}

async function enterAsSomebody(scope: Scope, meetingId: string): Promise<Result<EnteredAs>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const mine = await audiencesIn(scope, entered.meeting, entered.actor);
  return mine.length === 0 ? refuseCommon('not-found') : { ...entered, mine };
}

function ownReads(scope: Scope, { meeting, actor }: Entered) {
  const personId = actor.personId ?? '';
  return {
    line: ownLineOf(scope, meeting, personId),
    ownChoice: ownOpenChoice(scope, meeting.id, personId),
  };
}

function ownIn(
  scope: Scope,
  { meeting, actor, mine }: EnteredAs,
  {
    line,
    ownChoice,
  }: { line: Awaited<ReturnType<typeof ownLineOf>>; ownChoice: OwnRoom['own']['ownChoice'] },
): OwnRoom {
  const personId = actor.personId ?? '';
  const present = line?.state === 'present';
  const isOpen = meeting.state === 'open';
  const isOn = isOpen || meeting.state === 'sent';
  const gathering = isOpen || scope.now.epochMilliseconds >= Date.parse(checkInFrom(meeting.startsAt));
  return {
    audiences: mine,
    own: {
      personId,
      present,
      standing: line?.standing ?? '',
      ownChoice,
    },
    can: {
      lead: isOn && mayLead(meeting, actor),
      takeMinutes: isOn && mayTakeMinutes(meeting, actor),
      raiseHand: isOpen && present,
      checkIn: isOn && gathering && line !== undefined && !present && line.state !== 'suspended',
    },
  };
}
