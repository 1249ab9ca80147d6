// Live documents: one per topic, id and audience; rendered once per change and sent to every open screen.
import type { Scope } from '../auth/scope.ts';

export interface LiveTopic {
  /** The subject type of the facts that change it, e.g. 'meeting'. */
  readonly topic: string;
  readonly audiences: readonly string[];
  /** The audience a signed-in person belongs to for this id, or the one asked for if he may; null = may not watch. */
  audienceOf(scope: Scope, id: string, asked: string | undefined): Promise<string | null>;
  /** The document of one audience, read by the job 'live'. */
  render(scope: Scope, id: string, audience: string): Promise<unknown>;
}

interface Room {
  readonly topic: LiveTopic;
  readonly id: string;
  readonly audience: string;
  readonly screens: Set<(frame: string) => void>;
  frame: string | null;
  version: number;
  rendering: Promise<void> | null;
  dirty: boolean;
}

type RunAsJob = <T>(job: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** One hub a process. In: a way to run a read as a named job. */
export class LiveHub {
  readonly #rooms = new Map<string, Room>();
  readonly #runAsJob: RunAsJob;
  readonly #onError: (error: unknown) => void;
  constructor(runAsJob: RunAsJob, onError: (error: unknown) => void) {
    this.#runAsJob = runAsJob;
    this.#onError = onError;
  }

  get screens(): number {
    let open = 0;
    for (const room of this.#rooms.values()) open += room.screens.size;
    return open;
  }

  /** Adds a screen; it gets the present document at once and every later one. Out: how to leave. */
  async join(
    topic: LiveTopic,
    id: string,
    audience: string,
    send: (frame: string) => void,
  ): Promise<() => void> {
    const key = `${topic.topic} ${id} ${audience}`;
    let room = this.#rooms.get(key);
    if (!room) {
      room = {
        topic,
        id,
        audience,
        screens: new Set(),
        frame: null,
        version: 0,
        rendering: null,
        dirty: false,
      };
      this.#rooms.set(key, room);
    }
    const joined = room;
    // A first screen renders; later ones share the frame that is there.
    if (joined.frame === null) await this.#render(joined);
    if (joined.frame !== null) send(joined.frame);
    joined.screens.add(send);
    return () => {
      joined.screens.delete(send);
      if (joined.screens.size === 0 && this.#rooms.get(key) === joined) this.#rooms.delete(key);
    };
  }

  /** A thing changed: its rooms are rendered again, once each however many facts came together. */
  changed(topic: string, id: string): void {
    for (const room of this.#rooms.values()) {
      if (room.topic.topic === topic && room.id === id) this.#render(room).catch(this.#onError);
    }
  }

  /** After the connection that hears of changes was lost: everything may have changed. */
  changedAll(): void {
    for (const room of this.#rooms.values()) this.#render(room).catch(this.#onError);
  }

  async #render(room: Room): Promise<void> {
    if (room.rendering) {
      room.dirty = true;
      return room.rendering;
    }
    room.rendering = (async () => {
      do {
        room.dirty = false;
        const document = await this.#runAsJob('live', (scope) =>
          room.topic.render(scope, room.id, room.audience),
        );
        const data = JSON.stringify(document);
        room.version += 1;
        room.frame = `id: ${room.version}\ndata: ${data}\n\n`;
        for (const send of room.screens) send(room.frame);
      } while (room.dirty);
    })();
    try {
      await room.rendering;
    } finally {
      room.rendering = null;
    }
  }
}
