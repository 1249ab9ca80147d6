// Writes of a meeting's score: the cell's points, its agreement, the column of the committee above.
import { sql } from 'kysely';
import { actingPerson, type Scope } from '../../../platform/auth/scope.ts';
import { violates } from '../../../platform/db/violations.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { recordMeetingFact } from '../commands.ts';
import type * as contract from './contract.ts';
import { refuseScore } from './contract.ts';
import { type EnteredScore, enterScore, type Line, linesOf } from './queries.ts';
import { type Band, criteriaOf, judge, mayAgreeScore, mayScore, showPoints } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** The score begins with the first line that anybody writes, on the sheet of the meeting's day. */
async function begin(scope: Scope, { meeting, rule }: EnteredScore): Promise<void> {
  await scope.db
    .insertInto('meeting_scores')
    .values({ meeting_id: meeting.id, organisation_id: meeting.organisationId, sheet_id: rule.id })
    .onConflict((conflict) => conflict.column('meeting_id').doNothing())
    .execute();
}

function closedTo({ minutesLocked, row }: EnteredScore): Refusal | null {
  if (row?.state === 'agreed') return refuseScore('score-agreed');
  return minutesLocked ? refuseScore('score-minutes-locked') : null;
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly points: number | null;
  readonly words: string;
  readonly reason: string;
}

/** What is wrong with a line that somebody sends. */
function faultOf(told: Told, line: Line | undefined, side: 'cell' | 'supervisor'): Refusal | null {
  if (!line) return refuseScore('score-unknown-line', { criterion: told.id });
  const { title: criterion, maximum } = line.criterion;
  if ((line[side]?.version ?? 0) !== told.version) return refuseCommon('stale');
  if (told.points !== null && told.points > maximum)
    return refuseScore('score-too-high', { criterion, maximum });
  const departs = line.counted !== null && told.points !== null && told.points !== line.counted;
  if (side === 'cell' && departs && told.reason.length < 3)
    return refuseScore('score-needs-reason', { criterion, counted: showPoints(line.counted ?? 0) });
  return null;
}

/** Enters points of the cell; what equals the count follows the count. */
export async function scoreMeeting(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.scoreMeeting>,
): Promise<Done> {
  const entered = await enterScore(scope, meetingId, 'lock', ({ meeting, actor }) =>
    mayScore(meeting, actor) ? null : refuseCommon('forbidden'),
  );
  if (isRefusal(entered)) return entered;
  const closed = closedTo(entered);
  if (closed) return closed;
  const lines = await linesOf(
    scope,
    entered,
    input.lines.map((one) => one.id),
  );
  const find = (id: string) => lines.find((line) => line.criterion.id === id);
  for (const told of input.lines) {
    const fault = faultOf(told, find(told.id), 'cell');
    if (fault) return fault;
  }
  const kept = input.lines.map((told) => {
    const follows = find(told.id)?.counted === told.points;
    return { ...told, points: follows ? null : told.points, reason: follows ? '' : told.reason };
  });
  return writeLines(scope, entered, 'cell', kept);
}

/** The supervisor's column: beside the cell's, never over it. */
export async function superviseScore(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.superviseScore>,
): Promise<Done> {
  const entered = await enterScore(scope, meetingId, 'lock', ({ actor }) =>
    actor.supervisor ? null : refuseCommon('forbidden'),
  );
  if (isRefusal(entered)) return entered;
  if (!entered.can.supervise) return refuseScore('score-not-closed');
  const lines = await linesOf(scope, entered);
  const told = input.lines.map((one) => ({ ...one, reason: '' }));
  for (const one of told) {
    const line = lines.find((other) => other.criterion.id === one.id);
    const fault = faultOf(one, line, 'supervisor');
    if (fault) return fault;
  }
  return writeLines(scope, entered, 'supervisor', told);
}

