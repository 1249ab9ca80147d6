// Builds the sample organisation through the product's own commands: a year of life, and a meeting that is on now.
import { recordFact } from '../src/platform/audit/facts.ts';
import type { BlindKeys } from '../src/platform/blind/keys.ts';
import type { Database } from '../src/platform/db/connect.ts';
import type { FileStore } from '../src/platform/files/store.ts';
import { openAccounts } from './accounts.ts';
import { answerAbove } from './answers.ts';
import { GroundBuilder } from './ground/builder.ts';
import type { Ground } from './ground.ts';
import { groupsMeet, setGroups } from './groups.ts';
import { Chance } from './random.ts';
import { setRules } from './rules.ts';
import { superviseShown } from './score.ts';
import { Stage, sampleZone } from './stage.ts';
import { liveYear } from './year.ts';

export interface SampleOptions {
  /** The program's database, migrated and empty. */
  readonly db: Database;
  readonly now: Temporal.Instant;
  /** The same seed on the same day gives the same sample. */
  readonly seed?: string;
  /** Cells of each committee; all when left out. */
  readonly cellsEach?: number;
  /** Months of meetings before this one; twelve when left out. */
  readonly months?: number;
  /** Hash of the password that everybody knows. */
  readonly passwordHash: string;
  /** Where its papers are put; left out = it has none. */
  readonly files?: FileStore;
  /** Keys of what is said without a name; left out = nobody can take part in what is open. */
  readonly blindKeys?: BlindKeys;
  readonly onProgress?: (sentence: string) => void;
}

export interface Sample {
  readonly ground: Ground;
}

export async function buildSample(options: SampleOptions): Promise<Sample> {
  const tell = options.onProgress ?? (() => undefined);
  const today = options.now.toZonedDateTimeISO(sampleZone).toPlainDate();
  const chance = new Chance(`${options.seed ?? 'nen-nep'} ${today}`);
  const stage = new Stage(options.db, options.files ?? null, options.blindKeys);
  const builder = new GroundBuilder(today, chance.of('ground'));
  const ground = await builder.build(stage, options.cellsEach);
  tell(
    `${ground.cells.length} chi bộ, ${ground.cells.reduce((sum, cell) => sum + cell.people.length, 0)} đảng viên`,
  );
  await openAccounts(stage, ground, options.passwordHash, today);
  await setRules(stage, ground, today);
  await setGroups(stage, ground, today);
  await liveYear(stage, {
    ground,
    now: options.now,
    chance: chance.of('year'),
    months: options.months ?? 12,
    onProgress: tell,
  });
  await groupsMeet(stage, ground, today);
  await answerAbove(stage, ground, options.now, chance.of('above'));
  await superviseShown(stage, ground, chance.of('supervisor'), options.now);
  await stage.together(async ({ builder: at }) => {
    await recordFact(await at(options.now), {
      kind: 'sample.built',
      organisationId: ground.upperId,
      subject: { type: 'organisation', id: ground.upperId },
      data: { on: today.toString() },
    });
  });
  return { ground };
}
