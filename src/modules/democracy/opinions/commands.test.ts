// Opinions on a real database: corrected, withdrawn with their trace, read by whom.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../../tests/support/app.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { granted, type MadeCell, makeCell } from '../../organisation/factory.ts';
import { editOpinion, noteOpinion, withdrawOpinion } from './commands.ts';
import { opinionsOfMeeting } from './queries.ts';

const now = '2026-12-03T07:30:00Z';
let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ now });
});
afterAll(() => app.close());

const code = <T>(result: Result<T>) => (isRefusal(result) ? result.code : 'ok');

describe('opinions', () => {
  let cell: MadeCell;
  let meetingId: string;
  const note = (by: string, authorId: string, text: string, kind: 'proposal' | 'reserved' = 'proposal') =>
    app.attempt(by, (scope) =>
      noteOpinion(scope, {
        organisationId: cell.cellId,
        meetingId,
        subject: { type: 'agenda_item', id: randomUUID() },
        authorId,
        kind,
        text,
      }),
    );
  const seenBy = (personId: string, options?: { withdrawn: boolean }) =>
    app.act(personId, (scope) => opinionsOfMeeting(scope, meetingId, options));
  beforeAll(async () => {
    cell = await makeCell(app.runAsJob, { officials: 6 });
    // Row security asks whose meeting it is; the module that owns it comes after this one.
    ({ id: meetingId } = await app.database.owner
      .insertInto('meetings')
      .values({
        organisation_id: cell.cellId,
        kind: 'regular',
        month: '2026-12-01',
        title: 'Sinh hoạt thường kỳ tháng 12/2026',
        starts_at: now,
        chair_id: cell.secretary,
        check_in_code: 'ABC234',
        planned_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  });

  test('noted, corrected with a version, withdrawn with its trace; then its words are its author’s alone', async () => {
    const author = cell.officials[4] as string;
    const { id } = granted(await note(cell.deputy, author, '  Đề nghị sửa mái đập. '));
    const edit = (version: number, text: string) =>
      app.attempt(cell.deputy, (scope) => editOpinion(scope, id, { version, text }));
    expect(granted(await edit(1, 'Đề nghị sửa mái đập trước mưa.')).version).toBe(2);
    expect(code(await edit(1, 'Bản cũ'))).toBe('stale');
    expect(code(await edit(2, '   '))).toBe('bad-input');
    expect(await seenBy(cell.head)).toMatchObject([
      {
        id,
        authorId: author,
        authorName: 'Nguyễn Văn Số 5',
        text: 'Đề nghị sửa mái đập trước mưa.',
        version: 2,
      },
    ]);
    granted(await app.attempt(cell.deputy, (scope) => withdrawOpinion(scope, id)));
    expect(code(await edit(3, 'Sau khi rút'))).toBe('opinion-withdrawn');
    expect(code(await app.attempt(cell.deputy, (scope) => withdrawOpinion(scope, id)))).toBe(
      'opinion-withdrawn',
    );
    expect(await seenBy(cell.head)).toEqual([]);
    expect(await seenBy(cell.head, { withdrawn: true })).toMatchObject([{ id, withdrawn: true, text: '' }]);
    expect(await seenBy(author, { withdrawn: true })).toMatchObject([
      { id, withdrawn: true, text: 'Đề nghị sửa mái đập trước mưa.' },
    ]);
  });

  test('read in the cell and by the live screens; not above, not elsewhere; nobody from outside notes one', async () => {
    granted(await note(cell.secretary, cell.secretary, 'Tôi bảo lưu ý kiến.', 'reserved'));
    expect(await seenBy(cell.probationary[0] as string)).toMatchObject([{ kind: 'reserved' }]);
    expect(await app.runAsJob('live', (scope) => opinionsOfMeeting(scope, meetingId))).toHaveLength(1);
    for (const stranger of [cell.above, cell.administrator]) {
      expect(await seenBy(stranger, { withdrawn: true })).toEqual([]);
      expect(code(await note(stranger, stranger, 'Từ ngoài'))).toBe('forbidden');
    }
    expect(code(await note(cell.secretary, randomUUID(), 'Không có người này'))).toBe('not-found');
  });
});
