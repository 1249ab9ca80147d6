// The committee's own meeting before the cell's: held at its hour with roll and minutes, and the contents agreed in it.
import { agreeMinutes, noteRead } from '../src/modules/meetings/minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../src/modules/meetings/minutes/locking/commands.ts';
import { minutesRow } from '../src/modules/meetings/minutes/queries.ts';
import { editMeeting } from '../src/modules/meetings/preparation/commands.ts';
import { itemsOf, meetingRow } from '../src/modules/meetings/queries.ts';
import { reviewMeeting } from '../src/modules/meetings/review/commands.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { openItem } from '../src/modules/meetings/room/commands.ts';
import {
  agreeMeeting,
  closeMeeting,
  openMeeting,
  sendMeeting,
} from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { MadeCell } from './ground.ts';
import { granted, type Hands } from './stage.ts';

/** In: when the contents are put before it, when it meets, the meeting that it prepares. */
export async function committeeMeets(
  hands: Hands,
  cell: MadeCell,
  meetingId: string,
  put: Temporal.Instant,
  starts: Temporal.Instant,
): Promise<void> {
  const lead = await hands.as(cell.secretary.personId, put);
  const version = async (scope: Scope, id: string) => (await meetingRow(scope, id))?.version ?? 0;
  const { preMeetingId: id } = granted(
    await reviewMeeting(lead, meetingId, {
      version: await version(lead, meetingId),
      startsAt: starts.toString(),
      place: 'phòng bí thư',
    }),
  );
  const taker = cell.people[2]?.personId;
  if (id === null || !taker) throw new Error('sample: the committee has no meeting');
  granted(await editMeeting(lead, id, { version: await version(lead, id), minuteTakerId: taker }));
  granted(await agreeMeeting(lead, id, await version(lead, id)));
  granted(await sendMeeting(lead, id, await version(lead, id)));
  let at = starts;
  const next = (personId: string, minutes: number) => {
    at = at.add({ minutes });
    return hands.as(personId, at);
  };
  const chair = cell.secretary.personId;
  const opening = await next(chair, 0);
  granted(await openMeeting(opening, id));
  granted(await notePresence(opening, id, [chair, cell.deputy.personId, taker]));
  for (const item of await itemsOf(opening, id))
    granted(await openItem(await next(chair, Math.max(1, item.minutesPlanned - 2)), id, item.id));
  granted(await agreeMeeting(await next(chair, 2), meetingId, await version(opening, meetingId)));
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
