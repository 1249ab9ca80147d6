// Many open screens in one process: opens streams, sends one action, tells when each screen had it.
import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { answer } from './process.ts';

export interface Streams {
  readonly kind: 'open';
  readonly name: string;
  readonly port: number;
  readonly streams: readonly { readonly path: string; readonly cookie: string }[];
}

export interface Action {
  readonly kind: 'act';
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
  /** What the frame of this action holds and the one before did not. */
  readonly marker: string;
}

export interface Acted {
  readonly status: number;
  /** Milliseconds from sending the action, for each screen that showed it. */
  readonly times: readonly number[];
  /** The event as the first screen got it. */
  readonly frame: string;
}

interface Screen {
  close(): void;
}

const groups = new Map<string, { port: number; screens: Screen[] }>();
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let awaited: { marker: string; seen: (screen: number, frame: string) => void } | null = null;

function openStream(port: number, path: string, cookie: string, number: number): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, agent: false, headers: { accept: 'text/event-stream', cookie } },
      (reply: IncomingMessage) => {
        if (reply.statusCode !== 200) reject(new Error(`stream ${path}: ${reply.statusCode}`));
        reply.setEncoding('utf8');
        let rest = '';
        reply.on('data', (text: string) => {
          const whole = rest + text;
          const end = whole.lastIndexOf('\n\n');
          if (end < 0) {
            rest = whole;
            return;
          }
          rest = whole.slice(end + 2);
          if (whole.includes('data: ')) resolve({ close: () => asked.destroy() });
          if (awaited && whole.includes(awaited.marker)) awaited.seen(number, whole.slice(0, end + 2));
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function open({ name, port, streams }: Streams): Promise<object> {
  const screens: Screen[] = [];
  for (let at = 0; at < streams.length; at += 50) {
    const some = streams.slice(at, at + 50);
    screens.push(
      ...(await Promise.all(some.map(({ path, cookie }, more) => openStream(port, path, cookie, at + more)))),
    );
  }
  groups.set(name, { port, screens });
  return { opened: screens.length };
}

async function act({ name, path, cookie, marker }: Action): Promise<Acted> {
  const group = groups.get(name);
  if (!group) throw new Error(`no screens ${name}`);
  const times: number[] = [];
  let frame = '';
  let begun = 0;
  const all = new Promise<void>((resolve) => {
    awaited = {
      marker,
      seen(number, text) {
        times.push(performance.now() - begun);
        if (number === 0) frame = text;
        if (times.length === group.screens.length) resolve();
      },
    };
  });
  begun = performance.now();
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: group.port, path, method: 'POST', agent, headers: { cookie } },
      (reply) => reply.resume().on('end', () => resolve(reply.statusCode ?? 0)),
    );
    asked.on('error', reject);
    asked.end();
  });
  await Promise.race([all, pause(15_000, undefined, { ref: false })]);
  awaited = null;
  return { status, times, frame };
}

answer(async (question: Streams | Action | { kind: 'close' }) => {
  if (question.kind === 'open') return open(question);
  if (question.kind === 'act') return act(question);
  for (const { screens } of groups.values()) for (const screen of screens) screen.close();
  groups.clear();
  return {};
});
