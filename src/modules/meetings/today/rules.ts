// What a meeting asks of somebody today: as a member, as who prepares it, as who takes its minutes. Pure; the clock is an argument.
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { addDays, daysBetween } from '../../../platform/i18n/dates.ts';
import { localDate, localTime } from '../../../platform/i18n/local-time.ts';
import type { Rules } from '../../organisation/regulations/contract.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { regularDay } from '../calendar/rules.ts';
import { quarterName } from '../calendar/year/rules.ts';
import { ofPart } from '../handbook/rules.ts';
import { checkInFrom } from '../roll/rules.ts';
import {
  heldOn,
  isHeldOn,
  mayDecideAbsences,
  mayRun,
  mayTakeMinutes,
  monthAfter,
  papersRule,
  resultsBy,
  resultsRule,
} from '../rules.ts';
import { type Concern, cited, lower, type Made, pressing, type Words, words } from './concern/rules.ts';
import { chairItem, prepareItem } from './preparing/rules.ts';

/** Everything that one meeting asks of the reader, at this instant. */
export function owedFor(concern: Concern, now: string): OwedItem[] {
  const { meeting, organisationName } = concern;
  const today = localDate(now);
  const isNow = nowItem(concern, now);
  const made: [string, Made | null][] = [
    ['now', isNow],
    ['next', isNow ? null : nextItem(concern, today)],
    ['chair', chairItem(concern, today)],
    ['prepare', prepareItem(concern, today)],
    ['absence', absenceItem(concern, today)],
    ['minutes', minutesItem(concern, today)],
    ['handbook', handbookItem(concern, today)],
  ];
  return made.flatMap(([kind, item]) =>
    item === null ? [] : [{ id: `${kind}:${meeting.id}`, kind: 'meeting', organisationName, ...item }],
  );
}

function takesPart({ actor, enrolled, absence, present }: Concern): boolean {
  const invited = enrolled || actor.chair || actor.minuteTaker || actor.supervisor;
  return invited && (present || absence !== 'accepted');
}

/** The meeting that is on, or begins within the hour: before everything else. */
function nowItem(concern: Concern, now: string): Made | null {
  const { meeting, actor, enrolled, present } = concern;
  if (!takesPart(concern)) return null;
  const room = `/sinh-hoat/${meeting.id}/phong`;
  const base = { state: 'now', due: meeting.startsAt, detail: whereAndWhen(concern) } as const;
  if (meeting.state === 'open')
    return {
      ...base,
      title: words(`${meeting.title} đang diễn ra`, `${meeting.title} is on`),
      to: room,
      rank: 0,
      action: words('Vào buổi sinh hoạt', 'Enter the meeting'),
    };
  if (meeting.state !== 'sent' || !isHeldOn(meeting, localDate(now))) return null;
  if (mayRun(actor))
    return {
      ...base,
      title: words(`Hôm nay: ${lower(meeting.title)}`, `Today: ${meeting.title}`),
      to: room,
      rank: 1,
      action: words('Mở phòng họp', 'Open the room'),
    };
  if (!enrolled || present || Date.parse(now) < Date.parse(checkInFrom(meeting.startsAt))) return null;
  return {
    ...base,
    title: words(`Điểm danh ${lower(meeting.title)}`, `Check in: ${meeting.title}`),
    to: '/diem-danh',
    rank: 2,
    action: words('Điểm danh', 'Check in'),
  };
}

/** The next meeting, for those who were sent it. */
function nextItem(concern: Concern, today: string): Made | null {
  const { meeting, papers, absence } = concern;
  const date = heldOn(meeting);
  if (meeting.state !== 'sent' || date < today || !takesPart(concern)) return null;
  const days = daysBetween(today, date);
  const { opening } = concern;
  const reminded = papers > 0 && opening.remindedAt !== null && opening.openedAt === null;
  const told = whereAndWhen(concern);
  return {
    title: words(meeting.title, meeting.title),
    detail: reminded
      ? words(
          `Nhắc: đồng chí chưa mở tài liệu. ${told.vi}`,
          `Reminder: you have not opened the papers. ${told.en}`,
        )
      : told,
    due: meeting.startsAt,
    state: days <= 3 ? 'due' : 'todo',
    to: `/sinh-hoat/${meeting.id}`,
    ...cited(papersRule(meeting.kind, date, concern.rules)),
    rank: absence === 'told' ? 65 : reminded || days === 0 ? 10 : days <= 3 ? 42 : 62,
    action:
      papers > 0 && opening.openedAt === null
        ? words(`Đọc ${papers} tài liệu`, papers === 1 ? 'Read the paper' : `Read ${papers} papers`)
        : words('Xem chương trình', 'See the agenda'),
  };
}

function absenceItem({ meeting, actor, waiting, minutesState }: Concern, today: string): Made | null {
  if (waiting === 0 || !mayDecideAbsences(actor)) return null;
  if (meeting.state === 'cancelled' || minutesState === 'locked') return null;
  return {
    kind: 'absence',
    title: words(
      `${waiting} đồng chí báo vắng, chờ trả lời`,
      `${waiting} reported ${waiting === 1 ? 'absence waits' : 'absences wait'} for an answer`,
    ),
    detail: words(meeting.title, meeting.title),
    due: meeting.startsAt,
    state: 'due',
    to: `/sinh-hoat/${meeting.id}`,
    rank: heldOn(meeting) <= today ? 11 : 43,
    action: words('Trả lời', 'Answer'),
  };
}

