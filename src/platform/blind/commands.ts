// Blind tokens: opened, handed out once a holder, spent by nobody in particular, published in no order. docs/decisions/016.
import { sql } from 'kysely';
import type { Scope } from '../auth/scope.ts';
import { violates } from '../db/violations.ts';
import { isRefusal, type Refusal, type Result } from '../http/refusal.ts';
import { signatureBytes, tokenBytes, toLetters } from './contract.ts';
import { type BlindKeys, markOf, seal, unseal } from './keys.ts';
import { refuseBlind } from './refusals.ts';
import { blindSign, isSigned, makePair } from './rsa.ts';
import { bytesOf, type TokenSent, tokenIn } from './sent.ts';

export interface Opening {
  readonly id: string;
  /** Every body has this length: no length tells anything. */
  readonly bodyBytes: number;
  /** Fewer are neither handed out nor published. */
  readonly least: number;
  /** So few may come out, where who took one need not say anything; as many as are handed out when left out. */
  readonly leastOut?: number;
}

/** Makes the key pair of one use and begins to hand out. */
export async function openUse(scope: Scope, keys: BlindKeys, opening: Opening): Promise<void> {
  const { id, bodyBytes, least, leastOut = least } = opening;
  const { publicKey, privateKey, fingerprint } = await makePair();
  keys.make(id, 'seal');
  const sealed = seal(keys.make(id, 'sign'), privateKey);
  privateKey.fill(0);
  await sql`SELECT blind_open(${id}, ${publicKey}, ${fingerprint}, ${sealed}, ${bodyBytes}, ${least}, ${leastOut})`.execute(
    scope.db,
  );
}

/**
 * Signs a holder's blinded message once, both in letters as they come and go. The same message gets the same signature, also after
 * handing out has ended.
 */
export async function handToken(
  scope: Scope,
  keys: BlindKeys,
  taking: { readonly useId: string; readonly holderId: string; readonly blinded: string },
): Promise<Result<{ signature: string }>> {
  const signature = await handBytes(scope, keys, { ...taking, blinded: bytesOf(taking.blinded) });
  return isRefusal(signature) ? signature : { signature: toLetters(signature) };
}

async function handBytes(
  scope: Scope,
  keys: BlindKeys,
  taking: { readonly useId: string; readonly holderId: string; readonly blinded: Buffer },
): Promise<Result<Buffer>> {
  const { useId, holderId, blinded } = taking;
  const taken = await scope.db
    .selectFrom('blind_takings')
    .select(['blinded', 'signature'])
    .where('use_id', '=', useId)
    .where('holder_id', '=', holderId)
    .executeTakeFirst();
  if (taken) return taken.blinded.equals(blinded) ? taken.signature : refuseBlind('token-taken');
  const signed = await signOnce(scope, keys, useId, blinded);
  if (isRefusal(signed)) return signed;
  try {
    const { rows } = await sql<{ signature: Buffer }>`
      SELECT blind_hand(${useId}, ${holderId}, ${blinded}, ${signed}) AS signature`.execute(scope.db);
    return rows[0]?.signature ?? refuseBlind('not-handing-out');
  } catch (error) {
    return refusalOf(error);
  }
}

async function signOnce(
  scope: Scope,
  keys: BlindKeys,
  useId: string,
  blinded: Buffer,
): Promise<Result<Buffer>> {
  const { rows } = await sql<{ key: Buffer | null }>`SELECT blind_key(${useId}) AS key`.execute(scope.db);
  const [guard, sealed] = [keys.read(useId, 'sign'), rows[0]?.key];
  if (!guard || !sealed) return refuseBlind('not-handing-out');
  const privateKey = unseal(guard, sealed);
  try {
    return blindSign(privateKey, blinded) ?? refuseBlind('token-malformed');
  } finally {
    privateKey.fill(0);
  }
}

/**
 * Ends handing out and destroys the private key, before anything can be spent. The key goes before the commit: should that fail,
 * nothing is signed any more and the end is asked for again. Out: how many took one.
 */
export async function endHanding(scope: Scope, keys: BlindKeys, useId: string): Promise<Result<number>> {
  try {
    const { rows } = await sql<{ given: number }>`SELECT blind_end_handing(${useId}) AS given`.execute(
      scope.db,
    );
    keys.destroy(useId, 'sign');
    return rows[0]?.given ?? 0;
  } catch (error) {
    return refusalOf(error);
  }
}

