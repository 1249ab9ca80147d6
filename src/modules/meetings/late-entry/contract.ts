// A meeting that was held on paper, entered afterwards in one go: real times, roll, items, sums of votes, resolution, scanned sheets.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { localRuleShape } from '../../organisation/regulations/contract.ts';
import { meetingForm, meetingKind, meetingParams, person } from '../contract.ts';
import { clockTime } from '../roll/contract.ts';

export const refuseLateEntry = /* @__PURE__ */ defineRefusals({
  'late-not-past': {
    status: 422,
    vi: 'Chỉ nhập sau buổi đã họp xong. Giờ bế mạc phải sau giờ khai mạc và đã qua; buổi sắp họp thì lên lịch như thường.',
    en: 'Only a meeting that is over is entered afterwards. It ends after it begins, and before now; one to come is planned as usual.',
  },
  'late-too-long': {
    status: 422,
    vi: 'Buổi họp dài quá 24 giờ. Xem lại ngày, giờ khai mạc và bế mạc.',
    en: 'The meeting is longer than 24 hours. Check when it began and ended.',
  },
  'late-not-on-roll': {
    status: 422,
    vi: 'Có người được ghi có mặt hoặc vắng mà ngày ấy không thuộc thành phần dự. Chọn lại danh sách.',
    en: 'Somebody noted as present or absent did not sit in it on that day. Choose again.',
  },
  'late-moved-not-present': {
    status: 422,
    vi: 'Đồng chí {name} được ghi đến muộn hoặc về trước mà không được ghi có mặt. Ghi có mặt, hoặc bỏ dòng ấy.',
    en: '{name} is noted as late or as having left, but not as present. Note the presence, or take that line away.',
  },
  'late-hours': {
    status: 422,
    vi: 'Xem lại giờ đến muộn, về trước của đồng chí {name}: giờ đến, ra, vào phải nối tiếp nhau, sau giờ khai mạc và trước giờ bế mạc.',
    en: 'Check the hours of {name}: coming, going out and in follow each other, after the opening and before the end.',
  },
  'late-vote-without-item': {
    status: 422,
    vi: 'Kết quả biểu quyết ghi ở một mục không có trong danh sách mục. Chọn lại mục.',
    en: 'A vote names an item that is not on the list. Choose again.',
  },
});

const id = z.uuid();
const count = z.number().int().min(0).max(5000);
const sums = z.object({ for: count, against: count, other: count });

/** What is entered afterwards; a congress has elections and is held as one. */
export const lateKind = meetingKind.extract([
  'regular',
  'thematic',
  'combined',
  'irregular',
  'committee',
  'group',
]);
export type LateKind = z.output<typeof lateKind>;

export const readLateForm = endpoint({
  name: 'readLateForm',
  method: 'GET',
  path: '/api/v1/cells/:cellId/late-form',
  summary:
    'Who sat in the cell, its committee or a group on a day and who led it, for entering a meeting held then',
  params: z.object({ cellId: id }),
  query: z.object({
    on: z.iso.date().optional(),
    kind: lateKind.optional(),
    groupId: id.optional(),
  }),
  answer: z.object({
    on: z.iso.date(),
    today: z.iso.date(),
    /** Groups whose meetings the actor may enter; `whole`: those of the cell and its committee as well. */
    groups: z.array(z.object({ id, name: z.string() })),
    whole: z.boolean(),
    /** The member of the committee above who followed the cell that day; null = nobody did. */
    supervisor: person.nullable(),
    members: z.array(person),
    leads: z.array(person),
    localRules: z.array(localRuleShape),
  }),
});

