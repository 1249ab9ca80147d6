// The programme of a meeting as an official paper: one table with clock times, what is to be decided, who convenes. Pure.
import { longDate, type Paper } from '../../../../platform/documents/model.ts';
import { wordsOf } from '../../bodies/rules.ts';
import { blankNumber, draftMark, letterheadOf, monthInWords, signedFor } from '../frame/rules.ts';
import { aboutOf, type Programme, programmeBlocks } from './rules.ts';

/** Not numbered by the program: a cell that numbers its programmes writes the number in. */
export function programmePaper(programme: Programme): Paper {
  const { meeting, issuer, date, sentOn, signing } = programme;
  const about = aboutOf(meeting);
  return {
    about: {
      title: sentOn ? 'Chương trình' : 'Chương trình (dự thảo)',
      author: issuer.name,
      date: sentOn ?? date,
    },
    letterhead: letterheadOf(
      issuer,
      sentOn ? blankNumber('CTr', wordsOf(meeting.kind).symbol) : draftMark,
      sentOn ? longDate(sentOn) : `ngày ${'\u00a0'.repeat(6)} ${monthInWords(date)}`,
    ),
    title: { kind: 'CHƯƠNG TRÌNH', about: [about] },
    blocks: [...programmeBlocks(programme), signedFor(meeting.kind, recipientsOf(programme), signing)],
  };
}

function recipientsOf({ guests, meeting }: Programme): string[] {
  const above = guests
    .filter((guest) => guest.fromAbove)
    .map((guest) => `Đồng chí ${guest.name}${guest.role ? `, ${guest.role}` : ''}`);
  return [...above, wordsOf(meeting.kind).recipients];
}
