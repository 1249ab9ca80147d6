// Opinions that a member writes between meetings: written, changed until they are discussed or answered, taken back.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import type { Services } from '../../../../platform/http/module.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import { editOpinion, noteOpinion, withdrawOpinion } from '../commands.ts';
import {
  type changeOpinion as changeEndpoint,
  refuseOpinion,
  type writeOpinion as writeEndpoint,
} from '../contract.ts';
import { endDebt, oweAnswer } from '../debts/commands.ts';
import { refuseKept } from '../kept/contract.ts';
import { isOwedAnswer, type OwnerKind } from '../rules.ts';
import { hasHead, subjectOf } from './queries.ts';

type Done = Result<{ done: true }>;

/** Writes an opinion; what it asks for is owed from today, by the committee or by the head of the agency. */
export async function writeOpinion(
  scope: Scope,
  describe: Services['describe'],
  cellId: string,
  input: BodyOf<typeof writeEndpoint>,
): Promise<Result<{ id: string }>> {
  if (!(await scope.allows('member', cellId))) return refuseCommon('not-found');
  // In a cell that has ended nobody is there to answer.
  if (!(await organisationAt(scope, cellId, scope.today))) return refuseCommon('not-found');
  const { about, kind, to } = input;
  if ((await subjectOf(scope, describe, cellId, about)) === undefined) return refuseCommon('not-found');
  const asks = isOwedAnswer(kind, scope.today);
  if (asks && to === 'head' && !(await hasHead(scope, cellId))) return refuseOpinion('no-head');
  const noted = await noteOpinion(scope, {
    organisationId: cellId,
    meetingId: null,
    subject: about,
    authorId: actingPerson(scope),
    kind,
    text: input.text,
  });
  if (isRefusal(noted) || !asks) return noted;
  const owner = { kind: to, organisationId: cellId };
  await oweAnswer(scope, { opinionId: noted.id, organisationId: cellId, owner });
  return noted;
}

/** Changes the own opinion; with its kind what is owed changes too: by whom it was asked of before, if the author names nobody. */
export async function changeOpinion(
  scope: Scope,
  opinionId: string,
  change: BodyOf<typeof changeEndpoint>,
): Promise<Result<{ version: number }>> {
  const own = await ownWritten(scope, opinionId);
  if (isRefusal(own)) return own;
  const edited = await editOpinion(scope, opinionId, change);
  if (isRefusal(edited) || change.kind === undefined || own.duringMeeting) return edited;
  const asks = isOwedAnswer(change.kind, scope.today);
  if (!asks) await endDebt(scope, opinionId);
  else if (!own.owed) {
    const kind = change.to ?? own.lastAsked ?? 'committee';
    if (kind === 'head' && !(await hasHead(scope, own.organisationId))) return refuseOpinion('no-head');
    const owner = { kind, organisationId: own.organisationId };
    await oweAnswer(scope, { opinionId, organisationId: own.organisationId, owner, ordinal: own.debts + 1 });
  }
  return edited;
}

/** Takes the own opinion back; nothing is owed for it any more. */
export async function takeBackOpinion(scope: Scope, opinionId: string): Promise<Done> {
  const own = await ownWritten(scope, opinionId);
  if (isRefusal(own)) return own;
  const withdrawn = await withdrawOpinion(scope, opinionId);
  if (!isRefusal(withdrawn)) await endDebt(scope, opinionId);
  return withdrawn;
}

/** The actor's own opinion; what somebody else said he may not change here. */
async function ownWritten(scope: Scope, opinionId: string) {
  const row = await scope.db
    .selectFrom('opinions')
    .select(['author_id', 'organisation_id', 'meeting_id', 'kind'])
    .where('id', '=', opinionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  if (row.author_id !== actingPerson(scope)) return refuseCommon('forbidden');
  if (row.kind === 'reserved') return refuseKept('kept-here');
  const debts = await scope.db
    .selectFrom('opinion_debts')
    .select(['state', 'owner_kind'])
    .where('opinion_id', '=', opinionId)
    .orderBy('ordinal')
    .execute();
  return {
    organisationId: row.organisation_id,
    duringMeeting: row.meeting_id !== null,
    debts: debts.length,
    lastAsked: (debts.at(-1)?.owner_kind ?? null) as OwnerKind | null,
    owed: debts.some((debt) => debt.state !== 'withdrawn'),
  };
}