export const enterPaperMeeting = endpoint({
  name: 'enterPaperMeeting',
  method: 'POST',
  path: '/api/v1/cells/:cellId/late-meetings',
  summary:
    'Enter a meeting that was held on paper: it keeps its real times, and is marked as entered afterwards for good',
  params: z.object({ cellId: id }),
  body: z.object({
    kind: lateKind.default('regular'),
    /** Of a group's meeting. */
    groupId: id.nullable().default(null),
    /** Of a thematic one; each cell of a joint one is entered as its own. */
    form: meetingForm.optional(),
    /** Of an irregular one: why it was called. */
    callReason: z.string().trim().min(3).max(500).optional(),
    month: z.iso.date(),
    title: z.string().trim().min(3).max(200).optional(),
    startsAt: z.iso.datetime({ offset: true }),
    endedAt: z.iso.datetime({ offset: true }),
    place: z.string().trim().min(1).max(200),
    movedReason: z.string().trim().max(500).nullable().default(null),
    chairId: id,
    minuteTakerId: id,
    /** Why it was held on paper: no power, no network. */
    reason: z.string().trim().min(3).max(500),
    present: z.array(id).max(2000),
    /** Absent with a reason; whoever is neither is absent without. */
    excused: z.array(id).max(2000).default([]),
    /** Of those present: who came after the opening, and when. */
    late: z
      .array(z.object({ personId: id, time: clockTime }))
      .max(2000)
      .default([]),
    /** Of those present: who left before the end, or was out and came back. */
    left: z
      .array(z.object({ personId: id, time: clockTime, back: clockTime.nullable().default(null) }))
      .max(4000)
      .default([]),
    /** Who follows the cell for the committee above came. */
    supervised: z.boolean().default(false),
    guests: z
      .array(z.object({ name: z.string().trim().min(2).max(200), role: z.string().trim().max(200) }))
      .max(40)
      .default([]),
    items: z.array(z.string().trim().min(2).max(300)).min(1).max(40),
    votes: z
      .array(
        sums.extend({
          /** Of which item, counted from 0. */
          item: z.number().int().min(0),
          question: z.string().trim().min(3).max(500),
          threshold: z.enum(['more_than_half', 'two_thirds']).default('more_than_half'),
        }),
      )
      .max(40)
      .default([]),
    /** What the chair concluded, in the words of the sheet. */
    conclusion: z.string().normalize().trim().max(4000).default(''),
    /** What it passed, with the sums of its vote; each duty has a member and a day, none before the meeting. */
    resolution: z
      .object({
        clauses: z
          .array(z.object({ text: z.string().trim().min(3).max(2000), assigneeId: id, dueOn: z.iso.date() }))
          .max(40),
        vote: sums,
      })
      .nullable()
      .default(null),
  }),
  answer: z.object({ id }),
  refusals: [
    'late-not-past',
    'late-too-long',
    'late-not-on-roll',
    'late-moved-not-present',
    'late-hours',
    'late-vote-without-item',
    'meeting-in-that-month',
    'meeting-needs-reason',
    'chair-not-lead',
    'group-unknown',
    'no-committee',
    'committee-resolves-nothing',
    'minute-taker-not-member',
    'vote-out-of-reach',
    'typed-out-of-reach',
  ],
});

export const readLateEntry = endpoint({
  name: 'readLateEntry',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/late-entry',
  summary:
    'When, by whom and why a meeting was entered afterwards, with its scanned sheets; null for an ordinary one',
  params: meetingParams,
  answer: z.object({
    late: z
      .object({
        enteredAt: z.string(),
        by: z.string(),
        reason: z.string(),
        heldAt: z.string(),
        sheets: z.array(z.object({ id, name: z.string(), size: z.number().int(), at: z.string() })),
        can: z.object({ addSheet: z.boolean() }),
      })
      .nullable(),
  }),
});

export const addLateSheet = endpoint({
  name: 'addLateSheet',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/late-sheets',
  summary:
    'Attach a scanned sheet (PDF, PNG, JPG) to a meeting entered afterwards; form field `notSecret` must be true',
  params: meetingParams,
  body: 'upload',
  answer: z.object({ id }),
  refusals: ['secret-not-declared', 'file-empty', 'file-kind', 'file-misnamed', 'file-too-large'],
});

export const readLateSheet = endpoint({
  name: 'readLateSheet',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/late-sheets/:sheetId',
  summary: 'A scanned sheet, for those who sit in the cell',
  params: meetingParams.extend({ sheetId: id }),
  answer: 'file',
});
