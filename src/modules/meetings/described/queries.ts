// How meetings and their items are named on pages of other modules: what an opinion is about.
import type { Scope } from '../../../platform/auth/scope.ts';
import type { Described } from '../../../platform/links/contract.ts';

interface Named {
  readonly id: string;
  readonly label: string;
  readonly meetingId: string;
  readonly cellId: string;
  readonly circleId: string | null;
  readonly sent: boolean;
}

/** Items that the actor sees: members once the agenda was sent. */
export async function describeItems(scope: Scope, ids: readonly string[]): Promise<Map<string, Described>> {
  const rows = await scope.db
    .selectFrom('agenda_items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select([
      'i.id',
      'i.title',
      'm.title as meeting',
      'm.id as meetingId',
      'm.organisation_id',
      'm.circle_id',
      'm.sent_at',
    ])
    .where('i.id', 'in', [...ids])
    .execute();
  return describedOf(
    scope,
    rows.map((row) => ({
      id: row.id,
      label: `“${row.title}”, ${row.meeting}`,
      meetingId: row.meetingId,
      cellId: row.organisation_id,
      circleId: row.circle_id,
      sent: row.sent_at !== null,
    })),
  );
}

export async function describeMeetings(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Described>> {
  const rows = await scope.db
    .selectFrom('meetings')
    .select(['id', 'title', 'organisation_id', 'circle_id', 'sent_at'])
    .where('id', 'in', [...ids])
    .execute();
  return describedOf(
    scope,
    rows.map((row) => ({
      id: row.id,
      label: row.title,
      meetingId: row.id,
      cellId: row.organisation_id,
      circleId: row.circle_id,
      sent: row.sent_at !== null,
    })),
  );
}

async function describedOf(scope: Scope, things: readonly Named[]): Promise<Map<string, Described>> {
  const described = new Map<string, Described>();
  for (const { id, label, meetingId, cellId, circleId, sent } of things)
    if (
      (sent &&
        (await scope.allows('member', cellId)) &&
        (circleId === null || (await scope.allows('circle', circleId)))) ||
      (await scope.allows('committee', cellId))
    )
      described.set(id, { label: { vi: label, en: label }, to: `/sinh-hoat/${meetingId}`, steps: [] });
  return described;
}
