// Takes hold of minutes until the transaction ends, for whoever may write in them; every write makes them a version newer.
import type { Updateable } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { DB } from '../../../../platform/db/types.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { MeetingRow } from '../../queries.ts';
import type { MeetingActor } from '../../rules.ts';
import { refuseMinutes } from '../contract.ts';
import { enterMinutes, type MinutesRow } from '../queries.ts';
import { hasBegun, mayEditMinutes, minutesStateNames } from '../rules.ts';

export const done = { done: true } as const;
export type Done = Result<typeof done>;

export interface Held {
  readonly meeting: MeetingRow;
  readonly actor: MeetingActor;
  readonly row: MinutesRow;
}

/** The minutes, held until the transaction ends, for who may write in them while they are not locked. */
export async function holdMinutes(
  scope: Scope,
  meetingId: string,
  may: (held: Held) => boolean = ({ meeting, actor, row }) => mayEditMinutes(standing(meeting, row), actor),
): Promise<Result<Held>> {
  const held = await enterMinutes(scope, meetingId, 'lock');
  if (isRefusal(held)) return held;
  if (!may(held)) return refuseCommon('forbidden');
  if (!hasBegun({ meetingState: held.meeting.state })) return refuseMinutes('minutes-empty');
  if (held.row.state === 'locked') return refuseMinutes('minutes-locked');
  await scope.db
    .insertInto('minutes')
    .values({ meeting_id: meetingId, organisation_id: held.meeting.organisationId })
    .onConflict((conflict) => conflict.column('meeting_id').doNothing())
    .execute();
  return held;
}

/** What decides who may do what with them. */
export function standing(meeting: MeetingRow, row: MinutesRow) {
  const { minuteTakerId, chairId } = meeting;
  return { state: row.state, meetingState: meeting.state, minuteTakerId, chairId };
}

/** "The minutes are at the step …, so this cannot be done." */
export function refuseState(row: MinutesRow): Refusal {
  const { vi, en } = minutesStateNames[row.state];
  return refuseMinutes('minutes-state', { state: vi, stateEn: en });
}

/** Writes columns and makes them a version newer. */
export async function update(
  scope: Scope,
  { meeting, row }: Held,
  columns: Updateable<DB['minutes']>,
): Promise<void> {
  await scope.db
    .updateTable('minutes')
    .set({ ...columns, version: row.version + 1 })
    .where('meeting_id', '=', meeting.id)
    .execute();
}

/** A change by a person: what the minute-taker had confirmed is to be confirmed again. */
export async function changed(scope: Scope, held: Held): Promise<void> {
  const confirmed = held.row.state === 'taker_confirmed';
  await update(
    scope,
    held,
    confirmed ? { state: 'agreed', taker_confirmed_at: null, taker_confirmed_by: null } : {},
  );
}
