// What a resolution must have before it is voted on, what its clauses become, how last month is reviewed. Pure.
import { type PaperType, showNumber } from '../organisation/numbering/rules.ts';
import { type Dated, earlyDays, lateDays } from '../tasks/rules.ts';
import type { ReviewLine } from './contract.ts';

export type ResolutionKind = 'resolution' | 'conclusion';
export type ResolutionState = 'draft' | 'passed' | 'issued' | 'rejected';

/** Whose it is, by the symbol in its number: of the cell or of its congress. Source: QĐ 399-QĐ/TW and its guide (CONFIRMED*). */
export type Issuer = 'CB' | 'ĐH';

/** Type of the paper: its numbers run by it; those of a congress run apart. */
export function paperTypeOf(kind: ResolutionKind, body: Issuer): PaperType {
  const type = kind === 'resolution' ? 'NQ' : 'KL';
  return body === 'CB' ? type : `${type}/${body}`;
}

/** "12-NQ/CB"; null while it has none. */
export function numberOf(row: { number: number | null; kind: string; body: string }): string | null {
  const body = row.body as Issuer;
  return row.number === null
    ? null
    : showNumber(row.number, paperTypeOf(row.kind as ResolutionKind, body), body);
}

/** Letters of a task's title; what is longer stands in its detail. */
const titleLength = 300;

/** A clause as a task says it: a long one is cut at a word, and stands in full in the detail. */
export function taskWords(text: string): { title: string; detail: string } {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line.length <= titleLength) return { title: line, detail: '' };
  const cut = line.slice(0, titleLength - 2);
  const title = `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2)).trimEnd()} …`;
  return { title, detail: text.trim() };
}

interface Clause {
  readonly ordinal: number;
  readonly assigneeId: string | null;
  readonly dueOn: string | null;
}

export type ReadyFault =
  | { readonly code: 'no-clauses' }
  | { readonly code: 'clause-without-person' | 'clause-without-date'; readonly ordinal: number }
  | { readonly code: 'clause-date-past'; readonly ordinal: number; readonly dueOn: string };

/**
 * What keeps a draft from being voted on, the first in order; null when nothing does. Every duty has a named member and a
 * date (HD 42: tasks are assigned to named members with a deadline). A conclusion may assign none. In: the day of the vote.
 */
export function faultBeforeVote(
  kind: ResolutionKind,
  clauses: readonly Clause[],
  on: string,
): ReadyFault | null {
  if (kind === 'resolution' && clauses.length === 0) return { code: 'no-clauses' };
  for (const { ordinal, assigneeId, dueOn } of clauses) {
    if (assigneeId === null) return { code: 'clause-without-person', ordinal };
    if (dueOn === null) return { code: 'clause-without-date', ordinal };
    if (dueOn < on) return { code: 'clause-date-past', ordinal, dueOn };
  }
  return null;
}

interface ReviewedTask extends Dated {
  readonly id: string;
  readonly title: string;
  readonly assigneeName: string;
  readonly percent: number;
  readonly result: string | null;
}

/** A task as part I's table tells it on the day of the review: what ended later was open on that day. */
export function reviewLineOf(task: ReviewedTask, on: string): ReviewLine {
  const then: Dated =
    task.endedOn !== null && task.endedOn > on ? { ...task, state: 'open', endedOn: null } : task;
  return {
    taskId: task.id,
    title: task.title,
    assigneeName: task.assigneeName,
    dueOn: task.dueOn,
    state: then.state,
    percent: task.percent,
    lateDays: lateDays(then, on),
    earlyDays: earlyDays(then),
    result: then.state === 'open' ? '' : (task.result ?? ''),
  };
}

/** Who receives the paper, as the draft begins: the committee above, by its own name, then those who sit in it; "Lưu Chi bộ" is added by the paper. */
export function firstRecipients(
  parentName: string | null,
  own = 'Các đồng chí đảng viên của chi bộ',
): string[] {
  const above = parentName?.replace(/^đảng bộ/i, 'Đảng ủy');
  return [...(above ? [`${above} (để báo cáo)`] : []), own];
}

/** Part III from 2 on, as the draft begins. */
export const firstExecution =
  'Đồng chí được phân công báo cáo kết quả tại buổi sinh hoạt tháng sau; khó khăn, vướng mắc báo chi ủy ngay khi phát sinh.';

export interface PartOfDirection {
  /** "1. Công tác xây dựng Đảng"; null before the first heading. */
  readonly heading: string | null;
  /** Points a), b), c) under it, in order, without their letters. */
  readonly points: readonly string[];
}

/** Part II as typed: a line that begins with a number and a dot is a heading, the others are its points. */
export function partsOfDirection(direction: string): PartOfDirection[] {
  const parts: { heading: string | null; points: string[] }[] = [];
  for (const line of textLines(direction)) {
    if (/^\d{1,2}\.\s/.test(line)) parts.push({ heading: line, points: [] });
    else if (parts.length === 0) parts.push({ heading: null, points: [line] });
    else parts.at(-1)?.points.push(line);
  }
  return parts;
}

/** Lines that hold something. */
export function textLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
