// better-auth behind our own doors: sign-in by phone or card number, sessions, passwords. Sign-up is off.
import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from '../db/types.ts';

export interface AccountsOptions {
  /** Connection string of the program's role. */
  readonly databaseUrl: string;
  readonly publicUrl: string;
  /** Signs cookies; 32 characters or more. */
  readonly secret: string;
  readonly trustedOrigins: string[];
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** A session lives this long at most; the idle rule in sessions.ts is stricter. */
const sessionDays = 30;

export function createAccounts(options: AccountsOptions) {
  // A pool of its own: better-auth wants dates as Date, the rest of the program as text.
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 3 });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const auth = betterAuth({
    appName: 'Nền nếp',
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    trustedOrigins: options.trustedOrigins,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db, type: 'postgres' },
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: options.publicUrl.startsWith('https://'),
      cookiePrefix: 'nennep',
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    user: { modelName: 'auth_users', fields: { emailVerified: 'email_verified', ...stamps } },
    session: {
      modelName: 'auth_sessions',
      expiresIn: sessionDays * 24 * 3600,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
    },
    account: {
      modelName: 'auth_accounts',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { modelName: 'auth_verifications', fields: { expiresAt: 'expires_at', ...stamps } },
    plugins: [
      username({
        maxUsernameLength: 40,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
  });
  return {
    auth,
    /** Argon/scrypt hash of a password as better-auth verifies it. */
    async hashPassword(password: string): Promise<string> {
      return (await auth.$context).password.hash(password);
    },
    async verifyPassword(hash: string, password: string): Promise<boolean> {
      return (await auth.$context).password.verify({ hash, password });
    },
    /** Which person has this phone or card number; null when none. */
    async personForSignIn(typed: string): Promise<string | null> {
      const { rows } = await sql<{ id: string | null }>`SELECT account_for_sign_in(${typed}) AS id`.execute(
        db,
      );
      return rows[0]?.id ?? null;
    },
    db,
    async close(): Promise<void> {
      await db.destroy();
    },
  };
}

export type Accounts = ReturnType<typeof createAccounts>;

/** The account name that better-auth keeps for a person: the id, since people type phone or card number. */
export function accountName(personId: string): string {
  return personId.replaceAll('-', '');
}
