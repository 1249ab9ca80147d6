// The papers of the reference meeting, held through the product's commands, step by step beside the reference papers.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { checkPaper, docxToPdf, pdfText } from '../../../../tests/support/papers.ts';
import * as story from '../../../../tests/support/reference-meeting/story.ts';
import { minutes as referenceMinutes } from '../../../../tests/support/reference-papers/minutes.ts';
import { notice as referenceNotice } from '../../../../tests/support/reference-papers/notice.ts';
import { resolution as referenceResolution } from '../../../../tests/support/reference-papers/resolution.ts';
import type { Block, Paper } from '../../../platform/documents/model.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { correctMinutes } from '../minutes/afterwards/commands.ts';
import { listMeetingPapers, type PaperKind, readMeetingPaper } from './contract.ts';
import { meetingPaper } from './queries.ts';

// Printing takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let app: TestApp;
let meeting: story.ReferenceMeeting;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-03T02:00:00Z' });
  meeting = await story.prepareReferenceMeeting(app);
}, 180_000);
afterAll(() => app.close());

type Who = Parameters<story.ReferenceMeeting['by']>[0] | 'above' | 'supervisor';
const idOf = (who: Who) => (who === 'above' || who === 'supervisor' ? meeting[who] : meeting.people[who]);

async function read(who: Who, paper: PaperKind, format: 'pdf' | 'docx' = 'pdf') {
  const client = await app.as(idOf(who));
  const params = { meetingId: meeting.meetingId, paper };
  return client.call(readMeetingPaper, { params, query: { format } });
}

const fileName = (headers: Record<string, unknown>) =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(String(headers['content-disposition']))?.[1] ?? '');

async function lines(who: Who) {
  const client = await app.as(idOf(who));
  const { answer } = await client.call(listMeetingPapers, { params: { meetingId: meeting.meetingId } });
  return answer.papers.map((one) => [one.kind, one.state, one.number, one.next?.step ?? null, one.next?.can]);
}

/** What a paper says, without the blanks that set it. */
const said = async (pdf: Uint8Array) => (await pdfText(pdf)).replace(/\s+/g, ' ');

async function modelOf(kind: PaperKind): Promise<Paper> {
  const gathered = await meeting.by('Vũ Đình Lâm', (scope) => meetingPaper(scope, meeting.meetingId, kind));
  if (isRefusal(gathered)) throw new Error(gathered.vi);
  return gathered.paper;
}

test('before it is sent: drafts for those who may read them, and for the others what is missing', async () => {
  const draft = await read('Trịnh Văn Phúc', 'notice');
  expect(fileName(draft.headers)).toBe('DỰ THẢO Thông báo sinh hoạt chi bộ tháng 12-2026.pdf');
  expect(await said(draft.bytes)).toContain('* DỰ THẢO THÔNG BÁO');
  const unsent = await read('Hà Thị Mai', 'notice');
  expect([unsent.code, unsent.message]).toEqual([
    'paper-not-yet',
    'Chưa có thông báo triệu tập của buổi sinh hoạt này. Gửi chương trình cho người dự họp thì có thông báo.',
  ]);
  expect((await read('Hà Thị Mai', 'minutes')).message).toBe(
    'Chưa có biên bản của buổi sinh hoạt này. Khai mạc buổi sinh hoạt thì biên bản bắt đầu tự ghi.',
  );
  const resolution = await read('Hà Thị Mai', 'resolution');
  expect(fileName(resolution.headers)).toBe('DỰ THẢO Nghị quyết tháng 12-2026.pdf');
  const words = await said(resolution.bytes);
  expect(words).toContain('DỰ THẢO');
  expect(words).toContain(
    'sinh hoạt thường kỳ. Tổng số đảng viên 25 đồng chí (chính thức 23, dự bị 2). Chủ trì:',
  );
  expect(words).not.toMatch(/có mặt|tán thành|PHỤ LỤC|IV-/);
  expect((await read('Hà Thị Mai', 'conclusion')).code).toBe('paper-not-yet');
  for (const kind of ['notice', 'minutes', 'resolution', 'conclusion'] as const)
    expect((await read('above', kind)).code).toBe('not-found');
  expect(await lines('Hà Thị Mai')).toEqual([
    ['minutes', 'none', null, 'open', false],
    ['resolution', 'draft', null, 'finish', false],
  ]);
  expect(await lines('Đỗ Thị Thanh Hà')).toEqual([
    ['notice', 'draft', null, 'send', true],
    ['minutes', 'none', null, 'open', true],
    ['resolution', 'draft', null, 'finish', true],
  ]);
  expect(await lines('above')).toEqual([]);
});

