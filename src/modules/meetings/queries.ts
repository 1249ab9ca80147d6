// Reads of a meeting that its parts share: the row, who the actor is in it, its agenda, who signs for it.
import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../platform/auth/scope.ts';
import { type Result, refuseCommon } from '../../platform/http/refusal.ts';
import { bodiesOf } from '../democracy/elections/queries.ts';
import type { BodyKind } from '../democracy/elections/rules.ts';
import { leadsOfGroup } from '../organisation/groups/queries.ts';
import { namesOf, officesOf, peopleOfCell } from '../organisation/queries.ts';
import { numbered } from './agenda/rules.ts';
import type { AgendaItem } from './contract.ts';
import {
  heldOn,
  isOfCell,
  type MeetingActor,
  type MeetingForm,
  type MeetingKind,
  type MeetingState,
  type SigningRole,
} from './rules.ts';

export interface MeetingRow {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: MeetingKind;
  readonly form: MeetingForm | null;
  readonly callReason: string | null;
  /** The meeting whose contents this one of the committee agrees. */
  readonly preparesId: string | null;
  readonly occasionId: string | null;
  /** Of a group's meeting: which. */
  readonly groupId: string | null;
  /** Who is meant within the cell, by id: null = all of it. */
  readonly circleId: string | null;
  /** First day of the month it is the meeting of. */
  readonly month: string;
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
  readonly movedReason: string | null;
  readonly state: MeetingState;
  readonly chairId: string;
  readonly minuteTakerId: string | null;
  /** As kept; `showCode` writes it for people. */
  readonly checkInCode: string;
  readonly duesLine: string;
  readonly scoreLine: string;
  readonly conclusionLine: string;
  readonly noticeNumber: number | null;
  readonly noticeOn: string | null;
  readonly cancelReason: string | null;
  readonly minuteTakerElectedAt: string | null;
  readonly plannedAt: string;
  readonly reviewedFrom: string | null;
  readonly agreedBy: 'committee' | 'confirmations' | 'outside' | null;
  readonly agreedAt: string | null;
  readonly sentAt: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** When it was entered, of a meeting held on paper; it tells no day of agreeing and sending. */
  readonly enteredLateAt: string | null;
  readonly version: number;
}

const columns =
  sql.raw(`id, organisation_id AS "organisationId", kind, form, call_reason AS "callReason", prepares_id AS "preparesId",
  occasion_id AS "occasionId", group_id AS "groupId", circle_id AS "circleId", reviewed_from AS "reviewedFrom", agreed_by AS "agreedBy", month, title, starts_at AS "startsAt", place,
  moved_reason AS "movedReason", state, chair_id AS "chairId", minute_taker_id AS "minuteTakerId",
  check_in_code AS "checkInCode", dues_line AS "duesLine", score_line AS "scoreLine", conclusion_line AS "conclusionLine",
  notice_number AS "noticeNumber", notice_on AS "noticeOn", cancel_reason AS "cancelReason",
  minute_taker_elected_at AS "minuteTakerElectedAt", planned_at AS "plannedAt",
  CASE WHEN entered_late_at IS NULL THEN agreed_at END AS "agreedAt", CASE WHEN entered_late_at IS NULL THEN sent_at END AS "sentAt",
  entered_late_at AS "enteredLateAt",
  opened_at AS "openedAt", closed_at AS "closedAt", version`);

/** A meeting as stored; rights are the caller's matter (`actorIn`). */
export async function meetingRow(scope: Scope, meetingId: string): Promise<MeetingRow | null> {
  const { rows } = await sql<MeetingRow>`SELECT ${columns} FROM meetings WHERE id = ${meetingId}`.execute(
    scope.db,
  );
  return rows[0] ?? null;
}

/** The same with more of it in one statement. In: columns of SQL, which may look things up for `meetings.id`. */
export async function meetingRowWith<More extends object>(
  scope: Scope,
  meetingId: string,
  more: RawBuilder<More>,
): Promise<(MeetingRow & More) | null> {
  const { rows } = await sql<
    MeetingRow & More
  >`SELECT ${columns}, ${more} FROM meetings WHERE id = ${meetingId}`.execute(scope.db);
  return rows[0] ?? null;
}

