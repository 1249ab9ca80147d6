// Before anything reaches the database: a signature is the ticket. No address is looked at, counted or kept.
import { createHash } from 'node:crypto';
import type { Database } from '../db/connect.ts';
import { type Refusal, refuseCommon } from '../http/refusal.ts';
import { signatureBytes, tokenBytes } from './contract.ts';
import { refuseBlind } from './refusals.ts';
import { isSigned } from './rsa.ts';
import { type TokenSent, tokenIn } from './sent.ts';

/** So many uses keep their public key at hand; so many unknown ones are looked up at once. */
const most = { kept: 200, lookups: 2 };
/** The same token is taken again after so long. */
const pauseMilliseconds = 1000;

/** One a process. */
export class SpendGate {
  readonly #db: Database;
  readonly #keys = new Map<string, Buffer>();
  readonly #seen = new Set<string>();
  /** Under way; a hall that begins at once waits for the same one. */
  readonly #lookups = new Map<string, Promise<Buffer | null>>();
  constructor(db: Database) {
    this.#db = db;
  }

  /** Null = may go on. */
  async admit(useId: string, sent: TokenSent): Promise<Refusal | null> {
    const { token, signature } = tokenIn(sent);
    if (token.length !== tokenBytes || signature.length !== signatureBytes)
      return refuseBlind('token-malformed');
    const key = this.#keys.get(useId) ?? (await this.#lookUp(useId));
    if (key === 'busy') return refuseCommon('too-many');
    if (!key || !isSigned(key, token, signature)) return refuseBlind('token-forged');
    return this.#isAgain(token) ? refuseCommon('too-many') : null;
  }

  async #lookUp(useId: string): Promise<Buffer | null | 'busy'> {
    const underWay = this.#lookups.get(useId);
    if (underWay) return underWay;
    if (this.#lookups.size >= most.lookups) return 'busy';
    const lookup = this.#read(useId).finally(() => this.#lookups.delete(useId));
    this.#lookups.set(useId, lookup);
    return lookup;
  }

  async #read(useId: string): Promise<Buffer | null> {
    const row = await this.#db
      .selectFrom('blind_uses')
      .select('public_key')
      .where('id', '=', useId)
      .executeTakeFirst();
    if (!row) return null;
    if (this.#keys.size >= most.kept) this.#keys.delete(this.#keys.keys().next().value as string);
    this.#keys.set(useId, row.public_key);
    return row.public_key;
  }

  /** Known by signed tokens only, so that nobody fills it; forgotten after the pause, also when no other comes. */
  #isAgain(token: Buffer): boolean {
    const hash = createHash('sha256').update(token).digest('base64');
    if (this.#seen.has(hash)) return true;
    this.#seen.add(hash);
    setTimeout(() => this.#seen.delete(hash), pauseMilliseconds).unref();
    return false;
  }
}
