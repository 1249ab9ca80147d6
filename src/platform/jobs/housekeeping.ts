// Clears at night what the platform no longer needs: answers kept for repeated requests, sessions that have ended.
import { sql } from 'kysely';
import type { Job } from './jobs.ts';

/** A phone that was without a network sends again within days, never weeks. */
const keyDays = 30;

export const housekeeping: Job = {
  name: 'platform.housekeeping',
  cron: '20 3 * * *',
  run: async (scope) => {
    const now = scope.now.toString();
    await sql`DELETE FROM idempotency_keys WHERE at < ${now}::timestamptz - make_interval(days => ${keyDays}::int)`.execute(
      scope.db,
    );
    await scope.db.deleteFrom('auth_sessions').where('expires_at', '<', now).execute();
  },
};
