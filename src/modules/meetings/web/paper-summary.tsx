// The summary of a paper: read above it; written by who prepares, when the paper is long or he wishes.
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { TextAreaField } from '../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { meetingsTexts } from '../../../web/texts/meetings.ts';
import { shellTexts } from '../../../web/texts/shell.ts';
import { summarisePaper } from '../agenda/contract.ts';
import { asksSummary } from '../agenda/rules.ts';
import type { Paper } from '../contract.ts';
import type { Meeting } from '../preparation/contract.ts';
import { heldOn } from '../rules.ts';
import { useFocusFirst } from './focus.ts';

export function Summary({ text }: { text: string }) {
  const t = useTexts(meetingsTexts);
  return (
    <div className="summary">
      <b>{t.summary}</b>
      <p>{text}</p>
    </div>
  );
}

export function SummaryForm({ meeting, paper }: { meeting: Meeting; paper: Paper }) {
  const t = useTexts(meetingsTexts);
  const [writing, setWriting] = useState(false);
  if (writing) return <WriteSummary meeting={meeting} paper={paper} onDone={() => setWriting(false)} />;
  if (!paper.summary && !asksSummary(paper.pages, heldOn(meeting), meeting.localRules)) return null;
  return (
    <button
      className="btn quiet"
      type="button"
      aria-label={paper.summary ? t.editSummaryOf(paper.name) : t.writeSummaryOf(paper.name)}
      onClick={() => setWriting(true)}
    >
      {paper.summary ? t.editSummary : t.writeSummary}
    </button>
  );
}

function WriteSummary({ meeting, paper, onDone }: { meeting: Meeting; paper: Paper; onDone: () => void }) {
  const t = useTexts(meetingsTexts);
  const shell = useTexts(shellTexts);
  const form = useFocusFirst();
  const write = useCommand(summarisePaper);
  const [summary, setSummary] = useState(paper.summary);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(
      { params: { meetingId: meeting.id, paperId: paper.id }, body: { version: meeting.version, summary } },
      { onSuccess: onDone },
    );
  };
  return (
    <form className="form pad" ref={form} onSubmit={submit}>
      <TextAreaField
        label={`${t.summary}: ${paper.name}`}
        hint={t.summaryHint}
        value={summary}
        onChange={setSummary}
        rows={8}
        maxLength={2500}
      />
      {write.error && <RefusalBox refusal={write.error} />}
      <div className="actions">
        <button className="btn" type="submit" disabled={write.isPending}>
          {t.saveSummary}
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          {shell.cancel}
        </button>
      </div>
    </form>
  );
}
