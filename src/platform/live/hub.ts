// Live documents: a thing is read once a change, shown once for each audience, sent to every open screen.
import type { Scope } from '../auth/scope.ts';
import { Shown } from './shown.ts';

export interface Watching {
  readonly audience: string;
  /** Watching counts as use of the session: a hall's screen is not signed out as idle while something is on. */
  readonly awake?: boolean;
}

export interface LiveTopic<State = unknown> {
  /** The subject type of the facts that change it, e.g. 'meeting'. */
  readonly topic: string;
  /** The audience a signed-in person belongs to for this id, or the one asked for if he may; null = may not watch. */
  audienceOf(scope: Scope, id: string, asked: string | undefined): Promise<Watching | null>;
  /** All that its documents are made of, read by the job 'live'; null = there is no such thing. */
  read(scope: Scope, id: string): Promise<State | null>;
  /** The document of one audience. Pure. */
  show(state: State, audience: string): unknown;
}

export interface Screen {
  /** Takes a document; a later one replaces it if it has not gone out yet. */
  send(document: Shown): void;
  end(): void;
}

interface Place {
  readonly audience: string;
  /** Whether it has got a document. */
  served: boolean;
}

interface Thing {
  readonly topic: LiveTopic;
  readonly id: string;
  readonly screens: Map<Screen, Place>;
  /** By audience, of the last reading. */
  documents: Map<string, Shown>;
  state: { readonly value: unknown; readonly at: number } | null;
  reading: Promise<void> | null;
  /** Changed since the last reading began: all screens get the next one. */
  changed: boolean;
  failures: number;
  retry: NodeJS.Timeout | null;
}

/** Readings for plain requests: the one that runs, and the one that begins after it. */
interface Asked {
  readonly running: Promise<unknown>;
  next: Promise<unknown> | null;
}

