// Shapes and endpoints of a meeting that is planned and prepared, as its page reads it.
import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { localRuleShape } from '../../organisation/regulations/contract.ts';
import {
  agendaItemShape,
  meetingForm,
  meetingKind,
  meetingParams,
  meetingState,
  paperShape,
  person,
} from '../contract.ts';

const id = z.uuid();

export const planMeeting = endpoint({
  name: 'planMeeting',
  method: 'POST',
  path: '/api/v1/cells/:cellId/meetings',
  summary: 'Plan a meeting; its agenda begins from the template of its kind',
  params: z.object({ cellId: id }),
  body: z.object({
    kind: meetingKind.default('regular'),
    /** How a thematic one is held; left out = heard and discussed. */
    form: meetingForm.nullable().optional(),
    /** Of one with both parts: whether the thematic one comes first. */
    thematicFirst: z.boolean().optional(),
    /** Why an irregular one is called. */
    callReason: z.string().normalize().trim().max(500).nullable().optional(),
    /** Of a group's meeting: which. */
    groupId: id.optional(),
    /** Of the committee: the meeting whose contents it agrees. */
    preparesId: id.nullable().optional(),
    /** A template that the cell keeps, or the shell of a session of criticism; left out = by kind and form. */
    templateId: z
      .union([id, z.literal('criticism')])
      .nullable()
      .optional(),
    /** Of a joint one: the occasion that another cell invites to, or the cells that are invited. */
    occasionId: id.nullable().optional(),
    togetherWith: z.array(id).max(20).optional(),
    month: z.iso.date(),
    title: z.string().trim().min(3).max(200).optional(),
    startsAt: z.iso.datetime({ offset: true }),
    place: z.string().trim().max(200).default(''),
    movedReason: z.string().trim().max(500).nullable().default(null),
    chairId: id.optional(),
    minuteTakerId: id.nullable().default(null),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-in-that-month',
    'meeting-in-the-past',
    'meeting-needs-reason',
    'chair-not-lead',
    'minute-taker-not-member',
    'form-of-thematic',
    'irregular-needs-reason',
    'no-committee',
    'pre-meeting-there',
    'joined-already',
    'group-unknown',
    'meeting-state',
  ],
});

/** What stands between a draft and the next step, each with what to do; `code` names the text on the screen. */
export const missingPoint = z.object({
  code: z.enum([
    'presenter',
    'state-of-mind',
    'resolution-draft',
    'resolution-clauses',
    'too-short',
    'place',
    'minute-taker',
    'moved-reason',
    'aim',
    'summary',
    'no-regular',
    'overlap',
    'chair-overlap',
    'chair',
    'too-long',
    'committee-late',
  ]),
  itemId: id.nullable(),
  itemTitle: z.string().nullable(),
  ruleId: z.string().nullable(),
  /** Whether it stops the next step, or is only told. */
  blocking: z.boolean(),
});

const meetingShape = z.object({
  id,
  organisation: z.object({ id, name: z.string() }),
  kind: meetingKind,
  form: meetingForm.nullable(),
  callReason: z.string().nullable(),
  month: z.iso.date(),
  title: z.string(),
  startsAt: z.string(),
  place: z.string(),
  movedReason: z.string().nullable(),
  state: meetingState,
  cancelReason: z.string().nullable(),
  /** "05-TB/CB": of the notice that convened it. */
  notice: z.string().nullable(),
  chair: person,
  minuteTaker: person.nullable(),
  /** Empty for who may not read it before it is sent. */
  stateOfMind: z.string(),
  duesLine: z.string(),
  scoreLine: z.string(),
  items: z.array(agendaItemShape),
  papers: z.array(paperShape),
  minutesPlanned: z.number().int(),
  minimumMinutes: z.number().int(),
  /** When each step was done, and by which date the next is due by rule. */
  steps: z.array(
    z.object({
      step: z.enum(['draft', 'review', 'agreed', 'sent', 'open', 'closed']),
      doneAt: z.string().nullable(),
      dueOn: z.iso.date().nullable(),
      ruleId: z.string().nullable(),
    }),
  ),
  /** Small cells have no committee: then secretary (and deputy) agree the contents. */
  hasCommittee: z.boolean(),
  /** Of its review: the committee's meeting, or who of secretary and deputy has confirmed; for who prepares. */
  reviewed: z
    .object({
      preMeeting: z
        .object({ id, startsAt: z.string(), state: meetingState, minutes: z.string().nullable() })
        .nullable(),
      confirmed: z.array(person),
      awaited: z.array(person),
      agreedBy: z.enum(['committee', 'confirmations', 'outside']).nullable(),
    })
    .nullable(),
  /** Of a meeting of the committee: the one that it prepares. */
  prepares: z.object({ id, title: z.string(), state: meetingState }).nullable(),
  /** Cells that sit together in a joint one: those that have planned theirs, and those only invited. */
  together: z.array(z.object({ id, name: z.string(), meetingId: id.nullable() })),
  missing: z.array(missingPoint),
  /** Local rules that reach the cell, for the forms that ask by them. */
  localRules: z.array(localRuleShape),
  /** Last month's tasks, which open this agenda. */
  review: z.array(
    z.object({
      taskId: id,
      title: z.string(),
      assigneeName: z.string(),
      dueOn: z.iso.date(),
      state: z.enum(['open', 'done', 'dropped']),
      percent: z.number().int(),
      lateDays: z.number().int(),
    }),
  ),
  resolution: z
    .object({
      id,
      kind: z.enum(['resolution', 'conclusion']),
      state: z.string(),
      subject: z.string(),
      clauses: z.number().int(),
      number: z.string().nullable(),
    })
    .nullable(),
  minutesState: z.string().nullable(),
  /** The actor's own notice of absence. */
  ownAbsence: z.object({ reason: z.string(), state: z.string(), answer: z.string() }).nullable(),
  ruleIds: z.array(z.string()),
  members: z.array(person),
  leads: z.array(person),
  /** Members on the roll of its day. */
  total: z.number().int(),
  today: z.iso.date(),
  version: z.number().int(),
  can: z.object({
    /** Belongs to those who prepare it, whatever may still be changed. */
    seePreparation: z.boolean(),
    addGuest: z.boolean(),
    prepare: z.boolean(),
    /** Another chair, until it is opened. */
    nameChair: z.boolean(),
    /** The state of mind and the dues line, until it opens. */
    fillIn: z.boolean(),
    addPaper: z.boolean(),
    removePaper: z.boolean(),
    review: z.boolean(),
    confirm: z.boolean(),
    reopen: z.boolean(),
    agree: z.boolean(),
    send: z.boolean(),
    open: z.boolean(),
    cancel: z.boolean(),
    enterRoom: z.boolean(),
    reportAbsence: z.boolean(),
    decideAbsence: z.boolean(),
    takePapers: z.boolean(),
  }),
});
export type Meeting = z.output<typeof meetingShape>;

export const readMeeting = endpoint({
  name: 'readMeeting',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId',
  summary: 'One meeting: agenda, papers, what is missing, what the actor may do',
  params: meetingParams,
  answer: meetingShape,
});

export const editMeeting = endpoint({
  name: 'editMeeting',
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId',
  summary: 'Change time, place, chair, minute-taker, the state-of-mind paragraph or the dues line',
  params: meetingParams,
  body: z.object({
    version: z.number().int(),
    title: z.string().trim().min(3).max(200).optional(),
    startsAt: z.iso.datetime({ offset: true }).optional(),
    place: z.string().trim().max(200).optional(),
    movedReason: z.string().trim().max(500).nullable().optional(),
    chairId: id.optional(),
    minuteTakerId: id.nullable().optional(),
    stateOfMind: z.string().trim().max(8000).optional(),
    duesLine: z.string().trim().max(1000).optional(),
  }),
  answer: z.object({ version: z.number().int() }),
  refusals: [
    'meeting-state',
    'meeting-in-the-past',
    'meeting-needs-reason',
    'chair-not-lead',
    'minute-taker-not-member',
    'words-of-cell-only',
  ],
});

export const nameChair = endpoint({
  name: 'nameChair',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/chair',
  summary: 'Name another chair of a meeting that has not been opened, sent or not',
  params: meetingParams,
  body: z.object({ version: z.number().int(), chairId: id }),
  answer: z.object({ version: z.number().int() }),
  refusals: ['meeting-state', 'chair-not-lead'],
});
export const draftMeetingResolution = endpoint({
  name: 'draftMeetingResolution',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/resolution',
  summary: 'Begin the draft resolution or conclusion of this meeting; last month’s tasks fill its review',
  params: meetingParams,
  body: z.object({ kind: z.enum(['resolution', 'conclusion']) }),
  answer: z.object({ resolutionId: id }),
  refusals: ['meeting-state', 'occasion-has-one', 'committee-resolves-nothing'],
});
