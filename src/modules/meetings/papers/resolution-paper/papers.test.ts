// Resolutions of any size: forty duties and names, words without end, parts left empty, whoever chairs.

import { expect, test, vi } from 'vitest';
import { checkPaper, docxToPdf, pdfText } from '../../../../../tests/support/papers.ts';
import { renderDocx } from '../../../../platform/documents/docx.ts';
import type { Block, Paper } from '../../../../platform/documents/model.ts';
import { renderPdf } from '../../../../platform/documents/pdf.ts';
import { nobodyElected } from '../../bodies/rules.ts';
import { conclusionPaper } from '../conclusion-paper/papers.ts';
import type { Decided } from '../decided/rules.ts';
import { resolutionPaper } from './papers.ts';

vi.setConfig({ testTimeout: 180_000 });

const figures: Decided['figures'] = {
  total: 40,
  present: 40,
  left: 0,
  excused: 0,
  unexcused: 0,
  away: 0,
  exempt: 0,
  suspended: 0,
  officials: 40,
  base: 40,
  basePresent: 40,
  subtracted: [],
  needed: 21,
  enough: true,
  quorum: null,
  ruleIds: [],
};

type Change = Partial<Omit<Decided, 'resolution'>> & { resolution?: Partial<Decided['resolution']> };

/** An issued resolution with nothing in it but its subject. */
function decided({ resolution, ...change }: Change = {}): Decided {
  return {
    issuer: { name: 'Chi bộ Thử nghiệm', parentName: 'Đảng bộ Sở Thử nghiệm', place: 'An Bình' },
    meeting: {
      kind: 'regular',
      month: '2027-01-01',
      place: '',
      openedAt: '2027-01-04T07:00:00Z',
      closedAt: '2027-01-04T08:45:00Z',
      scoreLine: '',
    },
    score: null,
    date: '2027-01-04',
    signing: { name: 'Nguyễn Văn An', role: 'secretary' },
    minuteTaker: null,
    elected: nobodyElected,
    term: null,
    lines: Array.from({ length: 40 }, () => ({ membership: 'official' as const })),
    figures,
    passedOn: '2027-01-04',
    vote: { base: 40, result: { for: 40 } },
    opinions: [],
    presenters: [],
    speakers: 0,
    ...change,
    resolution: {
      id: '',
      organisationId: '',
      kind: 'resolution',
      occasion: { type: 'meeting', id: '' },
      subject: 'lãnh đạo thực hiện nhiệm vụ tháng 01 năm 2027',
      ideology: '',
      strengths: '',
      reviewed: null,
      review: [],
      praise: '',
      weaknesses: '',
      direction: '',
      clauses: [],
      execution: '',
      recipients: [],
      state: 'issued',
      voteId: null,
      number: '01-NQ/CB',
      signer: null,
      passedAt: null,
      issuedOn: '2027-01-05',
      version: 1,
      ...resolution,
    },
  };
}

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Võ', 'Đặng'];
const given = ['Thanh Hà', 'Quốc Khánh', 'Hồng Nhung', 'Ngọc Quỳnh Như', 'Đức Ưỡng'];
/** Forty different names, long ones among them. */
const names = family.flatMap((first) => given.map((last) => `${first} Thị ${last}`));

type Clause = Decided['resolution']['clauses'][number];
const duty = (text: string, at: number, change: Partial<Clause> = {}): Clause => ({
  id: String(at),
  ordinal: at + 1,
  text,
  assigneeId: '',
  assigneeName: names[at % names.length] ?? '',
  partners: [],
  dueOn: '2027-01-28',
  carriedTaskId: null,
  taskId: null,
  task: null,
  ...change,
});

/** Forty duties, each somebody else's; forty reviewed; forty opinions. */
const forty = decided({
  resolution: {
    reviewed: { id: '', kind: 'resolution', number: '18-NQ/CB', issuedOn: '2026-12-03' },
    review: names.map((assigneeName, at) => ({
      taskId: String(at),
      title: `Kiểm tra kênh K${at + 1}`,
      assigneeName,
      dueOn: '2026-12-28',
      state: at % 3 === 0 ? 'open' : 'done',
      percent: at % 3 === 0 ? 60 : 100,
      lateDays: at % 4,
      earlyDays: 0,
      result: '',
    })),
    clauses: names.map((_, at) =>
      duty(`Sửa kênh K${at + 1}`, at, {
        partners: [{ id: '', name: names[(at + 7) % names.length] ?? '' }],
      }),
    ),
  },
  opinions: names.map((authorName, at) => ({
    authorName,
    kind: 'proposal',
    text: `Đề nghị làm kênh K${at + 1} trước mùa lũ`,
  })),
});

