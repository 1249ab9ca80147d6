// Merging, splitting and dissolving: what is asked, what is told before it is decided, refusals and endpoints.
import { z } from 'zod';
import { type AnswerOf, endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { effectShape } from '../../../platform/links/change/contract.ts';

export const refuseChange = /* @__PURE__ */ defineRefusals({
  'cells-only': {
    status: 422,
    vi: 'Chỉ chia tách, giải thể chi bộ. Với đảng bộ: chuyển từng tổ chức trực thuộc sang cấp trên mới, hoặc hợp nhất.',
    en: 'Only cells are split or dissolved. Of a committee, move each organisation below it, or merge it.',
  },
  'decided-above': {
    status: 403,
    vi: 'Hợp nhất, chia tách, giải thể chi bộ do cấp ủy cấp trên quyết định. Đề nghị cấp ủy cấp trên ghi.',
    en: 'Merging, splitting and dissolving a cell is decided by the committee above. Ask it to enter this.',
  },
  'not-there-then': {
    status: 422,
    vi: 'Ngày {on} tổ chức này chưa lập hoặc đã kết thúc. Chọn ngày khác.',
    en: 'On {on} this organisation is not founded yet, or has ended. Choose another day.',
  },
  'ending-decided': {
    status: 409,
    vi: '{name} đã có quyết định kết thúc từ ngày {on}. Tải lại trang để xem bản mới.',
    en: 'It is decided already that {name} ends on {on}. Reload the page.',
  },
  'date-too-far': {
    status: 422,
    vi: 'Ngày {on} còn xa hơn một năm. Kiểm tra lại năm.',
    en: '{on} is more than a year ahead. Check the year.',
  },
  'placement-missing': {
    status: 422,
    vi: 'Chưa chọn nơi sinh hoạt cho: {names}. Chọn nơi cho từng đồng chí rồi xem lại.',
    en: 'No place is chosen for: {names}. Choose one for each of them.',
  },
  'placed-twice': {
    status: 422,
    vi: 'Được chọn vào hai nơi: {names}. Mỗi đồng chí sinh hoạt chính thức ở một chi bộ.',
    en: 'Placed twice: {names}. Everybody sits in one cell.',
  },
  'too-few-officials': {
    status: 422,
    vi: '{name} có {count} đảng viên chính thức; chi bộ phải có ít nhất {least} (Điều lệ Đảng, Điều 21, 24). Chuyển thêm đảng viên chính thức về đó, hoặc để các đồng chí sinh hoạt ở chi bộ khác.',
    en: '{name} would have {count} official members; a cell needs at least {least} (Charter, articles 21 and 24). Place more of them there, or let them sit in another cell.',
  },
  'office-needs-official': {
    status: 422,
    vi: 'Chức vụ ở {name} giao cho đảng viên chính thức sinh hoạt ở đó từ ngày ấy. Chọn lại đồng chí giữ chức vụ.',
    en: 'Offices in {name} go to official members who sit there from that day. Choose again.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
const needed = z.string().trim().min(2).max(100);
const params = z.object({ organisationId: id });

/** Offices that are given at once in a new cell. */
const firstOffice = z.enum(['secretary', 'deputy_secretary', 'committee_member', 'agency_head']);

const split = {
  on: date,
  decision: needed,
  /** Members who stay: told as well, so that nobody is forgotten. */
  staying: z.array(id),
  parts: z
    .array(
      z.object({
        name: z.string().trim().min(2).max(200),
        members: z.array(id).min(1),
        offices: z.array(z.object({ personId: id, kind: firstOffice })).max(20),
      }),
    )
    .min(1)
    .max(6),
};
const dissolution = {
  on: date,
  decision: needed,
  /** Null = elsewhere, outside of this place. */
  placements: z.array(z.object({ personId: id, toCellId: id.nullable() })),
};
const merger = { on: date, decision, successorId: id };
export const splitBody = z.object(split);
export const dissolutionBody = z.object(dissolution);
export const mergerBody = z.object(merger);

export const readPlacing = endpoint({
  name: 'readPlacing',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/placing',
  summary: 'Who sits in the cell on a date with the offices held, and cells that could take them',
  params,
  query: z.object({ on: date.optional() }),
  answer: z.object({
    on: date,
    name: z.string(),
    kind: z.string(),
    members: z.array(
      z.object({
        personId: id,
        name: z.string(),
        official: z.boolean(),
        temporary: z.boolean(),
        offices: z.array(z.string()),
      }),
    ),
    /** Others of its kind that the actor keeps too, those under the same committee first. */
    others: z.array(z.object({ id, name: z.string(), near: z.boolean() })),
    least: z.number().int(),
    leastRuleId: z.string().nullable(),
  }),
});
export type Placing = AnswerOf<typeof readPlacing>;

export const previewChange = endpoint({
  name: 'previewChange',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/changes/preview',
  summary: 'What a change would do to members, offices, meetings, tasks and papers; nothing is written',
  params,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('split'), ...split }),
    z.object({ kind: z.literal('dissolved'), ...dissolution }),
    z.object({ kind: z.literal('merged'), ...merger }),
    z.object({ kind: z.literal('renamed'), on: date }),
    z.object({ kind: z.literal('moved'), on: date, parentId: id }),
  ]),
  answer: z.object({ effects: z.array(effectShape), may: z.boolean() }),
  refusals: [...refuseChange.codes, 'merge-kinds', 'tree-loop', 'wrong-cell', 'wrong-parent', 'not-a-member'],
});
export type Preview = AnswerOf<typeof previewChange>;

const refusals = [
  ...refuseChange.codes,
  'meeting-on',
  'met-since',
  'wrong-cell',
  'not-a-member',
  'date-order',
  'member-elsewhere',
];
export const splitCell = endpoint({
  name: 'splitCell',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/split',
  summary: 'Split a cell from a date: every member is placed, new cells get their names and first offices',
  params,
  body: splitBody,
  answer: z.object({ ids: z.array(id) }),
  refusals,
});
export const dissolveCell = endpoint({
  name: 'dissolveCell',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/dissolve',
  summary: 'Dissolve a cell from a date; every member goes to a named cell or elsewhere',
  params,
  body: dissolutionBody,
  answer: z.object({ members: z.number().int() }),
  refusals,
});
export const mergeOrganisation = endpoint({
  name: 'mergeOrganisation',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/merge',
  summary: 'Merge an organisation into another of its kind from a date',
  params,
  body: mergerBody,
  answer: z.object({ members: z.number().int() }),
  refusals: [...refusals, 'merge-kinds', 'tree-loop'],
});
