// The proof that somebody may act: only platform/auth mints a Scope, and no query compiles without one.
import { type RawBuilder, sql, type Transaction } from 'kysely';
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
  /** In: the person's id, or an expression of SQL that is the id; null in it = nobody, who is nothing. */
  standing(db: Transaction<DB>, person: string | RawBuilder<string>, today: string): Promise<Standing>;
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
    return this.#enter(tx, personId, now, await this.#grants.standing(tx, personId, dateIn(now)));
  }

  /**
   * For whoever holds a session: who it is and what he may are asked at once. In: the session's look-up under way, null = there is
   * none that lives; and the same person as SQL. Out: null without a living session, and then nothing is set.
   */
  async forSession<S extends { readonly personId: string }>(
    tx: Transaction<DB>,
    found: Promise<S | null>,
    person: RawBuilder<string>,
  ): Promise<{ readonly session: S; readonly scope: Scope } | null> {
    const now = this.#clock();
    const [session, standing] = await Promise.all([found, this.#grants.standing(tx, person, dateIn(now))]);
    return session && { session, scope: this.#enter(tx, session.personId, now, standing) };
  }

  /** The settings are sent before any statement of the scope, and PostgreSQL keeps the order: nobody waits for their answer. */
  #enter(tx: Transaction<DB>, personId: string, now: Temporal.Instant, standing: Standing): Scope {
    const { memberOf, confidantOf, hearsFrom, answersFor, circles } = standing;
    send(
      tx,
      sql`SELECT set_config('nennep.person', ${personId}, true), set_config('nennep.member', ${memberOf.join(',')}, true),
      set_config('nennep.confidant', ${confidantOf.join(',')}, true), set_config('nennep.hears', ${hearsFrom.join(',')}, true),
      set_config('nennep.answers', ${answersFor.join(',')}, true), set_config('nennep.circles', ${circles.join(',')}, true),
      set_config('nennep.job', '', true)`,
    );
    const known = new Map<string, Promise<boolean>>();
    const allows = (right: string, organisationId: string) => {
      const key = `${right} ${organisationId}`;
      const answer = known.get(key) ?? standing.holds(right, organisationId);
      known.set(key, answer);
      return answer;
    };
    return mint({ actor: { personId, job: null }, db: tx, now, today: dateIn(now), allows });
  }

  /** For a named job (reminders, sealing, live rendering). Policies name the jobs they let in. */
  async forJob(tx: Transaction<DB>, job: string): Promise<Scope> {
    const now = this.#clock();
    send(
      tx,
      sql`SELECT set_config('nennep.person', '', true), set_config('nennep.member', '', true),
      set_config('nennep.confidant', '', true), set_config('nennep.hears', '', true),
      set_config('nennep.answers', '', true), set_config('nennep.circles', '', true), set_config('nennep.job', ${job}, true)`,
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

/** Should a setting fail, the transaction does: no statement after it is answered, and nothing is committed. */
function send(tx: Transaction<DB>, settings: RawBuilder<unknown>): void {
  settings.execute(tx).catch(() => undefined);
}

function mint(parts: Omit<Scope, typeof minted>): Scope {
  return parts as Scope;
}