const headings = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []));

/** Cells of a table, by its head. */
function column(paper: Paper, head: string, of = 0): string[] {
  const tables = paper.blocks.filter(
    (block): block is Extract<Block, { block: 'table' }> =>
      block.block === 'table' && block.columns.some((one) => one.head === head),
  );
  const at = tables[of]?.columns.findIndex((one) => one.head === head) ?? -1;
  return (tables[of]?.rows ?? []).map((row) => String(row[at]));
}

async function bothPrintings(paper: Paper): Promise<Uint8Array[]> {
  return [await renderPdf(paper), await docxToPdf(await renderDocx(paper))];
}

test('forty names in each table, every row whole, in both printings', async () => {
  const paper = resolutionPaper(forty);
  for (const pdf of await bothPrintings(paper)) {
    expect(await checkPaper(pdf)).toEqual([]);
    const text = await pdfText(pdf);
    const rows = [...text.matchAll(/^ *(\d+) .*kênh K(\d+)(?!\d)/gm)].map(([, row, number]) => [row, number]);
    const inOrder = names.map((_, at) => [String(at + 1), String(at + 1)]);
    expect(rows).toEqual([...inOrder, ...inOrder, ...inOrder]);
  }
  expect(column(paper, 'Tình trạng').slice(0, 4)).toEqual([
    'Đang thực hiện',
    'Hoàn thành, chậm 1 ngày',
    'Hoàn thành, chậm 2 ngày',
    'Chưa hoàn thành, quá hạn 3 ngày',
  ]);
  // Dates of another year are written whole.
  expect(column(paper, 'Thời hạn')[0]).toBe('28/12/2026');
  expect(column(paper, 'Kết quả').slice(0, 2)).toEqual(['Đạt 60 %', '']);
});

test('words without end go over pages and keep the measures', async () => {
  const long =
    'Rà soát toàn bộ hồ sơ công trình, cập nhật số liệu quan trắc vào sổ theo dõi chung của đơn vị. '.repeat(
      40,
    );
  const paper = resolutionPaper(
    decided({
      issuer: {
        name: 'Chi bộ Trung tâm Khai thác và Quản lý công trình thủy lợi liên huyện',
        parentName: 'Đảng bộ Sở Nông nghiệp và Môi trường tỉnh An Bình',
        place: 'An Bình',
      },
      resolution: {
        subject: `về ${'nâng cao chất lượng sinh hoạt chi bộ '.repeat(7)}`.trim(),
        ideology: `${long}\n\n  ${long}`,
        strengths: long,
        direction: `1. ${long}\n- ${long}\na) ${long}`,
        clauses: [
          duty(long.slice(0, 2000), 0, { partners: names.slice(0, 20).map((name) => ({ id: '', name })) }),
        ],
        execution: long,
        recipients: [long.slice(0, 200), 'Các đồng chí đảng viên của chi bộ.', 'Lưu Chi bộ.'],
      },
      opinions: [{ authorName: names[3] ?? '', kind: 'reserved', text: long.slice(0, 4000) }],
    }),
  );
  for (const pdf of await bothPrintings(paper)) expect(await checkPaper(pdf)).toEqual([]);
  expect(paper.letterhead.issuer).toHaveLength(2);
  const foot = paper.blocks.find((block) => block.block === 'signatures');
  expect(foot?.left && 'recipients' in foot.left && foot.left.recipients.slice(1)).toEqual([
    'Các đồng chí đảng viên của chi bộ',
    'Lưu Chi bộ',
  ]);
});

test('what was left empty leaves no heading, and the numbers close up', async () => {
  const bare = resolutionPaper(decided());
  expect(bare.blocks.map((block) => block.block)).toEqual(['paragraph', 'paragraph', 'signatures']);
  expect(await checkPaper(await renderPdf(bare), { pages: 1 })).toEqual([]);
  const some = resolutionPaper(
    decided({
      resolution: { weaknesses: 'Báo cáo còn muộn', execution: '2. chi ủy đôn đốc\n\nBáo cáo kết quả.' },
    }),
  );
  expect(headings(some)).toEqual(['I- ĐÁNH GIÁ KẾT QUẢ THÁNG 12 NĂM 2026', 'II- TỔ CHỨC THỰC HIỆN']);
  const texts = some.blocks.map((block) => ('text' in block ? block.text : null));
  expect(texts).toContainEqual([{ text: '1. Hạn chế, nguyên nhân.', bold: true }, ' Báo cáo còn muộn.']);
  expect(texts).toContain('1. Chi ủy đôn đốc.');
  expect(texts).toContain('2. Báo cáo kết quả.');
});

