// Where a window stands, in words and shape.
import { showDate, showMoment } from '../../../../web/kit/format.ts';
import type { vi } from '../../../../web/texts/vi/frank.ts';
import type { FrankLine } from '../contract.ts';

type Shape = 'now' | 'due' | 'late' | 'done' | 'dropped';

/** When it is shown: at its hour, or at an item and at its hour at the latest. */
export function showsWhen(t: typeof vi, { item, showsAt, movedAt }: FrankLine): string | null {
  if (showsAt === null) return null;
  if (!item) return movedAt === null ? null : t.moved(showMoment(showsAt));
  return item.stands
    ? `${movedAt === null ? '' : `${t.movedShort} `}${t.atItem(item.words, showMoment(showsAt))}`
    : t.itemGone(item.words, showMoment(showsAt));
}

function writingIn(t: typeof vi, { calledAt, showsAt }: FrankLine): string {
  return calledAt === null ? t.states.writing(showsAt && showMoment(showsAt)) : t.states.called;
}

export function standingOf(t: typeof vi, window: FrankLine, today: string): { shape: Shape; words: string } {
  switch (window.state) {
    case 'handing_out':
      return { shape: 'now', words: t.states.handing_out(showMoment(window.handsUntil)) };
    case 'writing':
      return { shape: 'now', words: writingIn(t, window) };
    case 'shown': {
      const waits = window.unanswered > 0;
      const late = waits && window.answerDueOn !== null && window.answerDueOn < today;
      return {
        shape: late ? 'late' : waits ? 'due' : 'done',
        words: `${t.states.shown(showDate(window.endedAt ?? ''))}. ${t.counts(window.opinions, window.unanswered)}`,
      };
    }
    case 'void':
      return { shape: 'dropped', words: t.states.void };
    case 'stopped':
      return { shape: 'dropped', words: window.endedWhy ? t.states.cellEnded : t.states.stopped };
  }
}
