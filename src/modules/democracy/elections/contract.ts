// Elections and the bodies that lead, write and count at a congress: shapes, refusals, what the tally board and those above send.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { ballotFault, faultCounts } from '../ballots/faults/contract.ts';
import { standing } from '../votes/contract.ts';

export const refuseElections = /* @__PURE__ */ defineRefusals({
  'body-voted-on': {
    status: 409,
    vi: 'Đang biểu quyết danh sách này. Kết thúc hoặc dừng lần biểu quyết ấy rồi đề nghị lại.',
    en: 'This body is being voted on. Close or withdraw that vote first.',
  },
  'body-not-on-roll': {
    status: 422,
    vi: 'Đoàn Chủ tịch, Đoàn Thư ký, ban kiểm phiếu gồm đảng viên chính thức có mặt. Xem lại: {name}.',
    en: 'Presidium, secretariat and tally board are official members who are present. Look again at {name}.',
  },
  'candidate-on-board': {
    status: 422,
    vi: 'Đồng chí {name} có tên trong danh sách bầu cử nên không ở trong ban kiểm phiếu. Chọn người khác, hoặc bầu lại ban kiểm phiếu trước khi giới thiệu.',
    en: '{name} is a candidate and does not sit on the tally board. Choose somebody else, or elect another board first.',
  },
  'board-too-small': {
    status: 422,
    vi: 'Ban kiểm phiếu có ít nhất hai đồng chí, vì hai người phải đếm khớp nhau.',
    en: 'A tally board has at least two members, as two must agree on the count.',
  },
  'no-board': {
    status: 409,
    vi: 'Chưa bầu ban kiểm phiếu. Bầu ban kiểm phiếu bằng giơ thẻ rồi mới phát phiếu.',
    en: 'There is no tally board yet. Elect one by raised cards, then hand out ballots.',
  },
  'office-being-elected': {
    status: 409,
    vi: 'Buổi này đã có cuộc bầu chức danh ấy. Mở cuộc bầu ấy, hoặc dừng rồi lập cuộc mới.',
    en: 'There is an election to that office in this meeting already. Open it, or stop it first.',
  },
  'too-few-for-committee': {
    status: 422,
    vi: 'Chi bộ có {officials} đảng viên chính thức nên không bầu chi ủy. Bầu bí thư, nếu cần thì phó bí thư.',
    en: 'With {officials} official members the cell elects no committee. Elect a secretary, and a deputy if needed.',
  },
  'committee-too-big': {
    status: 422,
    vi: 'Chi ủy nhiều nhất {most} đồng chí.',
    en: 'A committee of a cell has at most {most} members.',
  },
  'elected-in-order': {
    status: 409,
    vi: 'Bầu theo thứ tự: chi ủy, rồi bí thư, rồi phó bí thư. Kết thúc cuộc bầu trước đã.',
    en: 'The order is committee, secretary, deputy. End the election before this one first.',
  },
  'election-step': {
    status: 409,
    vi: 'Cuộc bầu này đã qua bước ấy. Xem bước hiện tại trên trang.',
    en: 'This election is past that step. See the present one on the page.',
  },
  'may-not-stand': {
    status: 422,
    vi: 'Đồng chí {name} không ứng cử được: phải là đảng viên chính thức của chi bộ, không bị đình chỉ sinh hoạt, không đang sinh hoạt nơi khác.',
    en: '{name} may not stand: only official members of the cell do, not suspended and not on transfer elsewhere.',
  },
  'not-of-committee': {
    status: 422,
    vi: 'Bí thư, phó bí thư bầu trong số chi ủy viên; phó bí thư là người khác bí thư. Xem lại: {name}.',
    en: 'Secretary and deputy are elected from the committee, and are two persons. Look again at {name}.',
  },
  'named-already': {
    status: 409,
    vi: 'Đồng chí {name} đã có trong danh sách.',
    en: '{name} is on the list already.',
  },
  'list-too-short': {
    status: 422,
    vi: 'Danh sách có {names} đồng chí, phải từ {least}. Giới thiệu thêm rồi biểu quyết danh sách.',
    en: 'The list has {names}; at least {least} are needed. Nominate more first.',
  },
  'list-too-long': {
    status: 422,
    vi: 'Danh sách có {names} đồng chí, nhiều nhất {most} cho {seats} suất. Xin rút bớt rồi biểu quyết danh sách.',
    en: 'The list has {names}; at most {most} for {seats} seats. Some withdraw first.',
  },
  'count-impossible': {
    status: 422,
    vi: 'Số chưa khớp: {where}. Đếm lại rồi ghi.',
    en: 'The numbers do not fit: {whereEn}. Count again.',
  },
  'counts-differ': {
    status: 409,
    vi: 'Chưa có hai đồng chí ban kiểm phiếu ghi cùng một kết quả. Đếm lại cho khớp rồi công bố.',
    en: 'No two of the tally board have entered the same count. Count again, then announce.',
  },
  'round-over': {
    status: 409,
    vi: 'Vòng bầu này đã công bố hoặc đã dừng nên không ghi thêm được.',
    en: 'This round has been announced or stopped; nothing can be added.',
  },
  'phones-not-allowed': {
    status: 409,
    vi: 'Bầu trên điện thoại chỉ khi có văn bản đồng ý của cấp ủy cấp trên. Ghi số và ngày văn bản trước, hoặc phát phiếu giấy.',
    en: 'Phones are used only where the committee above has allowed it. Record the number and date of its paper, or hand out paper ballots.',
  },
  'phone-needs-two': {
    status: 422,
    vi: 'Quy chế đang áp dụng không có phiếu đồng ý, không đồng ý nên danh sách một đồng chí bầu bằng phiếu giấy.',
    en: 'The rules in force know no ballot that agrees or not, so a single name is voted on by paper.',
  },
  'not-elected-yet': {
    status: 409,
    vi: 'Cuộc bầu chưa có kết quả nên chưa ghi chuẩn y được.',
    en: 'The election has no result yet, so there is nothing to approve.',
  },
});

