// Runs Vitest and counts, reading its own report rather than its printed words.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
};

/** One line a failure, `failed: file: test: why`, so that the end of a long run tells what to look at. */
function failures(told: Report): string[] {
  return told.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === 'failed');
    const lines = tests.map((test) => [test.fullName, ...test.failureMessages].join(': '));
    if (file.status === 'failed' && tests.length === 0) lines.push(file.message);
    return lines.map((line) =>
      `failed: ${relative(root, file.name)}: ${line.replaceAll(/\s+/g, ' ')}`.slice(0, 600),
    );
  });
}

/**
 * In: Vitest's further arguments, further environment. Out: how many tests passed and failed;
 * a run that ends without a report, or with errors outside tests, counts one failure.
 */
export async function runVitest(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'nennep-report-'));
  const report = join(folder, 'report.json');
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
        ...environment,
      },
    },
  );
  try {
    const told = JSON.parse(readFileSync(report, 'utf8')) as Report;
    for (const line of failures(told)) console.log(line);
    const failed = told.numFailedTests + (run.status !== 0 && told.numFailedTests === 0 ? 1 : 0);
    return { passed: told.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
