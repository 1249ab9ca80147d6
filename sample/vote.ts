// One open vote in a meeting of the sample: by phone and raised card, counted by two, or by name; a dissenter keeps his opinion.
import { castVote } from '../src/modules/democracy/votes/choices/commands.ts';
import { awaitedIn } from '../src/modules/democracy/votes/queries.ts';
import { changeKeptOpinion, keepOpinion } from '../src/modules/meetings/kept/commands.ts';
import { closeMeetingVote, noteCards, openMeetingVote } from '../src/modules/meetings/room/votes/commands.ts';
import { chooseByName, countByTwo } from './cards.ts';
import type { MadePerson } from './ground.ts';
import { isOfficial } from './plan.ts';
import type { Chance } from './random.ts';
import type { At } from './speak.ts';
import { granted } from './stage.ts';
import { keptWords } from './words.ts';

/** How it is voted: cards noted by name, counted by two, counted by two who differ at first, or everybody by name. */
export type Manner = 'cards' | 'counted' | 'counted-again' | 'by-name';

export interface Asked {
  readonly itemId: string;
  readonly question: string;
  readonly resolutionId?: string | null;
  readonly frank?: 'on';
  readonly manner?: Manner;
}

export interface Those {
  readonly present: readonly MadePerson[];
  /** Of them, those whom nothing else needs. */
  readonly ordinary: readonly MadePerson[];
  readonly isShown: boolean;
  readonly chance: Chance;
  /** Draws of its own. */
  readonly manner: Chance;
}

/** Nothing is opened that those present could not pass: the cell then goes on without a decision. */
export async function voteOn(here: At, asked: Asked, those: Those): Promise<void> {
  const { meetingId, day, able } = here.planned;
  const { present, ordinary, chance, manner: own } = those;
  const officials = present.filter((person) => isOfficial(person, day));
  const counted = able.filter((person) => isOfficial(person, day)).length;
  if (officials.length * 2 <= counted) return;
  const manner = asked.manner ?? mannerOf(asked, those);
  const { id } = granted(
    await openMeetingVote(await here.chair(), meetingId, {
      itemId: asked.itemId,
      question: asked.question,
      threshold: 'more_than_half',
      resolutionId: asked.resolutionId ?? null,
      ...(asked.frank ? { frank: asked.frank } : {}),
      byName: manner === 'by-name',
    }),
  );
  here.wait(1);
  if (manner !== 'cards') {
    const drawn = own.of(`vote ${asked.question}`);
    if (manner === 'by-name') await chooseByName(here, id, officials, drawn);
    else await countByTwo(here, id, drawn.some(ordinary, 2), drawn, manner === 'counted-again');
    here.wait(1);
    granted(await closeMeetingVote(await here.chair(), meetingId, id));
    return;
  }
  // A few by phone, the others by raised card.
  for (const person of chance.some(officials, 2))
    granted(await castVote(await here.hands.as(person.personId, here.now()), id, 'for'));
  const taker = await here.taker();
  const { awaited } = await awaitedIn(taker, id);
  const dissent = chance.happens(0.3) ? 1 : 0;
  const cards = awaited.map((person, index) => ({
    personId: person.id,
    choice:
      index < dissent ? (chance.happens(0.5) ? ('against' as const) : ('other' as const)) : ('for' as const),
  }));
  if (cards.length > 0) granted(await noteCards(taker, meetingId, id, cards));
  here.wait(1);
  granted(await closeMeetingVote(await here.chair(), meetingId, id));
  const dissenter = cards.find((card) => card.choice === 'against');
  if (dissenter && chance.happens(0.5)) await keep(here, those, id, dissenter.personId);
}

/** Noted for who stayed in the minority; some put their words right before the lock. */
async function keep(here: At, { chance, manner }: Those, voteId: string, authorId: string): Promise<void> {
  const { meetingId, day } = here.planned;
  const text = chance.pick(keptWords);
  const kept = granted(
    await keepOpinion(await here.taker(), meetingId, voteId, { authorId, text, carryUp: true }),
  );
  if (!manner.of(`kept ${day} ${text}`).happens(0.5)) return;
  here.wait(0.5);
  const own = await here.hands.as(authorId, here.now());
  const clearer = `${text} Nếu chậm thì báo cáo lại chi bộ ở kỳ sau.`;
  granted(await changeKeptOpinion(own, meetingId, kept.id, { version: 1, text: clearer }));
}

/** In the cell that is shown some matters are counted by two, a few voted by name. */
function mannerOf(asked: Asked, { isShown, ordinary, manner }: Those): Manner {
  if (!isShown || asked.resolutionId || ordinary.length < 2) return 'cards';
  const drawn = manner.of(`manner ${asked.question}`).next();
  return drawn < 0.45 ? 'counted' : drawn < 0.65 ? 'by-name' : 'cards';
}
