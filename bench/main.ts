// `npm run bench -- B1 B2 …` or `all`: runs benches one after the other and writes bench/results.
import * as b1 from './b1.ts';
import * as b2 from './b2.ts';
import * as b3 from './b3.ts';
import * as b4 from './b4.ts';
import * as b9 from './b9.ts';
import * as b10 from './b10.ts';
import { type Extent, type Found, publish } from './result.ts';
import { buildStage, type Stage } from './stage.ts';

const members = { whole: 1000, short: 60 } as const;

interface Bench {
  readonly title: string;
  run(extent: Extent): Promise<Found>;
}

async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await buildStage();
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

const inHall = (title: string, run: typeof b1.run): Bench => ({
  title,
  run: (extent) =>
    onStage(async (stage) => {
      const hall = await stage.makeHall(members[extent]);
      return run(stage, { hall, cookies: await stage.signIn(hall.cell.officials) }, extent);
    }),
});

const ofStage = (title: string, run: typeof b2.run): Bench => ({
  title,
  run: (extent) => onStage((stage) => run(stage, extent)),
});

const benches: Record<string, Bench> = {
  B1: inHall(b1.title, b1.run),
  B2: ofStage(b2.title, b2.run),
  B3: ofStage(b3.title, b3.run),
  B4: ofStage(b4.title, b4.run),
  B9: b9,
  B10: inHall(b10.title, b10.run),
};

const asked = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const extent: Extent = process.argv.includes('--short') ? 'short' : 'whole';
const ids = asked.includes('all') || asked.length === 0 ? Object.keys(benches) : asked;
const unknown = ids.filter((id) => !(id in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const id of ids) {
  const begun = Date.now();
  const bench = benches[id] as Bench;
  const found = await bench.run(extent);
  for (const { name, unit, floor, peer, ours, ratio, goal, met } of found.cases)
    console.log(
      `${id} ${name}: ours ${ours} ${unit}, floor ${floor ?? '–'}${peer ? `, ${peer.name} ${peer.value}` : ''}, ratio ${ratio ?? '–'}, goal ${goal}: ${met ? 'met' : 'missed'}`,
    );
  for (const failure of found.failures) console.log(`${id} FAILURE ${failure}`);
  if (found.failures.length > 0) process.exitCode = 1;
  if (extent === 'whole') publish(id, bench.title, found);
  console.log(`${id} took ${Math.round((Date.now() - begun) / 1000)} s`);
}
