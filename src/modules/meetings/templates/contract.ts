// Agendas that a cell keeps as templates: saved from a meeting, taken up when another is planned.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { doneAnswer, meetingParams } from '../contract.ts';

export const refuseTemplates = /* @__PURE__ */ defineRefusals({
  'template-name-taken': {
    status: 409,
    vi: 'Chi bộ đã có mẫu “{name}”. Đặt tên khác, hoặc bỏ mẫu cũ trước.',
    en: 'The cell has a template “{name}” already. Choose another name, or remove the old one first.',
  },
  'template-empty': {
    status: 422,
    vi: 'Chương trình chưa có mục nào nên chưa làm mẫu được.',
    en: 'The agenda has no items, so it cannot be a template.',
  },
});

const id = z.uuid();

export const listTemplates = endpoint({
  name: 'listTemplates',
  method: 'GET',
  path: '/api/v1/cells/:cellId/agenda-templates',
  summary: 'Templates of agendas that the cell keeps',
  params: z.object({ cellId: id }),
  answer: z.object({
    templates: z.array(
      z.object({ id, name: z.string(), items: z.number().int(), minutes: z.number().int() }),
    ),
  }),
});
export const saveTemplate = endpoint({
  name: 'saveTemplate',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/template',
  summary: 'Keep the agenda of this meeting as a template of the cell',
  params: meetingParams,
  body: z.object({ name: z.string().normalize().trim().min(2).max(100) }),
  answer: z.object({ id }),
  refusals: ['template-name-taken', 'template-empty'],
});
export const removeTemplate = endpoint({
  name: 'removeTemplate',
  method: 'DELETE',
  path: '/api/v1/cells/:cellId/agenda-templates/:templateId',
  summary: 'Remove a template; meetings that began from it stay',
  params: z.object({ cellId: id, templateId: id }),
  answer: doneAnswer,
});
