// What each role may do with each endpoint of official papers: of a meeting that is on. The minutes are words of the cell.
import { inTheCell, type Line, readers } from './table.ts';

export const papersTable: Record<string, Line> = {
  listMeetingPapers: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: readers,
  },
  readMeetingPaper: {
    args: ({ meetingId }) => ({ params: { meetingId, paper: 'minutes' }, query: {} }),
    others: 'not-found',
    but: inTheCell,
  },
};
