// Who was at a meeting held on paper, as the sheet tells.
import { actingPerson, type Scope } from '../../../../platform/auth/scope.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import type { MeetingRow } from '../../queries.ts';
import { isOfCell } from '../../rules.ts';
import { listSupervisor } from '../../steps/commands.ts';
import type { enterPaperMeeting as endpoint } from '../contract.ts';

type Input = BodyOf<typeof endpoint>;

/** Who was there, and who was away with a reason; whoever is neither was away without. */
export async function noteRoll(
  scope: Scope,
  meeting: MeetingRow,
  { present, excused }: Input,
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
          at: meeting.startsAt,
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
