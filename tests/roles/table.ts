// What each role may do with each endpoint, by hand: tried on a cell that is foreign to all but its own people.
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { CallArgs } from '../support/app.ts';

export const roles = [
  'outsider',
  'otherCell',
  'probationary',
  'member',
  'minuteTaker',
  'secretary',
  'deputy',
  'head',
  'above',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** 'ok', or the code of the refusal. */
export type Expected = 'ok' | (string & {});

/** Real ids of the cell that is tried; `next` is another number each time, for rows that must not repeat. */
export interface Target {
  readonly cellId: string;
  readonly committeeId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly officeId: string;
  /** Open, with the member of the table as its assignee, and with a file of evidence. */
  readonly taskId: string;
  readonly evidenceId: string;
  /** Ended: who may act on it hears so. */
  readonly endedTaskId: string;
  readonly statusId: string;
  /** A meeting of the cell that is on; `minuteTaker` takes its minutes. */
  readonly meetingId: string;
  /** An item of it that has not begun, and a paper. */
  readonly itemId: string;
  readonly paperId: string;
  readonly checkInCode: string;
  /** Whose absence from it is accepted. */
  readonly absentId: string;
  /** Of that meeting: an open vote, and an opinion of a member whom no role is. */
  readonly meetingVoteId: string;
  readonly opinionId: string;
  /** Written by him; the head of the agency owes the answer. */
  readonly owedOpinionId: string;
  /** A thematic one that is still prepared. */
  readonly draftMeetingId: string;
  /** A thematic one that was sent, an item of it, and a focus question that nobody has answered. */
  readonly sentMeetingId: string;
  readonly sentItemId: string;
  readonly focusId: string;
  /** An open vote of the cell. */
  readonly voteId: string;
  /** Set by the committee above, in force later. */
  readonly localRuleId: string;
  /** A secret ballot of the meeting that is handed out, and one that was published. */
  readonly ballotId: string;
  readonly publishedBallotId: string;
  /** A draft of the cell. */
  readonly resolutionId: string;
  readonly next: () => number;
}

export interface Line {
  readonly args: (target: Target) => CallArgs<Endpoint>;
  /** The answer for everybody not named in `but`; an outsider is 'not-signed-in' unless named. */
  readonly others: Expected;
  readonly but?: Partial<Record<Role, Expected>>;
}

const nothing = () => ({});
export const unknownId = '99999999-9999-4999-8999-999999999999';

function dayAfter(start: string, days: number): string {
  return Temporal.PlainDate.from(start).add({ days }).toString();
}

/** Those who keep the roster: the cell's secretary and deputy, the committee above. */
const keepers = { secretary: 'ok', deputy: 'ok', above: 'ok' } as const;
/** Tried with a version that is not there, so that all stays as it is for the next role. */
const staleForKeepers = { secretary: 'stale', deputy: 'stale', above: 'stale' } as const;
export const readers = {
  probationary: 'ok',
  member: 'ok',
  minuteTaker: 'ok',
  head: 'ok',
  ...keepers,
} as const;
/** Those who sit in the cell. */
export const { above: _, ...inTheCell } = readers;
/** Those of them who do not lead it. */
export const plainMembers = {
  probationary: 'forbidden',
  member: 'forbidden',
  minuteTaker: 'forbidden',
  head: 'forbidden',
} as const;
const everybody = (expected: Expected) => ({ others: expected, but: { outsider: expected } });

/** Those who lead the cell; the others who see it may not, strangers hear that there is nothing. */
export const leads = (expected: Expected, but: Line['but'] = {}) => ({
  others: 'forbidden',
  but: {
    otherCell: 'not-found',
    administrator: 'not-found',
    secretary: expected,
    deputy: expected,
    ...but,
  },
});

export const table: Record<string, Line> = {
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
        body: { personId, kind: 'group_head', from, until: dayAfter(from, 1) },
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
      body: { on: '2029-01-01', version: 1 },
    }),
    others: 'rule-by-committee',
    but: { otherCell: 'not-found', above: 'ok' },
  },
  listTasks: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: {} }),
    others: 'not-found',
    but: readers,
  },
  countTasks: {
    args: ({ cellId }) => ({ params: { organisationId: cellId }, query: { year: 2026 } }),
    others: 'not-found',
    but: readers,
  },
  giveTask: {
    args: ({ cellId, personId }) => ({
      params: { organisationId: cellId },
      body: { title: 'Nhiệm vụ mới', assigneeId: personId, dueOn: '2026-12-05' },
    }),
    others: 'forbidden',
    but: { secretary: 'ok', deputy: 'ok' },
  },
  readTask: { args: ({ taskId }) => ({ params: { taskId } }), others: 'not-found', but: readers },
  changeTask: {
    args: ({ taskId }) => ({ params: { taskId }, body: { version: 99, title: 'Tên khác' } }),
    ...leads('stale'),
  },
  tellProgress: {
    args: ({ taskId }) => ({ params: { taskId }, body: { percent: 50 } }),
    ...leads('ok', { member: 'ok' }),
  },
  // An empty file: who may is told that it is empty.
  addEvidence: {
    args: ({ taskId }) => ({
      params: { taskId },
      upload: { fileName: 'trong.txt', bytes: new Uint8Array(), fields: { notSecret: 'true' } },
    }),
    ...leads('file-empty', { member: 'file-empty' }),
  },
  readEvidence: {
    args: ({ taskId, evidenceId }) => ({ params: { taskId, entryId: evidenceId } }),
    others: 'not-found',
    but: { ...readers, above: 'not-found' },
  },
  finishTask: {
    args: ({ endedTaskId }) => ({ params: { taskId: endedTaskId }, body: { result: 'Đã xong' } }),
    ...leads('task-ended', { member: 'task-ended' }),
  },
  dropTask: {
    args: ({ endedTaskId }) => ({ params: { taskId: endedTaskId }, body: { reason: 'Không cần nữa' } }),
    ...leads('task-ended'),
  },
  reopenTask: {
    args: ({ taskId }) => ({ params: { taskId }, body: { reason: 'Còn bốn vị trí' } }),
    ...leads('task-open'),
  },
  openReminders: { args: ({ taskId }) => ({ params: { taskId } }), others: 'not-found', but: readers },
  readVote: {
    args: ({ voteId }) => ({ params: { voteId } }),
    others: 'not-found',
    but: inTheCell,
  },
  castVote: {
    args: ({ voteId }) => ({ params: { voteId }, body: { choice: 'for' } }),
    others: 'not-found',
    but: { ...inTheCell, probationary: 'probationary-no-vote' },
  },
  // Who stands above lists what was issued, and does not see the draft.
  listResolutions: {
    args: ({ cellId }) => ({ params: { cellId } }),
    others: 'not-found',
    but: readers,
  },
  readResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId } }),
    others: 'not-found',
    but: inTheCell,
  },
  // With a version that is not there, so that the draft stays for the next role.
  editResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId }, body: { version: 99, subject: 'lời khác' } }),
    others: 'not-found',
    but: {
      ...plainMembers,
      secretary: 'stale',
      deputy: 'stale',
    },
  },
  issueResolution: {
    args: ({ resolutionId }) => ({ params: { resolutionId }, body: { version: 1, on: '2026-11-24' } }),
    others: 'not-found',
    but: {
      ...plainMembers,
      secretary: 'resolution-not-passed',
      deputy: 'resolution-not-passed',
    },
  },
};
