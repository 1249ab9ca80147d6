// Reads of resolutions and conclusions. Row security shows drafts in the cell only, issued ones directly above besides.
import { sql } from 'kysely';
import { actingPerson, type Scope, timeZone } from '../../platform/auth/scope.ts';
import type { AnswerOf } from '../../platform/http/endpoint.ts';
import { type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { addDays } from '../../platform/i18n/dates.ts';
import { openVoteAbout } from '../democracy/votes/queries.ts';
import { namesOf, organisationAt, organisationNamesOf } from '../organisation/queries.ts';
import { type Task, tasksOf } from '../tasks/queries.ts';
import { clauseRows, clausesOf } from './clauses/queries.ts';
import type { listResolutions, ResolutionShown, ReviewLine, readResolution } from './contract.ts';
import { numberOf, type ResolutionKind, type ResolutionState, reviewLineOf } from './rules.ts';

interface ResolutionRow {
  id: string;
  organisation_id: string;
  kind: string;
  occasion_type: string;
  occasion_id: string;
  subject: string;
  ideology: string;
  review_strengths: string;
  review_praise: string;
  review_weaknesses: string;
  direction: string;
  execution: string;
  recipients: string[];
  review: unknown;
  reviewed_id: string | null;
  state: string;
  vote_id: string | null;
  number: number | null;
  body: string;
  signer_id: string | null;
  signer_role: string | null;
  passed_at: string | null;
  issued_on: string | null;
  version: number;
}

/** One resolution or conclusion; null when there is none, or the actor does not see it. */
export async function resolutionOf(scope: Scope, resolutionId: string): Promise<ResolutionShown | null> {
  const row = await scope.db
    .selectFrom('resolutions')
    .selectAll()
    .where('id', '=', resolutionId)
    .executeTakeFirst();
  return row ? shown(scope, row) : null;
}

/** What is drafted or was passed at an occasion, e.g. a meeting; a rejected draft only when nothing followed it. */
export async function resolutionOfOccasion(
  scope: Scope,
  type: string,
  id: string,
  kind?: ResolutionKind,
): Promise<ResolutionShown | null> {
  const row = await ofOccasion(scope, type, id)
    .selectAll()
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as ResolutionKind))
    .executeTakeFirst();
  return row ? shown(scope, row) : null;
}

/** The same in one line, for screens that only name it. */
export async function resolutionLineOf(
  scope: Scope,
  type: string,
  id: string,
): Promise<{
  id: string;
  kind: ResolutionKind;
  subject: string;
  state: ResolutionState;
  number: string | null;
  clauses: number;
} | null> {
  const row = await ofOccasion(scope, type, id)
    .select(['id', 'kind', 'subject', 'state', 'number', 'body'])
    .select((of) =>
      of
        .selectFrom('resolution_clauses')
        .select((count) => count.fn.countAll<number>().as('clauses'))
        .whereRef('resolution_id', '=', 'resolutions.id')
        .as('clauses'),
    )
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        subject: row.subject,
        kind: row.kind as ResolutionKind,
        state: row.state as ResolutionState,
        number: numberOf(row),
        clauses: row.clauses ?? 0,
      }
    : null;
}

/** Of an occasion, a rejected draft only when nothing followed it; the newest first. */
function ofOccasion(scope: Scope, type: string, id: string) {
  return scope.db
    .selectFrom('resolutions')
    .where('occasion_type', '=', type)
    .where('occasion_id', '=', id)
    .orderBy(sql`state = 'rejected'`)
    .orderBy('kind', 'desc')
    .orderBy('drafted_at', 'desc');
}

