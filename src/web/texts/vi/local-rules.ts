// Texts of a committee's own rules, Vietnamese.
export const vi = {
  localTitle: (count: number) => `${count} quy định riêng của cấp ủy`,
  localWhy: 'Cấp ủy đặt trong phần Trung ương để ngỏ; áp dụng cho cấp ủy và các chi bộ trực thuộc.',
  noValue: 'không có',
  ownValues: 'Giá trị',
  nationalValue: 'Quy định chung',
  ownValue: 'Quy định riêng',
  standsOver: 'Quy định chung đứng bên',
  setFor: (name: string) => `Đặt quy định riêng cho ${name}`,
  changeFor: (name: string) => `Sửa quy định riêng của ${name}`,
  setBy: 'Người ghi',
  setAt: (person: string, at: string) => `đồng chí ${person}, ${at}`,
  setByJob: (at: string) => `ghi khi lập dữ liệu, ${at}`,
  endedBy: 'Người kết thúc',
  note: 'Bản lưu',
  end: 'Kết thúc quy định này',
  endTitle: 'Kết thúc quy định riêng',
  endWhy:
    'Từ ngày ấy áp dụng quy định chung, hoặc quy định của cấp ủy cấp trên nếu có. Buổi sinh hoạt đã qua giữ quy định của ngày họp.',
  endOn: 'Ngày đầu tiên không còn áp dụng',
  endOnWhy: 'Hôm nay hoặc một ngày sau. Quy định chưa đến ngày áp dụng thì bỏ hẳn.',
  endNow: 'Kết thúc từ ngày này',
  endNotSaved: 'Chưa ghi gì. Chọn ngày khác thì xem trước lại.',
  endClosed: 'Quy định này không kết thúc được ở đây',
  endClosedWhy:
    'Quy định chung của Trung ương, quy định đã hết hiệu lực, hoặc đồng chí không giữ chức vụ ở cấp ủy đã ban hành.',
  endPreviewTitle: 'Nếu kết thúc thì thay đổi gì',
  next: 'Từ ngày ấy thực hiện',
  endNoChange: 'Không giá trị nào đổi: quy định áp dụng từ ngày ấy đặt như nhau.',
  endReach: (all: number, nearer: number) =>
    nearer === 0
      ? `Bỏ áp dụng ở ${all} chi bộ.`
      : `Bỏ áp dụng ở ${all - nearer} trong ${all} chi bộ; ${nearer} chi bộ vốn theo quy định của cấp ủy gần hơn.`,
  endComing: (meetings: number, cells: number) =>
    meetings === 0
      ? 'Chưa có buổi nào đã lên lịch từ ngày ấy.'
      : `${meetings} buổi đã lên lịch ở ${cells} chi bộ không còn theo quy định riêng:`,
  endPastEffects: (from: string) => `Giả sử không có quy định riêng từ ${from} (ba tháng qua)`,
  editor: 'Quy định riêng',
  editorOf: (name: string) => `Quy định riêng của ${name}`,
  nationalSays: 'Quy định chung',
  nothingOpen: 'Quy định này không để cấp ủy đặt riêng',
  nothingOpenWhy:
    'Văn bản của Trung ương quy định trọn, hoặc đồng chí không giữ chức vụ cấp ủy. Mở quy định khác trong danh sách.',
  toRules: 'Về danh sách quy định',
  replaces: (document: string, from: string) =>
    `Đang có ${document}, áp dụng từ ${from}. Bản mới thay từ ngày đồng chí ghi; những ngày trước giữ bản cũ.`,
  bounds: (least: number, most: number, unit: string) =>
    `Đặt được từ ${least} đến ${most}${unit && ` ${unit}`}.`,
  nationalNow: (value: string) => `Quy định chung: ${value}.`,
  decision: 'Văn bản của cấp ủy (loại và số)',
  decisionExample: 'Ví dụ: Quyết định 12-QĐ/ĐU',
  decisionOn: 'Ngày ký',
  decisionArticle: 'Điều, khoản (nếu có)',
  decisionNote: 'Bản lưu ở đâu (nếu ghi)',
  from: 'Áp dụng từ ngày',
  fromWhy: 'Hôm nay hoặc một ngày sau; quy định không sửa những ngày đã qua.',
  until: 'Đến trước ngày (nếu có hạn)',
  preview: 'Xem trước thay đổi',
  previewTitle: 'Nếu ban hành thì thay đổi gì',
  notSaved: 'Chưa ghi gì. Sửa ở trên thì xem trước lại.',
  noChange: 'Không giá trị nào đổi so với bản đang có.',
  changed: (before: string, after: string) => `${before} → ${after}`,
  reach: (all: number, nearer: number) =>
    nearer === 0
      ? `Áp dụng cho ${all} chi bộ.`
      : `Áp dụng cho ${all - nearer} trong ${all} chi bộ; ${nearer} chi bộ theo quy định của cấp ủy gần hơn.`,
  coming: (meetings: number, cells: number) =>
    meetings === 0
      ? 'Chưa có buổi nào đã lên lịch trong thời gian ấy.'
      : `${meetings} buổi đã lên lịch ở ${cells} chi bộ theo quy định mới:`,
  comingCell: (name: string, meetings: number) => `${name}: ${meetings} buổi`,
  comingEffects: 'Trong các buổi sắp tới',
  pastEffects: (from: string) => `Giả sử đã áp dụng từ ${from} (ba tháng qua)`,
  nothingPast: 'Ba tháng qua không có gì để so.',
  criteriaUnread:
    'Điểm từng tiêu chí chỉ chi bộ và cấp ủy viên phụ trách đọc, nên phần cần điểm tối đa và số phút đúng giờ không tính trước được.',
  waiting: (of: number, earlier: number, later: number) =>
    of === 0
      ? 'Không có ý kiến nào đang chờ trả lời lần đầu.'
      : `${of} ý kiến đang chờ trả lời lần đầu: nếu tính theo giá trị mới thì ${earlier} đến hạn sớm hơn, ${later} muộn hơn.`,
  askedStays: 'Ý kiến đã nêu giữ hạn của ngày nêu: chỉ để cấp ủy cân nhắc.',
  pastStays: 'Buổi đã qua không đổi: chỉ để cấp ủy cân nhắc.',
  measures: {
    'too-short': 'Buổi ngắn hơn thời gian tối thiểu',
    'off-day': 'Buổi thường kỳ phải ghi lý do chuyển ngày',
    'committee-late': 'Buổi chi ủy họp chuẩn bị muộn',
    'sent-late': 'Buổi gửi tài liệu muộn',
    'results-late': 'Buổi có kết quả lên sổ tay muộn',
    'no-summary': 'Tài liệu dài thiếu bản tóm tắt',
    'too-long': 'Buổi có chương trình quá dài',
    alike: 'Buổi được gợi ý đổi hình thức',
    band: 'Xếp loại theo điểm',
    'answer-late': 'Ý kiến trả lời quá hạn',
  },
  effect: (before: number, after: number, of: number) => `${before} → ${after} trong ${of}`,
  save: 'Ghi quy định riêng',
};
export type LocalRuleTexts = typeof vi;