test('sent: the notice has its number, for everybody whom it was sent', async () => {
  await story.sendReferenceMeeting(app, meeting);
  for (const who of ['Lý Thị Thu', 'supervisor'] as const) {
    const sent = await read(who, 'notice');
    expect([sent.status, fileName(sent.headers)]).toEqual([
      200,
      '34-TB-CB Thông báo sinh hoạt chi bộ tháng 12-2026.pdf',
    ]);
  }
  expect((await read('above', 'notice')).code).toBe('not-found');
  const paper = await modelOf('notice');
  expect(paper.letterhead).toEqual(referenceNotice.letterhead);
  expect(paper.title).toEqual(referenceNotice.title);
  expect(missing(referenceNotice, paper)).toEqual([
    // The agenda of the template takes other minutes, its items are told one by one, papers hang on none.
    expect.stringContaining('dự kiến trong 115 phút'),
    expect.stringContaining('mời đồng chí Phan Quyên'),
    expect.stringContaining('nhiệm vụ tháng 12'),
    'Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt.',
    'Tự phê bình và phê bình.',
    expect.stringContaining('Đảng viên đọc 4 tài liệu'),
    expect.stringContaining('Nơi nhận'),
  ]);
  expect(await checkPaper((await read('supervisor', 'notice')).bytes, { pages: 1 })).toEqual([]);
});

/** Blocks of the reference that do not stand in the paper as they are, in words. */
function missing(reference: Paper, paper: Paper): string[] {
  const plain = (block: Block) =>
    JSON.stringify('columns' in block ? { ...block, columns: heads(block) } : block);
  const has = new Set(paper.blocks.map(plain));
  return reference.blocks.filter((block) => !has.has(plain(block))).map(wordsOf);
}
const heads = (table: Extract<Block, { block: 'table' }>) => table.columns.map((one) => one.head);

