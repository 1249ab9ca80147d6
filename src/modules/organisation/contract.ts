// Shapes, endpoints and refusals of the ground: tree, roster, offices, invitations, first run.
import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { defineRefusals } from '../../platform/http/refusal.ts';

export const refuseOrganisation = defineRefusals({
  'office-held': {
    status: 409,
    vi: 'Chức vụ này đang có người giữ trong thời gian ấy. Kết thúc nhiệm kỳ người cũ trước, rồi ghi người mới.',
    en: 'Somebody holds this office in that time. End that term first, then enter the new holder.',
  },
  'status-overlaps': {
    status: 409,
    vi: 'Đồng chí này đã có tình trạng ấy trong thời gian trùng nhau. Sửa ngày của lần trước rồi ghi lại.',
    en: 'This member already has that status in an overlapping time. Change the earlier dates first.',
  },
  'member-elsewhere': {
    status: 409,
    vi: 'Đồng chí này đang sinh hoạt chính thức ở một chi bộ trong thời gian ấy. Chuyển sinh hoạt ở đó trước.',
    en: 'This person is a full member of a cell in that time. Record the transfer there first.',
  },
  'contact-taken': {
    status: 409,
    vi: 'Số điện thoại hoặc số thẻ này đã ghi cho người khác. Kiểm tra lại số.',
    en: 'This phone or card number is already another person’s. Check the number.',
  },
  'contact-not-yours': {
    status: 403,
    vi: 'Số điện thoại và số thẻ do chi bộ hoặc cấp ủy trực tiếp ghi. Để trống hai ô ấy rồi ghi lại.',
    en: 'Phone and card number are entered by the cell or the committee directly above it. Leave both empty.',
  },
  'phone-wrong': {
    status: 422,
    vi: 'Số điện thoại “{typed}” không đúng. Viết từ số 0 đầu, 10 hoặc 11 chữ số.',
    en: 'The phone number “{typed}” is wrong. Write 10 or 11 digits from the leading 0.',
  },
  'official-before-joining': {
    status: 422,
    vi: 'Ngày chính thức không thể trước ngày vào Đảng. Kiểm tra lại hai ngày.',
    en: 'The official date cannot be before the date of joining. Check both dates.',
  },
  'tree-loop': {
    status: 409,
    vi: 'Không thể đặt một tổ chức dưới chính nó hoặc dưới tổ chức trực thuộc nó. Chọn cấp trên khác.',
    en: 'An organisation cannot stand under itself or under one of its own. Choose another parent.',
  },
  'wrong-parent': {
    status: 422,
    vi: 'Chi bộ và đảng bộ cơ sở đứng dưới một đảng bộ; chi bộ không có tổ chức trực thuộc. Chọn cấp trên khác.',
    en: 'Cells and grassroots organisations stand under a committee; nothing stands under a cell. Choose another parent.',
  },
  'date-order': {
    status: 422,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu. Kiểm tra lại ngày.',
    en: 'The end must come after the beginning. Check the dates.',
  },
  'not-a-member': {
    status: 422,
    vi: 'Đồng chí này không sinh hoạt ở chi bộ vào ngày ấy. Kiểm tra lại danh sách hoặc ngày.',
    en: 'This person is no member of the cell on that day. Check the roster or the date.',
  },
  'place-not-empty': {
    status: 409,
    vi: 'Nơi này đã có tổ chức nên bước đặt tên không làm lại được. Mời đăng nhập.',
    en: 'There is an organisation here already, so this step cannot be repeated. Please sign in.',
  },
  'invitation-unknown': {
    status: 404,
    vi: 'Không thấy giấy mời này. Xem lại mã trên giấy, hoặc nhờ bí thư in giấy mới.',
    en: 'There is no such invitation. Check the code on the letter, or ask the secretary for a new one.',
  },
  'invitation-ended': {
    status: 410,
    vi: 'Giấy mời này đã dùng hoặc đã hết hạn. Nhờ bí thư in giấy mới.',
    en: 'This invitation has been used or has ended. Ask the secretary for a new one.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const decision = z.string().trim().max(100).optional();
export const organisationKind = z.enum(['cell', 'grassroots_committee', 'upper_committee']);
export const officeKind = z.enum([
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_head',
  'inspection_commission',
  'agency_head',
  'supervisor',
  'officer',
  'administrator',
]);
const statusKind = z.enum(['exempt', 'away', 'suspended']);
const done = z.object({ done: z.literal(true) });
const cellParams = z.object({ cellId: id });

export const organisationShape = z.object({ id, kind: organisationKind, name: z.string() });

export const memberShape = z.object({
  personId: id,
  membershipId: id,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  post: z.string().nullable(),
  kind: z.enum(['home', 'temporary']),
  joinedOn: date.nullable(),
  officialOn: date.nullable(),
  official: z.boolean(),
  exempt: z.boolean(),
  away: z.boolean(),
  suspended: z.boolean(),
  statuses: z.array(z.object({ id, kind: statusKind, from: date, until: date.nullable() })),
});
export type Member = z.output<typeof memberShape>;

export const officeShape = z.object({
  id,
  kind: officeKind,
  personId: id,
  name: z.string(),
  from: date,
  until: date.nullable(),
  version: z.number().int(),
});

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who is signed in, with offices and rights today',
  answer: z.object({
    person: z.object({ id, name: z.string() }),
    organisation: organisationShape.nullable(),
    offices: z.array(z.object({ kind: officeKind, organisationId: id, organisationName: z.string() })),
    rights: z.array(z.object({ right: z.string(), organisationId: id })),
    demo: z.boolean(),
  }),
});

const treeNode = organisationShape.extend({
  parentId: id.nullable(),
  members: z.number().int(),
  formerNames: z.array(z.object({ name: z.string(), until: date })),
  mergedFrom: z.array(z.object({ name: z.string(), until: date })),
});
export const readTree = endpoint({
  name: 'readTree',
  method: 'GET',
  path: '/api/v1/organisations',
  summary: 'The tree as of a date: what the actor sits in, leads or stands above',
  query: z.object({ asOf: date.optional() }),
  answer: z.object({ asOf: date, nodes: z.array(treeNode) }),
});

export const readOrganisation = endpoint({
  name: 'readOrganisation',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId',
  summary: 'One organisation: history of names and parents, offices with terms',
  params: z.object({ organisationId: id }),
  query: z.object({ asOf: date.optional() }),
  answer: organisationShape.extend({
    asOf: date,
    foundedOn: date,
    foundedBy: z.string().nullable(),
    endedOn: date.nullable(),
    ending: z.string().nullable(),
    place: z.string().nullable(),
    names: z.array(
      z.object({ name: z.string(), from: date, until: date.nullable(), decision: z.string().nullable() }),
    ),
    parents: z.array(z.object({ id, name: z.string(), from: date, until: date.nullable() })),
    offices: z.array(officeShape),
    can: z.object({ organise: z.boolean(), seeMembers: z.boolean() }),
  }),
});

export const foundOrganisation = endpoint({
  name: 'foundOrganisation',
  method: 'POST',
  path: '/api/v1/organisations',
  summary: 'Found an organisation under a parent',
  body: z.object({
    kind: organisationKind,
    name: z.string().trim().min(2).max(200),
    foundedOn: date,
    parentId: id,
    decision,
    place: z.string().trim().max(100).optional(),
    termFrom: date.optional(),
  }),
  answer: z.object({ id }),
  refusals: ['tree-loop', 'wrong-parent'],
});
export const renameOrganisation = endpoint({
  name: 'renameOrganisation',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/names',
  summary: 'Rename from a date on',
  params: z.object({ organisationId: id }),
  body: z.object({ name: z.string().trim().min(2).max(200), from: date, decision }),
  answer: done,
  refusals: ['date-order'],
});
export const moveOrganisation = endpoint({
  name: 'moveOrganisation',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/parents',
  summary: 'Move under another parent from a date on',
  params: z.object({ organisationId: id }),
  body: z.object({ parentId: id, from: date, decision }),
  answer: done,
  refusals: ['tree-loop', 'wrong-parent', 'date-order'],
});

export const listMembers = endpoint({
  name: 'listMembers',
  method: 'GET',
  path: '/api/v1/cells/:cellId/members',
  summary: 'Roster of a cell as of a date, by given name',
  params: cellParams,
  query: z.object({ asOf: date.optional() }),
  answer: z.object({ asOf: date, members: z.array(memberShape), can: z.object({ edit: z.boolean() }) }),
});

export const memberInput = z.object({
  name: z.string().trim().min(2).max(100),
  birthYear: z.number().int().min(1900).max(2100).nullable().default(null),
  sex: z.enum(['male', 'female']).nullable().default(null),
  post: z.string().trim().max(200).nullable().default(null),
  kind: z.enum(['home', 'temporary']).default('home'),
  joinedOn: date.nullable().default(null),
  officialOn: date.nullable().default(null),
  from: date,
  phone: z.string().trim().max(30).nullable().default(null),
  cardNumber: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9A-Z.-]{4,20}$/)
    .nullable()
    .default(null),
});
export type MemberInput = z.input<typeof memberInput>;
export const addMember = endpoint({
  name: 'addMember',
  method: 'POST',
  path: '/api/v1/cells/:cellId/members',
  summary: 'Add a member to a cell',
  params: cellParams,
  body: memberInput,
  answer: z.object({ personId: id, membershipId: id }),
  refusals: [
    'contact-taken',
    'contact-not-yours',
    'phone-wrong',
    'official-before-joining',
    'member-elsewhere',
  ],
});

