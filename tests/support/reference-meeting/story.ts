// The meeting of the reference papers, of 03/12/2026, held from the plan to the issued resolution through the product's own commands.
import * as choices from '../../../src/modules/democracy/votes/choices/commands.ts';
import * as democracy from '../../../src/modules/democracy/votes/commands.ts';
import * as leadership from '../../../src/modules/leadership/commands.ts';
import { resolutionOf } from '../../../src/modules/leadership/queries.ts';
import { decideAbsence, reportAbsence } from '../../../src/modules/meetings/absence/commands.ts';
import { editAgendaItem, removeAgendaItem } from '../../../src/modules/meetings/agenda/commands.ts';
import { keepOpinion } from '../../../src/modules/meetings/kept/commands.ts';
import * as minutes from '../../../src/modules/meetings/minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../../../src/modules/meetings/minutes/locking/commands.ts';
import { minutesRow } from '../../../src/modules/meetings/minutes/queries.ts';
import { draftMeetingResolution } from '../../../src/modules/meetings/preparation/commands.ts';
import { planMeeting } from '../../../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, meetingRow } from '../../../src/modules/meetings/queries.ts';
import { noteAttendance } from '../../../src/modules/meetings/roll/commands.ts';
import * as room from '../../../src/modules/meetings/room/commands.ts';
import { noteOpinion } from '../../../src/modules/meetings/room/opinions/commands.ts';
import * as votes from '../../../src/modules/meetings/room/votes/commands.ts';
import * as steps from '../../../src/modules/meetings/steps/commands.ts';
import { granted } from '../../../src/modules/organisation/factory.ts';
import { carryOnNumbers } from '../../../src/modules/organisation/numbering/commands.ts';
import { peopleOfCell } from '../../../src/modules/organisation/queries.ts';
import { finishTask, tellProgress } from '../../../src/modules/tasks/progress/commands.ts';
import type { Scope } from '../../../src/platform/auth/scope.ts';
import type { TestApp } from '../app.ts';
import { makeReferenceCell, type Name, probationary, type ReferenceCell } from './cell.ts';
import * as told from './words.ts';

export interface ReferenceMeeting extends ReferenceCell {
  readonly meetingId: string;
  readonly resolutionId: string;
  /** Runs as one of the cell, by name. */
  by<T>(name: Name, work: (scope: Scope) => Promise<T>): Promise<T>;
}

const chair: Name = 'Vũ Đình Lâm';
const taker: Name = 'Nguyễn Hoài An';
const absent: readonly Name[] = ['Châu Thị Xuyến', 'Hồ Sỹ Luyện', 'Đoàn Văn Tùng'];

/** An instant of the meeting's day, by the clock there. */
const at = (time: string) => `2026-12-03T${time}:00+07:00`;

/** November's resolution with what became of it; December's meeting agreed, its draft written. */
export async function prepareReferenceMeeting(app: TestApp): Promise<ReferenceMeeting> {
  app.setClock('2026-11-03T02:00:00Z');
  const cell = await makeReferenceCell(app);
  const by: ReferenceMeeting['by'] = (name, work) => app.act(cell.people[name], work);
  await by(chair, (scope) => carryOnNumbers(scope, cell.cellId, { NQ: 10, BB: 29, TB: 33 }));
  const taskIds = await lastMonth(app, cell, by);
  app.setClock('2026-11-24T02:00:00Z');
  const meetingId = await plan(cell, by);
  const resolutionId = await draft(cell, by, meetingId, taskIds[3] as string);
  await by(chair, async (scope) =>
    granted(await steps.agreeMeeting(scope, meetingId, await versionOf(scope, meetingId))),
  );
  return { ...cell, meetingId, resolutionId, by };
}

type By = ReferenceMeeting['by'];
const versionOf = async (scope: Scope, meetingId: string) =>
  (await meetingRow(scope, meetingId))?.version ?? 0;

