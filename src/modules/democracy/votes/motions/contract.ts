// Refusals and shapes of motions and their amendments.
import { z } from 'zod';
import { defineRefusals } from '../../../../platform/http/refusal.ts';

export const refuseMotion = /* @__PURE__ */ defineRefusals({
  'motion-ended': {
    status: 409,
    vi: 'Đề nghị này đã rút hoặc đã biểu quyết xong.',
    en: 'This motion or amendment was withdrawn, or its vote has ended.',
  },
  'motion-voting': {
    status: 409,
    vi: 'Đã bắt đầu biểu quyết đề nghị này nên không rút, không thêm sửa đổi, không đổi thứ tự nữa.',
    en: 'Voting on this motion has begun: nothing is withdrawn, added or put in another order.',
  },
  'motion-not-own': {
    status: 403,
    vi: 'Chỉ đồng chí đã đề nghị mới rút được đề nghị của mình. Đề nghị ghi hộ thì người điều hành ghi rút hộ.',
    en: 'Only who proposed it may withdraw it. What was noted for somebody is withdrawn by who leads, at his word.',
  },
  'amendment-words': {
    status: 422,
    vi: 'Ghi đúng những chữ có trong đề nghị và chỉ có ở một chỗ. Nếu trùng thì ghi thêm chữ đứng cạnh.',
    en: 'Quote words of the motion that stand in one place only; quote the words beside them where they stand in several.',
  },
  'amendment-same': {
    status: 422,
    vi: 'Sửa đổi giống hệt đề nghị hoặc giống một sửa đổi đã có.',
    en: 'The amendment changes nothing, or is there already.',
  },
  'motion-too-long': {
    status: 422,
    vi: 'Với các sửa đổi, đề nghị có thể dài quá {longest} chữ cái. Viết sửa đổi gọn lại.',
    en: 'With its amendments the motion could come to more than {longest} letters. Make the amendment shorter.',
  },
  'order-incomplete': {
    status: 422,
    vi: 'Thứ tự phải có đủ các sửa đổi chưa biểu quyết, mỗi sửa đổi một lần.',
    en: 'The order must name each open amendment once.',
  },
});

const id = z.uuid();
const common = {
  id,
  proposerId: id,
  proposer: z.string(),
  at: z.string(),
  endedAt: z.string().nullable(),
  /** Noted for him by another: so is its withdrawal. */
  noted: z.boolean(),
};

export const motionShape = z.object({
  ...common,
  itemId: id.nullable(),
  /** As it was moved. */
  text: z.string(),
  /** With the amendments adopted so far. */
  amended: z.string(),
  state: z.enum(['open', 'withdrawn', 'passed', 'rejected']),
  /** Its vote, or that of one of its amendments, is on or was taken: nothing is withdrawn, added or put in another order. */
  voting: z.boolean(),
  /** In the order of voting. */
  amendments: z.array(
    z.object({
      ...common,
      words: z.string(),
      byWords: z.string(),
      place: z.number().int().nullable(),
      state: z.enum(['open', 'withdrawn', 'passed', 'rejected', 'fallen']),
    }),
  ),
});
export type MotionShown = z.output<typeof motionShape>;
