// Finds LibreOffice, poppler's tools and the face Tinos on this machine, or installs Debian's: tests hold printed papers against them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const offices = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const office = () => process.env.LIBREOFFICE ?? offices.find((path) => existsSync(path));
const told = (command: string, args: string[]) => spawnSync(command, args, { encoding: 'utf8' });

/** By Debian's packages. Without Tinos LibreOffice takes a face that has no ạ–ỹ, and says nothing. */
const needed: Readonly<Record<string, () => boolean>> = {
  'libreoffice-writer': () => office() !== undefined,
  'poppler-utils': () =>
    ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'].every((tool) => told(tool, ['-v']).status === 0),
  'fonts-croscore': () => told('fc-list', ['Tinos']).stdout?.includes('Tinos') === true,
};
const missing = () => Object.keys(needed).filter((name) => needed[name]?.() === false);

let found: string | undefined;

/** Path of LibreOffice; installs what is missing when this is root on Debian. */
export function officePath(): string {
  if (found) return found;
  const lacking = missing();
  if (lacking.length > 0) {
    const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...lacking], quiet);
    const still = missing();
    if (still.length > 0)
      throw new Error(
        `Not found: ${still.join(', ')}. Install them (apt-get install ${still.join(' ')}); LIBREOFFICE may name soffice.`,
      );
  }
  found = office() as string;
  return found;
}
