// One open screen: a slow one is spared what it could not show any more, a dead one is given up.
import type { Writable } from 'node:stream';
import type { Screen } from './hub.ts';
import type { Shown } from './shown.ts';

/** A stream that took nothing for so long has nobody at its other end. */
const deadMilliseconds = 60_000;

/**
 * Sends documents over a stream; with `parts`, after the first one only what is different. While the stream is full only the
 * newest one waits, so that memory does not pile up.
 */
export class StreamScreen implements Screen {
  readonly #stream: Writable;
  readonly #parts: boolean;
  /** What the other end has, or will have when it reads on. */
  #sent: Shown | null = null;
  #waiting: Shown | null = null;
  #fullSince: number | null = null;
  constructor(stream: Writable, parts = false) {
    this.#stream = stream;
    this.#parts = parts;
    stream.on('drain', () => this.#drained());
    // A connection that breaks is a screen that left.
    stream.on('error', () => stream.destroy());
  }

  send(document: Shown): void {
    if (this.#fullSince !== null) {
      this.#waiting = document;
      return;
    }
    this.#write(this.#parts && this.#sent ? document.after(this.#sent) : document.whole);
    this.#sent = document;
  }

  /** Shows both ends that the stream is alive; tells how long to wait, at most, before joining again when it ends (milliseconds). */
  beat(spread: number): void {
    if (this.#fullSince === null) this.#write(`retry: ${spread}\n\n`);
    else if (Date.now() - this.#fullSince > deadMilliseconds) this.#stream.destroy();
  }

  /** A full stream is cut: what waits in it would be seen after the end. */
  end(): void {
    if (this.#fullSince === null) this.#stream.end();
    else this.#stream.destroy();
  }

  #write(text: string | Buffer): void {
    if (this.#stream.destroyed || this.#stream.writableEnded) return;
    if (!this.#stream.write(text)) this.#fullSince = Date.now();
  }

  #drained(): void {
    this.#fullSince = null;
    const newest = this.#waiting;
    this.#waiting = null;
    if (newest !== null) this.send(newest);
  }
}
