// Gathers a paper of a round from the meeting, its election and who leads it.

import type { Scope } from '../../../../platform/auth/scope.ts';
import { twiceOnASheet } from '../../../../platform/documents/bind.ts';
import { renderDocx } from '../../../../platform/documents/docx.ts';
import type { Paper } from '../../../../platform/documents/model.ts';
import { renderPdf } from '../../../../platform/documents/pdf.ts';
import type { FileAnswer } from '../../../../platform/http/endpoint.ts';
import { isRefusal, type Result, refuseCommon } from '../../../../platform/http/refusal.ts';
import { refuseElections } from '../../../democracy/elections/contract.ts';
import { bodyOf, electionsOfMeeting } from '../../../democracy/elections/queries.ts';
import { namesOf } from '../../../organisation/queries.ts';
import { enterMeeting } from '../../queries.ts';
import { heldOn } from '../../rules.ts';
import { issuerOf } from '../queries.ts';
import { ballotPaper, namesOnHalf } from './ballot/papers.ts';
import type { ElectionPaperKind } from './contract.ts';
import type { RoundPaper } from './rules.ts';
import { tallyMinutes } from './tally-minutes/papers.ts';
import { tallySheet } from './tally-sheet/papers.ts';

export interface Which {
  readonly meetingId: string;
  readonly electionId: string;
  readonly roundId: string;
  readonly paper: ElectionPaperKind;
}

const papers: Readonly<Record<ElectionPaperKind, (of: RoundPaper) => Paper>> = {
  ballot: ballotPaper,
  'tally-sheet': tallySheet,
  'tally-minutes': tallyMinutes,
};
const fileNames: Readonly<Record<ElectionPaperKind, string>> = {
  ballot: 'phieu-bau',
  'tally-sheet': 'bang-kiem-phieu',
  'tally-minutes': 'bien-ban-kiem-phieu',
};

/** The minutes only once the round is announced; ballots and sheet from its beginning, on phones too: some may take paper. */
async function gathered(scope: Scope, which: Which): Promise<Result<RoundPaper>> {
  const entered = await enterMeeting(scope, which.meetingId);
  if (isRefusal(entered)) return entered;
  const { meeting } = entered;
  const elections = await electionsOfMeeting(scope, meeting.id);
  const election = elections.find((one) => one.id === which.electionId);
  const round = election?.rounds.find((one) => one.id === which.roundId);
  if (!election || !round) return refuseCommon('not-found');
  if (which.paper === 'tally-minutes' && round.state !== 'announced') return refuseElections('election-step');
  const presidium = await bodyOf(scope, meeting.id, 'presidium');
  const chair = (await namesOf(scope, [meeting.chairId])).get(meeting.chairId) ?? '';
  return {
    issuer: await issuerOf(scope, meeting),
    congress: meeting.kind === 'congress',
    election,
    round,
    date: heldOn(meeting),
    place: meeting.place,
    leader: presidium?.members[0]?.name ?? chair,
  };
}

export async function electionPaper(
  scope: Scope,
  which: Which,
  format: 'pdf' | 'docx',
): Promise<Result<FileAnswer>> {
  const of = await gathered(scope, which);
  if (isRefusal(of)) return of;
  const paper = papers[which.paper](of);
  const name = `${fileNames[which.paper]}-${of.election.office}-vong-${of.round.round}-${of.date}`;
  if (format === 'docx')
    return {
      fileName: `${name}.docx`,
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await renderDocx(paper),
    };
  const bytes = await renderPdf(paper);
  const twice = which.paper === 'ballot' && of.round.candidates.length <= namesOnHalf;
  return {
    fileName: `${name}.pdf`,
    mime: 'application/pdf',
    bytes: twice ? await twiceOnASheet(bytes) : bytes,
    inline: true,
  };
}
