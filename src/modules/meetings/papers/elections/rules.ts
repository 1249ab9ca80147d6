// What the papers of an election share: the body that issues them, what is elected, in the words of a letterhead. Pure.
import { type Letterhead, longDate } from '../../../../platform/documents/model.ts';
import type { ElectionShown, RoundShown } from '../../../democracy/elections/contract.ts';
import { officeNames } from '../../room/elections/rules.ts';
import { congressHead, type Issuer, letterheadOf } from '../frame/rules.ts';

export interface RoundPaper {
  readonly issuer: Issuer;
  readonly congress: boolean;
  readonly election: ElectionShown;
  readonly round: RoundShown;
  /** YYYY-MM-DD of the meeting. */
  readonly date: string;
  readonly place: string;
  /** Who signs beside the tally board: the head of the presidium, else who chairs. */
  readonly leader: string;
}

/** At a congress the cell stands above and the congress issues; else the cell itself. */
export function headOf(
  { issuer, congress, election }: RoundPaper,
  number?: string,
  date?: string,
): Letterhead {
  const head = congress
    ? congressHead(issuer, election.term, number ?? '', date)
    : letterheadOf(issuer, number ?? '', date);
  if (number !== undefined) return head;
  const { number: _, ...without } = head;
  return without;
}

export const dateLine = (date: string): string => longDate(date);

/** "chi ủy", "bí thư" with the term and the round. */
export function electedOf({ election, round }: RoundPaper): string {
  const again = round.tie ? ' (bầu lại những người bằng phiếu)' : '';
  return `${officeNames[election.office]} nhiệm kỳ ${election.term}, vòng ${round.round}${again}`;
}
