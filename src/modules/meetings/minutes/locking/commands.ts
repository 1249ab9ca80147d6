// From agreed words to locked minutes: confirmed by who took them, locked by who chaired, every paragraph kept.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import { violates } from '../../../../platform/db/violations.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { carryUpOf } from '../../../democracy/opinions/kept/commands.ts';
import { takeNumber } from '../../../organisation/numbering/commands.ts';
import { showNumber } from '../../../organisation/numbering/rules.ts';
import { recordMeetingFact } from '../../commands.ts';
import type { MeetingRow } from '../../queries.ts';
import { isPresent } from '../../roll/queries.ts';
import { heldOn, seriesOf } from '../../rules.ts';
import { refuseMinutes } from '../contract.ts';
import { type Done, done, type Held, holdMinutes, refuseState, update } from '../holding/commands.ts';
import { chairSits, hashOf, type MinutesRow, paragraphsOf } from '../queries.ts';
import { mayConfirmMinutes, mayLockMinutes } from '../rules.ts';

/** The minute-taker confirms, or who was there in his place; signing is done by hand on paper. */
export async function confirmMinutes(scope: Scope, meetingId: string, version: number): Promise<Done> {
  const present = await isPresent(scope, meetingId, actingPerson(scope));
  const held = await holdMinutes(
    scope,
    meetingId,
    ({ meeting, actor }) => actor.chair || mayConfirmMinutes(meeting, actor, present),
  );
  if (isRefusal(held)) return held;
  const { meeting, actor, row } = held;
  if (actor.chair)
    return actor.minuteTaker ? refuseMinutes('chair-takes-minutes') : refuseCommon('forbidden');
  const fault = await faultBeforeConfirming(scope, held, 'agreed', version);
  if (fault) return fault;
  await update(scope, held, {
    state: 'taker_confirmed',
    taker_confirmed_at: scope.now.toString(),
    taker_confirmed_by: actingPerson(scope),
  });
  await recordMeetingFact(scope, meeting, 'minutes.confirmed', { version: row.version });
  return done;
}

async function faultBeforeConfirming(
  scope: Scope,
  { meeting, row }: Held,
  state: MinutesRow['state'],
  version: number,
): Promise<Refusal | null> {
  if (meeting.state !== 'closed') return refuseMinutes('meeting-not-closed');
  if (row.state !== state) return refuseState(row);
  if (row.version !== version) return refuseCommon('stale');
  const heard = hashOf(await paragraphsOf(scope, meeting, row), 'heard');
  return heard === row.agreedHash ? null : refuseMinutes('minutes-changed-after-agreement');
}

/** The chair confirms and locks in one act: every paragraph is kept as it stands, the minutes take their number. */
export async function lockMinutes(
  scope: Scope,
  meetingId: string,
  input: { readonly version: number; readonly number?: number | undefined },
): Promise<Result<{ number: string; contentHash: string }>> {
  const held = await holdMinutes(scope, meetingId, ({ actor }) => actor.chair || actor.lead);
  if (isRefusal(held)) return held;
  const { meeting, actor, row } = held;
  if (!mayLockMinutes(actor, await chairSits(scope, meeting))) return refuseCommon('forbidden');
  const fault = await faultBeforeConfirming(scope, held, 'taker_confirmed', input.version);
  if (fault) return fault;
  const taken = await takeNumber(scope, {
    organisationId: meeting.organisationId,
    type: seriesOf(meeting.kind, 'BB').type,
    on: heldOn(meeting),
    subject: { type: 'meeting', id: meetingId },
    ...(input.number === undefined ? {} : { number: input.number }),
  });
  if (isRefusal(taken)) return taken;
  const contentHash = await keepParagraphs(scope, meeting, row);
  const now = scope.now.toString();
  try {
    await update(scope, held, {
      state: 'locked',
      chair_confirmed_at: now,
      chair_confirmed_by: actingPerson(scope),
      locked_at: now,
      content_hash: contentHash,
      number: taken.number,
      number_type: seriesOf(meeting.kind, 'BB').type,
    });
  } catch (error) {
    if (violates(error, 'NN020')) return refuseMinutes('late-sheets-missing');
    throw error;
  }
  await carryUpOf(scope, meeting.organisationId, meetingId);
  await recordMeetingFact(scope, meeting, 'minutes.locked', {
    number: taken.number,
    contentHash,
    ...(actor.chair ? {} : { insteadOf: meeting.chairId }),
  });
  return { number: showNumber(taken.number, 'BB', seriesOf(meeting.kind, 'BB').body), contentHash };
}

/** Writes down what was composed until now, in order. Out: the hash of it all. */
async function keepParagraphs(scope: Scope, meeting: MeetingRow, row: MinutesRow): Promise<string> {
  const paragraphs = await paragraphsOf(scope, meeting, row);
  const numbered = paragraphs.map((one, index) => ({ ...one, ordinal: index + 1 }));
  const untouched = numbered.filter((one) => one.version === 0);
  if (untouched.length > 0)
    await scope.db
      .insertInto('minutes_paragraphs')
      .values(
        untouched.map(({ id, ordinal, part, kind, at, source, original, text }) => ({
          id,
          meeting_id: meeting.id,
          ordinal,
          part,
          kind,
          at,
          source_type: source?.type ?? null,
          source_id: source?.id ?? null,
          original,
          text,
        })),
      )
      .execute();
  for (const { id, ordinal, part, at, original, text } of numbered.filter((one) => one.version > 0))
    await scope.db
      .updateTable('minutes_paragraphs')
      .set({ ordinal, part, at, original, text })
      .where('id', '=', id)
      .execute();
  return hashOf(paragraphs, 'all');
}
