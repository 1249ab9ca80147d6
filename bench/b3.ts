// B3: an opinion written, durable and with its fact, spread over forty cells and in one; beside the same inserts, bare.
import { randomUUID } from 'node:crypto';
import { askedBy, type Statement } from './asked.ts';
import { inTurns, load } from './load.ts';
import { startProgram, startWorker } from './process.ts';
import { atLeast, type Extent, type Found, median } from './result.ts';
import type { Stage } from './stage.ts';

export const title = 'an opinion written, durable, with its fact, 32 connections';

interface Writer {
  readonly cellId: string;
  readonly personId: string;
  readonly cookie: string;
}

const path = (cellId: string) => `/api/v1/organisations/${cellId}/opinions`;
const opinion = (cellId: string) => ({
  kind: 'addition',
  text: 'Nên chia hai đợt xả nước để giữ mực nước hồ trong tuần đầu tháng.',
  about: { type: 'unit', id: cellId },
});

/** Inserts, and what row security needs to let them in. */
const isWritten = ({ text }: Statement) => /^\s*(insert|with fact|select set_config)/i.test(text);

export async function run(stage: Stage, extent: Extent): Promise<Found> {
  const cells = await stage.makeCells(extent === 'whole' ? 40 : 4, 8);
  const people = cells.flatMap(({ cellId, officials }) =>
    officials.map((personId) => ({ cellId, personId })),
  );
  const cookies = await stage.signIn(people.map((one) => one.personId));
  const writers: Writer[] = people.map((one, at) => ({ ...one, cookie: cookies[at] as string }));
  const [first] = writers as [Writer];
  const app = await stage.open();
  const program = await startProgram(stage);
  const bare = startWorker('bare/statements.ts');
  const failures: string[] = [];
  try {
    const key = randomUUID();
    const asked = await askedBy(app, {
      method: 'POST',
      url: path(first.cellId),
      headers: { cookie: first.cookie, 'idempotency-key': key },
      payload: opinion(first.cellId),
    });
    if (asked.status !== 200) throw new Error(`opinion: ${asked.status} ${asked.body}`);
    const inside = asked.statements.filter(isWritten).map(({ text, values }) => ({
      text,
      // A hash arrives at the other process as text.
      values: values.map((value) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)),
    }));
    const { id } = JSON.parse(asked.body) as { id: string };
    const { port } = await bare.ask<{ port: number }>({
      databaseUrl: stage.appUrl,
      before: [],
      inside,
      answer: asked.body,
      own: { returned: id },
    });
    const cases = [];
    for (const [name, among] of [
      [`spread over ${cells.length} cells`, writers],
      ['in one cell', writers.slice(0, 8)],
    ] as const) {
      let turn = 0;
      const writer = () => {
        turn += 1;
        return among[turn % among.length] as Writer;
      };
      const seconds = extent === 'whole' ? 5 : 2;
      const ours = () =>
        load({
          port: program.port,
          seconds,
          next: () => {
            const { cellId, cookie } = writer();
            const headers = { cookie, 'idempotency-key': randomUUID() };
            return { method: 'POST', path: path(cellId), headers, body: opinion(cellId) };
          },
        });
      const floor = () =>
        load({
          port,
          seconds,
          next: () => {
            const { cellId, personId } = writer();
            const instead = [
              [first.cellId, cellId],
              [first.personId, personId],
              [key, randomUUID()],
            ];
            return { method: 'POST', path: '/', body: { instead } };
          },
        });
      await inTurns(1, ours, floor);
      const found = await inTurns(extent === 'whole' ? 3 : 1, ours, floor);
      failures.push(...found.failures);
      cases.push(
        atLeast(0.7, { name, unit: 'opinions/s', floor: median(found.floor), ours: median(found.ours) }),
      );
    }
    return { cases, failures };
  } finally {
    await bare.stop();
    await app.close();
    await program.stop();
  }
}
