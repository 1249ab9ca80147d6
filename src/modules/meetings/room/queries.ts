// All that the room's documents are made of, read once; and who may enter the room as what.

import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { ballotsOfMeeting } from '../../democracy/ballots/queries.ts';
import { standingsIn } from '../../democracy/elections/queries.ts';
import { opinionsOfMeeting } from '../../democracy/opinions/queries.ts';
import { openMotionsIn } from '../../democracy/votes/motions/queries.ts';
import { awaitedIn, ownOpenChoice, votesOfMeeting } from '../../democracy/votes/queries.ts';
import { resolutionLineOf } from '../../leadership/queries.ts';
import { namesOf, organisationAt, peopleOfCell } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { answersOf, questionsOf } from '../focus/queries.ts';
import { minutesRow } from '../minutes/queries.ts';
import { minimumOf } from '../preparation/queries.ts';
import { actorIn, enterMeeting, itemsOf, type MeetingRow, meetingRow, peopleOf } from '../queries.ts';
import { ownLineOf, rollOf } from '../roll/queries.ts';
import { checkInFrom } from '../roll/rules.ts';
import { heldOn, type MeetingActor, mayTakeMinutes, refuseState } from '../rules.ts';
import type { Audience, OwnRoom, readRoom } from './contract.ts';
import { officeKindsOf, quietBefore, speechesOf } from './floor/queries.ts';
import { roundOn } from './round/queries.ts';
import { audienceOf, audiencesFor, isWatchedOnScreen, mayLead } from './rules.ts';
import { type RoomState, roomFor } from './view.ts';

/** The room as it stands, for all audiences at once. Rights are the caller's matter. */
export async function readRoomState(scope: Scope, meetingId: string): Promise<RoomState | null> {
  const meeting = await meetingRow(scope, meetingId);
  if (!meeting) return null;
  const date = heldOn(meeting);
  const rule = ruleOn('meeting.minimum-minutes', date, await rulesOf(scope, meeting.organisationId));
  const votes = await votesOfMeeting(scope, meetingId);
  const open = votes.find((vote) => vote.state === 'open');
  return {
    meeting,
    now: scope.now.toString(),
    organisationName: (await organisationAt(scope, meeting.organisationId, date))?.name ?? '',
    names: await namesOf(
      scope,
      [meeting.chairId, meeting.minuteTakerId].filter((id) => id !== null),
    ),
    items: await itemsOf(scope, meetingId),
    roll: await rollOf(scope, meeting),
    offices: await officeKindsOf(scope, meeting.organisationId, date),
    speeches: await speechesOf(scope, meetingId),
    round: await roundOn(scope, meetingId),
    minimum: rule ? { minutes: await minimumOf(scope, meeting), ruleId: rule.id } : null,
    quiet: await quietBefore(scope, meeting),
    votes,
    awaited: open ? await awaitedIn(scope, open.id) : { awaited: [], cards: [] },
    openMotions: await openMotionsIn(scope, meetingId),
    ballots: await ballotsOfMeeting(scope, meetingId),
    elections: await standingsIn(scope, meetingId),
    opinions: await opinionsOfMeeting(scope, meetingId),
    ahead: await answersOf(scope, await questionsOf(scope, meetingId)),
    resolution: await resolutionLineOf(scope, 'meeting', meetingId),
    minutesState: meeting.openedAt === null ? null : (await minutesRow(scope, meetingId)).state,
  };
}

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
  const state = await read(meetingId);
  if (!state) return refuseCommon('not-found');
  return { room: roomFor(state, audience), publicUrl, ...(await ownIn(scope, entered)) };
}

/** What is the actor's own in the room. */
export async function ownRoomPage(scope: Scope, meetingId: string): Promise<Result<OwnRoom>> {
  const entered = await enterAsSomebody(scope, meetingId);
  return isRefusal(entered) ? entered : ownIn(scope, entered);
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

async function ownIn(scope: Scope, { meeting, actor, mine }: EnteredAs): Promise<OwnRoom> {
  const personId = actor.personId ?? '';
  const line = await ownLineOf(scope, meeting, personId);
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
      ownChoice: await ownOpenChoice(scope, meeting.id, personId),
    },
    can: {
      lead: isOn && mayLead(meeting, actor),
      takeMinutes: isOn && mayTakeMinutes(meeting, actor),
      raiseHand: isOpen && present,
      checkIn: isOn && gathering && line !== undefined && !present && line.state !== 'suspended',
    },
  };
}
