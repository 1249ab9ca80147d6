// What a module may contribute to the whole; app.ts wires one ordered list of these.
import type { Scope } from '../auth/scope.ts';
import type { LiveTopic } from '../live/hub.ts';
import type { Job, Reaction } from '../jobs/jobs.ts';
import type { Route } from './routes.ts';
import type { OwedItem } from './today-contract.ts';

export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly reactions?: readonly Reaction[];
  readonly jobs?: readonly Job[];
  readonly live?: readonly LiveTopic[];
  /** What the acting person owes today, for the home page. */
  readonly today?: (scope: Scope) => Promise<OwedItem[]>;
}
