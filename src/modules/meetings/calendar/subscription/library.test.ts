// What a calendar library of others makes of a subscription: changes, moves and cancellations arrive, of the cell, its committee and a
// group, each with those who sit there and nobody else; also when the cell ends.
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import * as change from '../../../organisation/changes/contract.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { makeGroup } from '../../../organisation/groups/factory.ts';
import { grantOffice } from '../../../organisation/offices/commands.ts';
import type { OfficeKind } from '../../../organisation/rules.ts';
import { foundOrganisation } from '../../../organisation/tree/commands.ts';
import { addAgendaItem } from '../../agenda/contract.ts';
import { makeMeeting } from '../../factory.ts';
import { editMeeting, readMeeting } from '../../preparation/contract.ts';
import { meetingRow } from '../../queries.ts';
import { readRoll } from '../../roll/contract.ts';
import { cancelMeeting } from '../../steps/contract.ts';
import { makeCalendarAddress } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-24T02:00:00Z' });
});
afterAll(() => app.close());

interface Seen {
  readonly sequence: number;
  readonly status: unknown;
  readonly starts: string;
  readonly minutes: number;
}

/** What the library knows after reading the address anew, by meeting. */
async function subscription(personId: string) {
  const { answer } = await (await app.as(personId)).call(makeCalendarAddress);
  const path = new URL(answer.address).pathname;
  return async (): Promise<Map<string, Seen>> => {
    const root = new ICAL.Component(ICAL.parse((await app.http.inject({ url: path })).payload));
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return new Map(
      root.getAllSubcomponents('vevent').map((component) => {
        const event = new ICAL.Event(component);
        const starts = event.startDate.toJSDate();
        return [
          event.uid.replace('@nennep', ''),
          {
            sequence: event.sequence,
            status: component.getFirstPropertyValue('status'),
            starts: starts.toISOString(),
            minutes: (event.endDate.toJSDate().getTime() - starts.getTime()) / 60_000,
          },
        ];
      }),
    );
  };
}

const office = (cell: MadeCell, personId: string, kind: OfficeKind) =>
  app.runAsJob('sample', async (scope) => {
    const given = { personId, kind, from: '2026-01-01', until: null };
    granted(await grantOffice(scope, cell.cellId, given));
  });

/** A cell with a committee of three, a group of four; one meeting of each planned, and who reads his calendar. */
async function stage() {
  const cell = await makeCell(app.runAsJob, { officials: 9, probationary: 0, name: 'Chi bộ Thủy nông' });
  const person = (place: number) => cell.officials[place] as string;
  await office(cell, person(2), 'committee_member');
  const groupId = await makeGroup(app.act, cell, cell.officials.slice(4, 8));
  const far = { state: 'draft', month: '2026-12-01' } as const;
  const ofCell = await makeMeeting(app.act, cell, { ...far, inMinutes: 60 * 24 * 10 });
  const ofCommittee = await makeMeeting(app.act, cell, {
    ...far,
    kind: 'committee',
    inMinutes: 60 * 24 * 8,
    minuteTakerId: person(2),
  });
  const ofGroup = await makeMeeting(app.act, cell, {
    ...far,
    kind: 'group',
    groupId,
    inMinutes: 60 * 24 * 12,
    chairId: person(4),
    minuteTakerId: person(5),
  });
  const readers = {
    secretary: await subscription(cell.secretary),
    committee: await subscription(person(2)),
    group: await subscription(person(6)),
    member: await subscription(person(8)),
  };
  const ids = { cell: ofCell.meetingId, committee: ofCommittee.meetingId, group: ofGroup.meetingId };
  return { cell, person, ids, readers };
}

const version = (cell: MadeCell, meetingId: string) =>
  app.act(cell.secretary, async (scope) => (await meetingRow(scope, meetingId))?.version ?? 0);

