// Planning a meeting: where it may stand, whose it is, the agenda that it begins from.
import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { Scope } from '../../../../platform/auth/scope.ts';
import type { DB } from '../../../../platform/db/types.ts';
import { violates } from '../../../../platform/db/violations.ts';
import type { BodyOf } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { localTime } from '../../../../platform/i18n/local-time.ts';
import { type GroupRow, groupsOn } from '../../../organisation/groups/queries.ts';
import { organisationAt } from '../../../organisation/queries.ts';
import { rulesOf } from '../../../organisation/regulations/queries.ts';
import { type TemplateItem, templateOf } from '../../agenda/rules.ts';
import { newCode, recordMeetingFact } from '../../commands.ts';
import { refuseMeetings } from '../../contract.ts';
import { enterMeeting, itemsOf, leadsOn, peopleOf, sitsCommittee } from '../../queries.ts';
import { termFrom } from '../../room/elections/rules.ts';
import {
  allowsStep,
  heldOn,
  holdsRegular,
  holdsThematic,
  isOfCell,
  kindNames,
  type MeetingKind,
  monthOf,
  needsNoReason,
  refuseState,
} from '../../rules.ts';
import { keptTemplate } from '../../templates/queries.ts';
import type * as preparation from '../contract.ts';

/** What decides whether a meeting may stand where it is planned. */
interface Plan {
  readonly organisationId: string;
  readonly kind: MeetingKind;
  readonly month: string;
  readonly startsAt: string;
  readonly movedReason: string | null;
  readonly chairId: string;
  readonly minuteTakerId: string | null;
  readonly groupId: string | null;
}

