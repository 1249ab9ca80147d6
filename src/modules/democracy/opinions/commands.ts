// Writes of opinions, in the caller's transaction. Who may is the caller's rule; row security guards the cell's words besides.
import { sql } from 'kysely';
import { recordFact } from '../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import { type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { type OpinionShown, refuseOpinion } from './contract.ts';

const done = { done: true } as const;
type Done = typeof done;
type OpinionKind = OpinionShown['kind'];

export interface NewOpinion {
  readonly organisationId: string;
  readonly meetingId: string | null;
  /** What it is about. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly authorId: string;
  readonly kind: OpinionKind;
  readonly text: string;
}

/** Notes what somebody said, or what the actor himself writes. Only those who sit in the cell write its words. */
export async function noteOpinion(scope: Scope, opinion: NewOpinion): Promise<Result<{ id: string }>> {
  const text = cleanText(opinion.text);
  if (text === null) return refuseCommon('bad-input', { where: 'text' });
  let id: string;
  try {
    ({ id } = await scope.db
      .insertInto('opinions')
      .values({
        organisation_id: opinion.organisationId,
        meeting_id: opinion.meetingId,
        subject_type: opinion.subject.type,
        subject_id: opinion.subject.id,
        author_id: opinion.authorId,
        kind: opinion.kind,
        text,
        noted_by: actingPerson(scope),
        noted_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  } catch (error) {
    if (violates(error, 'opinions_author_id_fkey')) return refuseCommon('not-found');
    // Row security: words of a cell are written by those who sit in it.
    if (violates(error, '42501')) return refuseCommon('forbidden');
    throw error;
  }
  await recordFact(scope, {
    kind: 'opinion.noted',
    organisationId: opinion.organisationId,
    subject: { type: 'opinion', id },
    data: { authorId: opinion.authorId, kind: opinion.kind },
    touches: [opinion.subject, ...ofMeeting(opinion.meetingId)],
  });
  return { id };
}

export interface OpinionChange {
  readonly version: number;
  readonly kind?: OpinionKind | undefined;
  readonly text?: string | undefined;
}

/** Corrects what was noted; not after it was withdrawn, discussed or answered. */
export async function editOpinion(
  scope: Scope,
  opinionId: string,
  change: OpinionChange,
): Promise<Result<{ version: number }>> {
  const text = change.text === undefined ? undefined : cleanText(change.text);
  if (text === null) return refuseCommon('bad-input', { where: 'text' });
  const changed = await scope.db
    .updateTable('opinions')
    .set({
      ...(change.kind === undefined ? {} : { kind: change.kind }),
      ...(text === undefined ? {} : { text }),
      version: sql`version + 1`,
    })
    .where('id', '=', opinionId)
    .where('version', '=', change.version)
    .where('withdrawn_at', 'is', null)
    .where('discussed_at', 'is', null)
    .where(unanswered)
    .returning(['version', 'organisation_id', 'meeting_id', 'kind'])
    .executeTakeFirst();
  if (!changed) return whyUnchanged(scope, opinionId);
  await recordFact(scope, {
    kind: 'opinion.edited',
    organisationId: changed.organisation_id,
    subject: { type: 'opinion', id: opinionId },
    data: { version: changed.version, kind: changed.kind },
    touches: ofMeeting(changed.meeting_id),
  });
  return { version: changed.version };
}

/** Takes an opinion back: its trace stays, its words are shown to nobody but its author. */
export async function withdrawOpinion(scope: Scope, opinionId: string): Promise<Result<Done>> {
  const changed = await scope.db
    .updateTable('opinions')
    .set({ withdrawn_at: scope.now.toString(), version: sql`version + 1` })
    .where('id', '=', opinionId)
    .where('withdrawn_at', 'is', null)
    .where('discussed_at', 'is', null)
    .where(unanswered)
    .returning(['organisation_id', 'meeting_id'])
    .executeTakeFirst();
  if (!changed) return whyUnchanged(scope, opinionId);
  await recordFact(scope, {
    kind: 'opinion.withdrawn',
    organisationId: changed.organisation_id,
    subject: { type: 'opinion', id: opinionId },
    touches: ofMeeting(changed.meeting_id),
  });
  return done;
}

async function whyUnchanged(scope: Scope, opinionId: string) {
  const row = await scope.db
    .selectFrom('opinions')
    .select(['withdrawn_at', 'discussed_at'])
    .where('id', '=', opinionId)
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  if (row.withdrawn_at !== null) return refuseOpinion('opinion-withdrawn');
  const answer = await scope.db
    .selectFrom('opinion_answers')
    .select('id')
    .where('opinion_id', '=', opinionId)
    .executeTakeFirst();
  return row.discussed_at === null && !answer ? refuseCommon('stale') : refuseOpinion('opinion-discussed');
}

/** Answered from outside of the cell, its words stay too. */
const unanswered = sql<boolean>`NOT EXISTS (SELECT FROM opinion_answers a WHERE a.opinion_id = opinions.id)`;

function cleanText(typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  return text.length >= 1 && text.length <= 4000 ? text : null;
}

function ofMeeting(meetingId: string | null) {
  return meetingId === null ? [] : [{ type: 'meeting', id: meetingId }];
}
