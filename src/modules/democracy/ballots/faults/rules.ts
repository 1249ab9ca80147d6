// Why a ballot is invalid: the reasons that the board tells apart, which of them the rule of the day knows, those of phones. Pure.
import { ruleOn } from '../../../organisation/regulations/rules.ts';

/** What makes a ballot invalid, in the order in which the board looks. */
export const ballotFaults = [
  'notIssued',
  'marked',
  'extraNames',
  'blank',
  'tooManyLeft',
  'allCrossed',
  'other',
] as const;
export type BallotFault = (typeof ballotFaults)[number];
export type Faults = Readonly<Record<BallotFault, number>>;

/** A number for each fault. */
export function faultsOf(count: (fault: BallotFault) => number): Record<BallotFault, number> {
  return Object.fromEntries(ballotFaults.map((fault) => [fault, count(fault)])) as Record<
    BallotFault,
    number
  >;
}

export const noFaults = /* @__PURE__ */ faultsOf(() => 0);

/** How many ballots are invalid, whatever the reason. */
export function invalidOf({ faults }: { readonly faults: Faults }): number {
  return ballotFaults.reduce((sum, fault) => sum + faults[fault], 0);
}

export interface BallotForm {
  readonly method: 'choose' | 'cross_out';
  /** How many may be kept or chosen at most. */
  readonly seats: number;
  /** How many names or boxes stand on it. */
  readonly options: number;
  /** YYYY-MM-DD: decides which version of the rule is in force. */
  readonly on: string;
}

/** The faults that a ballot of this form can have and that the rule of the day calls faults. Source: election.ballot. */
export function faultsAsked({ method, seats, options, on }: BallotForm): BallotFault[] {
  const has: Readonly<Record<BallotFault, boolean>> = {
    notIssued: true,
    marked: true,
    extraNames: true,
    // Nobody crossed out votes for all, where the list is no longer than the seats.
    blank: method === 'choose' || options > seats,
    tooManyLeft: options > seats,
    allCrossed: method === 'cross_out',
    other: true,
  };
  const allowed = allowedOn(on);
  return ballotFaults.filter((fault) => has[fault] && allowed[fault] !== true);
}

const allowedOn = (on: string) => ruleOn('election.ballot', on)?.values ?? {};

/** A reason that was counted though the ballot cannot have it, or the rule of the day does not know it. */
export function hasUnasked(faults: Faults, form: BallotForm): boolean {
  const asked = faultsAsked(form);
  return ballotFaults.some((fault) => faults[fault] > 0 && !asked.includes(fault));
}

export interface PaperBallot {
  /** Handed out by the tally board. */
  readonly issued: boolean;
  /** Signed, or written on. */
  readonly marked: boolean;
  /** Names that are not on the list. */
  readonly extra: number;
  /** Names not crossed out, or boxes marked. */
  readonly left: number;
  /** Nothing on it: nobody crossed out of more names than seats, no box marked. */
  readonly blank: boolean;
}

/**
 * Why a ballot is invalid by the rule of the day; null = valid. One on which nobody is crossed out votes for all, where the list
 * is no longer than the seats. Source: election.ballot.
 */
export function faultOfBallot(ballot: PaperBallot, seats: number, on: string): BallotFault | null {
  const found: Record<BallotFault, boolean> = {
    notIssued: !ballot.issued,
    marked: ballot.marked,
    extraNames: ballot.extra > 0,
    blank: ballot.blank,
    tooManyLeft: ballot.left > seats,
    allCrossed: ballot.left === 0,
    other: false,
  };
  const allowed = allowedOn(on);
  return ballotFaults.find((fault) => found[fault] && allowed[fault] !== true) ?? null;
}

/**
 * Why ballots on phones are invalid, each by its true reason. In: what each kept, in the order of the ballot; null = without the
 * form of a ballot. Valid ones count for nothing here.
 */
export function faultsOnPhones(
  ballots: readonly (readonly boolean[] | null)[],
  { method, seats, on }: Pick<BallotForm, 'method' | 'seats' | 'on'>,
): Record<BallotFault, number> {
  const found = ballots.flatMap((kept): BallotFault[] => {
    if (kept === null) return ['other'];
    const left = kept.filter(Boolean).length;
    if (left >= 1 && left <= seats) return [];
    const blank = left === (method === 'choose' ? 0 : kept.length);
    const fault = faultOfBallot({ issued: true, marked: false, extra: 0, left, blank }, seats, on);
    return [fault ?? 'other'];
  });
  return faultsOf((fault) => found.filter((one) => one === fault).length);
}

/** As official papers write it, after "phiếu". */
const words: Readonly<Record<BallotFault, string>> = {
  notIssued: 'không do ban kiểm phiếu phát ra',
  marked: 'ký tên hoặc viết thêm',
  extraNames: 'ghi thêm tên ngoài danh sách',
  blank: 'để trống',
  tooManyLeft: 'để quá số lượng cần bầu',
  allCrossed: 'gạch hết tên',
  other: 'vì lý do khác',
};
const choiceWords: Readonly<Record<BallotFault, string>> = {
  ...words,
  extraNames: 'ghi thêm ngoài các ý trên phiếu',
  blank: 'không đánh dấu ô nào',
  tooManyLeft: 'đánh dấu quá số ô được chọn',
};
/** Of two boxes, for and against. */
const agreementWords: Readonly<Record<BallotFault, string>> = {
  ...choiceWords,
  tooManyLeft: 'đánh dấu cả hai ô',
};

export function faultWords({ method, options }: Pick<BallotForm, 'method' | 'options'>) {
  if (method === 'cross_out') return words;
  return options === 2 ? agreementWords : choiceWords;
}

/** " (1 phiếu để quá số lượng cần bầu; 1 phiếu để trống)"; empty where all are valid or no reason was told. */
export function faultsInWords(
  faults: Faults | null | undefined,
  form: Pick<BallotForm, 'method' | 'options'>,
): string {
  const named = faultWords(form);
  const found = ballotFaults.filter((fault) => (faults?.[fault] ?? 0) > 0);
  return found.length === 0
    ? ''
    : ` (${found.map((fault) => `${faults?.[fault]} phiếu ${named[fault]}`).join('; ')})`;
}
