// What a module may contribute to the whole; app.ts wires one ordered list of these.
import type { Passwords } from '../auth/commands.ts';
import type { Scope } from '../auth/scope.ts';
import type { SpendGate } from '../blind/gate.ts';
import type { BlindKeys } from '../blind/keys.ts';
import type { FileStore } from '../files/store.ts';
import type { Job, Reaction } from '../jobs/jobs.ts';
import type { Following } from '../links/change/following.ts';
import type { Described } from '../links/contract.ts';
import type { LiveHub, LiveTopic } from '../live/hub.ts';
import type { Route } from './routes.ts';
import type { OwedItem } from './today-contract.ts';

/** What routes, reactions and jobs are given besides their scope; a module exports e.g. `tasksRoutes(services): Route[]`. */
export interface Services {
  /** Readings that plain requests share with each other. */
  readonly live: Pick<LiveHub, 'stateOf'>;
  readonly passwords: Passwords;
  readonly files: FileStore;
  readonly blindKeys: BlindKeys;
  readonly blindGate: SpendGate;
  /** Without a slash at the end, e.g. http://127.0.0.1:3000. */
  readonly publicUrl: string;
  /** The sample organisation: sign-in cards are shown. */
  readonly demo: boolean;
  /** How these things of one type are called and where they stand, as far as the actor may see them; by id. */
  readonly describe: Describe;
  /** What a change of an organisation does to the things of all modules. */
  readonly following: Following;
}

type Describe = (
  scope: Scope,
  type: string,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Described>>;

export interface Module {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly reactions?: readonly Reaction[];
  readonly jobs?: readonly Job[];
  readonly live?: readonly LiveTopic[];
  /** What becomes of its things when an organisation is split, merged, dissolved. */
  readonly following?: Following;
  /** What the acting person owes today, for the home page. */
  readonly today?: (scope: Scope) => Promise<OwedItem[]>;
  /** Describes its things on pages of modules above it: by type, e.g. 'resolution_clause'. What the actor may not see is left out. */
  readonly describes?: Readonly<
    Record<string, (scope: Scope, ids: readonly string[]) => Promise<ReadonlyMap<string, Described>>>
  >;
}
