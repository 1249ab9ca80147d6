// Frank opinions: a window opened, handed out, written, shown in one shuffled batch. Taking and writing leave no fact (016, 020).
import { randomUUID } from 'node:crypto';
import { type FactInput, recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import * as blind from '../../../platform/blind/commands.ts';
import { fromLetters, toLetters } from '../../../platform/blind/contract.ts';
import type { BlindKeys } from '../../../platform/blind/keys.ts';
import { holdersOf } from '../../../platform/blind/queries.ts';
import { refuseBlind } from '../../../platform/blind/refusals.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { peopleOfCell } from '../../organisation/queries.ts';
import { rulesOf } from '../../organisation/regulations/queries.ts';
import { answerDueOn, answerRuleId } from '../opinions/rules.ts';
import type * as contract from './contract.ts';
import { refuseFrank } from './contract.ts';
import { allowedIn, enterWindow, runningWindows, type WindowRow, windowRow } from './queries.ts';
import { badTimes, bodyBytes, leastTokens, saidIn, stepDue } from './rules.ts';

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
  const { theme, handsUntil, showsAt } = input;
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
        opened_by: actingPerson(scope),
        opened_at: scope.now.toString(),
      })
      .execute();
  } catch (error) {
    if (!violates(error, 'one_frank_window_a_cell')) throw error;
    return refuseFrank('frank-window-on');
  }
  await recordFact(scope, {
    ...about({ id, organisationId }),
    kind: 'frank.opened',
    data: { voteId: allowed.voteId, handsUntil, showsAt, ...(item ? { itemId: item.id } : {}) },
  });
  return { id };
}

async function whyNotCommittee(scope: Scope, organisationId: string): Promise<Refusal | null> {
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
  const signature = await blind.handToken(scope, keys, {
    useId: windowId,
    holderId,
    blinded: Buffer.from(fromLetters(blinded)),
  });
  if (isRefusal(signature)) return inOwnWords(signature);
  return { signature: toLetters(signature) };
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
  const body = Buffer.from(fromLetters(input.body));
  if (saidIn(body) === null) return refuseBlind('token-malformed');
  const spent = await blind.spendToken(scope, keys, windowId, {
    token: Buffer.from(fromLetters(input.token)),
    signature: Buffer.from(fromLetters(input.signature)),
    body,
  });
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
  return abandon(scope, keys, window, 'stopped');
}

async function lockFor(scope: Scope, windowId: string): Promise<Result<WindowRow>> {
  const window = await windowRow(scope, windowId, 'lock');
  if (!window) return refuseCommon('not-found');
  return (await whyNotCommittee(scope, window.organisationId)) ?? window;
}

async function beginWriting(scope: Scope, keys: BlindKeys, window: WindowRow): Promise<Done> {
  const took = await blind.endHanding(scope, keys, window.id);
  if (isRefusal(took)) return took;
  await scope.db
    .updateTable('frank_windows')
    .set({ state: 'writing', handed_at: scope.now.toString() })
    .where('id', '=', window.id)
    .execute();
  await recordFact(scope, { ...about(window), kind: 'frank.handed-out', data: { took } });
  return done;
}

async function abandon(
  scope: Scope,
  keys: BlindKeys,
  window: WindowRow,
  state: 'void' | 'stopped',
): Promise<Done> {
  const ended = await blind.abandonUse(scope, keys, window.id);
  return isRefusal(ended) ? ended : endAs(scope, window, state);
}

async function endAs(scope: Scope, window: WindowRow, state: 'void' | 'stopped'): Promise<Done> {
  await scope.db
    .updateTable('frank_windows')
    .set({ state, ended_at: scope.now.toString() })
    .where('id', '=', window.id)
    .execute();
  await recordFact(scope, { ...about(window), kind: `frank.${state}` });
  return done;
}

/**
 * Shows what was written in a window, all at once, shuffled; the committee owes an answer from now on. Where nobody wrote, or
 * the inbox's key is lost, the window is void. Who may is the caller's rule: the clock, or whoever leads the meeting.
 */
