// Reads of blind tokens: the use, who took one, the published list.
import type { Scope } from '../auth/scope.ts';

export type Phase = 'handing_out' | 'spending' | 'ended' | 'emptied' | 'published' | 'abandoned';

export interface Use {
  readonly publicKey: Buffer;
  readonly fingerprint: string;
  readonly phase: Phase;
  readonly handedOut: number | null;
  readonly received: number | null;
}

export async function readUse(scope: Scope, useId: string): Promise<Use | null> {
  const row = await scope.db
    .selectFrom('blind_uses')
    .select(['public_key', 'fingerprint', 'phase', 'handed_out', 'received'])
    .where('id', '=', useId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    publicKey: row.public_key,
    fingerprint: row.fingerprint,
    phase: row.phase as Phase,
    handedOut: row.handed_out,
    received: row.received,
  };
}

/** Who took one, in no order of time. */
export async function holdersOf(scope: Scope, useId: string): Promise<Set<string>> {
  const rows = await scope.db
    .selectFrom('blind_takings')
    .select('holder_id')
    .where('use_id', '=', useId)
    .orderBy('holder_id')
    .execute();
  return new Set(rows.map((row) => row.holder_id));
}

export interface Published {
  readonly token: Buffer;
  readonly body: Buffer;
  readonly signature: Buffer;
}

export async function publishedOf(scope: Scope, useId: string): Promise<Published[]> {
  return scope.db
    .selectFrom('blind_published')
    .select(['token', 'body', 'signature'])
    .where('use_id', '=', useId)
    .orderBy('place')
    .execute();
}
