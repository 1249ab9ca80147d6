// The server's side of RFC 9474 by node:crypto: a key pair, a blind signature that is checked before it leaves, verification.
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { fingerprintOf, keyBits, saltBytes } from './contract.ts';

export interface MadePair {
  /** SPKI, DER. */
  readonly publicKey: Buffer;
  /** PKCS#8, DER. */
  readonly privateKey: Buffer;
  readonly fingerprint: string;
}

export async function makePair(): Promise<MadePair> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: keyBits,
    publicExponent: 0x10001,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const sha256 = createHash('sha256').update(pair.publicKey).digest();
  return { ...pair, fingerprint: fingerprintOf(sha256) };
}

/** Raw RSA over a blinded message. Null when it is no number below the modulus. */
export function blindSign(privateKey: Buffer, blinded: Uint8Array): Buffer | null {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  if (blinded.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return null;
  const raw = { key, padding: constants.RSA_NO_PADDING };
  let signature: Buffer;
  try {
    signature = privateDecrypt(raw, blinded);
  } catch {
    return null;
  }
  // A fault in the sum would give the key away: nothing leaves that does not verify.
  const back = publicEncrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signature);
  if (!back.equals(blinded)) throw new Error('a blind signature did not verify and was not given out');
  return signature;
}

/** Whether the finished signature over a token is one by this key. */
export function isSigned(publicKey: Buffer, token: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes };
  return verify('sha384', token, pss, signature);
}
