// Groups in a cell (tổ đảng): who sits in which on a date, head and deputies; founded, changed, ended.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';

export const refuseGroups = /* @__PURE__ */ defineRefusals({
  'group-name-taken': {
    status: 409,
    vi: 'Chi bộ đã có tổ đảng mang tên này. Đặt tên khác.',
    en: 'The cell has a group of this name. Choose another.',
  },
  'group-member-elsewhere': {
    status: 422,
    vi: 'Ngày ấy có đồng chí không sinh hoạt ở chi bộ: {names}. Bỏ chọn, hoặc chọn ngày khác.',
    en: 'Not members of the cell on that day: {names}. Leave them out or choose another day.',
  },
  'group-head-outside': {
    status: 422,
    vi: 'Tổ trưởng, tổ phó là đảng viên chính thức của tổ. Chọn lại, hoặc xếp đồng chí ấy vào tổ trước.',
    en: 'Head and deputy are official members of the group. Choose again, or place them in it first.',
  },
  'group-ended': {
    status: 409,
    vi: 'Ngày ấy tổ đảng chưa lập hoặc đã kết thúc. Chọn ngày khác.',
    en: 'On that day the group is not founded yet or has ended. Choose another day.',
  },
  'group-has-meetings': {
    status: 409,
    vi: 'Tổ đảng còn buổi họp đang mở hoặc đã lên lịch từ ngày ấy. Bế mạc hoặc hủy các buổi ấy trước.',
    en: 'The group has a meeting that is on or planned from that day. Close or cancel it first.',
  },
  'groups-of-cells': {
    status: 422,
    vi: 'Chỉ chi bộ lập tổ đảng.',
    en: 'Only cells have groups.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const name = z.string().normalize().trim().min(2).max(100);
const decision = z.string().normalize().trim().max(100).optional();
const cellParams = z.object({ cellId: id });
const groupParams = z.object({ groupId: id });
const members = z.array(id).min(1).max(500);

const sitting = z.object({ personId: id, name: z.string(), official: z.boolean() });
const groupShape = z.object({
  id,
  name: z.string(),
  from: date,
  /** First day without it; null = no end decided. */
  until: date.nullable(),
  head: z.object({ personId: id, name: z.string() }).nullable(),
  deputy: z.object({ personId: id, name: z.string() }).nullable(),
  members: z.array(sitting),
  version: z.number().int(),
});
export type Group = z.output<typeof groupShape>;

export const readGroups = endpoint({
  name: 'readGroups',
  method: 'GET',
  path: '/api/v1/cells/:cellId/groups',
  summary: 'Groups of a cell on a date with head, deputy and members, and who sits in none',
  params: cellParams,
  query: z.object({ on: date.optional() }),
  answer: z.object({
    on: date,
    groups: z.array(groupShape),
    /** Members of the cell who sit in no group. */
    without: z.array(sitting),
    can: z.object({ arrange: z.boolean() }),
  }),
});
export type Groups = AnswerOf<typeof readGroups>;

export const foundGroup = endpoint({
  name: 'foundGroup',
  method: 'POST',
  path: '/api/v1/cells/:cellId/groups',
  summary: 'Found a group from a date with its members; who sits in another group goes over',
  params: cellParams,
  body: z.object({
    name,
    from: date,
    memberIds: members,
    headId: id.nullable(),
    deputyId: id.nullable(),
    decision,
  }),
  answer: z.object({ id }),
  refusals: [...refuseGroups.codes],
});
export const changeGroup = endpoint({
  name: 'changeGroup',
  method: 'PATCH',
  path: '/api/v1/groups/:groupId',
  summary: 'From a date: its name, who sits in it, head and deputy; what was before stays',
  params: groupParams,
  body: z.object({
    name,
    from: date,
    memberIds: members,
    headId: id.nullable(),
    deputyId: id.nullable(),
    version: z.number().int(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: [...refuseGroups.codes],
});
export const endGroup = endpoint({
  name: 'endGroup',
  method: 'POST',
  path: '/api/v1/groups/:groupId/end',
  summary: 'End a group; `on` is the first day without it',
  params: groupParams,
  body: z.object({ on: date, version: z.number().int() }),
  answer: z.object({ done: z.literal(true) }),
  refusals: ['group-has-meetings', 'group-ended', 'date-order'],
});
