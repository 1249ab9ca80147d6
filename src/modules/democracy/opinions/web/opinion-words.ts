// Who said an opinion, who answers it, and where it stands.
import { daysBetween } from '../../../../platform/i18n/dates.ts';
import { showDate, showDue } from '../../../../web/kit/format.ts';
import type { OpinionsTexts } from '../../../../web/texts/vi/opinions.ts';
import type { OpinionLine } from '../contract.ts';

type Owner = NonNullable<OpinionLine['owner']>;

/** The committee of the cell, the head of the agency, or a committee above by its name. */
export function ownerName(t: OpinionsTexts, owner: Owner, cellId: string): string {
  return owner.organisation.id === cellId ? t.owners[owner.kind] : owner.organisation.name;
}

type Shape = 'todo' | 'now' | 'done' | 'due' | 'late' | 'dropped' | 'half' | 'away';

/** Shape and words of its state. */
export function standingOf(
  t: OpinionsTexts,
  line: OpinionLine,
  today: string,
): { readonly shape: Shape; readonly words: string } {
  const outcome = line.outcome ? t.outcomes[line.outcome] : '';
  const due = line.dueOn ? showDue(line.dueOn, today) : '';
  const late = line.dueOn !== null && line.dueOn < today;
  const soon = line.dueOn !== null && daysBetween(today, line.dueOn) <= 7;
  switch (line.state) {
    case 'waiting':
      return {
        shape: late ? 'late' : soon ? 'due' : 'todo',
        words: line.returns > 0 ? t.again(due) : t.waiting(due),
      };
    case 'study':
      return { shape: late ? 'late' : 'now', words: t.study(due) };
    case 'answered':
      return { shape: 'half', words: t.answered(outcome) };
    case 'to_meeting':
      return { shape: 'away', words: t.toMeeting };
    case 'settled':
      return {
        shape: 'done',
        words: line.satisfied ? t.settled(outcome) : t.settledInMeeting(outcome),
      };
    case 'withdrawn':
      return { shape: 'dropped', words: t.withdrawn };
    default:
      return { shape: 'done', words: t.said };
  }
}

export function saidBy(t: OpinionsTexts, line: OpinionLine): string {
  return t.by(t.kinds[line.kind], line.author.name, showDate(line.saidOn));
}