async function lastMonth(app: TestApp, cell: ReferenceCell, by: By): Promise<string[]> {
  const { people, cellId } = cell;
  const taskIds = await by(chair, async (scope) => {
    const { id } = granted(
      await leadership.draftResolution(scope, {
        organisationId: cellId,
        kind: 'resolution',
        occasion: { type: 'meeting', id: cellId },
        subject: 'lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026',
        on: scope.today,
      }),
    );
    granted(
      await leadership.editResolution(scope, id, { version: 1, clauses: clausesOf(told.november, people) }),
    );
    granted(await leadership.readyForVote(scope, id));
    const voters = await peopleOfCell(scope, cellId, scope.today);
    const vote = granted(
      await democracy.openVote(scope, {
        organisationId: cellId,
        meetingId: null,
        subject: { type: 'resolution', id },
        question: 'Thông qua Nghị quyết tháng 11',
        threshold: 'more_than_half',
        voters: voters.map((one) => ({ ...one, present: !one.away && !one.exempt })),
        on: scope.today,
      }),
    );
    const raised = voters.filter((one) => one.official && !one.away && !one.exempt);
    const cards = raised.map(({ personId }) => ({ personId, choice: 'for' as const }));
    granted(await choices.noteCards(scope, vote.id, cards));
    granted(await democracy.closeVote(scope, vote.id));
    const passed = granted(
      await leadership.passResolution(scope, id, {
        voteId: vote.id,
        passed: true,
        signerId: people[chair],
        signerRole: 'secretary',
        on: scope.today,
      }),
    );
    const version = (await resolutionOf(scope, id))?.version ?? 0;
    granted(await leadership.issueResolution(scope, id, { version, on: scope.today }));
    return passed.taskIds;
  });
  for (const [duty, on, result] of told.ended) {
    app.setClock(`${on}T03:00:00Z`);
    const { who } = told.november[duty] as told.Duty;
    granted(await by(who, (scope) => finishTask(scope, taskIds[duty] as string, result)));
  }
  app.setClock('2026-11-18T03:00:00Z');
  granted(await by('Tạ Quang Sơn', (scope) => tellProgress(scope, taskIds[3] as string, { percent: 73 })));
  return taskIds;
}

function clausesOf(
  duties: readonly told.Duty[],
  people: ReferenceCell['people'],
  carried: string | null = null,
) {
  return duties.map((duty) => ({
    text: duty.text,
    assigneeId: people[duty.who],
    partnerIds: duty.with ? [people[duty.with]] : [],
    dueOn: duty.dueOn,
    carriedTaskId: duty.text === 'Hoàn thành sổ theo dõi thấm' ? carried : null,
  }));
}

function plan(cell: ReferenceCell, by: By): Promise<string> {
  const { people, cellId } = cell;
  return by(chair, async (scope) => {
    const planned = await planMeeting(scope, cellId, {
      kind: 'regular',
      month: '2026-12-01',
      startsAt: at('14:00'),
      place: 'Phòng họp tầng 2, Sở Thủy lợi An Bình',
      movedReason: null,
      chairId: people[chair],
      minuteTakerId: people[taker],
    });
    const meetingId = granted(planned).id;
    for (const item of await itemsOf(scope, meetingId)) {
      const wanted = told.agenda.find(([kind]) => kind === item.kind);
      const version = await versionOf(scope, meetingId);
      const change = wanted && { title: wanted[1], presenterId: people[wanted[2]] };
      if (change) granted(await editAgendaItem(scope, meetingId, item.id, { version, ...change }));
      else if (['state_of_mind', 'assignments'].includes(item.kind))
        granted(await removeAgendaItem(scope, meetingId, item.id, version));
    }
    return meetingId;
  });
}

function draft(cell: ReferenceCell, by: By, meetingId: string, carried: string): Promise<string> {
  return by('Đỗ Thị Thanh Hà', async (scope) => {
    const { resolutionId } = granted(await draftMeetingResolution(scope, meetingId, 'resolution'));
    const version = (await resolutionOf(scope, resolutionId))?.version ?? 0;
    const change = { version, ...told.words, clauses: clausesOf(told.december, cell.people, carried) };
    granted(await leadership.editResolution(scope, resolutionId, change));
    return resolutionId;
  });
}

/** Sent on 30/11; one absence told and accepted. */
export async function sendReferenceMeeting(app: TestApp, { by, meetingId, people }: ReferenceMeeting) {
  app.setClock('2026-11-30T02:00:00Z');
  await by(chair, async (scope) =>
    granted(await steps.sendMeeting(scope, meetingId, await versionOf(scope, meetingId))),
  );
  const [who] = absent as [Name];
  granted(await by(who, (scope) => reportAbsence(scope, meetingId, 'Đi khám bệnh')));
  granted(
    await by(chair, (scope) => decideAbsence(scope, meetingId, people[who], { accept: true, answer: '' })),
  );
}

