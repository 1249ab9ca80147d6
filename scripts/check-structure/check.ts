// Reads the whole tree and holds it against the house: imports, names of files, style, rings.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findCycles } from './cycles.ts';
import {
  defaultExportDemanded,
  drawerNames,
  generatedFiles,
  longestFile,
  moduleOrder,
  partyWords,
  platformParts,
  pureModuleFiles,
  rootFiles,
} from './house.ts';
import { forbiddenFile, forbiddenPackage, mayOpen } from './imports.ts';
import { type Place, placeOf } from './places.ts';
import { listSources, readSource, type SourceFile } from './read.ts';

export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface StructureReport {
  readonly files: number;
  readonly modules: number;
  readonly imports: number;
  readonly faults: readonly Fault[];
  readonly cycles: readonly (readonly string[])[];
}

/** Checks the tree at `root`. A tree in which it finds no module or no import is at fault itself. */
export function checkStructure(root: string): StructureReport {
  const sources = listSources(root).map((path) => readSource(root, path));
  const known = new Set(sources.map((source) => source.path));
  const faults: Fault[] = [];
  for (const source of sources) {
    const place = placeOf(source.path);
    const add = (line: number, message: string): number => faults.push({ path: source.path, line, message });
    for (const fault of source.faults) add(fault.line, fault.message);
    checkImports(root, source, place, known, add);
    checkName(source.path, place, add);
    if (!generatedFiles.includes(source.path)) checkStyle(source, place, add);
  }
  const graph = new Map(
    sources.map((source) => [
      source.path,
      source.imports.flatMap((one) => (one.target !== null && known.has(one.target) ? [one.target] : [])),
    ]),
  );
  const modules = new Set(
    sources
      .map((source) => placeOf(source.path))
      .flatMap((place) => (place.area === 'module' ? [place.module] : [])),
  ).size;
  const imports = sources.reduce((sum, source) => sum + source.imports.length, 0);
  if (modules === 0)
    faults.push({ path: 'src/modules', line: 0, message: 'no module was read: the check saw nothing' });
  if (imports === 0)
    faults.push({ path: '.', line: 0, message: 'no import was read: the check saw nothing' });
  return { files: sources.length, modules, imports, faults, cycles: findCycles(graph) };
}

type Add = (line: number, message: string) => void;

function checkImports(
  root: string,
  source: SourceFile,
  place: Place,
  known: ReadonlySet<string>,
  add: Add,
): void {
  for (const { specifier, target, line } of source.imports) {
    const why = target === null ? forbiddenPackage(place, specifier) : forbiddenFile(place, placeOf(target));
    if (why) add(line, `imports ${specifier}: ${why}`);
    if (target === null || known.has(target)) continue;
    if (!existsSync(join(root, target)) || /\.[cm]?[jt]sx?$/.test(target) || !/\.[a-z0-9]+$/.test(target))
      add(line, `imports ${specifier}: no such file`);
  }
}

function checkName(path: string, place: Place, add: Add): void {
  const parts = path.replace(/\.[a-z]+$/, '').split('/');
  for (const part of parts)
    if (drawerNames.includes(part)) add(0, `rule 7: ${part} is a drawer; name the noun`);
  if (/^index\.[cm]?[jt]sx?$/.test(basename(path))) add(0, 'rule 7: index files are barrels; name the noun');
  if (place.area === 'platform' && !platformParts.includes(place.part))
    add(0, `platform has no part ${place.part || '(a file of its own)'}`);
  if (place.area === 'root' && !place.test && !rootFiles.includes(place.name))
    add(0, `src holds ${rootFiles.join(', ')}, platform, modules, web`);
  if (place.area !== 'module') return;
  if (!(moduleOrder as readonly string[]).includes(place.module))
    add(0, `no module is called ${place.module || '(a file of its own)'}`);
  else if (place.kind === 'unknown' && !place.test)
    add(0, 'not a file of a module: see the list in the house');
}

function checkStyle(source: SourceFile, place: Place, add: Add): void {
  if (!/^(\/\/ ?\S|\/\*\*? ?\S)/.test(source.firstLine))
    add(1, 'the first line says in a comment what the file is for');
  if (source.lines > longestFile) add(longestFile, `${source.lines} lines, at most ${longestFile}`);
  if (source.exportsDefault && !defaultExportDemanded.some((one) => one.test(source.path)))
    add(1, 'rule 7: no default export');
  if (source.barrel) add(1, 'rule 7: a barrel: it only passes on what others declare');
  const isPure =
    !place.test &&
    ((place.area === 'module' && pureModuleFiles.includes(place.kind)) ||
      (place.area === 'platform' && place.pure));
  if (isPure)
    for (const { line, what } of source.impure)
      add(line, `rule 3: ${what} in a pure file; clock and chance are arguments`);
  if (place.area === 'module' && !place.test && !mayOpen(place.kind)) {
    for (const line of source.database)
      add(line, 'rule 4: only queries, commands and platform touch scope.db');
  }
  if (place.area === 'platform' && !place.test) {
    for (const [identifier, line] of source.identifiers) {
      const word = wordsOf(identifier).find((one) => partyWords.includes(one));
      if (word) add(line, `rule 1: ${identifier} brings the party word ${word} into the platform`);
    }
  }
}

/** `openBallotNow` → open, ballot, now; whole too, for words written together. */
function wordsOf(identifier: string): string[] {
  return [
    ...identifier
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/),
    identifier.toLowerCase(),
  ];
}
