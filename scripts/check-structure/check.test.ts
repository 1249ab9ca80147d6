// The check of the house, held against planted faults: each must be found, and a clean small tree must pass.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkStructure } from './check.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const clean: Record<string, string> = {
  'src/platform/db/connect.ts': '// Opens.\nexport const open = 1;\n',
  'src/platform/http/endpoint.ts': "// Shapes.\nimport { z } from 'zod';\nexport const shape = z.string();\n",
  'src/modules/organisation/contract.ts':
    "// Shapes.\nimport { shape } from '../../platform/http/endpoint.ts';\nexport const one = shape;\n",
  'src/modules/organisation/rules.ts': '// Decides.\nexport const rule = (now: number) => now > 1;\n',
  'src/modules/tasks/queries.ts':
    "// Reads.\nimport { open } from '../../platform/db/connect.ts';\nimport { rule } from '../organisation/rules.ts';\nexport const read = [open, rule];\n",
  'src/modules/tasks/routes.ts':
    "// Routes.\nimport { read } from './queries.ts';\nexport const routes = [read];\n",
};

function check(planted: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'nennep-house-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...clean, ...planted })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkStructure(root);
}

test('a clean tree passes, and says how much was read', () => {
  const report = check({});
  expect(report.faults).toEqual([]);
  expect(report.cycles).toEqual([]);
  expect(report).toMatchObject({ files: 6, modules: 2, imports: 5 });
});

test('a tree without modules or imports is at fault itself', () => {
  const root = mkdtempSync(join(tmpdir(), 'nennep-house-'));
  folders.push(root);
  mkdirSync(join(root, 'src'));
  expect(checkStructure(root).faults.map((fault) => fault.message)).toEqual([
    'no module was read: the check saw nothing',
    'no import was read: the check saw nothing',
  ]);
});

test('a ring is found, also one of type imports', () => {
  const ring = check({
    'src/modules/tasks/rules.ts': "// A.\nimport type { b } from './contract.ts';\nexport type a = b;\n",
    'src/modules/tasks/contract.ts': "// B.\nimport type { a } from './rules.ts';\nexport type b = a;\n",
  });
  expect(ring.cycles).toEqual([['src/modules/tasks/contract.ts', 'src/modules/tasks/rules.ts']]);
});

const faults: Record<string, Record<string, string>> = {
  'a backward import': {
    'src/modules/organisation/queries.ts':
      "// Q.\nimport { read } from '../tasks/queries.ts';\nexport const x = read;\n",
  },
  'a backward import of a type': {
    'src/modules/organisation/queries.ts':
      "// Q.\nimport type { read } from '../tasks/queries.ts';\nexport type x = typeof read;\n",
  },
  'a backward import at run time': {
    'src/modules/organisation/queries.ts': "// Q.\nexport const x = () => import('../tasks/queries.ts');\n",
  },
  'a backward re-export': {
    'src/modules/organisation/queries.ts':
      "// Q.\nexport { read } from '../tasks/queries.ts';\nexport const own = 1;\n",
  },
  'platform importing a module': {
    'src/platform/http/serve.ts':
      "// S.\nimport { rule } from '../../modules/organisation/rules.ts';\nexport const s = rule;\n",
  },
  'a route opening the database': {
    'src/modules/tasks/routes.ts':
      "// R.\nimport { open } from '../../platform/db/connect.ts';\nexport const routes = [open];\n",
  },
  'a clock in rules': { 'src/modules/tasks/rules.ts': '// R.\nexport const late = () => Date.now() > 1;\n' },
  'chance in rules': { 'src/modules/tasks/rules.ts': '// R.\nexport const dice = () => Math.random();\n' },
  'the server in a contract': {
    'src/modules/tasks/contract.ts':
      "// C.\nimport { createHash } from 'node:crypto';\nexport const h = createHash;\n",
  },
  'a page reading the database': {
    'src/modules/tasks/web/page.tsx':
      "// P.\nimport { read } from '../queries.ts';\nexport const Page = () => read.length;\n",
  },
  'a barrel': {
    'src/modules/tasks/contract.ts':
      "// C.\nexport { rule } from '../organisation/rules.ts';\nexport { one } from '../organisation/contract.ts';\n",
  },
  'a file name that no module has': { 'src/modules/tasks/service.ts': '// S.\nexport const s = 1;\n' },
  'a drawer': { 'src/platform/http/utils.ts': '// U.\nexport const u = 1;\n' },
  'a default export': { 'src/modules/tasks/rules.ts': '// R.\nexport default 1;\n' },
  'a file without its first line': { 'src/modules/tasks/rules.ts': 'export const r = 1;\n' },
  'a file of 501 lines': {
    'src/modules/tasks/rules.ts': `// R.\n${'export type X = 1;\n'.repeat(1)}${'//\n'.repeat(500)}`,
  },
  'a party word in the platform': { 'src/platform/http/serve.ts': '// S.\nexport const secretaryOf = 1;\n' },
  'regulations read past the module that keeps them': {
    'regulations/vote.json': '[]',
    'src/modules/tasks/rules.ts':
      "// R.\nimport vote from '../../../regulations/vote.json' with { type: 'json' };\nexport const r = vote;\n",
  },
  'an import of nothing': {
    'src/modules/tasks/rules.ts': "// R.\nimport { gone } from './contract.ts';\nexport const r = gone;\n",
  },
};

describe('each planted fault turns the check red', () => {
  for (const [name, planted] of Object.entries(faults)) {
    test(name, () => {
      const path = Object.keys(planted).at(-1);
      const { faults: found } = check(planted);
      expect(found.map((fault) => fault.path)).toContain(path);
    });
  }
});
