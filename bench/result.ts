// What a bench found: each case beside its floor of the same run, written so that the next run replaces it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Case {
  readonly name: string;
  readonly unit: string;
  /** The least that this machine and engine could take for the same work; null where there is no such thing. */
  readonly floor: number | null;
  /** Something else that does comparable work, with its name. */
  readonly peer?: { readonly name: string; readonly value: number };
  readonly ours: number;
  /** Ours to the floor. */
  readonly ratio: number | null;
  /** In words. */
  readonly goal: string;
  readonly met: boolean;
}

export interface Found {
  readonly cases: readonly Case[];
  /** Refused, wrong or missing answers; none of them counts as a fast one. */
  readonly failures: readonly string[];
}

/** How much work a bench does: the published one, or the short one of the tests. */
export type Extent = 'whole' | 'short';

type Judged = Omit<Case, 'ratio' | 'met' | 'floor'> & { readonly floor: number };

const rounded = (value: number) => Number(value.toPrecision(3));

/** A case that is good when ours takes at most so many times the floor. */
export const atMost = (limit: number, one: Omit<Judged, 'goal'>): Case =>
  judged(one, `≤ ${limit} ×`, (ratio) => ratio <= limit);

/** A case that is good when ours does at least this share of the floor. */
export const atLeast = (limit: number, one: Omit<Judged, 'goal'>): Case =>
  judged(one, `≥ ${limit} ×`, (ratio) => ratio >= limit);

function judged(one: Omit<Judged, 'goal'>, goal: string, check: (ratio: number) => boolean): Case {
  const ratio = one.ours / one.floor;
  return {
    ...one,
    ...(one.peer ? { peer: { ...one.peer, value: rounded(one.peer.value) } } : {}),
    floor: rounded(one.floor),
    ours: rounded(one.ours),
    ratio: rounded(ratio),
    goal,
    met: check(ratio),
  };
}

/** A case with a limit of its own; the floor, where there is one, stands beside it. */
export function within(limit: number, one: Omit<Case, 'ratio' | 'met' | 'goal'>): Case {
  return {
    ...one,
    floor: one.floor === null ? null : rounded(one.floor),
    ours: rounded(one.ours),
    ratio: one.floor ? rounded(one.ours / one.floor) : null,
    goal: `≤ ${limit} ${one.unit}`,
    met: one.ours <= limit,
  };
}

/** In: at least one value; the share below, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** Writes `<id>.json` and `<id>.md`. */
export function publish(
  id: string,
  title: string,
  { cases, failures }: Found,
  folder = join(import.meta.dirname, 'results'),
): void {
  mkdirSync(folder, { recursive: true });
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    // Above the number of cores something else was running too: not a quiet moment.
    loadBefore: rounded(loadavg()[2] as number),
  };
  const date = new Date().toISOString();
  writeFileSync(
    join(folder, `${id}.json`),
    `${JSON.stringify({ id, date, machine, cases, failures }, null, 2)}\n`,
  );
  const rows = cases.map(({ name, unit, floor, peer, ours, ratio, goal, met }) =>
    [
      name,
      unit,
      floor ?? '–',
      peer ? `${peer.value} (${peer.name})` : '–',
      ours,
      ratio ?? '–',
      goal,
      met ? 'met' : '**missed**',
    ].join(' | '),
  );
  const told = [
    `# ${id}: ${title}`,
    '',
    `${date.slice(0, 16).replace('T', ' ')} UTC, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node ${machine.node}, load of the last quarter hour ${machine.loadBefore}.`,
    '',
    '| case | unit | floor | peer | ours | ratio | goal | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    failures.length === 0 ? 'No failures.' : `Failures: ${failures.join('; ')}.`,
    '',
  ];
  writeFileSync(join(folder, `${id}.md`), told.join('\n'));
}
