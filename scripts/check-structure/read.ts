// Reads source files with oxc-parser: every import there is, and the few kinds of code that rules speak of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { type Program, parseSync, visitorKeys } from 'oxc-parser';
import { outsideFolders } from './house.ts';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root when it is a file of ours, else null. */
  readonly target: string | null;
  readonly line: number;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly lines: number;
  readonly firstLine: string;
  readonly imports: readonly Import[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly exportsDefault: boolean;
  /** Re-exports only, or `export *`. */
  readonly barrel: boolean;
  /** Uses of clock, chance, machine: harmless but in pure files. */
  readonly impure: readonly { readonly line: number; readonly what: string }[];
  /** Lines that reach into `scope.db`. */
  readonly database: readonly number[];
  readonly identifiers: ReadonlyMap<string, number>;
}

/** Every source file below the root: src, tests, scripts, sample, bench, and the configs beside them. */
export function listSources(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== 'dist') walk(path);
      } else if (/\.(ts|tsx|mjs|mts|js|jsx|cts|cjs|css)$/.test(entry.name)) found.push(path);
    }
  };
  for (const folder of ['src', ...outsideFolders]) if (existsSync(join(root, folder))) walk(folder);
  for (const entry of readdirSync(root)) if (/^[^.].*\.(ts|mjs|js)$/.test(entry)) found.push(entry);
  return found.sort();
}