function wordsOf(block: Block): string {
  if (block.block === 'signatures') return 'Nơi nhận';
  if (block.block === 'annex') return block.title.kind;
  if (block.block === 'table') return heads(block).join(' | ');
  return typeof block.text === 'string'
    ? block.text
    : block.text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

test('held: minutes are a draft until they are locked, the resolution waits for its number', async () => {
  await story.holdReferenceMeeting(app, meeting);
  const draft = await read('Lý Thị Thu', 'minutes', 'docx');
  expect(fileName(draft.headers)).toBe('DỰ THẢO Biên bản sinh hoạt chi bộ tháng 12-2026.docx');
  expect(await said((await read('Lý Thị Thu', 'minutes')).bytes)).toContain('* DỰ THẢO BIÊN BẢN');
  const passed = await read('Hà Thị Mai', 'resolution');
  expect(fileName(passed.headers)).toBe('CHỜ SỐ Nghị quyết tháng 12-2026.pdf');
  expect(await said(passed.bytes)).toMatch(/Số\s+-NQ\/CB/);
  expect(await lines('Vũ Đình Lâm')).toEqual([
    ['notice', 'issued', '34-TB/CB', null, undefined],
    ['minutes', 'draft', null, 'lock', true],
    ['resolution', 'passed', null, 'issue', true],
  ]);
  expect((await read('above', 'resolution')).code).toBe('not-found');
});

test('locked and issued: the minutes say what the reference says', async () => {
  await story.finishReferenceMeeting(app, meeting);
  const paper = await modelOf('minutes');
  expect([paper.letterhead, paper.title]).toEqual([referenceMinutes.letterhead, referenceMinutes.title]);
  expect(paper.blocks.at(-1)).toEqual(referenceMinutes.blocks.at(-1));
  expect(missing(referenceMinutes, paper)).toEqual([
    // What people told the minute-taker besides what happened in the room.
    expect.stringContaining('Đại biểu cấp trên'),
    expect.stringContaining('Đồng chí Đỗ Thị Thanh Hà, Phó Bí thư, báo cáo'),
    expect.stringContaining('Đồng chí Trịnh Văn Phúc, Chi ủy viên'),
    expect.stringContaining('Đồng chí Lê Hữu Vinh trình bày'),
    expect.stringContaining('hai máy xúc'),
    expect.stringContaining('trực hai ca'),
    expect.stringContaining('nhật trình quan trắc'),
    expect.stringContaining('lùi việc xả cạn đến ngày 20 tháng 12 để'),
    expect.stringContaining('Bùi Xuân Hòa nhận khuyết điểm'),
    expect.stringContaining('đọc dự thảo nghị quyết tháng 12'),
    expect.stringContaining('Chấm điểm buổi sinh hoạt'),
  ]);
  const order = [
    'I- MỞ ĐẦU',
    '1. Chủ trì:',
    '2. Đại biểu cấp trên:',
    '3. Điểm danh (lúc 14 giờ 02):',
    'Cộng 25 22 1 0 1 1',
    '- Biểu quyết tính trên 21 đảng viên chính thức',
    '4. Đảng phí tháng 11:',
    '5. Chương trình buổi sinh hoạt',
    'II- NỘI DUNG',
    '3. Tiến độ sửa chữa hồ Suối Lĩnh trước mùa kiệt (từ 14 giờ 44)',
    'Các ý kiến thảo luận:',
    ...['a) ', 'b) ', 'c) ', 'd) ', 'đ) '].map((mark) => `${mark}Đồng chí`),
    '18 1 1 18/21 = 85,7 %',
    'Bảo lưu ý kiến: đồng chí Cao Đức Nam',
    '4. Tự phê bình và phê bình (từ 15 giờ 21)',
    'tính trên 21, đạt 90,5 %. Kết quả: được thông qua.',
    'III- KẾT LUẬN VÀ BẾ MẠC',
    'NGƯỜI GHI BIÊN BẢN CHỦ TRÌ HỘI NGHỊ Nguyễn Hoài An Vũ Đình Lâm',
  ];
  const words = await said((await read('Vũ Đình Lâm', 'minutes')).bytes);
  const places = order.map((one) => words.indexOf(one));
  expect(places.map((place, at) => (place < 0 ? order[at] : null)).filter(Boolean)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

/** The reference with what the program cannot know: what came of the unfinished duty, "Chi ủy" as a partner, how opinions were dealt with. */
function expectedResolution(): Paper {
  const end = referenceResolution.blocks.findIndex((block) => block.block === 'annex');
  const blocks = referenceResolution.blocks.slice(0, end).map((block): Block => {
    if (block.block !== 'table') return block;
    const rows = block.rows.map((row) =>
      row.map((cell) =>
        cell === 'Chi ủy' ? '' : cell === 'Nhập 38/52 điểm đo; gia hạn đến 10/12' ? 'Đạt 73 %' : cell,
      ),
    );
    return { ...block, rows };
  });
  return { ...referenceResolution, blocks };
}

test('the resolution is the reference, word for word, with all opinions behind it', async () => {
  const paper = await modelOf('resolution');
  const end = paper.blocks.findIndex((block) => block.block === 'annex');
  expect({ ...paper, blocks: paper.blocks.slice(0, end) }).toEqual(expectedResolution());
  const [annex, table] = paper.blocks.slice(end);
  expect(annex).toEqual(referenceResolution.blocks.find((block) => block.block === 'annex'));
  expect(table?.block === 'table' && table.rows.map((row) => [row[1], row[3]])).toEqual([
    ['Lương Văn Phú', 'Đồng ý'],
    ['Hà Thị Mai', 'Đề xuất'],
    ['Trịnh Văn Phúc', 'Đề xuất'],
    ['Nông Thị Nga', 'Phê bình'],
    ['Cao Đức Nam', 'Đề xuất'],
    ['Cao Đức Nam', 'Bảo lưu ý kiến'],
    ['Tạ Quang Sơn', 'Tự phê bình'],
  ]);
});

test('the committee directly above reads the issued resolution without the words of the cell, and nothing else', async () => {
  const above = await read('above', 'resolution');
  expect([above.status, fileName(above.headers)]).toEqual([200, '12-NQ-CB Nghị quyết tháng 12-2026.pdf']);
  const words = await said(above.bytes);
  expect(words).toContain('với 19/21 đảng viên chính thức tán thành, đạt 90,5 %');
  expect(words).not.toContain('PHỤ LỤC');
  expect(await checkPaper(above.bytes, { pages: 3 })).toEqual([]);
  for (const kind of ['minutes', 'notice', 'conclusion'] as const)
    expect((await read('above', kind)).code).toBe('not-found');
  expect(await lines('above')).toEqual([['resolution', 'issued', '12-NQ/CB', null, undefined]]);
});

test('both printings have the measures of official papers, and twice the same bytes', async () => {
  for (const [kind, pages] of [
    ['minutes', 3],
    ['resolution', 4],
  ] as const) {
    const [pdf, again, docx, docxAgain] = [
      await read('Vũ Đình Lâm', kind),
      await read('Nông Thị Nga', kind),
      await read('Vũ Đình Lâm', kind, 'docx'),
      await read('Nông Thị Nga', kind, 'docx'),
    ];
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(String(pdf.headers['content-disposition'])).toMatch(/^inline/);
    expect(String(docx.headers['content-disposition'])).toMatch(/^attachment/);
    expect([pdf.bytes.equals(again.bytes), docx.bytes.equals(docxAgain.bytes)]).toEqual([true, true]);
    expect(await checkPaper(pdf.bytes, { pages })).toEqual([]);
    expect(await checkPaper(await docxToPdf(docx.bytes), { pages })).toEqual([]);
  }
});

test('what is put right after the lock goes behind what was signed', async () => {
  const before = await modelOf('minutes');
  await meeting.by('Nguyễn Hoài An', (scope) =>
    correctMinutes(scope, meeting.meetingId, {
      paragraphId: null,
      text: 'Đồng chí Phan Quyên phát biểu chỉ đạo',
      reason: 'Ghi sót',
    }),
  );
  const after = await modelOf('minutes');
  expect(after.blocks.slice(0, before.blocks.length)).toEqual(before.blocks);
  expect(after.blocks.slice(before.blocks.length)).toMatchObject([
    { block: 'annex', title: { kind: 'ĐÍNH CHÍNH' }, note: '(kèm theo Biên bản số 30-BB/CB)' },
    {
      block: 'table',
      rows: [['1', 'Đồng chí Phan Quyên phát biểu chỉ đạo.', 'Ghi sót.', 'Nguyễn Hoài An', '03/12/2026']],
    },
  ]);
});
