// The cell switches frank opinions on and off by its vote in a meeting of its own: not by its committee, not by a vote that fails.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { readFrank } from '../../../democracy/frank/contract.ts';
import { castVote } from '../../../democracy/votes/contract.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { grantOffice } from '../../../organisation/offices/commands.ts';
import { makeMeeting } from '../../factory.ts';
import { meetingRow } from '../../queries.ts';
import { reviewMeeting } from '../../review/commands.ts';
import { agreeMeeting, openMeeting, sendMeeting } from '../../steps/commands.ts';
import * as votes from './contract.ts';

let app: TestApp;
let cell: MadeCell;
let meetingId: string;
beforeAll(async () => {
  app = await createTestApp();
  cell = await makeCell(app.runAsJob, { officials: 5, probationary: 0 });
  ({ meetingId } = await makeMeeting(app.act, cell));
});
afterAll(() => app.close());

async function decide(frank: 'on' | 'off', choice: 'for' | 'against'): Promise<boolean> {
  const secretary = await app.as(cell.secretary);
  const opened = await secretary.call(votes.openMeetingVote, {
    params: { meetingId },
    body: { question: 'Dùng ý kiến thẳng thắn', frank },
  });
  expect(opened.status).toBe(200);
  const voteId = opened.answer.id;
  for (const personId of cell.officials.slice(0, 3))
    await (await app.as(personId)).call(castVote, { params: { voteId }, body: { choice } });
  const closed = await secretary.call(votes.closeMeetingVote, { params: { meetingId, voteId } });
  expect(closed.answer.result?.passed).toBe(choice === 'for');
  return (await secretary.call(readFrank, { params: { organisationId: cell.cellId } })).answer.on;
}

test('passed it is on, refused it stays as it was, passed again it is off', async () => {
  expect(await decide('on', 'against')).toBe(false);
  expect(await decide('on', 'for')).toBe(true);
  expect(await decide('off', 'against')).toBe(true);
  app.setClock('2026-11-24T02:05:00Z');
  expect(await decide('off', 'for')).toBe(false);
  const member = await app.as(cell.officials[4] as string);
  const tried = await member.call(votes.openMeetingVote, {
    params: { meetingId },
    body: { question: 'Dùng ý kiến thẳng thắn', frank: 'on' },
  });
  expect(tried.code).toBe('forbidden');
});

test('the committee’s own meeting cannot decide it', async () => {
  const large = await makeCell(app.runAsJob, { officials: 10, probationary: 0 });
  await app.runAsJob('sample', async (scope) =>
    granted(
      await grantOffice(scope, large.cellId, {
        personId: large.officials[4] as string,
        kind: 'committee_member',
        from: '2020-01-01',
        until: null,
      }),
    ),
  );
  const prepared = await makeMeeting(app.act, large, { state: 'draft', inMinutes: 60 * 24 * 3 });
  const preId = await app.act(large.secretary, async (scope) => {
    const version = async (id: string) => (await meetingRow(scope, id))?.version ?? 0;
    const put = await reviewMeeting(scope, prepared.meetingId, {
      version: await version(prepared.meetingId),
      startsAt: scope.now.add({ minutes: 10 }).toString(),
      place: 'Phòng họp tầng 2',
    });
    const id = granted(put).preMeetingId as string;
    granted(await agreeMeeting(scope, id, await version(id)));
    granted(await sendMeeting(scope, id, await version(id)));
    granted(await openMeeting(scope, id));
    return id;
  });
  const tried = await (await app.as(large.secretary)).call(votes.openMeetingVote, {
    params: { meetingId: preId },
    body: { question: 'Dùng ý kiến thẳng thắn', frank: 'on' },
  });
  expect(tried.code).toBe('frank-by-cell');
});
