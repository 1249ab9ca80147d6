// The proof that somebody may act: only platform/auth mints a Scope, and no query compiles without one.
import { sql, type Transaction } from 'kysely';
import type { DB } from '../db/types.ts';

declare const minted: unique symbol;

export interface Actor {
  /** Null when a job acts. */
  readonly personId: string | null;
  /** The named system scope of a job, null when a person acts. */
  readonly job: string | null;
}

export interface Scope {
  readonly [minted]: true;
  readonly actor: Actor;
  /** The open transaction; row security is set for this actor inside it. */
  readonly db: Transaction<DB>;
  readonly now: Temporal.Instant;
  /** Date in Asia/Ho_Chi_Minh at `now`, YYYY-MM-DD. */
  readonly today: string;
  /** Whether the actor holds `right` for the organisation today. Jobs hold none: their queries say what they read. */
  allows(right: string, organisationId: string): Promise<boolean>;
}

/** What a person is on a day, read once for a scope. */
export interface Standing {
  /** Organisations, by direct office or membership, in which the person sits / may read confidential rows. */
  readonly memberOf: readonly string[];
  readonly confidantOf: readonly string[];
  /** Organisations whose issued papers come to the person by office. */
  readonly hearsFrom: readonly string[];
  /** Narrower circles within organisations whose words the person reads: a part of one by its id, the inner one by the organisation's. */
  readonly circles: readonly string[];
  /** Organisations for which the person answers by an office held there. */
  readonly answersFor: readonly string[];
  holds(right: string, organisationId: string): Promise<boolean>;
}

/** What the module that owns offices and memberships tells auth (wired in app.ts). */
export interface GrantsSource {
  standing(db: Transaction<DB>, personId: string, today: string): Promise<Standing>;
}

export const timeZone = 'Asia/Ho_Chi_Minh';

/** Date in Asia/Ho_Chi_Minh of an instant, YYYY-MM-DD. */
export function dateIn(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export type Clock = () => Temporal.Instant;
export const systemClock: Clock = () => Temporal.Now.instant();

/** The id of the acting person; a surprise where a job acts, since jobs sign nothing. */
export function actingPerson(scope: Scope): string {
  if (scope.actor.personId === null) throw new Error(`job ${scope.actor.job} acts where a person must`);
  return scope.actor.personId;
}

/** Mints scopes over a database. `platform/auth` and tests of the platform are its only callers. */
export class ScopeMint {
  readonly #grants: GrantsSource;
  readonly #clock: Clock;
  constructor(grants: GrantsSource, clock: Clock = systemClock) {
    this.#grants = grants;
    this.#clock = clock;
  }

  /** For a signed-in person. Sets row security inside `tx`. */
  async forPerson(tx: Transaction<DB>, personId: string): Promise<Scope> {
    const now = this.#clock();
    const today = dateIn(now);
    const standing = await this.#grants.standing(tx, personId, today);
    const { memberOf, confidantOf, hearsFrom, answersFor, circles } = standing;
    await sql`SELECT set_config('nennep.person', ${personId}, true), set_config('nennep.member', ${memberOf.join(',')}, true),
      set_config('nennep.confidant', ${confidantOf.join(',')}, true), set_config('nennep.hears', ${hearsFrom.join(',')}, true),
      set_config('nennep.answers', ${answersFor.join(',')}, true), set_config('nennep.circles', ${circles.join(',')}, true),
      set_config('nennep.job', '', true)`.execute(tx);
    const known = new Map<string, Promise<boolean>>();
    const allows = (right: string, organisationId: string) => {
      const key = `${right} ${organisationId}`;
      const answer = known.get(key) ?? standing.holds(right, organisationId);
      known.set(key, answer);
      return answer;
    };
    return mint({ actor: { personId, job: null }, db: tx, now, today, allows });
  }

  /** For a named job (reminders, sealing, live rendering). Policies name the jobs they let in. */
  async forJob(tx: Transaction<DB>, job: string): Promise<Scope> {
    const now = this.#clock();
    await sql`SELECT set_config('nennep.person', '', true), set_config('nennep.member', '', true),
      set_config('nennep.confidant', '', true), set_config('nennep.hears', '', true),
      set_config('nennep.answers', '', true), set_config('nennep.circles', '', true), set_config('nennep.job', ${job}, true)`.execute(
      tx,
    );
    return mint({
      actor: { personId: null, job },
      db: tx,
      now,
      today: dateIn(now),
      allows: async () => false,
    });
  }
}

function mint(parts: Omit<Scope, typeof minted>): Scope {
  return parts as Scope;
}