/** Minutes that wait: for the minute-taker to confirm, then for the chair to lock. */
function minutesItem({ meeting, actor, minutesState, rules }: Concern, today: string): Made | null {
  if (meeting.state !== 'closed' || meeting.closedAt === null) return null;
  const confirms = minutesState === 'draft' || minutesState === 'agreed';
  const mine = confirms
    ? mayTakeMinutes(meeting, actor)
    : minutesState === 'taker_confirmed' && (actor.chair || actor.lead);
  if (!mine) return null;
  const due = resultsBy(meeting.kind, meeting.closedAt, rules);
  return {
    kind: 'minutes',
    title: confirms
      ? words(`Xác nhận biên bản ${lower(meeting.title)}`, `Confirm the minutes: ${meeting.title}`)
      : words(
          `Xác nhận và khóa biên bản ${lower(meeting.title)}`,
          `Confirm and lock the minutes: ${meeting.title}`,
        ),
    due,
    ...pressing(due, today, { late: 23, today: 13, soon: 44, later: 63 }),
    to: `/sinh-hoat/${meeting.id}/bien-ban`,
    ...cited(resultsRule(meeting.kind, localDate(meeting.closedAt), rules)),
    action: words('Mở biên bản', 'Open the minutes'),
  };
}

/** What is still to be put on the national e-handbook: told until it is ticked; what was due before the meeting, until it opens. */
function handbookItem({ meeting, handbook }: Concern, today: string): Made | null {
  const part = meeting.state === 'sent' ? 'before' : meeting.state === 'closed' ? 'after' : null;
  if (part === null) return null;
  const left = ofPart(handbook, part).filter((line) => line.ticked === null);
  const first = left[0];
  if (!first?.due) return null;
  const files = left.reduce((sum, line) => sum + line.files, 0);
  return {
    kind: 'handbook',
    title:
      part === 'before'
        ? words(
            `Đưa chương trình, tài liệu lên Sổ tay đảng viên điện tử (${files} tệp)`,
            `Put the agenda and papers on the e-handbook (${files} files)`,
          )
        : words(
            'Đưa biên bản, nghị quyết lên Sổ tay đảng viên điện tử',
            'Put minutes and resolution on the e-handbook',
          ),
    detail: words(meeting.title, meeting.title),
    due: first.due,
    ...pressing(first.due, today, { late: 25, today: 14, soon: 45, later: 64 }),
    to: `/sinh-hoat/${meeting.id}/so-tay`,
    ...(first.ruleId ? { ruleId: first.ruleId } : {}),
    action: words('Mở danh mục', 'Open the checklist'),
  };
}

/** For who prepares in a cell whose next regular meeting ought to be planned by now. */
export function owedPlan(
  cell: { readonly id: string; readonly name: string },
  month: string,
  today: string,
  rules: Rules,
): OwedItem {
  const due = regularDay(month, rules);
  const shown = `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return {
    id: `plan:${cell.id}`,
    kind: 'meeting',
    title: words(`Lên lịch sinh hoạt thường kỳ tháng ${shown}`, `Plan the regular meeting of ${shown}`),
    due,
    ...pressing(due, today, { late: 24, today: 15, soon: 46, later: 66 }),
    to: '/sinh-hoat',
    ...cited(ruleOn('meeting.day', due, rules)),
    organisationName: cell.name,
    action: words('Lên lịch', 'Plan it'),
  };
}

/** For who prepares in a cell that in the last month of a quarter has neither held nor planned its theme. */
export function owedTheme(
  cell: { readonly id: string; readonly name: string },
  month: string,
  today: string,
): OwedItem {
  const due = addDays(monthAfter(month), -1);
  return {
    id: `theme:${cell.id}`,
    kind: 'meeting',
    title: words(
      `Quý ${quarterName(month)} chưa có buổi sinh hoạt chuyên đề`,
      `No thematic meeting in quarter ${quarterName(month)} yet`,
    ),
    due,
    ...pressing(due, today, { late: 24, today: 15, soon: 46, later: 66 }),
    to: '/sinh-hoat',
    ...cited(ruleOn('meeting.thematic', due)),
    organisationName: cell.name,
    action: words('Lên lịch', 'Plan it'),
  };
}

/** For who prepares in a cell that held no regular meeting last month: it is entered if it was held on paper. */
export function owedMissing(
  cell: { readonly id: string; readonly name: string },
  month: string,
  rules: Rules,
): OwedItem {
  const shown = `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return {
    id: `missing:${cell.id}`,
    kind: 'meeting',
    title: words(`Tháng ${shown} không có buổi sinh hoạt thường kỳ`, `No regular meeting in ${shown}`),
    detail: words('Nếu đã họp trên giấy thì nhập sau.', 'If it was held on paper, enter it.'),
    state: 'late',
    to: '/sinh-hoat/nhap-sau',
    ...cited(ruleOn('meeting.day', month, rules)),
    rank: 26,
    organisationName: cell.name,
    action: words('Nhập buổi đã họp', 'Enter it'),
  };
}

function whereAndWhen({ meeting, absence }: Concern): Words {
  const date = heldOn(meeting).split('-').reverse().join('/');
  const place = meeting.place ? ` ${meeting.place.charAt(0).toUpperCase()}${meeting.place.slice(1)}.` : '';
  const told = absence === 'told' || absence === 'accepted';
  return words(
    `${localTime(meeting.startsAt)}, ${date}.${place}${told ? ' Đồng chí đã báo vắng.' : ''}`,
    `${localTime(meeting.startsAt)}, ${date}.${place}${told ? ' You reported your absence.' : ''}`,
  );
}
