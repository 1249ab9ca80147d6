// The programme of a meeting as an official paper: one table with clock times, what is to be decided, who convenes. Pure.
import { longDate, type Paper } from '../../../../platform/documents/model.ts';
import type { Guest } from '../../roll/contract.ts';
import { blankNumber, draftMark, letterheadOf, monthInWords, signedForCell } from '../frame/rules.ts';
import { aboutOf, type Programme, programmeBlocks } from './rules.ts';

/** Not numbered by the program: a cell that numbers its programmes writes the number in. */
export function programmePaper(programme: Programme): Paper {
  const { meeting, issuer, date, sentOn, signing, guests } = programme;
  const about = aboutOf(meeting);
  return {
    about: {
      title: sentOn ? 'Chương trình' : 'Chương trình (dự thảo)',
      author: issuer.name,
      date: sentOn ?? date,
    },
    letterhead: letterheadOf(
      issuer,
      sentOn ? blankNumber('CTr') : draftMark,
      sentOn ? longDate(sentOn) : `ngày ${'\u00a0'.repeat(6)} ${monthInWords(date)}`,
    ),
    title: { kind: 'CHƯƠNG TRÌNH', about: [about] },
    blocks: [...programmeBlocks(programme), signedForCell(recipientsOf(guests), signing)],
  };
}

function recipientsOf(guests: readonly Guest[]): string[] {
  const above = guests
    .filter((guest) => guest.fromAbove)
    .map((guest) => `Đồng chí ${guest.name}${guest.role ? `, ${guest.role}` : ''}`);
  return [...above, 'Các đồng chí đảng viên của chi bộ'];
}
