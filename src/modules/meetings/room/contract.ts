// The room: its live document per audience, and what chair, minute-taker and members do in it.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { defineRefusals } from '../../../platform/http/refusal.ts';
import { ballotStates } from '../../democracy/ballots/rules.ts';
import { opinionShape } from '../../democracy/opinions/contract.ts';
import { choice, voteShape } from '../../democracy/votes/contract.ts';
import {
  agendaItemShape,
  doneAnswer,
  meetingKind,
  meetingParams,
  meetingState,
  person,
} from '../contract.ts';
import { attendanceState, guestShape, rollFigures } from '../roll/contract.ts';

export const refuseRoom = /* @__PURE__ */ defineRefusals({
  'not-in-the-room': {
    status: 409,
    vi: 'Đồng chí chưa điểm danh nên chưa giơ tay, chưa ghi ý kiến được. Điểm danh bằng mã trên màn hình trước.',
    en: 'You have not checked in yet, so you cannot raise a hand or write. Check in by the code on the screen first.',
  },
  'hand-already-up': {
    status: 409,
    vi: 'Đồng chí đã giơ tay, đang chờ mời.',
    en: 'Your hand is up already.',
  },
  'round-already-on': {
    status: 409,
    vi: 'Đang có một vòng phát biểu. Kết thúc vòng ấy rồi mở vòng mới.',
    en: 'A round is on already. End it first.',
  },
  'round-needs-item': {
    status: 409,
    vi: 'Phát biểu vòng tròn mở trong một mục. Sang mục cần bàn rồi mở.',
    en: 'A round is held at an item. Go on to the item first.',
  },
  'no-round': {
    status: 409,
    vi: 'Vòng phát biểu đã kết thúc.',
    en: 'The round has ended.',
  },
  'turn-taken': {
    status: 409,
    vi: 'Lượt này đã qua trong vòng đang mở. Muốn nói thêm thì giơ tay, chờ hết vòng.',
    en: 'This turn has been taken in the round. To say more, raise the hand and wait for its end.',
  },
  'card-of-who-left': {
    status: 422,
    vi: 'Trong các thẻ vừa chọn có đồng chí đã ghi về trước. Bỏ thẻ ấy, hoặc ghi đồng chí ấy quay lại rồi ghi thẻ.',
    en: 'One of these cards is of somebody noted as having left. Leave it out, or note him as back first.',
  },
  'author-not-here': {
    status: 422,
    vi: 'Đồng chí này không có trong danh sách của buổi sinh hoạt. Chọn lại người phát biểu.',
    en: 'This person is not on the roll of the meeting. Choose again.',
  },
  'minute-taker-not-here': {
    status: 422,
    vi: 'Thư ký phải là đảng viên có mặt. Chọn lại, hoặc ghi đồng chí ấy có mặt trước.',
    en: 'The minute-taker must be a member who is present. Choose again or note the presence first.',
  },
  'item-done': {
    status: 409,
    vi: 'Mục này đã xong quá {minutes} phút nên không mở lại được. Muốn bàn tiếp thì thêm một mục vào chương trình.',
    en: 'This item has been done for more than {minutes} minutes, so it is not opened again. To come back to it, add an item to the agenda.',
  },
  'body-of-congress': {
    status: 422,
    vi: 'Đoàn Chủ tịch, Đoàn Thư ký chỉ bầu ở đại hội. Buổi sinh hoạt này do đồng chí chủ trì điều hành.',
    en: 'Presidium and secretariat are elected at a congress only. This meeting is led by its chair.',
  },
  'item-not-on': {
    status: 409,
    vi: 'Mục này chưa bắt đầu nên chưa kết thúc được. Mở mục rồi mới kết thúc.',
    en: 'This item has not begun, so it cannot end. Open it first.',
  },
});

const id = z.uuid();

/** The audiences of the live topic `meeting`. */
export const audiences = ['member', 'minute_taker', 'chair', 'screen'] as const;
export type Audience = (typeof audiences)[number];

