// What is being typed of a meeting held on paper: kept in this tab until it is entered or thrown away; and what is sent of it.
import type { AnswerOf, BodyIn } from '../../../../platform/http/endpoint.ts';
import { instantAt } from '../../../../platform/i18n/local-time.ts';
import { useDraft } from '../../../../web/draft.ts';
import { holdsRegular, isOfCell, monthOf, needsNoReason } from '../../rules.ts';
import type { enterPaperMeeting, LateKind, readLateForm } from '../contract.ts';
import { linesOf, type More, noMore, sentMore } from './late-more.tsx';
import { type Move, sentMoves } from './late-moves.tsx';
import { type Duty, noSums, type TypedSums, type TypedVote } from './late-votes.tsx';

export type People = AnswerOf<typeof readLateForm>;

export interface Typed {
  readonly kind: LateKind;
  readonly groupId?: string;
  /** The last whole date that was typed: the people of that day are shown. */
  readonly on?: string;
  /** Null while what stands there is no date, or no time of day. */
  readonly date?: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string;
  readonly movedReason: string;
  readonly reason: string;
  readonly chair: string;
  readonly taker: string;
  readonly away: readonly string[];
  readonly excused: readonly string[];
  readonly moves: readonly Move[];
  readonly more: More;
  readonly items: string;
  readonly conclusion: string;
  readonly votes: readonly TypedVote[];
  /** Null while nothing was passed. */
  readonly duties: readonly Duty[] | null;
  readonly passedBy: TypedSums;
}

const nothing: Typed = {
  kind: 'regular',
  from: '14:00',
  to: '15:30',
  place: '',
  movedReason: '',
  reason: '',
  chair: '',
  taker: '',
  away: [],
  excused: [],
  moves: [],
  more: noMore,
  items: '',
  conclusion: '',
  votes: [],
  duties: null,
  passedBy: noSums,
};

export interface Typing {
  readonly typed: Typed;
  /** Whether something stands there that would be lost. */
  readonly kept: boolean;
  readonly type: (change: Partial<Typed>) => void;
  readonly clear: () => void;
}

export function useTyping(cellId: string): Typing {
  const [kept, keep] = useDraft(`late.${cellId}`);
  const typed: Typed = kept ? { ...nothing, ...(JSON.parse(kept) as Partial<Typed>) } : nothing;
  return {
    typed,
    kept: kept !== null,
    type: (change) => keep(JSON.stringify({ ...typed, ...change })),
    clear: () => keep(null),
  };
}

/** What follows from what is typed and who sat in it that day. */
export function chosenOf(typed: Typed, people: People) {
  // Who leads a group only enters its meetings.
  const kind = people.whole ? typed.kind : 'group';
  const date = typed.date === undefined ? people.today : typed.date;
  return {
    kind,
    date,
    groupId: typed.groupId ?? people.groups[0]?.id,
    chairId: people.leads.find((one) => one.id === typed.chair)?.id ?? people.leads[0]?.id,
    takerId: people.members.find((one) => one.id === typed.taker)?.id ?? '',
    present: people.members.filter((one) => !typed.away.includes(one.id)).map((one) => one.id),
    excused: typed.excused.filter((one) => typed.away.includes(one)),
    asksReason: holdsRegular(kind) && date !== null && !needsNoReason(monthOf(date), date, people.localRules),
  };
}

/** What is sent; null while day, hours or chair are not there. */
export function toSend(typed: Typed, people: People): BodyIn<typeof enterPaperMeeting> | null {
  const { kind, date, groupId, chairId, takerId, present, excused, asksReason } = chosenOf(typed, people);
  const { from, to, duties } = typed;
  if (!date || !from || !to || !chairId) return null;
  const startsAt = instantAt(date, from);
  const endedAt = instantAt(date, to);
  return {
    kind,
    ...sentMore(kind, typed.more),
    groupId: kind === 'group' ? (groupId ?? null) : null,
    month: monthOf(date),
    startsAt,
    // Past midnight.
    endedAt: endedAt > startsAt ? endedAt : new Date(Date.parse(endedAt) + 86_400_000).toISOString(),
    place: typed.place,
    movedReason: asksReason ? typed.movedReason : null,
    chairId,
    minuteTakerId: takerId,
    reason: typed.reason,
    present,
    excused,
    ...sentMoves(typed.moves),
    items: linesOf(typed.items),
    votes: typed.votes.map(({ item, question, ...sums }) => ({
      item: Number(item),
      question,
      ...toNumbers(sums),
    })),
    conclusion: typed.conclusion,
    resolution:
      duties === null || !isOfCell(kind)
        ? null
        : {
            clauses: duties.map((duty) => ({
              text: duty.text,
              assigneeId: duty.who,
              dueOn: duty.due ?? '',
            })),
            vote: toNumbers(typed.passedBy),
          },
  };
}

function toNumbers(sums: TypedSums): { for: number; against: number; other: number } {
  return { for: Number(sums.for), against: Number(sums.against), other: Number(sums.other) };
}
