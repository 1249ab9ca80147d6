// What stands beside the day of the story: a promise of an earlier meeting, the next agenda, what is carried up once the minutes are locked.
import * as frank from '../../src/modules/democracy/frank/contract.ts';
import * as opinions from '../../src/modules/democracy/opinions/contract.ts';
import * as up from '../../src/modules/democracy/opinions/kept/contract.ts';
import * as criticism from '../../src/modules/meetings/criticism/contract.ts';
import { turnsOf } from '../../src/modules/meetings/criticism/queries.ts';
import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import { openFrankAtItem } from '../../src/modules/meetings/frank-item/contract.ts';
import * as owed from '../../src/modules/meetings/owed/contract.ts';
import { readMeeting } from '../../src/modules/meetings/preparation/contract.ts';
import * as elections from '../../src/modules/meetings/room/elections/contract.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/contract.ts';
import type { MadeCell } from '../../src/modules/organisation/factory.ts';
import type { TestApp } from '../support/app.ts';
import { clock, peopleOf, type Told } from './again-story.ts';

/** A month before, the secretary promised aloud; that meeting is over. Out: the promise. */
export async function promisedBefore(app: TestApp, cell: MadeCell): Promise<string> {
  app.setClock('2026-10-20T02:00:00Z');
  const { secretary } = peopleOf(cell);
  const { meetingId } = await makeMeeting(app.act, cell, { kind: 'thematic', month: '2026-10-01' });
  const lead = await app.as(secretary);
  const well = <T extends { code?: string | undefined; message?: string | undefined }>(called: T): T => {
    if (called.code) throw new Error(`${called.code} ${called.message}`);
    return called;
  };
  well(await lead.call(criticism.openCriticism, { params: { meetingId } }));
  // The committee as a whole is heard first, then its secretary.
  const [first, second] = await app.act(secretary, (scope) => turnsOf(scope, meetingId));
  const call = async (turnId: string, to: 'now' | 'heard') =>
    well(await lead.call(criticism.callTurn, { params: { meetingId, turnId }, body: { to } }));
  await call(first?.id as string, 'now');
  await call(first?.id as string, 'heard');
  await call(second?.id as string, 'now');
  const made = well(
    await lead.call(criticism.noteMade, {
      params: { meetingId, turnId: second?.id as string },
      body: { text: 'Xuống trạm mỗi tuần một buổi', dueOn: null },
    }),
  );
  well(await lead.call(closeMeeting, { params: { meetingId } }));
  app.setClock(clock.toString());
  return made.answer.id;
}

export async function tellPromisedBefore({ again, cell, meeting }: Told, promiseId: string): Promise<void> {
  await again.good(criticism.notePromise, peopleOf(cell).secretary, {
    params: { meetingId: meeting.meetingId, promiseId },
    body: { state: 'kept', note: 'Đồng chí nói đã làm.' },
  });
}

/** One more election, which the meeting decides not to go on with. */
export async function tellEndedElection({ again, cell, meeting: { meetingId } }: Told): Promise<void> {
  const { secretary } = peopleOf(cell);
  const body = { office: 'committee' as const, term: '2026 - 2031', seats: 3 };
  const { id } = await again.good(elections.setUpElection, secretary, { params: { meetingId }, body });
  await again.good(elections.endElection, secretary, { params: { meetingId, electionId: id } });
}

/** The agenda after next is offered what is owed by its day, and frank opinions wait for one of its items. */
export async function tellNextAgenda({ app, again, cell }: Told): Promise<void> {
  const { secretary, mai } = peopleOf(cell);
  const { meetingId, itemIds } = await makeMeeting(app.act, cell, {
    state: 'draft',
    month: '2027-01-01',
    inMinutes: 45 * 1440,
  });
  const lead = await app.as(secretary);
  const version = async () => (await lead.call(readMeeting, { params: { meetingId } })).answer.version;
  const organisationId = cell.cellId;
  const opinion = await (await app.as(mai)).call(opinions.writeOpinion, {
    params: { organisationId },
    body: {
      kind: 'proposal',
      text: 'Gửi tài liệu sớm hơn.',
      about: { type: 'committee', id: organisationId },
    },
  });
  await again.good(owed.takeOwedOpinion, secretary, {
    params: { meetingId, opinionId: opinion.answer.id },
    body: { version: await version() },
  });
  const { windows } = (await lead.call(frank.readFrank, { params: { organisationId } })).answer;
  await again.good(owed.takeOwedFrank, secretary, {
    params: { meetingId, windowId: windows.find((one) => one.state === 'shown')?.id as string },
    body: { version: await version() },
  });
  const { id } = await again.good(openFrankAtItem, secretary, {
    params: { itemId: itemIds.at(-1) as string },
    body: { theme: 'Cách chia việc', handsUntil: clock.add({ hours: 24 }).toString() },
  });
  await again.good(frank.stopFrankWindow, secretary, { params: { windowId: id } });
}

/** The minutes are locked: what was carried up is received, who did not wish it then carries it now. */
export async function tellCarriedUp({ app, again, cell }: Told): Promise<void> {
  const { mai, nga } = peopleOf(cell);
  const kept = async (personId: string) => {
    const { own } = (await (await app.as(personId)).call(up.listKeptOpinions, {})).answer;
    return { opinionId: own.find((one) => !one.withdrawn)?.opinionId as string };
  };
  await again.good(up.receiveKeptOpinion, cell.above, { params: await kept(mai) });
  await again.good(up.carryKeptOpinion, nga, { params: await kept(nga) });
}
