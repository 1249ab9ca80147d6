// Frank opinions: shapes, endpoints, refusals. Switched on by the cell's vote; docs/decisions/020, docs/ballot-security.vi.md.
import { z } from 'zod';
import { lettersOf, signatureBytes, tokenBytes } from '../../../platform/blind/contract.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { ownerKind } from '../opinions/contract.ts';
import { bodyBytes } from './rules.ts';

export const refuseFrank = /* @__PURE__ */ defineRefusals({
  'frank-off': {
    status: 409,
    vi: 'Chi bộ chưa biểu quyết cho dùng ý kiến thẳng thắn, hoặc đã biểu quyết thôi dùng. Đưa ra biểu quyết ở buổi sinh hoạt rồi mở đợt.',
    en: 'The cell has not voted to allow frank opinions, or has voted to stop them. Put it to the vote in a meeting first.',
  },
  'frank-by-cell': {
    status: 409,
    vi: 'Dùng hay thôi dùng ý kiến thẳng thắn do chi bộ biểu quyết ở buổi sinh hoạt của chi bộ, không ở họp chi ủy.',
    en: 'The cell itself votes on frank opinions, in its own meeting, not in that of its committee.',
  },
  'frank-window-on': {
    status: 409,
    vi: 'Đang có một đợt ý kiến thẳng thắn chưa hiện. Chờ đợt ấy xong rồi mở đợt mới.',
    en: 'Another window for frank opinions is running. Open the next one when it has been shown.',
  },
  'frank-cell-small': {
    status: 409,
    vi: 'Chi bộ có {members} đồng chí; phải có ít nhất {least} người nhận phiếu mới giữ kín được nên không mở đợt ở đây.',
    en: 'The cell has {members} members; with fewer than {least} tokens nothing can be kept secret.',
  },
  'frank-hand-span': {
    status: 422,
    vi: 'Hạn nhận phiếu phải cách lúc này từ 15 phút đến 30 ngày. Chọn lại ngày giờ.',
    en: 'Tokens are handed out for 15 minutes at least and 30 days at most. Choose another time.',
  },
  'frank-write-span': {
    status: 422,
    vi: 'Giờ hiện ý kiến phải sau hạn nhận phiếu từ 1 giờ đến 45 ngày. Chọn lại ngày giờ.',
    en: 'Opinions are shown 1 hour to 45 days after the end of handing out. Choose another time.',
  },
  'frank-step': {
    status: 409,
    vi: 'Đợt này đã qua bước ấy. Tải lại trang để xem bước hiện tại.',
    en: 'This window is past that step. Reload the page to see the present one.',
  },
  'frank-not-handing': {
    status: 409,
    vi: 'Đợt này đã hết giờ nhận phiếu: khóa ký đã hủy, không ai nhận thêm được. Chờ đợt sau.',
    en: 'Handing out has ended for this window: the signing key is destroyed. Wait for the next one.',
  },
  'frank-taken': {
    status: 409,
    vi: 'Đồng chí đã nhận phiếu của đợt này ở máy khác hoặc trình duyệt khác. Mở lại máy ấy để viết; không cấp phiếu thứ hai.',
    en: 'You have taken this window’s token on another device or browser. Open that one; there is no second token.',
  },
  'frank-too-few': {
    status: 409,
    vi: 'Mới {took} đồng chí nhận phiếu; phải có ít nhất {least} mới giữ kín được. Chờ thêm, hoặc dừng đợt này.',
    en: '{took} have taken a token; at least {least} are needed. Wait for more, or stop this window.',
  },
  'frank-not-writing': {
    status: 409,
    vi: 'Chưa đến lúc hoặc đã hết giờ gửi ý kiến của đợt này nên ý kiến chưa được nhận.',
    en: 'This window does not take opinions yet, or not any more. Yours was not taken.',
  },
  'frank-sent': {
    status: 409,
    vi: 'Phiếu này đã dùng để gửi một ý kiến khác rồi; ý kiến đã gửi không đổi được.',
    en: 'This token has been used for another text; what was sent cannot be changed.',
  },
  'frank-no-head': {
    status: 409,
    vi: 'Chi bộ chưa ghi ai là thủ trưởng đơn vị nên không mở đợt hỏi thủ trưởng. Chọn chi ủy trả lời, hoặc ghi chức danh trước.',
    en: 'Nobody is noted as head of the agency, so no window is addressed to him. Let the committee answer, or note the office first.',
  },
  'frank-answered': {
    status: 409,
    vi: 'Có ý kiến trong số này vừa được trả lời rồi. Tải lại trang rồi chọn lại.',
    en: 'One of these has just been answered. Reload the page and choose again.',
  },
});

