// Gathers what the official papers of a meeting are made of. Words of the cell are read by those who sit in it.

import { sql } from 'kysely';
import { dateIn, type Scope } from '../../../platform/auth/scope.ts';
import type { Paper } from '../../../platform/documents/model.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { electionsOfMeeting } from '../../democracy/elections/queries.ts';
import { opinionsOfMeeting } from '../../democracy/opinions/queries.ts';
import { voteOf } from '../../democracy/votes/queries.ts';
import type { ResolutionShown } from '../../leadership/contract.ts';
import { resolutionOfOccasion } from '../../leadership/queries.ts';
import { groupName } from '../../organisation/groups/queries.ts';
import { showNumber } from '../../organisation/numbering/rules.ts';
import { namesOf, organisationAt } from '../../organisation/queries.ts';
import { papersOf as attachedTo } from '../agenda/queries.ts';
import { totalMinutes } from '../agenda/rules.ts';
import { electedOf } from '../bodies/queries.ts';
import { lateEntryOf } from '../late-entry/queries.ts';
import { minutesPage, minutesRow } from '../minutes/queries.ts';
import { mayEditMinutes } from '../minutes/rules.ts';
import { enterMeeting, itemsOf, type MeetingRow, signerOf } from '../queries.ts';
import { rollOf } from '../roll/queries.ts';
import { termFrom } from '../room/elections/rules.ts';
import {
  goesOnHandbook,
  hasCommittee,
  heldOn,
  type MeetingActor,
  mayTakePapers,
  seriesOf,
  wasSent,
} from '../rules.ts';
import { agreedScoreOf } from '../score/queries.ts';
import { conclusionPaper } from './conclusion-paper/papers.ts';
import type { listMeetingPapers, PaperKind } from './contract.ts';
import type { Decided } from './decided/rules.ts';
import type { Issuer } from './frame/rules.ts';
import { looseLines } from './loose/lines/queries.ts';
import { minutesPaper } from './minutes-paper/papers.ts';
import { type Notice, noticePaper } from './notice-paper/papers.ts';
import { resolutionPaper } from './resolution-paper/papers.ts';
import { fileNameOf, notYet, papersOf } from './rules.ts';

export interface Gathered {
  readonly paper: Paper;
  /** Without its ending. */
  readonly fileName: string;
}

/** One paper as it stands: the draft of it until it is locked, passed or sent. */
export async function meetingPaper(
  scope: Scope,
  meetingId: string,
  kind: PaperKind,
): Promise<Result<Gathered>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  if (kind === 'notice') return gatherNotice(scope, meeting, actor);
  return kind === 'minutes'
    ? gatherMinutes(scope, meeting, actor)
    : gatherDecision(scope, meeting, actor, kind);
}

/** The cell by its name on the day of the meeting, its place or that of the committee above; of a group's meeting the group, under its cell. */
export async function issuerOf(scope: Scope, meeting: MeetingRow): Promise<Issuer> {
  const date = heldOn(meeting);
  const cell = await organisationAt(scope, meeting.organisationId, date);
  const parent = cell?.place || !cell?.parentId ? null : await organisationAt(scope, cell.parentId, date);
  if (meeting.groupId !== null)
    return {
      name: await groupName(scope, meeting.groupId),
      parentName: cell?.name ?? null,
      place: cell?.place || parent?.place || null,
    };
  const name = cell?.name ?? '';
  return {
    name: meeting.kind === 'committee' ? `Chi ủy ${name}` : name,
    parentName: cell?.parentName ?? null,
    place: cell?.place || parent?.place || null,
  };
}

async function gatherMinutes(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
): Promise<Result<Gathered>> {
  if (!actor.member) return refuseCommon('not-found');
  if (meeting.openedAt === null) return notYet('minutes', meeting.state);
  const minutes = await minutesPage(scope, meeting.id);
  if (isRefusal(minutes)) return minutes;
  const issuer = await issuerOf(scope, meeting);
  const late = await lateEntryOf(scope, meeting.id);
  const state = minutes.number === null ? 'draft' : 'issued';
  return {
    paper: minutesPaper({
      minutes,
      meeting,
      issuer,
      term: await termOf(scope, meeting),
      date: heldOn(meeting),
      late: late && { enteredAt: late.enteredAt, reason: late.reason, sheets: late.sheets.length },
    }),
    fileName: fileNameOf('minutes', meeting, { state, number: minutes.number }),
  };
}

/** The term that a congress elects for; null of any other meeting. */
async function termOf(scope: Scope, meeting: MeetingRow): Promise<string | null> {
  if (meeting.kind !== 'congress') return null;
  const [first] = await electionsOfMeeting(scope, meeting.id);
  return first?.term ?? termFrom(meeting.month);
}

async function gatherDecision(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
  kind: ResolutionShown['kind'],
): Promise<Result<Gathered>> {
  const resolution = await resolutionOfOccasion(scope, 'meeting', meeting.id, kind);
  // Row security shows drafts in the cell only: from outside it is not told that there is none.
  if (!resolution) return actor.member ? notYet(kind, meeting.state) : refuseCommon('not-found');
  const decided = await decidedOf(scope, meeting, actor, resolution);
  return {
    paper: kind === 'resolution' ? resolutionPaper(decided) : conclusionPaper(decided),
    fileName: fileNameOf(kind, meeting, resolution),
  };
}

