// What modules declare for the worker: reactions to committed facts, and jobs by the clock.
import type { Fact } from '../audit/facts.ts';
import type { Scope } from '../auth/scope.ts';

export interface Reaction {
  /** Unique, e.g. `tasks.close-with-meeting`; its cursor and its system scope carry this name. */
  readonly name: string;
  /** Kinds of facts it answers, e.g. `meeting.sent`. A new reaction begins with the oldest fact there is. */
  readonly on: readonly string[];
  /**
   * Runs once per fact, in order, inside the transaction that also moves its cursor: its effects happen exactly once.
   * What it does outside the database (mail, push) may happen twice when the process dies in between.
   */
  readonly run: (scope: Scope, fact: Fact) => Promise<void>;
}

export interface Job {
  /** Unique, e.g. `tasks.remind`; queue and system scope carry this name. */
  readonly name: string;
  /** Five fields of cron, read in Asia/Ho_Chi_Minh. */
  readonly cron: string;
  /** Runs in one transaction; at least once per time due, so it must find by itself what is already done. */
  readonly run: (scope: Scope) => Promise<void>;
}
