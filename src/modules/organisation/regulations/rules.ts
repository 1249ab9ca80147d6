// Which version of a rule is in force on a date, and how it is cited. A past meeting keeps the rules of its day.
import meeting from '../../../../regulations/meeting.json' with { type: 'json' };
import meetingScore from '../../../../regulations/meeting-score.json' with { type: 'json' };
import member from '../../../../regulations/member.json' with { type: 'json' };
import vote from '../../../../regulations/vote.json' with { type: 'json' };
import type { Regulation } from './contract.ts';

/**
 * Every version of every rule, as the files hold them; their test checks each against the shape. Pure: pages that use other
 * rules of a module do not carry them.
 */
export const regulations = /* @__PURE__ */ ([] as unknown[]).concat(
  meeting,
  meetingScore,
  member,
  vote,
) as readonly Regulation[];

/** Whether a version is in force on a date (YYYY-MM-DD): from its first day to the day before its end. */
export function isInForce(one: Regulation, on: string): boolean {
  return one.validFrom <= on && (one.validTo === null || on < one.validTo);
}

/** The version of a rule in force on a date (YYYY-MM-DD); undefined when none was. */
export function ruleOn(
  key: string,
  on: string,
  all: readonly Regulation[] = regulations,
): Regulation | undefined {
  return all.find((one) => one.key === key && isInForce(one, on));
}

/** A number of a rule in force on a date. A missing rule or number is a fault of the data, not of a user. */
export function numberOn(key: string, name: string, on: string): number {
  const value = ruleOn(key, on)?.values[name];
  if (typeof value !== 'number') throw new Error(`no number ${name} of ${key} on ${on}`);
  return value;
}

/** "Theo Quy định 208-QĐ/TW, ngày 26/07/2026" with how sure it is; what is only recalled is never cited. */
export function citationOf(regulation: Regulation): string {
  if (regulation.sure === 'RECALLED' || regulation.document === null) return 'Cấu hình của đơn vị';
  const date = regulation.issuedOn ? `, ngày ${regulation.issuedOn.split('-').reverse().join('/')}` : '';
  const article = regulation.article ? `, ${regulation.article}` : '';
  const doubt = regulation.sure === 'CONFIRMED*' ? ' (nguồn thứ cấp, cần đối chiếu văn bản gốc)' : '';
  return `Theo ${regulation.document}${date}${article}${doubt}`;
}
