// `npm test`: whatever the tests need on this machine, then Vitest; closes with `N passed, N failed`.
import { browserPath } from './browser.ts';
import { officePath } from './office.ts';
import { runVitest } from './test-run.ts';

// Found or installed before the clock of any test runs.
browserPath();
officePath();

const { passed, failed } = await runVitest(process.argv.slice(2), {});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