const id = z.uuid();
const date = z.iso.date();
const instant = z.iso.datetime();
const letters = (bytes: number) =>
  z
    .string()
    .length(lettersOf(bytes))
    .regex(/^[A-Za-z0-9_-]+$/);
const person = z.object({ id, name: z.string() });
const done = z.object({ done: z.literal(true) });

export const audience = z.enum(['cell', 'committee']);
export const windowState = z.enum(['handing_out', 'writing', 'shown', 'void', 'stopped']);

const windowLine = z.object({
  id,
  theme: z.string(),
  state: windowState,
  openedOn: date,
  handsUntil: z.string(),
  /** At the latest. */
  showsAt: z.string().nullable(),
  /** Shown already when the chair opens this item of an agenda, while it stands there. */
  item: z.object({ words: z.string(), stands: z.boolean() }).nullable(),
  /** When that item was opened. */
  calledAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** From the end of handing out. */
  handedOut: z.number().int().nullable(),
  /** Of one that was shown. */
  opinions: z.number().int(),
  unanswered: z.number().int(),
  answerDueOn: date.nullable(),
  /** Who owes the answers. */
  ownerKind,
  /** When its hour became another one, or its item was no more. */
  movedAt: z.string().nullable(),
  endedWhy: z.enum(['cell_ended']).nullable(),
});
export type FrankLine = z.output<typeof windowLine>;

export const readFrank = endpoint({
  name: 'readFrank',
  method: 'GET',
  path: '/api/v1/organisations/:organisationId/frank',
  summary: 'Frank opinions of the own cell: whether its vote allows them, its windows, newest first',
  params: z.object({ organisationId: id }),
  answer: z.object({
    now: z.string(),
    today: date,
    organisationName: z.string(),
    on: z.boolean(),
    /** The last passed vote on the matter. */
    vote: z.object({ on: date, inFavour: z.number().int(), base: z.number().int() }).nullable(),
    members: z.number().int(),
    least: z.number().int(),
    windows: z.array(windowLine),
    can: z.object({
      open: z.boolean(),
      /** There is a head of the agency, whom a window may ask. */
      toHead: z.boolean(),
    }),
  }),
});

export const openFrankWindow = endpoint({
  name: 'openFrankWindow',
  method: 'POST',
  path: '/api/v1/organisations/:organisationId/frank-windows',
  summary:
    'Open a window: a key pair of its own; tokens are handed out until an hour, texts shown at another',
  params: z.object({ organisationId: id }),
  body: z.object({
    theme: z.string().normalize().trim().min(3).max(300),
    handsUntil: instant,
    showsAt: instant,
    /** Who owes the answers. */
    to: ownerKind.default('committee'),
  }),
  answer: z.object({ id }),
  refusals: [
    'frank-no-head',
    'frank-off',
    'frank-window-on',
    'frank-cell-small',
    'frank-hand-span',
    'frank-write-span',
  ],
});

const windowParams = z.object({ windowId: id });
const shown = z.object({
  id,
  audience,
  /** Null = for the committee only, or hidden from the reader. */
  text: z.string().nullable(),
  hidden: z.object({ why: z.string(), on: date }).nullable(),
  answerId: id.nullable(),
});
export type FrankShown = z.output<typeof shown>;

