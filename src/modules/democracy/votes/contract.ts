// Shapes, endpoints and refusals of open votes. What they hang on is told by (type, id); later modules open them.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';

export const refuseVote = /* @__PURE__ */ defineRefusals({
  'vote-not-open': {
    status: 409,
    vi: 'Lần biểu quyết này đã kết thúc nên không ghi thêm được. Kết quả xem ở biên bản.',
    en: 'This vote has ended; nothing can be added. The result stands in the minutes.',
  },
  'vote-already-open': {
    status: 409,
    vi: 'Đang có một lần biểu quyết chưa kết thúc. Kết thúc hoặc dừng lần ấy rồi mở lần mới.',
    en: 'Another vote is still open. Close or withdraw it first.',
  },
  'vote-out-of-reach': {
    status: 409,
    vi: 'Có mặt {present} đồng chí được biểu quyết, mà phải từ {needed} trên {base} mới thông qua. Chưa mở biểu quyết được; chờ thêm đồng chí đến hoặc chuyển nội dung sang buổi khác.',
    en: '{present} who may vote are present, but {needed} of {base} are needed. The vote cannot be opened; wait for more members or move the matter to another meeting.',
  },
  'probationary-no-vote': {
    status: 403,
    vi: 'Đảng viên dự bị dự và phát biểu, không biểu quyết (Điều lệ Đảng, Điều 3.4).',
    en: 'Members on probation attend and speak but do not vote (Charter, article 3.4).',
  },
  'temporary-no-vote': {
    status: 403,
    vi: 'Đồng chí sinh hoạt tạm thời ở đây nên phát biểu mà không biểu quyết; quyền biểu quyết ở chi bộ nơi sinh hoạt chính thức (cấu hình của đơn vị).',
    en: 'You are here on temporary transfer: you speak, and vote in your home cell (configuration of the unit).',
  },
  'suspended-no-vote': {
    status: 403,
    vi: 'Đảng viên đang bị đình chỉ sinh hoạt không biểu quyết.',
    en: 'A suspended member does not vote.',
  },
  'away-no-vote': {
    status: 403,
    vi: 'Đồng chí đang sinh hoạt tạm thời nơi khác nên không tính vào lần biểu quyết này.',
    en: 'You are on temporary transfer elsewhere and are not counted in this vote.',
  },
  'not-present-no-vote': {
    status: 403,
    vi: 'Khi mở biểu quyết đồng chí chưa được ghi có mặt. Điểm danh ngay để dự lần biểu quyết sau.',
    en: 'You were not recorded as present when the vote was opened. Check in now to take part in the next one.',
  },
  'left-no-vote': {
    status: 403,
    vi: 'Đã ghi đồng chí về trước nên không biểu quyết được. Nếu đã quay lại, báo thư ký ghi có mặt.',
    en: 'You are noted as having left, so you cannot vote. If you are back, tell the minute-taker.',
  },
  'not-elector': {
    status: 403,
    vi: 'Đồng chí không thuộc danh sách của lần biểu quyết này.',
    en: 'You are not on the list of this vote.',
  },
  'counted-by-card': {
    status: 409,
    vi: 'Thẻ đảng viên của đồng chí đã được thư ký đếm. Muốn biểu quyết bằng điện thoại thì nhờ thư ký bỏ ghi trước.',
    en: 'Your raised card has been counted by the minute-taker. Ask for it to be taken back first.',
  },
  'counted-by-phone': {
    status: 409,
    vi: 'Đồng chí {name} đã biểu quyết bằng điện thoại nên không đếm thẻ nữa.',
    en: '{name} has voted by phone, so the card is not counted.',
  },
  'typed-out-of-reach': {
    status: 422,
    vi: 'Tổng số phiếu đã gõ là {typed}, nhiều hơn {present} đồng chí được biểu quyết có mặt. Xem lại số phiếu hoặc danh sách có mặt.',
    en: '{typed} votes were typed, more than the {present} present who may vote. Check the sums or the roll.',
  },
});

