// What was good once is sent again: twice, later, by others. Each is refused in Vietnamese without a change to any row, or is
// allowed on purpose: those are listed, with why.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFrankVote } from '../../src/modules/democracy/frank/factory.ts';

import { makeMeeting } from '../../src/modules/meetings/factory.ts';
import * as minutes from '../../src/modules/meetings/minutes/contract.ts';
import { stopMeetingBallot } from '../../src/modules/meetings/room/ballots/contract.ts';
import { withdrawMeetingVote } from '../../src/modules/meetings/room/votes/contract.ts';
import { closeMeeting } from '../../src/modules/meetings/steps/contract.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { Again, watchRows } from '../roles/again.ts';
import * as beside from '../roles/again-beside.ts';
import * as story from '../roles/again-story.ts';
import { createTestApp, type TestApp } from '../support/app.ts';

const later = ['when it was over', 'after the meeting', 'after the lock'];
const at = (name: string, whens: readonly string[], changes = true) =>
  whens.map((when) => `${name} ${when}${changes ? '' : ', nothing changes'}`);

/** Why, and what. */
const onPurpose: Readonly<Record<string, string[]>> = {
  'written or moved anew, it is another one; who sent it twice by mistake takes one back': [
    ...at('writeOpinion', ['again', ...later]),
    ...at('noteOpinion', ['again', 'when it was over']),
    ...at('proposeMotion', ['again', 'when it was over']),
    ...at('commentTurn', ['again', 'when it was over']),
    ...at('noteMade', ['again', 'when it was over']),
  ],
  'who withdrew his minority opinion may keep one again, until the lock': at('keepOpinion', [
    'when it was over',
  ]),
  'while the meeting is on and none is open, another may be opened, and after a window the next': [
    ...at('openMeetingVote', ['when it was over']),
    ...at('openMeetingBallot', ['when it was over']),
    ...at('openFrankWindow', ['when it was over']),
    ...at('setUpElection', ['when it was over']),
  ],
  'the same once more is the same: it counts once, and the history tells who said so': [
    ...at('castVote', ['again']),
    ...at('noteCards', ['again']),
    ...at('orderAmendments', ['again']),
    ...at('enterTally', ['again']),
    ...at('enterCount', ['again']),
    ...at('allowPhones', ['again']),
    ...at('noteTurn', ['again', 'when it was over']),
  ],
  'where it stands already it stays, and nothing is told twice': [
    ...at('notePaperBallot', ['again'], false),
    ...at('callTurn', ['again', 'when it was over'], false),
    ...at('hideFrankOpinion', ['again', ...later], false),
  ],
  'a lost answer is fetched again with the same blinded message, and no other': [
    ...at('takeBallot', ['again', ...later], false),
    ...at('takeFrankToken', ['again', ...later], false),
  ],
  'the committee above puts number and day of its decision right, whenever it sees the slip': at(
    'approveElection',
    ['again', ...later],
  ),
  'what became of a promise is told as often as there is something to tell; every telling stays': [
    ...at('tellPromise', ['again', ...later]),
    // By who leads, in the meeting alone.
    ...at('notePromise', ['again', 'when it was over']),
  ],
  'members on probation speak, write, criticise themselves; they neither vote nor lead': [
    ...at('writeOpinion', ['as probationary']),
    ...at('saveCriticismPaper', ['as probationary']),
    ...at('commentTurn', ['as probationary']),
    ...at('takeFrankToken', ['as probationary']),
  ],
};

let app: TestApp;
let cell: MadeCell;
let again: Again;
beforeAll(async () => {
  app = await createTestApp({ requestsPerMinute: 1e6, now: story.clock.toString() });
  cell = await makeCell(app.runAsJob, { officials: 9 });
  const other = await makeCell(app.runAsJob);
  await makeFrankVote(app.act, cell, 'on');
  const others = {
    otherCell: other.secretary,
    probationary: cell.probationary[0] as string,
    stranger: null,
  };
  for (const who of [...cell.officials, cell.above, other.secretary, others.probationary])
    await app.cookieOf(who);
  again = new Again(app, others, await watchRows(app));
});
afterAll(() => app?.close());

async function locked(meetingId: string): Promise<void> {
  const { secretary, taker } = story.peopleOf(cell);
  const params = { meetingId };
  const version = async () =>
    (await (await app.as(taker)).call(minutes.readMinutes, { params })).answer.version;
  const confirmed = await (await app.as(taker)).call(minutes.confirmMinutes, {
    params,
    body: { version: await version() },
  });
  expect(confirmed.code).toBeUndefined();
  const sealed = await (await app.as(secretary)).call(minutes.lockMinutes, {
    params,
    body: { version: await version() },
  });
  expect(sealed.code).toBeUndefined();
}

test('what was good once is refused later, twice and from others, or allowed on purpose', async () => {
  const { secretary, taker } = story.peopleOf(cell);
  const promiseId = await beside.promisedBefore(app, cell);
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: taker });
  const told = { app, again, cell, meeting };
  const params = { meetingId: meeting.meetingId };
  for (const tell of [
    story.tellOpinions,
    story.tellVotes,
    story.tellMotions,
    story.tellBallots,
    story.tellElections,
    story.tellCriticism,
    story.tellFrank,
    beside.tellEndedElection,
    beside.tellNextAgenda,
  ])
    await tell(told);
  await beside.tellPromisedBefore(told, promiseId);
  await again.after('when it was over');
  // What may be opened anew while the meeting is on was.
  const rows = (table: 'votes' | 'ballots', states: string[]) =>
    app.database.owner
      .selectFrom(table)
      .select('id')
      .where('meeting_id', '=', meeting.meetingId)
      .where('state', 'in', states as never)
      .execute();
  const lead = await app.as(secretary);
  for (const { id } of await rows('votes', ['open']))
    await lead.call(withdrawMeetingVote, { params: { ...params, voteId: id } });
  for (const { id } of await rows('ballots', ['handing_out']))
    await lead.call(stopMeetingBallot, { params: { ...params, ballotId: id } });
  const taking = await app.as(taker);
  await taking.call(minutes.noteRead, { params });
  const { version } = (await taking.call(minutes.readMinutes, { params })).answer;
  await taking.call(minutes.agreeMinutes, { params, body: { version } });
  expect((await (await app.as(secretary)).call(closeMeeting, { params })).code ?? 'ok').toBe('ok');
  await again.after('after the meeting');
  await locked(meeting.meetingId);
  await beside.tellCarriedUp(told);
  await again.after('after the lock');
  expect(again.faults).toEqual([]);
  expect(again.calls).toBeGreaterThan(700);
  // Neither more nor fewer: what ceases to be allowed is struck from the list.
  expect(
    [...again.allowed].map(([what, rows]) => `${what}${rows.length > 0 ? '' : ', nothing changes'}`).sort(),
  ).toEqual(Object.values(onPurpose).flat().sort());
});
