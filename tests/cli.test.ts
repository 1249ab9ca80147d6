// The command line as a person calls it: answers, sentences and exit codes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCell } from '../src/modules/organisation/factory.ts';
import { createTestApp, type TestApp } from './support/app.ts';

const root = join(import.meta.dirname, '..');
let app: TestApp;
let dataDir: string;
let cellId: string;
beforeAll(async () => {
  app = await createTestApp();
  cellId = (await makeCell(app.runAsJob)).cellId;
  dataDir = mkdtempSync(join(tmpdir(), 'nennep-cli-'));
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function run(...args: string[]) {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: app.database.ownerUrl,
    APP_DATABASE_URL: app.database.appUrl,
  };
  const done = spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  return { code: done.status, told: `${done.stdout}${done.stderr}` };
}

const file = (name: string) => join(root, 'tests/data', name);

test('a roster: looked at, refused with its faults, its good rows taken, taken again without doubling', () => {
  const looked = run('import-roster', file('roster-with-faults.xlsx'), '--cell', cellId, '--dry-run');
  expect(looked).toMatchObject({
    code: 0,
    told: expect.stringContaining('Sẽ thêm 12, cập nhật 0. Chưa ghi gì.'),
  });
  expect(looked.told).toContain('Dòng 5: Ngày sinh “31/02/1970” không có thật.');
  expect(run('import-roster', file('roster-with-faults.xlsx'), '--cell', cellId)).toMatchObject({
    code: 1,
    told: expect.stringContaining('6 dòng có lỗi nên chưa ghi dòng nào'),
  });
  expect(
    run('import-roster', file('roster-with-faults.xlsx'), '--cell', cellId, '--only-good').told,
  ).toContain('Đã thêm 12, cập nhật 0, bỏ qua 6');
  expect(
    run('import-roster', file('roster-with-faults.xlsx'), '--cell', cellId, '--only-good').told,
  ).toContain('Đã thêm 0, cập nhật 12, bỏ qua 6');
});

test('wrong calls are told in a sentence, never with a stack', () => {
  for (const [args, code, sentence] of [
    [['import-roster'], 2, 'Thiếu tệp hoặc --cell'],
    [['import-roster', '/không/có.xlsx', '--cell', cellId], 2, 'Không thấy tệp'],
    [['import-roster', file('roster-one-cell.xlsx'), '--cell', 'x'], 2, 'không đúng dạng'],
    [['nonsense'], 2, 'Không có lệnh nonsense'],
    [['--help'], 0, 'import-roster TỆP'],
  ] as const) {
    const done = run(...args);
    expect(done).toMatchObject({ code, told: expect.stringContaining(sentence) });
    expect(done.told).not.toContain('    at ');
  }
});

test('migrate finds nothing to do; verify and doctor find nothing wrong', () => {
  expect(run('migrate')).toMatchObject({ code: 0, told: expect.stringContaining('đã ở bản mới nhất') });
  expect(run('verify')).toMatchObject({ code: 0, told: expect.stringContaining('chờ khóa') });
  expect(run('doctor')).toMatchObject({ code: 0 });
});
