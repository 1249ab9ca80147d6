// Follows a live document: server-sent events, joined again by itself, polled where streams are blocked; never loses the last one.
import { type DocumentPart, partEvent, withPart } from '../platform/live/contract.ts';

export interface LiveState<T> {
  readonly document: T | null;
  /** 'waiting' = the server does not answer; 'polling' = it does, but its stream does not come through. */
  readonly link: 'joining' | 'live' | 'polling' | 'waiting';
  /** Moments by this machine's clock, in milliseconds: since when it waits, when it tries again, when it came back. */
  readonly lostAt: number | null;
  readonly retryAt: number | null;
  readonly backAt: number | null;
  /** The server refused to show it (401, 403, 404): nothing is tried any more. */
  readonly refused: boolean;
}

const usual = {
  /** After a stream ended, somewhen within this; the server tells how far a room of its size is to be spread. */
  spread: 1000,
  /** First try after a loss, doubled each time up to the longest; each with jitter, so that a room does not come back at once. */
  firstRetry: 1000,
  longestRetry: 10_000,
  /** The server beats every 20 s: a stream silent for longer is dead. */
  silence: 45_000,
  /** A stream that brings nothing in this time is blocked on its way. */
  firstBytes: 8000,
  readAnswer: 8000,
  poll: 4000,
  streamAgain: 60_000,
};

interface LiveOptions<T> {
  /** Address of the stream. */
  readonly address: string;
  /** Reads the document by a plain request; throws with a `status`. */
  readonly read: () => Promise<T>;
  /** What was read before, if anything. */
  readonly first?: T;
  readonly timing?: Partial<typeof usual>;
}

/** How a stream ended: after documents; answering, without one; not answering; refused for good. */
type Ended = 'followed' | 'silent' | 'away' | 'refused';

