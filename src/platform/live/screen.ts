// One open screen: a slow one is spared what it could not show any more, a dead one is given up.
import type { Writable } from 'node:stream';
import type { Screen } from './hub.ts';

/** A stream that took nothing for so long has nobody at its other end. */
const deadMilliseconds = 60_000;

/** Sends whole documents over a stream. While the stream is full only the newest one waits, so that memory does not pile up. */
export class StreamScreen implements Screen {
  readonly #stream: Writable;
  #waiting: string | null = null;
  #fullSince: number | null = null;
  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('drain', () => this.#drained());
    // A connection that breaks is a screen that left.
    stream.on('error', () => stream.destroy());
  }

  send(frame: string): void {
    if (this.#fullSince === null) this.#write(frame);
    else this.#waiting = frame;
  }

  /** Shows both ends that the stream is alive. */
  beat(): void {
    if (this.#fullSince === null) this.#write(': .\n\n');
    else if (Date.now() - this.#fullSince > deadMilliseconds) this.#stream.destroy();
  }

  /** A full stream is cut: what waits in it would be seen after the end. */
  end(): void {
    if (this.#fullSince === null) this.#stream.end();
    else this.#stream.destroy();
  }

  #write(text: string): void {
    if (this.#stream.destroyed || this.#stream.writableEnded) return;
    if (!this.#stream.write(text)) this.#fullSince = Date.now();
  }

  #drained(): void {
    this.#fullSince = null;
    const newest = this.#waiting;
    this.#waiting = null;
    if (newest !== null) this.#write(newest);
  }
}
