// The test vector of RFC 9474 for the variant that we use, and its key pair.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const vector = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/rfc9474-randomized.json'), 'utf8'),
) as Record<string, string>;
const number = (name: string) => BigInt(`0x${vector[name]}`);
const letters = (value: bigint) => {
  const text = value.toString(16);
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex').toString('base64url');
};

export function pairOfVector() {
  const [p, q, d] = [number('p'), number('q'), number('d')];
  let [inverse, power, base] = [1n, p - 2n, q % p];
  for (; power > 0n; power >>= 1n, base = (base * base) % p) if (power & 1n) inverse = (inverse * base) % p;
  const jwk = {
    kty: 'RSA',
    n: letters(number('n')),
    e: letters(number('e')),
    d: letters(d),
    p: letters(p),
    q: letters(q),
    dp: letters(d % (p - 1n)),
    dq: letters(d % (q - 1n)),
    qi: letters(inverse),
  };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  };
}
