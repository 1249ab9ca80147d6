// How the history of a person or an organisation is told, Vietnamese. Each takes what the fact holds, dates already written.
type Told = Readonly<Record<string, string>>;

const fields: Record<string, string> = {
  full_name: 'họ tên',
  birth_year: 'năm sinh',
  sex: 'giới tính',
  post: 'công tác',
  joined_on: 'ngày vào Đảng',
  official_on: 'ngày chính thức',
  phone: 'số điện thoại',
  card_number: 'số thẻ',
};
const statuses: Record<string, string> = {
  exempt: 'miễn sinh hoạt',
  away: 'sinh hoạt tạm thời nơi khác',
  suspended: 'đình chỉ sinh hoạt',
};
const endings: Record<string, string> = {
  transferred: 'chuyển sinh hoạt chính thức',
  removed: 'xóa tên',
  died: 'từ trần',
  returned: 'hết thời gian sinh hoạt tạm thời',
  merged: 'chuyển theo hợp nhất',
  split: 'chuyển theo chia tách',
  dissolved: 'chuyển do chi bộ giải thể',
};
const offices: Record<string, string> = {
  secretary: 'bí thư',
  deputy_secretary: 'phó bí thư',
  committee_member: 'cấp ủy viên',
  group_head: 'tổ trưởng tổ đảng',
  group_deputy: 'tổ phó tổ đảng',
  inspection_head: 'chủ nhiệm ủy ban kiểm tra',
  inspection_deputy: 'phó chủ nhiệm ủy ban kiểm tra',
  inspection_commission: 'ủy viên ủy ban kiểm tra',
  agency_head: 'thủ trưởng đơn vị',
  supervisor: 'cấp ủy viên phụ trách',
  officer: 'cán bộ chuyên trách',
  administrator: 'quản trị',
};

const told: Record<string, (data: Told) => string> = {
  'member.joined': ({ from, kind }) =>
    `Ghi vào danh sách${kind === 'temporary' ? ' sinh hoạt tạm thời' : ''} từ ${from}`,
  'member.corrected': ({ changed }) =>
    `Sửa ${(changed ?? '')
      .split(',')
      .map((one) => fields[one] ?? one)
      .join(', ')}`,
  'member.left': ({ ending, on, toCellId }) =>
    `Ghi ${endings[ending ?? ''] ?? 'thôi sinh hoạt'}${toCellId ? ` đến ${toCellId}` : ''} từ ${on}`,
  'member.status-set': ({ kind, from, until }) =>
    `Ghi ${statuses[kind ?? ''] ?? kind} từ ${from}${until ? ` đến trước ${until}` : ''}`,
  'member.status-ended': ({ kind, on }) => `Ghi hết ${statuses[kind ?? ''] ?? kind} từ ${on}`,
  'member.status-withdrawn': ({ kind }) => `Bỏ dòng ghi nhầm: ${statuses[kind ?? ''] ?? kind}`,
  'member.invited': () => 'Làm giấy mời đăng nhập',
  'account.opened': () => 'Mở tài khoản bằng giấy mời',
  'account.reset': () => 'Đặt lại mật khẩu bằng giấy mời',
  'account.invitation-withdrawn': () => 'Hủy giấy mời chưa dùng',
  'organisation.founded': () => 'Lập tổ chức',
  'organisation.renamed': ({ from }) => `Đổi tên từ ${from}`,
  'organisation.moved': ({ parentId, from }) => `Chuyển về ${parentId} từ ${from}`,
  'organisation.term-started': ({ from }) => `Bắt đầu nhiệm kỳ từ ${from}`,
  'organisation.merged': ({ successorId, on }) => `Hợp nhất vào ${successorId} từ ${on}`,
  'organisation.received': ({ predecessorId, members, on, way }) =>
    `Nhận ${members} đảng viên từ ${predecessorId} do ${way === 'dissolved' ? 'giải thể' : 'hợp nhất'} từ ${on}`,
  'organisation.split': ({ successorId, members, on }) =>
    `Chuyển ${members} đảng viên sang ${successorId} do chia tách từ ${on}`,
  'organisation.separated': ({ predecessorId, members, on }) =>
    `Tách từ ${predecessorId} với ${members} đảng viên từ ${on}`,
  'organisation.dissolved': ({ members, on }) => `Giải thể từ ${on}, ${members} đảng viên chuyển đi`,
  'office.granted': ({ kind, personId, from }) =>
    `Giao chức vụ ${offices[kind ?? ''] ?? kind} cho đồng chí ${personId} từ ${from}`,
  'office.ended': ({ kind, personId, on }) =>
    `Kết thúc chức vụ ${offices[kind ?? ''] ?? kind} của đồng chí ${personId} từ ${on}`,
  'group.founded': ({ from, members }) => `Lập tổ đảng gồm ${members} đồng chí từ ${from}`,
  'group.changed': ({ from, members }) => `Xếp lại tổ đảng, ${members} đồng chí từ ${from}`,
  'group.ended': ({ on }) => `Kết thúc tổ đảng từ ${on}`,
  'roster.imported': ({ added, updated }) =>
    `Nhập danh sách từ bảng tính: thêm ${added}, cập nhật ${updated}`,
  'roster.exported': () => 'Xuất danh sách ra bảng tính',
};

export const vi = {
  title: (count: number) => `Đã ghi những gì (${count})`,
  by: (name: string | null) => name ?? 'Nền nếp',
  /** Null for a fact that this page does not tell. */
  told: (kind: string, data: Told): string | null => told[kind]?.(data) ?? null,
};
export type HistoryTexts = typeof vi;