/** From 14:00 to 15:59: opened, roll, items, opinions, two votes, a kept opinion, read out, closed. */
export async function holdReferenceMeeting(app: TestApp, meeting: ReferenceMeeting): Promise<void> {
  const { by, meetingId, people } = meeting;
  const did = async <T>(time: string, name: Name, work: (scope: Scope) => Promise<T>) => {
    app.setClock(at(time));
    return granted(await by(name, work));
  };
  const items = await by(chair, (scope) => itemsOf(scope, meetingId));
  const take = (time: string, kind: string) => {
    const item = items.find(
      (one) => one.kind === kind && (one.parentId !== null || !['opening', 'closing'].includes(kind)),
    );
    return did(time, chair, (scope) => room.openItem(scope, meetingId, item?.id ?? ''));
  };
  const say = (one: told.Said) =>
    did(one.at, taker, (scope) =>
      noteOpinion(scope, meetingId, {
        itemId: items.find((item) => item.kind === one.item)?.id ?? null,
        authorId: people[one.who],
        kind: one.kind,
        text: one.text,
      }),
    );

  await did('14:00', chair, (scope) => steps.openMeeting(scope, meetingId));
  await take('14:00', 'opening');
  for (const name of Object.keys(people) as Name[])
    if (!absent.includes(name))
      await did('14:01', taker, (scope) =>
        noteAttendance(scope, meetingId, { personId: people[name], present: true }),
      );
  await did('14:01', chair, (scope) => room.electMinuteTaker(scope, meetingId, people[taker]));
  await take('14:02', 'roll');
  await take('14:04', 'dues');
  await did('14:05', taker, (scope) => room.setLines(scope, meetingId, { duesLine: told.lines.dues }));
  await take('14:09', 'review');
  await take('14:33', 'news');
  await take('14:44', 'discussion');
  for (const one of told.said) await say(one);
  const firstVote = await vote(meeting, did, ['15:12', '15:18'], {
    first: items.find((one) => one.kind === 'discussion')?.id ?? null,
  });
  await did(told.kept.at, taker, (scope) =>
    keepOpinion(scope, meetingId, firstVote, {
      authorId: people[told.kept.who],
      text: told.kept.text,
      carryUp: true,
    }),
  );
  await take('15:21', 'criticism');
  await say(told.criticised);
  await take('15:36', 'resolution');
  await vote(meeting, did, ['15:46', '15:48'], { second: meeting.resolutionId });
  await did('15:50', taker, (scope) =>
    room.setLines(scope, meetingId, { conclusionLine: told.lines.conclusion }),
  );
  await take('15:54', 'score');
  await did('15:54', taker, (scope) => room.setLines(scope, meetingId, { scoreLine: told.lines.score }));
  await take('15:57', 'minutes_read');
  await did('15:57', taker, (scope) => minutes.noteRead(scope, meetingId));
  await did('15:58', taker, async (scope) =>
    minutes.agreeMinutes(scope, meetingId, (await minutesRow(scope, meetingId)).version),
  );
  await did('15:59', chair, (scope) => steps.closeMeeting(scope, meetingId));
}

type Did = <T>(time: string, name: Name, work: (scope: Scope) => Promise<T>) => Promise<unknown>;

async function vote(
  { meetingId, people }: ReferenceMeeting,
  did: Did,
  [opened, closed]: readonly [string, string],
  on: { readonly first?: string | null; readonly second?: string },
): Promise<string> {
  const which = on.second ? 'second' : 'first';
  let voteId = '';
  await did(opened, chair, async (scope) => {
    const made = granted(
      await votes.openMeetingVote(scope, meetingId, {
        itemId: on.first ?? null,
        resolutionId: on.second ?? null,
        question: which === 'first' ? told.firstVote : told.secondVote,
        threshold: 'more_than_half',
      }),
    );
    voteId = made.id;
    return made;
  });
  const voting = (Object.keys(people) as Name[]).filter(
    (name) => !absent.includes(name) && !(probationary as readonly Name[]).includes(name),
  );
  const cards = voting.map((name) => ({
    personId: people[name],
    choice: told.cards[which][name] ?? ('for' as const),
  }));
  await did(closed, taker, (scope) => votes.noteCards(scope, meetingId, voteId, cards));
  await did(closed, chair, (scope) => votes.closeMeetingVote(scope, meetingId, voteId));
  return voteId;
}

/** Confirmed by the minute-taker, locked by the chair; the resolution issued. */
export async function finishReferenceMeeting(app: TestApp, meeting: ReferenceMeeting): Promise<void> {
  const { by, meetingId, resolutionId } = meeting;
  app.setClock(at('16:10'));
  const version = async (scope: Scope) => (await minutesRow(scope, meetingId)).version;
  granted(await by(taker, async (scope) => confirmMinutes(scope, meetingId, await version(scope))));
  granted(await by(chair, async (scope) => lockMinutes(scope, meetingId, { version: await version(scope) })));
  granted(
    await by(chair, async (scope) =>
      leadership.issueResolution(scope, resolutionId, {
        version: (await resolutionOf(scope, resolutionId))?.version ?? 0,
        on: scope.today,
      }),
    ),
  );
}
