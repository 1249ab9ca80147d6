// What each role may do with each endpoint of the minutes: of a meeting that is on. Words of the cell: nobody above reads them.
import { inTheCell, type Line, plainMembers, unknownId } from './table.ts';

/** Those who write in the minutes of the tried meeting; the rest of the cell reads. */
const writers = (expected: string) => ({
  others: 'not-found',
  but: { ...plainMembers, secretary: expected, deputy: expected, minuteTaker: expected },
});
const version = 999;

export const minutesTable: Record<string, Line> = {
  readMinutes: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: inTheCell,
  },
  writeParagraph: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { afterId: null, text: 'Thư ký ghi thêm.' } }),
    ...writers('ok'),
  },
  editParagraph: {
    args: ({ meetingId }) => ({
      params: { meetingId, paragraphId: unknownId },
      body: { version: 0, text: 'Câu khác.' },
    }),
    ...writers('not-found'),
  },
  noteRead: { args: ({ meetingId }) => ({ params: { meetingId } }), ...writers('ok') },
  agreeMinutes: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { version } }),
    ...writers('stale'),
  },
  // Each of the two confirms with his own hand.
  confirmMinutes: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { version } }),
    others: 'not-found',
    but: { ...plainMembers, secretary: 'forbidden', deputy: 'forbidden', minuteTaker: 'meeting-not-closed' },
  },
  lockMinutes: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { version } }),
    others: 'not-found',
    but: { ...plainMembers, secretary: 'meeting-not-closed', deputy: 'forbidden', minuteTaker: 'forbidden' },
  },
  correctMinutes: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      body: { text: 'Đính chính.', reason: 'Ghi nhầm số.' },
    }),
    ...writers('minutes-not-locked'),
  },
  attachScan: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      upload: { fileName: 'quet.pdf', bytes: new Uint8Array(), fields: { notSecret: 'true' } },
    }),
    ...writers('minutes-not-locked'),
  },
  readScan: { args: ({ meetingId }) => ({ params: { meetingId }, query: {} }), others: 'not-found' },
};
