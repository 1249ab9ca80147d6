// Reads of a meeting's score: the sheet of its day, the page with both columns, what was agreed for papers and lists.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result } from '../../../platform/http/refusal.ts';
import { namesOf, organisationAt } from '../../organisation/queries.ts';
import type { Regulation } from '../../organisation/regulations/contract.ts';
import { ruleById, rulesOf } from '../../organisation/regulations/queries.ts';
import { ruleOn } from '../../organisation/regulations/rules.ts';
import { enterMeeting, type MeetingRow, minutesStateOf } from '../queries.ts';
import { heldOn, isScored, type MeetingActor, refuseState } from '../rules.ts';
import {
  type Measure,
  type readMeetingScore,
  refuseScore,
  type ScoreFact,
  type ScoreLine,
} from './contract.ts';
import { countedOf } from './counted/queries.ts';
import type { Counted } from './counted/rules.ts';
import {
  type Band,
  type Criterion,
  canOf,
  criteriaOf,
  hasBegun,
  judge,
  pointsFor,
  type Sheet,
  scoredBy,
} from './rules.ts';
import type { AgreedScore } from './told/rules.ts';

export interface ScoreRow {
  readonly sheetId: string;
  readonly state: 'draft' | 'agreed';
  readonly total: number | null;
  readonly band: Band | null;
  readonly bandByPoints: Band | null;
  readonly groups: { id: string; points: number }[] | null;
  readonly heldBy: string[] | null;
  readonly agreedAt: string | null;
  readonly agreedBy: string | null;
  readonly version: number;
}

interface LineRow {
  readonly side: 'cell' | 'supervisor';
  readonly id: string;
  readonly points: number | null;
  readonly counted: number | null;
  readonly fact: (ScoreFact & { to?: string }) | null;
  readonly words: string;
  readonly reason: string;
  readonly byPerson: string;
  readonly version: number;
}

/** The rule with its sheet: of the meeting's day, or the one that its score was begun on. */
async function sheetOf(
  scope: Scope,
  row: ScoreRow | null,
  { organisationId, startsAt }: Pick<MeetingRow, 'organisationId' | 'startsAt'>,
) {
  const date = heldOn({ startsAt });
  const found = row
    ? await ruleById(scope, row.sheetId, date)
    : ruleOn('meeting.score', date, await rulesOf(scope, organisationId));
  return found ? scoredBy(found) : null;
}

export async function scoreRow(scope: Scope, meetingId: string): Promise<ScoreRow | null> {
  const { rows } = await sql<ScoreRow>`
    SELECT sheet_id AS "sheetId", state, total, band, band_by_points AS "bandByPoints", groups, held_by AS "heldBy",
      agreed_at AS "agreedAt", agreed_by AS "agreedBy", version
    FROM meeting_scores WHERE meeting_id = ${meetingId}`.execute(scope.db);
  return rows[0] ?? null;
}

