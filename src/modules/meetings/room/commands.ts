// The course of the meeting: items taken up and ended, who takes the minutes, the typed lines.
import { sql } from 'kysely';
import type { Scope } from '../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../platform/http/refusal.ts';
import { callFrankAt } from '../../democracy/frank/at-item/commands.ts';
import { recordMeetingFact } from '../commands.ts';
import { refuseMeetings } from '../contract.ts';
import { itemsOf, type MeetingRow } from '../queries.ts';
import { rollOf } from '../roll/queries.ts';
import { isOfCell, mayRun } from '../rules.ts';
import type * as contract from './contract.ts';
import { refuseRoom } from './contract.ts';
import { enterRoom } from './queries.ts';
import { closeRound } from './round/commands.ts';
import { againMinutes, itemToOpen, mayLead, openingOf } from './rules.ts';

const done = { done: true } as const;
type Done = Result<typeof done>;

/** Goes on to an item; the one before it ends, and with it the speech that was on. Frank opinions that wait for it are shown. */
export async function openItem(scope: Scope, meetingId: string, itemId: string): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const items = await itemsOf(scope, meetingId);
  const item = itemToOpen(items, itemId);
  if (!item) return refuseCommon('not-found');
  if (item.state === 'now') return done;
  const now = scope.now.toString();
  const opening = openingOf(item, now);
  if (!opening) return refuseRoom('item-done', { minutes: againMinutes });
  await endCurrent(scope, meeting);
  await scope.db
    .updateTable('agenda_items')
    .set({
      closed_at: null,
      spent_seconds: 0,
      ...(opening === 'anew' ? { opened_at: now } : {}),
    })
    .where('id', '=', item.id)
    .execute();
  await callFrankAt(scope, item.id);
  await recordMeetingFact(scope, meeting, 'item.opened', {
    itemId: item.id,
    again: item.openedAt !== null,
  });
  return done;
}

/** Ends the current item; one that has ended already stays so, since two may tap at once. */
export async function closeItem(scope: Scope, meetingId: string, itemId: string): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const item = (await itemsOf(scope, meetingId)).find((one) => one.id === itemId);
  if (!item) return refuseCommon('not-found');
  if (item.state === 'todo') return refuseRoom('item-not-on');
  if (item.state === 'done') return done;
  await endCurrent(scope, entered.meeting);
  return done;
}

/** Adds what the item took to its time. Who had the floor had it in this item. */
async function endCurrent(scope: Scope, meeting: MeetingRow): Promise<void> {
  const now = scope.now.toString();
  const { rows } = await sql<{ id: string; seconds: number }>`
    UPDATE agenda_items SET closed_at = ${now},
      spent_seconds = spent_seconds + greatest(0, floor(extract(epoch FROM ${now}::timestamptz - opened_at)))::int
    WHERE meeting_id = ${meeting.id} AND opened_at IS NOT NULL AND closed_at IS NULL
    RETURNING id, spent_seconds AS seconds`.execute(scope.db);
  for (const { id, seconds } of rows)
    await recordMeetingFact(scope, meeting, 'item.closed', { itemId: id, seconds });
  await scope.db
    .updateTable('meeting_speeches')
    .set({ ended_at: now })
    .where('meeting_id', '=', meeting.id)
    .where('began_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  await closeRound(scope, meeting, 'item');
}

/** The cell has named its minute-taker by raised hands: from now on he takes the minutes. */
export async function electMinuteTaker(scope: Scope, meetingId: string, personId: string): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, (_, actor) => mayRun(actor));
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const { lines } = await rollOf(scope, meeting);
  if (!lines.some((line) => line.personId === personId && line.state === 'present'))
    return refuseRoom('minute-taker-not-here');
  await scope.db
    .updateTable('meetings')
    .set({ minute_taker_id: personId, minute_taker_elected_at: scope.now.toString() })
    .where('id', '=', meetingId)
    .execute();
  await recordMeetingFact(scope, meeting, 'minute-taker.elected', { personId });
  return done;
}

const lineNames = ['duesLine', 'scoreLine', 'conclusionLine'] as const;

/** Writes the typed lines that are told; of two who write the same line at once the second hears so. */
export async function setLines(
  scope: Scope,
  meetingId: string,
  input: BodyOf<typeof contract.setLines>,
): Promise<Done> {
  const entered = await enterRoom(scope, meetingId, mayLead);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  if (input.duesLine && !isOfCell(meeting.kind)) return refuseMeetings('words-of-cell-only');
  const { was = {} } = input;
  const told = lineNames.filter((name) => input[name] !== undefined && input[name] !== meeting[name]);
  if (told.some((name) => was[name] !== undefined && was[name] !== meeting[name]))
    return refuseCommon('stale');
  if (told.length === 0) return done;
  await scope.db
    .updateTable('meetings')
    .set({ dues_line: input.duesLine, score_line: input.scoreLine, conclusion_line: input.conclusionLine })
    .where('id', '=', meetingId)
    .execute();
  await recordMeetingFact(scope, meeting, 'lines.written', { lines: told });
  return done;
}
