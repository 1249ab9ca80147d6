// How modules follow a change of an organisation that an earlier module decides: each foresees it, then does its part.
import type { Scope } from '../../auth/scope.ts';
import type { Refusal } from '../../http/refusal.ts';
import type { Effect } from './contract.ts';

export interface Change {
  readonly kind: 'renamed' | 'moved' | 'merged' | 'split' | 'dissolved';
  readonly organisationId: string;
  /** First day on which it is so, YYYY-MM-DD. */
  readonly on: string;
  /** Whether the organisation ends with it. */
  readonly ends: boolean;
  /** Organisations that people go to, with their names. */
  readonly into: readonly { readonly id: string; readonly name: string }[];
  /** Where each of those who go sits from that day; null = outside of this place. */
  readonly goes: ReadonlyMap<string, string | null>;
}

export interface Foreseen extends Effect {
  /** Set where the change must wait (`way` is 'stops'). */
  readonly refusal?: Refusal;
}

export interface Following {
  /** What would happen to this module's things. */
  foresee(scope: Scope, change: Change): Promise<Foreseen[]>;
  /** Does it, in the transaction of the change and after its own writes. */
  follow(scope: Scope, change: Change): Promise<void>;
}

/** All modules as one, in the order of the house. */
export function followedBy(modules: () => readonly (Following | undefined)[]): Following {
  const all = () => modules().filter((one) => one !== undefined);
  return {
    async foresee(scope, change) {
      const told = [];
      for (const one of all()) told.push(...(await one.foresee(scope, change)));
      return told;
    },
    async follow(scope, change) {
      for (const one of all()) await one.follow(scope, change);
    },
  };
}
