// A hall's network before the server: it carries each phone's cookie as its browser would, counts what phones ask, and can break.
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hall {
  /** Where the phone with this cookie finds the server. */
  addressFor(cookie: string): string;
  /** Paths asked for, with the milliseconds since the start. */
  readonly asked: { readonly path: string; readonly at: number }[];
  /** Breaks every connection that is open. */
  cut(): void;
  close(): Promise<void>;
}

/** In: the server's address. */
export async function openHall(target: string): Promise<Hall> {
  const cookies: string[] = [];
  const asked: Hall['asked'] = [];
  const server: Server = createServer((incoming, answer) => {
    const [, number, path = '/'] = /^\/(\d+)(\/.*)$/.exec(incoming.url ?? '') ?? [];
    asked.push({ path, at: performance.now() });
    const onward = ask(
      target + path,
      { headers: { ...incoming.headers, cookie: cookies[Number(number)] ?? '' } },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        // The head goes out before the first document, as from the server itself.
        answer.flushHeaders();
        reply.pipe(answer);
        reply.on('error', () => answer.destroy());
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    onward.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressFor: (cookie) => `http://127.0.0.1:${port}/${cookies.push(cookie) - 1}`,
    asked,
    cut: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
