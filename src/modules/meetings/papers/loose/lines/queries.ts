// Which papers without a number a meeting has, for the actor.
import type { Scope } from '../../../../../platform/auth/scope.ts';
import { type MeetingRow, minutesStateOf } from '../../../queries.ts';
import { type MeetingActor, mayTakePapers } from '../../../rules.ts';
import type { LooseLine } from '../../contract.ts';

/** Those that the actor reads and that are there. */
export async function looseLines(
  scope: Scope,
  meeting: MeetingRow,
  actor: MeetingActor,
): Promise<LooseLine[]> {
  const isOver = meeting.state === 'cancelled';
  const state = meeting.sentAt === null ? 'draft' : 'issued';
  // A meeting entered afterwards had its programme on paper.
  const before = mayTakePapers(meeting, actor) && !isOver && meeting.enteredLateAt === null;
  const locked = (await minutesStateOf(scope, meeting)) === 'locked';
  return [
    ...(before ? [{ kind: 'programme', state } as const, { kind: 'book', state } as const] : []),
    ...(actor.member && meeting.state === 'closed'
      ? [{ kind: 'report', state: locked ? 'issued' : 'draft' } as const]
      : []),
  ];
}
