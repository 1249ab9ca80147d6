// Big cells are split into groups (tổ đảng), each with a head and a deputy whom it elected.
import { agreeMinutes, noteRead } from '../src/modules/meetings/minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../src/modules/meetings/minutes/locking/commands.ts';
import { minutesRow } from '../src/modules/meetings/minutes/queries.ts';
import { planMeeting } from '../src/modules/meetings/preparation/planning/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import { noteOpinion } from '../src/modules/meetings/room/opinions/commands.ts';
import { monthOf } from '../src/modules/meetings/rules.ts';
import {
  agreeMeeting,
  closeMeeting,
  openMeeting,
  sendMeeting,
} from '../src/modules/meetings/steps/commands.ts';
import { foundGroup } from '../src/modules/organisation/groups/commands.ts';
import {
  type GroupRow,
  groupsOn,
  leadsOfGroup,
  sittingOn,
} from '../src/modules/organisation/groups/queries.ts';
import { peopleOfCell } from '../src/modules/organisation/queries.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { Ground, MadeCell } from './ground.ts';
import { granted, type Hands, moment, type Stage } from './stage.ts';

/** From so many members on a cell of the sample is split; so many sit in a group. */
const fromMembers = 20;
const inGroup = 9;

/** Each founded ten months ago, by the secretary: three groups of a cell of 25. */
export async function setGroups(stage: Stage, ground: Ground, today: Temporal.PlainDate): Promise<void> {
  const day = today.subtract({ months: 10 }).with({ day: 5 });
  const big = ground.cells.filter((cell) => cell.people.length >= fromMembers && cell.until === null);
  await stage.together(async ({ as }) => {
    for (const cell of big.slice(0, 4)) {
      const lead = await as(cell.secretary.personId, moment(day, '10:00'));
      const people = await peopleOfCell(lead, cell.id, day.toString());
      const count = Math.ceil(people.length / inGroup);
      const leads = [cell.secretary.personId, cell.deputy.personId];
      for (let number = 0; number < count; number++) {
        const members = people.filter((_, at) => at % count === number);
        const [head, deputy] = members.filter((one) => one.official && !leads.includes(one.personId));
        granted(
          await foundGroup(lead, cell.id, {
            name: `Tổ đảng số ${number + 1}`,
            from: day.toString(),
            memberIds: members.map((one) => one.personId),
            headId: head?.personId ?? null,
            deputyId: deputy?.personId ?? null,
          }),
        );
      }
    }
  });
}

const said = [
  'Đề nghị thay phai gỗ cửa cống số 2 trước vụ đông xuân.',
  'Tổ nhận trực thêm hai ca trong đợt xả nước gieo cấy.',
  'Nên họp tổ ngay tại hiện trường để kiểm tra luôn công trình.',
];

/** The groups of the cell that is shown have met last month, one after the other; one is to meet next week. */
export async function groupsMeet(stage: Stage, ground: Ground, today: Temporal.PlainDate): Promise<void> {
  const cell = ground.cells[0] as MadeCell;
  await stage.together(async (hands) => {
    const groups = await groupsOn(await hands.builder(moment(today, '06:00')), cell.id, today.toString());
    for (const [at, group] of groups.entries()) {
      const day = today.subtract({ days: 24 - at });
      await meet(hands, cell, group, moment(day, '16:00'), said[at % said.length] as string);
    }
    const [next] = groups;
    if (next) await plan(hands, cell, next, moment(today.add({ days: 7 }), '16:00'), moment(today, '06:10'));
  });
}

/** Planned by its head, who chairs; the deputy, or whoever comes first, takes the minutes. */
async function plan(
  hands: Hands,
  cell: MadeCell,
  group: GroupRow,
  starts: Temporal.Instant,
  at: Temporal.Instant,
) {
  const day = starts.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
  const builder = await hands.builder(at);
  const people = await peopleOfCell(builder, cell.id, day);
  const sitting = await sittingOn(builder, cell.id, day);
  const members = people.filter((one) => sitting.get(one.personId) === group.id && !one.suspended);
  const [head, deputy] = await leadsOfGroup(builder, group.id, day);
  const chair = head?.personId ?? cell.secretary.personId;
  const taker = deputy?.personId ?? (members.find((one) => one.personId !== chair)?.personId as string);
  const { id } = granted(
    await planMeeting(await hands.as(chair, at), cell.id, {
      kind: 'group',
      groupId: group.id,
      month: monthOf(day),
      startsAt: starts.toString(),
      place: 'phòng trực quản lý công trình',
      movedReason: null,
      minuteTakerId: taker,
    }),
  );
  return { id, chair, taker, members };
}

async function meet(
  hands: Hands,
  cell: MadeCell,
  group: GroupRow,
  starts: Temporal.Instant,
  words: string,
): Promise<void> {
  const before = starts.subtract({ hours: 72 });
  const { id, chair, taker, members } = await plan(hands, cell, group, starts, before);
  const version = async (scope: Scope) => (await meetingRow(scope, id))?.version ?? 0;
  const lead = await hands.as(chair, before.add({ hours: 1 }));
  granted(await agreeMeeting(lead, id, await version(lead)));
  granted(await sendMeeting(lead, id, await version(lead)));
  let at = starts;
  const next = (personId: string, minutes: number) => {
    at = at.add({ minutes });
    return hands.as(personId, at);
  };
  const opening = await next(chair, 0);
  granted(await openMeeting(opening, id));
  granted(
    await notePresence(
      opening,
      id,
      members.filter((one) => !one.exempt && !one.away).map((one) => one.personId),
    ),
  );
  for (const item of await itemsOf(opening, id)) {
    granted(await openItem(await next(chair, Math.max(1, item.minutesPlanned - 2)), id, item.id));
    if (item.kind === 'discussion')
      granted(
        await noteOpinion(await next(taker, 3), id, {
          itemId: item.id,
          authorId: taker,
          kind: 'addition',
          text: words,
        }),
      );
  }
  const minutesVersion = async (scope: Scope) => (await minutesRow(scope, id)).version;
  const taking = await next(taker, 2);
  granted(await noteRead(taking, id));
  granted(await agreeMinutes(taking, id, await minutesVersion(taking)));
  granted(await closeMeeting(await next(chair, 1), id));
  const confirming = await next(taker, 10);
  granted(await confirmMinutes(confirming, id, await minutesVersion(confirming)));
  const locking = await next(chair, 15);
  granted(await lockMinutes(locking, id, { version: await minutesVersion(locking) }));
}
