// Keeping a minority opinion, in the caller's transaction: kept, edited, withdrawn, carried up, received. Who notes for whom, and
// until when, is the caller's rule.
import { sql } from 'kysely';
import { recordFact } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { namesOf, organisationAt } from '../../../organisation/queries.ts';
import { ownVote, voteOf } from '../../votes/queries.ts';
import { editOpinion, noteOpinion, withdrawOpinion } from '../commands.ts';
import { refuseKept } from './contract.ts';
import { keptOf, nextAbove } from './queries.ts';
import { countedBySums, wasMinority } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

export interface NewKept {
  readonly organisationId: string;
  readonly meetingId: string;
  readonly voteId: string;
  readonly authorId: string;
  readonly text: string;
  readonly carryUp: boolean;
}

/** Keeps the opinion of a member who stayed in the minority of a vote. One a member and vote. */
export async function keepOpinion(scope: Scope, input: NewKept): Promise<Result<{ id: string }>> {
  const { organisationId, meetingId, voteId, authorId } = input;
  const vote = await voteOf(scope, voteId);
  if (!vote) return refuseCommon('not-found');
  if (!vote.result) return refuseKept('vote-not-ended');
  const own = await ownVote(scope, voteId, authorId);
  if (!own.mayVote || !wasMinority(vote.result, own.choice, countedBySums(vote, own.choice)))
    return refuseKept('not-in-minority');
  // Read before: a refused row ends what may be read in this transaction.
  const name = (await namesOf(scope, [authorId])).get(authorId) ?? '';
  const noted = await noteOpinion(scope, {
    organisationId,
    meetingId,
    subject: vote.subject,
    authorId,
    kind: 'reserved',
    text: input.text,
  });
  if (isRefusal(noted)) return noted;
  try {
    await scope.db
      .insertInto('opinions_kept')
      .values({
        opinion_id: noted.id,
        vote_id: voteId,
        author_id: authorId,
        meeting_id: meetingId,
        carry_up: input.carryUp,
      })
      .execute();
  } catch (error) {
    if (!violates(error, 'one_kept_opinion_a_vote')) throw error;
    return refuseKept('kept-already', { name });
  }
  await recordKept(scope, 'opinion.kept', { organisationId, opinionId: noted.id, meetingId, voteId });
  return noted;
}

/** Changes its words, or whether it goes up; that it was changed is seen, the earlier words stay until the minutes are locked. */
export async function changeKept(
  scope: Scope,
  opinionId: string,
  change: {
    readonly version: number;
    readonly text?: string | undefined;
    readonly carryUp?: boolean | undefined;
  },
): Promise<Result<{ version: number }>> {
  const before = await scope.db
    .selectFrom('opinions')
    .select(['text', 'version', 'organisation_id'])
    .where('id', '=', opinionId)
    .executeTakeFirst();
  const edited = await editOpinion(scope, opinionId, { version: change.version, text: change.text });
  if (isRefusal(edited)) return edited;
  if (before && change.text !== undefined && change.text.normalize('NFC').trim() !== before.text)
    await scope.db
      .insertInto('opinion_earlier_words')
      .values({
        opinion_id: opinionId,
        version: before.version,
        organisation_id: before.organisation_id,
        text: before.text,
        replaced_by: actingPerson(scope),
        replaced_at: scope.now.toString(),
      })
      .execute();
  if (change.carryUp !== undefined)
    await scope.db
      .updateTable('opinions_kept')
      .set({ carry_up: change.carryUp })
      .where('opinion_id', '=', opinionId)
      .execute();
  return edited;
}

/** Takes it back: that there was one is seen, its words are shown to the author alone. */
export async function withdrawKept(scope: Scope, opinionId: string): Promise<Done> {
  const withdrawn = await withdrawOpinion(scope, opinionId);
  if (isRefusal(withdrawn)) return withdrawn;
  await scope.db
    .updateTable('opinions_kept')
    .set({ withdrawn_at: scope.now.toString() })
    .where('opinion_id', '=', opinionId)
    .execute();
  return done;
}

