// Who was at a meeting held on paper, as the sheet tells.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import type { Result } from '../../../../platform/http/refusal.ts';
import { type MeetingRow, peopleOf } from '../../queries.ts';
import { isOfCell } from '../../rules.ts';
import { listSupervisor } from '../../steps/commands.ts';
import { type enterPaperMeeting as endpoint, refuseLateEntry } from '../contract.ts';
import { type Moves, movesOf } from '../rules.ts';

type Input = BodyOf<typeof endpoint>;

/** Who came late and who left, as moments of the meeting; refused with the name of whose hours cannot be. */
export async function movesIn(
  scope: Scope,
  meeting: MeetingRow,
  input: Input,
  endedAt: string,
): Promise<Result<Moves>> {
  const moves = movesOf(input, meeting.startsAt, endedAt);
  if (!('wrong' in moves)) return moves;
  const people = await peopleOf(scope, meeting, moves.personId);
  return refuseLateEntry(moves.wrong, { name: people[0]?.name ?? '' });
}

/** Who was there, and who was away with a reason; whoever is neither was away without. */
export async function noteRoll(
  scope: Scope,
  meeting: MeetingRow,
  { present, excused }: Input,
  { late }: Moves,
): Promise<void> {
  const by = actingPerson(scope);
  const now = scope.now.toString();
  if (present.length > 0)
    await scope.db
      .insertInto('meeting_attendance')
      .values(
        present.map((personId) => ({
          meeting_id: meeting.id,
          person_id: personId,
          capacity: 'member',
          state: 'present',
          channel: 'minute_taker',
          noted_by: by,
          at: late.get(personId) ?? meeting.startsAt,
          late_at: late.get(personId) ?? null,
        })),
      )
      .execute();
  if (excused.length > 0)
    await scope.db
      .insertInto('absence_notices')
      .values(
        excused.map((personId) => ({
          meeting_id: meeting.id,
          person_id: personId,
          organisation_id: meeting.organisationId,
          reason: 'Theo danh sách ghi trên giấy',
          told_at: now,
          state: 'accepted',
          decided_by: by,
          decided_at: now,
        })),
      )
      .execute();
}

/** Who left before the end, and who was out for a while. */
export async function noteLeaves(scope: Scope, meeting: MeetingRow, { left }: Moves): Promise<void> {
  if (left.length === 0) return;
  const by = actingPerson(scope);
  await scope.db
    .insertInto('meeting_leaves')
    .values(
      left.map(({ personId, leftAt, backAt }) => ({
        meeting_id: meeting.id,
        person_id: personId,
        left_at: leftAt,
        back_at: backAt,
        noted_by: by,
      })),
    )
    .execute();
}

/** Who came from above, and other guests: on the roll, without a vote. */
export async function noteGuests(
  scope: Scope,
  meeting: MeetingRow,
  { supervised, guests }: Input,
): Promise<void> {
  if (supervised && isOfCell(meeting.kind)) await listSupervisor(scope, meeting);
  if (guests.length > 0)
    await scope.db
      .insertInto('meeting_guests')
      .values(guests.map(({ name, role }) => ({ meeting_id: meeting.id, full_name: name, role })))
      .execute();
}
