// A screen that follows a live document over a real connection, as a browser does.

export interface OpenStream<T> {
  readonly status: number;
  /** Every document it got, oldest first. */
  readonly documents: T[];
  readonly last: () => T | undefined;
  /** Waits until the last document is so. */
  until(check: (document: T) => boolean): Promise<T>;
  /** Settles when the server ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function openStream<T>(url: string, cookie: string): Promise<OpenStream<T>> {
  const stop = new AbortController();
  const reply = await fetch(url, { headers: { cookie, accept: 'text/event-stream' }, signal: stop.signal });
  const documents: T[] = [];
  const waiting = new Set<() => void>();
  const ended = follow(reply, (document) => {
    documents.push(document as T);
    for (const look of waiting) look();
  }).catch(() => undefined);
  return {
    status: reply.status,
    documents,
    last: () => documents.at(-1),
    until: (check) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(`no such document came; the last: ${JSON.stringify(documents.at(-1))?.slice(0, 600)}`),
          );
        }, 10_000);
        const look = () => {
          const last = documents.at(-1);
          if (last === undefined || !check(last)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(last);
        };
        waiting.add(look);
        look();
      }),
    ended,
    close: () => stop.abort(),
  };
}

async function follow(reply: Response, take: (document: unknown) => void): Promise<void> {
  if (!reply.ok || !reply.body) return;
  let rest = '';
  for await (const text of reply.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + text).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) take(JSON.parse(data));
    }
  }
}
