// The server's blind signatures against the vectors of RFC 9474, and the bytes of the browser's library against the server's.
import { expect, test } from 'vitest';
import { fromLetters, toLetters } from '../src/platform/blind/contract.ts';
import { blindSign, isSigned, makePair } from '../src/platform/blind/rsa.ts';
import { drawToken, fingerprintOfKey, finishToken, verifyTokens } from '../src/web/blind.ts';
import { pairOfVector, vector } from './support/rfc9474.ts';

const hex = (name: string) => Buffer.from(vector[name] as string, 'hex');

test('RFC 9474: the server signs the blinded message, and verifies the finished signature', () => {
  const { privateKey, publicKey } = pairOfVector();
  expect(blindSign(privateKey, hex('blinded_msg'))?.toString('hex')).toBe(vector.blind_sig);
  expect(isSigned(publicKey, hex('prepared_msg'), hex('sig'))).toBe(true);
  const changed = hex('prepared_msg');
  changed[0] = (changed[0] as number) ^ 1;
  expect(isSigned(publicKey, changed, hex('sig'))).toBe(false);
});

test('RFC 9474: the library that browsers load finishes to the signature of the vector', async () => {
  const { publicKey } = pairOfVector();
  const drawn = {
    token: toLetters(hex('prepared_msg')),
    blinded: toLetters(hex('blinded_msg')),
    inverse: toLetters(hex('inv')),
  };
  const finished = await finishToken(toLetters(publicKey), drawn, toLetters(hex('blind_sig')));
  expect(Buffer.from(fromLetters(finished)).toString('hex')).toBe(vector.sig);
});

test('a pair of ours: drawn in the library, signed here, finished there, verified by both; the code is the same', async () => {
  const pair = await makePair();
  const key = toLetters(pair.publicKey);
  expect(await fingerprintOfKey(key)).toBe(pair.fingerprint);
  expect(pair.fingerprint).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  const drawn = await drawToken(key);
  const signed = blindSign(pair.privateKey, fromLetters(drawn.blinded)) as Buffer;
  const signature = await finishToken(key, drawn, toLetters(signed));
  const token = fromLetters(drawn.token);
  expect([token.length, fromLetters(signature).length]).toEqual([64, 256]);
  expect(isSigned(pair.publicKey, token, fromLetters(signature))).toBe(true);
  const other = await makePair();
  expect(isSigned(other.publicKey, token, fromLetters(signature))).toBe(false);
  expect(await verifyTokens(key, [{ token: drawn.token, signature }])).toEqual([true]);
  expect(await verifyTokens(toLetters(other.publicKey), [{ token: drawn.token, signature }])).toEqual([
    false,
  ]);
});

test('a number not below the modulus is no message; two drawings differ in everything', async () => {
  const pair = await makePair();
  expect(blindSign(pair.privateKey, Buffer.alloc(256, 0xff))).toBeNull();
  expect(blindSign(pair.privateKey, Buffer.alloc(255, 1))).toBeNull();
  const [one, two] = await Promise.all([
    drawToken(toLetters(pair.publicKey)),
    drawToken(toLetters(pair.publicKey)),
  ]);
  expect(one?.token).not.toBe(two?.token);
  expect(one?.blinded).not.toBe(two?.blinded);
});