/** One resolution for who sees it, with what he may do. */
export async function resolutionPage(
  scope: Scope,
  resolutionId: string,
): Promise<Result<AnswerOf<typeof readResolution>>> {
  const found = await resolutionOf(scope, resolutionId);
  if (!found) return refuseCommon('not-found');
  const { organisationId, state } = found;
  const inVote = (await openVoteAbout(scope, { type: 'resolution', id: resolutionId })) !== null;
  const place = await organisationAt(scope, organisationId, scope.today);
  return {
    ...found,
    today: scope.today,
    // Of one that has ended, its last name.
    organisationName:
      place?.name ?? (await organisationNamesOf(scope, [organisationId])).get(organisationId) ?? '',
    inVote,
    can: {
      edit: state === 'draft' && !inVote && (await scope.allows('committee', organisationId)),
      issue: state === 'passed' && (await mayIssue(scope, organisationId, found.signer?.id ?? null)),
    },
  };
}

/** Who leads the organisation; once it has ended, who signs the paper and sat there to its last day. */
export async function mayIssue(
  scope: Scope,
  organisationId: string,
  signerId: string | null,
): Promise<boolean> {
  if (await scope.allows('lead', organisationId)) return true;
  if (signerId !== actingPerson(scope) || !(await scope.allows('member', organisationId))) return false;
  return (await organisationAt(scope, organisationId, scope.today)) === null;
}

/** The list for who sits in the cell, leads it or stands above; row security leaves out what is not theirs. */
export async function resolutionList(
  scope: Scope,
  cellId: string,
): Promise<Result<AnswerOf<typeof listResolutions>>> {
  for (const right of ['member', 'committee', 'above'])
    if (await scope.allows(right, cellId)) return { resolutions: await listOf(scope, cellId) };
  return refuseCommon('not-found');
}

/** The last one passed by an organisation before a date; of the given kind if there is one, else of the other. */
export async function lastPassedBefore(
  scope: Scope,
  organisationId: string,
  date: string,
  kind: ResolutionKind = 'resolution',
): Promise<ResolutionShown | null> {
  const row = await lastPassed(scope, { organisationId, kind, until: addDays(date, -1) });
  return row ? shown(scope, row) : null;
}

interface Last {
  readonly organisationId: string;
  readonly kind: ResolutionKind;
  /** The last day on which it may have been passed. */
  readonly until: string;
  /** Not what was passed at this occasion. */
  readonly but?: { readonly type: string; readonly id: string };
}

function lastPassed(scope: Scope, { organisationId, kind, until, but }: Last) {
  return scope.db
    .selectFrom('resolutions')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('passed_at', 'is not', null)
    .where(sql<boolean>`(passed_at AT TIME ZONE ${sql.lit(timeZone)})::date <= ${until}::date`)
    .$if(but !== undefined, (query) =>
      query.where(sql<boolean>`(occasion_type, occasion_id) <> (${but?.type}, ${but?.id}::uuid)`),
    )
    .orderBy(sql`kind = ${kind}`, 'desc')
    .orderBy('passed_at', 'desc')
    .executeTakeFirst();
}

export interface Review {
  readonly reviewed: ResolutionShown['reviewed'];
  readonly lines: ReviewLine[];
  /** The tasks themselves, in the order of their clauses. */
  readonly tasks: readonly Task[];
}

/** What became of the last resolution passed before a date, task by task in the order of its clauses, as of that date. */
export async function reviewBefore(
  scope: Scope,
  organisationId: string,
  date: string,
  kind: ResolutionKind = 'resolution',
): Promise<Review> {
  return reviewOf(scope, date, await lastPassed(scope, { organisationId, kind, until: addDays(date, -1) }));
}

/** The same for a draft: the last one passed until a day, but at its own occasion. */
export async function reviewForDraft(
  scope: Scope,
  draft: Pick<Last, 'organisationId' | 'kind'> & { occasion: { type: string; id: string } },
  on: string,
): Promise<Review> {
  return reviewOf(scope, on, await lastPassed(scope, { ...draft, until: on, but: draft.occasion }));
}

