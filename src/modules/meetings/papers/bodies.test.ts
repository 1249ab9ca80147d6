// Papers of committee, group and congress in their own words: titles, opening, base of votes, who receives and who signs.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import type { Paper } from '../../../platform/documents/model.ts';
import { isRefusal } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { makeGroup } from '../../organisation/groups/factory.ts';
import { grantOffice } from '../../organisation/offices/commands.ts';
import { type MadeMeeting, makeMeeting } from '../factory.ts';
import { agreeMinutes } from '../minutes/commands.ts';
import { minutesRow } from '../minutes/queries.ts';
import { electBody, passVote } from '../room/elections/factory.ts';
import { openMeetingVote } from '../room/votes/commands.ts';
import { closeMeeting } from '../steps/commands.ts';
import type { LooseKind, PaperKind } from './contract.ts';
import { loosePaper } from './loose/queries.ts';
import { meetingPaper } from './queries.ts';

let app: TestApp;
let cell: MadeCell;
beforeAll(async () => {
  app = await createTestApp({ now: '2026-12-18T07:00:00Z' });
  cell = await makeCell(app.runAsJob, { officials: 12, probationary: 1, name: 'Chi bộ Thủy nông' });
  await app.runAsJob('sample', async (scope) => {
    granted(
      await grantOffice(scope, cell.cellId, {
        kind: 'committee_member',
        personId: cell.officials[2] as string,
        from: '2026-01-01',
        until: null,
      }),
    );
  });
});
afterAll(() => app.close());

const words = (paper: Paper) => JSON.stringify(paper).replaceAll('\u00a0', ' ');

/** What the papers say, in one text each. */
async function papersOf({ meetingId }: MadeMeeting): Promise<Record<PaperKind | LooseKind, string>> {
  return app.act(cell.secretary, async (scope) => {
    const found: Partial<Record<PaperKind | LooseKind, string>> = {};
    for (const kind of ['notice', 'minutes'] as const) {
      const gathered = await meetingPaper(scope, meetingId, kind);
      found[kind] = isRefusal(gathered) ? gathered.code : words(gathered.paper);
    }
    for (const kind of ['programme', 'book', 'report'] as const) {
      const gathered = await loosePaper(scope, meetingId, kind);
      found[kind] = isRefusal(gathered) ? gathered.code : words(gathered.paper);
    }
    return found as Record<PaperKind | LooseKind, string>;
  });
}

/** A vote passed by everybody there; the minutes read out and agreed; closed. */
async function voteAndAgree(meeting: MadeMeeting): Promise<void> {
  const { id } = granted(
    await app.act(cell.secretary, (scope) =>
      openMeetingVote(scope, meeting.meetingId, {
        itemId: null,
        question: 'Thống nhất kế hoạch tháng sau',
        threshold: 'more_than_half',
        resolutionId: null,
        byName: false,
      }),
    ),
  );
  await passVote(app.act, cell.secretary, meeting, id);
  await app.act(cell.secretary, async (scope) => {
    const { version } = await minutesRow(scope, meeting.meetingId);
    granted(await agreeMinutes(scope, meeting.meetingId, version));
    granted(await closeMeeting(scope, meeting.meetingId));
  });
}

/** Phrases that only the cell's own papers have; the name of a cell is none of them. */
const ofTheCell =
  /T\/M CHI BỘ|Lưu Chi bộ|trước chi bộ|của chi bộ|do chi bộ|sinh hoạt chi bộ|buổi sinh hoạt|chuyên đề/;

test('the committee: “chi ủy” from the letterhead to the signature, its votes on its members', async () => {
  const meeting = await makeMeeting(app.act, cell, {
    kind: 'committee',
    present: cell.officials.slice(0, 2),
    minuteTakerId: cell.deputy,
  });
  await voteAndAgree(meeting);
  const { notice, minutes, programme, book, report } = await papersOf(meeting);
  for (const paper of [notice, minutes, programme, book, report]) {
    expect(paper).not.toMatch(ofTheCell);
    expect(paper).toContain('CHI ỦY CHI BỘ THỦY NÔNG');
  }
  expect(minutes).toContain(
    'Chi ủy Chi bộ Thủy nông họp tháng 12 năm 2026. Hội nghị khai mạc lúc 14 giờ 00.',
  );
  expect(minutes).toMatch(/Biểu quyết tính trên \d chi ủy viên\./);
  expect(minutes).toMatch(/\d chi ủy viên có mặt đều biểu quyết\./);
  expect(minutes).toContain('Thư ký đọc biên bản trước chi ủy lúc');
  expect(minutes).not.toMatch(/Dự bị|dự bị/);
  expect(minutes).toContain('"head":"CHỦ TRÌ HỘI NGHỊ"');
  expect(notice).toContain('chi ủy thông báo triệu tập họp chi ủy tháng 12 năm 2026 như sau:');
  expect(notice).toContain('báo bí thư, nêu lý do, trước cuộc họp.');
  expect(notice).toContain('"T/M CHI ỦY"');
  expect(notice).toContain('Các đồng chí chi ủy viên');
  expect(notice).toContain('Lưu Chi ủy');
  expect(programme).toContain('họp chi ủy tháng 12 năm 2026');
  expect(report).toContain('Chi ủy Chi bộ Thủy nông báo cáo kết quả họp chi ủy tháng 12 năm 2026 như sau:');
  expect(report).toMatch(/Có mặt \d\/\d chi ủy viên/);
});

