// Secret ballots: shapes, endpoints, refusals. Opened by later modules on a thing (type, id); docs/ballot-security.vi.md.
import { z } from 'zod';
import { lettersOf, signatureBytes, tokenBytes } from '../../../platform/blind/contract.ts';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { standing, threshold } from '../votes/contract.ts';
import { ballotFault, faultCounts } from './faults/contract.ts';
import { ballotStates, bodyLetters } from './rules.ts';

export const refuseBallots = /* @__PURE__ */ defineRefusals({
  'ballot-running': {
    status: 409,
    vi: 'Đang có một lần bỏ phiếu kín chưa xong. Công bố hoặc dừng lần ấy rồi mở lần mới.',
    en: 'Another secret ballot is running. Publish or stop it first.',
  },
  'ballot-too-small': {
    status: 409,
    vi: 'Có mặt {present} đồng chí được bỏ phiếu; dưới {least} người thì không giữ kín được. Dùng hình thức khác theo quy định.',
    en: '{present} who may vote are present; with fewer than {least} nothing can be secret.',
  },
  'ballot-out-of-reach': {
    status: 409,
    vi: 'Có mặt {present} đồng chí được bỏ phiếu, mà phải từ {needed} trên {base} mới đạt. Chờ thêm đồng chí đến hoặc chuyển sang buổi khác.',
    en: '{present} who may vote are present, but {needed} of {base} are needed. Wait or move it to another meeting.',
  },
  'ballot-step': {
    status: 409,
    vi: 'Lần bỏ phiếu này đã qua bước ấy. Xem bước hiện tại trên trang.',
    en: 'This ballot is past that step. See the present one on the page.',
  },
  'took-on-paper': {
    status: 409,
    vi: 'Đồng chí đã nhận phiếu giấy nên không nhận trên máy nữa. Nếu ghi nhầm, báo chủ trì bỏ ghi.',
    en: 'You are noted as having taken a paper ballot. If that is wrong, tell the chair.',
  },
  'took-by-phone': {
    status: 409,
    vi: 'Đồng chí này đã nhận phiếu trên điện thoại nên không phát phiếu giấy.',
    en: 'This member has taken a ballot by phone, so no paper is handed out.',
  },
  'paper-too-few': {
    status: 409,
    vi: 'Mới {paper} phiếu giấy bên cạnh phiếu trên máy: dưới {least} phiếu thì lộ. Phát thêm phiếu giấy, hoặc mời các đồng chí ấy dùng máy chung trong buồng.',
    en: 'Only {paper} on paper beside the phones: fewer than {least} would tell. Hand out more paper, or let them use a shared device in a booth.',
  },
  'paper-needs-tellers': {
    status: 409,
    vi: 'Phiếu giấy cần ít nhất hai đồng chí ban kiểm phiếu. Dừng lại và mở lần mới có ban kiểm phiếu, hoặc bỏ phiếu trên máy.',
    en: 'Paper needs a tally board of at least two. Stop and open again with one, or vote by phone.',
  },
  'tally-impossible': {
    status: 422,
    vi: 'Các con số chưa khớp nhau: {where}. Đếm lại rồi ghi.',
    en: 'The numbers do not fit: {whereEn}. Count again and enter.',
  },
  'tally-open': {
    status: 409,
    vi: 'Chưa có hai đồng chí ban kiểm phiếu ghi cùng một kết quả phiếu giấy. Đếm lại và ghi cho khớp rồi công bố.',
    en: 'No two of the tally board have entered the same count of the paper. Count again, then publish.',
  },
  'teller-is-option': {
    status: 422,
    vi: 'Ban kiểm phiếu không gồm người có tên trong phiếu.',
    en: 'Nobody whose name is on the ballot sits on the tally board.',
  },
});

const id = z.uuid();
const letters = (bytes: number) =>
  z
    .string()
    .length(lettersOf(bytes))
    .regex(/^[A-Za-z0-9_-]+$/);
const whole = z.number().int().min(0);

export const method = z.enum(['choose', 'cross_out']);
const ballotState = z.enum(ballotStates);
export const optionShape = z.object({
  name: z.string().normalize().trim().min(1).max(200),
  /** What stands under the name: year, post. */
  note: z.string().normalize().trim().max(200).default(''),
});
export const sumsShape = z.object({
  received: whole,
  valid: whole,
  invalid: whole,
  votes: z.array(whole),
  /** Why ballots are invalid, of both ways together; null = counted before reasons were told apart. */
  faults: faultCounts.nullable(),
});
const tallyShape = z.object({ received: whole, faults: faultCounts, votes: z.array(whole).max(60) });
const namedPerson = z.object({ id, name: z.string() });