export function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const base = { path, lines, firstLine: text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1) };
  if (path.endsWith('.css')) {
    return {
      ...base,
      imports: [],
      faults: [],
      exportsDefault: false,
      barrel: false,
      impure: [],
      database: [],
      identifiers: new Map(),
    };
  }
  const lineAt = lineFinder(text);
  const parsed = parseSync(path, text, { sourceType: 'module' });
  const found = look(parsed.program, lineAt);
  const faults = [
    ...found.faults,
    ...parsed.errors.map((error) => ({
      line: lineAt(error.labels[0]?.start ?? 0),
      message: `does not parse: ${error.message}`,
    })),
  ];
  const imports = found.specifiers.map(({ specifier, line }) => ({
    specifier,
    line,
    target: resolve(root, path, specifier),
  }));
  // A parser that sees nothing must not pass for a file that imports nothing.
  if (imports.length === 0 && /^import\s[^;]*from\s+['"]/m.test(text))
    faults.push({ line: 1, message: 'has imports that the parser did not report' });
  return {
    ...base,
    imports,
    faults,
    exportsDefault: found.exportsDefault,
    barrel: found.barrel,
    impure: found.impure,
    database: found.database,
    identifiers: found.identifiers,
  };
}

/** Path from the root of a relative import; null for a package. What is not there resolves to itself and is found missing later. */
function resolve(root: string, from: string, specifier: string): string | null {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const bare = specifier.replace(/[?#].*$/, '');
  return relative(root, join(root, dirname(from), bare)).replaceAll('\\', '/');
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

type LineAt = (offset: number) => number;

function look(program: Program, lineAt: LineAt) {
  const specifiers: { specifier: string; line: number }[] = [];
  const faults: { line: number; message: string }[] = [];
  const impure: { line: number; what: string }[] = [];
  const database: number[] = [];
  const identifiers = new Map<string, number>();
  const add = (source: unknown, node: Node): void => {
    const value = (source as { value?: unknown } | null)?.value;
    if (typeof value === 'string') specifiers.push({ specifier: value, line: lineAt(node.start) });
  };
  const visit = (node: Node, parent: Node | null, key: string): void => {
    const line = (): number => lineAt(node.start);
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
      case 'TSImportType':
        add(node.source, node);
        break;
      case 'TSExternalModuleReference':
        add(node.expression, node);
        break;
      case 'ImportExpression': {
        const source = node.source as Node;
        if (source.type === 'Literal') add(source, node);
        else faults.push({ line: line(), message: 'imports a computed name, which cannot be checked' });
        break;
      }
      case 'TSModuleDeclaration':
        if (/^\.{1,2}\//.test(String((node.id as { value?: unknown }).value ?? ''))) add(node.id, node);
        break;
      case 'NewExpression':
        if (nameOf(node.callee) === 'URL' && isMetaUrl((node.arguments as Node[])[1])) {
          const [first] = node.arguments as Node[];
          if (/\.(ts|tsx|mjs)$/.test(String(first?.value ?? ''))) add(first, node);
        }
        break;
      case 'CallExpression': {
        const callee = dotted(node.callee);
        const [first] = node.arguments as Node[];
        if (callee === 'require' || callee === 'require.resolve' || callee === 'import.meta.resolve')
          add(first, node);
        if (/^(vi|jest)\.(mock|doMock)$/.test(callee))
          faults.push({ line: line(), message: 'mocks a module: tests use the real one' });
        if (/^(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|skipIf|runIf|fails)$/.test(callee))
          faults.push({ line: line(), message: `${callee}: a test is run or removed` });
        break;
      }
      case 'MemberExpression':
        if (dotted(node) === 'scope.db') database.push(line());
        break;
      case 'Identifier': {
        const name = node.name as string;
        if (!identifiers.has(name)) identifiers.set(name, line());
        const what = impureUse(node, parent, key);
        if (what) impure.push({ line: line(), what });
        break;
      }
      case 'MetaProperty':
        if (dotted(node) === 'import.meta') impure.push({ line: line(), what: 'import.meta' });
        break;
    }
    for (const childKey of visitorKeys[node.type] ?? []) {
      const child = node[childKey] as Node | (Node | null)[] | null | undefined;
      if (Array.isArray(child)) for (const one of child) one && visit(one, node, childKey);
      else if (child) visit(child, node, childKey);
    }
  };
  visit(program as unknown as Node, null, 'program');
  const body = program.body as unknown as Node[];
  const statements = body.filter((node) => node.type !== 'ImportDeclaration' || node.importKind !== 'type');
  const reExports = body.filter(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source),
  );
  const exportsDefault = body.some(
    (node) =>
      node.type === 'ExportDefaultDeclaration' ||
      node.type === 'TSExportAssignment' ||
      (node.type === 'ExportNamedDeclaration' &&
        (node.specifiers as Node[]).some(
          (one) => ((one.exported as Node).name ?? (one.exported as Node).value) === 'default',
        )),
  );
  const barrel =
    body.some((node) => node.type === 'ExportAllDeclaration') ||
    (statements.length > 0 && passesOn(statements, reExports));
  return { specifiers, faults, impure, database, identifiers, exportsDefault, barrel };
}

/** Nothing declared here: only imports and exports of what others declare. */
function passesOn(statements: Node[], reExports: Node[]): boolean {
  const own = statements.filter((node) => !reExports.includes(node) && node.type !== 'ImportDeclaration');
  const listed = own.filter(
    (node) =>
      node.type === 'ExportNamedDeclaration' && !node.declaration && (node.specifiers as Node[]).length > 0,
  );
  return own.length === listed.length && reExports.length + listed.length > 0;
}

/** Names that reach a clock, chance, the process or the network. */
const machine = [
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'Buffer',
  'require',
  'XMLHttpRequest',
  'localStorage',
];

function impureUse(node: Node, parent: Node | null, key: string): string | null {
  const name = node.name as string;
  const isName =
    parent !== null &&
    ((parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
      (key === 'key' && !parent.computed) ||
      /^TS(PropertySignature|QualifiedName|TypeReference)/.test(parent.type));
  if (isName || parent === null) return null;
  const member =
    parent.type === 'MemberExpression' && key === 'object' ? (nameOf(parent.property) ?? '?') : null;
  if (name === 'Date') {
    if (parent.type === 'NewExpression' && (parent.arguments as Node[]).length > 0) return null;
    if (parent.type === 'BinaryExpression' || member === 'UTC' || member === 'parse') return null;
    return member ? `Date.${member}` : 'Date';
  }
  if (name === 'Temporal')
    return member !== null && member !== 'Now' && member !== '?' ? null : 'Temporal.Now';
  if (name === 'Math') return member !== null && member !== 'random' && member !== '?' ? null : 'Math.random';
  return machine.includes(name) ? name : null;
}

function nameOf(node: unknown): string | null {
  const one = node as Node | null | undefined;
  return one?.type === 'Identifier' ? (one.name as string) : null;
}

/** `a.b.c` of a chain of plain names; what is not one gives ''. */
function dotted(node: unknown): string {
  const one = node as Node;
  if (one.type === 'Identifier') return one.name as string;
  if (one.type === 'MetaProperty') return `${dotted(one.meta)}.${dotted(one.property)}`;
  if (one.type !== 'MemberExpression' || one.computed) return '';
  const left = dotted(one.object);
  return left ? `${left}.${dotted(one.property)}` : '';
}

function isMetaUrl(node: Node | undefined): boolean {
  return node !== undefined && dotted(node) === 'import.meta.url';
}

function lineFinder(text: string): LineAt {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
