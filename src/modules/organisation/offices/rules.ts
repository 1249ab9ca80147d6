// How offices are called in sentences of the server.
import type { OfficeTitle } from '../rules.ts';

export const officeWords: Readonly<Record<OfficeTitle, { readonly vi: string; readonly en: string }>> = {
  secretary: { vi: 'Bí thư', en: 'Secretary' },
  deputy_secretary: { vi: 'Phó bí thư', en: 'Deputy secretary' },
  committee_member: { vi: 'Cấp ủy viên', en: 'Committee member' },
  cell_committee_member: { vi: 'Chi ủy viên', en: 'Member of the cell committee' },
  group_head: { vi: 'Tổ trưởng tổ đảng', en: 'Group head' },
  group_deputy: { vi: 'Tổ phó tổ đảng', en: 'Deputy group head' },
  inspection_head: { vi: 'Chủ nhiệm ủy ban kiểm tra', en: 'Head of the inspection commission' },
  inspection_deputy: { vi: 'Phó chủ nhiệm ủy ban kiểm tra', en: 'Deputy head of the inspection commission' },
  inspection_commission: { vi: 'Ủy viên ủy ban kiểm tra', en: 'Member of the inspection commission' },
  agency_head: { vi: 'Thủ trưởng đơn vị', en: 'Head of the agency' },
  supervisor: { vi: 'Cấp ủy viên phụ trách', en: 'Supervisor from above' },
  officer: { vi: 'Cán bộ chuyên trách', en: 'Officer' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
};