export const readFrankWindow = endpoint({
  name: 'readFrankWindow',
  method: 'GET',
  path: '/api/v1/frank-windows/:windowId',
  summary: 'A window of the own cell: who took a token; once it is shown, what was said and answered',
  params: windowParams,
  answer: z.object({
    now: z.string(),
    today: date,
    organisationId: id,
    organisationName: z.string(),
    window: windowLine,
    least: z.number().int(),
    publicKey: z.string(),
    fingerprint: z.string(),
    took: z.array(person),
    notYet: z.array(person),
    /** For the hints on the writer's device: the own post, who took one or could. */
    own: z.object({ took: z.boolean(), post: z.string().nullable() }),
    opinions: z.array(shown),
    /** Sent without a word. */
    blank: z.number().int(),
    answers: z.array(z.object({ id, text: z.string(), on: date, as: ownerKind })),
    ruleId: z.string().nullable(),
    can: z.object({
      take: z.boolean(),
      endHanding: z.boolean(),
      stop: z.boolean(),
      hide: z.boolean(),
      answer: z.boolean(),
    }),
  }),
});

export type FrankWindow = z.output<typeof readFrankWindow.answer>;

export const takeFrankToken = endpoint({
  name: 'takeFrankToken',
  method: 'POST',
  path: '/api/v1/frank-windows/:windowId/taking',
  summary: 'Take a token: the blinded message is signed, once a member. The same message again gets the same',
  params: windowParams,
  body: z.object({ blinded: letters(signatureBytes) }),
  answer: z.object({ signature: z.string() }),
  // Neither the request nor its answer is kept beside the member's row.
  secret: true,
  refusals: ['frank-not-handing', 'frank-taken', 'token-malformed'],
});

export const endFrankHanding = endpoint({
  name: 'endFrankHanding',
  method: 'POST',
  path: '/api/v1/frank-windows/:windowId/handed-out',
  summary: 'End handing out before its hour: the signing key is destroyed and writing opens',
  params: windowParams,
  answer: done,
  refusals: ['frank-step', 'frank-too-few'],
});

export const stopFrankWindow = endpoint({
  name: 'stopFrankWindow',
  method: 'POST',
  path: '/api/v1/frank-windows/:windowId/stop',
  summary: 'Stop a window while tokens are handed out; once texts may have been sent it goes to its end',
  params: windowParams,
  answer: done,
  refusals: ['frank-step'],
});

export const sendFrankText = endpoint({
  name: 'sendFrankText',
  method: 'POST',
  path: '/api/v1/frank-windows/:windowId/texts',
  summary:
    'Send what was written, without cookie or sign-in. The token is the right to write; sent again unchanged it is done',
  access: 'anonymous',
  params: windowParams,
  body: z.object({
    token: letters(tokenBytes),
    signature: letters(signatureBytes),
    /** See rules: audience, length, text, filled up with zeros. */
    body: letters(bodyBytes),
  }),
  answer: done,
  refusals: [
    'carries-a-name',
    'token-forged',
    'token-malformed',
    'frank-sent',
    'frank-not-writing',
    'nothing-written',
  ],
});

export const hideFrankOpinion = endpoint({
  name: 'hideFrankOpinion',
  method: 'PUT',
  path: '/api/v1/frank-opinions/:opinionId/hiding',
  summary:
    'The committee hides a text with a reason that the cell reads, or shows it again; nobody is traced',
  params: z.object({ opinionId: id }),
  body: z.object({ why: z.string().normalize().trim().min(3).max(500).nullable() }),
  answer: done,
});

export const answerFrank = endpoint({
  name: 'answerFrank',
  method: 'POST',
  path: '/api/v1/frank-windows/:windowId/answers',
  summary:
    'The committee, or the head of the agency whom the window asks, answers one or several before the whole cell',
  params: windowParams,
  body: z.object({
    opinionIds: z.array(id).min(1).max(200),
    text: z.string().normalize().trim().min(3).max(4000),
  }),
  answer: z.object({ id }),
  refusals: ['frank-step', 'frank-answered'],
});
