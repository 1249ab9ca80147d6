// Elections in the room: bodies, lists and rounds are led by who leads the meeting; at a congress its presidium leads.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import {
  bodyKind,
  decisionShape,
  electedOffice,
  electionsShape,
  ownCountShape,
} from '../../../democracy/elections/contract.ts';
import { doneAnswer, meetingKind, meetingParams, meetingState, person } from '../../contract.ts';

const id = z.uuid();
const voteRefusals = [
  'meeting-state',
  'vote-already-open',
  'vote-out-of-reach',
  'congress-no-quorum',
] as const;

export const readElections = endpoint({
  name: 'readElections',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/elections',
  summary:
    'Presidium, secretariat, tally board and the elections of a meeting, with what is the actor’s own; changes come by /api/v1/live/elections/:meetingId',
  params: meetingParams,
  answer: z.object({
    meeting: z.object({
      title: z.string(),
      kind: meetingKind,
      state: meetingState,
      startsAt: z.string(),
      /** "2026 – 2031": proposed for the next election. */
      term: z.string(),
    }),
    elections: electionsShape,
    /** Of a congress: those summoned and how many must be there. */
    quorum: z
      .object({ summoned: z.number().int(), needed: z.number().int(), present: z.number().int() })
      .nullable(),
    /** Official members who are present: who may sit in a body; and all who may stand. */
    people: z.array(person.extend({ present: z.boolean() })),
    own: z.object({ personId: id, mayVote: z.boolean(), counts: z.array(ownCountShape) }),
    can: z.object({
      lead: z.boolean(),
      nominate: z.boolean(),
      approve: z.boolean(),
      allowPhones: z.boolean(),
    }),
  }),
});

export const proposeBody = endpoint({
  name: 'proposeBody',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/bodies',
  summary: 'Put presidium, secretariat or tally board to an open vote; the first member is its head',
  params: meetingParams,
  body: z.object({ kind: bodyKind, members: z.array(id).min(1).max(15) }),
  answer: z.object({ id, voteId: id }),
  refusals: [
    ...voteRefusals,
    'body-voted-on',
    'body-not-on-roll',
    'candidate-on-board',
    'board-too-small',
    'body-of-congress',
  ],
});

export const setUpElection = endpoint({
  name: 'setUpElection',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections',
  summary: 'Set up an election: the office, the term, how many are elected',
  params: meetingParams,
  body: z.object({
    office: electedOffice,
    term: z.string().normalize().trim().min(1).max(40),
    seats: z.number().int().min(1).max(60).default(1),
  }),
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'office-being-elected',
    'too-few-for-committee',
    'committee-too-big',
    'elected-in-order',
  ],
});

const electionParams = meetingParams.extend({ electionId: id });
export const nominate = endpoint({
  name: 'nominate',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/names',
  summary:
    'Name somebody: the committee’s proposal by who leads, another’s or one’s own name by a member who is there',
  params: electionParams,
  body: z.object({ personId: id }),
  answer: doneAnswer,
  refusals: [
    'meeting-state',
    'election-step',
    'may-not-stand',
    'not-of-committee',
    'candidate-on-board',
    'named-already',
  ],
});
export const withdrawName = endpoint({
  name: 'withdrawName',
  method: 'DELETE',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/names/:personId',
  summary: 'Take a name off the list: the candidate, or who leads for him; the trace stays',
  params: electionParams.extend({ personId: id }),
  answer: doneAnswer,
  refusals: ['meeting-state', 'election-step'],
});
export const putListToVote = endpoint({
  name: 'putListToVote',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/list',
  summary: 'Open the vote on the number and the list',
  params: electionParams,
  answer: z.object({ voteId: id }),
  refusals: [...voteRefusals, 'election-step', 'list-too-short', 'list-too-long'],
});
export const openRound = endpoint({
  name: 'openRound',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/rounds',
  summary: 'Begin a round on paper: who counts is frozen from the roll of this moment',
  params: electionParams,
  answer: z.object({ id }),
  refusals: [
    'meeting-state',
    'election-step',
    'no-board',
    'candidate-on-board',
    'list-too-short',
    'congress-no-quorum',
  ],
});
export const openPhoneRound = endpoint({
  name: 'openPhoneRound',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/phone-rounds',
  summary:
    'Begin a round on phones, where the committee above has allowed it: its secret ballot is handed out',
  params: electionParams,
  answer: z.object({ id, ballotId: id }),
  refusals: [
    ...(openRound.refusals ?? []),
    'phones-not-allowed',
    'phone-needs-two',
    'ballot-running',
    'ballot-too-small',
    'ballot-out-of-reach',
    'teller-is-option',
  ],
});
const roundParams = electionParams.extend({ roundId: id });
export const announceRound = endpoint({
  name: 'announceRound',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/rounds/:roundId/announce',
  summary: 'Announce what two of the tally board counted alike; the elected hold their office from this day',
  params: roundParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'election-step', 'round-over', 'counts-differ', 'no-term', 'office-held'],
});
export const stopRound = endpoint({
  name: 'stopRound',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/rounds/:roundId/stop',
  summary: 'Stop a round without a result',
  params: roundParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'election-step', 'round-over', 'ballot-running'],
});
export const endElection = endpoint({
  name: 'endElection',
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/end',
  summary: 'The meeting decides not to go on with an election',
  params: electionParams,
  answer: doneAnswer,
  refusals: ['meeting-state', 'election-step'],
});
export const allowPhones = endpoint({
  name: 'allowPhones',
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/phones',
  summary:
    'Note the paper by which the committee above allows ballots on phones; without it they are on paper',
  params: electionParams,
  body: decisionShape,
  answer: doneAnswer,
  refusals: ['meeting-state', 'election-step'],
});