export interface Spending {
  readonly token: Buffer;
  readonly signature: Buffer;
  readonly body: Buffer;
}

/** Puts what a token's bearer says into the inbox. Sent again whole it is done already; said otherwise it is refused. */
export async function spendToken(
  scope: Scope,
  keys: BlindKeys,
  useId: string,
  sent: TokenSent,
  body: Buffer,
): Promise<Result<{ done: true }>> {
  const use = await scope.db
    .selectFrom('blind_uses')
    .select(['public_key', 'body_bytes'])
    .where('id', '=', useId)
    .executeTakeFirst();
  const { token, signature } = tokenIn(sent);
  if (!use) return refuseBlind('token-forged');
  if (token.length !== tokenBytes || signature.length !== signatureBytes || body.length !== use.body_bytes)
    return refuseBlind('token-malformed');
  if (!isSigned(use.public_key, token, signature)) return refuseBlind('token-forged');
  const key = keys.read(useId, 'seal');
  if (!key) return refuseBlind('not-spending');
  const box = seal(key, Buffer.concat([token, signature, body]));
  try {
    await sql`SELECT blind_spend(${useId}, ${markOf(key, token)}, ${markOf(key, token, body)}, ${box})`.execute(
      scope.db,
    );
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Takes nothing more in. */
export async function endSpending(scope: Scope, useId: string): Promise<Result<{ done: true }>> {
  try {
    await sql`SELECT blind_end_spending(${useId})`.execute(scope.db);
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

/** What lay in an inbox, in an order drawn when it was emptied; null when it was too little and was removed unread. */
async function emptyInbox(scope: Scope, keys: BlindKeys, useId: string): Promise<Result<Spending[] | null>> {
  const key = keys.read(useId, 'seal');
  if (!key) return refuseBlind('inbox-key-gone');
  try {
    const { rows } = await sql<{ box: Buffer }>`SELECT blind_empty(${useId}) AS box`.execute(scope.db);
    const opened = rows.map((row) => unseal(key, row.box));
    return opened.length === 0 ? null : opened.map(apart);
  } catch (error) {
    return refusalOf(error);
  }
}

function apart(one: Buffer): Spending {
  return {
    token: one.subarray(0, tokenBytes),
    signature: one.subarray(tokenBytes, tokenBytes + signatureBytes),
    body: one.subarray(tokenBytes + signatureBytes),
  };
}

/**
 * Opens the inbox and publishes what lay in it; too few are removed unread (out: null). `destroyInboxKey` belongs after the commit.
 */
export async function publishUse(
  scope: Scope,
  keys: BlindKeys,
  useId: string,
): Promise<Result<number | null>> {
  const opened = await emptyInbox(scope, keys, useId);
  if (isRefusal(opened) || opened === null) return opened;
  const all = (part: keyof Spending) => opened.map((one) => one[part]);
  await sql`SELECT blind_publish(${useId}, ${all('token')}::bytea[], ${all('body')}::bytea[], ${all('signature')}::bytea[])`.execute(
    scope.db,
  );
  return opened.length;
}

/**
 * Opens the inbox and gives its bodies to who keeps them behind walls of his own; tokens and signatures are gone. Too few are
 * removed unread (out: null). The inbox's key is destroyed after the commit.
 */
export async function takeOutBodies(
  scope: Scope,
  keys: BlindKeys,
  useId: string,
): Promise<Result<Buffer[] | null>> {
  const opened = await emptyInbox(scope, keys, useId);
  if (isRefusal(opened) || opened === null) return opened;
  await sql`SELECT blind_end_unlisted(${useId}, ${opened.length})`.execute(scope.db);
  return opened.map((one) => one.body);
}

/** Ends a use without a list; what lies in its inbox is removed unread. */
export async function abandonUse(
  scope: Scope,
  keys: BlindKeys,
  useId: string,
): Promise<Result<{ done: true }>> {
  try {
    await sql`SELECT blind_abandon(${useId})`.execute(scope.db);
    keys.destroy(useId, 'sign');
    return { done: true };
  } catch (error) {
    return refusalOf(error);
  }
}

const codes = {
  NN029: 'not-handing-out',
  NN030: 'token-taken',
  NN031: 'not-spending',
  NN032: 'token-spent',
  NN033: 'not-spending',
  NN034: 'too-few-took',
} as const;

function refusalOf(error: unknown): Refusal {
  for (const [state, code] of Object.entries(codes)) if (violates(error, state)) return refuseBlind(code);
  throw error;
}
