// The role the program serves as: it logs in, owns nothing, and has only what migrations grant to its group.
import { type Kysely, sql } from 'kysely';
import { programGroup } from './migrate.ts';

/** Connection string of the program's role beside the owner's: the same server and database. */
export function programUrl(ownerUrl: string, role: string, password: string): string {
  const rest = /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?(.*)$/s.exec(ownerUrl);
  if (!rest) throw new Error('not a PostgreSQL connection string');
  return `${rest[1]}${encodeURIComponent(role)}:${encodeURIComponent(password)}@${rest[2]}`;
}

/**
 * Makes `role` the program's role: creates it when absent, sets its password, puts it into the group of grants.
 * @throws when the role owns tables, is superuser or passes row security: the walls would not hold
 */
export async function grantProgramRole<T>(owner: Kysely<T>, role: string, password: string): Promise<void> {
  const { rows } = await sql<{ strong: boolean }>`
    SELECT rolsuper OR rolbypassrls OR rolname = current_user
      OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace) AS strong
    FROM pg_roles r WHERE rolname = ${role}`.execute(owner);
  if (rows[0]?.strong)
    throw new Error(`role ${role} is too strong to serve: it owns tables or passes row security`);
  const verb = rows[0] ? 'ALTER' : 'CREATE';
  await sql`${sql.raw(verb)} ROLE ${sql.id(role)} LOGIN PASSWORD ${sql.lit(password)}`.execute(owner);
  await sql`GRANT ${sql.id(programGroup)} TO ${sql.id(role)}`.execute(owner);
}
