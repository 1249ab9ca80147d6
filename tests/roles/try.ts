// Tries endpoints as every role and says where an answer differs from the table.

import { randomUUID } from 'node:crypto';
import { makeBallot, makePaperBallot } from '../../src/modules/democracy/ballots/factory.ts';
import { makeFrankVote, makeFrankWindow, makeShownFrank } from '../../src/modules/democracy/frank/factory.ts';
import { makeWritten } from '../../src/modules/democracy/opinions/factory.ts';
import { makeVote } from '../../src/modules/democracy/votes/factory.ts';
import { makeMotion } from '../../src/modules/democracy/votes/motions/factory.ts';
import { makeDraft } from '../../src/modules/leadership/factory.ts';
import { makeCriticism } from '../../src/modules/meetings/criticism/factory.ts';
import {
  makeAbsence,
  makeFocus,
  makeKept,
  makeMeeting,
  makeOpinion,
  makePaper,
  makeSplitVote,
} from '../../src/modules/meetings/factory.ts';
import { electBody, makeElection, makeRound } from '../../src/modules/meetings/room/elections/factory.ts';
import { type MadeCell, makeCell } from '../../src/modules/organisation/factory.ts';
import { makeGroup } from '../../src/modules/organisation/groups/factory.ts';
import { makeLocalRule } from '../../src/modules/organisation/regulations/local/factory.ts';
import { makeEnd, makeEvidence, makeTask } from '../../src/modules/tasks/factory.ts';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import { drawToken, finishToken } from '../../src/web/blind.ts';
import type { TestApp } from '../support/app.ts';
import { type Line, type Role, roles, type Target } from './table.ts';

export interface Stage {
  readonly people: Record<Role, string | null>;
  readonly target: Target;
}

/** A cell to be tried, another one beside it, and somebody for every role. */
export async function setStage(app: TestApp): Promise<Stage> {
  const cell: MadeCell = await makeCell(app.runAsJob, { officials: 6 });
  const other = await makeCell(app.runAsJob);
  const personId = cell.officials[5] as string;
  const minuteTaker = cell.officials[3] as string;
  const member = cell.officials[4] as string;
  const meeting = await makeMeeting(app.act, cell, { minuteTakerId: minuteTaker, resolution: true });
  const paperId = await makePaper(app.act, app.services.files, cell.secretary, meeting.meetingId);
  const draft = await makeMeeting(app.act, cell, { state: 'draft', kind: 'thematic' });
  const sent = await makeMeeting(app.act, cell, { state: 'sent', kind: 'thematic', inMinutes: 30 });
  const sentItemId = sent.itemIds.at(-1) as string;
  const focusId = await makeFocus(app.act, cell.secretary, sent.meetingId, sentItemId);
  const absentId = cell.probationary[0] as string;
  await makeAbsence(app.act, cell.secretary, absentId, meeting.meetingId);
  const owner = app.database.owner;
  const membership = await owner
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const office = await owner
    .selectFrom('offices')
    .select('id')
    .where('person_id', '=', cell.head)
    .where('kind', '=', 'agency_head')
    .executeTakeFirstOrThrow();
  const [taskId, endedTaskId] = [
    await makeTask(app.act, cell.secretary, cell.cellId, { assigneeId: member, dueOn: '2026-12-05' }),
    await makeTask(app.act, cell.secretary, cell.cellId, { assigneeId: member, dueOn: '2026-12-05' }),
  ];
  await makeEnd(app.act, member, endedTaskId);
  const evidenceId = await makeEvidence(app.act, app.services.files, member, taskId);
  // Before the dates that the table tries.
  const status = await owner
    .insertInto('membership_statuses')
    .values({ membership_id: membership.id, kind: 'suspended', valid: '[2020-02-01,2020-03-01)' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const voteId = await makeVote(app.act, cell, { type: 'agenda_item', id: randomUUID() });
  const resolutionId = await makeDraft(app.act, cell);
  const localRuleId = await makeLocalRule(app.act, cell.above, cell.committeeId);
  const { meetingId } = meeting;
  const splitVoteId = await makeSplitVote(app.act, cell, meetingId, personId);
  const keptOpinionId = await makeKept(app.act, meetingId, splitVoteId, personId);
  await electBody(app.act, cell.secretary, meeting, 'tally_board', [member, personId]);
  const electionId = await makeElection(app.act, cell.secretary, meeting, {
    office: 'delegates',
    seats: 1,
    names: [cell.head],
  });
  const roundId = await makeRound(app.act, cell.secretary, meeting, electionId);
  const meetingVoteId = await makeVote(app.act, cell, { type: 'meeting', id: meetingId }, { meetingId });
  const opinionId = await makeOpinion(app.act, cell.secretary, meetingId, personId);
  const motion = await makeMotion(app.act, personId, { organisationId: cell.cellId, meetingId });
  const owedOpinionId = await makeWritten(app.act, cell, personId);
  const groupId = await makeGroup(app.act, cell, [member, minuteTaker]);
  const keys = app.services.blindKeys;
  const publishedBallotId = await makePaperBallot(app.act, keys, cell, meetingId);
  const ballotId = await makeBallot(app.act, keys, cell, { meetingId });
  const turns = await makeCriticism(app.act, cell.secretary, meetingId);
  await makeFrankVote(app.act, cell, 'on');
  const phone = { drawToken, finishToken };
  const shownFrankId = await makeShownFrank(app.act, keys, phone, cell, [
    { audience: 'cell', text: 'Giao việc sát hạn.' },
  ]);
  const frankWindowId = await makeFrankWindow(app.act, keys, cell);
  const frank = await owner.selectFrom('frank_opinions').select('id').executeTakeFirstOrThrow();
  let number = 0;
  return {
    people: {
      outsider: null,
      otherCell: other.secretary,
      probationary: cell.probationary[0] as string,
      member,
      minuteTaker,
      secretary: cell.secretary,
      deputy: cell.deputy,
      head: cell.head,
      above: cell.above,
      administrator: cell.administrator,
    },
    target: {
      cellId: cell.cellId,
      committeeId: cell.committeeId,
      personId,
      membershipId: membership.id,
      officeId: office.id,
      groupId,
      taskId,
      evidenceId,
      endedTaskId,
      statusId: status.id,
      meetingId: meeting.meetingId,
      itemId: meeting.itemIds.at(-1) as string,
      paperId,
      checkInCode: meeting.checkInCode,
      absentId,
      meetingVoteId,
      opinionId,
      ...motion,
      splitVoteId,
      keptOpinionId,
      owedOpinionId,
      draftMeetingId: draft.meetingId,
      sentMeetingId: sent.meetingId,
      sentItemId,
      focusId,
      voteId,
      localRuleId,
      ballotId,
      publishedBallotId,
      turnId: turns[1]?.id as string,
      frankWindowId,
      shownFrankId,
      frankOpinionId: frank.id,
      electionId,
      roundId,
      resolutionId,
      next: () => {
        number += 1;
        return number;
      },
    },
  };
}

/** Out: a line for each role whose answer is not the table's. */
export async function differences(
  app: TestApp,
  stage: Stage,
  endpoint: Endpoint,
  line: Line,
): Promise<string[]> {
  const found: string[] = [];
  for (const role of roles) {
    const expected = line.but?.[role] ?? (role === 'outsider' ? 'not-signed-in' : line.others);
    const answer = await (await app.as(stage.people[role])).call(endpoint, line.args(stage.target));
    const got = answer.status < 400 ? 'ok' : (answer.code ?? String(answer.status));
    if (got !== expected) found.push(`${endpoint.name} as ${role}: ${got}, not ${expected}`);
  }
  return found;
}
