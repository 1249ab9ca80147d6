// Enters a meeting that was held on paper, of the cell, its committee or a group, in one transaction: it stands closed at its real
// hour, marked for good.
import { randomUUID } from 'node:crypto';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { closeVoteBySums, openVote } from '../../democracy/votes/commands.ts';
import type { VoteShown } from '../../democracy/votes/contract.ts';
import { editResolution, passResolution, readyForVote } from '../../leadership/commands.ts';
import { resolutionOf } from '../../leadership/queries.ts';
import { type GroupRow, groupsOn } from '../../organisation/groups/queries.ts';
import { organisationAt } from '../../organisation/queries.ts';
import { newCode, recordMeetingFact } from '../commands.ts';
import { refuseMeetings } from '../contract.ts';
import { draftMeetingResolution } from '../preparation/commands.ts';
import { asInstant, faultOfKind, faultOfPlan, showMonth, titleOf } from '../preparation/planning/commands.ts';
import { type MeetingRow, meetingRow, peopleOf, signerForCell } from '../queries.ts';
import { votersOf } from '../roll/queries.ts';
import { heldOn, holdsThematic, isOfCell, monthOf } from '../rules.ts';
import { type enterPaperMeeting as endpoint, refuseLateEntry } from './contract.ts';
import { movesIn, noteGuests, noteLeaves, noteRoll } from './people/commands.ts';

type Input = BodyOf<typeof endpoint>;

export async function enterPaperMeeting(
  scope: Scope,
  cellId: string,
  input: Input,
): Promise<Result<{ id: string }>> {
  if (!(await mayEnter(scope, cellId, input))) return refuseCommon('forbidden');
  const startsAt = asInstant(input.startsAt);
  const endedAt = asInstant(input.endedAt);
  const group = await groupFor(scope, cellId, input);
  if (isRefusal(group)) return group;
  const fault =
    faultOfKind(input) ??
    faultOfTimes(scope, startsAt, endedAt) ??
    (await faultOfPlace(scope, cellId, startsAt, input));
  if (fault) return fault;
  if (input.resolution && !isOfCell(input.kind)) return refuseMeetings('committee-resolves-nothing');
  const id = await lay(scope, cellId, input, group, startsAt);
  if (isRefusal(id)) return id;
  const meeting = (await meetingRow(scope, id)) as MeetingRow;
  const moves = await movesIn(scope, meeting, input, endedAt);
  if (isRefusal(moves)) return moves;
  await noteRoll(scope, meeting, input, moves);
  await noteGuests(scope, meeting, input);
  const itemIds = await layItems(scope, meeting, input, endedAt);
  const voted = await noteVotes(scope, meeting, input, itemIds);
  if (voted) return voted;
  const passed = input.resolution && (await pass(scope, meeting, input.resolution, endedAt));
  if (isRefusal(passed)) return passed;
  // The hour of each vote is not known: who left early may have voted before.
  await noteLeaves(scope, meeting, moves);
  await scope.db
    .updateTable('meetings')
    .set({ state: 'closed', closed_at: endedAt, version: meeting.version + 1 })
    .where('id', '=', id)
    .execute();
  // Both times: when it was held, and by its own instant when it was entered.
  await recordMeetingFact(scope, meeting, 'meeting.entered-late', {
    kind: meeting.kind,
    month: meeting.month,
    startsAt,
    endedAt,
    present: input.present.length,
    votes: input.votes.length + (input.resolution ? 1 : 0),
  });
  return { id };
}

/** The committee of the cell; of a group's meeting its head or deputy as well. */
async function mayEnter(scope: Scope, cellId: string, { kind, groupId }: Input): Promise<boolean> {
  if (await scope.allows('committee', cellId)) return true;
  return kind === 'group' && groupId !== null && (await scope.allows('group', groupId));
}

/** The group as it was on that day; null for another kind of meeting. */
async function groupFor(
  scope: Scope,
  cellId: string,
  { kind, groupId, startsAt }: Input,
): Promise<Result<GroupRow | null>> {
  if ((kind === 'group') !== (groupId !== null)) return refuseMeetings('group-unknown');
  if (groupId === null) return null;
  const there = await groupsOn(scope, cellId, heldOn({ startsAt: asInstant(startsAt) }));
  return there.find((one) => one.id === groupId) ?? refuseMeetings('group-unknown');
}

function faultOfTimes(scope: Scope, startsAt: string, endedAt: string): Refusal | null {
  const [from, to] = [Date.parse(startsAt), Date.parse(endedAt)];
  if (from >= to || to > scope.now.epochMilliseconds) return refuseLateEntry('late-not-past');
  return to - from > 24 * 3_600_000 ? refuseLateEntry('late-too-long') : null;
}

/** The rules of an ordinary plan, and of the roll of that day. */
async function faultOfPlace(
  scope: Scope,
  cellId: string,
  startsAt: string,
  input: Input,
): Promise<Refusal | null> {
  const date = heldOn({ startsAt });
  const cell = await organisationAt(scope, cellId, date);
  if (cell?.kind !== 'cell') return refuseCommon('not-found');
  const { kind, groupId, movedReason, chairId, minuteTakerId } = input;
  const plan = {
    organisationId: cellId,
    groupId,
    kind,
    month: monthOf(input.month),
    startsAt,
    movedReason,
    chairId,
    minuteTakerId,
  };
  const fault = await faultOfPlan(scope, plan);
  if (fault) return fault;
  const members = new Set((await peopleOf(scope, plan)).map((one) => one.personId));
  const named = [...input.present, ...input.excused];
  if (named.some((one) => !members.has(one)) || new Set(named).size !== named.length)
    return refuseLateEntry('late-not-on-roll');
  return input.votes.some((vote) => vote.item >= input.items.length)
    ? refuseLateEntry('late-vote-without-item')
    : null;
}

