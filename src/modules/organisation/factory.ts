// Test data of the ground, through commands only.
import type { Scope } from '../../platform/auth/scope.ts';
import { isRefusal, type Refusal } from '../../platform/http/refusal.ts';
import { addMember } from './members/commands.ts';
import { grantOffice } from './offices/commands.ts';
import { setStatus } from './statuses/commands.ts';
import { foundOrganisation } from './tree/commands.ts';

type RunAsJob = <T>(job: string, work: (scope: Scope) => Promise<T>) => Promise<T>;

/** The answer, or a thrown fault: arranging a test is not refused. */
export function granted<T>(result: T): Exclude<T, Refusal> {
  if (isRefusal(result)) throw new Error(`${result.code}: ${result.vi}`);
  return result as Exclude<T, Refusal>;
}

export interface MadeCell {
  readonly committeeId: string;
  readonly cellId: string;
  readonly secretary: string;
  readonly deputy: string;
  readonly head: string;
  /** Secretary of the committee above; sits in no cell here. */
  readonly above: string;
  readonly administrator: string;
  /** Official members, secretary and deputy included. */
  readonly officials: readonly string[];
  readonly probationary: readonly string[];
}

const since = '2020-01-01';
let phones = 0;

/** A committee with one cell: secretary, deputy, head of the agency, `officials` in all and `probationary` on trial. */
export async function makeCell(
  runAsJob: RunAsJob,
  options: { officials?: number; probationary?: number; exempt?: number; away?: number; name?: string } = {},
): Promise<MadeCell> {
  return runAsJob('sample', async (scope) => {
    const committee = granted(
      await foundOrganisation(scope, {
        kind: 'grassroots_committee',
        name: 'Đảng bộ Sở Thử nghiệm',
        foundedOn: since,
        parentId: null,
        place: 'An Bình',
        termFrom: since,
      }),
    );
    const cell = granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: options.name ?? 'Chi bộ Thử nghiệm',
        foundedOn: since,
        parentId: committee.id,
        place: 'An Bình',
        termFrom: '2024-06-20',
      }),
    );
    const aboveCell = granted(
      await foundOrganisation(scope, {
        kind: 'cell',
        name: 'Chi bộ Văn phòng',
        foundedOn: since,
        parentId: committee.id,
      }),
    );
    const person = async (cellId: string, name: string, officialOn: string | null = since) => {
      phones += 1;
      const phone = `09${String(phones).padStart(8, '0')}`;
      return granted(
        await addMember(scope, cellId, {
          name,
          from: since,
          joinedOn: officialOn ? '2019-01-01' : '2026-06-01',
          officialOn,
          phone,
        }),
      );
    };
    const officials = [];
    for (let number = 1; number <= (options.officials ?? 5); number++)
      officials.push(await person(cell.id, `Nguyễn Văn Số ${number}`));
    const probationary = [];
    for (let number = 1; number <= (options.probationary ?? 1); number++)
      probationary.push(await person(cell.id, `Trần Thị Dự ${number}`, null));
    const [secretary, deputy, head] = officials;
    if (!secretary || !deputy || !head) throw new Error('a cell has at least three official members');
    const last = [...officials].reverse();
    for (const one of last.slice(0, options.exempt ?? 0))
      granted(await setStatus(scope, one.membershipId, { kind: 'exempt', from: since, until: null }));
    for (const one of last.slice(options.exempt ?? 0, (options.exempt ?? 0) + (options.away ?? 0)))
      granted(await setStatus(scope, one.membershipId, { kind: 'away', from: since, until: null }));
    const above = await person(aboveCell.id, 'Phan Thị Quyên');
    const administrator = await person(aboveCell.id, 'Lê Quản Trị');
    for (const [organisationId, personId, kind] of [
      [cell.id, secretary.personId, 'secretary'],
      [cell.id, deputy.personId, 'deputy_secretary'],
      [cell.id, head.personId, 'agency_head'],
      [committee.id, above.personId, 'secretary'],
      [committee.id, administrator.personId, 'administrator'],
    ] as const)
      granted(await grantOffice(scope, organisationId, { personId, kind, from: since, until: null }));
    return {
      committeeId: committee.id,
      cellId: cell.id,
      secretary: secretary.personId,
      deputy: deputy.personId,
      head: head.personId,
      above: above.personId,
      administrator: administrator.personId,
      officials: officials.map((one) => one.personId),
      probationary: probationary.map((one) => one.personId),
    };
  });
}
