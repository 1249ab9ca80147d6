// The score of a meeting: points from what was measured, the sum, its band, what keeps it from a better one, who may. Pure.
import type { Regulation } from '../../organisation/regulations/contract.ts';
import { listed } from '../../organisation/regulations/rules.ts';
import { type MeetingActor, type MeetingState, mayNoteRoll, mayRun } from '../rules.ts';

/** What a band needs besides its points: full marks in these criteria; otherwise the next band below. Only where a committee asks it. */
export interface Gate {
  readonly band: Band;
  readonly full: readonly string[];
  readonly summary: string;
}
export type Sheet = NonNullable<Regulation['sheet']> & { readonly gates: readonly Gate[] };
export type Group = Sheet['groups'][number];
export type Criterion = Group['criteria'][number];
export type Band = 'good' | 'fair' | 'average' | 'poor';

/** The rule with its sheet and the gates that its values ask for; null where it has no sheet. */
export function scoredBy(rule: Regulation): (Regulation & { readonly sheet: Sheet }) | null {
  const { sheet, values } = rule;
  if (!sheet) return null;
  const gates = sheet.bands.flatMap(({ id, name }): Gate[] => {
    const full = listed(values[`${id}NeedsFull`]);
    if (full.length === 0) return [];
    const titles = criteriaOf(sheet)
      .filter((one) => full.includes(one.id))
      .map((one) => `“${one.title}”`);
    const summary = `Xếp loại ${name} còn cần điểm tối đa ở ${titles.join(', ')}; thiếu thì xếp loại thấp hơn liền kề.`;
    return [{ band: id as Band, full, summary }];
  });
  return { ...rule, sheet: { ...sheet, gates } };
}

export function criteriaOf(sheet: Pick<NonNullable<Regulation['sheet']>, 'groups'>): Criterion[] {
  return sheet.groups.flatMap((group) => group.criteria);
}

/** Points that so much of the measure gives; null where the criterion is not counted. */
export function pointsFor(criterion: Criterion, amount: number): number | null {
  if (criterion.kind !== 'counted' || criterion.otherwise === undefined) return null;
  const reached = (criterion.steps ?? []).filter((step) => amount >= step.atLeast).map((step) => step.points);
  return Math.min(criterion.maximum, Math.max(criterion.otherwise, ...reached));
}

/** What a sheet needs for a judgement; a page holds no more of it. */
export interface Judged {
  readonly groups: readonly {
    readonly id: string;
    readonly criteria: readonly { readonly id: string; readonly maximum: number }[];
  }[];
  readonly bands: readonly { readonly id: string; readonly from: number }[];
  readonly gates: readonly { readonly band: string; readonly full: readonly string[] }[];
}

export interface Judgement {
  readonly total: number;
  readonly band: Band;
  /** By the sum alone. */
  readonly bandByPoints: Band;
  /** Criteria without full marks that keep it from its band by points. */
  readonly heldBy: readonly string[];
  readonly groups: readonly { readonly id: string; readonly points: number }[];
  /** Criteria that have no points yet; they count as none. */
  readonly missing: readonly string[];
}

/** In: points by criterion; what lies outside of 0 to the maximum counts as the nearest of both. */
export function judge(sheet: Judged, points: ReadonlyMap<string, number | null>): Judgement {
  const given = (one: { readonly id: string; readonly maximum: number }) =>
    Math.min(one.maximum, Math.max(0, points.get(one.id) ?? 0));
  const groups = sheet.groups.map((group) => ({
    id: group.id,
    points: group.criteria.reduce((sum, one) => sum + given(one), 0),
  }));
  const total = groups.reduce((sum, group) => sum + group.points, 0);
  const criteria = sheet.groups.flatMap((group) => group.criteria);
  const short = new Set(criteria.filter((one) => given(one) < one.maximum).map((one) => one.id));
  const byPoints = Math.max(
    0,
    sheet.bands.findIndex((band) => total >= band.from),
  );
  const heldBy: string[] = [];
  let at = byPoints;
  while (at < sheet.bands.length - 1) {
    const wanting = sheet.gates
      .filter((gate) => gate.band === sheet.bands[at]?.id)
      .flatMap((gate) => gate.full.filter((id) => short.has(id)));
    if (wanting.length === 0) break;
    heldBy.push(...wanting.filter((id) => !heldBy.includes(id)));
    at += 1;
  }
  return {
    total,
    band: sheet.bands[at]?.id as Band,
    bandByPoints: sheet.bands[byPoints]?.id as Band,
    heldBy,
    groups,
    missing: criteria.filter((one) => (points.get(one.id) ?? null) === null).map((one) => one.id),
  };
}

/** Whether the minutes' end has come: from then on nothing of the cell's score changes. */
interface Standing {
  readonly state: MeetingState;
  readonly minuteTakerId: string | null;
  readonly minutesLocked: boolean;
  readonly agreed: boolean;
}

/** Enters points: who takes the minutes, and who runs the meeting. */
export function mayScore(meeting: Pick<Standing, 'minuteTakerId'>, actor: MeetingActor): boolean {
  return actor.member && mayNoteRoll(meeting, actor);
}

/** Notes that the cell agrees: who runs the meeting. */
export function mayAgreeScore(actor: MeetingActor): boolean {
  return actor.member && mayRun(actor);
}

/** Has been held or is on. */
export function hasBegun({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'open' || state === 'closed';
}

export function canOf(standing: Standing, actor: MeetingActor) {
  const open = hasBegun(standing) && !standing.minutesLocked && !standing.agreed;
  return {
    score: open && mayScore(standing, actor),
    agree: open && mayAgreeScore(actor),
    /** The supervisor judges afterwards, in a column of his own. */
    supervise: actor.supervisor && standing.state === 'closed',
  };
}

/** "92", "92,5" */
export function showPoints(points: number): string {
  return String(points).replace('.', ',');
}