const hand = z.object({
  speechId: id,
  personId: id,
  name: z.string(),
  askedAt: z.string(),
  /** Has not spoken yet in this meeting. */
  firstToday: z.boolean(),
  /** How often he has. */
  times: z.number().int(),
  /** Of those whose word would settle what others say: they speak last. */
  leader: z.boolean(),
});

/**
 * The live document. One for each audience, rendered once per change: it holds nothing of the person who reads it (the own
 * choice and hand are found by person id or asked for). What is not for an audience is null or empty.
 */
export const roomShape = z.object({
  meetingId: id,
  audience: z.enum(audiences),
  organisation: z.object({ id, name: z.string() }),
  title: z.string(),
  kind: meetingKind,
  state: meetingState,
  startsAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  place: z.string(),
  /** The server's time at rendering: screens count from it, not from their own clocks. */
  now: z.string(),
  chair: person,
  minuteTaker: person.nullable(),
  /** Chair, minute-taker and screen only. */
  checkInCode: z.string().nullable(),
  items: z.array(agendaItemShape),
  currentItemId: id.nullable(),
  minutesPlanned: z.number().int(),
  /** Least minutes of the meeting by the rule of its day, or the cell's own; null when no rule was in force. */
  minimum: z.object({ minutes: z.number().int(), ruleId: z.string() }).nullable(),
  speaker: z
    .object({
      speechId: id,
      personId: id,
      name: z.string(),
      beganAt: z.string(),
      /** Called before those whose turn it was; never told to the hall. */
      outOfOrder: z.boolean(),
    })
    .nullable(),
  /** In the order in which they are called; during a round they wait for its end. */
  hands: z.array(hand),
  /** Everybody present in turn. */
  round: z
    .object({
      id,
      itemId: id.nullable(),
      /** Not called yet, the next first. */
      left: z.array(person),
      spoke: z.number().int(),
      passed: z.array(person),
    })
    .nullable(),
  /**
   * Present and not heard yet in this meeting, who chairs left out; `quiet`: how many regular meetings before went by without a
   * word of his, 0 = fewer than are told. Chair only.
   */
  silent: z.array(person.extend({ quiet: z.number().int() })),
  /** How long each has spoken today, most first: chair only. */
  spoken: z.array(person.extend({ times: z.number().int(), seconds: z.number().int() })),
  figures: rollFigures,
  /** The roll; not for the screen. */
  people: z.array(
    z.object({
      personId: id,
      name: z.string(),
      state: attendanceState,
      at: z.string().nullable(),
      lateAt: z.string().nullable(),
      /** Since when he is gone, of who left before the end. */
      leftAt: z.string().nullable(),
      /** Present, counted and with a vote, if one were opened now. */
      votes: z.boolean(),
      /** Official, on probation, on temporary transfer here. */
      membership: z.enum(['official', 'probationary', 'temporary']),
      offices: z.array(z.string()),
    }),
  ),
  guests: z.array(guestShape),
  /** The open vote; while it is open only how many have voted, never for what. */
  vote: voteShape.nullable(),
  /** Who may vote and has not yet, and whose cards are noted: minute-taker and chair only. */
  awaited: z.array(person),
  cards: z.array(z.object({ personId: id, name: z.string(), choice })),
  /** Closed votes of this meeting, oldest first. */
  votes: z.array(voteShape),
  /** The secret ballot that is running, or ended within the item that is on; it has a live document of its own. */
  ballot: z
    .object({
      id,
      title: z.string(),
      state: z.enum(ballotStates),
      running: z.boolean(),
      /** Of a round of an election: who is elected is told with the round. */
      ofRound: z.boolean(),
    })
    .nullable(),
  /** Elections of the meeting, whichever item is on: whether one is not over, and the round that is on or was announced last. */
  election: z.object({
    on: z.boolean(),
    round: z.object({ running: z.boolean(), channel: z.enum(['paper', 'phone']), at: z.string() }).nullable(),
  }),
  /** Noted in this meeting, oldest first; not for the screen. */
  opinions: z.array(opinionShape.extend({ itemId: id.nullable() })),
  /** Answers to focus questions: the chair’s at once, the others’ when their item is on; not for the screen. */
  ahead: z.array(
    opinionShape.pick({ id: true, authorName: true, kind: true, text: true }).extend({ itemId: id }),
  ),
  /** Motions on which nothing is decided yet; they are read by themselves. */
  openMotions: z.number().int(),
  /** When the newest of them at the item that is on, or the newest amendment of one, was moved. */
  movedAt: z.string().nullable(),
  resolution: z
    .object({
      id,
      kind: z.enum(['resolution', 'conclusion']),
      subject: z.string(),
      state: z.string(),
      clauses: z.number().int(),
    })
    .nullable(),
  /** The typed lines as they stand now; not for the screen. */
  duesLine: z.string(),
  conclusionLine: z.string(),
  scoreLine: z.string(),
  minutesState: z.string().nullable(),
});
export type Room = z.output<typeof roomShape>;

