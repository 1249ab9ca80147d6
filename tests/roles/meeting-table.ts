// What each role may do with each endpoint of meetings: on a meeting that is on, and on one that is still prepared.
import { type Line, leads, readers, unknownId } from './table.ts';

/** Those who run the room, whoever else notes the roll among them. */
const notes = { minuteTaker: 'ok' } as const;
const version = 999;

export const meetingTable: Record<string, Line> = {
  listMeetings: {
    args: ({ cellId }) => ({ params: { cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  readMeeting: { args: ({ meetingId }) => ({ params: { meetingId } }), others: 'not-found', but: readers },
  planMeeting: {
    args: ({ cellId, next }) => ({
      params: { cellId },
      body: { kind: 'thematic', month: '2027-01-01', startsAt: `2027-01-${10 + (next() % 18)}T02:00:00Z` },
    }),
    others: 'forbidden',
    but: { secretary: 'ok', deputy: 'ok' },
  },
  editMeeting: {
    args: ({ draftMeetingId }) => ({
      params: { meetingId: draftMeetingId },
      body: { version, place: 'Hội trường' },
    }),
    ...leads('stale'),
  },
  nameChair: {
    args: ({ draftMeetingId, personId }) => ({
      params: { meetingId: draftMeetingId },
      body: { version, chairId: personId },
    }),
    ...leads('stale'),
  },
  agreeMeeting: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId }, body: { version } }),
    ...leads('stale'),
  },
  reopenPreparation: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId }, body: { version } }),
    ...leads('meeting-state'),
  },
  sendMeeting: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId }, body: { version } }),
    ...leads('meeting-state'),
  },
  cancelMeeting: {
    args: ({ draftMeetingId }) => ({
      params: { meetingId: draftMeetingId },
      body: { version, reason: 'Trùng lịch' },
    }),
    ...leads('stale'),
  },
  // The meeting has a draft already: who may is told so.
  draftMeetingResolution: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { kind: 'resolution' } }),
    ...leads('occasion-has-one'),
  },
  openMeeting: { args: ({ meetingId }) => ({ params: { meetingId } }), ...leads('meeting-state') },
  closeMeeting: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId } }),
    ...leads('meeting-state'),
  },
  addAgendaItem: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { version, title: 'Việc phát sinh' } }),
    ...leads('stale', { minuteTaker: 'stale' }),
  },
  editAgendaItem: {
    args: ({ meetingId, itemId }) => ({
      params: { meetingId, itemId },
      body: { version, title: 'Tên khác' },
    }),
    ...leads('stale', { minuteTaker: 'stale' }),
  },
  moveAgendaItem: {
    args: ({ meetingId, itemId }) => ({ params: { meetingId, itemId }, body: { version, by: -1 } }),
    ...leads('stale', { minuteTaker: 'stale' }),
  },
  removeAgendaItem: {
    args: ({ meetingId, itemId }) => ({ params: { meetingId, itemId }, query: { version } }),
    ...leads('stale', { minuteTaker: 'stale' }),
  },
  // An empty file: who may is told that it is empty.
  addPaper: {
    args: ({ meetingId }) => ({
      params: { meetingId },
      upload: { fileName: 'trong.txt', bytes: new Uint8Array(), fields: { notSecret: 'true' } },
    }),
    ...leads('file-empty'),
  },
  removePaper: {
    args: ({ meetingId }) => ({ params: { meetingId, paperId: unknownId } }),
    ...leads('meeting-state'),
  },
  // The committee above sees what was done and how many were there, not what the cell reads.
  readPaper: {
    args: ({ meetingId, paperId }) => ({ params: { meetingId, paperId } }),
    others: 'not-found',
    but: { ...readers, above: 'not-found' },
  },
  checkIn: {
    args: ({ checkInCode }) => ({ body: { code: checkInCode } }),
    others: 'not-on-roll',
    but: { ...readers, above: 'not-on-roll' },
  },
  noteAttendance: {
    args: ({ meetingId, personId }) => ({ params: { meetingId }, body: { personId, present: true } }),
    ...leads('ok', notes),
  },
  // Somebody who was not noted as present: who may is told so, and the roll stays for the next role.
  noteLeaving: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { personId: unknownId } }),
    ...leads('not-noted-present', { minuteTaker: 'not-noted-present' }),
  },
  noteReturn: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { personId: unknownId } }),
    ...leads('not-noted-present', { minuteTaker: 'not-noted-present' }),
  },
  noteArrival: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { personId: unknownId, late: null } }),
    ...leads('not-noted-present', { minuteTaker: 'not-noted-present' }),
  },
  readLeftItems: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId } }),
    ...leads('ok'),
  },
  decideLeftItem: {
    args: ({ draftMeetingId }) => ({
      params: { meetingId: draftMeetingId, itemId: unknownId },
      body: { version, take: true },
    }),
    ...leads('stale'),
  },
  // It has not closed: whoever may know of it hears so.
  readMeetingFigures: {
    args: ({ meetingId }) => ({ params: { meetingId } }),
    others: 'not-found',
    but: Object.fromEntries(Object.keys(readers).map((role) => [role, 'meeting-state'])),
  },
  readRoll: { args: ({ meetingId }) => ({ params: { meetingId } }), others: 'not-found', but: readers },
  // On the meeting that is still prepared, where nobody has been noted as present.
  reportAbsence: {
    args: ({ draftMeetingId }) => ({
      params: { meetingId: draftMeetingId },
      body: { reason: 'Đi công tác' },
    }),
    others: 'not-found',
    but: { ...readers, above: 'not-on-roll' },
  },
  withdrawAbsence: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId } }),
    others: 'not-found',
    but: { ...readers, above: 'not-found' },
  },
  decideAbsence: {
    args: ({ meetingId, absentId }) => ({
      params: { meetingId, personId: absentId },
      body: { accept: true },
    }),
    ...leads('absence-decided'),
  },
  addGuest: {
    args: ({ meetingId }) => ({ params: { meetingId }, body: { name: 'Phan Thị Khách' } }),
    ...leads('ok', notes),
  },
  removeGuest: {
    args: ({ meetingId }) => ({ params: { meetingId, guestId: unknownId } }),
    ...leads('not-found', { minuteTaker: 'not-found' }),
  },
};
