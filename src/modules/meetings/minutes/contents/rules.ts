// Part II of the minutes: items in the order in which they were opened, under each what was said, voted and kept. Pure.

import { wordsOf } from '../../bodies/rules.ts';
import type { AgendaItem } from '../../contract.ts';
import { promiseText } from '../../criticism/promises/rules.ts';
import { turnText } from '../../criticism/rules.ts';
import { electionEndedText, roundText } from '../elected/rules.ts';
import { itemText } from '../item/rules.ts';
import { motionEndText, motionText } from '../moved/rules.ts';
import type { Composed, Happened, ParagraphKind, Part, Said } from '../record/rules.ts';
import { opinionText, reservedText } from '../said/rules.ts';
import { ballotText } from '../secret/rules.ts';
import { draftText, voteText, withdrawnText } from '../voted/rules.ts';

/** Items that are written in the opening or the closing, not as items of the contents. */
const framed: Readonly<Record<string, Part>> = {
  opening: 'opening',
  elect_minute_taker: 'opening',
  roll: 'opening',
  dues: 'opening',
  score: 'closing',
  minutes_read: 'closing',
  closing: 'closing',
};

/** The part in which an item is written: what stands under an item goes with it. */
function partOf(items: readonly AgendaItem[], item: AgendaItem): Part {
  const parent = items.find((one) => one.id === item.parentId);
  return framed[parent?.kind ?? item.kind] ?? framed[item.kind] ?? 'contents';
}

/** What was said and voted at an item, or at none of them. */
interface Event extends Omit<Composed, 'part'> {
  readonly item: AgendaItem | null;
}

/** What was said and voted in this part, at no item of the contents; in order of time. */
export function looseParagraphs(happened: Happened, part: Part): Composed[] {
  const events = happenedIn(happened);
  return events
    .filter(({ item }) => item !== null && partOf(happened.items, item) === part)
    .map((event) => draftOf(event, part));
}

export function contentsParagraphs(happened: Happened): Composed[] {
  const events = happenedIn(happened);
  const at = (item: AgendaItem | null) =>
    events.filter((event) => event.item === item).map((event) => draftOf(event, 'contents'));
  const { items } = happened;
  const begun = items.filter((item) => partOf(items, item) === 'contents' && startOf(items, item) !== null);
  const under = (parentId: string | null) =>
    begun
      .filter((item) => item.parentId === parentId)
      .sort((a, b) => Date.parse(startOf(items, a) ?? '') - Date.parse(startOf(items, b) ?? ''));
  const withEvents = (item: AgendaItem): Composed[] => [
    itemParagraph(happened, item, startOf(items, item) ?? '', events),
    ...at(item),
    ...under(item.id).flatMap(withEvents),
  ];
  return [...at(null), ...under(null).flatMap(withEvents)];
}

