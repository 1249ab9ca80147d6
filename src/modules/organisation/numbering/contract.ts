// Refusals about numbers of papers.
import { defineRefusals } from '../../../platform/http/refusal.ts';

export const refuseNumber = /* @__PURE__ */ defineRefusals({
  'number-taken': {
    status: 409,
    vi: 'Số {number} đã dùng trong nhiệm kỳ này. Số tiếp theo là {next}.',
    en: 'Number {number} is used already in this term. The next one is {next}.',
  },
  'number-leaves-gap': {
    status: 422,
    vi: 'Số {number} bỏ cách số trước. Số tiếp theo phải là {next}.',
    en: 'Number {number} would leave a gap. The next one must be {next}.',
  },
  'no-term': {
    status: 422,
    vi: 'Chưa ghi nhiệm kỳ của tổ chức vào ngày {on} nên chưa lấy số được. Ghi ngày bắt đầu nhiệm kỳ trước.',
    en: 'No term of the organisation is entered for {on}, so no number can be taken. Enter the beginning of the term first.',
  },
});