async function decidedOf(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
  resolution: ResolutionShown,
): Promise<Decided> {
  const { lines, figures } = await rollOf(scope, meeting);
  const taker = meeting.minuteTakerId;
  const names = await namesOf(scope, taker ? [taker] : []);
  const { presenters, speakers } = await heardIn(scope, meeting);
  return {
    resolution,
    meeting,
    issuer: await issuerOf(scope, meeting),
    date: heldOn(meeting),
    signing: resolution.signer ?? (await signerOf(scope, meeting)),
    minuteTaker: (taker && names.get(taker)) ?? null,
    elected: await electedOf(scope, meeting),
    term: await termOf(scope, meeting),
    lines,
    figures,
    score: await agreedScoreOf(scope, meeting),
    // What was voted on paper was passed on the day of the meeting, whenever it was entered.
    passedOn:
      resolution.passedAt === null
        ? null
        : meeting.enteredLateAt
          ? heldOn(meeting)
          : dateIn(Temporal.Instant.from(resolution.passedAt)),
    vote: resolution.voteId === null ? null : await voteOf(scope, resolution.voteId),
    opinions: actor.member ? await opinionsOfMeeting(scope, meeting.id) : [],
    presenters,
    speakers,
  };
}

/** Who presented what was discussed, besides the chair, and how many others had the floor. */
async function heardIn(scope: Scope, meeting: MeetingRow) {
  const items = await itemsOf(scope, meeting.id);
  const presenters = items.flatMap(({ kind, presenter, openedAt }) =>
    kind === 'discussion' &&
    presenter &&
    presenter.id !== meeting.chairId &&
    (meeting.closedAt === null || openedAt !== null)
      ? [presenter]
      : [],
  );
  const { rows } = await sql<{ personId: string }>`
    SELECT DISTINCT person_id AS "personId" FROM meeting_speeches
    WHERE meeting_id = ${meeting.id} AND began_at IS NOT NULL`.execute(scope.db);
  const presenting = presenters.map((one) => one.id);
  return {
    presenters: [...new Set(presenters.map((one) => one.name))],
    speakers: rows.filter((row) => !presenting.includes(row.personId)).length,
  };
}

async function gatherNotice(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
): Promise<Result<Gathered>> {
  if (!mayTakePapers(meeting, actor))
    return actor.member || actor.supervisor ? notYet('notice', meeting.state) : refuseCommon('not-found');
  if (meeting.state === 'cancelled') return notYet('notice', meeting.state);
  const items = await itemsOf(scope, meeting.id);
  const { guests, figures } = await rollOf(scope, meeting);
  const date = heldOn(meeting);
  const sent = noticeOf(meeting);
  const notice: Notice = {
    meeting,
    issuer: await issuerOf(scope, meeting),
    signing: await signerOf(scope, meeting),
    date,
    sent,
    hasCommittee: hasCommittee(figures.officials, date),
    items,
    minutesPlanned: totalMinutes(items),
    guests,
    papers: (await attachedTo(scope, meeting)).length,
    reporting: items.some((item) => item.kind === 'review'),
  };
  const state = sent ? 'issued' : 'draft';
  return {
    paper: noticePaper(notice),
    fileName: fileNameOf('notice', meeting, { state, number: sent?.number ?? null }),
  };
}

/** The notice under its number, while it holds: what is taken back to be prepared anew is a draft again. */
function noticeOf(meeting: MeetingRow): Notice['sent'] {
  const { kind, noticeNumber, noticeOn } = meeting;
  if (!wasSent(meeting) || noticeNumber === null || noticeOn === null) return null;
  return { number: showNumber(noticeNumber, 'TB', seriesOf(kind, 'TB').body), on: noticeOn };
}

/** The page of the papers. */
export async function papersPage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof listMeetingPapers>>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor } = entered;
  const decisions = [];
  for (const kind of ['resolution', 'conclusion'] as const) {
    const found = await resolutionOfOccasion(scope, 'meeting', meetingId, kind);
    if (found) decisions.push(found);
  }
  const standing = {
    meetingId,
    kind: meeting.kind,
    state: meeting.state,
    notice: noticeOf(meeting),
    minutes: actor.member ? await minutesStanding(scope, meeting, actor) : null,
    decisions,
    date: heldOn(meeting),
  };
  return {
    title: meeting.title,
    startsAt: meeting.startsAt,
    organisationName: (await issuerOf(scope, meeting)).name,
    papers: papersOf(standing, actor),
    loose: await looseLines(scope, meeting, actor),
    figuresOnly: !actor.member,
    handbook: goesOnHandbook(meeting.kind),
  };
}

async function minutesStanding(scope: Scope, meeting: MeetingRow, actor: MeetingActor) {
  const row = await minutesRow(scope, meeting.id);
  const scan = await scope.db
    .selectFrom('minutes_scans')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  const { minuteTakerId, chairId } = meeting;
  return {
    state: row.state,
    number: row.number === null ? null : showNumber(row.number, 'BB', seriesOf(meeting.kind, 'BB').body),
    scanned: scan !== undefined,
    mayEdit: mayEditMinutes({ state: row.state, meetingState: meeting.state, minuteTakerId, chairId }, actor),
  };
}
