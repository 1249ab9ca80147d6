// Prepares one meeting of a cell: planned, agenda filled, resolution drafted, agreed, sent; each step on its day.

import { editResolution } from '../src/modules/leadership/commands.ts';
import { resolutionOf } from '../src/modules/leadership/queries.ts';
import { addAgendaItem, editAgendaItem } from '../src/modules/meetings/agenda/commands.ts';
import { isWorkingDay } from '../src/modules/meetings/calendar/rules.ts';
import { decideLeftItem } from '../src/modules/meetings/carry/commands.ts';
import { offeredTo } from '../src/modules/meetings/carry/queries.ts';
import { draftMeetingResolution, editMeeting } from '../src/modules/meetings/preparation/commands.ts';
import { planMeeting } from '../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, type MeetingRow, meetingRow } from '../src/modules/meetings/queries.ts';
import { holdsRegular, type MeetingForm } from '../src/modules/meetings/rules.ts';
import { agreeMeeting, sendMeeting } from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import { answerAhead, askAhead, writeAims } from './ahead.ts';
import { committeeMeets } from './committee.ts';
import type { MadeCell, MadePerson } from './ground.ts';
import { shownCellName } from './organisations.ts';
import type { Chance } from './random.ts';
import { granted, type Hands, moment } from './stage.ts';
import { moreMatters, praises, statesOfMind, type Topic, weaknesses } from './words.ts';

export interface Planned {
  readonly meetingId: string;
  readonly cell: MadeCell;
  readonly topic: Topic;
  readonly starts: Temporal.Instant;
  readonly day: Temporal.PlainDate;
  readonly kind: 'regular' | 'combined' | 'thematic' | 'irregular';
  readonly chair: MadePerson;
  readonly resolutionId: string | null;
  /** An item that the meeting will not come to. */
  readonly leftOut: string | null;
  /** The cell votes on frank opinions. */
  readonly frank: boolean;
  /** In the cell on that day, not away, not exempt. */
  readonly able: readonly MadePerson[];
}

export interface Wish {
  readonly cell: MadeCell;
  readonly month: Temporal.PlainDate;
  readonly day: Temporal.PlainDate;
  readonly time: string;
  readonly topic: Topic;
  readonly kind: 'regular' | 'combined' | 'thematic' | 'irregular';
  readonly chair: MadePerson;
  readonly movedReason?: string;
  readonly form?: MeetingForm;
  readonly callReason?: string;
  readonly title?: string;
  /** The committee meets first and agrees the contents in its own meeting. */
  readonly committee?: boolean;
  /** The occasion that the cell joins, or the cells that it invites. */
  readonly occasionId?: string;
  readonly togetherWith?: readonly string[];
  /** How far it is prepared; 'sent' when left out. */
  readonly until?: 'draft' | 'agreed' | 'sent';
  /** The cell votes on frank opinions. */
  readonly frank?: boolean;
  /** The last instant that may be used: now. */
  readonly now: Temporal.Instant;
}

/** How many days before the meeting each step is taken. */
const paces = {
  steady: { plan: 12, agree: 4, send: 3 },
  usual: { plan: 9, agree: 3, send: 1 },
  late: { plan: 6, agree: 1, send: 0 },
} as const;

/** Days before a day: the first working day that is at least so many before it; in the long holidays any, so that it is not too far. */
function workingDaysBefore(day: Temporal.PlainDate, least: number, most: number): number {
  for (let days = least; days <= most; days += 1)
    if (isWorkingDay(day.subtract({ days }).toString())) return days;
  return least;
}

/** Who may be there on that day. */
export function ableOn(cell: MadeCell, day: Temporal.PlainDate): MadePerson[] {
  return cell.people.filter(
    (person) =>
      Temporal.PlainDate.compare(person.since, day) <= 0 &&
      (person.missing === null || Temporal.PlainDate.compare(person.missing, day) > 0),
  );
}

export function isOfficial(person: MadePerson, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(person.officialOn, day) <= 0;
}

