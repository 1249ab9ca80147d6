// Who may import whom: the seven rules, each answer a sentence or null. No exceptions.
import { isBuiltin } from 'node:module';
import {
  databasePackages,
  moduleOrder,
  openToLater,
  pureModuleFiles,
  regulationsFolder,
  serverPackages,
} from './house.ts';
import type { Place } from './places.ts';

type ModulePlace = Extract<Place, { area: 'module' }>;

/** Why `from` may not import the file at `to`; null when it may. */
export function forbiddenFile(from: Place, to: Place): string | null {
  if (to.test) return 'rule 7: a test is imported by nobody';
  if (to.area === 'module' && (to.kind === 'routes' || to.kind === 'reactions')) {
    const app = from.area === 'root' && from.name === 'app';
    if (!app && !from.test) return 'rule 5: only app.ts imports routes and reactions';
  }
  if (from.area === 'outside') return null;
  if (to.area === 'outside') {
    if (from.test) return null;
    if (from.area === 'root' && to.folder === 'sample') return null;
    if (
      to.folder === regulationsFolder &&
      from.area === 'module' &&
      from.module === 'organisation' &&
      from.kind === 'rules'
    )
      return null;
    return `rule 1: src imports nothing of ${to.folder}`;
  }
  if (to.area === 'root')
    return from.area === 'root' || from.test ? null : 'rule 1: only main and cli import app';
  switch (from.area) {
    case 'root':
      return fromRoot(from.test, to);
    case 'platform':
      return fromPlatform(from, to);
    case 'shell':
      return fromShell(from, to);
    case 'module':
      return from.test ? fromTest(from, to) : from.kind === 'web' ? fromWeb(from, to) : fromModule(from, to);
  }
}

function fromRoot(test: boolean, to: Place): string | null {
  if (test) return null;
  if (to.area === 'shell' || (to.area === 'module' && to.kind === 'web'))
    return 'rule 6: the server imports nothing of web';
  if (to.area === 'module' && to.kind === 'factory') return 'rule 7: test data is for tests';
  return null;
}

function fromPlatform(from: Extract<Place, { area: 'platform' }>, to: Place): string | null {
  if (to.area !== 'platform') return 'rule 1: platform imports no module and nothing of web';
  if (from.pure && !to.pure)
    return 'rule 3: a file shared with browsers imports only Zod and other shared files';
  return null;
}

function fromShell(from: Extract<Place, { area: 'shell' }>, to: Place): string | null {
  if (to.area === 'shell' || from.test) return null;
  if (to.area === 'platform')
    return to.pure ? null : 'rule 6: web imports of the platform only what is shared';
  if (to.area === 'module' && to.kind === 'web')
    return from.router ? null : 'rule 6: the shell imports pages only in its router';
  if (to.area === 'module' && (to.kind === 'contract' || to.kind === 'rules')) return null;
  return 'rule 6: web imports contract, rules, the design kit and web parts';
}

function fromWeb(from: ModulePlace, to: Place): string | null {
  if (to.area === 'shell') return to.router ? 'rule 6: pages do not import the router' : null;
  if (to.area === 'platform')
    return to.pure ? null : 'rule 6: web imports of the platform only what is shared';
  if (to.area !== 'module') return 'rule 6: web imports contract, rules, the design kit and web parts';
  if (!isAbove(to, from)) return backward(from, to);
  return ['contract', 'rules', 'web'].includes(to.kind)
    ? null
    : 'rule 6: web imports contract, rules, the design kit and web parts';
}

function fromTest(from: ModulePlace, to: Place): string | null {
  return to.area === 'module' && !isAbove(to, from) ? backward(from, to) : null;
}

function fromModule(from: ModulePlace, to: Place): string | null {
  const pure = pureModuleFiles.includes(from.kind);
  if (to.area === 'shell') return 'rule 2: a module imports the web only in its web/';
  if (to.area === 'platform') {
    if (pure)
      return to.pure
        ? null
        : `rule 3: ${from.kind} imports only Zod, shared shapes and other contract or rules`;
    if (to.part === 'db' && !mayOpen(from.kind))
      return 'rule 4: only queries, commands and platform import db';
    return null;
  }
  if (to.area !== 'module') return 'rule 2: a module imports platform and modules above it';
  if (!isAbove(to, from)) return backward(from, to);
  if (pure)
    return to.kind === 'contract' || to.kind === 'rules'
      ? null
      : `rule 3: ${from.kind} imports only Zod, shared shapes and other contract or rules`;
  if (from.kind === 'routes' && to.module !== from.module)
    return 'rule 5: routes import their own module and platform';
  if (to.kind === 'factory') return from.kind === 'factory' ? null : 'rule 7: test data is for tests';
  if (to.module !== from.module && !openToLater.includes(to.kind))
    return `rule 2: of another module only ${openToLater.join(', ')}`;
  return to.kind === 'web' ? 'rule 6: the server imports nothing of web' : null;
}

/** Why `from` may not import a package; null when it may. */
export function forbiddenPackage(from: Place, specifier: string): string | null {
  if (specifier.startsWith('#') || specifier.startsWith('@/') || specifier.startsWith('~'))
    return 'rule 7: our own files are imported by their path';
  if (from.area === 'outside' || from.area === 'root' || from.test) return null;
  const builtin = isBuiltin(specifier);
  const isPure =
    from.area === 'platform' ? from.pure : from.area === 'module' && pureModuleFiles.includes(from.kind);
  if (isPure) return specifier === 'zod' ? null : 'rule 3: pure files import only Zod';
  if (from.area === 'shell' || (from.area === 'module' && from.kind === 'web')) {
    return builtin || serverPackages.some((one) => one.test(specifier))
      ? 'rule 6: this package stays on the server'
      : null;
  }
  if (
    from.area === 'module' &&
    databasePackages.includes(specifier.split('/')[0] as string) &&
    !mayOpen(from.kind)
  ) {
    return 'rule 4: only queries, commands and platform import db';
  }
  return null;
}

/** Whether this kind of module file may read or write tables. */
export function mayOpen(kind: string): boolean {
  return kind === 'queries' || kind === 'commands';
}

function rank(place: ModulePlace): number {
  return moduleOrder.indexOf(place.module as (typeof moduleOrder)[number]);
}

/** The same module counts. */
function isAbove(to: ModulePlace, from: ModulePlace): boolean {
  return rank(to) <= rank(from);
}

function backward(from: ModulePlace, to: ModulePlace): string {
  return `rule 2: ${to.module} comes after ${from.module}`;
}
