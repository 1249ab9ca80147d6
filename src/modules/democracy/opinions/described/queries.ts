// How opinions are named on the pages of the tasks that they became.
import { sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { Described } from '../../../../platform/links/contract.ts';

/** Those whose words the actor may read; row security decides. */
export async function describeOpinions(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Described>> {
  const { rows } = await sql<{ id: string; name: string; on: string; text: string }>`
    SELECT o.id, p.full_name AS name, to_char(o.noted_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') AS on, o.text
    FROM opinions o JOIN people p ON p.id = o.author_id WHERE o.id = ANY (${[...ids]}::uuid[])`.execute(
    scope.db,
  );
  return new Map(
    rows.map(({ id, name, on, text }) => {
      const to = `/y-kien/${id}`;
      const label = { vi: `Ý kiến của đồng chí ${name}, ${on}`, en: `Opinion of ${name}, ${on}` };
      return [id, { label, to, steps: [{ heading: label, text, to }] }];
    }),
  );
}