/** As it was on: what is entered next is told of a meeting that is going on. */
async function lay(
  scope: Scope,
  cellId: string,
  input: Input,
  group: GroupRow | null,
  startsAt: string,
): Promise<Result<string>> {
  const month = monthOf(input.month);
  const now = scope.now.toString();
  try {
    const { id } = await scope.db
      .insertInto('meetings')
      .values({
        organisation_id: cellId,
        kind: input.kind,
        form: holdsThematic(input.kind) ? (input.form ?? 'report') : null,
        call_reason: input.kind === 'irregular' ? (input.callReason ?? null) : null,
        group_id: group?.id ?? null,
        month,
        title: input.title ?? titleOf(input.kind, month, null, group?.name),
        conclusion_line: input.conclusion,
        starts_at: startsAt,
        place: input.place,
        moved_reason: input.movedReason || null,
        chair_id: input.chairId,
        minute_taker_id: input.minuteTakerId,
        check_in_code: newCode(),
        planned_at: now,
        state: 'open',
        agreed_at: startsAt,
        sent_at: startsAt,
        opened_at: startsAt,
        entered_late_at: now,
        entered_late_by: actingPerson(scope),
        entered_late_reason: input.reason,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (error) {
    if (violates(error, 'one_regular_a_month'))
      return refuseMeetings('meeting-in-that-month', { month: showMonth(month) });
    throw error;
  }
}

/** The hour of each is not known: they began and ended with the meeting. */
async function layItems(
  scope: Scope,
  meeting: MeetingRow,
  { items }: Input,
  endedAt: string,
): Promise<string[]> {
  const rows = items.map((title, index) => ({
    id: randomUUID(),
    meeting_id: meeting.id,
    ordinal: index + 1,
    kind: 'discussion',
    title,
    opened_at: meeting.startsAt,
    closed_at: endedAt,
  }));
  if (rows.length > 0) await scope.db.insertInto('agenda_items').values(rows).execute();
  const ids = rows.map((row) => row.id);
  return ids;
}

type Sums = Parameters<typeof closeVoteBySums>[2];

/** On the electorate of the roll that was entered, by the rules in force on that day. */
async function vote(
  scope: Scope,
  meeting: MeetingRow,
  about: { readonly type: string; readonly id: string },
  question: string,
  threshold: 'more_than_half' | 'two_thirds',
  sums: Sums,
): Promise<Result<VoteShown>> {
  const opened = await openVote(scope, {
    organisationId: meeting.organisationId,
    meetingId: meeting.id,
    subject: about,
    question,
    threshold,
    voters: await votersOf(scope, meeting),
    on: heldOn(meeting),
  });
  return isRefusal(opened)
    ? opened
    : closeVoteBySums(scope, opened.id, { for: sums.for, against: sums.against, other: sums.other });
}

async function noteVotes(
  scope: Scope,
  meeting: MeetingRow,
  { votes }: Input,
  itemIds: readonly string[],
): Promise<Refusal | null> {
  for (const { item, question, threshold, ...sums } of votes) {
    const about = { type: 'agenda_item', id: itemIds[item] as string };
    const closed = await vote(scope, meeting, about, question, threshold, sums);
    if (isRefusal(closed)) return closed;
  }
  return null;
}

/** Drafted, voted on by its sums, passed when the meeting was held: its duties become tasks, due as the sheet says. */
async function pass(
  scope: Scope,
  meeting: MeetingRow,
  resolution: NonNullable<Input['resolution']>,
  endedAt: string,
): Promise<Result<null>> {
  const kind = meeting.kind === 'thematic' ? 'conclusion' : 'resolution';
  const drafted = await draftMeetingResolution(scope, meeting.id, kind);
  if (isRefusal(drafted)) return drafted;
  const { resolutionId } = drafted;
  const edited = await editResolution(scope, resolutionId, {
    version: (await resolutionOf(scope, resolutionId))?.version ?? 1,
    clauses: resolution.clauses.map((clause) => ({ ...clause, partnerIds: [], carriedTaskId: null })),
  });
  if (isRefusal(edited)) return edited;
  const ready = await readyForVote(scope, resolutionId, heldOn(meeting));
  if (isRefusal(ready)) return ready;
  const name = kind === 'resolution' ? 'nghị quyết' : 'kết luận';
  const about = { type: 'resolution', id: resolutionId };
  const closed = await vote(scope, meeting, about, `Thông qua ${name}`, 'more_than_half', resolution.vote);
  if (isRefusal(closed)) return closed;
  const signer = await signerForCell(scope, meeting);
  const passed = await passResolution(scope, resolutionId, {
    voteId: closed.id,
    passed: closed.result?.passed ?? false,
    signerId: signer.id,
    signerRole: signer.role,
    on: heldOn(meeting),
    at: endedAt,
  });
  return isRefusal(passed) ? passed : null;
}
