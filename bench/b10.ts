// B10: memory of the program with a thousand open screens, after changes; beside the bare broadcaster with as many.
import { setTimeout as pause } from 'node:timers/promises';
import { actionsOf, streamsOf, type Watched } from './b1.ts';
import { startProgram, startWorker } from './process.ts';
import { type Extent, type Found, within } from './result.ts';
import type { Acted, Action, Streams } from './screens.ts';
import type { Stage } from './stage.ts';

export const title = 'memory with a thousand open screens';

export async function run(stage: Stage, watched: Watched, extent: Extent): Promise<Found> {
  const screens = extent === 'whole' ? 1000 : 100;
  const changes = extent === 'whole' ? 60 : 10;
  const program = await startProgram(stage);
  const clients = startWorker('screens.ts');
  const bare = startWorker('bare/broadcast.ts');
  const failures: string[] = [];
  try {
    const streams = streamsOf(watched, screens);
    const open = (name: string, port: number) =>
      clients.ask({ kind: 'open', name, port, streams } satisfies Streams);
    const { port } = await bare.ask<{ port: number }>({ kind: 'listen' });
    const empty = await program.memory();
    await open('ours', program.port);
    await open('bare', port);
    const opened = await program.memory();
    const ours = actionsOf(watched);
    const sent = new Set<string>();
    for (let at = 0; at < changes; at++) {
      const { times, frame } = await clients.ask<Acted>(ours[at % ours.length] as Action);
      if (times.length !== screens)
        failures.push(`change ${at + 1} was shown on ${times.length} of ${screens}`);
      sent.add(frame);
    }
    await bare.ask({ kind: 'take', frames: [...sent], databaseUrl: stage.ownerUrl });
    for (let at = 0; at < changes; at++)
      await clients.ask({ ...(ours[0] as Action), name: 'bare', path: '/', marker: 'data: ' });
    await pause(1000);
    const after = await program.memory();
    const floor = (await bare.ask<{ bytes: number }>({ kind: 'memory' })).bytes;
    const megabytes = (bytes: number) => bytes / 1e6;
    return {
      cases: [
        within(300, {
          name: `resident with ${screens} screens, after ${changes} changes`,
          unit: 'MB',
          floor: megabytes(floor),
          ours: megabytes(after),
        }),
        within(300, {
          name: `resident with ${screens} screens, just opened`,
          unit: 'MB',
          floor: null,
          ours: megabytes(opened),
        }),
        within(300, { name: 'resident without screens', unit: 'MB', floor: null, ours: megabytes(empty) }),
      ],
      failures,
    };
  } finally {
    await Promise.all([clients.stop(), bare.stop(), program.stop()]);
  }
}
