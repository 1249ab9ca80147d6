// Frank opinions: a window opened, handed out, written in. Taking and writing leave no fact (016, 020).
import { randomUUID } from 'node:crypto';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import * as blind from '../../../platform/blind/commands.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { holdersOf } from '../../../platform/blind/queries.ts';
import { refuseBlind } from '../../../platform/blind/refusals.ts';
import { bytesOf } from '../../../platform/blind/sent.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { peopleOfCell } from '../../organisation/queries.ts';
import { hasHead } from '../opinions/written/queries.ts';
import type * as contract from './contract.ts';
import { refuseFrank } from './contract.ts';
import { allowedIn, enterWindow, type WindowRow, windowRow } from './queries.ts';
import { badTimes, bodyBytes, leastTokens, saidIn } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/**
 * Opens a window where the cell's vote allows it: a key pair is made, tokens are handed out. In: an item of an agenda at whose
 * opening it is shown already; `showsAt` is then the latest hour, so that it never waits for a meeting that is not held.
 */
export async function openFrankWindow(
  scope: Scope,
  keys: BlindKeys,
  organisationId: string,
  input: BodyOf<typeof contract.openFrankWindow>,
  item: { readonly id: string; readonly words: string } | null = null,
): Promise<Result<{ id: string }>> {
  const refused = await whyNotCommittee(scope, organisationId);
  if (refused) return refused;
  const allowed = await allowedIn(scope, organisationId);
  if (!allowed?.on) return refuseFrank('frank-off');
  const { theme, handsUntil, showsAt, to } = input;
  if (to === 'head' && !(await hasHead(scope, organisationId))) return refuseFrank('frank-no-head');
  const bad = badTimes(scope.now.toString(), handsUntil, showsAt);
  if (bad) return refuseFrank(bad);
  const members = (await peopleOfCell(scope, organisationId, scope.today)).length;
  if (members < leastTokens) return refuseFrank('frank-cell-small', { members, least: leastTokens });
  const id = randomUUID();
  await blind.openUse(scope, keys, { id, bodyBytes, least: leastTokens, leastOut: 1 });
  try {
    await scope.db
      .insertInto('frank_windows')
      .values({
        id,
        organisation_id: organisationId,
        theme: theme.normalize('NFC').trim(),
        vote_id: allowed.voteId,
        state: 'handing_out',
        hands_until: handsUntil,
        shows_at: showsAt,
        item_id: item?.id ?? null,
        item_words: item?.words ?? null,
        owner_kind: to,
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .execute();
  } catch (error) {
    if (!violates(error, 'one_frank_window_a_cell')) throw error;
    return refuseFrank('frank-window-on');
  }
  await recordFact(scope, {
    ...aboutFrank({ id, organisationId }),
    kind: 'frank.opened',
    data: { voteId: allowed.voteId, handsUntil, showsAt, ...(item ? { itemId: item.id } : {}) },
  });
  return { id };
}

/** Null = the actor sits in the committee of the cell. */
export async function whyNotCommittee(scope: Scope, organisationId: string): Promise<Refusal | null> {
  if (await scope.allows('committee', organisationId)) return null;
  return refuseCommon((await scope.allows('member', organisationId)) ? 'forbidden' : 'not-found');
}

const ownWords = {
  'not-handing-out': 'frank-not-handing',
  'token-taken': 'frank-taken',
  'not-spending': 'frank-not-writing',
  'token-spent': 'frank-sent',
} as const;

/** What blind tokens refuse, in the words of this use. */
function inOwnWords(refusal: Refusal): Refusal {
  const code = ownWords[refusal.code as keyof typeof ownWords];
  return code ? refuseFrank(code) : refusal;
}

/** A member's blinded token is signed, once a window; asked again with the same message he gets the same. */
export async function takeFrankToken(
  scope: Scope,
  keys: BlindKeys,
  windowId: string,
  blinded: string,
): Promise<Result<{ signature: string }>> {
  const window = await enterWindow(scope, windowId);
  if (!window || !(await scope.allows('member', window.organisationId))) return refuseCommon('not-found');
  const holderId = actingPerson(scope);
  const late = scope.now.epochMilliseconds >= Date.parse(window.handsUntil);
  if (late && !(await holdersOf(scope, windowId)).has(holderId)) return refuseFrank('frank-not-handing');
  const signed = await blind.handToken(scope, keys, { useId: windowId, holderId, blinded });
  return isRefusal(signed) ? inOwnWords(signed) : signed;
}

/** Takes in what a token's bearer wrote: nobody is known here, and no trace is left but in the inbox. */
export async function sendFrankText(
  scope: Scope,
  keys: BlindKeys,
  windowId: string,
  input: BodyOf<typeof contract.sendFrankText>,
): Promise<Done> {
  const window = await windowRow(scope, windowId);
  if (!window) return refuseBlind('token-forged');
  if (window.calledAt !== null) return refuseFrank('frank-not-writing');
  const body = bytesOf(input.body);
  if (saidIn(body) === null) return refuseBlind('token-malformed');
  const spent = await blind.spendToken(scope, keys, windowId, input, body);
  return isRefusal(spent) ? inOwnWords(spent) : spent;
}

/** The committee ends handing out before its hour. */
export async function endFrankHanding(scope: Scope, keys: BlindKeys, windowId: string): Promise<Done> {
  const window = await lockFor(scope, windowId);
  if (isRefusal(window)) return window;
  if (window.state !== 'handing_out') return refuseFrank('frank-step');
  const took = (await holdersOf(scope, windowId)).size;
  if (took < leastTokens) return refuseFrank('frank-too-few', { took, least: leastTokens });
  return beginWriting(scope, keys, window);
}

/** The committee stops a window before anybody could have written. */
export async function stopFrankWindow(scope: Scope, keys: BlindKeys, windowId: string): Promise<Done> {
  const window = await lockFor(scope, windowId);
  if (isRefusal(window)) return window;
  if (window.state !== 'handing_out') return refuseFrank('frank-step');
  return abandonFrank(scope, keys, window, 'stopped');
}

async function lockFor(scope: Scope, windowId: string): Promise<Result<WindowRow>> {
  const window = await windowRow(scope, windowId, 'lock');
  if (!window) return refuseCommon('not-found');
  return (await whyNotCommittee(scope, window.organisationId)) ?? window;
}

/** Handing out is over: the signing key is destroyed, and writing opens. */
export async function beginWriting(scope: Scope, keys: BlindKeys, window: WindowRow): Promise<Done> {
  const took = await blind.endHanding(scope, keys, window.id);
  if (isRefusal(took)) return took;
  await scope.db
    .updateTable('frank_windows')
    .set({ state: 'writing', handed_at: scope.now.toString() })
    .where('id', '=', window.id)
    .execute();
  await recordFact(scope, { ...aboutFrank(window), kind: 'frank.handed-out', data: { took } });
  return done;
}

/** Ends a window without showing anything: what lies in it is removed unread. */
export async function abandonFrank(
  scope: Scope,
  keys: BlindKeys,
  window: WindowRow,
  state: 'void' | 'stopped',
  why: 'cell_ended' | null = null,
): Promise<Done> {
  const ended = await blind.abandonUse(scope, keys, window.id);
  return isRefusal(ended) ? ended : endFrankAs(scope, window, state, why);
}

/** Nothing came out of it. */
export async function endFrankAs(
  scope: Scope,
  window: WindowRow,
  state: 'void' | 'stopped',
  why: 'cell_ended' | null = null,
): Promise<Done> {
  await scope.db
    .updateTable('frank_windows')
    .set({ state, ended_at: scope.now.toString(), ended_why: why })
    .where('id', '=', window.id)
    .execute();
  await recordFact(scope, { ...aboutFrank(window), kind: `frank.${state}` });
  return done;
}

/** What facts of a window are about. */
export function aboutFrank(window: {
  readonly id: string;
  readonly organisationId: string;
}): Omit<FactInput, 'kind'> {
  return { organisationId: window.organisationId, subject: { type: 'frank_window', id: window.id } };
}
