// What each role may do with the year of a cell, its papers' openings, the e-handbook and what is entered afterwards.
import { inTheCell, type Line, leads, readers, unknownId } from './table.ts';

export const calendarTable: Record<string, Line> = {
  readYear: { args: ({ cellId }) => ({ params: { cellId }, query: {} }), others: 'not-found', but: readers },
  readCellFigures: { args: ({ cellId }) => ({ params: { cellId } }), others: 'not-found', but: readers },
  // A regular meeting in a month that is over: who may is told so.
  planYear: {
    args: ({ cellId }) => ({
      params: { cellId },
      body: {
        rows: [{ month: '2026-01-01', kind: 'regular', date: '2026-01-05', title: 'Sinh hoạt tháng 01' }],
        time: '14:00',
      },
    }),
    others: 'forbidden',
    but: { secretary: 'meeting-in-the-past', deputy: 'meeting-in-the-past' },
  },
  readRhythm: {
    args: ({ committeeId }) => ({ params: { organisationId: committeeId }, query: {} }),
    others: 'not-found',
    but: { above: 'ok' },
  },
  readCalendarAddress: { args: () => ({}), others: 'ok' },
  makeCalendarAddress: { args: () => ({}), others: 'ok' },
  revokeCalendarAddress: { args: () => ({}), others: 'ok' },
  // Known by its secret only: nobody's rights open it.
  readCalendar: {
    args: () => ({ params: { file: 'khong-phai.ics' } }),
    others: 'not-found',
    but: { outsider: 'not-found' },
  },
  readOpenings: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: inTheCell,
  },
  readHandbook: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: inTheCell,
  },
  // Minutes that are not locked: who may is told that there is nothing to put up.
  tickHandbook: {
    args: ({ meetingId }) => ({ params: { meetingId, item: 'minutes' }, body: { done: true } }),
    ...leads('handbook-not-ready', { above: 'not-found' }),
  },
  takeHandbookFiles: {
    args: ({ meetingId }) => ({ params: { meetingId }, query: { part: 'after' } }),
    ...leads('handbook-not-ready', { above: 'not-found' }),
  },
  readLateForm: {
    args: ({ cellId }) => ({ params: { cellId }, query: {} }),
    others: 'forbidden',
    // The member leads a group, whose meetings he may enter.
    but: { secretary: 'ok', deputy: 'ok', member: 'ok' },
  },
  // A meeting that is still to come: who may is told that it is planned as usual.
  enterPaperMeeting: {
    args: ({ cellId, personId }) => ({
      params: { cellId },
      body: {
        month: '2027-03-01',
        startsAt: '2027-03-03T07:00:00Z',
        endedAt: '2027-03-03T08:30:00Z',
        place: 'Nhà văn hóa',
        chairId: personId,
        minuteTakerId: personId,
        reason: 'Mất điện',
        present: [],
        items: ['Công tác tháng'],
      },
    }),
    others: 'forbidden',
    but: { secretary: 'late-not-past', deputy: 'late-not-past' },
  },
  readLateEntry: { args: ({ meetingId }) => ({ params: { meetingId } }), others: 'not-found', but: readers },
  // An ordinary meeting has no sheets.
  addLateSheet: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      upload: { fileName: 'trong.pdf', bytes: new Uint8Array(), fields: { notSecret: 'true' } },
    }),
    ...leads('not-found', { minuteTaker: 'not-found' }),
  },
  readLateSheet: {
    args: ({ meetingId }) => ({ params: { meetingId, sheetId: unknownId } }),
    others: 'not-found',
  },
};