async function writeLines(
  scope: Scope,
  entered: EnteredScore,
  side: 'cell' | 'supervisor',
  told: readonly Told[],
): Promise<Done> {
  const { meeting, rule } = entered;
  const maxima = new Map(criteriaOf(rule.sheet).map((one) => [one.id, one.maximum]));
  await begin(scope, entered);
  try {
    await scope.db
      .insertInto('meeting_score_lines')
      .values(
        told.map(({ id, points, words, reason }) => ({
          meeting_id: meeting.id,
          side,
          criterion_id: id,
          organisation_id: meeting.organisationId,
          maximum: maxima.get(id) ?? 0,
          points,
          words,
          reason,
          by_person: actingPerson(scope),
          at: scope.now.toString(),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['meeting_id', 'side', 'criterion_id']).doUpdateSet((row) => ({
          points: row.ref('excluded.points'),
          words: row.ref('excluded.words'),
          reason: row.ref('excluded.reason'),
          by_person: row.ref('excluded.by_person'),
          at: row.ref('excluded.at'),
          version: sql<number>`meeting_score_lines.version + 1`,
        })),
      )
      .execute();
    if (side === 'cell') await bump(scope, meeting.id);
  } catch (error) {
    return translated(error);
  }
  await recordMeetingFact(scope, meeting, side === 'cell' ? 'score.entered' : 'score.supervised', {
    criteria: told.map((one) => one.id),
  });
  return done;
}

/** Who agrees has seen this state of the cell's lines. */
async function bump(scope: Scope, meetingId: string): Promise<void> {
  await scope.db
    .updateTable('meeting_scores')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .execute();
}

function translated(error: unknown): Refusal {
  if (violates(error, 'NN017')) return refuseScore('score-agreed');
  if (violates(error, 'NN003')) return refuseScore('score-minutes-locked');
  // Two lines of one request on the same criterion.
  if (violates(error, '21000')) return refuseCommon('bad-input', { where: 'lines' });
  throw error;
}

/** The cell agrees: every line is kept with its points and the figures behind it, and nothing of it changes any more. */
export async function agreeScore(
  scope: Scope,
  meetingId: string,
  version: number,
): Promise<Result<{ total: number; band: Band }>> {
  const entered = await enterScore(scope, meetingId, 'lock', ({ actor }) =>
    mayAgreeScore(actor) ? null : refuseCommon('forbidden'),
  );
  if (isRefusal(entered)) return entered;
  const closed = closedTo(entered);
  if (closed) return closed;
  if ((entered.row?.version ?? 0) !== version) return refuseCommon('stale');
  const { meeting, rule } = entered;
  const lines = await linesOf(scope, entered);
  const judged = judge(rule.sheet, new Map(lines.map((line) => [line.criterion.id, line.points])));
  if (judged.missing.length > 0) return incomplete(lines, judged.missing);
  // A count that has moved since makes a number that the cell gave a departure: it needs its reason now.
  for (const { criterion, cell, counted, points } of lines)
    if (cell && counted !== null && points !== counted && cell.reason === '')
      return refuseScore('score-needs-reason', { criterion: criterion.title, counted: showPoints(counted) });
  await begin(scope, entered);
  try {
    await freeze(scope, entered, lines);
    await scope.db
      .updateTable('meeting_scores')
      .set({
        state: 'agreed',
        total: judged.total,
        band: judged.band,
        band_by_points: judged.bandByPoints,
        groups: JSON.stringify(judged.groups),
        held_by: JSON.stringify(judged.heldBy),
        agreed_at: scope.now.toString(),
        agreed_by: actingPerson(scope),
        version: version + 1,
      })
      .where('meeting_id', '=', meetingId)
      .execute();
  } catch (error) {
    return translated(error);
  }
  await recordMeetingFact(scope, meeting, 'score.agreed', { total: judged.total, band: judged.band });
  return { total: judged.total, band: judged.band };
}

function incomplete(lines: readonly Line[], missing: readonly string[]): Refusal {
  const titles = lines
    .filter((line) => missing.includes(line.criterion.id))
    .map((line) => line.criterion.title);
  const criteria = titles.slice(0, 3).join('; ') + (titles.length > 3 ? '…' : '');
  return refuseScore('score-incomplete', { count: titles.length, criteria });
}

/** Who wrote a line stays its author; what nobody wrote in is kept by who notes the agreement. */
async function freeze(scope: Scope, { meeting }: EnteredScore, lines: readonly Line[]): Promise<void> {
  await scope.db
    .insertInto('meeting_score_lines')
    .values(
      lines.map(({ criterion, fact, counted, points, cell }) => ({
        meeting_id: meeting.id,
        side: 'cell',
        criterion_id: criterion.id,
        organisation_id: meeting.organisationId,
        maximum: criterion.maximum,
        points,
        counted,
        fact: fact === null ? null : JSON.stringify(fact),
        words: cell?.words ?? '',
        reason: cell?.reason ?? '',
        by_person: actingPerson(scope),
        at: scope.now.toString(),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'side', 'criterion_id']).doUpdateSet((row) => ({
        points: row.ref('excluded.points'),
        counted: row.ref('excluded.counted'),
        fact: row.ref('excluded.fact'),
      })),
    )
    .execute();
}
