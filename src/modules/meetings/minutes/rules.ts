// Minutes step by step: who may do what when, and how what people wrote joins what events wrote. Pure.
import { type MeetingActor, type MeetingState, mayRun, mayTakeMinutes } from '../rules.ts';
import type { Paragraph } from './contract.ts';
import type { Part } from './record/rules.ts';

export type MinutesState = 'draft' | 'agreed' | 'taker_confirmed' | 'locked';

/** A paragraph that events wrote, with the id it always has. */
export interface Written {
  readonly id: string;
  readonly part: Part;
  readonly kind: string;
  readonly at: string;
  readonly source: { readonly type: string; readonly id: string };
  readonly text: string;
}

/** A paragraph that a person touched. */
export interface Touched {
  readonly id: string;
  readonly part: Part;
  readonly kind: string;
  readonly at: string;
  readonly source: { readonly type: string; readonly id: string } | null;
  /** As the event had written it; null = written by a person. */
  readonly original: string | null;
  readonly text: string;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
  readonly editReason: string | null;
  readonly removed: boolean;
  /** Written by a person: behind which paragraph. */
  readonly afterId: string | null;
  readonly version: number;
}

/**
 * The minutes as they read: what events wrote, in their order; where a person touched a paragraph, his words; what a person
 * added, behind the paragraph he chose. A touched paragraph whose event is gone stays, at the end of its part.
 */
export function joinParagraphs(written: readonly Written[], touched: readonly Touched[]): Paragraph[] {
  const byId = new Map(touched.map((one) => [one.id, one]));
  const known = new Set(written.map((one) => one.id));
  const joined: Paragraph[] = written.map((one) => {
    const mine = byId.get(one.id);
    return mine && !isRestored(mine)
      ? { ...shown(mine), part: one.part, at: one.at, original: one.text }
      : {
          ...one,
          original: one.text,
          editedBy: null,
          editedAt: null,
          editReason: null,
          removed: false,
          version: mine?.version ?? 0,
        };
  });
  const orphans = touched.filter((one) => one.source !== null && !known.has(one.id) && !isRestored(one));
  for (const one of orphans) insertAtEnd(joined, shown(one));
  const added = touched.filter((one) => one.source === null).toSorted((a, b) => a.at.localeCompare(b.at));
  // Somebody may have written behind what somebody wrote: until nothing more finds its place.
  let left = added;
  while (left.length > 0) {
    const waiting = left.filter((one) => !place(joined, one));
    if (waiting.length === left.length) {
      for (const one of waiting) insertAtEnd(joined, shown(one));
      break;
    }
    left = waiting;
  }
  return joined;
}

/** Back to what its event wrote: it follows its event again. */
function isRestored({ text, original, removed }: Omit<Touched, 'afterId'>): boolean {
  return text === original && !removed;
}

/** A kept paragraph as it reads; one that was brought back to its event's words counts as untouched. */
export function shown({ afterId: _, ...one }: Touched): Paragraph {
  return isRestored(one) ? { ...one, editedBy: null, editedAt: null, editReason: null } : one;
}

function place(joined: Paragraph[], one: Touched): boolean {
  const at = one.afterId === null ? -1 : joined.findIndex((other) => other.id === one.afterId);
  if (one.afterId !== null && at < 0) return false;
  // Behind those that were written behind the same paragraph before.
  let index = at + 1;
  while (
    joined[index]?.source === null &&
    (joined[index]?.at ?? '') < one.at &&
    joined[index]?.part === one.part
  )
    index += 1;
  joined.splice(index, 0, { ...shown(one), part: joined[at]?.part ?? one.part });
  return true;
}

function insertAtEnd(joined: Paragraph[], one: Paragraph): void {
  const last = joined.findLastIndex((other) => other.part === one.part);
  joined.splice(last < 0 ? joined.length : last + 1, 0, one);
}

export interface MinutesStanding {
  readonly state: MinutesState;
  readonly meetingState: MeetingState;
  readonly minuteTakerId: string | null;
  readonly chairId: string;
}

/** Minutes are there from the opening of the meeting on. */
export function hasBegun(standing: Pick<MinutesStanding, 'meetingState'>): boolean {
  return standing.meetingState === 'open' || standing.meetingState === 'closed';
}

/** Corrects, adds, reads out, notes the agreement: the minute-taker, and who runs the meeting. */
export function mayEditMinutes(standing: MinutesStanding, actor: MeetingActor): boolean {
  return mayTakeMinutes(standing, actor) || mayRun(actor);
}

/**
 * Confirms for the minute-taker: who is named. The paper has two signatures: where nobody is named, or the chair is, any other
 * member who was there.
 */
export function mayConfirmMinutes(
  { minuteTakerId, chairId }: Pick<MinutesStanding, 'minuteTakerId' | 'chairId'>,
  actor: MeetingActor,
  wasPresent: boolean,
): boolean {
  if (actor.chair) return false;
  return minuteTakerId === null || minuteTakerId === chairId ? wasPresent : actor.minuteTaker;
}

/**
 * Locks the minutes: who chaired. Once he no longer sits in the cell, who leads it now does so in his place, and that is seen.
 * Source: the office answers for the papers of the cell (RECALLED; no document was found on it).
 */
export function mayLockMinutes(actor: MeetingActor, chairSits: boolean): boolean {
  return actor.chair || (!chairSits && actor.lead);
}

export function canOf(
  standing: MinutesStanding,
  actor: MeetingActor,
  wasPresent: boolean,
  chairSits: boolean,
) {
  const edits = mayEditMinutes(standing, actor);
  const open = hasBegun(standing) && standing.state !== 'locked';
  const closed = standing.meetingState === 'closed';
  return {
    edit: edits && open,
    read: edits && open && standing.state !== 'taker_confirmed',
    agree: edits && open && standing.state !== 'taker_confirmed',
    confirm: mayConfirmMinutes(standing, actor, wasPresent) && closed && standing.state === 'agreed',
    lock: mayLockMinutes(actor, chairSits) && closed && standing.state === 'taker_confirmed',
    correct: edits && standing.state === 'locked',
    attachScan: edits && standing.state === 'locked',
  };
}

export const minutesStateNames: Record<MinutesState, { readonly vi: string; readonly en: string }> = {
  draft: { vi: 'đang ghi', en: 'draft' },
  agreed: { vi: 'đã nhất trí', en: 'agreed' },
  taker_confirmed: { vi: 'thư ký đã xác nhận', en: 'confirmed by the minute-taker' },
  locked: { vi: 'đã khóa', en: 'locked' },
};
