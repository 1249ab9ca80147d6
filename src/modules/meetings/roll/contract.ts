// Shapes, endpoints and refusals of the roll: who is here, who is away and why, guests, the base of votes.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { standing } from '../../democracy/votes/contract.ts';
import { doneAnswer, meetingParams } from '../contract.ts';

export const refuseRoll = /* @__PURE__ */ defineRefusals({
  'check-in-code-unknown': {
    status: 404,
    vi: 'Mã điểm danh không đúng, hoặc buổi sinh hoạt đã bế mạc. Xem lại mã trên màn hình.',
    en: 'The check-in code is wrong, or the meeting has closed. Look at the screen again.',
  },
  'check-in-too-early': {
    status: 409,
    vi: 'Điểm danh mở trước giờ họp {minutes} phút. Mời quay lại lúc {from}.',
    en: 'Check-in opens {minutes} minutes before the meeting. Come back at {from}.',
  },
  'not-noted-present': {
    status: 409,
    vi: 'Đồng chí này chưa được ghi có mặt. Ghi có mặt trước.',
    en: 'This person has not been noted as present. Note that first.',
  },
  'left-already': {
    status: 409,
    vi: 'Đồng chí này đã được ghi về trước.',
    en: 'This person is noted as having left already.',
  },
  'time-outside-meeting': {
    status: 422,
    vi: 'Giờ này không nằm trong buổi họp, hoặc trước lần quay lại gần nhất. Giờ tính theo máy chủ; xem đồng hồ ở đầu trang.',
    en: 'This time is not within the meeting, or is before the last return. The server’s clock counts; see it at the top of the page.',
  },
  'not-on-roll': {
    status: 403,
    vi: 'Đồng chí không có tên trong danh sách của buổi sinh hoạt này. Thư ký có thể ghi đồng chí là khách.',
    en: 'You are not on the roll of this meeting. The minute-taker can enter you as a guest.',
  },
  'absence-too-late': {
    status: 409,
    vi: 'Buổi sinh hoạt đã bế mạc nên không báo vắng được nữa. Nói với bí thư.',
    en: 'The meeting has closed; absence cannot be reported any more. Tell the secretary.',
  },
  'absence-decided': {
    status: 409,
    vi: 'Chi ủy đã trả lời lần báo vắng này.',
    en: 'This notice of absence has been answered.',
  },
  'present-cannot-be-absent': {
    status: 409,
    vi: 'Đồng chí đã điểm danh có mặt nên không báo vắng được.',
    en: 'You are checked in as present, so absence cannot be reported.',
  },
});

const id = z.uuid();
export const attendanceState = z.enum([
  'present',
  /** Was here, and has left before the end. */
  'left',
  'excused',
  'unexcused',
  'expected',
  'away',
  'exempt',
  'suspended',
]);

/** One line of the roll. `excused`: absence accepted; `expected`: not here yet; `unexcused`: not here when the meeting closed. */
export const rollLine = z.object({
  personId: id,
  name: z.string(),
  membership: z.enum(['official', 'probationary', 'temporary']),
  state: attendanceState,
  channel: z.enum(['self', 'minute_taker']).nullable(),
  at: z.string().nullable(),
  /** When he came, if that was after the opening. */
  lateAt: z.string().nullable(),
  /** When he left the room and came back; the last one without a return = he has left. */
  leaves: z.array(z.object({ leftAt: z.string(), backAt: z.string().nullable() })),
  standing,
  mayVote: z.boolean(),
});
export type RollLine = z.output<typeof rollLine>;

/** The figures of the roll and the base of a vote by the rule in force on the meeting's day. */
export const rollFigures = z.object({
  total: z.number().int(),
  /** In the room now; of a closed meeting all who were there. */
  present: z.number().int(),
  /** Have left before the end. */
  left: z.number().int(),
  excused: z.number().int(),
  unexcused: z.number().int(),
  away: z.number().int(),
  exempt: z.number().int(),
  suspended: z.number().int(),
  /** Official members at home, before subtraction. */
  officials: z.number().int(),
  base: z.number().int(),
  basePresent: z.number().int(),
  subtracted: z.array(z.object({ reason: standing, count: z.number().int() })),
  /** "thông qua khi có từ": more than half of the base. */
  needed: z.number().int(),
  /** Whether those present could pass a resolution. */
  enough: z.boolean(),
  /** Of a congress: how many of those summoned must be there, by rule. */
  quorum: z
    .object({ summoned: z.number().int(), needed: z.number().int(), present: z.number().int() })
    .nullable(),
  ruleIds: z.array(z.string()),
});
export type RollFigures = z.output<typeof rollFigures>;