export async function showFrankWindow(scope: Scope, keys: BlindKeys, windowId: string): Promise<Done> {
  const window = await windowRow(scope, windowId, 'lock');
  if (window?.state !== 'writing') return refuseFrank('frank-step');
  if (!keys.read(windowId, 'seal')) return abandon(scope, keys, window, 'void');
  const ended = await blind.endSpending(scope, windowId);
  if (isRefusal(ended)) return ended;
  const bodies = await blind.takeOutBodies(scope, keys, windowId);
  if (isRefusal(bodies)) return bodies;
  if (bodies === null) return endAs(scope, window, 'void');
  const said = bodies.map(saidIn).filter((one) => one !== null && one !== 'blank');
  const blank = bodies.length - said.length;
  if (said.length > 0) {
    const rows = await scope.db
      .insertInto('frank_opinions')
      .values(
        said.map(({ audience }, place) => ({
          window_id: windowId,
          organisation_id: window.organisationId,
          place,
          audience,
        })),
      )
      .returning(['id', 'place'])
      .execute();
    await scope.db
      .insertInto('frank_texts')
      .values(rows.map(({ id, place }) => ({ opinion_id: id, text: (said[place] as { text: string }).text })))
      .execute();
  }
  const owes = said.length > 0;
  const rules = await rulesOf(scope, window.organisationId);
  await scope.db
    .updateTable('frank_windows')
    .set({
      state: 'shown',
      ended_at: scope.now.toString(),
      blank,
      answer_due_on: owes ? answerDueOn('committee', scope.today, rules) : null,
      answer_rule_id: owes ? answerRuleId(scope.today, rules) : null,
    })
    .where('id', '=', windowId)
    .execute();
  await recordFact(scope, { ...about(window), kind: 'frank.shown', data: { opinions: said.length, blank } });
  return done;
}

/** What the clock asks: handing out ended, batches shown. Each window by itself; what is done already stays. */
export async function takeFrankSteps(scope: Scope, keys: BlindKeys): Promise<void> {
  for (const { id } of await runningWindows(scope)) {
    const window = await windowRow(scope, id, 'lock');
    const step = window && stepDue(window, scope.now.toString());
    if (!window || step === null) continue;
    if (step === 'show') await showFrankWindow(scope, keys, id);
    else if ((await holdersOf(scope, id)).size < leastTokens) await abandon(scope, keys, window, 'void');
    else await beginWriting(scope, keys, window);
  }
}

/** After its item was opened; what is shown already stays. */
export async function showCalledFrank(scope: Scope, keys: BlindKeys, windowId: string): Promise<void> {
  const window = await windowRow(scope, windowId, 'lock');
  if (window?.state === 'writing') await showFrankWindow(scope, keys, windowId);
}

/** Hides a text with its reason, or shows it again; the words stay with the committee, and nobody is traced. */
export async function hideFrankOpinion(scope: Scope, opinionId: string, why: string | null): Promise<Done> {
  const row = await scope.db
    .selectFrom('frank_opinions')
    .select(['organisation_id', 'window_id', 'hidden_why'])
    .where('id', '=', opinionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  const refused = await whyNotCommittee(scope, row.organisation_id);
  if (refused || row.hidden_why === why) return refused ?? done;
  await scope.db
    .updateTable('frank_opinions')
    .set({
      hidden_why: why,
      hidden_by: why === null ? null : actingPerson(scope),
      hidden_at: why === null ? null : scope.now.toString(),
    })
    .where('id', '=', opinionId)
    .execute();
  await recordFact(scope, {
    ...about({ id: row.window_id, organisationId: row.organisation_id }),
    kind: why === null ? 'frank.shown-again' : 'frank.hidden',
    data: { opinionId },
  });
  return done;
}

/** The committee answers one or several texts of a window that was shown, before the whole cell. */
export async function answerFrank(
  scope: Scope,
  windowId: string,
  input: BodyOf<typeof contract.answerFrank>,
): Promise<Result<{ id: string }>> {
  const window = await lockFor(scope, windowId);
  if (isRefusal(window)) return window;
  if (window.state !== 'shown') return refuseFrank('frank-step');
  const opinionIds = [...new Set(input.opinionIds)];
  const own = await scope.db
    .selectFrom('frank_opinions')
    .select('id')
    .where('window_id', '=', windowId)
    .where('id', 'in', opinionIds)
    .execute();
  if (own.length !== opinionIds.length) return refuseCommon('not-found');
  const { id } = await scope.db
    .insertInto('frank_answers')
    .values({
      window_id: windowId,
      organisation_id: window.organisationId,
      text: input.text.normalize('NFC').trim(),
      answered_by: actingPerson(scope),
      answered_at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  try {
    await scope.db
      .insertInto('frank_answered')
      .values(opinionIds.map((one) => ({ opinion_id: one, answer_id: id })))
      .execute();
  } catch (error) {
    if (violates(error, 'frank_answered_pkey')) return refuseFrank('frank-answered');
    throw error;
  }
  await recordFact(scope, {
    ...about(window),
    kind: 'frank.answered',
    data: { answerId: id, opinions: opinionIds.length },
  });
  return { id };
}

function about(window: { readonly id: string; readonly organisationId: string }): Omit<FactInput, 'kind'> {
  return { organisationId: window.organisationId, subject: { type: 'frank_window', id: window.id } };
}