const id = z.uuid();
export const choice = z.enum(['for', 'against', 'other']);
export const threshold = z.enum(['more_than_half', 'two_thirds']);
export const standing = z.enum([
  'guest_here',
  'probationary',
  'suspended',
  'away',
  'exempt_absent',
  'exempt_present',
  'absent_throughout',
  'counted',
]);

/** A vote as everybody of the cell may see it: while it is open only how many have voted, never for what. */
export const voteShape = z.object({
  id,
  subject: z.object({ type: z.string(), id }),
  question: z.string(),
  threshold,
  state: z.enum(['open', 'closed', 'withdrawn']),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** "tính trên" */
  base: z.number().int(),
  /** "cần từ" */
  needed: z.number().int(),
  /** All official members at home, before subtraction, and what each reason took away: "Cách tính". */
  officials: z.number().int(),
  subtracted: z.array(z.object({ reason: standing, count: z.number().int() })),
  /** May vote: in the base and in the room when it opened. */
  mayVote: z.number().int(),
  /** How many have voted by now, by phone and by card. */
  voted: z.number().int(),
  byPhone: z.number().int(),
  byCard: z.number().int(),
  /** Null until it is closed. */
  result: z
    .object({
      for: z.number().int(),
      against: z.number().int(),
      other: z.number().int(),
      silent: z.number().int(),
      passed: z.boolean(),
      permille: z.number().int(),
    })
    .nullable(),
  /** By name: the cell decided so. Who chose what is told when it has ended. */
  byName: z.boolean().optional(),
  named: z
    .array(
      z.object({ personId: id, name: z.string(), choice: z.enum(['for', 'against', 'other', 'silent']) }),
    )
    .optional(),
  /** Taken again on demand: which vote it replaces, and why. */
  again: z.object({ of: id, reason: z.string() }).optional(),
  /** Another vote has replaced it. */
  replaced: z.boolean().optional(),
  /** Cards counted by two: what each counted is told once it differs or is over. */
  counting: z
    .object({
      round: z.number().int(),
      counters: z.array(z.object({ id, name: z.string(), sent: z.boolean() })),
      agreed: z.boolean(),
      /** Cards that can be raised. */
      left: z.number().int(),
      /** Rounds that differed, or were asked for again with a reason. */
      before: z.array(
        z.object({
          round: z.number().int(),
          counts: z.array(
            z.object({
              name: z.string(),
              for: z.number().int(),
              against: z.number().int(),
              other: z.number().int(),
            }),
          ),
          reason: z.string().nullable(),
        }),
      ),
    })
    .optional(),
  /** Counted on paper: its sums were typed afterwards. */
  typed: z.boolean().optional(),
  ruleIds: z.array(z.string()),
});
export type VoteShown = z.output<typeof voteShape>;

const ownVote = {
  ownChoice: choice.nullable(),
  /** How the actor counts in it; null = not on its list. */
  ownStanding: standing.nullable(),
  can: z.object({ cast: z.boolean() }),
};

export const readVote = endpoint({
  name: 'readVote',
  method: 'GET',
  path: '/api/v1/votes/:voteId',
  summary: 'One open vote of the own cell, with the own choice',
  params: z.object({ voteId: id }),
  answer: voteShape.extend(ownVote),
});

export const readOwnVote = endpoint({
  name: 'readOwnVote',
  method: 'GET',
  path: '/api/v1/votes/:voteId/own',
  summary: 'What is the actor’s own in an open vote; the vote itself comes with the room',
  params: z.object({ voteId: id }),
  answer: z.object({ ...ownVote, ruleIds: z.array(z.string()) }),
});

export const castVote = endpoint({
  name: 'castVote',
  method: 'POST',
  path: '/api/v1/votes/:voteId/choice',
  summary: 'Vote by phone, or change the own vote while it is open',
  params: z.object({ voteId: id }),
  body: z.object({ choice }),
  answer: z.object({ done: z.literal(true) }),
  refusals: [
    'vote-not-open',
    'probationary-no-vote',
    'temporary-no-vote',
    'suspended-no-vote',
    'away-no-vote',
    'not-present-no-vote',
    'not-elector',
    'left-no-vote',
    'counted-by-card',
    'counting-now',
  ],
});
