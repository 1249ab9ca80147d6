// What all of the ground shares: refusals, kinds, who is signed in.
import { z } from 'zod';
import { endpoint } from '../../platform/http/endpoint.ts';
import { defineRefusals } from '../../platform/http/refusal.ts';

export const refuseOrganisation = /* @__PURE__ */ defineRefusals({
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
  'membership-ended': {
    status: 409,
    vi: 'Đồng chí này đã thôi sinh hoạt ở đây từ ngày {on}. Tải lại trang để xem bản mới.',
    en: 'This membership has ended on {on} already. Reload the page.',
  },
  'ending-wrong': {
    status: 422,
    vi: 'Đồng chí sinh hoạt tạm thời thì ghi hết thời gian tạm thời; sinh hoạt chính thức thì ghi chuyển đi, xóa tên hoặc từ trần.',
    en: 'A temporary transfer ends by return; a home membership by transfer, removal or death.',
  },
  'decision-missing': {
    status: 422,
    vi: 'Xóa tên do cấp ủy có thẩm quyền quyết định. Ghi số quyết định rồi làm lại.',
    en: 'Removal is decided by the competent committee. Enter the number of its decision.',
  },
  'wrong-cell': {
    status: 422,
    vi: 'Nơi đến phải là một chi bộ khác đang hoạt động vào ngày ấy. Chọn lại nơi đến.',
    en: 'The receiving cell must be another cell that exists on that day. Choose again.',
  },
  'kept-at-home': {
    status: 403,
    vi: 'Đồng chí này sinh hoạt tạm thời ở đây; họ tên, năm sinh, công tác do chi bộ nơi sinh hoạt chính thức ghi.',
    en: 'This member is here on temporary transfer; name, birth year and post are kept by the home cell.',
  },
  'number-unknown': {
    status: 404,
    vi: 'Không thấy ai có số thẻ hoặc số điện thoại này ở các chi bộ khác. Kiểm tra lại số; nếu đồng chí ấy chưa có trong Nền nếp thì dùng Thêm đảng viên.',
    en: 'Nobody in the other cells has this card or phone number. Check it; a member who is not here yet is added with “Add a member”.',
  },
  'merge-kinds': {
    status: 422,
    vi: 'Chỉ hợp nhất hai tổ chức cùng loại, khác nhau và cùng đang hoạt động vào ngày ấy. Chọn lại tổ chức hoặc ngày.',
    en: 'Only two different organisations of one kind that both exist on that day can be merged. Choose again.',
  },
  'organisation-ended': {
    status: 409,
    vi: 'Chi bộ này đã có quyết định kết thúc, nên không ghi được đảng viên sinh hoạt sau ngày ấy. Ghi vào chi bộ tiếp nhận.',
    en: 'This cell ends by a decision, so nobody can sit in it after that day. Enter the member in the receiving cell.',
  },
  'office-of-group': {
    status: 422,
    vi: 'Tổ trưởng, tổ phó tổ đảng ghi ở phần Tổ đảng của chi bộ: lập tổ, xếp đảng viên rồi chọn.',
    en: 'Head and deputy of a group are entered with the groups of the cell: found the group, place its members, then choose.',
  },
  'office-elsewhere': {
    status: 422,
    vi: 'Loại tổ chức này không có chức vụ ấy: ủy ban kiểm tra có từ cấp cơ sở trở lên; tổ trưởng tổ đảng, thủ trưởng, cấp ủy viên phụ trách gắn với một chi bộ. Chọn chức vụ khác.',
    en: 'There is no such office here: inspection commissions stand from the grassroots committee up; group heads, heads of the agency and supervisors belong to a cell. Choose another.',
  },
  'supervisor-from-above': {
    status: 403,
    vi: 'Cấp ủy viên phụ trách chi bộ do cấp ủy cấp trên phân công. Đề nghị cấp ủy cấp trên ghi.',
    en: 'Who follows a cell is decided by the committee above. Ask it to enter this.',
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
export const organisationKind = z.enum(['cell', 'grassroots_committee', 'upper_committee']);
/** The highest first: so they are listed, and who holds several is named by the first. */
export const officeKind = z.enum([
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_head',
  'group_deputy',
  'inspection_head',
  'inspection_deputy',
  'inspection_commission',
  'agency_head',
  'supervisor',
  'officer',
  'administrator',
]);
/** What it is called by: in the committee of a cell, of another organisation. */
export const officeTitle = z.enum([...officeKind.options, 'cell_committee_member']);

/** What happened to a thing, as its page tells it: facts with the names of people and organisations filled in. */
export const historyLine = z.object({
  at: z.string(),
  kind: z.string(),
  /** Null when a job of the program did it. */
  by: z.string().nullable(),
  /** Name of the organisation in whose history it stands. */
  organisation: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});

export const organisationShape = z.object({ id, kind: organisationKind, name: z.string() });

export const readSession = endpoint({
  name: 'readSession',
  method: 'GET',
  path: '/api/v1/session',
  summary: 'Who is signed in, with offices and rights today',
  answer: z.object({
    person: z.object({ id, name: z.string() }),
    organisation: organisationShape.nullable(),
    offices: z.array(
      z.object({ kind: officeKind, organisationId: id, organisationName: z.string(), title: officeTitle }),
    ),
    rights: z.array(z.object({ right: z.string(), organisationId: id })),
    demo: z.boolean(),
  }),
});
