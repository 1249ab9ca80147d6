// Handing out: a ballot a member, by phone or on paper, until it is ended and the key destroyed. Taking leaves no fact (016).
import { recordFact, tellScreens } from '../../../../platform/audit/facts.ts';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import * as blind from '../../../../platform/blind/commands.ts';
import type { BlindKeys } from '../../../../platform/blind/keys.ts';
import { refuseBlind } from '../../../../platform/blind/refusals.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { refuseVote } from '../../votes/contract.ts';
import { whyNoVote } from '../../votes/rules.ts';
import { aboutBallot, lockBallot } from '../commands.ts';
import { refuseBallots } from '../contract.ts';
import { ballotRow, enterBallot, ownElector, takenOf } from '../queries.ts';
import { leastOfAChannel } from '../rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The acting elector takes a ballot by phone: his blinded token is signed. Asked again with the same one, he gets the same. */
export async function takeBallot(
  scope: Scope,
  keys: BlindKeys,
  ballotId: string,
  blinded: string,
): Promise<Result<{ signature: string }>> {
  const ballot = await enterBallot(scope, ballotId);
  if (!ballot) return refuseCommon('not-found');
  const personId = actingPerson(scope);
  const refused = await whyNoBallot(scope, ballotId, personId);
  if (refused) return refused;
  if (ballot.state === 'handing_out') {
    const taken = await noteTaker(scope, ballotId, personId, 'phone');
    if (isRefusal(taken)) return taken;
  }
  const signed = await blind.handToken(scope, keys, { useId: ballotId, holderId: personId, blinded });
  if (isRefusal(signed)) return signed;
  await tellScreens(scope, [{ type: 'ballot', id: ballotId }]);
  return signed;
}

async function whyNoBallot(scope: Scope, ballotId: string, personId: string): Promise<Refusal | null> {
  const own = await ownElector(scope, ballotId, personId);
  const why = whyNoVote(own?.standing ?? null, own?.mayVote ?? false);
  return why && refuseVote(why);
}

/** One row a member: by the other channel already, he is refused. */
async function noteTaker(
  scope: Scope,
  ballotId: string,
  personId: string,
  channel: 'phone' | 'paper',
): Promise<Done> {
  try {
    await scope.db
      .insertInto('ballot_takers')
      .values({ ballot_id: ballotId, person_id: personId, channel })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (error) {
    if (violates(error, 'NN035')) return refuseBlind('not-handing-out');
    throw error;
  }
  const row = await scope.db
    .selectFrom('ballot_takers')
    .select('channel')
    .where('ballot_id', '=', ballotId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row?.channel === channel) return done;
  return refuseBallots(channel === 'phone' ? 'took-on-paper' : 'took-by-phone');
}

/** Who leads notes a paper ballot handed out, or takes the note back. */
export async function notePaper(
  scope: Scope,
  ballotId: string,
  personId: string,
  took: boolean,
): Promise<Done> {
  const ballot = await ballotRow(scope, ballotId);
  if (!ballot) return refuseCommon('not-found');
  if (ballot.state !== 'handing_out') return refuseBlind('not-handing-out');
  if ((await tellersOf(scope, ballotId)) < 2) return refuseBallots('paper-needs-tellers');
  const refused = await whyNoBallot(scope, ballotId, personId);
  if (refused) return refused;
  if (took) {
    const noted = await noteTaker(scope, ballotId, personId, 'paper');
    if (isRefusal(noted)) return noted;
  } else
    await scope.db
      .deleteFrom('ballot_takers')
      .where('ballot_id', '=', ballotId)
      .where('person_id', '=', personId)
      .where('channel', '=', 'paper')
      .execute();
  await tellScreens(scope, [{ type: 'ballot', id: ballotId }]);
  return done;
}

async function tellersOf(scope: Scope, ballotId: string): Promise<number> {
  const rows = await scope.db
    .selectFrom('ballot_electors')
    .select('person_id')
    .where('ballot_id', '=', ballotId)
    .where('teller', '=', true)
    .execute();
  return rows.length;
}

/** Ends handing out: the signing key is destroyed, and casting opens. All on paper, the count of the paper begins. */
export async function endHandingOut(scope: Scope, keys: BlindKeys, ballotId: string): Promise<Done> {
  const ballot = await lockBallot(scope, ballotId, ['handing_out']);
  if (isRefusal(ballot)) return ballot;
  const { phone, paper } = await takenOf(scope, ballotId);
  if (paper > 0 && paper < leastOfAChannel)
    return refuseBallots('paper-too-few', { paper, least: leastOfAChannel });
  const onPaper = phone === 0 && paper > 0;
  const ended = onPaper
    ? await blind.abandonUse(scope, keys, ballotId)
    : await blind.endHanding(scope, keys, ballotId);
  if (isRefusal(ended)) return ended;
  await scope.db
    .updateTable('ballots')
    .set({ state: onPaper ? 'counting' : 'casting', handed_at: scope.now.toString() })
    .where('id', '=', ballotId)
    .execute();
  await recordFact(scope, { ...aboutBallot(ballot), kind: 'ballot.handed-out', data: { phone, paper } });
  return done;
}
