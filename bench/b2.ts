// B2: the page of a meeting, signed in, over 32 connections; beside bare Fastify and pg that run the same statements.
import { askedBy } from './asked.ts';
import { inTurns, load } from './load.ts';
import { startProgram, startWorker } from './process.ts';
import { atLeast, type Extent, type Found, median } from './result.ts';
import type { Stage } from './stage.ts';

export const title = 'read the page of a meeting, signed in, 32 connections';

const pages = [
  { name: 'the page of a meeting', path: (id: string) => `/api/v1/meetings/${id}` },
  { name: 'what is one’s own in the room', path: (id: string) => `/api/v1/meetings/${id}/room/own` },
] as const;

export async function run(stage: Stage, extent: Extent): Promise<Found> {
  const hall = await stage.makeHall(25);
  const cookies = await stage.signIn([
    ...hall.cell.officials,
    ...hall.cell.officials,
    ...hall.cell.officials,
  ]);
  const app = await stage.open();
  const program = await startProgram(stage);
  const cases = [];
  const failures: string[] = [];
  try {
    for (const page of pages) {
      const path = page.path(hall.meetingId);
      const request = { method: 'GET' as const, url: path, headers: { cookie: cookies[5] as string } };
      await app.http.inject(request);
      const { status, body, statements } = await askedBy(app, request);
      if (status !== 200) throw new Error(`${path}: ${status} ${body}`);
      const begins = statements.findIndex(({ text }) => /^begin/i.test(text));
      const bare = startWorker('bare/statements.ts');
      try {
        const { port } = await bare.ask<{ port: number }>({
          databaseUrl: stage.appUrl,
          before: statements.slice(0, begins),
          inside: statements.slice(begins + 1).filter(({ text }) => !/^commit/i.test(text)),
          answer: body,
          own: {},
        });
        let turn = 0;
        const next = () => {
          turn += 1;
          return {
            method: 'GET' as const,
            path,
            headers: { cookie: cookies[turn % cookies.length] as string },
          };
        };
        const seconds = extent === 'whole' ? 5 : 2;
        const ours = () => load({ port: program.port, seconds, next });
        const floor = () => load({ port, seconds, next: () => ({ method: 'GET', path: '/' }) });
        // Plans, caches and compilers warm up before anything counts.
        await inTurns(1, ours, floor);
        const found = await inTurns(extent === 'whole' ? 4 : 1, ours, floor);
        failures.push(...found.failures);
        cases.push(
          atLeast(0.8, {
            name: `${page.name}, ${statements.length} statements`,
            unit: 'answers/s',
            floor: median(found.floor),
            ours: median(found.ours),
          }),
        );
      } finally {
        await bare.stop();
      }
    }
  } finally {
    await app.close();
    await program.stop();
  }
  return { cases, failures };
}
