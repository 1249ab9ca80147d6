// Papers of a round: the ballots to be printed, the sheet of the tally board, the tally minutes.
import { z } from 'zod';
import { endpoint } from '../../../../platform/http/endpoint.ts';
import { meetingParams } from '../../contract.ts';

const id = z.uuid();
export const electionPaperKind = z.enum(['ballot', 'tally-sheet', 'tally-minutes']);
export type ElectionPaperKind = z.output<typeof electionPaperKind>;

export const readElectionPaper = endpoint({
  name: 'readElectionPaper',
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/elections/:electionId/rounds/:roundId/papers/:paper',
  summary:
    'Of a round: the ballot (two on a sheet), the tally sheet, and from its announcement the tally minutes, in the official layout',
  params: meetingParams.extend({ electionId: id, roundId: id, paper: electionPaperKind }),
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  answer: 'file',
  refusals: ['election-step'],
});
