// Reads of minority opinions: row security decides whose words come; what the actor may do with each.
import { type RawBuilder, sql } from 'kysely';
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { officesHeld, organisationAt, organisationNamesOf } from '../../../organisation/queries.ts';
import { committeeName, ruleOn } from '../../../organisation/regulations/rules.ts';
import { rightsHere } from '../../../organisation/rules.ts';
import type { KeptOpinion, listKeptOpinions, readKeptOpinion } from './contract.ts';
import { keptRuleKey, mayCarryOn } from './rules.ts';

interface Row extends Omit<KeptOpinion, 'organisation' | 'carryings' | 'mine' | 'can' | 'result'> {
  readonly organisationId: string;
  readonly locked: boolean;
  readonly for: number;
  readonly base: number;
  readonly passed: boolean;
}
interface CarryingRow {
  readonly opinionId: string;
  readonly committeeId: string;
  readonly sentAt: string;
  readonly receivedAt: string | null;
  readonly receivedBy: string | null;
}

/** The version of the rule that the screens cite. */
export function keptRuleId(on: string): string {
  return ruleOn(keptRuleKey, on)?.id ?? '';
}

async function rowsWhere(scope: Scope, where: RawBuilder<unknown>): Promise<KeptOpinion[]> {
  const me = scope.actor.personId;
  // Its words are fixed when the minutes are locked.
  const { rows } = await sql<Row>`
    SELECT k.opinion_id AS "opinionId", k.vote_id AS "voteId", k.meeting_id AS "meetingId", v.question, c.choice,
      coalesce(v.typed_for, (SELECT count(*) FROM vote_choices x WHERE x.vote_id = v.id AND x.choice = 'for'))::int AS for,
      v.base, coalesce(v.passed, false) AS passed, jsonb_build_object('id', p.id, 'name', p.full_name) AS author,
      o.organisation_id AS "organisationId", CASE WHEN k.withdrawn_at IS NULL OR k.author_id = ${me} THEN o.text ELSE '' END AS text,
      o.noted_at AS "keptAt", o.version > 1 AND k.withdrawn_at IS NULL AS edited, k.withdrawn_at IS NOT NULL AS withdrawn,
      k.carry_up AS "carryUp", o.version, o.discussed_at IS NOT NULL AS locked
    FROM opinions_kept k JOIN opinions o ON o.id = k.opinion_id JOIN votes v ON v.id = k.vote_id JOIN people p ON p.id = k.author_id
    LEFT JOIN vote_choices c ON c.vote_id = k.vote_id AND c.person_id = k.author_id
    WHERE ${where} ORDER BY o.noted_at, o.id`.execute(scope.db);
  const ids = rows.map((row) => row.opinionId);
  const carryings = await carryingsOf(scope, ids);
  const committees = await committeesOf(scope);
  const names = await organisationNamesOf(scope, [
    ...rows.map((row) => row.organisationId),
    ...carryings.map((one) => one.committeeId),
  ]);
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return Promise.all(
    rows.map(async ({ organisationId, locked, for: inFavour, base, passed, ...row }) => {
      const own = carryings.filter((one) => one.opinionId === row.opinionId);
      const mine = row.author.id === me;
      const next = mine && !row.withdrawn ? await nextAbove(scope, organisationId, own) : null;
      return {
        ...row,
        organisation: named(organisationId),
        result: { for: inFavour, base, passed },
        carryings: own.map(({ committeeId, sentAt, receivedAt, receivedBy }) => ({
          committee: { id: committeeId, name: committeeName(names.get(committeeId) ?? '') },
          sentAt,
          receivedAt,
          receivedBy,
        })),
        mine,
        can: {
          receive: own.some((one) => one.receivedAt === null && committees.includes(one.committeeId)),
          carryOn: next && mayCarryOn(locked, own, true) ? next.name : null,
        },
      };
    }),
  );
}

async function carryingsOf(scope: Scope, opinionIds: readonly string[]): Promise<CarryingRow[]> {
  const { rows } = await sql<CarryingRow>`
    SELECT c.opinion_id AS "opinionId", c.committee_id AS "committeeId", c.sent_at AS "sentAt", c.received_at AS "receivedAt",
      p.full_name AS "receivedBy"
    FROM opinion_carryings c LEFT JOIN people p ON p.id = c.received_by
    WHERE c.opinion_id = ANY (${[...opinionIds]}::uuid[]) ORDER BY c.opinion_id, c.ordinal`.execute(scope.db);
  return rows;
}