/** When an item began: itself, or the first of those under it. */
function startOf(items: readonly AgendaItem[], item: AgendaItem): string | null {
  const starts = items
    .filter((one) => one.id === item.id || one.parentId === item.id)
    .flatMap((one) => one.openedAt ?? []);
  return starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function draftOf({ item: _, ...event }: Event, part: Part): Composed {
  return { part, ...event };
}

function itemParagraph(happened: Happened, item: AgendaItem, at: string, events: readonly Event[]): Composed {
  const opinions = events.filter((event) => event.item === item && event.kind === 'opinion').length;
  return {
    part: 'contents',
    kind: 'item',
    source: { type: 'agenda_item', id: item.id },
    at,
    text: itemText(happened, item, at, opinions > 0),
  };
}

/** Opinions, votes and drafts with the item they belong to, in order of time. */
function happenedIn(happened: Happened): Event[] {
  const { opinions, votes, resolutions } = happened;
  const words = wordsOf(happened.meeting.kind);
  const itemOf = (subject: { type: string; id: string }, at: string) => itemAt(happened.items, subject, at);
  const event = (
    kind: ParagraphKind,
    source: Composed['source'],
    item: AgendaItem | null,
    at: string,
    text: string,
  ): Event => ({ kind, source, item, at, text });
  const said = opinions.map((opinion) => {
    // A kept opinion stands where it was voted, whenever it was written.
    const vote = votes.find((one) => one.id === opinion.voteId);
    const at = vote?.openedAt ?? opinion.notedAt;
    return saidOf(happened, opinion, itemOf(vote?.subject ?? opinion.subject, at));
  });
  const voted = votes.flatMap((vote) => {
    const at = vote.closedAt;
    if (at === null) return [];
    const item = itemOf(vote.subject, vote.openedAt);
    const closed = votes.filter((one) => one.state === 'closed');
    const text =
      vote.state === 'closed' ? voteText(vote, closed.indexOf(vote) + 1, words) : withdrawnText(vote);
    return [event('vote', { type: 'vote', id: vote.id }, item, at, text)];
  });
  const ballots = happened.ballots.filter((one) => !isOfRound(happened, one.id));
  const secret = ballots.map((ballot, place) =>
    event(
      'ballot',
      { type: 'ballot', id: ballot.id },
      itemOf(ballot.subject, ballot.openedAt),
      ballot.endedAt,
      ballotText(ballot, place + 1, words),
    ),
  );
  const elected = electionsIn(happened).map(({ source, openedAt, at, text }) =>
    event('election', source, itemOf(source, openedAt), at, text),
  );
  const drafts = resolutions.flatMap((resolution) => {
    const vote = votes.findLast((one) => one.state === 'closed' && one.subject.id === resolution.id);
    if (!vote) return [];
    const item = itemOf(vote.subject, vote.openedAt);
    const source = { type: 'resolution', id: resolution.id };
    return [event('resolution', source, item, vote.openedAt, draftText(happened, resolution, item))];
  });
  const moved = happened.motions.flatMap((motion) => {
    const source = { type: 'motion', id: motion.id };
    const about = { type: 'agenda_item', id: motion.itemId ?? '' };
    const end = motionEndText(motion, votes, words.itself);
    return [
      event('motion', source, itemOf(about, motion.at), motion.at, motionText(motion, votes, words.itself)),
      ...(end !== null && motion.endedAt !== null
        ? [event('motion_end', source, itemOf(source, motion.endedAt), motion.endedAt, end)]
        : []),
    ];
  });
  const heard = (happened.criticism ?? []).map((turn) => {
    const source = { type: 'criticism_turn', id: turn.id };
    return event('opinion', source, itemOf(source, turn.at), turn.at, turnText(turn));
  });
  // Whoever was heard told of his promises in his turn.
  const makers = new Set((happened.criticism ?? []).map((turn) => turn.personId));
  const promised = happened.promises
    .filter((one) => !makers.has(one.personId))
    .map((one) => {
      const source = { type: 'criticism_promise', id: one.id };
      return event('promise', source, itemOf(source, one.at), one.at, promiseText(one));
    });
  return [...said, ...heard, ...promised, ...moved, ...drafts, ...voted, ...secret, ...elected].sort(inTime);
}

/** The secret ballot of an election's round is told with the round. */
function isOfRound({ elections }: Happened, ballotId: string): boolean {
  return elections.rounds.some(({ round }) => round.ballotId === ballotId);
}

/** Rounds that are over, and elections that were ended by decision. Bodies and lists are told by the open votes on them. */
function electionsIn({ meeting, elections, ballots }: Happened) {
  const rounds = elections.rounds.map((told) => ({
    source: { type: 'election_round', id: told.round.id },
    openedAt: told.round.openedAt,
    at: told.endedAt,
    text: roundText(told, ballots.find((one) => one.id === told.round.ballotId) ?? null),
  }));
  const ends = elections.ends.map((told) => ({
    source: { type: 'election', id: told.election.id },
    openedAt: told.endedAt,
    at: told.endedAt,
    text: electionEndedText(told, meeting.kind),
  }));
  return [...rounds, ...ends];
}

function saidOf(happened: Happened, opinion: Said, item: AgendaItem | null): Event {
  const kept = opinion.kind === 'reserved';
  return {
    kind: kept ? 'reserved' : 'opinion',
    source: { type: 'opinion', id: opinion.id },
    item,
    at: opinion.notedAt,
    text: kept ? reservedText(opinion, happened.resolutions) : opinionText(opinion),
  };
}

/** At one moment: said, moved, drafted, voted, decided, kept. */
const ranks: readonly ParagraphKind[] = [
  'opinion',
  'promise',
  'motion',
  'resolution',
  'vote',
  'motion_end',
  'ballot',
  'election',
  'reserved',
];

function inTime(a: Event, b: Event): number {
  return (
    Date.parse(a.at) - Date.parse(b.at) ||
    ranks.indexOf(a.kind) - ranks.indexOf(b.kind) ||
    a.source.id.localeCompare(b.source.id)
  );
}

/** The item that a thing is about; or the last one that had been opened when it happened. */
function itemAt(
  items: readonly AgendaItem[],
  subject: { readonly type: string; readonly id: string },
  at: string,
): AgendaItem | null {
  const about = items.find((item) => item.id === subject.id);
  if (about) return about;
  const begun = items.filter((item) => item.openedAt !== null && Date.parse(item.openedAt) <= Date.parse(at));
  return begun.sort((a, b) => Date.parse(a.openedAt ?? '') - Date.parse(b.openedAt ?? '')).at(-1) ?? null;
}
