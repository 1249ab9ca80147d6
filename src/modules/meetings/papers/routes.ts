// Routes of the official papers, one sentence each.
import { bind, type Sheets } from '../../../platform/documents/bind.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import type { FileAnswer } from '../../../platform/http/endpoint.ts';
import type { Services } from '../../../platform/http/module.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { noteOpening } from '../reading/commands.ts';
import * as contract from './contract.ts';
import { readElectionPaper } from './elections/contract.ts';
import { electionPaper } from './elections/queries.ts';
import { bookWithPapers, loosePaper } from './loose/queries.ts';
import { type Gathered, meetingPaper, papersPage } from './queries.ts';

export function paperRoutes(services: Services): Route[] {
  return [
    route(contract.listMeetingPapers, ({ scope, params }) => papersPage(scope, params.meetingId)),
    route(contract.readMeetingPaper, async ({ scope, params, query }) => {
      const { meetingId, paper } = params;
      if (paper !== 'programme' && paper !== 'report' && paper !== 'book')
        return printed(await meetingPaper(scope, meetingId, paper), query.format);
      if (paper !== 'book') return printed(await loosePaper(scope, meetingId, paper), query.format);
      // The book holds the papers: who takes it has opened them.
      const opened = async <T>(taken: Result<T>) => {
        if (!isRefusal(taken)) await noteOpening(scope, meetingId);
        return taken;
      };
      if (query.format === 'docx')
        return printed(await opened(await loosePaper(scope, meetingId, 'book')), 'docx');
      return printed(await opened(await bookWithPapers(scope, services.files, meetingId)), 'pdf');
    }),
    route(readElectionPaper, ({ scope, params, query }) => electionPaper(scope, params, query.format)),
  ];
}

/** The PDF opens in the browser, the Word file is saved. */
async function printed(
  gathered: Result<Gathered & { readonly sheets?: readonly Sheets[] }>,
  format: 'pdf' | 'docx',
): Promise<Result<FileAnswer>> {
  if (isRefusal(gathered)) return gathered;
  const { paper, fileName, sheets = [] } = gathered;
  if (format === 'pdf')
    return {
      fileName: `${fileName}.pdf`,
      mime: 'application/pdf',
      bytes: await bind(await renderPdf(paper), sheets),
      inline: true,
    };
  return {
    fileName: `${fileName}.docx`,
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: await renderDocx(paper),
  };
}
