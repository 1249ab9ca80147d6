// Focus questions: who writes them, who answers when, who reads the answers, what is owed today. Pure.
import type { OwedItem } from '../../../platform/http/today-contract.ts';
import { daysBetween } from '../../../platform/i18n/dates.ts';
import type { AgendaItem } from '../contract.ts';
import { heldOn, type MeetingActor, type MeetingState, mayPrepare } from '../rules.ts';

type Item = Pick<AgendaItem, 'presenter' | 'state'>;
type Of = { readonly state: MeetingState };

const asking: readonly MeetingState[] = ['draft', 'agreed', 'sent'];

/** Whether questions may be written at this step: until the meeting opens. */
export function takesQuestions(meeting: Of): boolean {
  return asking.includes(meeting.state);
}

/** Who prepares the meeting, or presents the item. */
export function mayAsk(item: Item, actor: MeetingActor): boolean {
  return mayPrepare(actor) || (actor.personId !== null && item.presenter?.id === actor.personId);
}

/** Whether answers are taken: sent to the members, and the item not yet discussed. */
export function takesAnswers(meeting: Of, item: Item): boolean {
  return (meeting.state === 'sent' || meeting.state === 'open') && item.state === 'todo';
}

/** Whose answers the actor reads besides his own: who prepares, chairs or presents at once; the others when the item is on. */
export function mayReadAnswers(item: Item, actor: MeetingActor): boolean {
  return mayAsk(item, actor) || actor.chair || (actor.member && item.state !== 'todo');
}

/** What a member still owes of a meeting's questions. */
export function owedAnswers(
  meeting: { readonly id: string; readonly title: string; readonly startsAt: string },
  organisationName: string,
  unanswered: number,
  today: string,
): OwedItem | null {
  if (unanswered === 0 || heldOn(meeting) < today) return null;
  const days = daysBetween(today, heldOn(meeting));
  return {
    id: `focus:${meeting.id}`,
    kind: 'meeting',
    title: {
      vi: `Trả lời ${unanswered} câu hỏi gợi ý thảo luận`,
      en: `Answer ${unanswered} focus ${unanswered === 1 ? 'question' : 'questions'}`,
    },
    detail: { vi: meeting.title, en: meeting.title },
    due: meeting.startsAt,
    state: days <= 3 ? 'due' : 'todo',
    to: `/sinh-hoat/${meeting.id}#cau-hoi`,
    rank: days === 0 ? 16 : days <= 3 ? 47 : 67,
    organisationName,
    action: { vi: 'Trả lời', en: 'Answer' },
  };
}
