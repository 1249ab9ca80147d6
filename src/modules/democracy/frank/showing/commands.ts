// A window goes on: by the clock, or when its item was opened; what was written is shown in one shuffled batch.
import { recordFact } from '../../../../platform/audit/facts.ts';
import type { Scope } from '../../../../platform/auth/scope.ts';
import * as blind from '../../../../platform/blind/commands.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import { holdersOf } from '../../../../platform/blind/queries.ts';
import { isRefusal, type Result } from '../../../../platform/http/refusal.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { answerDueOn, answerRuleId } from '../../opinions/rules.ts';
import { abandonFrank, aboutFrank, beginWriting, endFrankAs } from '../commands.ts';
import { refuseFrank } from '../contract.ts';
import { runningWindows, windowRow } from '../queries.ts';
import { leastTokens, saidIn, stepDue } from '../rules.ts';

type Done = Result<{ done: true }>;
const done = { done: true } as const;

/**
 * Shows what was written in a window, all at once, shuffled; the committee owes an answer from now on. Where nobody wrote, or
 * the inbox's key is lost, the window is void. Who may is the caller's rule: the clock, or whoever leads the meeting.
 */
export async function showFrankWindow(scope: Scope, keys: BlindKeys, windowId: string): Promise<Done> {
  const window = await windowRow(scope, windowId, 'lock');
  if (window?.state !== 'writing') return refuseFrank('frank-step');
  if (!keys.read(windowId, 'seal')) return abandonFrank(scope, keys, window, 'void');
  const ended = await blind.endSpending(scope, windowId);
  if (isRefusal(ended)) return ended;
  const bodies = await blind.takeOutBodies(scope, keys, windowId);
  if (isRefusal(bodies)) return bodies;
  if (bodies === null) return endFrankAs(scope, window, 'void');
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
      answer_due_on: owes ? answerDueOn(window.ownerKind, scope.today, rules) : null,
      answer_rule_id: owes ? answerRuleId(scope.today, rules) : null,
    })
    .where('id', '=', windowId)
    .execute();
  await recordFact(scope, {
    ...aboutFrank(window),
    kind: 'frank.shown',
    data: { opinions: said.length, blank },
  });
  return done;
}

/** What the clock asks: handing out ended, batches shown. Each window by itself; what is done already stays. */
export async function takeFrankSteps(scope: Scope, keys: BlindKeys): Promise<void> {
  for (const { id } of await runningWindows(scope)) {
    const window = await windowRow(scope, id, 'lock');
    const step = window && stepDue(window, scope.now.toString());
    if (!window || step === null) continue;
    if (step === 'show') await showFrankWindow(scope, keys, id);
    else if ((await holdersOf(scope, id)).size < leastTokens) await abandonFrank(scope, keys, window, 'void');
    else await beginWriting(scope, keys, window);
  }
}

/** After its item was opened; what is shown already stays. */
export async function showCalledFrank(scope: Scope, keys: BlindKeys, windowId: string): Promise<void> {
  const window = await windowRow(scope, windowId, 'lock');
  if (window?.state === 'writing') await showFrankWindow(scope, keys, windowId);
}
