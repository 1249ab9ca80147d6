// The place that benches act in: a database that counts its statements, a congress, cells; built by the product's own commands.
import { createHmac, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type App, createApp } from '../src/app.ts';
import { makeMeeting } from '../src/modules/meetings/factory.ts';
import { notePresence } from '../src/modules/meetings/roll/commands.ts';
import { granted, type MadeCell, makeCell } from '../src/modules/organisation/factory.ts';
import { openDatabase } from '../src/platform/db/connect.ts';
import { startEmbedded } from '../src/platform/db/embedded/server.ts';
import { keptSecret, openPlace } from '../src/platform/db/place.ts';

export interface Hall {
  readonly cell: MadeCell;
  readonly meetingId: string;
  /** Items that can be opened, one after the other and again. */
  readonly itemIds: readonly string[];
}

export interface Stage {
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A cell with a meeting that is on and all its members present. */
  makeHall(members: number): Promise<Hall>;
  /** Cells without a meeting. */
  makeCells(count: number, members: number): Promise<MadeCell[]>;
  /** Cookies of people who are signed in, in their order. Scrypt for a thousand would take minutes: the sessions are put in. */
  signIn(personIds: readonly string[]): Promise<string[]>;
  /** The program in this process, for looking at what it asks of the database. */
  open(): Promise<App>;
  /** How often statements that contain these words ran so far. */
  ran(words: string): Promise<number>;
  close(): Promise<void>;
}

/** In: whether answers wait until data is on disk; benches that are published do. */
export async function buildStage(durable = true): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'nennep-bench-'));
  chmodSync(folder, 0o711);
  const dataDir = join(folder, 'data');
  const server = await startEmbedded({ dataDir: join(folder, 'database'), durable, counting: true });
  const place = await openPlace({ dataDir, databaseUrl: server.ownerUrl, appDatabaseUrl: undefined });
  const owner = openDatabase(place.ownerUrl, { role: 'owner', max: 2 });
  const counts = openDatabase(place.ownerUrl.replace('/nennep?', '/postgres?'), { role: 'owner', max: 1 });
  const secret = keptSecret(dataDir, 'session-secret');
  const open = () =>
    createApp({
      databaseUrl: place.appUrl,
      publicUrl: 'http://127.0.0.1:3000',
      secret,
      logLevel: 'error',
      filesDir: join(dataDir, 'files'),
      blindKeysDir: join(dataDir, 'blind-keys'),
    });
  const builder = await open();
  const cookieFor = (token: string) => {
    const signed = createHmac('sha256', secret).update(token).digest('base64');
    return `nennep.session_token=${encodeURIComponent(`${token}.${signed}`)}`;
  };
  return {
    dataDir,
    ownerUrl: place.ownerUrl,
    appUrl: place.appUrl,
    open,
    async makeHall(members) {
      const cell = await makeCell(builder.runAsJob, { officials: members, probationary: 0 });
      const made = await makeMeeting(builder.runAsPerson, cell, { present: 1 });
      granted(
        await builder.runAsPerson(cell.secretary, (scope) =>
          notePresence(scope, made.meetingId, cell.officials),
        ),
      );
      await sql`ANALYZE`.execute(owner);
      return { cell, meetingId: made.meetingId, itemIds: made.itemIds };
    },
    async makeCells(count, members) {
      const cells: MadeCell[] = [];
      for (let at = 0; at < count; at++)
        cells.push(await makeCell(builder.runAsJob, { officials: members, probationary: 0 }));
      await sql`ANALYZE`.execute(owner);
      return cells;
    },
    async signIn(personIds) {
      const tokens = personIds.map(() => randomUUID());
      await sql`
        INSERT INTO auth_users (id, name, email, username, display_username, created_at, updated_at)
        SELECT id, id::text, id || '@nennep.invalid', replace(id::text, '-', ''), replace(id::text, '-', ''), now(), now()
        FROM unnest(${personIds}::uuid[]) AS id ON CONFLICT DO NOTHING`.execute(owner);
      await sql`
        INSERT INTO auth_sessions (user_id, token, expires_at)
        SELECT id, token, now() + interval '1 day' FROM unnest(${personIds}::uuid[], ${tokens}::text[]) AS one (id, token)`.execute(
        owner,
      );
      return tokens.map(cookieFor);
    },
    async ran(words) {
      const { rows } = await sql<{ calls: number }>`
        SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements(true) WHERE strpos(query, ${words}) > 0
          AND dbid = (SELECT oid FROM pg_database WHERE datname = 'nennep')`.execute(counts);
      return rows[0]?.calls ?? 0;
    },
    async close() {
      await builder.close();
      await Promise.all([owner.destroy(), counts.destroy()]);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
