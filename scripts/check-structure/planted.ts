// A tiny clean house, and the faults that are planted in it to try the check.

/** A tiny house: each file is its comment line and the code given. */
export const clean: Record<string, string> = {
  'src/app.ts': "import { tasksRoutes } from './modules/tasks/routes.ts';\nexport const app = tasksRoutes;",
  'src/platform/db/connect.ts': "import { Kysely } from 'kysely';\nexport const db = Kysely;",
  'src/platform/http/endpoint.ts': "import type { z } from 'zod';\nexport type Shape = z.ZodType;",
  'src/modules/organisation/contract.ts':
    "import { z } from 'zod';\nimport type { Shape } from '../../platform/http/endpoint.ts';\nexport const shape: Shape = z.string();",
  'src/modules/organisation/rules.ts':
    "import { shape } from './contract.ts';\nexport const isLong = (at: Date): boolean => at < new Date(0) && shape !== null;",
  'src/modules/organisation/queries.ts':
    "import { db } from '../../platform/db/connect.ts';\nexport const read = db;",
  'src/modules/tasks/rules.ts':
    "import { isLong } from '../organisation/rules.ts';\nexport const isLate = isLong;",
  'src/modules/tasks/commands.ts':
    "import { read } from '../organisation/queries.ts';\nexport const give = read;",
  'src/modules/tasks/routes.ts': "import { give } from './commands.ts';\nexport const tasksRoutes = give;",
  'src/modules/tasks/web/page.tsx':
    "import { isLate } from '../rules.ts';\nimport { Button } from '../../../web/kit/button.tsx';\nexport const Page = [isLate, Button];",
  'src/web/kit/button.tsx': 'export const Button = null;',
  'src/web/router.tsx': "import { Page } from '../modules/tasks/web/page.tsx';\nexport const router = Page;",
  'src/modules/tasks/rules.test.ts':
    "import { db } from '../../platform/db/connect.ts';\nimport { isLate } from './rules.ts';\nexport const both = [db, isLate];",
};

