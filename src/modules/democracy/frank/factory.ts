// Test data of frank opinions, through commands only: the cell's vote, a window that is handed out, one that was shown.
import type { Scope } from '../../../platform/auth/scope.ts';
import { toLetters } from '../../../platform/blind/contract.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { granted, type MadeCell } from '../../organisation/factory.ts';
import { castVote } from '../votes/choices/commands.ts';
import { closeVote } from '../votes/commands.ts';
import { makeVote } from '../votes/factory.ts';
import { endFrankHanding, openFrankWindow, sendFrankText, takeFrankToken } from './commands.ts';
import { switchSubjects, windowPage } from './queries.ts';
import { bodyOf, type Said } from './rules.ts';
import { showFrankWindow } from './showing/commands.ts';

type Act = <T>(personId: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** The browser's side of blind tokens. */
export interface Phone {
  drawToken(publicKey: string): Promise<{ token: string; blinded: string; inverse: string }>;
  finishToken(
    publicKey: string,
    drawn: { token: string; blinded: string; inverse: string },
    signed: string,
  ): Promise<string>;
}

/** The cell votes frank opinions on, or off; everybody is in favour. */
export async function makeFrankVote(act: Act, cell: MadeCell, to: 'on' | 'off'): Promise<void> {
  const voteId = await makeVote(act, cell, { type: switchSubjects[to], id: cell.cellId });
  for (const personId of cell.officials)
    granted(await act(personId, (scope) => castVote(scope, voteId, 'for')));
  granted(await act(cell.secretary, (scope) => closeVote(scope, voteId)));
}

/** A window that is handed out for an hour and shown three hours later. Out: its id. */
export async function makeFrankWindow(
  act: Act,
  keys: BlindKeys,
  cell: MadeCell,
  to: 'committee' | 'head' = 'committee',
): Promise<string> {
  return act(cell.secretary, async (scope) => {
    const opened = await openFrankWindow(scope, keys, cell.cellId, {
      theme: 'Nề nếp làm việc của cơ quan',
      handsUntil: scope.now.add({ hours: 1 }).toString(),
      showsAt: scope.now.add({ hours: 3 }).toString(),
      to,
    });
    return granted(opened).id;
  });
}

export interface Held {
  readonly token: string;
  readonly signature: string;
}

/** A member takes a token. */
export async function holdFrankToken(
  act: Act,
  keys: BlindKeys,
  phone: Phone,
  personId: string,
  windowId: string,
): Promise<Held> {
  const { publicKey } = granted(await act(personId, (scope) => windowPage(scope, windowId)));
  const drawn = await phone.drawToken(publicKey);
  const taken = granted(await act(personId, (scope) => takeFrankToken(scope, keys, windowId, drawn.blinded)));
  return { token: drawn.token, signature: await phone.finishToken(publicKey, drawn, taken.signature) };
}

/** A whole window: each of `said` is written by the holder at its place, who others only hold. Out: its id. */
export async function makeShownFrank(
  act: Act,
  keys: BlindKeys,
  phone: Phone,
  cell: MadeCell,
  said: readonly (Said | null)[],
  to: 'committee' | 'head' = 'committee',
): Promise<string> {
  const windowId = await makeFrankWindow(act, keys, cell, to);
  const held: Held[] = [];
  for (const personId of cell.officials.slice(0, 5))
    held.push(await holdFrankToken(act, keys, phone, personId, windowId));
  granted(await act(cell.secretary, (scope) => endFrankHanding(scope, keys, windowId)));
  for (const [place, one] of said.entries()) {
    const input = { ...(held[place] as Held), body: toLetters(bodyOf(one)) };
    granted(await act(cell.secretary, (scope) => sendFrankText(scope, keys, windowId, input)));
  }
  granted(await act(cell.secretary, (scope) => showFrankWindow(scope, keys, windowId)));
  return windowId;
}
