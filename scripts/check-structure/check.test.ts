// The check of the house is itself checked: a small clean tree passes, every planted fault is named.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkStructure } from './check.ts';
import { clean, planted } from './planted.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function build(extra: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'nennep-house-'));
  roots.push(root);
  for (const [path, code] of Object.entries({ ...clean, ...extra })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      code.startsWith('!') ? code.slice(1) : `// A file of the tiny house.\n${code}\n`,
    );
  }
  return root;
}

function messagesOf(extra: Record<string, string>): string[] {
  return checkStructure(build(extra)).faults.map((fault) => `${fault.path}: ${fault.message}`);
}

test('a clean tree passes, and what was read is counted', () => {
  const report = checkStructure(build());
  expect(report.faults).toEqual([]);
  expect(report.cycles).toEqual([]);
  expect(report).toMatchObject({ files: 13, modules: 2, imports: 15 });
});

test('a tree in which nothing is read fails', () => {
  const root = mkdtempSync(join(tmpdir(), 'nennep-house-'));
  roots.push(root);
  expect(checkStructure(root).faults.map((fault) => fault.message)).toEqual([
    'no module was read: the check saw nothing',
    'no import was read: the check saw nothing',
  ]);
});

test('rings of imports are found, type-only ones too', () => {
  const ring = checkStructure(
    build({
      'src/platform/auth/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'src/platform/auth/b.ts': "export const b = 1;\nexport type A = typeof import('./c.ts');",
      'src/platform/auth/c.ts': "import type { a } from './a.ts';\nexport type C = typeof a;",
      'src/platform/auth/self.ts':
        "import type { me } from './self.ts';\nexport const me = 1;\nexport type Me = typeof me;",
    }),
  );
  expect(ring.cycles).toEqual([
    ['src/platform/auth/a.ts', 'src/platform/auth/b.ts', 'src/platform/auth/c.ts'],
    ['src/platform/auth/self.ts'],
  ]);
});

test.each(planted)('%s is named', (_what, extra, words) => {
  const messages = messagesOf(extra);
  expect(messages.filter((message) => message.includes(words))).toHaveLength(1);
});

test('what is allowed is not named', () => {
  expect(
    messagesOf({
      'src/modules/tasks/reactions.ts':
        "import { read } from '../organisation/queries.ts';\nexport const x = read;",
      'src/modules/tasks/board/commands.ts':
        "import { sql } from 'kysely';\nimport { give } from '../commands.ts';\nexport const x = [sql, give, Date.now()];",
      'src/modules/tasks/board/web/card.tsx':
        "import { Page } from '../../web/page.tsx';\nimport './card.css';\nexport const x = Page;",
      'src/modules/tasks/board/web/card.css': '!/* A card. */\n',
      'src/modules/tasks/papers.ts':
        "import { isLate } from './rules.ts';\nexport const paper = { now: isLate, on: Temporal.PlainDate.from('2026-12-03'), max: Math.max(1, 2) };",
      'src/main.ts':
        "import { app } from './app.ts';\nexport const start = () => [app, import('../sample/build.ts')];",
      'sample/build.ts': "import { give } from '../src/modules/tasks/commands.ts';\nexport const x = give;",
    }),
  ).toEqual([]);
});
