// Routes of the official papers, one sentence each.
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import type { FileAnswer } from '../../../platform/http/endpoint.ts';
import { isRefusal, type Result } from '../../../platform/http/refusal.ts';
import { type Route, route } from '../../../platform/http/routes.ts';
import { noteOpening } from '../reading/commands.ts';
import * as contract from './contract.ts';
import { loosePaper } from './loose/queries.ts';
import { type Gathered, meetingPaper, papersPage } from './queries.ts';

export function paperRoutes(): Route[] {
  return [
    route(contract.listMeetingPapers, ({ scope, params }) => papersPage(scope, params.meetingId)),
    route(contract.readMeetingPaper, async ({ scope, params, query }) => {
      const { meetingId, paper } = params;
      if (paper !== 'programme' && paper !== 'report' && paper !== 'book')
        return printed(await meetingPaper(scope, meetingId, paper), query.format);
      const gathered = await loosePaper(scope, meetingId, paper);
      // The book holds the papers: who takes it has opened them.
      if (paper === 'book' && !isRefusal(gathered)) await noteOpening(scope, meetingId);
      return printed(gathered, query.format);
    }),
  ];
}

/** The PDF opens in the browser, the Word file is saved. */
async function printed(gathered: Result<Gathered>, format: 'pdf' | 'docx'): Promise<Result<FileAnswer>> {
  if (isRefusal(gathered)) return gathered;
  const { paper, fileName } = gathered;
  if (format === 'pdf')
    return {
      fileName: `${fileName}.pdf`,
      mime: 'application/pdf',
      bytes: await renderPdf(paper),
      inline: true,
    };
  return {
    fileName: `${fileName}.docx`,
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: await renderDocx(paper),
  };
}
