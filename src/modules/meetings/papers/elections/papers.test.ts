// The papers of a round: what the tally minutes say of base, ballots and result; ballots alike on a sheet; who may read which when.
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../../tests/support/app.ts';
import type { Paper } from '../../../../platform/documents/model.ts';
import { isRefusal } from '../../../../platform/http/refusal.ts';
import { noFaults } from '../../../democracy/ballots/faults/rules.ts';
import { electionsOfMeeting } from '../../../democracy/elections/queries.ts';
import { granted, type MadeCell, makeCell } from '../../../organisation/factory.ts';
import { announceRound } from '../../room/elections/commands.ts';
import {
  countAlike,
  electBody,
  type MadeCongress,
  makeCongress,
  makeElection,
  makeRound,
} from '../../room/elections/factory.ts';
import { ballotPaper } from './ballot/papers.ts';
import { readElectionPaper } from './contract.ts';
import type { RoundPaper } from './rules.ts';
import { tallyMinutes } from './tally-minutes/papers.ts';

let app: TestApp;
let cell: MadeCell;
let meeting: MadeCongress;
let electionId: string;
let roundId: string;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 20, name: 'Chi bộ Quản lý công trình' });
  meeting = await makeCongress(app.act, cell);
  await electBody(app.act, cell.secretary, meeting, 'presidium', cell.officials.slice(2, 4));
  const names = cell.officials.slice(0, 6);
  electionId = await makeElection(app.act, cell.secretary, meeting, { office: 'committee', seats: 5, names });
  roundId = await makeRound(app.act, cell.secretary, meeting, electionId);
});
afterAll(() => app.close());

const words = (paper: Paper) => JSON.stringify(paper).replaceAll('\u00a0', ' ');
async function paperOf(): Promise<RoundPaper> {
  const [election] = await app.act(cell.secretary, (scope) => electionsOfMeeting(scope, meeting.meetingId));
  const [round] = election?.rounds ?? [];
  if (!election || !round) throw new Error('no round');
  const issuer = { name: 'Chi bộ Quản lý công trình', parentName: 'Đảng bộ Sở', place: 'An Bình' };
  const about = { date: '2026-12-18', place: 'Phòng họp tầng 2', leader: 'Vũ Đình Lâm' };
  return { issuer, congress: true, election, round, ...about };
}
const asked = async (personId: string, paper: string, format = 'pdf') =>
  (await app.as(personId)).call(readElectionPaper, {
    params: { meetingId: meeting.meetingId, electionId, roundId, paper },
    query: { format },
  } as never);

test('before the announcement there are ballots and a sheet, and no minutes', async () => {
  const { status } = await asked(cell.secretary, 'ballot');
  expect(status).toBe(200);
  expect((await asked(cell.officials[7] as string, 'tally-sheet', 'docx')).status).toBe(200);
  expect((await asked(cell.secretary, 'tally-minutes')).code).toBe('election-step');
  const other = await makeCell(app.runAsJob);
  expect((await asked(other.secretary, 'ballot')).code).toBe('not-found');
});

test('a ballot names seats and list, tells what makes it invalid, and bears nothing else', async () => {
  const paper = ballotPaper(await paperOf());
  expect(paper.letterhead.number).toBeUndefined();
  expect(paper.letterhead.issuer).toEqual(['ĐẠI HỘI NHIỆM KỲ 2026 - 2031']);
  expect(words(paper)).toContain('Phiếu để quá 5 tên hoặc gạch hết tên là phiếu không hợp lệ.');
  expect(words(paper)).not.toMatch(/Số \d+-|QR|[0-9a-f]{8}-/);
});

test('the tally minutes tell base, ballots by fault, votes by rank and who is elected, under their number', async () => {
  await countAlike(app.act, meeting.tellers, roundId, {
    handedOut: 20,
    received: 19,
    faults: { ...noFaults, tooManyLeft: 1 },
    votes: [15, 17, 17, 12, 16, 11],
  });
  granted(
    await app.attempt(cell.secretary, (scope) =>
      announceRound(scope, meeting.meetingId, electionId, roundId),
    ),
  );
  const text = words(tallyMinutes(await paperOf()));
  for (const said of [
    'Số 01-BB/ĐH',
    'kiểm phiếu bầu chi ủy nhiệm kỳ 2026 - 2031, vòng 1',
    '1 phiếu đã phát không thu về. Người được bầu phải đạt quá nửa số đảng viên được triệu tập, tức từ 11 phiếu trên 20.',
    'Số phiếu không hợp lệ (1 phiếu để quá số lượng cần bầu)',
    '"85,0 %","Trúng cử"',
    'Năm đồng chí trúng cử, xếp theo số phiếu từ cao đến thấp: ',
    'quá nửa nhưng ngoài số lượng 5 đồng chí.',
    'T/M ĐOÀN CHỦ TỊCH',
  ])
    expect(text).toContain(said);
});

test('two ballots on a sheet of one page; the minutes come as PDF and as Word file', async () => {
  const { electionPaper } = await import('./queries.ts');
  const file = async (paper: 'ballot' | 'tally-minutes', format: 'pdf' | 'docx') => {
    const which = { meetingId: meeting.meetingId, electionId, roundId, paper };
    const made = await app.act(cell.officials[9] as string, (scope) => electionPaper(scope, which, format));
    if (isRefusal(made)) throw new Error(made.code);
    return made;
  };
  const sheet = await PDFDocument.load((await file('ballot', 'pdf')).bytes);
  expect(sheet.getPageCount()).toBe(1);
  const minutes = await file('tally-minutes', 'docx');
  expect(Buffer.from(minutes.bytes.slice(0, 2)).toString()).toBe('PK');
  expect(minutes.fileName).toBe('bien-ban-kiem-phieu-committee-vong-1-2026-12-18.docx');
  expect((await PDFDocument.load((await file('tally-minutes', 'pdf')).bytes)).getPageCount()).toBe(2);
});