/** What is planted, where, and the words by which the check must name it. */
export const planted: [string, Record<string, string>, string][] = [
  [
    'a backward import',
    {
      'src/modules/organisation/commands.ts':
        "import { give } from '../tasks/commands.ts';\nexport const x = give;",
    },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a type-only backward import',
    {
      'src/modules/organisation/commands.ts':
        "import type { give } from '../tasks/commands.ts';\nexport type X = typeof give;",
    },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a backward import type expression',
    { 'src/modules/organisation/commands.ts': "export type X = typeof import('../tasks/commands.ts');" },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a backward re-export',
    {
      'src/modules/organisation/commands.ts':
        "export const y = 1;\nexport { give } from '../tasks/commands.ts';",
    },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a backward dynamic import',
    { 'src/modules/organisation/commands.ts': "export const x = () => import('../tasks/commands.ts');" },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a backward import in a test',
    {
      'src/modules/organisation/x.test.ts':
        "import { give } from '../tasks/commands.ts';\nexport const x = give;",
    },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a backward page',
    {
      'src/modules/organisation/web/x.tsx':
        "import { Page } from '../../tasks/web/page.tsx';\nexport const x = Page;",
    },
    'rule 2: tasks comes after organisation',
  ],
  [
    'a module in the platform',
    {
      'src/platform/auth/x.ts':
        "import type { read } from '../../modules/organisation/queries.ts';\nexport type X = typeof read;",
    },
    'rule 1: platform imports no module',
  ],
  [
    'the web in the platform',
    {
      'src/platform/auth/x.ts':
        "import { Button } from '../../web/kit/button.tsx';\nexport const x = Button;",
    },
    'rule 1: platform imports no module',
  ],
  [
    'tests in src',
    {
      'src/platform/auth/x.ts': "import { y } from '../../../tests/support/y.ts';\nexport const x = y;",
      'tests/support/y.ts': 'export const y = 1;',
    },
    'rule 1: src imports nothing of tests',
  ],
  [
    "another module's papers",
    {
      'src/modules/organisation/papers.ts': 'export const p = 1;',
      'src/modules/tasks/queries.ts': "import { p } from '../organisation/papers.ts';\nexport const x = p;",
    },
    'rule 2: of another module only',
  ],
  [
    'a query in rules',
    {
      'src/modules/tasks/rules.ts':
        "import { read } from '../organisation/queries.ts';\nexport const isLate = read;",
    },
    'rule 3: rules imports only Zod',
  ],
  [
    'a package in a contract',
    { 'src/modules/tasks/contract.ts': "import { parse } from 'dayjs';\nexport const x = parse;" },
    'rule 3: pure files import only Zod',
  ],
  [
    'Node in papers',
    { 'src/modules/tasks/papers.ts': "import { join } from 'node:path';\nexport const x = join;" },
    'rule 3: pure files import only Zod',
  ],
  [
    'an impure platform file in a contract',
    {
      'src/modules/tasks/contract.ts':
        "import type { db } from '../../platform/db/connect.ts';\nexport type X = typeof db;",
    },
    'rule 3: contract imports only Zod',
  ],
  [
    'an impure import in a shared platform file',
    {
      'src/platform/http/refusal.ts':
        "import type { db } from '../db/connect.ts';\nexport type X = typeof db;",
    },
    'rule 3: a file shared with browsers',
  ],
  [
    'a clock in rules',
    { 'src/modules/tasks/contract.ts': 'export const x = () => Date.now();' },
    'Date.now in a pure file',
  ],
  [
    'a bare date in rules',
    { 'src/modules/tasks/contract.ts': 'export const x = () => new Date();' },
    'Date in a pure file',
  ],
  [
    'a clock taken apart',
    { 'src/modules/tasks/contract.ts': 'const { now } = Date;\nexport const x = now;' },
    'Date in a pure file',
  ],
  [
    'Temporal.Now in rules',
    { 'src/modules/tasks/contract.ts': 'export const x = () => Temporal.Now.instant();' },
    'Temporal.Now in a pure file',
  ],
  [
    'chance in rules',
    { 'src/modules/tasks/contract.ts': 'export const x = () => Math.random();' },
    'Math.random in a pure file',
  ],
  [
    'the process in a shared platform file',
    { 'src/platform/http/refusal.ts': 'export const x = process.env.HOME;' },
    'process in a pure file',
  ],
  [
    'db in routes',
    {
      'src/modules/tasks/routes.ts':
        "import { db } from '../../platform/db/connect.ts';\nexport const tasksRoutes = db;",
    },
    'rule 4: only queries, commands and platform import db',
  ],
  [
    'db types in view',
    {
      'src/modules/tasks/view.ts':
        "import type { db } from '../../platform/db/connect.ts';\nexport type X = typeof db;",
    },
    'rule 4: only queries, commands and platform import db',
  ],
  [
    'Kysely in reactions',
    { 'src/modules/tasks/reactions.ts': "import { sql } from 'kysely';\nexport const x = sql;" },
    'rule 4: only queries, commands and platform import db',
  ],
  [
    'scope.db in routes',
    { 'src/modules/tasks/routes.ts': 'export const tasksRoutes = (scope: { db: number }) => scope.db;' },
    'touch scope.db',
  ],
  [
    "another module's queries in routes",
    {
      'src/modules/tasks/routes.ts':
        "import { read } from '../organisation/queries.ts';\nexport const tasksRoutes = read;",
    },
    'rule 5: routes import their own module',
  ],
  [
    'routes imported by a command',
    {
      'src/modules/tasks/commands.ts':
        "import { tasksRoutes } from './routes.ts';\nexport const give = tasksRoutes;",
    },
    'rule 5: only app.ts imports routes',
  ],
  [
    'routes imported by main',
    {
      'src/main.ts':
        "import { tasksRoutes } from './modules/tasks/routes.ts';\nexport const x = tasksRoutes;",
    },
    'rule 5: only app.ts imports routes',
  ],
  [
    'queries in a page',
    {
      'src/modules/tasks/web/x.tsx':
        "import { read } from '../../organisation/queries.ts';\nexport const x = read;",
    },
    'rule 6: web imports contract',
  ],
  [
    'queries in the shell',
    {
      'src/web/kit/x.ts':
        "import type { read } from '../../modules/organisation/queries.ts';\nexport type X = typeof read;",
    },
    'rule 6: web imports contract',
  ],
  [
    'a page in the shell',
    {
      'src/web/kit/x.ts': "import { Page } from '../../modules/tasks/web/page.tsx';\nexport const x = Page;",
    },
    'rule 6: the shell imports pages only in its router',
  ],
  [
    'Node in a page',
    { 'src/modules/tasks/web/x.tsx': "import { join } from 'node:path';\nexport const x = join;" },
    'rule 6: this package stays on the server',
  ],
  [
    'the web in a command',
    { 'src/modules/tasks/commands.ts': "import { Page } from './web/page.tsx';\nexport const give = Page;" },
    'rule 6: the server imports nothing of web',
  ],
  [
    'an index file',
    { 'src/modules/tasks/web/index.ts': 'export const x = 1;' },
    'rule 7: index files are barrels',
  ],
  [
    'a barrel by another name',
    { 'src/platform/auth/all.ts': "export { db } from '../db/connect.ts';" },
    'rule 7: a barrel',
  ],
  [
    'a barrel that imports first',
    { 'src/platform/auth/all.ts': "import { db } from '../db/connect.ts';\nexport { db };" },
    'rule 7: a barrel',
  ],
  [
    'an export of everything',
    { 'src/platform/auth/all.ts': "export const y = 1;\nexport * from '../db/connect.ts';" },
    'rule 7: a barrel',
  ],
  [
    'a default export',
    { 'src/platform/auth/x.ts': 'const x = 1;\nexport { x as default };' },
    'rule 7: no default export',
  ],
  ['a drawer file', { 'src/web/utils.ts': 'export const x = 1;' }, 'rule 7: utils is a drawer'],
  ['a drawer folder', { 'tests/helpers/x.ts': 'export const x = 1;' }, 'rule 7: helpers is a drawer'],
  [
    'an aliased path',
    { 'src/web/x.ts': "import { y } from '@/web/y.ts';\nexport const x = y;" },
    'rule 7: our own files are imported by their path',
  ],
  [
    'a file of another name in a module',
    { 'src/modules/tasks/service.ts': 'export const x = 1;' },
    'not a file of a module',
  ],
  [
    'a module of another name',
    { 'src/modules/payments/rules.ts': 'export const x = 1;' },
    'no module is called payments',
  ],
  [
    'a part of another name in the platform',
    { 'src/platform/toolbox/x.ts': 'export const x = 1;' },
    'platform has no part toolbox',
  ],
  [
    'a file of 501 lines',
    { 'src/platform/auth/long.ts': `!// Long.\n${'export {};\n'.repeat(500)}` },
    '501 lines, at most 500',
  ],
  [
    'a file that does not say what it is for',
    { 'src/platform/auth/x.ts': '!export const x = 1;\n' },
    'the first line says',
  ],
  [
    'a party word in the platform',
    { 'src/platform/auth/x.ts': 'export const openBallotNow = 1;' },
    'brings the party word ballot',
  ],
  [
    'an import of nothing',
    { 'src/platform/auth/x.ts': "import { y } from './y.ts';\nexport const x = y;" },
    'no such file',
  ],
  [
    'an import without its ending',
    { 'src/platform/auth/x.ts': "import { db } from '../db/connect';\nexport const x = db;" },
    'no such file',
  ],
  [
    'a computed import',
    { 'src/platform/auth/x.ts': 'export const x = (name: string) => import(name);' },
    'imports a computed name',
  ],
  ['broken code', { 'src/platform/auth/x.ts': 'export const = ;' }, 'does not parse'],
  [
    'a mock',
    { 'src/modules/tasks/x.test.ts': "import { vi } from 'vitest';\nvi.mock('./commands.ts');\nexport {};" },
    'mocks a module',
  ],
  [
    'a test left out',
    {
      'src/modules/tasks/x.test.ts': "import { test } from 'vitest';\ntest.skip('x', () => {});\nexport {};",
    },
    'a test is run or removed',
  ],
  [
    'regulations read past the module that keeps them',
    {
      'regulations/vote.json': '[]',
      'src/modules/tasks/contract.ts':
        "import vote from '../../../regulations/vote.json' with { type: 'json' };\nexport const r = vote;",
    },
    'rule 1: src imports nothing of regulations',
  ],
];
