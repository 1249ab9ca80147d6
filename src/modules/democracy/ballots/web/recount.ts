// Counts a published list again on this device: every signature, no token twice, no more than were handed out, the sums.
import { fromLetters } from '../../../../platform/blind/contract.ts';
import type { Recount } from '../contract.ts';
import { invalidOf } from '../faults/rules.ts';
import { type AnnouncedSums, countOf, isValid, keptIn, receiptOf, type Sums } from '../rules.ts';

export interface RecountRow {
  readonly receipt: string;
  readonly token: string;
  /** Null = without the form of a ballot. */
  readonly kept: readonly boolean[] | null;
  readonly valid: boolean;
  readonly signed: boolean;
}

export interface Recounted {
  readonly rows: readonly RecountRow[];
  /** Of the list alone. */
  readonly sums: Sums;
  /** No token twice. */
  readonly once: boolean;
  readonly notMore: boolean;
  /** The list's sums are the announced ones; with paper beside it, what is over can be the paper's. */
  readonly same: boolean;
  /** Of the key in the file, worked out here: to be compared with what stood on the hall's screen. */
  readonly code: string;
  readonly codeRight: boolean;
  readonly ok: boolean;
}

export async function recount(file: Recount): Promise<Recounted> {
  const { fingerprintOfKey, verifyTokens } = await import('../../../../web/blind.ts');
  const signed = await verifyTokens(file.publicKey, file.ballots);
  const rows = await Promise.all(
    file.ballots.map(async ({ token, body }, place) => {
      const kept = keptIn(body, file.options.length);
      return {
        receipt: await receiptOfToken(token),
        token,
        kept,
        valid: kept !== null && isValid(kept, file.seats),
        signed: signed[place] ?? false,
      };
    }),
  );
  const sums = countOf(
    file.ballots.map((one) => one.body),
    file.options.length,
    file.seats,
  );
  const once = new Set(file.ballots.map((one) => one.token)).size === file.ballots.length;
  const taken = file.handedOut + (file.paper ?? 0);
  const notMore = file.ballots.length <= file.handedOut && taken <= file.electors;
  const code = await fingerprintOfKey(file.publicKey);
  const codeRight = code === file.fingerprint;
  const same = agrees(sums, file.announced, file.paper ?? 0);
  const ok = once && notMore && same && codeRight && rows.every((row) => row.signed);
  return { rows, sums, once, notMore, same, code, codeRight, ok };
}

/** What is announced beyond the list must be possible as a count of so many paper ballots; the reasons make up what is invalid. */
function agrees(list: Sums, announced: AnnouncedSums, paper: number): boolean {
  const over = {
    received: announced.received - list.received,
    valid: announced.valid - list.valid,
    invalid: announced.invalid - list.invalid,
    votes: announced.votes.map((votes, place) => votes - (list.votes[place] ?? 0)),
  };
  return (
    over.received >= 0 &&
    over.received <= paper &&
    over.valid >= 0 &&
    over.invalid >= 0 &&
    over.received === over.valid + over.invalid &&
    (announced.faults === null || invalidOf({ faults: announced.faults }) === announced.invalid) &&
    over.votes.every((votes) => votes >= 0 && votes <= over.valid)
  );
}

/** In: a token in letters. */
export async function receiptOfToken(token: string): Promise<string> {
  return receiptOf(new Uint8Array(await crypto.subtle.digest('SHA-256', fromLetters(token))));
}
