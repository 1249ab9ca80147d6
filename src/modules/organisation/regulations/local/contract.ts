// A committee's own rule over a national one: set, ended; what is refused about it.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../../platform/http/refusal.ts';
import { settingsShape } from '../contract.ts';

const id = z.uuid();
const date = z.iso.date();

export const refuseLocalRules = /* @__PURE__ */ defineRefusals({
  'rule-by-committee': {
    status: 403,
    vi: 'Quy định riêng do cấp ủy đặt cho mình và các chi bộ trực thuộc; chi bộ không tự đặt. Đề nghị cấp ủy cấp trên nếu cần.',
    en: 'A local rule is set by a committee for itself and what hangs below it; a cell sets none. Ask the committee above.',
  },
  'rule-not-open': {
    status: 422,
    vi: 'Văn bản của Trung ương không để cấp ủy định điều này. Chọn quy định khác.',
    en: 'The national rule leaves nothing here for a committee to set. Choose another rule.',
  },
  'rule-out-of-bounds': {
    status: 422,
    vi: '“{label}” chỉ đặt được từ {least} đến {most}{unit}. Sửa lại số.',
    en: '“{label}” can be set from {least} to {most}{unit} only. Correct the number.',
  },
  'rule-order': {
    status: 422,
    vi: '“{label}” không được thấp hơn “{other}”. Sửa lại hai số.',
    en: '“{label}” must not be lower than “{other}”. Correct both.',
  },
  'rule-criteria-unknown': {
    status: 422,
    vi: '“{label}” có tiêu chí không thuộc bảng chấm điểm. Chọn lại tiêu chí.',
    en: '“{label}” names a criterion that is not on the sheet. Choose again.',
  },
  'rule-changes-nothing': {
    status: 422,
    vi: 'Các giá trị đều giống quy định chung. Sửa ít nhất một giá trị, hoặc kết thúc quy định riêng đang có.',
    en: 'All values are those of the national rule. Change at least one, or end the local rule that is there.',
  },
  'rule-not-of-the-past': {
    status: 422,
    vi: 'Quy định không sửa những ngày đã qua. Chọn ngày có hiệu lực từ {today}.',
    en: 'A rule never changes the past. Choose a first day from {today} on.',
  },
  'rule-overlaps': {
    status: 409,
    vi: 'Cấp ủy đã có quy định riêng về điều này trong thời gian ấy. Sửa bản đang có, hoặc chọn ngày khác.',
    en: 'The committee has a local rule on this in that time already. Change that one, or choose other dates.',
  },
  'rule-ends-earlier': {
    status: 422,
    vi: 'Quy định này đã ghi hết hiệu lực từ ngày {until}. Chọn một ngày trước đó.',
    en: 'This rule ends on {until} already. Choose an earlier day.',
  },
  'rule-issued-later': {
    status: 422,
    vi: 'Ngày ký không thể sau ngày có hiệu lực. Kiểm tra lại hai ngày.',
    en: 'A decision cannot be signed after it comes into force. Check both dates.',
  },
});

export const localRuleBody = z.object({
  key: z.string().max(100),
  settings: settingsShape,
  /** Kind and number of the committee's decision: "Quyết định 12-QĐ/ĐU". */
  document: z.string().trim().min(3).max(120),
  issuedOn: date,
  article: z.string().trim().max(100).optional(),
  /** Where its text was seen. */
  note: z.string().trim().max(500).default(''),
  from: date,
  until: date.nullable().default(null),
  replaces: z.object({ id, version: z.number().int() }).nullable().default(null),
});

export const setLocalRule = endpoint({
  name: 'setLocalRule',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/local-rules',
  summary:
    'Set a local rule over a national one from a date; with `replaces`, a new version of the one that is there, which ends that day',
  params: z.object({ organisationId: id }),
  body: localRuleBody,
  answer: z.object({ id }),
  refusals: [...refuseLocalRules.codes, 'date-order'],
});

export const localRuleEnd = z.object({ on: date, version: z.number().int() });
export const endRefusals = ['rule-by-committee', 'rule-not-of-the-past', 'rule-ends-earlier'] as const;

export const endLocalRule = endpoint({
  name: 'endLocalRule',
  method: 'POST',
  path: '/api/v1/local-rules/:ruleId/end',
  summary: 'End a local rule; `on` is the first day without it; one not in force yet is taken out',
  params: z.object({ ruleId: id }),
  body: localRuleEnd,
  answer: z.object({ done: z.literal(true) }),
  refusals: endRefusals,
});
