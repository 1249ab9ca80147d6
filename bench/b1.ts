// B1: one action in a meeting of a thousand, until it is shown on every open screen; beside a bare broadcaster in the same run.
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram, startWorker, type Worker } from './process.ts';
import { atMost, type Case, type Extent, type Found, quantile, within } from './result.ts';
import type { Acted, Action, Streams } from './screens.ts';
import type { Hall, Stage } from './stage.ts';

export const title = 'one action → shown on every open screen';

const sizes = { whole: [100, 1000, 5000], short: [100] } as const;
const actions = { whole: 24, short: 10 } as const;

export interface Watched {
  readonly hall: Hall;
  /** Cookies of the hall's members; the first is the secretary's, who leads. */
  readonly cookies: readonly string[];
}

/** Streams of members, in turn, as their phones open them. */
export function streamsOf({ hall, cookies }: Watched, screens: number) {
  const path = `/api/v1/live/meeting/${hall.meetingId}?as=member&parts=1`;
  return Array.from({ length: screens }, (_, at) => ({
    path,
    cookie: cookies[at % cookies.length] as string,
  }));
}

/** The chair goes on to one item and back again. */
export function actionsOf({ hall, cookies }: Watched) {
  const [, ...items] = hall.itemIds;
  return items.slice(0, 2).map((itemId) => ({
    kind: 'act' as const,
    name: 'ours',
    path: `/api/v1/meetings/${hall.meetingId}/items/${itemId}/open`,
    cookie: cookies[0] as string,
    marker: `"currentItemId":"${itemId}"`,
  }));
}

export async function run(stage: Stage, watched: Watched, extent: Extent): Promise<Found> {
  const program = await startProgram(stage);
  const clients = startWorker('screens.ts');
  const bare = startWorker('bare/broadcast.ts');
  const cases: Case[] = [];
  const failures: string[] = [];
  try {
    const { port: barePort } = await bare.ask<{ port: number }>({ kind: 'listen' });
    for (const screens of sizes[extent]) {
      const streams = streamsOf(watched, screens);
      const open = (name: string, port: number) =>
        clients.ask({ kind: 'open', name, port, streams } satisfies Streams);
      await open('ours', program.port);
      await open('bare', barePort);
      const found = await measure(
        { stage, clients, bare, screens, times: actions[extent] },
        actionsOf(watched),
      );
      cases.push(...found.cases);
      failures.push(...found.failures);
      await clients.ask({ kind: 'close' });
      await pause(500);
    }
  } finally {
    await Promise.all([clients.stop(), bare.stop(), program.stop()]);
  }
  return { cases, failures };
}

interface Around {
  readonly stage: Stage;
  readonly clients: Worker;
  readonly bare: Worker;
  readonly screens: number;
  /** How many actions are measured. */
  readonly times: number;
}

type Ours = ReturnType<typeof actionsOf>;

/** Ours, the floor and the written floor take turns, so that what else runs on the machine meets all of them. */
async function measure({ stage, clients, bare, screens, times }: Around, ours: Ours): Promise<Found> {
  const failures: string[] = [];
  const act = async (action: Action): Promise<Acted> => {
    const acted = await clients.ask<Acted>(action);
    if (acted.status !== 200) failures.push(`${screens} screens, ${action.name}: ${acted.status}`);
    if (acted.times.length !== screens)
      failures.push(`${screens} screens, ${action.name}: shown on ${acted.times.length}`);
    await pause(60);
    return acted;
  };
  // The first of each warm up; what ours sent is what the bare server sends.
  const frames: string[] = [];
  for (const action of [...ours, ...ours]) frames.push((await act(action)).frame);
  const sent = frames.slice(-ours.length);
  await bare.ask({ kind: 'take', frames: sent, databaseUrl: stage.ownerUrl });
  const floors = ours.map(({ marker }) => ({
    kind: 'act' as const,
    name: 'bare',
    path: '/',
    cookie: '',
    marker,
  }));
  const [first, second] = floors as [Action, Action];
  for (const action of floors) await act(action);
  const shown = { ours: [] as number[], floor: [] as number[], written: [] as number[] };
  const readings = await stage.ran(roomWords);
  for (let at = 0; at < times; at++) {
    shown.ours.push(...(await act(ours[at % ours.length] as Action)).times);
    shown.floor.push(...(await act(first)).times);
    shown.written.push(...(await act({ ...second, path: '/written' })).times);
  }
  const perChange = ((await stage.ran(roomWords)) - readings) / times;
  const bytes = Math.max(...sent.map((frame) => Buffer.byteLength(frame)));
  const timed = (name: string, share: number) =>
    atMost(1.3, {
      name: `${screens} screens, ${name}`,
      unit: 'ms',
      floor: quantile(shown.floor, share),
      peer: { name: 'bare, one durable row and NOTIFY', value: quantile(shown.written, share) },
      ours: quantile(shown.ours, share),
    });
  return {
    cases: [
      timed('p50', 0.5),
      timed('p99', 0.99),
      within(1, {
        name: `${screens} screens, readings of the room a change`,
        unit: 'readings',
        floor: 1,
        ours: perChange,
      }),
      within(4, {
        name: `${screens} screens, sent to each a change`,
        unit: 'kB',
        floor: null,
        ours: bytes / 1000,
      }),
    ],
    failures,
  };
}

/** In the statement that reads the speeches: once in each reading of a room. */
const roomWords = 'FROM meeting_speeches s JOIN people';
