// `npm test`: whatever the tests need on this machine, then Vitest over what it is asked for; closes with `N passed, N failed`.
import { browserPath } from './browser.ts';
import { officePath } from './office.ts';
import { runVitest } from './test-run.ts';

// Found or installed before the clock of any test runs.
browserPath();
officePath();

const asked = process.argv.slice(2);
const { passed, failed } = await runVitest(
  asked.length > 0 ? asked : ['--project', 'unit', '--project', 'e2e'],
  {},
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
