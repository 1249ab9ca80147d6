// Sends requests that were good once again: with another key, by others, later; says what came of each and whether a row changed.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { CallArgs, Called, TestApp } from '../support/app.ts';
import { isVietnamese } from './odd.ts';

interface Good {
  readonly endpoint: Endpoint;
  readonly personId: string | null;
  readonly args: CallArgs<Endpoint>;
}

/** Written beside a request, whatever it does: sessions, keys, queues, the chain that seals what was told before. */
const beside = ['idempotency_keys', 'auth_sessions', 'fact_seals', 'reaction_cursors', 'parked_facts'];

/** Notes each change of a row in a table of its own, in the same transaction: what is rolled back leaves nothing. */
export async function watchRows(app: TestApp): Promise<() => Promise<string[]>> {
  const { owner } = app.database;
  await sql`CREATE TABLE changed_rows (place bigserial, what text NOT NULL)`.execute(owner);
  await sql`
    CREATE FUNCTION note_changed_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
      INSERT INTO changed_rows (what) VALUES (lower(TG_OP) || ' ' || TG_TABLE_NAME);
      RETURN NULL;
    END $$`.execute(owner);
  const { rows: tables } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`.execute(
    owner,
  );
  for (const { name } of tables)
    if (name !== 'changed_rows' && !beside.includes(name))
      await sql`CREATE TRIGGER zz_note_changed_row AFTER INSERT OR UPDATE OR DELETE ON ${sql.id(name)}
        FOR EACH ROW EXECUTE FUNCTION note_changed_row()`.execute(owner);
  return async () => {
    const { rows } = await sql<{ what: string }>`DELETE FROM changed_rows RETURNING what`.execute(owner);
    return [...new Set(rows.map((row) => row.what))];
  };
}

/** Who else sends it: each must be refused, or stand in the list of what is allowed on purpose. */
export type Others = Readonly<Record<'otherCell' | 'probationary' | 'stranger', string | null>>;

export class Again {
  readonly #app: TestApp;
  readonly #others: Others;
  readonly #changes: () => Promise<string[]>;
  readonly #good: Good[] = [];
  /** "castVote again": what was answered, and the rows that it changed. */
  readonly allowed = new Map<string, string[]>();
  readonly faults: string[] = [];
  calls = 0;
  constructor(app: TestApp, others: Others, changes: () => Promise<string[]>) {
    this.#app = app;
    this.#others = others;
    this.#changes = changes;
  }

  /** The others try first; then it is good; then it is sent again with another key. Out: the good answer. */
  async good<E extends Endpoint>(endpoint: E, personId: string | null, args: CallArgs<E>) {
    await this.#changes();
    for (const [who, other] of Object.entries(this.#others))
      if (other !== personId) await this.#try(endpoint, other, args, `as ${who}`);
    const first = await this.#send(endpoint, personId, args);
    if (first.status !== 200) throw new Error(`${endpoint.name}: ${first.code} ${first.message}`);
    await this.#changes();
    await this.#try(endpoint, personId, args, 'again');
    this.#good.push({ endpoint, personId, args } as Good);
    return first.answer;
  }

  /** All that was good is sent once more. In: when, in words. */
  async after(when: string): Promise<void> {
    await this.#changes();
    for (const { endpoint, personId, args } of this.#good) await this.#try(endpoint, personId, args, when);
  }

  async #send<E extends Endpoint>(
    endpoint: E,
    personId: string | null,
    args: CallArgs<E>,
  ): Promise<Called<E>> {
    this.calls += 1;
    const client = await this.#app.as(personId);
    return client.call(endpoint, { ...args, idempotencyKey: randomUUID() });
  }

  async #try<E extends Endpoint>(endpoint: E, personId: string | null, args: CallArgs<E>, when: string) {
    const { status, code, message } = await this.#send(endpoint, personId, args);
    const changed = await this.#changes();
    const what = `${endpoint.name} ${when}`;
    if (status < 400) this.allowed.set(what, [...new Set([...(this.allowed.get(what) ?? []), ...changed])]);
    else if (status >= 500 || !code || !message || !isVietnamese(message))
      this.faults.push(`${what}: ${status} ${code} ${message}`);
    else if (changed.length > 0) this.faults.push(`${what}: ${code}, yet ${changed.join(', ')}`);
  }
}