export async function planOne(hands: Hands, wish: Wish, chance: Chance): Promise<Planned> {
  const { cell, day, topic, kind } = wish;
  const pace = paces[cell.plan.habit];
  const starts = moment(day, wish.time);
  const at = (days: number, time: string) => {
    const wanted = days === 0 ? starts.subtract({ hours: 5 }) : moment(day.subtract({ days }), time);
    return Temporal.Instant.compare(wanted, wish.now) > 0 ? wish.now : wanted;
  };
  const able = ableOn(cell, day);
  // Duties and items are given out when the meeting is planned: to those who are in the cell then.
  const named = ableOn(cell, day.subtract({ days: pace.plan + 1 })).filter((person) => able.includes(person));
  const secretary = await hands.as(cell.secretary.personId, at(pace.plan, '09:10'));
  const { id: meetingId } = granted(
    await planMeeting(secretary, cell.id, {
      kind,
      month: wish.month.with({ day: 1 }).toString(),
      startsAt: starts.toString(),
      place: `phòng họp tầng ${chance.between(1, 4)}`,
      movedReason: wish.movedReason ?? null,
      ...(wish.title ? { title: wish.title } : {}),
      ...(wish.form ? { form: wish.form } : {}),
      ...(wish.callReason ? { callReason: wish.callReason } : {}),
      ...(wish.occasionId ? { occasionId: wish.occasionId } : {}),
      ...(wish.togetherWith ? { togetherWith: [...wish.togetherWith] } : {}),
      chairId: wish.chair.personId,
      minuteTakerId: cell.minuteTaker.personId,
    }),
  );
  await fillAgenda(secretary, meetingId, topic, named, chance);
  const discussionId = await writeAims(secretary, meetingId, topic, chance.of('aims'));
  const asked =
    discussionId &&
    (cell.plan.name === shownCellName || (cell.plan.habit === 'steady' && wish.month.month % 3 === 0))
      ? await askAhead(secretary, meetingId, discussionId, topic, chance.of('ask'))
      : null;
  const leftOut = holdsRegular(kind)
    ? await matters(secretary, meetingId, wish, named, chance.of('matters'))
    : null;
  const resolutionId = await draft(secretary, meetingId, wish, named, chance);
  if (holdsRegular(kind)) await fillLines(secretary, meetingId, day, able, chance);
  const version = async (scope: Scope) => (await meetingRow(scope, meetingId))?.version ?? 0;
  if (wish.until !== 'draft') {
    const agreeing = workingDaysBefore(day, pace.agree, pace.plan - 2);
    const meets = at(agreeing, '14:00');
    const before = Temporal.Instant.compare(meets.add({ hours: 3 }), wish.now) < 0;
    if (wish.committee && before) {
      await committeeMeets(hands, cell, meetingId, at(agreeing + 1, '10:00'), meets);
    } else {
      const scope = await hands.as(cell.secretary.personId, at(pace.agree, '15:30'));
      granted(await agreeMeeting(scope, meetingId, await version(scope)));
    }
    if (wish.until !== 'agreed') {
      const sender = await hands.as(cell.secretary.personId, at(pace.send, '16:45'));
      granted(await sendMeeting(sender, meetingId, await version(sender)));
      if (asked) await answerAhead(hands, asked, able, at(pace.send, '20:15'), chance.of('answers'));
    }
  }
  const { chair, frank = false } = wish;
  return { meetingId, cell, topic, starts, day, kind, chair, resolutionId, leftOut, frank, able };
}

async function fillAgenda(
  scope: Scope,
  meetingId: string,
  topic: Topic,
  able: readonly MadePerson[],
  chance: Chance,
): Promise<void> {
  let { version } = (await meetingRow(scope, meetingId)) as { version: number };
  let first = true;
  for (const item of await itemsOf(scope, meetingId)) {
    if (item.kind !== 'discussion' && item.presenter) continue;
    const names = item.kind === 'discussion' && first && { title: topic.title };
    if (names) first = false;
    const presenterId = chance.pick(able.filter((person) => person.years > 0)).personId;
    if (item.presenter && !names) continue;
    ({ version } = granted(
      await editAgendaItem(scope, meetingId, item.id, {
        version,
        ...(names || {}),
        ...(names ? { minutesPlanned: 25 } : {}),
        presenterId,
      }),
    ));
  }
}

