// Opinions whose answers are owed when a meeting is prepared, and batches of frank ones: they open its agenda.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { opinionLine } from '../../democracy/opinions/contract.ts';
import { meetingParams } from '../contract.ts';

export const refuseOwed = /* @__PURE__ */ defineRefusals({
  'opinion-on-agenda': {
    status: 409,
    vi: 'Ý kiến này đã có trong chương trình. Tải lại trang để xem.',
    en: 'This opinion is on the agenda already. Reload the page.',
  },
  'frank-on-agenda': {
    status: 409,
    vi: 'Đợt ý kiến thẳng thắn này đã có trong chương trình. Tải lại trang để xem.',
    en: 'These frank opinions are on the agenda already. Reload the page.',
  },
});

const id = z.uuid();
export const readOwedOpinions = endpoint({
  name: 'readOwedOpinions',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/owed-opinions',
  summary:
    'Opinions whose answer is overdue on the day of this meeting, or that their authors sent to it; they open its agenda',
  params: meetingParams,
  answer: z.object({
    today: z.iso.date(),
    opinions: z.array(opinionLine.extend({ itemId: id.nullable() })),
    /** Frank opinions by the batch: nothing of one of them, not even how many. */
    batches: z.array(
      z.object({
        windowId: id,
        theme: z.string(),
        shownOn: z.iso.date(),
        dueOn: z.iso.date(),
        itemId: id.nullable(),
      }),
    ),
    can: z.object({ take: z.boolean() }),
  }),
});
export const takeOwedOpinion = endpoint({
  name: 'takeOwedOpinion',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/owed-opinions/:opinionId',
  summary: 'Put an opinion that waits for its answer on this agenda',
  params: meetingParams.extend({ opinionId: id }),
  body: z.object({ version: z.number().int() }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['meeting-state', 'opinion-on-agenda'],
});
export const takeOwedFrank = endpoint({
  name: 'takeOwedFrank',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/owed-frank/:windowId',
  summary: 'Put a batch of frank opinions that waits for answers on this agenda, as one item',
  params: meetingParams.extend({ windowId: id }),
  body: z.object({ version: z.number().int() }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['meeting-state', 'frank-on-agenda'],
});
