// What each role may do with the score of a meeting that is on: the cell reads it, who leads it or takes its minutes enters points.
import { type Expected, inTheCell, type Line, leads } from './table.ts';

const version = 999;

export const scoreTable: Record<string, Line> = {
  // Figures reach the committee above.
  readMeetingScore: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: { ...inTheCell, above: 'ok' },
  },
  scoreMeeting: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { lines: [{ id: 'order', version, points: 4 }] },
    }),
    ...leads('stale', { minuteTaker: 'stale' as Expected }),
  },
  agreeScore: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { version } }),
    ...leads('stale'),
  },
  // Of the committee above only the member who follows the cell: none of these is.
  superviseScore: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { lines: [{ id: 'order', version, points: 4 }] },
    }),
    ...leads('forbidden'),
  },
};
