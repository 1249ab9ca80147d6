// How papers, minutes and screens speak of whose meeting it is: of the cell, its committee, a group, the congress. Pure.
import { type Body, bodyOf, type MeetingKind } from '../rules.ts';

export interface BodyWords {
  /** Who decides: "chi bộ", "chi ủy", "tổ đảng", "đại hội". */
  readonly itself: string;
  /** Who is convened. */
  readonly all: string;
  /** Who receives its papers, as "Nơi nhận" writes it. */
  readonly recipients: string;
  /** One of those who sit in it. */
  readonly member: string;
  /** One of those on whom its votes are counted. */
  readonly voter: string;
  /** What is held. */
  readonly sitting: string;
  /** The next one of its kind, to which what is left goes. */
  readonly next: string;
  readonly opened: string;
  readonly closed: string;
  /** The head over the signature of who chaired, and of who wrote. */
  readonly chair: string;
  readonly taker: string;
  /** Its symbol in numbers of papers. */
  readonly symbol: 'CB' | 'CU' | 'TĐ';
  /** In whose name papers are signed: "T/M CHI BỘ", "Lưu Chi bộ". */
  readonly onBehalf: string;
}

const cell: BodyWords = {
  itself: 'chi bộ',
  all: 'toàn thể đảng viên của chi bộ',
  recipients: 'Các đồng chí đảng viên của chi bộ',
  member: 'đảng viên',
  voter: 'đảng viên chính thức',
  sitting: 'buổi sinh hoạt',
  next: 'chuyển chi ủy xem xét đưa vào buổi sinh hoạt sau',
  opened: 'Hội nghị khai mạc',
  closed: 'Hội nghị bế mạc',
  chair: 'CHỦ TRÌ HỘI NGHỊ',
  taker: 'NGƯỜI GHI BIÊN BẢN',
  symbol: 'CB',
  onBehalf: 'Chi bộ',
};

/** Presidium and secretariat sign for a congress (seen on tally minutes of congresses, CONFIRMED*; who signs its minutes: RECALLED). */
export const bodyWords: Readonly<Record<Body, BodyWords>> = {
  cell,
  committee: {
    ...cell,
    itself: 'chi ủy',
    all: 'các đồng chí chi ủy viên',
    recipients: 'Các đồng chí chi ủy viên',
    member: 'chi ủy viên',
    voter: 'chi ủy viên',
    sitting: 'cuộc họp',
    next: 'chuyển sang cuộc họp chi ủy sau',
    symbol: 'CU',
    onBehalf: 'Chi ủy',
  },
  group: {
    ...cell,
    itself: 'tổ đảng',
    all: 'toàn thể đảng viên của tổ đảng',
    recipients: 'Các đồng chí đảng viên của tổ đảng',
    sitting: 'cuộc họp',
    next: 'chuyển sang cuộc họp tổ đảng sau',
    opened: 'Cuộc họp bắt đầu',
    closed: 'Cuộc họp kết thúc',
    chair: 'CHỦ TRÌ CUỘC HỌP',
    symbol: 'TĐ',
    onBehalf: 'Tổ đảng',
  },
  congress: {
    ...cell,
    itself: 'đại hội',
    sitting: 'đại hội',
    next: 'chuyển chi ủy khóa mới xem xét',
    opened: 'Đại hội khai mạc',
    closed: 'Đại hội bế mạc',
    chair: 'CHỦ TRÌ ĐẠI HỘI',
    taker: 'THƯ KÝ ĐẠI HỘI',
  },
};

export function wordsOf(kind: MeetingKind): BodyWords {
  return bodyWords[bodyOf(kind)];
}

/** Who leads and who writes at a congress, by name; empty where nobody was elected. */
export interface Elected {
  readonly presidium: readonly string[];
  readonly secretariat: readonly string[];
}

export const nobodyElected: Elected = { presidium: [], secretariat: [] };

export interface Signature {
  readonly head: string;
  readonly name: string;
}

/** The two signatures under minutes: who wrote at the left, who chaired at the right; at a congress its two bodies. */
export function signaturesOf(
  kind: MeetingKind,
  names: { readonly taker: string; readonly chair: string },
  { presidium, secretariat }: Elected,
): { readonly taker: Signature; readonly chair: Signature } {
  const words = wordsOf(kind);
  const first = (body: readonly string[], name: string) =>
    body.length === 0 || body.includes(name) ? name : (body[0] ?? name);
  return {
    taker: {
      // A secretary alone is no body to sign for.
      head: secretariat.length > 1 ? 'T/M ĐOÀN THƯ KÝ' : words.taker,
      name: first(secretariat, names.taker),
    },
    chair: {
      head: presidium.length > 0 ? 'T/M ĐOÀN CHỦ TỊCH' : words.chair,
      name: first(presidium, names.chair),
    },
  };
}