const ownShape = z.object({
  /** The audiences that the actor may open. */
  audiences: z.array(z.enum(audiences)),
  /** `standing` as in the roll; empty for who leads without being on it. `ownChoice` in the vote that is open. */
  own: z.object({ personId: id, present: z.boolean(), standing: z.string(), ownChoice: choice.nullable() }),
  can: z.object({
    /** Calls items, gives the floor, opens and closes votes: the chair, and who takes the minutes on his behalf. */
    lead: z.boolean(),
    takeMinutes: z.boolean(),
    raiseHand: z.boolean(),
    checkIn: z.boolean(),
  }),
});
export type OwnRoom = z.output<typeof ownShape>;

export const readRoom = endpoint({
  name: 'readRoom',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/room',
  summary:
    'The room as one document, with what is the actor’s own; later changes come by /api/v1/live/meeting/:meetingId',
  params: meetingParams,
  query: z.object({ as: z.enum(audiences).optional() }),
  answer: z.object({
    room: roomShape,
    /** Where phones find this place: the QR code on the screen leads to publicUrl/diem-danh/CODE. */
    publicUrl: z.string(),
    ...ownShape.shape,
  }),
});

export const readOwnRoom = endpoint({
  name: 'readOwnRoom',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/room/own',
  summary:
    'What is the actor’s own in the room: it is not in the live document, which all of an audience share',
  params: meetingParams,
  answer: ownShape,
});

const itemParams = meetingParams.extend({ itemId: id });
export const openItem = endpoint({
  name: 'openItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items/:itemId/open',
  summary:
    'Go on to an item; the one before it ends. Of an item with others under it, the first of these not done. A slip of the finger is taken back by opening the item again soon',
  params: itemParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'item-done'],
});
export const closeItem = endpoint({
  name: 'closeItem',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items/:itemId/close',
  summary: 'End the current item; ended already, it stays so',
  params: itemParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'item-not-on'],
});
export const electMinuteTaker = endpoint({
  name: 'electMinuteTaker',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/minute-taker',
  summary: 'The cell has named the minute-taker of the meeting by raised hands',
  params: meetingParams,
  body: z.object({ personId: id }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'minute-taker-not-here'],
});
const lines = z.object({
  duesLine: z.string().normalize().trim().max(1000).optional(),
  scoreLine: z.string().normalize().trim().max(1000).optional(),
  conclusionLine: z.string().normalize().trim().max(4000).optional(),
});
export const setLines = endpoint({
  name: 'setLines',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId/lines',
  summary:
    'The typed lines of the meeting: dues, the score that the cell gives itself, the chair’s conclusion; stale when a line is no longer as it was when the writing began',
  params: meetingParams,
  body: lines.extend({
    /** Each line as it stood when the actor began to write; what is left out is not compared. */
    was: lines.optional(),
  }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'words-of-cell-only'],
});