async function lineRows(scope: Scope, meetingId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    SELECT side, criterion_id AS id, points, counted, fact, words, reason, by_person AS "byPerson", version
    FROM meeting_score_lines WHERE meeting_id = ${meetingId}`.execute(scope.db);
  return rows;
}

export interface EnteredScore {
  readonly meeting: MeetingRow & { readonly openedAt: string };
  readonly actor: MeetingActor;
  readonly row: ScoreRow | null;
  readonly rule: Regulation & { readonly sheet: Sheet };
  readonly minutesLocked: boolean;
  readonly can: ReturnType<typeof canOf>;
}

/** A meeting that has begun, with the sheet it is scored on; rights come with it. */
export async function enterScore(
  scope: Scope,
  meetingId: string,
  lock: 'lock' | 'read' = 'read',
  may: (entered: { meeting: MeetingRow; actor: MeetingActor }) => Refusal | null = () => null,
): Promise<Result<EnteredScore>> {
  const entered = await enterMeeting(scope, meetingId, lock);
  if (isRefusal(entered)) return entered;
  if (!isScored(entered.meeting.kind)) return refuseScore('score-of-cell-only');
  const refused = may(entered);
  if (refused) return refused;
  const { meeting, actor } = entered;
  const { openedAt } = meeting;
  if (!hasBegun(meeting) || openedAt === null) return refuseState(meeting);
  const row = await scoreRow(scope, meetingId);
  const date = heldOn(meeting);
  const rule = await sheetOf(scope, row, meeting);
  if (!rule) return refuseScore('score-without-sheet', { date: date.split('-').reverse().join('/') });
  const minutesLocked = (await minutesStateOf(scope, meeting)) === 'locked';
  const { state, minuteTakerId } = meeting;
  const can = canOf({ state, minuteTakerId, minutesLocked, agreed: row?.state === 'agreed' }, actor);
  return { meeting: { ...meeting, openedAt }, actor, row, rule, minutesLocked, can };
}

export interface Line {
  readonly criterion: Criterion;
  readonly fact: (ScoreFact & { readonly to?: string }) | null;
  readonly counted: number | null;
  /** The cell's: its own, else what was counted. */
  readonly points: number | null;
  readonly cell: LineRow | null;
  readonly supervisor: LineRow | null;
}

/**
 * Every line of the sheet as it stands: frozen once agreed; counted anew until then, for those who sit in the cell. In: `only`
 * = the lines that are asked about; where none of them is counted, nothing is gathered.
 */
export async function linesOf(
  scope: Scope,
  { meeting, actor, row, rule }: EnteredScore,
  only?: readonly string[],
): Promise<Line[]> {
  const written = row ? await lineRows(scope, meeting.id) : [];
  const isAgreed = row?.state === 'agreed';
  const asked = criteriaOf(rule.sheet).filter((one) => only?.includes(one.id) ?? true);
  const counts = !isAgreed && actor.member && asked.some((one) => one.kind === 'counted');
  const counted = counts ? await countedOf(scope, meeting) : new Map<Measure, Counted>();
  return criteriaOf(rule.sheet).map((criterion) => {
    const of = (side: LineRow['side']) =>
      written.find((one) => one.side === side && one.id === criterion.id) ?? null;
    const cell = of('cell');
    const found = counted.get(criterion.measure as Measure);
    const fact = isAgreed
      ? (cell?.fact ?? null)
      : found
        ? { value: found.value, of: found.of, final: found.final, to: found.to }
        : null;
    const points = isAgreed ? (cell?.counted ?? null) : found ? pointsFor(criterion, found.amount) : null;
    const seen = isAgreed || actor.member;
    return {
      criterion,
      fact,
      counted: points,
      points: seen ? (cell?.points ?? points) : null,
      cell,
      supervisor: of('supervisor'),
    };
  });
}

/** The page. Words of the cell and of the supervisor are read by those two; the rest of the committee above reads figures. */
export async function scorePage(
  scope: Scope,
  meetingId: string,
): Promise<Result<AnswerOf<typeof readMeetingScore>>> {
  const entered = await enterScore(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting, actor, row, rule, minutesLocked, can } = entered;
  const lines = await linesOf(scope, entered);
  const readsWords = actor.member || actor.supervisor;
  const people = lines.flatMap(({ cell, supervisor }) => [cell?.byPerson, supervisor?.byPerson]);
  const names = await namesOf(
    scope,
    [row?.agreedBy, ...people].filter((one) => typeof one === 'string'),
  );
  const cell = await organisationAt(scope, meeting.organisationId, heldOn(meeting));
  const { sheet } = rule;
  const judged = judge(sheet, new Map(lines.map((line) => [line.criterion.id, line.points])));
  const supervised = lines.filter((line) => line.supervisor !== null && line.supervisor.points !== null);
  const theirs = judge(
    sheet,
    new Map(supervised.map((line) => [line.criterion.id, line.supervisor?.points ?? null])),
  );
  const shownOf = (line: Line): ScoreLine =>
    shownLine(line, { names, readsWords, member: actor.member, isOpen: meeting.state === 'open' });
  return {
    meetingId,
    title: meeting.title,
    startsAt: meeting.startsAt,
    meetingState: meeting.state,
    organisation: { id: meeting.organisationId, name: cell?.name ?? '' },
    state: row?.state ?? 'draft',
    minutesLocked,
    agreedAt: row?.agreedAt ?? null,
    agreedBy: (row?.agreedBy && names.get(row.agreedBy)) || null,
    ruleId: rule.id,
    bands: sheet.bands.map((band) => ({ ...band, id: band.id as Band })),
    gates: sheet.gates.map(({ full, ...gate }) => ({ ...gate, full: [...full] })),
    groups: sheet.groups.map(({ id, title, maximum, criteria }) => ({
      id,
      title,
      maximum,
      criteria: lines.filter((line) => criteria.some((one) => one.id === line.criterion.id)).map(shownOf),
    })),
    result: mutable(judged),
    supervisor:
      supervised.length > 0
        ? { ...mutable(theirs), by: names.get(supervised[0]?.supervisor?.byPerson ?? '') ?? '' }
        : null,
    version: row?.version ?? 0,
    can,
  };
}

function mutable({ total, band, bandByPoints, heldBy, missing }: ReturnType<typeof judge>) {
  return { total, band, bandByPoints, heldBy: [...heldBy], missing: [...missing] };
}

/** Rooms and minutes are pages of the cell only; what was seen in the room is told by the minutes afterwards. */
const cellPages = /\/(phong|bien-ban)$/;

interface Reader {
  readonly names: ReadonlyMap<string, string>;
  readonly readsWords: boolean;
  readonly member: boolean;
  readonly isOpen: boolean;
}

function shownLine({ criterion, fact, counted, points, cell, supervisor }: Line, reader: Reader): ScoreLine {
  const { id, title, maximum } = criterion;
  const to = (reader.isOpen ? fact?.to : fact?.to?.replace(/\/phong$/, '/bien-ban')) ?? null;
  return {
    id,
    title,
    maximum,
    measure: (criterion.measure as Measure | undefined) ?? null,
    fact: fact ? { value: fact.value, of: fact.of, final: fact.final } : null,
    to: to !== null && (reader.member || !cellPages.test(to)) ? to : null,
    counted,
    points,
    departs: counted !== null && points !== null && points !== counted,
    words: reader.readsWords ? (cell?.words ?? '') : '',
    reason: reader.readsWords ? (cell?.reason ?? '') : '',
    by: cell && reader.readsWords ? (reader.names.get(cell.byPerson) ?? null) : null,
    version: cell?.version ?? 0,
    supervisor: supervisor
      ? {
          points: supervisor.points,
          words: reader.readsWords ? supervisor.words : '',
          version: supervisor.version,
        }
      : null,
  };
}

/** Figures only: read by whoever may read the paper that tells them. */
export async function agreedScoreOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'organisationId' | 'startsAt'>,
): Promise<AgreedScore | null> {
  const row = await scoreRow(scope, meeting.id);
  const rule = row?.state === 'agreed' ? await sheetOf(scope, row, meeting) : null;
  if (!row || !rule || row.total === null) return null;
  const { sheet } = rule;
  const nameOf = (band: string | null) => sheet.bands.find((one) => one.id === band)?.name ?? '';
  return {
    total: row.total,
    band: nameOf(row.band),
    bandByPoints: nameOf(row.bandByPoints),
    groups: sheet.groups.map(({ id, title, maximum }) => ({
      title,
      maximum,
      points: row.groups?.find((one) => one.id === id)?.points ?? 0,
    })),
    heldBy: criteriaOf(sheet)
      .filter((one) => row.heldBy?.includes(one.id))
      .map((one) => one.title),
  };
}
