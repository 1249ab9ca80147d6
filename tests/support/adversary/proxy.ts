// A small reverse proxy with an ordinary access log, kept as the guide for operators asks; what is left out is read from the guide.
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface FrontDoor {
  readonly port: number;
  /** The access log so far. */
  log(): string;
  /** As the guide asks, or every line, with what was sent (an operator's mistake). */
  keep(what: 'as-advised' | 'everything'): void;
  close(): Promise<void>;
}

const guide = join(import.meta.dirname, '../../../docs/operations.md');

/** What the guide's example for nginx leaves out of the access log, by path. */
export function unloggedByGuide(): RegExp {
  const found = /"~(\^\/api[^"]+)"\s+0;/.exec(readFileSync(guide, 'utf8'));
  if (!found?.[1])
    throw new Error('docs/operations.md shows no line of nginx that leaves paths out of the log');
  return new RegExp(found[1]);
}

/** In: the port of the program. */
export async function startProxy(programPort: number): Promise<FrontDoor> {
  const agent = new Agent({ keepAlive: true });
  const unlogged = unloggedByGuide();
  const lines: string[] = [];
  let everything = false;
  const server = createServer((asked, answer) => {
    const address = `${asked.socket.remoteAddress}:${asked.socket.remotePort}`;
    const { method = 'GET', url = '/' } = asked;
    const sent: Buffer[] = [];
    asked.on('data', (part: Buffer) => sent.push(part));
    const onward = request(
      {
        agent,
        port: programPort,
        host: '127.0.0.1',
        method,
        path: url,
        headers: { ...asked.headers, 'x-forwarded-for': address },
      },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
        reply.on('end', () => {
          if (!everything && unlogged.test(url)) return;
          const body = everything ? ` ${Buffer.concat(sent)}` : '';
          lines.push(
            `${address} [${new Date().toISOString()}] "${method} ${url}" ${reply.statusCode}${body}`,
          );
        });
      },
    );
    onward.on('error', () => answer.writeHead(502).end());
    asked.pipe(onward);
  });
  // A phone's connection stays; its number is what an operator could go by.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    log: () => lines.join('\n'),
    keep(what) {
      everything = what === 'everything';
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