export const setStatus = endpoint({
  name: 'setStatus',
  method: 'POST',
  path: '/api/v1/memberships/:membershipId/statuses',
  summary: 'Exempt, away on temporary transfer, suspended: from a date, until another',
  params: z.object({ membershipId: id }),
  body: z.object({ kind: statusKind, from: date, until: date.nullable().default(null), decision }),
  answer: done,
  refusals: ['status-overlaps', 'date-order'],
});

export const grantOffice = endpoint({
  name: 'grantOffice',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/offices',
  summary: 'Give an office from a date',
  params: z.object({ organisationId: id }),
  body: z.object({
    personId: id,
    kind: officeKind,
    from: date,
    until: date.nullable().default(null),
    decision,
  }),
  answer: z.object({ id }),
  refusals: ['office-held', 'date-order'],
});
export const endOffice = endpoint({
  name: 'endOffice',
  method: 'POST',
  path: '/api/v1/offices/:officeId/end',
  summary: 'End an office; `on` is the first day without it',
  params: z.object({ officeId: id }),
  body: z.object({ on: date, version: z.number().int() }),
  answer: done,
  refusals: ['date-order'],
});

export const inviteMembers = endpoint({
  name: 'inviteMembers',
  secret: true,
  method: 'POST',
  path: '/api/v1/cells/:cellId/invitations',
  summary: 'Make invitations: one-time codes for the printed letters',
  params: cellParams,
  body: z.object({ personIds: z.array(id).min(1).max(200) }),
  answer: z.object({
    invitations: z.array(
      z.object({ personId: id, name: z.string(), code: z.string(), link: z.string(), expiresAt: z.string() }),
    ),
  }),
  refusals: ['not-a-member'],
});
const codeParams = z.object({ code: z.string().min(8).max(40) });
export const readInvitation = endpoint({
  name: 'readInvitation',
  method: 'GET',
  path: '/api/v1/invitations/:code',
  summary: 'Whose invitation this is',
  access: 'public',
  params: codeParams,
  answer: z.object({ name: z.string(), organisationName: z.string(), expiresAt: z.string() }),
  refusals: ['invitation-unknown', 'invitation-ended'],
});
export const acceptInvitation = endpoint({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/v1/invitations/:code/accept',
  summary: 'Use an invitation: set the password',
  access: 'public',
  params: codeParams,
  body: z.object({ password: z.string().min(8).max(128) }),
  answer: done,
  refusals: ['invitation-unknown', 'invitation-ended'],
});

export const readFirstRun = endpoint({
  name: 'readFirstRun',
  method: 'GET',
  path: '/api/v1/first-run',
  summary: 'Whether this place is still empty',
  access: 'public',
  answer: z.object({ empty: z.boolean() }),
});
export const nameOrganisation = endpoint({
  name: 'nameOrganisation',
  method: 'POST',
  path: '/api/v1/first-run',
  summary:
    'Name the committee above and the cell, and make the first secretary; only while the place is empty',
  access: 'public',
  body: z.object({
    parentName: z.string().trim().min(2).max(200),
    cellName: z.string().trim().min(2).max(200),
    place: z.string().trim().min(2).max(100),
    termFrom: date,
    lastNumbers: z
      .partialRecord(z.enum(['NQ', 'KL', 'BB', 'TB', 'CTr']), z.number().int().min(0).max(9999))
      .default({}),
    secretaryName: z.string().trim().min(2).max(100),
    secretaryOfficialOn: date,
    phone: z.string().trim().max(30),
    password: z.string().min(8).max(128),
  }),
  answer: z.object({ cellId: id, personId: id }),
  refusals: ['place-not-empty', 'phone-wrong'],
});
