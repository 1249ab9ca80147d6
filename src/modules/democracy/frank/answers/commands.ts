// What was shown: hidden with a reason by the committee, answered before the whole cell by whom it is addressed to.
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { aboutFrank, whyNotCommittee } from '../commands.ts';
import type * as contract from '../contract.ts';
import { refuseFrank } from '../contract.ts';
import { headsFrank, windowRow } from '../queries.ts';

type Done = Result<{ done: true }>;
const done = { done: true } as const;

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
    ...aboutFrank({ id: row.window_id, organisationId: row.organisation_id }),
    kind: why === null ? 'frank.shown-again' : 'frank.hidden',
    data: { opinionId },
  });
  return done;
}

/**
 * The committee, or the head of the agency to whom the window is addressed, answers one or several texts before the whole cell.
 * He answers what he may read: what was said to the cell.
 */
export async function answerFrank(
  scope: Scope,
  windowId: string,
  input: BodyOf<typeof contract.answerFrank>,
): Promise<Result<{ id: string }>> {
  const window = await windowRow(scope, windowId, 'lock');
  if (!window) return refuseCommon('not-found');
  const committee = await scope.allows('committee', window.organisationId);
  const head = await headsFrank(scope, window);
  if (!committee && !head)
    return refuseCommon((await scope.allows('member', window.organisationId)) ? 'forbidden' : 'not-found');
  if (window.state !== 'shown') return refuseFrank('frank-step');
  const opinionIds = [...new Set(input.opinionIds)];
  const own = await scope.db
    .selectFrom('frank_opinions')
    .select('id')
    .where('window_id', '=', windowId)
    .where('id', 'in', opinionIds)
    .$if(!committee, (query) => query.where('audience', '=', 'cell').where('hidden_at', 'is', null))
    .execute();
  if (own.length !== opinionIds.length) return refuseCommon('not-found');
  const { id } = await scope.db
    .insertInto('frank_answers')
    .values({
      window_id: windowId,
      organisation_id: window.organisationId,
      text: input.text.normalize('NFC').trim(),
      answered_by: actingPerson(scope),
      answered_as: head ? 'head' : 'committee',
      answered_at: scope.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  try {
    await scope.db
      .insertInto('frank_answered')
      .values(opinionIds.map((one) => ({ opinion_id: one, answer_id: id, answered_on: scope.today })))
      .execute();
  } catch (error) {
    if (violates(error, 'frank_answered_pkey')) return refuseFrank('frank-answered');
    throw error;
  }
  await recordFact(scope, {
    ...aboutFrank(window),
    kind: 'frank.answered',
    data: { answerId: id, opinions: opinionIds.length },
  });
  return { id };
}
