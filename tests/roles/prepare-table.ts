// What each role may do with what is prepared of a meeting: summaries of papers, focus questions and their answers.
import { inTheCell, type Line, leads, plainMembers, readers, unknownId } from './table.ts';

const version = 999;

export const prepareTable: Record<string, Line> = {
  reviewMeeting: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId }, body: { version } }),
    ...leads('stale'),
  },
  confirmContents: {
    args: ({ draftMeetingId }) => ({ params: { meetingId: draftMeetingId }, body: { version } }),
    ...leads('meeting-state'),
  },
  readForms: { args: ({ cellId }) => ({ params: { cellId } }), others: 'not-found', but: readers },
  listTemplates: {
    args: ({ cellId }) => ({ params: { cellId } }),
    others: 'not-found',
    but: { ...plainMembers, secretary: 'ok', deputy: 'ok' },
  },
  saveTemplate: {
    args: ({ meetingId, next }) => ({ params: { meetingId }, body: { name: `Mẫu ${next()}` } }),
    ...leads('ok'),
  },
  removeTemplate: {
    args: ({ cellId }) => ({ params: { cellId, templateId: unknownId } }),
    others: 'not-found',
    but: plainMembers,
  },
  summarisePaper: {
    args: ({ meetingId, paperId }) => ({
      params: { meetingId, paperId },
      body: { version, summary: 'Tiến độ đạt 60 %' },
    }),
    ...leads('stale'),
  },
  readFocus: {
    args: ({ sentMeetingId }) => ({ params: { meetingId: sentMeetingId } }),
    others: 'not-found',
    but: inTheCell,
  },
  // The minute-taker presents this item, and so writes its questions too.
  askFocus: {
    args: ({ sentMeetingId, sentItemId }) => ({
      params: { meetingId: sentMeetingId, itemId: sentItemId },
      body: { text: 'Khâu nào chậm nhất?' },
    }),
    ...leads('ok', { above: 'not-found', minuteTaker: 'ok' }),
  },
  editFocus: {
    args: ({ sentMeetingId, focusId }) => ({
      params: { meetingId: sentMeetingId, questionId: focusId },
      body: { version, text: 'Khâu nào chậm nhất?' },
    }),
    ...leads('stale', { above: 'not-found', minuteTaker: 'stale' }),
  },
  // Of a question that there is none of, so that it stays for the others.
  removeFocus: {
    args: ({ sentMeetingId }) => ({ params: { meetingId: sentMeetingId, questionId: unknownId } }),
    others: 'not-found',
  },
  answerFocus: {
    args: ({ sentMeetingId, focusId }) => ({
      params: { meetingId: sentMeetingId, questionId: focusId },
      body: { text: 'Khâu duyệt hồ sơ' },
    }),
    others: 'not-found',
    but: inTheCell,
  },
  withdrawFocusAnswer: {
    args: ({ sentMeetingId, focusId }) => ({ params: { meetingId: sentMeetingId, questionId: focusId } }),
    others: 'not-found',
    but: inTheCell,
  },
};
