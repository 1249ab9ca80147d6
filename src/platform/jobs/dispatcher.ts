// Brings committed facts to the reactions that answer them: in order, each effect exactly once, from any number of processes.
import { toFact } from '../audit/facts.ts';
import type { ScopeMint } from '../auth/scope.ts';
import type { Database } from '../db/connect.ts';
import type { Reaction } from './jobs.ts';
import {
  moveCursor,
  type NextFact,
  nextFacts,
  openCursors,
  parkFact,
  postponeParked,
  reactionsDue,
  takeParked,
} from './progress.ts';

export interface DispatcherDeps {
  readonly db: Database;
  readonly mint: ScopeMint;
  readonly reactions: readonly Reaction[];
  /** Told of every failure; the fact is tried again by itself. */
  readonly onError: (error: unknown, reaction: string) => void;
}

export interface Patience {
  /** Facts answered in one transaction at most. */
  readonly batch: number;
  /** Failures in a row before a fact is set aside. */
  readonly attempts: number;
  /** Seconds before a fact set aside is tried again. */
  readonly parkedSeconds: number;
  /** Milliseconds between looks when nobody wakes it: facts of a process that died before telling. */
  readonly idle: number;
  /** Milliseconds until a look at facts behind a transaction that is still open. */
  readonly soon: number;
}

const usual: Patience = { batch: 100, attempts: 3, parkedSeconds: 600, idle: 10_000, soon: 100 };

export class Dispatcher {
  readonly #deps: DispatcherDeps;
  readonly #patience: Patience;
  /** The fact that failed last, per reaction; up to it facts are answered one by one. */
  readonly #trouble = new Map<string, { factId: number; failures: number }>();
  #running: Promise<void> | null = null;
  #asked = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: DispatcherDeps, patience: Partial<Patience> = {}) {
    this.#deps = deps;
    this.#patience = { ...usual, ...patience };
  }

  /** Makes the cursors of new reactions and begins to look. */
  async start(): Promise<void> {
    await openCursors(this.#deps.db, this.#deps.reactions);
    this.wake();
  }

  /** Something was committed: look soon. Cheap; calls that come together are one look. */
  wake(): void {
    if (this.#stopped) return;
    this.#asked = true;
    this.#running ??= this.#look().finally(() => {
      this.#running = null;
      if (this.#asked) this.wake();
    });
  }

  /** Ends after the fact at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    let rest = this.#patience.idle;
    try {
      while (this.#asked && !this.#stopped) {
        this.#asked = false;
        if (await this.#drain()) rest = this.#patience.soon;
        else rest = this.#patience.idle;
      }
    } catch (error) {
      // The database is away or restarting; nothing is lost by waiting.
      this.#deps.onError(error, 'dispatcher');
      rest = this.#patience.soon * 10;
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), rest);
  }

  /** Answers all that may be answered now. Out: whether facts remain that wait for an older transaction or another try. */
  async #drain(): Promise<boolean> {
    const { behind, parked } = await reactionsDue(this.#deps.db, this.#patience.parkedSeconds);
    let waiting = false;
    for (const reaction of this.#deps.reactions) {
      if (parked.has(reaction.name)) await this.#retryParked(reaction);
      if (!behind.has(reaction.name)) continue;
      let left: Left = 'more';
      while (left === 'more' && !this.#stopped) left = await this.#advance(reaction);
      waiting ||= left === 'waiting';
    }
    return waiting;
  }

  /** One transaction: the effects of some facts, and the cursor past them. */
  async #advance(reaction: Reaction): Promise<Left> {
    const trouble = this.#trouble.get(reaction.name);
    const limit = trouble ? 1 : this.#patience.batch;
    let at: NextFact | undefined;
    try {
      const left = await this.#deps.db.transaction().execute(async (tx): Promise<Left> => {
        const { facts, waiting } = await nextFacts(tx, reaction.name, limit);
        const scope = await this.#deps.mint.forJob(tx, reaction.name);
        for (const fact of facts) {
          at = fact;
          if (reaction.on.includes(fact.kind)) await reaction.run(scope, toFact(fact));
        }
        if (at) await moveCursor(tx, reaction.name, at);
        return facts.length === limit ? 'more' : waiting ? 'waiting' : 'none';
      });
      if (!at || at.id === trouble?.factId) this.#trouble.delete(reaction.name);
      return left;
    } catch (error) {
      this.#deps.onError(error, reaction.name);
      if (!at) return 'waiting';
      const failures = trouble?.factId === at.id ? trouble.failures + 1 : 1;
      this.#trouble.set(reaction.name, { factId: at.id, failures });
      if (failures < this.#patience.attempts) return limit === 1 ? 'waiting' : 'more';
      await parkFact(this.#deps.db, reaction.name, at, error);
      this.#trouble.delete(reaction.name);
      return 'more';
    }
  }

  async #retryParked(reaction: Reaction): Promise<void> {
    let fact: NextFact | null = null;
    do {
      try {
        fact = await this.#deps.db.transaction().execute(async (tx) => {
          fact = await takeParked(tx, reaction.name, this.#patience.parkedSeconds);
          if (fact) await reaction.run(await this.#deps.mint.forJob(tx, reaction.name), toFact(fact));
          return fact;
        });
      } catch (error) {
        this.#deps.onError(error, reaction.name);
        if (!fact) return;
        await postponeParked(this.#deps.db, reaction.name, fact);
      }
    } while (fact && !this.#stopped);
  }
}

type Left = 'more' | 'waiting' | 'none';