/** A stream read by fetch, not EventSource: it sees a 401, and the beats that tell a dead stream from a quiet one. */
export class LiveLink<T extends { readonly now: string }> {
  readonly #options: LiveOptions<T>;
  readonly #timing: typeof usual;
  readonly #listeners = new Set<() => void>();
  #state: LiveState<T> = {
    document: null,
    link: 'joining',
    lostAt: null,
    retryAt: null,
    backAt: null,
    refused: false,
  };
  #offset: number | null = null;
  #run: AbortController | null = null;
  #wake: (() => void) | null = null;
  #lastBytes = 0;
  #spread: number;

  constructor(options: LiveOptions<T>) {
    this.#options = options;
    this.#timing = { ...usual, ...options.timing };
    this.#spread = this.#timing.spread;
    if (options.first) this.offer(options.first);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): LiveState<T> => this.#state;

  /** The server's time now, in milliseconds. */
  readonly serverNow = (): number => Date.now() + (this.#offset ?? 0);

  /** Takes a document from elsewhere (a plain read); an older one than is shown is dropped. */
  readonly offer = (document: T): void => {
    const at = Date.parse(document.now);
    // A frame may have waited on its way, never come early: the largest difference is the nearest.
    this.#offset = Math.max(this.#offset ?? Number.NEGATIVE_INFINITY, at - Date.now());
    if (this.#state.document && at < Date.parse(this.#state.document.now)) return;
    this.#set({ document });
  };

  start(): void {
    if (this.#run) return;
    const run = new AbortController();
    this.#run = run;
    void this.#follow(run.signal);
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    this.#wake?.();
  }

  /** The network changed, or the page is seen again after a while: look now rather than at the next try. */
  check(changed: boolean): void {
    if (this.#wake) this.#wake();
    else if (this.#run && (changed || Date.now() - this.#lastBytes > this.#timing.silence / 2)) {
      this.stop();
      this.start();
    }
  }

  #set(change: Partial<LiveState<T>>): void {
    this.#state = { ...this.#state, ...change };
    for (const tell of this.#listeners) tell();
  }

  /**
   * Comes back to the stream itself: its first document is one that all who come share, where a plain read of each would be a
   * storm. The plain read is for networks that let no stream through.
   */
  async #follow(stopped: AbortSignal): Promise<void> {
    let failures = 0;
    let blocked = 0;
    for (;;) {
      const ended = await this.#stream(stopped);
      if (stopped.aborted) return;
      if (ended === 'refused') return this.#set({ refused: true });
      if (ended === 'followed') {
        failures = 0;
        blocked = 0;
        const wait = this.#spread * Math.random();
        // A short while is not worth a word: the document stands, and stream after stream ends in some networks.
        if (wait > unsaid) this.#say(wait);
        await this.#pause(wait, stopped);
        if (stopped.aborted) return;
        continue;
      }
      // Once may be the moment in which a server starts; a second time the way itself is looked at.
      const looks = ended === 'silent' || failures > 0;
      if (looks && (await this.#readOnce(stopped))) {
        blocked += 1;
        failures = 0;
        if (this.#state.link !== 'polling') this.#back();
        if (blocked >= 2) await this.#poll(stopped);
      } else if (!stopped.aborted && !this.#state.refused) {
        failures += 1;
        await this.#wait(failures, stopped);
      }
      if (stopped.aborted || this.#state.refused) return;
    }
  }

  async #wait(failures: number, stopped: AbortSignal): Promise<void> {
    const wait = Math.min(this.#timing.longestRetry, this.#timing.firstRetry * 2 ** (failures - 1));
    const jittered = wait * (0.6 + 0.8 * Math.random());
    this.#say(jittered);
    await this.#pause(jittered, stopped);
  }

  /** Tells that the server is gone, and after how many milliseconds it is tried again. */
  #say(wait: number): void {
    this.#set({ link: 'waiting', lostAt: this.#state.lostAt ?? Date.now(), retryAt: Date.now() + wait });
  }

  /** Follows one stream to its end. */
  async #stream(stopped: AbortSignal): Promise<Ended> {
    const end = new AbortController();
    const onStop = () => end.abort();
    stopped.addEventListener('abort', onStop);
    let timer = setTimeout(onStop, this.#timing.firstBytes);
    let ended: Ended = 'away';
    // What this stream sent last: parts say what is different from that, whatever was read elsewhere meanwhile.
    let sent: T | null = null;
    try {
      const address = `${this.#options.address}${this.#options.address.includes('?') ? '&' : '?'}parts=1`;
      const reply = await fetch(address, {
        headers: { accept: 'text/event-stream' },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: end.signal,
      });
      if (refusals.includes(reply.status)) return 'refused';
      if (!reply.ok || !reply.body) return 'away';
      ended = 'silent';
      const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return ended;
        clearTimeout(timer);
        timer = setTimeout(onStop, this.#timing.silence);
        this.#lastBytes = Date.now();
        const events = (rest + value).split('\n\n');
        rest = events.pop() ?? '';
        for (const { name, data } of events.map(eventOf)) {
          if (name === 'retry') this.#spread = Number(data) || this.#spread;
          else {
            const read: unknown = JSON.parse(data);
            sent = name === partEvent && sent ? withPart(sent, read as DocumentPart) : (read as T);
            ended = 'followed';
            this.offer(sent);
            if (this.#state.link !== 'live') this.#back();
          }
        }
      }
    } catch {
      return ended;
    } finally {
      clearTimeout(timer);
      stopped.removeEventListener('abort', onStop);
      end.abort();
    }
  }

  #back(): void {
    const wasLost = this.#state.lostAt !== null;
    this.#set({
      link: 'live',
      lostAt: null,
      retryAt: null,
      backAt: wasLost ? Date.now() : this.#state.backAt,
    });
  }

  async #readOnce(stopped: AbortSignal): Promise<boolean> {
    try {
      const document = await within(this.#timing.readAnswer, this.#options.read());
      if (!stopped.aborted) this.offer(document);
      return true;
    } catch (error) {
      const status = (error as { status?: number }).status ?? 0;
      if (refusals.includes(status)) this.#set({ refused: true });
      return false;
    }
  }

  /** Plain reads for a while, then the stream is tried again. */
  async #poll(stopped: AbortSignal): Promise<void> {
    this.#set({ link: 'polling', lostAt: null, retryAt: null });
    const until = Date.now() + this.#timing.streamAgain;
    while (Date.now() < until) {
      await this.#pause(this.#timing.poll * (0.8 + 0.4 * Math.random()), stopped);
      if (stopped.aborted || !(await this.#readOnce(stopped))) return;
    }
  }

  async #pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
    if (stopped.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

/** Milliseconds. */
const unsaid = 1000;

/** Answers after which nothing is tried any more. */
const refusals = [401, 403, 404];

/** One event of a stream: its name ('' for a whole document) and data; the server's word on joining again as 'retry'. */
function eventOf(text: string): { name: string; data: string } {
  const field = (name: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).trimStart())
      .join('\n');
  const data = field('data');
  return data === '' ? { name: 'retry', data: field('retry') } : { name: field('event'), data };
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), milliseconds);
    }),
  ]);
}
