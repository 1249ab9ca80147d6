// Test data of meetings, through commands only.

import { dateIn, type Scope } from '../../platform/auth/scope.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { addDays } from '../../platform/i18n/dates.ts';
import { castVote, noteCards } from '../democracy/votes/choices/commands.ts';
import { closeVote } from '../democracy/votes/commands.ts';
import { makeVote } from '../democracy/votes/factory.ts';
import { awaitedIn } from '../democracy/votes/queries.ts';
import { editResolution } from '../leadership/commands.ts';
import { resolutionOf } from '../leadership/queries.ts';
import { granted, type MadeCell } from '../organisation/factory.ts';
import { decideAbsence, reportAbsence } from './absence/commands.ts';
import { addPaper, removeAgendaItem } from './agenda/commands.ts';
import { askFocus } from './focus/commands.ts';
import { keepOpinion } from './kept/commands.ts';
import { draftMeetingResolution } from './preparation/commands.ts';
import { planMeeting } from './preparation/planning/commands.ts';
import { itemsOf, meetingRow } from './queries.ts';
import { noteAttendance } from './roll/commands.ts';
import { noteOpinion } from './room/opinions/commands.ts';
import { monthOf } from './rules.ts';
import { agreeMeeting, closeMeeting, openMeeting, sendMeeting } from './steps/commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

export interface MadeMeeting {
  readonly meetingId: string;
  /** The agenda in order, with what stands under each item. */
  readonly itemIds: readonly string[];
  /** As kept, without a blank. */
  readonly checkInCode: string;
  readonly present: readonly string[];
  /** The draft that it is to pass; null when it has none. */
  readonly resolutionId: string | null;
}

type Cell = Pick<MadeCell, 'cellId' | 'secretary' | 'officials'>;

interface Wanted {
  /** How far it has come; 'open' when left out. */
  readonly state?: 'draft' | 'agreed' | 'sent' | 'open' | 'closed';
  /** Noted as present when it is opened: people, or the first so many officials; all officials when left out. */
  readonly present?: number | readonly string[];
  readonly minuteTakerId?: string;
  readonly chairId?: string;
  readonly kind?: 'regular' | 'thematic' | 'irregular' | 'congress' | 'committee' | 'group';
  readonly groupId?: string;
  /** Minutes from now; 0 when left out, so that it can be opened at once. */
  readonly inMinutes?: number;
  /** First day of the month it is the meeting of; this month when left out. */
  readonly month?: string;
  /** With a draft resolution of one clause; without it the item that passes one is left out. */
  readonly resolution?: boolean;
}

/** A meeting today in any state, the secretary in the chair. */
export async function makeMeeting(act: Act, cell: Cell, wanted: Wanted = {}): Promise<MadeMeeting> {
  const state = wanted.state ?? 'open';
  const reaches = (step: string) =>
    ['draft', 'agreed', 'sent', 'open', 'closed'].indexOf(state) >=
    ['draft', 'agreed', 'sent', 'open', 'closed'].indexOf(step);
  const someone = cell.secretary;
  const meetingId = await act(someone, async (scope) => {
    const made = await planMeeting(scope, cell.cellId, {
      kind: wanted.kind ?? 'regular',
      month: wanted.month ?? monthOf(dateIn(scope.now)),
      startsAt: scope.now.add({ minutes: wanted.inMinutes ?? 0 }).toString(),
      place: 'Phòng họp tầng 2',
      movedReason: 'Đơn vị trực phòng chống lụt bão trong tuần đầu',
      groupId: wanted.groupId,
      ...(wanted.kind === 'irregular' ? { callReason: 'Có việc gấp phải bàn ngay' } : {}),
      chairId: wanted.chairId,
      minuteTakerId: wanted.minuteTakerId ?? cell.officials[3] ?? null,
    });
    return granted(made).id;
  });
  const version = (scope: Scope) => meetingRow(scope, meetingId).then((row) => row?.version ?? 0);
  const present =
    typeof wanted.present === 'object'
      ? wanted.present
      : cell.officials.slice(0, wanted.present ?? cell.officials.length);
  const resolutionId = wanted.resolution ? await draftFor(act, cell, meetingId) : null;
  await act(someone, async (scope) => {
    for (const item of await itemsOf(scope, meetingId))
      if ((item.kind === 'resolution' && !resolutionId) || (item.kind === 'discussion' && !item.presenter))
        granted(await removeAgendaItem(scope, meetingId, item.id, await version(scope)));
    if (reaches('agreed')) granted(await agreeMeeting(scope, meetingId, await version(scope)));
    if (reaches('sent')) granted(await sendMeeting(scope, meetingId, await version(scope)));
    if (reaches('open')) {
      granted(await openMeeting(scope, meetingId));
      for (const personId of present)
        granted(await noteAttendance(scope, meetingId, { personId, present: true }));
    }
    if (reaches('closed')) granted(await closeMeeting(scope, meetingId));
  });
  return act(someone, async (scope) => ({
    meetingId,
    itemIds: (await itemsOf(scope, meetingId)).map((item) => item.id),
    checkInCode: (await meetingRow(scope, meetingId))?.checkInCode ?? '',
    present: reaches('open') ? present : [],
    resolutionId,
  }));
}