const id = z.uuid();
const whole = z.number().int().min(0);
const named = z.object({ id, name: z.string() });
const decision = z.object({
  /** "15-QĐ/ĐU" */
  number: z.string().normalize().trim().min(2).max(60),
  on: z.iso.date(),
});

export const bodyKind = z.enum(['presidium', 'secretariat', 'tally_board']);
export const electedOffice = z.enum(['committee', 'secretary', 'deputy', 'delegates']);
export const countShape = z.object({
  handedOut: whole,
  received: whole,
  faults: faultCounts,
  /** Of valid ballots, in the order of the ballot. */
  votes: z.array(whole).max(60),
});

const bodyShape = z.object({
  id,
  kind: bodyKind,
  state: z.enum(['voting', 'elected', 'rejected', 'replaced']),
  voteId: id.nullable(),
  /** The first is its head. */
  members: z.array(named),
});
export type BodyShown = z.output<typeof bodyShape>;

const outcome = z.enum(['elected', 'tied', 'beyond', 'not']);
const roundShape = z.object({
  id,
  round: z.number().int(),
  tie: z.boolean(),
  seats: z.number().int(),
  candidates: z.array(named),
  /** A single name: the ballot says agreed or not agreed. */
  agreement: z.boolean(),
  /** The reasons that the board asks of invalid ballots, by the rule of the day. */
  faultsAsked: z.array(ballotFault),
  channel: z.enum(['paper', 'phone']),
  ballotId: id.nullable(),
  /** Of a round on phones: how many took a paper ballot beside them. */
  onPaper: whole,
  officials: z.number().int(),
  /** Of a congress: before those absent throughout are taken away. */
  summoned: z.number().int(),
  subtracted: z.array(z.object({ reason: standing, count: z.number().int() })),
  base: z.number().int(),
  needed: z.number().int(),
  mayVote: z.number().int(),
  board: z.array(named),
  state: z.enum(['open', 'announced', 'stopped']),
  openedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Of the board, who has entered a count, and whether two agree; never what. */
  entered: z.array(id),
  agreed: z.boolean(),
  result: countShape
    .extend({
      valid: whole,
      invalid: whole,
      lines: z.array(named.extend({ votes: whole, permille: whole, outcome })),
    })
    .nullable(),
  /** "02-BB/ĐH", from the announcement on. */
  minutes: z.string().nullable(),
});
export type RoundShown = z.output<typeof roundShape>;

const electionShape = z.object({
  id,
  office: electedOffice,
  term: z.string(),
  seats: z.number().int(),
  seatsLeft: z.number().int(),
  newTerm: z.boolean(),
  state: z.enum([
    'nominating',
    'list_vote',
    'ready',
    'round',
    'between',
    'elected',
    'short',
    'to_above',
    'stopped',
  ]),
  listVoteId: id.nullable(),
  ruleIds: z.array(z.string()),
  /** How long the list may be for the seats left. */
  list: z.object({ least: z.number().int(), most: z.number().int() }),
  /** The paper of the committee above that allows phones. */
  phones: decision.nullable(),
  /** Its approval of the result. */
  approved: decision.nullable(),
  candidates: z.array(
    named.extend({
      source: z.enum(['committee', 'nominated', 'self']),
      withdrawn: z.boolean(),
      electedRound: z.number().int().nullable(),
    }),
  ),
  rounds: z.array(roundShape),
});
export type ElectionShown = z.output<typeof electionShape>;

/** One document for everybody who may know of the meeting, live. */
export const electionsShape = z.object({
  meetingId: id,
  organisation: z.object({ id, name: z.string() }),
  bodies: z.array(bodyShape),
  elections: z.array(electionShape),
  now: z.string(),
});
export type ElectionsShown = z.output<typeof electionsShape>;

const countPlace = z.enum(['handedOut', 'received', 'faults', 'votes']);
/** What somebody of the tally board has entered, and where another's differs: never the other's numbers. */
export const ownCountShape = z.object({ roundId: id, count: countShape, differs: z.array(countPlace) });

export const enterCount = endpoint({
  name: 'enterCount',
  method: 'PUT',
  path: '/api/v1/election-rounds/:roundId/count',
  summary: 'One of the tally board enters what was counted on paper; it holds when two enter the same',
  params: z.object({ roundId: id }),
  body: countShape,
  answer: z.object({ agreed: z.boolean() }),
  refusals: ['round-over', 'count-impossible'],
});

export const approveElection = endpoint({
  name: 'approveElection',
  method: 'PUT',
  path: '/api/v1/elections/:electionId/approval',
  summary: 'The committee above notes its decision that approves the elected',
  params: z.object({ electionId: id }),
  body: decision,
  answer: z.object({ done: z.literal(true) }),
  refusals: ['not-elected-yet'],
});
export { decision as decisionShape };
