// A transaction whose statements need not wait for one another's answers: those that are asked together travel together.
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
  type TransactionBuilder,
} from 'kysely';
import type pg from 'pg';

/**
 * A database over a pool of pipelining connections. `transaction().execute()` sends `begin` with the first statement, and lets
 * statements of one transaction be asked at once (`Promise.all`): PostgreSQL answers them in their order, in one journey.
 * Kysely's own lets each wait for the one before.
 */
export class PipelinedDatabase<DB> extends Kysely<DB> {
  readonly #pool: pg.Pool;
  readonly #dialect: PostgresDialect;
  constructor(pool: pg.Pool) {
    const dialect = new PostgresDialect({ pool });
    super({ dialect });
    this.#pool = pool;
    this.#dialect = dialect;
  }

  override transaction(): TransactionBuilder<DB> {
    return Object.assign(super.transaction(), {
      execute: <T>(work: (tx: Transaction<DB>) => Promise<T>) => this.#transact(work),
    });
  }

  /** Kysely ends the pool only where it has asked something itself. */
  override async destroy(): Promise<void> {
    await super.destroy();
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #transact<T>(work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    const connection = new PipelinedConnection(client);
    try {
      connection.begin();
      const result = await work(this.#over(connection));
      await connection.commit();
      client.release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back is not used again.
      const lost = await connection.rollback().then(
        () => false,
        () => true,
      );
      client.release(lost);
      throw error;
    }
  }

  #over(connection: DatabaseConnection): Transaction<DB> {
    const executor = new DefaultQueryExecutor(compiler, adapter, {
      provideConnection: (consumer) => consumer(connection),
    });
    const dialect = this.#dialect;
    return new Transaction<DB>({ config: { dialect }, dialect, driver: noDriver, executor });
  }
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

/** A transaction is given its connection: it opens and ends none. */
const noDriver = new Proxy({} as never, {
  get() {
    throw new Error('a transaction has no driver of its own');
  },
});

/** After an error PostgreSQL refuses every further statement of the transaction with this code. */
const afterAnError = '25P02';

/** One transaction on a connection; nothing is sent for it after its end, whoever still holds it. */
class PipelinedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #begun: Promise<unknown> = Promise.resolve();
  #fault: unknown = null;
  #ended = false;
  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Sent, not waited for: were it refused, what follows would act for nobody and read nothing that is guarded. */
  begin(): void {
    this.#begun = this.#client.query('begin');
    this.#begun.catch(() => undefined);
  }

  /** Throws the first error of the transaction where one was left unheard: then nothing was committed. */
  async commit(): Promise<void> {
    this.#ended = true;
    const [{ command }] = await Promise.all([this.#client.query('commit'), this.#begun]);
    if (command === 'ROLLBACK') throw this.#fault ?? new Error('the transaction was rolled back');
  }

  async rollback(): Promise<void> {
    this.#ended = true;
    await this.#client.query('rollback');
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('a statement came after the end of its transaction');
    try {
      const { command, rowCount, rows } = await this.#client.query(sql, parameters as unknown[]);
      return { rows, ...(changing.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) };
    } catch (error) {
      this.#fault ??= error;
      throw (error as { code?: unknown }).code === afterAnError ? this.#fault : error;
    }
  }

  // biome-ignore lint/correctness/useYield: nothing streams rows, and a pipelined connection could not.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows are not streamed in a transaction');
  }
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);
