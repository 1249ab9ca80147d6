// The cell of the reference papers: 23 official and 2 probationary members, made through the product's own commands.
import { granted } from '../../../src/modules/organisation/factory.ts';
import { addMember } from '../../../src/modules/organisation/members/commands.ts';
import { grantOffice } from '../../../src/modules/organisation/offices/commands.ts';
import { setStatus } from '../../../src/modules/organisation/statuses/commands.ts';
import { foundOrganisation } from '../../../src/modules/organisation/tree/commands.ts';
import type { TestApp } from '../app.ts';

export const officials = [
  'Vũ Đình Lâm',
  'Đỗ Thị Thanh Hà',
  'Trịnh Văn Phúc',
  'Lê Hữu Vinh',
  'Tạ Quang Sơn',
  'Bùi Xuân Hòa',
  'Hà Thị Mai',
  'Lương Văn Phú',
  'Nông Thị Nga',
  'Cao Đức Nam',
  'Phạm Gia Bách',
  'Hoàng Thị Bích',
  'Nguyễn Hoài An',
  'Võ Hồng Điệp',
  'Đặng Văn Khoa',
  'Phan Thị Yến',
  'Trần Quốc Việt',
  'Ngô Thị Lan',
  'Mai Văn Thắng',
  'Dương Thị Hạnh',
  'Châu Thị Xuyến',
  'Hồ Sỹ Luyện',
  'Đoàn Văn Tùng',
] as const;
export const probationary = ['Lý Thị Thu', 'Tôn Văn Quý'] as const;
export type Name = (typeof officials)[number] | (typeof probationary)[number];

export interface ReferenceCell {
  readonly cellId: string;
  readonly people: Readonly<Record<Name, string>>;
  /** Secretary of the committee above. */
  readonly above: string;
  /** Its member who follows the cell. */
  readonly supervisor: string;
}

/** 23 official and 2 probationary members, one away, one exempt; the committee above with its member who follows the cell. */
export async function makeReferenceCell(app: TestApp): Promise<ReferenceCell> {
  return app.runAsJob('sample', async (scope) => {
    const since = '2020-01-01';
    const found = async (kind: 'cell' | 'grassroots_committee', name: string, parentId: string | null) =>
      granted(
        await foundOrganisation(scope, {
          kind,
          name,
          parentId,
          foundedOn: since,
          place: 'An Bình',
          termFrom: '2024-06-20',
        }),
      ).id;
    const committeeId = await found('grassroots_committee', 'Đảng bộ Sở Thủy lợi An Bình', null);
    const cellId = await found('cell', 'Chi bộ Quản lý công trình', committeeId);
    const office = await found('cell', 'Chi bộ Văn phòng', committeeId);
    let phones = 0;
    const add = async (cell: string, name: string, officialOn: string | null) => {
      phones += 1;
      return granted(
        await addMember(scope, cell, {
          name,
          from: since,
          joinedOn: officialOn ? '2018-01-01' : '2026-06-01',
          officialOn,
          phone: `0911${String(phones).padStart(6, '0')}`,
        }),
      );
    };
    const people: Record<string, string> = {};
    for (const name of officials) {
      const { personId, membershipId } = await add(cellId, name, since);
      people[name] = personId;
      const kind = name === 'Hồ Sỹ Luyện' ? 'away' : name === 'Đoàn Văn Tùng' ? 'exempt' : null;
      if (kind) granted(await setStatus(scope, membershipId, { kind, from: since, until: null }));
    }
    for (const name of probationary) people[name] = (await add(cellId, name, null)).personId;
    const supervisor = (await add(office, 'Phan Quyên', since)).personId;
    const above = (await add(office, 'Đinh Công Trứ', since)).personId;
    for (const [organisationId, personId, kind] of [
      [cellId, people['Vũ Đình Lâm'], 'secretary'],
      [cellId, people['Đỗ Thị Thanh Hà'], 'deputy_secretary'],
      [cellId, people['Trịnh Văn Phúc'], 'committee_member'],
      [cellId, supervisor, 'supervisor'],
      [committeeId, above, 'secretary'],
    ] as const)
      granted(
        await grantOffice(scope, organisationId, {
          personId: personId as string,
          kind,
          from: since,
          until: null,
        }),
      );
    return { cellId, people: people as Record<Name, string>, above, supervisor };
  });
}
