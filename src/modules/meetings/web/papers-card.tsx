// Papers of a meeting: read, put up after the question about secrets, taken off.

import { addressOf, useCommand } from '../../../web/client.ts';
import { showSize } from '../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { readPaper, removePaper } from '../agenda/contract.ts';
import type { Paper } from '../contract.ts';
import type { Meeting } from '../preparation/contract.ts';
import { AddPaper } from './add-paper.tsx';
import { Summary, SummaryForm } from './paper-summary.tsx';

export function PapersCard({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingsTexts);
  const { papers, can } = meeting;
  if (papers.length === 0 && !can.addPaper) return null;
  return (
    <section className="card papers" id="tai-lieu">
      <h2>{t.papers}</h2>
      {papers.length === 0 && <p className="second">{t.noPapers}</p>}
      <PaperList meeting={meeting} />
      {can.addPaper && <AddPaper meeting={meeting} />}
    </section>
  );
}

/** In the order of the agenda; those of the whole meeting first. */
export function PaperList({ meeting }: { meeting: Meeting }) {
  const place = (paper: Paper) => meeting.items.findIndex((item) => item.id === paper.itemId);
  const inOrder = [...meeting.papers].sort((a, b) => place(a) - place(b));
  return (
    <ul className="rows">
      {inOrder.map((paper) => (
        <li key={paper.id}>
          <OnePaper meeting={meeting} paper={paper} />
        </li>
      ))}
    </ul>
  );
}

function OnePaper({ meeting, paper }: { meeting: Meeting; paper: Paper }) {
  const t = useTexts(meetingsTexts);
  const remove = useCommand(removePaper);
  const params = { meetingId: meeting.id, paperId: paper.id };
  const item = meeting.items.find((one) => one.id === paper.itemId);
  return (
    <>
      {paper.summary && <Summary text={paper.summary} />}
      <a href={addressOf(readPaper, { params })} target="_blank" rel="noreferrer">
        <span>
          <b>{paper.name}</b>
          <span className="second block">
            {[
              item ? t.ofItem(item.number) : t.ofMeeting,
              paper.pages && t.pages(paper.pages),
              showSize(paper.size),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
        <Icon name="file" />
      </a>
      {paper.late && <StateLine state="due">{t.addedLate}</StateLine>}
      {meeting.can.addPaper && <SummaryForm key={paper.summary} meeting={meeting} paper={paper} />}
      {meeting.can.removePaper && (
        <button
          className="btn quiet"
          type="button"
          aria-label={t.takeOffOf(paper.name)}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ params })}
        >
          {t.takeOff}
        </button>
      )}
      {remove.error && <RefusalBox refusal={remove.error} />}
    </>
  );
}
