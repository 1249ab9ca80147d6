// A conclusion beside the reference paper: its parts, their order, the deputy's signature.

import { expect, test, vi } from 'vitest';
import { checkPaper, docxToPdf } from '../../../../../tests/support/papers.ts';
import { conclusion as reference } from '../../../../../tests/support/reference-papers/conclusion.ts';
import { renderDocx } from '../../../../platform/documents/docx.ts';
import { renderPdf } from '../../../../platform/documents/pdf.ts';
import { nobodyElected } from '../../bodies/rules.ts';
import type { Decided } from '../decided/rules.ts';
import { conclusionPaper } from './papers.ts';

vi.setConfig({ testTimeout: 120_000 });

const clause = {
  id: '1',
  ordinal: 1,
  text: 'Sửa lịch trực.',
  assigneeId: '1',
  assigneeName: 'Lê Hữu Vinh',
  partners: [{ id: '2', name: 'Tạ Quang Sơn' }],
  dueOn: '2026-08-10',
  carriedTaskId: null,
  taskId: null,
  task: null,
};

const decided: Decided = {
  issuer: { name: 'Chi bộ Quản lý công trình', parentName: 'Đảng bộ Sở Thủy lợi An Bình', place: 'An Bình' },
  meeting: {
    kind: 'thematic',
    month: '2026-08-01',
    place: '',
    openedAt: '2026-08-03T09:00:00Z',
    closedAt: '2026-08-03T10:30:00Z',
    scoreLine: '',
  },
  score: null,
  date: '2026-08-03',
  signing: { name: 'Đỗ Thị Thanh Hà', role: 'deputy_secretary' },
  minuteTaker: null,
  elected: nobodyElected,
  term: null,
  lines: [],
  figures: {
    total: 25,
    present: 22,
    left: 0,
    excused: 0,
    unexcused: 0,
    away: 0,
    exempt: 0,
    suspended: 0,
    officials: 23,
    base: 22,
    basePresent: 20,
    subtracted: [],
    needed: 12,
    enough: true,
    quorum: null,
    ruleIds: [],
  },
  passedOn: '2026-08-03',
  vote: { base: 22, result: { for: 20 } },
  opinions: [{ authorName: 'Hà Thị Mai', kind: 'agreement', text: 'Đồng ý' }],
  presenters: ['Lê Hữu Vinh'],
  speakers: 9,
  resolution: {
    id: '1',
    organisationId: '1',
    kind: 'conclusion',
    occasion: { type: 'meeting', id: '1' },
    subject: 'về chuyên đề quý III năm 2026 “Nêu gương trong trực vận hành hồ chứa mùa mưa lũ”',
    ideology: '',
    strengths: 'Các ca trực đầu mùa mưa bảo đảm quân số và chế độ báo cáo.',
    reviewed: null,
    review: [],
    praise: '',
    weaknesses: 'Còn 3 lần giao ca chậm',
    direction:
      'Đảng viên nhận ca trước 15 phút, ghi đủ sổ giao ca, báo cáo ngay khi mực nước vượt ngưỡng.\nMỗi ca trực đêm có ít nhất một đảng viên chính thức.\nĐảng viên có kinh nghiệm kèm một đồng chí trẻ đến hết mùa mưa.',
    clauses: [clause],
    execution: 'Đồng chí Trịnh Văn Phúc theo dõi, báo cáo kết quả tại buổi sinh hoạt tháng 10 năm 2026.',
    recipients: [
      'Đảng ủy Sở (để báo cáo)',
      'Thủ trưởng đơn vị (để phối hợp)',
      'Các đồng chí đảng viên của chi bộ',
    ],
    state: 'issued',
    voteId: '1',
    number: '09-KL/CB',
    signer: null,
    passedAt: '2026-08-03T10:20:00Z',
    issuedOn: '2026-08-04',
    version: 1,
  },
};

test('head, duties, vote and foot are the reference; its assessment and its duties are told line by line', async () => {
  const paper = conclusionPaper(decided);
  expect([paper.about, paper.letterhead, paper.title]).toEqual([
    reference.about,
    reference.letterhead,
    reference.title,
  ]);
  const [opening, found, ...rest] = paper.blocks;
  expect(opening).toEqual({
    block: 'paragraph',
    text: 'Ngày 03 tháng 8 năm 2026, Chi bộ Quản lý công trình sinh hoạt chuyên đề. Đồng chí Đỗ Thị Thanh Hà, Phó Bí thư, chủ trì. Sau khi nghe đồng chí Lê Hữu Vinh trình bày và 9 đồng chí thảo luận, chi bộ kết luận:',
  });
  expect(found).toEqual({
    block: 'paragraph',
    text: [
      { text: '1. Đánh giá.', bold: true },
      ' Các ca trực đầu mùa mưa bảo đảm quân số và chế độ báo cáo. Còn 3 lần giao ca chậm.',
    ],
  });
  expect(rest).toEqual(
    reference.blocks.slice(2).map((block) =>
      block.block === 'item' && JSON.stringify(block).includes('Lê Hữu Vinh')
        ? {
            ...block,
            text: 'Đồng chí Lê Hữu Vinh: sửa lịch trực, phối hợp: đồng chí Tạ Quang Sơn, hạn ngày 10 tháng 8 năm 2026.',
          }
        : block,
    ),
  );
  expect(await checkPaper(await renderPdf(paper), { pages: 1 })).toEqual([]);
  expect(await checkPaper(await docxToPdf(await renderDocx(paper)), { pages: 1 })).toEqual([]);
});

test('a conclusion that assigns nothing, found by nobody in particular, still closes up', () => {
  const paper = conclusionPaper({
    ...decided,
    presenters: [],
    resolution: { ...decided.resolution, strengths: '', weaknesses: '', clauses: [], execution: '' },
  });
  expect(paper.blocks.flatMap((one) => (one.block === 'heading' ? [one.text] : []))).toEqual(['1. Nhiệm vụ']);
  expect(JSON.stringify(paper.blocks[0])).toContain('chủ trì. Sau khi thảo luận, chi bộ kết luận:');
});
