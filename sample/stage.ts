// Who acts when: the sample is built by people and named jobs at instants of the past, through the product's own commands.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { organisationGrants } from '../src/modules/organisation/queries.ts';
import { type GrantsSource, type Scope, ScopeMint, type Standing } from '../src/platform/auth/scope.ts';
import type { BlindKeys } from '../src/platform/blind/keys.ts';
import type { Database } from '../src/platform/db/connect.ts';
import type { FileStore } from '../src/platform/files/store.ts';
import { isRefusal, type Refusal } from '../src/platform/http/refusal.ts';

export const sampleZone = 'Asia/Ho_Chi_Minh';

/** The answer, or a fault that names the refusal: nothing in the sample is refused. */
export function granted<T>(result: T): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Error(`sample: ${result.code}: ${result.vi}`);
  return result as Exclude<T, Refusal>;
}

/** Gives scopes within one transaction: a meeting is held by many people at moments of their own. */
export interface Hands {
  /** The person at that moment. */
  as(personId: string, at: Temporal.Instant): Promise<Scope>;
  /** The job that builds the sample, at that moment. */
  builder(at: Temporal.Instant): Promise<Scope>;
}

/** Where nobody takes part afterwards: the keys go with the process. */
function keysInMemory(): BlindKeys {
  const kept = new Map<string, Buffer>();
  return {
    make(useId, kind) {
      const key = randomBytes(32);
      kept.set(`${useId} ${kind}`, key);
      return key;
    },
    read: (useId, kind) => kept.get(`${useId} ${kind}`) ?? null,
    destroy: (useId, kind) => void kept.delete(`${useId} ${kind}`),
  };
}

/** The same people act over and over on the same day: what each is on it is read once a transaction. */
function rememberedGrants(): GrantsSource {
  const known = new Map<string, Promise<Standing>>();
  return {
    standing(db, person, today) {
      if (typeof person !== 'string') return organisationGrants.standing(db, person, today);
      const key = `${person} ${today}`;
      const standing = known.get(key) ?? organisationGrants.standing(db, person, today);
      known.set(key, standing);
      return standing;
    },
  };
}

export class Stage {
  readonly #db: Database;
  /** Where papers are put; null = the sample has none. */
  readonly files: FileStore | null;
  /** Keys of what is said without a name. */
  readonly blindKeys: BlindKeys;
  constructor(db: Database, files: FileStore | null = null, blindKeys: BlindKeys = keysInMemory()) {
    this.#db = db;
    this.files = files;
    this.blindKeys = blindKeys;
  }

  /** One transaction; whoever acts in it is told by `hands`. */
  together<T>(work: (hands: Hands) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (tx) => {
      // A sample cut off is built anew: nothing of it need survive a power cut.
      await sql`SET LOCAL synchronous_commit = off`.execute(tx);
      const grants = rememberedGrants();
      return work({
        as: (personId, at) => new ScopeMint(grants, () => at).forPerson(tx, personId),
        builder: (at) => new ScopeMint(grants, () => at).forJob(tx, 'sample'),
      });
    });
  }
}

/** An instant on a day at a time of day in Vietnam. */
export function moment(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: sampleZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