/** A ballot as everybody of the cell sees it, live: who took one; never how many have cast. */
export const ballotShape = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  meetingId: id.nullable(),
  subject: z.object({ type: z.string(), id }),
  title: z.string(),
  method,
  options: z.array(optionShape),
  seats: z.number().int(),
  threshold,
  base: z.number().int(),
  needed: z.number().int(),
  /** All official members of the cell, and whom each reason took away from the base. */
  officials: z.number().int(),
  subtracted: z.array(z.object({ reason: standing, count: z.number().int() })),
  ruleIds: z.array(z.string()),
  state: ballotState,
  openedAt: z.string(),
  handedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** SPKI, base64url, and what is compared by eye. */
  publicKey: z.string(),
  fingerprint: z.string(),
  /** May take one: in the base and in the room when it opened. */
  electors: z.number().int(),
  took: z.array(namedPerson.extend({ channel: z.enum(['phone', 'paper']) })),
  notYet: z.array(namedPerson),
  tellers: z.array(namedPerson),
  /** Members of the tally board who have entered a count of the paper, and whether two agree. */
  tally: z.object({ entered: z.array(id), agreed: z.boolean() }),
  /** The reasons that the board asks of invalid paper ballots, by the rule of the day. */
  faultsAsked: z.array(ballotFault),
  /** Null until it is published. */
  result: sumsShape.nullable(),
  now: z.string(),
});
export type BallotShown = z.output<typeof ballotShape>;

const ballotParams = z.object({ ballotId: id });

export const readBallot = endpoint({
  name: 'readBallot',
  method: 'GET',
  path: '/api/v1/ballots/:ballotId',
  summary:
    'A secret ballot of the own cell with what is the actor’s own; changes come by /api/v1/live/ballot/:ballotId',
  params: ballotParams,
  answer: z.object({
    ballot: ballotShape,
    own: z.object({
      personId: id,
      standing: standing.nullable(),
      mayVote: z.boolean(),
      teller: z.boolean(),
      /** What he counted on paper, and where another's count differs: never the other's numbers. */
      tally: tallyShape.extend({ differs: z.array(z.enum(['received', 'faults', 'votes'])) }).nullable(),
    }),
    can: z.object({ take: z.boolean() }),
  }),
});

export const takeBallot = endpoint({
  name: 'takeBallot',
  method: 'POST',
  path: '/api/v1/ballots/:ballotId/taking',
  summary:
    'Take a ballot: the blinded token is signed, once a member. The same message again gets the same signature',
  params: ballotParams,
  body: z.object({ blinded: letters(signatureBytes) }),
  answer: z.object({ signature: z.string() }),
  // Neither the request nor its answer is kept beside the member's row.
  secret: true,
  refusals: [
    'not-handing-out',
    'token-taken',
    'token-malformed',
    'took-on-paper',
    'probationary-no-vote',
    'temporary-no-vote',
    'suspended-no-vote',
    'away-no-vote',
    'not-present-no-vote',
    'not-elector',
  ],
});

export const castBallot = endpoint({
  name: 'castBallot',
  method: 'POST',
  path: '/api/v1/ballots/:ballotId/casts',
  summary:
    'Cast: without cookie or sign-in. The token is the right to vote; sent again unchanged it is done already',
  access: 'anonymous',
  params: ballotParams,
  body: z.object({
    token: letters(tokenBytes),
    signature: letters(signatureBytes),
    body: z.string().length(bodyLetters),
  }),
  answer: z.object({ done: z.literal(true) }),
  refusals: [
    'carries-a-name',
    'token-forged',
    'token-malformed',
    'token-spent',
    'not-spending',
    'nothing-written',
  ],
});

export const enterTally = endpoint({
  name: 'enterTally',
  method: 'PUT',
  path: '/api/v1/ballots/:ballotId/tally',
  summary:
    'A member of the tally board enters what was counted on paper, invalid ballots by their reason; it holds when two enter the same',
  params: ballotParams,
  body: tallyShape,
  answer: z.object({ agreed: z.boolean() }),
  refusals: ['ballot-step', 'tally-impossible'],
});

/** All that somebody needs to count again without us. */
export const recountShape = z.object({
  format: z.literal('nen-nep.phieu-kin.1'),
  id,
  organisation: z.string(),
  title: z.string(),
  method,
  options: z.array(z.string()),
  seats: z.number().int(),
  base: z.number().int(),
  needed: z.number().int(),
  publicKey: z.string(),
  fingerprint: z.string(),
  electors: z.number().int(),
  /** By phone; the list below cannot be longer. */
  handedOut: z.number().int(),
  /** On paper, counted by the tally board; null = none. Its sums are the announced ones less the list's. */
  paper: z.number().int().nullable(),
  announced: sumsShape,
  /** In an order drawn from a cryptographic generator. */
  ballots: z.array(z.object({ token: z.string(), signature: z.string(), body: z.string() })),
});
export type Recount = z.output<typeof recountShape>;

export const readRecount = endpoint({
  name: 'readRecount',
  method: 'GET',
  path: '/api/v1/ballots/:ballotId/recount',
  summary: 'The published list with tokens and signatures, for those of the cell and the committee above',
  params: ballotParams,
  answer: recountShape,
});
