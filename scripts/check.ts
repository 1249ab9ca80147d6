// `npm run check`: no marks of a merge, format and lint, types, structure and cycles, unused code; a line each, non-zero when one fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkStructure } from './check-structure/check.ts';

const root = join(import.meta.dirname, '..');
const tool = (name: string, file: string, args: string[]) => () => {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { ok: done.status === 0, told: done.status === 0 ? '' : `${name}\n${done.stdout}${done.stderr}` };
};

function structure() {
  const report = checkStructure(root);
  const faults = [
    ...report.faults.map((fault) => `${fault.path}:${fault.line} ${fault.message}`),
    ...report.cycles.map((ring) => `ring of imports: ${ring.join(' → ')}`),
  ];
  const told = `${report.files} files, ${report.modules} modules, ${report.imports} imports read\n${faults.join('\n')}`;
  return { ok: faults.length === 0, told };
}

/** Lines that a merge left for somebody to decide; a formatter may have set them in or apart. */
function mergeMarks() {
  const marks = spawnSync('git', ['grep', '-nE', '^ *(<{7}|>{7}|(> ){6}>) [^ ]'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { ok: marks.status === 1, told: `${marks.stdout}${marks.stderr}`.trim() };
}

const steps = {
  'no merge marks': mergeMarks,
  'format and lint': tool('biome', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  types: tool('tsc', 'typescript/bin/tsc', ['--noEmit']),
  'structure and cycles': structure,
  unused: tool('knip', 'knip/bin/knip.js', ['--no-progress']),
};

let failed = 0;
for (const [name, step] of Object.entries(steps)) {
  const { ok, told } = step();
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}${told ? `: ${told}` : ''}`.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
