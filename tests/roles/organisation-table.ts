// What each role may do with each endpoint of accounts, roster, tree, offices and regulations.
import { type Expected, keepers, type Line, leads, readers, unknownId } from './table.ts';

const nothing = () => ({});
function dayAfter(start: string, days: number): string {
  return Temporal.PlainDate.from(start).add({ days }).toString();
}
/** Tried with a version that is not there, so that all stays as it is for the next role. */
const staleForKeepers = { secretary: 'stale', deputy: 'stale', above: 'stale' } as const;
const everybody = (expected: Expected) => ({ others: expected, but: { outsider: expected } });

export const organisationTable: Record<string, Line> = {
  listDevices: { args: nothing, others: 'ok' },
  signOutDevice: { args: () => ({ params: { id: unknownId } }), others: 'not-found' },
  changePassword: {
    args: () => ({ body: { present: 'không phải', next: 'mật khẩu mới dài' } }),
    others: 'password-wrong',
  },
  readToday: { args: nothing, others: 'ok' },
  readSession: { args: nothing, others: 'ok' },
  readTree: { args: () => ({ query: {} }), others: 'ok' },
  readOrganisation: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  foundOrganisation: {
    args: ({ committeeId }) => ({
      body: { kind: 'cell', name: 'Chi bộ mới', foundedOn: '2026-01-01', parentId: committeeId },
    }),
    others: 'forbidden',
    but: { above: 'ok' },
  },
  renameOrganisation: {
    args: ({ cellId, next }) => ({
      params: { organisationId: cellId },
      body: { name: 'Tên mới', from: dayAfter('2021-01-01', next()) },
    }),
    others: 'forbidden',
    but: keepers,
  },
  moveOrganisation: {
    args: ({ cellId, committeeId, next }) => ({
      params: { organisationId: cellId },
      body: { parentId: committeeId, from: dayAfter('2021-01-01', next()) },
    }),
    others: 'forbidden',
    but: { above: 'ok' },
  },
  readPlacing: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    others: 'forbidden',
    but: { otherCell: 'not-found', administrator: 'not-found', ...keepers },
  },
  previewChange: {
    args: ({ cellId }) => ({
      params: { organisationId: cellId },
      body: { kind: 'renamed', on: '2026-11-24' },
    }),
    others: 'forbidden',
    but: keepers,
  },
  // Refused to those who may for what is missing, so that the cell stays whole for the next role.
  splitCell: {
    args: ({ cellId, personId }) => ({
      params: { organisationId: cellId },
      body: {
        on: '2026-12-01',
        decision: '31-QĐ/ĐU',
        staying: [],
        parts: [{ name: 'Chi bộ mới', members: [personId], offices: [] }],
      },
    }),
    others: 'forbidden',
    but: { secretary: 'decided-above', deputy: 'decided-above', above: 'placement-missing' },
  },
  dissolveCell: {
    args: ({ cellId }) => ({
      params: { organisationId: cellId },
      body: { on: '2026-12-01', decision: '32-QĐ/ĐU', placements: [] },
    }),
    others: 'forbidden',
    but: { secretary: 'decided-above', deputy: 'decided-above', above: 'placement-missing' },
  },
  mergeOrganisation: {
    args: ({ cellId, committeeId }) => ({
      params: { organisationId: cellId },
      body: { on: '2026-12-01', successorId: committeeId },
    }),
    others: 'forbidden',
    but: { above: 'merge-kinds' },
  },
  listMembers: {
    args: ({ cellId }) => ({ params: { cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  addMember: {
    args: ({ cellId }) => ({ params: { cellId }, body: { name: 'Người Mới', from: '2026-01-01' } }),
    others: 'forbidden',
    but: keepers,
  },
  readMember: { args: ({ personId }) => ({ params: { personId } }), others: 'not-found', but: readers },
  correctMember: {
    args: ({ membershipId }) => ({ params: { membershipId }, body: { personVersion: 99, version: 99 } }),
    others: 'forbidden',
    but: staleForKeepers,
  },
  receiveMember: {
    args: ({ cellId }) => ({
      params: { cellId },
      body: { number: '0900 000 000', kind: 'home', from: '2026-01-01' },
    }),
    others: 'forbidden',
    but: { secretary: 'number-unknown', deputy: 'number-unknown', above: 'number-unknown' },
  },
  endMembership: {
    args: ({ membershipId }) => ({
      params: { membershipId },
      body: { ending: 'transferred', on: '2026-11-24', version: 99 },
    }),
    others: 'forbidden',
    but: staleForKeepers,
  },
  endStatus: {
    args: ({ statusId }) => ({ params: { statusId }, body: { on: '2026-11-24', version: 99 } }),
    others: 'forbidden',
    but: staleForKeepers,
  },
  withdrawStatus: {
    args: ({ statusId }) => ({ params: { statusId }, body: { version: 99 } }),
    others: 'forbidden',
    but: staleForKeepers,
  },
  setStatus: {
    args: ({ membershipId, next }) => {
      const from = dayAfter('2021-01-01', next() * 2);
      return { params: { membershipId }, body: { kind: 'exempt', from, until: dayAfter(from, 1) } };
    },
    others: 'forbidden',
    but: keepers,
  },
  findCandidates: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    others: 'forbidden',
    but: keepers,
  },
  grantOffice: {
    args: ({ cellId, personId, next }) => {
      const from = dayAfter('2021-01-01', next() * 2);
      return {
        params: { organisationId: cellId },
        body: { personId, kind: 'committee_member', from, until: dayAfter(from, 1) },
      };
    },
    others: 'forbidden',
    but: keepers,
  },
  // With a version that is not there, so that the office stays for the next role: who may is told that it is stale.
  endOffice: {
    args: ({ officeId }) => ({ params: { officeId }, body: { on: '2026-11-24', version: 99 } }),
    others: 'forbidden',
    but: staleForKeepers,
  },
  readGroups: {
    args: ({ cellId }) => ({ params: { cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  foundGroup: {
    args: ({ cellId, personId, next }) => ({
      params: { cellId },
      body: {
        name: `Tổ đảng mới ${next()}`,
        from: '2026-11-24',
        memberIds: [personId],
        headId: null,
        deputyId: null,
      },
    }),
    others: 'forbidden',
    but: keepers,
  },
  changeGroup: {
    args: ({ groupId, personId }) => ({
      params: { groupId },
      body: {
        name: 'Tổ đảng số 1',
        from: '2026-11-24',
        memberIds: [personId],
        headId: null,
        deputyId: null,
        version: 99,
      },
    }),
    ...leads('stale', { above: 'stale' }),
  },
  endGroup: {
    args: ({ groupId }) => ({ params: { groupId }, body: { on: '2026-12-24', version: 99 } }),
    ...leads('stale', { above: 'stale' }),
  },
  inviteMembers: {
    args: ({ cellId, personId }) => ({ params: { cellId }, body: { personIds: [personId] } }),
    others: 'forbidden',
    but: keepers,
  },
  readAccountNotices: { args: nothing, others: 'ok' },
  withdrawInvitation: { args: () => ({ params: { invitationId: unknownId } }), others: 'not-found' },
  readFirstSteps: { args: nothing, others: 'ok' },
  exportRoster: { args: ({ cellId }) => ({ params: { cellId } }), others: 'forbidden', but: keepers },
  openPreview: { args: () => ({ params: { previewId: unknownId } }), others: 'not-found' },
  // An empty file: who may is told that it is empty.
  previewRoster: {
    args: ({ cellId }) => ({
      params: { cellId },
      upload: { fileName: 'trong.txt', bytes: new Uint8Array() },
    }),
    others: 'forbidden',
    but: { secretary: 'roster-empty', deputy: 'roster-empty', above: 'roster-empty' },
  },
  importRoster: { args: () => ({ params: { previewId: unknownId }, body: {} }), others: 'not-found' },
  readInvitation: {
    args: () => ({ params: { code: 'ABCDEFGH23456789' } }),
    ...everybody('invitation-unknown'),
  },
  acceptInvitation: {
    args: () => ({ params: { code: 'ABCDEFGH23456789' }, body: { password: 'mật khẩu mới dài' } }),
    ...everybody('invitation-unknown'),
  },
  readFirstRun: { args: nothing, ...everybody('ok') },
  nameOrganisation: {
    args: () => ({
      body: {
        parentName: 'Đảng bộ lạ',
        cellName: 'Chi bộ lạ',
        place: 'An Bình',
        termFrom: '2024-06-20',
        secretaryName: 'Người Lạ',
        secretaryOfficialOn: '2000-01-01',
        phone: '0999999999',
        password: 'mật khẩu của kẻ lạ',
      },
    }),
    ...everybody('place-not-empty'),
  },
  listRegulations: { args: () => ({ query: {} }), others: 'ok' },
  readRegulation: { args: () => ({ params: { id: 'vote.base-208' } }), others: 'ok' },
  setLocalRule: {
    args: ({ committeeId }) => ({
      params: { organisationId: committeeId },
      body: {
        key: 'meeting.paper-pages',
        settings: { pages: 5 },
        document: 'Quyết định 14-QĐ/ĐU',
        issuedOn: '2026-11-01',
        from: '2030-01-01',
      },
    }),
    others: 'rule-by-committee',
    but: { otherCell: 'not-found', above: 'ok' },
  },
  previewLocalRule: {
    args: ({ committeeId }) => ({
      params: { organisationId: committeeId },
      body: {
        key: 'meeting.longest',
        settings: { minutes: 200 },
        document: 'Quyết định 15-QĐ/ĐU',
        issuedOn: '2026-11-01',
        from: '2030-01-01',
      },
    }),
    others: 'rule-by-committee',
    but: { otherCell: 'not-found', above: 'ok' },
  },
  endLocalRule: {
    args: ({ localRuleId }) => ({
      params: { ruleId: localRuleId },
      body: { on: '2028-06-01', version: 1 },
    }),
    others: 'rule-by-committee',
    but: { otherCell: 'not-found', above: 'ok' },
  },
  previewLocalRuleEnd: {
    args: ({ localRuleId }) => ({
      params: { ruleId: localRuleId },
      // Ended before, by the line above: its second version, and a day before that end.
      body: { on: '2028-03-01', version: 2 },
    }),
    others: 'rule-by-committee',
    but: { otherCell: 'not-found', above: 'ok' },
  },
};
