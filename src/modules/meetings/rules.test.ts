// Who may do what at which step, and the days that rules ask for.
import { describe, expect, test } from 'vitest';
import type { LocalRule } from '../organisation/regulations/contract.ts';
import {
  allowsStep,
  hasCommittee,
  type MeetingActor,
  mayDirect,
  mayNoteRoll,
  mayPrepare,
  mayReadAbsences,
  mayRun,
  mayTakeMinutes,
  mayTakePapers,
  meetingRuleIds,
  minimumMinutes,
  monthAfter,
  needsNoReason,
  refuseState,
  resultsBy,
  sendBy,
} from './rules.ts';

const nobody: MeetingActor = {
  personId: '1',
  lead: false,
  committee: false,
  chair: false,
  minuteTaker: false,
  member: false,
  above: false,
  supervisor: false,
};
const as = (...parts: (keyof Omit<MeetingActor, 'personId'>)[]): MeetingActor => ({
  ...nobody,
  ...Object.fromEntries(parts.map((part) => [part, true])),
});
const named = { minuteTakerId: '2', state: 'sent' } as const;
const unnamed = { minuteTakerId: null, state: 'sent' } as const;

describe('who may', () => {
  test('the committee prepares, the lead takes the steps, chair and lead run the room', () => {
    expect([mayPrepare(as('committee')), mayPrepare(as('member'))]).toEqual([true, false]);
    expect([mayDirect(as('lead')), mayDirect(as('committee'))]).toEqual([true, false]);
    expect([mayRun(as('chair')), mayRun(as('lead')), mayRun(as('minuteTaker'))]).toEqual([true, true, false]);
  });
  test('the chair takes the minutes only while nobody is named', () => {
    expect([mayTakeMinutes(unnamed, as('chair')), mayTakeMinutes(named, as('chair'))]).toEqual([true, false]);
    expect(mayTakeMinutes(named, as('minuteTaker'))).toBe(true);
    expect([mayNoteRoll(named, as('chair')), mayNoteRoll(named, as('member'))]).toEqual([true, false]);
  });
  test('reasons of absence: the committee and the minute-taker; papers: members and the supervisor once sent', () => {
    expect(mayReadAbsences(named, as('committee'))).toBe(true);
    expect(mayReadAbsences(named, as('minuteTaker'))).toBe(true);
    expect(mayReadAbsences(named, as('member', 'above', 'supervisor'))).toBe(false);
    expect(mayTakePapers({ state: 'draft' }, as('committee'))).toBe(true);
    expect(mayTakePapers({ state: 'agreed' }, as('member'))).toBe(false);
    expect(mayTakePapers({ state: 'closed' }, as('member'))).toBe(true);
    expect(mayTakePapers({ state: 'sent' }, as('above', 'supervisor'))).toBe(true);
    expect(mayTakePapers({ state: 'sent' }, as('above'))).toBe(false);
  });
});

describe('steps', () => {
  test('a cancelled or closed meeting allows none', () => {
    for (const state of ['closed', 'cancelled'] as const)
      for (const step of [
        'prepare',
        'fillIn',
        'addPaper',
        'editAgenda',
        'agree',
        'send',
        'open',
        'close',
      ] as const)
        expect(allowsStep({ state }, step)).toBe(false);
  });
  test('a refusal names the step in both languages', () => {
    const refusal = refuseState({ state: 'closed' });
    expect([refusal.vi, refusal.en]).toEqual([
      'Buổi sinh hoạt đang ở bước “đã bế mạc” nên chưa làm được việc này.',
      'The meeting is at the step “closed”, so this cannot be done.',
    ]);
  });
});

const small: LocalRule = {
  id: '7b0f6f0e-6c5a-4f0e-9d59-3f1f6f3f2a10',
  key: 'meeting.minimum-minutes',
  by: 'Đảng bộ Sở Thử nghiệm',
  document: 'Quyết định 12-QĐ/ĐU',
  issuedOn: '2026-01-05',
  article: null,
  from: '2026-01-10',
  until: null,
  settings: { regular: 60 },
};

describe('days by rule', () => {
  test('the first week of its own month needs no reason, while the rule is in force', () => {
    expect(needsNoReason('2026-12-01', '2026-12-07', [])).toBe(true);
    expect(needsNoReason('2026-12-01', '2026-12-08', [])).toBe(false);
    expect(needsNoReason('2026-12-01', '2027-01-03', [])).toBe(false);
    expect(needsNoReason('2025-07-01', '2025-07-22', [])).toBe(true);
  });
  test('months go over the year', () => {
    expect([monthAfter('2026-12-01'), monthAfter('2026-11-01', 2), monthAfter('2026-01-01', -1)]).toEqual([
      '2027-01-01',
      '2027-01-01',
      '2025-12-01',
    ]);
    expect(sendBy('regular', '2027-01-01', [])).toBe('2026-12-31');
  });
  test('committee and groups among themselves go by the unit’s configuration; before any rule papers are sent on the day', () => {
    for (const kind of ['committee', 'group'] as const) {
      expect(meetingRuleIds(kind, '2026-12-03', [])).toEqual([
        'meeting.circle-papers-own',
        'meeting.circle-minutes-own',
        'cell.committee-9',
      ]);
      expect(sendBy(kind, '2026-12-03', [])).toBe('2026-12-02');
      expect(resultsBy(kind, '2026-12-31T16:30:00Z', [])).toBe('2027-01-02');
    }
    expect([sendBy('regular', '2025-10-27', []), sendBy('regular', '2025-10-28', [])]).toEqual([
      '2025-10-27',
      '2025-10-27',
    ]);
    expect(resultsBy('regular', '2025-10-27T08:00:00Z', [])).toBe('2025-10-27');
  });
  test('a past meeting keeps the rules of its day; a small cell its own minimum', () => {
    expect(meetingRuleIds('regular', '2026-12-03', [])).toContain('meeting.minimum-minutes-42');
    expect(meetingRuleIds('regular', '2024-12-03', [])).toContain('meeting.minimum-minutes-12');
    expect([
      minimumMinutes('regular', '2026-12-03', []),
      minimumMinutes('regular', '2026-12-03', [small]),
    ]).toEqual([90, 60]);
    expect([hasCommittee(8, '2026-12-03'), hasCommittee(9, '2026-12-03')]).toEqual([false, true]);
  });
});
