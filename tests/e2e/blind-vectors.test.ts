// The vectors of RFC 9474 in a real browser: what its own cryptography and the library that we ship make of them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { toLetters } from '../../src/platform/blind/contract.ts';
import { pairOfVector, vector } from '../support/rfc9474.ts';

type Blind = typeof import('../../src/web/blind.ts');

/** The module that pages load when a ballot is taken, as one script. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, '../../src/web/blind.ts'), formats: ['iife'], name: 'blind' },
    },
  });
  const [one] = Array.isArray(built) ? built : [built];
  if (!one || !('output' in one)) throw new Error('nothing was built');
  return one.output[0].code;
}

test('RFC 9474 in Chromium: the vector is finished and verified, a changed one is not; a drawn token goes the whole way', async () => {
  // A browser gives its cryptography to pages of this machine and to HTTPS alone.
  const server = createServer((_, reply) =>
    reply.setHeader('content-type', 'text/html').end('<title>x</title>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: await bundled() });
    const hex = (name: string) => toLetters(Buffer.from(vector[name] as string, 'hex'));
    const told = await page.evaluate(
      async ({ publicKey, drawn, signed, changed }) => {
        const { finishToken, verifyTokens, drawToken } = (globalThis as unknown as { blind: Blind }).blind;
        const signature = await finishToken(publicKey, drawn, signed);
        const verified = await verifyTokens(publicKey, [
          { token: drawn.token, signature },
          { token: changed, signature },
        ]);
        const other = await drawToken(publicKey);
        const refused = await finishToken(publicKey, other, signed).then(
          () => false,
          () => true,
        );
        return { signature, verified, refused, lengths: [other.token.length, other.blinded.length] };
      },
      {
        publicKey: toLetters(pairOfVector().publicKey),
        drawn: { token: hex('prepared_msg'), blinded: hex('blinded_msg'), inverse: hex('inv') },
        signed: hex('blind_sig'),
        changed: toLetters(
          Buffer.from(vector.prepared_msg as string, 'hex').map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
        ),
      },
    );
    expect(told).toEqual({
      signature: hex('sig'),
      verified: [true, false],
      refused: true,
      lengths: [86, 683],
    });
  } finally {
    await browser.close();
    server.close();
  }
});