/** The minutes are locked: the kept opinions stay as they are, without the words that they had before, and go to the committee above where their authors wish it. */
export async function carryUpOf(scope: Scope, organisationId: string, meetingId: string): Promise<void> {
  const { rows } = await sql<{ id: string; carryUp: boolean }>`
    UPDATE opinions o SET discussed_at = ${scope.now.toString()} FROM opinions_kept k
    WHERE k.opinion_id = o.id AND k.meeting_id = ${meetingId} AND k.withdrawn_at IS NULL AND o.discussed_at IS NULL
    RETURNING o.id, k.carry_up AS "carryUp"`.execute(scope.db);
  await sql`DELETE FROM opinion_earlier_words e USING opinions_kept k
    WHERE k.opinion_id = e.opinion_id AND k.meeting_id = ${meetingId}`.execute(scope.db);
  const parentId = (await organisationAt(scope, organisationId, scope.today))?.parentId;
  if (!parentId) return;
  for (const { id } of rows.filter((row) => row.carryUp))
    await carry(scope, { organisationId, opinionId: id, committeeId: parentId, ordinal: 1 });
}

/** The author has it carried on to the next committee. */
export async function carryOn(scope: Scope, opinionId: string): Promise<Done> {
  const kept = await keptOf(scope, opinionId);
  if (!kept) return refuseCommon('not-found');
  if (!kept.mine) return refuseCommon('forbidden');
  const carried = kept.carryings.map((one) => ({ committeeId: one.committee.id }));
  const next = await nextAbove(scope, kept.organisation.id, carried);
  if (!next || kept.can.carryOn === null) return refuseKept('not-to-carry');
  try {
    await carry(scope, {
      organisationId: kept.organisation.id,
      opinionId,
      committeeId: next.id,
      ordinal: carried.length + 1,
    });
  } catch (error) {
    // Two taps at once.
    if (violates(error, 'opinion_carryings_pkey') || violates(error, 'carried_once_to_a_committee'))
      return refuseKept('not-to-carry');
    throw error;
  }
  return done;
}

/** A committee receives what was carried up to it. */
export async function receiveKept(scope: Scope, opinionId: string): Promise<Done> {
  const kept = await keptOf(scope, opinionId);
  if (!kept) return refuseCommon('not-found');
  const rights = await Promise.all(
    kept.carryings.map(async (one) => ({
      ...one,
      mine: await scope.allows('committee', one.committee.id),
    })),
  );
  const mine = rights.filter((one) => one.mine);
  if (mine.length === 0) return refuseCommon('forbidden');
  const { numUpdatedRows } = await scope.db
    .updateTable('opinion_carryings')
    .set({ received_at: scope.now.toString(), received_by: actingPerson(scope) })
    .where('opinion_id', '=', opinionId)
    .where(
      'committee_id',
      'in',
      mine.map((one) => one.committee.id),
    )
    .where('received_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuseKept('not-to-receive');
  await recordKept(scope, 'opinion.received', {
    organisationId: kept.organisation.id,
    opinionId,
    committeeId: mine.at(-1)?.committee.id ?? null,
  });
  return done;
}

async function carry(
  scope: Scope,
  one: { organisationId: string; opinionId: string; committeeId: string; ordinal: number },
): Promise<void> {
  await scope.db
    .insertInto('opinion_carryings')
    .values({
      opinion_id: one.opinionId,
      ordinal: one.ordinal,
      committee_id: one.committeeId,
      sent_at: scope.now.toString(),
    })
    .execute();
  const { ordinal: _, ...told } = one;
  await recordKept(scope, 'opinion.carried-up', told);
}

async function recordKept(
  scope: Scope,
  kind: string,
  {
    organisationId,
    opinionId,
    meetingId,
    ...data
  }: {
    organisationId: string;
    opinionId: string;
    meetingId?: string;
    voteId?: string;
    committeeId?: string | null;
  },
): Promise<void> {
  await recordFact(scope, {
    kind,
    organisationId,
    subject: { type: 'opinion', id: opinionId },
    data,
    ...(meetingId ? { touches: [{ type: 'meeting', id: meetingId }] } : {}),
  });
}
