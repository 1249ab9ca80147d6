// Finds a Chromium on this machine, or installs Debian's; starts it without calls to elsewhere.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser; installs Debian's when this is root on Debian and there is none. */
export function browserPath(): string {
  const found = process.env.CHROMIUM ?? places.find((path) => existsSync(path));
  if (found) return found;
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  const installed = places.find((path) => existsSync(path));
  if (!installed)
    throw new Error('No Chromium found. Install one (apt-get install chromium) or name it in CHROMIUM.');
  return installed;
}

/** Milliseconds that a test waits for a page, on a machine that does much else. */
export const patience = 60_000;

/** In: further flags of Chromium, as a test needs them. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const browser = await chromium.launch({
    executablePath: browserPath(),
    // Names of files keep their marks, whatever the language of the machine.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: ['--no-sandbox', '--disable-gpu', ...quiet, ...flags],
  });
  browser.on('context', (context) => context.setDefaultTimeout(patience));
  return browser;
}
