// What is being typed into a draft: told apart from what was read, and put together with what others wrote meanwhile.
import type { BodyIn } from '../../../platform/http/endpoint.ts';
import type { editResolution, ResolutionShown } from '../contract.ts';
import { textLines } from '../rules.ts';

export interface TypedClause {
  /** Of this row on this screen. */
  readonly key: string;
  readonly text: string;
  readonly assigneeId: string | null;
  readonly partnerIds: readonly string[];
  readonly dueOn: string | null;
  readonly carriedTaskId: string | null;
}

export interface Typed {
  readonly subject: string;
  readonly ideology: string;
  readonly strengths: string;
  readonly praise: string;
  readonly weaknesses: string;
  readonly direction: string;
  readonly execution: string;
  /** One a line. */
  readonly recipients: string;
  readonly clauses: readonly TypedClause[];
}
export type TypedWords = Exclude<keyof Typed, 'clauses'>;

const fields = [
  'subject',
  'ideology',
  'strengths',
  'praise',
  'weaknesses',
  'direction',
  'execution',
  'recipients',
  'clauses',
] as const satisfies (keyof Typed)[];

export function typedOf(read: ResolutionShown): Typed {
  const { subject, ideology, strengths, praise, weaknesses, direction, execution } = read;
  return {
    subject,
    ideology,
    strengths,
    praise,
    weaknesses,
    direction,
    execution,
    recipients: read.recipients.join('\n'),
    clauses: read.clauses.map((clause) => ({
      key: clause.id,
      text: clause.text,
      assigneeId: clause.assigneeId,
      partnerIds: clause.partners.map((one) => one.id),
      dueOn: clause.dueOn,
      carriedTaskId: clause.carriedTaskId,
    })),
  };
}

/** Only the fields that differ from what was read, as the server takes them; null when none does. */
export function changesOf(base: Typed, typed: Typed): Omit<BodyIn<typeof editResolution>, 'version'> | null {
  const changed = fields.filter((field) => !same(field, base, typed));
  if (changed.length === 0) return null;
  const sent = { ...typed, recipients: linesOf(typed.recipients), clauses: typed.clauses.map(withoutKey) };
  return Object.fromEntries(changed.map((field) => [field, sent[field]]));
}

/**
 * After a newer version was read: what was not touched here takes the new words, what was typed here stays. Where both
 * changed, the own words stay and the others' are told beside them. What comes back as it was last sent is one's own.
 */
export function mergeTyped(
  base: Typed,
  typed: Typed,
  theirs: Typed,
  sent: Typed | null = null,
): { typed: Typed; clashes: readonly (keyof Typed)[]; othersWrote: boolean } {
  const own = (field: keyof Typed) => sent !== null && same(field, theirs, sent);
  const news = fields.filter((field) => !same(field, theirs, base) && !own(field));
  const takes = news.filter((field) => same(field, typed, base));
  const clashes = news.filter((field) => !same(field, typed, base) && !same(field, typed, theirs));
  return {
    typed: { ...typed, ...Object.fromEntries(takes.map((field) => [field, theirs[field]])) },
    clashes,
    othersWrote: news.length > 0,
  };
}

function same(field: keyof Typed, one: Typed, other: Typed): boolean {
  return plain(field, one) === plain(field, other);
}

function plain(field: keyof Typed, typed: Typed): string {
  if (field === 'clauses') return JSON.stringify(typed.clauses.map(withoutKey));
  if (field === 'recipients') return linesOf(typed.recipients).join('\n');
  return typed[field].normalize('NFC').trim();
}

function linesOf(text: string): string[] {
  return textLines(text.normalize('NFC'));
}

function withoutKey(clause: TypedClause) {
  const { text, assigneeId, partnerIds, dueOn, carriedTaskId } = clause;
  return {
    text: text.normalize('NFC').trim(),
    assigneeId,
    partnerIds: [...partnerIds],
    dueOn,
    carriedTaskId,
  };
}