/** The same, kept from changing until the transaction ends: commands on one meeting wait for one another. */
async function lockMeeting(scope: Scope, meetingId: string): Promise<MeetingRow | null> {
  const { rows } =
    await sql<MeetingRow>`SELECT ${columns} FROM meetings WHERE id = ${meetingId} FOR UPDATE`.execute(
      scope.db,
    );
  return rows[0] ?? null;
}

/** What the actor is in a meeting today. */
export async function actorIn(
  scope: Scope,
  meeting: Pick<
    MeetingRow,
    'id' | 'organisationId' | 'chairId' | 'minuteTakerId' | 'kind' | 'groupId' | 'circleId'
  >,
): Promise<MeetingActor> {
  const { personId } = scope.actor;
  const { organisationId, groupId, circleId } = meeting;
  const leadsGroup = groupId !== null && (await scope.allows('group', groupId));
  const committee = leadsGroup || (await scope.allows('committee', organisationId));
  const above = await scope.allows('above', organisationId);
  const offices = above ? await officesOf(scope, organisationId, scope.today) : [];
  // A congress is led by its presidium and written down by its secretariat, from their election on.
  const bodies = meeting.kind === 'congress' ? await bodiesOf(scope, meeting.id) : [];
  const sits = (kind: BodyKind) =>
    bodies.some(
      (body) =>
        body.kind === kind && body.state === 'elected' && body.members.some((one) => one.id === personId),
    );
  return {
    personId,
    lead: leadsGroup || (await scope.allows('lead', organisationId)),
    committee,
    chair: personId !== null && (personId === meeting.chairId || sits('presidium')),
    minuteTaker: personId !== null && (personId === meeting.minuteTakerId || sits('secretariat')),
    // What is said in a circle is its own: the rest of the cell is not told of it.
    member:
      (circleId === null || (await scope.allows('circle', circleId))) &&
      (await scope.allows('member', organisationId)),
    above,
    // What a circle says among itself is not sent to those above.
    supervisor:
      circleId === null &&
      offices.some((office) => office.kind === 'supervisor' && office.personId === personId),
  };
}

/** Whether the actor may know of the meeting at all. */
function maySeeMeeting(actor: MeetingActor): boolean {
  return actor.member || actor.committee || actor.above || actor.chair || actor.minuteTaker;
}

interface ItemRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly ordinal: number;
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly aim: string;
  readonly question: string;
  readonly decision: string;
  readonly minutesPlanned: number;
  readonly presenterId: string | null;
  readonly presenterName: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly spentSeconds: number;
}

/** The agenda in order, numbered, each item before what stands under it. */
export async function itemsOf(scope: Scope, meetingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<ItemRow>`
    SELECT i.id, i.parent_id AS "parentId", i.ordinal, i.kind, i.title, i.aim, i.question, i.decision,
      i.minutes_planned AS "minutesPlanned",
      i.presenter_id AS "presenterId", p.full_name AS "presenterName", i.opened_at AS "openedAt", i.closed_at AS "closedAt",
      i.spent_seconds AS "spentSeconds"
    FROM agenda_items i LEFT JOIN people p ON p.id = i.presenter_id WHERE i.meeting_id = ${meetingId}`.execute(
    scope.db,
  );
  return numbered(rows).map(({ ordinal: _, presenterId, presenterName, ...row }) => ({
    ...row,
    presenter:
      presenterId !== null && presenterName !== null ? { id: presenterId, name: presenterName } : null,
    state: row.openedAt === null ? 'todo' : row.closedAt === null ? 'now' : 'done',
  }));
}

/** Who signs what the meeting decides: its chair, by the office he holds on the meeting's day (BÍ THƯ, PHÓ BÍ THƯ; TỔ TRƯỞNG, TỔ PHÓ). */
export async function signerOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'organisationId' | 'groupId' | 'chairId' | 'startsAt'>,
): Promise<{ id: string; name: string; role: SigningRole }> {
  const leads = await leadsOn(scope, meeting, heldOn(meeting));
  const names = await namesOf(scope, [meeting.chairId]);
  return {
    id: meeting.chairId,
    name: names.get(meeting.chairId) ?? '',
    role: leads.find((one) => one.id === meeting.chairId)?.role ?? 'deputy_secretary',
  };
}