type RunAsJob = <T>(job: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** Who joins later than this after a reading gets a new one, so that the time in the document is the present. */
const freshMilliseconds = 5000;
const retryMilliseconds = { first: 250, longest: 10_000 };

/** One hub a process. In: a way to run a read as a named job. */
export class LiveHub {
  readonly #things = new Map<string, Thing>();
  readonly #asked = new Map<string, Asked>();
  readonly #runAsJob: RunAsJob;
  readonly #onError: (error: unknown) => void;
  #reads = 0;
  #documents = 0;
  constructor(runAsJob: RunAsJob, onError: (error: unknown) => void) {
    this.#runAsJob = runAsJob;
    this.#onError = onError;
  }

  /** Screens open now; readings and documents made since the start. */
  get figures(): { screens: number; reads: number; documents: number } {
    let screens = 0;
    for (const thing of this.#things.values()) screens += thing.screens.size;
    return { screens, reads: this.#reads, documents: this.#documents };
  }

  /** Adds a screen; it gets the present document at once and every later one. Out: how to leave. */
  async join(topic: LiveTopic, id: string, audience: string, screen: Screen): Promise<() => void> {
    const thing = this.#thing(topic, id);
    const place = { audience, served: false };
    // From here on no change passes it by, whatever happens while the first document is read.
    thing.screens.set(screen, place);
    const leave = () => {
      thing.screens.delete(screen);
      this.#dropEmpty(thing);
    };
    try {
      const isFresh = thing.state !== null && Date.now() - thing.state.at < freshMilliseconds;
      if (!isFresh) await (thing.reading ?? this.#read(thing));
      if (!place.served && thing.screens.has(screen)) this.#serve(thing, screen, place);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /**
   * The thing as it stands, for a plain request; null = there is none. All who ask while a reading runs share the next one:
   * it begins after they asked, so that each finds what was acknowledged to him.
   */
  async stateOf<State>(topic: LiveTopic<State>, id: string): Promise<State | null> {
    const key = `${topic.topic} ${id}`;
    const asked = this.#asked.get(key);
    if (!asked) return this.#ask(topic, id, key);
    asked.next ??= asked.running.catch(() => undefined).then(() => this.#ask(topic, id, key));
    return asked.next as Promise<State | null>;
  }

  #ask<State>(topic: LiveTopic<State>, id: string, key: string): Promise<State | null> {
    this.#reads += 1;
    const running = this.#runAsJob('live', (scope) => topic.read(scope, id));
    const asked: Asked = { running, next: null };
    this.#asked.set(key, asked);
    const done = () => {
      // Who waits for the next one takes this place by asking.
      if (this.#asked.get(key) === asked && asked.next === null) this.#asked.delete(key);
    };
    running.then(done, done);
    return running;
  }

  /** A thing changed: it is read again, once however many facts came together. */
  changed(topic: string, id: string): void {
    const thing = this.#things.get(`${topic} ${id}`);
    if (thing) this.#change(thing);
  }

  /** After the connection that hears of changes was lost: everything may have changed. */
  changedAll(): void {
    for (const thing of this.#things.values()) this.#change(thing);
  }

  #thing(topic: LiveTopic, id: string): Thing {
    const key = `${topic.topic} ${id}`;
    const known = this.#things.get(key);
    if (known) return known;
    const thing: Thing = {
      topic,
      id,
      screens: new Map(),
      documents: new Map(),
      state: null,
      reading: null,
      changed: false,
      failures: 0,
      retry: null,
    };
    this.#things.set(key, thing);
    return thing;
  }

  #dropEmpty(thing: Thing): void {
    if (thing.screens.size > 0) return;
    if (thing.retry) clearTimeout(thing.retry);
    const key = `${thing.topic.topic} ${thing.id}`;
    if (this.#things.get(key) === thing) this.#things.delete(key);
  }

  #change(thing: Thing): void {
    thing.changed = true;
    if (!thing.reading) this.#read(thing).catch(this.#onError);
  }

  #read(thing: Thing): Promise<void> {
    thing.reading = this.#readUntilStill(thing).finally(() => {
      thing.reading = null;
    });
    return thing.reading;
  }

  async #readUntilStill(thing: Thing): Promise<void> {
    do {
      const isChange = thing.changed;
      thing.changed = false;
      const at = Date.now();
      let value: unknown;
      try {
        this.#reads += 1;
        value = await this.#runAsJob('live', (scope) => thing.topic.read(scope, thing.id));
        if (value !== null) this.#tell(thing, { value, at }, isChange);
      } catch (error) {
        this.#tryAgain(thing, isChange);
        throw error;
      }
      thing.failures = 0;
      if (value === null) for (const screen of [...thing.screens.keys()]) screen.end();
    } while (thing.changed);
  }

  /** Everybody gets a change; a reading for who has just joined is for those without a document only. */
  #tell(thing: Thing, state: NonNullable<Thing['state']>, isChange: boolean): void {
    thing.state = state;
    thing.documents = new Map();
    for (const [screen, place] of thing.screens)
      if (isChange || !place.served) this.#serve(thing, screen, place);
  }

  #serve(thing: Thing, screen: Screen, place: Place): void {
    if (thing.state === null) return;
    let document = thing.documents.get(place.audience);
    if (document === undefined) {
      this.#documents += 1;
      document = new Shown(thing.topic.show(thing.state.value, place.audience));
      thing.documents.set(place.audience, document);
    }
    place.served = true;
    screen.send(document);
  }

  /** A change that could not be read must not stay unseen: screens would show what is no longer so. */
  #tryAgain(thing: Thing, isChange: boolean): void {
    thing.changed ||= isChange;
    if (!thing.changed || thing.retry || thing.screens.size === 0) return;
    const wait = Math.min(retryMilliseconds.longest, retryMilliseconds.first * 2 ** thing.failures);
    thing.failures += 1;
    thing.retry = setTimeout(() => {
      thing.retry = null;
      if (thing.changed && thing.screens.size > 0) this.#change(thing);
    }, wait);
    thing.retry.unref();
  }
}
