// Who came late to a meeting held on paper, left it or was out for a while: the hours of the sheet as moments within it. Pure.
import { momentOf } from '../roll/leaving/rules.ts';

interface Told {
  readonly present: readonly string[];
  readonly late: readonly { readonly personId: string; readonly time: string }[];
  readonly left: readonly {
    readonly personId: string;
    readonly time: string;
    /** Null: he did not come back. */
    readonly back: string | null;
  }[];
}

export interface Moves {
  /** When each of those came. */
  readonly late: ReadonlyMap<string, string>;
  readonly left: readonly {
    readonly personId: string;
    readonly leftAt: string;
    readonly backAt: string | null;
  }[];
}

/** Whose hours cannot be, and why. */
export interface WrongMove {
  readonly wrong: 'late-moved-not-present' | 'late-hours';
  readonly personId: string;
}

/** Each came once, after the opening; left after he came or was back, before the end; and is out once at a time. */
export function movesOf(told: Told, startsAt: string, endedAt: string): Moves | WrongMove {
  const moment = (time: string) => momentOf(time, startsAt, endedAt);
  const present = new Set(told.present);
  const late = new Map<string, string>();
  for (const { personId, time } of told.late) {
    if (!present.has(personId)) return { wrong: 'late-moved-not-present', personId };
    const at = moment(time);
    if (at === null || at <= startsAt || at >= endedAt || late.has(personId))
      return { wrong: 'late-hours', personId };
    late.set(personId, at);
  }
  const left = [];
  for (const { personId, time, back } of told.left) {
    if (!present.has(personId)) return { wrong: 'late-moved-not-present', personId };
    const leftAt = moment(time);
    const backAt = back === null ? null : moment(back);
    if (leftAt === null || leftAt >= endedAt || (back !== null && (backAt === null || backAt <= leftAt)))
      return { wrong: 'late-hours', personId };
    left.push({ personId, leftAt, backAt });
  }
  left.sort((a, b) => a.leftAt.localeCompare(b.leftAt));
  const here = new Map<string, string | null>(late);
  for (const { personId, leftAt, backAt } of left) {
    const since = here.get(personId);
    if (since === null || (since !== undefined && leftAt < since)) return { wrong: 'late-hours', personId };
    here.set(personId, backAt);
  }
  return { late, left };
}