/** The same for a resolution of the cell, which no group passes. */
export async function signerForCell(scope: Scope, meeting: Parameters<typeof signerOf>[1]) {
  const { id, name, role } = await signerOf(scope, { ...meeting, groupId: null });
  return { id, name, role: role === 'secretary' ? role : ('deputy_secretary' as const) };
}

/** Who may chair on a day: of a group its head, then its deputies; secretary, then deputies of the cell. */
export async function leadsOn(
  scope: Scope,
  { organisationId, groupId }: Pick<MeetingRow, 'organisationId' | 'groupId'>,
  date: string,
): Promise<{ id: string; name: string; role: SigningRole }[]> {
  const offices = await officesOf(scope, organisationId, date);
  const ofGroup = groupId === null ? [] : await leadsOfGroup(scope, groupId, date);
  const leads = [
    ...ofGroup.map((one) => ({ id: one.personId, name: one.name, role: one.kind })),
    ...offices.flatMap(({ personId, name, kind }) =>
      kind === 'secretary' || kind === 'deputy_secretary' ? [{ id: personId, name, role: kind }] : [],
    ),
  ];
  return leads.filter((one, at) => leads.findIndex((other) => other.id === one.id) === at);
}

/** Who sits in a meeting on its day, or one of them: the members of the cell; of a circle within it, those of the circle. */
export async function peopleOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'kind' | 'organisationId' | 'groupId' | 'startsAt'>,
  only?: string,
) {
  const date = heldOn(meeting);
  const [people, sitting] = await Promise.all([
    peopleOfCell(scope, meeting.organisationId, date, only),
    isOfCell(meeting.kind) ? [] : circleOn(scope, meeting, date),
  ]);
  if (isOfCell(meeting.kind)) return people;
  const circle = new Set(sitting);
  return people.filter((one) => circle.has(one.personId));
}

async function circleOn(
  scope: Scope,
  { kind, organisationId, groupId }: Pick<MeetingRow, 'kind' | 'organisationId' | 'groupId'>,
  date: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT person_id AS id FROM memberships WHERE organisation_id = ${organisationId} AND valid @> ${date}::date
      AND sits_in_body(${kind}, ${organisationId}::uuid, ${groupId}::uuid, person_id, ${date}::date)`.execute(
    scope.db,
  );
  return rows.map((row) => row.id);
}

/** Secretary, deputies and committee members on a day who sit in the cell. */
export async function committeeOn(scope: Scope, cellId: string, date: string): Promise<string[]> {
  return circleOn(scope, { kind: 'committee', organisationId: cellId, groupId: null }, date);
}

/** Whether the cell has a committee on a day: somebody sits in it beside secretary and deputy. */
export async function sitsCommittee(scope: Scope, cellId: string, date: string): Promise<boolean> {
  const offices = await officesOf(scope, cellId, date);
  return offices.some((one) => one.kind === 'committee_member');
}

/** The committee's paragraph on the state of mind; row security gives it to the cell only, '' when there is none. */
export async function stateOfMindOf(scope: Scope, meetingId: string): Promise<string> {
  const row = await scope.db
    .selectFrom('meeting_states_of_mind')
    .select('text')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.text ?? '';
}

/** How far its minutes have come: a draft from its opening on; null before. */
export async function minutesStateOf(
  scope: Scope,
  meeting: Pick<MeetingRow, 'id' | 'openedAt'>,
): Promise<string | null> {
  const row = await scope.db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirst();
  return row?.state ?? (meeting.openedAt === null ? null : 'draft');
}

/** A meeting that the actor may know of, and what he is in it; `lock` keeps it from changing until the transaction ends. */
export async function enterMeeting(
  scope: Scope,
  meetingId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Result<{ meeting: MeetingRow; actor: MeetingActor }>> {
  const meeting = await (lock === 'lock' ? lockMeeting : meetingRow)(scope, meetingId);
  if (!meeting) return refuseCommon('not-found');
  const actor = await actorIn(scope, meeting);
  return maySeeMeeting(actor) ? { meeting, actor } : refuseCommon('not-found');
}
