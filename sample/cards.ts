// Votes that are taken in another manner in the cell that is shown: cards counted by two, or by name.
import { castVote } from '../src/modules/democracy/votes/choices/commands.ts';
import { votesOfMeeting } from '../src/modules/democracy/votes/queries.ts';
import { askRecount, sendCardCount, startCounting } from '../src/modules/meetings/room/votes/commands.ts';
import type { MadePerson } from './ground.ts';
import type { Chance } from './random.ts';
import type { At } from './speak.ts';
import { granted } from './stage.ts';

/** Most raise their cards, two count; at times they differ (`differ`: this time they do), or somebody has them counted again. */
export async function countByTwo(
  here: At,
  voteId: string,
  counters: readonly MadePerson[],
  chance: Chance,
  differ = false,
): Promise<void> {
  const { meetingId } = here.planned;
  granted(
    await startCounting(
      await here.chair(),
      meetingId,
      voteId,
      counters.map((one) => one.personId),
    ),
  );
  const vote = (await votesOfMeeting(await here.chair(), meetingId)).find((one) => one.id === voteId);
  const left = vote?.counting?.left ?? 0;
  const against = Math.min(left, chance.between(0, 2));
  const enter = async (off: number) => {
    for (const [at, one] of counters.entries()) {
      here.wait(0.5);
      const scope = await here.hands.as(one.personId, here.now());
      const count = { for: left - against - (at === 1 ? off : 0), against, other: 0 };
      granted(await sendCardCount(scope, meetingId, voteId, count));
    }
  };
  if (chance.happens(0.4) || differ) await enter(1);
  await enter(0);
  if (!chance.happens(0.3)) return;
  const reason = 'Có đồng chí giơ thẻ muộn, đề nghị đếm lại';
  granted(await askRecount(await here.chair(), meetingId, voteId, reason));
  await enter(0);
}

/** Everybody chooses by phone, one or two not in favour. */
export async function chooseByName(
  here: At,
  voteId: string,
  people: readonly MadePerson[],
  chance: Chance,
): Promise<void> {
  const not = chance.some(people, chance.between(0, 2));
  for (const one of people) {
    here.wait(0.1);
    const choice = not.includes(one) ? chance.pick(['against', 'other'] as const) : 'for';
    granted(await castVote(await here.hands.as(one.personId, here.now()), voteId, choice));
  }
}