async function reviewOf(scope: Scope, on: string, last: ResolutionRow | undefined): Promise<Review> {
  if (!last) return { reviewed: null, lines: [], tasks: [] };
  const clauses = await clauseRows(scope, [last.id]);
  const ids = clauses.flatMap((clause) => clause.task_id ?? []);
  const found = new Map((await tasksOf(scope, last.organisation_id, { ids })).map((task) => [task.id, task]));
  const tasks = ids.flatMap((id) => found.get(id) ?? []);
  return { reviewed: cited(last), lines: tasks.map((task) => reviewLineOf(task, on)), tasks };
}

function cited(row: ResolutionRow): NonNullable<ResolutionShown['reviewed']> {
  return {
    id: row.id,
    kind: row.kind as ResolutionKind,
    number: numberOf(row),
    issuedOn: row.issued_on,
  };
}

async function shown(scope: Scope, row: ResolutionRow): Promise<ResolutionShown> {
  const kind = row.kind as ResolutionKind;
  const state = row.state as ResolutionState;
  const { reviewed, lines } =
    state === 'draft'
      ? await reviewForDraft(
          scope,
          {
            organisationId: row.organisation_id,
            kind,
            occasion: { type: row.occasion_type, id: row.occasion_id },
          },
          scope.today,
        )
      : await kept(scope, row);
  const names = row.signer_id ? await namesOf(scope, [row.signer_id]) : new Map<string, string>();
  return {
    id: row.id,
    organisationId: row.organisation_id,
    kind,
    occasion: { type: row.occasion_type, id: row.occasion_id },
    subject: row.subject,
    ideology: row.ideology,
    strengths: row.review_strengths,
    reviewed,
    review: lines,
    praise: row.review_praise,
    weaknesses: row.review_weaknesses,
    direction: row.direction,
    clauses: await clausesOf(scope, row.organisation_id, row.id),
    execution: row.execution,
    recipients: row.recipients,
    state,
    voteId: row.vote_id,
    number: numberOf(row),
    signer: row.signer_id
      ? {
          id: row.signer_id,
          name: names.get(row.signer_id) ?? '',
          role: row.signer_role as 'secretary' | 'deputy_secretary',
        }
      : null,
    passedAt: row.passed_at,
    issuedOn: row.issued_on,
    version: row.version,
  };
}

/** The review as it was frozen. */
async function kept(scope: Scope, row: ResolutionRow): Promise<Pick<Review, 'reviewed' | 'lines'>> {
  const reviewed = row.reviewed_id
    ? await scope.db
        .selectFrom('resolutions')
        .selectAll()
        .where('id', '=', row.reviewed_id)
        .executeTakeFirst()
    : undefined;
  return { reviewed: reviewed ? cited(reviewed) : null, lines: (row.review ?? []) as ReviewLine[] };
}

/** Resolutions and conclusions of a cell, newest first, with how their tasks stand. */
export async function listOf(scope: Scope, cellId: string) {
  const rows = await scope.db
    .selectFrom('resolutions')
    .select(['id', 'kind', 'subject', 'state', 'number', 'body', 'issued_on'])
    .where('organisation_id', '=', cellId)
    .orderBy(sql`coalesce(passed_at, drafted_at)`, 'desc')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const clauses = await clauseRows(
    scope,
    rows.map((row) => row.id),
  );
  const ids = clauses.flatMap((clause) => clause.task_id ?? []);
  const tasks = new Map((await tasksOf(scope, cellId, { ids })).map((task) => [task.id, task]));
  return rows.map((row) => {
    const own = clauses.filter((clause) => clause.resolution_id === row.id);
    const made = own.flatMap((clause) => (clause.task_id && tasks.get(clause.task_id)) || []);
    return {
      id: row.id,
      kind: row.kind as ResolutionKind,
      subject: row.subject,
      state: row.state as ResolutionState,
      number: numberOf(row),
      issuedOn: row.issued_on,
      clauses: own.length,
      done: made.filter((task) => task.state === 'done').length,
      late: made.filter((task) => task.state === 'open' && task.lateDays > 0).length,
    };
  });
}
