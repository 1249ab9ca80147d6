// Minority opinions that are kept: where each stands, received by the committees above, carried on by the author.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../../platform/http/refusal.ts';
import { choice } from '../../votes/contract.ts';

export const refuseKept = /* @__PURE__ */ defineRefusals({
  'not-in-minority': {
    status: 403,
    vi: 'Chỉ đảng viên có ý kiến thuộc thiểu số trong lần biểu quyết này mới bảo lưu. Ý kiến khác thì ghi ở nút “Ý kiến”.',
    en: 'Only a member who stayed in the minority of this vote keeps his opinion. Write any other as an opinion.',
  },
  'vote-not-ended': {
    status: 409,
    vi: 'Lần biểu quyết này chưa có kết quả nên chưa bảo lưu ý kiến được. Chờ công bố kết quả.',
    en: 'This vote has no result yet. Wait for it.',
  },
  'kept-already': {
    status: 409,
    vi: 'Đồng chí {name} đã bảo lưu ý kiến về lần biểu quyết này. Muốn thêm ý thì sửa ý kiến đã ghi.',
    en: '{name} has kept an opinion on this vote. Edit that one to add to it.',
  },
  'kept-too-late': {
    status: 409,
    vi: 'Biên bản đã khóa nên không ghi, sửa hay rút ý kiến bảo lưu được nữa. Ý kiến đã ghi giữ nguyên; đồng chí có thể viết ý kiến mới gửi chi ủy.',
    en: 'The minutes are locked: nothing is kept, edited or withdrawn any more. You may write a new opinion to the committee.',
  },
  'kept-here': {
    status: 409,
    vi: 'Ý kiến bảo lưu sửa và rút ở trang buổi sinh hoạt, mục “Ý kiến bảo lưu”.',
    en: 'A kept opinion is edited and withdrawn on the page of its meeting.',
  },
  'not-to-receive': {
    status: 409,
    vi: 'Ý kiến này đã được tiếp nhận rồi.',
    en: 'This opinion has been received already.',
  },
  'not-to-carry': {
    status: 409,
    vi: 'Chưa chuyển tiếp được: biên bản chưa khóa, cấp ủy nhận trước chưa tiếp nhận, hoặc không còn cấp ủy cấp trên trong hệ thống.',
    en: 'It cannot be carried on now: the minutes are not locked, the committee before has not received it, or none stands above.',
  },
});

const id = z.uuid();
const named = z.object({ id, name: z.string() });

export const keptShape = z.object({
  opinionId: id,
  voteId: id,
  meetingId: id,
  /** What was voted on, and how. */
  question: z.string(),
  result: z.object({ for: z.number().int(), base: z.number().int(), passed: z.boolean() }),
  /** What the author chose; null = counted by sums. */
  choice: choice.nullable(),
  author: named,
  organisation: named,
  /** Empty when it was withdrawn; the author's own stays with him. */
  text: z.string(),
  keptAt: z.string(),
  /** Changed since it was kept. */
  edited: z.boolean(),
  withdrawn: z.boolean(),
  carryUp: z.boolean(),
  version: z.number().int(),
  /** From the committee above upwards. */
  carryings: z.array(
    z.object({
      committee: named,
      sentAt: z.string(),
      receivedAt: z.string().nullable(),
      receivedBy: z.string().nullable(),
    }),
  ),
  mine: z.boolean(),
  can: z.object({
    /** The actor receives it for this committee. */
    receive: z.boolean(),
    /** To which committee the author may have it carried on. */
    carryOn: z.string().nullable(),
  }),
});
export type KeptOpinion = z.output<typeof keptShape>;

export const listKeptOpinions = endpoint({
  name: 'listKeptOpinions',
  method: 'GET',
  path: '/api/v1/kept-opinions',
  summary:
    'Minority opinions: the actor’s own, and those carried up to committees in which he holds an office; what waits first',
  answer: z.object({
    ruleId: z.string(),
    own: z.array(keptShape),
    /** Null: the actor sits in no committee to which one could be carried. */
    above: z.array(keptShape).nullable(),
  }),
});
export const readKeptOpinion = endpoint({
  name: 'readKeptOpinion',
  method: 'GET',
  path: '/api/v1/opinions/:opinionId/keeping',
  summary: 'One minority opinion: the vote, where it stands, what the actor may do',
  params: z.object({ opinionId: id }),
  answer: z.object({ ruleId: z.string(), kept: keptShape }),
});
const done = z.object({ done: z.literal(true) });
export const receiveKeptOpinion = endpoint({
  name: 'receiveKeptOpinion',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/receipt',
  summary: 'A committee to which a minority opinion was carried receives it',
  params: z.object({ opinionId: id }),
  answer: done,
  refusals: ['not-to-receive'],
});
export const carryKeptOpinion = endpoint({
  name: 'carryKeptOpinion',
  method: 'POST',
  path: '/api/v1/opinions/:opinionId/carrying',
  summary: 'The author has his minority opinion carried on to the next committee above',
  params: z.object({ opinionId: id }),
  answer: done,
  refusals: ['not-to-carry'],
});
