// The tree of the sample: one upper committee, three grassroots committees, 22 cells; a renamed and a merged one.

export interface SampleCell {
  readonly name: string;
  readonly size: number;
  /** The name it had before, until the day it was renamed. */
  readonly formerName?: string;
  /** A cell of this name and size was merged into it during the year. */
  readonly merged?: { readonly name: string; readonly size: number };
  /** How its life goes: some committees are steady, some late and thin. */
  readonly habit: 'steady' | 'usual' | 'late';
}

export interface SampleCommittee {
  readonly name: string;
  readonly cells: readonly SampleCell[];
}

export const upperCommittee = 'Đảng bộ các cơ quan tỉnh An Bình';
export const place = 'An Bình';

/** The cell whose people one can be. */
export const shownCellName = 'Chi bộ Quản lý công trình';

/** The first cell of the first committee is the one that is shown; "Văn phòng" cells hold the committees' people. */
export const committees: readonly SampleCommittee[] = [
  {
    name: 'Đảng bộ Sở Thủy lợi An Bình',
    cells: [
      {
        name: shownCellName,
        size: 25,
        formerName: 'Chi bộ Quản lý đê và công trình',
        habit: 'steady',
      },
      { name: 'Chi bộ Văn phòng Sở Thủy lợi', size: 24, habit: 'steady' },
      { name: 'Chi bộ Hồ chứa Suối Lĩnh', size: 21, habit: 'late' },
      { name: 'Chi bộ Kế hoạch – Tài chính', size: 16, habit: 'usual' },
      { name: 'Chi bộ Phòng chống thiên tai', size: 20, habit: 'steady' },
      { name: 'Chi bộ Thanh tra – Pháp chế', size: 11, habit: 'usual' },
      {
        name: 'Chi bộ Trạm bơm Đồng Mây',
        size: 13,
        formerName: 'Chi bộ Trạm bơm Đồng Mây 1',
        merged: { name: 'Chi bộ Trạm bơm Đồng Mây 2', size: 9 },
        habit: 'usual',
      },
      { name: 'Chi bộ Trạm thủy văn số 2', size: 7, habit: 'late' },
    ],
  },
  {
    name: 'Đảng bộ Sở Y tế An Bình',
    cells: [
      { name: 'Chi bộ Văn phòng Sở Y tế', size: 26, habit: 'steady' },
      { name: 'Chi bộ Khoa Nội tổng hợp', size: 32, habit: 'usual' },
      { name: 'Chi bộ Khoa Ngoại', size: 28, habit: 'usual' },
      { name: 'Chi bộ Khoa Nhi', size: 22, habit: 'steady' },
      { name: 'Chi bộ Kiểm soát bệnh tật', size: 25, habit: 'usual' },
      { name: 'Chi bộ Dược – Vật tư', size: 14, habit: 'late' },
      { name: 'Chi bộ Dân số', size: 8, habit: 'usual' },
    ],
  },
  {
    name: 'Đảng bộ Sở Giáo dục và Đào tạo An Bình',
    cells: [
      { name: 'Chi bộ Văn phòng Sở Giáo dục và Đào tạo', size: 27, habit: 'steady' },
      { name: 'Chi bộ Trường THPT An Bình', size: 38, habit: 'steady' },
      { name: 'Chi bộ Trường THPT Nguyễn Huệ', size: 34, habit: 'usual' },
      { name: 'Chi bộ Trường PTDT nội trú tỉnh', size: 29, habit: 'usual' },
      { name: 'Chi bộ Giáo dục mầm non', size: 12, habit: 'usual' },
      { name: 'Chi bộ Quản lý chất lượng', size: 10, habit: 'late' },
      { name: 'Chi bộ Trung tâm Giáo dục thường xuyên', size: 17, habit: 'usual' },
    ],
  },
];
