// Minority opinions of a meeting as its people see them, and on which votes the actor may keep one.
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { earlierWordsIn, keptInMeeting, keptRuleId } from '../../democracy/opinions/kept/queries.ts';
import { countedBySums, wasMinority } from '../../democracy/opinions/kept/rules.ts';
import { ownVote, votesOfMeeting } from '../../democracy/votes/queries.ts';
import { organisationAt } from '../../organisation/queries.ts';
import { committeeName } from '../../organisation/regulations/rules.ts';
import { enterMinutes } from '../minutes/queries.ts';
import { peopleOf } from '../queries.ts';
import { mayNoteRoll, mayTakeMinutes } from '../rules.ts';
import type { listMeetingKept } from './contract.ts';

export async function keptOfMeeting(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof listMeetingKept>>> {
  const entered = await enterMinutes(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor, row } = entered;
  if (meeting.state !== 'open' && meeting.state !== 'closed') return refuseCommon('not-found');
  const kept = await keptInMeeting(scope, meetingId);
  const locked = row.state === 'locked';
  const votes = (await votesOfMeeting(scope, meetingId)).filter((vote) => vote.result !== null);
  const me = actingPerson(scope);
  const mayKeep = [];
  for (const vote of locked ? [] : votes) {
    const { id, question, result } = vote;
    const own = await ownVote(scope, id, me);
    const has = kept.some((one) => one.voteId === id && one.mine && !one.withdrawn);
    if (!has && own.mayVote && wasMinority(result, own.choice, countedBySums(vote, own.choice)))
      mayKeep.push({ voteId: id, question });
  }
  const notes = !locked && mayNoteRoll(meeting, actor);
  const split = votes.filter(({ result }) => wasMinority(result, null, true));
  const people = notes && split.length > 0 ? await peopleOf(scope, meeting) : [];
  const cell = await organisationAt(scope, meeting.organisationId, scope.today);
  return {
    ruleId: keptRuleId(scope.today),
    locked,
    above: cell?.parentName ? committeeName(cell.parentName) : null,
    kept,
    earlier: await earlierWordsIn(scope, meetingId, mayTakeMinutes(meeting, actor) ? null : me),
    mayKeep,
    noteFor: {
      votes: notes ? split.map((vote) => ({ voteId: vote.id, question: vote.question })) : [],
      people: people
        .filter((one) => one.official && !one.suspended)
        .map((one) => ({ id: one.personId, name: one.name })),
    },
  };
}
