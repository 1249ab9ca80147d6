// Items that a meeting did not come to, offered to the next one's agenda.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { meetingParams, person } from '../contract.ts';

export const refuseCarry = /* @__PURE__ */ defineRefusals({
  'left-item-decided': {
    status: 409,
    vi: 'Mục này đã được đưa vào một chương trình, hoặc đã thôi. Tải lại trang để xem.',
    en: 'This item has been taken into an agenda, or dropped. Reload the page.',
  },
});

const id = z.uuid();
export const readLeftItems = endpoint({
  name: 'readLeftItems',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/left-items',
  summary:
    'Items that earlier meetings of the cell did not come to, offered to this agenda; for who prepares it',
  params: meetingParams,
  answer: z.object({
    items: z.array(
      z.object({
        itemId: id,
        title: z.string(),
        minutesPlanned: z.number().int(),
        presenter: person.nullable(),
        /** The meeting that did not come to it. */
        from: z.object({ id, title: z.string(), startsAt: z.string() }),
        /** Taken into the agenda of this meeting, or still to be decided. */
        state: z.enum(['offered', 'taken']),
      }),
    ),
    can: z.object({ decide: z.boolean() }),
  }),
});
export const decideLeftItem = endpoint({
  name: 'decideLeftItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/left-items/:itemId',
  summary: 'Take an item that was not reached into this agenda, or drop it',
  params: meetingParams.extend({ itemId: id }),
  body: z.object({ version: z.number().int(), take: z.boolean() }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['meeting-state', 'left-item-decided'],
});