/** The committee to which it would be carried next. */
export async function nextAbove(
  scope: Scope,
  organisationId: string,
  carried: readonly { readonly committeeId: string }[],
): Promise<{ id: string; name: string } | null> {
  const from = carried.at(-1)?.committeeId ?? organisationId;
  const at = await organisationAt(scope, from, scope.today);
  return at?.parentId && at.parentName ? { id: at.parentId, name: committeeName(at.parentName) } : null;
}

/** Organisations above cells whose committee the actor sits in today. */
async function committeesOf(scope: Scope): Promise<string[]> {
  const { personId } = scope.actor;
  if (personId === null) return [];
  const held = await officesHeld(scope.db, personId, scope.today);
  return held
    .filter(
      (office) =>
        office.organisation_kind !== 'cell' &&
        rightsHere(office.kind, office.organisation_kind).includes('committee'),
    )
    .map((office) => office.organisation_id);
}

/** Those of a meeting, withdrawn ones with their trace; for those who read the cell's words. */
export async function keptInMeeting(scope: Scope, meetingId: string): Promise<KeptOpinion[]> {
  return rowsWhere(scope, sql`k.meeting_id = ${meetingId}`);
}

/** One that the actor may read. */
export async function keptOf(scope: Scope, opinionId: string): Promise<KeptOpinion | null> {
  return (await rowsWhere(scope, sql`k.opinion_id = ${opinionId}`))[0] ?? null;
}

export async function keptPage(
  scope: Scope,
  opinionId: string,
): Promise<Result<AnswerOf<typeof readKeptOpinion>>> {
  const kept = await keptOf(scope, opinionId);
  return kept ? { ruleId: keptRuleId(scope.today), kept } : refuseCommon('not-found');
}

/** The own ones, newest first; those carried up to the actor's committees, what waits for them first. */
export async function keptList(scope: Scope): Promise<AnswerOf<typeof listKeptOpinions>> {
  const own = await rowsWhere(scope, sql`k.author_id = ${actingPerson(scope)}`);
  const committees = await committeesOf(scope);
  const above = await rowsWhere(
    scope,
    sql`EXISTS (SELECT FROM opinion_carryings c WHERE c.opinion_id = k.opinion_id AND c.committee_id = ANY (${committees}::uuid[]))`,
  );
  return {
    ruleId: keptRuleId(scope.today),
    own: own.toReversed(),
    above:
      committees.length === 0
        ? null
        : above.toReversed().toSorted((a, b) => Number(b.can.receive) - Number(a.can.receive)),
  };
}

/** In which vote each kept opinion of a meeting was kept: the minutes tell it there. */
export async function votesKeptIn(scope: Scope, meetingId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await scope.db
    .selectFrom('opinions_kept')
    .select(['opinion_id', 'vote_id'])
    .where('meeting_id', '=', meetingId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.opinion_id, row.vote_id]));
}

export interface EarlierWords {
  readonly opinionId: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** Words that kept opinions of a meeting had before they were edited, oldest first. In: null = of whomever; withdrawn ones are their author's alone. */
export async function earlierWordsIn(
  scope: Scope,
  meetingId: string,
  ofAuthor: string | null,
): Promise<EarlierWords[]> {
  const me = scope.actor.personId;
  const { rows } = await sql<EarlierWords>`
    SELECT e.opinion_id AS "opinionId", e.text, p.full_name AS by, e.replaced_at AS at
    FROM opinion_earlier_words e JOIN opinions_kept k ON k.opinion_id = e.opinion_id JOIN people p ON p.id = e.replaced_by
    WHERE k.meeting_id = ${meetingId} AND (k.withdrawn_at IS NULL OR k.author_id = ${me})
      AND (${ofAuthor}::uuid IS NULL OR k.author_id = ${ofAuthor}) ORDER BY e.opinion_id, e.version`.execute(
    scope.db,
  );
  return rows;
}