/** What the meeting before did not come to is taken in; some agendas hold one matter too many. Out: that matter. */
async function matters(
  scope: Scope,
  meetingId: string,
  wish: Wish,
  able: readonly MadePerson[],
  chance: Chance,
): Promise<string | null> {
  // The shown cell has had one such meeting, whatever the day on which the sample is built.
  const shown = wish.cell.plan.name === shownCellName;
  const monthsAgo = wish.month.until(
    wish.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().with({ day: 1 }),
    { largestUnit: 'month' },
  ).months;
  const meeting = (await meetingRow(scope, meetingId)) as MeetingRow;
  let { version } = meeting;
  for (const { itemId, state } of await offeredTo(scope, meeting)) {
    if (state !== 'offered') continue;
    const decided = await decideLeftItem(scope, meetingId, itemId, {
      version,
      take: shown || chance.happens(0.8),
    });
    ({ version } = granted(decided));
  }
  if (!(shown && monthsAgo === 3) && !chance.happens(0.06)) return null;
  const added = await addAgendaItem(scope, meetingId, {
    version,
    parentId: null,
    beforeId: null,
    kind: 'discussion',
    title: chance.pick(moreMatters),
    minutesPlanned: 15,
    presenterId: chance.pick(able).personId,
    aim: '',
    question: '',
    decision: '',
  });
  return granted(added).id;
}

async function fillLines(
  scope: Scope,
  meetingId: string,
  day: Temporal.PlainDate,
  able: readonly MadePerson[],
  chance: Chance,
): Promise<void> {
  const { version } = (await meetingRow(scope, meetingId)) as { version: number };
  const month = day.subtract({ months: 1 }).month;
  granted(
    await editMeeting(scope, meetingId, {
      version,
      stateOfMind: chance.pick(statesOfMind),
      duesLine: `Đảng phí tháng ${month}: ${able.length}/${able.length} đồng chí đã nộp đủ.`,
    }),
  );
}

async function draft(
  scope: Scope,
  meetingId: string,
  wish: Wish,
  able: readonly MadePerson[],
  chance: Chance,
): Promise<string | null> {
  const kind = holdsRegular(wish.kind) ? 'resolution' : 'conclusion';
  const { resolutionId } = granted(await draftMeetingResolution(scope, meetingId, kind));
  const drafted = await resolutionOf(scope, resolutionId);
  if (!drafted) throw new Error('sample: the draft is gone');
  const due = () => wish.day.add({ days: chance.between(12, 27) }).toString();
  const carried = drafted.clauses.map((clause) => ({
    text: clause.text,
    assigneeId: able.some((person) => person.personId === clause.assigneeId)
      ? clause.assigneeId
      : chance.pick(able).personId,
    partnerIds: [],
    dueOn: due(),
    carriedTaskId: clause.carriedTaskId,
  }));
  const fresh = chance.some(wish.topic.duties, chance.between(2, 4)).map((text) => {
    const [assignee, partner] = chance.some(able, 2) as [MadePerson, MadePerson];
    return {
      text,
      assigneeId: assignee.personId,
      partnerIds: chance.happens(0.4) ? [partner.personId] : [],
      dueOn: due(),
      carriedTaskId: null,
    };
  });
  granted(
    await editResolution(scope, resolutionId, {
      version: drafted.version,
      ideology: chance.pick(statesOfMind),
      strengths: `Hoàn thành các việc trọng tâm của tháng; ${wish.topic.title.toLowerCase()} có chuyển biến.`,
      praise: chance.pick(praises),
      weaknesses: chance.pick(weaknesses),
      direction: `1. Công tác xây dựng Đảng\nNâng chất lượng sinh hoạt; mỗi đồng chí có ít nhất một ý kiến.\n2. Lãnh đạo nhiệm vụ chính trị\n${wish.topic.duties.join('.\n')}.`,
      clauses: [...carried, ...fresh],
    }),
  );
  return resolutionId;
}
