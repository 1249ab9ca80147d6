// People of the sample organisation: plausible names, none twice; posts; the named members of the cell that is shown.
import type { Chance } from './random.ts';

export interface SamplePerson {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthYear: number;
  readonly post: string;
  /** Years in the Party as an official member; 0 = on probation. */
  readonly years: number;
}

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trương',
  'Đoàn',
  'Mai',
  'Tạ',
  'Cao',
  'Châu',
  'Lương',
  'Hà',
  'Nông',
  'Quách',
  'Zơrâm',
  'Alăng',
  'Ưng',
  'Trịnh',
];
const middles = {
  male: [
    'Văn',
    'Đức',
    'Quang',
    'Hữu',
    'Xuân',
    'Minh',
    'Công',
    'Ngọc',
    'Thanh',
    'Đình',
    'Quốc',
    'Bá',
    'Trọng',
    'Viết',
  ],
  female: [
    'Thị',
    'Thị Thu',
    'Thị Thanh',
    'Ngọc',
    'Thị Ngọc',
    'Thị Kim',
    'Thùy',
    'Thị Minh',
    'Hồng',
    'Thị Bích',
  ],
};
const givens = {
  male: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Hải',
    'Hiếu',
    'Hòa',
    'Hưng',
    'Khải',
    'Kiên',
    'Lâm',
    'Long',
    'Mạnh',
    'Nam',
    'Nghĩa',
    'Phúc',
    'Quân',
    'Sơn',
    'Tài',
    'Thắng',
    'Thành',
    'Tiến',
    'Toàn',
    'Trung',
    'Tuấn',
    'Tùng',
    'Vinh',
    'Việt',
    'Ý',
  ],
  female: [
    'Ánh',
    'Bích',
    'Chi',
    'Dung',
    'Đào',
    'Giang',
    'Hà',
    'Hạnh',
    'Hiền',
    'Hoa',
    'Hương',
    'Lan',
    'Liên',
    'Linh',
    'Loan',
    'Mai',
    'Nga',
    'Ngân',
    'Nhung',
    'Oanh',
    'Phượng',
    'Quyên',
    'Thảo',
    'Thủy',
    'Trang',
    'Tuyết',
    'Uyên',
    'Vân',
    'Xuyến',
    'Yến',
  ],
};
const posts = [
  'Chuyên viên',
  'Chuyên viên chính',
  'Kỹ sư',
  'Viên chức',
  'Kế toán',
  'Phó phòng',
  'Trưởng phòng',
  'Nhân viên',
];

/** Members of the cell that is shown, most as in the pictures of the look; the first is its secretary, the second the deputy. */
export const shownCell: readonly SamplePerson[] = [
  { name: 'Vũ Đình Lâm', sex: 'male', birthYear: 1974, post: 'Phó trưởng phòng', years: 22 },
  { name: 'Đỗ Thị Thanh Hà', sex: 'female', birthYear: 1981, post: 'Kỹ sư chính', years: 15 },
  { name: 'Trịnh Văn Phúc', sex: 'male', birthYear: 1983, post: 'Chuyên viên chính', years: 12 },
  { name: 'Mai Xuân Thụ', sex: 'male', birthYear: 1970, post: 'Trưởng phòng', years: 24 },
  { name: 'Nguyễn Hoài An', sex: 'female', birthYear: 1992, post: 'Chuyên viên', years: 5 },
  { name: 'Phạm Gia Bách', sex: 'male', birthYear: 1979, post: 'Phó phòng', years: 18 },
  { name: 'Hoàng Thị Bích', sex: 'female', birthYear: 1988, post: 'Quan trắc viên', years: 9 },
  { name: 'Lê Hữu Vinh', sex: 'male', birthYear: 1980, post: 'Kỹ sư chính', years: 14 },
  { name: 'Tạ Quang Sơn', sex: 'male', birthYear: 1985, post: 'Kỹ sư', years: 10 },
  { name: 'Hà Thị Mai', sex: 'female', birthYear: 1986, post: 'Kế toán', years: 11 },
  { name: 'Lương Văn Phú', sex: 'male', birthYear: 1968, post: 'Quan trắc viên', years: 30 },
  { name: 'Nông Thị Nga', sex: 'female', birthYear: 1990, post: 'Quan trắc viên', years: 7 },
  { name: 'Cao Đức Nam', sex: 'male', birthYear: 1984, post: 'Kỹ sư', years: 8 },
  { name: 'Bùi Xuân Hòa', sex: 'male', birthYear: 1987, post: 'Tổ trưởng tổ trực', years: 9 },
  { name: 'Quách Thị Liễu', sex: 'female', birthYear: 1989, post: 'Văn thư', years: 6 },
  { name: 'Đinh Công Mão', sex: 'male', birthYear: 1975, post: 'Trạm trưởng', years: 19 },
  { name: 'Võ Hồng Điệp', sex: 'female', birthYear: 1991, post: 'Chuyên viên', years: 4 },
  { name: 'Ngô Văn Khải', sex: 'male', birthYear: 1982, post: 'Lái xe', years: 10 },
  { name: 'Phan Thị Thu', sex: 'female', birthYear: 1985, post: 'Chuyên viên', years: 8 },
  { name: 'Lý Minh Đạo', sex: 'male', birthYear: 1978, post: 'Kỹ sư', years: 13 },
  { name: 'Châu Thị Xuyến', sex: 'female', birthYear: 1993, post: 'Chuyên viên', years: 3 },
  { name: 'Hồ Sỹ Luyện', sex: 'male', birthYear: 1985, post: 'Kỹ sư', years: 11 },
  { name: 'Đoàn Văn Tùng', sex: 'male', birthYear: 1965, post: 'Chờ nghỉ hưu', years: 33 },
  { name: 'Trần Thị Ngọc Ánh', sex: 'female', birthYear: 1998, post: 'Kỹ sư', years: 0 },
  { name: 'Giang Tiến Lực', sex: 'male', birthYear: 1997, post: 'Kỹ sư', years: 0 },
];

/** Names that are given to somebody already; people made by chance get others. */
export function makePeople(chance: Chance, count: number, taken: Set<string>): SamplePerson[] {
  const people: SamplePerson[] = [];
  while (people.length < count) {
    const sex = chance.happens(0.44) ? 'female' : 'male';
    const name = `${chance.pick(surnames)} ${chance.pick(middles[sex])} ${chance.pick(givens[sex])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    // The first five lead; after them about one in sixteen is on probation.
    const years = people.length >= 5 && chance.happens(0.06) ? 0 : chance.between(2, 30);
    const birthYear = years === 0 ? chance.between(1990, 2001) : chance.between(1964, 2000 - years);
    people.push({ name, sex, birthYear: Math.min(birthYear, 1998), post: chance.pick(posts), years });
  }
  return people;
}

/** Phones of those who are not among the members of the shown cell. */
export const officerPhones = {
  grassroots: '0900900001',
  upper: '0900900002',
  administrator: '0900900003',
  supervisor: '0900900004',
} as const;
