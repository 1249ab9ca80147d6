// Blind tokens in the browser (RFC 9474 by @cloudflare/blindrsa-ts): drawn and blinded here, finished here, never seen in between.
// To be loaded when it is needed: the library weighs more than a page.
import { type BlindRSA, RSABSSA } from '@cloudflare/blindrsa-ts';
import { fingerprintOf, fromLetters, messageBytes, toLetters } from '../platform/blind/contract.ts';

/** What a device keeps until its token is signed; letters as in the API. */
export interface Drawn {
  readonly token: string;
  readonly blinded: string;
  /** Takes the blinding off. */
  readonly inverse: string;
}

const suite = (): BlindRSA => RSABSSA.SHA384.PSS.Randomized();

/** In: SPKI, in letters. */
function importKey(publicKey: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return crypto.subtle.importKey('spki', fromLetters(publicKey), algorithm, true, ['verify']);
}

/** Draws a token by chance and blinds it for this key. */
export async function drawToken(publicKey: string): Promise<Drawn> {
  const rsa = suite();
  const token = rsa.prepare(crypto.getRandomValues(new Uint8Array(messageBytes)));
  const { blindedMsg, inv } = await rsa.blind(await importKey(publicKey), token);
  return { token: toLetters(token), blinded: toLetters(blindedMsg), inverse: toLetters(inv) };
}

/** Takes the blinding off a signature. @throws when it is not one of this key over this token */
export async function finishToken(publicKey: string, drawn: Drawn, signed: string): Promise<string> {
  const [token, blindSignature, inverse] = [drawn.token, signed, drawn.inverse].map(fromLetters) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
  return toLetters(await suite().finalize(await importKey(publicKey), token, blindSignature, inverse));
}

/** Whether a signature over a token is one by this key. In: a list of them under one key. */
export async function verifyTokens(
  publicKey: string,
  signed: readonly { readonly token: string; readonly signature: string }[],
): Promise<boolean[]> {
  const key = await importKey(publicKey);
  const rsa = suite();
  return Promise.all(
    signed.map(({ token, signature }) =>
      rsa.verify(key, fromLetters(signature), fromLetters(token)).catch(() => false),
    ),
  );
}

/** The code of a key, worked out on this device. */
export async function fingerprintOfKey(publicKey: string): Promise<string> {
  return fingerprintOf(new Uint8Array(await crypto.subtle.digest('SHA-256', fromLetters(publicKey))));
}
