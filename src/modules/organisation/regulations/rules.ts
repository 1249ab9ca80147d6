// Which version of a rule is in force on a date, with what a committee has set over it, and how it is cited. A past meeting keeps
// the rules of its day.
import cell from '../../../../regulations/cell.json' with { type: 'json' };
import election from '../../../../regulations/election.json' with { type: 'json' };
import meeting from '../../../../regulations/meeting.json' with { type: 'json' };
import meetingScore from '../../../../regulations/meeting-score.json' with { type: 'json' };
import member from '../../../../regulations/member.json' with { type: 'json' };
import opinion from '../../../../regulations/opinion.json' with { type: 'json' };
import vote from '../../../../regulations/vote.json' with { type: 'json' };
import type { LocalRule, OpenSetting, Regulation, Rules, RuleValue } from './contract.ts';

/**
 * Every version of every national rule, as the files hold them; their test checks each against the shape. Pure: pages that use
 * other rules of a module do not carry them.
 */
export const regulations = /* @__PURE__ */ ([] as unknown[]).concat(
  cell,
  election,
  meeting,
  meetingScore,
  member,
  opinion,
  vote,
) as readonly Regulation[];

/** Whether a version is in force on a date (YYYY-MM-DD): from its first day to the day before its end. */
export function isInForce(one: Pick<Regulation, 'validFrom' | 'validTo'>, on: string): boolean {
  return one.validFrom <= on && (one.validTo === null || on < one.validTo);
}

/** The national version in force on a date; undefined when none was. */
export function nationalOn(key: string, on: string): Regulation | undefined {
  return regulations.find((one) => one.key === key && isInForce(one, on));
}

/**
 * The rule in force on a date (YYYY-MM-DD) for an organisation; undefined when none was. In: the local rules that reach the
 * organisation (`rulesOf`), the nearest committee's first; a rule that leaves something to be set is never read without them.
 */
export function ruleOn(key: string, on: string, local?: Rules): Regulation | undefined {
  const national = nationalOn(key, on);
  if (!national?.local) return national;
  if (!local) throw new Error(`${key} may be set by a committee: read it with the local rules`);
  const own = local.find(
    (one) => one.key === key && one.from <= on && (one.until === null || on < one.until),
  );
  return own ? withLocal(national, own) : national;
}

/** A number of the rule in force on a date. A missing rule or number is a fault of the data, not of a user. */
export function numberOn(key: string, name: string, on: string, local?: Rules): number {
  const value = ruleOn(key, on, local)?.values[name];
  if (typeof value !== 'number') throw new Error(`no number ${name} of ${key} on ${on}`);
  return value;
}

/** The national version with a committee's settings over it: its own id and source, everything that it does not set as before. */
export function withLocal(national: Regulation, own: LocalRule): Regulation {
  const fitting = (national.local ?? []).filter(
    (open) =>
      own.settings[open.name] !== undefined && fits(open, own.settings[open.name] as RuleValue, national),
  );
  const values = {
    ...national.values,
    ...Object.fromEntries(fitting.map((open) => [open.name, own.settings[open.name] as RuleValue])),
  };
  return {
    ...national,
    id: own.id,
    document: `${own.document} của ${committeeName(own.by)}`,
    issuedOn: own.issuedOn,
    article: own.article,
    validFrom: own.from,
    validTo: own.until,
    // The committee enters its own decision: its text is at hand.
    sure: 'CONFIRMED',
    values,
    ...(national.sheet ? { sheet: sheetWith(national.sheet, values) } : {}),
  };
}

/** Rules are set by the committee, not by the whole organisation: "Đảng bộ Sở X" → "Đảng ủy Sở X". */
export function committeeName(organisation: string): string {
  return organisation.replace(/^Đảng bộ/, 'Đảng ủy');
}

/** Whether a value may be set: a whole number within its bounds; criteria of the sheet. */
export function fits(open: OpenSetting, value: RuleValue, national: Pick<Regulation, 'sheet'>): boolean {
  if (open.type === 'number')
    return typeof value === 'number' && Number.isInteger(value) && open.least <= value && value <= open.most;
  const ids = national.sheet?.groups.flatMap((group) => group.criteria.map((one) => one.id)) ?? [];
  return typeof value === 'string' && listed(value).every((id) => ids.includes(id));
}

/** "a,b" → the ids of the list. */
export function listed(value: RuleValue | undefined): string[] {
  return typeof value === 'string' && value !== '' ? value.split(',') : [];
}

/** The first setting that would stand below another which it may not: as the values are taken together. */
export function wrongOrder(
  national: Regulation,
  values: Readonly<Record<string, RuleValue>>,
): [OpenSetting, OpenSetting] | null {
  for (const open of national.local ?? []) {
    const other =
      open.type === 'number' ? national.local?.find((one) => one.name === open.notBelow) : undefined;
    if (other && Number(values[open.name]) < Number(values[other.name])) return [open, other];
  }
  return null;
}

/** The bands of a sheet begin where the values say, and being punctual forgives so many minutes. */
function sheetWith(
  sheet: NonNullable<Regulation['sheet']>,
  values: Readonly<Record<string, RuleValue>>,
): NonNullable<Regulation['sheet']> {
  const { grace } = values;
  return {
    ...sheet,
    bands: sheet.bands.map((band) => {
      const from = values[band.id];
      return typeof from === 'number' ? { ...band, from } : band;
    }),
    groups: sheet.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((one) =>
        one.measure === 'punctual' && typeof grace === 'number'
          ? { ...one, steps: one.steps?.map((step, at) => (at === 0 ? { ...step, atLeast: -grace } : step)) }
          : one,
      ),
    })),
  };
}

/** "Theo Quy định 208-QĐ/TW, ngày 26/07/2026" with how sure it is; what is only recalled is never cited. */
export function citationOf(regulation: Regulation): string {
  if (regulation.sure === 'RECALLED' || regulation.document === null) return 'Cấu hình của đơn vị';
  const date = regulation.issuedOn ? `, ngày ${regulation.issuedOn.split('-').reverse().join('/')}` : '';
  const article = regulation.article ? `, ${regulation.article}` : '';
  const doubt = regulation.sure === 'CONFIRMED*' ? ' (nguồn thứ cấp, cần đối chiếu văn bản gốc)' : '';
  return `Theo ${regulation.document}${date}${article}${doubt}`;
}
