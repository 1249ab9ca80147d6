// Plans of a split, a dissolution and a merger: what is asked for is checked against the roster of its day, and what follows is told.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Scope } from '../../../../platform/auth/scope.ts';
import { isRefusal, type Refusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import type { Change, Foreseen } from '../../../../platform/links/change/following.ts';
import { refuseOrganisation } from '../../contract.ts';
import { officeWords } from '../../offices/rules.ts';
import { ancestorsOf, mayOrganise, type OrganisationAt, officesOf, organisationAt } from '../../queries.ts';
import { makesLoop, type OfficeKind, officeTitle } from '../../rules.ts';
import type { dissolutionBody, mergerBody, splitBody } from '../contract.ts';
import { refuseChange } from '../contract.ts';
import { membersToPlace } from '../placing/queries.ts';
import * as rules from '../rules.ts';

export type SplitInput = z.output<typeof splitBody>;
export type DissolutionInput = z.output<typeof dissolutionBody>;
export type MergerInput = z.output<typeof mergerBody>;

export interface Plan {
  readonly change: Change;
  readonly at: OrganisationAt;
  readonly effects: readonly Foreseen[];
}

/** The organisation as it is on the day, when it may be changed then. */
async function changeable(scope: Scope, organisationId: string, on: string): Promise<Result<OrganisationAt>> {
  const far = rules.faultOfDay(on, scope.today);
  if (far) return far;
  const row = await scope.db
    .selectFrom('organisations')
    .select(['founded_on', 'ended_on'])
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!row) return refuseCommon('not-found');
  const lastDay = row.ended_on && (await organisationAt(scope, organisationId, row.founded_on));
  if (row.ended_on)
    return refuseChange('ending-decided', {
      name: lastDay ? lastDay.name : '',
      on: rules.showDay(row.ended_on),
    });
  const at = await organisationAt(scope, organisationId, on);
  if (!at || row.founded_on >= on) return refuseChange('not-there-then', { on: rules.showDay(on) });
  return at;
}

/** A cell that the committee above it decides about. */
async function decidable(scope: Scope, cellId: string, on: string): Promise<Result<OrganisationAt>> {
  if (!(await mayOrganise(scope, cellId))) return refuseCommon('forbidden');
  const at = await changeable(scope, cellId, on);
  if (isRefusal(at)) return at;
  if (at.kind !== 'cell' || at.parentId === null) return refuseChange('cells-only');
  return (await mayOrganise(scope, at.parentId)) ? at : refuseChange('decided-above');
}

function strangers(members: readonly rules.ToPlace[], asked: readonly string[]): Refusal | null {
  return asked.every((one) => members.some((member) => member.personId === one))
    ? null
    : refuseOrganisation('not-a-member');
}

/** Offices that end in the organisation: of everybody, or of those who go and what goes with a membership. */
async function endingOffices(
  scope: Scope,
  { id, kind }: Pick<OrganisationAt, 'id' | 'kind'>,
  on: string,
  whose: (office: { personId: string; kind: OfficeKind }) => boolean,
): Promise<Foreseen[]> {
  const offices = await officesOf(scope, id, on);
  return offices
    .filter(whose)
    .map((office) => rules.tellOfficeEnds(officeWords[officeTitle(office.kind, kind)], office.name, on));
}

/** Offices that somebody who leaves a cell for another no longer holds there. */
export const tiedToCell: readonly OfficeKind[] = [
  'secretary',
  'deputy_secretary',
  'committee_member',
  'group_head',
  'group_deputy',
];

