// What each role may do with each endpoint of resolutions and conclusions.
import { inTheCell, type Line, plainMembers, readers } from './table.ts';

export const leadershipTable: Record<string, Line> = {
  // Who stands above lists what was issued, and does not see the draft.
  listResolutions: {
    args: ({ cellId }) => ({ params: { cellId } }),
    others: 'not-found',
    but: readers,
  },
  readResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId } }),
    others: 'not-found',
    but: inTheCell,
  },
  // With a version that is not there, so that the draft stays for the next role.
  editResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId }, body: { version: 99, subject: 'lời khác' } }),
    others: 'not-found',
    but: {
      ...plainMembers,
      secretary: 'stale',
      deputy: 'stale',
    },
  },
  issueResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId }, body: { version: 1, on: '2026-11-24' } }),
    others: 'not-found',
    but: {
      ...plainMembers,
      secretary: 'resolution-not-passed',
      deputy: 'resolution-not-passed',
    },
  },
};