/** Plans a meeting; its agenda begins from the template of its kind and form, or from one that the cell keeps. */
export async function planMeeting(
  scope: Scope,
  cellId: string,
  input: BodyOf<typeof preparation.planMeeting>,
): Promise<Result<{ id: string }>> {
  const { kind, movedReason, minuteTakerId, preparesId = null, templateId = null } = input;
  const groupId = input.groupId ?? null;
  const leadsGroup = kind === 'group' && groupId !== null && (await scope.allows('group', groupId));
  if (!leadsGroup && !(await scope.allows('committee', cellId))) return refuseCommon('forbidden');
  const startsAt = asInstant(input.startsAt);
  const cell = await organisationAt(scope, cellId, heldOn({ startsAt }));
  if (cell?.kind !== 'cell') return refuseCommon('not-found');
  const group = await groupFor(scope, cellId, input);
  if (isRefusal(group)) return group;
  const body = { organisationId: cellId, groupId };
  const chairId = input.chairId ?? (await leadsOn(scope, body, heldOn({ startsAt })))[0]?.id;
  if (!chairId) return refuseMeetings('chair-not-lead');
  const month = monthOf(input.month);
  const plan: Plan = { ...body, kind, month, startsAt, movedReason, chairId, minuteTakerId };
  const fault =
    faultOfKind(input) ?? (await faultOfHour(scope, startsAt)) ?? (await faultOfPlan(scope, plan));
  if (fault) return fault;
  const prepared = preparesId === null ? null : await toPrepare(scope, cellId, preparesId);
  if (isRefusal(prepared)) return prepared;
  const template = templateId === null ? null : await keptTemplate(scope, cellId, templateId);
  if (isRefusal(template)) return template;
  const form = holdsThematic(kind) ? (input.form ?? 'report') : null;
  const occasionId = form === 'joint' ? await occasionFor(scope, cellId, input.occasionId ?? null) : null;
  if (isRefusal(occasionId)) return occasionId;
  try {
    const { id } = await scope.db
      .insertInto('meetings')
      .values({
        organisation_id: cellId,
        kind,
        form,
        month,
        group_id: groupId,
        title: input.title ?? titleOf(kind, month, prepared?.title ?? null, group?.name),
        starts_at: startsAt,
        place: input.place,
        moved_reason: movedReason || null,
        call_reason: kind === 'irregular' ? (input.callReason ?? null) : null,
        prepares_id: preparesId,
        occasion_id: occasionId,
        together_with: form === 'joint' ? (input.togetherWith ?? []).filter((one) => one !== cellId) : [],
        chair_id: chairId,
        minute_taker_id: minuteTakerId,
        check_in_code: newCode(),
        planned_at: scope.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const thematicFirst = input.thematicFirst ?? false;
    const items =
      template ?? templateOf({ kind, month, form, thematicFirst, prepared: prepared?.items ?? [] });
    await layAgenda(scope, id, items, { chair: chairId, minute_taker: minuteTakerId });
    await recordMeetingFact(scope, { id, organisationId: cellId }, 'meeting.planned', {
      kind,
      form,
      month,
      startsAt,
      preparesId,
    });
    return { id };
  } catch (error) {
    if (violates(error, 'one_regular_a_month'))
      return refuseMeetings('meeting-in-that-month', { month: showMonth(month) });
    if (violates(error, 'one_pre_meeting')) return refuseMeetings('pre-meeting-there');
    if (violates(error, 'one_cell_an_occasion')) return refuseMeetings('joined-already');
    throw error;
  }
}

/** The meeting whose contents the committee is to agree: of the cell, not yet agreed, none of the committee's own. */
async function toPrepare(
  scope: Scope,
  cellId: string,
  meetingId: string,
): Promise<Result<{ title: string; items: string[] }>> {
  const entered = await enterMeeting(scope, meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  if (meeting.organisationId !== cellId || !isOfCell(meeting.kind)) return refuseCommon('not-found');
  if (!allowsStep(meeting, 'agree')) return refuseState(meeting);
  const items = await itemsOf(scope, meetingId);
  const told = items.filter(
    (one) => one.parentId === null && ['discussion', 'resolution'].includes(one.kind),
  );
  return { title: meeting.title, items: told.map((one) => one.title) };
}

/** The group of the cell whose meeting it is; null for another kind of meeting. */
async function groupFor(
  scope: Scope,
  cellId: string,
  { kind, groupId, startsAt }: BodyOf<typeof preparation.planMeeting>,
): Promise<Result<GroupRow | null>> {
  if ((kind === 'group') !== (groupId !== undefined)) return refuseMeetings('group-unknown');
  if (groupId === undefined) return null;
  const groups = await groupsOn(scope, cellId, heldOn({ startsAt: asInstant(startsAt) }));
  const found = groups.find((one) => one.id === groupId);
  return found ?? refuseMeetings('group-unknown');
}

/** A new occasion, or the one that another cell has invited this one to. */
async function occasionFor(scope: Scope, cellId: string, asked: string | null): Promise<Result<string>> {
  if (asked === null) return randomUUID();
  const invited = await scope.db
    .selectFrom('meetings')
    .select('id')
    .where('occasion_id', '=', asked)
    .where('state', '<>', 'cancelled')
    .where(sql<boolean>`${cellId}::uuid = ANY (together_with)`)
    .executeTakeFirst();
  return invited ? asked : refuseCommon('not-found');
}

export function titleOf(
  kind: MeetingKind,
  month: string,
  prepares: string | null = null,
  group?: string,
): string {
  if (group) return `Họp ${group.charAt(0).toLowerCase()}${group.slice(1)} tháng ${showMonth(month)}`;
  if (prepares !== null)
    return `Họp chi ủy chuẩn bị ${prepares.charAt(0).toLowerCase()}${prepares.slice(1)}`.slice(0, 200);
  if (kind === 'congress') return `Đại hội chi bộ nhiệm kỳ ${termFrom(month)}`;
  const name = kindNames[kind];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} tháng ${showMonth(month)}`;
}

/** What its kind asks for, and allows. */
export function faultOfKind(
  input: Pick<BodyOf<typeof preparation.planMeeting>, 'kind' | 'form' | 'callReason' | 'preparesId'>,
): Refusal | null {
  if (input.form && !holdsThematic(input.kind)) return refuseMeetings('form-of-thematic');
  if (input.kind === 'irregular' && !input.callReason) return refuseMeetings('irregular-needs-reason');
  if (input.preparesId && input.kind !== 'committee')
    return refuseCommon('bad-input', { where: 'preparesId' });
  return null;
}

export function showMonth(month: string): string {
  return `${month.slice(5, 7)}/${month.slice(0, 4)}`;
}

export function asInstant(typed: string): string {
  return new Date(typed).toISOString();
}

export function faultOfHour(scope: Scope, startsAt: string): Refusal | null {
  if (Date.parse(startsAt) >= scope.now.epochMilliseconds) return null;
  const [year, month, day] = heldOn({ startsAt }).split('-');
  return refuseMeetings('meeting-in-the-past', { when: `${localTime(startsAt)}, ${day}/${month}/${year}` });
}

export async function faultOfPlan(scope: Scope, plan: Plan): Promise<Refusal | null> {
  const date = heldOn(plan);
  const rules = await rulesOf(scope, plan.organisationId);
  if (holdsRegular(plan.kind) && !needsNoReason(plan.month, date, rules) && !plan.movedReason)
    return refuseMeetings('meeting-needs-reason');
  if (plan.kind === 'committee' && !(await sitsCommittee(scope, plan.organisationId, date)))
    return refuseMeetings('no-committee');
  const leads = await leadsOn(scope, plan, date);
  if (!leads.some((lead) => lead.id === plan.chairId)) return refuseMeetings('chair-not-lead');
  if (plan.minuteTakerId === null) return null;
  const members = await peopleOf(scope, plan);
  const taker = members.find((one) => one.personId === plan.minuteTakerId);
  return taker && !taker.suspended ? null : refuseMeetings('minute-taker-not-member');
}

type Presenters = Record<'chair' | 'minute_taker', string | null>;

type AgendaRow = Insertable<DB['agenda_items']>;

async function layAgenda(
  scope: Scope,
  meetingId: string,
  items: readonly TemplateItem[],
  presenters: Presenters,
): Promise<void> {
  const rowsUnder = (parentId: string | null, ones: readonly TemplateItem[]): AgendaRow[] =>
    ones.flatMap((one, index) => {
      const id = randomUUID();
      const row = {
        id,
        meeting_id: meetingId,
        parent_id: parentId,
        ordinal: index + 1,
        kind: one.kind,
        title: one.title,
        minutes_planned: one.minutes,
        presenter_id: one.presenter ? presenters[one.presenter] : null,
      };
      return [row, ...rowsUnder(id, one.under ?? [])];
    });
  const rows = rowsUnder(null, items);
  if (rows.length > 0) await scope.db.insertInto('agenda_items').values(rows).execute();
}
