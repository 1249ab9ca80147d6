// Frank opinions that are shown when an item of a coming meeting is opened: which items there are, the window opened.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { ownerKind } from '../../democracy/opinions/contract.ts';

export const refuseFrankItem = /* @__PURE__ */ defineRefusals({
  'frank-item-gone': {
    status: 409,
    vi: 'Mục này đã được mở, hoặc buổi sinh hoạt đã họp hay bị hủy. Tải lại trang rồi chọn mục khác.',
    en: 'This item has been opened, or its meeting was held or cancelled. Reload the page and choose another.',
  },
  'frank-hands-late': {
    status: 422,
    vi: 'Hạn nhận phiếu phải trước giờ bắt đầu buổi sinh hoạt ít nhất 1 giờ để còn lúc viết. Chọn hạn sớm hơn.',
    en: 'Handing out must end an hour before the meeting at least, so that there is time to write. Choose an earlier hour.',
  },
});

const id = z.uuid();

export const readFrankItems = endpoint({
  name: 'readFrankItems',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/frank-items',
  summary: 'Items of coming meetings of the cell at whose opening frank opinions may be shown',
  params: z.object({ organisationId: id }),
  answer: z.object({
    items: z.array(
      z.object({
        id,
        /** Number and title on its agenda. */
        item: z.string(),
        meeting: z.string(),
        startsAt: z.string(),
        /** Shown then at the latest: the end of the meeting's day. */
        latest: z.string(),
      }),
    ),
  }),
});
export type FrankItem = z.output<typeof readFrankItems.answer>['items'][number];

export const openFrankAtItem = endpoint({
  name: 'openFrankAtItem',
  method: 'POST',
  path: '/api/v1/agenda-items/:itemId/frank-windows',
  summary:
    'Open a window of frank opinions that is shown when the chair opens this item, at the end of that day at the latest',
  params: z.object({ itemId: id }),
  body: z.object({
    theme: z.string().normalize().trim().min(3).max(300),
    handsUntil: z.iso.datetime(),
    to: ownerKind.default('committee'),
  }),
  answer: z.object({ id }),
  refusals: [
    'frank-item-gone',
    'frank-hands-late',
    'frank-no-head',
    'frank-off',
    'frank-window-on',
    'frank-cell-small',
    'frank-hand-span',
    'frank-write-span',
  ],
});
