// The end of a meeting of the sample: its minutes agreed, confirmed and locked, its resolution issued.
import { issueResolution } from '../src/modules/leadership/commands.ts';
import { resolutionOf } from '../src/modules/leadership/queries.ts';
import { agreeMinutes, noteRead } from '../src/modules/meetings/minutes/commands.ts';
import { confirmMinutes, lockMinutes } from '../src/modules/meetings/minutes/locking/commands.ts';
import { minutesRow } from '../src/modules/meetings/minutes/queries.ts';
import { closeMeeting } from '../src/modules/meetings/steps/commands.ts';
import type { Scope } from '../src/platform/auth/scope.ts';
import type { Chance } from './random.ts';
import type { At } from './speak.ts';
import { granted } from './stage.ts';

/** Read out and agreed before the end; confirmed and locked the same day; the resolution issued the next. */
export async function endMeeting(here: At, chance: Chance): Promise<void> {
  const { meetingId, resolutionId, cell } = here.planned;
  granted(await noteRead(await here.taker(), meetingId));
  here.wait(2);
  const version = async (scope: Scope) => (await minutesRow(scope, meetingId)).version;
  const agreeing = await here.taker();
  granted(await agreeMinutes(agreeing, meetingId, await version(agreeing)));
  here.wait(2);
  granted(await closeMeeting(await here.chair(), meetingId));
  if (cell.plan.habit === 'late' && chance.happens(0.3)) return;
  here.wait(15);
  const confirming = await here.taker();
  granted(await confirmMinutes(confirming, meetingId, await version(confirming)));
  here.wait(20);
  const locking = await here.chair();
  granted(await lockMinutes(locking, meetingId, { version: await version(locking) }));
  const resolution = resolutionId ? await resolutionOf(locking, resolutionId) : null;
  if (resolution?.state === 'passed')
    granted(
      await issueResolution(locking, resolution.id, { version: resolution.version, on: locking.today }),
    );
}
