// What all papers of a cell share: letterhead, who signs and receives, how their sentences are written. Pure.

import {
  type Block,
  bold,
  type Letterhead,
  letter,
  longMonth,
  percent,
  type Signer,
  type Text,
} from '../../../../platform/documents/model.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { inSentence, sentence } from '../../minutes/wording/rules.ts';
import { kindNames, type MeetingKind, type SigningRole } from '../../rules.ts';

/** The cell as it was on the day of the meeting. */
export interface Issuer {
  readonly name: string;
  readonly parentName: string | null;
  /** "An Bình": before the date. */
  readonly place: string | null;
}

export interface Signing {
  readonly name: string;
  readonly role: SigningRole;
}

/** Stands where the number will: nobody takes a draft for the paper. */
export const draftMark = 'DỰ THẢO';
/** Room for a number that is not taken yet. */
export const blankNumber = (symbol: string, body = 'CB'): string =>
  `Số ${'\u00a0'.repeat(6)}-${symbol}/${body}`;

/** At a congress the cell stands above and the congress issues. */
export function congressHead(issuer: Issuer, term: string, number: string, date?: string): Letterhead {
  return {
    ...letterheadOf(issuer, number, date),
    upper: inTwoLines(issuer.name.toUpperCase(), 27),
    issuer: [`ĐẠI HỘI NHIỆM KỲ ${term}`],
  };
}

/** "sinh hoạt chi bộ thường kỳ", as the titles of papers write it. */
export function nameInTitle(kind: MeetingKind): string {
  if (kind === 'congress') return 'đại hội chi bộ';
  return kind === 'regular' || kind === 'irregular' || kind === 'combined'
    ? kindNames[kind].replace('sinh hoạt', 'sinh hoạt chi bộ')
    : kindNames[kind];
}

export function letterheadOf(issuer: Issuer, number: string, date?: string): Letterhead {
  return {
    upper: issuer.parentName ? inTwoLines(issuer.parentName.toUpperCase(), 27) : [],
    issuer: inTwoLines(issuer.name.toUpperCase(), 25),
    number,
    heading: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    ...(date === undefined ? {} : { placeDate: issuer.place ? `${issuer.place}, ${date}` : capital(date) }),
  };
}

/** A name too long for its column in two lines of about the same length. */
export function inTwoLines(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const blanks = [...name.matchAll(/ /g)].map((found) => found.index);
  const middle = name.length / 2;
  const at = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

const offices = {
  secretary: 'BÍ THƯ',
  deputy_secretary: 'PHÓ BÍ THƯ',
  group_head: 'TỔ TRƯỞNG',
  group_deputy: 'TỔ PHÓ',
} as const;

/**
 * T/M CHI BỘ, T/M CHI ỦY, T/M TỔ ĐẢNG with the office of whoever chaired; at the left who receives the paper, the own copy last.
 * The secretary who leads a group's meeting signs for the cell, having no office in the group. What a congress passed its
 * presidium signs.
 */
export function signedFor(
  kind: MeetingKind,
  recipients: readonly string[],
  signing: Signing,
  presidium: readonly string[] = [],
): Block {
  const leadsGroup = signing.role.startsWith('group_');
  const body = kind === 'group' && !leadsGroup ? wordsOf('regular').onBehalf : wordsOf(kind).onBehalf;
  const others = recipients.map(unstopped).filter((one) => one !== '' && !/^lưu(?!\p{L})/iu.test(one));
  const [first] = presidium;
  if (first !== undefined) {
    const name = presidium.includes(signing.name) ? signing.name : first;
    const head = 'T/M ĐOÀN CHỦ TỊCH';
    return { block: 'signatures', left: { recipients: [...others, `Lưu ${body}`] }, right: { head, name } };
  }
  const right: Signer = {
    head: `T/M ${body.toUpperCase()}`,
    office: offices[signing.role],
    name: signing.name,
  };
  return { block: 'signatures', left: { recipients: [...others, `Lưu ${body}`] }, right };
}

/** Without a mark at the end, for the engine sets its own. */
function unstopped(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What somebody typed, line by line, without blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Typed lines as sentences, each its own paragraph, with a bold beginning: "1. Tư tưởng." */
export function ledParagraph(lead: string, text: string): Block {
  return { block: 'paragraph', text: [bold(lead), ` ${linesOf(text).map(sentence).join('\n')}`] };
}

/** Points with their letters; a single one needs none. */
export function points(lines: readonly Text[]): Block[] {
  return lines.map((text, at) => ({
    block: 'item',
    mark: lines.length > 1 ? `${letter(at + 1)})` : '-',
    text,
  }));
}

/** A line without the mark that somebody typed before it: "1. ", "a) ", "- ". */
export function unmarked(line: string): string {
  return line.replace(/^(\d{1,2}[.)]|\p{Ll}\)|[-–•+*])\s+/u, '');
}

/** `2026-12-01` → "tháng 12 năm 2026". */
export function monthInWords(month: string): string {
  return `tháng ${longMonth(Number(month.slice(5, 7)))} năm ${month.slice(0, 4)}`;
}

/** "phòng họp tầng 2": with a small letter after "tại", unless a name begins it. */
export function placeInWords(place: string): string {
  return place.trim() === '' ? '' : `, tại ${inSentence(place)}`;
}

export interface Vote {
  readonly base: number;
  readonly result: { readonly for: number } | null;
}

/** "với 19/21 đảng viên chính thức tán thành, đạt 90,5 %" */
export function votedWith({ base, result }: Vote): string {
  const agreed = result?.for ?? 0;
  const share = base === 0 ? 0 : (agreed * 100) / base;
  return `với ${agreed}/${base} đảng viên chính thức tán thành, đạt ${percent(share)}`;
}

/** 03/12/2026, as tables write it. */
export const tableDate = (date: string): string => date.split('-').reverse().join('/');
