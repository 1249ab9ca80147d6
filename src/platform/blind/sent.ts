// What devices send of a token, in letters, as bytes: the same for every use, before anything of it is believed.
import { fromLetters } from './contract.ts';

/** A token with its finished signature, as its bearer sends them. */
export interface TokenSent {
  readonly token: string;
  readonly signature: string;
}

export function bytesOf(letters: string): Buffer {
  return Buffer.from(fromLetters(letters));
}

export function tokenIn({ token, signature }: TokenSent): { token: Buffer; signature: Buffer } {
  return { token: bytesOf(token), signature: bytesOf(signature) };
}