/** A draft with one clause: the deputy's duty, due in four weeks. */
function draftFor(act: Act, cell: Cell, meetingId: string): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const { resolutionId } = granted(await draftMeetingResolution(scope, meetingId, 'resolution'));
    const draft = await resolutionOf(scope, resolutionId);
    const clause = {
      text: 'Kiểm tra mái đập, báo cáo chi bộ',
      assigneeId: cell.officials[1] ?? cell.secretary,
      partnerIds: [],
      dueOn: addDays(scope.today, 28),
      carriedTaskId: null,
    };
    granted(await editResolution(scope, resolutionId, { version: draft?.version ?? 1, clauses: [clause] }));
    return resolutionId;
  });
}

/** A short text put on the whole meeting as a paper. Out: its id. */
export async function makePaper(
  act: Act,
  files: FileStore,
  personId: string,
  meetingId: string,
  file = { fileName: 'bao-cao.txt', bytes: new TextEncoder().encode('Báo cáo tháng') as Uint8Array },
): Promise<string> {
  const upload = { ...file, fields: { notSecret: 'true' } };
  return granted(await act(personId, (scope) => addPaper(scope, files, meetingId, upload))).id;
}

/** An absence told by a member and accepted by who leads. */
export async function makeAbsence(
  act: Act,
  leadId: string,
  personId: string,
  meetingId: string,
): Promise<void> {
  granted(await act(personId, (scope) => reportAbsence(scope, meetingId, 'Chăm con nằm viện')));
  granted(
    await act(leadId, (scope) => decideAbsence(scope, meetingId, personId, { accept: true, answer: '' })),
  );
}

/** An opinion of somebody, noted in the open meeting. Out: its id. */
export async function makeOpinion(
  act: Act,
  noter: string,
  meetingId: string,
  authorId: string,
): Promise<string> {
  const opinion = { itemId: null, authorId, kind: 'agreement', text: 'Nhất trí với dự thảo' } as const;
  return granted(await act(noter, (scope) => noteOpinion(scope, meetingId, opinion))).id;
}

/** A focus question written for an item. Out: its id. */
export async function makeFocus(
  act: Act,
  personId: string,
  meetingId: string,
  itemId: string,
): Promise<string> {
  return granted(await act(personId, (scope) => askFocus(scope, meetingId, itemId, 'Khâu nào đang chậm?')))
    .id;
}

/** A vote of the open meeting that passed against one member, all others in favour by card. Out: its id. */
export async function makeSplitVote(
  act: Act,
  cell: MadeCell,
  meetingId: string,
  againstId: string,
): Promise<string> {
  const voteId = await makeVote(act, cell, { type: 'meeting', id: meetingId }, { meetingId });
  granted(await act(againstId, (scope) => castVote(scope, voteId, 'against')));
  await act(cell.secretary, async (scope) => {
    const { awaited } = await awaitedIn(scope, voteId);
    const cards = awaited.map(({ id }) => ({ personId: id, choice: 'for' as const }));
    granted(await noteCards(scope, voteId, cards));
    granted(await closeVote(scope, voteId));
  });
  return voteId;
}

/** A minority opinion that its author keeps. Out: its id. */
export async function makeKept(
  act: Act,
  meetingId: string,
  voteId: string,
  authorId: string,
): Promise<string> {
  const words = { text: 'Nên lùi việc xả cạn đến ngày 20', carryUp: true };
  return granted(await act(authorId, (scope) => keepOpinion(scope, meetingId, voteId, words))).id;
}