export const guestShape = z.object({ id, name: z.string(), role: z.string(), fromAbove: z.boolean() });
export type Guest = z.output<typeof guestShape>;

export const readRoll = endpoint({
  name: 'readRoll',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/roll',
  summary: 'The roll with the base of votes; reasons of absence for the committee and the minute-taker only',
  params: meetingParams,
  answer: z.object({
    lines: z.array(rollLine),
    guests: z.array(guestShape),
    figures: rollFigures,
    /** Only for who may read them. */
    notices: z.array(
      z.object({
        personId: id,
        name: z.string(),
        reason: z.string(),
        toldAt: z.string(),
        state: z.enum(['told', 'accepted', 'refused', 'withdrawn']),
        answer: z.string(),
      }),
    ),
    /** Shown on the projector and to chair and minute-taker; null for others. */
    checkInCode: z.string().nullable(),
    /** Taken on paper, entered afterwards. */
    enteredLate: z.boolean(),
    can: z.object({ note: z.boolean(), decideAbsence: z.boolean() }),
  }),
});
export const checkIn = endpoint({
  name: 'checkIn',
  method: 'POST',
  path: '/api/v1/check-in',
  summary: 'Check in by the code on the screen',
  body: z.object({ code: z.string().trim().min(4).max(12) }),
  answer: z.object({ meetingId: id, at: z.string() }),
  refusals: ['check-in-code-unknown', 'check-in-too-early', 'not-on-roll'],
});
export const noteAttendance = endpoint({
  name: 'noteAttendance',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/attendance',
  summary: 'The minute-taker or chair notes somebody as present, or takes it back',
  params: meetingParams,
  body: z.object({ personId: id, present: z.boolean() }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'not-on-roll'],
});
/** A time of day in Viet Nam; left out = now, by the server's clock. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const noteLeaving = endpoint({
  name: 'noteLeaving',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/leaving',
  summary:
    'The minute-taker or chair notes that somebody leaves before the end: he votes no more until he is back; the reason is read like that of an absence',
  params: meetingParams,
  body: z.object({
    personId: id,
    time: clockTime.optional(),
    reason: z.string().normalize().trim().min(2).max(500).optional(),
  }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'not-noted-present', 'left-already', 'time-outside-meeting'],
});
export const noteReturn = endpoint({
  name: 'noteReturn',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/return',
  summary: 'Who had left is back; checking in again by the code says so too',
  params: meetingParams,
  body: z.object({ personId: id, time: clockTime.optional() }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'not-noted-present', 'time-outside-meeting'],
});
export const noteArrival = endpoint({
  name: 'noteArrival',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/arrival',
  summary: 'Put right when somebody came: late at this time, or (null) in time',
  params: meetingParams,
  body: z.object({ personId: id, late: clockTime.nullable() }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'not-noted-present', 'time-outside-meeting'],
});
export const reportAbsence = endpoint({
  name: 'reportAbsence',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/absence',
  summary: 'Report the own absence with its reason; told again, it replaces an unanswered one',
  params: meetingParams,
  body: z.object({ reason: z.string().trim().min(2).max(1000) }),
  answer: doneAnswer,
  refusals: [
    'absence-too-late',
    'present-cannot-be-absent',
    'not-on-roll',
    'absence-decided',
    'meeting-state',
  ],
});
export const withdrawAbsence = endpoint({
  name: 'withdrawAbsence',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/absence',
  summary: 'Take the own notice of absence back',
  params: meetingParams,
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
export const decideAbsence = endpoint({
  name: 'decideAbsence',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/absence/:personId/decide',
  summary: 'Accept a reported absence, or not, with a word',
  params: meetingParams.extend({ personId: id }),
  body: z.object({ accept: z.boolean(), answer: z.string().trim().max(500).default('') }),
  answer: doneAnswer,
  refusals: ['absence-decided', 'meeting-state', 'minutes-locked'],
});
export const addGuest = endpoint({
  name: 'addGuest',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/guests',
  summary: 'Enter a guest, or the upper committee’s member: on the roll, without a vote',
  params: meetingParams,
  body: z.object({
    name: z.string().trim().min(2).max(100),
    role: z.string().trim().max(200).default(''),
    fromAbove: z.boolean().default(false),
  }),
  answer: z.object({ id }),
  refusals: ['meeting-state'],
});
export const removeGuest = endpoint({
  name: 'removeGuest',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/guests/:guestId',
  summary: 'Take a guest off the roll',
  params: meetingParams.extend({ guestId: id }),
  answer: doneAnswer,
  refusals: ['meeting-state'],
});