export async function planSplit(scope: Scope, cellId: string, input: SplitInput): Promise<Result<Plan>> {
  const { on, parts, staying } = input;
  const at = await decidable(scope, cellId, on);
  if (isRefusal(at)) return at;
  const members = await membersToPlace(scope, cellId, on);
  const groups = [staying, ...parts.map((part) => part.members)];
  const fault = strangers(members, groups.flat()) ?? rules.faultOfPlacing(members, groups);
  if (fault) return fault;
  const among = (ids: readonly string[]) => members.filter((one) => ids.includes(one.personId));
  const rest = { name: at.name, members: among(staying) };
  const cells = parts.map((part) => ({ name: part.name, members: among(part.members) }));
  for (const cell of [rest, ...cells]) {
    const small = rules.faultOfSize(cell, on);
    if (small) return small;
  }
  const offices: Foreseen[] = [];
  for (const [index, part] of parts.entries()) {
    const cell = cells[index] as rules.Future;
    const holder = (personId: string) =>
      cell.members.find((one) => one.personId === personId && one.official && !one.temporary);
    if (!part.offices.every((office) => holder(office.personId)))
      return refuseChange('office-needs-official', { name: part.name });
    offices.push(
      ...part.offices.map((office) =>
        rules.tellOfficeBegins(
          officeWords[officeTitle(office.kind, 'cell')],
          holder(office.personId)?.name ?? '',
          part.name,
          on,
        ),
      ),
    );
    if (!part.offices.some((office) => office.kind === 'secretary'))
      offices.push(rules.tellNoSecretary(part.name));
    const officers = part.offices.filter((office) => office.kind === 'committee_member').length;
    offices.push(...rules.tellCommittee(cell, officers, on));
  }
  // Stand for cells that are not founded yet.
  const ids = parts.map(() => randomUUID());
  const goes = new Map(
    parts.flatMap((part, index) => part.members.map((one) => [one, ids[index] as string] as const)),
  );
  const held = await officesOf(scope, cellId, on);
  const left = held.filter((office) => !goes.has(office.personId));
  const remain = [
    ...(left.some((office) => office.kind === 'secretary') ? [] : [rules.tellNoSecretary(at.name)]),
    ...rules.tellCommittee(rest, left.filter((office) => office.kind === 'committee_member').length, on),
  ];
  return {
    at,
    change: {
      kind: 'split',
      organisationId: cellId,
      on,
      ends: false,
      into: parts.map((part, index) => ({ id: ids[index] as string, name: part.name })),
      goes,
    },
    effects: [
      ...cells.map((cell) => rules.tellGoing(cell, on)),
      rules.tellStaying(rest),
      ...(await endingOffices(
        scope,
        at,
        on,
        (office) => goes.has(office.personId) && tiedToCell.includes(office.kind),
      )),
      ...offices,
      ...remain,
      rules.tellUnfollowed(parts.map((part) => part.name)),
      rules.tellNumbers('split', at.name),
    ],
  };
}

export async function planDissolution(
  scope: Scope,
  cellId: string,
  input: DissolutionInput,
): Promise<Result<Plan>> {
  const { on, placements } = input;
  const at = await decidable(scope, cellId, on);
  if (isRefusal(at)) return at;
  const members = await membersToPlace(scope, cellId, on);
  const placed = placements.map((one) => one.personId);
  const fault = strangers(members, placed) ?? rules.faultOfPlacing(members, [placed]);
  if (fault) return fault;
  const into: { id: string; name: string }[] = [];
  for (const id of new Set(placements.flatMap((one) => one.toCellId ?? []))) {
    const cell = await organisationAt(scope, id, on);
    if (cell?.kind !== 'cell' || id === cellId) return refuseOrganisation('wrong-cell');
    if (!(await mayOrganise(scope, id))) return refuseCommon('forbidden');
    into.push({ id, name: cell.name });
  }
  const goes = new Map(placements.map((one) => [one.personId, one.toCellId]));
  const to = (id: string | null) => members.filter((one) => goes.get(one.personId) === id);
  return {
    at,
    change: { kind: 'dissolved', organisationId: cellId, on, ends: true, into, goes },
    effects: [
      ...(members.length === 0 ? [rules.tellNobody(at.name)] : []),
      ...into.map((cell) => rules.tellGoing({ name: cell.name, members: to(cell.id) }, on)),
      ...(to(null).length > 0 ? [rules.tellOutside(to(null).length, on)] : []),
      ...(await endingOffices(scope, at, on, () => true)),
      rules.tellNumbers('ended', at.name),
    ],
  };
}

export async function planMerger(
  scope: Scope,
  predecessorId: string,
  { on, successorId }: MergerInput,
): Promise<Result<Plan>> {
  if (!(await mayOrganise(scope, predecessorId)) || !(await mayOrganise(scope, successorId)))
    return refuseCommon('forbidden');
  const from = await organisationAt(scope, predecessorId, on);
  const to = await organisationAt(scope, successorId, on);
  if (!from || !to || from.kind !== to.kind || predecessorId === successorId)
    return refuseOrganisation('merge-kinds');
  if (makesLoop(predecessorId, await ancestorsOf(scope.db, successorId, on)))
    return refuseOrganisation('tree-loop');
  for (const id of [successorId, predecessorId]) {
    const at = await changeable(scope, id, on);
    // Founded on that very day: the order of the two dates is what is wrong.
    if (isRefusal(at) && !(at.code === 'not-there-then' && id === successorId))
      return at.code === 'not-there-then' ? refuseOrganisation('date-order') : at;
  }
  const members = await membersToPlace(scope, predecessorId, on);
  const goes = new Map(members.map((one) => [one.personId, successorId]));
  return {
    at: from,
    change: {
      kind: 'merged',
      organisationId: predecessorId,
      on,
      ends: true,
      into: [{ id: successorId, name: to.name }],
      goes,
    },
    effects: [
      members.length === 0 ? rules.tellNobody(from.name) : rules.tellGoing({ name: to.name, members }, on),
      ...(await endingOffices(scope, from, on, () => true)),
      rules.tellNumbers('ended', from.name),
    ],
  };
}