test('typed lines: a numbered one heads those under it, marks typed before them are set anew', () => {
  const paper = resolutionPaper(
    decided({
      resolution: {
        direction:
          'Giữ nghiêm nền nếp\n1. Xây dựng Đảng\n- Học nghị quyết\nb) Kết nạp đảng viên;\n2. Bảo vệ công trình\n3. Chuyên môn\n100 % hồ an toàn',
      },
    }),
  );
  expect(paper.blocks.slice(1, -2)).toEqual([
    { block: 'heading', level: 1, text: 'I- NHIỆM VỤ THÁNG 01 NĂM 2027' },
    { block: 'item', mark: '-', text: 'Giữ nghiêm nền nếp.' },
    { block: 'heading', level: 2, text: '1. Xây dựng Đảng' },
    { block: 'item', mark: 'a)', text: 'Học nghị quyết.' },
    { block: 'item', mark: 'b)', text: 'Kết nạp đảng viên.' },
    { block: 'paragraph', text: '2. Bảo vệ công trình.' },
    { block: 'heading', level: 2, text: '3. Chuyên môn' },
    { block: 'item', mark: '-', text: '100 % hồ an toàn.' },
  ]);
});

test('duties without partners need no column for them; a duty carried on says from when', () => {
  const clauses = [
    duty('Sửa kênh.', 0, { carriedTaskId: 'a' }),
    duty('Làm sổ (chuyển từ tháng 10)', 1, { carriedTaskId: 'b' }),
  ];
  const reviewed = { id: '', kind: 'resolution' as const, number: '18-NQ/CB', issuedOn: '2026-12-03' };
  const paper = resolutionPaper(decided({ resolution: { clauses, reviewed } }));
  expect(column(paper, 'Người phối hợp')).toEqual([]);
  expect(column(paper, 'Nhiệm vụ')).toEqual(['Sửa kênh (chuyển từ tháng 12)', 'Làm sổ (chuyển từ tháng 10)']);
});

test('the deputy who chaired signs as PHÓ BÍ THƯ, resolution and conclusion', () => {
  const change: Change = { signing: { name: 'Đỗ Thị Thanh Hà', role: 'deputy_secretary' } };
  for (const paper of [resolutionPaper(decided(change)), conclusionPaper(decided(change))]) {
    const foot = paper.blocks.find((block) => block.block === 'signatures');
    expect(foot?.right).toEqual({ head: 'T/M CHI BỘ', office: 'PHÓ BÍ THƯ', name: 'Đỗ Thị Thanh Hà' });
    expect(JSON.stringify(paper.blocks[0])).toContain('đồng chí Đỗ Thị Thanh Hà, Phó Bí thư'.slice(1));
  }
});

test('a draft says so, a rejected one is not told as passed, an open meeting not as ended', () => {
  const draft = resolutionPaper(
    decided({
      resolution: { state: 'draft', number: null, issuedOn: null },
      passedOn: null,
      vote: null,
      opinions: [{ authorName: 'Võ Hồng Điệp', kind: 'agreement', text: 'đồng ý' }],
    }),
  );
  expect(draft.letterhead.number).toBe('DỰ THẢO');
  expect(draft.letterhead.placeDate).toMatch(/^An Bình, ngày\s+tháng 01 năm 2027$/);
  expect(draft.blocks).toContainEqual(
    expect.objectContaining({ note: '(kèm theo dự thảo nghị quyết tháng 01 năm 2027)' }),
  );
  const { closedAt: _, ...open } = decided().meeting;
  const during = resolutionPaper(decided({ meeting: { ...open, closedAt: null } }));
  expect(JSON.stringify(during.blocks[0])).not.toMatch(/phút|không lý do/);
});

test('of a meeting that was held on paper, resolution and conclusion say that they were entered afterwards', () => {
  const said = (paper: Paper) => JSON.stringify(paper.blocks);
  const { meeting } = decided();
  const late = decided({ meeting: { ...meeting, enteredLateAt: '2027-01-05T18:30:00Z' } });
  // By the clock in Viet Nam it is the next day.
  for (const paper of [resolutionPaper(late), conclusionPaper(late)])
    expect(said(paper)).toContain('được ghi trên giấy và nhập lại ngày 06 tháng 01 năm 2027.');
  for (const paper of [resolutionPaper(decided()), conclusionPaper(decided())])
    expect(said(paper)).not.toContain('Nhập sau');
});