test('a group: “tổ đảng”, a meeting that begins and ends, signed for the group by its head', async () => {
  const members = cell.officials.slice(4, 8);
  const groupId = await makeGroup(app.act, cell, members, { name: 'Tổ đảng Đầu mối' });
  const meeting = await makeMeeting(app.act, cell, {
    kind: 'group',
    groupId,
    present: members,
    chairId: members[0] as string,
    minuteTakerId: members[1] as string,
  });
  await voteAndAgree(meeting);
  const { notice, minutes, programme, book, report } = await papersOf(meeting);
  for (const paper of [notice, minutes, programme, book, report]) {
    expect(paper).not.toMatch(ofTheCell);
    expect(paper).toContain('TỔ ĐẢNG ĐẦU MỐI');
  }
  expect(minutes).toContain('họp tháng 12 năm 2026. Cuộc họp bắt đầu lúc 14 giờ 00.');
  expect(minutes).toContain('Thư ký đọc biên bản trước tổ đảng lúc');
  expect(minutes).toContain('"head":"CHỦ TRÌ CUỘC HỌP"');
  expect(notice).toContain('tổ đảng thông báo triệu tập họp tổ đảng tháng 12 năm 2026 như sau:');
  expect(notice).toContain('báo tổ trưởng, nêu lý do, trước cuộc họp.');
  expect(notice).toContain('"T/M TỔ ĐẢNG","office":"TỔ TRƯỞNG"');
  expect(notice).toContain('Các đồng chí đảng viên của tổ đảng');
});

test('a congress: it opens, reads and closes as such; presidium and secretariat sign its minutes', async () => {
  const meeting = await makeMeeting(app.act, cell, { kind: 'congress' });
  const before = await papersOf(meeting);
  expect(before.minutes).toContain('"head":"CHỦ TRÌ ĐẠI HỘI"');
  expect(before.minutes).toContain('"head":"THƯ KÝ ĐẠI HỘI"');
  const lead = cell.secretary;
  const presidium = [cell.secretary, cell.officials[1] as string];
  const secretariat = [cell.officials[3] as string, cell.officials[4] as string];
  await electBody(app.act, lead, meeting, 'presidium', presidium);
  await electBody(app.act, lead, meeting, 'secretariat', secretariat);
  await voteAndAgree(meeting);
  const { notice, minutes, programme } = await papersOf(meeting);
  expect(minutes).not.toMatch(/T\/M CHI BỘ|trước chi bộ|do chi bộ|buổi sinh hoạt|Hội nghị|HỘI NGHỊ/);
  expect(minutes).toContain('"upper":["CHI BỘ THỦY NÔNG"],"issuer":["ĐẠI HỘI NHIỆM KỲ 2026 - 2031"]');
  expect(minutes).toContain('Chi bộ Thủy nông tổ chức đại hội nhiệm kỳ 2026 - 2031. Đại hội khai mạc lúc');
  expect(minutes).toContain(
    'Đoàn Chủ tịch: các đồng chí Nguyễn Văn Số 1, Nguyễn Văn Số 2. Đoàn Thư ký: các đồng chí Nguyễn Văn Số 4, Nguyễn Văn Số 5.',
  );
  expect(minutes).toContain('Thư ký đọc biên bản trước đại hội lúc');
  expect(minutes).toContain(
    '"left":{"head":"T/M ĐOÀN THƯ KÝ","name":"Nguyễn Văn Số 4"},"right":{"head":"T/M ĐOÀN CHỦ TỊCH","name":"Nguyễn Văn Số 1"}',
  );
  expect(notice).toContain('triệu tập đại hội chi bộ tháng 12 năm 2026');
  expect(notice).toContain('nêu lý do, trước đại hội.');
  expect(programme).toContain('đại hội chi bộ tháng 12 năm 2026');
});