test('each sees where he sits; a longer agenda, a move and a cancellation arrive with a growing sequence', async () => {
  app.setClock('2026-11-24T02:00:00Z');
  const { cell, ids, readers } = await stage();
  const sees = async (who: keyof typeof readers) => [...(await readers[who]()).keys()].sort();
  const sorted = (...which: (keyof typeof ids)[]) => which.map((one) => ids[one]).sort();
  expect(await sees('secretary')).toEqual(sorted('cell', 'committee'));
  expect(await sees('committee')).toEqual(sorted('cell', 'committee'));
  expect(await sees('group')).toEqual(sorted('cell', 'group'));
  expect(await sees('member')).toEqual(sorted('cell'));

  const secretary = await app.as(cell.secretary);
  const reader = { cell: 'member', committee: 'committee', group: 'group' } as const;
  for (const which of ['cell', 'committee', 'group'] as const) {
    const meetingId = ids[which];
    const params = { meetingId };
    const look = async () => (await readers[reader[which]]()).get(meetingId) as Seen;
    const planned = await look();
    expect(planned.status).toBe('TENTATIVE');
    app.setClock('2026-11-25T02:00:00Z');
    const added = await secretary.call(addAgendaItem, {
      params,
      body: {
        version: await version(cell, meetingId),
        parentId: null,
        beforeId: null,
        kind: 'discussion',
        title: 'Chống úng vụ mùa',
        minutesPlanned: 25,
        presenterId: null,
      },
    });
    expect([which, added.code]).toEqual([which, undefined]);
    const longer = await look();
    expect([longer.minutes, longer.sequence > planned.sequence]).toEqual([planned.minutes + 25, true]);
    const startsAt = '2026-12-31T16:30:00.000Z';
    const moved = await secretary.call(editMeeting, {
      params,
      body: { version: await version(cell, meetingId), startsAt, movedReason: 'Trực lũ' },
    });
    expect([which, moved.code]).toEqual([which, undefined]);
    const later = await look();
    expect([later.starts, later.sequence > longer.sequence]).toEqual([startsAt, true]);
    const cancelled = await secretary.call(cancelMeeting, {
      params,
      body: { version: await version(cell, meetingId), reason: 'Trùng lịch' },
    });
    expect([which, cancelled.code]).toEqual([which, undefined]);
    const last = await look();
    expect([last.status, last.sequence > later.sequence]).toEqual(['CANCELLED', true]);
  }
});

test('the cell ends: its last members are told that what was planned is cancelled, each of his own; later nobody new', async () => {
  app.setClock('2026-11-24T02:00:00Z');
  const { cell, ids, readers } = await stage();
  const beside = await app.runAsJob('sample', async (scope) => {
    const { committeeId: parentId } = cell;
    const founding = { kind: 'cell', name: 'Chi bộ Kênh Nam', foundedOn: '2020-01-01', parentId } as const;
    return granted(await foundOrganisation(scope, founding)).id;
  });
  const merged = await (await app.as(cell.above)).call(change.mergeOrganisation, {
    params: { organisationId: cell.cellId },
    body: { on: '2026-11-26', successorId: beside },
  });
  expect(merged.code).toBeUndefined();
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) {
    app.setClock(`${day}T02:00:00Z`);
    const told = async (who: keyof typeof readers) =>
      [...(await readers[who]())].map(([id, one]) => [id, one.status]).sort();
    const all = (...which: (keyof typeof ids)[]) => which.map((one) => [ids[one], 'CANCELLED']).sort();
    expect(await told('member')).toEqual(all('cell'));
    expect(await told('committee')).toEqual(all('cell', 'committee'));
    expect(await told('group')).toEqual(all('cell', 'group'));
  }
});

test('who follows the cell for the committee above is sent its meetings, not those of its committee and groups', async () => {
  app.setClock('2026-11-24T02:00:00Z');
  const cell = await makeCell(app.runAsJob, { officials: 9, probationary: 0 });
  const person = (place: number) => cell.officials[place] as string;
  await office(cell, person(2), 'committee_member');
  await office(cell, cell.above, 'supervisor');
  const groupId = await makeGroup(app.act, cell, cell.officials.slice(4, 8));
  const sent = { state: 'sent', month: '2026-12-01' } as const;
  const ofCell = await makeMeeting(app.act, cell, { ...sent, inMinutes: 60 * 24 * 9 });
  const committee = { ...sent, kind: 'committee', minuteTakerId: person(2) } as const;
  const group = { ...sent, kind: 'group', groupId, chairId: person(4), minuteTakerId: person(5) } as const;
  const circles = [
    await makeMeeting(app.act, cell, { ...committee, inMinutes: 60 * 24 * 8 }),
    await makeMeeting(app.act, cell, { ...group, inMinutes: 60 * 24 * 10 }),
  ];
  const sees = await subscription(cell.above);
  expect([...(await sees()).keys()]).toEqual([ofCell.meetingId]);
  const secretary = await app.as(cell.secretary);
  const guests = async (meetingId: string) =>
    (await secretary.call(readRoll, { params: { meetingId } })).answer.guests.map((one) => one.name);
  expect(await guests(ofCell.meetingId)).toEqual(['Phan Thị Quyên']);
  for (const { meetingId } of circles) {
    expect(await guests(meetingId)).toEqual([]);
    // That it is held, not what stands on its agenda's papers.
    const seen = await (await app.as(cell.above)).call(readMeeting, { params: { meetingId } });
    expect(seen.answer.can.takePapers).toBe(false);
  }
});
