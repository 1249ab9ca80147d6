// What each role may do with an open vote.
import { inTheCell, type Line } from './table.ts';

export const votesTable: Record<string, Line> = {
  readVote: {
    args: ({ voteId }) => ({ params: { voteId } }),
    others: 'not-found',
    but: inTheCell,
  },
  readOwnVote: {
    args: ({ voteId }) => ({ params: { voteId } }),
    others: 'not-found',
    but: inTheCell,
  },
  castVote: {
    args: ({ voteId }) => ({ params: { voteId }, body: { choice: 'for' } }),
    others: 'not-found',
    but: { ...inTheCell, probationary: 'probationary-no-vote' },
  },
};
