// Whom one can be in the sample: the same people, numbers and password in every sample.
import { setPassword } from '../src/platform/auth/commands.ts';
import type { DemoAccount } from '../src/platform/http/demo/contract.ts';
import type { Ground } from './ground.ts';
import { upperCommittee } from './organisations.ts';
import { officerPhones } from './people.ts';
import { moment, type Stage } from './stage.ts';

/** Everybody knows it: the sample listens on this machine only, unless opened on purpose. */
export const samplePassword = 'nen-nep-mau';

const cell = 'Chi bộ Quản lý công trình';
const account = (role: string, name: string, username: string, organisation = cell): DemoAccount => ({
  role,
  name,
  username,
  password: samplePassword,
  organisation,
});

export const sampleAccounts: readonly DemoAccount[] = [
  account('secretary', 'Vũ Đình Lâm', '0900000001'),
  account('deputy_secretary', 'Đỗ Thị Thanh Hà', '0900000002'),
  account('minute_taker', 'Nguyễn Hoài An', '0900000005'),
  account('member', 'Bùi Xuân Hòa', '0900000014'),
  account('committee_member', 'Trịnh Văn Phúc', '0900000003'),
  account('probationary_member', 'Trần Thị Ngọc Ánh', '0900000024'),
  account('agency_head', 'Mai Xuân Thụ', '0900000004'),
  account('grassroots_committee', 'Ngô Thị Lan', officerPhones.grassroots, 'Đảng bộ Sở Thủy lợi An Bình'),
  account('upper_committee', 'Trần Thị Minh Tâm', officerPhones.upper, upperCommittee),
  account('administrator', 'Lê Thị Quản', officerPhones.administrator, upperCommittee),
];

/** Opens accounts for the members of the shown cell and the officers, all with the one password. */
export async function openAccounts(stage: Stage, ground: Ground, hash: string, today: Temporal.PlainDate) {
  const shown = ground.cells[0];
  const people = [...(shown?.people ?? []), ...Object.values(ground.officers)];
  await stage.together(async ({ builder }) => {
    const scope = await builder(moment(today.subtract({ months: 12 }), '08:00'));
    for (const person of people) await setPassword(scope, person.personId, hash);
  });
}
