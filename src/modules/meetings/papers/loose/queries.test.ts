// The book as one PDF: the pages of PDF papers stand behind it; what is locked, broken or no PDF goes beside it, and the book says so.
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import { pdfText } from '../../../../../tests/support/papers.ts';
import { makeCell } from '../../../organisation/factory.ts';
import { makeMeeting, makePaper } from '../../factory.ts';
import { readMeetingPaper } from '../contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-11-30T02:00:00Z' });
});
afterAll(() => app.close());

async function sheets(count: number, word: string, locked = false): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let page = 1; page <= count; page++) file.addPage([595, 842]).drawText(`${word} ${page}`);
  if (locked) await file.encrypt({ userPassword: 'khoa', ownerPassword: 'khoa' });
  return file.save();
}

test('papers are bound in their order; others are named as files beside the book', async () => {
  const cell = await makeCell(app.runAsJob, { officials: 5 });
  const { meetingId } = await makeMeeting(app.act, cell, { state: 'sent' });
  const whole = await sheets(3, 'Dap chinh');
  let minute = 0;
  const add = (fileName: string, bytes: Uint8Array) => {
    minute += 1;
    app.setClock(`2026-11-30T02:0${minute}:00Z`);
    return makePaper(app.act, app.services.files, cell.secretary, meetingId, { fileName, bytes });
  };
  await add('Đập chính.pdf', whole);
  await add('Khóa.pdf', await sheets(2, 'Khoa', true));
  await add('Cụt.pdf', whole.slice(0, 400));
  await makePaper(app.act, app.services.files, cell.secretary, meetingId);
  await add('Lịch trực.pdf', await sheets(1, 'Lich truc'));

  const member = await app.as(cell.officials[3] as string);
  const take = (format: 'pdf' | 'docx') =>
    member.call(readMeetingPaper, { params: { meetingId, paper: 'book' }, query: { format } });
  const text = await pdfText((await take('pdf')).bytes);
  expect(text.split('\f').flatMap((page) => /(?:Dap chinh|Lich truc|Khoa) \d/.exec(page)?.[0] ?? [])).toEqual(
    ['Dap chinh 1', 'Dap chinh 2', 'Dap chinh 3', 'Lich truc 1'],
  );
  const said = text.replace(/\s+/g, ' ');
  expect(said).toContain('“Đập chính.pdf” (3 trang, in ở cuối tập)');
  for (const name of ['Khóa.pdf', 'Cụt.pdf', 'bao-cao.txt'])
    expect(said).toMatch(new RegExp(`“${name}” \\((\\d trang, )?xem tệp kèm theo\\)`));
  // In the Word file every paper is beside it.
  expect((await take('docx')).status).toBe(200);
  const stranger = await app.as((await makeCell(app.runAsJob, { officials: 3 })).secretary);
  const refused = await stranger.call(readMeetingPaper, { params: { meetingId, paper: 'book' }, query: {} });
  expect(refused.code).toBe('not-found');
}, 60_000);
