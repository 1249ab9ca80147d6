// Builds that are broken on purpose: each must be found by the adversary, or his silence would prove nothing.
import { sql } from 'kysely';
import type { Database } from '../../../src/platform/db/connect.ts';

type Undo = () => Promise<unknown>;

export interface Fault {
  readonly name: string;
  /** Which of the adversary's ways must find it. */
  readonly foundBy: readonly string[];
  /** pg_waldump, where there is one, shows it too. */
  readonly foundInLog?: true;
  /** What is different in the database. Out: how it is put right again. */
  readonly plant?: (owner: Database) => Promise<Undo>;
  /** Votes are cast while ballots are handed out, in one go with taking. */
  readonly castsAtOnce?: true;
  /** The folder of keys lies in the backup. */
  readonly keysInBackup?: true;
  /** The proxy in front keeps every line, with what was sent. */
  readonly proxyLogs?: true;
}

async function change(owner: Database, name: string, from: string, to: string): Promise<Undo> {
  const { rows } = await sql<{ text: string }>`
    SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = ${name}`.execute(owner);
  const text = rows[0]?.text ?? '';
  if (!text.includes(from)) throw new Error(`${name} has no such part`);
  await sql.raw(text.replace(from, to)).execute(owner);
  return () => sql.raw(text).execute(owner);
}

/** The inbox keeps a value of each arrival, and the published list shows it. */
function keeps(column: 'serial' | 'at'): (owner: Database) => Promise<Undo> {
  return async (owner) => {
    await sql`CREATE TABLE arrivals (use_id uuid, n integer, at timestamptz, serial bigint)`.execute(owner);
    const type = column === 'at' ? 'timestamptz' : 'bigint';
    await sql.raw(`ALTER TABLE blind_published ADD COLUMN arrived ${type}`).execute(owner);
    const undo = [
      await change(
        owner,
        'blind_open',
        'box bytea NOT NULL CHECK',
        'at timestamptz DEFAULT clock_timestamp(), serial bigserial, box bytea NOT NULL CHECK',
      ),
      await change(
        owner,
        'blind_spend',
        '%I VALUES ($1, $2, $3)',
        '%I (mark, whole, box) VALUES ($1, $2, $3)',
      ),
      await change(
        owner,
        'blind_empty',
        "RETURN QUERY EXECUTE format('SELECT i.box FROM blind_boxes.%I i ORDER BY gen_random_uuid()', use);",
        `EXECUTE format('INSERT INTO public.arrivals SELECT %L, row_number() OVER (), i.at, i.serial
         FROM (SELECT * FROM blind_boxes.%I ORDER BY gen_random_uuid()) i', use, use);
       RETURN QUERY EXECUTE format('SELECT i.box FROM blind_boxes.%I i JOIN public.arrivals a
         ON a.use_id = %L AND a.serial = i.serial ORDER BY a.n', use, use);`,
      ),
      await change(
        owner,
        'blind_publish',
        '(use_id, place, token, body, signature)\n    SELECT use, n, t, b, s',
        `(use_id, place, token, body, signature, arrived)
    SELECT use, n, t, b, s, (SELECT a.${column} FROM public.arrivals a WHERE a.use_id = use AND a.n = r.n)`,
      ),
    ];
    return async () => {
      for (const one of undo) await one();
      await sql`ALTER TABLE blind_published DROP COLUMN arrived`.execute(owner);
      await sql`DROP TABLE arrivals`.execute(owner);
    };
  };
}

export const faults: readonly Fault[] = [
  { name: 'a time column', foundBy: ['column arrived, by taking'], plant: keeps('at') },
  { name: 'a serial', foundBy: ['column arrived, by taking'], plant: keeps('serial') },
  {
    name: 'no shuffle',
    foundBy: ['column place, by taking', 'write-ahead log, by taking'],
    foundInLog: true,
    plant: (owner) => change(owner, 'blind_empty', 'ORDER BY gen_random_uuid()', 'ORDER BY i.ctid'),
  },
  {
    // With the seal of decision 016 whole even this tells nothing; without it, it tells all.
    name: 'casting while ballots are handed out, the box unsealed',
    plant: (owner) =>
      change(owner, 'blind_spend', "u.phase = 'spending'", "u.phase IN ('handing_out', 'spending')"),
    foundBy: ['backup with keys, by taking'],
    castsAtOnce: true,
    keysInBackup: true,
  },
  { name: 'an address in the log', foundBy: ['proxy log, by address'], proxyLogs: true },
];
